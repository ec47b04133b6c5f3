"""The range of money in words and charts: what it is, which assumption moves it most, what is refused and why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import whats_in_it_money as money
from cxcourse.models.whats_in_it_money import Effect, Swing
from cxcourse.models.words import listed, number

# What is counted once a year; the last two are no effects.
KINDS = ("calls", "kept", "hours", "errors", "other", "answers")
REFUSED = "answers"

_ANSWERS = re.compile(r"\b(respon[sc]e|respons|response rate|answers|survey|r[u\u00fc]cklauf|antwort|antwoord|enqu\u00eate|umfrage)", re.IGNORECASE)
_SALES = re.compile(r"\b(revenue|turnover|sales|omzet|umsatz|verkoop|verkauf)", re.IGNORECASE)


def factor_word(name: str) -> str:
    """The name of a factor."""
    return {
        "many": _("how many a year"),
        "share": _("the share that changes"),
        "worth": _("what one is worth"),
        "money": _("the share that becomes money"),
    }[name]


def basis_word(basis: str) -> str:
    """Where a figure comes from, as it is said."""
    words = {
        "counted": _("counted in your house"),
        "tried": _("measured in a trial"),
        "published": _("published"),
        "asked": _("said by somebody who knows"),
        "guess": _("your guess"),
    }
    return words[basis]


def rounded(value: float) -> float:
    """Two digits that count: whoever gives more is not believed."""
    if not value:
        return 0.0
    size = 10 ** (len(str(int(abs(value)))) - 2) if abs(value) >= 10 else 1
    return round(value / size) * size


def euros(value: float, sign: str) -> str:
    """Money with two digits that count."""
    return b.figure(rounded(value), sign)


def value_of(factor_name: str, value: float, sign: str) -> str:
    """The value of a factor as a person reads it."""
    if factor_name in money.PER_CENT:
        return f"{number(round(100 * value, 1))}%"
    return f"{sign}{value:,.2f}" if factor_name == "worth" and value < 100 else b.figure(value, sign if factor_name == "worth" else None)


def is_refused(effect: Effect) -> bool:
    """A line that turns answers to a survey into money at once."""
    return effect.kind == REFUSED or bool(_ANSWERS.search(effect.name) and (effect.kind == "other" or _SALES.search(effect.name)))


def money_blocks(effects: Sequence[Effect], cost: float | None, sign: str) -> list[b.Block]:
    """The result, or what it still takes."""
    out: list[b.Block] = []
    refused = [one for one in effects if is_refused(one)]
    for one in refused:
        out.append(refusal(one.name))
    counted = [one for one in effects if not is_refused(one)]
    whole = [one for one in counted if one.factors]
    for one in counted:
        if one.missing:
            names = listed([factor_word(each) for each in one.missing])
            out.append(
                b.callout("note", one.name or _("An effect without a name"), _("It does not count yet: {names} is missing.").format(names=names))
            )
    if not whole:
        return out
    low, middle, high = money.total(whole)
    swings = money.swings(whole)
    out.append(b.lead(_lead(low, middle, high, sign)))
    out.append(b.stats(_stats(whole, (low, middle, high), cost, sign)))
    if swings:
        out.append(tornado(swings, middle, sign))
        out += _weakest(whole, swings, cost, sign)
    else:
        out.append(
            b.callout(
                "warn",
                _("No range"),
                _("Every figure stands alone. Do you know them that exactly? Give a low and a high one to at least two of them."),
            )
        )
    out += _table(whole, sign)
    if any(one.kind in {"calls", "hours"} for one in whole):
        out.append(
            b.para(_("A saved call or hour is money only when somebody changes a rota. Until then it is a shorter wait, which is worth having too."))
        )
    return out


def refusal(name: str) -> b.Block:
    """Why a response rate does not become revenue."""
    text = _(
        "{name}: a higher response does not earn anything by itself, so it is not counted. People who like you "
        "answer more and buy more; making more of them "
        "answer does not make them buy. Put a step between: what do you *do* because of the answers, for how many "
        "customers, and what does that change? "
        "Call them back, rewrite a letter, mend a form: that can be counted."
    ).replace("*", "")
    return b.callout("stop", _("From a response rate to money there is no direct way"), text.format(name=name or _("This line")))


def _lead(low: float, middle: float, high: float, sign: str) -> str:
    if rounded(low) == rounded(high):
        return _("About {m} a year, if every figure is right.").format(m=euros(middle, sign))
    return _("Between {a} and {b} a year, with {m} in the middle.").format(a=euros(low, sign), b=euros(high, sign), m=euros(middle, sign))


def _stats(effects: Sequence[Effect], whole: money.Triple, cost: float | None, sign: str) -> list[tuple[str, str, str | None]]:
    likely = money.likely(effects)
    out: list[tuple[str, str, str | None]] = [
        (euros(whole[1], sign), _("a year, in the middle"), _("all assumptions at their middle figure")),
        (
            _("{a} to {b}").format(a=euros(likely[0], sign), b=euros(likely[1], sign)),
            _("80 of 100 mixes"),
            _("if the assumptions vary one by one; the two ends take all of them at their worst, or at their best"),
        ),
    ]
    if cost is not None:
        share = whole[1] / cost if cost else 0
        hint = _("the middle figure covers it") if share >= 1 else _("the middle figure covers {n}% of it").format(n=round(100 * share))
        out.append((euros(cost, sign), _("cost a year"), hint))
    return out


def label_of(swing: Swing, alone: bool) -> str:
    """The name of an assumption in a chart."""
    word = factor_word(swing.factor.name)
    return word[:1].upper() + word[1:] if alone else f"{swing.effect.name or _('Effect')}: {word}"


def tornado(swings: Sequence[Swing], middle: float, sign: str) -> b.Block:
    """Each assumption from its low to its high end, the others in the middle."""
    alone = len({one.effect.id for one in swings}) == 1
    top = swings[0]
    finding = _("What matters most is {name}: alone it moves the sum from {a} to {b}.")
    finding = finding.format(name=label_of(top, alone).replace(": ", ", "), a=euros(top.low, sign), b=euros(top.high, sign))
    items = [
        {"label": label_of(one, alone), "low": rounded(one.low), "high": rounded(one.high), "mark": at == 0, "note": basis_word(one.factor.basis)}
        for at, one in enumerate(swings[:8])
    ]
    return b.bar_chart(_("Which assumption matters most"), finding, items=items, unit=sign, reference=rounded(middle), label=_("Assumption"))


def _weakest(effects: Sequence[Effect], swings: Sequence[Swing], cost: float | None, sign: str) -> list[b.Block]:
    top = swings[0]
    name = label_of(top, False).replace(": ", ", ")
    out: list[b.Block] = []
    if top.factor.basis == "guess":
        text = _("{name} moves the sum most, and it is your guess. Test this one first: a small trial, ten calls, a day of counting.")
        out.append(b.callout("warn", _("Say this first"), text.format(name=name)))
    else:
        text = _("{name} moves the sum most. It is {basis}{source}, so say how firm that is.")
        source = f" ({top.factor.source})" if top.factor.source else ""
        out.append(b.callout("note", _("Say this first"), text.format(name=name, basis=basis_word(top.factor.basis), source=source)))
    if cost:
        at = money.needed(effects, top, cost)
        most = 1.0 if top.factor.name in money.PER_CENT else float("inf")
        if at is None or at > most:
            out.append(b.para(_("No value of it alone makes the middle sum cover the cost. Say so; it is why the rest is believed.")))
        elif at > 0:
            text = _("The middle sum covers the cost when it is at least {at}; you expect {middle}.")
            out.append(b.para(text.format(at=value_of(top.factor.name, at, sign), middle=value_of(top.factor.name, top.factor.values[1], sign))))
    if money.total(effects)[0] <= 0:
        out.append(b.para(_("The low end is nothing at all. Then the next step is a trial, and not a budget.")))
    return out


def _table(effects: Sequence[Effect], sign: str) -> list[b.Block]:
    rows: list[list[str | float | None]] = []
    guesses = open_ends = 0
    for effect in effects:
        for factor in effect.factors:
            low, middle, high = (value_of(factor.name, value, sign) for value in factor.values)
            source = basis_word(factor.basis) + (f": {factor.source}" if factor.source else "")
            guesses += factor.basis == "guess"
            open_ends += factor.filled in ("range", "all")
            rows.append([f"{effect.name or _('Effect')}: {factor_word(factor.name)}", low, middle, high, source])
        rows.append([_("{name}: together").format(name=effect.name or _("Effect")), *(euros(value, sign) for value in effect.total), ""])
    told = ngettext("{n} of {all} assumptions is a guess.", "{n} of {all} assumptions are guesses.", guesses).format(
        n=guesses, all=sum(len(e.factors) for e in effects)
    )
    if open_ends:
        told += " " + ngettext("{n} has no range.", "{n} have no range.", open_ends).format(n=open_ends)
    columns = [_("Assumption"), _("Low"), _("Middle"), _("High"), _("Where it comes from")]
    return [
        b.fold(
            _("All assumptions, with their sources"), [b.para(told), b.table(columns, rows, caption=_("What the range is made of"), align="lrrrl")]
        )
    ]
