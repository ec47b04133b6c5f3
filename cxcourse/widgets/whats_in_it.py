"""Exercise 07, the so-what calculator: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import whats_in_it as model
from cxcourse.models import whats_in_it_money as money
from cxcourse.models.blocks import Block, markdown
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.tables import write_csv
from cxcourse.models.whats_in_it_compare import compare_works
from cxcourse.models.whats_in_it_sum import basis_word, factor_word, is_refused
from cxcourse.widgets import whats_in_it_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASE: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/whats-in-it.json").read_text(encoding="utf-8"))


class SoWhatCalculator(Exercise):
    """What a milestone changes for one director, whether it is true, and what it is worth.

    Example:
        >>> SoWhatCalculator().view["summary"]
        ''
    """

    slug = "whats-in-it"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    milestone = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    ladder = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    silence = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    reach = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    effects = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    cost = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    words = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return whats_in_it_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.whats_in_it.compute`."""
        return model.compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.tidied(work)

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.whats_in_it_compare`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The director is the one person who is named in a field of their own."""
        ladder = work.get("ladder")
        if not isinstance(ladder, dict) or not ladder.get("director"):
            return work
        return {**work, "ladder": {**ladder, "director": _("a director")}}

    @action
    def take_reached(self) -> dict[str, Any]:
        """The customers at risk of the step before as a line of the sum."""
        effect = model.reach_effect(self.work())
        if effect is None:
            raise Problem(_("First say how many are at risk, and how many of them you call back in time."))
        kept = [one for one in self.effects if one.get("id") != effect["id"]]
        if len(kept) == len(self.effects) >= money.MOST_EFFECTS:
            raise Problem(_("Six effects are the most. Remove one first."))
        before: dict[str, Any] = next((one for one in self.effects if one.get("id") == effect["id"]), {})
        own = {key: value for key, value in before.items() if not key.startswith("many_")}
        return {"work": {"effects": [*kept, {**effect, **own}]}, "said": _("It is in the sum now. Fill in the other three figures.")}

    @action
    def take_draft(self) -> dict[str, Any]:
        """Words to begin with, for the lines that are still empty."""
        draft = {key: text for key, text in self.view.get("draft", {}).items() if text and not self.words.get(key)}
        if not draft:
            raise Problem(_("There is nothing to add: fill in the ladder or the sum first, or empty a line that you want drafted anew."))
        return {"work": {"words": {**self.words, **draft}}, "said": _("A draft stands in the empty lines. Make it yours.")}

    @action
    def export_markdown(self) -> File:
        """The sentence, the card, the range and its assumptions in words."""
        text = markdown(self.view.get("sheet", []), self.title or _("So-what calculator"))
        return File(f"{self.slug}.md", "text/markdown", text.encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """The assumptions as a table, low, middle and high, each with its source."""
        rows: list[list[str | float | None]] = []
        for effect in model.read_effects(self.effects):
            if is_refused(effect):
                continue
            for factor in effect.factors:
                scale = 100 if factor.name in money.PER_CENT else 1
                low, middle, high = (round(scale * value, 6) for value in factor.values)
                unit = "%" if scale == 100 else model.sign_of(self.cost) if factor.name == "worth" else ""
                rows.append([effect.name, factor_word(factor.name), low, middle, high, unit, basis_word(factor.basis), factor.source])
        if not rows:
            raise Problem(_("There is no whole effect yet. Fill one in first, then take the table."))
        header = [_("Effect"), _("Assumption"), _("Low"), _("Middle"), _("High"), _("Unit"), _("Where it comes from"), _("Source")]
        return File(f"{self.slug}.csv", "text/csv", write_csv(header, rows))
