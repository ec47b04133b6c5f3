"""The script of a truth moment: who does what from which minute, whether it adds up, and who speaks how long.

How long you speak is reckoned: all of your opening and of the figure, and ten seconds for each question. A task and a second try are hands
and eyes, and nobody speaks; what is left of a talk is theirs.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxcourse.i18n import _
from cxcourse.models.trip_over_the_truth import PHASES, Work
from cxcourse.models.words import N_

A_QUESTION = 10.0  # seconds in which one asks a question
SLACK = 0.25  # minutes by which a script may miss its slot
HOURS = {"hours": 1.0, "days": 24.0, "weeks": 168.0, "months": 730.5, "years": 8766.0}


@dataclass(frozen=True)
class Row:
    """One part of the script: `minutes` from `start`; `who` is me, they, hands or talk (you ask, they speak)."""

    key: str
    name: str
    start: float
    minutes: float
    who: str
    text: str
    why: str


@dataclass(frozen=True)
class Shares:
    """Seconds in which you speak, they speak, hands are busy, and nobody says a word."""

    me: float
    they: float
    hands: float
    silence: float


_PARTS = {
    "opening": (N_("You open"), "me", N_("Honest, and short")),
    "task": (N_("They do it"), "hands", N_("You have one too")),
    "ask": (N_("You ask, and keep quiet"), "talk", N_("What they say themselves, they keep")),
    "asked": (N_("The figure, once somebody asks"), "me", N_("A number on request is heard")),
    "second": (N_("The second try"), "hands", N_("There is a way out")),
    "step": (N_("The step"), "talk", N_("Who does what by when")),
}


def rows(work: Work) -> list[Row]:
    """The parts that take time or have words, in order, with own ones in their places."""
    found: list[tuple[str, str, float, str, str, str]] = []
    for phase in PHASES:
        name, who, why = _PARTS[phase]
        text = _text(work, phase)
        minutes = work.takes(phase)
        if phase == "ask" and not work.silence:
            name = N_("You ask")
        if phase == "task" and not work.alike:
            why = N_("Cause and effect in one room")
        if minutes or text:
            found.append((phase, _(name), minutes, who, text, _(why)))
        found += [
            (own.id, own.name or _("Own part"), own.minutes or 0.0, own.who or "they", "", "")
            for own in work.own
            if (own.after or PHASES[-1]) == phase and (own.name or own.minutes)
        ]
    out, at = [], 0.0
    for key, name, minutes, who, text, why in found:
        out.append(Row(key, name, at, minutes, who, text, why))
        at += minutes
    return out


def _text(work: Work, phase: str) -> str:
    quoted = {"opening": "opening", "ask": "questions", "asked": "asked", "step": "closing"}.get(phase)
    said = " ".join(f"“{line.strip()}”" for line in work.says(quoted).splitlines() if line.strip()) if quoted else ""
    more = {
        "task": ". ".join(part.rstrip(".") for part in (work.thing, work.hands) if part), "asked": work.figure, "second": work.second,
        "step": work.step,
    }.get(phase, "")  # fmt: skip
    pause = ""
    if phase == "ask" and work.silence:
        pause = _("Then {n} seconds without a word.").format(n=f"{work.silence:g}")
        if work.hold:
            pause += " " + _("Your hands: {hold}.").format(hold=work.hold.rstrip("."))
    return " ".join(part for part in (said, more, pause) if part)


def total(work: Work) -> float:
    """Minutes of the whole script."""
    return sum(row.minutes for row in rows(work))


def shares(work: Work) -> Shares:
    """Who speaks how long, in seconds.

    Example: an opening of 1 minute, a task of 4, and 1 minute in which one question is asked and twenty seconds are kept.
        >>> from cxcourse.models.trip_over_the_truth import parse
        >>> shares(parse({"minutes": {"opening": 1, "task": 4, "ask": 1}, "words": {"questions": "Where?"}, "design": {"silence": 20}}))
        Shares(me=70.0, they=30.0, hands=240.0, silence=20.0)
    """
    me = they = hands = silence = 0.0
    for row in rows(work):
        seconds = row.minutes * 60
        if row.who == "me":
            me += seconds
        elif row.who == "hands":
            hands += seconds
        elif row.who == "they":
            they += seconds
        else:
            asked = min(seconds, A_QUESTION * max(1, len(work.questions) if row.key == "ask" else 1))
            kept = min(seconds - asked, work.silence or 0.0) if row.key == "ask" else 0.0
            me, silence, they = me + asked, silence + kept, they + seconds - asked - kept
    return Shares(me, they, hands, silence)


def folded(work: Work) -> float | None:
    """How many times longer the problem takes in real life than the task; None while one of the two is not known."""
    task = work.takes("task")
    if not work.real or not work.unit or not task:
        return None
    return work.real * HOURS[work.unit] * 60 / task


def clock_steps(work: Work) -> list[dict[str, object]]:
    """The steps of the rehearsal's clock: the silence is a step of its own."""
    steps: list[dict[str, object]] = []
    for row in rows(work):
        seconds = round(row.minutes * 60)
        if seconds <= 0:
            continue
        kept = min(seconds - 1, round(work.silence or 0)) if row.key == "ask" else 0
        if kept > 0:
            asked = min(seconds - kept, round(A_QUESTION * max(1, len(work.questions))))
            steps.append({"label": _("You ask"), "seconds": asked, "hint": " ".join(work.questions)[:300]})
            steps.append({"label": _("Silence"), "seconds": kept, "hint": work.hold or _("Count. Do not explain.")})
            if seconds - kept - asked > 0:
                steps.append({"label": _("They speak"), "seconds": seconds - kept - asked, "hint": _("Only questions. Nod, and wait.")})
        else:
            steps.append({"label": row.name, "seconds": seconds, "hint": row.text[:300]})
    return steps


def clock_time(minutes: float) -> str:
    """A time in the script: 0, 1, 5:30."""
    seconds = round(minutes * 60)
    return f"{seconds // 60}" if seconds % 60 == 0 else f"{seconds // 60}:{seconds % 60:02}"


def span(row: Row) -> str:
    """From which minute to which."""
    return _("{start} to {end}").format(start=clock_time(row.start), end=clock_time(row.start + row.minutes)) if row.minutes else "?"


def long_said(seconds: float) -> str:
    """A length of time as a person says it: 40 s, 2 min, 2 min 10 s."""
    whole = round(seconds)
    if whole < 60:
        return _("{n} s").format(n=whole)
    if whole % 60 == 0:
        return _("{n} min").format(n=whole // 60)
    return _("{n} min {s} s").format(n=whole // 60, s=whole % 60)


def who_said(row: Row) -> str:
    """Who is at work in a part."""
    return {"me": _("You"), "they": _("They"), "hands": _("Their hands"), "talk": _("You ask, they speak")}[row.who]
