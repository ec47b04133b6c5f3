"""Exercise 08, the driver lab: which controls it has, and which model answers them."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _, ngettext
from cxcourse.models import three_pitfalls as model
from cxcourse.models.blocks import Block, markdown
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.tables import write_csv
from cxcourse.models.three_pitfalls_compare import compare_works
from cxcourse.models.three_pitfalls_draws import AT_ONCE, DRAWS, Draw, Heaps, heaps_of, redraw
from cxcourse.models.three_pitfalls_result import finished, in_order, unranked
from cxcourse.models.three_pitfalls_shares import MOST_DRIVERS
from cxcourse.models.three_pitfalls_table import Survey, from_file
from cxcourse.models.three_pitfalls_words import place
from cxcourse.widgets import three_pitfalls_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASE: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/three-pitfalls.json").read_text(encoding="utf-8"))

# What an overall score is called, in the order in which it is looked for.
OVERALL = re.compile(r"satisf|overall|total score|tevreden|zufried|gesamt|algemeen|\bnps\b|recommend|aanbevel|empfehl|\bscore\b", re.IGNORECASE)


class DriverLab(Exercise):
    """Which part of the service goes with a higher score, and what cannot be ranked.

    Example:
        >>> DriverLab().view["has_table"]
        False
    """

    slug = "three-pitfalls"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    table = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    setup = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    result = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    words = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def __init__(self, **kwargs: Any) -> None:
        # The draws so far: they are only kept until they are summed up.
        self._mark = ""
        self._heaps: Heaps | None = None
        self._draws: list[Draw] = []
        super().__init__(**kwargs)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return three_pitfalls_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.three_pitfalls.compute`."""
        return model.compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.tidied(work)

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.three_pitfalls_compare`."""
        return compare_works(members)

    def _present(self) -> dict[str, Any]:
        return model.without_answers(self.work())

    @action
    def redraw(self) -> dict[str, Any]:
        """The next draws, a few at a time so that the page can say how far it is: ``{"done", "of"}``; with the last ones also ``work``."""
        ready = model.ready_of(self.work())
        why = model.refusal(ready)
        if why or ready is None:
            raise Problem(why or "")
        if self._mark != ready.mark or self._heaps is None:
            self._mark, self._heaps, self._draws = ready.mark, heaps_of(ready.columns), []
        start = len(self._draws)
        stop = min(start + AT_ONCE, DRAWS)
        drawn = redraw(self._heaps, start, stop)
        if len(drawn) < stop - start:
            self._mark = ""
            raise Problem(_("In new draws some rating hardly varies any more, so nothing can be said. Leave out the one that nearly all rate alike."))
        self._draws += drawn
        if stop < DRAWS:
            return {"done": stop, "of": DRAWS}
        work = {"result": finished(ready, self._draws)}
        self._mark, self._heaps, self._draws = "", None, []
        return {"done": DRAWS, "of": DRAWS, "work": work, "said": _("The result is there.")}

    def read_table(self, data: bytes, name: str) -> dict[str, Any]:
        """A survey in a CSV or XLSX file, for a preview before anything changes."""
        survey, remarks = from_file(data, name)
        ratings = [one["name"] for one in survey["columns"] if one["kind"] == "rating"]
        return {
            "n": survey["rows"],
            "names": ratings,
            "problems": remarks,
            "columns": ratings,
            "add": None,
            "replace": {"table": survey, "setup": first_choice(survey), "result": {}},
        }

    @action
    def export_markdown(self) -> File:
        """The steering page in words, with what was looked at before."""
        view = self.view
        blocks = [*view.get("sheet", []), *view.get("before", [])]
        return File(f"{self.slug}.md", "text/markdown", markdown(blocks, self.title or _("Driver lab")).encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """The figures as a table, without anybody's answers."""
        if not self.view.get("has_result"):
            raise Problem(_("There is no result yet. Work it out first, then take the table."))
        result = self.result
        header = [_("Rating"), _("Average now"), _("Share, %"), _("Low, %"), _("High, %"), _("Place that holds"), _("Among the first three, of 100"),
                  _("Relative weight, %"), _("Alone, %"), _("On top of all others, %"), _("Gap between two piles"), _("Empty, %")]  # fmt: skip
        rows: list[list[str | float | None]] = []
        for at in in_order(result):
            one = result["drivers"][at]
            rows.append(
                [one["name"], one["mean"], one["share"], one["low"], one["high"], place(one, unranked(result)), one["top"], one["weight"],
                 one["alone"], one["on_top"], one["gap"], round(100 * one["empty"], 1)]
            )  # fmt: skip
        return File(f"{self.slug}.csv", "text/csv", write_csv(header, rows))

    def described(self, work: dict[str, Any]) -> list[str]:
        """Which survey this is, and how far it has come."""
        rows = (work.get("table") or {}).get("rows", 0)
        told = [ngettext("{n} answer", "{n} answers", rows).format(n=f"{rows:,}")] if rows else []
        return [*super().described(work), *told]


def first_choice(survey: Survey) -> dict[str, Any]:
    """A likely overall score, and the first ten other ratings: something to change, so that nobody begins with sixty empty boxes."""
    ratings = [one for one in survey["columns"] if one["kind"] == "rating"]
    overall = [one["id"] for one in ratings if OVERALL.search(one["name"])]
    outcome = overall[0] if overall else ratings[-1]["id"]
    drivers = [one["id"] for one in ratings if one["id"] != outcome and one["id"] not in overall][:MOST_DRIVERS]
    return {"outcome": outcome, "drivers": drivers, "only": None, "merge": False, "guess": ""}
