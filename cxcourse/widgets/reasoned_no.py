"""Exercise 04, rehearse the no: which controls it has, and which model answers them."""

from __future__ import annotations

import copy
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
from cxcourse.widgets import reasoned_no_panels, workfile
from cxcourse.widgets.kit import Exercise, File, action


class RehearseTheNo(Exercise):
    """Six talks with a manager whose request is not in the four interests, a debrief, and opening lines of one's own.

    Example:
        >>> len(RehearseTheNo().view["cards"])
        6
    """

    slug = "reasoned-no"
    schema = 1

    talk = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    talks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    lines = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return reasoned_no_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.reasoned_no_view.compute`."""
        return compute(work)

    def compare(self, members: list[Member]) -> list[blocks.Block]:
        """Where a group took different roads."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """Own lines are about real people and stay at home; what is compared are the talks."""
        return {**work, "lines": []}

    @action
    def load_case(self) -> dict[str, Any]:
        """Noor's work: three talks, two lines of her own."""
        return {"work": copy.deepcopy(CASE)}

    @action
    def import_work(self, data: bytes) -> dict[str, Any]:
        """The work in a saved file, checked and not yet put in place: ``{"work": {...}}``."""
        return {"work": tidied(workfile.read(data, self.slug, self.schema))}

    @action
    def export_work(self) -> File:
        """All of the reader's work in one file that `import_work` reads."""
        return File(f"{self.slug}.json", "application/json", workfile.write(self.slug, self.schema, self.work()))

    @action
    def export_markdown(self) -> File:
        """Own lines, every finished talk with its turning points, and the pattern, in words."""
        read = tidied(self.work())
        led = {key: walk(ALL[key], one["path"]) for key, one in read["talks"].items()}
        told = {key: one for key, one in led.items() if one.end and read["talks"][key]["guess"]}
        text = blocks.markdown(sheet(read, told), _("Rehearse the no"))
        return File(f"{self.slug}.md", "text/markdown", text.encode("utf-8", "replace"))
