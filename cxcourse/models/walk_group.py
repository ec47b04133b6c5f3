"""A group that walked the same journey, each alone: the band, where they are furthest apart, and who guessed it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import walk as w
from cxcourse.models.comparing import Member
from cxcourse.models.feeling_curve import feeling_curve
from cxcourse.models.statistics_plain import Spread, spread

SHOWN = 8  # steps drawn one by one in the picture of differences


@dataclass(frozen=True)
class Band:
    """What several curves over the same steps come to: for each step the spread of the answers given there (None when fewer than two)."""

    names: tuple[str, ...]
    curves: tuple[tuple[float | None, ...], ...]
    steps: tuple[Spread | None, ...]
    own: int | None = None

    def values(self, at: int) -> list[float | None]:
        """What each member felt at a step."""
        return [one[at] for one in self.curves]

    def order(self) -> list[int]:
        """The steps with the most contested first: by the width of the middle half, then by the distance between the ends, then in their order."""
        there = [at for at, one in enumerate(self.steps) if one is not None]
        return sorted(there, key=lambda at: (-self._width(at)[0], -self._width(at)[1], at))

    def lowest(self) -> int | None:
        """The step with the lowest median; of equal ones the one with the lower quartiles, then the last."""
        there = [(one.median, one.lower, one.upper, -at) for at, one in enumerate(self.steps) if one is not None]
        return -min(there)[3] if there else None

    def _width(self, at: int) -> tuple[float, float]:
        one = self.steps[at]
        return (one.half, one.reach) if one else (0.0, 0.0)


def band(names: Sequence[str], curves: Sequence[Sequence[float | None]], own: int | None = None) -> Band:
    """The band of equally long curves. Raises `ValueError` when they are not."""
    lengths = {len(one) for one in curves}
    if len(lengths) > 1:
        raise ValueError("curves over the same steps have one length")
    steps = []
    for at in range(lengths.pop() if lengths else 0):
        found = spread(one[at] for one in curves)
        steps.append(found if found and found.n >= 2 else None)
    return Band(tuple(names), tuple(tuple(one) for one in curves), tuple(steps), own)


def band_blocks(title: str, labels: Sequence[str], made: Band, short: Sequence[str] | None = None) -> list[b.Block]:
    """The band as a picture, the contested steps, and questions. `labels` name the steps in a few words, `short` as they stand on the axis."""
    order = made.order()
    if not order:
        return []
    first, low = order[0], made.lowest()
    top = made.steps[first]
    assert top is not None and low is not None
    if top.reach == 0:
        lead = _("You all felt the same at every step. That is rare: are you as alike as your customers?")
    else:
        lead = _("You are furthest apart at step {n}: the middle half lies between {lower} and {upper}, the ends at {low} and {high}.").format(
            n=first + 1, lower=w.signed(top.lower), upper=w.signed(top.upper), low=w.signed(top.low), high=w.signed(top.high)
        )
    at_low = made.steps[low]
    finding = _("{n} walkers. Lowest median: step {low} with {value}.").format(
        n=len(made.names), low=low + 1, value=w.signed(at_low.median if at_low else 0)
    )
    if top.reach:
        finding += " " + _("Furthest apart: step {first}.").format(first=first + 1)
    middle: dict[str, Any] = {
        "name": _("Median of the group"),
        "values": [one.median if one else None for one in made.steps],
        "low": [one.lower if one else None for one in made.steps],
        "band": _("half of the group lies here"),
        "high": [one.upper if one else None for one in made.steps],
        "mark": [first],
    }
    series = [middle]
    if made.own is not None:
        series.append({"name": _("You"), "values": list(made.curves[made.own]), "dash": True})
    chart = feeling_curve(
        title,
        finding,
        labels=short,
        series=series,
    )
    return [b.lead(lead), chart, _contested(title, labels, made, order), b.questions(_questions(labels, made, order))]


def _contested(title: str, labels: Sequence[str], made: Band, order: Sequence[int]) -> b.Block:
    items = []
    for at in order[:SHOWN]:
        one = made.steps[at]
        assert one is not None
        items.append(
            {
                "label": _("{n}. {step}").format(n=at + 1, step=labels[at]),
                "values": [{"who": name, "value": value} for name, value in zip(made.names, made.values(at), strict=True)],
                "median": one.median,
                "low": one.lower,
                "high": one.upper,
                "own": made.curves[made.own][at] if made.own is not None else None,
            }
        )
    agree = [at for at in order if made.steps[at] and made.steps[at].reach == 0]  # type: ignore[union-attr]
    finding = (
        ngettext("At {n} step all of you agree.", "At {n} steps all of you agree.", len(agree)).format(n=len(agree))
        if agree
        else _("At no step do all of you agree.")
    )
    return b.spread_chart(
        _("{title}: most contested first").format(title=title), finding, items=items, x=(-2, 2), ends=(_("very bad"), _("very good")), label=_("Step")
    )


def _questions(labels: Sequence[str], made: Band, order: Sequence[int]) -> list[str]:
    first = order[0]
    values = [(value, name) for name, value in zip(made.names, made.values(first), strict=True) if value is not None]
    low, high = min(values), max(values)
    out = []
    if low[0] != high[0]:
        out.append(
            _("Step {n}, {step}: {low} felt {low_value} and {high} felt {high_value}. What did each of you see there?").format(
                n=first + 1, step=labels[first], low=low[1], low_value=w.signed(low[0]), high=high[1], high_value=w.signed(high[0])
            )
        )
    lowest = made.lowest()
    if lowest is not None:
        out.append(_("Step {n} is lowest for the group. What did you want to know just then, and who could have told you?").format(n=lowest + 1))
    if made.own is not None:
        off = [
            (abs(one - step.median), at)
            for at, (one, step) in enumerate(zip(made.curves[made.own], made.steps, strict=True))
            if one is not None and step
        ]
        far = max(off, key=lambda pair: (pair[0], -pair[1]), default=(0, 0))
        if far[0] >= 1:
            out.append(_("You stand furthest from the group at step {n}. Which customers are like you there?").format(n=far[1] + 1))
    return out


# -- a journey of the course ----------------------------------------------------------------------------------------------------


def walked(
    members: Sequence[Member], journeys: Mapping[str, w.Journey], rules: Sequence[str] = ()
) -> dict[str, list[tuple[Member, list[int | None]]]]:
    """Who walked which journey to its end: {journey: [(member, feelings)]}, in the order of `journeys`; those with fewer than two are left out."""
    found: dict[str, list[tuple[Member, list[int | None]]]] = {}
    for name, journey in journeys.items():
        those = []
        for member in members:
            walks = member.work.get("walks")
            said = walks.get(name) if isinstance(walks, Mapping) else None
            answers = w.answers_of(said, len(journey["steps"]), rules) if said else ()
            if w.complete(answers):
                those.append((member, w.curve(answers)))
        if len(those) >= 2:
            found[name] = those
    return found


def compare_walks(members: Sequence[Member], journeys: Mapping[str, w.Journey], rules: Sequence[str] = ()) -> list[b.Block]:
    """The group's band for every journey that at least two walked to the end, the one with most walkers first."""
    found = walked(members, journeys, rules)
    out: list[b.Block] = []
    for name in sorted(found, key=lambda one: -len(found[one])):
        those, journey = found[name], journeys[name]
        own = next((at for at, (member, _curve) in enumerate(those) if member.own), None)
        made = band([member.name for member, _curve in those], [feelings for _member, feelings in those], own)
        guess = those[own][0].work.get("guesses") if own is not None else None
        guess = guess.get(name) if isinstance(guess, Mapping) else None
        out.append(b.heading(journey["title"]))
        if own is not None and not guessed(guess, len(journey["steps"])):
            out.append(
                b.callout(
                    "note",
                    _("Guess before you look"),
                    _(
                        "You walked this one. Say above where you think the group is lowest and furthest apart, then compare again: "
                        "what surprises you is the best thing to talk about."
                    ),
                )
            )
            continue
        out += _guess(guess, made, journey) + band_blocks(
            _("The group's band: {title}").format(title=journey["title"]), [step["does"] for step in journey["steps"]], made
        )
    return out


def guessed(value: Any, steps: int) -> dict[str, int]:
    """A guess out of untrusted JSON: {"low": step, "apart": step} counted from 1, or {} unless both are there; "open" skips it."""
    said = value if isinstance(value, Mapping) else {}
    if said.get("open") is True:
        return {"low": 0, "apart": 0}
    low, apart = (w.whole(said.get(key), range(1, steps + 1)) for key in ("low", "apart"))
    return {"low": low, "apart": apart} if low and apart else {}


def _guess(value: Any, made: Band, journey: w.Journey) -> list[b.Block]:
    said = guessed(value, len(journey["steps"]))
    order, low = made.order(), made.lowest()
    if not said.get("low") or not order or low is None:
        return []
    top = made.steps[order[0]]
    same = [at for at in order if made.steps[at] and top and (made.steps[at].half, made.steps[at].reach) == (top.half, top.reach)]  # type: ignore[union-attr]
    lowest = min(one.median for one in made.steps if one)
    at_lowest = [at for at, one in enumerate(made.steps) if one and one.median == lowest]
    right = [said["low"] - 1 in at_lowest, said["apart"] - 1 in same]
    text = _("You guessed step {guess} as the lowest; it is step {low}. You guessed step {apart} as the most contested; it is step {first}.").format(
        guess=said["low"], low=_steps(at_lowest), apart=said["apart"], first=_steps(same)
    )
    titles = {2: _("You know your group: both right"), 1: _("One of your two guesses is right"), 0: _("The group is not where you thought it was")}
    return [b.callout("good" if all(right) else "note", titles[sum(right)], text)]


def _steps(places: Sequence[int]) -> str:
    return _(" or ").join(str(at + 1) for at in sorted(places)[:4]) + ("…" if len(places) > 4 else "")
