"""A first draft of an engagement plan: what each of the top people needs, in what form, and the next step.

The rules are the course's own, from the chapter: inform to a purpose and in the form the person likes (Gabarro & Kotter 1980, E5), sell an
issue by how it is packaged, who is involved and when (Dutton & Ashford 1993, E6), hear resistance before answering it. They are
suggestions to be edited, and what a reader has written always stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import Person
from cxcourse.models.priority import STEPS, Ranked
from cxcourse.models.why import missing_words
from cxcourse.models.words import listed

TOP = 5


def suggestions(
    ranked: Sequence[Ranked], top: int = TOP, carriers: Mapping[str, str] | None = None
) -> dict[str, dict[str, str]]:
    """``{id: {"need", "form", "next"}}`` for the first `top` of the ranking.

    Args:
        ranked: the ranking, best first.
        top: how many people, 1 or more.
        carriers: for an id the name of somebody on the reader's side who influences that person, where there is one.
    """
    carriers = carriers or {}
    return {
        one.person.id: {"need": _need(one), "form": _form(one), "next": _next(one, carriers.get(one.person.id, ""))}
        for one in ranked[:top]
    }


def _need(one: Ranked) -> str:
    person = one.person
    drives = person.drives.strip().rstrip(".")
    if drives:
        text = {
            "resistant": _("To see that you have understood what counts here: {drives}."),
            "unaware": _("To hear what the plan means for this: {drives}."),
            "neutral": _("A reason to choose sides, in terms of this: {drives}."),
            "supportive": _("Something to show for the support, in terms of this: {drives}."),
            "leading": _("Proof that it works, in terms of this: {drives}."),
        }.get(person.now or "", _("To be asked what counts; you noted: {drives}."))
        return text.format(drives=drives)
    return {
        "resistant": _("To be heard first: what would the plan cost this person, and what would make it bearable?"),
        "unaware": _("To know what is planned, why now, and what is asked."),
        "neutral": _("One reason that touches their own targets. Ask which target hurts most this quarter."),
        "supportive": _("A visible part to play, and a result to be proud of."),
        "leading": _("Fresh facts on time, and no surprises."),
    }.get(person.now or "", _("Not known yet. Ask what a good year looks like for them."))


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
        return _("Find out {missing}: ask somebody who works with {name} every week.").format(
            missing=missing_words(one.missing), name=name
        )
    if person.now == "resistant" or (person.attitude is not None and person.attitude <= -4):
        if carrier:
            text = _(
                "Ask {carrier} what {name} fears most, then sit down with {name} for half an hour: ask, note, promise nothing."
            )
            return text.format(carrier=carrier, name=name)
        if cls == "dangerous":
            return _(
                "Agree with your own manager who answers {name} and what the answer is; then listen for half an hour, once."
            ).format(name=name)
        if cls == "demanding":
            return _("Give {name} one fixed quarter of an hour a fortnight, and answer the rest there.").format(
                name=name
            )
        return _(
            "Sit down with {name} for half an hour with one question: what must not go wrong? Promise nothing yet."
        ).format(name=name)
    if person.now == "unaware":
        return _("Tell {name} in three sentences what is planned, before somebody else does.").format(name=name)
    if person.needed == "leading" and person.now != "leading":
        if one.gap and one.gap >= 2:
            text = _(
                "Let {name} hear two hours of customer calls with you, then ask for one thing: to open the first meeting."
            )
            return text.format(name=name)
        return _("Offer {name} the lead of one visible step, with the text ready to use.").format(name=name)
    if person.needed and person.now and STEPS[person.needed] > STEPS[person.now]:
        if carrier:
            return _("Ask {carrier} to bring you together, and show {name} one case from their own department.").format(
                carrier=carrier, name=name
            )
        return _("Show {name} one real case from their own department, and ask what they would change.").format(
            name=name
        )
    if cls in ("definitive", "dominant"):
        return _("Keep {name} without surprises: three lines every second week, what changed and what comes.").format(
            name=name
        )
    if cls == "dependent":
        return _("Ask {name} for two examples, and take them to somebody who can decide.").format(name=name)
    return _("Thank {name}, and say what came of the last help.").format(name=name)


def carriers(ranked: Sequence[Ranked], links: Iterable[Any]) -> dict[str, str]:
    """For each id the names (at most two) of friendly people, attitude 3 or more, who influence that person; the strongest first."""
    people = {one.person.id: one.person for one in ranked}
    found: dict[str, list[Person]] = {}
    for link in sorted(links, key=lambda li: (-li.strength, li.source)):
        friend = people.get(link.source)
        if friend and (friend.attitude or 0) >= 3:
            found.setdefault(link.target, []).append(friend)
    return {target: listed([p.shown for p in friends[:2]]) for target, friends in found.items()}


def fill_plan(
    plan: Sequence[Mapping[str, Any]], suggested: Mapping[str, Mapping[str, str]], today: str = ""
) -> list[dict[str, Any]]:
    """The plan with an entry for everybody in `suggested` who has none; what is in the plan stays as it is, in its order.

    Args:
        plan: the present entries.
        suggested: as made by `suggestions`.
        today: YYYY-MM-DD; then a new entry gets a date one week later for each place in the list, at most four. Empty: no date.
    """
    have = {entry.get("person") for entry in plan if isinstance(entry, Mapping)}
    filled = [dict(entry) for entry in plan if isinstance(entry, Mapping)]
    start = date.fromisoformat(today) if today else None
    for index, (who, draft) in enumerate(suggested.items()):
        if who not in have:
            by = (start + timedelta(weeks=min(4, index + 1))).isoformat() if start else ""
            filled.append({"person": who, **draft, "by": by, "done": False})
    return filled
