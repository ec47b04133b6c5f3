"""Words in a truth moment that may preach, shame or trap, and an insight that may be none: marks with a reason and a question.

The patterns (English, Dutch, German) stand in `data/trip-over-the-truth.json`; they are few on purpose. Words are looked at, meaning is not
understood, so a mark is a question that can be waved away.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.n_equals_one_wording import language_of, look_at
from cxcourse.models.text_marks import Mark, key_for, without
from cxcourse.models.text_marks import words as words_of
from cxcourse.models.trip_over_the_truth import FIELDS, MOST_QUESTIONS, MOST_WORDS, Work
from cxcourse.models.words import N_

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
_LISTS: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/trip-over-the-truth.json").read_text(encoding="utf-8"))
PATTERNS = {kind: re.compile("|".join(one for some in by.values() for one in some), re.IGNORECASE) for kind, by in _LISTS["patterns"].items()}
SHOWN = re.compile(_LISTS["shown"], re.IGNORECASE)
OPEN = {language: re.compile(one, re.IGNORECASE) for language, one in _LISTS["open"].items()}
_NEED = re.compile(_LISTS["need"], re.IGNORECASE)
_NO_NAME = frozenset(_LISTS["not_a_name"].split())
_ADDRESSED = re.compile(r"(?:^|(?<=[.!?\n])\s*)([^\W\d_a-zäöüß][^\W\d_]+), [^.!?\n]*\?", re.MULTILINE)

# What is looked for, in what is said and in the insight, and which of the four kinds of mark it makes.
SPOKEN = {"lesson": "preach", "must": "preach", "nobody": "preach", "blame": "shame", "mock": "shame", "trap": "trap", "hidden": "trap"}
INSIGHT = {"solution": "insight", "slogan": "insight", "mock": "shame", "blame": "shame"}
KINDS = ("preach", "shame", "trap", "insight")


def marks(work: Work, *, all_marks: bool = False) -> list[Mark]:
    """The marks in all that is said, without those waved away unless `all_marks`."""
    found = [mark for field in FIELDS for mark in _in_field(work, field)]
    return found if all_marks else without(found, [key for key, _words in work.waved])


def _in_field(work: Work, field: str) -> list[Mark]:
    text = work.says(field)
    found = list(_insight(text)) if field == "insight" else [*_patterns(text, field, SPOKEN), *_addressed(text, field, work.owner)]
    if field in ("questions", "closing"):
        taken = [(mark.start, mark.end) for mark in found]
        found += [mark for mark in _questions(text, field) if not any(mark.start < end and start < mark.end for start, end in taken)]
    return _apart(found)


def _patterns(text: str, field: str, kinds: dict[str, str]) -> Iterator[Mark]:
    for name, kind in kinds.items():
        for match in PATTERNS[name].finditer(text):
            why, question = REASONS[name]
            yield Mark(match.start(), match.end(), kind, _(why), _(question), None, key_for(kind, match[0], field), field)


def _insight(text: str) -> Iterator[Mark]:
    yield from _patterns(text, "insight", INSIGHT)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    count = len(words_of(text))
    if count > MOST_WORDS:
        why = _("{n} words. An insight that fits on a thumbnail has ten at most.").format(n=count)
        yield Mark(start, end, "insight", why, _("Which half could go?"), None, key_for("long", text, "insight"), "insight")
    elif text.rstrip().endswith("?"):
        why = _("A question is no insight yet.")
        yield Mark(
            start, end, "insight", why, _("What is your answer, so that somebody could prove it wrong?"), None, key_for("ask", text), "insight"
        )


def _addressed(text: str, field: str, owner: str) -> Iterator[Mark]:
    """One person called by name to answer before all others, or the owner named at all."""
    why = _("One person stands out before the others.")
    question = _("Could everybody stumble at it alike? And have you seen this person alone?")
    spans = []
    for match in _ADDRESSED.finditer(text):
        if match[1].casefold() not in _NO_NAME and not _NEED.search(match[0]):
            spans.append((match.start(1), match.end()))
    for part in owner.split():
        if len(part) > 2 and part[0].isupper():
            for match in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", text):
                line = text[match.start() : match.start() + 120].split("\n", maxsplit=1)[0]
                if not _NEED.search(line):
                    spans.append(match.span())
    for start, end in spans:
        yield Mark(start, end, "shame", why, question, None, key_for("named", text[start:end], field), field)


def _questions(text: str, field: str) -> Iterator[Mark]:
    """Each question, one a line, as one would ask it of a customer: not leading, not double, not to be answered with yes."""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0]
        asked = line.strip()
        if "?" not in asked:
            continue
        found = [one for one in look_at(asked) if one.kind in ("leading", "double", "yes_no", "blame")]
        if found:
            start = match.start() + len(line) - len(line.lstrip())
            kind = "shame" if found[0].kind == "blame" else "trap"
            why, question = found[0].text, _("What would you ask if you did not know the answer?")
            yield Mark(start, start + len(asked), kind, why, question, None, key_for(found[0].kind, asked, field), field)


def _apart(found: list[Mark]) -> list[Mark]:
    """Marks that do not lie on each other: the heavier kind wins, then the one that begins first."""
    weight = {"shame": 0, "trap": 1, "preach": 2, "insight": 3}
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda one: (weight[one.kind], one.start, -one.end)):
        if mark.end > mark.start and not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda one: one.start)


def too_many(work: Work) -> bool:
    """Whether there are more questions than a room can bear."""
    return len(work.questions) > MOST_QUESTIONS


def closed(work: Work) -> list[str]:
    """Questions that do not begin with what, where or how."""
    return [question for question in work.questions if not OPEN[language_of(question)].match(question)]


REASONS = {
    "lesson": (N_("You say the lesson. Then it is yours again, and they hand it back."), N_("Which question could only they answer here?")),
    "must": (N_("A sermon has “should” in it, even with props."), N_("What did you yourself look for, and not find?")),
    "nobody": (N_("A judgement about the whole house makes everybody defend it."), N_("What happened to one customer, on one day?")),
    "blame": (N_("Somebody in this room made it. They would pay for the truth."), N_("What does the system ask of the one who made it?")),
    "mock": (N_("A laugh that somebody pays for."), N_("How does the same moment look from the customer's chair?")),
    "trap": (N_("There is only one way out, and you hold the door."), N_("What would you ask if “it was easy” were news to you?")),
    "hidden": (N_("It hides what it is for."), N_("Could you say: “I would like you to try something that our customers do”?")),
    "solution": (N_("This is a solution, or the wish for one. Few people want the cure for something they do not have."),
                 N_("What do customers do, or fail to do, today?")),
    "slogan": (N_("Everybody agrees with it, so nobody trips over it."), N_("What is it that these people do not see?")),
}  # fmt: skip


def kind_word(kind: str) -> str:
    """A kind of mark in a word."""
    return {"preach": _("Preaching"), "shame": _("Shaming"), "trap": _("A trap"), "insight": _("No insight yet")}[kind]
