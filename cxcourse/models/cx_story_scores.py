"""Scores of CX Stories: calibrating on keyed stories, leniency for each criterion, and what several scorers see in one story.

Leniency is the mean of (own level minus key) over the keyed stories, first tries only: after the reasons have been read a second try shows
what was learned, and no longer how one scores.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.cx_story_rubric import CRITERIA, FOUR, rubric

Keyed = Sequence[Mapping[str, Any]]
Levels = Mapping[str, int]

CLEAR = 0.75  # levels of leniency on a criterion from which it is worth knowing
FAR = 2  # levels between two scorers from which one should talk and not average


def tries(work: Mapping[str, Any], story: str) -> tuple[Levels, Levels]:
    """First and second try on a keyed story. They count once the key was seen: until then a second try may come."""
    one = work.get(story) or {}
    seen = one.get("shown")
    return (one.get("first", {}) if seen in ("second", "key") else {}), (one.get("second", {}) if seen == "second" else {})


def leniency(calibration: Mapping[str, Any], keyed: Keyed, without: str = "") -> dict[str, float]:
    """Criterion to mean (own minus key) in levels, over the keyed stories that were scored, leaving out the story `without`."""
    apart: dict[str, list[int]] = {}
    for story in keyed:
        if story["id"] == without:
            continue
        first, _second = tries(calibration, story["id"])
        for criterion in CRITERIA:
            if criterion in first:
                apart.setdefault(criterion, []).append(first[criterion] - story["key"][criterion]["level"])
    return {criterion: fmean(found) for criterion, found in apart.items()}


def corrected(level: int, lenient: float) -> int:
    """A level with the scorer's leniency taken out, as a whole level from 1 to 5; a half goes towards the level given."""
    moved = level - lenient
    below = math.floor(moved)
    part = moved - below
    nearest = below + (level > below if math.isclose(part, 0.5) else part > 0.5)
    return min(5, max(1, nearest))


def calibration_blocks(calibration: Mapping[str, Any], keyed: Keyed) -> list[b.Block]:
    """How one scores against the key: the habit in one sentence, leniency by criterion, and what the second try changed."""
    lenient = leniency(calibration, keyed)
    if not lenient:
        return []
    stories = sum(bool(tries(calibration, one["id"])[0]) for one in keyed)
    names = {key: one.name for key, one in rubric().items()}
    mean = fmean(lenient.values())
    habit = (
        _("You are a kind scorer: on average {n} levels above the key.") if mean >= 0.4
        else _("You are a strict scorer: on average {n} levels below the key.") if mean <= -0.4
        else _("On the whole you score close to the key.")
    ).format(n=f"{abs(mean):.1f}")  # fmt: skip
    farthest = sorted(lenient, key=lambda criterion: -abs(lenient[criterion]))
    if abs(lenient[farthest[0]]) >= CLEAR:
        one = farthest[0]
        text = _("You are kindest on {criterion}: {n} above.") if lenient[one] > 0 else _("You are strictest on {criterion}: {n} below.")
        habit += " " + text.format(criterion=names[one], n=f"{abs(lenient[one]):.1f}")
    items = [
        {"label": names[key], "value": round(lenient[key], 1), "mark": abs(lenient[key]) >= CLEAR, "note": _note(lenient[key])}
        for key in CRITERIA
        if key in lenient
    ]
    off = sum(abs(one) >= CLEAR for one in lenient.values())
    finding = ngettext(
        "{n} criterion lies three quarters of a level or more from the key.", "{n} criteria lie three quarters of a level or more from the key.", off
    ).format(n=off)
    wide = max(2, math.ceil(abs(lenient[farthest[0]])))
    heads = {"label": _("Criterion"), "value_label": _("Levels above the key")}
    chart = b.bar_chart(_("Your leniency"), finding, items=items, x=(-wide, wide), reference=0, **heads)
    made = [b.lead(habit), chart]
    learned = _second_tries(calibration, keyed)
    if learned:
        made.append(b.para(learned))
    text = ngettext("This rests on {n} story", "This rests on {n} stories", stories).format(n=stories)
    made.append(b.para(text + _(", so take it as a hint. The key is a judgement with reasons, and no truth; one level away is normal.")))
    return made


def _note(lenient: float) -> str | None:
    if abs(lenient) < CLEAR:
        return None
    return _("kinder") if lenient > 0 else _("stricter")


def _second_tries(calibration: Mapping[str, Any], keyed: Keyed) -> str:
    nearer = farther = 0
    for story in keyed:
        first, second = tries(calibration, story["id"])
        for criterion, level in second.items():
            if criterion in first and criterion in story["key"]:
                key = story["key"][criterion]["level"]
                step = abs(level - key) - abs(first[criterion] - key)
                nearer, farther = nearer + (step < 0), farther + (step > 0)
    if not nearer and not farther:
        return ""
    return _("In the second try {n} of your scores moved towards the key and {m} away from it.").format(n=nearer, m=farther)


def own_sheets(sheets: Sequence[Mapping[str, Any]], version: str | None = None) -> list[Mapping[str, Any]]:
    """Sheets on the reader's own story that hold a level; of one version ("" is the story in hand) when it is given."""
    return [one for one in sheets if one["own"] and one["levels"] and (version is None or one["version"] == version)]


def middle_scores(sheets: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Criterion to the mean of the listeners' levels; the teller's own sheets count only where nobody else scored."""
    heard = [one for one in sheets if one["by"]] or list(sheets)
    made = {}
    for criterion in CRITERIA:
        found = [one["levels"][criterion] for one in heard if criterion in one["levels"]]
        if found:
            made[criterion] = fmean(found)
    return made


def score_blocks(sheets: Sequence[Mapping[str, Any]]) -> list[b.Block]:
    """What scorers see in the reader's story as it is now: strongest, weakest, where they differ, what they wrote."""
    own = own_sheets(sheets, "")
    if not own:
        return []
    criteria = rubric()
    means = middle_scores(own)
    order = sorted(means, key=lambda criterion: (means[criterion], CRITERIA.index(criterion)))
    low, high = order[0], order[-1]
    who = len(own)
    made = [b.lead(
        ngettext("{n} scorer.", "{n} scorers.", who).format(n=who) + " "
        + _("Strongest: {high}. Work on: {low}.").format(high=criteria[high].name, low=criteria[low].name)
    )] if means[low] < means[high] else [b.lead(ngettext("{n} scorer.", "{n} scorers.", who).format(n=who))]  # fmt: skip
    given = {key: sorted(one["levels"][key] for one in own if key in one["levels"]) for key in CRITERIA}
    far = [key for key, found in given.items() if len(found) > 1 and found[-1] - found[0] >= FAR]
    if far:
        criterion = max(far, key=lambda key: given[key][-1] - given[key][0])
        levels = given[criterion]
        text = _("On {criterion} one heard “{high}” and another “{low}” Do not average that. Ask what each of them heard.")
        words = text.format(criterion=criteria[criterion].name, high=criteria[criterion].said(levels[-1]), low=criteria[criterion].said(levels[0]))
        made.append(b.callout("note", _("Where they differ"), words))
    if means[low] < 5:
        next_up = criteria[low].said(min(5, int(means[low]) + 1))
        made.append(b.para(_("One level up on {criterion} would sound like this: “{words}”").format(criterion=criteria[low].name, words=next_up)))
    names = [one["by"] or _("You") for one in own]
    rows: list[list[str | float | None]] = [[criteria[key].name, *(one["levels"].get(key) for one in own)] for key in CRITERIA if key in means]
    made.append(b.table([_("Criterion"), *names], rows, caption=_("Levels from 1 to 5, by scorer")))
    for title, key in ((_("What excelled"), "excelled"), (_("What to work on"), "work_on"), (_("A challenge"), "challenge")):
        said = [one for one in own if one[key].strip()]
        if said:
            made += [b.heading(title), *(b.quote(one[key].strip(), one["by"] or _("You")) for one in said)]
    return made


def mean_of(levels: Mapping[str, float], criteria: Sequence[str] = FOUR) -> float | None:
    """The mean over some criteria, or None when one of them was not scored: a mean over others would not be comparable."""
    found = [levels[criterion] for criterion in criteria if criterion in levels]
    return fmean(found) if len(found) == len(criteria) else None
