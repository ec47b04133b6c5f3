"""The communication brief: one message for one leader, checked against what makes information help, and a log of what it moved.

The four properties (a purpose, one person, a fitting form and content, a watched effect) and credit that travels upwards are those of
chapter 02. All checks are questions with a reason, no grades: words are looked at, meaning is not understood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import day_of, number_of, one_of, text_of

PURPOSES = ("know", "change", "decide", "other")
NEEDS = ("role", "decision")
READERS = ("reads", "listens")
SOURCES = ("asked", "guess")
USES = ("pass_on", "calculate", "sign", "act", "nothing")
REACHES = ("none", "seen", "asked", "moved")
CHANGES = ("form", "moment", "person", "ask")
GIFTS = ("gave", "asked")

MOST_WORDS = 20  # of a first line that survives a corridor
MOST_MINUTES = 480.0
MOST_LOG = 60
_TEXTS = {
    "outcome": 300, "person": 120, "role": 200, "judged": 600, "embarrass": 600, "form": 300, "line": 400, "proof": 300, "upward": 400, "sign": 400,
}  # fmt: skip
_DAYS = ("by", "check_on")
_CHOICES = {"purpose": PURPOSES, "need": NEEDS, "reader": READERS, "form_known": SOURCES}
_ANSWERS = ("swap", "lift", "finger")


@dataclass(frozen=True)
class Brief:
    """One message. Texts are "" while nothing is written, choices and answers None while not known, days ISO dates or "".

    Attributes:
        purpose: one of `PURPOSES`.
        outcome: who does what, by when.
        by: the day by which they should have done it.
        person: the one receiver; role: theirs.
        need: for their role or a decision (`NEEDS`).
        judged: what they are judged on; embarrass: what would embarrass them.
        reader: reads or listens first (`READERS`).
        form: what they get; form_known: asked or a guess (`SOURCES`).
        next_use: what they do with it next (of `USES`).
        minutes: what it costs them, 0 to 480.
        line: the first line; proof: where the proof stands.
        upward: what it lets them say to their own boss.
        check_on: the day of looking whether it worked; sign: what one would see then.
        swap: could go to somebody else unchanged; lift: they could hear it elsewhere first; finger: the proof is found in ten seconds.
    """

    purpose: str | None = None
    outcome: str = ""
    by: str = ""
    person: str = ""
    role: str = ""
    need: str | None = None
    judged: str = ""
    embarrass: str = ""
    reader: str | None = None
    form: str = ""
    form_known: str | None = None
    next_use: tuple[str, ...] = ()
    minutes: float | None = None
    line: str = ""
    proof: str = ""
    upward: str = ""
    check_on: str = ""
    sign: str = ""
    swap: bool | None = None
    lift: bool | None = None
    finger: bool | None = None

    @property
    def who(self) -> str:
        """The receiver as one speaks of them."""
        return self.person or _("this person")

    @property
    def begun(self) -> bool:
        """Whether anything is entered."""
        return self != Brief()


@dataclass(frozen=True)
class Entry:
    """One line of the log: what went out on `day` (ISO or ""), how far it got (`REACHES` or None), and what followed."""

    id: str
    form: str
    day: str
    reach: str | None
    happened: str
    sign: str
    change: str | None
    next: str
    gift: str | None


@dataclass(frozen=True)
class Work:
    """The whole of exercise 02."""

    title: str
    brief: Brief
    log: tuple[Entry, ...]


def parse(work: Mapping[str, Any]) -> Work:
    """The work with every value of the shape it should have: what is not becomes not known.

    Raises:
        Problem: when the brief is no set of fields, or the log no list.
    """
    brief, log = work.get("brief", {}), work.get("log", [])
    if not isinstance(brief, Mapping) or not isinstance(log, (list, tuple)):
        raise Problem(_("This brief could not be read: its parts are not where they should be. Your present work is unchanged."))
    title = work.get("title")
    entries: list[Entry] = []
    taken: set[str] = set()
    for one in log[:MOST_LOG]:
        if isinstance(one, Mapping):
            entries.append(_entry(one, len(entries), taken))
    return Work(text_of(title, 120), _brief(brief), tuple(entries))


def as_work(parsed: Work) -> dict[str, Any]:
    """The work traits that `parse` reads: JSON values only."""
    brief = {name: getattr(parsed.brief, name) for name in Brief.__dataclass_fields__}
    return {
        "title": parsed.title, "brief": {**brief, "next_use": list(parsed.brief.next_use)} if parsed.brief.begun else {},
        "log": [{name: getattr(one, name) for name in Entry.__dataclass_fields__} for one in parsed.log],
    }  # fmt: skip


def _brief(given: Mapping[str, Any]) -> Brief:
    kept: dict[str, Any] = {name: text_of(given.get(name), most) for name, most in _TEXTS.items()}
    kept |= {name: day_of(given.get(name)) for name in _DAYS}
    kept |= {name: one_of(given.get(name), allowed) for name, allowed in _CHOICES.items()}
    kept |= {name: given[name] for name in _ANSWERS if isinstance(given.get(name), bool)}
    uses = given.get("next_use")
    kept["next_use"] = tuple(use for use in USES if isinstance(uses, (list, tuple)) and use in uses)
    return Brief(**kept, minutes=number_of(given.get("minutes"), 0, MOST_MINUTES))


def _entry(given: Mapping[str, Any], at: int, taken: set[str]) -> Entry:
    key = given.get("id")
    key = key if isinstance(key, str) and 0 < len(key) <= 40 and key not in taken else f"m{at + 1}"
    while key in taken:
        key += "x"
    taken.add(key)
    return Entry(
        key, text_of(given.get("form"), 120), day_of(given.get("day")), one_of(given.get("reach"), REACHES), text_of(given.get("happened"), 800),
        text_of(given.get("sign"), 400), one_of(given.get("change"), CHANGES), text_of(given.get("next"), 400), one_of(given.get("gift"), GIFTS),
    )  # fmt: skip


def purpose_word(purpose: str | None) -> str:
    """What the reader should do, as the page says it."""
    return {
        "know": _("To know something"), "change": _("To change something"), "decide": _("To decide something"), "other": _("Something else"),
    }.get(purpose or "", _("Not chosen yet"))  # fmt: skip


def reach_word(reach: str | None) -> str:
    """How far a message got."""
    return {"none": _("No sign"), "seen": _("Seen"), "asked": _("Asked back"), "moved": _("Moved")}.get(reach or "", _("Not looked yet"))


def use_word(use: str) -> str:
    """What somebody does with a message next."""
    return {
        "pass_on": _("passes it on"), "calculate": _("calculates with it"), "sign": _("signs it"), "act": _("acts on it"),
        "nothing": _("files it"),
    }[use]  # fmt: skip


def change_word(change: str | None) -> str:
    """The one thing that is done differently next time."""
    return {"form": _("The form"), "moment": _("The moment"), "person": _("The person"), "ask": _("What I ask for")}.get(change or "", "")
