"""Calendar files (RFC 5545) by the library icalendar, the same bytes for the same plan.

Times are wall-clock times in Amsterdam and travel with their rules for summer and winter (VTIMEZONE), so that a meeting at nine stays at
nine on 28 March and on 31 October 2027, whatever zone the reader's own calendar is set to. The rules are the European Union's since
October 1996 (Directive 2000/84/EC): clocks change on the last Sundays of March and October at one o'clock UTC.

icalendar is imported when a file is made, as the page fetches it only then. No table of time zones is asked for: a browser has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.calendar_zones import Zone, component
from cxcourse.models.problem import Problem

ZONE = "Europe/Amsterdam"
DOMAIN = "leading-customer-experience"
MOST_EVENTS = 500
FIRST_YEAR, LAST_YEAR = 2000, 2100
LONGEST_TITLE, LONGEST_TEXT = 300, 6000
# An entry is not stamped with the moment of its making: the same plan has to give the same bytes.
STAMP = datetime(2026, 1, 1, tzinfo=UTC)
# Name, first change, month, offset before and after in hours.
CHANGES = (("DAYLIGHT", "CEST", datetime(1996, 3, 31, 2), 3, 1, 2), ("STANDARD", "CET", datetime(1996, 10, 27, 3), 10, 2, 1))

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029]|[\ud800-\udfff]")


@dataclass(frozen=True)
class Event:
    """One entry.

    Attributes:
        uid: what the entry is called for ever; a calendar that has it already replaces it. Letters, digits and ``-`` are kept.
        start: the first moment, wall-clock time in Amsterdam without a zone; of an entry for whole days only the day counts.
        end: the first moment after it, later than `start`; None for an hour, or for one day.
        title: the line in the calendar.
        text: what stands in it.
        all_day: whether it is for whole days.
        alarm: minutes before `start` at which the calendar speaks up; None for never.
    """

    uid: str
    start: datetime
    end: datetime | None
    title: str
    text: str = ""
    all_day: bool = False
    alarm: int | None = None


def calendar_file(events: Sequence[Event], name: str, zone: Zone | None = None) -> bytes:
    """A calendar of `events`, called `name`, in the order of their beginning; wall-clock times are those of `zone` (None: Amsterdam).

    Raises:
        Problem: when there is nothing to enter, too much, or an entry that ends before it begins or lies outside 2000 to 2100.
    """
    from icalendar import Calendar  # noqa: PLC0415 (fetched only when somebody takes a calendar away)

    if not events:
        raise Problem(_("There is no date in it yet, so there is nothing for a calendar."))
    if len(events) > MOST_EVENTS:
        raise Problem(_("These are more than {n} dates. Take the next months only.").format(n=MOST_EVENTS))
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//Leading Customer Experience//Course//EN")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", " ".join(_text(name, LONGEST_TITLE).split()))
    if not all(one.all_day for one in events):
        made.add("x-wr-timezone", zone.id if zone else ZONE)
        made.add_component(component(zone) if zone else _zone())
    for one in sorted(events, key=lambda one: (_moment(one.start), one.uid)):
        made.add_component(_entry(one, zone.id if zone else ZONE))
    return bytes(made.to_ical())


def _zone() -> Any:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    zone = Timezone()
    zone.add("tzid", ZONE)
    kinds = {"DAYLIGHT": TimezoneDaylight, "STANDARD": TimezoneStandard}
    for kind, short, first, month, before, after in CHANGES:
        part = kinds[kind]()
        part.add("dtstart", first)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", short)
        zone.add_component(part)
    return zone


def _entry(one: Event, zone: str) -> Any:
    from icalendar import Event as Entry  # noqa: PLC0415
    from icalendar import vDDDTypes  # noqa: PLC0415

    start = _moment(one.start)
    end = _moment(one.end) if one.end is not None else start + (timedelta(days=1) if one.all_day else timedelta(hours=1))
    entry = Entry()
    entry.add("uid", f"{re.sub(r'[^A-Za-z0-9-]', '-', one.uid)[:120]}@{DOMAIN}")
    entry["dtstamp"] = vDDDTypes(STAMP)
    if one.all_day:
        first, last = start.date(), end.date()
        _in_order(first < last, start, end)
        entry.add("dtstart", first)
        entry.add("dtend", last)
        entry.add("transp", "TRANSPARENT")
    else:
        _in_order(start < end, start, end)
        entry.add("dtstart", start, parameters={"TZID": zone})
        entry.add("dtend", end, parameters={"TZID": zone})
    entry.add("summary", _text(one.title, LONGEST_TITLE) or _("Untitled"))
    if one.text.strip():
        entry.add("description", _text(one.text, LONGEST_TEXT))
    if one.alarm is not None:
        entry.add_component(_alarm(one))
    return entry


def _alarm(one: Event) -> Any:
    from icalendar import Alarm  # noqa: PLC0415

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text(one.title, LONGEST_TITLE) or _("Untitled"))
    alarm.add("trigger", -timedelta(minutes=max(0, min(60 * 24 * 28, one.alarm or 0))))
    return alarm


def _moment(value: date | datetime) -> datetime:
    """`value` as a moment without a zone, to the minute."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return value.replace(tzinfo=None, second=0, microsecond=0)


def _in_order(right: bool, start: datetime, end: datetime) -> None:
    if not right:
        raise Problem(_("A date ends before it begins. Look at it, please; nothing was written."))
    if start.year < FIRST_YEAR or end.year > LAST_YEAR:
        raise Problem(_("A date lies outside the years {first} to {last}.").format(first=FIRST_YEAR, last=LAST_YEAR))


def _text(text: str, most: int) -> str:
    return _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()[:most]
