"""What exercise 02 says back: whether the brief holds, the brief on one page, and what the log shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.information_that_helps import (
    CHANGES,
    REACHES,
    Brief,
    Entry,
    change_word,
    parse,
    purpose_word,
    reach_word,
    use_word,
)
from cxcourse.models.information_that_helps_checks import checks
from cxcourse.models.looks import Check, check_blocks
from cxcourse.models.tidying import day_said
from cxcourse.models.words import first_lower, first_upper, listed

Block = b.Block

ENOUGH_TO_READ = 5  # messages in a log before it says something about somebody's taste


def compute(work: Mapping[str, Any], others: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The view: ``result`` (checks), ``page`` (the brief), ``reading`` (the log), ``sheet`` (all on paper), ``summary``, and whom the
    reader's map offers (``people``, ``map_role``, ``map_form``, ``map_judged``).

    Args:
        work: the work traits of any shape.
        others: what `offers` made of the reader's stakeholder map, if anything.
    """
    read = parse(work)
    looked = checks(read.brief)
    page = brief_page(read.brief, looked)
    reading = log_reading(read.log, read.brief)
    return {
        "summary": _summary(read.brief, looked) if read.brief.begun else "",
        "result": result(read.brief, looked) if read.brief.begun else [],
        "page": page,
        "reading": reading,
        "sheet": [*page, *([b.heading(_("The log")), *reading, log_table(read.log)] if read.log else [])],
        "counts": {state: sum(one.state == state for one in looked) for state in b.STATES},
        **(others or {"people": [], "map_role": [], "map_form": [], "map_judged": []}),
        "problems": [],
    }


def _summary(brief: Brief, looked: Sequence[Check]) -> str:
    missing = [one for one in looked if one.state == "missing"]
    open_ones = [one for one in looked if one.state in ("look", "unknown")]
    if brief.lift:
        return _("Ring {who} now and write afterwards: they could hear this from somebody else first.").format(who=brief.who)
    if missing:
        text = ngettext(
            "One thing is missing before {who} can use this: {first}.",
            "{n} things are missing before {who} can use this, first of all: {first}.",
            len(missing),
        )
        return text.format(n=len(missing), who=brief.who, first=first_lower(missing[0].text))
    if open_ones:
        text = ngettext("The brief is whole. One place is worth a look before you send it: {first}.",
                        "The brief is whole. {n} places are worth a look before you send it, first of all: {first}.", len(open_ones))  # fmt: skip
        return text.format(n=len(open_ones), first=first_lower(open_ones[0].text))
    return _("Send it. The brief is whole, and on {day} you will see whether it moved {who}.").format(day=day_said(brief.check_on), who=brief.who)


def result(brief: Brief, looked: Sequence[Check]) -> list[Block]:
    """The finding in one sentence, what is open with its question, and what holds."""
    out = [b.lead(_summary(brief, looked))]
    if brief.lift:
        out.append(
            b.callout(
                "stop", _("Call now, write later."), _("A surprise costs twice: first the news, then the face of somebody who should have known it.")
            )
        )
    order = {"missing": 0, "look": 1, "unknown": 2}
    open_ones = sorted((one for one in looked if one.state in order), key=lambda one: order[one.state])
    out += check_blocks(open_ones, looked)
    out.append(b.para(_("The checks look at words, not at meaning. They ask; you know this person, and they do not.")))
    return out


def brief_page(brief: Brief, looked: Sequence[Check]) -> list[Block]:
    """The brief as one takes it away; gaps stand there as gaps."""
    if not brief.begun:
        return []
    gap = _("open")
    sure = {"asked": _("asked"), "guess": _("a guess")}.get(brief.form_known or "", _("not asked yet"))
    habit = {"reads": _("reads first, then talks"), "listens": _("listens first, then reads")}.get(brief.reader or "", "")
    cost = (
        ngettext("{n} minute of theirs", "{n} minutes of theirs", round(brief.minutes)).format(n=f"{brief.minutes:g}")
        if brief.minutes is not None
        else ""
    )
    form = ", ".join(part for part in (f"{brief.form} ({sure})" if brief.form else "", habit, cost) if part)
    uses = listed([use_word(use) for use in brief.next_use])
    need = {"decision": _("for a decision"), "role": _("for their own work")}.get(brief.need or "", "")
    by = _("by {day}").format(day=day_said(brief.by)) if brief.by and day_said(brief.by) not in brief.outcome else ""
    rows = [
        (_("Purpose"), [purpose_word(brief.purpose) if brief.purpose else "", brief.outcome, by]),
        (_("For"), [", ".join(part for part in (brief.person, brief.role) if part), need]),
        (_("Judged on"), [brief.judged]),
        (_("Would hurt"), [brief.embarrass]),
        (_("Form"), [first_upper(form), _("{who} {uses}").format(who=brief.who, uses=uses) if uses else ""]),
        (_("Proof"), [brief.proof]),
        (_("Lets them say"), [brief.upward]),
        (_("Check"), [day_said(brief.check_on), brief.sign]),
    ]
    cells = [[name, ". ".join(first_upper(part.rstrip(".")) for part in parts if part) or gap] for name, parts in rows]
    out = [b.quote(brief.line, _("The first line")) if brief.line else b.callout("note", "", _("The first line is not written yet."))]
    out.append(b.table([_("Part"), _("Your brief")], cells, caption=_("The brief for {who}").format(who=brief.who), align="ll"))
    missing = [one.text for one in looked if one.state == "missing"]
    if missing:
        out.append(b.callout("warn", _("Still open:"), listed([first_lower(one) for one in missing], most=9) + "."))
    return out


def log_reading(log: Sequence[Entry], brief: Brief) -> list[Block]:
    """What the log shows so far, what to change next, and what it cannot tell."""
    seen = [one for one in log if one.reach]
    if not seen:
        return []
    moved = [one for one in seen if one.reach == "moved"]
    out = [b.lead(_log_lead(seen, moved, brief))]
    if len(seen) > 1:
        out.append(_steps(seen))
    advice = _advice(seen)
    if advice:
        out.append(b.callout("note", _("Next:"), advice))
    out += _giving(log)
    out.append(b.para(_("What the log cannot tell: things also move without you. Ask now and then, “What made the difference?”")))
    return out


def _steps(seen: Sequence[Entry]) -> Block:
    values = [float(REACHES.index(one.reach or "none")) for one in seen]
    last = seen[-1]
    finding = _("The last of {n}, “{form}”, got as far as: {reach}.")
    return b.line_chart(
        _("How far each message got"),
        finding.format(n=len(seen), form=last.form or "?", reach=first_lower(reach_word(last.reach))),
        series=[{"name": _("How far it got, 0 to 3"), "values": values, "mark": [at for at, value in enumerate(values) if value == 3]}],
        x_labels=[one.form or day_said(one.day) or _("message") for one in seen],
        y=(0, 3),
        y_words=[reach_word(one) for one in REACHES],
        x_label=_("Message"),
    )


def _log_lead(seen: Sequence[Entry], moved: Sequence[Entry], brief: Brief) -> str:
    if not moved:
        return ngettext("{n} message is out, and nothing has moved yet.", "{n} messages are out, and nothing has moved yet.", len(seen)).format(
            n=len(seen)
        )
    first = next(at for at, one in enumerate(seen, 1) if one.reach == "moved")
    form = moved[0].form or _("a message")
    if len(seen) == 1:
        return _("It moved at once, with “{form}”. Write down how you know.").format(form=form)
    return _("{moved} of {n} messages moved something; the first that did was number {first}, “{form}”.").format(
        moved=len(moved), n=len(seen), first=first, form=form
    )


def _advice(seen: Sequence[Entry]) -> str:
    still = list(takewhile(lambda one: one.reach != "moved", reversed(seen)))
    if not still:
        return ""
    if len(still) >= 3:
        return _("Three times nothing moved. Then it may be the purpose, and not the message: perhaps this person does not have that choice to make.")
    tried = {one.change for one in still}
    untried = next((one for one in CHANGES if one not in tried), None)
    told = (
        _("A question is better than praise: somebody has started to work with it. Answer it, and ask who else has to agree.")
        if seen[-1].reach == "asked"
        else ""
    )
    change = (
        _("Change one thing only. The cheapest that you have not tried: {what}.").format(what=first_lower(change_word(untried))) if untried else ""
    )
    return " ".join(part for part in (told, change) if part)


def _giving(log: Sequence[Entry]) -> list[Block]:
    gave, asked = (sum(one.gift == kind for one in log) for kind in ("gave", "asked"))
    if not gave and not asked:
        return []
    given = ngettext("You gave something {n} time", "You gave something {n} times", gave).format(n=gave)
    wanted = ngettext("and asked for something {n} time.", "and asked for something {n} times.", asked).format(n=asked)
    text = f"{given} {wanted}"
    if asked > gave:
        text += " " + _("Whoever only asks becomes a cost. What could you give next, with nothing to decide?")
    elif len(log) >= ENOUGH_TO_READ:
        text += " " + _("That is credit for the day on which you need an hour at once.")
    return [b.para(text)]


def log_table(log: Sequence[Entry]) -> Block:
    """The log as a table."""
    rows = [
        [day_said(one.day) or "?", one.form, reach_word(one.reach), one.happened, " ".join(p for p in (change_word(one.change), one.next) if p)]
        for one in log
    ]
    return b.table(
        [_("Date"), _("Form"), _("How far it got"), _("What happened"), _("Next time")],
        rows,
        caption=_("What went out, and what it moved"),
        align="lllll",
    )


def to_markdown(work: Mapping[str, Any], day: str = "") -> str:
    """Brief, what is open, and log as one document."""
    read = parse(work)
    looked = checks(read.brief)
    out = brief_page(read.brief, looked)
    open_ones = [f"{one.part}: {first_lower(one.text)}. {one.why}".rstrip() for one in looked if one.state != "ok"] if read.brief.begun else []
    if open_ones:
        out += [b.heading(_("Worth a look")), b.bullets(open_ones)]
    if read.log:
        out += [b.heading(_("The log")), *log_reading(read.log, read.brief), log_table(read.log)]
    return b.markdown(out, read.title or _("Communication brief"), day)
