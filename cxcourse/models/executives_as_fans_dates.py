"""The sponsor year as dates in a calendar: one entry for each time that an act happens."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.calendar_file import Event, calendar_file
from cxcourse.models.executives_as_fans import ALL, MESSAGE_PARTS, MONTHS, Act, Plan, parse, way_word

SHORTEST, LONGEST = 15, 480  # minutes of an entry
SATURDAY = 5


def day_in(plan: Plan, month: int, act: Act) -> date:
    """On which day an act falls in the plan's month `month`: on its own day of the month, else on the plan's first weekday of the month.

    A day that falls on a weekend moves to the Monday after; the 31st of a short month becomes its last day.
    """
    year, number = plan.month(month)
    if act.day:
        chosen = date.fromisoformat(act.day)
        if month == act.month and (chosen.year, chosen.month) == (year, number):
            return chosen
        last = (date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)).day
        day = date(year, number, min(chosen.day, last))
        return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day
    first = date(year, number, 1)
    return first + timedelta(days=(plan.weekday - first.weekday()) % 7)


def events(plan: Plan, months: int = MONTHS) -> list[Event]:
    """One entry for each time an act happens in the first `months` months; several on one day follow each other."""
    who = {one.id: one.shown for one in plan.people} | {ALL: _("everybody")}
    wanted = sorted((day_in(plan, month, act), act.id, month, act) for act in plan.acts for month in act.months if month < months)
    out: list[Event] = []
    busy: dict[date, datetime] = {}
    for day, key, month, act in wanted:
        start = busy.get(day, datetime(day.year, day.month, day.day, plan.hour))
        end = start + timedelta(minutes=min(LONGEST, max(SHORTEST, round(act.mine))))
        if end.date() != day:  # an overfull day: what is left stands at its beginning
            start = datetime(day.year, day.month, day.day, plan.hour)
            end = start + timedelta(minutes=SHORTEST)
        busy[day] = end
        title = _("{act}: {who}").format(act=act.shown, who=who[act.who])
        out.append(Event(f"sponsor-year-{key}-{month}", start, end, title, _text(plan, act), alarm=15))
    return out


def _text(plan: Plan, act: Act) -> str:
    lines = [_("{way}. {n} minutes of theirs.").format(way=way_word(act.way), n=b.figure(act.theirs))]
    lines += [_("Before: {what}").format(what=act.before)] if act.before else []
    lines += [_("Done by: {who}").format(who=act.owner)] if act.owner else []
    lines += [_("It shows something that hurts. What was changed because of it?")] if act.hurts else []
    if act.kind == "key_message":
        lines += [plan.message[part] for part in MESSAGE_PARTS if plan.message.get(part)]
    return "\n".join(lines)


def to_calendar(work: Mapping[str, Any], months: int = MONTHS) -> bytes:
    """The calendar file. Raises `Problem` while nothing is planned in these months."""
    plan = parse(work)
    return calendar_file(events(plan, months), plan.title or _("Sponsor year"))
