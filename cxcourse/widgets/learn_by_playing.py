"""Exercise 17, the dilemma table: which controls it has, and which model answers them."""

from __future__ import annotations

from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import learn_by_playing_own as own_cards
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.learn_by_playing_view import compute, markdown
from cxcourse.models.learn_by_playing_words import compare_works
from cxcourse.models.learn_by_playing_work import begin, case, tidied
from cxcourse.models.problem import Problem
from cxcourse.widgets import learn_by_playing_panels
from cxcourse.widgets.kit import Exercise, File, action

CASE = case()


class DilemmaTable(Exercise):
    """The course's own serious game, for two to six people at one screen, or for one with three invented colleagues.

    Example:
        >>> DilemmaTable().view["table"] is None
        True
    """

    slug = "learn-by-playing"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    players = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    setup = traitlets.Dict(default_value={"rounds": 6, "how": "pass", "own": True}).tag(sync=True, work=True, echo_update=False)
    seed = traitlets.Int(0).tag(sync=True, work=True, echo_update=False)
    deck = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    rounds = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    play = traitlets.Dict(default_value={"step": "read", "turn": 0, "open": False}).tag(sync=True, work=True, echo_update=False)
    debrief = traitlets.Dict(default_value=dict.fromkeys(("happened", "why", "monday", "who", "by"), "")).tag(
        sync=True, work=True, echo_update=False
    )
    own = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return learn_by_playing_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.learn_by_playing_view.compute`."""
        return compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return tidied(work)

    def compare(self, members: list[Member]) -> list[Block]:
        """Several tables side by side."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work with numbers for names, and without what the table wrote."""
        read = tidied(work)
        players = [{**one, "name": _("Player {n}").format(n=n + 1)} for n, one in enumerate(read["players"])]
        return {**read, "title": "", "players": players, "debrief": dict.fromkeys(read["debrief"], ""), "own": []}

    @action
    def begin(self, seed: int = 0, players: Any = None) -> dict[str, Any]:
        """Deal the cards for `players`, or for those who sit there; not yet put in place. The same seed deals the same."""
        work = self.work() if players is None else {**self.work(), "players": players}
        return {"work": begin(work, seed), "said": _("The cards are dealt.")}

    @action
    def import_cards(self, name: str, data: bytes) -> dict[str, Any]:
        """Dilemmas of one's own in a CSV or XLSX file, for a preview."""
        if not isinstance(name, str):
            raise Problem(_("The file has no name that can be read. Your cards are as they were."))
        read, problems = own_cards.from_table(data, name)
        have = tidied(self.work())["own"]
        taken = {one["id"] for one in have}
        fresh = []
        for one in read:
            n = 1
            while f"own-card-{n}" in taken:
                n += 1
            taken.add(f"own-card-{n}")
            fresh.append({**one, "id": f"own-card-{n}"})
        room = own_cards.MOST_OWN - len(have)
        return {
            "n": len(read), "names": [one["title"] or one["text"][:40] for one in read], "problems": problems, "columns": list(own_cards.HEADER[:3]),
            "add": {"own": [*have, *fresh[:room]]} if have and room > 0 else None, "replace": {"own": fresh},
        }  # fmt: skip

    @action
    def export_cards(self) -> File:
        """The table's own dilemmas as a file that another table can open."""
        return File("dilemmas.csv", "text/csv", own_cards.to_csv(tidied(self.work())["own"]))

    @action
    def export_markdown(self) -> File:
        """The game, the talk and the own cards in words."""
        return File(f"{self.slug}.md", "text/markdown", markdown(self.work(), "game").encode("utf-8", "replace"))

    @action
    def export_guide_markdown(self) -> File:
        """The leader's sheet in words."""
        return File("dilemma-table-leader.md", "text/markdown", markdown(self.work(), "guide").encode("utf-8", "replace"))
