"""What a reader's own journey says: as it is against as it could be, how much of it is known, what to begin with, and a group's band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import journey as j
from cxcourse.models import walk as w
from cxcourse.models import walk_group
from cxcourse.models.comparing import Member
from cxcourse.models.feeling_curve import feeling_curve
from cxcourse.models.statistics_plain import mean


def read(steps: Sequence[j.Step], title: str = "") -> list[b.Block]:
    """The journey in words and pictures; [] while no step is there."""
    if not steps:
        return []
    known = j.felt(steps)
    out = [b.lead(_lead(steps, known)), _stats(steps)]
    if len(known) >= 2:
        out.append(chart(steps, title))
    return [*out, b.checks(_checks(steps, known)), *_ideas(steps)]


def chart(steps: Sequence[j.Step], title: str = "") -> b.Block:
    """The curve as it is and as it could be."""
    as_is, to_be = [step["feeling"] for step in steps], [j.to_be(step) for step in steps]
    known = j.felt(steps)
    feelings = [steps[at]["feeling"] for at in known]
    marks, notes = [], []
    finding = _("No feeling is known yet.")
    if known:
        verdict = w.verdict(feelings)
        marks = sorted({known[verdict.peak], known[verdict.last]})
        finding = _("Strongest at step {peak} with {value}; at the end {end}; the average is {average}.").format(
            peak=known[verdict.peak] + 1, value=w.signed(feelings[verdict.peak]), end=w.signed(feelings[-1]), average=w.signed(verdict.average)
        )
        if verdict.decided is not None:
            notes = [{"x": known[verdict.decided], "text": _("decided it")}]
    series: list[dict[str, Any]] = [{"name": _("As it is"), "values": as_is, "mark": marks}]
    if any(step["wished"] is not None for step in steps):
        series.append({"name": _("As it could be"), "values": to_be, "dash": True})
    return feeling_curve(
        title.strip() or _("My journey"),
        finding,
        series=series,
        note_at=notes,
    )


def _lead(steps: Sequence[j.Step], known: Sequence[int]) -> str:
    if not known:
        return ngettext(
            "{n} step, and no feeling yet. Give one to each step that you have seen yourself.",
            "{n} steps, and no feeling yet. Give one to each step that you have seen yourself.",
            len(steps),
        ).format(n=len(steps))
    feelings = [steps[at]["feeling"] for at in known]
    lowest = min(feelings)
    worst = known[max(at for at, value in enumerate(feelings) if value == lowest)]
    text = _("It is lowest at step {n}, {step}, with {value}.").format(n=worst + 1, step=j.shown_name(steps[worst], worst), value=w.signed(lowest))
    wished = [value for value in (j.to_be(steps[at]) for at in known) if value is not None]
    if wished != feelings:
        text += " " + _("As it could be, it is remembered with {new} and not with {old}.").format(
            new=w.signed(w.remembered(wished)), old=w.signed(w.remembered(feelings))
        )
    return text


def _stats(steps: Sequence[j.Step]) -> b.Block:
    proven = sum(1 for step in steps if step["evidence"] in ("some", "researched"))
    average = mean(step["feeling"] for step in steps)
    hard = sum(1 for step in steps if (step["effort"] or 0) >= w.HARD)
    return b.stats(
        [
            (str(len(steps)), ngettext("step", "steps", len(steps)), None),
            (w.signed(average) if average is not None else "\N{EN DASH}", _("average feeling"), None),
            (str(hard), _("hard steps"), _("with an effort of {hard} or more out of 7").format(hard=w.HARD)),
            (f"{round(100 * proven / len(steps))}%", _("known from data"), _("the rest is a guess, or nobody said")),
        ]
    )


def _checks(steps: Sequence[j.Step], known: Sequence[int]) -> list[tuple[str, str, str | None]]:
    open_feelings = len(steps) - len(known)
    guesses = [at for at, step in enumerate(steps) if step["evidence"] not in ("some", "researched")]
    low = [at for at in known if steps[at]["feeling"] < 0]
    bare = [at for at in low if not str(steps[at]["pain"]).strip()]
    quotes = sum(1 for step in steps if str(step["quote"]).strip())
    end = steps[-1]["feeling"]
    return [
        ("ok", _("Every step has a feeling"), None)
        if not open_feelings
        else ("missing", ngettext("{n} step has no feeling yet", "{n} steps have no feeling yet", open_feelings).format(n=open_feelings), None),
        ("ok", _("Most of it is known from data"), None)
        if len(guesses) * 2 <= len(steps)
        else (
            "look",
            _("Mostly guesses: steps {steps}").format(steps=_places(guesses)),
            _("Walk these yourself, with a customer's means, or ask five customers."),
        ),
        ("ok", _("Every low step says what hurts"), None)
        if not bare
        else ("missing", _("Low, and nobody says why: steps {steps}").format(steps=_places(bare)), _("A number alone tells nobody what to mend.")),
        ("ok", ngettext("{n} step carries a quote, word for word", "{n} steps carry a quote, word for word", quotes).format(n=quotes), None)
        if quotes
        else ("missing", _("No quote yet"), _("Copy what your customers read, word for word. It is the cheapest evidence there is.")),
        ("unknown", _("How it ends is not known"), None)
        if end is None
        else ("look", _("It ends badly"), _("Ends weigh heavily. Who sends the last message, and who signs it?"))
        if end < 0
        else ("ok", _("It ends with {value}").format(value=w.signed(end)), None),
    ]


def _places(places: Sequence[int]) -> str:
    return ", ".join(str(at + 1) for at in places[:8]) + ("…" if len(places) > 8 else "")


def _ideas(steps: Sequence[j.Step]) -> list[b.Block]:
    found = j.ideas(steps)
    if not found:
        return []
    at, first = found[0]
    lead = _("Begin with step {n}: {idea}").format(n=at + 1, idea=str(first["idea"]).strip())
    rows = [[f"{at + 1}. {j.shown_name(step, at)}", step["idea"], step["idea_value"], step["idea_effort"]] for at, step in found]
    return [
        b.heading(_("What to begin with")),
        b.para(lead),
        b.table(
            [_("Step"), _("Idea"), _("Value, 1 to 5"), _("Effort, 1 to 5")], rows, caption=_("Most value for the least effort first"), align="llrr"
        ),
    ]


# -- a group on one journey ---------------------------------------------------------------------------------------------------------


def compare_own(members: Sequence[Member]) -> list[b.Block]:
    """The band over a journey that members share: at least two of them with the same steps (one built it, the others opened it and felt it).

    Journeys are the same when title and ids of the steps agree; the largest such set counts.
    """
    sets: dict[tuple[str, tuple[str, ...]], list[tuple[Member, list[j.Step]]]] = {}
    for member in members:
        steps = _steps_of(member.work)
        if j.felt(steps):
            title = member.work.get("title")
            key = (title.strip().casefold() if isinstance(title, str) else "", tuple(sorted(step["id"] for step in steps)))
            sets.setdefault(key, []).append((member, steps))
    those = max(sets.values(), key=len, default=[])
    if len(those) < 2:
        return []
    order = [step["id"] for step in those[0][1]]
    by_id = [{step["id"]: step for step in steps} for _member, steps in those]
    labels = [j.shown_name(by_id[0][key], at) for at, key in enumerate(order)]
    own = next((at for at, (member, _steps) in enumerate(those) if member.own), None)
    made = walk_group.band([member.name for member, _steps in those], [[steps[key]["feeling"] for key in order] for steps in by_id], own)
    title = those[0][0].work.get("title")
    name = title.strip() if isinstance(title, str) and title.strip() else _("My journey")
    found = walk_group.band_blocks(_("The group's band: {title}").format(title=name), labels, made)
    return [b.heading(name), *found] if found else []


def _steps_of(work: Mapping[str, Any]) -> list[j.Step]:
    """Id, name and feeling of a member's steps: all that is compared, so all that is read again of sixty steps of twelve members."""
    steps = work.get("steps")
    return [
        {"id": str(step.get("id")), "name": w.short_text(step.get("name"), 120), "feeling": w.whole(step.get("feeling"), w.FEELINGS)}
        for step in (steps if isinstance(steps, (list, tuple)) else ())
        if isinstance(step, Mapping)
    ][: w.MOST_STEPS]
