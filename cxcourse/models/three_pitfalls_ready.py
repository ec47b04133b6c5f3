"""From a survey and a choice of columns to what can be counted: the whole rows, what is empty, what does not vary, what cannot be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, sqrt
from typing import Any
from zlib import crc32

from cxcourse.models.three_pitfalls_shares import MOST_DRIVERS, NOTHING_LEFT, Matrix, correlations, explained, inverse, products_of
from cxcourse.models.three_pitfalls_table import Survey, chosen_rows, numbers

TWINS = 0.8  # correlated so strongly that a share goes to one or the other by luck
LEAST_ROWS = 50
ROWS_A_DRIVER = 10
MUCH_EMPTY = 0.25  # the page's rule: leave such a rating out, and ask who skips it
STRANGE_SKIPPING = 0.05  # from this share of empty answers on, those who skip are compared with the others

Values = tuple[float | None, ...]


@dataclass(frozen=True)
class Setup:
    """What the reader chose: column ids; `only` is (column, value) of one group or None; `merge`: twins count as one, by their mean."""

    outcome: str = ""
    drivers: tuple[str, ...] = ()
    only: tuple[str, str] | None = None
    merge: bool = False
    guess: str = ""


@dataclass(frozen=True)
class Skipping:
    """How those who left a rating empty differ in the outcome from those who gave it."""

    name: str
    empty: float  # share, 0 to 1
    difference: float  # mean of the skippers minus mean of the others, on the outcome's scale
    clear: bool  # more than twice its standard error


@dataclass(frozen=True)
class Ready:
    """What is left to count with. `related` is None when nothing can be counted; `columns` end with the outcome."""

    mark: str
    outcome: str
    ids: tuple[str, ...]
    names: tuple[str, ...]
    group: str
    asked: int
    columns: tuple[tuple[float, ...], ...]
    related: Matrix | None
    means: tuple[float | None, ...]
    empty: tuple[float, ...]
    skipping: tuple[Skipping, ...] = ()
    constant: tuple[str, ...] = ()
    twins: tuple[tuple[str, str, float], ...] = ()
    sums_of_others: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    ranges: tuple[tuple[float, float], ...] = field(default=())

    @property
    def rows(self) -> int:
        """Whole rows."""
        return len(self.columns[0]) if self.columns else 0

    @property
    def needed(self) -> int:
        """How many whole rows a ranking of so many drivers takes (a rule of thumb)."""
        return max(LEAST_ROWS, ROWS_A_DRIVER * (len(self.ids) + 1))

    @property
    def twin_ids(self) -> frozenset[str]:
        """Drivers that cannot be told apart from another one."""
        return frozenset(one for pair in self.twins for one in pair[:2])


def read_setup(survey: Survey, value: Any) -> Setup:
    """The choice, without columns that the survey does not have."""
    if not isinstance(value, Mapping) or not survey:
        return Setup()
    ratings = {one["id"] for one in survey["columns"] if one["kind"] == "rating"}
    outcome = value.get("outcome")
    outcome = outcome if isinstance(outcome, str) and outcome in ratings else ""
    listed = value.get("drivers") if isinstance(value.get("drivers"), list) else []
    wanted = [one for one in listed or [] if isinstance(one, str) and one in ratings and one != outcome]
    drivers = tuple(dict.fromkeys(wanted))[:MOST_DRIVERS]
    only = value.get("only")
    one_group = None
    if isinstance(only, Mapping) and chosen_rows(survey, only)[0] is not None:
        one_group = (str(only["column"]), str(only["value"]))
    guess = value.get("guess")
    return Setup(outcome, drivers, one_group, value.get("merge") is True, guess if isinstance(guess, str) and guess in drivers else "")


def prepared(survey: Survey, setup: Setup) -> Ready:
    """What can be counted; kept for the last few choices, as it takes a moment for large files."""
    by_id = {one["id"]: one for one in survey["columns"]}
    used = [by_id[one] for one in (*setup.drivers, setup.outcome)]
    only = {"column": setup.only[0], "value": setup.only[1]} if setup.only else None
    rows, group = chosen_rows(survey, only)
    key = tuple((one["id"], one["name"], tuple(map(float, one["levels"])), one["cells"]) for one in used)
    return _prepared(key, tuple(rows) if rows is not None else None, group, setup.merge)


@lru_cache(maxsize=4)
def _prepared(key: tuple[tuple[Any, ...], ...], rows: tuple[int, ...] | None, group: str, merge: bool) -> Ready:
    mark = f"{crc32(repr((key, rows, merge)).encode('utf-8', 'replace')):08x}"
    all_columns = [numbers({"levels": levels, "cells": cells}) for _id, _name, levels, cells in key]
    columns: list[Values] = all_columns if rows is None else [tuple(map(one.__getitem__, rows)) for one in all_columns]
    ids, names = [one[0] for one in key[:-1]], [one[1] for one in key[:-1]]
    asked = len(columns[-1])
    constant = [at for at in range(len(ids)) if len({one for one in columns[at] if one is not None}) < 2]
    keep = [at for at in range(len(ids)) if at not in constant]
    ids, names, gone = [ids[at] for at in keep], [names[at] for at in keep], tuple(names[at] for at in constant)
    drivers, outcome = [columns[at] for at in keep], columns[-1]
    means = tuple(_mean(one) for one in drivers)
    empty = tuple(sum(v is None for v in one) / asked if asked else 0.0 for one in drivers)
    skipping = tuple(_skipping(names[at], drivers[at], outcome) for at in range(len(ids)) if STRANGE_SKIPPING <= empty[at] < 1)
    ranges = tuple((min(v for v in one if v is not None), max(v for v in one if v is not None)) for one in drivers)
    whole = _whole_rows([*drivers, outcome])
    related = _related(whole)
    twins = _twins(ids, related)
    merged: tuple[str, ...] = ()
    if merge and twins:
        ids, names, whole, means, empty, ranges, merged = _merge(_Parts(ids, names, whole, means, empty, ranges), twins)
        related = _related(whole)
        twins = _twins(ids, related)
    sums = tuple(names[at] for at in _sums_of_others(related)) if related else ()
    return Ready(
        mark, key[-1][1], tuple(ids), tuple(names), group, asked, tuple(whole), related, means, empty,
        tuple(one for one in skipping if one), gone, twins, sums, merged, ranges,
    )  # fmt: skip


def _mean(values: Values) -> float | None:
    given = [one for one in values if one is not None]
    return sum(given) / len(given) if given else None


def _whole_rows(columns: Sequence[Values]) -> list[tuple[float, ...]]:
    whole = [row for row in zip(*columns, strict=True) if None not in row]
    return list(zip(*whole, strict=True)) if whole else [()] * len(columns)


def _related(columns: Sequence[tuple[float, ...]]) -> Matrix | None:
    if len(columns) < 2 or len(columns[0]) < 3:
        return None
    rows = len(columns[0])
    centred = []
    for column in columns:
        middle = sum(column) / rows
        centred.append([one - middle for one in column])
    return correlations([0.0] * len(columns), products_of(centred), rows)


def _twins(ids: Sequence[str], related: Matrix | None) -> tuple[tuple[str, str, float], ...]:
    if related is None:
        return ()
    count = len(ids)
    return tuple((ids[i], ids[j], related[i][j]) for i in range(count) for j in range(i + 1, count) if abs(related[i][j]) >= TWINS)


@dataclass(frozen=True)
class _Parts:
    ids: Sequence[str]
    names: Sequence[str]
    whole: Sequence[tuple[float, ...]]
    means: Sequence[float | None]
    empty: Sequence[float]
    ranges: Sequence[tuple[float, float]]


def _merge(parts: _Parts, twins: Sequence[tuple[str, str, float]]) -> Any:
    """Each set of twins becomes one driver, the mean of its ratings; what runs against it (a negative correlation) is not merged."""
    ids, names, whole, means, empty, ranges = parts.ids, parts.names, parts.whole, parts.means, parts.empty, parts.ranges
    home = {one: one for one in ids}
    for first, second, strength in twins:
        if strength > 0:
            old, new = home[second], home[first]
            home = {one: new if at == old else at for one, at in home.items()}
    sets: dict[str, list[int]] = {}
    for at, one in enumerate(ids):
        sets.setdefault(home[one], []).append(at)
    new_ids, new_names, columns, new_means, new_empty, new_ranges, merged = [], [], [], [], [], [], []
    for members in sets.values():
        name = " / ".join(names[at] for at in members)
        known = [value for value in (means[at] for at in members) if value is not None]
        new_ids.append("+".join(ids[at] for at in members))
        new_names.append(name)
        columns.append(tuple(sum(row) / len(members) for row in zip(*(whole[at] for at in members), strict=True)))
        new_means.append(sum(known) / len(known) if known else None)
        new_empty.append(max(empty[at] for at in members))
        new_ranges.append((min(ranges[at][0] for at in members), max(ranges[at][1] for at in members)))
        if len(members) > 1:
            merged.append(name)
    return new_ids, new_names, [*columns, whole[-1]], tuple(new_means), tuple(new_empty), tuple(new_ranges), tuple(merged)


def _sums_of_others(related: Matrix) -> list[int]:
    """Drivers of which the others leave nothing: their shares are not defined."""
    size = len(related) - 1
    found = []
    for at in range(size):
        others = [n for n in range(size) if n != at] + [at]
        left = 1 - explained([[related[i][j] for j in others] for i in others])[-1] if size > 1 else 1.0
        if left < 1e-6:
            found.append(at)
    return found


def _skipping(name: str, values: Values, outcome: Values) -> Skipping | None:
    empty = [o for v, o in zip(values, outcome, strict=True) if v is None and o is not None]
    given = [o for v, o in zip(values, outcome, strict=True) if v is not None and o is not None]
    if len(empty) < 10 or len(given) < 10:
        return None
    means = sum(empty) / len(empty), sum(given) / len(given)
    spread = [sum((o - mean) ** 2 for o in group) / (len(group) - 1) for group, mean in ((empty, means[0]), (given, means[1]))]
    error = sqrt(spread[0] / len(empty) + spread[1] / len(given))
    difference = means[0] - means[1]
    return Skipping(name, len(empty) / (len(empty) + len(given)), difference, error > 0 and abs(difference) > 2 * error)


@dataclass(frozen=True)
class Bend:
    """Slopes of one driver below and above the middle of its scale, the other drivers being equal."""

    name: str
    knot: float
    below: float
    above: float


def bends(ready: Ready) -> list[Bend]:
    """Drivers for which one straight line is clearly wrong (E40): a hinge at the middle of the scale, three standard
    errors or more, and one slope at least twice the other."""
    found = []
    rows, size = ready.rows, len(ready.ids)
    for at in range(size):
        low, high = min(ready.columns[at]), max(ready.columns[at])
        knot = float(ceil((low + high) / 2))
        hinge = [max(0.0, one - knot) for one in ready.columns[at]]
        under = sum(one < knot for one in ready.columns[at])
        if not rows * 0.1 <= under <= rows * 0.9 or rows < 100:
            continue
        columns = [[1.0] * rows, *ready.columns[:-1], hinge]
        outcome = ready.columns[-1]
        cross = products_of([*columns, outcome])
        inner = [[cross[min(i, j)][abs(i - j)] for j in range(size + 2)] for i in range(size + 2)]
        turned = inverse(inner)
        if turned is None:
            continue
        with_outcome = [cross[i][size + 2 - i] for i in range(size + 2)]
        slopes = [sum(a * b for a, b in zip(row, with_outcome, strict=True)) for row in turned]
        left = cross[size + 2][0] - sum(a * b for a, b in zip(slopes, with_outcome, strict=True))
        error = sqrt(max(0.0, left / (rows - size - 2) * turned[-1][-1]))
        below, above = slopes[at + 1], slopes[at + 1] + slopes[-1]
        # Ten hinges are tried, so each needs more than the usual two errors; and one that hardly changes the slope helps nobody.
        if error > NOTHING_LEFT and abs(slopes[-1]) > 3 * error and max(abs(below), abs(above)) >= 2 * min(abs(below), abs(above)):
            found.append(Bend(ready.names[at], knot, below, above))
    return found
