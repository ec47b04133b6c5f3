"""Money as a range: each effect is how many x the share that changes x what one is worth x the share that becomes money.

Four factors and not nine: whoever multiplies more hopes gets a fairy tale with decimals. Each factor has a low, a middle and a high figure and
says where it comes from. A response rate is no effect: nobody pays for having been asked (E35, E41).
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import Any

FACTORS = ("many", "share", "worth", "money")
PER_CENT = frozenset({"share", "money"})
BASES = ("counted", "tried", "published", "asked", "guess")
MOST_EFFECTS = 6
MIXES = 1000
LIKELY = (0.1, 0.9)  # 80 of 100 mixes

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Factor:
    """Low, middle and high of one factor (a share from 0 to 1), where it comes from, and what the reader left open."""

    name: str
    values: Triple
    basis: str
    source: str
    filled: str  # "" as entered, "middle" or "range" when something was put in, "all" when nothing was entered


@dataclass(frozen=True)
class Effect:
    """One line of the sum; `factors` is empty while a figure that is needed is missing."""

    id: str
    name: str
    kind: str
    factors: tuple[Factor, ...]
    missing: tuple[str, ...] = ()

    @property
    def total(self) -> Triple:
        """Low, middle and high in money a year; the ends take every factor at its low, or at its high end."""
        out = [1.0, 1.0, 1.0]
        for factor in self.factors:
            out = [a * b for a, b in zip(out, factor.values, strict=True)]
        return out[0], out[1], out[2]


@dataclass(frozen=True)
class Swing:
    """What one assumption alone does to the whole: the sum with it at its low and its high end, all others in the middle."""

    effect: Effect
    factor: Factor
    low: float
    high: float

    @property
    def width(self) -> float:
        """How far it moves the sum."""
        return self.high - self.low


def read_effect(record: Mapping[str, Any]) -> Effect:
    """An effect from a record of the work; numbers that are absent or absurd count as missing."""
    factors, missing = [], []
    for name in FACTORS:
        one = _factor(record, name)
        if one is None:
            missing.append(name)
        else:
            factors.append(one)
    title, kind = record.get("name"), record.get("kind")
    return Effect(
        str(record.get("id")),
        title.strip()[:120] if isinstance(title, str) else "",
        kind if isinstance(kind, str) else "",
        () if missing else tuple(factors),
        tuple(missing),
    )


def _factor(record: Mapping[str, Any], name: str) -> Factor | None:
    scale = 100.0 if name in PER_CENT else 1.0
    most = 100.0 if name in PER_CENT else 1e12
    given = [record.get(f"{name}_{end}") for end in ("low", "middle", "high")]
    known = [_within(one, most) for one in given]
    low, middle, high = known
    basis = record.get(f"{name}_basis")
    basis = basis if basis in BASES else "guess"
    source = record.get(f"{name}_source")
    source = source.strip()[:300] if isinstance(source, str) else ""
    filled = ""
    if middle is None:
        if low is None and high is None:
            if name != "money":
                return None
            return Factor(name, (1.0, 1.0, 1.0), "guess", "", "all")
        ends = [one for one in (low, high) if one is not None]
        middle, filled = sum(ends) / len(ends), "middle"
    if low is None or high is None:
        filled = "range" if low is None and high is None else filled or "middle"
    ordered = sorted((middle if low is None else low, middle, middle if high is None else high))
    return Factor(name, (ordered[0] / scale, ordered[1] / scale, ordered[2] / scale), basis, source, filled)


def _within(value: Any, most: float) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= most:
        return None
    return float(value)


def total(effects: Sequence[Effect]) -> Triple:
    """All effects together: every low end, every middle, every high end."""
    sums = [sum(one.total[at] for one in effects if one.factors) for at in range(3)]
    return sums[0], sums[1], sums[2]


def swings(effects: Sequence[Effect]) -> list[Swing]:
    """Every assumption that has a range, the one that moves the sum most first (a tornado)."""
    whole = total(effects)[1]
    out = []
    for effect in effects:
        for factor in effect.factors:
            low, middle, high = factor.values
            if high <= low:
                continue
            rest = _product(effect, factor)
            out.append(Swing(effect, factor, whole + rest * (low - middle), whole + rest * (high - middle)))
    return sorted(out, key=lambda one: (-one.width, one.effect.id, FACTORS.index(one.factor.name)))


def _product(effect: Effect, without: Factor) -> float:
    out = 1.0
    for factor in effect.factors:
        out *= 1.0 if factor is without else factor.values[1]
    return out


def needed(effects: Sequence[Effect], swing: Swing, cost: float) -> float | None:
    """The value of this one assumption at which the middle sum pays the cost; None when it never does."""
    rest = _product(swing.effect, swing.factor)
    if rest <= 0:
        return None
    return swing.factor.values[1] + (cost - total(effects)[1]) / rest


def likely(effects: Sequence[Effect]) -> tuple[float, float]:
    """Between which sums 80 of 100 mixes of the assumptions lie, when each varies on its own around its middle (triangular)."""
    mixed = [0.0] * MIXES
    at = 0
    for effect in effects:
        if not effect.factors:
            continue
        product = [1.0] * MIXES
        for factor in effect.factors:
            at += 1
            if factor.values[2] > factor.values[0]:
                product = [a * b for a, b in zip(product, _mixes(factor.values, at), strict=True)]
            else:
                product = [a * factor.values[1] for a in product]
        mixed = [a + b for a, b in zip(mixed, product, strict=True)]
    mixed.sort()
    return mixed[int(LIKELY[0] * (MIXES - 1))], mixed[int(LIKELY[1] * (MIXES - 1))]


@lru_cache(maxsize=64)
def _mixes(values: Triple, place: int) -> tuple[float, ...]:
    """A thousand values of a triangular distribution, evenly spread over its quantiles, in an order of its own for each factor."""
    low, middle, high = values
    turn = (middle - low) / (high - low)
    out = []
    for step in range(MIXES):
        quantile = (step + 0.5) / MIXES
        if quantile < turn:
            out.append(low + sqrt(quantile * (high - low) * (middle - low)))
        else:
            out.append(high - sqrt((1 - quantile) * (high - low) * (high - middle)))
    random.Random(7919 * place).shuffle(out)
    return tuple(out)
