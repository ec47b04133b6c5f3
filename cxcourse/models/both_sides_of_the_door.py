"""Everything that exercise 14 shows, computed from what the reader entered: one pure function from JSON values to JSON values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models import walk as w
from cxcourse.models import walk_sides as sides
from cxcourse.models.comparing import Member
from cxcourse.models.own_door import LENGTH, change_blocks, changes_of, hour_blocks, moments_of
from cxcourse.models.tables import write_csv
from cxcourse.models.walk_group import band, band_blocks, compare_walks

Journeys = Mapping[str, w.Journey]
WALKED = ("coffee-staff", "delivery-staff", "delivery")  # the coffee as a guest is walked in exercise 13
GUEST = "walk-the-journey"
UNSEEN = ("mila", "emre")


def rules_for(journey: w.Journey) -> tuple[str, ...]:
    """Staff say whose rule it is; customers say how much effort it took."""
    return sides.RULES if journey["side"] == "staff" else ()


def answers(work: Mapping[str, Any], name: str, journeys: Journeys) -> tuple[w.Answer, ...]:
    """What the reader said on a walk."""
    walks = work.get("walks")
    return w.answers_of(walks.get(name) if isinstance(walks, Mapping) else None, len(journeys[name]["steps"]), rules_for(journeys[name]))


def mapping(value: Any) -> Mapping[str, Any]:
    """`value` if it is a mapping, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def current(work: Mapping[str, Any]) -> str:
    """The walk that is open; "" when none is."""
    name = work.get("current")
    return name if isinstance(name, str) and name in WALKED else ""


def guest(name: str, work: Mapping[str, Any], others: Any, journeys: Journeys) -> tuple[list[int], str]:
    """The customer's feelings beside a staff walk, and whose they are: the reader's own where walked (here or in exercise 13), else one reader's."""
    source = others.get(GUEST) if name == "coffee" and isinstance(others, Mapping) else work
    said = answers(source, name, journeys) if isinstance(source, Mapping) else ()
    if w.complete(said):
        return [one.feeling or 0 for one in said], _("You, as {who}").format(who=w.short_name(journeys[name]))
    return w.reference(journeys[name]), _("{who}, as one reader felt").format(who=w.short_name(journeys[name]))


def compute(work: Mapping[str, Any], journeys: Journeys, others: Any = None) -> dict[str, Any]:
    """The view of exercise 14.

    Args:
        work: the work traits (schema 1); it is not changed.
        journeys: the walks, as `cxcourse/data/both-sides-of-the-door.json` holds them.
        others: the reader's saved work of other exercises, in whatever shape.

    Returns:
        Blocks ``clock``, ``kind``, ``hour``, ``change`` and ``sheet``, the walks ``done``, whether a staff walk is done (``staff``), and a
        ``summary``; the same arguments always give the same view.
    """
    walked = {name: answers(work, name, journeys) for name in WALKED}
    done = [name for name in WALKED if w.complete(walked[name])]
    clock: list[b.Block] = []
    kind: list[b.Block] = []
    for name in done:
        journey = journeys[name]
        if journey["side"] != "staff":
            continue
        feelings = [one.feeling or 0 for one in walked[name]]
        theirs, whose = guest(journey["pair"], work, others, journeys)
        minutes = sides.one_clock(journeys[journey["pair"]], theirs, journey, feelings)
        clock += [
            b.heading(journey["title"]),
            *sides.clock_blocks(journeys[journey["pair"]], journey, minutes, whose),
            *sides.rules_of(walked[name], journey),
        ]
        kind += sides.kindness_blocks(journey, feelings, work.get("deeds"))
    if kind:
        kind.append(sides.how_firm())
    hour = hour_blocks(moments_of(work.get("hour")))
    change = change_blocks(work.get("changes"))
    view: dict[str, Any] = {"done": done, "staff": [name for name in done if journeys[name]["side"] == "staff"], "clock": clock, "kind": kind}
    view |= {"hour": hour, "change": change, "sheet": sheet(work, clock, kind, hour), "summary": _summary(work, walked, clock, journeys)}
    return view


def _summary(work: Mapping[str, Any], walked: Mapping[str, Sequence[w.Answer]], clock: Sequence[b.Block], journeys: Journeys) -> str:
    name = current(work)
    if name and 0 < w.done_steps(walked[name]) < len(walked[name]):
        return _("{title}: {n} of {all} steps walked.").format(title=journeys[name]["title"], n=w.done_steps(walked[name]), all=len(walked[name]))
    return next((str(one["text"]) for one in clock if one["kind"] == "lead"), "")


def sheet(work: Mapping[str, Any], clock: Sequence[b.Block], kind: Sequence[b.Block], hour: Sequence[b.Block]) -> list[b.Block]:
    """What is printed and written down."""
    out: list[b.Block] = [*clock]
    if kind:
        out += [b.heading(_("What a kind customer changes")), *kind]
    unseen = work.get("unseen")
    told = {key: w.short_text(unseen.get(key), LENGTH).strip() for key in UNSEEN} if isinstance(unseen, Mapping) else {}
    names = {"mila": _("What Mila cannot see"), "emre": _("What Emre cannot see")}
    if any(told.values()):
        out.append(b.cards([{"title": names[key], "text": text} for key, text in told.items() if text]))
    moments = moments_of(work.get("hour"))
    if moments:
        out += [b.heading(_("An hour at my own door")), *hour]
        rows = [
            [
                one["name"],
                one["customer"],
                None if one["customer_feels"] is None else w.signed(one["customer_feels"]),
                one["staff"],
                None if one["staff_feels"] is None else w.signed(one["staff_feels"]),
                one["whose"],
                one["unseen"],
            ]
            for one in moments
        ]
        heads = [_("Moment"), _("The customer"), _("feels"), _("The one who serves"), _("feels"), _("Whose rule?"), _("Who cannot see what?")]
        out.append(b.table(heads, rows, caption=_("Side by side"), align="llrlrll"))
    said = changes_of(work.get("changes"))
    words = {
        "staff": _("One change for staff"),
        "rule_for": _("Who decides it"),
        "team": _("In which team first"),
        "by": _("By when"),
        "lost": _("What the rule was good for"),
        "self": _("One change for myself"),
        "where": _("Where and when"),
        "asked": _("What the person told me"),
    }
    if any(text.strip() for text in said.values()):
        out += [b.heading(_("Two changes")), b.cards([{"title": words[key], "text": text.strip()} for key, text in said.items() if text.strip()])]
    return out


# -- files and groups ---------------------------------------------------------------------------------------------------------------


def tidied(work: Mapping[str, Any], journeys: Journeys) -> dict[str, Any]:
    """Work from a file with every value of the shape that the page relies on."""
    walks = mapping(work.get("walks"))
    kept = {}
    for name in WALKED:
        said = answers({"walks": walks}, name, journeys)
        begun = [at for at, one in enumerate(said) if one != w.Answer()]
        if begun:
            kept[name] = [
                {"feeling": one.feeling, "effort": one.effort, "rule": one.rule or None, "expected": one.expected, "why": one.why, "done": one.done}
                for one in said[: begun[-1] + 1]
            ]
    unseen, deeds = mapping(work.get("unseen")), mapping(work.get("deeds"))
    known = [deed["id"] for name in WALKED for deed in journeys[name].get("deeds", ())]
    return {
        "title": w.short_text(work.get("title"), 120),
        "current": current(work),
        "walks": kept,
        "unseen": {key: w.short_text(unseen.get(key), LENGTH) for key in UNSEEN},
        "deeds": {key: w.whole(deeds.get(key), w.FEELINGS) for key in known if w.whole(deeds.get(key), w.FEELINGS) is not None},
        "hour": moments_of(work.get("hour")),
        "changes": changes_of(work.get("changes")),
    }


def hour_csv(hour: Any) -> bytes:
    """The hour at the reader's own door, one row a moment."""
    head = ("moment", "time", "customer", "customer feels", "employee", "employee feels", "whose rule", "who cannot see what")
    keys = ("name", "time", "customer", "customer_feels", "staff", "staff_feels", "whose", "unseen")
    return write_csv(head, [[one[key] for key in keys] for one in moments_of(hour)])


def compare_works(members: Sequence[Member], journeys: Journeys) -> list[b.Block]:
    """The band of every staff walk that two or more finished; then what they would change, side by side."""
    # Nobody guesses here: the exercise is about two sides, and the guess about the group belongs to exercise 13.
    opened = [
        Member(one.name, {**one.work, "guesses": {name: {"open": True} for name in WALKED}}, one.own, one.id, one.saved, one.salt, one.digest)
        for one in members
    ]
    out: list[b.Block] = []
    for name in WALKED:
        out += compare_walks(opened, {name: journeys[name]}, rules_for(journeys[name]))
    cards = [{"title": one.name, "text": changes_of(one.work.get("changes"))["staff"].strip()} for one in members]
    if any(card["text"] for card in cards):
        out += [b.heading(_("What each of you would change for staff")), b.cards([card for card in cards if card["text"]])]
    out += _shared_hour(members)
    if out:
        return out
    return [b.callout("note", _("Nothing to lay side by side yet"), _("A band needs two people who walked as Mila or as Emre to the end."))]


def _shared_hour(members: Sequence[Member]) -> list[b.Block]:
    """Where members felt one hour of their own firm (same moments, by id): the staff side as a band."""
    sets: dict[tuple[str, ...], list[tuple[Member, list[dict[str, Any]]]]] = {}
    for member in members:
        moments = moments_of(member.work.get("hour"))
        if any(one["staff_feels"] is not None for one in moments):
            sets.setdefault(tuple(one["id"] for one in moments), []).append((member, moments))
    those = max(sets.values(), key=len, default=[])
    if len(those) < 2:
        return []
    own = next((at for at, (member, _moments) in enumerate(those) if member.own), None)
    made = band([member.name for member, _m in those], [[one["staff_feels"] for one in moments] for _member, moments in those], own)
    found = band_blocks(_("The group's band: the one who serves"), [str(one["name"]) for one in those[0][1]], made)
    return [b.heading(_("One hour at our own door")), *found] if found else []
