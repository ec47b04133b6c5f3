"""The steps of *Plan a course*, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.assignment import (
    LONGEST_ADDRESS,
    LONGEST_LINE,
    LONGEST_SESSION,
    LONGEST_TITLE,
    LONGEST_WELCOME,
    MOST_DAYS,
    MOST_PEOPLE,
    MOST_SESSIONS,
    SHORTEST_SESSION,
)
from cxcourse.models.assignment_course import CHAPTERS
from cxcourse.models.assignment_meetings import MOST_TIMES
from cxcourse.models.calendar_zones import ZONES
from cxcourse.widgets import kit
from cxcourse.widgets.assignment_begin import begin, chapters

HOURS = [f"{hour:02}:{minute:02}" for hour in range(7, 22) for minute in (0, 15, 30, 45)]
SESSION: dict[str, Any] = {"id": "", "title": "", "after": None, "on": "", "at": "09:30", "minutes": 90, "text": ""}


def panels() -> list[dict[str, Any]]:
    """All steps."""
    return [
        kit.title("title", _("Name of your course"), _("Name your course")),
        begin(),
        chapters(),
        _when(),
        _check(),
        _take_away(),
        _again(),
    ]


def _when() -> kit.Spec:
    zones = [(zone, zone.rpartition("/")[2].replace("_", " ")) for zone in sorted(ZONES, key=lambda one: one.rpartition("/")[2])]
    form = kit.form(
        "about",
        [
            kit.group(
                _("The group"),
                [
                    kit.date("start", _("Start: the day on which people get the link")),
                    kit.number("people", _("How many take part?"), min=1, max=MOST_PEOPLE, unit=_("people")),
                    kit.select("zone", _("Times are those of"), zones, unknown=_("Amsterdam")),
                ],
            ),
            kit.group(
                _("What you tell them"),
                [
                    kit.textarea(
                        "welcome", _("A note of welcome"), max_length=LONGEST_WELCOME, rows=3, hint=_("Why this group, why now, and what to bring.")
                    ),
                    kit.text("hand_in", _("Where does it go, what they made?"), max_length=LONGEST_LINE, hint=_("A mail address, a channel, a box.")),
                ],
            ),
        ],
    )
    weekly = kit.custom(
        "assignment_weekly", about="about", sessions="sessions", hours=HOURS, at="19:30", minutes=90, times=MOST_TIMES, most=MOST_DAYS
    )
    sessions = kit.records(
        "sessions",
        noun=(_("session"), _("sessions")),
        name="title",
        under="text",
        new=SESSION,
        limit=MOST_SESSIONS,
        heading=_("Session"),
        add=(_("Add a single session"), _("What is it called?")),
        marks=False,
        told="days",
        blank=_("no day yet"),
        summary=[kit.shown("after", _("When")), kit.shown("minutes", _("Minutes"))],
        groups=[
            kit.group(
                _("When"),
                [
                    kit.number("after", _("Days after the start"), min=0, max=MOST_DAYS, unit=_("days"), hint=_("Moves along with the start.")),
                    kit.date("on", _("Or on a fixed day")),
                    kit.select(
                        "at",
                        _("Begins at"),
                        [(hour, hour) for hour in HOURS],
                        unknown="09:30",
                    ),
                    kit.number("minutes", _("Minutes"), min=SHORTEST_SESSION, max=LONGEST_SESSION, step=5, unit=_("min")),
                ],
            ),
            kit.group(
                _("What"),
                [kit.text("title", _("Name"), max_length=LONGEST_TITLE), kit.text("text", _("What happens in it"), max_length=LONGEST_LINE)],
            ),
        ],
    )
    return kit.panel(
        "when",
        _("When do you meet, and with whom?"),
        [form, weekly, sessions, kit.custom("assignment_dates", sessions="sessions", slugs={str(one.number): one.slug for one in CHAPTERS})],
        short=_("Days"),
        needs=kit.needs("items", _("Choose a plan or a chapter first.")),
        intro=_("Days count from the start, so that the plan serves the next group too."),
    )


def _check() -> kit.Spec:
    return kit.panel(
        "check",
        _("Would it work?"),
        [kit.custom("assignment_remarks"), kit.blocks("load")],
        short=_("Check"),
        needs=kit.needs("items", _("Gaps and heavy weeks are pointed out as soon as something is in the plan.")),
    )


def _take_away() -> kit.Spec:
    address = kit.form(
        "about",
        [
            kit.text(
                "address",
                _("Where is the course hosted?"),
                max_length=LONGEST_ADDRESS,
                hint=_("Any page of it will do. Links and the cartridge begin with this address."),
            )
        ],
    )
    take_away = kit.take_away(
        _("Course"),
        files=[
            ("export_cartridge", _("For your learning platform"), _("Common Cartridge 1.1 for Canvas, Moodle, Brightspace: links, pages, questions")),
            ("export_calendar", _("Calendar"), _("sessions and due dates for Outlook, Google, Apple")),
            ("export_markdown", _("Syllabus in words"), _("Markdown, with a link for each page")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print the syllabus"), "hint": _("welcome, what is due when"), "view": "sheet"},
    )
    return kit.panel(
        "take",
        _("Send it"),
        [kit.custom("assignment_here", about="about"), address, kit.custom("assignment_link", about="about"), take_away],
        short=_("Send it"),
        needs=kit.needs("items", _("A link for your group, a syllabus, a calendar, a course for your learning platform.")),
        intro=_("Nothing is uploaded. You send the link or the files yourself, the way you send anything else."),
    )


def _again() -> kit.Spec:
    return kit.panel(
        "again",
        _("The next group"),
        [kit.custom("assignment_drafts", drafts="drafts")],
        short=_("Next group"),
        needs=kit.needs("items", _("When a plan worked, copy it here for the next group.")),
        intro=_("All days move with the new start. The present plan stays among your drafts."),
    )
