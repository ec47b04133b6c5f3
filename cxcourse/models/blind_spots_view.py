"""What exercise 11 says back: the mirror, the one fix, the data sheet, and both on paper and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blind_spots_sheet as facts
from cxcourse.models import blocks as b
from cxcourse.models.blind_spots import FEWEST, SPOTS, Work, missing_name, parse, spot_name, too_far, way_out
from cxcourse.models.blind_spots_mirror import Reading, listeners, marks_of, name_said, question, readings, sturdy, waiting
from cxcourse.models.tidying import day_said
from cxcourse.models.words import first_lower, listed

MOST_DOTS = 12  # more dots on one line than this hide each other
# What is read first: a quarrel, since the middle says little then; then what surprises on the good side, which most people skip.
ORDER = ("quarrel", "hidden", "blind", "weakness", "strength", "even")


def compute(work: Mapping[str, Any], today: str = "") -> dict[str, Any]:
    """The view: ``mirror``, ``fixes``, ``fix``, ``held``, ``check``, ``page`` (the data sheet), ``sheet`` (what is printed), ``summary``.

    Args:
        work: the work traits of any shape.
        today: the ISO day on which it is looked at, where the sheet has no day of its own.
    """
    read = parse(work)
    on = read.sheet_day or today
    lines = readings(read)
    page = facts.page(read, on)
    shown = mirror(read, lines)
    on_paper = page if read.prints == "facts" or (page and read.prints is None) else [*shown, *fix_page(read)]
    return {
        "mirror": shown,
        "fixes": fixes(read, lines),
        "fix": fix_checked(read, lines, on),
        "held": held_said(read),
        "check": facts.result(read, on),
        "page": page,
        "sheet": on_paper,
        "summary": next((block["text"] for block in shown if block["kind"] == "lead"), ""),
        "problems": [],
    }


def mirror(read: Work, lines: Sequence[Reading]) -> list[b.Block]:
    """The six lines side by side; [] before the first mark. Opens with all own marks and three listeners."""
    marked = sum(mark is not None for mark in read.own)
    there, hidden = listeners(read), waiting(read)
    if not marked and not there and not hidden:
        return []
    if marked < len(SPOTS):
        text = ngettext("Your own marks first: {n} line is still open. Then the mirror opens.",
                        "Your own marks first: {n} lines are still open. Then the mirror opens.", len(SPOTS) - marked)  # fmt: skip
        return [b.lead(text.format(n=len(SPOTS) - marked)), b.para(_("Whoever has seen the marks of others cannot mark freely any more."))]
    if not there:
        if not hidden:
            return [b.lead(_("Your own marks are in. The mirror opens with three listeners."))]
        text = ngettext("{n} listener has marked. The mirror opens with three.", "{n} listeners have marked. The mirror opens with three.", hidden)
        why = _("With one or two, a bad morning would look like a finding, and everybody would know whose it was.")
        return [b.lead(text.format(n=hidden)), b.para(why)]
    cards = [_card(one) for one in ordered(lines) if one.name in ORDER[:4]]
    out = [b.lead(_lead(lines)), _chart(lines), *([b.cards(cards)] if cards else [])]
    fine = [one for one in ordered(lines) if one.name in ORDER[4:]]
    if fine:
        text = listed([f"{spot_name(one.spot)}: {first_lower(name_said(one.name))}" for one in fine], most=6)
        out.append(b.para(_("The others. {lines}.").format(lines=text)))
    out += _guessed(read, lines)
    out += _words(read)
    out.append(b.fold(_("How this is read, and what it cannot tell"), _cannot(read, there, hidden)))
    return out


def ordered(lines: Sequence[Reading]) -> list[Reading]:
    """Lines that can be read, what should be read first in front, the wider gap first."""
    known = [one for one in lines if one.names]
    return sorted(known, key=lambda one: (ORDER.index(one.name), -abs(one.gap or 0), SPOTS.index(one.spot)))


def _lead(lines: Sequence[Reading]) -> str:
    parts = []
    for name, text in (
        ("hidden", _("You are better than you think on {lines}.")),
        ("blind", _("They see less than you do on {lines}: a blind spot.")),
        ("quarrel", _("They do not agree on {lines}.")),
    ):
        found = [first_lower(spot_name(one.spot)) for one in ordered(lines) if name in one.names]
        if found:
            parts.append(text.format(lines=listed(found, most=6)))
    return " ".join(parts) or _("You and your listeners see about the same on all six lines. That is rarer than it sounds.")


def _chart(lines: Sequence[Reading]) -> b.Block:
    items = []
    for one in lines:
        marks = marks_of(one.counts)
        dots = marks if len(marks) <= MOST_DOTS else []
        items.append({
            "label": spot_name(one.spot), "values": [{"who": _("Mark {n}").format(n=at), "value": mark} for at, mark in enumerate(dots, 1)],
            "median": one.median, "low": one.lower, "high": one.upper, "own": one.own,
        })  # fmt: skip
    known = [one for one in lines if one.gap is not None]
    widest = max(known, key=lambda one: (abs(one.gap or 0), -SPOTS.index(one.spot)))
    text = _("The widest gap is on {line}: you gave {own}, the middle of {n} listeners is {median}, from {low} to {high}.")
    finding = text.format(
        line=first_lower(spot_name(widest.spot)), own=widest.own, n=widest.n, median=b.figure(widest.median), low=b.figure(widest.low),
        high=b.figure(widest.high),
    )  # fmt: skip
    return b.spread_chart(
        _("Your mirror"), finding, items=items, x=(1, 5), ends=(_("1: no"), _("5: very much")), label=_("Line; the marks of each stand in order"),
    )  # fmt: skip


def _card(one: Reading) -> dict[str, str]:
    seen = _("You {own}, their middle {median}, from {low} to {high}.").format(
        own=one.own, median=b.figure(one.median), low=b.figure(one.low), high=b.figure(one.high)
    )
    parts = [seen, question(one.name)]
    if "blind" in one.names or one.name == "weakness":
        parts.append(_("The way out: {way}").format(way=first_lower(way_out(one.spot))))
    parts.append(sturdy(one))
    missing = missing_name(one.spot) if one.name in ("blind", "weakness") else ""
    return {
        "title": spot_name(one.spot), "tag": " · ".join(name_said(name) for name in one.names), "text": " ".join(parts),
        "meta": f"{missing} · " * bool(missing) + ngettext("{n} mark", "{n} marks", one.n).format(n=one.n),
    }  # fmt: skip


def _guessed(read: Work, lines: Sequence[Reading]) -> list[b.Block]:
    if not read.guess:
        return []
    blind = [one.spot for one in lines if "blind" in one.names or one.name == "weakness"]
    guess = first_lower(missing_name(read.guess))
    if read.guess in blind:
        return [b.para(_("You guessed “{spot}” before you looked, and your listeners say so too.").format(spot=guess))]
    seen = listed(["“" + first_lower(missing_name(spot)) + "”" for spot in blind])
    if seen:
        return [b.para(_("You guessed “{spot}”. Your listeners point elsewhere: {seen}.").format(spot=guess, seen=seen))]
    return [b.para(_("You guessed “{spot}”. Your listeners do not see it in this talk.").format(spot=guess))]


def _words(read: Work) -> list[b.Block]:
    if read.held.n < FEWEST:
        return []
    out: list[b.Block] = []
    for title, some in ((_("Strongest, they write"), read.held.best), (_("Where it showed, they write"), read.held.sentences)):
        if some:
            out += [b.heading(title, 4), b.bullets(some)]
    return out


def _cannot(read: Work, there: int, hidden: int) -> list[b.Block]:
    items = [
        _("A gap of 1½ points is a blind spot or a hidden strength; marks 3 apart are a quarrel. These limits are our own rule of thumb."),
        _("The dots of a line stand in order, so that nobody can be followed from line to line. What came by files is kept as counts only."),
        _("Their marks are not the truth about you. But they are the people whom you wanted to reach."),
    ]
    if there < 6:
        items.append(
            _("With {n} listeners half a point is nothing, and one mark can turn a name. The sentence on each card says how much.").format(n=there)
        )
    if hidden:
        text = ngettext("{n} more mark waits until three have come the same way.", "{n} more marks wait until three have come the same way.", hidden)
        items.append(text.format(n=hidden))
    return [b.bullets(items), numbers(readings(read))]


def numbers(lines: Sequence[Reading]) -> b.Block:
    """The mirror as a table."""
    rows = [
        [spot_name(one.spot), one.own, one.median, one.low, one.high, _signed(one.gap), ", ".join(name_said(name) for name in one.names) or "\u2013"]
        for one in lines
    ]
    columns = [_("Line"), _("Mine"), _("Their middle"), _("Lowest"), _("Highest"), _("Gap"), _("We call it")]
    return b.table(columns, rows, caption=_("The mirror in numbers"), align="lrrrrrl")


def _signed(gap: float | None) -> str:
    return b.figure(gap) if gap is None or gap <= 0 else f"+{b.figure(gap)}"


def fixes(read: Work, lines: Sequence[Reading]) -> list[b.Block]:
    """Ways out for the lines that ask for one, or for all six while the mirror is closed."""
    open_ones = [one for one in ordered(lines) if "blind" in one.names or one.name in ("quarrel", "weakness")]
    spots = [one.spot for one in sorted(open_ones, key=lambda one: ("blind" not in one.names, one.name != "weakness"))]
    ready = bool(spots) and None not in read.own
    chosen = spots if ready else list(SPOTS)
    cards = [{"title": missing_name(spot), "tag": spot_name(spot), "text": way_out(spot), "meta": too_far(spot)} for spot in chosen]
    text = (
        _("What your mirror asks for. One at a time: else nobody can tell which one helped.") if ready else _("Six spots, six ways out. Choose one.")
    )
    return [b.para(text), b.cards(cards)]


def fix_checked(read: Work, lines: Sequence[Reading], on: str) -> list[b.Block]:
    """Whether the fix can be tried: which spot, in which sentence, when, and by what sign; [] while none is chosen."""
    fix = read.fix
    if not fix.spot:
        return []
    one = next(line for line in lines if line.spot == fix.spot)
    name = first_lower(spot_name(fix.spot))
    out: list[tuple[str, str, str | None]] = []
    if one.names and ("blind" in one.names or one.name == "weakness") and None not in read.own:
        out.append(("ok", _("It answers your mirror"), _("On {line} it says: {name}.").format(line=name, name=first_lower(name_said(one.name)))))
    elif one.names and None not in read.own:
        out.append(
            (
                "look",
                _("Your mirror sees no need on {line}").format(line=name),
                _("It says: {name}. Why this one?").format(name=first_lower(name_said(one.name))),
            )
        )
    else:
        out.append(("unknown", _("Nobody has marked {line} yet").format(line=name), _("You fix a guess. Ask three listeners after the talk.")))
    for text, fine, missing, why in (
        (fix.what, _("It says what you do otherwise"), _("What exactly do you do otherwise?"), way_out(fix.spot)),
        (fix.where, _("It has its sentence"), _("In which sentence of the talk?"), _("“Be simpler” is no place. Quote the words.")),
        (fix.sign, _("You know the sign that it worked"), _("How will you see that it worked?"), _("One line of the next slips, for instance.")),
    ):
        out.append(("ok", fine, text) if text else ("missing", missing, why))
    if not fix.by:
        out.append(("missing", _("When do you try it?"), _("Put a date to it: the next small talk will do.")))
    elif on and fix.by < on:
        out.append(
            ("look", _("{day} is over").format(day=day_said(fix.by)), _("Did it work? Ask for slips again, and change nothing else in between."))
        )
    else:
        out.append(("ok", _("You try it on {day}").format(day=day_said(fix.by)), None))
    return [b.checks(sorted(out, key=lambda check: {"missing": 0, "look": 1, "unknown": 2, "ok": 3}[check[0]]))]


def fix_page(read: Work) -> list[b.Block]:
    """The fix as one line on paper; [] while there is none."""
    fix = read.fix
    if not fix.spot or not fix.what:
        return []
    when = _("On {day}.").format(day=day_said(fix.by)) if fix.by else ""
    text = " ".join(part for part in (fix.what, f"“{fix.where}”" if fix.where else "", when, fix.sign) if part)
    return [b.callout("note", _("My one fix: {spot}.").format(spot=first_lower(spot_name(fix.spot))), text)]


def held_said(read: Work) -> list[b.Block]:
    """How many slips came by files, without a mark of them."""
    n = read.held.n
    if not n:
        return []
    text = ngettext("{n} slip from files is in, as counts only.", "{n} slips from files are in, as counts only.", n).format(n=n)
    return [b.callout("note" if n < FEWEST else "good", "", text + " " + (_("They open when three are in.") if n < FEWEST else ""))]


def to_markdown(work: Mapping[str, Any], today: str = "", day: str = "") -> str:
    """Mirror, fix and data sheet as one document."""
    read = parse(work)
    lines = readings(read)
    talk = [part for part in (read.what, day_said(read.day)) if part]
    out: list[b.Block] = [b.para(", ".join(talk))] if talk else []
    out += [*mirror(read, lines), *fix_page(read)]
    page = facts.page(read, read.sheet_day or today)
    if page:
        out += [b.heading(_("Customer data sheet")), *page]
    return b.markdown(out, read.title or _("Blind-spot mirror"), day)
