"""The talks of exercise 04: a manager asks for something that hurts one of four interests, and the reader answers turn by turn.

Two meters run along and are shown only afterwards: credit (how much your word is worth to this person) and bond (how the two of you
stand). The points are the course's own judgement; no study stands behind a single one (E11, E15 to E17 say what speaking up does on the
whole, and that it depends). The four interests are S22's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from cxcourse.models.words import N_

Verdict = Literal["well", "half", "badly"]

TRAITS = ("respect", "reason", "way")
TIMINGS = ("later", "asks", "now")
INTERESTS = {
    "manager": N_("your manager"), "organisation": N_("the organisation"), "team": N_("the team"), "yourself": N_("yourself"),
}  # fmt: skip
LEVELS = {1: N_("Mild"), 2: N_("Firm"), 3: N_("Hard")}
FEWEST_TURNS, MOST_TURNS = 5, 9

# A talk ends well when the step is not taken as asked, the word is worth clearly more than before, and the two are on better terms. It ends
# badly when the step is taken, or when one of the meters has fallen clearly. Two slips in one talk are too many for "well".
WELL_CREDIT, WELL_BOND = 5, 2
BADLY_CREDIT, BADLY_BOND = -2, -4


@dataclass(frozen=True)
class Answer:
    """One thing that can be said: three traits from 0 to 3, a timing, what it does to the meters (-2 to 2), and where it leads."""

    id: str
    say: str
    traits: tuple[int, int, int]
    when: str
    credit: int
    bond: int
    to: str
    did: str

    @property
    def worth(self) -> int:
        """What it does to both meters together."""
        return self.credit + self.bond


@dataclass(frozen=True)
class Node:
    """What the other person says, and what can be answered. `act` is what one sees."""

    by: str
    says: str
    answers: tuple[Answer, ...]
    act: str = ""

    def answer(self, id: str) -> Answer | None:
        """The answer of this id, or None."""
        return next((one for one in self.answers if one.id == id), None)

    @property
    def best(self) -> Answer:
        """The answer that does most for both meters; of equals the one that does more for credit."""
        return max(self.answers, key=lambda one: (one.worth, one.credit))


@dataclass(frozen=True)
class End:
    """How it stops: `step` is what became of the request (done as asked, changed into something safer, or open)."""

    step: Literal["done", "changed", "open"]
    says: str
    after: str


@dataclass(frozen=True)
class Talk:
    """One conversation; `interest` is the one of the four that the request hurts most, `also` are others."""

    id: str
    title: str
    level: int
    firm: str
    who: str
    short: str
    role: str
    you: str
    place: str
    interest: str
    also: tuple[str, ...]
    harm: str
    need: str
    start: str
    nodes: dict[str, Node]
    ends: dict[str, End]


@dataclass(frozen=True)
class Turn:
    """One exchange: who said what, and the answer that was given."""

    at: str
    node: Node
    given: Answer

    @property
    def lost(self) -> int:
        """How much more the best answer here would have done for the two meters; 0 when it was the best."""
        return self.node.best.worth - self.given.worth


@dataclass(frozen=True)
class Walk:
    """A talk as far as it went: the turns, and either the node that waits for an answer or the end."""

    talk: Talk
    turns: tuple[Turn, ...]
    node: Node | None
    end: End | None

    @property
    def credit(self) -> int:
        """The first meter at the end of the turns, from 0."""
        return sum(turn.given.credit for turn in self.turns)

    @property
    def bond(self) -> int:
        """The second meter, from 0."""
        return sum(turn.given.bond for turn in self.turns)

    @property
    def path(self) -> list[str]:
        """The ids of the answers given."""
        return [turn.given.id for turn in self.turns]


def walk(talk: Talk, path: Sequence[Any]) -> Walk:
    """Follow the answer ids in `path`; what cannot be followed ends it, so that a damaged path is cut short and never an error."""
    at, turns = talk.start, []
    for step in path:
        node = talk.nodes[at]
        given = node.answer(step) if isinstance(step, str) else None
        if given is None:
            break
        turns.append(Turn(at, node, given))
        at = given.to
        if at in talk.ends:
            return Walk(talk, tuple(turns), None, talk.ends[at])
    return Walk(talk, tuple(turns), talk.nodes[at], None)


def verdict(done: Walk) -> Verdict | None:
    """How a finished talk ended, None for one that goes on."""
    if done.end is None:
        return None
    if done.end.step == "changed" and done.credit >= WELL_CREDIT and done.bond >= WELL_BOND:
        return "well"
    if done.end.step == "done" or done.credit <= BADLY_CREDIT or done.bond <= BADLY_BOND:
        return "badly"
    return "half"


def turning_points(done: Walk, most: int = 3) -> list[int]:
    """The turns (counted from 0) on which most hung: those that lost most against the best answer, or, in a talk without a slip, the one
    that gained most. In the order of the talk."""
    slips = sorted((n for n, turn in enumerate(done.turns) if turn.lost > 0), key=lambda n: (-done.turns[n].lost, n))
    if slips:
        return sorted(slips[:most])
    return [max(range(len(done.turns)), key=lambda n: (done.turns[n].given.worth, -n))] if done.turns else []


def paths(talk: Talk) -> Iterator[list[str]]:
    """Every way through a talk, as answer ids."""
    todo: list[tuple[str, list[str]]] = [(talk.start, [])]
    while todo:
        at, path = todo.pop()
        for one in talk.nodes[at].answers:
            if one.to in talk.ends:
                yield [*path, one.id]
            else:
                todo.append((one.to, [*path, one.id]))


def follow(talk: Talk, policy: Callable[[Sequence[Answer]], Answer]) -> Walk:
    """The talk of somebody who answers by one fixed rule, which sees the answers on offer and picks one of them."""
    at, path = talk.start, []
    while at not in talk.ends:
        given = policy(talk.nodes[at].answers)
        path.append(given.id)
        at = given.to
    return walk(talk, path)


def read_talk(raw: dict[str, Any]) -> Talk:
    """A talk from its JSON form. Raises `KeyError` or `TypeError` when a part is missing or not known."""
    nodes = {
        key: Node(one["by"], one["says"], tuple(Answer(**{**a, "traits": tuple(a["traits"])}) for a in one["answers"]), one.get("act", ""))
        for key, one in raw["nodes"].items()
    }
    ends = {key: End(**one) for key, one in raw["ends"].items()}
    return Talk(**{**raw, "also": tuple(raw["also"]), "nodes": nodes, "ends": ends})


# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
_RAW: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/reasoned-no.json").read_text(encoding="utf-8"))
TALKS: dict[str, Talk] = {raw["id"]: read_talk(raw) for raw in _RAW["talks"]}
CASE: dict[str, Any] = _RAW["case"]
