"""A group's hands-up: counts only. Nothing here says whose count is whose, and single habits are told only in a group of five or more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member
from cxcourse.models.statistics_plain import median
from cxcourse.models.tiny_habits import BARS, HABITS, parse
from cxcourse.models.tiny_habits_view import outcome

ENOUGH = 5  # members; in a smaller group the count of a habit tells who has it


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The hands of those who have counted, the habits in large enough groups, and questions. No member is named or can be told apart."""
    counted = [read for member in members if len((read := parse(member.work)).ticks) == len(HABITS)]
    left = len(members) - len(counted)
    waiting = ngettext("{n} file is not counted: not all thirteen are answered in it.",
                       "{n} files are not counted: not all thirteen are answered in them.", left).format(n=left)  # fmt: skip
    if len(counted) < 2:
        return [b.lead(_("The hands go up when two people have answered all thirteen.")), *([b.para(waiting)] if left else [])]
    totals = [read.count for read in counted]
    hands = [sum(n >= bar for n in totals) for bar in BARS]
    chance = sum(totals) / (len(totals) * len(HABITS))
    out = outcome(len(totals), hands, chance, _("all your answers"))
    middle = b.figure(median(totals))
    out.append(b.stats([(b.figure(hands[at]), _("with {n} or more").format(n=bar), None) for at, bar in enumerate(BARS)]))
    out.append(b.para(_("The middle count is {n}. Whose it is stays with whoever counted; the page does not say it.").format(n=middle)))
    if len(counted) >= ENOUGH:
        out.append(_habits(counted))
    else:
        out.append(b.para(_("Single habits are shown from five people on. In a smaller group they would tell who has what.")))
    if left:
        out.append(b.para(waiting))
    return [*out, b.questions(_questions(counted, hands))]


def _each(counted: Sequence[Any]) -> list[tuple[str, int]]:
    """(a few words, how many have it), the commonest first."""
    found = [(one.short, sum(read.ticks[one.id] for read in counted)) for one in HABITS]
    return sorted(found, key=lambda one: -one[1])


def _habits(counted: Sequence[Any]) -> b.Block:
    each = _each(counted)
    finding = _("Most have “{common}” ({n} of {all}); fewest have “{rare}” ({few}).").format(
        common=each[0][0], n=each[0][1], all=len(counted), rare=each[-1][0], few=each[-1][1]
    )
    items = [{"label": text, "value": n} for text, n in each]
    return b.bar_chart(_("Which habits you have together"), finding, items=items, x=(0, len(counted)), label=_("Habit"), value_label=_("People"))


def _questions(counted: Sequence[Any], hands: Sequence[int]) -> list[str]:
    out = [_("To the last hands, if they like to tell: which one was easiest to begin?")]
    if len(counted) >= ENOUGH:
        rare = _each(counted)[-1][0]
        out.append(_("Fewest have “{habit}”. Does it need a customer, or courage?").format(habit=rare))
    out.append(_("Which habit that one of you has had for years belongs on the list as number fourteen?"))
    return out


def counts_only(work: dict[str, Any]) -> dict[str, Any]:
    """The work as it may travel: the ticks, which the hands are counted from, and nothing that a person wrote."""
    read = parse(work)
    return {"title": "", "ticks": dict(read.ticks), "about": {}, "room": {}, "hooks": {}, "recipes": [], "tally": {}, "dates": {}}
