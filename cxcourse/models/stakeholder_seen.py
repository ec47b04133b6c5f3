"""How a group sees each person on its stakeholder maps: who has marked what, and how far the marks lie apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from cxcourse.models.key_stakeholder import RANGES, Person
from cxcourse.models.stakeholder_matching import key_of, spellings

QUESTIONS = ("power", "interest", "attitude")


@dataclass(frozen=True)
class Seen:
    """One person as the group sees them.

    `values` holds for each of `QUESTIONS` a (member's place, value) for everybody who answered; `on` the places of those who have the
    person on their map; `reach` how far two members are apart on average on each question, in points of a ten-point scale, None where
    fewer than two answered; `apart` the mean of these, and `widest` the largest of them, by which people are put in order.
    """

    key: str
    name: str
    group: bool
    on: tuple[int, ...]
    values: Mapping[str, tuple[tuple[int, float], ...]]
    reach: Mapping[str, float | None]
    apart: float | None
    widest: float | None


def people_seen(maps: Sequence[Sequence[Person]]) -> list[Seen]:
    """Everybody on any map, the most contested first, then those who are not contested by how many have them."""
    names = spellings(maps)
    on: dict[str, list[int]] = defaultdict(list)
    values: dict[str, dict[str, list[tuple[int, float]]]] = defaultdict(lambda: {question: [] for question in QUESTIONS})
    kinds: dict[str, list[str]] = defaultdict(list)
    for at, people in enumerate(maps):
        for person in people:
            key = key_of(person.name)
            # Two entries of one name on one map: the first one counts.
            if not key or (on[key] and on[key][-1] == at):
                continue
            on[key].append(at)
            kinds[key].append(person.kind)
            for question in QUESTIONS:
                value = getattr(person, question)
                if value is not None:
                    values[key][question].append((at, float(value)))
    found = [_seen(key, names[key], Counter(kinds[key])["group"] * 2 > len(kinds[key]), on[key], values[key]) for key in on if on[key]]
    return sorted(found, key=lambda one: (one.widest is None, -(one.widest or 0), -(one.apart or 0), -len(one.on), one.name.casefold(), one.key))


def distance(values: Sequence[float]) -> float | None:
    """How far two of these are apart on average over all pairs; None below two."""
    pairs = [abs(a - b) for a, b in combinations(values, 2)]
    return sum(pairs) / len(pairs) if pairs else None


def _seen(key: str, name: str, group: bool, on: Sequence[int], values: Mapping[str, Sequence[tuple[int, float]]]) -> Seen:
    reach: dict[str, float | None] = {}
    for question in QUESTIONS:
        low, high = RANGES[question]
        apart = distance([value for _at, value in values[question]])
        reach[question] = None if apart is None else apart * 10 / (high - low)
    known = [one for one in reach.values() if one is not None]
    marks = {question: tuple(values[question]) for question in QUESTIONS}
    return Seen(key, name, group, tuple(on), marks, reach, sum(known) / len(known) if known else None, max(known, default=None))
