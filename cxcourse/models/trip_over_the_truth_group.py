"""Several members' truth moments side by side: how short, whose voice, and which checks the group leaves open together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member, scrubbed
from cxcourse.models.statistics_plain import spread
from cxcourse.models.tidying import text_of
from cxcourse.models.trip_over_the_truth import Work, as_work, parse
from cxcourse.models.trip_over_the_truth_checks import checks
from cxcourse.models.trip_over_the_truth_marks import marks
from cxcourse.models.trip_over_the_truth_script import shares
from cxcourse.models.words import first_lower, listed

Pair = tuple[Member, Work]


def their_share(work: Work) -> float | None:
    """Of a hundred spoken seconds, how many are the audience's; None while nothing is timed."""
    some = shares(work)
    return 100 * some.they / (some.me + some.they) if some.me + some.they else None


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks: what differs most first, all moments in a table, then questions."""
    pairs = [(member, parse(member.work)) for member in members]
    voices = [(member.name, their_share(work)) for member, work in pairs]
    low = [name for name, share in voices if share is not None and share < 50]
    if not any(share is not None for _name, share in voices):
        lead = _("{n} moments lie here; none has its minutes yet.").format(n=len(pairs))
    elif low:
        lead = _("{names} speak more than their audience. Whose opening could go?") if len(low) > 1 else _("{names} speaks more than the audience.")
        lead = lead.format(names=listed(low, most=12))
    else:
        lead = _("In every timed moment the audience speaks at least as long as you do.")
    out = [b.lead(lead), *_spreads(pairs), _table(pairs)]
    out.append(b.questions(_questions(pairs)))
    return out


def _spreads(pairs: Sequence[Pair]) -> list[b.Block]:
    out: list[tuple[float, b.Block]] = []
    for title, finding, values, ends in (
        (_("Whose voice is it?"), _("Of 100 spoken seconds between {low} and {high} are the audience's."),
         [their_share(work) for _m, work in pairs], (_("only you"), _("only they"))),
        (_("How long you keep quiet"), _("You plan between {low} and {high} seconds of silence."), [work.silence for _m, work in pairs],
         (_("no silence"), _("a long one"))),
    ):  # fmt: skip
        lies = spread(values)
        if lies is None or lies.n < 2:
            continue
        own = next((value for (member, _work), value in zip(pairs, values, strict=True) if member.own), None)
        item = {
            "label": title, "values": [{"who": member.name, "value": value} for (member, _work), value in zip(pairs, values, strict=True)],
            "median": lies.median, "low": lies.lower, "high": lies.upper, "own": own,
        }  # fmt: skip
        top = 100.0 if not out and max(value or 0 for value in values) <= 100 and title == _("Whose voice is it?") else max(30.0, lies.high)
        said = finding.format(low=b.figure(lies.low), high=b.figure(lies.high))
        out.append((lies.reach / top, b.spread_chart(title, said, items=[item], x=(0, top), ends=ends)))
    return [chart for _reach, chart in sorted(out, key=lambda one: -one[0])]


def _table(pairs: Sequence[Pair]) -> b.Block:
    rows: list[list[str | float | None]] = [
        [member.name, work.says("insight").strip() or "?", work.thing or "?", f"{work.takes('task'):g}" if work.takes("task") else "?",
         work.questions[0] if work.questions else "?", len(marks(work))]
        for member, work in pairs
    ]  # fmt: skip
    columns = [_("Member"), _("The insight"), _("In their hands"), _("Minutes of the task"), _("First question"), _("Words marked")]
    return b.table(columns, rows, caption=_("All moments. Cover the insight, and guess it from the task"), align="llllll")


def _questions(pairs: Sequence[Pair]) -> list[str]:
    out = []
    weak = Counter(one.key for _m, work in pairs for one in checks(work) if one.state in ("missing", "look"))
    ask = {
        "owner": _("Whose owner does not know yet? Who goes, and what do they ask for?"),
        "gain": _("What does each owner get out of it? Let another of you answer."),
        "insight": _("Which insight would its audience answer with “yes, of course”?"),
        "news": _("Which insight would its audience answer with “yes, of course”?"),
        "shame": _("Who in the room would pay for one of these moments?"),
        "silence": _("Which silence is the longest? Try it now, with a watch."),
        "never": _("What is the sentence that each of you will want to say, and will not?"),
        "other": _("What would happen if they found something else? Listen for fear."),
        "step": _("What happens on the day after applause?"),
    }
    first = next((key for key, n in sorted(weak.items(), key=lambda one: (-one[1], one[0])) if key in ask and n > 1), None)
    if first:
        out.append(ask[first])
    things = Counter(first_lower(work.thing).casefold() for _m, work in pairs if work.thing)
    if things and max(things.values()) > 1:
        out.append(_("Several of you put the same thing into their hands. Is it one moment, or two?"))
    out.append(_("Cover the insights. Can you guess each from its task alone? If not, the audience will not find it either."))
    out.append(_("Which of the questions does its designer not know the answer to?"))
    return out[:3]


def without_names(work: dict[str, Any]) -> dict[str, Any]:
    """The work with its owner's name, and each part of it, replaced wherever it stands."""
    owner = parse(work).owner
    if not owner:
        return work
    names = dict.fromkeys([owner, *(part for part in owner.split() if len(part) > 2)], _("the owner"))
    free = {key: scrubbed(work[key], names) for key in ("title", "words")}
    free["design"] = {key: value if key in ("unit", "finder") else scrubbed(value, names) for key, value in work["design"].items()}
    free["own"] = [{**one, "name": text_of(scrubbed(one["name"], names), 160)} for one in work["own"]]
    return as_work(parse({**work, **free, "waved": {}}))
