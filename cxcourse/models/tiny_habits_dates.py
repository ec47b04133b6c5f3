"""Seven check-ins as a calendar file: they ask after the recipe, not after the person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.calendar_file import Event, calendar_file
from cxcourse.models.problem import Problem
from cxcourse.models.tiny_habits import Work, parse
from cxcourse.models.words import N_

MINUTES = 5
FRIDAY = 4
# Days after the beginning, and the question. The two that chapter 09 asks for are those after two and after six weeks.
CHECK_INS = (
    (0, N_("Do it once, now, with the joy. Yes, here.")),
    (3, N_("Was the hook there? If not, which was?")),
    (7, N_("First week. Which day went by itself? Make the act smaller if none did.")),
    (14, N_("Two weeks: ask after the recipe. What got in the way, and what did a customer notice?")),
    (21, N_("Is the joy still there? Drop it or change it.")),
    (28, N_("Four weeks: look at the tally. Fewer than two strokes a week? Change the hook or the act, one of them.")),
    (42, N_("Six weeks: what did a customer notice? Keep it, change it, or let it go.")),
)


def check_ins(begin: date) -> list[tuple[date, str]]:
    """The seven days with their questions; what falls on a weekend is asked on the Monday after."""
    out = []
    for after, question in CHECK_INS:
        day = begin + timedelta(days=after)
        out.append((day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > FRIDAY else 0), _(question)))
    return out


def events(read: Work) -> list[Event]:
    """The check-ins of a work with a first day; the recipes stand in each.

    Raises:
        Problem: without a first day or a recipe.
    """
    recipes = [one.said for one in read.recipes if one.after or one.act]
    if not read.begin or not recipes:
        raise Problem(_("Write one recipe and choose the first day; then the seven dates can be made."))
    out = []
    for n, (day, question) in enumerate(check_ins(date.fromisoformat(read.begin)), 1):
        start = datetime(day.year, day.month, day.day, read.hour)
        lines = [question, *recipes, *([_("With: {who}").format(who=read.partner)] if read.partner else [])]
        title = _("Tiny habit, {n} of 7").format(n=n)
        out.append(Event(f"tiny-habits-{read.begin}-{n}", start, start + timedelta(minutes=MINUTES), title, "\n".join(lines), alarm=0))
    return out


def dates_blocks(read: Work) -> list[b.Block]:
    """The seven days as a table; [] while there is no first day."""
    if not read.begin:
        return []
    rows: list[list[str | float | None]] = [
        [day.isoformat().replace("-", "\u2011"), question] for day, question in check_ins(date.fromisoformat(read.begin))
    ]
    return [b.table([_("Day"), _("What is asked")], rows, caption=_("Seven check-ins of five minutes"), align="ll")]


def to_calendar(work: Mapping[str, Any]) -> bytes:
    """The calendar file. Raises `Problem` as `events` does."""
    read = parse(work)
    return calendar_file(events(read), read.title or _("Tiny habits"))
