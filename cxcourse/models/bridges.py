"""Hidden bridges: people through whom others' influence runs, whatever their own power.

Influence is a directed network: a link from A to B says that A influences B. Betweenness (Freeman's measure, computed
by networkx) counts how many of the shortest ways between two others run through a person. A strong link is a short
way: the distance of a link is 1/strength, computed as 6/strength so that the sums are whole numbers and equal ways
are found equal.

A bridge is hidden when the person is not prominent by power: below the threshold from which power counts, or power
not known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from networkx.algorithms.centrality.betweenness import betweenness_centrality
from networkx.classes.digraph import DiGraph

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import Link, Person, StakeholderMap
from cxcourse.models.words import N_, listed, number

LEAST_LINKS = 3  # fewer say nothing about who stands between whom
LEAST_SHARE = 0.05  # of all ways between two others; below that it is no bridge but a by-way
MOST_BRIDGES = 5
FIRST = N_("Of all the ways in which one person can reach another, {percent}% run through {name}.")
NEXT = N_("Another {percent}% run through {name}, in part the same ways.")


@dataclass(frozen=True)
class Bridge:
    """One person who stands between others.

    ways is the number of ordered pairs whose shortest way runs through the person (a pair with two equal ways counts
    half), share is that number out of all pairs that can reach each other (0 to 1); hidden says that power does not
    show it. sources and targets are ids of neighbours before and after who have no link of their own: the example in
    the text.
    """

    person: Person
    ways: float
    share: float
    hidden: bool
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    text: str


@lru_cache(maxsize=32)
def betweenness(links: tuple[tuple[str, str, int], ...]) -> tuple[dict[str, float], int]:
    """Ways through each id, and how many ordered pairs can reach each other. Cached: a change of a number leaves the
    links alone."""
    graph = DiGraph()
    for source, target, strength in links:
        graph.add_edge(source, target, distance=6 // strength)
    ways = betweenness_centrality(graph, normalized=False, weight="distance")
    pairs = sum(len(_reached(graph, node)) for node in graph)
    return ways, pairs


def _reached(graph: DiGraph, start: str) -> set[str]:
    seen = {start}
    todo = [start]
    while todo:
        for nxt in graph[todo.pop()]:
            if nxt not in seen:
                seen.add(nxt)
                todo.append(nxt)
    return seen - {start}


def _key(links: Iterable[Link]) -> tuple[tuple[str, str, int], ...]:
    return tuple(sorted((link.source, link.target, link.strength) for link in links))


def bridges(the_map: StakeholderMap) -> list[Bridge]:
    """The people who carry most between others, most first; nothing when there are fewer than `LEAST_LINKS` links."""
    if len(the_map.links) < LEAST_LINKS:
        return []
    key = _key(the_map.links)
    ways, pairs = betweenness(key)
    people = {p.id: p for p in the_map.people}
    found: list[Bridge] = []
    for who in sorted(ways, key=lambda i: (-round(ways[i], 6), i)):
        share = ways[who] / pairs if pairs else 0.0
        if share < LEAST_SHARE or who not in people or len(found) == MOST_BRIDGES:
            break
        person = people[who]
        hidden = person.power is None or person.power < the_map.weights.threshold
        sources, targets = _sides(key, who)
        start = FIRST if not found else NEXT
        text = _words(person, _(start).format(name=person.shown, percent=round(100 * share)), hidden, [people[i] for i in (*sources, *targets)])
        found.append(Bridge(person, round(ways[who], 2), round(share, 3), hidden, sources, targets, text))
    return found


@lru_cache(maxsize=512)
def _sides(key: tuple[tuple[str, str, int], ...], who: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whom `who` joins: up to two neighbours before, and one after to whom they have no link of their own; strong
    links first.

    The neighbour after is the one who would lose most sources.
    """
    direct = {(a, b) for a, b, _s in key}
    before = [(a, s) for a, b, s in sorted(key, key=lambda e: (-e[2], e)) if b == who]
    after = [(b, s) for a, b, s in sorted(key, key=lambda e: (-e[2], e)) if a == who]
    best: tuple[int, str, list[str]] | None = None
    for target, strength in after:
        sources = [(a, s) for a, s in before if a != target and (a, target) not in direct]
        worth = strength * sum(s for _a, s in sources)
        if sources and (best is None or worth > best[0]):
            best = (worth, target, [a for a, _s in sources[:2]])
    return (tuple(best[2]), (best[1],)) if best else ((), ())


def _words(person: Person, lines: str, hidden: bool, joined: list[Person]) -> str:
    """The sentences about a bridge; `joined` holds the sources, and the target last."""
    if joined:
        text = _("What reaches {b} from {a}, for one, goes that way.")
        lines += " " + text.format(a=listed([p.shown for p in joined[:-1]]), b=joined[-1].shown)
    if not hidden:
        return lines
    if person.power is None:
        return lines + " " + _("How much power is behind that is not known yet.")
    return lines + " " + _("Nobody would guess it from a power of {power} out of 10.").format(power=number(person.power))
