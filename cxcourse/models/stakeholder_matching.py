"""Who is meant by a name: the same person on the maps of several people, spelled in several ways.

Names that differ only in case, accents, order or a title are the same. What is merely alike (an initial, a first name alone, a slip of the
pen, a role instead of a name) is a doubt, and a person decides it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import Person
from cxcourse.models.sealing import digest

# How alike two spellings must be before they are worth a question: "Molenar" for "Molenaar" is 0.96, "Engel" for "Engels" 0.95, "Hugo
# Terpstra" and "Hugo Dijkstra" 0.69. The course's own choice.
ALIKE = 0.86
MOST_DOUBTS = 12
# Looking at every pair of twelve times sixty different names would take seconds; those that begin alike or share a word are looked at.
_MOST_LOOKED_AT = 20_000

_UNLIKE_ASCII = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_WORD = re.compile(r"\w+")
# Titles and articles in English, Dutch and German: part of how somebody is called, not of who it is.
_TITLES = frozenset(
    _WORD.findall("a an the mr mrs ms miss dr drs prof sir de het een dhr mevr mevrouw heer ir ing der die das ein eine herr frau dipl")
)


@dataclass(frozen=True)
class Doubt:
    """Two keys that may be one person, how alike they are (0 to 1), and the question about it."""

    id: str
    first: str
    second: str
    alike: float
    text: str


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """A name without case, accents, order and titles: the same for the same person however it is typed. "" for no name."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_UNLIKE_ASCII))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
    words = _WORD.findall(plain.replace("_", " "))
    return " ".join(sorted(word for word in words if word not in _TITLES) or sorted(words))


def doubts(maps: Sequence[Sequence[Person]]) -> list[Doubt]:
    """What only a person can tell: at most `MOST_DOUBTS` pairs of keys, the most alike first. Two people on one and the same map are never
    one person, and people without a name are nobody."""
    where: dict[str, set[int]] = defaultdict(set)
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    roles: dict[str, set[str]] = defaultdict(set)
    for at, people in enumerate(maps):
        for person in people:
            key = key_of(person.name)
            if key:
                where[key].add(at)
                shown[key][person.name.strip()] += 1
                roles[key].add(key_of(person.role))
    found = []
    for first, second in _worth_a_look(where, roles):
        if where[first] & where[second]:
            continue
        alike = _alike(first, second, roles)
        if alike >= ALIKE:
            names = sorted(_spelling(shown[key]) for key in (first, second))
            text = _("Are “{a}” and “{b}” the same?").format(a=names[0], b=names[1])
            found.append(Doubt(digest([first, second])[:12], first, second, alike, text))
    return sorted(found, key=lambda one: (-one.alike, one.first, one.second))[:MOST_DOUBTS]


def names_after(maps: Sequence[Sequence[Person]], same: Sequence[Doubt]) -> dict[str, str]:
    """Key to the one spelling that all maps are to use, for those whom `same` says to be one."""
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while root.get(key, key) != key:
            key = root[key]
        return key

    for one in same:
        a, b = sorted((find(one.first), find(one.second)))
        root[b] = a
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for people in maps:
        for person in people:
            shown[find(key_of(person.name))][person.name.strip()] += 1
    joined = {key for one in same for key in (one.first, one.second)}
    return {key: _spelling(shown[find(key)]) for key in joined if shown[find(key)]}


def spellings(maps: Sequence[Sequence[Person]]) -> dict[str, str]:
    """Key to the spelling to show: the most frequent, then the longest."""
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for people in maps:
        for person in people:
            if person.name.strip():
                shown[key_of(person.name)][person.name.strip()] += 1
    return {key: _spelling(counted) for key, counted in shown.items() if key}


def _spelling(counted: Counter[str]) -> str:
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _worth_a_look(keys: Mapping[str, set[int]], roles: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of keys that share a word or begin their words alike, or where one is the other's role; each once, in a fixed order."""
    drawers: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        words = key.split()
        for label in {f"word {word}" for word in words if len(word) > 1} | {f"begins {' '.join(sorted(word[0] for word in words))}", f"role {key}"}:
            drawers[label].append(key)
        for role in roles[key]:
            if role in keys:
                drawers[f"role {role}"].append(key)
    seen: set[tuple[str, str]] = set()
    for label in sorted(drawers):
        for a, b in combinations(sorted(set(drawers[label])), 2):
            if len(seen) >= _MOST_LOOKED_AT:
                return
            if (a, b) not in seen:
                seen.add((a, b))
                yield a, b


def _alike(first: str, second: str, roles: Mapping[str, set[str]]) -> float:
    """How alike two keys are, 0 to 1."""
    if first in roles[second] or second in roles[first]:
        return 0.9
    a, b = first.split(), second.split()
    few, many = sorted((a, b), key=len)
    common = set(few) & set(many)
    if len(few) < len(many) and common == set(few):
        return 0.9  # a first name or a family name alone
    rest_few, rest_many = [word for word in few if word not in common], [word for word in many if word not in common]
    if common and rest_few and len(rest_few) <= len(rest_many) and all(len(word) == 1 for word in rest_few) and \
            all(any(other[0] == word for other in rest_many) for word in rest_few):  # fmt: skip
        return 0.95  # P. Roelofs
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()
