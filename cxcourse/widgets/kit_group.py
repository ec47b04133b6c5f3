"""The control with which a group lays its work side by side, the same for all exercises."""

from __future__ import annotations

from cxcourse.i18n import _
from cxcourse.widgets.kit_spec import Spec, spec_of
from cxcourse.widgets.kit_structure import panel


def compare() -> Spec:
    """Drop two to twelve files or paste links, see what differs most, hide names, seal answers, take the outcome away (see `Comparing`)."""
    return spec_of("compare", parts_used=["results"], late=True)


def group_panel(intro: str | None = None, *, needs: Spec | None = None) -> Spec:
    """The step "With your group" with `compare` in it."""
    text = intro or _("Each of you works alone first. Then lay the works side by side, and talk about where they differ most.")
    return panel("group", _("With your group"), [compare()], short=_("Group"), intro=text, needs=needs)
