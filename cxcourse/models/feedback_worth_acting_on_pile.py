"""One's own pile of complaints, and where a piece of feedback comes from: what to answer first, and what may be shown to a board."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.feedback_worth_acting_on import BOXES, Own, Reply, Source, Work, box_word, dose
from cxcourse.models.statistics_plain import median
from cxcourse.models.words import first_lower, listed

# Long numbers, addresses of mail, and people with their title: what should be taken out before a complaint is passed round.
_NUMBER = re.compile(r"\b\d(?:[ .\-/]?\d){5,}\b")
_MAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,190}\.[^\W\d_]{2,}")
_PERSON = re.compile(
    r"\b((?:Mr|Mrs|Ms|Dr|Mevrouw|Meneer|Mevr|Dhr|Heer|Herr|Frau|Herrn)\.?)\s+(?:(?:van|de|der|den|von)\s+){0,3}[A-ZÀ-Þ][\w'’\-]+(?:\s[A-ZÀ-Þ][\w'’\-]+)?"
)


def in_order(own: Sequence[Own]) -> list[Own]:
    """What to answer first: failed promises, then the other boxes in their order, each from the longest wait; what is not sorted comes last."""
    return sorted((one for one in own if one.text), key=lambda one: (_rank(one), -(one.days or 0)))


def _rank(one: Own) -> int:
    """The place of the box that is owed most; of two matters the heavier one counts."""
    return min((BOXES.index(box) for box in (one.sorted.box, one.sorted.second) if box), default=len(BOXES))


def is_broken(one: Own) -> bool:
    """Whether a promise failed in one of its matters."""
    return _rank(one) == 0


def masked(text: str) -> str:
    """`text` without what would tell who wrote it: mail addresses, long numbers, and names after a title."""
    out = _NUMBER.sub(_("[number]"), _MAIL.sub(_("[address]"), text))
    return _PERSON.sub(lambda match: f"{match[1]} " + _("[name]"), out)


def pile_blocks(own: Sequence[Own]) -> list[b.Block]:
    """What the own pile shows; [] while nothing in it is sorted."""
    order = in_order(own)
    done = [one for one in order if one.sorted.box]
    out: list[b.Block] = []
    personal = [one for one in order if masked(one.text) != one.text]
    if personal:
        text = ngettext(
            "{n} complaint holds a name, an address or a long number. Take it out before you show the pile to anybody.",
            "{n} complaints hold a name, an address or a long number. Take those out before you show the pile to anybody.",
            len(personal),
        )
        out.append(b.callout("warn", _("Somebody can be recognised."), text.format(n=len(personal))))
    if not done:
        return out
    count = Counter(one.sorted.box for one in done)
    out.insert(0, b.lead(_pile_lead(done, count)))
    if len(done) > 2:
        out.append(_chart(done, count))
    steps = Counter(one.step.casefold() for one in done if one.step and is_broken(one))
    step, times = max(steps.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    if times > 1:
        name = next(one.step for one in done if one.step.casefold() == step)
        text = _("{times} of {n} failed promises happened at one step: {step}. Ask there first.")
        out.append(b.callout("note", _("Where promises get lost:"), text.format(times=times, n=sum(map(is_broken, done)), step=name)))
    many = count.get("outside_control", 0)
    if many > len(done) / 2 and len(done) > 3:
        out.append(b.para(_("More than half of your pile is outside your control. Sort these once more, and ask: did we know, and not say?")))
    elif count.get("our_words", 0) > len(done) / 2 and len(done) > 3:
        out.append(b.para(_("More than half of your pile is about your own words. Your next task is a text and not a training.")))
    out.append(pile_table(order))
    out.append(
        b.para(
            _(
                "A pile tells you what can go wrong, and whose matter it is. It does not tell how often: those who write differ from those who "
                "sigh and stay silent."
            )
        )
    )
    return out


def pile_table(order: Sequence[Own]) -> b.Block:
    """The pile in the order of answering, with what each box asks for."""
    rows: list[list[str | float | None]] = []
    for at, one in enumerate(order, 1):
        box = one.sorted.box
        said = box_word(box) + (_(", and {second}").format(second=first_lower(box_word(one.sorted.second))) if one.sorted.second else "")
        rows.append([f"{at}. {one.text}", said, one.days, dose(box)[0] if box else None, dose(box)[1] if box else None])
    head = [_("Complaint"), _("Box"), _("Days waiting"), _("For the person"), _("For the house")]
    return b.table(head, rows, caption=_("In this order: what is owed most comes first"), align="llrll")


def _pile_lead(done: Sequence[Own], count: Counter[str | None]) -> str:
    broken = [one for one in done if is_broken(one)]
    if not broken:
        text = ngettext("{n} complaint sorted, and no failed promise in it.", "{n} complaints sorted, and no failed promise among them.", len(done))
        return text.format(n=len(done)) + " " + _("Most of them: {box}.").format(box=first_lower(box_word(count.most_common(1)[0][0])))
    waits = [one.days for one in broken if one.days is not None]
    rest = [one.days for one in done if not is_broken(one) and one.days is not None]
    text = ngettext("{n} of {all} is a failed promise: answer it first.", "{n} of {all} are failed promises: answer them first.", len(broken))
    out = text.format(n=len(broken), all=len(done))
    mine, other = median(waits), median(rest)
    if mine is not None and other is not None:
        more = _("They wait {mine} days (the middle one), the others {other}.")
        out += " " + more.format(mine=b.figure(mine), other=b.figure(other))
    return out


def _chart(done: Sequence[Own], count: Counter[str | None]) -> b.Block:
    top = count.most_common(1)[0]
    items = [{"label": box_word(box), "value": count.get(box, 0), "mark": box == "failed_promise"} for box in BOXES]
    finding = _("Of {n} complaints most, {most}, belong to: {box}.").format(n=len(done), most=top[1], box=first_lower(box_word(top[0])))
    return b.bar_chart(_("Your pile by box"), finding, items=items, x=(0, max(2, top[1])), label=_("Box"), value_label=_("Complaints"))


def source_blocks(source: Source) -> list[b.Block]:
    """What may be said of a piece of feedback, and the honest label for it; [] while nothing is told."""
    if source == Source():
        return []
    known = source.original == "yes" and _somebody(source)
    doubts = _doubts(source)
    if known and not source.signs:
        label = _("{who}; original seen").format(who=source.who)
        out = [b.lead(_("You can show it: it has a birth certificate.")), b.quote(label, _("The label for your slide"))]
    else:
        label = _("Source uncertain. For practice only, no evidence of what customers are like.")
        out = [b.lead(_("Do not show it as what customers say: nobody could tell where it comes from.")), b.quote(label, _("The honest label"))]
    out.append(b.checks(doubts))
    if source.use == "evidence" and not (known and not source.signs):
        out.append(
            b.callout(
                "stop", _("Not as evidence."), _("A story that fits our picture never gets asked for its papers. Show one of your own pile instead.")
            )
        )
    return out


def _somebody(source: Source) -> bool:
    """Whether a person or a letter is named; "a customer" is nobody."""
    return bool(source.who) and source.who.casefold().strip(" .!?“”\"'") not in (
        "a customer",
        "customers",
        "somebody",
        "een klant",
        "ein kunde",
        "unknown",
    )


def _doubts(source: Source) -> list[tuple[str, str, str | None]]:
    who = (
        ("ok", _("Somebody said it: {who}").format(who=source.who), None)
        if _somebody(source)
        else ("missing", _("Who said it, to whom, when?"), _("If the answer is “a customer”, ask again."))
    )
    original = {
        "yes": ("ok", _("You saw the original."), _("Also the part that was cut off?")),
        "part": ("look", _("You saw a part of the original."), _("What was cut off often changes the meaning.")),
        "no": ("missing", _("You have not seen the original."), _("Ask for it before anybody else does.")),
    }.get(source.original or "", ("unknown", _("Have you seen the original?"), None))
    found = [sign_word(sign) for sign in source.signs]
    signs = (
        (
            "look",
            _("Signs that it may be invented: {signs}.").format(signs=listed(found, most=9)),
            _("None of them proves it. Together they ask for care."),
        )
        if (found)
        else ("ok", _("No sign of invention that you noticed."), None)
    )
    return [who, original, signs]


def sign_word(sign: str) -> str:
    """A sign that feedback may be invented."""
    return {
        "round": _("too round or too funny"),
        "names": _("no names, no place, no day"),
        "versions": _("it goes round in several versions"),
        "fits": _("it fits our picture of customers too well"),
    }[sign]


def without_names(read: Work) -> Work:
    """The work with what would tell a customer taken out; replies, which name people, stay at home."""
    return replace(read, own=tuple(replace(one, text=masked(one.text)) for one in read.own), mend=Reply(), decline=Reply(), keeper="")
