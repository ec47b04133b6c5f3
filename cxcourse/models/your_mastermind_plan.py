"""The plan for ninety days: in three horizons and by date, what is missing in it, and as files.

Why a line has somebody who asks: watching one's progress helps to reach goals, more so when it is written down and when others are told
(Harkin et al. 2016, chapter 18).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.calendar_file import Event, calendar_file
from cxcourse.models.tables import write_csv
from cxcourse.models.tidying import day_said, days_between
from cxcourse.models.words import listed
from cxcourse.models.your_mastermind import DAYS, HORIZONS, Line, Session, horizon_word

ENOUGH = 9  # lines; three for each month, as many as a person looks at again
PAST = "past"  # due before the ninety days begin
ORDER = (PAST, *HORIZONS, None)
HOURS = (9, 16)  # of a reminder at nine, and of the day on which somebody asks


def horizon_of(line: Line, start: str) -> str | None:
    """The horizon in which a line is due: by its day where that is known (`PAST` before the first), else as chosen."""
    if start and line.by and line.by < start:
        return PAST
    return horizon_on(line.by, start) or line.horizon


def horizon_on(day: str, start: str) -> str | None:
    """The horizon of an ISO day when the ninety days begin on `start`, the last one for all later days; None before it or when not known."""
    gone = days_between(start, day)
    return None if gone is None or gone < 0 else next((one for one in HORIZONS if gone <= DAYS[one]), "quarter")


def in_order(read: Session) -> list[Line]:
    """The lines by day; those without a day after the last of their horizon, in the order of the list."""

    def rank(line: Line) -> tuple[int, str, int]:
        horizon = horizon_of(line, read.start)
        place = ORDER.index(horizon)
        return place, line.by or "9999-12-31", read.plan.index(line)

    return sorted((line for line in read.plan if line.what), key=rank)


def last_day(start: str) -> str:
    """The ninetieth day, ISO, or ""."""
    if not start or date.fromisoformat(start).year > 9998:
        return ""
    return (date.fromisoformat(start) + timedelta(days=DAYS["quarter"])).isoformat()


def plan_blocks(read: Session) -> list[b.Block]:
    """The plan on the page: the result in one sentence, what is open in it, and the lines in their horizons."""
    lines = in_order(read)
    if not lines:
        return []
    out = [b.lead(_lead(read, lines)), b.checks(checks(read, lines))]
    for horizon in ORDER:
        here = [line for line in lines if horizon_of(line, read.start) == horizon]
        if here:
            out += [b.heading(horizon_word(horizon)), b.cards([card(read, line) for line in here])]
    return out


def card(read: Session, line: Line) -> dict[str, str | None]:
    """A line of the plan as a card: the deed, the sign, for whom and who asks, and the day."""
    asks = line.asks or read.asker
    who = " · ".join(part for part in (line.whom, asks and _("{name} asks").format(name=asks)) if part)
    day = _("done") if line.done else day_said(line.by) or _("no day yet")
    return {"title": line.what, "text": line.sign or None, "meta": who or None, "tag": day}


def horizons(read: Session, lines: Sequence[Line]) -> list[b.Block]:
    """A table for each horizon that has lines, as it stands on paper."""
    out: list[b.Block] = []
    for horizon in ORDER:
        here = [line for line in lines if horizon_of(line, read.start) == horizon]
        if not here:
            continue
        rows = [
            [mark_of(line) + line.what, line.whom or "–", day_said(line.by) or "?", line.sign or "?", line.asks or read.asker or "?"] for line in here
        ]
        columns = [_("What I will do"), _("For whom, with whom"), _("By"), _("How one will know"), _("Who asks me")]
        out.append(b.table(columns, rows, caption=horizon_word(horizon), align="lllll"))
    return out


def mark_of(line: Line) -> str:
    """A sign before what is done."""
    return "✓ " if line.done else ""


def checks(read: Session, lines: Sequence[Line]) -> list[tuple[str, str, str | None]]:
    """What is missing in the plan, worst first."""
    todo = [line for line in lines if not line.done]
    out: list[tuple[str, str, str | None]] = []
    if not read.start:
        out.append(("missing", _("The ninety days have no first day yet."), _("With it, every line knows its horizon.")))
    for field, text, why in (
        ("by", _("No day yet: {lines}"), _("“On which day will I see that?”")),
        ("sign", _("No sign yet: {lines}"), _("“Improve” cannot be seen from the street. What could?")),
    ):
        gaps = [short(line.what) for line in todo if not getattr(line, field)]
        if gaps:
            out.append(("missing", text.format(lines=listed(gaps, most=3)), why))
    unasked = [short(line.what) for line in todo if not line.asks and not read.asker]
    if unasked:
        out.append(("missing", _("Nobody asks about: {lines}").format(lines=listed(unasked, most=3)), _("It costs you a name.")))
    out += _days(read, todo)
    if todo and not any(horizon_of(line, read.start) == "week" for line in todo):
        out.append(("look", _("Nothing happens this week."), _("A phone call is a first step. Which one?")))
    if len(todo) > ENOUGH:
        out.append(("look", _("{n} lines are a wish list.").format(n=len(todo)), _("Nine are three a month. Which would nobody miss?")))
    if not out:
        out.append(("ok", _("Every line has a day, a sign and somebody who asks."), _("Give it to the one who asks. Then it is a promise.")))
    return out


def _days(read: Session, todo: Sequence[Line]) -> list[tuple[str, str, str | None]]:
    if not read.start:
        return []
    out: list[tuple[str, str, str | None]] = []
    end = last_day(read.start)
    early = [short(line.what) for line in todo if line.by and line.by < read.start]
    late = [short(line.what) for line in todo if end and line.by > end]
    if early:
        out.append(
            ("look", _("Due before the ninety days begin: {lines}").format(lines=listed(early, most=3)), _("Is it done, or does it get a new day?"))
        )
    if late:
        why = _("They end on {day}. What of it could be seen by then?").format(day=day_said(end))
        out.append(("look", _("Later than the ninety days: {lines}").format(lines=listed(late, most=3)), why))
    other = [short(line.what) for line in todo if line.by and line.horizon and line.horizon != horizon_of(line, read.start) and line.by >= read.start]
    if other:
        out.append(("look", _("Day and horizon differ: {lines}").format(lines=listed(other, most=3)), _("The day counts.")))
    return out


def _lead(read: Session, lines: Sequence[Line]) -> str:
    done = sum(line.done for line in lines)
    todo = [line for line in lines if not line.done]
    if not todo:
        return ngettext("{n} line, and it is done. What is next?", "{n} lines, and all are done. What is next?", done).format(n=done)
    said = ngettext("{n} line in your plan", "{n} lines in your plan", len(lines)).format(n=len(lines))
    if done:
        said += _(", {n} done").format(n=done)
    dated = [line for line in todo if line.by]
    if not dated:
        return said + _(". None has a day yet.")
    ahead = [line for line in dated if line.by >= read.start] or dated
    first = min(ahead, key=lambda line: line.by)
    return said + _(". The next is due on {day}: {what}").format(day=day_said(first.by), what=first.what.rstrip(".") + ".")


def short(text: str) -> str:
    """A deed in few words, for a list of them."""
    return f"“{text if len(text) <= 60 else text[:58].rstrip() + '…'}”"


def sheet(read: Session) -> list[b.Block]:
    """The plan on paper."""
    lines = in_order(read)
    if not lines:
        return []
    span = ""
    if read.start:
        span = _("From {first} to {last}.").format(first=day_said(read.start), last=day_said(last_day(read.start)) or "?")
    meets = _("We meet again on {days}.").format(days=listed([day_said(day) for day in sorted(read.meetings) if day])) if any(read.meetings) else ""
    asker = _("{name} asks me.").format(name=read.asker) if read.asker else ""
    head = " ".join(part for part in (span, meets, asker) if part)
    out = [b.lead(read.aim)] if read.aim else []
    out += [b.para(head)] if head else []
    return out + horizons(read, lines)


def plan_csv(read: Session) -> bytes:
    """The plan as a table."""
    columns = [_("Horizon"), _("What"), _("For whom, with whom"), _("By"), _("How one will know"), _("Who asks"), _("Done")]
    rows = [
        [
            horizon_word(horizon_of(one, read.start)), one.what, one.whom, one.by, one.sign, one.asks or read.asker, 
            _("yes") if one.done else _("no"),
        ]
        for one in in_order(read)
    ]  # fmt: skip
    return write_csv(columns, rows)


def to_calendar(read: Session) -> bytes:
    """Every open line on its day, and the next meetings, as a calendar file.

    Raises:
        Problem: when no line and no meeting has a day.
    """
    return calendar_file(events(read), read.title or _("Ninety days"))


def events(read: Session) -> list[Event]:
    """The entries of the calendar, by day. Ids hold no words, only places in the plan."""
    made: list[Event] = []
    for line in in_order(read):
        if not line.by or line.done:
            continue
        asks = line.asks or read.asker
        text = "\n".join(
            part for part in (
                line.whom and _("For whom: {who}").format(who=line.whom), line.sign and _("How one will know: {sign}").format(sign=line.sign),
                asks and _("{name} asks me.").format(name=asks),
            ) if part
        )  # fmt: skip
        day = datetime.fromisoformat(line.by).replace(hour=HOURS[0])
        made.append(Event(f"mastermind-{line.id}", day, day + timedelta(minutes=30), line.what, text, alarm=15))
    begin = read.begin if read.begin is not None else HOURS[1] * 60
    minutes = read.length or 90.0
    for n, iso in enumerate(read.meetings, 1):
        if not iso:
            continue
        at = datetime.fromisoformat(iso) + timedelta(minutes=begin)
        title = _("Mastermind: {name}").format(name=read.title) if read.title else _("Mastermind group")
        text = _("Bring what became of your promise.") + (f"\n{read.place}" if read.place else "")
        made.append(Event(f"mastermind-meeting-{n}", at, at + timedelta(minutes=minutes), title, text, alarm=60 * 24))
    return sorted(made, key=lambda one: (one.start, one.uid))
