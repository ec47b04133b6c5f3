"""What exercise 16 says back: the state, the agenda and the letter as marked, the talk, and all of it on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.love_for_the_customer import (
    Line,
    Work,
    agenda_kind_word,
    agenda_lines,
    danger,
    kind_word,
    letter_lines,
    parse,
    shares,
    state_word,
    timed,
)
from cxcourse.models.love_for_the_customer_reading import AGENDA_KINDS, DATA, LETTER_KINDS, language_in, sentence_about
from cxcourse.models.love_for_the_customer_talk import talk_blocks
from cxcourse.models.words import first_lower, listed


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view: rows of ``agenda_rows`` and ``letter_rows`` to mark, and blocks for ``state``, ``agenda_result``, ``letter_result``,
    ``talk_result`` and ``sheet``.

    Args:
        work: the work traits of any shape.
    """
    read = parse(work)
    agenda, letter = agenda_lines(read), letter_lines(read)
    return {
        "summary": state_lead(read) if read.begun else "",
        "state": state_blocks(read),
        "agenda_rows": [_row(one) for one in agenda],
        "agenda_result": agenda_blocks(agenda),
        "letter_rows": [_row(one) for one in letter],
        "letter_result": letter_blocks(letter, language_in(read.letter, read.language)),
        "talk_result": talk_blocks(read),
        "heard": _heard(read, agenda, letter),
        "sheet": sheet(read, agenda, letter),
        "problems": [],
    }


def _row(one: Line) -> dict[str, Any]:
    return {
        "key": one.row.key,
        "text": one.row.text,
        "guess": one.row.guess,
        "why": list(one.row.why),
        "minutes": one.row.minutes,
        "touches": one.row.touches,
    }


def state_lead(read: Work) -> str:
    """The relationship in one sentence."""
    who = read.customers or _("These customers")
    if read.hers and read.talk and read.hers != read.talk:
        text = _("{who}: {hers} from their side, {talk} in the way we talk. Talk about the difference.")
        return text.format(who=who, hers=first_lower(state_word(read.hers)), talk=first_lower(state_word(read.talk)))
    if read.hers:
        told = _("{who}: {hers} from their side. The danger: {danger}.")
        return told.format(who=who, hers=first_lower(state_word(read.hers)), danger=first_lower(danger(read.hers)[0]))
    if read.talk:
        return _("We talk of them as: {talk}. How is it from their side?").format(talk=first_lower(state_word(read.talk)))
    return _("{who}: in which state is it, seen from their side?").format(who=who)


def state_blocks(read: Work) -> list[b.Block]:
    """The state with its danger, what is asked and given, and what captive customers are owed; [] while nothing is told."""
    if not read.begun:
        return []
    out = [b.lead(state_lead(read))]
    seen = ((_("From their side"), read.hers, read.hers_why), (_("As we talk"), read.talk, read.talk_why))
    cards = [
        {
            "title": state_word(state),
            "tag": name,
            "text": (f"{why}\n" if why else "") + _("The danger: {danger}.").format(danger=first_lower(danger(state)[0])),
            "meta": _("This month: {help}.").format(help=first_lower(danger(state)[1])),
        }
        for name, state, why in seen
        if state
    ]
    if cards:
        out.append(b.cards(cards))
    if (read.hers and not read.hers_why) or (read.talk and not read.talk_why):
        out.append(b.para(_("A state without a reason is a mood. What would a stranger see that tells it?")))
    if read.leave is False:
        someone = (
            _("Who can, on their behalf: {who}. Tell them what you heard.").format(who=read.who_leaves)
            if read.who_leaves
            else _("Can anybody, for them?")
        )
        text = _(
            "The less they can leave, the more you must ask. They owe you no loyalty; you owe them a letter they understand and a person who answers."
        )
        out.append(b.callout("note", _("They cannot leave."), f"{text} {someone}"))
    if read.asked or read.given:
        out += [
            b.para(_given(read)),
            b.columns(
                [
                    [b.heading(_("Asked of them"), 3), b.bullets(read.asked or [_("nothing yet")])],
                    [b.heading(_("Given unasked"), 3), b.bullets(read.given or [_("nothing yet")])],
                ]
            ),
        ]
    return out


def _given(read: Work) -> str:
    asked = ngettext("You ask {n} thing of them", "You ask {n} things of them", len(read.asked)).format(n=len(read.asked))
    given = ngettext("and give {n} unasked.", "and give {n} unasked.", len(read.given)).format(n=len(read.given))
    if len(read.asked) > 2 * len(read.given):
        return f"{asked} {given} " + _("That is normal for an honest shop. It hurts when you call it love: a friend does not send a bill.")
    return f"{asked} {given}"


def agenda_blocks(lines: Sequence[Line]) -> list[b.Block]:
    """What the agenda is about, on the first reading and on the second; [] without an agenda."""
    if not lines:
        return []
    clock = timed(lines)
    share = shares(lines, AGENDA_KINDS, minutes=clock)
    total = sum(line.row.minutes or 0 for line in lines)
    called = [line for line in lines if line.kind == "customer"]
    stars = [line for line in lines if line.who]
    if clock:
        mine = sum(line.row.minutes or 0 for line in called)
        first = _("Of {all} minutes {n} are called a customer matter.").format(all=b.figure(total), n=b.figure(mine))
    else:
        first = ngettext("Of {all} items {n} is called a customer matter.", "Of {all} items {n} are called a customer matter.", len(called))
        first = first.format(all=len(lines), n=len(called))
    second = (
        ngettext(" {n} item changes a customer's life.", " {n} items change a customer's life.", len(stars)).format(n=len(stars)) if stars else ""
    )
    out = [b.lead(first + second)]
    items = [{"label": agenda_kind_word(kind), "value": round(share[kind]), "mark": kind == "customer"} for kind in AGENDA_KINDS]
    top = max(AGENDA_KINDS, key=lambda kind: share[kind])
    finding = _("{percent}% goes to: {kind}. Customers have {mine}%.").format(
        percent=round(share[top]), kind=first_lower(agenda_kind_word(top)), mine=round(share["customer"])
    )
    title = _("What the minutes are about") if clock else _("What the items are about")
    out.append(b.bar_chart(title, finding, items=items, x=(0, 100), unit="%", label=_("About"), value_label=_("Share")))
    hidden = [line for line in stars if line.kind != "customer"]
    if hidden:
        text = _("{items}. She was discussed, under another word. Ask its owner: who is this about?")
        out.append(b.callout("note", _("Hidden:"), text.format(items=listed([f"“{_short(line.row.text)}”" for line in hidden]))))
    maybe = [line for line in lines if line.row.touches and not line.who and line.kind != "customer"]
    if maybe:
        text = _("Read these once more, for they hold words of what customers get to see: {items}. Whose life do they change?")
        out.append(b.para(text.format(items=listed([f"“{_short(line.row.text)}”" for line in maybe]))))
    return [
        *out,
        b.para(_corrections(lines)),
        b.para(_("This makes a reproachful slide. Do not make it. One agenda is one day, and says what it was called.")),
    ]


def letter_blocks(lines: Sequence[Line], language: str) -> list[b.Block]:
    """What the letter's sentences are about; [] without a letter."""
    if not lines:
        return []
    count = {kind: sum(line.kind == kind for line in lines) for kind in LETTER_KINDS}
    text = ngettext(
        "{n} of {all} sentences is about people, {process} about process, {money} about money.",
        "{n} of {all} sentences are about people, {process} about process, {money} about money.",
        count["people"],
    )
    out = [b.lead(text.format(n=count["people"], all=len(lines), process=count["process"], money=count["money"]))]
    share = shares(lines, LETTER_KINDS)
    items = [{"label": kind_word(kind), "value": round(share[kind]), "mark": kind == "people"} for kind in LETTER_KINDS]
    finding = _("People {people}%, process {process}%, money {money}%.").format(**{kind: round(value) for kind, value in share.items()})
    out.append(b.bar_chart(_("What the sentences are about"), finding, items=items, x=(0, 100), unit="%", label=_("About"), value_label=_("Share")))
    at = [place for place, line in enumerate(lines) if line.kind == "people"]
    inside = [place for place in at if 0 < place < len(lines) - 2]
    if len(lines) > 5 and not inside:
        out.append(
            b.callout(
                "note", _("People stand only at the edge."), _("Between the greeting and the last lines nobody is met. Read it aloud to somebody.")
            )
        )
    rules = [line.row.text for line in lines if line.kind == "process"]
    if rules:
        out.append(b.quote(max(rules, key=len), _("The one to rewrite first: who gets, does or may ask what?")))
    right, tried = trial(language)
    honest = _(
        "The marks come from word lists that understand nothing. In {tried} sentences that nobody looked at while the lists were written, they "
        "agreed with one reader in {right}; sentences about money without an amount escape them."
    )
    return [
        *out,
        b.para(_corrections(lines)),
        b.para(honest.format(tried=tried, right=right) + " " + _("No share is right: a receipt may be all money.")),
    ]


def trial(language: str) -> tuple[int, int]:
    """How many of the sentences kept apart for a trial are marked as a reader did, and how many there are."""
    some = DATA["trial"][language]
    return sum(sentence_about(text, language)[0] == kind for text, kind in some), len(some)


def _corrections(lines: Sequence[Line]) -> str:
    seen, changed = sum(line.decided for line in lines), sum(line.corrected for line in lines)
    if not seen:
        return _("Nothing is looked at yet: these are guesses. Go through them, and correct what is wrong.")
    text = ngettext("You have looked at {seen} of {all} marks and changed {n}.", "You have looked at {seen} of {all} marks and changed {n}.", changed)
    return text.format(seen=seen, all=len(lines), n=changed)


def _heard(read: Work, agenda: Sequence[Line], letter: Sequence[Line]) -> list[str]:
    """Sentences that one could stop saying: what was overheard, and the lines of process in agenda and letter."""
    found = [read.heard, *(line.row.text for line in letter if line.kind == "process"), *(line.row.text for line in agenda if line.who)]
    return list(dict.fromkeys(one for one in found if 0 < len(one) <= 160))[:6]


def _short(text: str) -> str:
    head = text.partition(". ")[0]
    return head if len(head) <= 60 else head[:58].rsplit(" ", 1)[0] + " …"


def sheet(read: Work, agenda: Sequence[Line], letter: Sequence[Line]) -> list[b.Block]:
    """Everything on paper, the two sentences first."""
    out = talk_blocks(read) + state_blocks(read)
    if agenda:
        rows: list[list[str | float | None]] = [[line.row.text, line.row.minutes, agenda_kind_word(line.kind), line.who or None] for line in agenda]
        head = [_("Item"), _("Minutes"), _("About"), _("Whose life does it change?")]
        out += [b.heading(_("The agenda, read twice")), *agenda_blocks(agenda)[:2], b.table(head, rows, caption=_("Item by item"), align="lrll")]
    if letter:
        rows = [[line.row.text, kind_word(line.kind)] for line in letter]
        out += [
            b.heading(_("The letter")),
            *letter_blocks(letter, language_in(read.letter, read.language))[:2],
            b.table([_("Sentence"), _("About")], rows, caption=_("Sentence by sentence"), align="ll"),
        ]
    return out


def to_markdown(work: Mapping[str, Any]) -> str:
    """State, audit and talk as one document."""
    read = parse(work)
    return b.markdown(sheet(read, agenda_lines(read), letter_lines(read)), read.title or _("Relationship check"))
