"""Several members' checks side by side: states, shares, the sentences of one letter that divide them, and what each would stop and start.

Marks begin from one word list, which would make everybody agree. So only marks that a person set or confirmed count as agreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.agreement import agreement, in_words
from cxcourse.models.comparing import Member
from cxcourse.models.love_for_the_customer import Line, Work, agenda_lines, as_work, kind_word, letter_lines, parse, shares, state_word, timed
from cxcourse.models.love_for_the_customer_reading import AGENDA_KINDS, LETTER_KINDS
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.words import first_lower, listed

MOST_CARDS = 5
Marks = Sequence[tuple[str, Mapping[str, str]]]  # member's name, and {words: kind} of what they looked at


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks: states, shares, divided sentences with agreement, the two sentences of each, questions.

    Args:
        members: at least two, with work of any shape that `parse` takes.
    """
    works = [(member, parse(member.work)) for member in members]
    letters = [(member, lines) for member, work in works if (lines := letter_lines(work))]
    agendas = [(member, lines) for member, work in works if (lines := agenda_lines(work))]
    out = [b.lead(_lead([work for _member, work in works])), *_spreads(letters, agendas), *_states(works)]
    marks: Marks = [(member.name, {line.row.text: line.kind for line in lines if line.decided}) for member, lines in letters]
    split = divided(marks)
    out += _sentences(marks, split, len(letters))
    said = [
        block
        for member, work in works
        for key, label in (("stop", _("stop")), ("start", _("start")))
        if work.talk_of[key]
        for block in [b.quote(work.talk_of[key], f"{member.name}: {label}")]
    ]
    if said:
        out += [b.heading(_("To stop, and to start")), *said]
    return [*out, b.questions(_questions([work for _member, work in works], split))]


def divided(marks: Marks) -> list[tuple[str, dict[str, list[str]]]]:
    """Sentences that two or more looked at and marked differently, the most divided first: (words, {kind: names})."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, mine in marks:
        for text, kind in mine.items():
            found.setdefault(text, {}).setdefault(kind, []).append(name)
    several = [(text, kinds) for text, kinds in found.items() if len(kinds) > 1]
    return sorted(several, key=lambda pair: (max(map(len, pair[1].values())) / sum(map(len, pair[1].values())), pair[0]))


def without_names(work: Any) -> dict[str, Any]:
    """The work without the people of the planned talk."""
    kept = as_work(parse(work))
    if kept["talk"]:
        kept["talk"] = {**kept["talk"], "who": ""}
    return kept


def _lead(works: Sequence[Work]) -> str:
    states = Counter(work.hers for work in works if work.hers)
    if not states:
        return _("Nobody has said yet in which state it is. Choose one each, alone, then compare.")
    if len(states) == 1:
        return _("You all see the same state from their side: {state}. Is it one group of customers that you had in mind?").format(
            state=first_lower(state_word(next(iter(states))))
        )
    names = listed([f"{first_lower(state_word(state))} ({n})" for state, n in states.most_common()])
    return _("You see {n} states from their side: {names}.").format(n=len(states), names=names)


def _states(works: Sequence[tuple[Member, Work]]) -> list[b.Block]:
    rows: list[list[str | float | None]] = [
        [member.name, work.customers or None, state_word(work.hers), work.hers_why or None, state_word(work.talk), work.talk_why or None]
        for member, work in works
    ]
    head = [_("Member"), _("Customers"), _("From their side"), _("Why"), _("As we talk"), _("Why")]
    return [b.table(head, rows, caption=_("The state, as each of you sees it"), align="llllll")]


def _spreads(letters: Sequence[tuple[Member, list[Line]]], agendas: Sequence[tuple[Member, list[Line]]]) -> list[b.Block]:
    items = []
    if len(letters) > 1:
        items += [
            _spread(_("Letter: {kind}").format(kind=first_lower(kind_word(kind))), [(m, shares(lines, LETTER_KINDS)[kind]) for m, lines in letters])
            for kind in LETTER_KINDS
        ]
    if len(agendas) > 1:
        items.append(_spread(_("Agenda: customers"), [(m, shares(lines, AGENDA_KINDS, minutes=timed(lines))["customer"]) for m, lines in agendas]))
        items.append(_spread(_("Agenda: changes a life"), [(m, 100 * sum(bool(line.who) for line in lines) / len(lines)) for m, lines in agendas]))
    if not items:
        return []
    items.sort(key=lambda one: -one["width"])
    widest = items[0]
    finding = _("You are furthest apart on “{label}”: from {low}% to {high}%.").format(
        label=widest["label"], low=round(widest["least"]), high=round(widest["most"])
    )
    return [b.spread_chart(_("What it is about, in percent"), finding, items=items, x=(0, 100), ends=(_("none of it"), _("all of it")))]


def _spread(label: str, values: Sequence[tuple[Member, float]]) -> dict[str, Any]:
    known = [value for _member, value in values]
    half = quartiles(known) or (None, None)
    return {
        "label": label,
        "values": [{"who": member.name, "value": round(value)} for member, value in values],
        "median": median(known),
        "low": half[0],
        "high": half[1],
        "own": next((round(value) for member, value in values if member.own), None),
        "width": max(known) - min(known),
        "least": min(known),
        "most": max(known),
    }


def _sentences(marks: Marks, split: Sequence[tuple[str, dict[str, list[str]]]], letters: int) -> list[b.Block]:
    if letters < 2:
        return []
    texts = sorted({text for _name, mine in marks for text in mine})
    shared = [text for text in texts if sum(text in mine for _name, mine in marks) > 1]
    if not shared:
        return [
            b.para(
                _("No sentence has been looked at by two of you. Mark the same letter, or confirm the guesses one by one; guesses do not count here.")
            )
        ]
    out: list[b.Block] = []
    if split:
        cards = [
            {"title": text, "text": "\n".join(f"{kind_word(kind)}: {listed(who, most=12)}." for kind, who in kinds.items())} for text, kinds in split
        ]
        out += [b.heading(_("Sentences that divide you")), b.cards(cards[:MOST_CARDS])]
    ratings = [[float(LETTER_KINDS.index(mine[text])) if text in mine else None for text in shared] for _name, mine in marks]
    text = ngettext("{n} sentence was looked at by two or more of you.", "{n} sentences were looked at by two or more of you.", len(shared))
    out.append(b.para(text.format(n=len(shared)) + " " + in_words(agreement(ratings, "nominal"), _("marked alike"))))
    return [*out, b.para(_("All began from the same guesses, so this flatters you a little. Full agreement is not the aim."))]


def _questions(works: Sequence[Work], split: Sequence[tuple[str, dict[str, list[str]]]]) -> list[str]:
    out = []
    groups = {work.customers.casefold() for work in works if work.customers}
    if len({work.hers for work in works if work.hers}) > 1:
        out.append(_("Which of these states would the customers themselves choose, and what would they point at?"))
    if len(groups) > 1:
        out.append(_("You have different customers in mind. Who of them can leave, and who hears about it when they cannot?"))
    if split:
        out.append(_("“{text}” Why do you mark it differently? Rewrite it, and keep the facts.").format(text=split[0][0][:160]))
    out.append(_("Which one sentence do all of you stop saying, and who starts with the new one, tomorrow, where?"))
    return out
