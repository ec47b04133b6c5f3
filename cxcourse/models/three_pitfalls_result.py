"""The finished analysis as plain data: shares, intervals, places, second methods; and what may be said about an order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.models.three_pitfalls_draws import Draw, summed_up
from cxcourse.models.three_pitfalls_ready import Ready, bends
from cxcourse.models.three_pitfalls_shares import alone, explained, last, lmg_of, relative_weights

CERTAIN = 95.0  # of 100 draws
LEAST_EXPLAINED = 0.05  # of the spread; below that a share is a share of next to nothing
LEAST_PILE = 10

Result = dict[str, Any]


def finished(ready: Ready, draws: Sequence[Draw]) -> Result:
    """Everything that is kept of an analysis; figures are rounded, so that the same work gives the same file everywhere."""
    if ready.related is None:
        return {}
    said = summed_up(draws, ready.ids)
    subsets = explained(ready.related)
    count = len(ready.ids)
    shares, total = lmg_of(subsets, count), subsets[-1]
    by_itself, on_top = alone(ready.related), last(subsets, count)
    try:
        weights: list[float] = relative_weights(ready.related)
    except ValueError:
        weights = []
    drivers = []
    for at, one in enumerate(said["drivers"]):
        pile = piles(ready.columns[at], ready.columns[-1])
        mean = ready.means[at]
        drivers.append(
            {
                **one, "name": ready.names[at], "share": round(100 * shares[at] / total, 3), "mean": None if mean is None else round(mean, 4),
                "empty": round(ready.empty[at], 4), "weight": round(100 * weights[at] / sum(weights), 3) if weights else None,
                "alone": round(100 * by_itself[at], 3), "on_top": round(100 * on_top[at], 3),
                "gap": None if pile is None else round(pile[0], 3), "border": None if pile is None else pile[1],
                "range": [float(edge) for edge in ready.ranges[at]],
            }
        )  # fmt: skip
    result = {
        "mark": ready.mark, "outcome": ready.outcome, "group": ready.group, "rows": ready.rows, "asked": ready.asked, "r2": round(total, 4),
        "drivers": drivers, "beats": said["beats"], "draws": said["draws"], "r2_low": said["r2_low"], "r2_high": said["r2_high"],
        "twins": [[first, second, round(strength, 3)] for first, second, strength in ready.twins],
        "bends": [{"name": one.name, "knot": one.knot, "below": round(one.below, 3), "above": round(one.above, 3)} for one in bends(ready)],
    }  # fmt: skip
    whole: Result = _whole(result)
    return whole


def _whole(value: Any) -> Any:
    """Whole numbers without a decimal point, as the page writes them: the same work is the same file, whoever wrote it."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    return {key: _whole(one) for key, one in value.items()} if isinstance(value, dict) else value


def piles(values: Sequence[float], outcome: Sequence[float]) -> tuple[float, float] | None:
    """The page's method on a table: mean outcome of the upper pile minus that of the lower one, and the lowest value of the upper pile.

    The border is the value that cuts the rows most evenly; None when a pile would have fewer than ten rows.
    """
    levels = sorted(set(values))
    best: tuple[int, float] | None = None
    for level in levels[1:]:
        upper = sum(one >= level for one in values)
        smaller = min(upper, len(values) - upper)
        if best is None or smaller > best[0]:
            best = (smaller, level)
    if best is None or best[0] < LEAST_PILE:
        return None
    high = [o for v, o in zip(values, outcome, strict=True) if v >= best[1]]
    low = [o for v, o in zip(values, outcome, strict=True) if v < best[1]]
    return sum(high) / len(high) - sum(low) / len(low), best[1]


def tidied(value: Any) -> Result:
    """A kept analysis from a file; an empty dict when it does not have the right shape (then it is worked out anew)."""
    if not isinstance(value, Mapping) or not isinstance(value.get("drivers"), list) or not isinstance(value.get("mark"), str):
        return {}
    count = len(value["drivers"])
    numbers = ("rows", "asked", "r2", "r2_low", "r2_high", "draws")
    texts = all(isinstance(value.get(key), str) for key in ("outcome", "group"))
    sound = 2 <= count <= 10 and texts and all(_number(value.get(key)) for key in numbers)
    sound = sound and all(_driver(one) for one in value["drivers"])
    beats, twins, bent = value.get("beats"), value.get("twins"), value.get("bends")
    sound = sound and isinstance(beats, list) and len(beats) == count
    sound = sound and all(isinstance(row, list) and len(row) == count and all(map(_number, row)) for row in beats or [])
    sound = sound and isinstance(twins, list) and all(
        isinstance(one, list) and len(one) == 3 and isinstance(one[0], str) and isinstance(one[1], str) and _number(one[2]) for one in twins
    )  # fmt: skip
    sound = sound and isinstance(bent, list) and all(
        isinstance(one, Mapping) and isinstance(one.get("name"), str) and all(_number(one.get(key)) for key in ("knot", "below", "above"))
        for one in bent
    )  # fmt: skip
    return dict(value) if sound else {}


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e12


def _driver(one: Any) -> bool:
    if not isinstance(one, Mapping) or not isinstance(one.get("id"), str) or not isinstance(one.get("name"), str):
        return False
    needed = all(_number(one.get(key)) for key in ("low", "high", "first", "last", "top", "share", "empty", "alone", "on_top"))
    optional = all(one.get(key) is None or _number(one.get(key)) for key in ("mean", "weight", "gap", "border"))
    edges = one.get("range")
    return needed and optional and isinstance(edges, list) and len(edges) == 2 and all(map(_number, edges))


def in_order(result: Mapping[str, Any]) -> list[int]:
    """Positions of the drivers, largest share first."""
    drivers = result["drivers"]
    return sorted(range(len(drivers)), key=lambda at: (-drivers[at]["share"], drivers[at]["id"]))


def leaders(result: Mapping[str, Any]) -> list[int]:
    """The smallest group at the top of which each one is ahead of each one outside it in 95 of 100 draws; empty when there is none."""
    order, beats = in_order(result), result["beats"]
    for count in range(1, len(order)):
        inside, outside = order[:count], order[count:]
        if all(beats[a][b] >= CERTAIN for a in inside for b in outside):
            return inside
    return []


def unranked(result: Mapping[str, Any]) -> frozenset[str]:
    """Ids of those that are too much like another one."""
    return frozenset(one for pair in result["twins"] for one in pair[:2])


def too_little(result: Mapping[str, Any]) -> bool:
    """All ratings together explain next to nothing."""
    return bool(result["r2_low"] < LEAST_EXPLAINED)
