"""What an experienced colleague would say about a plan: ground that is missing, too much at once, days that do not fit.

Nothing is forbidden. Each remark is a sentence with its reason and, where one step mends it, that step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models.assignment import REQUIRED, Assignment, Item, Session, as_work, dated, day_number, due
from cxcourse.models.assignment_course import CHAPTER, EXERCISE
from cxcourse.models.assignment_days import day_short
from cxcourse.models.assignment_meetings import late_reading, read_before

MOST_A_DAY = 120  # minutes of own work due on one day: more is not done after work
MOST_A_WEEK = 240
MOST_IN_A_ROOM = 24  # the largest group for which the guide has a session
SATURDAY = 5
MOST_NAMED = 4  # late chapters that are named one by one


@dataclass(frozen=True)
class Remark:
    """One thing to look at: `state` as in `blocks.checks`, a sentence, its reason, and (label, work traits) of a step that mends it."""

    state: str
    text: str
    why: str = ""
    fix: tuple[str, dict[str, Any]] | None = None


def remarks(plan: Assignment) -> list[Remark]:
    """All remarks, the weightiest first; empty for an empty plan."""
    if not plan.items:
        return []
    return [*_ground(plan), *_order(plan), *_late(plan), *_load(plan), *_days(plan), *_room(plan), *_open(plan)]


def length(minutes: int) -> str:
    """Minutes as people say them: 50 minutes, 3 hours 5 minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [ngettext("{n} hour", "{n} hours", hours).format(n=hours)] if hours else []
    if rest or not hours:
        parts.append(ngettext("{n} minute", "{n} minutes", rest).format(n=rest))
    return " ".join(parts)


def _named(item: Item) -> str:
    words = _("chapter {n} (“{title}”)") if item.page == CHAPTER else _("exercise {n} (“{title}”)")
    return words.format(n=item.chapter.number, title=item.title)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _with(plan: Assignment, item: Item) -> dict[str, Any]:
    # Read back in the course's order, which is how the page shows it.
    return {"items": as_work(replace(plan, items=(*plan.items, item)))["items"]}


def _ground(plan: Assignment) -> Iterator[Remark]:
    """Required chapters whose ground is not there, told once for each ground; exercises for home without their chapter."""
    have = {item.id for item in plan.items}
    meets = {day_number(plan, one) for one in plan.sessions}
    wanting: dict[str, list[tuple[Item, str]]] = defaultdict(list)
    for item in (one for one in plan.items if one.need == REQUIRED):
        if item.page == CHAPTER:
            for ground in item.chapter.ground:
                if f"chapter-{ground.on}" not in have:
                    wanting[ground.on].append((item, ground.why))
        elif f"chapter-{item.slug}" not in have and (day_number(plan, item) is None or day_number(plan, item) not in meets):
            yield Remark(
                "look", _("{exercise} is there without its chapter.").format(exercise=_upper(_named(item))),
                _("Those who work alone need the chapter first."),
                (_("Add the chapter, {time}").format(time=length(item.chapter.minutes)), _with(plan, replace(item, page=CHAPTER))),
            )  # fmt: skip
    for slug, above in wanting.items():
        missing = Item(slug, CHAPTER, REQUIRED, above[0][0].after, above[0][0].on)
        names = _and([str(item.chapter.number) for item, _why in above])
        yield Remark(
            "missing",
            ngettext("Chapter {names} builds on {ground}, which is not in the plan.", "Chapters {names} build on {ground}, which is not in the plan.",
                     len(above)).format(names=names, ground=_named(missing)),
            _("Without it: {why}. Add it, or say it in two sentences when you meet.").format(why="; ".join(why for _item, why in above[:2])),
            (_("Add chapter {n}, {time}").format(n=missing.chapter.number, time=length(missing.minutes)), _with(plan, missing)),
        )  # fmt: skip


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def _order(plan: Assignment) -> Iterator[Remark]:
    """A chapter that is due before its ground; an exercise that is due before its chapter."""
    day = {item.id: day_number(plan, item) for item in plan.items}
    items = {item.id: item for item in plan.items}
    for item in plan.items:
        before = [f"chapter-{ground.on}" for ground in item.chapter.ground] if item.page == CHAPTER else [f"chapter-{item.slug}"]
        own = day[item.id]
        for other in before:
            first = day.get(other)
            if own is not None and first is not None and first > own and item.need == REQUIRED:
                text = _("{first} is due before {ground}.").format(first=_upper(_named(item)), ground=_named(items[other]))
                yield Remark("look", text, _("The other way round it is easier for people."))


def _late(plan: Assignment) -> Iterator[Remark]:
    """Reading that is due after the session it is for; see `assignment_meetings` for the rule. One step mends all of it."""
    late = late_reading(plan)
    if not late:
        return
    said = []
    for item, day, session in late[:MOST_NAMED]:
        by = day - session
        words = ngettext("chapter {n} is due {days} day after the session {day}", "chapter {n} is due {days} days after the session {day}", by)
        said.append(words.format(n=item.chapter.number, days=_number(by), day=_on(plan, session)))
    rest = len(late) - MOST_NAMED
    if rest > 0:
        said.append(ngettext("{n} more chapter is late in the same way", "{n} more chapters are late in the same way", rest).format(n=rest))
    if len(late) == 1:
        step = _("Let it be due the day before, {day}").format(day=_on(plan, late[0][2] - 1))
    else:
        step = _("Let all {n} be due the day before their session").format(n=len(late))
    mended = {"items": as_work(read_before(plan))["items"]}
    yield Remark("missing", _upper("; ".join(said)) + ".", _("Nobody has read yet what you talk about."), (step, mended))


def _number(n: int) -> str:
    return {1: _("one"), 2: _("two"), 3: _("three")}.get(n, str(n))


def _load(plan: Assignment) -> Iterator[Remark]:
    """More than two hours of own work due on one day, more than four in a week. Exercises of a session's own day are done in it."""
    meets = {day_number(plan, one) for one in plan.sessions}
    days: dict[int, int] = defaultdict(int)
    weeks: dict[int, int] = defaultdict(int)
    for item in plan.items:
        at = day_number(plan, item)
        if at is not None and item.need == REQUIRED and not (item.page == EXERCISE and at in meets):
            days[at] += item.minutes
            weeks[week_of(at)] += item.minutes
    # What is due on one day can be done on the days before it, as long as nothing else was due on them.
    for before, at in pairwise([-1, *sorted(days)]):
        if days[at] > MOST_A_DAY and (at - before <= 1 or days[at] > MOST_A_WEEK):
            yield Remark(
                "look", _("{time} of work are due {day}.").format(time=_upper(length(days[at])), day=_on(plan, at)),
                _("Few people find more than two hours in one evening. Spread it over two days, or make a part optional."),
            )  # fmt: skip
    for week, minutes in sorted(weeks.items()):
        if minutes > MOST_A_WEEK:
            yield Remark(
                "look", _("Week {n} asks for {time} besides the sessions.").format(n=week, time=length(minutes)),
                _("Four hours a week is what people with a full job keep up. Make something optional, or take a week more."),
            )  # fmt: skip


def week_of(day: int) -> int:
    """In which week a day lies: days 1 to 7 are the first, and so is the start itself."""
    return max(1, (day + 6) // 7)


def _on(plan: Assignment, at: int) -> str:
    iso = due(plan, Session("", "", at)) if at >= 0 else ""
    return _("on {date}").format(date=day_short(iso)) if iso else _("on day {n}").format(n=at)


def _days(plan: Assignment) -> Iterator[Remark]:
    """Days before the start, on a weekend, after the last session, or twice at one time."""
    for thing in dated(plan):
        if thing.on and plan.start and thing.on < plan.start:
            text = _("{what} has a day before the start.").format(what=_upper(_named(thing) if isinstance(thing, Item) else _session(thing)))
            yield Remark("look", text, _("It was probably kept from an earlier cohort."))
    for one in plan.sessions:
        day = due(plan, one)
        if day and date.fromisoformat(day).weekday() >= SATURDAY:
            words = _("{session} falls on a Saturday.") if date.fromisoformat(day).weekday() == SATURDAY else _("{session} falls on a Sunday.")
            yield Remark("look", words.format(session=_upper(_session(one))), _("Move the start, or this session alone."))
    starts = sorted((day_number(plan, one), _clock(one), one.minutes, n) for n, one in enumerate(plan.sessions) if day_number(plan, one) is not None)
    for first, second in pairwise(starts):
        if first[0] == second[0] and first[1] + first[2] > second[1]:
            text = _("{first} is not over when {second} begins.").format(
                first=_upper(_session(plan.sessions[first[3]])), second=_session(plan.sessions[second[3]])
            )
            yield Remark("look", text, _("One of the two needs another time."))


def _clock(one: Session) -> int:
    return int(one.at[:2]) * 60 + int(one.at[3:])


def _session(one: Session) -> str:
    return _("the session “{title}”").format(title=one.title) if one.title else _("a session without a name")


def _room(plan: Assignment) -> Iterator[Remark]:
    """A group that is too large for the sessions of the guide, or too small for its pairs."""
    if plan.people is None or not plan.sessions:
        return
    if plan.people > MOST_IN_A_ROOM:
        rooms = -(-plan.people // MOST_IN_A_ROOM)
        yield Remark(
            "look", _("{n} people are too many for one room; plan {rooms} groups.").format(n=plan.people, rooms=rooms),
            _("The sessions of the guide work with up to 24. Each group can have a copy of this plan with its own times."),
        )  # fmt: skip
    elif plan.people < 4:
        yield Remark("look", _("With fewer than four people some rounds do not work."), _("The guide says groups of three; take them as one talk."))


def _open(plan: Assignment) -> Iterator[Remark]:
    """What is still open: the start, the address, days."""
    without = [item for item in plan.items if item.need == REQUIRED and day_number(plan, item) is None]
    if without and len(without) < sum(item.need == REQUIRED for item in plan.items):
        some = ngettext("{n} required thing has no day yet.", "{n} required things have no day yet.", len(without)).format(n=len(without))
        yield Remark("look", some, _("Others have one. What has no day is done last, or never."))
    if not plan.start and any(one.after is not None for one in dated(plan)):
        yield Remark("missing", _("There is no start yet."), _("With it, all days become dates, and there is a calendar to take away."))
    if not plan.address:
        yield Remark(
            "missing",
            _("It is not known yet where the course is hosted."),
            _("Links for people and for a learning platform begin with that address."),
        )
