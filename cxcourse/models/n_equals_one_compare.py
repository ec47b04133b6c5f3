"""A group's guesses side by side: who was how sure, and in which direction all of them err."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import n_equals_one as model
from cxcourse.models.comparing import Member
from cxcourse.models.n_equals_one_gap import SHORT, Guess, hits_expected
from cxcourse.models.statistics_plain import median, quartiles


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """What the members' sealed guesses say together, what differs most first. Nothing is shown to a reader who has not sealed: it would
    give the answers away.

    Args:
        members: two or more, with tidied work.
    """
    own = next((one for one in members if one.own), None)
    if own is not None and not model.sealed_guesses(own.work):
        text = _("The comparison shows the customers' answers. Guess and seal first, then it opens.")
        return [b.callout("stop", _("Seal your own guesses first"), text)]
    sealed = [(one, model.guesses_of(one.work)) for one in members]
    done = [(one, guesses) for one, guesses in sealed if guesses]
    if not done:
        return [b.lead(_("Nobody has sealed guesses yet."))]
    out: list[b.Block] = [b.lead(_lead(done))]
    items = _items(done)
    if items:
        out.append(_chart(items))
    rows: list[list[str | float | None]] = []
    for one, guesses in sealed:
        tapping = model.read_tapping(one.work.get("tapping"))
        heard = model.compute(one.work)["heard"]
        rows.append(
            [
                one.name,
                _("{hits} of {n}").format(hits=sum(each.close for each in guesses), n=len(guesses)) if guesses else _("not sealed"),
                f"{round(100 * hits_expected(guesses) / len(guesses))}%" if guesses else None,
                None if tapping["promised"] is None else f"{tapping['promised']:g}",
                f"{sum(heard.values())}" if heard else None,
            ]
        )
    columns = [_("Who"), _("Close"), _("Sure, on average"), _("Tunes promised"), _("Tunes recognised")]
    out.append(b.table(columns, rows, caption=_("How sure, and how right"), align="lrrrr"))
    visits = [(one.name, model.read_visit(one.work.get("visit"))) for one in members]
    cards = [{"title": name, "text": visit["belief"], "meta": visit["whom"] or None} for name, visit in visits if visit["belief"]]
    if cards:
        out += [b.heading(_("What each of you will look at")), b.cards(cards)]
    return [*out, b.questions(_questions(done, items))]


def _lead(done: Sequence[tuple[Member, list[Guess]]]) -> str:
    guesses = [one for _member, each in done for one in each]
    close = sum(one.close for one in guesses)
    sure = round(100 * hits_expected(guesses) / len(guesses))
    text = ngettext(
        "Together you were close on {close} of {n} guess, and {sure}% sure.",
        "Together you were close on {close} of {n} guesses, and {sure}% sure.",
        len(guesses),
    )
    return text.format(close=close, n=len(guesses), sure=sure)


def _items(done: Sequence[tuple[Member, list[Guess]]]) -> list[dict[str, Any]]:
    """For each question with two guesses or more: how far off, in steps of what counts as close; widest apart first."""
    out = []
    for key, question in model.QUESTIONS.items():
        values = []
        own = None
        for member, guesses in done:
            one = next((each for each in guesses if each.id == key), None)
            if one is not None:
                steps = round(one.off / question["near"], 2)
                values.append({"who": member.name, "value": steps})
                own = steps if member.own else own
        if len(values) > 1:
            numbers = [each["value"] for each in values]
            low, high = quartiles(numbers) or (None, None)
            out.append({"id": key, "label": _(SHORT[key][0]), "values": values, "median": median(numbers), "low": low, "high": high, "own": own})
    return sorted(out, key=lambda one: (-(max(_steps(one)) - min(_steps(one))), str(one["label"])))


def _steps(item: dict[str, Any]) -> list[float]:
    return [each["value"] for each in item["values"]]


def _chart(items: list[dict[str, Any]]) -> b.Block:
    edge = max(2.0, *(abs(value) for one in items for value in _steps(one))) * 1.1
    top = items[0]
    finding = _("You differ most on: {name}. 0 is what the customers say; within 1 of it is close.").format(name=top["label"])
    return b.spread_chart(_("How far off, each of you"), finding, items=items, x=(-edge, edge), ends=(_("too low"), _("too high")))


def _questions(done: Sequence[tuple[Member, list[Guess]]], items: list[dict[str, Any]]) -> list[str]:
    out = []
    same = [one for one in items if all(value > 1 for value in _steps(one)) or all(value < -1 for value in _steps(one))]
    if same:
        out.append(_("All of you err in the same direction on: {name}. Why there?").format(name=same[0]["label"]))
    if items:
        out.append(_("You differ most on: {name}. Where does each of you have the number from?").format(name=items[0]["label"]))
    surest = max((one for _member, guesses in done for one in guesses if not one.close), key=lambda one: one.sure, default=None)
    if surest is not None and surest.sure >= 0.9:
        out.append(_("Somebody was 90% sure or more, and wrong, on: {name}. What made it feel so certain?").format(name=surest.label))
    out.append(_("Agree on one belief, one visit and one figure to look up."))
    return out[:3]
