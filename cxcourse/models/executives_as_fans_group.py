"""Several sponsor years side by side: who asks more than they give, and what one leader gets from all of you together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member, scrubbed
from cxcourse.models.executives_as_fans import ALL, MONTHS, Plan, parse
from cxcourse.models.executives_as_fans_checks import MOST_A_MONTH, Account, accounts, quiet_quarters
from cxcourse.models.executives_as_fans_view import times
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.words import first_lower, listed

Seen = tuple[Member, Plan, list[Account]]
Measure = Callable[[Plan, Sequence[Account]], float | None]


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def together(seen: Sequence[Seen]) -> list[dict[str, Any]]:
    """Leaders who stand on more than one plan, the busiest first: name, members, the heaviest calendar month with its minutes.

    Months of plans that begin at different times are laid on one calendar; visits do not count.
    """
    found: dict[str, list[tuple[Member, Plan, Account]]] = defaultdict(list)
    for member, plan, books in seen:
        for one in books:
            if one.leader.name:
                found[_key(one.leader.name)].append((member, plan, one))
    out = []
    for entries in found.values():
        names = list(dict.fromkeys(member.name for member, _plan, _one in entries))
        if len(names) < 2:
            continue
        months: dict[tuple[int, int], float] = defaultdict(float)
        for _member, plan, one in entries:
            for at in range(MONTHS):
                months[plan.month(at)] += one.minutes[at]
        when = max(months, key=lambda month: (months[month], [-part for part in month]))
        gave, asked = sum(one.gave for _m, _p, one in entries), sum(one.asked for _m, _p, one in entries)
        out.append({"name": entries[0][2].leader.shown, "members": names, "month": when, "minutes": months[when], "gave": gave, "asked": asked})
    return sorted(out, key=lambda one: (-one["minutes"], _key(one["name"])))


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks."""
    plans = [(member, parse(member.work)) for member in members]
    seen = [(member, plan, accounts(plan)) for member, plan in plans]
    shared = together(seen)
    out = [b.lead(_lead(seen, shared)), _spread(seen)]
    if shared:
        rows: list[list[str | float | None]] = [
            [one["name"], listed(one["members"], most=12), f"{one['month'][0]}-{one['month'][1]:02d}", one["minutes"], one["gave"], one["asked"]]
            for one in shared
        ]
        head = [_("Leader"), _("On the plans of"), _("Fullest month"), _("Minutes then"), _("Given"), _("Asked")]
        out.append(b.table(head, rows, caption=_("What one leader gets from all of you together"), align="lllrrr"))
    messages = [{"title": member.name, "text": plan.message["say"]} for member, plan in plans if plan.message.get("say")]
    if messages:
        out += [b.heading(_("The sentences to say")), b.cards(messages)]
    return [*out, b.questions(_questions(seen, shared, bool(messages)))]


def _lead(seen: Sequence[Seen], shared: Sequence[dict[str, Any]]) -> str:
    if shared and shared[0]["minutes"] > MOST_A_MONTH:
        one = shared[0]
        return _("Together you take {n} minutes of {who} in one month: five departments that each send one short message send five.").format(
            n=b.figure(one["minutes"]), who=one["name"]
        )
    askers = [member.name for member, _plan, books in seen if sum(one.asked for one in books) > sum(one.gave for one in books)]
    if askers:
        return ngettext("{who} asks more than they give.", "{who} ask more than they give.", len(askers)).format(who=listed(askers, most=12))
    return _("Nobody here asks more than they give. Look at who is missing, and at what hurts.")


def _spread(seen: Sequence[Seen]) -> b.Block:
    """Everything in months of the plan, so that one scale holds all."""
    measures: list[tuple[str, Measure]] = [(_("Months in which you give"), _months("gave")), (_("Months in which you ask"), _months("asked"))]
    measures += [(_("Longest time that a leader hears nothing"), _gap), (_("Months with something that hurts"), _painful)]
    items: list[dict[str, Any]] = []
    for label, measure in measures:
        values = [measure(plan, books) if plan.begun else None for _m, plan, books in seen]
        half = quartiles(values) or (None, None)
        own = next((value for (member, _p, _b), value in zip(seen, values, strict=True) if member.own), None)
        given = [{"who": member.name, "value": value} for (member, _p, _b), value in zip(seen, values, strict=True)]
        items.append({"label": label, "values": given, "median": median(values), "low": half[0], "high": half[1], "own": own})
    items.sort(key=lambda one: -_width(one["values"]))
    finding = _("You differ most in this: {what}.").format(what=first_lower(str(items[0]["label"])))
    return b.spread_chart(_("How your years differ, in months"), finding, items=items, x=(0, MONTHS), ends=(_("none"), _("all twelve")))


def _months(way: str) -> Measure:
    """In how many months something happens that gives (or asks), for a leader alone."""
    return lambda plan, _books: float(len({at for act in plan.acts if act.who != ALL and act.way in (way, "both") for at in act.months}))


def _gap(_plan: Plan, books: Sequence[Account]) -> float | None:
    return float(max(one.gap[0] for one in books)) if books else None


def _painful(plan: Plan, _books: Sequence[Account]) -> float:
    return float(len({at for act in plan.acts if act.hurts for at in act.months}))


def _width(values: Sequence[dict[str, Any]]) -> float:
    known = [one["value"] for one in values if one["value"] is not None]
    return max(known) - min(known) if known else 0.0


def _questions(seen: Sequence[Seen], shared: Sequence[dict[str, Any]], messages: bool) -> list[str]:
    out = []
    if shared:
        one = shared[0]
        names = listed(one["members"], most=12)
        out.append(_("{who} stands on the plans of {names}. Who goes, and who stays at home?").format(who=one["name"], names=names))
        hungry = [each for each in shared if each["asked"] > each["gave"]]
        if hungry:
            out.append(_("All of you together ask {who} {asked} and give {gave}. Who gives next?").format(
                who=hungry[0]["name"], asked=times(hungry[0]["asked"]), gave=times(hungry[0]["gave"])))  # fmt: skip
    else:
        out.append(_("No leader stands on two plans. Which leader is missing on all of them?"))
    if any(len(quiet_quarters(plan)) == 4 for _m, plan, _b in seen if plan.begun):
        out.append(_("One of the years has nothing in it that hurts. What would the customers add?"))
    if messages:
        out.append(_("Read the sentences aloud, as the leader. Which would you remember on the way out?"))
    return out[:3]


def hidden(members: Sequence[Member]) -> list[Member]:
    """All works with each leader's name, and its parts, replaced by one stand-in that is the same in all works."""
    names: dict[str, str] = {}
    for member in members:
        for leader in parse(member.work).people:
            if leader.name and _key(leader.name) not in names:
                names[_key(leader.name)] = _("leader {n}").format(n=len({*names.values()}) + 1)
    told = dict(names)
    for name, stand_in in names.items():
        told |= {part: stand_in for part in name.split() if len(part) > 2 and part not in told}
    return [replace(member, work=_without(member.work, told)) for member in members]


def _without(work: dict[str, Any], told: dict[str, str]) -> dict[str, Any]:
    def kept(one: dict[str, Any], *keys: str) -> dict[str, Any]:
        return {**scrubbed(one, told), **{key: one.get(key) for key in keys}}

    people = [kept(one, "id", "busy") for one in work.get("people", [])]
    acts = [{**kept(one, "id", "who", "kind", "way", "day"), "owner": ""} for one in work.get("acts", [])]
    return {
        **work,
        "title": scrubbed(work.get("title", ""), told),
        "people": people,
        "acts": acts,
        "message": scrubbed(work.get("message", {}), told),
    }
