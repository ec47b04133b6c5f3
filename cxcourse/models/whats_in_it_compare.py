"""A group's so-what calculators side by side: sentences, ranges, guesses, and the assumption each of them trusts least."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models import whats_in_it as model
from cxcourse.models import whats_in_it_money as money
from cxcourse.models.comparing import Member
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.whats_in_it_sum import euros, factor_word, is_refused


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """What the members' sums and sentences say together.

    Args:
        members: two or more, with tidied work.
    """
    effects = {one.name: [each for each in model.read_effects(one.work.get("effects")) if each.factors and not is_refused(each)] for one in members}
    swings = {name: money.swings(each) for name, each in effects.items()}
    weakest = {name: each[0].factor.name for name, each in swings.items() if each}
    out: list[b.Block] = [b.lead(_lead(weakest, len(members)))]
    guesses = [_guesses(members, effects), *_gap(members)]
    charted = [one for one in guesses if one["values"]]
    if charted:
        out.append(_chart([one for one in charted if one["unit"] == "%"]))
        out += [_gap_chart(one) for one in charted if one["unit"] != "%"]
    rows: list[list[str | float | None]] = []
    for one in members:
        sign = model.sign_of(one.work.get("cost"))
        low, _middle, high = money.total(effects[one.name])
        ladder = model.read_ladder(one.work.get("ladder"))
        worth = _("{a} to {b}").format(a=euros(low, sign), b=euros(high, sign)) if effects[one.name] else None
        rows.append(
            [one.name, ladder["director"] or None, ladder["judged"] or None, worth, factor_word(weakest[one.name]) if one.name in weakest else None]
        )
    columns = [_("Who"), _("For"), _("Judged on"), _("A year"), _("Moves the sum most")]
    out.append(b.table(columns, rows, caption=_("Your sums"), align="lllrl"))
    cards = [{"title": one.name, "text": text} for one in members if (text := (one.work.get("words") or {}).get("sentence", ""))]
    if cards:
        out += [b.heading(_("Your sentences")), b.cards(cards)]
    return [*out, b.questions(_questions(members, weakest, len(cards)))]


def _lead(weakest: dict[str, str], count: int) -> str:
    if not weakest:
        return _("None of the {n} of you has put a range on it yet.").format(n=count)
    name, times = Counter(weakest.values()).most_common(1)[0]
    if times == 1 and len(weakest) > 1:
        return _("Each of your sums hangs on another assumption.")
    return _("{n} of {all} sums hang most on {name}.").format(n=times, all=len(weakest), name=factor_word(name))


def _item(label: str, unit: str, values: list[tuple[Member, float]]) -> dict[str, Any]:
    numbers = [value for _member, value in values]
    low, high = quartiles(numbers) or (None, None)
    own = next((value for member, value in values if member.own), None)
    return {
        "label": label,
        "unit": unit,
        "values": [{"who": member.name, "value": value} for member, value in values],
        "median": median(numbers),
        "low": low,
        "high": high,
        "own": own,
    }


def _guesses(members: Sequence[Member], effects: dict[str, list[money.Effect]]) -> dict[str, Any]:
    values = []
    for one in members:
        factors = [factor for effect in effects[one.name] for factor in effect.factors]
        if factors:
            values.append((one, round(100 * sum(factor.basis == "guess" for factor in factors) / len(factors), 1)))
    return _item(_("Assumptions that are guesses"), "%", values)


def _gap(members: Sequence[Member]) -> list[dict[str, Any]]:
    """The gap between those who answered and the silent, where at least two guess it on the same kind of score."""
    out = []
    names = {
        "share": _("The gap of silence, in points of a share"),
        "nps": _("The gap of silence, in points of fans minus critics"),
        "mean": _("The gap of silence, in points of an average"),
    }
    for kind, label in names.items():
        values = [(one, m.gap) for one in members if (m := model.read_milestone(one.work)).gap is not None and m.kind == kind]
        if len(values) > 1:
            out.append(_item(label, kind, [(one, float(gap or 0)) for one, gap in values]))
    return out


def _chart(items: list[dict[str, Any]]) -> b.Block:
    values = [each["value"] for one in items for each in one["values"]]
    finding = _("Between {a}% and {b}% of your assumptions are guesses.").format(a=f"{min(values):.0f}", b=f"{max(values):.0f}") if values else ""
    return b.spread_chart(_("How much is guessed"), finding, items=items, x=(0, 100), ends=(_("all counted"), _("all guessed")))


def _gap_chart(item: dict[str, Any]) -> b.Block:
    values = [each["value"] for each in item["values"]]
    finding = _("Your guesses of the gap run from {a} to {b}.").format(a=b.figure(min(values)), b=b.figure(max(values)))
    low, high = min(0.0, *values), max(0.0, *values)
    room = 0.1 * (high - low) or 1.0
    return b.spread_chart(
        _("How different are the silent ones?"),
        finding,
        items=[item],
        x=(low - room, high + room),
        ends=(_("unhappy ones answer"), _("happy ones answer")),
    )


def _questions(members: Sequence[Member], weakest: dict[str, str], sentences: int) -> list[str]:
    out = []
    if len(set(weakest.values())) == 1 and len(weakest) > 1:
        out.append(_("You all lean on the same assumption. Who of you could test it by Friday, with ten phone calls?"))
    elif weakest:
        out.append(_("Which of your weakest assumptions can somebody else in the room already count?"))
    if sentences > 1:
        out.append(_("Could all of your sentences be said in one meeting, without contradicting each other?"))
    if any((one.work.get("silence") or {}).get("basis") != "calls" for one in members):
        out.append(_("Who of you has called somebody who did not answer, and what did they say?"))
    return out or [_("What would make each of you lower your own middle figure?")]
