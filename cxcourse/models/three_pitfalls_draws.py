"""Redrawing: new surveys drawn out of the answers, as if other customers had replied (the bootstrap), and what stays the same in all of them.

A new survey of 20,000 rows would take seconds in plain Python. So the rows are dealt by lot into at most `MOST_BLOCKS` heaps, each added up
once, and the heaps are drawn with replacement. With fewer rows than heaps that is the ordinary bootstrap, row by row; with more, the
intervals are right on average and themselves known to about 4 in 100 of their width (the relative error of a variance from 300 draws).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul
from typing import Any

from cxcourse.models.three_pitfalls_shares import correlations, explained, lmg_of, products_of

DRAWS = 400
AT_ONCE = 25  # a fraction of a second, also in a browser: the page shows how far it is
MOST_BLOCKS = 300
SEED = 2605

Draw = list[float]  # shares of what is explained (they add up to 1), then R2


@dataclass(frozen=True)
class Heaps:
    """Sums and sums of products of each heap, one list an entry: first the rows, then the columns, then the products by rows of the triangle."""

    columns: int
    rows: list[float]
    sums: list[list[float]]
    products: list[list[float]]


def heaps_of(columns: Sequence[Sequence[float]]) -> Heaps:
    """Deal the rows into heaps, always the same way."""
    rows, size = len(columns[0]), len(columns)
    order = list(range(rows))
    random.Random(SEED).shuffle(order)
    count = min(rows, MOST_BLOCKS)
    dealt = []
    for column in columns:
        middle = sum(column) / rows  # centred, so that sums of products keep their digits
        dealt.append([column[at] - middle for at in order])
    parts = [[one[at::count] for one in dealt] for at in range(count)]
    triangles = [products_of(part) for part in parts]
    return Heaps(
        size,
        [float(len(part[0])) for part in parts],
        [[sum(part[n]) for part in parts] for n in range(size)],
        [[triangle[i][j] for triangle in triangles] for i in range(size) for j in range(size - i)],
    )


def redraw(heaps: Heaps, start: int, stop: int) -> list[Draw]:
    """Draws number `start` to `stop`; each has a seed of its own, so the same number is always the same draw. A draw in which a column does
    not vary is drawn again."""
    count, size = len(heaps.rows), heaps.columns
    out = []
    for number in range(start, stop):
        chance = random.Random(SEED * 1_000_003 + number)
        for _attempt in range(20):
            times = [0.0] * count
            for one in chance.choices(range(count), k=count):
                times[one] += 1.0
            flat = [sum(map(mul, times, entry)) for entry in heaps.products]
            triangle, at = [], 0
            for i in range(size):
                triangle.append(flat[at : at + size - i])
                at += size - i
            related = correlations([sum(map(mul, times, entry)) for entry in heaps.sums], triangle, sum(map(mul, times, heaps.rows)))
            if related is None:
                continue
            subsets = explained(related)
            shares = lmg_of(subsets, size - 1)
            total = sum(shares)
            if total > 1e-12:
                out.append([*(one / total for one in shares), subsets[-1]])
                break
    return out


def places(draw: Sequence[float]) -> list[int]:
    """Place of each driver by its share, 1 for the largest."""
    order = sorted(range(len(draw) - 1), key=lambda at: -draw[at])
    out = [0] * len(order)
    for place, at in enumerate(order, start=1):
        out[at] = place
    return out


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of `values` lie, between neighbours by proportion."""
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def summed_up(draws: Sequence[Draw], ids: Sequence[str]) -> dict[str, Any]:
    """What the draws say: for each driver ``{"id", "low", "high", "first", "last", "top"}`` (95 of 100 draws; shares of what is explained in
    per cent; `top`: of 100 draws, in how many it is among the first three), ``beats[i][j]``: of 100 draws, in how many i has more than j."""
    placed = [places(draw) for draw in draws]
    count = len(ids)
    drivers = []
    for at, key in enumerate(ids):
        shares = [100 * draw[at] for draw in draws]
        own = [one[at] for one in placed]
        drivers.append(
            {
                "id": key, "low": round(quantile(shares, 0.025), 3), "high": round(quantile(shares, 0.975), 3),
                "first": int(quantile(own, 0.025)), "last": int(-(-quantile(own, 0.975) // 1)),
                "top": round(100 * sum(one <= 3 for one in own) / len(own), 1),
            }
        )  # fmt: skip
    beats = [[round(100 * sum(d[i] > d[j] for d in draws) / len(draws), 1) for j in range(count)] for i in range(count)]
    explained_by = [draw[-1] for draw in draws]
    return {"draws": len(draws), "drivers": drivers, "beats": beats, "r2_low": round(quantile(explained_by, 0.025), 4),
            "r2_high": round(quantile(explained_by, 0.975), 4)}  # fmt: skip
