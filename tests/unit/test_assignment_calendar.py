"""The calendar of a plan: every zone's own hours, names that stay, and one entry a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from test_assignment_files import BASE, FOUR
from test_calendar_file import by_ical_js

from cxcourse.models import assignment_files, assignment_link
from cxcourse.models.assignment import Assignment, Item, Session
from cxcourse.models.calendar_file import Event, calendar_file
from cxcourse.models.calendar_zones import ZONES
from cxcourse.models.problem import Problem


def test_nine_thirty_stays_nine_thirty_on_both_days_of_2027_when_the_clocks_change() -> None:
    days = {"2027-03-27": 8, "2027-03-28": 7, "2027-03-29": 7, "2027-10-30": 7, "2027-10-31": 8, "2027-11-01": 8}
    met = tuple(Session(f"d{n}", day, None, day, "09:30", 60) for n, day in enumerate(days))
    data = assignment_files.to_calendar(replace(FOUR, items=(), sessions=met))
    assert {str(one["title"]): one["start"] for one in by_ical_js(data)} == {day: f"{day}T0{hour}:30:00.000Z" for day, hour in days.items()}


@pytest.mark.parametrize("zone", sorted(ZONES))
def test_every_zone_gives_the_instants_of_the_time_zone_database(zone: str) -> None:
    moments = [datetime(2027, 1, 4, 9) + timedelta(days=n, hours=(n * 5) % 9) for n in range(0, 720, 9)]
    data = calendar_file([Event(f"e{n}", one, None, "x") for n, one in enumerate(moments)], "x", ZONES[zone])
    expected = {f"e{n}@leading-customer-experience": one.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for n, one in enumerate(moments)}
    if zone in ("America/New_York", "Australia/Sydney", "Europe/London", "Asia/Kolkata", "Pacific/Auckland"):
        found = {one["uid"]: one["start"] for one in by_ical_js(data)}
        assert found == {uid: one.strftime("%Y-%m-%dT%H:%M:00.000Z") for uid, one in expected.items()}
    rules = icalendar.Calendar.from_ical(data).walk("VTIMEZONE")[0].to_tz()
    for n, one in enumerate(moments):
        assert one.replace(tzinfo=rules).astimezone(UTC) == expected[f"e{n}@leading-customer-experience"]


def test_the_entry_of_a_session_leads_to_the_path_of_the_group() -> None:
    def texts(plan: Assignment) -> list[str]:
        entries = icalendar.Calendar.from_ical(assignment_files.to_calendar(plan)).walk("VEVENT")
        return [str(one.get("description", "")) for one in entries if "session" in str(one["UID"])]

    link = assignment_link.write(FOUR)
    assert texts(FOUR)[0] == f"The map of chapter 1, the brief of chapter 2\nYour path: {link}"
    assert assignment_link.read(texts(FOUR)[3].split("Your path: ")[1]) == FOUR
    words = " ".join(str(n * n * 7919) for n in range(300))
    assert texts(replace(FOUR, welcome=words))[0].endswith(f"\nYour path: {FOUR.address}back/path.html")
    assert texts(replace(FOUR, address=""))[0] == "The map of chapter 1, the brief of chapter 2"


def test_entries_keep_their_names_when_the_file_is_made_again() -> None:
    def names(plan: Assignment) -> set[str]:
        return {str(one["UID"]) for one in icalendar.Calendar.from_ical(assignment_files.to_calendar(plan)).walk("VEVENT")}

    changed = replace(
        FOUR, title="Another", sessions=(replace(FOUR.sessions[0], at="14:00", title="Other"), *FOUR.sessions[1:]), items=(*FOUR.items[:-1],)
    )
    assert names(changed) <= names(FOUR) and assignment_files.to_calendar(FOUR) == assignment_files.to_calendar(FOUR)
    assert not names(FOUR) & names(replace(FOUR, start="2027-09-06"))


def test_one_entry_a_day_says_all_that_is_due_on_it() -> None:
    plan = replace(
        FOUR,
        sessions=(),
        items=(
            Item("cx-story", "chapter", "required", 6),
            Item("cx-story", "exercise", "optional", 6),
            Item("tiny-habits", "chapter", "required", 9),
        ),
    )
    first, second = by_ical_js(assignment_files.to_calendar(plan))
    assert (first["title"], first["start"], first["day"]) == ("Due today: 2 things", "2027-03-07", True)
    assert f"{BASE}exercises/10-cx-story.html" in str(first["text"]) and "(optional)" in str(first["text"])
    assert second["title"] == "Read chapter 9: Tiny habits for leaders, 15 minutes"
    with pytest.raises(Problem, match="no date"):
        assignment_files.to_calendar(replace(plan, start=""))
