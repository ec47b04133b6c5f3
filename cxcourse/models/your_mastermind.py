"""A mastermind session: a small circle, an agenda by the clock, first answers, scores for a story, and a plan for ninety days (chapter 18).

Everything that comes in is an untrusted shape and becomes `Session`. The half-hour for a case and the scores of four elements are those
of the chapter; why first answers are written before anybody talks: Lorenz et al. 2011 (chapter 18).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.tidying import day_of, fresh_id, list_of, mapping_of, number_of, one_of, text_of, whole_of

ROLES = ("host", "timekeeper", "presenter", "critic", "scribe")
HOWS = ("each", "others", "one", "alone", "all")
HORIZONS = ("week", "month", "quarter")
MEETINGS = ("meeting1", "meeting2", "meeting3")
DAYS = {"week": 7, "month": 30, "quarter": 90}
ELEMENTS = ("personal", "urgency", "strategy", "call")
MOST_MEMBERS, MOST_STEPS, MOST_PARKED, MOST_SCORES, MOST_PLAN = 12, 40, 20, 30, 60
LONGEST_STEP = 120.0  # minutes
SHORTEST, LONGEST = 20.0, 240.0  # minutes of a meeting
MINE_TEXTS = {"whose": 300, "question": 300, "answer": 1000, "word": 40, "unless": 400}
AGREED_TEXTS = {"keep": 300, "mend": 300, "first": 300}
LINE_TEXTS = {"what": 300, "whom": 160, "sign": 300, "asks": 80}

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h]\s*(\d{2}))?(?:\s*(?:h|u|uur|uhr|hrs))?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Person:
    """One of the circle, with the jobs (of `ROLES`) of this evening."""

    id: str
    name: str
    house: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One step of the agenda: `minutes` (0.5 to 120, None while open), how one speaks (`HOWS`), who leads (`ROLES`)."""

    id: str
    what: str
    minutes: float | None
    how: str | None
    lead: str | None
    note: str


@dataclass(frozen=True)
class Score:
    """What one listener gave the four elements of one story, each 1 to 5 or None, in the order of `ELEMENTS`. `own`: by the reader."""

    id: str
    by: str
    teller: str
    marks: tuple[int | None, ...]
    heard: str
    own: bool = False


@dataclass(frozen=True)
class Line:
    """One line of the plan. `by` is an ISO day or "", `horizon` one of `HORIZONS` or None, `source` "slug:key" of the exercise it came from."""

    id: str
    what: str
    whom: str = ""
    horizon: str | None = None
    by: str = ""
    sign: str = ""
    asks: str = ""
    done: bool = False
    source: str = ""


@dataclass(frozen=True)
class Session:
    """The whole of exercise 18.

    Attributes:
        begin: minutes after midnight at which the meeting begins, or None; begin_text: as typed.
        length: minutes of the meeting, 20 to 240, or None.
        compare: slug of the exercise that is laid side by side, or "".
        mine: the reader's first answer (`MINE_TEXTS`); sure: 0 to 10 or None.
        agreed: what the circle agreed on after the story (`AGREED_TEXTS`); next_draft: ISO day or "".
        start: first of the ninety days, ISO or ""; meetings: ISO days of the next three meetings, "" while not set.
    """

    title: str = ""
    members: tuple[Person, ...] = ()
    day: str = ""
    begin: int | None = None
    begin_text: str = ""
    length: float | None = None
    place: str = ""
    compare: str = ""
    agenda: tuple[Step, ...] = ()
    parked: tuple[str, ...] = ()
    mine: Mapping[str, str] = field(default_factory=dict)
    sure: int | None = None
    scores: tuple[Score, ...] = ()
    agreed: Mapping[str, str] = field(default_factory=dict)
    next_draft: str = ""
    start: str = ""
    aim: str = ""
    asker: str = ""
    meetings: tuple[str, ...] = ("", "", "")
    plan: tuple[Line, ...] = ()

    def with_role(self, role: str) -> list[Person]:
        """Who has this job."""
        return [one for one in self.members if role in one.roles]


def parse(work: Any) -> Session:
    """Read work of any shape; what cannot be read becomes its default. Never raises."""
    given = mapping_of(work)
    meeting, mine, agreed, ninety = (mapping_of(given.get(key)) for key in ("meeting", "mine", "agreed", "ninety"))
    begin = text_of(meeting.get("begin"), 20)
    return Session(
        title=text_of(given.get("title"), 120),
        members=_members(given.get("members")),
        day=day_of(meeting.get("day")), begin=minutes_after_midnight(begin), begin_text=begin,
        length=number_of(meeting.get("length"), SHORTEST, LONGEST),
        place=text_of(meeting.get("place"), 160), compare=text_of(meeting.get("compare"), 40),
        agenda=_agenda(given.get("agenda")),
        parked=tuple(text for one in list_of(mapping_of(given.get("parking")).get("parked")) if (text := text_of(one, 200)))[:MOST_PARKED],
        mine={key: text_of(mine.get(key), most) for key, most in MINE_TEXTS.items()}, sure=whole_of(mine.get("sure"), 0, 10),
        scores=_scores(given.get("scores")),
        agreed={key: text_of(agreed.get(key), most) for key, most in AGREED_TEXTS.items()}, next_draft=day_of(agreed.get("next")),
        start=day_of(ninety.get("begin")), aim=text_of(ninety.get("aim"), 300), asker=text_of(ninety.get("asker"), 80),
        meetings=tuple(day_of(ninety.get(key)) for key in MEETINGS),
        plan=_plan(given.get("plan")),
    )  # fmt: skip


def as_work(read: Session) -> dict[str, Any]:
    """The session as work traits."""
    return {
        "title": read.title,
        "members": [{**asdict(one), "roles": list(one.roles)} for one in read.members],
        "meeting": {"day": read.day, "begin": read.begin_text, "length": read.length, "place": read.place, "compare": read.compare},
        "agenda": [asdict(one) for one in read.agenda],
        "parking": {"parked": list(read.parked)},
        "mine": {**read.mine, "sure": read.sure},
        "scores": [
            {"id": one.id, "by": one.by, "teller": one.teller, **dict(zip(ELEMENTS, one.marks, strict=True)), "heard": one.heard, "own": one.own}
            for one in read.scores
        ],
        "agreed": {**read.agreed, "next": read.next_draft},
        "ninety": {"begin": read.start, "aim": read.aim, "asker": read.asker, **dict(zip(MEETINGS, read.meetings, strict=True))},
        "plan": [asdict(one) for one in read.plan],
    }


def minutes_after_midnight(text: str) -> int | None:
    """A time of day as typed (19:00, 9.30, 19h, 19) in minutes after midnight, or None."""
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return hours * 60 + minutes if hours < 24 and minutes < 60 else None


def clock_said(minutes: float) -> str:
    """Minutes after midnight as a time of day: 19:05; after midnight it begins anew."""
    whole = int(minutes) % (24 * 60)
    return f"{whole // 60}:{whole % 60:02d}"


def role_word(role: str) -> str:
    """The name of a job."""
    return {
        "host": _("Host"), "timekeeper": _("Timekeeper"), "presenter": _("Brings a case"), "critic": _("First critic"),
        "scribe": _("Writes down the promises"),
    }[role]  # fmt: skip


def how_word(how: str | None) -> str:
    """Who speaks in a step."""
    return {
        "each": _("each in turn"), "others": _("each but the owner, in turn"), "one": _("one person"), "alone": _("nobody: all write"),
        "all": _("whoever wants to"),
    }.get(how or "", _("not said"))  # fmt: skip


def horizon_word(horizon: str | None) -> str:
    """The name of a horizon."""
    return {"past": _("Due before you begin"), "week": _("This week"), "month": _("Thirty days"), "quarter": _("Ninety days")}.get(
        horizon or "", _("No day yet")
    )


def element_word(element: str) -> str:
    """The name of an element of the story (chapter 10)."""
    return {"personal": _("Personal story"), "urgency": _("Sense of urgency"), "strategy": _("CX strategy"), "call": _("Call to action")}[element]


def _members(value: Any) -> tuple[Person, ...]:
    taken: set[str] = set()
    return tuple(
        Person(
            fresh_id(one.get("id"), "m", taken), text_of(one.get("name"), 120), text_of(one.get("house"), 120),
            tuple(role for role in ROLES if role in list_of(one.get("roles"))),
        )
        for one in _records(value, MOST_MEMBERS)
    )  # fmt: skip


def _agenda(value: Any) -> tuple[Step, ...]:
    taken: set[str] = set()
    return tuple(
        Step(
            fresh_id(one.get("id"), "a", taken), text_of(one.get("what"), 120), number_of(one.get("minutes"), 0.5, LONGEST_STEP),
            one_of(one.get("how"), HOWS), one_of(one.get("lead"), ROLES), text_of(one.get("note"), 200),
        )
        for one in _records(value, MOST_STEPS)
    )  # fmt: skip


def _scores(value: Any) -> tuple[Score, ...]:
    taken: set[str] = set()
    return tuple(
        Score(
            fresh_id(one.get("id"), "s", taken), text_of(one.get("by"), 120), text_of(one.get("teller"), 120),
            tuple(whole_of(one.get(element), 1, 5) for element in ELEMENTS), text_of(one.get("heard"), 400), one.get("own") is True,
        )
        for one in _records(value, MOST_SCORES)
    )  # fmt: skip


def _plan(value: Any) -> tuple[Line, ...]:
    taken: set[str] = set()
    return tuple(
        Line(
            id=fresh_id(one.get("id"), "p", taken), **{key: text_of(one.get(key), most) for key, most in LINE_TEXTS.items()},
            horizon=one_of(one.get("horizon"), HORIZONS), by=day_of(one.get("by")), done=one.get("done") is True,
            source=text_of(one.get("source"), 80),
        )
        for one in _records(value, MOST_PLAN)
    )  # fmt: skip


def _records(value: Any, most: int) -> list[Mapping[str, Any]]:
    return [one for one in list_of(value) if isinstance(one, Mapping)][:most]
