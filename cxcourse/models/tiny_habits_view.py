"""What exercise 09 says back: one's own count, the room, the recipes, the tally."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.tiny_habits import BARS, HABIT, HABITS, LEVELS, Room, Work, level_word, parse
from cxcourse.models.tiny_habits_recipes import begun, checks, sound, verdict, weeks
from cxcourse.models.tiny_habits_room import Expected, expected, fitted, staying, trouble
from cxcourse.models.words import first_lower, listed


def compute(work: Mapping[str, Any]) -> dict[str, Any]:
    """The view: ``count``, ``room``, ``recipes``, ``tally``, ``sheet`` (blocks), ``hooks`` (offers), ``said`` (recipe id to sentence)."""
    read = parse(work)
    impossible = trouble(read.room)
    fields = {
        f"room/{field}": _("{n} hands cannot be: at most {most} can be up here.").format(n=n, most=most) for field, (n, most) in impossible.items()
    }
    return {
        "count": count(read) if read.ticks else [],
        "room": room_blocks(read.room) if read.room.people else [],
        "recipes": recipe_blocks(read),
        "tally": tally_blocks(read),
        "sheet": sheet(read),
        "hooks": list(read.hooks),
        "said": {one.id: one.said for one in read.recipes},
        "summary": summary(read) if read.ticks else "",
        "problems": [{"path": path, "text": text} for path, text in fields.items()],
    }


def summary(read: Work) -> str:
    """The count in one sentence."""
    if len(read.ticks) < len(HABITS):
        left = len(HABITS) - len(read.ticks)
        return ngettext("{n} YES so far, and {left} habit to go.", "{n} YES so far, and {left} habits to go.", left).format(n=read.count, left=left)
    return _("You have {n} of 13. It is no mark: three honest ones beat nine that your team would not confirm.").format(n=read.count)


def count(read: Work) -> list[b.Block]:
    """The sentence, the levels, and what one might like to have."""
    out = [b.lead(summary(read))]
    if len(read.ticks) < len(HABITS):
        return out
    by_level = [(level, [one for one in HABITS if one.level == level]) for level in LEVELS]
    items: list[dict[str, Any]] = [
        {"label": level_word(level), "value": 100 * sum(read.ticks[one.id] for one in group) / len(group), "mark": level == read.level,
         "note": _("{n} of {all}").format(n=sum(read.ticks[one.id] for one in group), all=len(group))}
        for level, group in by_level
    ]  # fmt: skip
    best = max(items, key=lambda one: one["value"])
    finding = _("You have most of those that sit best with a {level}.").format(level=first_lower(str(best["label"]))) if best["value"] else _(
        "None of them yet. That is where most recipes begin."
    )  # fmt: skip
    out.append(b.bar_chart(_("Your YES, by the level where a habit sits best"), finding, items=items, x=(0, 100), unit="%"))
    if read.guess is not None:
        gap = read.count - read.guess
        told = (
            _("Somebody who works with you guessed the same.") if not gap
            else _("Somebody who works with you guessed {n}. Ask which they see that you forgot.").format(n=read.guess) if gap < 0
            else _("Somebody who works with you guessed {n}. Which of yours can nobody see?").format(n=read.guess)
        )  # fmt: skip
        out.append(b.callout("note", _("From outside:"), told))
    missing = [one for one in HABITS if not read.ticks[one.id]]
    if missing and not read.wish:
        near = [one for one in missing if one.level == read.level] or missing
        out.append(
            b.para(_("Not yours yet, and near you: {habits} Which of them do you want?").format(habits=" ".join(one.text for one in near[:3])))
        )
    out.append(b.para(_("What the count cannot tell: whether you do it well, and whether anybody notices.")))
    return out


def room_blocks(room: Room) -> list[b.Block]:
    """The room's hands with what tossed coins would leave beside them; before the counts are in, only the forecast."""
    people, seen = room.people or 0, fitted(room)
    if seen is None:
        if room.usual is None:
            return []
        return forecast(people, room.usual / 10)
    return outcome(people, room.hands, seen, _("the three counts"))


def forecast(people: int, chance: float) -> list[b.Block]:
    """What to expect before the hands go up."""
    told = expected(people, chance)
    last = told[-1]
    n = round(last.hands)
    lead = _("With {usual} habits in ten, about {hands} of {n} hands stay up at eight.").format(usual=round(10 * chance), hands=n, n=people)
    advice = (
        _("Nobody may be left at eight. Stop at five, and ask those.") if n < 1
        else _("That is the scene you want: one or a few.") if n <= max(3, people // 10)
        else _("That is too many for a scene. Go on to ten.")
    )  # fmt: skip
    rows: list[list[str | float | None]] = [[_("{n} or more").format(n=one.bar), round(one.hands), f"{one.low} - {one.high}"] for one in told]
    caption = _("Hands in a room of {n}, if habits came by the toss of a coin").format(n=people)
    return [
        b.lead(lead), b.para(advice),
        b.table([_("Habits"), _("Hands to expect"), _("Nine rooms of ten")], rows, caption=caption, align="lrr"),
        b.para(_("A guess for whoever asks for hands, and no law: real habits come in company.")),
    ]  # fmt: skip


def outcome(people: int, hands: Sequence[int | None], chance: float, source: str) -> list[b.Block]:
    """The counted hands beside the coins. `source` says what the chance was taken from."""
    told = expected(people, chance)
    rows = [(one, n) for one, n in zip(told, hands, strict=True) if n is not None]
    last, eight = told[-1], hands[-1] or 0
    if eight > last.high:
        how = _("more than the {low} to {high} that tossed coins would leave in nine rooms of ten")
    elif eight < last.low:
        how = _("fewer than the {low} to {high} that tossed coins would leave in nine rooms of ten")
    else:
        how = _("tossed coins would leave about {mean}, and {low} to {high} in nine rooms of ten")
    how = how.format(low=last.low, high=last.high, mean=round(last.hands))
    apart = hands[0] is not None and hands[0] < told[0].hands and eight > last.hands
    lead = ngettext("{n} hand of {people} is up at eight: {how}.", "{n} hands of {people} are up at eight: {how}.", eight)
    chart = b.line_chart(
        _("Hands that stay up"), _finding(rows, people),
        series=[
            {"name": _("Your room"), "values": [n for _one, n in rows], "mark": list(range(len(rows)))},
            {"name": _("Tossed coins"), "values": [one.hands for one, _n in rows], "dash": True, "low": [one.low for one, _n in rows],
             "high": [one.high for one, _n in rows]},
        ],
        x_labels=[_("{n} or more").format(n=one.bar) for one, _n in rows], y=(0, people), x_label=_("Habits"), y_label=_("Hands"),
    )  # fmt: skip
    out = [b.lead(lead.format(n=eight, people=people, how=how)), chart]
    if apart:
        out.append(b.para(_("Fewer hands at three and more at eight than coins leave on average: so it looks when habits come in company.")))
    close = _(
        "The coins have a chance of {chance} in a hundred for each YES, taken from {source}; nine of ten such rooms lie in the band. "
        "It assumes that no habit knows of another, so a gap is no mistake of your room."
    )
    return [*out, b.para(close.format(chance=round(100 * chance), source=source))]


def _finding(rows: Sequence[tuple[Expected, int]], people: int) -> str:
    said = listed([_("{n} at {bar} or more").format(n=n, bar=one.bar) for one, n in rows])
    coins = listed([_("{n} at {bar}").format(n=round(one.hands), bar=one.bar) for one, _n in rows])
    return _("Of {people} people, {said} keep their hand up; tossed coins would leave {coins}.").format(people=people, said=said, coins=coins)


def usual_table(people: Sequence[int] = (12, 30)) -> b.Block:
    """What to expect for usual rooms: shares of 2 to 5 habits in ten."""
    head = [_("A typical person has"), *(_("{people} people, {bar} or more").format(people=n, bar=bar) for n in people for bar in BARS)]
    rows: list[list[str | float | None]] = [
        [_("{n} in ten").format(n=tenth), *(round(n * staying(tenth / 10, bar)) for n in people for bar in BARS)] for tenth in (2, 3, 4, 5)
    ]
    return b.table(head, rows, caption=_("Hands that stay up, if habits came by the toss of a coin"))


def recipe_blocks(read: Work) -> list[b.Block]:
    """Each recipe as a sentence with its questions."""
    written = [one for one in read.recipes if one.after or one.act or one.joy]
    if not written:
        return []
    good = [one for one in written if sound(one)]
    lead = (
        ngettext(
            "Your recipe holds. Do it once now, with the joy.", "All {n} recipes hold. Do each once now, with the joy.", len(good)
        ).format(n=len(good))
        if len(good) == len(written)
        else _("{n} of {all} recipes hold; look at the others once more.").format(n=len(good), all=len(written))
        if good
        else ngettext("This recipe is not whole yet: look at what is open.", "No recipe is whole yet: look at what is open.", len(written))
    )  # fmt: skip
    out = [b.lead(lead)]
    order = {"missing": 0, "look": 1, "unknown": 2, "ok": 3}
    for one in written:
        looked = sorted(checks(one), key=lambda each: order[each[0]])
        out += [b.quote(one.said, HABIT[one.habit].short if one.habit else _("a habit of your own")), b.checks(looked)]
    if len(written) > 2:
        out.append(b.callout("note", _("One or two:"), _("More than two at once, and none becomes one. Which do you want most?")))
    return out


def tally_blocks(read: Work) -> list[b.Block]:
    """The strokes a week, and what they say about the recipe."""
    told = [(one, read.tally[one.id]) for one in read.recipes if one.id in read.tally]
    if not told:
        return []
    total = sum(map(sum, (strokes for _one, strokes in told)))
    out = [b.lead(ngettext("{n} stroke so far.", "{n} strokes so far.", total).format(n=total))]
    for one, strokes in told:
        last = begun(strokes)
        each = ", ".join(_("week {n}: {strokes} of 5").format(n=at + 1, strokes=n) for at, n in enumerate(weeks(strokes)[:last]))
        out += [b.quote(one.said), b.para(f"{verdict(strokes)} ({each})")]
    out.append(b.para(_("A tally is about the recipe and not about you. Nobody else needs to see it.")))
    return out


def sheet(read: Work) -> list[b.Block]:
    """Recipe cards, and a tally to fill in by hand. The ticks stay at home."""
    cards = [one for one in read.recipes if one.after or one.act]
    if not cards:
        return []
    out = [b.cards([{"title": one.said, "text": one.gain, "meta": HABIT[one.habit].text if one.habit else None} for one in cards])]
    head = [_("Recipe"), *(_("Week {n}").format(n=n) for n in range(1, 5)), _("What a customer noticed")]
    rows: list[list[str | float | None]] = [[one.act, *(["\u25a1 \u25a1 \u25a1 \u25a1 \u25a1"] * 4), ""] for one in cards]
    out.append(b.table(head, rows, caption=_("A stroke for each day that you did it"), align="llllll"))
    if read.partner:
        out.append(b.para(_("I tell nobody but {who}.").format(who=read.partner)))
    return out


def to_markdown(work: Mapping[str, Any], day: str = "") -> str:
    """Count, room, recipes and tally in words."""
    read = parse(work)
    parts = [(_("My count"), count(read) if read.ticks else []), (_("The room"), room_blocks(read.room) if read.room.people else [])]
    parts += [(_("My recipes"), recipe_blocks(read)), (_("My tally"), tally_blocks(read))]
    out = [block for title, blocks in parts if blocks for block in (b.heading(title), *blocks)]
    return b.markdown(out or [b.para(_("Nothing is entered yet."))], read.title or _("Thirteen habits"), day)
