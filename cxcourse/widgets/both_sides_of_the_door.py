"""Exercise 14, the walk on the other side of the counter and the door: which controls it has, and which models answer them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import blocks
from cxcourse.models import both_sides_of_the_door as model
from cxcourse.models.comparing import Member
from cxcourse.models.own_door import CHANGES
from cxcourse.widgets import both_sides_of_the_door_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/both-sides-of-the-door.json").read_text(encoding="utf-8"))
JOURNEYS: dict[str, Any] = DATA["journeys"]
CASE: dict[str, Any] = DATA["case"]


class BothSides(Exercise):
    """Walk the coffee bar and the meal box as those who serve, lay both curves on one clock, and choose two changes.

    Example:
        >>> BothSides().view["done"]
        []
    """

    slug = "both-sides-of-the-door"
    schema = 1
    uses = (model.GUEST,)
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    current = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    walks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    unseen = traitlets.Dict(default_value=dict.fromkeys(model.UNSEEN, "")).tag(sync=True, work=True, echo_update=False)
    deeds = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    hour = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    changes = traitlets.Dict(default_value=dict.fromkeys(CHANGES, "")).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The seven steps."""
        return both_sides_of_the_door_panels.panels(JOURNEYS, CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.both_sides_of_the_door.compute`."""
        return model.compute(work, JOURNEYS, self.others)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.tidied(work, JOURNEYS)

    @action
    def export_csv(self) -> File:
        """The hour at the reader's own door as a table."""
        return File("my-door.csv", "text/csv", model.hour_csv(self.hour))

    @action
    def export_markdown(self) -> File:
        """Both curves, the own door and the two changes in words."""
        text = blocks.markdown(self.compute(self.work())["sheet"], self.title.strip() or _("Both sides of the door"))
        return File(f"{self.slug}.md", "text/markdown", text.encode("utf-8", "replace"))

    def compare(self, members: list[Member]) -> list[dict[str, Any]]:
        """The group's bands and changes; see `cxcourse.models.both_sides_of_the_door.compare_works`."""
        return model.compare_works(members, JOURNEYS)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without those who decide and what somebody said."""
        changes = {**work["changes"], "rule_for": "", "asked": ""}
        return {**work, "changes": changes}
