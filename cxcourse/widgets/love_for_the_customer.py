"""Exercise 16, the relationship check: which controls it has, and which model answers them."""

from __future__ import annotations

from typing import Any

import traitlets

from cxcourse.models import love_for_the_customer as model
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.love_for_the_customer_files import marks_to_csv
from cxcourse.models.love_for_the_customer_group import compare_works, without_names
from cxcourse.models.love_for_the_customer_reading import DATA
from cxcourse.models.love_for_the_customer_view import compute, to_markdown
from cxcourse.widgets import love_for_the_customer_panels
from cxcourse.widgets.kit import Exercise, File, action

CASE: dict[str, Any] = DATA["case"]


class RelationshipCheck(Exercise):
    """In love, engaged, married or complicated; an agenda and a letter marked; one sentence to stop, one to start.

    Example:
        >>> RelationshipCheck(letter="Dear Ms Vos, you get EUR 5.").view["letter_rows"][0]["guess"]
        'money'
    """

    slug = "love-for-the-customer"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    relation = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    status = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    agenda = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    agenda_marks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    letter = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    letter_marks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    reading = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    talk = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return love_for_the_customer_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.love_for_the_customer_view.compute`."""
        return compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.love_for_the_customer_group`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without the people of the planned talk."""
        return without_names(work)

    @action
    def export_csv(self) -> File:
        """Agenda and letter, row by row, with what each counts as."""
        return File(f"{self.slug}.csv", "text/csv", marks_to_csv(self.work()))

    @action
    def export_markdown(self) -> File:
        """State, audit and talk in words."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work()).encode("utf-8", "replace"))
