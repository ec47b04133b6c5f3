"""What is still open in the reader's other exercises, offered to the plan for ninety days.

One small reader for each exercise. Each takes saved work of any shape, changes nothing, never raises, and says only what the reader wrote
there: a next step, a date, a person. `your_mastermind_open_more` has the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.tidying import day_of, list_of, mapping_of, number_of, text_of, whole_of

MOST_OFFERS = 6  # of one exercise: a plan is no list of everything


@dataclass(frozen=True)
class Offer:
    """One thing that could go into the plan.

    Attributes:
        key: what it is called within its exercise; stays the same while the work does.
        what: the deed, a sentence. whom: for whom or with whom. by: ISO day or "". sign: how one would know.
        why: one sentence about where it comes from.
    """

    key: str
    what: str
    whom: str = ""
    by: str = ""
    sign: str = ""
    why: str = ""


Reader = Callable[[Mapping[str, Any]], list[Offer]]


def texts(work: Mapping[str, Any], *keys: str, most: int = 260) -> tuple[str, ...]:
    """The texts under `keys`, on one line each."""
    return tuple(" ".join(text_of(work.get(key), most).split()) for key in keys)


def records(value: Any) -> list[Mapping[str, Any]]:
    """Those entries of a list that have fields."""
    return [one for one in list_of(value) if isinstance(one, Mapping)][:200]


def stakeholders(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 01: next steps of its plan that are not done."""
    names = {one["id"]: text_of(one.get("name"), 120) for one in records(work.get("people")) if isinstance(one.get("id"), str)}
    made = []
    for one in records(work.get("plan")):
        (step, need) = texts(one, "next", "need")
        who = one.get("person")
        if step and one.get("done") is not True and isinstance(who, str) and names.get(who):
            made.append(Offer(who[:40], step, names[who], day_of(one.get("by")), "", need and _("They need: {need}").format(need=need)))
    return made


def brief(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 02: the message that has to arrive, the day of looking, and what to do otherwise next time."""
    given = mapping_of(work.get("brief"))
    outcome, person, form, sign = texts(given, "outcome", "person", "form", "sign")
    log = records(work.get("log"))
    made = []
    if outcome and not log:
        what = _("I send {form}: {outcome}").format(form=form or _("my message"), outcome=outcome)
        made.append(Offer("send", what, person, day_of(given.get("by")), sign, _("Nothing has gone out yet.")))
    if day_of(given.get("check_on")) and not any(one.get("reach") == "moved" for one in log):
        made.append(Offer("check", _("I look whether my message moved something"), person, day_of(given.get("check_on")), sign, ""))
    if log:
        (step,) = texts(log[-1], "next")
        if step:
            made.append(Offer("next", step, person, "", "", _("From the log, after the last message.")))
    return made


def no_lines(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 04: an own first sentence that waits for its moment."""
    made = []
    for at, one in enumerate(records(work.get("lines"))):
        request, line, place = texts(one, "request", "line", "place")
        if line:
            what = _("I say my no, once, for real: “{line}”").format(line=line)
            made.append(Offer(_id(one, at), what, "", "", _("They know why, and what they get instead"), " ".join(p for p in (request, place) if p)))
    return made


def sponsor_year(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 05: the acts of the year in the order of their months; the plan takes those that fall into its days."""
    names = {one["id"]: text_of(one.get("name"), 120) for one in records(work.get("people")) if isinstance(one.get("id"), str)}
    first = day_of(mapping_of(work.get("year")).get("first"))
    made = []
    for at, one in enumerate(records(work.get("acts"))):
        what, before = texts(one, "what", "before")
        month = whole_of(one.get("month"), 0, 11)
        if not what or month is None:
            continue
        who = one.get("who")
        whom = names.get(who, "") if isinstance(who, str) else ""
        day = day_of(one.get("day")) or _month_later(first, month)
        made.append(Offer(_id(one, at), what, whom or _("all leaders"), day, "", before and _("Before: {what}").format(what=before)))
    return sorted(made, key=lambda one: one.by)


def plain_text(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 06: a text that nobody outside has read yet."""
    (text,) = texts(work, "text")
    (retold,) = texts(mapping_of(work.get("outsider")), "retold")
    if not text or retold:
        return []
    (title,) = texts(work, "title", most=120)
    (name,) = texts(mapping_of(work.get("reader")), "name", most=120)
    what = _("I let somebody from outside read “{title}” and tell it back").format(title=title or _("my text"))
    return [Offer("outsider", what, name, "", _("They say in their own words what it means for them"), _("Nobody outside has read it yet."))]


def so_what(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 07: the honest sentence, said to the director it was made for; and the guess that somebody could settle."""
    (director,) = texts(mapping_of(work.get("ladder")), "director", most=120)
    (sentence,) = texts(mapping_of(work.get("words")), "sentence")
    made = []
    if sentence:
        what = _("I say this to {who}: “{sentence}”").format(who=director or _("my director"), sentence=sentence)
        made.append(Offer("sentence", what, director, "", _("They ask one question about it"), ""))
    for at, one in enumerate(records(work.get("effects"))):
        (name,) = texts(one, "name")
        if name and "guess" in (one.get("many_basis"), one.get("share_basis"), one.get("worth_basis"), one.get("money_basis")):
            made.append(Offer(_id(one, at), _("I find out the figure that I guessed: {name}").format(name=name), "", "", _("It has a source"), ""))
    return made


def driver_test(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 08: the test that would tell more than an association."""
    given = mapping_of(work.get("words"))
    begin, test, who = texts(given, "begin", "test", "who")
    what = test or (begin and _("I begin here: {what}").format(what=begin))
    sign = _("The two halves can be compared") if test else ""
    return [Offer("test", what, who, day_of(given.get("by")), sign, begin if test else "")] if what else []


def story(work: Mapping[str, Any]) -> list[Offer]:
    """Exercise 10: what listeners of the newest telling asked to work on, and their challenges."""
    own = [one for one in records(work.get("scores")) if one.get("own") is True]
    newest = max((day_of(one.get("date")) for one in own), default="")
    made = []
    for at, one in enumerate(own):
        work_on, challenge, by = texts(one, "work_on", "challenge", "by")
        if day_of(one.get("date")) == newest and (work_on or challenge):
            what = _("In my story I mend this: {what}").format(what=work_on) if work_on else _("I take the challenge: {what}").format(what=challenge)
            made.append(Offer(_id(one, at), what, "", "", _("{by} hears the difference").format(by=by) if by else "", challenge if work_on else ""))
    parts = mapping_of(work.get("story"))
    if any(texts(parts, *("personal", "urgency", "strategy", "call"))) and not own:
        made.append(Offer("tell", _("I tell my ten minutes to somebody who scores them"), "", "", _("I have their four scores"), ""))
    return made


def _id(one: Mapping[str, Any], at: int) -> str:
    key = one.get("id")
    return key if isinstance(key, str) and 0 < len(key) <= 40 else f"n{at + 1}"


def _month_later(first: str, months: int) -> str:
    """The first day of the month `months` after the ISO day `first`; "" without one."""
    if not first:
        return ""
    day = date.fromisoformat(first)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1).isoformat() if year < 9999 else ""


def within(day: str, start: str, days: int) -> bool:
    """Whether an ISO day lies in the `days` days from `start` on. Without a `start`, or a day, it is said to."""
    if not day or not start:
        return True
    first = date.fromisoformat(start)
    if first.year > 9998:
        return False
    return first <= date.fromisoformat(day) <= first + timedelta(days=days)


def as_dict(offer: Offer) -> dict[str, str]:
    """The offer for the page."""
    return asdict(offer)


__all__ = [
    "MOST_OFFERS", "Offer", "Reader", "as_dict", "brief", "driver_test", "no_lines", "number_of", "plain_text", "records", "so_what", "sponsor_year",
    "stakeholders", "story", "texts", "within",
]  # fmt: skip
