"""What the page says of a plan: one sentence, the weeks, what is due when, remarks, and the sheet to print."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import assignment_link
from cxcourse.models import blocks as b
from cxcourse.models.assignment import LONGEST_TITLE, REQUIRED, Assignment, Item, Session, dated, day_number, due, parse
from cxcourse.models.assignment_checks import MOST_A_WEEK, length, remarks, week_of
from cxcourse.models.assignment_course import CHAPTER, EXERCISE
from cxcourse.models.assignment_days import day_full, day_short
from cxcourse.models.blocks import Block

MOST_WEEKS = 60  # in the chart
Step = tuple[str, str, str, int, str]  # when in words, what in words, required or optional, minutes, path of the page or ""


def compute(work: dict[str, Any]) -> dict[str, Any]:
    """The view for this work."""
    plan = parse(work)
    said = remarks(plan)
    return {
        "lead": lead(plan),
        "due": {one.id: due(plan, one) for one in dated(plan)},
        "days": {one.id: when(plan, one, short=True) for one in plan.sessions},
        "weeks": last_week(plan),
        "remarks": [
            {"state": one.state, "text": one.text, "why": one.why, "fix": {"label": one.fix[0], "work": one.fix[1]} if one.fix else None}
            for one in said
        ],
        "load": load(plan),
        "sheet": sheet(plan),
        "fits": plan.items != () and assignment_link.write(plan, "https://example.org/") is not None,
        "address": plan.address,
        "problems": [],
    }


def own_minutes(plan: Assignment) -> int:
    """Minutes of required chapters and exercises."""
    return sum(item.minutes for item in plan.items if item.need == REQUIRED)


def lead(plan: Assignment) -> str:
    """The plan in one sentence; "" while there is nothing in it."""
    if not plan.items:
        return ""
    time, span = length(own_minutes(plan)), _span(plan)
    return _("{what}: {time} of required work for each person{span}.").format(what=", ".join(counted(plan)), time=time, span=span)


def counted(plan: Assignment) -> list[str]:
    """How much is in a plan, in words: 3 chapters and 1 optional; 3 exercises; 4 sessions. What there is none of is left out."""
    parts = []
    for page in (CHAPTER, EXERCISE):
        must = sum(item.page == page and item.need == REQUIRED for item in plan.items)
        may = sum(item.page == page and item.need != REQUIRED for item in plan.items)
        if must:
            first = ngettext("{n} chapter", "{n} chapters", must) if page == CHAPTER else ngettext("{n} exercise", "{n} exercises", must)
            parts.append(_("{required} and {n} optional").format(required=first.format(n=must), n=may) if may else first.format(n=must))
        elif page == CHAPTER and may:
            parts.append(ngettext("{n} optional chapter", "{n} optional chapters", may).format(n=may))
        elif may:
            parts.append(ngettext("{n} optional exercise", "{n} optional exercises", may).format(n=may))
    if plan.sessions:
        parts.append(ngettext("{n} session", "{n} sessions", len(plan.sessions)).format(n=len(plan.sessions)))
    return parts


def last_week(plan: Assignment) -> int:
    """The last week in which something is due or people meet; 0 while nothing has a day."""
    days = [day for one in dated(plan) if (day := day_number(plan, one)) is not None]
    return week_of(max(days)) if days else 0


def _span(plan: Assignment) -> str:
    days = sorted(day for one in dated(plan) if (day := due(plan, one)))
    if days and plan.start:
        return _(", from {first} to {last}").format(first=day_full(plan.start), last=day_full(days[-1]))
    weeks = last_week(plan)
    return ngettext(", within {n} week", ", within {n} weeks", weeks).format(n=weeks) if weeks else ""


def load(plan: Assignment) -> list[Block]:
    """Minutes of own work in each week of the plan, with those of its sessions beside; empty when nothing has a day."""
    weeks: dict[int, int] = defaultdict(int)
    met: dict[int, int] = defaultdict(int)
    for one in plan.sessions:
        day = day_number(plan, one)
        if day is not None:
            met[week_of(day)] += one.minutes
    for item in plan.items:
        day = day_number(plan, item)
        if day is not None and item.need == REQUIRED:
            weeks[week_of(day)] += item.minutes
    last = last_week(plan)
    if not weeks or last < 2 or last > MOST_WEEKS:
        return []
    heaviest = max(weeks, key=lambda week: weeks[week])
    finding = _("The heaviest week is week {n}, with {time} of required work; up to {most} is what people with a full job keep up.").format(
        n=heaviest, time=length(weeks[heaviest]), most=length(MOST_A_WEEK)
    )
    if met:
        finding += " " + _("The sessions come on top, {time} in all.").format(time=length(sum(met.values())))
    items: list[dict[str, Any]] = []
    for week in range(1, last + 1):
        together = _("+ {n} min together").format(n=met[week]) if met[week] else None
        items.append({"label": _("Week {n}").format(n=week), "value": weeks[week], "note": together})
    top = max(MOST_A_WEEK, *weeks.values())
    return [b.bar_chart(_("Work in each week"), finding, items=items, x=(0, -(-top // 60) * 60), unit=_("min"), reference=MOST_A_WEEK)]


def steps(plan: Assignment) -> list[Step]:
    """Everything in order of its day; what has none comes last."""
    made: list[tuple[tuple[int, str, int], Step]] = []
    for n, item in enumerate(plan.items):
        words = _("Read chapter {n}: {title}") if item.page == CHAPTER else _("Do exercise {n}: {title}")
        need = _("required") if item.need == REQUIRED else _("optional")
        made.append(
            (
                _key(plan, item, n),
                (when(plan, item), words.format(n=item.chapter.number, title=item.title), need, item.minutes, item.chapter.path_of(item.page)),
            )
        )
    for n, one in enumerate(plan.sessions):
        title = one.title or _("Session {n}").format(n=n + 1)
        what = _("Meet: {title}").format(title=title) + (f" ({one.text})" if one.text else "")
        made.append((_key(plan, one, 100 + n), (when(plan, one), what, _("required"), one.minutes, "")))
    return [step for _order, step in sorted(made, key=lambda one: one[0])]


def _key(plan: Assignment, one: Item | Session, n: int) -> tuple[int, str, int]:
    """Known days first, in their order; without a start a fixed day comes after all counted ones."""
    day = day_number(plan, one)
    return (day if day is not None else 10_000, one.on, n)


def when(plan: Assignment, one: Item | Session, *, short: bool = False) -> str:
    """The day in words, with its weekday and the hour of a session; "" while it is open. `short` leaves out the year."""
    day = due(plan, one)
    said = (day_short(day) if short else day_full(day)) if day else _("day {n}").format(n=one.after) if one.after is not None else ""
    return _("{day}, {time}").format(day=said, time=one.at) if said and isinstance(one, Session) else said


def facts(plan: Assignment) -> list[str]:
    """The frame in sentences: how long, with how many, where to hand in, which clock."""
    out = [lead(plan)] if plan.items else []
    if plan.people:
        out.append(ngettext("{n} person takes part.", "{n} people take part.", plan.people).format(n=plan.people))
    if plan.sessions:
        out.append(_("Times are those of {zone}.").format(zone=plan.zone.rpartition("/")[2].replace("_", " ")))
    if plan.hand_in:
        out.append(_("What you made goes to: {where}").format(where=plan.hand_in))
    return out


def sheet(plan: Assignment) -> list[Block]:
    """The syllabus as blocks, for the printed page."""
    if not plan.items:
        return []
    rows = [[day or _("any day"), what, need, length(minutes)] for day, what, need, minutes, _path in steps(plan)]
    out: list[Block] = [b.para(plan.welcome)] if plan.welcome else []
    out.append(b.bullets(facts(plan)))
    out.append(b.table([_("Until"), _("What"), _("Needed?"), _("Time")], rows, caption=_("What is due when"), align="llll"))
    if plan.address:
        out.append(b.para(_("The course is at {address}").format(address=plan.address)))
    out.append(b.para(_("What you write in the course stays in your own browser. Nobody sees it unless you send it.")))
    return out


def title_of(plan: Assignment) -> str:
    """The title, or one that fits any plan."""
    return plan.title or _("Leading Customer Experience")[:LONGEST_TITLE]
