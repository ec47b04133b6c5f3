"""The state of play of exercise 17 as the page keeps it, read as untrusted input, and as a game that can be reckoned with."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from cxcourse.i18n import _
from cxcourse.models.learn_by_playing import (
    CARDS,
    CASE,
    CHOICES,
    DILEMMAS,
    FEWEST_PLAYERS,
    MOST_PLAYERS,
    ROUNDS,
    START,
    TODAYS,
    USUAL_ROUNDS,
    Card,
    Dealt,
    Moves,
    Outcome,
    Played,
    deal,
    fallen,
    resolve,
    visible,
)
from cxcourse.models.learn_by_playing_own import MOST_OWN, complete, dilemma, record
from cxcourse.models.learn_by_playing_trial import MANNERS, Sight
from cxcourse.models.problem import Problem

STEPS = ("read", "pass", "show", "again", "result", "end")
WAYS = ("pass", "fingers")
DEBRIEF = {"happened": 1500, "why": 1500, "monday": 500, "who": 200, "by": 10}
GUESTS = ("Birgit", "Yusuf", "Daan")  # who sits down with somebody who plays alone
MOST_SEED = 2**31
FRESH_ROUND: dict[str, Any] = {"first": {}, "ears": {}, "second": {}, "tie": None, "aside": False, "why": ""}


@dataclass(frozen=True)
class Table:
    """A game as far as it went: what was dealt, who sits there, what was played, and what came of each round that is settled."""

    dealt: tuple[Dealt, ...]
    players: tuple[dict[str, Any], ...]
    cards: dict[str, Card]
    played: tuple[Played, ...]
    outcomes: tuple[Outcome, ...]
    step: str

    @property
    def tracks(self) -> Moves:
        """Where the tracks stand now."""
        return self.outcomes[-1].tracks if self.outcomes else (START, START, START, START)

    @property
    def over(self) -> bool:
        """Whether the last round is settled, or a track has fallen."""
        return bool(fallen(self.tracks)) or len(self.outcomes) == len(self.dealt)

    def reader(self, n: int) -> str:
        """The id of the reader of round n, counted from 0."""
        people = [one["id"] for one in self.players if not one["bot"]]
        return str(people[n % len(people)])


def tidied(work: Any) -> dict[str, Any]:
    """Work of the shape that the page relies on."""
    given = work if isinstance(work, Mapping) else {}
    players = _players(given.get("players"))
    setup = _mapping(given.get("setup"))
    seed = given.get("seed")
    ids = {one["id"] for one in players}
    deck = _deck(given.get("deck")) if sum(bool(one["card"]) for one in players) >= FEWEST_PLAYERS and not all(o["bot"] for o in players) else []
    rounds = [_round(one, ids) for one in _dicts(given.get("rounds"))][: len(deck)]
    play = _mapping(given.get("play"))
    title = given.get("title")
    return {
        "title": title[:120] if isinstance(title, str) else "",
        "players": players,
        "setup": {
            "rounds": setup.get("rounds") if _is_int(setup.get("rounds")) and setup.get("rounds") in ROUNDS else USUAL_ROUNDS,
            "how": setup.get("how") if isinstance(setup.get("how"), str) and setup.get("how") in WAYS else WAYS[0],
            "own": setup.get("own") is not False,
        },
        "seed": seed % MOST_SEED if _is_int(seed) else 0,
        "deck": deck,
        "rounds": rounds,
        "play": {
            "step": play.get("step") if isinstance(play.get("step"), str) and play.get("step") in STEPS else STEPS[0],
            "turn": play["turn"] if _is_int(play.get("turn")) and 0 <= play["turn"] < MOST_PLAYERS else 0,
            "open": play.get("open") is True,
        },
        "debrief": {key: value[:most] if isinstance(value := _mapping(given.get("debrief")).get(key), str) else "" for key, most in DEBRIEF.items()},
        "own": _own(given.get("own")),
    }


def begin(work: Any, seed: Any) -> dict[str, Any]:
    """A fresh game for the players and the setup in `work`: the traits to set. The same seed deals the same cards.

    Raises:
        Problem: when nobody is at the table, or there are too many.
    """
    read = tidied(work)
    people = [one for one in read["players"] if not one["bot"]]
    if not people:
        raise Problem(_("Nobody sits at the table yet. Put down one name at least; with one name, three colleagues join you."))
    guests = [{"id": f"g{n + 1}", "name": name, "card": "", "bot": True} for n, name in enumerate(GUESTS)] if len(people) == 1 else []
    number = seed % MOST_SEED if _is_int(seed) else 0
    own = [one for one in read["own"] if complete(one)] if read["setup"]["own"] else []
    kept = {one["id"]: one for one in own}
    deck = [*(dilemma(one) for one in own), *DILEMMAS.values()]
    dealt, cards = deal(number, deck, read["setup"]["rounds"], len(people) + len(guests), len(own))
    players = [{**one, "card": card.id} for one, card in zip([*people, *guests], cards, strict=True)]
    made = [
        {
            "id": one.dilemma.id, "today": one.today.id, "fact": one.dilemma.facts.index(one.fact) if one.fact else None,
            **({"own": kept[one.dilemma.id]} if one.dilemma.id in kept else {}),
        }
        for one in dealt
    ]  # fmt: skip
    empty = dict.fromkeys(DEBRIEF, "")
    return {
        "players": players, "deck": made, "rounds": [dict(FRESH_ROUND)], "seed": number, "debrief": empty,
        "play": {"step": "read", "turn": 0, "open": False},
    }  # fmt: skip


def case() -> dict[str, Any]:
    """Birgit's table in Münster as work: the cards as the seed deals them, the choices as the four made them, and what they wrote down."""
    given = CASE
    players = [{"id": f"p{n + 1}", "name": name, "card": "", "bot": False} for n, name in enumerate(given["players"])]
    work = tidied({"title": given["title"], "players": players, "setup": {"rounds": len(given["rounds"])}, "own": given["own"]})
    work = {**work, **begin({**work, "own": []}, given["seed"])}
    ids = [one["id"] for one in players]
    rounds = [
        {**FRESH_ROUND, "first": dict(zip(ids, one["first"], strict=True)), "second": dict(zip(ids, one["second"], strict=True)),
         "ears": dict(zip(ids, one["ears"], strict=True)), "aside": one.get("aside", False), "why": one.get("why", "")}
        for one in given["rounds"]
    ]  # fmt: skip
    return tidied({**work, "rounds": rounds, "play": {"step": "end", "turn": 0, "open": False}, "debrief": given["debrief"]})


def table(read: Mapping[str, Any]) -> Table | None:
    """The game in tidied work, or None when nothing is dealt. Guests' choices are worked out here, the same each time."""
    if not read["deck"]:
        return None
    dealt = tuple(_dealt(one) for one in read["deck"])
    players = tuple(one for one in read["players"] if one["card"])
    cards = {one["id"]: CARDS[one["card"]] for one in players}
    made = Table(dealt, players, cards, (), (), read["play"]["step"])
    played: list[Played] = []
    outcomes: list[Outcome] = []
    people = {one["id"] for one in players if not one["bot"]}
    for n, raw in enumerate(read["rounds"]):
        before: Moves = outcomes[-1].tracks if outcomes else (START, START, START, START)
        first = {who: CHOICES.index(letter) for who, letter in raw["first"].items() if who in cards}
        second = {who: CHOICES.index(letter) for who, letter in raw["second"].items() if who in cards}
        ears = {who: guess for who, guess in raw["ears"].items() if who in cards}
        if people <= set(first):
            guests = {who: _guest(dealt[n], before, cards[who], f"{read['seed']}-{n}-{who}") for who in cards if who not in people}
            first, ears = {**first, **guests}, {**ears, **dict.fromkeys(guests, 1)}
            second = {**second, **guests} if people <= set(second) else second
        tie = CHOICES.index(raw["tie"]) if raw["tie"] else None
        played.append(Played(first, ears, second, tie, raw["aside"], raw["why"]))
        settled = resolve(dealt[n], played[-1], cards, made.reader(n), before) if set(cards) <= set(second) else None
        # A round counts once the table has looked at what it did.
        last = n == len(read["rounds"]) - 1
        if settled is None or (last and read["play"]["step"] not in ("result", "end")):
            break
        outcomes.append(settled)
        if fallen(settled.tracks):
            break
    return Table(dealt, players, cards, tuple(played), tuple(outcomes), read["play"]["step"])


def _guest(dealt: Dealt, tracks: Moves, card: Card, seed: str) -> int:
    one, two, three = (visible(dealt, n) for n in range(3))
    sight = Sight((one, two, three), tuple(choice.tags for choice in dealt.dilemma.choices), tracks, card, random.Random(seed))
    return MANNERS["own side, unless a track is low"].choose(sight)


def _dealt(one: Mapping[str, Any]) -> Dealt:
    card = dilemma(one["own"]) if "own" in one else DILEMMAS[one["id"]]
    return Dealt(card, TODAYS[one["today"]], card.facts[one["fact"]] if card.facts and one["fact"] is not None else None)


def _deck(value: Any) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for one in _dicts(value)[: max(ROUNDS)]:
        key, today, fact, own = one.get("id"), one.get("today"), one.get("fact"), one.get("own")
        if not isinstance(key, str) or not isinstance(today, str) or today not in TODAYS:
            return []
        if isinstance(own, Mapping):
            made.append({"id": key[:80], "today": today, "fact": None, "own": record(own, key[:80])})
        elif key in DILEMMAS:
            made.append({"id": key, "today": today, "fact": fact if _is_int(fact) and 0 <= fact < len(DILEMMAS[key].facts) else 0})
        else:
            return []
    return made


def _round(one: Mapping[str, Any], ids: set[str]) -> dict[str, Any]:
    def letters(value: Any) -> dict[str, str]:
        return {who: letter for who, letter in _mapping(value).items() if who in ids and isinstance(letter, str) and letter in CHOICES}

    ears = {who: n for who, n in _mapping(one.get("ears")).items() if who in ids and _is_int(n) and 0 <= n < MOST_PLAYERS}
    tie, why = one.get("tie"), one.get("why")
    return {
        "first": letters(one.get("first")), "ears": ears, "second": letters(one.get("second")),
        "tie": tie if isinstance(tie, str) and tie in CHOICES else None, "aside": one.get("aside") is True,
        "why": why[:500] if isinstance(why, str) else "",
    }  # fmt: skip


def _players(value: Any) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for one in _dicts(value):
        key, name, card = one.get("id"), one.get("name"), one.get("card")
        if isinstance(key, str) and 0 < len(key) <= 80 and key not in {other["id"] for other in made} and len(made) < MOST_PLAYERS:
            held = card if isinstance(card, str) and card in CARDS and card not in {other["card"] for other in made} else ""
            made.append({"id": key, "name": name[:40] if isinstance(name, str) else "", "card": held, "bot": one.get("bot") is True})
    return made


def _own(value: Any) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for n, one in enumerate(_dicts(value)[:MOST_OWN]):
        key = one.get("id")
        sound = isinstance(key, str) and 0 < len(key) <= 60 and key not in DILEMMAS and key not in {other["id"] for other in made}
        made.append(record(one, str(key) if sound else f"own-card-{n + 1}"))
    return made


def _is_int(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _mapping(value: Any) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {}


def _dicts(value: Any) -> Sequence[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
