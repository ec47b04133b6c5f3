"""Exercise 12, the outside-in gap: which controls it has, and which model answers them."""

from __future__ import annotations

from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import n_equals_one as model
from cxcourse.models.blocks import Block, markdown
from cxcourse.models.comparing import Member
from cxcourse.models.n_equals_one_compare import compare_works
from cxcourse.models.n_equals_one_gap import LEAST_SEALED
from cxcourse.models.problem import Problem
from cxcourse.models.tables import write_csv
from cxcourse.widgets import n_equals_one_panels
from cxcourse.widgets.kit import Exercise, File, action

CASE: dict[str, Any] = model.DATA["case"]


class OutsideInGap(Exercise):
    """Guess what customers think before you see it, then plan a visit to where you were furthest off.

    Example:
        >>> OutsideInGap().view["opened"]
        False
    """

    slug = "n-equals-one"
    schema = 1
    case = CASE

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    guesses = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    sealed = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    own = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    tapping = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    visit = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    after = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return n_equals_one_panels.panels(CASE)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.n_equals_one.compute`."""
        return model.compute(work)

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.tidied(work)

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.n_equals_one_compare`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """Whom one visits is a person, and stays out of a shared file; what was said there as well."""
        visit, after = (work.get(name) for name in ("visit", "after"))
        out = dict(work)
        if isinstance(visit, dict):
            hidden = {"whom": _("a customer"), "where": _("at their place")}
            out["visit"] = {key: hidden.get(key, value) if value else value for key, value in visit.items()}
        if isinstance(after, dict):
            out["after"] = {key: value for key, value in after.items() if key != "words"}
        return out

    @action
    def seal(self) -> dict[str, Any]:
        """Commit the guesses that are whole, and open the answers."""
        if model.sealed_guesses(self.work()):
            raise Problem(_("Your guesses are sealed already, and the answers are open."))
        whole = model.open_guesses(self.work())
        if len(whole) < LEAST_SEALED:
            text = _("At least {n} guesses need a number and how sure you are. Then the answers open.")
            raise Problem(text.format(n=LEAST_SEALED))
        return {"work": {"sealed": whole}, "said": _("Sealed. The customers' answers are open below.")}

    @action
    def export_markdown(self) -> File:
        """The visit sheet, then what the guesses showed."""
        view = self.view
        blocks = [*view.get("sheet", []), *view.get("answers", []), *view.get("own", []), *view.get("tapped", [])]
        text = markdown(blocks, self.title or _("Outside-in gap"))
        return File(f"{self.slug}.md", "text/markdown", text.encode("utf-8", "replace"))

    @action
    def export_csv(self) -> File:
        """All guesses as a table; true figures only where they are known to the reader."""
        header = [_("Question"), _("Guess"), _("Sure, %"), _("True"), _("Close within"), _("Source"), _("On")]
        rows: list[list[str | float | None]] = []
        for one in model.guesses_of(self.work()):
            question = model.QUESTIONS[one.id]
            rows.append([question["text"], one.value, round(100 * one.sure), one.truth, one.near, question["source"], ""])
        for belief in model.read_own(self.own):
            rows.append([belief[key] for key in ("name", "guess", "sure", "true", "near", "source", "on")])
        if not rows:
            raise Problem(_("There is nothing to take yet: seal your guesses, or write down a belief of your own."))
        return File(f"{self.slug}.csv", "text/csv", write_csv(header, rows))
