"""The rules of the dilemma table, the course's own game (exercise 17): what is dealt, how a round is decided, what it does, who is ahead.

Four tracks run from 0 to 10 and begin at 6: customer, colleague, money, trust. In each round all choose in secret and guess how many of the
others choose alike (a right guess is an *ear*); all show; the smallest group explains first; all choose again, openly. Most voices decide,
in a tie the reader of the round. What a choice does depends on the dilemma, on the day (an open card) and on something that nobody could
know (a fact, turned over afterwards). Each player has a secret card: a side, whose track is counted at the end, and something that they
like, a point when the table does it with their voice (once in a game; a side counts up to 7). If a track
falls to 0 the table closes at once; if the lowest ends below 3, nobody has won.

The effects are the course's own judgement of what could well happen, and no measurement.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

TRACKS = ("customer", "colleague", "money", "trust")
CHOICES = ("A", "B", "C")
START, LOWEST, HIGHEST = 6, 0, 10
HOLDS = 3  # the lowest track at which a table has held together
MOST_SIDE, MOST_LIKES = 7, 1  # beyond these nothing is counted: who takes more than enough wins nothing by it
FEWEST_PLAYERS, MOST_PLAYERS = 2, 6
ROUNDS = (5, 6, 7)  # about 35, 40 and 45 minutes with the talk: four minutes a round, four for the rules, eleven for the talk
USUAL_ROUNDS = 6

Moves = tuple[int, int, int, int]
NO_MOVES: Moves = (0, 0, 0, 0)


@dataclass(frozen=True)
class Choice:
    """One of the three: what is said, its tags, what it does to the four tracks by itself, and what happens."""

    say: str
    tags: tuple[str, ...]
    moves: Moves
    did: str


@dataclass(frozen=True)
class Fact:
    """What nobody could know: a sentence, and how it changes the effect of a choice (index 0 to 2)."""

    text: str
    moves: Mapping[int, Moves]


@dataclass(frozen=True)
class Dilemma:
    """A situation with three choices and the facts of which one is true; `chapter` is 0 for one of the table's own."""

    id: str
    chapter: int
    title: str
    text: str
    choices: tuple[Choice, Choice, Choice]
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Today:
    """The open card of a round: how this day changes what a tag does."""

    id: str
    name: str
    text: str
    moves: Mapping[str, Moves]


@dataclass(frozen=True)
class Card:
    """A player's secret card: the side whose track they count, and the tag they like."""

    id: str
    name: str
    side: str
    likes: str
    text: str


@dataclass(frozen=True)
class Dealt:
    """One round as dealt: the dilemma, the day, and which of its facts is true (None when it has none)."""

    dilemma: Dilemma
    today: Today
    fact: Fact | None


@dataclass(frozen=True)
class Played:
    """What the players did in one round, by player id: first and second choice (0 to 2), guesses of how many others chose alike.

    `tie` is the reader's word where the second choices tie, `aside` says that the table set the effect aside, `why` what it wrote.
    """

    first: Mapping[str, int] = field(default_factory=dict)
    ears: Mapping[str, int] = field(default_factory=dict)
    second: Mapping[str, int] = field(default_factory=dict)
    tie: int | None = None
    aside: bool = False
    why: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of a round: the choice, its effect in three parts and as a whole, the tracks after it, and who earned what."""

    chosen: int
    by_itself: Moves
    by_today: Moves
    by_fact: Moves
    moves: Moves
    tracks: Moves
    ears: tuple[str, ...]
    liked: tuple[str, ...]


def sum_moves(*parts: Moves) -> Moves:
    """The four sums."""
    a, b, c, d = (sum(column) for column in zip(*parts, strict=True))
    return (a, b, c, d)


def visible(dealt: Dealt, choice: int) -> Moves:
    """What a careful reader of the cards can expect of a choice: the choice by itself and the day, without the fact."""
    one = dealt.dilemma.choices[choice]
    return sum_moves(one.moves, *(dealt.today.moves[tag] for tag in one.tags if tag in dealt.today.moves))


def decide(second: Mapping[str, int], tie: int | None, reader: str) -> tuple[int | None, tuple[int, ...]]:
    """The choice with most voices, and the choices that lead. Among several the reader's word counts, if it is one of them, else the
    reader's own second choice; None while neither settles it or nobody has chosen."""
    counts = Counter(second.values())
    if not counts:
        return None, ()
    most = max(counts.values())
    leading = tuple(sorted(one for one, n in counts.items() if n == most))
    if len(leading) == 1:
        return leading[0], leading
    for word in (tie, second.get(reader)):
        if word in leading:
            return word, leading
    return None, leading


def right_ears(first: Mapping[str, int], ears: Mapping[str, int]) -> tuple[str, ...]:
    """Who guessed rightly how many of the others chose as they did."""
    counts = Counter(first.values())
    return tuple(who for who, guess in ears.items() if who in first and counts[first[who]] - 1 == guess)


def resolve(dealt: Dealt, played: Played, cards: Mapping[str, Card], reader: str, tracks: Moves) -> Outcome | None:
    """What a round does to the tracks, or None while it is not decided."""
    chosen, _leading = decide(played.second, played.tie, reader)
    if chosen is None:
        return None
    choice = dealt.dilemma.choices[chosen]
    by_today = sum_moves(NO_MOVES, *(dealt.today.moves[tag] for tag in choice.tags if tag in dealt.today.moves))
    by_fact = dealt.fact.moves.get(chosen, NO_MOVES) if dealt.fact else NO_MOVES
    moves = NO_MOVES if played.aside else sum_moves(choice.moves, by_today, by_fact)
    a, b, c, d = (min(HIGHEST, max(LOWEST, at + by)) for at, by in zip(tracks, moves, strict=True))
    liked = tuple(who for who, voice in played.second.items() if voice == chosen and who in cards and cards[who].likes in choice.tags)
    return Outcome(chosen, choice.moves, by_today, by_fact, moves, (a, b, c, d), right_ears(played.first, played.ears), liked)


def fallen(tracks: Moves) -> tuple[str, ...]:
    """The tracks on which nothing is left."""
    return tuple(name for name, at in zip(TRACKS, tracks, strict=True) if at <= LOWEST)


def points(cards: Mapping[str, Card], outcomes: Sequence[Outcome]) -> dict[str, dict[str, int]]:
    """For each player: the place of their side's track (up to 7), ears, likes (one at most), and the sum."""
    tracks = outcomes[-1].tracks if outcomes else (START,) * 4
    made = {}
    for who, card in cards.items():
        side = min(MOST_SIDE, tracks[TRACKS.index(card.side)])
        ears = sum(who in one.ears for one in outcomes)
        likes = min(MOST_LIKES, sum(who in one.liked for one in outcomes))
        made[who] = {"side": side, "ears": ears, "likes": likes, "points": side + ears + likes}
    return made


def winners(cards: Mapping[str, Card], outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """Who has most points, several in a tie; nobody when the table has not held together."""
    if not outcomes or min(outcomes[-1].tracks) < HOLDS:
        return ()
    made = points(cards, outcomes)
    most = max(one["points"] for one in made.values())
    return tuple(who for who, one in made.items() if one["points"] == most)


def deal(seed: int, deck: Sequence[Dilemma], rounds: int, players: int, own: int = 0) -> tuple[list[Dealt], list[Card]]:
    """Dilemmas, days and facts for `rounds` rounds, and a secret card for each player: the same for the same seed.

    The first `own` of the deck (the table's own dilemmas) are dealt for certain, as far as there are rounds.
    """
    chance = random.Random(seed)
    must = list(deck[:own])[:rounds]
    rest = list(deck[own:])
    chance.shuffle(rest)
    drawn = must + rest[: rounds - len(must)]
    chance.shuffle(drawn)
    days = chance.sample(list(TODAYS.values()), len(TODAYS))
    made = [
        Dealt(one, days[n % len(days)], one.facts[chance.randrange(len(one.facts))] if one.facts else None) for n, one in enumerate(drawn)
    ]
    cards = list(CARDS.values())
    chance.shuffle(cards)
    return made, cards[:players]


def _moves(values: Sequence[int]) -> Moves:
    a, b, c, d = values
    return (a, b, c, d)


def _dilemma(raw: Mapping[str, Any]) -> Dilemma:
    one, two, three = (Choice(c["say"], tuple(c["tags"]), _moves(c["moves"]), c["did"]) for c in raw["choices"])
    facts = tuple(Fact(f["text"], {int(n): _moves(m) for n, m in f["moves"].items()}) for f in raw["facts"])
    return Dilemma(raw["id"], raw["chapter"], raw["title"], raw["text"], (one, two, three), facts)


# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
_RAW: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/learn-by-playing.json").read_text(encoding="utf-8"))
LABELS: dict[str, str] = {one["id"]: one["label"] for one in _RAW["tracks"]}
TAGS: dict[str, str] = _RAW["tags"]
CARDS: dict[str, Card] = {one["id"]: Card(**one) for one in _RAW["cards"]}
TODAYS: dict[str, Today] = {
    one["id"]: Today(one["id"], one["name"], one["text"], {tag: _moves(m) for tag, m in one["moves"].items()}) for one in _RAW["todays"]
}
DILEMMAS: dict[str, Dilemma] = {one["id"]: _dilemma(one) for one in _RAW["dilemmas"]}
CASE: dict[str, Any] = _RAW["case"]
CHAPTERS: dict[int, str] = {int(number): title for number, title in _RAW["chapters"].items()}
