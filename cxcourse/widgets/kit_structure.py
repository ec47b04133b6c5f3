"""Steps, tabs, folds and own controls. See `cxcourse.widgets.kit`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cxcourse.widgets.kit_spec import Spec, spec_of


def panel(
    id: str,
    title: str,
    controls: Sequence[Spec],
    *,
    intro: str | None = None,
    short: str | None = None,
    needs: Spec | None = None,
    pair: str | None = None,
    level: int = 2,
) -> Spec:
    """One step of the exercise. `needs` (see `needs`) says when it opens; neighbours with one `pair` stand side by side when wide."""
    return spec_of("panel", id=id, title=title, intro=intro, short=short, controls=list(controls), needs=needs, pair=pair, level=level)


def needs(bind: str | None = None, text: str = "", at_least: int = 1, *, view: str | None = None) -> Spec:
    """A panel's condition; until it is met, the calm sentence `text` stands there.

    Either the work trait `bind` (a list, a dict, a text) holds `at_least` this many entries that are not empty, or `view[view]` is there
    and not empty, or both when both are given.
    """
    return {"bind": bind, "min": at_least, "text": text, "view": view}


def tabs(*parts: Spec) -> Spec:
    """Parts (see `part`) as ARIA tabs; stacked one under the other where the page is narrow."""
    return spec_of("tabs", parts=list(parts))


def part(id: str, label: str, controls: Sequence[Spec], *, needs: Spec | None = None) -> Spec:
    """One tab; it is there when what it `needs` is there."""
    return {"id": id, "label": label, "controls": list(controls), "needs": needs}


def fold(label: str, controls: Sequence[Spec]) -> Spec:
    """Controls that stand behind a line that opens with a click."""
    return spec_of("fold", label=label, controls=list(controls))


def custom(name: str, **keys: Any) -> Spec:
    """A control of this exercise alone, registered in JavaScript under `name`."""
    return spec_of("custom", name=name, **keys)
