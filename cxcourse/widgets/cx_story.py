"""Exercise 10, the CX Story workshop: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.models import cx_story_agree, cx_story_files
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.cx_story import ELEMENTS, RATE, TARGETS, story_of, tidied
from cxcourse.models.cx_story_view import compute
from cxcourse.widgets import cx_story_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/cx-story.json").read_text(encoding="utf-8"))
KEYED: list[dict[str, Any]] = DATA["keyed"]
CASE: dict[str, Any] = DATA["case"]


class StoryWorkshop(Exercise):
    """Ten minutes that move people: written, timed, rehearsed, and scored.

    Example:
        >>> StoryWorkshop(story={"personal": "I was nine.", "urgency": "", "strategy": "", "call": ""}).view["written"]
        ['personal']
    """

    slug = "cx-story"
    schema = 1
    uses = ("key-stakeholder",)
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    about = traitlets.Dict(default_value={"audience": "", "line": "", "language": ""}).tag(sync=True, work=True, echo_update=False)
    story = traitlets.Dict(default_value=dict.fromkeys(ELEMENTS, "")).tag(sync=True, work=True, echo_update=False)
    order = traitlets.Unicode(" ".join(ELEMENTS)).tag(sync=True, work=True, echo_update=False)
    pace = traitlets.Dict(default_value={"rate": RATE, "target": TARGETS[0]}).tag(sync=True, work=True, echo_update=False)
    draft = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    cues = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    waved = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    runs = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    versions = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    calibration = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    scores = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The seven steps."""
        return cx_story_panels.panels(CASE, KEYED)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.cx_story_view.compute`."""
        return compute(work, KEYED, cx_story_panels.kind_names(), self.others)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return tidied(work)

    def compare(self, members: list[Member]) -> list[Block]:
        """Whether the group means the same by the rubric's words: see `cxcourse.models.cx_story_agree.compare_works`."""
        return cx_story_agree.compare_works(members, KEYED)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work with tellers and listeners under stand-ins."""
        return cx_story_agree.with_names_hidden([work])[0]

    def hide_names(self, members: list[Member]) -> list[Member]:
        """The same teller under the same stand-in in everybody's work."""
        hidden = cx_story_agree.with_names_hidden([member.work for member in members])
        return [replace(member, work=work) for member, work in zip(members, hidden, strict=True)]

    @action
    def export_markdown(self) -> File:
        """The story as it is told, and what scorers heard."""
        return File(f"{self.slug}.md", "text/markdown", cx_story_files.to_markdown(self._sound()))

    @action
    def export_cards(self) -> File:
        """Cue cards in words."""
        return File(f"{self.slug}-cards.md", "text/markdown", cx_story_files.cards_markdown(self._sound()))

    @action
    def export_csv(self) -> File:
        """All scores as a table."""
        return File(f"{self.slug}-scores.csv", "text/csv", cx_story_files.scores_csv(self._sound()))

    def described(self, work: dict[str, Any]) -> list[str]:
        """Title and length of a story."""
        made: Mapping[str, Any] = compute(work, KEYED, {}, {})
        return [one for one in (work.get("title"), made["summary"] if not story_of(work).empty else "") if isinstance(one, str) and one.strip()]

    def _sound(self) -> dict[str, Any]:
        return tidied(self.work())
