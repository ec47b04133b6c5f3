"""Exercise 09, thirteen habits: which controls it has, and which model answers them."""

from __future__ import annotations

from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import tiny_habits as model
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.tables import write_csv
from cxcourse.models.tiny_habits_dates import dates_blocks, to_calendar
from cxcourse.models.tiny_habits_group import compare_works, counts_only
from cxcourse.models.tiny_habits_view import compute, to_markdown
from cxcourse.widgets import tiny_habits_panels
from cxcourse.widgets.kit import Exercise, File, action

CASE: dict[str, Any] = model.DATA["case"]


class ThirteenHabits(Exercise):
    """Count thirteen habits alone, read a room's hands, hang tiny acts on hooks, and keep a tally.

    Example:
        >>> ThirteenHabits().view["count"]
        []
    """

    slug = "tiny-habits"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    ticks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    about = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    room = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    hooks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    recipes = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    tally = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    dates = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return tiny_habits_panels.panels(CASE, model.DATA["examples"])

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.tiny_habits_view.compute`; the seven dates as a table besides."""
        return {**compute(work), "dates": dates_blocks(model.parse(work))}

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.tiny_habits_group`: counts only."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The ticks alone: recipes, tally and partner stay at home."""
        return counts_only(work)

    @action
    def export_markdown(self) -> File:
        """Count, room, recipes and tally in words."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work()).encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """The recipes as a table."""
        columns = [_("After I"), _("I"), _("And then"), _("Seconds"), _("Who gains"), _("Habit")]
        rows = [
            [
                one.after,
                one.act,
                one.joy,
                "" if one.seconds is None else f"{one.seconds:g}",
                one.gain,
                model.HABIT[one.habit].text if one.habit else "",
            ]
            for one in model.parse(self.work()).recipes
        ]
        return File(f"{self.slug}.csv", "text/csv", write_csv(columns, rows))

    @action
    def export_calendar(self) -> File:
        """Seven check-ins as a calendar file."""
        return File(f"{self.slug}.ics", "text/calendar", to_calendar(self.work()))
