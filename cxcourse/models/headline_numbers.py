"""The few numbers by which an exercise's works can be laid beside each other in a class map: per exercise a pure function work -> {name: number}.

Each function takes a work of the newest schema in any shape (it comes from a hand-in, so from anybody), never raises, and leaves out what
is not there. It counts and adds only: a class map reads thousands of works, so nothing here is tidied or computed as the exercise would.
A new exercise joins with one line in `NUMBERS` and its words in `names`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.cx_story import ELEMENTS, FASTEST, RATE, SLOWEST
from cxcourse.models.walk import HARD

Work = Mapping[str, Any]
Numbers = dict[str, float]

_REAL = frozenset((int, float))
_GAPS = bytes(ord(" " if chr(byte).isspace() else "x") for byte in range(128)) + bytes(128)
MOST = 1e9  # a larger number is a slip of the finger or a joke


def names() -> dict[str, dict[str, str]]:
    """Exercise to number to its words, in the order in which they are shown."""
    return {
        "key-stakeholder": {
            "people": _("People on the map"), "links": _("Lines of influence"), "open": _("Share of people with something still open, %"),
            "opponents": _("People who are against"), "planned": _("People in the plan"),
        },
        "cx-story": {
            "minutes": _("Length of the story, minutes"), "personal": _("Share that is the personal story, %"),
            "elements": _("Elements written, of 4"), "rehearsals": _("Rehearsals"), "heard": _("Mean level that listeners gave, 1 to 5"),
        },
        "walk-the-journey": {
            "walks": _("Walks begun"), "feeling": _("Mean feeling on the walks, −2 to 2"), "end": _("Feeling at the last step, −2 to 2"),
            "hard": _("Share of steps that were hard work, %"), "steps": _("Steps of the own journey"),
        },
        "blind-spots": {"level": _("Mean level that the learner gave the own talk, 1 to 5"), "facts": _("Facts gathered")},
        "information-that-helps": {"entries": _("Entries in the log")},
        "n-equals-one": {"guesses": _("Guesses made"), "sure": _("Mean sureness of the guesses, %")},
        "whats-in-it": {"effects": _("Effects in the sum")},
    }  # fmt: skip


def _list(value: Any) -> list[Mapping[str, Any]]:
    # The first is quicker than the second, and true of all that comes from a file.
    return [one for one in value if type(one) is dict or isinstance(one, Mapping)] if isinstance(value, list) else []


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _number(value: Any, low: float, high: float) -> float | None:
    return float(value) if type(value) in _REAL and low <= value <= high else None


def _within(records: Iterable[Mapping[str, Any]], key: str, low: float, high: float) -> list[float]:
    """What stands under `key` where it is a number from `low` to `high`."""
    values: Iterable[Any] = [record.get(key) for record in records]
    return [one for one in values if type(one) in _REAL and low <= one <= high]


def _known(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _mean(values: list[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None


def _words(value: Any) -> int:
    if not isinstance(value, str):
        return 0
    if not value.isascii():
        return len(value.split())
    # As many as `split` finds, without making them: a letter, or the like, behind a gap begins a word.
    return (b" " + value.encode("ascii").translate(_GAPS)).count(b" x")


def _level(value: Any) -> bool:
    return type(value) in _REAL and -10 <= value <= 10


def key_stakeholder(work: Work) -> dict[str, float | None]:
    """Counts of the stakeholder map; "open" is the share of people of whom power, interest or attitude is not known, in percent."""
    people = _list(work.get("people"))
    known = sum(_level(one.get("power")) and _level(one.get("interest")) and _level(one.get("attitude")) for one in people)
    opponents = sum(one < 0 for one in _within(people, "attitude", -10, 10))
    return {
        "people": len(people) or None, "links": len(_list(work.get("links"))) if people else None,
        "open": 100 * (len(people) - known) / len(people) if people else None,
        "opponents": opponents if people else None, "planned": len(_list(work.get("plan"))) if people else None,
    }  # fmt: skip


def cx_story(work: Work) -> dict[str, float | None]:
    """Length at the teller's own pace (words divided by words a minute), how it is divided, and what listeners gave the story in hand."""
    words = [_words(_dict(work.get("story")).get(element)) for element in ELEMENTS]
    total = sum(words)
    rate = _number(_dict(work.get("pace")).get("rate"), SLOWEST, FASTEST) or RATE
    sheets = [one for one in _list(work.get("scores")) if one.get("own") is True and one.get("version") == "" and one.get("by")]
    levels = [_number(level, 1, 5) for one in sheets for level in _dict(one.get("levels")).values()]
    return {
        "minutes": total / rate if total else None, "personal": 100 * words[0] / total if total else None,
        "elements": sum(map(bool, words)) if total else None, "rehearsals": len(_list(work.get("runs"))) if total else None,
        "heard": _mean(_known(levels)),
    }  # fmt: skip


def walk_the_journey(work: Work) -> dict[str, float | None]:
    """Feelings and effort over all steps that were walked to the end of each; "end" is the mean of the last steps."""
    walks = [[step for step in _list(walk) if step.get("done") is True] for walk in _dict(work.get("walks")).values()]
    begun = [walk for walk in walks if walk]
    steps = [step for walk in begun for step in walk]
    feelings, efforts = _within(steps, "feeling", -2, 2), _within(steps, "effort", 1, 7)
    ends = _within([walk[-1] for walk in begun], "feeling", -2, 2)
    return {
        "walks": len(begun) or None, "feeling": _mean(feelings), "end": _mean(ends),
        "hard": 100 * sum(one >= HARD for one in efforts) / len(efforts) if efforts else None, "steps": len(_list(work.get("steps"))) or None,
    }  # fmt: skip


def _counted(**keys: str) -> Callable[[Work], dict[str, float | None]]:
    """How many records stand in some lists of the work; an empty list says nothing."""
    return lambda work: {name: len(_list(work.get(key))) or None for name, key in keys.items()}


def blind_spots(work: Work) -> dict[str, float | None]:
    """How the learner judges the own talk, and the facts gathered against it."""
    levels = [_number(one, 1, 5) for one in _dict(work.get("own")).values()]
    return {"level": _mean(_known(levels)), "facts": len(_list(work.get("facts"))) or None}


def n_equals_one(work: Work) -> dict[str, float | None]:
    """Sealed guesses, and how sure the learner was of them."""
    sealed = [one for one in _dict(work.get("sealed")).values() if isinstance(one, Mapping)]
    return {"guesses": len(sealed) or None, "sure": _mean(_known(_number(one.get("sure"), 0, 100) for one in sealed))}


NUMBERS: dict[str, Callable[[Work], dict[str, float | None]]] = {
    "key-stakeholder": key_stakeholder,
    "cx-story": cx_story,
    "walk-the-journey": walk_the_journey,
    "blind-spots": blind_spots,
    "information-that-helps": _counted(entries="log"),
    "n-equals-one": n_equals_one,
    "whats-in-it": _counted(effects="effects"),
}


def numbers_of(exercise: str, work: Work) -> Numbers:
    """The headline numbers of a work, rounded to two decimals; {} for an exercise that has none."""
    if exercise not in NUMBERS:
        return {}
    made = NUMBERS[exercise](work)
    # + 0.0 turns a negative zero into a plain one, so that both count as the same value.
    return {name: round(value, 2) + 0.0 for name, value in made.items() if value is not None and abs(value) <= MOST}
