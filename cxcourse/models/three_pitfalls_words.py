"""What the driver lab says, in words, tables and charts: before the sum and after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.three_pitfalls_ready import MUCH_EMPTY, Ready, Setup
from cxcourse.models.three_pitfalls_result import in_order, leaders, too_little, unranked
from cxcourse.models.words import listed, number

FEW_WHOLE = 0.7


def before(ready: Ready, why: str | None) -> list[b.Block]:
    """What was looked at before anything is counted."""
    share = ready.rows / ready.asked if ready.asked else 0
    whole = _("{rows} of {asked} answers are whole ({share}%).").format(
        rows=f"{ready.rows:,}", asked=f"{ready.asked:,}", share=round(100 * share)
    )  # fmt: skip
    left = _("Only customers who answered all of these questions can be counted. The others are not guessed.")
    rows: list[tuple[str, str, str | None]] = [("ok" if share >= FEW_WHOLE else "look", whole, left)]
    if ready.rows >= ready.needed:
        rows.append(("ok", _("That is enough for {n} ratings.").format(n=len(ready.ids)), None))
    for name, empty in zip(ready.names, ready.empty, strict=True):
        if empty > MUCH_EMPTY:
            text = _("{name}: {share}% did not answer.").format(name=name, share=round(100 * empty))
            rows.append(("look", text, _("Think about leaving it out, and ask who skips this question.")))
    for one in ready.skipping:
        if one.clear:
            text = _("Those who skipped {name} score {n} points {direction} than the others.").format(
                name=one.name, n=f"{abs(one.difference):.1f}", direction=_("lower") if one.difference < 0 else _("higher")
            )  # fmt: skip
            rows.append(("look", text, _("So the rows that count are not like the ones that do not. What you find holds for those who answered.")))
    for name in ready.constant:
        rows.append(
            (
                "missing",
                _("{name}: everybody gave the same answer, so it was left out.").format(name=name),
                _("It may still be what holds the house up."),
            )
        )
    names = dict(zip(ready.ids, ready.names, strict=True))
    for first, second, strength in ready.twins:
        text = _("{a} and {b} are too much alike to be ranked (they correlate at {r}).").format(a=names[first], b=names[second], r=f"{strength:.2f}")
        rows.append(("look", text, _("What the sum gives to one it takes from the other. Treat them as one, or say that you do not know.")))
    for name in ready.merged:
        rows.append(("ok", _("{name}: counted as one, by the mean.").format(name=name), None))
    out: list[b.Block] = []
    if why and ready.ids:
        out.append(b.callout("stop", _("No order from these answers"), why))
    return [*out, b.checks(rows)]


def found(ready: Ready, result: Mapping[str, Any], setup: Setup, why: str | None) -> list[b.Block]:
    """The result; empty before it has been worked out."""
    if why or not result:
        return []
    order, first = in_order(result), leaders(result)
    out: list[b.Block] = []
    if too_little(result):
        text = _(
            "Taken together, these ratings explain {share}% of the differences in {outcome}, and perhaps next to "
            "nothing. A share of nothing is no reason to act, so no order is shown. Something else moves this score: "
            "go and talk to customers."
        )
        out.append(b.callout("stop", _("No order from these answers"), text.format(share=round(100 * result["r2"]), outcome=result["outcome"])))
        return out
    out.append(b.lead(_lead(result, first)))
    out += _guess(result, setup)
    out.append(
        b.stats(
            [
                (f"{result['rows']:,}", _("whole answers"), _("of {n}").format(n=f"{result['asked']:,}")),
                (f"{round(100 * result['r2'])}%", _("of the differences in {outcome} go with these ratings").format(outcome=result["outcome"]),
                 _("between {low} and {high}%").format(low=round(100 * result["r2_low"]), high=round(100 * result["r2_high"]))),
                (str(result["draws"]), _("surveys redrawn"), _("out of these answers, as if other customers had replied")),
            ]
        )
    )  # fmt: skip
    out += [_shares(result, order, first), steering(result), _table(result, order), *_second(result, order)]
    return [*out, *_limits(result)]


def _lead(result: Mapping[str, Any], first: Sequence[int]) -> str:
    drivers = result["drivers"]
    if not first:
        return _("Nothing can be put in front: these answers do not set any rating above another.")
    names = [drivers[at]["name"] for at in first]
    if len(first) == 1:
        least = int(min(row for at, row in enumerate(result["beats"][first[0]]) if at != first[0]))
        often = _("in every redrawn survey") if least >= 100 else _("in at least {n} of 100 redrawn surveys").format(n=least)
        text = _("{name} goes with {outcome} most: {share}% of what is explained, and ahead of each other rating {often}.")
        return text.format(name=names[0], outcome=result["outcome"], share=round(drivers[first[0]]["share"]), often=often)
    if len(first) <= 4:
        return _("{names} lead, in no order that these answers can tell.").format(names=listed(names))
    text = _("These answers only tell the last from the rest: {names} come after the other {n}.")
    last = [one["name"] for at, one in enumerate(drivers) if at not in first]
    return text.format(names=listed(last), n=len(first))


def _guess(result: Mapping[str, Any], setup: Setup) -> list[b.Block]:
    one = next((each for each in result["drivers"] if setup.guess in each["id"].split("+")), None) if setup.guess else None
    if one is None:
        return []
    if one["first"] == 1:
        text = _("You expected {name} in front, and it may well be there: place {place}.")
    else:
        text = _("You expected {name} in front. It comes at place {place}. What made it look larger from where you stand?")
    return [b.para(text.format(name=one["name"], place=place(one, frozenset())))]


def place(one: Mapping[str, Any], twins: frozenset[str]) -> str:
    """The place that holds in 95 of 100 redrawn surveys."""
    if one["id"] in twins:
        return _("not ranked")
    return str(one["first"]) if one["first"] == one["last"] else _("{a} to {b}").format(a=one["first"], b=one["last"])


def _shares(result: Mapping[str, Any], order: Sequence[int], first: Sequence[int]) -> b.Block:
    twins = unranked(result)
    items = []
    for at in order:
        one = result["drivers"][at]
        words = place(one, twins)
        items.append(
            {
                "label": one["name"],
                "value": round(one["share"], 0 if one["share"] >= 1 else 1),
                "low": one["low"],
                "high": one["high"],
                "mark": at in first,
                "note": words if one["id"] in twins else _("place {place}").format(place=words),
            }
        )
    top, bottom = result["drivers"][order[0]], result["drivers"][order[-1]]
    finding = _("{top} carries {a}% of what is explained, {bottom} {b}%. The lines show give or take: 95 of 100 redrawn surveys.")
    finding = finding.format(top=top["name"], a=round(top["share"]), bottom=bottom["name"], b=round(bottom["share"]))
    return b.bar_chart(
        _("What goes with {outcome}").format(outcome=result["outcome"]), finding, items=items, unit="%", label=_("Rating"),
        value_label=_("Share of what is explained"),
    )  # fmt: skip


def steering(result: Mapping[str, Any]) -> b.Block:
    """Performance and importance in one chart."""
    drivers = [one for one in result["drivers"] if one["mean"] is not None]
    edges = [one["range"] for one in drivers]
    lows, highs = [low for low, _high in edges], [high for _low, high in edges]
    same = max(highs) - min(highs) <= 1 and max(lows) - min(lows) <= 1

    def at(one: Mapping[str, Any]) -> float:
        low, high = one["range"]
        return float(one["mean"] if same else 100 * (one["mean"] - low) / (high - low or 1))

    ratings, shares = [at(one) for one in drivers], [one["share"] for one in drivers]
    middle = fsum(ratings) / len(ratings), fsum(shares) / len(shares)
    room = max(0.5 if same else 5.0, 0.15 * (max(ratings) - min(ratings)))
    front = {result["drivers"][n]["id"] for n in leaders(result)[:4]}
    begin = [one["name"] for one in drivers if at(one) < middle[0] and one["share"] > middle[1]]
    if max(ratings) - min(ratings) < (0.3 if same else 4.0):
        finding = _("All of these are rated nearly alike, so the picture tells what counts, and not what is good already.")
    elif begin:
        finding = _("Counts and is not yet good: {names}. Begin there.").format(names=listed(begin))
    else:
        finding = _("Nothing both counts for more than the average and is rated below it.")
    return b.dot_chart(
        _("Where to begin"), finding, label=_("Rating"), split=middle,
        items=[{"label": one["name"], "x": round(at(one), 2), "y": round(one["share"], 1), "mark": one["id"] in front} for one in drivers],
        x=(round(min(ratings) - room, 1), round(max(ratings) + room, 1)), y=(0.0, float(5 * (int(max(shares) * 1.12) // 5 + 1))),
        x_label=_("Average rating now") if same else _("Average rating now, per cent of its own scale"), y_label=_("Share of what is explained, %"),
        quadrants=[_("Begin here"), _("Keep it up"), _("Leave it for now"), _("No more polish")],
    )  # fmt: skip


def _table(result: Mapping[str, Any], order: Sequence[int]) -> b.Block:
    twins = unranked(result)
    rows = []
    for at in order:
        one = result["drivers"][at]
        rows.append(
            [one["name"], "\u2013" if one["mean"] is None else f"{one['mean']:.1f}", f"{one['share']:.0f}%",
             _("{low} to {high}%").format(low=f"{one['low']:.0f}", high=f"{one['high']:.0f}"),
             place(one, twins), _("{n} of 100").format(n=f"{one['top']:.0f}")]
        )  # fmt: skip
    columns = [_("Rating"), _("Average now"), _("Share"), _("Give or take"), _("Place that holds"), _("Among the first three")]
    return b.table(columns, rows, caption=_("Shares, and how firm they are"), align="lrrrrr")


def _second(result: Mapping[str, Any], order: Sequence[int]) -> list[b.Block]:
    """Three other ways to count, and whether they agree."""
    drivers = [result["drivers"][at] for at in order]
    rows = []
    for one in drivers:
        rows.append(
            [one["name"], f"{one['share']:.0f}%", "\u2013" if one["weight"] is None else f"{one['weight']:.0f}%", f"{one['alone']:.0f}%",
             f"{one['on_top']:.1f}%", "\u2013" if one["gap"] is None else f"{one['gap']:.1f}"]
        )  # fmt: skip
    columns = [_("Rating"), _("Share"), _("Relative weight"), _("Alone"), _("On top of all others"), _("Gap between two piles")]
    keys = ["share", *(["weight"] if all(one["weight"] is not None for one in drivers) else []), "on_top"]
    keys += ["gap"] if all(one["gap"] is not None for one in drivers) else []
    heads = {key: max(drivers, key=lambda one, key=key: one[key])["name"] for key in keys}  # type: ignore[misc]
    if len(set(heads.values())) == 1:
        agree = _("Every way of counting puts {name} in front.").format(name=heads["share"])
    else:
        others = listed(list(dict.fromkeys(name for name in heads.values() if name != heads["share"])))
        agree = _("The ways of counting differ at the top: by shares {a} is in front, by another way {b}. Say that both lead.").format(
            a=heads["share"], b=others
        )
    text = _(
        "Relative weights (Johnson) are a second way of splitting what ratings explain together. Alone: what a "
        "rating explains by itself, so that what it shares with others counts for each of them. On top of all "
        "others: what it adds last, so that what is shared counts for nobody. Gap: average score of those who rate "
        "it high minus of those who rate it low, as on the table with cards."
    )
    out: list[b.Block] = [b.para(agree)]
    factor = _factor(drivers)
    if factor:
        out.append(b.para(factor))
    return [
        *out,
        b.fold(_("Other ways to count"), [b.table(columns, rows, caption=_("The same answers, counted in five ways"), align="lrrrrr"), b.para(text)]),
    ]


def _factor(drivers: Sequence[Mapping[str, Any]]) -> str | None:
    top, low = drivers[0], drivers[-1]
    if not top["gap"] or not low["gap"] or low["gap"] <= 0 or low["share"] < 0.05:
        return None
    shares, gaps = top["share"] / low["share"], top["gap"] / low["gap"]
    if max(shares, gaps) < 1.5 * min(shares, gaps):
        return None
    text = _("{a} against {b} is {n} times by shares and {m} times by piles. A factor is a matter of method, so print none without it.")
    return text.format(a=top["name"], b=low["name"], n=f"{shares:.0f}" if shares >= 10 else f"{shares:.1f}", m=f"{gaps:.1f}")


def _limits(result: Mapping[str, Any]) -> list[b.Block]:
    out: list[b.Block] = []
    names = {one["id"]: one["name"] for one in result["drivers"]}
    pairs = [f"{names.get(first, first)} + {names.get(second, second)}" for first, second, _r in result["twins"]]
    if pairs:
        text = _(
            "{pairs}: high together and low together. Name them as one thing, or rank neither. Asking more customers "
            "would hardly help; asking differently would."
        )
        out.append(b.callout("warn", _("Too alike to rank"), text.format(pairs=listed(pairs))))
    for one in result["bends"]:
        steeper = _("Repair what is bad before you polish what is good.") if one["below"] > one["above"] else _("The gain is at the upper end.")
        text = _(
            "One point of {name} goes with {below} points below a {knot}, and with {above} above it. One straight line "
            "is wrong at both ends. {advice}"
        )
        out.append(
            b.callout("note", _("Not a straight line"), text.format(
                name=one["name"], below=f"{one['below']:.2f}", above=f"{one['above']:.2f}", knot=number(one["knot"]), advice=steeper))
        )  # fmt: skip
    cause = _(
        "All of this was asked at one time. Content customers may rate everything higher, and something that "
        "nobody asked about may move both. Only a trial tells what changes what: change one thing for some "
        "customers, drawn by lot, and compare."
    )
    return [*out, b.callout("note", _("Goes with is not leads to"), cause)]
