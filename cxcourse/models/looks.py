"""Looks at what a person wrote: each says how it stands and why, and where something is open the question that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxcourse.i18n import ngettext
from cxcourse.models import blocks as b
from cxcourse.models.words import first_lower


@dataclass(frozen=True)
class Check:
    """One look. `part` is what it belongs to; `state` is ok, look, missing or unknown; `why` gives the reason or the question."""

    key: str
    part: str
    state: str
    text: str
    why: str


def check_blocks(first: Sequence[Check], looked: Sequence[Check]) -> list[b.Block]:
    """What is open, in the order of `first`, and what holds of all that was `looked` at, folded away."""
    fine = [one for one in looked if one.state == "ok"]
    out = [_listed(first)] if first else []
    if fine:
        label = ngettext("What holds: {n} check of {all}", "What holds: {n} checks of {all}", len(fine)).format(n=len(fine), all=len(looked))
        out.append(b.fold(label, [_listed(fine)]))
    return out


def _listed(some: Sequence[Check]) -> b.Block:
    return b.checks([(one.state, f"{one.part}: {first_lower(one.text)}", one.why or None) for one in some])
