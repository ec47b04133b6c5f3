"""What several people's stakeholder maps say together: who is seen differently, who is on one map only, and whom each puts first."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import stakeholder_together as together
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import MOST, Member
from cxcourse.models.key_stakeholder import Person, StakeholderMap
from cxcourse.models.priority import leaders
from cxcourse.models.sealing import digest
from cxcourse.models.stakeholder_matching import Doubt, doubts, key_of, names_after
from cxcourse.models.stakeholder_parsing import parse
from cxcourse.models.stakeholder_seen import people_seen


def compare_works(members: Sequence[Member]) -> list[Block]:
    """Blocks for two to twelve members' maps; the most contested person comes first."""
    maps = [_map(one) for one in members]
    return together.blocks_of(members, people_seen([one.people for one in maps]), [_first(one) for one in maps])


def doubts_of(members: Sequence[Member]) -> list[Doubt]:
    """Names on different maps that may mean one person."""
    return doubts([_people(one) for one in members])


def joined(members: Sequence[Member], decisions: Mapping[str, bool]) -> list[Member]:
    """The members with one spelling for those whom `decisions` (id of a doubt to yes or no) says to be one person."""
    if True not in decisions.values():
        return list(members)
    maps = [_people(one) for one in members]
    same = [one for one in doubts(maps) if decisions.get(one.id) is True]
    names = names_after(maps, same)
    return [_renamed(one, names) for one in members] if names else list(members)


def without_names(members: Sequence[Member]) -> list[Member]:
    """The members with "Person 1" or "Group 1" for every name, the same one on all maps, and without any free text.

    Ids go too, since they may be made of names; so do roles, notes, plans, versions and the title, which give people away. The numbers
    follow nothing that can be traced back to a name.
    """
    maps = [_people(one) for one in members]
    kinds: dict[str, list[str]] = defaultdict(list)
    for at, people in enumerate(maps):
        for person in people:
            kinds[key_of(person.name) or _nameless(at, person)].append(person.kind)
    counts: Counter[bool] = Counter()
    codes: dict[str, tuple[str, str]] = {}
    for key in sorted(kinds, key=digest):
        group = kinds[key].count("group") * 2 > len(kinds[key])
        counts[group] += 1
        text = _("Group {n}") if group else _("Person {n}")
        codes[key] = ((f"g{counts[group]}" if group else f"p{counts[group]}"), text.format(n=counts[group]))
    return [replace(one, work=_coded(one, at, people, codes)) for at, (one, people) in enumerate(zip(members, maps, strict=True))]


def _coded(member: Member, at: int, people: Sequence[Person], codes: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
    the_map = _map(member)
    ids: dict[str, str] = {}
    kept = []
    for person in people:
        code, name = codes[key_of(person.name) or _nameless(at, person)]
        again = sum(one == code or one.startswith(f"{code}-") for one in ids.values())
        ids[person.id] = f"{code}-{again + 1}" if again else code
        plain = {
            "id": ids[person.id], "name": name, "role": "", "kind": person.kind, "power": person.power, "interest": person.interest,
            "attitude": person.attitude, "legitimacy": person.legitimacy, "urgency": person.urgency, "now": person.now,
            "needed": person.needed, "drives": "", "form": "",
        }  # fmt: skip
        kept.append(plain)
    links = [{"from": ids[one.source], "to": ids[one.target], "strength": one.strength} for one in the_map.links]
    weights = {name: getattr(the_map.weights, name) for name in the_map.weights.__dataclass_fields__}
    # In the order of the codes: the reader's own order may tell.
    kept.sort(key=lambda one: (len(str(one["id"])), str(one["id"])))
    links.sort(key=lambda one: (str(one["from"]), str(one["to"])))
    return {"title": "", "people": kept, "links": links, "weights": weights, "versions": [], "plan": []}


def _nameless(at: int, person: Person) -> str:
    return f"\0{at} {person.id}"


def _renamed(member: Member, names: Mapping[str, str]) -> Member:
    people = member.work.get("people")
    if not isinstance(people, list):
        return member
    made = [
        {**one, "name": names[key]} if isinstance(one, dict) and isinstance(one.get("name"), str) and (key := key_of(one["name"])) in names else one
        for one in people
    ]
    return replace(member, work={**member.work, "people": made})


_read: deque[tuple[dict[str, Any], StakeholderMap]] = deque(maxlen=2 * MOST)


def _map(member: Member) -> StakeholderMap:
    """The member's map; a work that was read a moment ago, for the doubts, is not read again. Works are replaced and never changed."""
    for work, found in _read:
        if work is member.work:
            return found
    the_map, _problems = parse(member.work)
    remember(member.work, the_map)
    return the_map


def remember(work: dict[str, Any], the_map: StakeholderMap) -> None:
    """What a work says is known already, from bringing it into shape: sixty people on twelve maps need not be read twice."""
    _read.append((work, the_map))


def _people(member: Member) -> tuple[Person, ...]:
    return _map(member).people


def _first(the_map: StakeholderMap) -> tuple[str, ...]:
    """The keys of those who come first in this map's own order; none where nothing is known of anybody."""
    return tuple(key_of(one.name) for one in leaders(the_map.people, the_map.weights) if one.name.strip())
