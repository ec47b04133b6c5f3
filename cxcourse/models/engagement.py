"""A first draft of an engagement plan: what each of the top people needs, in what form, and the next step.

The rules are the course's own, from the chapter: inform to a purpose and in the form the person likes (Gabarro &
Kotter 1980, E5), sell an issue by how it is packaged, who is involved and when (Dutton & Ashford 1993, E6), hear
resistance before answering it. They are suggestions to be edited, and what a reader has written always stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import Link
from cxcourse.models.priority import STEPS, Ranked
from cxcourse.models.why import missing_words
from cxcourse.models.words import N_

TOP = 5
MOST_DRIVES = 300
FRIENDLY = 3  # attitude from which somebody counts as a friend of the plan
NEEDS_WITH_DRIVES: dict[str, str] = {
    "resistant": N_("First of all a sign that you have understood this: \u201c{drives}\u201d."),
    "unaware": N_("To hear in one minute what the plan means for this: \u201c{drives}\u201d."),
    "neutral": N_("One good reason that speaks to this: \u201c{drives}\u201d."),
    "supportive": N_("Something to show for the support, in this: \u201c{drives}\u201d."),
    "leading": N_("Proof that it works for this: \u201c{drives}\u201d."),
}
ASK_DRIVES = N_("To be asked whether this is still what counts: \u201c{drives}\u201d.")
NEEDS: dict[str, str] = {
    "resistant": N_("To be heard first: what would the plan cost, and what would make it bearable?"),
    "unaware": N_("To know what is planned, why now, and what is asked."),
    "neutral": N_("One reason that touches a target of their own. Ask which target hurts most this quarter."),
    "supportive": N_("A visible part to play, and a result to be proud of."),
    "leading": N_("Fresh facts on time, and no surprises."),
}
ASK = N_("Not known yet. Ask what would make this a good year.")
GROUP_NEEDS: dict[str, str] = {
    "resistant": N_("To see their objection written down fairly, before any answer to it."),
    "unaware": N_("To hear it from you, on their own agenda, before it reaches them as a rumour."),
    "neutral": N_("An example from their own members or colleagues, not from a report."),
    "supportive": N_("To see what was done with their last advice."),
    "leading": N_("A say in what comes next, and the facts for it."),
}
ASK_GROUP = N_("Not known yet. Ask their chair what was last said about it.")


def suggestions(ranked: Sequence[Ranked], top: int = TOP, carriers: Mapping[str, str] | None = None) -> dict[str, dict[str, str]]:
    """``{id: {"need", "form", "next"}}`` for the first `top` of the ranking.

    Args:
        ranked: the ranking, best first.
        top: how many people, 1 or more.
        carriers: for an id the name of somebody on the reader's side who influences that person, where there is one.
    """
    carriers = carriers or {}
    return {one.person.id: {"need": _need(one), "form": _form(one), "next": _next(one, carriers.get(one.person.id, ""))} for one in ranked[:top]}


def _need(one: Ranked) -> str:
    person = one.person
    drives = person.drives.strip().rstrip(".")
    if drives:
        drives = drives if len(drives) <= MOST_DRIVES else drives[: MOST_DRIVES - 3] + "..."
        return _(NEEDS_WITH_DRIVES.get(person.now or "", ASK_DRIVES)).format(drives=drives)
    if person.kind == "group":
        return _(GROUP_NEEDS.get(person.now or "", ASK_GROUP))
    return _(NEEDS.get(person.now or "", ASK))


def _form(one: Ranked) -> str:
    person = one.person
    if person.form.strip():
        return person.form.strip()
    if person.kind == "group":
        return _("a short talk at their next meeting, with one page left behind")
    if (person.attitude or 0) < 0 or person.now == "resistant":
        return _("a conversation between two people, nothing on paper yet")
    if (person.power or 0) >= 8:
        return _("one page, the decision on top (ask whether that suits)")
    return _("a short conversation (ask what they prefer)")


def _next(one: Ranked, carrier: str) -> str:
    person, cls = one.person, one.salience.cls
    name = person.shown
    if len(one.missing) >= 2:
        text = _("Find out {missing}: ask somebody who works with {name} every week.")
        return text.format(missing=missing_words(one.missing), name=name)
    if person.now == "resistant" or (person.attitude is not None and person.attitude <= -4):
        return _hear(one, carrier)
    if person.now == "unaware":
        return _("Tell {name} in three sentences what is planned, before somebody else does.").format(name=name)
    if person.needed == "leading" and person.now != "leading":
        return _lead(one, carrier)
    if person.needed and person.now and STEPS[person.needed] > STEPS[person.now]:
        if person.kind == "group":
            text = _("Bring one real case from the people behind {name}, tell it in five minutes, and ask what they would change.")
        elif carrier:
            text = _("Ask {carrier} to bring you together, and show {name} one real case that touches the work there.")
        else:
            text = _("Show {name} one real case that touches the work there, and ask what would have to change.")
        return text.format(carrier=carrier, name=name)
    if cls in ("definitive", "dominant"):
        text = _("Keep {name} without surprises: three lines every second week, what changed and what comes.")
    elif cls == "dependent":
        text = _("Ask {name} for two examples, and take them to somebody who can decide.")
    else:
        text = _("Thank {name}, and say what came of the last help.")
    return text.format(name=name)


def _hear(one: Ranked, carrier: str) -> str:
    """The next step with somebody who is against it: listen before anything else."""
    if one.salience.cls == "dangerous":
        text = _("Agree with your own manager who answers {name}, and with what; then listen for half an hour, once.")
    elif one.salience.cls == "demanding":
        text = _("Give {name} one fixed quarter of an hour a fortnight, and answer everything else there.")
    elif carrier:
        text = _("Ask {carrier} what {name} would hate to lose. Then half an hour together: ask, note, promise nothing.")
    else:
        text = _("Half an hour with {name} and one question: what must not go wrong? Note the answer, promise nothing yet.")
    return text.format(carrier=carrier, name=one.person.shown)


def _lead(one: Ranked, carrier: str) -> str:
    """The next step with somebody who is needed in front."""
    if one.gap == 1:
        text = _("Offer {name} the lead of one visible step, with the words ready to use.")
    elif carrier:
        text = _("Ask {carrier} what {name} listens to. Then two hours of customer calls together, and one request: open the first meeting.")
    else:
        text = _("Listen to two hours of customer calls together with {name}, then make one request: open the first meeting.")
    return text.format(carrier=carrier, name=one.person.shown)


def carriers(ranked: Sequence[Ranked], links: Iterable[Link]) -> dict[str, str]:
    """For each id the friendly person (attitude 3 or more) with the strongest influence on them, who is not above
    them in power."""
    people = {one.person.id: one.person for one in ranked}
    found: dict[str, str] = {}
    for link in sorted(links, key=lambda li: (-li.strength, li.source)):
        friend, target = people.get(link.source), people.get(link.target)
        if not friend or not target or link.target in found or friend.kind == "group" or (friend.attitude or 0) < FRIENDLY:
            continue
        if (friend.power or 0) <= (10 if target.power is None else target.power):
            found[target.id] = friend.shown
    return found


def fill_plan(plan: Sequence[Mapping[str, Any]], suggested: Mapping[str, Mapping[str, str]], today: str = "") -> list[dict[str, Any]]:
    """The plan with an entry for everybody in `suggested` who has none; what is in the plan stays as it is, in its
    order.

    Args:
        plan: the present entries.
        suggested: as made by `suggestions`.
        today: YYYY-MM-DD; then a new entry gets a date one week later for each place in the list, at most four.
            Empty: no date.
    """
    have = {entry.get("person") for entry in plan if isinstance(entry, Mapping)}
    filled = [dict(entry) for entry in plan if isinstance(entry, Mapping)]
    start = date.fromisoformat(today) if today else None
    for index, (who, draft) in enumerate(suggested.items()):
        if who not in have:
            by = (start + timedelta(weeks=min(4, index + 1))).isoformat() if start else ""
            filled.append({"person": who, **draft, "by": by, "done": False})
    return filled
