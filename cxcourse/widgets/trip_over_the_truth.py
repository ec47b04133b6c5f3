"""Exercise 03, the truth moment designer: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import trip_over_the_truth as model
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.tables import write_csv
from cxcourse.models.trip_over_the_truth_group import compare_works, without_names
from cxcourse.models.trip_over_the_truth_script import rows, span, who_said
from cxcourse.models.trip_over_the_truth_view import compute, to_markdown
from cxcourse.widgets import trip_over_the_truth_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASES: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/trip-over-the-truth-case.json").read_text(encoding="utf-8"))


class TruthMoment(Exercise):
    """An insight that a room walks into: designed, checked for preaching, shaming and trapping, timed and rehearsed.

    Example:
        >>> TruthMoment().view["script"]
        []
    """

    slug = "trip-over-the-truth"
    schema = 1
    case = CASES["last"]

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    design = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    words = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    waved = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    minutes = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    own = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    runs = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return trip_over_the_truth_panels.panels(CASES)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.trip_over_the_truth_view.compute`."""
        return compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.trip_over_the_truth_group`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without its owner's name."""
        return without_names(model.as_work(model.parse(work)))

    @action
    def export_markdown(self) -> File:
        """The facilitator's script in words, and what is still open."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work()).encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """The script as a table."""
        cells: list[list[str | float | None]] = [
            [span(row), row.minutes, who_said(row), row.name, row.text] for row in rows(model.parse(self.work()))
        ]
        heads = [_("From, to"), _("Minutes"), _("Who"), _("What happens"), _("In words")]
        return File(f"{self.slug}-script.csv", "text/csv", write_csv(heads, cells))
