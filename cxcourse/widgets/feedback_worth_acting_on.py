"""Exercise 15, the feedback triage: which controls it has, and which model answers them."""

from __future__ import annotations

from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import feedback_worth_acting_on as model
from cxcourse.models import feedback_worth_acting_on_files as table
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.feedback_worth_acting_on_group import compare_works, without_names
from cxcourse.models.feedback_worth_acting_on_view import compute, to_markdown
from cxcourse.models.problem import Problem
from cxcourse.widgets import feedback_worth_acting_on_panels
from cxcourse.widgets.kit import Exercise, File, action

CASE: dict[str, Any] = model.DATA["case"]


class FeedbackTriage(Exercise):
    """Eleven complaints and one's own: whose matter is it, what two readers saw, and the answer to the person.

    Example:
        >>> FeedbackTriage(answers={"1": {"box": "facility"}}).view["key"]
        []
    """

    slug = "feedback-worth-acting-on"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    answers = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    first = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    own = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    source = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    mend = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    decline = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    waved = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    rule = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return feedback_worth_acting_on_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.feedback_worth_acting_on_view.compute`."""
        return compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.feedback_worth_acting_on_group`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without what would tell a customer."""
        return without_names(work)

    @action
    def open_key(self) -> dict[str, Any]:
        """Keep the boxes as chosen alone, which opens the key."""
        boxes = model.parse(self.work()).now
        if not boxes:
            raise Problem(_("Sort at least one of the eleven first; then there is something to lay beside the key."))
        return {"work": {"first": boxes}, "said": _("The key is open. What you chose alone is kept.")}

    def read_table(self, data: bytes, name: str) -> dict[str, Any]:
        """Complaints in a CSV or XLSX file, for a preview."""
        return table.pile_from_file(data, name, self.work())

    @action
    def export_csv(self) -> File:
        """The own pile in the order of answering."""
        return File(f"{self.slug}.csv", "text/csv", table.pile_to_csv(self.work()))

    @action
    def export_markdown(self) -> File:
        """Rule, pile, replies and the eleven, in words."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work()).encode("utf-8", "replace"))
