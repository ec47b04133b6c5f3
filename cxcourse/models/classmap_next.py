"""Three questions for the next session, each with its reason, chosen by rules that anybody can check.

1. **The misconception**: the wrong answer that the largest share chose first (a quarter at least).
2. **The vote**: the question whose share of right first answers lies nearest to one half, between 35 and 70 percent; there a vote, a talk in
   pairs and a second vote teach most (Crouch and Mazur 2001, American Journal of Physics 69, 970-977).
3. **What stayed wrong**: the question with the largest share of wrong last answers (a fifth at least).

A question comes up once, and of each kind the best of an objective that is not among the three yet. Where a kind offers nothing, the others'
next best fill in, then the exercise in which the works lie farthest apart. None of these is chosen on fewer than five answers. While so few have
handed in, the questions that fewest had right come up as a hint and say so; last comes an objective of which nothing can be said yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.block_charts import figure

THREE = 3
FEWEST = 5
SHARED_MISTAKE = 0.25
VOTE = (0.35, 0.70)
STAYED = 0.20

View = Mapping[str, Any]


def next_questions(questions: Sequence[View], objectives: Sequence[View], spreads: Sequence[View], learners: int) -> list[dict[str, Any]]:
    """At most three: {"kind", "id", "ask", "reason", "plain"}; `plain` is the reason without numbers, for a view that others see."""
    enough = [one for one in questions if one["answered"] >= FEWEST]
    kinds = [list(_mistakes(enough)), list(_votes(enough)), list(_stayed(enough))]
    made: list[dict[str, Any]] = []
    used: set[str] = set()
    for strict in (True, False):
        for kind in kinds:
            if len(made) < THREE:
                made += _first(kind, used, strict)
    made += [*_apart(spreads)][: THREE - len(made)]
    hints = [] if enough else [*_hints(questions)]
    for strict in (True, False):
        for one in hints:
            if len(made) < THREE:
                made += _first([one], used, strict)
    return [*made, *_unknown(objectives, learners)][:THREE]


def _first(kind: Sequence[dict[str, Any]], used: set[str], strict: bool) -> list[dict[str, Any]]:
    for one in kind:
        if one["id"] not in used and not (strict and one["objective"] in used):
            used |= {one["id"], one["objective"]}
            return [{key: value for key, value in one.items() if key != "objective"}]
    return []


def _said(kind: str, one: View, reason: str, plain: str) -> dict[str, Any]:
    return {"kind": kind, "id": one["question"], "objective": one["objective"], "ask": one["prompt"], "reason": reason, "plain": plain}


def _mistakes(questions: Sequence[View]) -> Iterator[dict[str, Any]]:
    def worst(one: View) -> View | None:
        return next((option for option in one["options"] if not option["right"] and option["share"] >= SHARED_MISTAKE), None)

    # A thing in another place than the right one is a slip and no belief that somebody could defend.
    found = [(option, one) for one in questions if one["kind"] != "order" and (option := worst(one))]
    for option, one in sorted(found, key=lambda pair: (-pair[0]["share"], pair[1]["question"])):
        reason = _("{n} of {all} answered first: “{text}”. Ask who would defend it, and what would have to be true.").format(
            n=option["n"], all=one["answered"], text=option["text"])  # fmt: skip
        yield _said("mistake", one, reason, _("A wrong answer was widely shared. Ask what speaks for it."))


def _votes(questions: Sequence[View]) -> Iterator[dict[str, Any]]:
    found = [one for one in questions if VOTE[0] <= one["share"] <= VOTE[1]]
    for one in sorted(found, key=lambda one: (abs(one["share"] - 0.5), one["question"])):
        reason = _("{n} of {all} were right at first, so the room is divided. Vote, let pairs talk for two minutes, and vote again.").format(
            n=one["right"], all=one["answered"])  # fmt: skip
        yield _said("vote", one, reason, _("The answers were divided. Vote, talk in pairs, and vote again."))


def _stayed(questions: Sequence[View]) -> Iterator[dict[str, Any]]:
    found = [(1 - one["last"] / one["answered"], one) for one in questions]
    for share, one in sorted(found, key=lambda pair: (-pair[0], pair[1]["question"])):
        if share >= STAYED:
            words = _("{n} of {all} still had it wrong in their last try (tries on average: {tries}). Start from the reason, not from the answer.")
            reason = words.format(n=one["answered"] - one["last"], all=one["answered"], tries=figure(one["tries"]))
            yield _said("stayed", one, reason, _("Trying again did not settle it. Start from the reason."))


def _hints(questions: Sequence[View]) -> Iterator[dict[str, Any]]:
    for one in sorted(questions, key=lambda one: (one["share"], -one["answered"], one["question"])):
        if one["right"] < one["answered"]:
            reason = _("{n} of {all} were right at first. So few answers are a hint and no finding: put it to the vote and see.").format(
                n=one["right"], all=one["answered"])  # fmt: skip
            yield _said("hint", one, reason, _("Too few have answered to say more. Put it to the vote."))


def _apart(spreads: Sequence[View]) -> Iterator[dict[str, Any]]:
    """The number whose middle half is widest beside its middle."""
    found = [((one["upper"] - one["lower"]) / abs(one["median"]), one) for one in spreads if one["n"] >= FEWEST and one["median"]]
    for width, one in sorted(found, key=lambda pair: (-pair[0], pair[1]["exercise"], pair[1]["number"])):
        if width >= 0.5:
            ask = _("{title}: how did you come to your number? ({text})").format(title=one["title"], text=one["text"])
            yield {"kind": "spread", "id": one["exercise"], "ask": ask, "reason": one["says"], "plain": _("The works lie far apart here.")}
            return


def _unknown(objectives: Sequence[View], learners: int) -> Iterator[dict[str, Any]]:
    for one in objectives if learners else ():
        if one["state"] == "early":
            ask = _("Who can do this already, and how do you know? “{text}”").format(text=one["text"])
            yield {"kind": "unknown", "id": one["objective"], "ask": ask, "reason": one["says"], "plain": _("Too little is known about this one.")}
