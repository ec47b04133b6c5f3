"""Two walks through the same minutes, a customer's and an employee's: both on one clock, where both are low, whose rule it is, and what a
kind customer changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import walk as w
from cxcourse.models.feeling_curve import feeling_curve

RULES = ("rule", "tool", "team", "customer", "mine", "nobody")
PATTERNS = ("both_low", "staff_pays", "customer_pays")


def rule_word(rule: str) -> str:
    """Whose doing it is, in words."""
    words = {
        "rule": _("a rule or a clock from above"),
        "tool": _("a tool or a plan"),
        "team": _("my team"),
        "customer": _("the customer"),
        "mine": _("my own choice"),
        "nobody": _("nobody's"),
    }
    return words[rule]


@dataclass(frozen=True)
class Minute:
    """A moment on the clock; a side's feeling is None while nothing has happened there, and is held until its next moment.

    `met` says that both sides have a step in this very minute.
    """

    time: str
    customer: int | None
    staff: int | None
    met: bool

    @property
    def pattern(self) -> str:
        """Which of `PATTERNS` the two make where they meet; "" for none."""
        if not self.met or self.customer is None or self.staff is None:
            return ""
        if self.customer < 0 and self.staff < 0:
            return "both_low"
        if self.customer > 0 > self.staff:
            return "staff_pays"
        return "customer_pays" if self.staff > 0 > self.customer else ""


def one_clock(customer: w.Journey, customer_feels: Sequence[int], staff: w.Journey, staff_feels: Sequence[int]) -> list[Minute]:
    """Both walks on one clock, minute by minute in order; of several steps in one minute the lowest feeling counts.

    Raises:
        ValueError: when a walk has not one feeling for each step.
    """
    ours, theirs = _by_minute(customer, customer_feels), _by_minute(staff, staff_feels)
    out: list[Minute] = []
    held: list[int | None] = [None, None]
    for at in sorted({*ours, *theirs}):
        held = [ours.get(at, held[0]), theirs.get(at, held[1])]
        out.append(Minute(at[1], held[0], held[1], at in ours and at in theirs))
    return out


def _by_minute(journey: w.Journey, feelings: Sequence[int]) -> dict[tuple[int, str], int]:
    if len(feelings) != len(journey["steps"]):
        raise ValueError("a walk needs one feeling for each of its steps")
    found: dict[tuple[int, str], int] = {}
    for step, feeling in zip(journey["steps"], feelings, strict=True):
        key = (step["day"], step["time"])
        found[key] = min(feeling, found.get(key, feeling))
    return found


def clock_blocks(customer: w.Journey, staff: w.Journey, minutes: Sequence[Minute], whose: str) -> list[b.Block]:
    """Both curves on one time line, with what the minutes say where they meet; `whose` names the customer's curve."""
    low = [one.time for one in minutes if one.pattern == "both_low"]
    paid = [one.time for one in minutes if one.pattern == "staff_pays"]
    suits = [one.time for one in minutes if one.pattern == "customer_pays"]
    met = sum(1 for one in minutes if one.met)
    lead = (
        ngettext("In {n} minute both are low: {times}. Begin there.", "In {n} minutes both are low: {times}. Begin there.", len(low))
        if low
        else _("In no minute are both low. Where they meet, somebody is well.")
    )
    finding = ngettext("They meet in {n} minute.", "They meet in {n} minutes.", met).format(n=met) + " " + _best(minutes)
    chart = feeling_curve(
        _("One clock: {title}").format(title=customer["title"]),
        finding,
        labels=[one.time for one in minutes],
        x_label=_("Time"),
        y_label=_("Feeling, held until the next moment"),
        series=[
            {"name": whose, "values": [one.customer for one in minutes], "mark": [at for at, one in enumerate(minutes) if one.pattern == "both_low"]},
            {
                "name": w.short_name(staff),
                "values": [one.staff for one in minutes],
                "dash": True,
                "mark": [at for at, one in enumerate(minutes) if one.pattern == "both_low"],
            },
        ],
    )
    out = [b.lead(lead.format(n=len(low), times=", ".join(low))), chart]
    told = []
    unseen = [one.time for one in minutes if not one.met and (one.customer or 0) < 0 and (one.staff or 0) < 0]
    if unseen and not low:
        times = unseen[0] if len(unseen) == 1 else _("{first} to {last}").format(first=unseen[0], last=unseen[-1])
        told.append(_("{times}: both are low, and neither can see the other. What would one sentence between them change?").format(times=times))
    if low:
        told.append(
            _("{times}: a rule or a clock hurts two people. Nobody loves such a rule, and you have two reasons to change it.").format(
                times=", ".join(low)
            )
        )
    if paid:
        told.append(
            _("{times}: the customer is well and the one who serves is not. Somebody pays for that smile; for how long?").format(
                times=", ".join(paid)
            )
        )
    if suits:
        told.append(
            _("{times}: it suits the house and not the customer. Bring a customer's letter when you raise it.").format(times=", ".join(suits))
        )
    return [*out, b.bullets(told)] if told else out


def _best(minutes: Sequence[Minute]) -> str:
    there = [one for one in minutes if one.staff is not None]
    best = max(there, key=lambda one: one.staff or 0, default=None)
    return _("The best moment of the one who serves: {time}.").format(time=best.time) if best and (best.staff or 0) > 0 else ""


def rules_of(answers: Sequence[w.Answer], staff: w.Journey) -> list[b.Block]:
    """Whose rules make the low moments, the most frequent first; [] while the walk is not complete."""
    if not w.complete(answers):
        return []
    low = [at for at, one in enumerate(answers) if (one.feeling or 0) < 0]
    if not low:
        return [b.para(_("You felt no step as low. Would the person who does this work say the same? Ask."))]
    found = sorted(((sum(1 for at in low if answers[at].rule == rule), rule) for rule in RULES), key=lambda pair: -pair[0])
    n, rule = found[0]
    text = ngettext("Of {all} low moment {n} comes from one desk: {rule}.", "Of {all} low moments {n} come from one desk: {rule}.", len(low)).format(
        all=len(low), n=n, rule=rule_word(rule)
    )
    far = sum(1 for at in low if answers[at].rule in ("rule", "tool"))
    if far * 2 > len(low):
        text += " " + _("Most were decided where nobody sees this door. Go there with coffee, not with the drawing.")
    rows = [
        [f"{at + 1}. {staff['steps'][at]['does']}", w.signed(answers[at].feeling or 0), rule_word(answers[at].rule), staff["steps"][at]["behind"]]
        for at in low
    ]
    return [
        b.para(text),
        b.table(
            [_("Low moment"), _("Feeling"), _("You said it is"), _("What was behind it")],
            rows,
            caption=_("{who}: the low moments, and what made them").format(who=w.short_name(staff)),
            align="lrll",
        ),
    ]


# -- what a kind customer changes -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Kindness:
    """The staff curve without and with what a kind customer does.

    `without` is the walk had nobody been kind, `with_all` the walk had every deed been done; both are as the reader imagines them.
    `unmoved` are the low steps at which no deed falls: no kindness mends them.
    """

    without: tuple[int, ...]
    walked: tuple[int, ...]
    with_all: tuple[int, ...]
    unmoved: tuple[int, ...]
    seconds: int
    answered: int


def kindness(staff: w.Journey, feelings: Sequence[int], imagined: Any) -> Kindness:
    """The three curves.

    Args:
        staff: the employee's walk, with its deeds.
        feelings: as it was felt, one for each step.
        imagined: untrusted JSON, {deed id: feeling at that step in the other case}: without the deed where it happened, with it where it
            did not. A deed without an answer changes nothing.
    """
    said = imagined if isinstance(imagined, Mapping) else {}
    without, with_all = list(feelings), list(feelings)
    answered, seconds = 0, 0
    touched = set()
    for deed in staff.get("deeds", ()):
        at = deed["step"] - 1
        touched.add(at)
        other = w.whole(said.get(deed["id"]), w.FEELINGS)
        if other is None:
            continue
        answered += 1
        seconds += deed["seconds"]
        (without if deed["done"] else with_all)[at] = other
    unmoved = tuple(at for at, value in enumerate(feelings) if value < 0 and at not in touched)
    return Kindness(tuple(without), tuple(feelings), tuple(with_all), unmoved, seconds, answered)


def kindness_blocks(staff: w.Journey, feelings: Sequence[int], imagined: Any) -> list[b.Block]:
    """What a kind customer changes, and what not; [] before the first answer."""
    made = kindness(staff, feelings, imagined)
    if not made.answered:
        return []
    low, high = sum(made.without) / len(feelings), sum(made.with_all) / len(feelings)
    lead = _("By your own guesses a day without kindness feels {low} on average, and one with all of it {high}. All of it takes {minutes}.").format(
        low=w.signed(low), high=w.signed(high), minutes=_minutes(made.seconds)
    )
    finding = (
        _("{n} low moments stay as they are, whatever customers do.").format(n=len(made.unmoved))
        if made.unmoved
        else _("Every low moment has a deed that a customer could do.")
    )
    out = [
        b.lead(lead),
        feeling_curve(
            _("What a kind customer changes: {who}").format(who=w.short_name(staff)),
            finding,
            series=[
                {"name": _("As walked"), "values": list(made.walked)},
                {"name": _("Nobody is kind"), "values": list(made.without), "dash": True},
                {
                    "name": _("Every deed is done"),
                    "values": list(made.with_all),
                    "mark": [at for at, value in enumerate(made.walked) if made.with_all[at] > value],
                },
            ],
        ),
    ]
    if made.unmoved:
        steps = "; ".join(f"{at + 1}. {staff['steps'][at]['behind']}" for at in made.unmoved)
        out.append(b.callout("warn", _("What kindness cannot replace"), _("These need a decision inside: {steps}.").format(steps=steps)))
    return out


def how_firm() -> b.Block:
    """What is known about kind customers, and what is not (Zimmermann and others 2011, E56)."""
    firm = _(
        "Friendly customers lifted the mood of 82 car dealers' employees, and that came back to 421 customers (Zimmermann and "
        "others 2011): one study in one trade. "
        "Nobody has measured how long it lasts, or what a can of cola does. The curves are your guesses; ask the person."
    )
    return b.callout("note", _("How firm this is"), firm)


def _minutes(seconds: int) -> str:
    if seconds < 90:
        return ngettext("{n} second", "{n} seconds", seconds).format(n=seconds)
    return _("about {n} minutes").format(n=round(seconds / 60))
