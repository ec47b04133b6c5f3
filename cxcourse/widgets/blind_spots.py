"""Exercise 11, the blind-spot mirror: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import blind_spots as model
from cxcourse.models import blind_spots_group as group
from cxcourse.models import blind_spots_slips as slips
from cxcourse.models.blind_spots_view import compute, to_markdown
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.tables import write_csv
from cxcourse.widgets import blind_spots_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASE: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/blind-spots.json").read_text(encoding="utf-8"))


class BlindSpotMirror(Exercise):
    """A talk on six lines, marked by its speaker and its listeners; one fix; and a page of facts.

    Example:
        >>> BlindSpotMirror().view["mirror"]
        []
    """

    slug = "blind-spots"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    talk = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    own = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    counts = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    held = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    given = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    fix = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    facts = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    sheet = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return blind_spots_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.blind_spots_view.compute`; facts age until today where the sheet has no day."""
        return compute(work, self._today())

    def _today(self) -> str:
        return date.today().isoformat()

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.blind_spots_group`."""
        return group.compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without speakers' names."""
        return self.hide_names([Member("", work)])[0].work

    def hide_names(self, members: list[Member]) -> list[Member]:
        """The same for several works, with one stand-in for each speaker throughout."""
        return group.without_names(members)

    def read_table(self, data: bytes, name: str) -> dict[str, Any]:
        """Slips in a CSV or XLSX file, for a preview."""
        return slips.from_file(data, name, self.work())

    @action
    def export_slips(self) -> File:
        """The slips that the reader filled in for others, to hand over."""
        made = [slip for slip in model.parse(self.work()).given if slip.begun]
        if not made:
            raise Problem(_("There is no slip with a mark yet. Mark somebody's talk first."))
        return File(f"{self.slug}-slips.csv", "text/csv", slips.to_csv(made))

    @action
    def export_facts(self) -> File:
        """The data sheet as a table."""
        read = model.parse(self.work())
        rows = [[one.fact, one.about or "", one.source, one.day, _("yes") if one.against else ""] for one in read.facts]
        heads = [_("Fact"), _("About"), _("Source"), _("Day"), _("Does not suit us")]
        return File(f"{self.slug}-facts.csv", "text/csv", write_csv(heads, rows))

    @action
    def export_markdown(self) -> File:
        """Mirror, fix and data sheet in words."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work(), self._today()).encode("utf-8", "replace"))
