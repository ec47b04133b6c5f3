"""Exercise 04, rehearse the no: which controls it has, and which model answers them."""

from __future__ import annotations

from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import blocks
from cxcourse.models.comparing import Member
from cxcourse.models.reasoned_no import CASE, walk
from cxcourse.models.reasoned_no import TALKS as ALL
from cxcourse.models.reasoned_no_view import compute, sheet
from cxcourse.models.reasoned_no_words import compare_works
from cxcourse.models.reasoned_no_work import tidied
from cxcourse.widgets import reasoned_no_panels
from cxcourse.widgets.kit import Exercise, File, action


class RehearseTheNo(Exercise):
    """Six talks with a manager whose request is not in the four interests, a debrief, and opening lines of one's own.

    Example:
        >>> len(RehearseTheNo().view["cards"])
        6
    """

    slug = "reasoned-no"
    schema = 1
    case = CASE

    talk = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    talks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    lines = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return reasoned_no_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.reasoned_no_view.compute`."""
        return compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return tidied(work)

    def compare(self, members: list[Member]) -> list[blocks.Block]:
        """Where a group took different roads."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """Own lines are about real people and stay at home; what is compared are the talks."""
        return {**work, "lines": []}

    @action
    def export_markdown(self) -> File:
        """Own lines, every finished talk with its turning points, and the pattern, in words."""
        read = tidied(self.work())
        led = {key: walk(ALL[key], one["path"]) for key, one in read["talks"].items()}
        told = {key: one for key, one in led.items() if one.end and read["talks"][key]["guess"]}
        text = blocks.markdown(sheet(read, told), _("Rehearse the no"))
        return File(f"{self.slug}.md", "text/markdown", text.encode("utf-8", "replace"))
