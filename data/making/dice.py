"""Chance that gives the same answer on every machine and every Python from 3.11 on.

Python promises that `random.Random(seed).random()` never changes; it does not promise that for `gauss`, `shuffle` or
`sample`, and the logarithms inside `gauss` differ by a last bit from one platform to the next. So everything here is
built from `random()` with additions and comparisons, and floats are added with `math.fsum`, because plain `sum`
became more precise in Python 3.12.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of chance from one seed."""

    def __init__(self, seed: int) -> None:
        self._next = random.Random(seed).random

    def unit(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self._next()

    def between(self, low: float, high: float) -> float:
        """A number from low to high, each as likely."""
        return low + (high - low) * self._next()

    def normal(self, mean: float = 0.0, sd: float = 1.0) -> float:
        """A bell-shaped number: twelve uniform ones added up have variance 1 (Irwin-Hall), and never leave mean +- 6 sd."""
        return mean + sd * (math.fsum(self._next() for _ in range(12)) - 6.0)

    def chance(self, probability: float) -> bool:
        """True with this probability, 0 to 1."""
        return self._next() < probability

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._next() * (high - low + 1))

    def one(self, items: Sequence[T]) -> T:
        """One of these, each as likely."""
        return items[int(self._next() * len(items))]

    def pick(self, weights: dict[T, float]) -> T:
        """One of the keys, as likely as its weight says; weights need not add up to 1."""
        at = self._next() * math.fsum(weights.values())
        for key, weight in weights.items():
            at -= weight
            if at < 0:
                return key
        return key

    def mixed(self, items: Sequence[T]) -> list[T]:
        """The same items in another order (Fisher-Yates)."""
        out = list(items)
        for last in range(len(out) - 1, 0, -1):
            other = int(self._next() * (last + 1))
            out[last], out[other] = out[other], out[last]
        return out


def rounded(value: float) -> int:
    """The nearest whole number, halves upwards (Python's own rounds halves to even, which nobody expects of a survey)."""
    return math.floor(value + 0.5)


def within(value: float, low: int, high: int) -> int:
    """The nearest whole number on a scale from low to high."""
    return min(high, max(low, rounded(value)))


def split(total: int, weights: Sequence[float]) -> list[int]:
    """Share a whole total out by weight so that the parts add up to it exactly (largest remainder)."""
    whole = math.fsum(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [int(part) for part in exact]
    by_rest = sorted(range(len(weights)), key=lambda at: (parts[at] - exact[at], at))
    for at in by_rest[: total - sum(parts)]:
        parts[at] += 1
    return parts
