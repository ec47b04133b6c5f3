"""What exercise 05 says back: what the year costs and leaves out, leader by leader, the message, and the year on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.executives_as_fans import ALL, MONTHS, Plan, month_names, parse, way_word
from cxcourse.models.executives_as_fans_checks import (
    FEW,
    HALF,
    LONGEST_GAP,
    MANY,
    MOST_A_MONTH,
    Account,
    accounts,
    own_minutes,
    quiet_quarters,
)
from cxcourse.models.executives_as_fans_message import message_blocks, message_card
from cxcourse.models.words import first_lower, listed

Check = tuple[str, str, str | None]


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view: ``months`` and ``rows`` (for the year's board), ``result``, ``message_result``, ``sheet``, ``message``, ``summary``."""
    plan = parse(work)
    books = accounts(plan)
    months = month_labels(plan)
    message = message_card(plan.message)
    return {
        "months": months,
        "rows": {one.leader.id: row_said(one) for one in books},
        "heavy": {one.leader.id: list(one.heavy) for one in books},
        "busy": {one.leader.id: [at for at in range(MONTHS) if plan.month(at)[1] in one.leader.busy] for one in books},
        "result": result(plan, books) if plan.begun else [],
        "message_result": message_blocks(plan.message),
        "message_card": message,
        "sheet": sheet(plan, books) if plan.begun else message,
        "summary": summary(plan, books) if plan.begun else "",
        "problems": [],
    }


def month_labels(plan: Plan) -> list[dict[str, str]]:
    """The twelve months of the plan: short for a column, and whole."""
    names = month_names()
    made = [(names[month - 1], year) for year, month in map(plan.month, range(MONTHS))]
    return [{"short": name[:3], "long": _("{month} {year}").format(month=name, year=year)} for name, year in made]


def row_said(one: Account) -> str:
    """One leader's year in a line."""
    n = sum(one.contacts)
    if not n:
        return _("Nothing planned yet")
    times = ngettext("{n} contact", "{n} contacts", n).format(n=n)
    return _("{times}, {minutes} minutes of theirs").format(times=times, minutes=b.figure(one.total))


def summary(plan: Plan, books: Sequence[Account]) -> str:
    """The result in one sentence."""
    found = [one for one in judged(plan, books) if one[0] in ("missing", "look")]
    if found:
        return ngettext("Your year has {n} weak place: {what}.", "Your year has {n} weak places, and the first is: {what}.", len(found)).format(
            n=len(found), what=found[0][1][:1].lower() + found[0][1][1:] if not _begins_with_name(found[0][1], books) else found[0][1]
        )
    return _("Your year holds: nobody is overloaded or forgotten, you give at least as often as you ask, and it is honest.")


def _begins_with_name(text: str, books: Sequence[Account]) -> bool:
    return any(one.leader.name and text.startswith(one.leader.name) for one in books)


def judged(plan: Plan, books: Sequence[Account]) -> list[Check]:
    """The checks in the order of their weight: coverage, balance, load, pain, dates, and whom your own hours go to."""
    return [*_coverage(plan, books), *_balance(books), *_load(plan, books), *_pain(plan), *_dates(plan, books), *_crowd(books)]


def _coverage(plan: Plan, books: Sequence[Account]) -> list[Check]:
    out: list[Check] = []
    names = month_labels(plan)
    needed = [one for one in books if one.leader.need is not False]
    for one in needed:
        length, start = one.gap
        if length == MONTHS:
            out.append(
                ("missing", _("{who} gets nothing all year").format(who=one.leader.shown), _("One small act before a date that matters to them."))
            )
        elif length >= LONGEST_GAP:
            out.append(
                (
                    "missing",
                    _("{who} hears nothing for {n} months, from {month} on").format(who=one.leader.shown, n=length, month=names[start]["long"]),
                 _("A gap of three months is how one becomes a stranger."))
            )  # fmt: skip
    known = [one for one in needed if one.gap[0] < LONGEST_GAP and one.own_gap[0] >= 2 * LONGEST_GAP]
    if known:
        text = ngettext("{who} gets only what everybody gets for {n} months", "{who} get only what everybody gets for {n} months or more", len(known))
        months = min(one.own_gap[0] for one in known)
        why = _("A message to all keeps you known. It does not make a fan.")
        out.append(("look", text.format(who=listed([one.leader.shown for one in known], most=8), n=months), why))
    if needed and not out:
        out.append(("ok", _("Nobody whose yes you need goes {n} months without anything").format(n=LONGEST_GAP), None))
    return out


def _balance(books: Sequence[Account]) -> list[Check]:
    out: list[Check] = []
    for one in books:
        if one.asked > one.gave:
            text = _("{who}: asked {asked}, given {gave}").format(who=one.leader.shown, asked=times(one.asked), gave=times(one.gave))
            out.append(("look", text, _("If you ask more than you give, your visits will soon be known for it.")))
    gave, asked = sum(one.gave for one in books), sum(one.asked for one in books)
    if not out and gave + asked:
        out.append(("ok", _("Given {gave}, asked {asked}; what goes to everybody is not counted").format(gave=times(gave), asked=times(asked)), None))
    return out


def _load(plan: Plan, books: Sequence[Account]) -> list[Check]:
    out: list[Check] = []
    names = month_labels(plan)
    for one in books:
        if one.heavy:
            worst = max(one.heavy, key=lambda at: one.minutes[at])
            text = _("{who} has {n} minutes in {month}, visits apart")
            text = text.format(who=one.leader.shown, n=b.figure(one.minutes[worst]), month=names[worst]["long"])
            out.append(
                ("look", text, _("With more than {n} a month, whoever keeps the calendar will start to move you.").format(n=b.figure(MOST_A_MONTH)))
            )
        if one.acts > MANY:
            text = _("{who} has {n} acts in the year").format(who=one.leader.shown, n=one.acts)
            out.append(("look", text, _("{few} to {many} are plenty; a message in a rhythm counts as one.").format(few=FEW, many=MANY)))
    if books and not out:
        out.append(("ok", _("No leader has more than {n} minutes in a month, visits apart").format(n=b.figure(MOST_A_MONTH)), None))
    return out


def _pain(plan: Plan) -> list[Check]:
    quiet = quiet_quarters(plan)
    if not quiet:
        return [("ok", _("Something in every quarter shows what hurts"), None)]
    names = month_labels(plan)
    spans = [_("{first} to {last}").format(first=names[3 * at]["short"], last=names[3 * at + 2]["short"]) for at in quiet]
    text = _("Nothing hurts in {spans}").format(spans=listed(spans)) if len(quiet) < 4 else _("Nothing hurts all year")
    return [("look", text, _("A year of good news only is a brochure. Mark what shows a pain, or add a real call, heard together."))]


def _dates(plan: Plan, books: Sequence[Account]) -> list[Check]:
    names = month_labels(plan)
    out: list[Check] = []
    for one in books:
        if one.unready:
            months = listed([names[at]["long"] for at in one.unready])
            text = _("{who} gets nothing of their own before {months}").format(who=one.leader.shown, months=months)
            out.append(("look", text, _("These months matter to them. What could you give in the two months before?")))
    if not out and any(one.leader.busy for one in books):
        out.append(("ok", _("Something is given before every month that matters to them"), None))
    return out


def _crowd(books: Sequence[Account]) -> list[Check]:
    total = sum(one.mine for one in books)
    if len(books) < 2 or total <= 0:
        return []
    most = max(books, key=lambda one: one.mine)
    if most.mine < HALF * total or len([one for one in books if one.mine]) < 2:
        return []
    text = _("{who} gets {share} of your minutes").format(who=most.leader.shown, share=b.figure(100 * most.mine / total, "%"))
    return [("look", text, _("Is that a plan, or only whoever writes to you most?"))]


def times(n: int) -> str:
    """Once, or so many times."""
    return _("once") if n == 1 else _("{n} times").format(n=n) if n else _("never")


def result(plan: Plan, books: Sequence[Account]) -> list[b.Block]:
    """The sentence, the figures, what to look at, and the charts."""
    found = judged(plan, books)
    order = {"missing": 0, "look": 1, "unknown": 2, "ok": 3}
    gave, asked = sum(one.gave for one in books), sum(one.asked for one in books)
    mine = own_minutes(plan)
    peak = month_labels(plan)[mine.index(max(mine))]["long"]
    out = [
        b.lead(summary(plan, books)),
        b.stats([
            (b.figure(sum(one.total for one in books) / 60, "h"), _("of their time, all leaders together"), _("visits among it")),
            (b.figure(sum(mine) / 60, "h"), _("of your side's time"), _("most in {month}").format(month=peak)),
            (f"{gave} : {asked}", _("given to asked"), _("without what goes to everybody")),
        ]),
        b.checks(sorted(found, key=lambda one: order[one[0]])),
    ]  # fmt: skip
    if books:
        out += [_loads(books), _own(plan, mine)]
    owners = sorted({act.owner for act in plan.acts if act.owner})
    if owners:
        said = [_("{who}: {n} minutes").format(who=who, n=b.figure(sum(own_minutes(plan, who)))) for who in owners]
        out.append(b.para(_("Who else does it: {owners}.").format(owners="; ".join(said))))
    out.append(b.para(_("The limits are the course's own: experience, and no study. And a plan shows what you will do, not what it will move.")))
    return out


def _loads(books: Sequence[Account]) -> b.Block:
    most = max(books, key=lambda one: one.total)
    finding = _("{who} is asked for the most time: {n} minutes in twelve months.").format(who=most.leader.shown, n=b.figure(most.total))
    items = [{"label": one.leader.shown, "value": one.total, "mark": bool(one.heavy), "note": _gap_said(one.gap[0])} for one in books]
    return b.bar_chart(_("Minutes of theirs in the year"), finding, items=items, unit=_("min"), label=_("Leader"), value_label=_("Minutes"))


def _gap_said(n: int) -> str | None:
    return ngettext("longest gap {n} month", "longest gap {n} months", n).format(n=n) if n else None


def _own(plan: Plan, mine: Sequence[float]) -> b.Block:
    names = month_labels(plan)
    peak = mine.index(max(mine))
    finding = _("Preparing and doing takes {n} minutes in a usual month, and {most} in {month}.").format(
        n=b.figure(sum(mine) / MONTHS), most=b.figure(max(mine)), month=names[peak]["long"]
    )
    return b.line_chart(
        _("Your side's minutes"), finding, series=[{"name": _("Minutes"), "values": list(mine), "mark": [peak]}], y=(0, max(60.0, *mine)),
        x_labels=[one["short"] for one in names], x_label=_("Month"), y_label=_("Minutes"),
    )  # fmt: skip


def year_table(plan: Plan) -> b.Block:
    """The year in order of months; what comes in a rhythm stands at its first time."""
    names, who = month_labels(plan), {one.id: one.shown for one in plan.people} | {ALL: _("Everybody")}
    rhythm = {0: "", 1: _("from here every month"), 2: _("every two months"), 3: _("every quarter"), 6: _("every half year")}
    rows: list[list[str | float | None]] = []
    for act in sorted(plan.acts, key=lambda act: (act.month, act.who != ALL, who[act.who], act.id)):
        before = _("before: {what}").format(what=first_lower(act.before)) if act.before else ""
        done = "; ".join(part for part in (act.shown, before, rhythm[act.every]) if part)
        way = f"{way_word(act.way)}, {_('hurts')}" if act.hurts else way_word(act.way)
        rows.append([names[act.month]["long"], who[act.who], done, b.figure(act.theirs), way, act.owner or _("me")])
    head = [_("Month"), _("Who"), _("Act"), _("Minutes of theirs"), _("Gives or asks"), _("Done by")]
    return b.table(head, rows, caption=_("The sponsor year"), align="lllrll")


def sheet(plan: Plan, books: Sequence[Account]) -> list[b.Block]:
    """The year on paper: the table, what to look at, the message."""
    found = [one for one in judged(plan, books) if one[0] != "ok"]
    out = [b.lead(summary(plan, books)), year_table(plan)]
    if found:
        out += [b.heading(_("Worth a look")), b.checks(found)]
    card = message_card(plan.message)
    return [*out, *([b.heading(_("The first message")), *card] if card else [])]


def to_markdown(work: Mapping[str, Any], day: str = "") -> str:
    """Year, load and message as one document."""
    plan = parse(work)
    books = accounts(plan)
    out = [*(result(plan, books) if plan.begun else []), *([year_table(plan)] if plan.begun else []), *message_card(plan.message)]
    return b.markdown(out or [b.para(_("Nothing is planned yet."))], plan.title or _("Sponsor year"), day)
