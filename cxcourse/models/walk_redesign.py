"""Redrawing a walk under a budget: what each option does to the curve, what it costs, and how far the evidence for it carries.

Lifts, best feelings and costs are assumptions of the course (or of the reader, for own options): no study measured them. What is worked
out from them is arithmetic: which steps move, what stays as it is, and what peak and end then come to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import walk as w
from cxcourse.models.feeling_curve import feeling_curve

BUDGET = 6  # points; an assumption, the same for every walk
KINDS = ("transparency", "apology", "repair", "compensation", "prevention")
STRENGTHS = ("strong", "some", "thin", "none")
MOST_OWN = 6


@dataclass(frozen=True)
class Option:
    """One change: `lifts` and `eases` are {place of the step, from 0: by how much}; `best` is how good a step can feel by it."""

    id: str
    kind: str
    text: str
    lifts: Mapping[int, int]
    eases: Mapping[int, int]
    best: int
    cost: int
    evidence: str = ""
    strength: str = "none"
    limits: str = ""
    own: bool = False


@dataclass(frozen=True)
class Redesign:
    """What a choice comes to: curves as places of steps, `effort` as it is and as it could be, points spent and left."""

    chosen: tuple[Option, ...]
    as_is: tuple[int, ...]
    to_be: tuple[int, ...]
    effort: tuple[int, ...]
    effort_to_be: tuple[int, ...]
    spent: int
    budget: int = BUDGET

    @property
    def left(self) -> int:
        """Points that are left; below 0 when too much was chosen."""
        return self.budget - self.spent


def kind_word(kind: str) -> str:
    """A kind of change in a word."""
    words = {
        "transparency": _("Show"),
        "apology": _("Apologise"),
        "repair": _("Repair"),
        "compensation": _("Compensate"),
        "prevention": _("Prevent"),
    }
    return words[kind]


def strength_word(strength: str) -> str:
    """How far the evidence carries, in words."""
    words = {
        "strong": _("strong: reviews of many studies"),
        "some": _("some: a few studies, mostly elsewhere"),
        "thin": _("thin: a single study, or one by somebody who sells it"),
        "none": _("none: nobody has tested it"),
    }
    return words[strength]


def options_of(journey: w.Journey) -> list[Option]:
    """The worded options of a journey."""
    return [
        Option(
            one["id"],
            one["kind"],
            one["text"],
            {int(step) - 1: by for step, by in one["lifts"].items()},
            {int(step) - 1: by for step, by in one["eases"].items()},
            one["best"],
            one["cost"],
            one["evidence"],
            one["strength"],
            one["limits"],
        )
        for one in journey.get("options", ())
    ]


def own_options(value: Any, steps: int) -> list[Option]:
    """The reader's own options out of untrusted JSON; one without words or without a step does not count yet."""
    made: list[Option] = []
    for at, one in enumerate(value if isinstance(value, (list, tuple)) else ()):
        if not isinstance(one, Mapping) or len(made) >= MOST_OWN:
            continue
        text, step = w.short_text(one.get("text")), w.whole(one.get("step"), range(1, steps + 1))
        if not text.strip() or step is None:
            continue
        kind = one.get("kind") if one.get("kind") in KINDS else "repair"
        lift, cost = w.whole(one.get("lift"), range(5)), w.whole(one.get("cost"), range(1, 7))
        made.append(
            Option(
                f"own-{at}",
                str(kind),
                text,
                {step - 1: 1 if lift is None else lift},
                {},
                2,
                2 if cost is None else cost,
                limits=_("Your own guess. Try it with ten customers before you believe it."),
                own=True,
            )
        )
    return made


def redesign(journey: w.Journey, feelings: Sequence[int], effort: Sequence[int], plan: Any) -> Redesign:
    """The curve as it could be.

    Each chosen option lifts its steps, never beyond its own best; the modest ones are reckoned first, so the order of choosing plays no
    part. A step never gets worse, and never better than +2; effort never falls below 1.

    Args:
        journey: the walk.
        feelings: as it was felt, one for each step.
        effort: as it was.
        plan: untrusted JSON: {"chosen": [ids], "own": [...]}.
    """
    said = plan if isinstance(plan, Mapping) else {}
    wanted = said.get("chosen")
    ids = {one for one in wanted if isinstance(one, str)} if isinstance(wanted, (list, tuple)) else set()
    chosen = [one for one in options_of(journey) if one.id in ids] + own_options(said.get("own"), len(feelings))
    to_be, easier = list(feelings), list(effort)
    for one in sorted(chosen, key=lambda option: (option.best, option.id)):
        for at, by in one.lifts.items():
            to_be[at] = max(to_be[at], min(one.best, to_be[at] + by))
        for at, by in one.eases.items():
            easier[at] = max(1, easier[at] - by)
    return Redesign(tuple(chosen), tuple(feelings), tuple(to_be), tuple(effort), tuple(easier), sum(one.cost for one in chosen))


def redrawn(journey: w.Journey, answers: Sequence[w.Answer], plan: Any) -> list[b.Block]:
    """The redesign in words and a picture; [] before the walk is complete or while nothing is chosen."""
    if not w.complete(answers):
        return []
    made = redesign(journey, [one.feeling or 0 for one in answers], [one.effort or 1 for one in answers], plan)
    if not made.chosen:
        return []
    if made.left < 0:
        over = ngettext(
            "This costs {n} point more than you have. Take something back.",
            "This costs {n} points more than you have. Take something back.",
            -made.left,
        )
        return [b.callout("stop", _("Over the budget"), over.format(n=-made.left))]
    before, after = w.verdict(made.as_is), w.verdict(made.to_be)
    return [
        b.lead(_lead(made, before, after)),
        _chart(journey, made, before, after),
        *_warnings(made, before),
        b.table(
            [_("What you change"), _("Kind"), _("Steps"), _("Points"), _("Evidence"), _("What it does not show")],
            [
                [one.text, kind_word(one.kind), ", ".join(str(at + 1) for at in sorted(one.lifts)), one.cost, _evidence(one), one.limits]
                for one in made.chosen
            ],
            caption=_("What you chose, and how firm it is"),
            align="lllrll",
        ),
        b.para(_("How far a step rises is an assumption, made to think with. Your curve as it could be is a plan to test, and no forecast.")),
    ]


def _evidence(one: Option) -> str:
    return f"{one.evidence} ({strength_word(one.strength)})" if one.evidence else strength_word(one.strength)


def _lead(made: Redesign, before: w.Verdict, after: w.Verdict) -> str:
    moved = sum(1 for old, new in zip(made.as_is, made.to_be, strict=True) if new > old)
    if not moved:
        return _("Nothing moves: what you chose touches steps that are as good already.")
    text = ngettext(
        "With {spent} of {budget} points {n} step gets better: remembered {old}, could be {new}.",
        "With {spent} of {budget} points {n} steps get better: remembered {old}, could be {new}.",
        moved,
    )
    return text.format(spent=made.spent, budget=made.budget, n=moved, old=w.signed(before.remembered), new=w.signed(after.remembered))


def _chart(journey: w.Journey, made: Redesign, before: w.Verdict, after: w.Verdict) -> b.Block:
    lowest = [at for at, value in enumerate(made.to_be) if value == min(made.to_be)]
    finding = _("The average goes from {old} to {new}. Lowest then: step {low} with {value}.").format(
        old=w.signed(before.average), new=w.signed(after.average), low=lowest[-1] + 1, value=w.signed(made.to_be[lowest[-1]])
    )
    return feeling_curve(
        _("As it is, and as it could be: {title}").format(title=journey["title"]),
        finding,
        series=[
            {"name": _("As it is"), "values": list(made.as_is), "dash": True},
            {"name": _("As it could be"), "values": list(made.to_be), "mark": [at for at, old in enumerate(made.as_is) if made.to_be[at] > old]},
        ],
    )


def _warnings(made: Redesign, before: w.Verdict) -> list[b.Block]:
    kinds = {one.kind for one in made.chosen}
    out = []
    if kinds <= {"apology", "compensation"}:
        text = _("You say sorry or pay, and the cause stays. The next customer meets it again, and you pay again.")
        out.append(b.callout("warn", _("Nothing is mended yet"), text))
    if "compensation" in kinds:
        text = _(
            "A fine repair can lift satisfaction above what it was. A review did not find that people then buy more, praise more or think "
            "better of the firm (de Matos and others 2007). So never fail on purpose in order to shine."
        )
        out.append(b.callout("note", _("What a gift does not do"), text))
    if made.to_be[-1] < 0:
        out.append(
            b.callout(
                "warn",
                _("It still ends badly"),
                _("The last step is {value}. Who sends it, and could a person sign it?").format(value=w.signed(made.to_be[-1])),
            )
        )
    worst = min(made.as_is)
    if worst < 0 and all(made.to_be[at] == worst for at, value in enumerate(made.as_is) if value == worst):
        out.append(
            b.callout(
                "warn", _("Your lowest steps stay where they are"), _("Step {n} is as bad as before. Can you reach it?").format(n=before.peak + 1)
            )
        )
    lighter = sum(made.effort) - sum(made.effort_to_be)
    if lighter:
        text = _(
            "Customers work {n} points of effort less. Of customers with high effort 81% meant to speak badly of a firm, in a study by a "
            "firm that sold the measure (Dixon and others 2010); less effort is a guard against bad talk more than a promise of praise."
        )
        out.append(b.callout("good", _("It also gets easier"), text.format(n=lighter)))
    return out
