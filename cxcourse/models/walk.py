"""A walk through a service: steps, what the walker answered at each, and what such a curve comes to.

Pure: a journey is a dict as `cxcourse/data/walk-the-journey.json` holds it, answers are JSON values from the page or from a file, and what
comes out are frozen dataclasses and numbers. Feelings run from -2 (very bad) to +2 (very good), effort from 1 (none) to 7 (very much).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.statistics_plain import mean

FEELINGS = (-2, -1, 0, 1, 2)
EFFORTS = (1, 2, 3, 4, 5, 6, 7)
HARD = 4  # effort from here on is counted as hard work, as in the chapter's walk
MOST_STEPS = 60
TEXT = 400  # characters of an expectation or a reason

Journey = Mapping[str, Any]
Curve = Sequence[int | None]


@dataclass(frozen=True)
class Answer:
    """What the walker said at one step. It counts once it is `done`: a feeling and, where it is asked, an effort are given."""

    feeling: int | None = None
    effort: int | None = None
    expected: str = ""
    why: str = ""
    rule: str = ""
    done: bool = False


@dataclass(frozen=True)
class Verdict:
    """What a curve comes to. Steps are places counted from 0.

    `average` is the plain mean; `remembered` the mean of peak and end; `peak` and `last` are steps; `decided` is the step of the moment that
    decided it, or None when nothing moved; `jump` is how far the feeling moved there.
    """

    average: float
    remembered: float
    peak: int
    last: int
    decided: int | None
    jump: int


def whole(value: Any, allowed: Sequence[int]) -> int | None:
    """`value` if it is one of the `allowed` whole numbers (7.0 counts as 7), else None."""
    if value is None or isinstance(value, bool) or not isinstance(value, (int, float)) or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return int(value) if value in allowed else None


def short_text(value: Any, limit: int = TEXT) -> str:
    """A text of at most `limit` characters; "" for anything else."""
    return value[:limit] if isinstance(value, str) else ""


def answer_of(value: Any, rules: Sequence[str] = ()) -> Answer:
    """One answer out of untrusted JSON. With `rules`, a step counts with feeling and rule; else with feeling and effort."""
    said = value if isinstance(value, Mapping) else {}
    feeling, effort = whole(said.get("feeling"), FEELINGS), whole(said.get("effort"), EFFORTS)
    rule = said.get("rule")
    rule = rule if isinstance(rule, str) and rule in rules else ""
    full = feeling is not None and (bool(rule) if rules else effort is not None)
    return Answer(feeling, effort, short_text(said.get("expected")), short_text(said.get("why")), rule, full and said.get("done") is True)


def answers_of(value: Any, steps: int, rules: Sequence[str] = ()) -> tuple[Answer, ...]:
    """The answers for a walk of `steps` steps. Nothing after the first step that is not done counts as done: nobody saw it."""
    given = value if isinstance(value, (list, tuple)) else ()
    made: list[Answer] = []
    for at in range(steps):
        one = answer_of(given[at] if at < len(given) else None, rules)
        if one.done and any(not before.done for before in made):
            one = Answer(one.feeling, one.effort, one.expected, one.why, one.rule, False)
        made.append(one)
    return tuple(made)


def done_steps(answers: Sequence[Answer]) -> int:
    """How many steps have been walked."""
    return sum(1 for one in answers if one.done)


def complete(answers: Sequence[Answer]) -> bool:
    """Has the whole walk been walked?"""
    return bool(answers) and all(one.done for one in answers)


def curve(answers: Sequence[Answer]) -> list[int | None]:
    """The feelings of the steps that are done."""
    return [one.feeling if one.done else None for one in answers]


def reference(journey: Journey) -> list[int]:
    """One reader's feelings, to compare with."""
    return [step["feeling"] for step in journey["steps"]]


def peak(feelings: Sequence[int]) -> int:
    """The step that is felt most strongly, whether good or bad.

    Of equally strong ones a bad one counts before a good one, then the one with the larger jump from the step before, then the earlier.
    """
    return max(range(len(feelings)), key=lambda at: (abs(feelings[at]), -feelings[at], abs(jump(feelings, at)), -at))


def jump(feelings: Sequence[int], at: int) -> int:
    """How far the feeling moved at step `at`; before the first step it stands at 0."""
    return feelings[at] - (feelings[at - 1] if at else 0)


def remembered(feelings: Sequence[int]) -> float:
    """The peak-end rule: the mean of the strongest and of the last feeling (Kahneman and others 1993, E46).

    For walks of minutes it does about as well as the plain mean (Alaybek and others 2022, E46); for months nobody has shown it.

    Raises:
        ValueError: without any feeling.
    """
    if not feelings:
        raise ValueError("a walk without feelings leaves nothing to remember")
    return (feelings[peak(feelings)] + feelings[-1]) / 2


def decided(feelings: Sequence[int]) -> int | None:
    """The moment that decided it; None when the feeling never leaves 0.

    The course's own rule, and no finding of research: the largest jump of feeling from one step to the next, in the direction in which the
    walk is remembered (a fall when `remembered` is below 0, a rise when it is above, either when it is 0). Of equal jumps the last one, as
    ends weigh more.
    """
    sign = remembered(feelings)
    moves = [(abs(move), at) for at in range(len(feelings)) if (move := jump(feelings, at)) and move * sign >= 0]
    return max(moves)[1] if moves else None


def verdict(feelings: Sequence[int]) -> Verdict:
    """All of it at once. Raises `ValueError` without any feeling."""
    memory = remembered(feelings)
    turn = decided(feelings)
    return Verdict(
        average=mean(feelings) or 0.0,
        remembered=memory,
        peak=peak(feelings),
        last=len(feelings) - 1,
        decided=turn,
        jump=jump(feelings, turn) if turn is not None else 0,
    )


# -- words ------------------------------------------------------------------------------------------------------------------------


def feeling_word(value: float) -> str:
    """A feeling as a word."""
    words = {-2: _("very bad"), -1: _("bad"), 0: _("neither good nor bad"), 1: _("good"), 2: _("very good")}
    return words[max(-2, min(2, round(value)))]


def signed(value: float, decimals: int = 1) -> str:
    """A feeling as a number with its sign: +1, −0.5, 0."""
    rounded = round(value, decimals)
    if not rounded:
        return "0"
    text = f"{abs(rounded):.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{abs(rounded):.0f}"
    return ("+" if rounded > 0 else "\N{MINUS SIGN}") + text


def cause_word(cause: str) -> str:
    """A cause as the reader sees it."""
    words = {
        "none": _("no particular cause"),
        "unclear_words": _("unclear words"),
        "handover": _("lost between two desks"),
        "system_rule": _("a rule or a system"),
        "waiting": _("waiting"),
        "wrong_promise": _("a promise that could not be kept"),
        "no_follow_up": _("nobody followed up"),
        "unkind": _("unkindness"),
        "kindness": _("kindness"),
        "good_design": _("well made"),
    }
    return words.get(cause, cause)


def when(step: Mapping[str, Any], days: bool) -> str:
    """The time of a step as a person reads it; with its day where a walk lasts longer than one."""
    return _("day {day}, {time}").format(day=step["day"], time=step["time"]) if days else str(step["time"])


def lasts_days(journey: Journey) -> bool:
    """Does the walk last longer than a day?"""
    return len({step["day"] for step in journey["steps"]}) > 1


def short_name(journey: Journey) -> str:
    """Who walks, without the explanation behind the name."""
    return str(journey["persona"]).partition(",")[0]
