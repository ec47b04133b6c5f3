"""Several members' sessions side by side: first answers as they stood before the talk, scores, and plans. The odd one comes first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member, scrubbed
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.tidying import day_said
from cxcourse.models.words import listed
from cxcourse.models.your_mastermind import Session, parse
from cxcourse.models.your_mastermind_plan import in_order, short
from cxcourse.models.your_mastermind_scores import chart, lead, spreads, tellers

Pair = tuple[Member, Session]


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks.

    Args:
        members: at least two, with work of any shape that `parse` takes.
    """
    pairs = [(member, parse(member.work)) for member in members]
    answered = [pair for pair in pairs if pair[1].mine["answer"] or pair[1].mine["word"]]
    heaps = _heaps(answered)
    out = [b.lead(_lead(pairs, answered, heaps))]
    if len(known := [pair for pair in answered if pair[1].sure is not None]) > 1:
        out.append(_sure(known))
    out += _answers(heaps)
    scored, talk = _scores(pairs)
    out += scored
    out += _plans(pairs)
    out.append(b.questions([*_questions(heaps), *talk, *_plan_questions(pairs)][:4] or [_("What did each of us expect the others to write?")]))
    return out


def without_names(work: dict[str, Any]) -> dict[str, Any]:
    """The work with everybody's name replaced wherever it stands: the circle, tellers, listeners, and the people of the plan."""
    read = parse(work)
    people = [*(one.name for one in read.members), *(one.by for one in read.scores), *(one.teller for one in read.scores)]
    others = [*(one.whom for one in read.plan), *(one.asks for one in read.plan), read.asker]
    names: dict[str, str] = {}
    for name in dict.fromkeys(" ".join(one.split()) for one in [*people, *others] if one.strip()):
        stand_in = _("Person {n}").format(n=len(set(names.values())) + 1)
        for part in (name, *(part for part in name.split() if len(part) > 3 and part[0].isupper())):
            names.setdefault(part, stand_in)
    houses = {one.house: _("a house") for one in read.members if one.house}
    kept = {key: [one["id"] for one in work[key]] for key in ("members", "scores", "plan", "agenda") if isinstance(work.get(key), list)}
    hidden: dict[str, Any] = {key: scrubbed(value, {**houses, **names}) for key, value in work.items()}
    for key, keys in kept.items():
        hidden[key] = [{**one, "id": own} for one, own in zip(hidden[key], keys, strict=True)]
    # Jobs, exercises and choices are no names, whoever is called Host.
    for key, own in (("members", "roles"), ("agenda", "how"), ("agenda", "lead"), ("plan", "horizon"), ("plan", "source")):
        if key in kept:
            hidden[key] = [{**one, own: before[own]} for one, before in zip(hidden[key], work[key], strict=True)]
    meeting = hidden.get("meeting")
    if isinstance(meeting, dict):
        hidden["meeting"] = {**meeting, "place": "", "compare": work["meeting"].get("compare", "")}
    return hidden


def _word(text: str) -> str:
    return " ".join(text.split()).strip(" .,!?“”\"'").casefold()


def _heaps(answered: Sequence[Pair]) -> list[list[Pair]]:
    """First answers in heaps by their one word; the smallest first. Without a word an answer is its own heap."""
    made: dict[str, list[Pair]] = defaultdict(list)
    for at, pair in enumerate(answered):
        made[_word(pair[1].mine["word"]) or f"\0{at}"].append(pair)
    return sorted(made.values(), key=len)


def _lead(pairs: Sequence[Pair], answered: Sequence[Pair], heaps: Sequence[Sequence[Pair]]) -> str:
    if len(answered) < 2:
        return ngettext("{n} first answer is here.", "{n} first answers are here.", len(answered)).format(n=len(answered)) + " " + _(
            "Heaps and odd ones show from two on."
        )  # fmt: skip
    largest, smallest = heaps[-1], heaps[0]
    if len(heaps) == 1:
        return _("All {n} say “{word}”. Who could have written something else, and did not?").format(n=len(answered), word=largest[0][1].mine["word"])
    if len(largest) == 1:
        return _("{n} first answers, and no two alike. Then the question was too wide: the owner asks again.").format(n=len(answered))
    said = smallest[0][1].mine
    return _("{n} of {all} say “{word}”. Talk about {who} first, who says “{odd}”.").format(
        n=len(largest),
        all=len(pairs),
        word=largest[0][1].mine["word"],
        who=smallest[0][0].name,
        odd=said["word"] or short(said["answer"]).strip("“”"),
    )


def _sure(pairs: Sequence[Pair]) -> b.Block:
    values = [float(read.sure or 0) for _member, read in pairs]
    low, high = quartiles(values) or (None, None)
    dots = [{"who": member.name, "value": read.sure} for member, read in pairs]
    own = next((read.sure for member, read in pairs if member.own), None)
    sides = sorted(pairs, key=lambda pair: pair[1].sure or 0)
    finding = _("{low} is least sure with {a}, {high} most with {b} of 10.").format(
        low=sides[0][0].name, a=sides[0][1].sure, high=sides[-1][0].name, b=sides[-1][1].sure
    )
    if sides[0][1].sure == sides[-1][1].sure:
        finding = _("All of you are equally sure: {n} of 10.").format(n=sides[0][1].sure)
    item = {"label": _("How sure of the first answer"), "values": dots, "median": median(values), "low": low, "high": high, "own": own}
    return b.spread_chart(_("How sure each was before the talk"), finding, items=[item], x=(0, 10), ends=(_("a guess"), _("sure")))


def _answers(heaps: Sequence[Sequence[Pair]]) -> list[b.Block]:
    items = [
        {
            "title": read.mine["word"] or _("No word for it"),
            "text": read.mine["answer"] or None,
            "meta": _("Unless: {what}").format(what=read.mine["unless"]) if read.mine["unless"] else None,
            "tag": member.name,
        }
        for heap in heaps
        for member, read in heap
    ]
    return [b.heading(_("First answers, the odd ones first")), b.cards(items)] if items else []


def _scores(pairs: Sequence[Pair]) -> tuple[list[b.Block], list[str]]:
    """Stories that two members or more scored themselves, and what to ask about them."""
    made: dict[str, list[tuple[str, Any]]] = defaultdict(list)
    names: dict[str, str] = {}
    own = next((member.name for member, _read in pairs if member.own), "")
    for member, read in pairs:
        for key, group in tellers([one for one in read.scores if one.own]).items():
            made[key].append((member.name, group[-1].marks))
            names.setdefault(key, group[0].teller)
    out: list[b.Block] = []
    talk: list[str] = []
    for key, marks in made.items():
        found = spreads(marks)
        if not found:
            continue
        whose = _("{name}’s story").format(name=names[key]) if names[key] else _("The story")
        out += [b.heading(whose), b.para(lead(whose, found)), chart(whose, found, own)]
        if found[0].width > 1:
            talk.append(_("{whose}: what did the highest and the lowest hear?").format(whose=whose))
    return out, talk[:1]


def _plans(pairs: Sequence[Pair]) -> list[b.Block]:
    rows = []
    for member, read in pairs:
        lines = [line for line in in_order(read) if not line.done]
        if lines:
            dated = next((line for line in lines if line.by), lines[0])
            asks = sorted({line.asks for line in lines if line.asks} or ({read.asker} if read.asker else set()))
            rows.append([member.name, str(len(lines)), dated.what, day_said(dated.by) or "?", dated.sign or "?", listed(asks) or "?"])
    if not rows:
        return []
    columns = [_("Member"), _("Lines"), _("The first promise"), _("By"), _("How one will know"), _("Who asks")]
    return [b.heading(_("Promises")), b.table(columns, rows, caption=_("What each of you will do first"), align="lrllll")]


def _questions(heaps: Sequence[Sequence[Pair]]) -> list[str]:
    if len(heaps) < 2 or len(heaps[-1]) < 2:
        return []
    member, _read = heaps[0][0]
    return [
        _("What would have to be true for {name}’s answer to be the right one?").format(name=member.name),
        _("Which question did nobody ask the owner?"),
    ]


def _plan_questions(pairs: Sequence[Pair]) -> list[str]:
    lacking = [member.name for member, read in pairs if any(not line.done and (not line.by or not line.sign) for line in read.plan if line.what)]
    return [_("{names}: on which day will we see it, and how?").format(names=listed(lacking))] if lacking else []
