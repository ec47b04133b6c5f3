"""What a finished walk says, in sentences and pictures: the curve, peak and end, the moment that decided it, and the scene behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import walk as w
from cxcourse.models.feeling_curve import feeling_curve
from cxcourse.models.statistics_plain import mean
from cxcourse.models.words import first_upper

Block = b.Block


def curve_chart(journey: w.Journey, feelings: w.Curve, verdict: w.Verdict, *, own: str | None = None, more: Sequence[dict[str, Any]] = ()) -> Block:
    """The curve with peak, end and the moment marked, and one reader's beside it (or the curves in `more`)."""
    marks = sorted({verdict.peak, verdict.last} | ({verdict.decided} if verdict.decided is not None else set()))
    said = _("Strongest at step {peak}, {peak_word}; at the end {end}. The average is {average}.").format(
        peak=verdict.peak + 1,
        peak_word=w.signed(feelings[verdict.peak] or 0),
        end=w.signed(feelings[verdict.last] or 0),
        average=w.signed(verdict.average),
    )
    notes = [{"x": verdict.decided, "text": _("decided it")}] if verdict.decided is not None else []
    others = more or [{"name": _("One reader"), "values": w.reference(journey), "dash": True}]
    return feeling_curve(
        _("How it felt: {title}").format(title=journey["title"]),
        said,
        series=[{"name": own or _("You"), "values": list(feelings), "mark": marks}, *others],
        note_at=notes,
    )


def seen(journey: w.Journey, answers: Sequence[w.Answer]) -> list[Block]:
    """What the curve says, for a walk that is complete; [] before."""
    if not w.complete(answers):
        return []
    feelings = [one.feeling or 0 for one in answers]
    verdict = w.verdict(feelings)
    hard = [at for at, one in enumerate(answers) if (one.effort or 0) >= w.HARD]
    out = [
        b.lead(_lead(journey, feelings, verdict)),
        b.stats(
            [
                (w.signed(verdict.average), _("the average of {n} steps").format(n=len(feelings)), _("what a survey on all of it would report")),
                (w.signed(verdict.remembered), _("peak and end"), _("what is likely to be told at dinner")),
                (str(len(hard)), _("hard steps"), _("with an effort of {hard} or more out of 7").format(hard=w.HARD)),
            ]
        ),
        curve_chart(journey, feelings, verdict),
        *_moment(journey, answers, feelings, verdict),
    ]
    differs = _differs(journey, feelings)
    if differs:
        out.append(b.para(differs))
    out.append(b.fold(_("How this is worked out, and how firm it is"), [b.bullets(_rules())]))
    return out


def _lead(journey: w.Journey, feelings: Sequence[int], verdict: w.Verdict) -> str:
    gap = verdict.remembered - verdict.average
    told = _("On average this walk was {average}; by its strongest moment and its end it is {memory}.").format(
        average=w.signed(verdict.average), memory=w.signed(verdict.remembered)
    )
    if abs(gap) < 0.25:
        return told + " " + _("Here the average tells the story well.")
    if gap < 0:
        return told + " " + _("It will be told worse than it was, step for step.")
    return told + " " + _("It will be told better than it was, step for step.")


def _moment(journey: w.Journey, answers: Sequence[w.Answer], feelings: Sequence[int], verdict: w.Verdict) -> list[Block]:
    if verdict.decided is None:
        return [b.callout("note", _("No moment decided it"), _("Your feeling never left the middle. Was it really all the same to you?"))]
    at = verdict.decided
    step = journey["steps"][at]
    before = w.signed(feelings[at - 1] if at else 0)
    text = _("{when}: {scene} Your feeling went from {before} to {after}.").format(
        when=first_upper(w.when(step, w.lasts_days(journey))), scene=step["scene"], before=before, after=w.signed(feelings[at])
    )
    out = [b.callout("warn" if verdict.jump < 0 else "good", _("The moment that decided it: step {n}").format(n=at + 1), text)]
    said = [one for one in (answers[at].expected, answers[at].why) if one.strip()]
    if answers[at].expected.strip() and verdict.jump < 0:
        out.append(
            b.para(_("You had expected: “{expected}” That gap is where the feeling comes from.").format(expected=answers[at].expected.strip()))
        )
    elif said:
        out.append(b.para(_("Your own word for it: “{why}”").format(why=said[-1].strip())))
    return out


def _differs(journey: w.Journey, feelings: Sequence[int]) -> str:
    far = [at for at, (mine, theirs) in enumerate(zip(feelings, w.reference(journey), strict=True)) if abs(mine - theirs) >= 2]
    if not far:
        return _("You and the one reader in the picture are never two steps apart. Compare with your group: that is the harder test.")
    steps = ", ".join(str(at + 1) for at in far)
    return ngettext(
        "At step {steps} you and the reader in the picture are two or more apart. Neither is wrong: one of you noticed something.",
        "At steps {steps} you and the reader in the picture are two or more apart. Neither is wrong: one of you noticed something.",
        len(far),
    ).format(steps=steps)


def _rules() -> list[str]:
    return [
        _(
            "Peak and end: the mean of your strongest feeling, good or bad, and your last one (Kahneman and others 1993). Of equally strong ones "
            "the bad one counts."
        ),
        _(
            "In a review of 174 results the rule did about as well as the plain average, and better than length (Alaybek and others 2022). Most of "
            "those experiences took minutes. For weeks of letters, lean on it with care."
        ),
        _(
            "The moment that decided it is this course's rule, not a finding: the largest jump from one step to the next, in the direction in "
            "which the walk is remembered. Of equal jumps the last."
        ),
        _("One walker is one walker. What a customer feels you learn by asking customers."),
    ]


# -- behind the line ----------------------------------------------------------------------------------------------------------------


def behind(journey: w.Journey, answers: Sequence[w.Answer]) -> list[dict[str, Any]]:
    """One row for each step: what was seen, who did what above or below the line of visibility, the cause, the feeling; [] before the end."""
    if not w.complete(answers):
        return []
    days = w.lasts_days(journey)
    return [
        {
            "n": at + 1,
            "when": w.when(step, days),
            "seen": step["does"],
            "drawing": step["drawing"],
            "feeling": one.feeling,
            "behind": step["behind"],
            "actor": step["actor"],
            "line": step["line"],
            "cause": "" if step["cause"] == "none" else w.cause_word(step["cause"]),
            "good": step["cause"] in ("kindness", "good_design"),
        }
        for at, (step, one) in enumerate(zip(journey["steps"], answers, strict=True))
    ]


def causes(journey: w.Journey, answers: Sequence[w.Answer]) -> list[Block]:
    """Which cause made which feeling, the heaviest first; [] before the end."""
    if not w.complete(answers):
        return []
    steps = journey["steps"]
    feelings = [one.feeling or 0 for one in answers]
    low = [at for at, value in enumerate(feelings) if value < 0]
    below = [at for at in low if steps[at]["line"] == "below"]
    unkind = [at for at in low if steps[at]["cause"] == "unkind"]
    by_cause: dict[str, list[int]] = {}
    for at, step in enumerate(steps):
        if step["cause"] != "none":
            by_cause.setdefault(step["cause"], []).append(at)
    order = sorted(by_cause.items(), key=lambda item: (sum(feelings[at] for at in item[1]), item[0]))
    items = [
        {
            "label": w.cause_word(cause),
            "value": mean(feelings[at] for at in places),
            "note": ngettext("(step {steps})", "(steps {steps})", len(places)).format(steps=", ".join(str(at + 1) for at in places)),
        }
        for cause, places in order
    ]
    if not low:
        first = _("No step hurt. Ask for whom this journey was made, and who walks another one.")
    else:
        first = ngettext(
            "Of your {n} low step, {below} was made behind the line, where the customer cannot look.",
            "Of your {n} low steps, {below} were made behind the line, where the customer cannot look.",
            len(low),
        ).format(n=len(low), below=len(below))
        first += " " + (
            _("Nobody was unkind.")
            if not unkind
            else ngettext("{n} of them was somebody's manner.", "{n} of them were somebody's manner.", len(unkind)).format(n=len(unkind))
        )
        if len(below) * 2 > len(low):
            first += " " + _("Training the people in front would not mend it.")
    finding = ""
    if order:
        worst, places = order[0]
        finding = _("Heaviest: {cause}, {mean} on average.").format(
            cause=w.cause_word(worst), mean=w.signed(mean(feelings[at] for at in places) or 0)
        )
    chart = (
        [
            b.bar_chart(
                _("Which cause made which feeling"),
                finding,
                items=items,
                x=(-2, 2),
                reference=0,
                label=_("Cause"),
                value_label=_("Your mean feeling"),
            )
        ]
        if items
        else []
    )
    return [b.lead(first), *chart]
