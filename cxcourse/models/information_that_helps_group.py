"""Several members' briefs side by side: who writes to the same person, with how many purposes, and what it costs that person together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member, scrubbed
from cxcourse.models.information_that_helps import Brief, parse, purpose_word
from cxcourse.models.information_that_helps_checks import checks
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.words import listed

Pair = tuple[Member, Brief]


def receiver(name: str) -> str:
    """One spelling of a receiver's name: blanks and capitals do not make two people."""
    return " ".join(name.split()).casefold()


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks: what differs most first, then questions.

    Args:
        members: at least two, with work of any shape that `parse` takes.
    """
    pairs = [(member, parse(member.work).brief) for member in members]
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair[1].person:
            groups[receiver(pair[1].person)].append(pair)
    shared = sorted(
        (group for group in groups.values() if len(group) > 1), key=lambda group: (-len(_purposes(group)), -len(group), group[0][1].person)
    )
    out = [b.lead(_lead(pairs, shared))]
    out += [_minutes(pairs)] if sum(brief.minutes is not None for _member, brief in pairs) > 1 else []
    for group in shared:
        out += _together(group)
    out += [_table(pairs), b.questions(_questions(pairs, shared))]
    return out


def without_names(work: dict[str, Any]) -> dict[str, Any]:
    """The work with its receiver's name, and each part of it, replaced wherever it stands."""
    person = parse(work).brief.person
    if not person:
        return work
    stand_in = _("the receiver")
    names = dict.fromkeys([person, *(part for part in person.split() if len(part) > 2)], stand_in)
    log = [{**scrubbed(one, names), "id": one["id"]} for one in work["log"]]
    return {**work, "title": scrubbed(work["title"], names), "brief": {**scrubbed(work["brief"], names), "role": ""}, "log": log}


def _purposes(group: Sequence[Pair]) -> set[str]:
    return {brief.purpose for _member, brief in group if brief.purpose}


def _lead(pairs: Sequence[Pair], shared: Sequence[Sequence[Pair]]) -> str:
    if not shared:
        people = {receiver(brief.person) for _member, brief in pairs if brief.person}
        text = ngettext(
            "Nobody shares a receiver: {n} person hears from you.",
            "Nobody shares a receiver: {n} people each hear from one of you.",
            len(people),
        )
        return text.format(n=len(people))
    group = shared[0]
    count = len(_purposes(group))
    text = ngettext(
        "{n} of you write to {person}, all with one purpose.", "{n} of you write to {person}, with {count} purposes: who goes first?", max(1, count)
    )
    return text.format(n=len(group), person=group[0][1].person, count=count)


def _minutes(pairs: Sequence[Pair]) -> b.Block:
    values = [brief.minutes for _member, brief in pairs]
    known = [value for value in values if value is not None]
    half = quartiles(known) or (None, None)
    own = next((brief.minutes for member, brief in pairs if member.own), None)
    middle = median(known)
    finding = _("Your messages cost between {low} and {high} minutes; the middle one costs {middle}.")
    item = {
        "label": _("Minutes of the receiver"), "values": [{"who": member.name, "value": brief.minutes} for member, brief in pairs],
        "median": middle, "low": half[0], "high": half[1], "own": own,
    }  # fmt: skip
    return b.spread_chart(
        _("What you ask of their time"), finding.format(low=b.figure(min(known)), high=b.figure(max(known)), middle=b.figure(middle)),
        items=[item], x=(0, max(10.0, *known)), ends=(_("no time"), _("{n} minutes").format(n=b.figure(max(10.0, *known)))),
    )  # fmt: skip


def _together(group: Sequence[Pair]) -> list[b.Block]:
    person = group[0][1].person
    minutes = [brief.minutes for _member, brief in group if brief.minutes is not None]
    forms = {brief.form.casefold() for _member, brief in group if brief.form}
    sure = [member.name for member, brief in group if brief.form_known == "asked"]
    facts = [_("Written by {names}.").format(names=listed([member.name for member, _brief in group], most=12))]
    if minutes:
        facts.append(_("Together they cost {n} minutes.").format(n=b.figure(sum(minutes))))
    if len(forms) > 1:
        known = _("{names} asked; follow them.").format(names=listed(sure)) if sure else _("Nobody asked. Who does?")
        facts.append(_("You have chosen {n} forms for one reader. {known}").format(n=len(forms), known=known))
    return [b.heading(person), b.bullets(facts)]


def _table(pairs: Sequence[Pair]) -> b.Block:
    rows = [[member.name, brief.person or "?", purpose_word(brief.purpose), brief.outcome or "?", brief.line or "?"] for member, brief in pairs]
    head = [_("Member"), _("To"), _("Purpose"), _("Who does what"), _("First line")]
    return b.table(head, rows, caption=_("All briefs: read only the first lines aloud first"), align="lllll")


def _questions(pairs: Sequence[Pair], shared: Sequence[Sequence[Pair]]) -> list[str]:
    out = []
    if shared and len(_purposes(shared[0])) > 1:
        out.append(
            _("{person} gets several messages from customer experience at once. Which one goes now, and which can wait?").format(
                person=shared[0][0][1].person
            )
        )
    weak: dict[str, list[str]] = defaultdict(list)
    for _member, brief in pairs:
        for one in checks(brief):
            if one.state in ("missing", "look"):
                weak[one.key].append(one.key)
    common = max(weak, key=lambda key: (len(weak[key]), key), default=None)
    ask = {
        "behind": _("Most of you do not know what their receiver fears or is judged on. Who of you could tell another?"),
        "form": _("Most of you guess the form. Who asks whom, and by when?"),
        "line": _("Whose first line could the receiver repeat to their own boss? What makes it so?"),
        "sign": _("What would a stranger see if your message worked? Try it on the brief of your neighbour."),
        "credit": _("What could each receiver tell their own boss with it?"),
    }
    out.append(ask.get(common or "", _("Read only the first lines aloud. What would each receiver do now, and what would they fear?")))
    out.append(_("In which brief does the receiver get something, and in which are they only asked?"))
    return out
