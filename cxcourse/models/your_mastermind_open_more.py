"""More readers of other exercises (03, 09 and 11 to 17), and the table of all of them. See `your_mastermind_open`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.tidying import day_of, mapping_of, whole_of
from cxcourse.models.your_mastermind_open import (
    MOST_OFFERS,
    Offer,
    Reader,
    brief,
    driver_test,
    no_lines,
    plain_text,
    records,
    so_what,
    sponsor_year,
    stakeholders,
    story,
    texts,
    within,
)

DAYS_OF_PLAN = 90
TALLY_DAYS = 28  # after which exercise 09 asks to look at the tally
# Offers with a day are few in most exercises and many in a year's plan: there only those of the ninety days are of use.
BY_DAY_ONLY = ("executives-as-fans",)


def truth_moment(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 03: the talk with the one whose work it is, and the first step that the room should take."""
    given = mapping_of(work.get("design"))
    owner, ask, gain, step, audience = texts(given, "owner", "owner_ask", "owner_gain", "step", "audience")
    made = []
    if owner and (ask or day_of(given.get("owner_day"))):
        what = _("I see {who} alone first: “{ask}”").format(who=owner, ask=ask) if ask else _("I see {who} alone first").format(who=owner)
        made.append(Offer("owner", what, owner, day_of(given.get("owner_day")), "", gain and _("They get: {gain}").format(gain=gain)))
    if step:
        made.append(Offer("step", step, audience, day_of(given.get("look_on")), "", ""))
    return made


def habits(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 09: every recipe, with the look at its tally after four weeks."""
    dates = mapping_of(work.get("dates"))
    (partner,) = texts(dates, "partner", most=80)
    begin = day_of(dates.get("begin"))
    made = []
    for at, one in enumerate(records(work.get("recipes"))):
        after, act, gain = texts(one, "after", "act", "gain", most=120)
        if after and act:
            day = date.fromisoformat(begin) + timedelta(days=TALLY_DAYS) if begin and begin < "9999" else None
            key = one.get("id")
            what = _("After I {after}, I {act}").format(after=after, act=act)
            why = (
                _("The tally is looked at after four weeks, with {who}.").format(who=partner)
                if partner
                else _("The tally is looked at after four weeks.")
            )
            key = key if isinstance(key, str) and 0 < len(key) <= 40 else f"n{at}"
            made.append(Offer(key, what, gain, day.isoformat() if day else "", _("Two strokes a week or more in the tally"), why))
    return made


def relation(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 16: the sentence that stops, and the one that starts."""
    given = mapping_of(work.get("talk"))
    who, stop, stop_where, start, start_where = texts(given, "who", "stop", "stop_where", "start", "start_where")
    day = day_of(given.get("day"))
    made = []
    if stop:
        made.append(
            Offer(
                "stop", _("This sentence stops: “{words}”").format(words=stop), who, day, _("It is gone from the next agenda or letter"), stop_where
            )
        )
    if start:
        made.append(Offer("start", _("This one starts: “{words}”").format(words=start), who, day, _("Somebody else says it too"), start_where))
    return made


def mirror(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 11: the one fix."""
    given = mapping_of(work.get("fix"))
    what, where, sign = texts(given, "what", "where", "sign")
    if not what:
        return []
    return [Offer("fix", what, "", day_of(given.get("by")), sign, where and _("In this place: {where}").format(where=where))]


def visit(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 12: the visit to one customer, and after it the way back and the next step."""
    given, after = mapping_of(work.get("visit")), mapping_of(work.get("after"))
    whom, where, belief = texts(given, "whom", "where", "belief")
    words, step = texts(after, "words", "next")
    made = []
    if (whom or where) and not words:
        why = belief and _("What I want to check: {belief}").format(belief=belief)
        sign = _("I have one sentence in their words")
        made.append(Offer("visit", _("I visit one customer and mostly look"), whom, day_of(given.get("when")), sign, why))
    if words and day_of(given.get("back")):
        what = _("I tell the customer I visited what came of it")
        made.append(Offer("back", what, whom, day_of(given.get("back")), _("They have heard from me"), ""))
    if step:
        made.append(Offer("next", step, "", "", "", words and f"“{words}”"))
    return made


def journey(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 13: the first stretch to change, and ideas at steps, most value for the effort first."""
    why, to_be, who = texts(mapping_of(work.get("first")), "why", "to_be", "who")
    made = [Offer("first", _("We change this one first: {why}").format(why=why), "", "", to_be, who)] if why else []
    ideas = []
    for at, one in enumerate(records(work.get("steps"))):
        name, idea, actor = texts(one, "name", "idea", "actor", most=160)
        value, effort = (whole_of(one.get(key), 0, 10) or 0 for key in ("idea_value", "idea_effort"))
        if idea:
            key = one.get("id")
            what = _("{idea} (step “{name}”)").format(idea=idea, name=name) if name else idea
            why = _("Worth {value}, effort {effort}.").format(value=value, effort=effort) if value and effort else ""
            ideas.append((effort - value, Offer(key if isinstance(key, str) and 0 < len(key) <= 40 else f"n{at}", what, actor, "", "", why)))
    return made + [offer for _rank, offer in sorted(ideas, key=lambda pair: pair[0])]


def counter(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 14: what changes for the people behind the door, and what one does oneself."""
    given = mapping_of(work.get("changes"))
    staff, rule_for, team, by, own, where = texts(given, "staff", "rule_for", "team", "by", "self", "where")
    made = []
    if staff:
        day = day_of(by)
        made.append(Offer("staff", staff, team or rule_for, day, "", "" if day else by))
    if own:
        made.append(Offer("self", own, team, "", "", where))
    return made


def feedback(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 15: the two replies, and the rule with the one who keeps it."""
    made = []
    for key in ("mend", "decline"):
        complaint, reply = texts(mapping_of(work.get(key)), "complaint", "reply", most=160)
        if reply:
            what = _("I send the reply I wrote to: “{complaint}”").format(complaint=complaint) if complaint else _("I send the reply that I wrote")
            made.append(Offer(key, what, "", "", _("The customer has it"), ""))
    rule, keeper = texts(mapping_of(work.get("rule")), "text", "keeper")
    if rule:
        made.append(Offer("rule", _("We sort by this rule: {rule}").format(rule=rule), keeper, "", _("Two of us sort ten complaints alike"), ""))
    return made


def debrief(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 17: what the table said it would do on Monday."""
    given = mapping_of(work.get("debrief"))
    monday, who, why = texts(given, "monday", "who", "why")
    return [Offer("monday", monday, who, day_of(given.get("by")), "", why)] if monday else []


# Slug to reader, in the order of the course.
READERS: dict[str, Reader] = {
    "key-stakeholder": stakeholders,
    "information-that-helps": brief,
    "trip-over-the-truth": truth_moment,
    "reasoned-no": no_lines,
    "executives-as-fans": sponsor_year,
    "plain-language": plain_text,
    "whats-in-it": so_what,
    "three-pitfalls": driver_test,
    "tiny-habits": habits,
    "cx-story": story,
    "blind-spots": mirror,
    "n-equals-one": visit,
    "walk-the-journey": journey,
    "both-sides-of-the-door": counter,
    "feedback-worth-acting-on": feedback,
    "love-for-the-customer": relation,
    "learn-by-playing": debrief,
}


def offers(others: Any, start: str = "") -> dict[str, list[Offer]]:
    """What every exercise's work offers to the plan, slug to offers, none empty.

    Args:
        others: slug to saved work, of any shape.
        start: first of the ninety days (ISO) or "".
    """
    saved = mapping_of(others)
    made: dict[str, list[Offer]] = {}
    for slug, read in READERS.items():
        work = saved.get(slug)
        if not isinstance(work, Mapping):
            continue
        found = read(work)
        if slug in BY_DAY_ONLY:
            found = [one for one in found if within(one.by, start, DAYS_OF_PLAN)]
        taken: set[str] = set()
        kept = [one for one in found if not (one.key in taken or taken.add(one.key))]  # type: ignore[func-returns-value]
        if kept:
            made[slug] = kept[:MOST_OFFERS]
    return made
