"""Planning a course: what is read in, the plans to begin from, what is pointed out, and the move to the next group."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.course_plan import made
from cxcourse.models.assignment import MOST_DAYS, Assignment, Item, Session, address_of, as_work, dated, due, parse, shifted
from cxcourse.models.assignment_checks import length, remarks, week_of
from cxcourse.models.assignment_course import BY_SLUG, CHAPTER, CHAPTERS, EXERCISE, QUESTIONS
from cxcourse.models.assignment_plans import numbers_of, patch, questions, ready
from cxcourse.models.assignment_view import compute, lead, own_minutes, steps

ROOT = Path(__file__).parents[2]
ADDRESS = "https://course.example.org/"
DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31)).map(date.isoformat)
ITEMS = st.builds(
    Item,
    st.sampled_from(sorted(BY_SLUG)),
    st.sampled_from([CHAPTER, EXERCISE]),
    st.sampled_from(["required", "optional"]),
    st.none() | st.integers(0, MOST_DAYS),
    st.just("") | DAYS,
)
SESSIONS = st.builds(
    Session,
    st.text(min_size=1, max_size=12),
    st.text(max_size=80),
    st.none() | st.integers(0, MOST_DAYS),
    st.just("") | DAYS,
    st.times().map(lambda one: one.strftime("%H:%M")),
    st.integers(10, 480),
    st.text(max_size=80),
)
RAW = st.builds(
    Assignment,
    st.text(max_size=200),
    st.text(max_size=300),
    st.lists(ITEMS, max_size=20).map(tuple),
    st.lists(SESSIONS, max_size=6).map(tuple),
    st.just("") | DAYS,
    st.sampled_from(["UTC", "Europe/Berlin", "America/New_York"]),
    st.none() | st.integers(1, 5000),
    st.sampled_from(["", ADDRESS, "http://localhost:8000/cx/"]),
    st.text(max_size=60),
)
PLANS = RAW.map(lambda plan: parse(as_work(plan)))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["title", "about", "items", "sessions", "slug", "page", "after", "on", "start"]), inner, max_size=5)
    ),
)


def plan_of(*items: Item, **more: Any) -> Assignment:
    return parse(as_work(Assignment("A course", "", items, start="2027-03-01", address=ADDRESS, **more)))


def said(plan: Assignment) -> list[str]:
    return [one.text for one in remarks(plan)]


def test_what_is_known_of_the_chapters_is_current() -> None:
    for name, text in made().items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, "run `python -m build_tools.course_plan`"


def test_each_chapter_says_what_it_takes_and_stands_on_earlier_ones() -> None:
    assert [one.number for one in CHAPTERS] == list(range(1, 19))
    for one in CHAPTERS:
        assert 10 <= one.minutes <= 25 and one.session in (60, 90) and 3 <= len(one.objectives) <= 5
        assert all(BY_SLUG[ground.on].number < one.number for ground in one.ground)
        assert (ROOT / f"{one.page}.md").is_file() and (ROOT / f"{one.exercise_page}.md").is_file()
    assert all(slug in BY_SLUG for one in QUESTIONS for slug in [*one["first"], *one["more"]])


# -- reading ------------------------------------------------------------------------------------------------------------------


@given(PLANS)
def test_a_plan_survives_its_work_and_its_json(plan: Assignment) -> None:
    assert parse(json.loads(json.dumps(as_work(plan)))) == plan


@given(JSON)
def test_anything_at_all_gives_a_sound_plan(work: Any) -> None:
    plan = parse(work)
    assert parse(as_work(plan)) == plan
    json.dumps(compute(as_work(plan)), allow_nan=False)


def test_what_does_not_fit_is_left_out() -> None:
    plan = parse(
        {
            "title": 7,
            "about": {"start": "2027-02-30", "zone": "Mars/Olympus", "people": True, "address": "javascript:alert(1)"},
            "items": [
                {"slug": "nothing", "page": "chapter"},
                {"slug": "cx-story", "page": "exercise", "need": "forced", "after": 1e9},
                "x",
                {"slug": "cx-story", "page": "exercise", "after": 3},
            ],
            "sessions": [{"at": "25:00", "minutes": 5, "after": -1}, None],
        }
    )
    assert plan == Assignment(items=(Item("cx-story", EXERCISE),), sessions=(Session("s1", ""),))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://x.org", "https://x.org/"),
        ("https://x.org/cx/back/assign.html#a", "https://x.org/cx/"),
        ("https://x.org/cx/chapters/01-a.html?b", "https://x.org/cx/"),
        ("http://localhost:8000/intro.html", "http://localhost:8000/"),
        ("https://x.org/course", "https://x.org/course/"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https://a:b@x.org/", ""),
        ("https://x.org/<script>", ""),
        ('https://x.org/"', ""),
        ("//x.org", ""),
        ("https://x.org:99999/", ""),
        ("https://", ""),
        ("file:///etc", ""),
        (None, ""),
        ("https://x.org/\n", "https://x.org/"),
    ],
)
def test_an_address_is_a_plain_web_address_or_none(typed: Any, kept: str) -> None:
    assert address_of(typed) == kept


# -- days ---------------------------------------------------------------------------------------------------------------------


def test_days_count_from_the_start_and_a_fixed_day_comes_first() -> None:
    plan = plan_of(Item("cx-story", CHAPTER, "required", 27), Item("cx-story", EXERCISE, "required", 27, "2027-05-01"))
    assert [due(plan, one) for one in plan.items] == ["2027-03-28", "2027-05-01"]
    assert [due(replace(plan, start=""), one) for one in plan.items] == ["", "2027-05-01"]


@given(PLANS, DAYS)
def test_the_next_group_has_the_same_course_so_many_days_later(plan: Assignment, start: str) -> None:
    later = shifted(plan, start)
    assert later.start == start and as_work(later)["title"] == plan.title and len(later.items) == len(plan.items)
    if plan.start:
        by = date.fromisoformat(start) - date.fromisoformat(plan.start)
        for before, after in zip(dated(plan), dated(later), strict=True):
            if due(plan, before) and due(later, after):
                assert date.fromisoformat(due(later, after)) - date.fromisoformat(due(plan, before)) == by
        if all(2000 < (date.fromisoformat(one.on) + by).year < 2097 for one in dated(plan) if one.on):
            assert shifted(later, plan.start) == plan


@given(PLANS)
def test_the_steps_are_all_there_and_in_order(plan: Assignment) -> None:
    assert len(steps(plan)) == len(plan.items) + len(plan.sessions)
    assert own_minutes(plan) == sum(minutes for _day, _what, need, minutes, path in steps(plan) if path and need == "required")


# -- plans --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("one", [*ready(), *(plan for _role, plan in questions())], ids=lambda one: one.id)
def test_a_ready_plan_is_sound_and_not_too_full(one: Any) -> None:
    plan = replace(one.plan, start="2027-03-01", address=ADDRESS, people=12)
    assert parse(as_work(plan)) == plan
    assert [text for text in said(plan) if "is not in the plan" not in text] == []
    assert set(patch(one)) == {"title", "items", "sessions"}


def test_the_plans_are_those_of_the_guide() -> None:
    plans = {one.id: one for one in ready()}
    assert [numbers_of(plans[key]) for key in ("quarter", "hour", "four-weeks", "nine-weeks")] == [(1, 0, 0), (1, 1, 1), (16, 9, 4), (18, 15, 9)]
    assert own_minutes(plans["quarter"].plan) == 15
    assert {one.minutes for one in plans["nine-weeks"].plan.sessions} == {90} and {one.minutes for one in plans["four-weeks"].plan.sessions} == {150}
    assert said(replace(plans["four-weeks"].plan, start="2027-03-01", address=ADDRESS)) == []
    assert said(replace(plans["nine-weeks"].plan, start="2027-03-01", address=ADDRESS)) == []


def test_a_director_who_is_not_interested_begins_with_the_map() -> None:
    plan = next(one.plan for _role, one in questions() if one.id == "director")
    assert [item.slug for item in plan.items if item.need == "required" and item.page == CHAPTER] == [
        "key-stakeholder",
        "executives-as-fans",
        "whats-in-it",
    ]


# -- remarks ------------------------------------------------------------------------------------------------------------------


def test_missing_ground_is_named_once_and_one_step_mends_it() -> None:
    plan = plan_of(Item("information-that-helps", CHAPTER), Item("reasoned-no", CHAPTER))
    (first,) = [one for one in remarks(plan) if one.state == "missing"]
    assert first.text == "Chapters 2 and 4 build on chapter 1 (“Find your key stakeholder, at this moment”), which is not in the plan."
    assert first.fix and first.fix[0] == "Add chapter 1, 19 minutes"
    mended = parse({**as_work(plan), **first.fix[1]})
    assert [one.slug for one in mended.items] == ["key-stakeholder", "information-that-helps", "reasoned-no"] and said(mended) == []


def test_optional_chapters_need_no_ground() -> None:
    assert said(plan_of(Item("blind-spots", CHAPTER, "optional"))) == []


def test_three_hours_in_one_evening_are_too_many() -> None:
    # 19 + 18 + 19 + 18 + 17 + 16 + 15 + 17 = 139 minutes, due the day after the start and nothing before it.
    items = [Item(one.slug, CHAPTER, "required", 1) for one in CHAPTERS[:8]]
    assert said(plan_of(Item(CHAPTERS[8].slug, CHAPTER, "required", 0), *items)) == ["2 hours 19 minutes of work are due on Tue 2 March."]
    assert said(plan_of(*(replace(one, after=7) for one in items))) == []


def test_a_week_of_more_than_four_hours_is_pointed_out() -> None:
    items = [Item(one.slug, page, "required", 1 + n % 7) for n, one in enumerate(CHAPTERS[:6]) for page in (CHAPTER, EXERCISE)]
    minutes = sum(one.minutes for one in items)
    assert any(text == f"Week 1 asks for {length(minutes)} besides the sessions." for text in said(plan_of(*items))) and minutes > 240
    assert [week_of(day) for day in (-3, 0, 1, 7, 8, 14, 15)] == [1, 1, 1, 1, 2, 2, 3]


def test_days_that_do_not_fit_are_pointed_out() -> None:
    met = (Session("a", "One", 5, "", "09:00", 90), Session("b", "Two", 5, "", "10:00", 60), Session("c", "Three", None, "2027-02-01"))
    plan = plan_of(Item("tiny-habits", CHAPTER), sessions=met, people=60)
    assert said(plan) == [
        "The session “Three” has a day before the start.",
        "The session “One” falls on a Saturday.",
        "The session “Two” falls on a Saturday.",
        "The session “One” is not over when the session “Two” begins.",
        "60 people are too many for one room; plan 3 groups.",
    ]


def test_an_exercise_before_its_chapter_and_a_chapter_before_its_ground() -> None:
    plan = plan_of(
        Item("cx-story", CHAPTER, "required", 9),
        Item("cx-story", EXERCISE, "required", 2),
        Item("plain-language", CHAPTER, "required", 20),
        Item("information-that-helps", CHAPTER, "optional", 1),
        Item("key-stakeholder", CHAPTER, "optional", 1),
    )
    assert said(plan) == [
        "Chapter 10 (“A CX Story that moves people”) is due before chapter 6 (“Speak a language everyone understands”).",
        "Exercise 10 (“CX Story workshop”) is due before chapter 10 (“A CX Story that moves people”).",
    ]


def test_what_is_open_is_said_last() -> None:
    plan = parse({"items": [{"slug": "tiny-habits", "page": "chapter", "after": 3}, {"slug": "tiny-habits", "page": "exercise"}]})
    assert said(plan) == ["1 required thing has no day yet.", "There is no start yet.", "It is not known yet where the course is hosted."]
    assert said(parse({})) == []


def test_the_plan_in_one_sentence() -> None:
    assert lead(parse({})) == ""
    plan = plan_of(Item("tiny-habits", CHAPTER, "required", 3), Item("tiny-habits", EXERCISE, "optional", 10))
    assert lead(plan) == ("1 chapter, 1 optional exercise: 15 minutes of required work for each person, from Mon 1 March 2027 to Thu 11 March 2027.")
    assert lead(replace(plan, start="")).endswith("each person, within 2 weeks.")
    assert [length(n) for n in (0, 1, 60, 61, 125)] == ["0 minutes", "1 minute", "1 hour", "1 hour 1 minute", "2 hours 5 minutes"]
    assert date.fromisoformat(plan.start) + timedelta(days=10) == date(2027, 3, 11)
