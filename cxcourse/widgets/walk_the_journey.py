"""Exercise 13, the journey walk-through: which controls it has, and which models answer them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import blocks, journey_files
from cxcourse.models import walk_the_journey as model
from cxcourse.models.comparing import Member, scrubbed
from cxcourse.widgets import walk_the_journey_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/walk-the-journey.json").read_text(encoding="utf-8"))
JOURNEYS: dict[str, Any] = DATA["journeys"]
CASE: dict[str, Any] = DATA["case"]


class JourneyWalk(Exercise):
    """Walk three journeys as the customer, see what decided them, redraw one, and begin one of your own.

    Example:
        >>> JourneyWalk().view["done"]
        []
    """

    slug = "walk-the-journey"
    schema = 1
    uses = ("key-stakeholder",)
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    current = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    walks = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    redesigns = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    steps = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    first = traitlets.Dict(default_value=dict.fromkeys(model.FIRST, "")).tag(sync=True, work=True, echo_update=False)
    guesses = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The six steps."""
        return walk_the_journey_panels.panels(JOURNEYS, CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.walk_the_journey.compute`."""
        return model.compute(work, JOURNEYS)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.tidied(work, JOURNEYS)

    def read_table(self, data: bytes, name: str) -> dict[str, Any]:
        """The steps of a journey in a CSV or XLSX file, for a preview."""
        return journey_files.from_file(data, name, self.steps)

    @action
    def export_csv(self) -> File:
        """The reader's own journey as a table that `import_table` reads."""
        return File("my-journey.csv", "text/csv", journey_files.to_csv(self.steps))

    @action
    def export_walks(self) -> File:
        """Every walk that was begun, step by step, as a table."""
        return File("my-walks.csv", "text/csv", model.walks_csv(self.work(), JOURNEYS))

    @action
    def export_markdown(self) -> File:
        """Walk, redesign, own journey and first change in words."""
        text = blocks.markdown(self.compute(self.work())["sheet"], self.title.strip() or _("My journey"))
        return File(f"{self.slug}.md", "text/markdown", text.encode("utf-8", "replace"))

    def compare(self, members: list[Member]) -> list[dict[str, Any]]:
        """The group's band; see `cxcourse.models.walk_the_journey.compare_works`."""
        return model.compare_works(members, JOURNEYS)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work with those who act under stand-ins, and without the people who must agree."""
        actors = dict.fromkeys(step["actor"].strip() for step in work["steps"] if step["actor"].strip())
        named = {actor: _("Role {n}").format(n=at) for at, actor in enumerate(actors, start=1)}
        hidden: dict[str, Any] = scrubbed({**work, "first": {**work["first"], "who": ""}}, named)
        return hidden
