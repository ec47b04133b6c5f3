"""Calendar files: what Python and ical.js read in them is what was meant, on the days on which the clocks change as well."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.live.snapshot.node import node
from cxcourse.models.calendar_file import Event, calendar_file
from cxcourse.models.problem import Problem

ROOT = Path(__file__).parents[2]
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

# The days around both changes of 2027 and some others; nine in the morning is 8:00 UTC in winter and 7:00 in summer.
NINE = {
    datetime(2027, 3, 26, 9): 8, datetime(2027, 3, 27, 9): 8, datetime(2027, 3, 28, 9): 7, datetime(2027, 3, 29, 9): 7,
    datetime(2027, 10, 30, 9): 7, datetime(2027, 10, 31, 9): 8, datetime(2027, 11, 1, 9): 8, datetime(2026, 1, 5, 9): 8,
    datetime(2032, 7, 1, 9): 7,
}  # fmt: skip
# Reads a file from standard input with ical.js: uid, summary, description, start and end in UTC (or the days), minutes of the alarm.
READ = """
import ICAL from "ical.js";
let text = "";
process.stdin.setEncoding("utf8");
for await (const part of process.stdin) text += part;
const calendar = new ICAL.Component(ICAL.parse(text));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const told = calendar.getAllSubcomponents("vevent").map((one) => {
  const event = new ICAL.Event(one);
  const at = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
  const alarm = one.getFirstSubcomponent("valarm");
  return { uid: event.uid, title: event.summary, text: event.description, start: at(event.startDate), end: at(event.endDate),
    day: event.startDate.isDate, alarm: alarm && alarm.getFirstPropertyValue("trigger").toSeconds() / 60 };
});
console.log(JSON.stringify(told));
"""


def by_ical_js(data: bytes, zone: str = "America/New_York") -> list[dict[str, object]]:
    """What ical.js reads, in a process whose own time zone is another one."""
    if not (ROOT / "node_modules" / "ical.js").is_dir():
        pytest.skip("ical.js is not installed: npm ci")
    told = subprocess.run(
        [*node(), "--input-type=module", "-e", READ], input=data, capture_output=True, check=True, cwd=ROOT, env={**os.environ, "TZ": zone}
    )
    return list(json.loads(told.stdout))


def at(start: datetime, uid: str = "a", **more: object) -> Event:
    return Event(uid, start, start + timedelta(minutes=15), "A call, heard together; with \"quotes\"", **more)  # type: ignore[arg-type]


def test_nine_stays_nine_when_the_clocks_change_in_ical_js_and_in_icalendar() -> None:
    data = calendar_file([at(start, f"e{n}") for n, start in enumerate(NINE)], "Sponsor year")
    expected = {f"e{n}@leading-customer-experience": start.replace(hour=hour) for n, (start, hour) in enumerate(NINE.items())}
    for one in by_ical_js(data):
        start = expected.pop(str(one["uid"]))
        assert one["start"] == start.strftime("%Y-%m-%dT%H:00:00.000Z") and one["end"] == start.strftime("%Y-%m-%dT%H:15:00.000Z")
    assert not expected
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert {one.start.astimezone(UTC).replace(tzinfo=None) for one in events} == {start.replace(hour=hour) for start, hour in NINE.items()}


@given(st.datetimes(datetime(2020, 1, 1), datetime(2037, 12, 31)).map(lambda one: one.replace(second=0, microsecond=0)))
@settings(max_examples=200, deadline=None)
def test_the_rules_in_the_file_are_those_of_the_zone(moment: datetime) -> None:
    """The offset that the file's two rules give is that of the time zone database, but in the hours that do not exist or come twice."""
    zoned = moment.replace(tzinfo=AMSTERDAM)
    if zoned.astimezone(UTC).astimezone(AMSTERDAM).replace(tzinfo=None) != moment or zoned.utcoffset() != zoned.replace(fold=1).utcoffset():
        return

    def last_sunday(month: int, hour: int) -> datetime:
        day = datetime(moment.year, month, 31, hour)
        return day - timedelta(days=(day.weekday() + 1) % 7)

    summer = last_sunday(3, 2) <= moment < last_sunday(10, 3)
    assert zoned.utcoffset() == timedelta(hours=2 if summer else 1)


def test_whole_days_texts_and_alarms_come_through() -> None:
    text = "One customer.\nOne fact; with, signs \\ and \u201cquotes\u201d \U0001f382"
    day = Event("b", datetime(2027, 3, 28), None, "Cake", text, all_day=True, alarm=24 * 60)
    (one,) = by_ical_js(calendar_file([day], "Year"))
    assert one["day"] is True and (one["start"], one["end"]) == ("2027-03-28", "2027-03-29")
    assert (one["title"], one["text"], one["alarm"]) == ("Cake", text, -24 * 60)


@given(st.lists(st.tuples(st.text(max_size=200), st.text(max_size=400)), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_back_and_lines_keep_to_75_bytes(texts: list[tuple[str, str]]) -> None:
    events = [Event(f"e{n}", datetime(2027, 1, 1 + n, 9), None, title, text) for n, (title, text) in enumerate(texts)]
    data = calendar_file(events, texts[0][0])
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75 and data.endswith(b"END:VCALENDAR\r\n") and data == calendar_file(events[::-1], texts[0][0])
    read = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len(read) == len(events)
    assert all(str(one.get("summary")).strip() for one in read)


def test_the_same_plan_gives_the_same_bytes_and_every_entry_its_id_and_stamp() -> None:
    events = [at(datetime(2027, 5, 3, 9), "x/y z"), at(datetime(2027, 5, 2, 9), "b")]
    data = calendar_file(events, "Plan")
    assert data == calendar_file(list(reversed(events)), "Plan")
    assert data.count(b"DTSTAMP:20260101T000000Z") == 2 and b"UID:x-y-z@leading-customer-experience" in data
    assert data.index(b"UID:b@") < data.index(b"UID:x-y-z@")


@pytest.mark.parametrize(
    "events",
    [
        [],
        [Event("a", datetime(2027, 1, 2), datetime(2027, 1, 1), "x")],
        [Event("a", datetime(1900, 1, 1), None, "x")],
        [Event("a", datetime(2100, 12, 31), None, "x", all_day=True)],
        [at(datetime(2027, 1, 1))] * 501,
    ],
)
def test_what_cannot_be_entered_gets_a_sentence(events: list[Event]) -> None:
    with pytest.raises(Problem, match=r"\.$"):
        calendar_file(events, "Plan")


def test_no_table_of_time_zones_is_needed_as_in_a_browser() -> None:
    made = "Event('a', datetime(2027, 3, 28, 9), None, 'x', alarm=15)"
    code = f"""
import sys
sys.modules["tzdata"] = None
from datetime import datetime
from cxcourse.models.calendar_file import Event, calendar_file
assert "icalendar" not in sys.modules
assert b"TZID=Europe/Amsterdam:20270328T090000" in calendar_file([{made}], "x")
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env={**os.environ, "PYTHONTZPATH": ""})
