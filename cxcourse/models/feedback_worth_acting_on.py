"""Feedback triage: whose matter a complaint is, in five boxes that are asked in one order (chapter 15; S74-S87, T6).

The eleven holiday complaints are retold from a list that has gone round for years; nobody knows whether they are genuine (T5). The key is
one reader's judgement, and names a second box where that can be defended.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import fresh_id, list_of, mapping_of, number_of, one_of

# In the order in which they are asked: the first that fits counts.
BOXES = ("failed_promise", "our_words", "facility", "price_product", "outside_control")
ORIGINALS = ("yes", "part", "no")
SIGNS = ("round", "names", "versions", "fits")
USES = ("evidence", "practice", "nothing")

MAX_TITLE, MAX_COMPLAINT, MAX_SAW, MAX_STEP, MAX_REPLY, MAX_RULE, MAX_LINE, MAX_OWN, MAX_WAVED = 120, 600, 300, 60, 4000, 600, 200, 60, 200
MAX_DAYS = 3650.0

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/feedback-worth-acting-on.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Holiday:
    """One of the eleven: its number as text, the words, the key's box, the other box that can be defended (or None), and the key's reason.

    `debatable` is 0 clear, 1 some will differ, 2 truly debatable.
    """

    id: str
    text: str
    box: str
    other: str | None
    debatable: int
    reason: str


HOLIDAY = tuple(Holiday(str(one["number"]), one["text"], one["category"], one["other"], one["debatable"], one["reason"]) for one in DATA["holiday"])
BY_ID = {one.id: one for one in HOLIDAY}


@dataclass(frozen=True)
class Sorted:
    """How one complaint was sorted: its box or None, a second box when it holds two matters, whether one hesitated, and what one saw."""

    box: str | None = None
    second: str | None = None
    star: bool = False
    saw: str = ""


@dataclass(frozen=True)
class Own:
    """A complaint of one's own: its words, days that it has waited (None: not known), the step where it went wrong, and how it was sorted."""

    id: str
    text: str
    days: float | None
    step: str
    sorted: Sorted


@dataclass(frozen=True)
class Source:
    """Where a piece of feedback comes from: what it is, who said it, whether one saw the original, signs of invention, what it is used for."""

    what: str = ""
    who: str = ""
    original: str | None = None
    signs: tuple[str, ...] = ()
    use: str | None = None


@dataclass(frozen=True)
class Reply:
    """An answer and the complaint that it answers."""

    complaint: str = ""
    text: str = ""


@dataclass(frozen=True)
class Work:
    """The whole of exercise 15. `first` holds the boxes as they were when the key was opened; empty while it is closed."""

    title: str
    answers: Mapping[str, Sorted]
    first: Mapping[str, str]
    own: tuple[Own, ...]
    source: Source
    mend: Reply
    decline: Reply
    waved: Mapping[str, str]
    rule: str
    settles: tuple[str, ...]
    keeper: str

    @property
    def boxes(self) -> dict[str, str]:
        """The boxes of the eleven as sorted alone: those from before the key once it is open, the present ones until then."""
        return dict(self.first) if self.first else self.now

    @property
    def now(self) -> dict[str, str]:
        """The present boxes of the eleven."""
        return {key: one.box for key, one in self.answers.items() if one.box}


def parse(work: Any) -> Work:
    """The work with every value of the shape it should have: what is not becomes empty, what is too long is cut.

    Raises:
        Problem: when the work, the answers or the own list is something else altogether.
    """
    if not isinstance(work, Mapping):
        raise Problem(_("This is no work of the feedback triage. Your present work is unchanged."))
    answers, own = work.get("answers", {}), work.get("own", [])
    if not isinstance(answers, Mapping) or not isinstance(own, (list, tuple)):
        raise Problem(_("This triage could not be read: its parts are not where they should be. Your present work is unchanged."))
    first, rule = mapping_of(work.get("first")), mapping_of(work.get("rule"))
    source = mapping_of(work.get("source"))
    waved = {key[:160]: line_of(words, 120) for key, words in mapping_of(work.get("waved")).items() if isinstance(key, str)}
    made = {one.id: _sorted(answers[one.id]) for one in HOLIDAY if isinstance(answers.get(one.id), Mapping)}
    return Work(
        title=line_of(work.get("title"), MAX_TITLE),
        answers={key: one for key, one in made.items() if one != Sorted()},
        first={one.id: first[one.id] for one in HOLIDAY if one_of(first.get(one.id), BOXES)},
        own=_own(own),
        source=Source(
            line_of(source.get("what"), MAX_LINE),
            line_of(source.get("who"), MAX_LINE),
            one_of(source.get("original"), ORIGINALS),
            tuple(sign for sign in SIGNS if sign in list_of(source.get("signs"))),
            one_of(source.get("use"), USES),
        ),
        mend=_reply(work.get("mend")),
        decline=_reply(work.get("decline")),
        waved=dict(list(waved.items())[:MAX_WAVED]),
        rule=text_of(rule.get("text"), MAX_RULE),
        settles=tuple(one.id for one in HOLIDAY if one.id in list_of(rule.get("settles"))),
        keeper=line_of(rule.get("keeper"), MAX_LINE),
    )


def as_work(work: Work) -> dict[str, Any]:
    """The work as JSON values, as the page keeps it."""
    source, rule = work.source, {"text": work.rule, "settles": list(work.settles), "keeper": work.keeper}
    told = {"what": source.what, "who": source.who, "original": source.original, "signs": list(source.signs), "use": source.use}
    return {
        "title": work.title,
        "answers": {key: _sorted_as(one) for key, one in work.answers.items()},
        "first": dict(work.first),
        "own": [{"id": one.id, "text": one.text, "days": one.days, "step": one.step, **_sorted_as(one.sorted)} for one in work.own],
        "source": told if source != Source() else {},
        "mend": _reply_as(work.mend),
        "decline": _reply_as(work.decline),
        "waved": dict(work.waved),
        "rule": rule if any(rule.values()) else {},
    }


def text_of(value: Any, most: int) -> str:
    """`value` when it is a text, at most `most` characters, line breaks kept; else ""."""
    return value.replace("\r\n", "\n").replace("\r", "\n")[:most] if isinstance(value, str) else ""


def line_of(value: Any, most: int) -> str:
    """One line of text, cut at `most` characters; "" for what is no text."""
    return " ".join(value.split())[:most].strip() if isinstance(value, str) else ""


def days_of(value: Any) -> float | None:
    """A number of days from 0 to ten years, or None."""
    return number_of(value, 0, MAX_DAYS)


def box_word(box: str | None) -> str:
    """A box as the page calls it."""
    return {
        "failed_promise": _("Failed promise"),
        "our_words": _("Our words"),
        "facility": _("Facility"),
        "price_product": _("Price and product"),
        "outside_control": _("Outside our control"),
    }.get(box or "", _("Not sorted"))


def box_question(box: str) -> str:
    """The question whose yes puts a complaint into a box."""
    return {
        "failed_promise": _("Did we say, book or agree something, and not do it?"),
        "our_words": _("Did our text, picture or silence make them expect this?"),
        "facility": _("Could we make this part better: waiting, comfort, manners?"),
        "price_product": _("Did they get what they bought?"),
        "outside_control": _("Is it the place, the law, the weather, or other people?"),
    }[box]


def dose(box: str) -> tuple[str, str]:
    """What a box asks for: for the person, and for the house."""
    return {
        "failed_promise": (_("Apology, mended, a date, today"), _("Find out what broke it")),
        "our_words": (_("A straight answer"), _("Change the line")),
        "facility": (_("Thanks, and what happens now"), _("Count; mend what comes often")),
        "price_product": (_("An explanation"), _("Show the choice sooner")),
        "outside_control": (_("One kind line"), _("Nothing")),
    }[box]


def _sorted(given: Mapping[str, Any]) -> Sorted:
    box, second = one_of(given.get("box"), BOXES), one_of(given.get("second"), BOXES)
    return Sorted(box, second if second != box else None, given.get("star") is True, text_of(given.get("saw"), MAX_SAW).strip())


def _sorted_as(one: Sorted) -> dict[str, Any]:
    return {"box": one.box, "second": one.second, "star": one.star, "saw": one.saw}


def _own(given: Sequence[Any]) -> tuple[Own, ...]:
    made: list[Own] = []
    taken: set[str] = set()
    for one in given[:MAX_OWN]:
        if not isinstance(one, Mapping):
            continue
        key = fresh_id(one.get("id"), "c", taken)
        text = text_of(one.get("text"), MAX_COMPLAINT).strip()
        made.append(Own(key, text, days_of(one.get("days")), line_of(one.get("step"), MAX_STEP), _sorted(one)))
    return tuple(made)


def _reply(given: Any) -> Reply:
    some = mapping_of(given)
    return Reply(text_of(some.get("complaint"), MAX_COMPLAINT).strip(), text_of(some.get("reply"), MAX_REPLY))


def _reply_as(one: Reply) -> dict[str, Any]:
    return {"complaint": one.complaint, "reply": one.text} if one != Reply() else {}
