"""Reading a stakeholder map from JSON values, as they come from the page, a file or a link.

A person is in the middle of typing when the map is read, so a wrong value is never an error: it counts as not known,
and a problem names the field. `Problem` is raised only when there is no map to read at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import (
    LEVELS,
    MAX_LINKS,
    MAX_PEOPLE,
    MAX_TEXT,
    RANGES,
    TEXTS,
    WEIGHT_RANGES,
    Link,
    Person,
    StakeholderMap,
    Weights,
    field_word,
)
from cxcourse.models.problem import Problem

Found = dict[str, Any]  # {"path", "text", "level"}

MAX_PROBLEMS = 200  # more than anyone reads; keeps a hostile file from flooding the page
_FIELDS = tuple(name for name in Person.__dataclass_fields__ if name != "id")
_ID = re.compile(r"[\w.:-]{1,80}")


def parse(work: Any, at: str = "") -> tuple[StakeholderMap, list[Found]]:
    """Read people, links and weights from JSON values.

    Args:
        work: a mapping with "people", "links" and "weights"; absent keys mean none, unknown keys are left alone.
        at: what comes before each path, such as ``versions/v1/``.

    Returns:
        the map, and what is wrong with single values as ``{"path", "text", "level"}``; level is "error" (the value
        does not count) or "note".

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
            _tell(
                found,
                f"{at}people/{index}",
                _("Entry {n} in the list of people cannot be read, so it does not count.").format(n=index + 1),
            )
            continue
        key = value.get("id")
        if not isinstance(key, str) or not _ID.fullmatch(key):
            _tell(
                found,
                f"{at}people/{index}/id",
                _("Entry {n} in the list of people has no usable id, so it does not count.").format(n=index + 1),
            )
            continue
        if key in ids:
            text = _("Two entries have the same id, {id}; only the first counts.").format(id=key)
            _tell(found, f"{at}people/{index}/id", text)
            continue
        ids.add(key)
        person = _person(key, value, at, found)
        people.append(person)
        folded = person.name.strip().casefold()
        if folded and folded in names:
            text = _("Two entries are called {name}. That is allowed; a role or a letter tells them apart.").format(name=_short(person.name))
            _tell(found, f"{at}people/{key}/name", text, "note")
        names.setdefault(folded, key)
    return tuple(people)


def _person(key: str, value: Mapping[str, Any], at: str, found: list[Found]) -> Person:
    values = [value.get(name) for name in _FIELDS]
    try:
        # What is too long is at fault anyway, and not worth keeping.
        whole = None if max([len(one) for one in values if isinstance(one, str)], default=0) > MAX_TEXT else _without_fault(key, *values)
    except TypeError:  # a list or an object where a plain value belongs
        whole = None
    return whole or _with_faults(key, value, f"{at}people/{key}/", found)


@lru_cache(maxsize=4096, typed=True)  # typed: True and 1 are equal, and only one of them is a number here
def _without_fault(key: str, *values: Any) -> Person | None:
    """The person, when nothing is wrong. Kept, because of sixty people one changes with a key press."""
    found: list[Found] = []
    person = _with_faults(key, {name: value for name, value in zip(_FIELDS, values, strict=True) if value is not None}, "", found)
    return None if found else person


def _with_faults(key: str, value: Mapping[str, Any], at: str, found: list[Found]) -> Person:
    texts: dict[str, Any] = {name: _text(value.get(name), name, limit, at, found) for name, limit in TEXTS.items()}
    who = texts["name"].strip() or _("Someone without a name")
    numbers: dict[str, Any] = {name: _number(value.get(name), name, at, who, found) for name in RANGES}
    kind: Any = value.get("kind")
    if kind is None:
        kind = "person"
    if kind not in ("person", "group"):
        _tell(
            found,
            at + "kind",
            _("{who} is marked as neither a person nor a group; it counts as a person.").format(who=_short(who)),
        )
        kind = "person"
    flags: dict[str, Any] = {}
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
    return value if value.isascii() and "\0" not in value else clean(value)


def clean(text: str) -> str:
    """`text` without NUL and half characters (lone surrogates), which JavaScript can hold and no file can."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _number(value: Any, name: str, at: str, who: str, found: list[Found]) -> float | None:
    if value is None:
        return None
    low, high = RANGES[name]
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
        if index == MAX_LINKS:
            _tell(found, f"{at}links", _("A map holds at most {limit} influence links; the rest does not count.").format(limit=MAX_LINKS))
            break
        source, target, strength = _ends(value)
        text = ""
        if source not in people or target not in people:
            text = _("Influence link {n} points to somebody who is not on the map, so it does not count.").format(n=index + 1)
        elif source == target:
            text = _("{who} cannot influence {who}: a link runs between two different people.").format(who=_short(people[source].shown))
        elif (source, target) in links:
            text = _("The influence of {a} on {b} is there twice; only the first counts.")
            text = text.format(a=_short(people[source].shown), b=_short(people[target].shown))
        else:
            # True would pass for 1.
            if isinstance(strength, bool) or not isinstance(strength, (int, float)) or strength not in (1, 2, 3):
                text = _("Influence is 1 (a little), 2 or 3 (strong); link {n} counts as 1 until then.").format(n=index + 1)
                strength = 1
            links[source, target] = _link(source, target, int(strength))
        if text:
            _tell(found, f"{at}links/{index}", text)
    return tuple(links.values())


@lru_cache(maxsize=4096)
def _link(source: str, target: str, strength: int) -> Link:
    return Link(source, target, strength)


def _ends(value: Any) -> tuple[str, str, Any]:
    if not isinstance(value, dict):
        return "", "", 1
    source, target = value.get("from"), value.get("to")
    return source if isinstance(source, str) else "", target if isinstance(target, str) else "", value.get("strength", 1)


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
