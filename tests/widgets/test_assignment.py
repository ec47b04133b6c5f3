"""The page *Plan a course* under CPython: its steps, its answers, its files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cxcourse.models import assignment_link
from cxcourse.models.assignment import as_work, parse
from cxcourse.models.assignment_plans import ready
from cxcourse.widgets.assignment import CoursePlan, tidy_drafts


@pytest.fixture
def widget(wire: Any) -> CoursePlan:
    made = CoursePlan()
    wire.clear()
    return made


@pytest.fixture
def planned(widget: CoursePlan) -> CoursePlan:
    widget.set_work(widget.load_case()["work"])
    return widget


def test_it_begins_with_plans_that_need_no_python(widget: CoursePlan) -> None:
    assert [one["short"] for one in widget.panels if one["kind"] == "panel"] == ["Begin", "Chapters", "Days", "Check", "Send it", "Next group"]
    (begin,) = (one for one in widget.panels[1]["controls"] if one["kind"] == "custom")
    assert [one["name"] for one in begin["plans"]] == ["I have 15 minutes", "One hour", "One day", "Four weeks", "Nine weeks"]
    for one in [*begin["plans"], *begin["questions"]]:
        assert as_work(parse(one["work"]))["items"] == one["work"]["items"]
    assert widget.view["lead"] == "" and widget.view["remarks"] == [] and widget.view["sheet"] == []
    state = json.dumps({key: value for key, value in widget.get_state().items() if value is not None})
    assert len(state) < 80_000


def test_a_tick_is_answered_with_minutes_days_and_remarks(widget: CoursePlan, wire: Any) -> None:
    item = {"id": "chapter-reasoned-no", "slug": "reasoned-no", "page": "chapter", "need": "required", "after": 6, "on": ""}
    wire.receive(widget, {"items": [item], "about": {"start": "2027-03-22", "address": "https://course.example.org/"}, "asked": 1})
    assert widget.view["lead"].startswith("1 chapter: 18 minutes of required work") and widget.view["due"] == {"chapter-reasoned-no": "2027-03-28"}
    (remark,) = widget.view["remarks"]
    assert remark["text"].startswith("Chapter 4 builds on chapter 1")
    widget.set_work(remark["fix"]["work"])
    assert widget.view["remarks"] == [] and len(widget.items) == 2


def test_half_filled_fields_of_the_page_are_no_reason_to_stop(widget: CoursePlan, wire: Any) -> None:
    wire.receive(
        widget,
        {"about": {"people": None, "zone": None, "start": ""}, "sessions": [{"id": "s1", "title": "", "at": None, "minutes": None}], "asked": 1},
    )
    assert widget.view["problems"] == []


def test_the_link_opens_again(planned: CoursePlan) -> None:
    link = planned.link()["link"]
    assert planned.link()["called"] == assignment_link.identity(planned.plan())
    assert link.startswith("https://course.example.org/intro.html#path=") and len(link) <= 2000
    opened = planned.call("open_link", {"text": link})
    assert opened["work"] == {key: value for key, value in planned.work().items() if key != "drafts"} and "Four weeks" in opened["said"]


def test_sessions_every_week_come_in_one_step_and_the_check_sees_to_the_reading(widget: CoursePlan) -> None:
    director = next(one for one in widget.panels[1]["controls"][0]["questions"] if one["id"] == "director")
    assert director["holds"] == "3 chapters and 1 optional · 3 exercises"
    widget.set_work({**director["work"], "about": {"start": "2027-03-01", "address": "https://course.example.org/"}})
    asked = {"first": 3, "at": "19:30", "minutes": 90, "times": 4, "move": False}
    answer = widget.call("meet_weekly", asked)
    assert answer["said"] == "4 sessions are added." and set(answer["work"]) == {"items", "sessions"}
    widget.set_work(answer["work"])
    assert list(widget.view["days"].values())[0] == "Thu 4 March, 19:30" and len(widget.view["days"]) == 4
    (late,) = widget.view["remarks"]
    assert late["text"].startswith("Chapter 1 is due one day after the session on Thu 4 March")
    widget.set_work(late["fix"]["work"])
    assert widget.view["remarks"] == []
    with pytest.raises(Exception, match="already"):
        widget.call("meet_weekly", asked)
    moved = widget.call("meet_weekly", {**asked, "first": 4, "move": True})
    assert moved["said"] == "Your sessions are on these days now." and [one["after"] for one in moved["work"]["sessions"]] == [4, 11, 18, 25]


def test_the_next_group_gets_a_copy_and_the_first_plan_stays(planned: CoursePlan) -> None:
    before = planned.plan()
    answer = planned.call("next_cohort", {"start": "2027-09-06"})
    planned.set_work(answer["work"])
    assert planned.plan().start == "2027-09-06" and planned.plan().items == before.items
    assert [parse(one["work"]) for one in planned.drafts] == [before]
    for start in ("", "soon", "9999-01-01"):
        with pytest.raises(Exception, match="Choose the day"):
            planned.call("next_cohort", {"start": start})


def test_files_come_out_and_open_again(planned: CoursePlan) -> None:
    names = {one.name: one for one in (planned.export_work(), planned.export_markdown(), planned.export_calendar(), planned.export_cartridge())}
    assert set(names) == {"assignment.json", "syllabus.md", "course.ics", "course.imscc"}
    assert planned.import_work(names["assignment.json"].data)["work"] == planned.work()
    for name in ("assignment.json", "course.imscc"):
        answer = planned.call("read_plan", {"name": name}, [names[name].data])
        assert answer["n"] == len(planned.items) and answer["replace"]["items"] == planned.items and answer["add"] is None
    assert names["course.ics"].data.startswith(b"BEGIN:VCALENDAR") and b"Noor Elskamp" in names["syllabus.md"].data


def test_what_cannot_be_made_yet_is_said(widget: CoursePlan) -> None:
    widget.set_work({"items": as_work(ready()[0].plan)["items"]})
    for name, why in (("link", "hosted"), ("export_cartridge", "hosted"), ("export_calendar", "no date")):
        with pytest.raises(Exception, match=why):
            widget.call(name)
    assert "Read chapter 9" in widget.export_markdown().data.decode()


def test_drafts_of_any_shape_are_brought_into_one(planned: CoursePlan) -> None:
    work = as_work(planned.plan())
    assert tidy_drafts([{"work": work}, 7, {"work": {"items": "x"}}, {"id": "d1", "work": work}]) == [
        {"id": "d1", "title": work["title"], "work": work},
        {"id": "d4", "title": work["title"], "work": work},
    ]
    assert len(tidy_drafts([{"work": work}] * 50)) == 12 and tidy_drafts("x") == []
