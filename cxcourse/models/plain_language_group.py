"""Several people's translations side by side: who let which word stand, what each says instead, and how far each got."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member, scrubbed
from cxcourse.models.plain_language import Version, Work, as_work, counted, gone, parse, version
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.words import listed

MOST_WORDS = 12  # rows of the table of contested words


@dataclass(frozen=True)
class _One:
    """A member with both versions; `first` is the text as it was, or as it is where no first version was kept."""

    member: Member
    work: Work
    first: Version
    now: Version


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """The comparison as blocks: what differs most first, then questions.

    Args:
        members: at least two, with work of any shape that `parse` takes.
    """
    ones = []
    for member in members:
        work = parse(member.work)
        ones.append(_One(member, work, version(work.before or work.text, work, all_words=True), version(work.text, work)))
    same = len({" ".join(one.first.text.split()) for one in ones}) == 1
    contested = _contested(ones) if same else []
    out = [b.lead(_lead(ones, contested, same))]
    if contested:
        out.append(_contested_table(ones, contested))
    out.append(_shares(ones))
    lists = _lists(ones)
    if lists:
        out.append(lists)
    if same:
        out.append(b.cards([{"title": one.member.name, "text": one.now.text[:1200], "meta": _for(one), "tag": None} for one in ones]))
    out.append(b.questions(_questions(ones, contested, same)))
    return out


def without_names(work: Mapping[str, Any]) -> dict[str, Any]:
    """The work without the name of the one who will read it."""
    read = as_work(parse(work))
    name = read["reader"]["name"]
    if not name:
        return read
    stand_in = _("the reader")
    names = dict.fromkeys([name, *(part for part in name.split() if len(part) > 2)], stand_in)
    told = {key: scrubbed(read[key], names) for key in ("title", "before", "text", "outsider")}
    return {**read, **told, "reader": {**read["reader"], "name": stand_in}}


def _for(one: _One) -> str:
    return _("for {name}").format(name=one.work.reader.name) if one.work.reader.name else _("no reader named")


def _contested(ones: Sequence[_One]) -> list[tuple[str, list[bool]]]:
    """Trade words of the common text, with whether each member still has it; those on which they differ, most evenly split first."""
    words = dict.fromkeys(word for one in ones for word, _n, _plain in counted(one.first))
    rows = []
    for word in words:
        left = [word in {kept for kept, _n, _plain in counted(version(one.work.text, one.work, all_words=True))} for one in ones]
        if 0 < sum(left) < len(left):
            rows.append((word, left))
    return sorted(rows, key=lambda row: (abs(sum(row[1]) * 2 - len(row[1])), row[0].lower()))


def _lead(ones: Sequence[_One], contested: Sequence[tuple[str, list[bool]]], same: bool) -> str:
    if not same:
        return _("You worked on different texts, so compare how far each got, and your word lists.")
    if not contested:
        return _("You agree on every trade word. Look at what each of you says instead.")
    word, left = contested[0]
    text = ngettext("\u201c{word}\u201d: {n} of {all} let it stand.", "\u201c{word}\u201d: {n} of {all} let it stand.", sum(left))
    return text.format(word=word, n=sum(left), all=len(ones))


def _contested_table(ones: Sequence[_One], contested: Sequence[tuple[str, list[bool]]]) -> b.Block:
    rows = [[word, *(_("stands") if stays else _("gone") for stays in left)] for word, left in contested[:MOST_WORDS]]
    return b.table([_("Trade word"), *(one.member.name for one in ones)], rows, caption=_("Words that some of you let stand, and others replaced"))


def _shares(ones: Sequence[_One]) -> b.Block:
    items: list[dict[str, Any]] = []
    top = 10.0
    for label, pick in ((_("Before"), "first"), (_("Now"), "now")):
        values = [round(getattr(one, pick).share.percent, 1) for one in ones]
        low, high = quartiles(values) or (values[0], values[0])
        own = next((value for one, value in zip(ones, values, strict=True) if one.member.own), None)
        top = max(top, *values)
        given = [{"who": one.member.name, "value": value} for one, value in zip(ones, values, strict=True)]
        items.append({"label": label, "values": given, "median": median(values), "low": low, "high": high, "own": own})
    finding = _("In the middle {a} of a hundred words before, and {b} now.").format(a=f"{items[0]['median']:g}", b=f"{items[1]['median']:g}")
    return b.spread_chart(_("Trade words in a hundred words"), finding, items=items, x=(0.0, top), ends=(_("none"), _("many")), label=_("Version"))


def _lists(ones: Sequence[_One]) -> b.Block | None:
    said: dict[str, list[str]] = {}
    for one in ones:
        for own in one.work.own:
            if own.term and own.plain:
                said.setdefault(own.term.lower(), []).append(f"{own.plain} ({one.member.name})")
    rows = [[term, "; ".join(plain)] for term, plain in sorted(said.items(), key=lambda row: (-len(row[1]), row[0]))[:20]]
    return b.table([_("Our word"), _("In plain words")], rows, caption=_("Your own lists together")) if rows else None


def _questions(ones: Sequence[_One], contested: Sequence[tuple[str, list[bool]]], same: bool) -> list[str]:
    made = []
    if contested:
        word, left = contested[0]
        stays = [one.member.name for one, kept in zip(ones, left, strict=True) if kept]
        made.append(_("{names}: for which reader may \u201c{word}\u201d stay?").format(names=listed(stays), word=word))
    best = max(ones, key=lambda one: one.first.share.percent - one.now.share.percent)
    if gone(best.first, best.now):
        words = listed([f"\u201c{one}\u201d" for one in gone(best.first, best.now)[:3]])
        made.append(_("{name}, what do you say instead of {words}?").format(name=best.member.name, words=words))
    if same:
        made.append(_("Read the shortest and the longest version aloud. Which one would your outsider retell?"))
    made.append(_("Which word goes on the list for the wall?"))
    return made
