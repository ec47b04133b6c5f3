"""Priority: who matters most at this moment.

The rule is the course's own composite; its parts come from the literature. Each part runs from 0 to 1:

- salience: the share of the three attributes power, legitimacy and urgency that the person holds (Mitchell, Agle &
  Wood 1997, E2);
- power and interest: a tenth of the number given (the power-interest grid, commonly attributed to Mendelow 1991, E1);
- gap: how far the present engagement is from the one that is needed, out of four steps.

    score = 100 * sum(weight * part) / sum(weight)

The weights, and the choice of a weighted sum, are not from the sources: they can be changed on the page, and the
ranking shows its range.

**The steps of engagement.** Change managers usually list unaware, resistant, neutral, supportive, leading. For the
gap the course puts resistant lowest: who has not heard of a plan can be told tomorrow, who is against it must first
be heard and then change their mind. So resistant 0, unaware 1, neutral 2, supportive 3, leading 4. A person further
along than needed has no gap.

**What is not known** counts as nothing in the score until it is known, so that filling in a field never lowers
anybody. `high` is the score the person would have if everything unknown turned out to weigh most; `low` is the score
itself. Where such ranges overlap, the order cannot be told, and the ranking says so.

**Ties.** Scores are shown to a tenth. Going down the list, whoever is within `TOLERANCE` points of the first of a
group shares that group's rank: two points are about one step on one of the scales, less than anybody can honestly
tell apart.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from cxcourse.models.key_stakeholder import Level, Person, StakeholderMap, Weights
from cxcourse.models.salience import Salience, held_by, salience_of

PARTS: tuple[str, ...] = ("salience", "power", "interest", "gap")
STEPS: dict[Level, int] = {"resistant": 0, "unaware": 1, "neutral": 2, "supportive": 3, "leading": 4}
TOLERANCE = 2.0
Parts = tuple[float, float, float, float]  # in the order of `PARTS`


@dataclass(frozen=True)
class Ranked:
    """One person's place: rank (ties share one, the next rank leaves room), score and its range in points of 100.

    parts are the points that each part adds, in the order of `PARTS`; first and last are the best and worst rank that
    the unknowns of everyone allow; missing names the fields not known that count.
    """

    person: Person
    salience: Salience
    rank: int
    tied: bool
    score: float
    high: float
    parts: Parts
    missing: tuple[str, ...]
    first: int
    last: int

    @property
    def gap(self) -> int | None:
        """Steps from the present engagement to the needed one (0 to 4), or None when one of them is not known."""
        if self.person.now is None or self.person.needed is None:
            return None
        return max(0, STEPS[self.person.needed] - STEPS[self.person.now])


@dataclass(frozen=True)
class _Scored:
    person: Person
    salience: Salience
    score: float
    high: float
    parts: Parts
    missing: tuple[str, ...]


@lru_cache(maxsize=1024)
def score(person: Person, weights: Weights) -> _Scored:
    """Score one person by the rule above; every weight 0 scores everybody 0 (formula: the course's own, parts from E1
    and E2)."""
    salience = salience_of(person, weights.threshold)
    low = _low(person, salience.least)
    high = (
        salience.most / 3,
        1.0 if person.power is None else low[1],
        1.0 if person.interest is None else low[2],
        _widest_gap(person) if person.now is None or person.needed is None else low[3],
    )
    each = _shares(weights)
    parts = tuple(round(share * part, 2) for share, part in zip(each, low, strict=True))
    missing = tuple(
        name
        for name, weight in (
            ("power", weights.power or weights.salience),
            ("interest", weights.interest),
            ("legitimacy", weights.salience),
            ("urgency", weights.salience),
            ("now", weights.gap),
            ("needed", weights.gap),
        )
        if weight and getattr(person, name) is None
    )
    points = _points(each, low)
    most = max(points, _points(each, high))
    return _Scored(person, salience, points, most, parts, missing)  # type: ignore[arg-type]


def _low(person: Person, least: int) -> Parts:
    """The four parts (0 to 1) with nothing for what is not known."""
    gap = 0.0 if person.now is None or person.needed is None else max(0, STEPS[person.needed] - STEPS[person.now]) / 4
    return least / 3, (person.power or 0) / 10, (person.interest or 0) / 10, gap


@lru_cache(maxsize=32)
def _shares(weights: Weights) -> Parts:
    """The points of a hundred that each part can add."""
    counts = (weights.salience, weights.power, weights.interest, weights.gap)
    total = sum(counts)
    return tuple(100 * count / total if total else 0.0 for count in counts)  # type: ignore[return-value]


def _points(shares: Parts, parts: Parts) -> float:
    return round(shares[0] * parts[0] + shares[1] * parts[1] + shares[2] * parts[2] + shares[3] * parts[3], 1)


def _widest_gap(person: Person) -> float:
    now = 0 if person.now is None else STEPS[person.now]
    needed = 4 if person.needed is None else STEPS[person.needed]
    return max(0, needed - now) / 4


@lru_cache(maxsize=32)
def ranking(people: tuple[Person, ...], weights: Weights) -> tuple[Ranked, ...]:
    """Rank `people`: best first, people of one rank by name and id. The order in which they stand on the map changes
    nothing."""
    scored = sorted((score(p, weights) for p in people), key=lambda s: (-s.score, -s.high, s.person.name.casefold(), s.person.id))
    ranks: list[int] = []
    leader = 0.0
    for index, one in enumerate(scored):
        if not ranks or round(leader - one.score, 1) > TOLERANCE:
            leader = one.score
            ranks.append(index + 1)
        else:
            ranks.append(ranks[-1])
    shared = Counter(ranks)
    placed = list(zip(scored, ranks, strict=True))
    thin = [(one, rank) for one, rank in placed if one.high > one.score]
    return tuple(
        Ranked(
            one.person, one.salience, rank, shared[rank] > 1, one.score, one.high, one.parts, one.missing,
            *_places(one, rank, placed, thin),
        )
        for one, rank in placed
    )  # fmt: skip


def leaders(people: tuple[Person, ...], weights: Weights) -> tuple[Person, ...]:
    """Those who share rank 1 in `ranking`, in the order of the map, without the rest of it; nobody where every score is 0."""
    shares = _shares(weights)
    scores = [_points(shares, _low(one, held_by(one, weights.threshold).count(True))) for one in people]
    best = max(scores, default=0.0)
    return tuple(one for one, points in zip(people, scores, strict=True) if points > 0 and round(best - points, 1) <= TOLERANCE)


def _places(one: _Scored, rank: int, placed: list[tuple[_Scored, int]], thin: list[tuple[_Scored, int]]) -> tuple[int, int]:
    """Best and worst rank of `one`, when the unknowns of that one and of the others (`thin`) turn out as they may."""
    up = sum(1 for other, r in placed if r < rank and one.high > other.score + TOLERANCE) if one.high > one.score else 0
    down = sum(1 for other, r in thin if r >= rank and other is not one and other.high > one.score + TOLERANCE)
    return rank - up, rank + down


def rank_of(the_map: StakeholderMap) -> tuple[Ranked, ...]:
    """The ranking of a whole map."""
    return ranking(the_map.people, the_map.weights)
