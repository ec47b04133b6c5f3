"""What all control specifications are: plain dicts that travel to the page as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Spec = dict[str, Any]


def spec_of(kind: str, **keys: Any) -> Spec:
    """One specification; keys that are None stay away."""
    return {"kind": kind, **{key: value for key, value in keys.items() if value is not None}}


def options_of(options: Sequence[tuple[Any, str]]) -> list[Spec]:
    """(value, label) pairs as the page reads them."""
    return [{"value": value, "label": label} for value, label in options]
