"""Curves of feelings over the steps of a walk, drawn alike wherever one is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b


def feeling_curve(
    title: str,
    finding: str,
    series: Sequence[Mapping[str, Any]],
    *,
    labels: Sequence[str] | None = None,
    x_label: str = "",
    y_label: str = "",
    note_at: Sequence[Mapping[str, Any]] = (),
) -> b.Block:
    """Feelings from -2 (very bad) to 2 (very good), as `blocks.line_chart` takes them; steps without `labels` are numbered from 1."""
    return b.line_chart(
        title,
        finding,
        x_labels=labels or [str(at + 1) for at in range(len(series[0]["values"]))],
        y=(-2, 2),
        zero=True,
        x_label=x_label or _("Step"),
        y_label=y_label or _("Feeling"),
        ends=(_("very bad"), _("very good")),
        series=series,
        note_at=note_at,
    )
