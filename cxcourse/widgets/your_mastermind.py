"""Exercise 18, the mastermind session: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _, ngettext
from cxcourse.models import your_mastermind as model
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.your_mastermind_agenda import moved_on, ready
from cxcourse.models.your_mastermind_group import compare_works, without_names
from cxcourse.models.your_mastermind_open import Offer
from cxcourse.models.your_mastermind_open_more import offers
from cxcourse.models.your_mastermind_plan import plan_csv, to_calendar
from cxcourse.models.your_mastermind_scores import taken_over
from cxcourse.models.your_mastermind_view import agenda_markdown, compute, described, to_markdown
from cxcourse.widgets import your_mastermind_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/your-mastermind.json").read_text(encoding="utf-8"))
EXERCISES: list[dict[str, str]] = DATA["exercises"]
CASE: dict[str, Any] = {**DATA["case"], "agenda": ready(DATA["case"]["agenda"])}
STORY = "cx-story"


class MastermindSession(Exercise):
    """A session by the clock, first answers that stand, scores for ten minutes, and a plan for ninety days.

    Example:
        >>> MastermindSession(plan=[{"id": "a", "what": "I ring Stefan"}]).view["summary"]
        '1 line in your plan. None has a day yet.'
    """

    slug = "your-mastermind"
    schema = 1
    uses = tuple(one["slug"] for one in EXERCISES)
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    members = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    meeting = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    agenda = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    parking = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    mine = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    scores = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    agreed = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    ninety = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    plan = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def __init__(self, **kwargs: Any) -> None:
        self._read: tuple[Any, str, dict[str, list[Offer]]] = (None, "", {})
        super().__init__(**kwargs)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return your_mastermind_panels.panels(CASE, EXERCISES)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.your_mastermind_view.compute`; what is open in the other exercises is offered."""
        return compute(work, self.others, self._open(model.parse(work).start), EXERCISES)

    def _open(self, start: str) -> dict[str, list[Offer]]:
        """What the other exercises offer; kept while they, and the first of the ninety days, are the same."""
        if self.others is not self._read[0] or start != self._read[1]:
            self._read = (self.others, start, offers(self.others, start))
        return self._read[2]

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.your_mastermind_group`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without the names of the circle and of those in the plan."""
        return without_names(model.as_work(model.parse(work)))

    def described(self, work: dict[str, Any]) -> list[str]:
        """Title, and the next promise."""
        return described(work)

    @action
    def move_jobs(self) -> dict[str, Any]:
        """All jobs one seat further, or dealt out when nobody has one.

        Raises:
            Problem: when there is nobody to give a job to.
        """
        moved = moved_on(model.parse(self.work()))
        if not moved:
            raise Problem(_("Nobody is in the circle yet. Add a first name, and the jobs can be dealt out."))
        return {"work": {"members": moved}, "said": _("The jobs have moved on one seat.")}

    @action
    def take_scores(self) -> dict[str, Any]:
        """The newest scores that others gave the reader's story in exercise 10, added to those here.

        Raises:
            Problem: when there are none, or all of them are here already.
        """
        found = taken_over(self.others.get(STORY))
        if not found:
            raise Problem(_("Exercise 10 holds no scores of others for your story yet. Type them in here, or score it there."))
        here = model.as_work(model.parse(self.work()))["scores"]
        known = {tuple(one[key] for key in ("by", "teller", *model.ELEMENTS)) for one in here}
        fresh = [one for one in found if tuple(one[key] for key in ("by", "teller", *model.ELEMENTS)) not in known]
        if not fresh:
            raise Problem(_("They are all here already."))
        taken = {one["id"] for one in here}
        named = [{**one, "id": next(key for n in range(99) if (key := f"ten-{n}") not in taken and not taken.add(key))} for one in fresh]  # type: ignore[func-returns-value]
        said = ngettext("{n} score came in from exercise 10.", "{n} scores came in from exercise 10.", len(named)).format(n=len(named))
        return {"work": {"scores": [*here, *named][: model.MOST_SCORES]}, "said": said}

    @action
    def export_markdown(self) -> File:
        """Plan, scores and agenda in words."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work(), EXERCISES).encode("utf-8", "replace"))

    @action
    def export_agenda(self) -> File:
        """The agenda alone, to send around."""
        return File(f"{self.slug}-agenda.md", "text/markdown", agenda_markdown(self.work(), EXERCISES).encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """The plan as a table."""
        return File(f"{self.slug}-plan.csv", "text/csv", plan_csv(model.parse(self.work())))

    @action
    def export_calendar(self) -> File:
        """The plan's days and the next meetings as a calendar file."""
        return File(f"{self.slug}.ics", "text/calendar", to_calendar(model.parse(self.work())))
