"""How much of the spread of an outcome goes with each of several drivers: exact shares over all subsets, and the simpler measures beside them.

Everything works on a correlation matrix as a list of rows, the drivers first and the outcome last. Pure Python: with ten drivers the 1,024
subsets take a few milliseconds, because each is one elimination step away from a subset that is known already.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import factorial, sqrt
from operator import mul

MOST_DRIVERS = 10
NOTHING_LEFT = 1e-9  # of a standardised driver's variance 1: what the others leave of it is rounding

Matrix = list[list[float]]


def explained(related: Sequence[Sequence[float]]) -> list[float]:
    """R2 of the outcome on every subset of the drivers.

    Args:
        related: correlations (p + 1, p + 1), symmetric, ones on the diagonal, the outcome last.

    Returns:
        2**p values from 0 to 1. In the number of a subset the first driver is the highest bit; number 0 is the empty subset.
    """
    size = len(related)
    out: list[float] = []

    def walk(rows: Matrix) -> None:
        # `rows` is the upper triangle of what is left when the drivers decided on so far are swept out or left out.
        first = rows[0]
        if len(rows) == 1:
            out.append(first[0])
            return
        rest = rows[1:]
        walk(rest)
        pivot = first[0]
        if pivot < NOTHING_LEFT:
            walk(rest)
            return
        swept = []
        for at, row in enumerate(rest, start=1):
            factor = first[at] / pivot
            swept.append([a - factor * b for a, b in zip(row, first[at:], strict=True)])
        walk(swept)

    walk([list(row[at:]) for at, row in enumerate(related)] if size > 1 else [[1.0]])
    return [min(1.0, max(0.0, 1.0 - left)) for left in out]


@lru_cache(maxsize=16)
def _weights(drivers: int) -> tuple[tuple[float, ...], ...]:
    """For each driver, the factor of each subset's R2 in its share: what it adds, averaged over all orders of adding."""
    size = [factorial(n) * factorial(drivers - n - 1) / factorial(drivers) for n in range(drivers)]
    table = []
    for driver in range(drivers):
        bit = 1 << (drivers - 1 - driver)
        table.append(tuple(size[s.bit_count() - 1] if s & bit else -size[s.bit_count()] for s in range(1 << drivers)))
    return tuple(table)


def lmg(related: Sequence[Sequence[float]]) -> list[float]:
    """Each driver's share of R2: what it adds, averaged over all orders in which the drivers can be added (E39; Lindeman, Merenda and Gold
    1980, p. 119; the Shapley value of R2). The shares add up to R2 and are never negative.

    Raises:
        ValueError: for more than `MOST_DRIVERS` drivers.
    """
    return lmg_of(explained(related), len(related) - 1)


def lmg_of(subsets: Sequence[float], drivers: int) -> list[float]:
    """`lmg` from the result of `explained`."""
    if not 1 <= drivers <= MOST_DRIVERS:
        raise ValueError(f"1 to {MOST_DRIVERS} drivers")
    return [sum(map(mul, factors, subsets)) for factors in _weights(drivers)]


def alone(related: Sequence[Sequence[float]]) -> list[float]:
    """Each driver's R2 by itself ("first" in the literature): what is common to several drivers counts for each of them."""
    return [row[-1] ** 2 for row in related[:-1]]


def last(subsets: Sequence[float], drivers: int) -> list[float]:
    """What each driver adds when all others are in already ("last", usefulness): what is common counts for nobody."""
    everyone = (1 << drivers) - 1
    return [subsets[everyone] - subsets[everyone ^ (1 << (drivers - 1 - n))] for n in range(drivers)]


def relative_weights(related: Sequence[Sequence[float]]) -> list[float]:
    """Johnson's relative weights (E39; Johnson 2000): the drivers are replaced by the nearest uncorrelated ones. They add up to R2. A
    critique holds that they have no sound theory behind them (Thomas and others 2014), so they only serve to check the shares.

    Raises:
        ValueError: when a driver is a sum of others.
    """
    drivers = len(related) - 1
    values, vectors = eigen([list(row[:drivers]) for row in related[:drivers]])
    if min(values) < NOTHING_LEFT:
        raise ValueError("a driver is a sum of others")
    outcome = [row[-1] for row in related[:drivers]]
    # root = V sqrt(values) V', its inverse the same with 1 / sqrt
    along = [sum(vectors[i][k] * outcome[i] for i in range(drivers)) for k in range(drivers)]
    star = [sum(vectors[i][k] * along[k] / sqrt(values[k]) for k in range(drivers)) for i in range(drivers)]
    root = [
        [sum(vectors[i][k] * sqrt(values[k]) * vectors[j][k] for k in range(drivers)) for j in range(drivers)] for i in range(drivers)
    ]  # fmt: skip
    return [sum((root[i][j] * star[j]) ** 2 for j in range(drivers)) for i in range(drivers)]


def eigen(matrix: Matrix) -> tuple[list[float], Matrix]:
    """Eigenvalues and eigenvectors (as columns) of a symmetric matrix, by Jacobi rotations; exact to rounding for these small sizes."""
    size = len(matrix)
    a = [list(row) for row in matrix]
    v = [[float(i == j) for j in range(size)] for i in range(size)]
    for _sweep in range(60):
        if sum(a[i][j] ** 2 for i in range(size) for j in range(i)) < 1e-26:
            break
        for p in range(size - 1):
            for q in range(p + 1, size):
                if abs(a[p][q]) < 1e-300:
                    continue
                theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
                t = (1 if theta >= 0 else -1) / (abs(theta) + sqrt(theta * theta + 1))
                c = 1 / sqrt(t * t + 1)
                s = t * c
                for k in range(size):
                    a[k][p], a[k][q] = c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]
                for k in range(size):
                    a[p][k], a[q][k] = c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]
                    v[k][p], v[k][q] = c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q]
    return [a[i][i] for i in range(size)], v


def inverse(matrix: Sequence[Sequence[float]]) -> Matrix | None:
    """The inverse of a symmetric positive matrix, or None when it has none."""
    size = len(matrix)
    rows = [list(row) + [float(i == j) for j in range(size)] for i, row in enumerate(matrix)]
    for at in range(size):
        best = max(range(at, size), key=lambda r: abs(rows[r][at]))
        if abs(rows[best][at]) < NOTHING_LEFT:
            return None
        rows[at], rows[best] = rows[best], rows[at]
        pivot = rows[at][at]
        rows[at] = [x / pivot for x in rows[at]]
        for other in range(size):
            factor = rows[other][at]
            if other != at and factor:
                rows[other] = [x - factor * y for x, y in zip(rows[other], rows[at], strict=True)]
    return [row[size:] for row in rows]


def correlations(sums: Sequence[float], products: Sequence[Sequence[float]], rows: float) -> Matrix | None:
    """Correlations from sums and sums of products, or None when a column does not vary.

    Args:
        sums: of each column (p + 1).
        products: sums of products, upper triangle: row i holds those with columns i, i + 1, ...
        rows: how many rows were added up.
    """
    size = len(sums)
    spread = [products[i][0] - sums[i] ** 2 / rows for i in range(size)]
    if min(spread) <= NOTHING_LEFT * rows:
        return None
    scale = [1 / sqrt(one) for one in spread]
    out = [[1.0] * size for _row in range(size)]
    for i in range(size):
        for j in range(i + 1, size):
            out[i][j] = out[j][i] = (products[i][j - i] - sums[i] * sums[j] / rows) * scale[i] * scale[j]
    return out


def products_of(columns: Sequence[Sequence[float]]) -> Matrix:
    """Sums of products of columns of one length, upper triangle."""
    return [[sum(map(mul, one, other)) for other in columns[at:]] for at, one in enumerate(columns)]
