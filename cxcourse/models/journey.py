"""A reader's own journey: its steps, tidied from whatever comes in, and what they come to.

A step is a dict with the keys of `NEW`. Feelings run from -2 to 2, effort from 1 to 7, an idea's effort and value from 1 to 5; None is
"not known". `evidence` says how the reader knows: a guess, some data, researched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.stakeholder_parsing import clean
from cxcourse.models.walk import EFFORTS, FEELINGS, MOST_STEPS, whole

EVIDENCE = ("guess", "some", "researched")
FIVE = (1, 2, 3, 4, 5)
TEXTS: dict[str, int] = {"name": 120, "phase": 60, "actor": 80, "channel": 60, "quote": 300, "pain": 400, "idea": 400}
NUMBERS: dict[str, Sequence[int]] = {"feeling": FEELINGS, "wished": FEELINGS, "effort": EFFORTS, "idea_effort": FIVE, "idea_value": FIVE}
NEW: dict[str, Any] = {
    "id": "",
    "name": "",
    "phase": "",
    "actor": "",
    "channel": "",
    "quote": "",
    "feeling": None,
    "wished": None,
    "effort": None,
    "evidence": None,
    "pain": "",
    "idea": "",
    "idea_effort": None,
    "idea_value": None,
}

Step = dict[str, Any]


def field_word(name: str) -> str:
    """What a field is called."""
    words = {
        "id": _("Id"),
        "name": _("Step"),
        "phase": _("Phase"),
        "actor": _("Who acts"),
        "channel": _("Channel"),
        "quote": _("Quote"),
        "feeling": _("Feeling"),
        "wished": _("Feeling as it could be"),
        "effort": _("Effort"),
        "evidence": _("Evidence"),
        "pain": _("What hurts"),
        "idea": _("Idea"),
        "idea_effort": _("Effort of the idea"),
        "idea_value": _("Value of the idea"),
    }
    return words[name]


def evidence_word(evidence: str | None) -> str:
    """How the reader knows, in words."""
    words = {"guess": _("a guess"), "some": _("some data"), "researched": _("researched")}
    return words.get(evidence or "", _("not said"))


def parse(value: Any) -> list[Step]:
    """The steps out of untrusted JSON: every value of its shape, ids unique, at most 60; keys that are not known are kept.

    Raises:
        Problem: when `value` is no list.
    """
    if not isinstance(value, (list, tuple)):
        raise Problem(_("The steps of this journey are no list, so they were left as they were."), path="steps")
    made: list[Step] = []
    taken: set[str] = set()
    for one in value:
        if not isinstance(one, Mapping) or len(made) >= MOST_STEPS:
            continue
        made.append(_step(one, taken, len(made)))
    return made


def _step(one: Mapping[str, Any], taken: set[str], at: int) -> Step:
    step: Step = {key: kept for key, kept in one.items() if isinstance(key, str) and key not in NEW}
    for name, limit in TEXTS.items():
        text = one.get(name)
        step[name] = clean(text)[:limit] if text and isinstance(text, str) else ""
    for name, allowed in NUMBERS.items():
        step[name] = whole(one.get(name), allowed)
    step["evidence"] = one.get("evidence") if one.get("evidence") in EVIDENCE else None
    key = one.get("id")
    key = key if isinstance(key, str) and 0 < len(key) <= 80 else f"s{at + 1}"
    while key in taken:
        key += "-2"
    taken.add(key)
    step["id"] = key
    return step


def shown_name(step: Step, at: int) -> str:
    """What the customer does there, or a stand-in while nothing has been typed."""
    return str(step["name"]).strip() or _("Step {n}, without words yet").format(n=at + 1)


def phases(steps: Sequence[Step]) -> list[tuple[str, int, int]]:
    """Runs of steps of one phase: (name, first, last), places from 0; a step without a phase goes on with the one before."""
    found: list[tuple[str, int, int]] = []
    for at, step in enumerate(steps):
        name = str(step["phase"]).strip()
        if found and (not name or name.casefold() == found[-1][0].casefold()):
            found[-1] = (found[-1][0], found[-1][1], at)
        else:
            found.append((name, at, at))
    return found


def felt(steps: Sequence[Step]) -> list[int]:
    """Places of the steps whose feeling is known."""
    return [at for at, step in enumerate(steps) if step["feeling"] is not None]


def to_be(step: Step) -> int | None:
    """The feeling as it could be; as it is where nothing else is wished."""
    wished = step["wished"] if step["wished"] is not None else step["feeling"]
    return None if wished is None else int(wished)


def ideas(steps: Sequence[Step]) -> list[tuple[int, Step]]:
    """Places and steps with an idea: those with the most value for the least effort first, half-known ones last, then in their order."""
    there = [(at, step) for at, step in enumerate(steps) if str(step["idea"]).strip()]

    def weight(one: tuple[int, Step]) -> tuple[bool, int, int]:
        at, step = one
        known = step["idea_value"] is not None and step["idea_effort"] is not None
        return not known, -(step["idea_value"] - step["idea_effort"]) if known else 0, at

    return sorted(there, key=weight)
