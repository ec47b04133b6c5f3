"""The first monthly message: one customer, one fact, one sentence to say, one question to ask, each looked at with a reason.

The checks look at words and not at meaning, in English, Dutch and German. They ask; nobody is graded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.executives_as_fans import MESSAGE_PARTS

WORDS_A_MINUTE = 130  # reading aloud, unhurried
MOST_SECONDS = 45
MOST_TO_SAY = 16

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
# A customer with a form of address is a customer with a name. The first word of a sentence is no sign of it, so names alone are not hunted.
_NAMED = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Herrn?|Frau|Dhr|Mevr|Mw|meneer|mevrouw)\b\.?\s+[A-Z\u00c0-\u00de]", re.UNICODE)
_DIGITS = re.compile(r"\b(?:\d{5,}|\d{2}[-./]\d{2}[-./]\d{2,4})\b")
_OFFICE = re.compile(
    r"\b(?:NPS|CSAT|CES|VoC|CX|KPIs?|ROI|net promoter|sentiment[ -]?score|response rates?|touch ?points?|stakeholders?|customer[ -]centric\w*|"
    r"programme update|roadmaps?|roll-?out|klantreis|klantgericht\w*|draagvlak|Kundenzentr\w*|Kundenorient\w*|Ma\u00dfnahmenpaket)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:update|our (?:team|programme|department|project)|ons (?:team|programma|project)|"
    r"unser (?:Team|Programm|Projekt))\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:many|often|a lot|very|significant\w*|veel|vaak|heel|viele?|oft|sehr|deutlich)\b", re.IGNORECASE)

Check = tuple[str, str, str | None]


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def seconds(message: Mapping[str, str]) -> float:
    """How long it takes to say the four lines aloud, at 130 words a minute."""
    return 60.0 * sum(word_count(message.get(part, "")) for part in MESSAGE_PARTS) / WORDS_A_MINUTE


def sentences(text: str) -> int:
    """How many sentences a text has."""
    return len([one for one in re.split(r"[.!?\u2026]+(?:\s|$)", text.strip()) if _WORD.search(one)])


def checks(message: Mapping[str, str]) -> list[Check]:
    """What was looked at, as (state, text, why); [] while nothing is written."""
    if not any(message.get(part) for part in MESSAGE_PARTS):
        return []
    out = [*_customer(message.get("customer", "")), *_fact(message.get("fact", "")), *_say(message.get("say", "")), *_ask(message.get("ask", ""))]
    whole = " ".join(message.get(part, "") for part in MESSAGE_PARTS)
    office = list(dict.fromkeys(found.group(0) for found in _OFFICE.finditer(whole)))
    if office:
        out.append(("look", _("A word of the trade: {words}").format(words=", ".join(office[:4])), _("Would this leader say it to a baker?")))
    if _NEWS.search(whole):
        out.append(
            ("look", _("It sounds like news about your own team"), _("An update does not survive being read aloud. What happened to a customer?"))
        )
    long = seconds(message)
    if long > MOST_SECONDS:
        out.append(("look", _("It takes {n} seconds to say").format(n=round(long)), _("In a lift there are thirty. What can go?")))
    if not message.get("speaker"):
        out.append(("unknown", _("Nobody has read it aloud yet"), _("Read it aloud as one of your leaders. Then write down who will say it first.")))
    order = {"missing": 0, "look": 1, "unknown": 2, "ok": 3}
    return sorted(out, key=lambda one: order[one[0]])


def _customer(text: str) -> list[Check]:
    if not text:
        return [("missing", _("One customer is missing"), _("What did one person do, say or feel? Two sentences, no name."))]
    if _NAMED.search(text) or _DIGITS.search(text):
        return [("look", _("The customer can be recognised"), _("A name, a number or a birthday makes a story into somebody's file. Leave it out."))]
    if sentences(text) > 3:
        return [("look", _("The customer takes more than three sentences"), _("Who retells this in a lift?"))]
    return [("ok", _("One customer, without a name"), None)]


def _fact(text: str) -> list[Check]:
    if not text:
        return [("missing", _("One fact is missing"), _("Something that is true, and that they can repeat without you."))]
    if sentences(text) > 1:
        return [("look", _("There is more than one fact"), _("The second makes people forget the first. Keep it for next month."))]
    if _VAGUE.search(text) and not re.search(r"\d", text):
        return [("look", _("The fact has no size"), _("“Many” is an opinion. How many, of whom, since when?"))]
    return [("ok", _("One fact"), None)]


def _say(text: str) -> list[Check]:
    if not text:
        return [("missing", _("The sentence to say is missing"), _("What will they say aloud, in their own voice?"))]
    if sentences(text) > 1:
        return [("look", _("There is more than one sentence to say"), _("People repeat one. Which?"))]
    n = word_count(text)
    if n > MOST_TO_SAY:
        return [("look", _("The sentence to say has {n} words").format(n=n), _("Up to {n} survive being retold.").format(n=MOST_TO_SAY))]
    return [("ok", _("One sentence that can be said aloud"), None)]


def _ask(text: str) -> list[Check]:
    if not text:
        return [("missing", _("The question is missing"), _("What will they ask the people in the room?"))]
    if not text.rstrip("\u201d\u2019\"' ").endswith("?"):
        return [("look", _("The question does not end in a question mark"), _("A question makes others think. A sentence makes them nod."))]
    return [("ok", _("One question to ask"), None)]


def message_blocks(message: Mapping[str, str]) -> list[b.Block]:
    """The message as it is handed over, and what is open in it."""
    looked = checks(message)
    if not looked:
        return []
    open_ones = [one for one in looked if one[0] != "ok"]
    time = _("{n} seconds aloud").format(n=round(seconds(message)))
    ready = not [one for one in open_ones if one[0] in ("missing", "look")]
    lead = _("The message holds: {time}.").format(time=time) if ready else _("{n} to look at before you send it; {time}.").format(
        n=sum(one[0] in ("missing", "look") for one in open_ones), time=time
    )  # fmt: skip
    out = [b.lead(lead)]
    if open_ones:
        out.append(b.checks(open_ones))
    fine = [one for one in looked if one[0] == "ok"]
    if fine:
        out.append(b.fold(_("What holds"), [b.checks(fine)]))
    out.append(b.para(_("The checks look at words. Whether a leader believes it, a room hears by the second line: ask, “Could you say this?”")))
    return out


def message_card(message: Mapping[str, str]) -> list[b.Block]:
    """The four lines, as the leader gets them; [] while nothing is written."""
    names = {"customer": _("One customer"), "fact": _("One fact"), "say": _("To say"), "ask": _("To ask")}
    rows: list[list[str | float | None]] = [[names[part], message[part]] for part in MESSAGE_PARTS if message.get(part)]
    return [b.table([_("Line"), _("In words")], rows, caption=_("The first monthly message"), align="ll")] if rows else []
