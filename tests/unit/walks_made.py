"""Walks for the tests: the course's own, and answers to them."""

from __future__ import annotations

from typing import Any

from hostile_made import anything

from cxcourse.models.comparing import Member
from cxcourse.widgets.both_sides_of_the_door import JOURNEYS as SIDES
from cxcourse.widgets.walk_the_journey import JOURNEYS

__all__ = ["JOURNEYS", "SIDES", "answered", "junk", "member", "small"]

# Whatever a file may hold in place of what belongs there.
KEYS = ["feeling", "effort", "done", "chosen", "own", "step", "text", "coffee", "x"]
junk = anything(*KEYS)

PRINT = [1, -2, -1, -1, 0, -2, -1, -2, -1, 2, 1, -2, -2, 0]  # one reader's feelings at the printer's


def answered(feelings: list[int], effort: int = 2, **more: Any) -> list[dict[str, Any]]:
    """A finished walk, as the page keeps it."""
    return [{"feeling": one, "effort": effort, "expected": "", "why": "", "done": True, **more} for one in feelings]


def member(name: str, journey: str, feelings: list[int], own: bool = False, **work: Any) -> Member:
    """Somebody who has walked one journey."""
    return Member(name, {"walks": {journey: answered(feelings)}, "steps": [], "guesses": {}, **work}, own)


def small(steps: int, options: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """A journey of plain steps, as long as wanted, with these options."""
    step = {
        "phase": "during",
        "day": 1,
        "time": "10:00",
        "channel": "site",
        "does": "Waits",
        "sees": "",
        "behind": "x",
        "actor": "y",
        "line": "below",
        "cause": "waiting",
        "feeling": 0,
        "effort": 1,
        "message": "",
        "scene": "You wait.",
        "drawing": "clock",
        "form": "",
        "from": "",
    }
    made = [{**step, "time": f"{10 + at // 60:02d}:{at % 60:02d}"} for at in range(steps)]
    return {
        "title": "T",
        "side": "customer",
        "persona": "P, a customer",
        "firm": "F",
        "story": "S",
        "pair": "",
        "steps": made,
        "options": options or [],
    }
