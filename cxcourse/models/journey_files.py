"""A journey from and to a table: CSV out, CSV and XLSX in. Reading what was written gives the same steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.journey import EVIDENCE, NEW, NUMBERS, TEXTS, Step, field_word, parse
from cxcourse.models.problem import Problem
from cxcourse.models.stakeholder_columns import UNKNOWN, folded, match_columns
from cxcourse.models.stakeholder_influence import Rows, shown
from cxcourse.models.stakeholder_parsing import clean
from cxcourse.models.tables import read_table, restore, to_number, write_csv
from cxcourse.models.walk import MOST_STEPS, whole

COLUMNS: tuple[str, ...] = ("id", "name", *(key for key in NEW if key not in ("id", "name")))

SYNONYMS: dict[str, str] = {
    "id": "id|key|code|kennung|sleutel",
    "name": "name|step|stap|schritt|what|action|actie|aktion|touchpoint|contactmoment|kontaktpunkt|activity|wat|was|naam|moment",
    "phase": "phase|fase|stage|abschnitt",
    "actor": "actor|who|who acts|wie|wer|rol|role|rolle|owner|actor role",
    "channel": "channel|kanaal|kanal|medium|where|waar|wo",
    "quote": "quote|citaat|zitat|words|message|verbatim|bericht|nachricht",
    "feeling": "feeling|gevoel|gefuhl|emotion|emotie|as is|score|rating|stimmung",
    "wished": "wished|to be|tobe|feeling as it could be|gewenst|gewunscht|soll|wens|target",
    "effort": "effort|moeite|inspanning|aufwand|muhe|ces",
    "evidence": "evidence|bewijs|beleg|source|bron|quelle|how do we know",
    "pain": "pain|pain point|pijn|pijnpunt|schmerz|problem|probleem|what hurts|knelpunt",
    "idea": "idea|idee|solution|oplossing|losung|improvement|verbetering|verbesserung",
    "idea_effort": "idea effort|effort of the idea|moeite idee|aufwand idee|cost|kosten",
    "idea_value": "idea value|value of the idea|waarde|wert|value|nutzen|impact",
}
EVIDENCE_SYNONYMS = {
    "guess": "guess|a guess|gok|aanname|vermutung|assumption|schatting",
    "some": "some|some data|wat data|enkele gegevens|einige daten|partly",
    "researched": "researched|research|onderzocht|erforscht|measured|gemeten|gemessen|data",
}
_HEADERS = {folded(word): column for column, words in SYNONYMS.items() for word in words.split("|")}
_EVIDENCE = {folded(word): kind for kind, words in EVIDENCE_SYNONYMS.items() for word in words.split("|")}


def to_csv(steps: Any, delimiter: str = ",") -> bytes:
    """The journey as CSV, one row a step, in its order; cells that could be a formula are made harmless (standards S6)."""
    return write_csv(COLUMNS, [[step[column] for column in COLUMNS] for step in parse(steps)], delimiter)


def from_file(data: bytes, filename: str = "", present: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """Read a journey from CSV or XLSX, as `kit.bring` wants it.

    Args:
        data: the file.
        filename: its name.
        present: the steps that are there, which those of the file would join.

    Returns:
        ``{"n", "names", "problems", "total_problems", "columns", "add", "replace"}``.

    Raises:
        Problem: when no step can be read at all.
    """
    table = read_table(data, filename, max_rows=MOST_STEPS)
    columns = match_columns(table.header, _HEADERS)
    if "name" not in columns:
        text = _("No column with steps was found among: {headers}. Call one column Step; your present work is unchanged.")
        raise Problem(text.format(headers=", ".join(cell[:40] for cell in table.header[:12])), row=1)
    rows = Rows()
    exact = "id" in columns  # the course's own files keep blanks as typed; a stranger's are trimmed
    read = []
    for number, cells in table.rows:
        read.append(_row(number, {column: cell for column, cell in zip(columns, cells, strict=True) if column}, exact, rows))
        if number in table.longer:
            rows.tell(number, _("This row has more cells than the header; what stands after the last column was left out."))
    if not read:
        raise Problem(_("There is a header in this file, and no step below it. Your present work is unchanged."))
    steps = parse(read)
    here = parse(list(present))
    joined = parse([*here, *({**step, "id": _fresh(step["id"], here)} for step in steps)])
    if len(here) + len(steps) > MOST_STEPS and here:
        rows.tell(1, _("Together this is more than {most} steps; added to yours, only the first {most} would be kept.").format(most=MOST_STEPS))
    return {
        "n": len(steps),
        "names": [step["name"] for step in steps],
        "problems": rows.found,
        "total_problems": rows.total,
        "columns": [head for head, column in zip(table.header, columns, strict=True) if column],
        "add": {"steps": joined} if here else None,
        "replace": {"steps": steps},
    }


def _fresh(key: str, here: Sequence[Step]) -> str:
    taken = {step["id"] for step in here}
    return key if key not in taken else f"{key}-new"


def _row(number: int, row: Mapping[str, str], exact: bool, rows: Rows) -> Step:
    step: Step = {"id": restore(row.get("id", "")).strip()}
    for name, limit in TEXTS.items():
        text = clean(restore(row.get(name, "")))
        text = text if exact else text.strip()
        if len(text) > limit:
            note = _("{field} is {length} characters long; the first {limit} were kept.")
            rows.tell(number, note.format(field=field_word(name), length=len(text), limit=limit))
        step[name] = text[:limit]
    if not step["name"].strip():
        rows.tell(number, _("There is no step in this row. It was kept, so that you can add one."))
    for name, allowed in NUMBERS.items():
        step[name] = _number(number, name, row.get(name, ""), allowed, rows)
    cell = row.get("evidence", "")
    step["evidence"] = _EVIDENCE.get(folded(cell), cell if cell in EVIDENCE else None)
    if step["evidence"] is None and cell.strip().casefold() not in UNKNOWN:
        text = _("The evidence is not one of guess, some or researched ({cell}); it was left open.")
        rows.tell(number, text.format(cell=shown(cell)))
    return step


def _number(number: int, name: str, cell: str, allowed: Sequence[int], rows: Rows) -> int | None:
    if cell.strip().casefold() in UNKNOWN:
        return None
    try:
        value = whole(to_number(cell), allowed)
    except ValueError:
        value = None
    if value is None:
        text = _("{field} is {cell}, and must be a whole number from {low} to {high}; it was left open.")
        rows.tell(number, text.format(field=field_word(name), cell=shown(cell), low=min(allowed), high=max(allowed)))
    return value
