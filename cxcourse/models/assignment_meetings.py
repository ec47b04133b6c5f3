"""Sessions at the same hour each week, and what is read for which of them.

**Which session a day belongs to.** What is due by some day is for the next session on that day or later. It is for the session *before* it, and so
comes too late, when three conditions hold: it is due one, two or three days after that session; no later session is as near or nearer; and
the session is not on one of the first two days, when nobody can have read anything. So with a session each Thursday, what is due on a
Friday, Saturday or Sunday was meant for the Thursday just gone, and what is due from Monday on is for the next one. With sessions
on Monday and Wednesday, what is due on Tuesday is for Wednesday. The rule is one of plain sense, not of research; it only asks people to look.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.assignment import (
    LONGEST_LINE,
    LONGEST_SESSION,
    MOST_DAYS,
    MOST_SESSIONS,
    REQUIRED,
    SHORTEST_SESSION,
    Assignment,
    Item,
    Session,
    as_work,
    day_number,
    parse,
)  # fmt: skip
from cxcourse.models.assignment_course import CHAPTER
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import fresh_id, whole_of

WEEK = 7
LATE = 3  # days after a session within which something was probably meant for it
FIRST_WITH_READING = 2  # the link goes out on day 0, so what is read for a session needs day 2 at least
MOST_TIMES = 30


def meets(plan: Assignment) -> list[int]:
    """The days on which there is a session, from the start, in order."""
    return sorted({day for one in plan.sessions if (day := day_number(plan, one)) is not None})


def too_late_for(day: int, met: Iterable[int]) -> int | None:
    """The day of the session for which something that is due on `day` comes too late; None when it is for a later one, or for none."""
    met = sorted(met)
    last = max((one for one in met if one < day), default=None)
    if last is None or last < FIRST_WITH_READING or day - last > LATE:
        return None
    ahead = min((one for one in met if one >= day), default=None)
    return None if ahead is not None and ahead - day <= day - last else last


def meant_for(day: int, met: Iterable[int]) -> int | None:
    """The day of the session for which something is due on `day`; None after the last one."""
    met = sorted(met)
    late = too_late_for(day, met)
    return late if late is not None else min((one for one in met if one >= day), default=None)


def late_reading(plan: Assignment) -> list[tuple[Item, int, int]]:
    """Required chapters that are due after the session they are for: (chapter, its day, the day of the session), by day."""
    met = meets(plan)
    found = []
    for item in plan.items:
        day = day_number(plan, item)
        if item.page == CHAPTER and item.need == REQUIRED and day is not None:
            session = too_late_for(day, met)
            if session is not None:
                found.append((item, day, session))
    return sorted(found, key=lambda one: one[1])


def read_before(plan: Assignment) -> Assignment:
    """The plan with late reading due on the day before its session; a fixed day stays a fixed one."""
    before = {item.id: session - 1 for item, _day, session in late_reading(plan)}
    return replace(plan, items=tuple(_on_day(plan, item, before[item.id]) if item.id in before else item for item in plan.items))


def _on_day(plan: Assignment, item: Item, day: int) -> Item:
    if item.on and plan.start:
        return replace(item, on=(date.fromisoformat(plan.start) + timedelta(days=day)).isoformat())
    return replace(item, on="", after=max(0, min(MOST_DAYS, day)))


def added(plan: Assignment, days: Iterable[int], at: str, minutes: int) -> Assignment:
    """The plan with a session on each of these days, named by its number and by the chapters that are for it; a day that has one is left alone."""
    met = meets(plan)
    new = [day for day in days if day not in met][: MOST_SESSIONS - len(plan.sessions)]
    taken = {one.id for one in plan.sessions}
    every = sorted({*met, *new})
    made = [
        Session(fresh_id("", "s", taken), _("Session {n}").format(n=n), day, "", at, minutes, _chapters_for(plan, day, every)[:LONGEST_LINE])
        for n, day in enumerate(new, len(plan.sessions) + 1)
    ]
    return replace(plan, sessions=(*plan.sessions, *made))


def _chapters_for(plan: Assignment, day: int, met: list[int]) -> str:
    """The required chapters that are for a session, in words: Chapter 1, chapter 2."""
    found = []
    for item in plan.items:
        own = day_number(plan, item)
        if item.page == CHAPTER and item.need == REQUIRED and own is not None and meant_for(own, met) == day:
            found.append(_("chapter {n}").format(n=item.chapter.number))
    words = ", ".join(found)
    return words[:1].upper() + words[1:]


def placed(plan: Assignment, days: Iterable[int], at: str, minutes: int) -> Assignment:
    """The plan with its sessions, in their order, on these days; what is due for a session moves by as many days as the session does."""
    order = sorted((day, one.at, n) for n, one in enumerate(plan.sessions) if (day := day_number(plan, one)) is not None)
    open_ones = [n for n, one in enumerate(plan.sessions) if day_number(plan, one) is None]
    to = dict(zip([*(n for _day, _at, n in order), *open_ones], days, strict=False))
    sessions = tuple(replace(one, after=to[n], on="", at=at, minutes=minutes) if n in to else one for n, one in enumerate(plan.sessions))
    met = meets(plan)
    by: dict[int, int] = {}
    for day, _at, n in order:
        by.setdefault(day, to.get(n, day) - day)

    def along(item: Item) -> Item:
        own = day_number(plan, item)
        if own is None or not met:
            return item
        session = meant_for(own, met)
        return _on_day(plan, item, max(0, own + by[met[-1] if session is None else session]))

    return replace(plan, sessions=sessions, items=tuple(along(item) for item in plan.items))


def weekly(plan: Assignment, first: Any, at: Any, minutes: Any, times: Any, *, move: Any = False) -> Assignment:
    """The plan with sessions every week, from day `first`: its own ones with `move`, else new ones.

    Raises:
        Problem: one sentence, when the numbers do not fit or there is nothing to do.
    """
    begin, long, often = whole_of(first, 0, MOST_DAYS), whole_of(minutes, SHORTEST_SESSION, LONGEST_SESSION), whole_of(times, 1, MOST_TIMES)
    if begin is None:
        raise Problem(_("Say when you meet for the first time."))
    if long is None:
        raise Problem(_("A session takes {low} to {high} minutes.").format(low=SHORTEST_SESSION, high=LONGEST_SESSION))
    if often is None:
        raise Problem(_("You can meet 1 to {most} times.").format(most=MOST_TIMES))
    days = [day for day in range(begin, begin + WEEK * often, WEEK) if day <= MOST_DAYS]
    made = parse(as_work((placed if move is True else added)(plan, days, at if isinstance(at, str) else "", long)))
    if made == plan:
        raise Problem(_("You meet on these days already."))
    return made
