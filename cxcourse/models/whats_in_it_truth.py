"""Is the claim true? Chance, silence, and the customers at risk who are heard in time, in words and charts."""

from __future__ import annotations

from dataclasses import dataclass

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models import whats_in_it_chance as chance
from cxcourse.models.words import number

KINDS = ("share", "nps", "mean")
TYPICAL_FANS, TYPICAL_CRITICS = 0.5, 0.2  # a usual spread of answers, said to be one; the page's tables use the same
FEW = 30
FEW_FOR_A_SCORE = 100
CURVE = (0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True)
class Milestone:
    """What the reader entered, shares from 0 to 1; None is not known. `kind` is the kind of score that the gap is about."""

    what: str = ""
    before: float | None = None
    now: float | None = None
    base: float | None = None
    rounds: float | None = None
    kind: str = "share"
    share: float | None = None
    fans: float | None = None
    critics: float | None = None
    deviation: float | None = None
    gap: float | None = None
    gap_basis: str = ""
    at_risk: float | None = None
    follow_before: float | None = None
    follow_now: float | None = None

    @property
    def known(self) -> bool:
        """Enough for a give or take."""
        return bool(self.base and self.before and self.now)

    @property
    def split(self) -> tuple[float, float]:
        """Fans and critics, or a typical pair."""
        if self.fans is None or self.critics is None:
            return TYPICAL_FANS, TYPICAL_CRITICS
        return self.fans, self.critics


def points(value: float) -> str:
    """Percentage points with one digit."""
    return f"{100 * value:.1f}"


def chance_blocks(m: Milestone) -> list[b.Block]:
    """What the luck of the draw does before and now."""
    if not m.known:
        return []
    base, before, now = m.base or 0.0, m.before or 0.0, m.now or 0.0
    asked = [base * before, base * now]
    share = m.share if m.share is not None else 0.5
    fans, critics = m.split
    of_share = [chance.margin_of_share(base, n, share) for n in asked]
    of_score = [chance.margin_of_score(base, n, fans, critics) for n in asked]
    more = asked[1] - asked[0]
    growth = _("{points} points more is {n} more answers in a round, {share}% more than before.").format(
        points=number(round(100 * (now - before), 1)), n=f"{round(more):,}", share=round(100 * more / asked[0])
    )
    out: list[b.Block] = [b.lead(_chance_lead(m, asked, of_share, of_score)), b.para(growth)]
    names = [_("a share of {n}%").format(n=number(round(100 * share, 1))), _("fans minus critics")]
    rows: list[list[str | float | None]] = [
        [name, f"\u00b1\u00a0{points(margins[0])}", f"\u00b1\u00a0{points(margins[1])}", points(chance.of_difference(*margins))]
        for name, margins in zip(names, (of_share, of_score), strict=True)
    ]
    if m.deviation is not None:
        mean = [chance.margin_of_mean(base, n, m.deviation) for n in asked]
        rows.append([_("an average"), f"\u00b1\u00a0{mean[0]:.2f}", f"\u00b1\u00a0{mean[1]:.2f}", f"{chance.of_difference(*mean):.2f}"])
    columns = [_("Give or take of"), _("Before"), _("Now"), _("A change counts from")]
    out.append(b.table(columns, rows, caption=_("Chance, in points, in 95 of 100 such rounds"), align="lrrr"))
    curve = [rate for rate in CURVE if base * rate >= 1]
    chart_rates = sorted({*curve, before, now})
    finding = _("From {a}% to {b}% the line for a share falls from {c} to {d} points. The more you have, the less another answer adds.")
    finding = finding.format(a=number(round(100 * before, 1)), b=number(round(100 * now, 1)), c=points(of_share[0]), d=points(of_share[1]))
    marks = [chart_rates.index(before), chart_rates.index(now)]
    out.append(
        b.line_chart(
            _("Give or take, by how many answer"),
            finding,
            x=[round(100 * rate, 2) for rate in chart_rates],
            zero=True,
            x_label=_("Answer, %"),
            y_label=_("Give or take, points"),
            series=[
                {"name": names[1], "values": [100 * chance.margin_of_score(base, base * rate, fans, critics) for rate in chart_rates], "mark": marks},
                {"name": names[0], "values": [100 * chance.margin_of_share(base, base * rate, share) for rate in chart_rates], "mark": marks},
            ],
        )
    )
    return [*out, *_few(m, asked, base)]


def _chance_lead(m: Milestone, asked: list[float], of_share: list[float], of_score: list[float]) -> str:
    if m.kind == "mean" and m.deviation is not None:
        before, now = (f"{chance.margin_of_mean(m.base or 0.0, n, m.deviation):.2f}" for n in asked)
        return _("By chance an average was good to plus or minus {a} points, and now to {b}.").format(a=before, b=now)
    if m.kind == "nps":
        return _("By chance fans minus critics was good to plus or minus {a} points, and now to {b}.").format(
            a=points(of_score[0]), b=points(of_score[1])
        )
    return _("By chance a share was good to plus or minus {a} points, and now to {b}.").format(a=points(of_share[0]), b=points(of_share[1]))


def _few(m: Milestone, asked: list[float], base: float) -> list[b.Block]:
    fans, critics = m.split
    out: list[b.Block] = []
    if asked[1] < FEW_FOR_A_SCORE:
        middle, give = chance.adjusted_score(base, asked[1], fans, critics)
        text = _(
            "With so few answers the usual formula is too proud. A mended one (adjusted Wald) gives {middle} plus or "
            "minus {give} points for fans minus critics."
        )
        text = text.format(middle=number(round(100 * middle, 1)), give=points(give))
        if asked[1] < FEW:
            text += " " + _("Below thirty answers, read the answers one by one instead.")
        out.append(b.callout("warn", _("Few answers"), text))
    variance = _(
        "Fans minus critics counts each answer as 1, 0 or \u22121. Its variance is p + d \u2212 (p \u2212 "
        "d)\u00b2, here {v}, with {p}% fans and {d}% critics."
    ).format(v=f"{chance.spread_of_score(fans, critics):.2f}", p=round(100 * fans), d=round(100 * critics))
    if m.fans is None or m.critics is None:
        variance += " " + _("That is a typical split; put in your own to be exact.")
    finite = _("All figures are smaller by the finite population correction, as {n} of {base} is part of the whole: \u00d7 {f}.").format(
        n=f"{round(asked[1]):,}", base=f"{round(base):,}", f=f"{chance.correction(base, asked[1]):.2f}"
    )
    return [
        *out,
        b.fold(
            _("How it is worked out"),
            [b.para(variance), b.para(finite), b.para(_("Two rounds are compared by the root of both squares, since both are blurred."))],
        ),
    ]


def silence_blocks(m: Milestone) -> list[b.Block]:
    """What the silent ones do, for an assumed gap."""
    if not m.known:
        return []
    base, before, now = m.base or 0.0, m.before or 0.0, m.now or 0.0
    if m.gap is None:
        ask = _(
            "Guess how much happier those who answered are than those who stayed silent, on the scale of your score. "
            "Then call ten of the silent ones: what they say replaces the guess."
        )
        return [b.callout("note", _("The larger part is still missing"), ask)]
    scale = 100 if m.kind != "mean" else 1
    gap = m.gap / scale
    off = [chance.silence(before, gap), chance.silence(now, gap)]

    def told(value: float) -> str:
        return f"{scale * value:.1f}" if scale == 100 else f"{value:.2f}"

    way = _("flatters you") if gap > 0 else _("makes you look worse than you are") if gap < 0 else _("is not moved by silence")
    lead = (
        _("The score {way} by {b} points. Before, it was {a}.")
        if gap
        else _("Without a gap, silence does no harm: the score is only blurred by chance.")
    )
    out: list[b.Block] = [b.lead(lead.format(way=way, a=told(abs(off[0])), b=told(abs(off[1]))))]
    margins = _own_margins(m, base, before, now)
    items = []
    if margins:
        items = [
            {"label": _("Chance, before"), "value": scale * margins[0]},
            {"label": _("Chance, now"), "value": scale * margins[1]},
            {"label": _("Silence, before"), "value": scale * abs(off[0]), "mark": True},
            {"label": _("Silence, now"), "value": scale * abs(off[1]), "mark": True},
        ]
        ratio = abs(off[1]) / margins[1] if margins[1] else 0
        finding = (
            _("Now silence moves the score {n} times as far as chance does. More answers shrink the first pair and hardly the second.").format(
                n=f"{ratio:.0f}" if ratio >= 2 else f"{ratio:.1f}"
            )
            if ratio >= 1
            else _("With this gap, chance is still the larger part. More answers help here.")
        )
        out.append(b.bar_chart(_("How far off, and why"), finding, items=items, label=_("What"), value_label=_("Points")))
    if m.gap_basis != "calls":
        out.append(
            b.callout(
                "warn",
                _("The gap is a guess"),
                _("Nobody who answered can tell you about those who did not. Call thirty of them, drawn by lot. Ten this week are a beginning."),
            )
        )
    out.append(
        b.para(
            _(
                "The error is the share of silent people times the gap. A higher response alone does not make a score "
                "true: over 59 studies it said little about this error."
            )
        )
    )
    return out


def _own_margins(m: Milestone, base: float, before: float, now: float) -> tuple[float, float] | None:
    if m.kind == "mean":
        if m.deviation is None:
            return None
        return chance.margin_of_mean(base, base * before, m.deviation), chance.margin_of_mean(base, base * now, m.deviation)
    if m.kind == "nps":
        return chance.margin_of_score(base, base * before, *m.split), chance.margin_of_score(base, base * now, *m.split)
    share = m.share if m.share is not None else 0.5
    return chance.margin_of_share(base, base * before, share), chance.margin_of_share(base, base * now, share)


def reach_of(m: Milestone) -> tuple[chance.Reached, chance.Reached] | None:
    """Customers at risk heard and reached in time, before and now, in one round."""
    if not m.known or m.at_risk is None or m.follow_now is None:
        return None
    follow = m.follow_before if m.follow_before is not None else m.follow_now
    base = m.base or 0.0
    return chance.reached(base, m.before or 0.0, m.at_risk, follow), chance.reached(base, m.now or 0.0, m.at_risk, m.follow_now)


def reach_blocks(m: Milestone) -> list[b.Block]:
    """What more answers let one do: hear customers at risk while there is time."""
    pair = reach_of(m)
    if pair is None or not m.known:
        return []
    before, now = pair
    rounds = m.rounds or 1
    more = (now.in_time - before.in_time) * rounds
    if more > 0:
        lead = _("About {n} more customers at risk a year are reached in time.").format(n=f"{round(more):,}")
    else:
        lead = _("No more customers at risk are reached in time than before: the answers came, the calls did not.")
    quiet = (m.base or 0.0) * (1 - (m.now or 0.0)) * (m.at_risk or 0.0)
    rows: list[list[str | float | None]] = []
    for name, one in ((_("Before"), before), (_("Now"), now)):
        heard = _("{n} (\u00b1\u00a0{give})").format(n=f"{round(one.heard):,}", give=f"{round(one.give):,}")
        rows.append([name, heard, f"{round(one.in_time):,}", f"{round(one.in_time * rounds):,}"])
    columns = [_("Round"), _("At risk, and heard"), _("Reached in time"), _("Reached in a year")]
    hidden = _(
        "If those who stay silent were at risk as often, another {n} would be out of sight in each round. They may well be at risk more often."
    )
    return [
        b.lead(lead),
        b.table(columns, rows, caption=_("Customers at risk"), align="lrrr"),
        b.para(hidden.format(n=f"{round(quiet):,}")),
    ]
