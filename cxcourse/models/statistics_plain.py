"""Figures that describe a handful of numbers: what a group's answers have in common, and how far apart they lie.

Every function leaves out None and takes no harm from an empty list: it then returns None, as there is nothing to say.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Spread:
    """Where numbers lie: `n` of them, the median with the quartiles around it, and the two ends.

    `half` is the distance between the quartiles: the width of the middle half, 0 when half of all agree to the digit.
    """

    n: int
    median: float
    lower: float
    upper: float
    low: float
    high: float

    @property
    def half(self) -> float:
        """Upper quartile minus lower quartile."""
        return self.upper - self.lower

    @property
    def reach(self) -> float:
        """Largest minus smallest."""
        return self.high - self.low


def known(values: Iterable[float | None]) -> list[float]:
    """The values that are there, in their order; a truth value is no number."""
    return [value for value in values if value is not None and not isinstance(value, bool) and math.isfinite(value)]


def mean(values: Iterable[float | None]) -> float | None:
    """The arithmetic mean, summed without the rounding that a plain sum collects."""
    numbers = known(values)
    return math.fsum(numbers) / len(numbers) if numbers else None


def median(values: Iterable[float | None]) -> float | None:
    """The middle one; of an even number the mean of the middle two."""
    return quantile(values, 0.5)


def quantile(values: Iterable[float | None], share: float) -> float | None:
    """The value below which `share` (0 to 1) of the numbers lie.

    Method: linear between neighbours, with the smallest at 0 and the largest at 1. It is type 7 of Hyndman and Fan (1996), and what the
    spreadsheet function QUARTILE.INC gives, so that a reader who checks it finds the same number.

    Raises:
        ValueError: when `share` lies outside 0 to 1.
    """
    if not 0 <= share <= 1:
        raise ValueError("a share lies between 0 and 1")
    numbers = sorted(known(values))
    if not numbers:
        return None
    place = (len(numbers) - 1) * share
    below = math.floor(place)
    part = place - below
    if not part:
        return numbers[below]
    return numbers[below] * (1 - part) + numbers[below + 1] * part


def quartiles(values: Iterable[float | None]) -> tuple[float, float] | None:
    """Lower and upper quartile by `quantile`: half of the numbers lie between them."""
    numbers = known(values)
    lower, upper = quantile(numbers, 0.25), quantile(numbers, 0.75)
    return None if lower is None or upper is None else (lower, upper)


def spread(values: Iterable[float | None]) -> Spread | None:
    """Median, quartiles and ends at once."""
    numbers = sorted(known(values))
    middle, around = median(numbers), quartiles(numbers)
    if middle is None or around is None:
        return None
    return Spread(len(numbers), middle, *around, numbers[0], numbers[-1])


def deviation(values: Iterable[float | None]) -> float | None:
    """The standard deviation of a sample (divided by n - 1); None below two numbers."""
    numbers = known(values)
    middle = mean(numbers)
    if middle is None or len(numbers) < 2:
        return None
    return math.sqrt(math.fsum((value - middle) ** 2 for value in numbers) / (len(numbers) - 1))


def counts(values: Iterable[object]) -> list[tuple[object, int]]:
    """How often each value is there, None left out, the most frequent first and equals in the order in which they first came."""
    return Counter(value for value in values if value is not None).most_common()


def correlation(first: Sequence[float | None], second: Sequence[float | None]) -> float | None:
    """Pearson's r over the places where both are known; None below three of them or where one side never changes.

    Raises:
        ValueError: when the two are not equally long.
    """
    if len(first) != len(second):
        raise ValueError("two lists of one length")
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if len(known((a, b))) == 2]
    if len(pairs) < 3:
        return None
    a_mean, b_mean = math.fsum(a for a, _ in pairs if a is not None) / len(pairs), math.fsum(b for _, b in pairs if b is not None) / len(pairs)
    a_off = [a - a_mean for a, _ in pairs if a is not None]
    b_off = [b - b_mean for _, b in pairs if b is not None]
    size = math.sqrt(math.fsum(one * one for one in a_off) * math.fsum(one * one for one in b_off))
    return math.fsum(a * b for a, b in zip(a_off, b_off, strict=True)) / size if size else None
