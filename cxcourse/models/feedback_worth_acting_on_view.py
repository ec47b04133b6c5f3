"""What exercise 15 says back: the key once it is open, the own pile, the source, the replies, the rule, and all of it on paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.feedback_worth_acting_on import BOXES, HOLIDAY, Reply, Work, box_question, box_word, dose, parse
from cxcourse.models.feedback_worth_acting_on_key import SAME, key_blocks, verdict
from cxcourse.models.feedback_worth_acting_on_pile import in_order, pile_blocks, pile_table, source_blocks
from cxcourse.models.feedback_worth_acting_on_replies import decline_checks, language, marks, mend_checks, reply_blocks
from cxcourse.models.text_marks import for_view
from cxcourse.models.words import listed

MOST_OFFERED = 6


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view: ``key`` (closed: []), ``pile``, ``source_result``, ``mend_result`` and ``decline_result`` with their marks, ``rule_result``,
    ``sheet``, and the complaints offered for a reply.

    Args:
        work: the work traits of any shape.
    """
    read = parse(work)
    mend, decline = mend_checks(read.mend), decline_checks(read.decline)
    return {
        "summary": _summary(read),
        "ready": _ready(read),
        "key": key_blocks(read),
        "pile": pile_blocks(read.own),
        "source_result": source_blocks(read.source),
        "mend_result": reply_blocks(read.mend, mend),
        "mend_marks": {"reply": _marks(read.mend, read)},
        "mend_language": language(read.mend),
        "decline_result": reply_blocks(read.decline, decline),
        "decline_marks": {"reply": _marks(read.decline, read)},
        "decline_language": language(read.decline),
        "promises": offered(read, ("failed_promise",)),
        "unowed": offered(read, ("outside_control", "price_product")),
        "rule_result": rule_blocks(read),
        "sheet": sheet(read),
        "problems": [],
    }


def offered(read: Work, boxes: tuple[str, ...]) -> list[str]:
    """Complaints in these boxes to answer: one's own first, from the longest wait, then those of the eleven."""
    own = [one.text for one in in_order(read.own) if one.sorted.box in boxes]
    theirs = [one.text for one in HOLIDAY if read.now.get(one.id) in boxes]
    return list(dict.fromkeys([*own, *theirs]))[:MOST_OFFERED]


def _marks(reply: Reply, read: Work) -> dict[str, Any]:
    return for_view(reply.text, marks(reply, read.waved))


def _summary(read: Work) -> str:
    n = len(read.now)
    if not n and not read.own:
        return ""
    stars = sum(one.star for one in read.answers.values())
    text = ngettext("{n} of the eleven sorted", "{n} of the eleven sorted", n).format(n=n)
    return text + (ngettext(", and you hesitated at {n}.", ", and you hesitated at {n}.", stars).format(n=stars) if stars else ".")


def _ready(read: Work) -> list[b.Block]:
    """What stands before the key while it is closed."""
    left = [one.id for one in HOLIDAY if one.id not in read.now]
    if read.first:
        return []
    if not left:
        return [b.para(_("All eleven are sorted. From here on, what you chose alone is kept as it is, whatever you change later."))]
    text = ngettext(
        "Number {list} is still open. You can open the key now; what you have chosen until here is what counts.",
        "The numbers {list} are still open. You can open the key now; what you have chosen until here is what counts.",
        len(left),
    )
    return [b.para(text.format(list=listed(left, most=11)))]


def rule_blocks(read: Work) -> list[b.Block]:
    """What the rule would have settled; [] while there is none."""
    if not read.rule:
        return []
    unsure = [
        one.id
        for one in HOLIDAY
        if (one.id in read.answers and read.answers[one.id].star)
        or (read.first and one.id in read.first and verdict(one.id, read.first[one.id]) != SAME)
    ]
    left = [key for key in unsure if key not in read.settles]
    if not unsure:
        out = [b.lead(_("Your rule stands. Try it on a complaint about which two of you differ."))]
    elif not left:
        out = [b.lead(_("Your rule settles all {n} where you hesitated or differed.").format(n=len(unsure)))]
    else:
        text = _("Your rule settles {n} of the {all} where you hesitated or differed. Left: {list}.")
        out = [b.lead(text.format(n=len(unsure) - len(left), all=len(unsure), list=listed(left, most=11)))]
    out.append(b.quote(read.rule, read.keeper or None))
    checks: list[tuple[str, str, str | None]] = []
    low = f" {read.rule.casefold()} "
    telling = (
        " if ",
        " when ",
        " first",
        " as long as",
        " until",
        " als ",
        " wanneer",
        " eerst",
        " wenn ",
        " sobald",
        " zuerst",
        " unless",
        " only ",
    )
    if any(word in low for word in telling):
        checks.append(("ok", _("It says when it applies"), None))
    else:
        checks.append(("look", _("It does not say when it applies"), _("“If we knew and did not say …” is a rule. “Be fair” is a wish.")))
    if len(read.rule.split()) > 50:
        checks.append(("look", _("It is long"), _("Two sentences can be remembered at a counter.")))
    checks.append(
        ("ok", _("Somebody keeps it"), None) if read.keeper else ("missing", _("Nobody keeps it yet"), _("Where does it hang, and who holds to it?"))
    )
    return [*out, b.checks(checks)]


def sheet(read: Work) -> list[b.Block]:
    """The rule, the five questions, the pile and the replies on paper. The key stays out until it is open."""
    out: list[b.Block] = []
    if read.rule:
        out += [b.quote(read.rule, read.keeper or _("Our rule"))]
    rows: list[list[str | float | None]] = [[box_word(box), box_question(box), *dose(box)] for box in BOXES]
    head = [_("Box"), _("Ask, from the top, and stop at the first yes"), _("For the person"), _("For the house")]
    out.append(b.table(head, rows, caption=_("Five questions, in this order"), align="llll"))
    order = in_order(read.own)
    if order:
        out += [b.heading(_("My pile")), pile_table(order)]
    for title, reply in ((_("A reply to a failed promise"), read.mend), (_("A reply that changes nothing"), read.decline)):
        if reply.text.strip():
            out.append(b.heading(title))
            out += [b.quote(reply.complaint, _("The complaint"))] if reply.complaint else []
            out.append(b.para(reply.text.strip()))
    out += [b.heading(_("Where it comes from")), *source_blocks(read.source)] if source_blocks(read.source) else []
    if read.answers:
        out += [b.heading(_("The eleven")), eleven(read)]
    return out


def eleven(read: Work) -> b.Block:
    """The eleven as sorted, the key only when it has been opened."""
    rows: list[list[str | float | None]] = []
    for one in HOLIDAY:
        mine = read.answers.get(one.id)
        star = "★" if mine and mine.star else None
        rows.append([f"{one.id}. {one.text}", box_word(read.boxes.get(one.id)), star, *([box_word(one.box)] if read.first else [])])
    head = [_("Complaint"), _("My box"), _("Hesitated"), *([_("Key")] if read.first else [])]
    return b.table(head, rows, caption=_("Eleven holiday complaints that go round, source uncertain"), align="l" * len(head))


def to_markdown(work: Mapping[str, Any]) -> str:
    """Rule, pile, replies and the eleven as one document."""
    read = parse(work)
    key = [b.heading(_("Beside one reader's key")), *key_blocks(read)] if read.first else []
    return b.markdown([*sheet(read), *key], read.title or _("Feedback triage"))
