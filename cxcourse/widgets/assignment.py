"""The page *Plan a course*: which controls it has, and which model answers them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import traitlets

from cxcourse.i18n import _, ngettext
from cxcourse.models import assignment as model
from cxcourse.models import assignment_files, assignment_link, assignment_meetings, assignment_plans
from cxcourse.models.assignment_view import compute, title_of
from cxcourse.models.cartridge import cartridge
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import day_said, list_of, mapping_of
from cxcourse.widgets import assignment_panels
from cxcourse.widgets.kit import Exercise, File, action

MOST_DRAFTS = 12


class CoursePlan(Exercise):
    """Chapters, exercises, days and sessions for a group; link, syllabus, calendar and cartridge come out of it.

    Example:
        >>> CoursePlan().view["lead"]
        ''
    """

    slug = "assignment"
    schema = 1

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    about = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    items = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    sessions = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    drafts = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return assignment_panels.panels()

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.assignment_view.compute`."""
        return compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return {**model.as_work(model.parse(work)), "drafts": tidy_drafts(work.get("drafts"))}

    def plan(self) -> model.Assignment:
        """The present work as a plan."""
        return model.parse(self.work())

    @action
    def link(self) -> dict[str, Any]:
        """``{"link": text or None, "called": text}``: None when it would be too long for a link; and what hand-ins of this plan are called."""
        plan = self.plan()
        return {"link": assignment_link.write(plan), "called": assignment_link.identity(plan)}

    @action
    def open_link(self, text: str) -> dict[str, Any]:
        """The plan behind a link, checked and not yet put in place."""
        plan = assignment_link.read(text)
        return {"work": model.as_work(plan), "said": _("“{title}” is open in place of what was there.").format(title=title_of(plan))}

    @action
    def next_cohort(self, start: str) -> dict[str, Any]:
        """The same plan from another start; the present one goes to the drafts."""
        day = model.calendar_day(start)
        if not day:
            raise Problem(_("Choose the day on which the next cohort starts."))
        plan = self.plan()
        if not plan.items:
            raise Problem(_("There is nothing to copy yet."))
        said = _("This is the copy for {day}; the earlier plan is among your drafts.").format(day=day_said(day))
        return {"work": {**model.as_work(model.shifted(plan, day)), "drafts": with_draft(self.drafts, plan)}, "said": said}

    @action
    def meet_weekly(self, first: int, at: str, minutes: int, times: int, move: bool) -> dict[str, Any]:
        """Sessions every week from day `first`: new ones, or with `move` those that are there, and what is due for them with them."""
        plan = self.plan()
        made = assignment_meetings.weekly(plan, first, at, minutes, times, move=move)
        work = model.as_work(made)
        n = len(made.sessions) - len(plan.sessions)
        said = ngettext("{n} session is added.", "{n} sessions are added.", n).format(n=n) if n else _("Your sessions are on these days now.")
        return {"work": {key: work[key] for key in ("items", "sessions")}, "said": said}

    @action
    def read_plan(self, name: str, data: bytes) -> dict[str, Any]:
        """A plan in a cartridge, a saved file or a text with a link, for the preview."""
        plan = assignment_files.read_any(name, data)
        names = [item.title for item in plan.items]
        return {"n": len(names), "names": names, "problems": [], "columns": [], "add": None, "replace": model.as_work(plan)}

    @action
    def load_case(self) -> dict[str, Any]:
        """Four weeks for twelve people, as Noor Elskamp planned them at Waldhaven."""
        plan = next(one.plan for one in assignment_plans.ready() if one.id == "four-weeks")
        welcome = _("Four weeks, twelve of us, one question each Monday: what did a customer teach you?\nBring a case of your own, with code names.")
        made = replace(
            plan,
            start="2027-03-01",
            people=12,
            welcome=welcome,
            address="https://course.example.org/",
            hand_in=_("Noor Elskamp, by mail, by Sunday evening"),
        )
        return {"work": {**model.as_work(made), "drafts": []}}

    @action
    def export_markdown(self) -> File:
        """The syllabus in words."""
        return File("syllabus.md", "text/markdown", assignment_files.syllabus(self.plan()).encode("utf-8", "replace"))

    @action
    def export_calendar(self) -> File:
        """Sessions and due dates."""
        return File("course.ics", "text/calendar", assignment_files.to_calendar(self.plan()))

    @action
    def export_cartridge(self) -> File:
        """The course for a learning platform."""
        return File("course.imscc", "application/zip", cartridge(self.plan()))


def with_draft(drafts: Any, plan: model.Assignment) -> list[dict[str, Any]]:
    """The drafts with this plan as the newest, twelve at most."""
    kept = tidy_drafts(drafts)
    taken = {one["id"] for one in kept}
    free = next(f"d{n}" for n in range(1, 99) if f"d{n}" not in taken)
    return [{"id": free, "title": plan.title, "work": model.as_work(plan)}, *kept][:MOST_DRAFTS]


def tidy_drafts(value: Any) -> list[dict[str, Any]]:
    """Drafts of any shape as this page keeps them: {id, title, work}."""
    taken: set[str] = set()
    plans = [model.parse(mapping_of(one).get("work")) for one in list_of(value)[:MOST_DRAFTS]]
    made = []
    for n, plan in enumerate(plans, 1):
        if plan.items and f"d{n}" not in taken:
            taken.add(f"d{n}")
            made.append({"id": f"d{n}", "title": plan.title, "work": model.as_work(plan)})
    return made
