"""Everything that exercise 13 shows, computed from what the reader entered: one pure function from JSON values to JSON values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import journey as j
from cxcourse.models import journey_view, walk_reading, walk_redesign
from cxcourse.models import walk as w
from cxcourse.models.comparing import Member
from cxcourse.models.feeling_curve import feeling_curve
from cxcourse.models.statistics_plain import mean
from cxcourse.models.tables import write_csv
from cxcourse.models.walk_group import compare_walks, guessed

Journeys = Mapping[str, w.Journey]
FIRST = ("why", "as_is", "to_be", "who")  # the card that the reader takes to work
FIRST_LENGTH = 1000


def compute(work: Mapping[str, Any], journeys: Journeys) -> dict[str, Any]:
    """The view of exercise 13.

    Args:
        work: the work traits (schema 1); it is not changed.
        journeys: the walks, as `cxcourse/data/walk-the-journey.json` holds them.

    Returns:
        Blocks ``seen``, ``causes``, ``redrawn``, ``own`` and ``sheet``, the rows ``behind``, the walks ``done``, ``points`` (of the current
        redesign) and a ``summary``; the same work always gives the same view.

    Raises:
        Problem: when the steps of the reader's journey are no list.
    """
    name = current(work, journeys)
    steps, title = j.parse(work.get("steps")), w.short_text(work.get("title"), 120)
    walked = {key: answers(work, key, journeys) for key in journeys}
    done = [key for key, said in walked.items() if w.complete(said)]
    view: dict[str, Any] = {"done": done, "seen": [], "behind": [], "causes": [], "redrawn": [], "points": None}
    if name:
        journey, said = journeys[name], walked[name]
        view["seen"] = [*walk_reading.seen(journey, said), *_both_mortgages(name, walked, journeys)]
        view["behind"], view["causes"] = walk_reading.behind(journey, said), walk_reading.causes(journey, said)
        view["redrawn"] = walk_redesign.redrawn(journey, said, plan_of(work, name))
        view["points"] = _points(journey, said, plan_of(work, name))
    view["own"] = journey_view.read(steps, title)
    view["own_chart"] = [journey_view.chart(steps, title)] if len(j.felt(steps)) >= 2 else []
    view["sheet"] = sheet(work, journeys, view)
    view["summary"] = _summary(name, walked, journeys, view)
    return view


def current(work: Mapping[str, Any], journeys: Journeys) -> str:
    """The walk that is open; "" when none is."""
    name = work.get("current")
    return name if isinstance(name, str) and name in journeys else ""


def answers(work: Mapping[str, Any], name: str, journeys: Journeys) -> tuple[w.Answer, ...]:
    """What the reader said on a walk."""
    walks = work.get("walks")
    return w.answers_of(walks.get(name) if isinstance(walks, Mapping) else None, len(journeys[name]["steps"]))


def plan_of(work: Mapping[str, Any], name: str) -> Any:
    """The redesign of a walk, untrusted."""
    plans = work.get("redesigns")
    return plans.get(name) if isinstance(plans, Mapping) else None


def _points(journey: w.Journey, said: Sequence[w.Answer], plan: Any) -> dict[str, int] | None:
    if not w.complete(said):
        return None
    made = walk_redesign.redesign(journey, [one.feeling or 0 for one in said], [one.effort or 1 for one in said], plan)
    return {"spent": made.spent, "budget": made.budget, "left": made.left}


def _both_mortgages(name: str, walked: Mapping[str, Sequence[w.Answer]], journeys: Journeys) -> list[b.Block]:
    """One product, seen by staff and by a broker's customer: there as soon as both have been walked."""
    pair = journeys[name].get("pair") or ""
    if pair not in journeys:
        return []
    if not w.complete(walked[name]):
        return []
    if not w.complete(walked[pair]):
        text = _("Now walk “{title}”. Same product, same month.").format(title=journeys[pair]["title"])
        return [b.callout("note", _("There is another side"), text)]
    first, second = sorted((name, pair), key=list(journeys).index)
    curves = {key: [one.feeling for one in walked[key]] for key in (first, second)}
    length = max(len(one) for one in curves.values())
    means = {key: mean(values) or 0.0 for key, values in curves.items()}
    finding = _("{first}: {first_mean} on average. {second}: {second_mean}.").format(
        first=w.short_name(journeys[first]),
        first_mean=w.signed(means[first]),
        second=w.short_name(journeys[second]),
        second_mean=w.signed(means[second]),
    )
    series = [
        {"name": w.short_name(journeys[key]), "values": [*values, *[None] * (length - len(values))], "dash": at == 0}
        for at, (key, values) in enumerate(curves.items())
    ]
    return [
        b.heading(_("One mortgage, two people")),
        feeling_curve(
            _("One mortgage, two people"),
            finding,
            series=series,
        ),
        b.para(
            _(
                "Whoever works there takes the first walk for everybody's. That is a sample of one, and a friendly one. Which red carpet do you "
                "walk on in your own firm?"
            )
        ),
    ]


def sheet(work: Mapping[str, Any], journeys: Journeys, view: Mapping[str, Any]) -> list[b.Block]:
    """What is printed and written down: the walk, the redesign, the reader's journey, and the card for work."""
    name = current(work, journeys)
    out: list[b.Block] = []
    if view["seen"]:
        out += [b.heading(_("The walk: {title}").format(title=journeys[name]["title"])), *view["seen"], *view["causes"]]
    if view["redrawn"]:
        out += [b.heading(_("As it is, and as it could be")), *view["redrawn"]]
    steps = j.parse(work.get("steps"))
    if steps:
        out += [b.heading(_("My own journey")), *view["own"], _steps_table(steps)]
    card = work.get("first")
    said = {key: w.short_text(card.get(key), FIRST_LENGTH).strip() for key in FIRST} if isinstance(card, Mapping) else {}
    words = {
        "why": _("What I change first, and why"),
        "as_is": _("As it is, word for word"),
        "to_be": _("As it could be"),
        "who": _("Who must agree"),
    }
    if any(said.values()):
        out.append(b.heading(_("My first change")))
        out.append(b.cards([{"title": words[key], "text": said[key]} for key in FIRST if said[key]]))
    return out


def _steps_table(steps: Sequence[j.Step]) -> b.Block:
    heads = [_("Step"), _("Phase"), _("Who acts"), _("Channel"), _("Quote"), _("Feeling"), _("Could be"), _("Effort"), _("Evidence"), _("What hurts")]
    rows = [
        [
            f"{at + 1}. {j.shown_name(step, at)}",
            step["phase"],
            step["actor"],
            step["channel"],
            step["quote"],
            _number(step["feeling"]),
            _number(step["wished"]),
            step["effort"],
            j.evidence_word(step["evidence"]),
            step["pain"],
        ]
        for at, step in enumerate(steps)
    ]
    return b.table(heads, rows, caption=_("Step by step"), align="lllllrrrll")


def _number(value: int | None) -> str | None:
    return None if value is None else w.signed(value)


def _summary(name: str, walked: Mapping[str, Sequence[w.Answer]], journeys: Journeys, view: Mapping[str, Any]) -> str:
    if name and w.complete(walked[name]):
        points = view["points"]
        spent = _("{spent} of {budget} points spent.").format(spent=points["spent"], budget=points["budget"]) if points and points["spent"] else ""
        return " ".join(part for part in (str(view["seen"][0]["text"]), spent) if part)
    if name and w.done_steps(walked[name]):
        return _("{title}: {n} of {all} steps walked.").format(title=journeys[name]["title"], n=w.done_steps(walked[name]), all=len(walked[name]))
    n = len(view["done"])
    return ngettext("{n} walk finished.", "{n} walks finished.", n).format(n=n) if n else ""


# -- files ------------------------------------------------------------------------------------------------------------------------


def tidied(work: Mapping[str, Any], journeys: Journeys) -> dict[str, Any]:
    """Work from a file with every value of the shape that the page relies on.

    Raises:
        Problem: when the steps of the reader's journey are no list.
    """
    walks, plans, guesses = ({} if not isinstance(work.get(key), Mapping) else dict(work[key]) for key in ("walks", "redesigns", "guesses"))
    kept_walks = {}
    for name, journey in journeys.items():
        said = w.answers_of(walks.get(name), len(journey["steps"]))
        started = [at for at, one in enumerate(said) if one != w.Answer()]
        if started:
            kept_walks[name] = [answer_dict(one) for one in said[: started[-1] + 1]]
    card = work.get("first")
    return {
        "title": w.short_text(work.get("title"), 120),
        "current": current(work, journeys),
        "walks": kept_walks,
        "redesigns": {name: _plan(plans[name], journeys[name]) for name in journeys if isinstance(plans.get(name), Mapping)},
        "steps": j.parse(work.get("steps", [])),
        "first": {key: w.short_text(card.get(key), FIRST_LENGTH) if isinstance(card, Mapping) else "" for key in FIRST},
        "guesses": {name: kept for name in journeys if (kept := _guess(guesses.get(name), len(journeys[name]["steps"])))},
    }


def answer_dict(one: w.Answer) -> dict[str, Any]:
    """An answer as the page keeps it."""
    return {"feeling": one.feeling, "effort": one.effort, "expected": one.expected, "why": one.why, "done": one.done}


def _plan(plan: Mapping[str, Any], journey: w.Journey) -> dict[str, Any]:
    known = [one.id for one in walk_redesign.options_of(journey)]
    wanted = plan.get("chosen")
    chosen = [one for one in known if isinstance(wanted, (list, tuple)) and one in wanted]
    own = plan.get("own")
    kept = [
        {
            "id": w.short_text(one.get("id"), 80) or f"o{at + 1}",
            "kind": one.get("kind") if one.get("kind") in walk_redesign.KINDS else "repair",
            "text": w.short_text(one.get("text")),
            "step": w.whole(one.get("step"), range(1, len(journey["steps"]) + 1)),
            "lift": w.whole(one.get("lift"), range(5)),
            "cost": w.whole(one.get("cost"), range(1, 7)),
        }
        for at, one in enumerate(own if isinstance(own, (list, tuple)) else ())
        if isinstance(one, Mapping)
    ][: walk_redesign.MOST_OWN]
    return {"chosen": chosen, "own": kept}


def _guess(value: Any, steps: int) -> dict[str, Any]:
    said = value if isinstance(value, Mapping) else {}
    kept: dict[str, Any] = {key: w.whole(said.get(key), range(1, steps + 1)) for key in ("low", "apart")}
    return {**kept, "open": said.get("open") is True} if any(kept.values()) or guessed(said, steps) else {}


def walks_csv(work: Mapping[str, Any], journeys: Journeys) -> bytes:
    """Every walk that was begun, one row a step, with the curve as it could be."""
    rows = []
    for name, journey in journeys.items():
        said = answers(work, name, journeys)
        could: Sequence[int | None] = [None] * len(said)
        if w.complete(said):
            could = walk_redesign.redesign(journey, [one.feeling or 0 for one in said], [one.effort or 1 for one in said], plan_of(work, name)).to_be
        rows += [
            [
                journey["title"],
                at + 1,
                step["day"],
                step["time"],
                step["channel"],
                step["does"],
                one.feeling,
                one.effort,
                one.expected,
                one.why,
                could[at],
            ]
            for at, (step, one) in enumerate(zip(journey["steps"], said, strict=True))
            if one.done
        ]
    head = ("journey", "step", "day", "time", "channel", "what", "feeling", "effort", "expected", "why", "feeling as it could be")
    return write_csv(head, rows)


def compare_works(members: Sequence[Member], journeys: Journeys) -> list[b.Block]:
    """What a group sees: the band of every walk that two or more finished, then of a journey of their own that they share."""
    found = [*compare_walks(members, journeys), *journey_view.compare_own(members)]
    if found:
        return found
    text = _("A band needs two people who walked the same journey to its end, or who gave feelings to one journey that they share.")
    return [b.callout("note", _("Nothing to lay side by side yet"), text)]
