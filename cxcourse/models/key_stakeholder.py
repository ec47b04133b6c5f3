"""The stakeholder map of exercise 01: what is known of people, who influences whom, and how much each thing counts.

The map is read from JSON values (schema 1, frozen). A person is in the middle of typing when it is read, so a wrong value is never an
error: it counts as not known, and a problem names the field. `Problem` is raised only when there is no map to read at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from cxcourse.i18n import _
from cxcourse.models.problem import Problem

Level = Literal["unaware", "resistant", "neutral", "supportive", "leading"]
Found = dict[str, Any]  # {"path", "text", "level"}

SCHEMA = 1
MAX_PEOPLE, MAX_LINKS, MAX_VERSIONS, MAX_PLAN = 60, 1000, 24, 120
MAX_NAME, MAX_TEXT = 120, 2000
MAX_PROBLEMS = 200  # more than anyone reads; keeps a hostile file from flooding the page

LEVELS: tuple[Level, ...] = ("unaware", "resistant", "neutral", "supportive", "leading")
RANGES: dict[str, tuple[int, int]] = {"power": (0, 10), "interest": (0, 10), "attitude": (-10, 10)}
TEXTS: dict[str, int] = {"name": MAX_NAME, "role": MAX_TEXT, "drives": MAX_TEXT, "form": MAX_TEXT}
_ID = re.compile(r"[\w.:-]{1,80}")


@dataclass(frozen=True)
class Person:
    """A person or a group with a stake; None means not known.

    power and interest run from 0 to 10, attitude from -10 (against) to +10 (for); legitimacy and urgency are the attributes of
    Mitchell, Agle & Wood 1997 (E2); `now` and `needed` are levels of engagement; `drives` and `form` are the reader's own words.
    """

    id: str
    name: str = ""
    role: str = ""
    kind: Literal["person", "group"] = "person"
    power: float | None = None
    interest: float | None = None
    attitude: float | None = None
    legitimacy: bool | None = None
    urgency: bool | None = None
    now: Level | None = None
    needed: Level | None = None
    drives: str = ""
    form: str = ""

    @property
    def shown(self) -> str:
        """The name, or a stand-in while none has been typed."""
        return self.name.strip() or _("Someone without a name")


@dataclass(frozen=True)
class Link:
    """`source` influences `target`; strength 1 (a little) to 3 (strongly)."""

    source: str
    target: str
    strength: int = 1


@dataclass(frozen=True)
class Weights:
    """How much each part counts in the ranking, 0 (not at all) to 5, and the power from which Power is an attribute.

    The defaults are the course's own choice. Salience counts most (3), because the theory behind it (E2) is the one that ties priority to
    the moment. Power and the gap in engagement count alike (2): what somebody can do, and how much is still to be done. Interest counts
    least (1): it is what makes a loud person look important. From 6 out of 10, clearly above the middle, a person has Power.
    """

    salience: float = 3
    power: float = 2
    interest: float = 1
    gap: float = 2
    threshold: float = 6


WEIGHT_RANGES: dict[str, tuple[int, int]] = {
    "salience": (0, 5), "power": (0, 5), "interest": (0, 5), "gap": (0, 5), "threshold": (1, 10),
}  # fmt: skip


@dataclass(frozen=True)
class StakeholderMap:
    """People (at most 60, unique ids) and the links between them (no doubles, none to oneself), with the weights."""

    people: tuple[Person, ...] = ()
    links: tuple[Link, ...] = ()
    weights: Weights = field(default_factory=Weights)


def field_word(name: str) -> str:
    """The name of a field as a person reads it, in the language in use."""
    return {
        "name": _("Name"), "role": _("Role"), "kind": _("Person or group"), "power": _("Power"), "interest": _("Interest"),
        "attitude": _("Attitude"), "legitimacy": _("Legitimacy"), "urgency": _("Urgency"), "now": _("Engagement now"),
        "needed": _("Engagement needed"), "drives": _("What drives them"), "form": _("Form they like"), "salience": _("Salience"),
        "gap": _("Gap in engagement"), "threshold": _("Power counts from"), "influences": _("Influences"), "id": _("Id"),
    }[name]  # fmt: skip


def level_word(level: str) -> str:
    """The word for a level of engagement, in the language in use."""
    return {
        "unaware": _("unaware"), "resistant": _("resistant"), "neutral": _("neutral"), "supportive": _("supportive"),
        "leading": _("leading"),
    }[level]  # fmt: skip


def parse(work: Any, at: str = "") -> tuple[StakeholderMap, list[Found]]:
    """Read people, links and weights from JSON values.

    Args:
        work: a mapping with "people", "links" and "weights"; absent keys mean none, unknown keys are left alone.
        at: what comes before each path, such as ``versions/v1/``.

    Returns:
        the map, and what is wrong with single values as ``{"path", "text", "level"}``; level is "error" (the value does not count) or "note".

    Raises:
        Problem: when `work` is no mapping, or people or links are no lists.
    """
    if not isinstance(work, Mapping):
        raise Problem(_("This is not a stakeholder map. Your present work is unchanged."), path=at or None)
    found: list[Found] = []
    people = _people(_listed(work, "people", at), at, found)
    links = _links(_listed(work, "links", at), {p.id: p for p in people}, at, found)
    weights = _weights(work.get("weights"), at, found)
    return StakeholderMap(people, links, weights), found[:MAX_PROBLEMS]


def _listed(work: Mapping[str, Any], key: str, at: str) -> list[Any]:
    value = work.get(key)
    if value is None:
        return []
    if not isinstance(value, (list, tuple)):
        raise Problem(_("The list of people or links in this map cannot be read. Your present work is unchanged."), path=at + key)
    return list(value)


def _people(values: list[Any], at: str, found: list[Found]) -> tuple[Person, ...]:
    people: list[Person] = []
    ids: set[str] = set()
    names: dict[str, str] = {}
    for index, value in enumerate(values):
        if len(people) == MAX_PEOPLE:
            text = _("A map holds at most {limit} people or groups; the {more} after that do not count. Remove some, or put them in a group.")
            _tell(found, f"{at}people", text.format(limit=MAX_PEOPLE, more=len(values) - index))
            break
        if not isinstance(value, Mapping):
            _tell(found, f"{at}people/{index}", _("Entry {n} in the list of people cannot be read, so it does not count.").format(n=index + 1))
            continue
        key = value.get("id")
        if not isinstance(key, str) or not _ID.fullmatch(key):
            _tell(found, f"{at}people/{index}/id", _("Entry {n} in the list of people has no usable id, so it does not count.").format(n=index + 1))
            continue
        if key in ids:
            text = _("Two entries have the same id, {id}; only the first counts.").format(id=key)
            _tell(found, f"{at}people/{index}/id", text)
            continue
        ids.add(key)
        person = _person(key, value, f"{at}people/{key}/", found)
        people.append(person)
        folded = person.name.strip().casefold()
        if folded and folded in names:
            text = _("Two entries are called {name}. That is allowed; a role or a letter tells them apart.").format(name=_short(person.name))
            _tell(found, f"{at}people/{key}/name", text, "note")
        names.setdefault(folded, key)
    return tuple(people)


def _person(key: str, value: Mapping[str, Any], at: str, found: list[Found]) -> Person:
    texts = {name: _text(value.get(name), name, limit, at, found) for name, limit in TEXTS.items()}
    who = texts["name"].strip() or _("Someone without a name")
    numbers = {name: _number(value.get(name), name, ends, at, who, found) for name, ends in RANGES.items()}
    kind = value.get("kind", "person")
    if kind not in ("person", "group"):
        _tell(found, at + "kind", _("{who} is marked as neither a person nor a group; it counts as a person.").format(who=_short(who)))
        kind = "person"
    flags: dict[str, bool | None] = {}
    for name in ("legitimacy", "urgency"):
        flag = value.get(name)
        if flag is not None and not isinstance(flag, bool):
            text = _("{field} of {who} is yes, no or not known; what is there now does not count.")
            _tell(found, at + name, text.format(field=field_word(name), who=_short(who)))
            flag = None
        flags[name] = flag
    levels: dict[str, Any] = {}
    for name in ("now", "needed"):
        level = value.get(name)
        if level is not None and (not isinstance(level, str) or level not in LEVELS):
            text = _("{field} of {who} is not one of the five levels, so it counts as not known.")
            _tell(found, at + name, text.format(field=field_word(name), who=_short(who)))
            level = None
        levels[name] = level
    return Person(id=key, kind=kind, **texts, **numbers, **flags, **levels)


def _text(value: Any, name: str, limit: int, at: str, found: list[Found]) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        _tell(found, at + name, _("{field} is not text, so it does not count.").format(field=field_word(name)))
        return ""
    if len(value) > limit:
        text = _("{field} is {length} characters long and {limit} fit; what comes after that does not count.")
        _tell(found, at + name, text.format(field=field_word(name), length=len(value), limit=limit))
        value = value[:limit]
    return value if value.isascii() else clean(value)


def clean(text: str) -> str:
    """`text` without half characters (lone surrogates), which JavaScript can hold and no file can."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _number(value: Any, name: str, ends: tuple[int, int], at: str, who: str, found: list[Found]) -> float | None:
    if value is None:
        return None
    low, high = ends
    # bool is an int in Python; NaN fails both comparisons, and so does infinity.
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        text = _("{field} of {who} is not a number. Use {low} to {high}; until then it counts as not known.")
    elif low <= value <= high:
        return value
    else:
        text = _("{field} of {who} must lie between {low} and {high}; until then it counts as not known.")
    _tell(found, at + name, text.format(field=field_word(name), who=_short(who), low=low, high=high))
    return None


def _links(values: list[Any], people: Mapping[str, Person], at: str, found: list[Found]) -> tuple[Link, ...]:
    links: dict[tuple[str, str], Link] = {}
    for index, value in enumerate(values):
        path = f"{at}links/{index}"
        if index == MAX_LINKS:
            _tell(found, f"{at}links", _("A map holds at most {limit} influence links; the rest does not count.").format(limit=MAX_LINKS))
            break
        source, target = (value.get("from"), value.get("to")) if isinstance(value, Mapping) else (None, None)
        if not isinstance(source, str) or not isinstance(target, str) or source not in people or target not in people:
            _tell(found, path, _("Influence link {n} points to somebody who is not on the map, so it does not count.").format(n=index + 1))
            continue
        strength = value.get("strength", 1)
        if isinstance(strength, bool) or not isinstance(strength, (int, float)) or strength not in (1, 2, 3):
            _tell(found, path, _("Influence is 1 (a little), 2 or 3 (strong); link {n} counts as 1 until then.").format(n=index + 1))
            strength = 1
        if source == target:
            text = _("{who} cannot influence {who}: a link runs between two different people.").format(who=_short(people[source].shown))
            _tell(found, path, text)
        elif (source, target) in links:
            text = _("The influence of {a} on {b} is there twice; only the first counts.")
            _tell(found, path, text.format(a=_short(people[source].shown), b=_short(people[target].shown)))
        else:
            links[source, target] = Link(source, target, int(strength))
    return tuple(links.values())


def _weights(value: Any, at: str, found: list[Found]) -> Weights:
    if value is None:
        return Weights()
    if not isinstance(value, Mapping):
        _tell(found, f"{at}weights", _("The weights cannot be read; the usual ones are used."))
        return Weights()
    read: dict[str, float] = {}
    for name, (low, high) in WEIGHT_RANGES.items():
        given = value.get(name)
        if given is None:
            continue
        if isinstance(given, bool) or not isinstance(given, (int, float)) or not low <= given <= high:
            text = _("{field} must be a number from {low} to {high}; the usual value is used until then.")
            _tell(found, f"{at}weights/{name}", text.format(field=field_word(name), low=low, high=high))
        else:
            read[name] = given
    return Weights(**read)


def _tell(found: list[Found], path: str, text: str, level: str = "error") -> None:
    if len(found) < MAX_PROBLEMS:
        found.append({"path": path, "text": text, "level": level})


def _short(name: str) -> str:
    """A name that fits a sentence; the map itself keeps the whole."""
    return name if len(name) <= 60 else name[:57] + "..."
