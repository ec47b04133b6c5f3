"""Sessions every week and the reading for them: which session a day is for, worked by hand on a calendar of March 2027."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_assignment import ADDRESS, JSON, PLANS, said

from cxcourse.models.assignment import Assignment, Item, Session, as_work, day_number, due, parse
from cxcourse.models.assignment_checks import remarks
from cxcourse.models.assignment_course import CHAPTER, EXERCISE
from cxcourse.models.assignment_meetings import late_reading, meant_for, meets, placed, read_before, too_late_for, weekly
from cxcourse.models.assignment_plans import questions, ready
from cxcourse.models.assignment_view import compute, counted, load, steps
from cxcourse.models.problem import Problem

# Monday 1 March 2027 is the start; Thursdays are days 3, 10, 17 and 24. Its chapters 1, 5 and 7 are due on Fridays: days 4, 11 and 18.
DIRECTOR = replace(next(one.plan for _role, one in questions() if one.id == "director"), start="2027-03-01", address=ADDRESS)
THURSDAYS = weekly(DIRECTOR, 3, "19:30", 90, 4)
FOUR = replace(next(one.plan for one in ready() if one.id == "four-weeks"), start="2027-03-01", address=ADDRESS)


def days(plan: Assignment, page: str = CHAPTER) -> list[int | None]:
    return [day_number(plan, one) for one in plan.items if one.page == page and one.need == "required"]


# -- the rule -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "met", "late"),
    [
        (11, [3, 10, 17], 10),  # Thursdays: due on Friday
        (13, [3, 10, 17], 10),  # due on Sunday, three days after; the next is four days away
        (14, [3, 10, 17], None),  # due on Monday: for the next Thursday
        (10, [3, 10, 17], None),  # due on the day itself
        (9, [3, 10, 17], None),  # due the day before
        (25, [3, 10, 17, 24], 24),  # a day after the last one
        (28, [3, 10, 17, 24], None),  # four days after the last one: something to take home
        (8, [7, 9], None),  # Monday and Wednesday: due on Tuesday, for Wednesday
        (8, [7, 8], None),  # two days running
        (2, [0, 7], None),  # people first meet on the day on which they get the link
        (2, [1, 8], None),
        (3, [2, 9], 2),
        (5, [], None),
    ],
)
def test_what_is_due_just_after_a_session_comes_too_late_for_it(day: int, met: list[int], late: int | None) -> None:
    assert too_late_for(day, met) == late


def test_everything_else_is_for_the_next_session() -> None:
    assert [meant_for(day, [3, 10]) for day in (0, 3, 4, 6, 7, 10, 13, 14)] == [3, 3, 3, 3, 10, 10, 10, None]


@given(st.integers(0, 60), st.sets(st.integers(0, 60), max_size=9))
def test_late_is_never_more_than_three_days_and_never_with_a_session_nearer(day: int, met: set[int]) -> None:
    late = too_late_for(day, met)
    if late is not None:
        assert 1 <= day - late <= 3 and late in met and all(abs(one - day) > day - late for one in met if one >= day)


@pytest.mark.parametrize("one", [*ready(), *(plan for _role, plan in questions())], ids=lambda one: one.id)
def test_no_plan_of_the_course_has_reading_that_comes_too_late(one: Any) -> None:
    for start in ("", "2027-03-01", "2027-03-04"):
        assert late_reading(replace(one.plan, start=start)) == []


# -- the check ----------------------------------------------------------------------------------------------------------------


def test_reading_that_is_due_after_the_session_of_its_week_is_named_and_one_step_mends_it() -> None:
    (late,) = remarks(THURSDAYS)
    assert late.text == (
        "Chapter 1 is due one day after the session on Thu 4 March; chapter 5 is due one day after the session on Thu 11 March; "
        "chapter 7 is due one day after the session on Thu 18 March."
    )
    assert late.fix and late.fix[0] == "Let all 3 be due the day before their session"
    mended = parse({**as_work(THURSDAYS), **late.fix[1]})
    assert [due(mended, one) for one in mended.items if one.page == CHAPTER and one.need == "required"] == ["2027-03-03", "2027-03-10", "2027-03-17"]
    assert days(mended, EXERCISE) == days(THURSDAYS, EXERCISE) and said(mended) == []


def test_one_late_chapter_is_said_with_its_days_and_without_a_start_too() -> None:
    one = Assignment("A course", "", (Item("tiny-habits", CHAPTER, "required", 9),), (Session("a", "One", 7),), "2027-03-01", address=ADDRESS)
    (late,) = remarks(one)
    assert late.text == "Chapter 9 is due two days after the session on Mon 8 March."
    assert late.fix and late.fix[0] == "Let it be due the day before, on Sun 7 March"
    (late, *_open) = remarks(replace(one, start=""))
    assert late.text == "Chapter 9 is due two days after the session on day 7."


def test_a_fixed_day_is_moved_as_a_fixed_day() -> None:
    one = Item("tiny-habits", CHAPTER, "required", None, "2027-03-05")
    plan = Assignment("", "", (one,), (Session("a", "", None, "2027-03-04"),), "2027-03-01")
    assert [item.on for item in read_before(plan).items] == ["2027-03-03"]


def test_what_may_be_left_out_and_what_is_done_afterwards_are_no_reason() -> None:
    after = (Item("tiny-habits", CHAPTER, "optional", 8), Item("tiny-habits", EXERCISE, "required", 8))
    assert late_reading(Assignment("", "", after, (Session("a", "", 7),))) == []


@given(PLANS)
def test_after_the_step_nothing_is_late(plan: Assignment) -> None:
    mended = read_before(plan)
    assert parse(as_work(mended)) == mended and len(mended.items) == len(plan.items)
    if len(meets(plan)) == 1:
        assert late_reading(mended) == []


# -- every week ---------------------------------------------------------------------------------------------------------------


def test_four_thursday_evenings_are_one_step() -> None:
    assert [(one.title, due(THURSDAYS, one), one.at, one.minutes, one.text) for one in THURSDAYS.sessions] == [
        ("Session 1", "2027-03-04", "19:30", 90, "Chapter 1"),
        ("Session 2", "2027-03-11", "19:30", 90, "Chapter 5"),
        ("Session 3", "2027-03-18", "19:30", 90, "Chapter 7"),
        ("Session 4", "2027-03-25", "19:30", 90, ""),
    ]
    assert THURSDAYS.items == DIRECTOR.items
    without = weekly(replace(DIRECTOR, start=""), 3, "19:30", 90, 4)
    assert [one.after for one in without.sessions] == [3, 10, 17, 24]


def test_a_day_that_has_a_session_gets_no_second_one() -> None:
    five = weekly(THURSDAYS, 3, "19:30", 90, 5)
    assert meets(five) == [3, 10, 17, 24, 31] and five.sessions[:4] == THURSDAYS.sessions and five.sessions[4].title == "Session 5"
    with pytest.raises(Problem, match="already"):
        weekly(THURSDAYS, 3, "09:00", 60, 4)


def test_the_sessions_of_a_plan_go_to_thursdays_and_what_is_for_them_goes_along() -> None:
    # Mondays, days 7, 14, 21 and 28, become Thursdays, days 10, 17, 24 and 31: all three days later.
    made = weekly(FOUR, 10, "19:30", 120, 4, move=True)
    assert meets(made) == [10, 17, 24, 31] and {(one.at, one.minutes) for one in made.sessions} == {("19:30", 120)}
    assert [(one.title, one.text) for one in made.sessions] == [(one.title, one.text) for one in FOUR.sessions]
    assert [day_number(made, one) for one in made.items] == [(day_number(FOUR, one) or 0) + 3 for one in FOUR.items]
    assert said(made) == []


def test_sessions_without_a_day_get_one_and_those_that_are_left_stay() -> None:
    plan = Assignment("", "", (), (Session("a", "A"), Session("b", "B", 9), Session("c", "C", 2)))
    assert [one.after for one in placed(plan, [20, 27], "10:00", 60).sessions] == [None, 27, 20]
    assert [one.after for one in placed(plan, [20, 27, 34], "10:00", 60).sessions] == [34, 27, 20]


@given(PLANS, st.tuples(JSON, JSON, JSON, JSON), st.booleans())
def test_whatever_is_asked_for_gives_a_sound_plan_or_one_sentence(plan: Assignment, asked: tuple[Any, Any, Any, Any], move: bool) -> None:
    try:
        made = weekly(plan, *asked, move=move)
    except Problem as problem:
        assert str(problem).endswith(".")
    else:
        assert parse(as_work(made)) == made


@given(PLANS, st.integers(0, 730), st.integers(1, 30), st.booleans())
def test_nothing_gets_lost_when_sessions_come_or_go_elsewhere(plan: Assignment, first: int, times: int, move: bool) -> None:
    try:
        made = weekly(plan, first, "18:00", 90, times, move=move)
    except Problem:
        return
    assert parse(as_work(made)) == made and [one.id for one in made.items] == [one.id for one in plan.items]
    assert [one.id for one in made.sessions[: len(plan.sessions)]] == [one.id for one in plan.sessions]
    assert len({one.id for one in made.sessions}) == len(made.sessions) <= 60


# -- what is said of it -------------------------------------------------------------------------------------------------------


def test_the_weekday_stands_with_every_date() -> None:
    view = compute(as_work(THURSDAYS))
    assert list(view["days"].values()) == ["Thu 4 March, 19:30", "Thu 11 March, 19:30", "Thu 18 March, 19:30", "Thu 25 March, 19:30"]
    assert ", from Mon 1 March 2027 to Mon 29 March 2027." in view["lead"]
    assert steps(THURSDAYS)[0][:2] == ("Thu 4 March 2027, 19:30", "Meet: Session 1 (Chapter 1)")
    assert compute(as_work(replace(THURSDAYS, start="")))["days"]["s1"] == "day 3, 19:30"


def test_what_is_optional_is_counted_apart_as_before_the_plan_was_taken() -> None:
    assert counted(DIRECTOR) == ["3 chapters and 1 optional", "3 exercises"]
    assert compute(as_work(THURSDAYS))["lead"].startswith("3 chapters and 1 optional, 3 exercises, 4 sessions: ")
    assert counted(Assignment(items=(Item("tiny-habits", CHAPTER, "optional"), Item("tiny-habits", EXERCISE, "optional")))) == [
        "1 optional chapter",
        "1 optional exercise",
    ]


def test_the_weeks_show_all_of_the_plan_and_the_time_together() -> None:
    assert compute(as_work(THURSDAYS))["weeks"] == 4
    (chart,) = load(THURSDAYS)
    assert [(one["label"], one["note"]) for one in chart["items"]] == [(f"Week {n}", "+ 90 min together") for n in range(1, 5)]
    assert chart["items"][3]["value"] == 0 and "The sessions come on top, 6 hours in all." in chart["finding"]
    (alone,) = load(DIRECTOR)
    assert len(alone["items"]) == 4 and "on top" not in alone["finding"] and {one["note"] for one in alone["items"]} == {None}
