"""The figures of a class map: an interval for a share, quartiles of counted values, and who stands apart.

- `wilson`: the score interval of Wilson (1927, JASA 22, 209-212), which keeps its promise in small groups where the textbook interval does
  not (Brown, Cai and DasGupta 2001, Statistical Science 16, 101-133).
- `modified_z`: 0.6745 (x - median) / MAD, apart from 3.5 on (Iglewicz and Hoaglin 1993, How to detect and handle outliers). Where more than
  half of the values are the same, MAD is 0, and the mean distance from the median takes its place, as 1.2533 times that is a standard
  deviation of normal values too.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cxcourse.models.classmap import Row, Summary
from cxcourse.models.statistics_plain import Spread

Z = 1.959964  # 95 of 100 intervals hold the true share
APART = 3.5
LEAST_WORKS = 8  # with fewer works nobody stands apart from anything

Counted = Sequence[tuple[float, int]]
Centre = tuple[float, float]  # median, and how far one "modified z" reaches


def wilson(share: float, n: int) -> tuple[float, float]:
    """Lower and upper end, 0 to 1, of the 95% interval for a share of `n` learners (at least 1).

    `share` may be a mean of shares: these vary at most as much as yes and no do, so the interval is then rather too wide than too narrow.

    Example:
        >>> [round(end, 3) for end in wilson(0.5, 12)]
        [0.254, 0.746]
    """
    square = Z * Z / n
    middle = (share + square / 2) / (1 + square)
    half = Z * math.sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def quantile_of(counted: Counted, share: float) -> float:
    """`statistics_plain.quantile` of values that come as (value, how often), in order, at least one."""
    total = sum(n for _value, n in counted)
    place = (total - 1) * share
    below = math.floor(place)
    lower, upper = _at(counted, below), _at(counted, min(below + 1, total - 1))
    part = place - below
    return lower * (1 - part) + upper * part if part else lower


def _at(counted: Counted, place: int) -> float:
    for value, n in counted:
        if place < n:
            return value
        place -= n
    raise IndexError(place)


def spread_of(counted: Counted) -> Spread:
    """Median, quartiles and ends of counted values (in order, at least one)."""
    lower, middle, upper = (quantile_of(counted, share) for share in (0.25, 0.5, 0.75))
    return Spread(sum(n for _value, n in counted), middle, lower, upper, counted[0][0], counted[-1][0])


def values_of(total: Summary) -> dict[tuple[str, str], list[tuple[float, int]]]:
    """(exercise, number) to its values in order, each with how often it is there."""
    made: dict[tuple[str, str], list[tuple[float, int]]] = {}
    for what, n in total.items():
        if what[0] == "value":
            made.setdefault((what[1], what[2]), []).append((what[3], n))
    return {name: sorted(counted) for name, counted in made.items()}


def centre_of(counted: Counted) -> Centre | None:
    """Where values lie and how far they reach; None for fewer than `LEAST_WORKS` of them, or when all are the same."""
    if sum(n for _value, n in counted) < LEAST_WORKS:
        return None
    middle = quantile_of(counted, 0.5)
    away = sorted((abs(value - middle), n) for value, n in counted)
    reach = quantile_of(away, 0.5) / 0.6745
    if not reach:
        reach = 1.253314 * math.fsum(value * n for value, n in away) / sum(n for _value, n in away)
    return (middle, reach) if reach else None


def centres_of(total: Summary) -> dict[tuple[str, str], Centre]:
    """All numbers from which somebody may stand apart."""
    return {name: centre for name, counted in values_of(total).items() if (centre := centre_of(counted))}


class Apart(NamedTuple):
    """A work that stands apart, with its modified z (sorted by its size, then by learner, exercise and number)."""

    size: float
    learner: str
    exercise: str
    number: str
    value: float


def apart(rows: Iterable[Row], centres: Mapping[tuple[str, str], Centre], most: int = 12) -> list[Apart]:
    """The works that stand apart most, the farthest first, of one learner the farthest number only."""
    best: dict[str, Apart] = {}
    for row in rows:
        for exercise, number, value in row.numbers:
            centre = centres.get((exercise, number))
            size = abs(value - centre[0]) / centre[1] if centre else 0.0
            if size > APART:
                found = Apart(round(size, 6), row.learner, exercise, number, value)
                best[row.learner] = min(best.get(row.learner, found), found, key=_order)
    return heapq.nsmallest(most, best.values(), key=_order)


def joined(parts: Iterable[Sequence[Apart]], most: int = 12) -> list[Apart]:
    """What `apart` would have said of all rows at once, from what it said of parts of them."""
    return heapq.nsmallest(most, (one for part in parts for one in part), key=_order)


def _order(one: Apart) -> tuple[float, str, str, str]:
    return (-one.size, one.learner, one.exercise, one.number)
