"""Everything that exercise 01 shows, computed from what the reader entered: one pure function from JSON values to
JSON values."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import engagement
from cxcourse.models.bridges import bridges
from cxcourse.models.key_stakeholder import MAX_VERSIONS, StakeholderMap
from cxcourse.models.moved import compare
from cxcourse.models.priority import PARTS, Ranked, ranking
from cxcourse.models.problem import Problem
from cxcourse.models.salience import CLASS_IDS, class_meaning, class_word, degree_word
from cxcourse.models.stakeholder_parsing import Found, parse
from cxcourse.models.why import notes, summary, why

Read = tuple[StakeholderMap, list[Found]]
NOW = "now"  # stands for the map in hand wherever a version id is asked for


def compute(work: Mapping[str, Any], top: int = engagement.TOP, read: Read | None = None) -> dict[str, Any]:
    """The view of exercise 01.

    Args:
        work: the work traits: people, links, weights, versions, plan, title (schema 1). It is not changed.
        top: for how many people a plan is suggested.
        read: what `parse` made of this work, when the caller has it already.

    Returns:
        ``ranking``, ``summary``, ``notes``, ``bridges``, ``suggestions``, ``moved``, ``problems`` and ``counts``, all
        JSON values; the same work always gives the same view.

    Raises:
        Problem: when people or links are no lists. A wrong single value is named in ``problems`` and counts as not
            known.
    """
    language = _("")  # the catalogue's header: keeps cached words of two languages apart
    the_map, problems = read or parse(work)
    ranked = ranking(the_map.people, the_map.weights)
    found = bridges(the_map)
    suggested = engagement.suggestions(ranked, top, engagement.carriers(ranked, the_map.links))
    moved, more = _moved(work.get("versions"), the_map)
    problems = problems + more
    classes = Counter(one.salience.cls for one in ranked)
    return {
        "ranking": [{**row, "parts": {**row["parts"]}, "thin": [*row["thin"]]} for row in (_row(one, language) for one in ranked)],
        "summary": summary(ranked, the_map.weights),
        "notes": notes(ranked, the_map.weights),
        "bridges": [
            {
                "id": b.person.id, "name": b.person.shown, "ways": b.ways, "share": b.share, "hidden": b.hidden, "text": b.text,
                "sources": list(b.sources), "targets": list(b.targets),
            }
            for b in found
        ],
        "suggestions": suggested,
        "moved": moved,
        "problems": problems,
        "counts": {
            "people": len(the_map.people),
            "links": len(the_map.links),
            "versions": len(moved or {}),
            "thin": sum(bool(one.missing) for one in ranked),
            "errors": sum(p["level"] == "error" for p in problems),
            "classes": {cls: classes.get(cls, 0) for cls in CLASS_IDS},
        },
    }  # fmt: skip


@lru_cache(maxsize=1024)
def _row(one: Ranked, _language: str) -> dict[str, Any]:
    """One row of the ranking; kept as long as the person and the place stay, for each language."""
    return {
        "id": one.person.id,
        "name": one.person.shown,
        "rank": one.rank,
        "tied": one.tied,
        "score": one.score,
        "low": one.score,
        "high": one.high,
        "parts": dict(zip(PARTS, one.parts, strict=True)),
        "class": one.salience.cls,
        "class_name": class_word(one.salience.cls),
        "class_meaning": class_meaning(one.salience.cls),
        "salience": one.salience.degree,
        "salience_name": degree_word(one.salience.degree),
        "gap": one.gap,
        "first": one.first,
        "last": one.last,
        "why": why(one),
        "thin": list(one.missing),
    }


@lru_cache(maxsize=64)
def _version_map(text: str, at: str) -> tuple[StakeholderMap, tuple[str, ...]]:
    """Parse a version from its JSON text. Versions hardly ever change, the map in hand does with every key."""
    the_map, found = parse(json.loads(text), at)
    return the_map, tuple(json.dumps(one) for one in found)


def version_map(version: Any) -> tuple[StakeholderMap, list[Found]]:
    """The map kept in one version, and what is wrong in it; an unreadable version raises `Problem`."""
    if not isinstance(version, Mapping) or not isinstance(version.get("id"), str):
        raise Problem(_("One kept version cannot be read. It is still in your work, and nothing is compared with it."))
    kept = {key: version.get(key) for key in ("people", "links", "weights")}
    at = f"versions/{version['id']}/"
    try:
        the_map, found = _version_map(json.dumps(kept), at)
    except (TypeError, ValueError):  # not JSON after all: read it without the cache
        return parse(kept, at)
    return the_map, [json.loads(one) for one in found]


def _moved(versions: Any, present: StakeholderMap) -> tuple[dict[str, Any] | None, list[Found]]:
    """Each version against the map in hand: earlier first. Without versions there is nothing to compare."""
    if not isinstance(versions, (list, tuple)) or not versions:
        return None, []
    problems: list[Found] = []
    maps: dict[str, tuple[str, str, StakeholderMap]] = {}
    if len(versions) > MAX_VERSIONS:
        text = _("Only the first {limit} versions are compared; the others are kept.").format(limit=MAX_VERSIONS)
        problems.append({"path": "versions", "text": text, "level": "note"})
    for index, version in enumerate(versions[:MAX_VERSIONS]):
        try:
            the_map, found = version_map(version)
        except Problem as problem:
            problems.append({"path": f"versions/{index}", "text": problem.text, "level": "error"})
            continue
        problems += found
        maps[version["id"]] = (_name(version), _day(version), the_map)
    # The map in hand is as old as a version that is the same; else it is newer than all.
    today = max((day for _n, day, kept in maps.values() if kept.people == present.people), default="9999-99-99")
    same = next((name for name, day, kept in maps.values() if kept.people == present.people and day == today), "")
    here = same or _("your map now")
    moved = {}
    for key, (name, day, kept) in maps.items():
        pair = (kept.people, present.people), (name, _("your map now"))  # a version is never compared with its own name
        if day > today:
            pair = (present.people, kept.people), (here, name)
        moved[key] = {"name": name, "date": day, **compare(*pair[0], present.weights, pair[1])}
        moved[key]["ranks"] = {one.person.id: one.rank for one in ranking(kept.people, present.weights)}
    return moved, problems


def compare_versions(work: Mapping[str, Any], before: str, after: str) -> dict[str, Any]:
    """Compare any two of the kept versions, or one with the map in hand (id "now"); both with the weights in hand.

    Raises:
        Problem: when there is no such version or it cannot be read.
    """
    present, _found = parse(work)
    sides = []
    for wanted in (before, after):
        if wanted == NOW:
            sides.append((_("your map now"), present.people))
            continue
        version = next((v for v in work.get("versions") or [] if isinstance(v, Mapping) and v.get("id") == wanted), None)
        if version is None:
            raise Problem(_("That version is not among your kept versions. Choose another one."))
        sides.append((_name(version), version_map(version)[0].people))
    return compare(sides[0][1], sides[1][1], present.weights, (sides[0][0], sides[1][0]))


def _name(version: Mapping[str, Any]) -> str:
    name = version.get("name")
    return name.strip()[:120] if isinstance(name, str) and name.strip() else _("a version without a name")


def _day(version: Mapping[str, Any]) -> str:
    day = version.get("date")
    return day[:10] if isinstance(day, str) else ""
