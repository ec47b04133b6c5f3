"""Several members' mirrors side by side: where they mark themselves apart, which spot is the house's, and what the others say of the reader.

A member's file says whom its slips are for. Of other members only how many share a spot is told, never whose it is; slips for one speaker
count when three members have written one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.blind_spots import FEWEST, LEVELS, SPOTS, Counts, Held, Slip, Work, as_work, missing_name, parse, spot_name
from cxcourse.models.blind_spots_mirror import Reading, name_said, read, readings, sturdy
from cxcourse.models.blind_spots_slips import plain_name
from cxcourse.models.comparing import Member, scrubbed
from cxcourse.models.statistics_plain import spread
from cxcourse.models.words import first_lower, listed

Pair = tuple[Member, Work]


def slips_for(pairs: Sequence[Pair], of: Pair) -> list[Slip]:
    """The slips that the other members wrote for this one, the last of each member; [] when the member's file gives no name."""
    name = plain_name(of[1].speaker)
    found = []
    for member, work in pairs:
        mine = [slip for slip in work.given if slip.begun and name and plain_name(slip.whom) == name]
        if member is not of[0] and mine:
            found.append(mine[-1])
    return found


def counted(slips: Sequence[Slip]) -> tuple[Counts, ...]:
    """How often each mark was given, line by line."""
    rows = []
    for at in range(len(SPOTS)):
        one, two, three, four, five = (sum(slip.marks[at] == level for slip in slips) for level in LEVELS)
        rows.append((one, two, three, four, five))
    return tuple(rows)


def together(pairs: Sequence[Pair], of: Pair) -> list[Reading]:
    """A member's six lines: by the slips of the others here when there are three, else by what the member's own mirror holds."""
    slips = slips_for(pairs, of)
    if len(slips) >= FEWEST:
        return [read(spot, own, row) for spot, own, row in zip(SPOTS, of[1].own, counted(slips), strict=True)]
    return readings(of[1])


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks: what differs most first, then the house's spot, the reader's own mirror, and questions."""
    pairs = [(member, parse(member.work)) for member in members]
    mirrors = [together(pairs, pair) for pair in pairs]
    readable = [lines for lines in mirrors if any(one.gap is not None for one in lines)]
    spots = {spot: sum(any(one.spot == spot and "blind" in one.names for one in lines) for lines in readable) for spot in SPOTS}
    strong = {spot: sum(any(one.spot == spot and "hidden" in one.names for one in lines) for lines in readable) for spot in SPOTS}
    out = [b.lead(_lead(len(members), len(readable), spots)), *_apart(pairs)]
    if readable:
        out.append(_house(len(readable), spots, strong))
    for pair, lines in zip(pairs, mirrors, strict=True):
        if pair[0].own:
            out += _own(slips_for(pairs, pair), lines)
    out.append(b.questions(_questions(pairs, spots, strong)))
    return out


def _lead(n: int, mirrors: int, spots: Mapping[str, int]) -> str:
    if not mirrors:
        return _("{n} members have marked themselves; nobody has three listeners yet. Write slips for each other, and lay the files here.").format(
            n=n
        )
    most = max(spots.values())
    if not most:
        return ngettext("In {n} mirror that can be read, nobody has a blind spot.", "In {n} mirrors that can be read, nobody has a blind spot.",
                        mirrors).format(n=mirrors)  # fmt: skip
    names = listed(["“" + first_lower(missing_name(spot)) + "”" for spot in SPOTS if spots[spot] == most], most=6)
    if most == 1:
        return _("No blind spot is shared: {names}, once each.").format(names=names)
    return _("Your house's spot is {names}: a blind spot for {k} of {n}.").format(names=names, k=most, n=mirrors)


def _apart(pairs: Sequence[Pair]) -> list[b.Block]:
    items = []
    for at, spot in enumerate(SPOTS):
        values = [work.own[at] for _member, work in pairs]
        lies = spread(values)
        if lies is None or lies.n < 2:
            continue
        own = next((work.own[at] for member, work in pairs if member.own), None)
        items.append((lies.reach, {
            "label": spot_name(spot), "values": [{"who": member.name, "value": work.own[at]} for member, work in pairs],
            "median": lies.median, "low": lies.lower, "high": lies.upper, "own": own,
        }, lies))  # fmt: skip
    if not items:
        return []
    items.sort(key=lambda one: -one[0])
    _reach, first, lies = items[0]
    finding = _("You differ most on {line}: own marks go from {low} to {high}.").format(
        line=first_lower(str(first["label"])), low=b.figure(lies.low), high=b.figure(lies.high)
    )
    return [
        b.spread_chart(_("How you mark yourselves"), finding, items=[one for _r, one, _l in items], x=(1, 5), ends=(_("1: no"), _("5: very much")))
    ]


def _house(n: int, spots: Mapping[str, int], strong: Mapping[str, int]) -> b.Block:
    rows: list[list[str | float | None]] = [[missing_name(spot), spots[spot], strong[spot]] for spot in SPOTS]
    caption = ngettext("In {n} mirror with three listeners or more; whose they are is not shown",
                       "In {n} mirrors with three listeners or more; whose they are is not shown", n).format(n=n)  # fmt: skip
    return b.table([_("Spot"), _("Blind spot of"), _("Hidden strength of")], rows, caption=caption)


def _own(slips: Sequence[Slip], lines: Sequence[Reading]) -> list[b.Block]:
    n = len(slips)
    if n < FEWEST:
        if not n:
            return []
        text = ngettext("{n} member here wrote a slip for you.", "{n} members here wrote a slip for you.", n).format(n=n)
        return [b.callout("note", "", text + " " + _("It opens with three: below that everybody would know whose mark is whose."))]
    rows = [
        [spot_name(one.spot), one.own, one.median, one.low, one.high, ", ".join(name_said(name) for name in one.names) or "\u2013"] for one in lines
    ]
    table = b.table([_("Line"), _("Mine"), _("Their middle"), _("Lowest"), _("Highest"), _("We call it")], rows,
                    caption=_("You, by {n} slips of this group").format(n=n), align="lrrrrl")  # fmt: skip
    told = [f"{spot_name(one.spot)}: {first_lower(sturdy(one))}" for one in lines if {"blind", "hidden"} & set(one.names)]
    return [b.heading(_("Your own mirror")), table, *([b.bullets(told)] if told else [])]


def _questions(pairs: Sequence[Pair], spots: Mapping[str, int], strong: Mapping[str, int]) -> list[str]:
    out = []
    shared = max(SPOTS, key=lambda spot: spots[spot])
    if spots[shared] > 1:
        out.append(_("Where in your house does “{spot}” come from: who rewards it?").format(spot=first_lower(missing_name(shared))))
        if strong[shared]:
            out.append(_("Somebody here has a hidden strength exactly there. What do they do that the others could borrow?"))
    guessed = [work.guess for _member, work in pairs if work.guess]
    if len(guessed) > 1 and len(set(guessed)) == 1:
        out.append(
            _("All of you guessed “{spot}” before you looked. Is it true, or is it the polite one?").format(
                spot=first_lower(missing_name(guessed[0]))
            )
        )
    out.append(_("On the line where you differ most: what did each of you think of when you marked it?"))
    out.append(_("Which sentence of whose talk is still with you? Which line does it stand for?"))
    return out[:3]


def without_names(members: Sequence[Member]) -> list[Member]:
    """The members' works with one stand-in for each speaker throughout, and without the words on slips."""
    works = [parse(member.work) for member in members]
    people = sorted({plain_name(name) for work in works for name in (work.speaker, *(slip.whom for slip in work.given)) if name})
    code = {name: _("Speaker {n}").format(n=at) for at, name in enumerate(people, 1)}
    return [replace(member, work=_hidden(work, code)) for member, work in zip(members, works, strict=True)]


def _hidden(work: Work, code: Mapping[str, str]) -> dict[str, Any]:
    given = tuple(replace(slip, whom=code.get(plain_name(slip.whom), ""), talk="", word="", sentence="", best="") for slip in work.given)
    held = Held(work.held.n, work.held.counts) if work.held.n else Held()
    bare = replace(work, speaker=code.get(plain_name(work.speaker), ""), given=given, held=held)
    names: dict[str, str] = {}
    for name, stand_in in code.items():
        names |= dict.fromkeys([name, *(part for part in name.split() if len(part) > 2)], stand_in)
    made = as_work(bare)
    free = {"title": made["title"], "what": made["talk"].get("what", ""), "fix": {k: v for k, v in made["fix"].items() if k not in ("spot", "by")}}
    clean = scrubbed(list(free.values()), names)
    talk = {**made["talk"], **({"what": clean[1]} if clean[1] else {})}
    return {**made, "title": clean[0], "talk": talk, "fix": {**made["fix"], **clean[2]}}
