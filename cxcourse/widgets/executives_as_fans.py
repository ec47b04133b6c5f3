"""Exercise 05, the sponsor year: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _, ngettext
from cxcourse.models import executives_as_fans as model
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.executives_as_fans_dates import to_calendar
from cxcourse.models.executives_as_fans_group import compare_works, hidden
from cxcourse.models.executives_as_fans_view import compute, to_markdown, year_table
from cxcourse.models.problem import Problem
from cxcourse.models.tables import write_csv
from cxcourse.models.tidying import text_of
from cxcourse.widgets import executives_as_fans_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASE: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/executives-as-fans.json").read_text(encoding="utf-8"))
MAP = "key-stakeholder"
FROM_MAP = 5


class SponsorYear(Exercise):
    """Twelve months of small acts for a few leaders: load, gaps, balance, a calendar and the first message.

    Example:
        >>> SponsorYear().view["result"]
        []
    """

    slug = "executives-as-fans"
    schema = 1
    uses = (MAP,)
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    people = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    acts = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    year = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    message = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return executives_as_fans_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.executives_as_fans_view.compute`."""
        return compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.executives_as_fans_group`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without its leaders' names."""
        return hidden([Member("", model.as_work(model.parse(work)))])[0].work

    def hide_names(self, members: list[Member]) -> list[Member]:
        """One stand-in for each leader throughout."""
        return hidden(members)

    @action
    def from_map(self) -> dict[str, Any]:
        """The key people of the reader's stakeholder map as leaders, after those that are there; nobody twice."""
        plan = model.parse(self.work())
        known = {one.name.casefold() for one in plan.people}
        found = [one for one in key_people(self.others.get(MAP)) if one["name"].casefold() not in known][: model.MOST_PEOPLE - len(plan.people)]
        if not found:
            raise Problem(_("There is nobody new on your stakeholder map. Exercise 1 is where it is drawn; here you can type names too."))
        free = (f"m{n}" for n in range(1, 99) if f"m{n}" not in {one.id for one in plan.people})
        made = [{**one, "id": key} for one, key in zip(found, free, strict=False)]
        said = ngettext("{n} leader added.", "{n} leaders added.", len(made)).format(n=len(made))
        return {"work": {"people": [*model.as_work(plan)["people"], *made]}, "said": said}

    @action
    def export_markdown(self) -> File:
        """Load, year and message in words."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work()).encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """The year as a table."""
        table = year_table(model.parse(self.work()))
        return File(f"{self.slug}.csv", "text/csv", write_csv(table["columns"], table["rows"]))

    @action
    def export_calendar(self) -> File:
        """The whole year as a calendar file."""
        return File(f"{self.slug}.ics", "text/calendar", to_calendar(self.work()))

    @action
    def export_quarter(self) -> File:
        """Its first three months as a calendar file."""
        return File(f"{self.slug}-three-months.ics", "text/calendar", to_calendar(self.work(), 3))


def key_people(drawn: Any) -> list[dict[str, Any]]:
    """The people with most power and interest on a saved stakeholder map of any shape, as leaders; at most five."""
    people = drawn.get("people") if isinstance(drawn, Mapping) else None
    found: list[tuple[float, int, dict[str, Any]]] = []
    for one in people if isinstance(people, list) else []:
        if isinstance(one, Mapping) and one.get("kind") != "group" and (name := text_of(one.get("name"), 120)):
            weight = model.minutes(one.get("power"), 0) + model.minutes(one.get("interest"), 0) / 2
            judged, likes = text_of(one.get("drives"), 300), text_of(one.get("form"), 300)
            found.append((-weight, len(found), {"id": "", "name": name, "judged": judged, "busy": [], "need": None, "likes": likes}))
    return [leader for _weight, _at, leader in sorted(found, key=lambda one: one[:2])[:FROM_MAP]]
