"""How far people who judge the same things agree, beyond what chance alone would give.

Krippendorff's alpha, after K. Krippendorff, Content Analysis (2004), chapter 11: it takes any number of people, any number of missing
judgements, and names, ranks or numbers. 1 is full agreement, 0 is what chance gives, below 0 people differ more than by chance.
It is never shown alone: `agreement` gives the interval, the plain share of equal judgements, and says when there is too little to go by.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from struct import unpack
from typing import Any, Literal

from cxcourse.i18n import _

Level = Literal["nominal", "ordinal", "interval"]
Ratings = Sequence[Sequence[float | None]]  # one row a person, one column a thing judged; None where it was not judged

# Krippendorff's own customary limits: rely on 0.800 and more, draw careful conclusions from 0.667.
RELY, CAREFUL = 0.8, 0.667
# The course's own choice of what is too little: with fewer the interval covers nearly everything, and a number only looks like knowledge.
FEWEST_PEOPLE, FEWEST_THINGS, WIDEST = 2, 5, 0.8
DRAWS, SEED = 1000, 20041


@dataclass(frozen=True)
class Agreement:
    """What can be said of a table of judgements.

    `alpha` is None where it is not defined (nothing judged twice, or everybody always gave one and the same value). `low` and `high` are
    the middle 95% of the bootstrap, `percent` the share (0 to 1) of pairs of judgements of one thing that are equal, `people` and
    `things` how many took part, `enough` whether a person should be told the number at all.
    """

    alpha: float | None
    low: float | None
    high: float | None
    percent: float | None
    people: int
    things: int
    enough: bool


def krippendorff_alpha(ratings: Ratings, level: Level = "ordinal") -> float | None:
    """Alpha of a table of judgements, or None where it is not defined.

    Args:
        ratings: one row for each person, one column for each thing; None where a judgement is missing.
        level: "nominal" (names), "ordinal" (ranks, or levels of a scale) or "interval" (numbers).

    Raises:
        ValueError: when rows differ in length or the level is another one.
    """
    return _alpha(_counted(ratings), level)


def bootstrap_interval(
    ratings: Ratings, level: Level = "ordinal", *, share: float = 0.95, draws: int = DRAWS, seed: int = SEED
) -> tuple[float, float] | None:
    """The interval in which alpha lies in the middle `share` of `draws` samples, in each of which the things judged are drawn anew with
    replacement. The same table gives the same interval, whatever the order of people and things. None where alpha is not defined.
    """
    units = _counted(ratings)
    if _alpha(units, level) is None:
        return None
    samples = _samples(len(units), draws, seed)
    if level == "interval":
        columns = _columns(units)
        drawn = (_alpha_of_sums(*(sum(pick(column)) for column in columns)) for pick in samples)
    else:
        drawn = (_alpha(pick(units), level) for pick in samples)
    made = sorted(alpha for alpha in drawn if alpha is not None)
    if not made:
        return None
    tail = (1 - share) / 2
    return made[round(tail * (len(made) - 1))], made[round((1 - tail) * (len(made) - 1))]


def percent_agreement(ratings: Ratings, within: float = 0) -> float | None:
    """The share (0 to 1) of pairs of judgements of one thing that differ by no more than `within`; None where nothing was judged twice."""
    same = pairs = 0
    for unit in _units(ratings):
        unit.sort()
        pairs += len(unit) * (len(unit) - 1) // 2
        same += sum(bisect_right(unit, one + within, at) - at for at, one in enumerate(unit, 1))
    return same / pairs if pairs else None


def agreement(ratings: Ratings, level: Level = "ordinal", *, within: float = 0, draws: int = DRAWS) -> Agreement:
    """Alpha with its interval and the plain share of equal judgements, and whether that is enough to speak of."""
    units = _units(ratings)
    people = sum(any(value is not None for value in row) for row in ratings)
    alpha = krippendorff_alpha(ratings, level)
    low, high = bootstrap_interval(ratings, level, draws=draws) or (None, None)
    narrow = low is not None and high is not None and high - low <= WIDEST
    enough = alpha is not None and people >= FEWEST_PEOPLE and len(units) >= FEWEST_THINGS and narrow
    return Agreement(alpha, low, high, percent_agreement(ratings, within), people, len(units), enough)


def in_words(found: Agreement, alike: str | None = None) -> str:
    """One sentence for a person, with the interval, or that there is too little to say; `alike` says what counts as the same when that is
    not only what is equal, such as "within one point"."""
    alike = alike or _("equal")
    if found.percent is None:
        return _("Too few to say: nothing has been judged by two people yet.")
    same = round(100 * found.percent)
    if found.alpha is None:
        return _("Everybody gave one and the same answer to everything, so agreement beyond chance cannot be told from habit.")
    if not found.enough or found.low is None or found.high is None:
        text = _("Too few to say how far you agree beyond chance ({people} people, {things} things judged). {same}% of pairs are {alike}.")
        return text.format(people=found.people, things=found.things, same=same, alike=alike)
    if found.low <= 0:
        verdict = _("It may be no more than chance.")
    elif found.alpha >= RELY and found.low >= CAREFUL:
        verdict = _("You mean the same thing by the words.")
    elif found.alpha >= CAREFUL:
        verdict = _("Good enough for careful conclusions.")
    else:
        verdict = _("Too low to build on: talk about what the words mean before you compare numbers.")
    text = _("Agreement beyond chance (alpha) is {alpha}, and lies between {low} and {high}; {same}% of pairs are {alike}. {verdict}")
    return text.format(alpha=_figure(found.alpha), low=_figure(found.low), high=_figure(found.high), same=same, verdict=verdict, alike=alike)


def _figure(value: float) -> str:
    return f"{value:.2f}".replace("-", "\N{MINUS SIGN}")


def _units(ratings: Ratings) -> list[list[float]]:
    """What was judged at least twice: its values, without those that are missing."""
    if len({len(row) for row in ratings}) > 1:
        raise ValueError("every person needs one entry for each thing; None where a judgement is missing")
    columns = [[value for value in column if value is not None] for column in zip(*ratings, strict=True)]
    return [column for column in columns if len(column) > 1]


def _counted(ratings: Ratings) -> list[Counter[float]]:
    # Sorted, so that neither the drawn samples nor the last digit depend on whose file was opened first.
    return sorted((Counter(unit) for unit in _units(ratings)), key=lambda one: sorted(one.items()))


def _alpha(units: Sequence[Mapping[float, int]], level: Level) -> float | None:
    """1 - observed / expected disagreement, over the values of each thing as counts."""
    if level == "interval":
        return _alpha_of_sums(*map(sum, _columns(units))) if units else None
    totals: Counter[float] = Counter()
    for unit in units:
        totals.update(unit)
    values = sorted(totals)
    n = sum(totals.values())
    if len(values) < 2:
        return None
    apart = _distances(values, totals, level)
    expected = sum(totals[a] * totals[b] * apart[a, b] for at, a in enumerate(values) for b in values[at + 1 :]) / (n - 1)
    observed = 0.0
    for unit in units:
        if len(unit) > 1:
            inside = sorted(unit)
            here = sum(unit[a] * unit[b] * apart[a, b] for at, a in enumerate(inside) for b in inside[at + 1 :])
            observed += here / (sum(unit.values()) - 1)
    return 1 - observed / expected


def _columns(units: Sequence[Mapping[float, int]]) -> list[tuple[float, ...]]:
    """`_sums` of all things: their numbers, their sums and so on."""
    return list(zip(*map(_sums, units), strict=True))


def _sums(unit: Mapping[float, int]) -> tuple[float, float, float, float]:
    """Number, sum and sum of squares of the values of one thing, and what it adds to the observed disagreement between numbers."""
    n = sum(unit.values())
    total = sum(value * count for value, count in unit.items())
    squares = sum(value * value * count for value, count in unit.items())
    # Over all pairs the squared differences add up to n times the squares, less the square of the sum.
    return n, total, squares, (n * squares - total * total) / (n - 1)


@lru_cache(maxsize=4)
def _samples(count: int, draws: int, seed: int) -> tuple[Callable[[Sequence[Any]], Sequence[Any]], ...]:
    """What picks `count` of `count` things with replacement, `draws` times: drawn once for all questions about the same number of things."""
    if count == 1:
        return (lambda things: things,) * draws
    size = count * draws
    # All numbers at once: one call of the generator for each would take longer than everything that is done with them.
    places = [one * count >> 32 for one in unpack(f"<{size}I", random.Random(seed).randbytes(4 * size))]
    return tuple(itemgetter(*places[at : at + count]) for at in range(0, size, count))


def _alpha_of_sums(n: float, total: float, squares: float, observed: float) -> float | None:
    """Alpha of numbers from the sums of `_sums` over all things: squared distances need no pairs of values."""
    expected = (n * squares - total * total) / (n - 1)
    return 1 - observed / expected if expected > 1e-9 else None


def _distances(values: Sequence[float], totals: Mapping[float, int], level: Level) -> dict[tuple[float, float], float]:
    """Squared distance of each two values, the smaller first."""
    made: dict[tuple[float, float], float] = {}
    for at, a in enumerate(values):
        between = totals[a] / 2
        for b in values[at + 1 :]:
            if level == "nominal":
                made[a, b] = 1.0
            elif level == "ordinal":
                # Ranks are as far apart as there are judgements between them, with half of those at the two ends.
                made[a, b] = (between + totals[b] / 2) ** 2
                between += totals[b]
            else:
                raise ValueError(f"level {level!r}: nominal, ordinal or interval")
    return made
