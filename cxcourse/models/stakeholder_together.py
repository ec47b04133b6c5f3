"""The words and charts for several stakeholder maps laid over one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.agreement import agreement, in_words
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.key_stakeholder import RANGES, field_word
from cxcourse.models.stakeholder_seen import QUESTIONS, Seen
from cxcourse.models.statistics_plain import median, spread
from cxcourse.models.words import listed, number

SHOWN, OVERLAID = 10, 2
# Two points of ten are about one honest step; the course's own choice, as in the order of a single map.
ALIKE = 2.0
DRAWS = 400


def blocks_of(members: Sequence[Member], seen: Sequence[Seen], firsts: Sequence[Sequence[str]]) -> list[Block]:
    """Everything to be said, what differs most first.

    Args:
        members: who is compared.
        seen: what `people_seen` gives, the most contested first.
        firsts: for each member the keys of those who come first in the member's own order.
    """
    contested = [one for one in seen if one.apart is not None]
    if not contested:
        text = _("No two of these maps have a placed person in common, so there is nothing to lay over one another yet.")
        return [b.lead(text), *_only_once(members, seen), b.callout("note", _("What to do"), _(
            "Agree on five names that belong on every map, let each of you place them alone, and compare again."))]  # fmt: skip
    first = _widest(contested[0])
    order = [first, *(question for question in QUESTIONS if question != first)]
    charts = [chart for question in order if (chart := _spread(members, contested, question)) is not None]
    return [
        b.lead(_lead(contested)),
        b.stats(_stats(members, seen, contested)),
        charts[0],
        b.questions(_questions(members, seen, firsts), _("Worth talking about")),
        *_overlays(members, contested),
        *charts[1:],
        *_whole_map(seen),
        *_who_first(members, seen, firsts),
        *_only_once(members, seen),
        *_agreement(members, contested),
        b.callout("note", _("What this cannot tell"), _(
            "It shows where your views differ, not who is right. The middle of several guesses is still a guess: "
            "the talk about what each of you has seen is worth more than the median.")),
    ]  # fmt: skip


def _widest(one: Seen) -> str:
    """The question on which the marks for this person lie furthest apart."""
    return max(QUESTIONS, key=lambda question: -1.0 if (reach := one.reach[question]) is None else reach)


def _lead(contested: Sequence[Seen]) -> str:
    one = contested[0]
    question = _widest(one)
    if (one.widest or 0) <= ALIKE / 2:
        text = _("You see these people nearly alike: even on {question} of {name} two of you are only {apart} points of ten apart on average.")
        return text.format(name=one.name, question=field_word(question).lower(), apart=b.figure(_tenth(one.widest)))
    values = [value for _at, value in one.values[question]]
    text = _("You differ most about {name}: {question} runs from {low} to {high}.")
    return text.format(name=one.name, question=field_word(question).lower(), low=_signed(min(values), question), high=_signed(max(values), question))


def _stats(members: Sequence[Member], seen: Sequence[Seen], contested: Sequence[Seen]) -> list[tuple[str, str, str | None]]:
    on_all = sum(len(one.on) == len(members) for one in seen)
    apart = sum(one.apart or 0 for one in contested) / len(contested)
    groups = _("points apart on average")
    return [
        (str(len(members)), ngettext("map", "maps", len(members)), None),
        (str(len(seen)), _("people and groups"), _("{n} of them on every map").format(n=on_all)),
        (b.figure(_tenth(apart)), groups, _("between two of you, on a scale of ten")),
    ]


def _spread(members: Sequence[Member], people: Sequence[Seen], question: str) -> Block | None:
    found = [one for one in people if one.reach[question] is not None]
    if not found:
        return None
    found.sort(key=lambda one: (-(one.reach[question] or 0), one.name.casefold()))
    items = [_spread_item(members, one, question) for one in found[:SHOWN]]
    first = found[0]
    values = [value for _at, value in first.values[question]]
    middle = median(values)
    text = _("{question} of {name} lies between {low} and {high}, with {median} in the middle.")
    finding = text.format(
        question=field_word(question), name=first.name, low=_signed(min(values), question), high=_signed(max(values), question),
        median=_signed(middle or 0, question),
    )  # fmt: skip
    if len(found) > SHOWN:
        finding += " " + _("Only those whom you see most differently are shown.")
    low, high = RANGES[question]
    ends = {
        "power": (_("no say"), _("can decide or stop it")), "interest": (_("does not care"), _("cares a great deal")),
        "attitude": (_("fights it"), _("champions it")),
    }[question]  # fmt: skip
    title = {
        "power": _("Power, as each of you sees it"), "interest": _("Interest, as each of you sees it"),
        "attitude": _("Attitude, as each of you sees it"),
    }  # fmt: skip
    return b.spread_chart(title[question], finding, items=items, x=(low, high), ends=ends, label=_("Who"))


def _spread_item(members: Sequence[Member], one: Seen, question: str) -> dict[str, Any]:
    given = dict(one.values[question])
    around = spread(given.values())
    own = next((given.get(at) for at, member in enumerate(members) if member.own), None)
    return {
        "label": one.name, "values": [{"who": member.name, "value": given.get(at)} for at, member in enumerate(members)],
        "median": around.median if around else None, "low": around.lower if around else None, "high": around.upper if around else None, "own": own,
    }  # fmt: skip


def _overlays(members: Sequence[Member], contested: Sequence[Seen]) -> list[Block]:
    """The two whom the group sees most differently and has placed on the map, side by side."""
    found = list(islice((chart for one in contested if (chart := _overlay(members, one)) is not None), OVERLAID))
    return [b.heading(_("Where each of you puts them")), b.columns([[chart] for chart in found])] if found else []


def _overlay(members: Sequence[Member], one: Seen) -> Block | None:
    """One person on the map as each member has placed them."""
    power, interest = dict(one.values["power"]), dict(one.values["interest"])
    both = sorted(set(power) & set(interest))
    if len(both) < 2:
        return None
    items = [{"label": members[at].name, "x": interest[at], "y": power[at], "mark": members[at].own} for at in both]
    where = Counter(_corner(interest[at], power[at]) for at in both)
    most, n = sorted(where.items(), key=lambda each: (-each[1], each[0]))[0]
    if n == len(both):
        finding = _("All {n} who placed {name} put them among the {corner}.").format(n=n, name=one.name, corner=_corners()[most])
    else:
        text = _("{n} of {all} put {name} among the {corner}; the others see it differently.")
        finding = text.format(n=n, all=len(both), name=one.name, corner=_corners()[most])
    return b.dot_chart(
        one.name, finding, items=items, x=(0, 10), y=(0, 10), x_label=_("Interest"), y_label=_("Power"),
        quadrants=[_("Context setters"), _("Players"), _("Crowd"), _("Subjects")], label=_("Whose map"),
    )  # fmt: skip


def _corner(interest: float, power: float) -> int:
    """Top left 0, top right 1, bottom left 2, bottom right 3; the middle counts as low, as a person there is not clearly high."""
    return (0 if power > 5 else 2) + (1 if interest > 5 else 0)


def _corners() -> list[str]:
    return [_("context setters (much power, little interest)"), _("players (much power, much interest)"),
            _("crowd (little power, little interest)"), _("subjects (little power, much interest)")]  # fmt: skip


def _whole_map(seen: Sequence[Seen]) -> list[Block]:
    """Everybody at the median of all marks."""
    placed = [(one, _middle(one, "interest"), _middle(one, "power")) for one in seen if len(one.on) > 1]
    items = [{"label": one.name, "x": x, "y": y, "mark": (one.apart or 0) > ALIKE} for one, x, y in placed if x is not None and y is not None]
    if not items:
        return []
    n = sum(item["mark"] is True for item in items)
    finding = _("{all} people and groups at the median of your marks; on {n} of them, marked, two of you are more than {points} points apart.")
    chart = b.dot_chart(
        _("The map in the middle of yours"), finding.format(all=len(items), n=n, points=number(ALIKE)), items=items, x=(0, 10), y=(0, 10),
        x_label=_("Interest"), y_label=_("Power"), quadrants=[_("Context setters"), _("Players"), _("Crowd"), _("Subjects")], label=_("Who"),
    )  # fmt: skip
    return [chart]


def _middle(one: Seen, question: str) -> float | None:
    return median([value for _at, value in one.values[question]])


def _who_first(members: Sequence[Member], seen: Sequence[Seen], firsts: Sequence[Sequence[str]]) -> list[Block]:
    names = {one.key: one.name for one in seen}
    rows = []
    for member, keys in zip(members, firsts, strict=True):
        rows.append([member.name, listed([names[key] for key in keys if key in names]) or _("nobody yet")])
    return [b.table([_("Whose map"), _("Matters most now")], rows, caption=_("Whom each of you would begin with"))]


def _only_once(members: Sequence[Member], seen: Sequence[Seen]) -> list[Block]:
    """Who is on one map only: overlooked by the others, or not needed."""
    lone: dict[int, list[str]] = {}
    for one in seen:
        if len(one.on) == 1:
            lone.setdefault(one.on[0], []).append(one.name)
    if not lone:
        return []
    lines = [_("{who}: {names}").format(who=members[at].name, names=listed(sorted(names), most=8)) for at, names in sorted(lone.items())]
    return [b.fold(_("On one map only"), [b.bullets(lines), b.para(_("Overlooked by the others, or not needed? Ask the one who put them there."))])]


def _agreement(members: Sequence[Member], contested: Sequence[Seen]) -> list[Block]:
    rows = []
    for question in QUESTIONS:
        ratings = [[dict(one.values[question]).get(at) for one in contested] for at in range(len(members))]
        low, high = RANGES[question]
        found = agreement(ratings, "interval", within=(high - low) / 10, draws=DRAWS)
        rows.append([field_word(question), in_words(found, _("within one point") if high - low == 10 else _("within two points"))])
    note = _("Alpha is 1 when all marks are equal and 0 when they agree no better than chance.")
    table = b.table([_("Question"), _("Agreement")], rows, caption=_("Agreement on each question"))
    return [b.fold(_("How far you agree, in numbers"), [table, b.para(note)])]


def _questions(members: Sequence[Member], seen: Sequence[Seen], firsts: Sequence[Sequence[str]]) -> list[str]:
    """Two or three, made of what differs: facts that one has and another lacks."""
    found: list[str] = []
    told: set[str] = set()
    for one in (each for each in seen if (each.widest or 0) > ALIKE / 2):
        text = _about_attitude(one) if one.key not in told else None
        text = text or _about_reach(members, one)
        if text and len(found) < 2:
            found.append(text)
            told.add(one.key)
    names = {one.key: one.name for one in seen}
    counts = Counter(key for keys in firsts for key in keys if key in names)
    first_two = sorted(counts, key=lambda key: (-counts[key], names[key].casefold()))[:2]
    lone = [one for one in seen if len(one.on) == 1 and one.key in counts]
    if lone and len(members) > 2:
        text = _("{who} puts {name} first, who is on nobody else's map. What do the others know of {name}?")
        found.append(text.format(who=members[lone[0].on[0]].name, name=lone[0].name))
    elif len(first_two) == 2 and counts[first_two[0]] < len(members):
        text = _("Some of you would begin with {a}, others with {b}. Which of the two can stop the plan before next month?")
        found.append(text.format(a=names[first_two[0]], b=names[first_two[1]]))
    if len(found) < 2:
        found.append(_("You agree on most of it. Who would see these people differently, and could be asked?"))
    return found[:3]


def _about_attitude(one: Seen) -> str | None:
    against = sum(value < 0 for _at, value in one.values["attitude"])
    favour = sum(value > 0 for _at, value in one.values["attitude"])
    if not against or not favour:
        return None
    text = _("Is {name} for the plan ({favour} of you) or against it ({against})? What did each of you see or hear that says so?")
    return text.format(name=one.name, favour=favour, against=against)


def _about_reach(members: Sequence[Member], one: Seen) -> str | None:
    question = _widest(one)
    marks = sorted(one.values[question], key=lambda mark: (mark[1], mark[0]))
    if len(marks) < 2 or marks[0][1] == marks[-1][1]:
        return None
    (low_at, low), (high_at, high) = marks[0], marks[-1]
    text = _("{high_who} gives {name} {high} on {question}, {low_who} gives {low}. What has each seen that the other has not?")
    return text.format(
        name=one.name, question=field_word(question).lower(), high_who=members[high_at].name, high=_signed(high, question),
        low_who=members[low_at].name, low=_signed(low, question),
    )  # fmt: skip


def _tenth(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _signed(value: float, question: str) -> str:
    text = b.figure(value)
    return f"+{text}" if question == "attitude" and value > 0 else text
