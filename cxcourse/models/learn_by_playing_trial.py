"""Thousands of games played by fixed manners, to see that none of them rules the dilemma table.

A manner sees what a person at the table sees: the choices as a careful reader would judge them, the day, the tracks, its own secret card;
never the fact that is turned over afterwards. `python -m cxcourse.simulate` prints the result.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cxcourse.models.learn_by_playing import (
    DILEMMAS,
    START,
    TRACKS,
    Card,
    Dealt,
    Moves,
    Outcome,
    Played,
    deal,
    decide,
    fallen,
    points,
    resolve,
    visible,
    winners,
)

LIMIT = 0.40  # no manner may win more of its games than this, against a mix, at four players
SEED = 17


@dataclass(frozen=True)
class Sight:
    """What a player sees: what each choice seems to do, its tags, the tracks, the own card, and a source of chance."""

    seems: tuple[Moves, Moves, Moves]
    tags: tuple[tuple[str, ...], ...]
    tracks: Moves
    card: Card
    chance: random.Random


Value = Callable[[Sight, int], float]


@dataclass(frozen=True)
class Manner:
    """One fixed way to play: how it values a choice, how many others it expects to choose alike, and whether it joins the crowd."""

    name: str
    value: Value
    ears: int = 1
    joins: bool = False

    def choose(self, sight: Sight) -> int:
        """The choice of highest value; equals are drawn."""
        values = [self.value(sight, n) for n in range(3)]
        return sight.chance.choice([n for n, one in enumerate(values) if one == max(values)])


def _track(name: str) -> Value:
    at = TRACKS.index(name)
    return lambda s, n: s.seems[n][at]


def _side(s: Sight, n: int) -> float:
    return s.seems[n][TRACKS.index(s.card.side)]


def _greedy(s: Sight, n: int) -> float:
    return _side(s, n) + (s.card.likes in s.tags[n])


def _after(s: Sight, n: int) -> list[int]:
    return [at + by for at, by in zip(s.tracks, s.seems[n], strict=True)]


def _lowest(s: Sight, n: int) -> float:
    after = _after(s, n)
    return min(after) + sum(after) / 100


def _guarded(s: Sight, n: int) -> float:
    return _greedy(s, n) if min(_after(s, n)) >= 3 else min(_after(s, n)) - 20


def _place(at: int) -> Value:
    return lambda _s, n: float(n == at)


def _tag(name: str) -> Value:
    return lambda s, n: float(name in s.tags[n])


MANNERS: dict[str, Manner] = {
    one.name: one
    for one in (
        *(Manner(f"always for {name}", _track(name)) for name in TRACKS),
        Manner("always for the own side", _side),
        Manner("own side and what the card likes", _greedy),
        Manner("own side, unless a track is low", _guarded),
        Manner("own side, expects to be alone", _greedy, ears=0),
        Manner("own side, expects two more", _greedy, ears=2),
        Manner("own side, then with the crowd", _greedy, joins=True),
        Manner("lifts the lowest track", _lowest),
        Manner("lifts the lowest, then with the crowd", _lowest, joins=True),
        Manner("most points in all", lambda s, n: sum(s.seems[n])),
        Manner("least harm", lambda s, n: min(s.seems[n])),
        Manner("boldest gain", lambda s, n: max(s.seems[n])),
        *(Manner(f"always {letter}", _place(n)) for n, letter in enumerate("ABC")),
        Manner("says how it is", _tag("open")),
        Manner("mends the cause", _tag("mend")),
        Manner("keeps to the rule", _tag("rule")),
        Manner("what the card likes", lambda s, n: float(s.card.likes in s.tags[n])),
        Manner("by chance", lambda s, _n: s.chance.random()),
    )
}


@dataclass(frozen=True)
class Game:
    """How one game ended: the seats that won, whether a track fell, and the outcomes of its rounds."""

    won: tuple[int, ...]
    fell: bool
    outcomes: tuple[Outcome, ...]
    points: tuple[int, ...]


def play(manners: Sequence[Manner], seed: int, rounds: int = 7) -> Game:
    """One game of these manners, the same for the same seed."""
    chance = random.Random(seed + 1)
    dealt, drawn = deal(seed, list(DILEMMAS.values()), rounds, len(manners))
    names = [str(n) for n in range(len(manners))]
    cards = dict(zip(names, drawn, strict=True))
    tracks: Moves = (START, START, START, START)
    outcomes: list[Outcome] = []
    for n, one in enumerate(dealt):
        sights = {who: _sight(one, tracks, cards[who], chance) for who in names}
        first = {who: manners[int(who)].choose(sights[who]) for who in names}
        ears = {who: manners[int(who)].ears for who in names}
        reader = names[n % len(names)]
        second = _second(manners, first)
        _chosen, leading = decide(second, None, reader)
        word = _word(manners[int(reader)], sights[reader], leading)
        outcome = resolve(one, Played(first, ears, second, word), cards, reader, tracks)
        assert outcome is not None
        outcomes.append(outcome)
        tracks = outcome.tracks
        if fallen(tracks):
            break
    won = tuple(int(who) for who in winners(cards, outcomes))
    made = points(cards, outcomes)
    return Game(won, bool(fallen(tracks)), tuple(outcomes), tuple(made[who]["points"] for who in names))


def _sight(dealt: Dealt, tracks: Moves, card: Card, chance: random.Random) -> Sight:
    one, two, three = (visible(dealt, n) for n in range(3))
    return Sight((one, two, three), tuple(choice.tags for choice in dealt.dilemma.choices), tracks, card, chance)


def _word(reader: Manner, sight: Sight, leading: Sequence[int]) -> int:
    """What a reader says where choices tie."""
    return max(leading, key=lambda n: reader.value(sight, n))


def _second(manners: Sequence[Manner], first: Mapping[str, int]) -> dict[str, int]:
    most = Counter(first.values()).most_common(1)[0][0]
    return {who: most if manners[int(who)].joins else one for who, one in first.items()}


def trial(games: int = 400, players: int = 4, rounds: int = 7, seed: int = SEED) -> dict[str, dict[str, float]]:
    """Every manner against a mix: each of its games has opponents drawn from all manners, and another seat.

    Returns for each manner: "won" (share of its games; a tie for first counts as a part), "held" (share of games in which the table held
    together), "won_of_held" (share of those that it won), "points" on average. Everybody plays the same games, as far as the seeds go.
    """
    every = list(MANNERS.values())
    made = {}
    for manner in every:
        won = held = total = 0.0
        for n in range(games):
            chance = random.Random(f"{seed}-{n}")
            seats = [chance.choice(every) for _ in range(players)]
            seat = chance.randrange(players)
            seats[seat] = manner
            game = play(seats, seed * 1_000_000 + n, rounds)
            won += 1 / len(game.won) if seat in game.won else 0
            held += bool(game.won)
            total += game.points[seat]
        made[manner.name] = {"won": won / games, "held": held / games, "won_of_held": won / max(1.0, held), "points": total / games}
    return made


def tracks_at_the_end(games: int = 400, players: int = 4, rounds: int = 7, seed: int = SEED) -> dict[str, float]:
    """Where the tracks end on average in games of drawn manners, and the share of tables that fell or did not hold."""
    every = list(MANNERS.values())
    ends, fell, held = [0.0] * 4, 0, 0
    for n in range(games):
        chance = random.Random(f"ends-{seed}-{n}")
        game = play([chance.choice(every) for _ in range(players)], seed * 1_000_000 + n, rounds)
        ends = [a + b for a, b in zip(ends, game.outcomes[-1].tracks, strict=True)]
        fell += game.fell
        held += bool(game.won)
    return {**{name: end / games for name, end in zip(TRACKS, ends, strict=True)}, "fell": fell / games, "held": held / games}
