"""The exercise that all Python peers show: ten scales and their total, computed in Python."""

from __future__ import annotations

from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.widgets import kit

NAMES = [f"s{number}" for number in range(1, 11)]


class TenScales(kit.Exercise):
    """Ten scales from 0 to 10 with the kit's own control, and the sum that Python computes of them.

    Work: ``scales``, one whole number from 0 to 10 for each of ``s1`` to ``s10``. View: ``total``, one sentence with the sum (0 to 100).
    """

    slug = "ten-scales"

    scales = traitlets.Dict(dict.fromkeys(NAMES, 0)).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """One panel: the ten scales, and the total below them."""
        sliders = [kit.scale(name, _("Scale {number}").format(number=name[1:]), _("low"), _("high")) for name in NAMES]
        controls = [kit.weights("scales", _("Ten scales"), sliders, dict.fromkeys(NAMES, 0)), kit.notes("total")]
        return [kit.panel("scales", _("Ten scales"), controls)]

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """Return the total as the sentence that the page shows."""
        return {"total": [_("Total: {total}").format(total=sum(work["scales"].values()))]}
