"""Guesses beside what customers say: how far off, in which direction, and how sure one was (E21, E22, E23)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.words import N_, listed, number

# The six questions of the page, short enough for a chart. "feeling" is rosy above the truth, "trouble" is rosy below it.
SHORT = {
    "nps": (N_("Net Promoter Score"), "feeling"),
    "attention_good": (N_("Attention, 7 or more"), "feeling"),
    "wait_june": (N_("Minutes of waiting in June"), "trouble"),
    "old_without_site": (N_("Could not judge the site"), "trouble"),
    "site_in_comments": (N_("Comments about the site"), "other"),
    "site_rank": (N_("Place of the site, of ten"), "other"),
}
RANGES = {"percent": (0, 100), "score": (-100, 100), "minutes": (0, 240), "place": (1, 10)}
LEAST_SEALED = 3


@dataclass(frozen=True)
class Guess:
    """One sealed guess: `off` is guess minus truth, in the unit of the question; `near` how far counts as close; `sure` from 0.5 to 1."""

    id: str
    label: str
    unit: str
    value: float
    sure: float
    truth: float
    near: float

    @property
    def off(self) -> float:
        """Guess minus truth."""
        return self.value - self.truth

    @property
    def close(self) -> bool:
        """Within what counts as close."""
        return abs(self.off) <= self.near + 1e-9


def hits_expected(guesses: Sequence[Guess]) -> float:
    """How many would be close if one were right as often as one is sure."""
    return sum(one.sure for one in guesses)


def chance_of_so_few(guesses: Sequence[Guess]) -> float:
    """The chance of this many hits or fewer, if the feeling of being sure were right: exact, over all ways in which hits can fall."""
    ways = [1.0]
    for one in guesses:
        ways = [(ways[n] if n < len(ways) else 0.0) * (1 - one.sure) + (ways[n - 1] * one.sure if n else 0.0) for n in range(len(ways) + 1)]
    hits = sum(one.close for one in guesses)
    return sum(ways[: hits + 1])


def shown(value: float, unit: str) -> str:
    """A value with its unit."""
    plain = number(round(value, 1)).replace("-", "\u2212")
    return f"{plain}%" if unit == "percent" else _("{n} min").format(n=plain) if unit == "minutes" else plain


def result_blocks(
    guesses: Sequence[Guess], questions: Mapping[str, Mapping[str, Any]], managers: Mapping[str, float], changed: bool
) -> list[b.Block]:
    """What the sealed guesses say.

    Args:
        guesses: in the order of the questions.
        questions: id to {"managers" (their middle), "source"}.
        managers: "sure" and "close", means over all of their guesses, shares from 0 to 1, and "n".
        changed: whether the open fields differ from what was sealed.
    """
    hits, expected = sum(one.close for one in guesses), hits_expected(guesses)
    out: list[b.Block] = [b.lead(_lead(guesses, hits, expected))]
    if changed:
        out.append(
            b.callout("note", _("The sealed guesses count"), _("You changed something after the answers were open. It stays as you sealed it."))
        )
    out.append(_chart(guesses))
    direction = _direction(guesses)
    if direction:
        out.append(b.para(direction))
    rows: list[list[str | float | None]] = []
    for one in guesses:
        rows.append(
            [
                one.label,
                shown(one.value, one.unit),
                f"{round(100 * one.sure)}%",
                shown(one.truth, one.unit),
                shown(questions[one.id]["managers"], one.unit),
                _("close") if one.close else _far(one),
            ]
        )
    columns = [_("Question"), _("You"), _("Sure"), _("Customers"), _("48 managers, middle"), _("So")]
    out.append(b.table(columns, rows, caption=_("Your guesses, the customers, and the managers of Waldhaven"), align="lrrrrl"))
    out += _calibration(guesses, managers, hits)
    sources = [f"{one.label}: {questions[one.id]['source']}" for one in guesses]
    told = _(
        "The company and its customers are invented; the direction of the managers' errors follows a study of "
        "1,068 managers and 70,000 customers, in which managers put satisfaction too high and complaints too low."
    )
    return [*out, b.fold(_("Where the answers come from"), [b.para(told), b.bullets(sources)])]


def _lead(guesses: Sequence[Guess], hits: int, expected: float) -> str:
    text = ngettext(
        "You were close on {hits} of {n} guess; you had expected {expected}.",
        "You were close on {hits} of {n} guesses; you had expected {expected}.",
        len(guesses),
    )
    return text.format(hits=hits, n=len(guesses), expected=f"{expected:.1f}")


def _far(one: Guess) -> str:
    return _("too high") if one.off > 0 else _("too low")


def _chart(guesses: Sequence[Guess]) -> b.Block:
    worst = max(guesses, key=lambda one: abs(one.off) / one.near)
    finding = _(
        "Each line runs from the customers (0) to your guess, counted in steps of \u201cclose\u201d: within 1 is a "
        "hit. Furthest off: {name}, {a} instead of {b}."
    ).format(name=worst.label, a=shown(worst.value, worst.unit), b=shown(worst.truth, worst.unit))
    items = []
    for one in sorted(guesses, key=lambda each: -abs(each.off) / each.near):
        steps = round(one.off / one.near, 2)
        items.append(
            {
                "label": one.label,
                "value": steps,
                "mark": not one.close,
                "note": _("close") if one.close else _far(one),
            }
        )
    edge = max(2.0, *(abs(one.off / one.near) for one in guesses)) * 1.1
    return b.bar_chart(_("Too low, or too high?"), finding, items=items, x=(-edge, edge), label=_("Question"), value_label=_("Steps off"))


def _direction(guesses: Sequence[Guess]) -> str:
    rosy = [
        one.label
        for one in guesses
        if not one.close and ((SHORT[one.id][1] == "feeling" and one.off > 0) or (SHORT[one.id][1] == "trouble" and one.off < 0))
    ]
    gloomy = [
        one.label
        for one in guesses
        if not one.close and ((SHORT[one.id][1] == "feeling" and one.off < 0) or (SHORT[one.id][1] == "trouble" and one.off > 0))
    ]
    if rosy and not gloomy:
        return _("Where you missed, you saw it too rosy ({names}). That is where most managers stand.").format(names=listed(rosy))
    if gloomy and not rosy:
        return _(
            "Where you missed, you saw it too dark ({names}). Perhaps you hear the complaints only; that is a sample as well, with a louder voice."
        ).format(names=listed(gloomy))
    if rosy and gloomy:
        return _("Too rosy: {rosy}. Too dark: {gloomy}. No single direction.").format(rosy=listed(rosy), gloomy=listed(gloomy))
    return ""


def _calibration(guesses: Sequence[Guess], managers: Mapping[str, float], hits: int) -> list[b.Block]:
    sure = hits_expected(guesses) / len(guesses)
    items = [
        {"label": _("You: how sure"), "value": round(100 * sure)},
        {"label": _("You: how often close"), "value": round(100 * hits / len(guesses)), "mark": True},
        {"label": _("Managers: how sure"), "value": round(100 * managers["sure"])},
        {"label": _("Managers: how often close"), "value": round(100 * managers["close"]), "mark": True},
    ]
    finding = _("You were {a}% sure on average and close in {b}%. The {n} managers were {c}% sure and close in {d}%.").format(
        a=round(100 * sure),
        b=round(100 * hits / len(guesses)),
        n=int(managers["n"]),
        c=round(100 * managers["sure"]),
        d=round(100 * managers["close"]),
    )
    out: list[b.Block] = [b.bar_chart(_("Sure, and right"), finding, items=items, x=(0, 100), unit="%", label=_("Who"), value_label=_("Of 100"))]
    few = chance_of_so_few(guesses)
    if hits < hits_expected(guesses) - 0.5:
        often = _("less than once in a hundred times") if few < 0.01 else _("{n} times in a hundred").format(n=max(1, round(100 * few)))
        text = _("If you were right as often as you felt sure, so few hits would come up {often}.").format(often=often)
    else:
        text = _("Your feeling of being sure held up here.")
    text += " " + ngettext(
        "One guess measures nobody, though.", "{n} guesses measure nobody, though: note your next twenty, and look again.", len(guesses)
    ).format(n=len(guesses))
    return [*out, b.para(text)]


def own_blocks(records: Sequence[Mapping[str, Any]]) -> list[b.Block]:
    """Beliefs about one's own customers: those with a true figure, and the one to look at next."""
    whole = [one for one in records if one["guess"] is not None]
    if not whole:
        return []
    known = [one for one in whole if one["true"] is not None]
    out: list[b.Block] = []
    if known:
        hits = sum(abs(one["guess"] - one["true"]) <= one["near"] for one in known)
        lead = ngettext("Of {n} belief that you checked, {hits} was close.", "Of {n} beliefs that you checked, {hits} were close.", len(known))
        out.append(b.lead(lead.format(n=len(known), hits=hits)))
        rows: list[list[str | float | None]] = [
            [one["name"], one["guess"], f"{one['sure']}%" if one["sure"] is not None else None, one["true"], one["source"] or None] for one in known
        ]
        out.append(
            b.table([_("Belief"), _("Guess"), _("Sure"), _("True"), _("Source")], rows, caption=_("Your beliefs, and what is true"), align="lrrrl")
        )
    waiting = [one for one in whole if one["true"] is None]
    surest = max(waiting, key=lambda one: one["sure"] or 0, default=None)
    widest = max(known, key=lambda one: abs(one["guess"] - one["true"]) / (one["near"] or 1), default=None)
    if widest and abs(widest["guess"] - widest["true"]) > widest["near"]:
        out.append(
            b.callout(
                "note",
                _("A visit that would teach you something"),
                _("You were furthest off on \u201c{name}\u201d Visit somebody for whom the figure is true.").format(name=widest["name"]),
            )
        )
    elif surest:
        out.append(
            b.callout(
                "note",
                _("Look this one up first"),
                _("You are surest of \u201c{name}\u201d Who in your house has the figure? Ask before you believe yourself.").format(
                    name=surest["name"]
                ),
            )
        )
    return out
