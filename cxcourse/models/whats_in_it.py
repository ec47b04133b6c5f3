"""Exercise 07, the so-what calculator: a milestone taken up a ladder, checked for chance and silence, and put into a range of money."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models import whats_in_it_money as money
from cxcourse.models.tidying import between, mapping_of, typed
from cxcourse.models.whats_in_it_saying import draft, ladder_blocks, words_blocks
from cxcourse.models.whats_in_it_sum import KINDS, euros, is_refused, label_of, money_blocks, rounded
from cxcourse.models.whats_in_it_truth import KINDS as SCORE_KINDS
from cxcourse.models.whats_in_it_truth import Milestone, chance_blocks, reach_blocks, reach_of, silence_blocks
from cxcourse.models.words import number

CURRENCIES = ("\u20ac", "\u00a3", "$", "CHF")
GAP_BASES = ("guess", "calls", "other")

# Field of a dict trait to (lowest, highest); what lies outside counts as not known.
MILESTONE = {
    "before": (0.01, 100),
    "now": (0.01, 100),
    "base": (1, 1e9),
    "rounds": (0.1, 366),
    "share": (0, 100),
    "fans": (0, 100),
    "critics": (0, 100),
    "deviation": (0, 1000),
}
REACH = {"at_risk": (0, 100), "follow_before": (0, 100), "follow_now": (0, 100)}
EFFECT_NUMBERS = tuple(f"{factor}_{end}" for factor in money.FACTORS for end in ("low", "middle", "high"))
EFFECT_TEXTS = {"name": 120, **{f"{factor}_source": 300 for factor in money.FACTORS}}
LADDER_TEXTS = {"director": 120, "judged": 300}
WORDS = {"sentence": 800, "learned": 600, "changed": 600, "worth": 600, "sure": 600}
MOST_RUNGS, LONGEST_RUNG = 8, 240
_ID = re.compile(r"[\w.:-]{1,80}")


def read_ladder(value: Any) -> dict[str, Any]:
    """Director, what they are judged on, and the rungs that hold a word."""
    given = mapping_of(value)
    rungs = given.get("rungs")
    listed = [typed(one, LONGEST_RUNG).strip() for one in rungs] if isinstance(rungs, list) else []
    return {**{key: typed(given.get(key), most).strip() for key, most in LADDER_TEXTS.items()}, "rungs": [one for one in listed if one][:MOST_RUNGS]}


def read_milestone(work: Mapping[str, Any]) -> Milestone:
    """The figures about answers; shares from 0 to 1. What was entered wrongly counts as not known."""
    given, quiet, reach = (mapping_of(work.get(name)) for name in ("milestone", "silence", "reach"))
    numbers = {key: between(given.get(key), *ends) for key, ends in MILESTONE.items()}
    kind = given.get("kind")
    fans, critics = numbers["fans"], numbers["critics"]
    if fans is not None and critics is not None and fans + critics > 100:
        fans = critics = None
    parts = {key: between(reach.get(key), *ends) for key, ends in REACH.items()}
    return Milestone(
        what=typed(given.get("what"), 300).strip(),
        before=_share(numbers["before"]),
        now=_share(numbers["now"]),
        base=numbers["base"],
        rounds=numbers["rounds"],
        kind=kind if kind in SCORE_KINDS else "share",
        share=_share(numbers["share"]),
        fans=_share(fans),
        critics=_share(critics),
        deviation=numbers["deviation"],
        gap=between(quiet.get("gap"), -100, 100),
        gap_basis=quiet["basis"] if quiet.get("basis") in GAP_BASES else "",
        at_risk=_share(parts["at_risk"]),
        follow_before=_share(parts["follow_before"]),
        follow_now=_share(parts["follow_now"]),
    )


def _share(value: float | None) -> float | None:
    return None if value is None else value / 100


def read_effects(value: Any) -> list[money.Effect]:
    """The lines of the sum, at most six."""
    found = [one for one in value if isinstance(one, Mapping) and isinstance(one.get("id"), str)] if isinstance(value, list) else []
    return [money.read_effect(one) for one in found[: money.MOST_EFFECTS]]


def sign_of(cost: Any) -> str:
    """The currency."""
    wanted = mapping_of(cost).get("currency")
    return wanted if wanted in CURRENCIES else CURRENCIES[0]


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view.

    Returns:
        ``summary``; ``problems``; blocks for each step (``ladder``, ``chance``, ``silence``, ``reach``, ``money``, ``words``) and the ``sheet``;
        ``chart`` (the tornado, or empty); ``draft`` (words to begin with); ``can_reach`` (customers that can be taken into the sum).
    """
    milestone, ladder = read_milestone(work), read_ladder(work.get("ladder"))
    effects = read_effects(work.get("effects"))
    sign, cost = sign_of(work.get("cost")), between(mapping_of(work.get("cost")).get("yearly"), 0, 1e12)
    counted = [one for one in effects if one.factors and not is_refused(one)]
    told = money_blocks(effects, cost, sign)
    words = {key: typed(mapping_of(work.get("words")).get(key), most) for key, most in WORDS.items()}
    range_text, weakest = _range_text(counted, sign), _weakest(counted)
    chance, quiet, reach = chance_blocks(milestone), silence_blocks(milestone), reach_blocks(milestone)
    chart = [one for one in told if one["kind"] == "bar_chart"]
    return {
        "summary": _summary(milestone, counted, sign),
        "problems": _problems(work, milestone),
        "ladder": ladder_blocks(ladder),
        "chance": chance,
        "silence": quiet,
        "reach": reach,
        "money": told,
        "words": words_blocks(words, ladder, bool(counted)),
        "chart": chart,
        "draft": draft(milestone.what, ladder, range_text, weakest),
        "can_reach": reach_of(milestone) is not None,
        "sheet": sheet(words, ladder, [*chance, *quiet], told),
    }


def _summary(milestone: Milestone, counted: list[money.Effect], sign: str) -> str:
    if counted:
        return _("The sum: {range}.").format(range=_range_text(counted, sign))
    if milestone.known:
        return _("From {a}% to {b}% of {n}.").format(
            a=number(round(100 * (milestone.before or 0), 1)), b=number(round(100 * (milestone.now or 0), 1)), n=f"{round(milestone.base or 0):,}"
        )
    return ""


def _range_text(counted: list[money.Effect], sign: str) -> str:
    if not counted:
        return ""
    low, _middle, high = money.total(counted)
    if rounded(low) == rounded(high):
        return _("about {a} a year").format(a=euros(low, sign))
    return _("between {a} and {b} a year").format(a=euros(low, sign), b=euros(high, sign))


def _weakest(counted: list[money.Effect]) -> str:
    found = money.swings(counted)
    return label_of(found[0], len(counted) == 1).replace(": ", ", ") if found else ""


def _problems(work: Mapping[str, Any], milestone: Milestone) -> list[dict[str, str]]:
    given = mapping_of(work.get("milestone"))
    out = []
    for key, (low, high) in MILESTONE.items():
        if given.get(key) is not None and between(given.get(key), low, high) is None:
            out.append({"path": f"milestone/{key}", "text": _("This is no number that can be right here, so it does not count.")})
    fans, critics = (between(given.get(key), 0, 100) for key in ("fans", "critics"))
    if fans is not None and critics is not None and milestone.fans is None:
        out.append({"path": "milestone/critics", "text": _("Fans and critics together cannot be more than 100%.")})
    return out


def reach_effect(work: Mapping[str, Any]) -> dict[str, Any] | None:
    """The additional customers at risk reached in time as a line of the sum, its count filled in; None while something is missing."""
    milestone = read_milestone(work)
    pair = reach_of(milestone)
    if pair is None:
        return None
    before, now = pair
    rounds = milestone.rounds or 1
    ends = [max(0.0, (b_ - a_) * rounds) for a_, b_ in ((before.high, now.low), (before.in_time, now.in_time), (before.low, now.high))]
    low, middle, high = (round(one) for one in ends)
    return {
        **dict.fromkeys(EFFECT_NUMBERS),
        **dict.fromkeys(EFFECT_TEXTS, ""),
        **{f"{one}_basis": None for one in money.FACTORS},
        "id": "reached",
        "name": _("Customers at risk who stay"),
        "kind": "kept",
        "many_low": low,
        "many_middle": middle,
        "many_high": high,
        "many_basis": "counted",
        "many_source": _("the step before: more of them heard, and called back in time"),
    }


def sheet(words: Mapping[str, str], ladder: Mapping[str, Any], truth: list[b.Block], told: list[b.Block]) -> list[b.Block]:
    """One sentence and one chart for a director, and what stands behind them."""
    out: list[b.Block] = []
    if words["sentence"]:
        out.append(b.lead(words["sentence"]))
    if ladder["director"]:
        text = _("For {name}, who is judged on {judged}.") if ladder["judged"] else _("For {name}.")
        out.append(b.para(text.format(name=ladder["director"], judged=ladder["judged"])))
    out += [one for one in told if one["kind"] == "bar_chart"]
    out += [one for one in told if one["kind"] == "callout" and one["tone"] in ("warn", "note")][:1]
    labels = {"learned": _("What we learned to do"), "changed": _("What it changed"), "worth": _("What it is worth"), "sure": _("How sure we are")}
    rows: list[list[str | float | None]] = [[label, words[key]] for key, label in labels.items() if words[key]]
    if rows:
        out.append(b.table([_("Line"), _("The card")], rows, caption=_("Something to carry upstairs")))
    if ladder["rungs"]:
        out += [b.heading(_("So that"), 4), b.numbered(ladder["rungs"])]
    leads = [one["text"] for one in truth if one["kind"] == "lead"]
    if leads:
        out += [b.heading(_("Is it true?"), 4), b.bullets(leads)]
    for one in told:
        if one["kind"] == "fold":
            out += one["blocks"]
    return out


def tidied(work: Mapping[str, Any]) -> dict[str, Any]:
    """Work from a file with every part of the shape that the page relies on; what is out of range is dropped."""
    given, quiet, reach, cost = (mapping_of(work.get(name)) for name in ("milestone", "silence", "reach", "cost"))
    milestone: dict[str, Any] = {key: between(given.get(key), *ends) for key, ends in MILESTONE.items()}
    milestone |= {"what": typed(given.get("what"), 300), "kind": given.get("kind") if given.get("kind") in SCORE_KINDS else None}
    effects, seen = [], set()
    for one in work["effects"] if isinstance(work.get("effects"), list) else []:
        if isinstance(one, Mapping) and isinstance(one.get("id"), str) and _ID.fullmatch(one["id"]) and one["id"] not in seen:
            seen.add(one["id"])
            effects.append(_tidied_effect(one))
    ladder = read_ladder(work.get("ladder"))
    return {
        "title": typed(work.get("title"), 120),
        "milestone": _filled(milestone),
        "ladder": _filled(ladder),
        "silence": _filled({"gap": between(quiet.get("gap"), -100, 100), "basis": quiet.get("basis") if quiet.get("basis") in GAP_BASES else None}),
        "reach": _filled({key: between(reach.get(key), *ends) for key, ends in REACH.items()}),
        "effects": effects[: money.MOST_EFFECTS],
        "cost": _filled(
            {"yearly": between(cost.get("yearly"), 0, 1e12), "currency": cost.get("currency") if cost.get("currency") in CURRENCIES else None}
        ),
        "words": _filled({key: typed(mapping_of(work.get("words")).get(key), most) for key, most in WORDS.items()}),
    }


def _tidied_effect(one: Mapping[str, Any]) -> dict[str, Any]:
    numbers = {key: between(one.get(key), 0, 1e12) for key in EFFECT_NUMBERS}
    texts = {key: typed(one.get(key), most) for key, most in EFFECT_TEXTS.items()}
    bases = {f"{key}_basis": one.get(f"{key}_basis") if one.get(f"{key}_basis") in money.BASES else None for key in money.FACTORS}
    return {"id": one["id"], "kind": one.get("kind") if one.get("kind") in KINDS else None, **numbers, **texts, **bases}


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty, as a fresh form has it."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}
