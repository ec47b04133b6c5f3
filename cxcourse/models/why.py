"""The reasons behind the ranking, in words: two short sentences a person, one for the whole, and what cannot be
told."""

from __future__ import annotations

from collections.abc import Sequence

from cxcourse.i18n import _, ngettext
from cxcourse.models.key_stakeholder import Weights, field_word, level_word
from cxcourse.models.priority import PARTS, TOLERANCE, Ranked
from cxcourse.models.words import N_, choose, first_upper, listed, number

MOST_NOTES = 3  # of one kind; more would not be read

# Of each list the first two fit a person and a group alike (no verb that must agree); the third is for one person only.
STANDINGS: dict[str, tuple[str, str, str]] = {
    "definitive": (
        N_("{name}: power, a rightful say and a hurry come together, which makes a definitive stakeholder."),
        N_("All three meet in {name}, power, claim and hurry: a definitive stakeholder."),
        N_("{name} can decide, has a right to, and cannot wait: a definitive stakeholder."),
    ),
    "dominant": (
        N_("{name}: power and a rightful say, though nothing presses now. That is a dominant stakeholder."),
        N_("Power and right are there, hurry is not: for now {name} counts as a dominant stakeholder."),
        N_("{name} may decide and can decide, and feels no hurry: a dominant stakeholder."),
    ),
    "dangerous": (
        N_("{name}: power and a hurry without a rightful say, what theory calls a dangerous stakeholder."),
        N_("Power and hurry, and no rightful say, make {name} a dangerous stakeholder."),
        N_("{name} can push and wants to push, without a right to: a dangerous stakeholder."),
    ),
    "dependent": (
        N_("{name}: a rightful claim that presses, and the power lies with others. That is a dependent stakeholder."),
        N_("It is right and it is urgent, yet {name} cannot settle it alone: a dependent stakeholder."),
        N_("{name} has good reason to hurry and needs somebody else's power: a dependent stakeholder."),
    ),
    "dormant": (
        N_("{name}: power, and no reason to use it here. That is a dormant stakeholder."),
        N_("The power of {name} is asleep as far as this goes: a dormant stakeholder."),
        N_("{name} could, and does not care to: a dormant stakeholder."),
    ),
    "discretionary": (
        N_("{name}: a rightful say, without power or hurry. That is a discretionary stakeholder."),
        N_("It is right to listen to {name}, though nothing forces you to: a discretionary stakeholder."),
        N_("{name} has a right to be heard and no means to insist: a discretionary stakeholder."),
    ),
    "demanding": (
        N_("{name}: a hurry, with neither the power nor a rightful say. That is a demanding stakeholder."),
        N_("Much noise, little ground to stand on: that makes {name} a demanding stakeholder."),
        N_("{name} wants it today, without the power or the right to have it: a demanding stakeholder."),
    ),
    "none": (
        N_("{name}: no power, claim or hurry in this at the moment."),
        N_("Nothing here makes {name} a stakeholder at this moment."),
        N_("{name} neither decides, nor has a claim, nor waits for anything here."),
    ),
}
POWER_AND_GAP = (
    N_("Power is {n} out of 10, and the engagement is still {now} where {needed} is needed."),
    N_("With power {n} out of 10 it matters that {now} becomes {needed}."),
    N_("Much hangs on this: power {n} out of 10, {now} now, {needed} needed."),
)
INTEREST_AND_GAP = (
    N_("Interest is {n} out of 10, so the step from {now} to {needed} is within reach."),
    N_("Interest is {n} out of 10; use it for the step from {now} to {needed}."),
)
UNKNOWN: list[str] = [
    N_("Too little is known of {name} for a class: {missing}."),
    N_("{name} cannot be placed in a class yet; what is missing: {missing}."),
]


def why(one: Ranked) -> str:
    """Two sentences: what kind of stakeholder this is, and what adds most to the score, or what must be found out
    first."""
    return f"{_standing(one)} {_reason(one)}"


def _standing(one: Ranked) -> str:
    name, cls = one.person.shown, one.salience.cls
    if cls == "unknown":
        text = _(choose(UNKNOWN, one.person.id))
        return text.format(name=name, missing=missing_words(one.salience.missing))
    variants = STANDINGS[cls] if one.person.kind == "person" else STANDINGS[cls][:2]
    return _(choose(variants, one.person.id)).format(name=name)


def _reason(one: Ranked) -> str:
    if one.missing:
        text = ngettext(
            "Find out about one thing, {missing}, and the score of {low} may rise to {high}.",
            "Find out about {missing}, and the score of {low} may rise to {high}.",
            len(one.missing),
        )
        if one.high - one.score > TOLERANCE:
            return text.format(missing=missing_words(one.missing), low=number(one.score), high=number(one.high))
    # The gap is what there is to do, so it is told with whatever adds most beside it.
    most = max(range(1, 3), key=lambda i: (one.parts[i], -i))
    person, part = one.person, PARTS[most]
    value = getattr(person, part)
    if one.gap and one.parts[3] > 0 and person.now and person.needed:
        if one.parts[3] >= one.parts[most] or not value:
            return _gap(one, level_word(person.now), level_word(person.needed))
        text = _(choose(POWER_AND_GAP if part == "power" else INTEREST_AND_GAP, person.id))
        return text.format(n=number(value), now=level_word(person.now), needed=level_word(person.needed))
    if one.parts[most] <= 0:
        return _("There is little to do for now.")
    return _power(person.power or 0, person.id) if part == "power" else _interest(person.interest or 0, person.attitude or 0)


def _gap(one: Ranked, now: str, needed: str) -> str:
    if (one.gap or 0) >= 3:
        texts = [
            N_("It is a long way from {now} to {needed}, so start early."),
            N_("{now} where {needed} is needed: that takes more than one talk."),
        ]
    else:
        texts = [
            N_("{now} now and {needed} needed: here is work to do."),
            N_("The step from {now} to {needed} is still to be made."),
            N_("What is missing is the way from {now} to {needed}."),
        ]
    return first_upper(_(choose(texts, one.person.id + "gap")).format(now=now, needed=needed))


def _interest(interest: float, attitude: float) -> str:
    if attitude <= -4:
        text = _("Interest is {n} out of 10, and it works against you.")
    elif attitude >= 4:
        text = _("Interest is {n} out of 10, and it is on your side.")
    elif interest >= 6:
        text = _("Interest is {n} out of 10, so an invitation will not be wasted.")
    else:
        text = _("Interest is {n} out of 10, no more than that.")
    return text.format(n=number(interest))


def _power(power: float, key: str) -> str:
    if power >= 8:
        texts = [
            N_("With power {n} out of 10, one word can settle much."),
            N_("Power is {n} out of 10: a yes or a no from here counts double."),
        ]
    elif power >= 5:
        texts = [
            N_("Power {n} out of 10 is enough to help or to hold up."),
            N_("With power {n} out of 10, this door opens others."),
        ]
    else:
        texts = [
            N_("Power is {n} out of 10, so others decide."),
            N_("With power {n} out of 10, help is more likely than a decision."),
        ]
    return _(choose(texts, key + "power")).format(n=number(power))


def missing_words(missing: Sequence[str]) -> str:
    """The missing fields as in a sentence: "interest and urgency"."""
    return listed([field_word(name).lower() for name in missing], most=6)


def summary(ranked: Sequence[Ranked], weights: Weights) -> str:
    """One answer to the question who matters most at this moment, with its reason, its nearest follower and its
    doubt."""
    if not ranked:
        return _("Nobody is on the map yet. Add the first person who comes to mind.")
    if not any((weights.salience, weights.power, weights.interest, weights.gap)):
        return _("All weights are 0, so nobody comes first. Give at least one of them a value.")
    top = [one for one in ranked if one.rank == 1]
    if all(one.score == 0 for one in ranked):
        return _("Nothing is known yet that puts one before another. Give power, interest or a claim, and the list takes shape.")
    if len(top) == 1:
        text = _("At this moment {name} matters most, {reason}.").format(name=top[0].person.shown, reason=_because(top[0]))
        if len(ranked) > 1:
            text += " " + _followers(ranked)
    else:
        names = listed([one.person.shown for one in top])
        text = _("At this moment {names} matter equally: the numbers cannot tell them apart. {name} is one of them, {reason}.").format(
            names=names, name=top[0].person.shown, reason=_because(top[0])
        )
    doubt = [one.person.shown for one in ranked if one.rank > 1 and one.first == 1]
    if doubt:
        text += " " + ngettext(
            "Do not be too sure: {names} may turn out to come first, once more is known.",
            "Do not be too sure: {names} may turn out to come first, once more is known.",
            len(doubt),
        ).format(names=listed(doubt))
    return text


def _because(one: Ranked) -> str:
    reason = {
        "definitive": _("because power, a rightful say and a hurry come together"),
        "dominant": _("because power and a rightful say come together"),
        "dangerous": _("because power and a hurry come together"),
        "dependent": _("because a rightful claim is pressing"),
        "dormant": _("because of the power alone"),
        "discretionary": _("because of a rightful say"),
        "demanding": _("because of the hurry alone"),
        "none": _("because of what else you filled in"),
        "unknown": _("as far as is known"),
    }[one.salience.cls]
    if one.gap and one.parts[3] > 0 and one.person.now and one.person.needed:
        return _("{reason}, and the engagement is {now} where {needed} is needed").format(
            reason=reason, now=level_word(one.person.now), needed=level_word(one.person.needed)
        )
    return reason


def _followers(ranked: Sequence[Ranked]) -> str:
    """The sentence about who comes next: everybody of the second rank."""
    second = [one for one in ranked if one.rank == ranked[1].rank]
    behind = round(ranked[0].score - second[0].score, 1)
    names = listed([one.person.shown for one in second])
    if behind <= 2 * TOLERANCE:
        text = _("So close that one new fact could change places ({points} points): {names}.")
    else:
        text = _("Next, {points} points behind: {names}.")
    return text.format(names=names, points=number(behind))


def notes(ranked: Sequence[Ranked], weights: Weights) -> list[str]:
    """What else a careful reader should know: who is loud or powerful and yet not first, ties, and what cannot be
    told."""
    lines: list[str] = []
    if not ranked or not any((weights.salience, weights.power, weights.interest, weights.gap)):
        return lines
    lines += _not_first(ranked)
    for rank in sorted({one.rank for one in ranked if one.tied and one.score > 0})[:MOST_NOTES]:
        tied = [one.person.shown for one in ranked if one.rank == rank]
        lines.append(
            _("{names} share place {rank}: at most {points} points apart, which no honest estimate can tell.").format(
                names=listed(tied), rank=rank, points=number(TOLERANCE)
            )
        )
    for one in [one for one in ranked if one.missing and one.first < one.rank][:MOST_NOTES]:
        text = _("{name} is in place {rank} and may turn out to belong as high as place {first}. Not known: {missing}.")
        lines.append(text.format(name=one.person.shown, rank=one.rank, first=one.first, missing=missing_words(one.missing)))
    return lines


def _not_first(ranked: Sequence[Ranked]) -> list[str]:
    """The loudest (most interest, against, demanding or dangerous) and the most powerful, when they are not first."""
    lines = []
    powerful = max(ranked, key=lambda one: (one.person.power or -1, one.score))
    if powerful.rank > 1 and powerful.person.power is not None:
        lines.append(
            _("The most powerful on your map is {name}, in place {rank}: power alone does not make somebody the one for this moment.").format(
                name=powerful.person.shown, rank=powerful.rank
            )
        )
    loud = [one for one in ranked if one.person.urgency and not one.person.legitimacy and (one.person.interest or 0) >= 8]
    for one in loud[:1]:
        if one.rank > 1:
            lines.append(
                _("{name} presses hardest, and is in place {rank}: a loud voice asks for your time, not for the first place.").format(
                    name=one.person.shown, rank=one.rank
                )
            )
    return lines
