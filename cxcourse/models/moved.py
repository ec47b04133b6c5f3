"""What moved between two maps: places, classes and numbers, who came and who left.

People are matched by id, and who is left over by the same name, so that a map typed anew can still be compared. Both
maps are ranked with one set of weights: otherwise a changed weight would look like a changed person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models.key_stakeholder import Person, Weights, field_word, level_word
from cxcourse.models.priority import Ranked, ranking
from cxcourse.models.salience import class_word
from cxcourse.models.words import first_upper, listed, number

NUMBERS = ("power", "interest", "attitude")
FLAGS = ("legitimacy", "urgency")
LEVEL_FIELDS = ("now", "needed")


@dataclass(frozen=True)
class Pair:
    """The same person on two maps."""

    before: Ranked
    after: Ranked


def matched(before: tuple[Ranked, ...], after: tuple[Ranked, ...]) -> tuple[list[Pair], list[Ranked], list[Ranked]]:
    """Pairs, newcomers and leavers: first by id, then by a name that only one left over on either side has."""
    by_id = {one.person.id: one for one in before}
    pairs = [Pair(by_id.pop(one.person.id), one) for one in after if one.person.id in by_id]
    taken = {pair.after.person.id for pair in pairs}
    new = [one for one in after if one.person.id not in taken]
    old_names = _single_names(by_id.values())
    new_names = _single_names(new)
    for name, one in new_names.items():
        if name in old_names:
            pairs.append(Pair(by_id.pop(old_names[name].person.id), one))
    found = {pair.after.person.id for pair in pairs}
    pairs.sort(key=lambda pair: (pair.after.rank, pair.after.person.id))
    return pairs, [one for one in new if one.person.id not in found], list(by_id.values())


def _single_names(ranked: Any) -> dict[str, Ranked]:
    names: dict[str, list[Ranked]] = {}
    for one in ranked:
        names.setdefault(one.person.name.strip().casefold(), []).append(one)
    return {name: ones[0] for name, ones in names.items() if name and len(ones) == 1}


def compare(before: tuple[Person, ...], after: tuple[Person, ...], weights: Weights, names: tuple[str, str]) -> dict[str, Any]:
    """Compare two lists of people, ranked with the same `weights`.

    Args:
        before, after: the people of the earlier and the later map.
        weights: how much each part counts, for both.
        names: what the two maps are called.

    Returns:
        ``{"from", "to", "summary", "people": [{"id", "name", "rank_before", "rank_after", "score_before",
        "score_after", "class_before", "class_after", "changes": [{"field", "before", "after"}], "text"}],
        "newcomers": [{"id", "name", "rank"}], "leavers": [same], "same": bool}``; people holds everybody on both
        maps, in the order of the later ranking.
    """
    then, now = ranking(before, weights), ranking(after, weights)
    pairs, newcomers, leavers = matched(then, now)
    # The empty message gives the catalogue's header: it keeps the cached words of two languages apart.
    people = [dict(_described(pair, _(""))) for pair in pairs]
    alike = _("{a} and {b} hold the same people and the same numbers.").format(a=names[0], b=names[1])
    same = not newcomers and not leavers and not any(one["changes"] for one in people)
    return {
        "from": names[0],
        "to": names[1],
        "summary": alike if same else _summary((then, now), pairs, newcomers, leavers, names),
        "people": people,
        "newcomers": [{"id": one.person.id, "name": one.person.shown, "rank": one.rank} for one in newcomers],
        "leavers": [{"id": one.person.id, "name": one.person.shown, "rank": one.rank} for one in leavers],
        "same": same,
    }


@lru_cache(maxsize=2048)
def _described(pair: Pair, _language: str) -> dict[str, Any]:
    before, after = pair.before, pair.after
    changes = [
        {"field": name, "before": getattr(before.person, name), "after": getattr(after.person, name)}
        for name in (*NUMBERS, *FLAGS, *LEVEL_FIELDS)
        if getattr(before.person, name) != getattr(after.person, name)
    ]
    return {
        "id": after.person.id,
        "name": after.person.shown,
        "rank_before": before.rank,
        "rank_after": after.rank,
        "score_before": before.score,
        "score_after": after.score,
        "class_before": before.salience.cls,
        "class_after": after.salience.cls,
        "changes": changes,
        "text": _text(pair, changes),
    }


def _text(pair: Pair, changes: list[dict[str, Any]]) -> str:
    before, after = pair.before, pair.after
    if before.rank == after.rank and not changes:
        return ""
    if after.rank < before.rank:
        text = _("{name}: up from place {a} to {b}.")
    elif after.rank > before.rank:
        text = _("{name}: down from place {a} to {b}.")
    else:
        text = _("{name}: still in place {b}.")
    lines = [text.format(name=after.person.shown, a=before.rank, b=after.rank)]
    if before.salience.cls != after.salience.cls:
        text = _("Class: {a}, now {b}.")
        lines.append(text.format(a=class_word(before.salience.cls).lower(), b=class_word(after.salience.cls).lower()))
    words = [_("{field} from {a} to {b}").format(field=field_word(c["field"]).lower(), a=_value(c, "before"), b=_value(c, "after")) for c in changes]
    if words:
        lines.append(first_upper(listed(words, most=8)) + ".")
    return " ".join(lines)


def _value(change: Mapping[str, Any], side: str) -> str:
    value = change[side]
    if value is None:
        return _("not known")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return level_word(value) if isinstance(value, str) else number(value)


def _summary(
    sides: tuple[tuple[Ranked, ...], tuple[Ranked, ...]], pairs: list[Pair], newcomers: list[Ranked], leavers: list[Ranked], names: tuple[str, str]
) -> str:
    then, now = sides
    lines = []
    if then and now:
        first = {pair.before.person.id: pair.after.person.id for pair in pairs}
        if first.get(then[0].person.id) == now[0].person.id:
            lines.append(_("The first place stays with {name}.").format(name=now[0].person.shown))
        else:
            lines.append(
                _("The first place goes from {a} ({x}) to {b} ({y}).").format(a=then[0].person.shown, x=names[0], b=now[0].person.shown, y=names[1])
            )
    climbs = sorted(pairs, key=lambda pair: (pair.after.rank - pair.before.rank, pair.after.person.id))
    if climbs and climbs[0].after.rank < climbs[0].before.rank:
        one = climbs[0]
        text = _("The largest rise: {name}, from {a} to {b}.")
        lines.append(text.format(name=one.after.person.shown, a=one.before.rank, b=one.after.rank))
    if climbs and climbs[-1].after.rank > climbs[-1].before.rank:
        one = climbs[-1]
        text = _("The largest drop: {name}, from {a} to {b}.")
        lines.append(text.format(name=one.after.person.shown, a=one.before.rank, b=one.after.rank))
    if newcomers:
        text = ngettext("New on the map: {names}.", "New on the map: {names}.", len(newcomers))
        lines.append(text.format(names=listed([one.person.shown for one in newcomers])))
    if leavers:
        text = ngettext("No longer there: {names}.", "No longer there: {names}.", len(leavers))
        lines.append(text.format(names=listed([one.person.shown for one in leavers])))
    return " ".join(lines) or _("Numbers changed, places did not.")
