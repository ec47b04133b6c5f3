"""A group's driver labs side by side: what each expected, what each found, what each dares to rank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import three_pitfalls_result as results
from cxcourse.models.comparing import Member
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.words import listed


def compare_works(members: Sequence[Member]) -> list[b.Block]:
    """What the members' labs say together, what differs most first.

    Args:
        members: two or more, with tidied work.
    """
    done = [(one, results.tidied(one.work.get("result"))) for one in members]
    finished = [(one, result) for one, result in done if result]
    guesses = {one.name: _guess(one.work) for one in members}
    found = {one.name: [result["drivers"][at]["name"] for at in results.leaders(result)] for one, result in finished}
    out: list[b.Block] = [b.lead(_lead(finished, guesses, found))]
    charts = _shared(finished)
    out += charts
    rows: list[list[str | float | None]] = []
    for one, result in done:
        rows.append(
            [
                one.name,
                guesses[one.name] or None,
                (listed(found[one.name], 3) if found[one.name] else _("no order")) if result else None,
                f"{result['rows']:,}" if result else None,
                f"{round(100 * result['r2'])}%" if result else None,
            ]
        )
    columns = [_("Who"), _("Expected in front"), _("Found in front"), _("Whole answers"), _("Explained")]
    out.append(b.table(columns, rows, caption=_("Expected and found"), align="lllrr"))
    begins = [(one.name, one.work.get("words", {}).get("begin", "")) for one in members]
    cards = [{"title": name, "text": text} for name, text in begins if text]
    if cards:
        out += [b.heading(_("Where each of you would begin")), b.cards(cards)]
    return [*out, b.questions(_questions(finished, guesses, found))]


def _guess(work: dict[str, Any]) -> str:
    """The name of the rating that was expected in front, out of the result: a group's file holds no survey."""
    guess = (work.get("setup") or {}).get("guess")
    drivers = results.tidied(work.get("result")).get("drivers", [])
    return next((one["name"] for one in drivers if guess and guess in one["id"].split("+")), "")


def _lead(finished: Sequence[tuple[Member, Any]], guesses: dict[str, str], found: dict[str, list[str]]) -> str:
    right = [name for name, guess in guesses.items() if guess and guess in found.get(name, [])]
    asked = [name for name, guess in guesses.items() if guess and name in found]
    if asked:
        return ngettext(
            "{right} of {n} person expected what came out in front.", "{right} of {n} people expected what came out in front.", len(asked)
        ).format(right=len(right), n=len(asked))
    if finished:
        return ngettext("{n} lab is finished.", "{n} labs are finished.", len(finished)).format(n=len(finished))
    return _("Nobody has worked out a result yet. Do that first, each alone.")


def _shared(finished: Sequence[tuple[Member, Any]]) -> list[b.Block]:
    """Where at least two members have a rating of the same name: the shares side by side, widest apart first."""
    names = Counter(driver["name"] for _member, result in finished for driver in result["drivers"])
    items = []
    for name in (name for name, times in names.items() if times > 1):
        values: list[dict[str, Any]] = [
            {"who": one.name, "value": next((driver["share"] for driver in result["drivers"] if driver["name"] == name), None)}
            for one, result in finished
        ]
        known = [each["value"] for each in values if each["value"] is not None]
        own = next((each["value"] for each, (one, _result) in zip(values, finished, strict=True) if one.own), None)
        low, high = quartiles(known) or (None, None)
        items.append(
            {"label": name, "values": values, "median": median(known), "low": low, "high": high, "own": own, "apart": max(known) - min(known)}
        )
    if not items:
        return []
    items.sort(key=lambda one: (-one["apart"], one["label"]))
    top = items[0]
    most = max(each["value"] for one in items for each in one["values"] if each["value"] is not None)
    if top["apart"] < 0.5:
        finding = _("You all find the same shares: you worked with the same answers and the same ratings.")
    else:
        finding = _("Your shares differ most for {name}: by {n} points.").format(name=top["label"], n=round(top["apart"]))
    edge = float(10 * (int(most) // 10 + 1))
    return [b.spread_chart(_("The same rating in your labs"), finding, items=items[:10], x=(0.0, edge), ends=(_("nothing"), f"{edge:.0f}%"))]


def _questions(finished: Sequence[tuple[Member, Any]], guesses: dict[str, str], found: dict[str, list[str]]) -> list[str]:
    out = []
    expected = Counter(guess for guess in guesses.values() if guess)
    if expected:
        name, times = expected.most_common(1)[0]
        if all(name not in one for one in found.values()):
            text = ngettext(
                "{n} of you expected {name}, and nobody found it in front.", "{n} of you expected {name}, and nobody found it in front.", times
            )
            out.append(text.format(n=times, name=name) + " " + _("What makes it so loud where you work?"))
    if len({tuple(sorted(one)) for one in found.values()}) > 1:
        out.append(_("Your leaders differ. Other customers, other questions, or chance?"))
    if any(results.unranked(result) for _member, result in finished):
        out.append(_("Which ratings could none of you tell apart, and how would you ask so that customers can?"))
    out.append(_("What is each of you not going to claim? Say it aloud."))
    return out[:3]
