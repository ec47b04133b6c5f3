"""Time zones with their rules, as a browser's Python has no table of them.

Enough of the world to plan a course in: for each zone its hours from UTC, and when its clocks change. European rules are those of Directive
2000/84/EC (last Sundays of March and October, at one o'clock UTC), those of North America the Energy Policy Act of 2005 (second Sunday of
March, first of November, at two o'clock), those of south-eastern Australia and New Zealand in force since 2008. Nobody plans days before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

AMSTERDAM = "Europe/Amsterdam"


@dataclass(frozen=True)
class Change:
    """A yearly change of the clocks: its first time (wall clock before it), the month, and which Sunday, as in a calendar's rule."""

    first: datetime
    month: int
    sunday: str


@dataclass(frozen=True)
class Zone:
    """A time zone: minutes from UTC in winter, and its two changes (to summer time and back), or none."""

    id: str
    standard: int
    summer: Change | None = None
    winter: Change | None = None


def _european(name: str, hours: int) -> Zone:
    return Zone(name, hours * 60, Change(datetime(1996, 3, 31, 1 + hours), 3, "-1su"), Change(datetime(1996, 10, 27, 2 + hours), 10, "-1su"))


def _american(name: str, hours: int) -> Zone:
    return Zone(name, hours * 60, Change(datetime(2007, 3, 11, 2), 3, "2su"), Change(datetime(2007, 11, 4, 2), 11, "1su"))


_MADE = [
    *(_european(f"Europe/{city}", 0) for city in ("Dublin", "Lisbon", "London")),
    *(_european(f"Europe/{city}", 1) for city in (
        "Amsterdam", "Berlin", "Brussels", "Copenhagen", "Luxembourg", "Madrid", "Oslo", "Paris", "Prague", "Rome", "Stockholm", "Vienna", "Warsaw",
        "Zurich")),
    *(_european(f"Europe/{city}", 2) for city in ("Athens", "Helsinki")),
    Zone("UTC", 0), Zone("Europe/Istanbul", 180), Zone("Africa/Johannesburg", 120), Zone("Asia/Dubai", 240), Zone("Asia/Kolkata", 330),
    Zone("Asia/Singapore", 480), Zone("Asia/Tokyo", 540), Zone("America/Sao_Paulo", -180),
    _american("America/New_York", -5), _american("America/Chicago", -6), _american("America/Denver", -7), _american("America/Los_Angeles", -8),
    Zone("Australia/Sydney", 600, Change(datetime(2008, 10, 5, 2), 10, "1su"), Change(datetime(2008, 4, 6, 3), 4, "1su")),
    Zone("Pacific/Auckland", 720, Change(datetime(2008, 9, 28, 2), 9, "-1su"), Change(datetime(2008, 4, 6, 3), 4, "1su")),
]  # fmt: skip
ZONES: dict[str, Zone] = {one.id: one for one in _MADE}


def component(zone: Zone) -> Any:
    """The zone as the part of a calendar file that says its rules (VTIMEZONE)."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 (fetched only when somebody takes a calendar away)

    made = Timezone()
    made.add("tzid", zone.id)
    standard = timedelta(minutes=zone.standard)
    summer = standard + timedelta(hours=1)
    if zone.summer is None or zone.winter is None:
        part = TimezoneStandard()
        part.add("dtstart", datetime(1996, 1, 1))
        part.add("tzoffsetfrom", standard)
        part.add("tzoffsetto", standard)
        part.add("tzname", zone.id.rpartition("/")[2].replace("_", " "))
        made.add_component(part)
        return made
    changes: tuple[tuple[Any, str, Change, timedelta, timedelta], ...] = (
        (TimezoneDaylight(), "DST", zone.summer, standard, summer), (TimezoneStandard(), "ST", zone.winter, summer, standard),
    )  # fmt: skip
    for part, short, change, before, after in changes:
        part.add("dtstart", change.first)
        part.add("rrule", {"freq": "yearly", "bymonth": change.month, "byday": change.sunday})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", short)
        made.add_component(part)
    return made
