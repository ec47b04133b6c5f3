"""Exercise 02, the communication brief: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.models import information_that_helps as model
from cxcourse.models import key_stakeholder_view
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.information_that_helps_group import compare_works, without_names
from cxcourse.models.information_that_helps_view import compute, log_table, to_markdown
from cxcourse.models.problem import Problem
from cxcourse.models.tables import write_csv
from cxcourse.models.tidying import text_of
from cxcourse.widgets import information_that_helps_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASE: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/information-that-helps.json").read_text(encoding="utf-8"))
MAP = "key-stakeholder"
MOST_OFFERED = 12


class CommunicationBrief(Exercise):
    """One message for one leader: a brief that is checked, and a log of what it moved.

    Example:
        >>> CommunicationBrief().view["page"]
        []
    """

    slug = "information-that-helps"
    schema = 1
    uses = (MAP,)
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    brief = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    log = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def __init__(self, **kwargs: Any) -> None:
        self._ranked: tuple[Any, list[Mapping[str, Any]]] = (None, [])
        super().__init__(**kwargs)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return information_that_helps_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.information_that_helps_view.compute`; the reader's stakeholder map is offered."""
        return compute(work, offered(self._people(), model.parse(work).brief.person))

    def _people(self) -> list[Mapping[str, Any]]:
        """Everybody on the reader's own map, who matters most first; [] when there is none that can be read. Kept while the map is the same."""
        drawn = self.others.get(MAP)
        if drawn is not self._ranked[0]:
            self._ranked = (drawn, ranked(drawn))
        return self._ranked[1]

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.information_that_helps_group`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without its receiver's name."""
        return without_names(model.as_work(model.parse(work)))

    @action
    def export_markdown(self) -> File:
        """The brief, what is open in it, and the log, in words."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work()).encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """The log as a table."""
        table = log_table(model.parse(self.work()).log)
        return File(f"{self.slug}-log.csv", "text/csv", write_csv(table["columns"], table["rows"]))


def ranked(drawn: Any) -> list[Mapping[str, Any]]:
    """The people of a saved stakeholder map of any shape as dicts with name, role, form and drives, who matters most first."""
    if not isinstance(drawn, Mapping):
        return []
    try:
        order = [row["id"] for row in key_stakeholder_view.compute({**drawn, "versions": []})["ranking"]]
    except Problem:
        return []
    people = {one["id"]: one for one in drawn.get("people") or [] if isinstance(one, Mapping) and isinstance(one.get("id"), str)}
    return [people[key] for key in order if key in people]


def offered(people: list[Mapping[str, Any]], person: str) -> dict[str, list[str]]:
    """What the map offers: whom to write to, and once somebody of it is chosen, what stands there about them."""
    names = [text for one in people if (text := text_of(one.get("name"), 120))][:MOST_OFFERED]
    chosen = next((one for one in people if person and text_of(one.get("name"), 120) == person), {})
    about = {key: [text] if (text := text_of(chosen.get(key), 300)) else [] for key in ("role", "form", "drives")}
    return {"people": names, "map_role": about["role"], "map_form": about["form"], "map_judged": about["drives"]}
