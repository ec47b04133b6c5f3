"""The columns of a stakeholder file: what they are called in English, Dutch and German, and the words for yes, no and
the levels.

Headers are matched without case, accents, punctuation or what stands in brackets: "Macht (0-10)" is power.
"""

from __future__ import annotations

import re
import unicodedata

COLUMNS: tuple[str, ...] = (
    "id", "kind", "name", "role", "power", "interest", "attitude", "legitimacy", "urgency", "now", "needed", "drives", "form", "influences",
)  # fmt: skip

SYNONYMS: dict[str, str] = {
    "id": "id|key|code|nummer|kennung|sleutel",
    "kind": "kind|type|soort|art|person or group|persoon of groep|person oder gruppe",
    "name": "name|naam|stakeholder|who|wie|wer|person|persoon|stakeholder name|naam stakeholder|belanghebbende|code name|codenaam|codename"
    "|anspruchsgruppe|interessengruppe|full name|volledige naam",
    "role": "role|rol|rolle|function|functie|funktion|position|positie|job|job title|functietitel|title",
    "power": "power|macht|influence level|invloed niveau|einflussstarke|power score|machtsniveau",
    "interest": "interest|belang|interesse|betrokkenheid|interest score|betroffenheid",
    "attitude": "attitude|houding|haltung|einstellung|stance|position toward|opstelling|support score",
    "legitimacy": "legitimacy|legitiem|legitimiteit|legitimitat|legitimate|rechtmatig|rechtmassig|berechtigt|rightful say",
    "urgency": "urgency|urgent|urgentie|dringlichkeit|dringend|hurry|spoed|eile",
    "now": "now|nu|jetzt|current|current engagement|engagement now|present|huidig|huidige betrokkenheid|aktuell|aktuelles engagement|ist"
    "|engagement nu|engagement jetzt",
    "needed": "needed|nodig|notig|desired|desired engagement|engagement needed|target|gewenst|gewenste betrokkenheid|gewunscht|soll|should be"
    "|engagement nodig|engagement notig",
    "drives": "drives|driver|drivers|what drives them|motivation|drijfveer|drijfveren|wat drijft hen|motief|motiv|antrieb|beweggrund"
    "|interests and motives|was sie antreibt",
    "form": "form|vorm|preferred form|form they like|communication|communicatie|kommunikation|likes information as|voorkeur|voorkeursvorm"
    "|bevorzugte form|informatievorm|medium",
    "influences": "influences|beinvloedt|beeinflusst|has influence on|invloed op|einfluss auf|influences whom|influence on|links",
}

LEVEL_SYNONYMS: dict[str, str] = {
    "unaware": "unaware|onbewust|niet op de hoogte|onwetend|unwissend|nicht informiert|ahnungslos|0",
    "resistant": "resistant|against|tegen|weerstand|verzet|ablehnend|dagegen|widerstand|1",
    "neutral": "neutral|neutraal|neutral eingestellt|2",
    "supportive": "supportive|supporting|supporter|steunend|ondersteunend|voor|unterstutzend|dafur|positief|positiv|3",
    "leading": "leading|leads|leidend|trekker|fuhrend|treibend|voortrekker|vorangehend|4",
}
YES = frozenset(["yes", "y", "true", "1", "x", "ja", "j", "wahr", "waar", "oui"])
NO = frozenset(["no", "n", "false", "0", "nee", "nein", "falsch", "onwaar", "-"])
GROUP = frozenset(["group", "groep", "gruppe", "team", "gremium", "g"])
PERSON = frozenset(["person", "persoon", "individual", "individu", "einzelperson", "p"])
UNKNOWN = frozenset(
    (
        "",
        "?",
        "unknown",
        "not known",
        "onbekend",
        "niet bekend",
        "unbekannt",
        "nicht bekannt",
        "n/a",
        "nvt",
        "-",
        "none",
    )
)


def folded(text: str) -> str:
    """`text` in small letters, without accents, brackets and punctuation."""
    text = re.sub(r"[(\[].*?[)\]]", " ", text)
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", text.replace("_", " ")).split())


_HEADERS: dict[str, str] = {folded(word): column for column, words in SYNONYMS.items() for word in words.split("|")}
_LEVELS: dict[str, str] = {folded(word): level for level, words in LEVEL_SYNONYMS.items() for word in words.split("|")}


def match_columns(header: tuple[str, ...], known: dict[str, str] | None = None) -> list[str | None]:
    """For each header cell the column it means, or None; of two that mean the same, the first counts.

    Args:
        header: the header cells as they stand in the file.
        known: folded header to column, for another kind of file; the stakeholder columns when left out.
    """
    table = _HEADERS if known is None else known
    used: set[str] = set()
    found: list[str | None] = []
    for cell in header:
        column = table.get(folded(cell))
        found.append(column if column and column not in used else None)
        used.add(column or "")
    return found


def level_of(text: str) -> str | None:
    """The level of engagement that a word names, or None."""
    return _LEVELS.get(folded(text))
