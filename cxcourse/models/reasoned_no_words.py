"""What the talks of exercise 04 say in words: how one ended, what the meters mean, and which pattern runs through several."""

from __future__ import annotations

from collections.abc import Sequence

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member
from cxcourse.models.reasoned_no import TALKS, TIMINGS, Walk, verdict, walk
from cxcourse.models.words import N_, listed

HEADS = {"well": N_("Ended well"), "half": N_("Ended half way"), "badly": N_("Ended badly")}
TIMES = {"later": N_("waited"), "asks": N_("asked"), "now": N_("answered at once")}
ENOUGH_TALKS = 2  # one talk is no pattern


def signed(value: int) -> str:
    """A meter as a person reads it: +3, 0, a real minus."""
    return f"+{value}" if value > 0 else f"\u2212{-value}" if value < 0 else "0"


def step_words(done: Walk) -> str:
    """What became of the request, as part of a sentence."""
    step = done.end.step if done.end else "open"
    return {
        "changed": _("the step was changed into a safer one"),
        "open": _("nothing was decided, so it will come back"),
        "done": _("the step was taken as it was asked"),
    }[step]


def meter_words(done: Walk) -> str:
    """What the two meters say together."""
    credit, bond = done.credit, done.bond
    if credit > 0 and bond > 0:
        text = _("Both rose: you were clear, and {who} could still look at you afterwards.")
    elif credit > 0:
        text = _("You were clear, and it cost warmth. {who} believes you more and likes it less; a coffee may mend that.")
    elif bond > 0:
        text = _("{who} likes you, and has learnt that your yes comes easily. Warmth without credit is spent at the next request.")
    else:
        text = _("Neither rose. {who} got neither your no nor your help; most of us know such a day.")
    return text.format(who=_(done.talk.short)) + " " + _("The points are the course's own judgement. Argue with them: that is the exercise.")


def pattern_blocks(told: Sequence[Walk]) -> list[b.Block]:
    """What runs through two or more finished talks: where the slips are, and which timing you reach for."""
    if len(told) < ENOUGH_TALKS:
        return []
    ends = [verdict(one) for one in told]
    well = ends.count("well")
    early = sum(turn.lost > 0 for one in told for turn in one.turns[:2])
    late = sum(turn.lost > 0 for one in told for turn in one.turns[2:])
    first, rest = 2 * len(told), sum(len(one.turns) - 2 for one in told)
    if not early and not late:
        where = _("You took the strongest answer each time. Now do it aloud, with somebody who pushes.")
    elif early / first > late / max(1, rest):
        where = _("More slips come at the beginning ({early} of {first} first answers): you answer before you have asked, or soften the first no.")
    else:
        where = _("More slips come under push ({late} of {rest} later answers): the first no stands, and the second sentence is missing.")
    credits = [one.credit for one in told]
    timing = [turn.given.when for one in told for turn in one.turns]
    most = max(TIMINGS, key=timing.count)
    habit = {
        "now": _("Mostly you answer at once. With somebody who is frightened, a question or a silence would have come first."),
        "asks": _("Mostly you ask first. With somebody who has three minutes, an answer would have been the kindness."),
        "later": _("Mostly you wait. Sometimes that is wisdom; where a plain yes or no was asked for, it was heard as a yes."),
    }[most]
    return [
        b.heading(_("Through all your talks")),
        b.lead(
            ngettext("{well} of {n} talk ended well.", "{well} of {n} talks ended well.", len(told)).format(well=well, n=len(told))
            + " " + where.format(early=early, first=first, late=late, rest=rest)
        ),
        b.bar_chart(
            _("Credit at the end of each talk"),
            _("The highest is {high}, the lowest {low}.").format(high=signed(max(credits)), low=signed(min(credits))),
            items=[{"label": _(one.talk.title), "value": one.credit, "note": _(HEADS[end or "half"])} for one, end in zip(told, ends, strict=True)],
            x=(-10, 12), reference=0,
        ),
        b.para(habit),
        b.para(_("No single manner ends all six talks well, and neither do all managers sound like these. Take the pattern, and not the sum.")),
    ]  # fmt: skip


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """Where a group took different roads: the talks that ended most differently first, then the turn that split them most."""
    led = {member.name: {key: walk(TALKS[key], one["path"]) for key, one in member.work["talks"].items()} for member in members}
    rows, splits = [], []
    for key, talk in TALKS.items():
        done = {name: ways[key] for name, ways in led.items() if key in ways and ways[key].end}
        if len(done) < 2:
            continue
        credits = [one.credit for one in done.values()]
        rows.append((max(credits) - min(credits), talk, done))
        for at, node in talk.nodes.items():
            chosen: dict[str, list[str]] = {}
            for name, one in done.items():
                for turn in one.turns:
                    if turn.at == at:
                        chosen.setdefault(turn.given.id, []).append(name)
            if len(chosen) > 1:
                splits.append((-len(chosen), -sum(map(len, chosen.values())), talk, node, chosen))
    if not rows:
        return [b.lead(_("No talk has been led to its end by two of you. Lead the same one, each alone, and look again."))]
    rows.sort(key=lambda row: -row[0])
    widest = rows[0]
    made: list[b.Block] = [
        b.lead(
            _("Most apart you are in “{talk}”: {gap} points of credit between the highest and the lowest.").format(
                talk=_(widest[1].title), gap=widest[0]
            )
        ),
        b.table(
            [_("Talk"), *led],
            [[_(talk.title), *(_(HEADS[verdict(done[name]) or "half"]) if name in done else None for name in led)] for _gap, talk, done in rows],
            caption=_("How the talks ended"),
        ),
    ]  # fmt: skip
    for _kinds, _size, talk, node, chosen in sorted(splits, key=lambda one: one[:2])[:2]:
        made += [b.heading(_("“{talk}”: here you parted").format(talk=_(talk.title)), 4), b.quote(_(node.says), _(node.by))]
        made.append(b.bullets([f"{listed(names)}: “{_(node.answer(id).say)}”" for id, names in sorted(chosen.items()) if node.answer(id)]))  # type: ignore[union-attr]
    made.append(
        b.questions([
            _("Who has worked in a house where such an answer is safe, and who has not?"),
            _("Which of these answers would you still trust tomorrow, if you were the manager?"),
            _("What would the same talk need in your own house?"),
        ])
    )  # fmt: skip
    return made
