"""What comes out of a plan as a file, and how each is read back: syllabus, calendar, the plan itself, a cartridge."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import assignment_link, cartridge
from cxcourse.models.assignment import Assignment, due, parse
from cxcourse.models.assignment_checks import length
from cxcourse.models.assignment_course import CHAPTER
from cxcourse.models.assignment_view import facts, steps, title_of
from cxcourse.models.calendar_file import Event, calendar_file
from cxcourse.models.calendar_zones import ZONES
from cxcourse.models.markdown_text import escaped, table_row
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import COURSE, MOST_BYTES, document_in, work_of

SLUG = "assignment"
SCHEMA = 1
MY_PATH = "back/path.html"
ALARM = 24 * 60  # minutes before what is due: the day before


def syllabus(plan: Assignment) -> str:
    """The plan in Markdown, with a link for each page when the address is known."""
    out = [f"# {escaped(title_of(plan))}", ""]
    out += [line for part in plan.welcome.splitlines() if part.strip() for line in (escaped(part), "")]
    out += [*(f"- {escaped(line)}" for line in facts(plan)), ""]
    out += [table_row([_("Until"), _("What"), _("Needed?"), _("Time")]), table_row(["---"] * 4)]
    for day, what, need, minutes, path in steps(plan):
        name = escaped(what)
        linked = f"[{name}]({plan.address}{path})" if plan.address and path else name
        out.append(table_row([escaped(day) or _("any day"), linked, need, length(minutes)]))
    goals = [item.chapter for item in plan.items if item.page == CHAPTER]
    if goals:
        out += ["", f"## {_('What you can do afterwards')}", ""]
        for chapter in goals:
            out += [f"**{chapter.number}. {escaped(chapter.title)}**", "", *(f"- {escaped(line)}" for line in chapter.objectives), ""]
    out += ["", _("What you write in the course stays in your own browser. Nobody sees it unless you send it.")]
    return "\n".join(out).rstrip() + "\n"


def to_calendar(plan: Assignment) -> bytes:
    """Sessions at their time, and for each day one entry for all that is due on it.

    The entries are called after what they are (a session's id, the day's number from the start), so that a file made again replaces them.

    Raises:
        Problem: while the plan has no dates.
    """
    events = []
    way = way_in(plan)
    for n, one in enumerate(plan.sessions, 1):
        day = due(plan, one)
        if day:
            start = datetime.fromisoformat(f"{day}T{one.at}")
            text = "\n".join(filter(None, [one.text, way]))
            events.append(
                Event(
                    f"{_key(plan)}-session-{one.id}",
                    start,
                    start + timedelta(minutes=one.minutes),
                    one.title or _("Session {n}").format(n=n),
                    text,
                    alarm=60,
                )
            )
    days: dict[str, list[str]] = {}
    for item in plan.items:
        day = due(plan, item)
        if day:
            words = _("Read chapter {n}: {title}, {time}") if item.page == CHAPTER else _("Do exercise {n}: {title}, {time}")
            need = "" if item.need == "required" else " " + _("(optional)")
            line = words.format(n=item.chapter.number, title=item.title, time=length(item.minutes)) + need
            days.setdefault(day, []).append("\n".join(filter(None, [line, plan.address and plan.address + item.chapter.path_of(item.page)])))
    first = date.fromisoformat(plan.start) if plan.start else None
    for day, lines in days.items():
        number = str((date.fromisoformat(day) - first).days) if first else day
        title = lines[0].split("\n")[0] if len(lines) == 1 else _("Due today: {n} things").format(n=len(lines))
        events.append(Event(f"{_key(plan)}-due-{number}", datetime.fromisoformat(day), None, title, "\n".join(lines), all_day=True, alarm=ALARM))
    return calendar_file(events, title_of(plan), ZONES[plan.zone])


def way_in(plan: Assignment) -> str:
    """Where a session's entry leads: the link of the plan, which opens as a path; *My path* where a link is too long; "" without an address."""
    if not plan.address:
        return ""
    link = assignment_link.write(plan) if plan.items else None
    return _("Your path: {link}").format(link=link or plan.address + MY_PATH)


def _key(plan: Assignment) -> str:
    """What the entries of this cohort begin with: two cohorts stand side by side in one calendar."""
    return f"course-{plan.start or 'open'}"


def document(plan_work: dict[str, Any]) -> bytes:
    """The plan as a file of work, as the page saves it."""
    made = {"course": COURSE, "exercise": SLUG, "schema": SCHEMA, "work": plan_work}
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "replace") + b"\n"


def read_any(name: str, data: bytes) -> Assignment:
    """The plan in a file that this page made: saved work, a cartridge, or a text with a link in it.

    Raises:
        Problem: one sentence, when there is no plan of this course in it.
    """
    kept = _("Your present plan is unchanged.")
    if len(data) > MOST_BYTES:
        raise Problem(_("{name} is larger than 2 MB, so it was not opened.").format(name=name[:80]) + " " + kept)
    if data[:2] == b"PK":
        data = cartridge.plan_in(data, kept)
    elif assignment_link.MARK.encode() in data[:4000]:
        return assignment_link.read(data[:4000].decode("utf-8", "replace"))
    plan = parse(work_of(document_in(data, kept), SLUG, SCHEMA, kept))
    if not plan.items:
        raise Problem(_("There is no plan in this file.") + " " + kept)
    return plan
