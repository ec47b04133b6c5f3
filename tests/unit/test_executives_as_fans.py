"""The sponsor year: load, gaps, balance, dates, the message, the calendar, the group, by hand and for any input."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import icalendar
import pytest
from hostile_made import answered, any_work
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member
from cxcourse.models.executives_as_fans import ALL, KIND, KINDS, as_work, parse
from cxcourse.models.executives_as_fans_checks import accounts, longest_gap, own_minutes, quiet_quarters
from cxcourse.models.executives_as_fans_dates import day_in, events, to_calendar
from cxcourse.models.executives_as_fans_group import compare_works, hidden, together
from cxcourse.models.executives_as_fans_message import checks, message_blocks, seconds
from cxcourse.models.executives_as_fans_view import compute, judged, to_markdown
from cxcourse.models.problem import Problem
from cxcourse.widgets.executives_as_fans import CASE


def act(key: str, who: str, month: int, **more: Any) -> dict[str, Any]:
    return {"id": key, "kind": "own", "what": key, "who": who, "month": month, "theirs": 10, "mine": 20, "way": "gave", "hurts": False, **more}


def plan_of(*acts: dict[str, Any], first: str = "2027-01-01", **leader: Any) -> dict[str, Any]:
    people = [{"id": "anna", "name": "Anna", **leader}, {"id": "bert", "name": "Bert", "need": False}]
    return {"people": people, "acts": list(acts), "year": {"first": first, "weekday": 1, "hour": 9}}


def test_thirteen_kinds_come_from_the_sources_and_each_entry_is_told_once() -> None:
    assert [one.source for one in KINDS if one.source] == [f"S{n}" for n in (149, 150, 151, 153, 154, 155, 156, 157, 159, 160, 162, 165, 166)]
    assert len(KIND) == len(KINDS)


def test_a_leaders_year_by_hand() -> None:
    """Anna: January 20 given, in March 90 of visit, in May 15 asked; the message from July every two months (3 minutes, 3 times)."""
    work = plan_of(
        act("a", "anna", 0, theirs=20),
        act("b", "anna", 2, kind="customer_visit", theirs=90, way="both", mine=120),
        act("c", "anna", 4, theirs=15, way="asked"),
        act("m", ALL, 6, kind="key_message", theirs=3, every=2),
    )  # fmt: skip
    anna, bert = accounts(parse(work))
    assert anna.minutes == (20, 0, 0, 0, 15, 0, 3, 0, 3, 0, 3, 0) and anna.visits[2] == 90 and anna.total == 134
    assert anna.contacts == (1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0) and anna.gap == (1, 1) and anna.own_gap == (7, 5)
    assert (anna.gave, anna.asked, anna.acts, anna.mine) == (2, 2, 4, 160)
    assert bert.gap == (6, 0) and bert.gave == 0 and bert.heavy == ()
    assert own_minutes(parse(work)) == [20, 0, 120, 0, 20, 0, 20, 0, 20, 0, 20, 0]


@pytest.mark.parametrize(
    ("contacts", "gap"), [((0, 0, 0), (3, 0)), ((1, 0, 0, 1, 0, 0), (2, 1)), ((0, 1, 0, 0, 0, 1), (3, 2)), ((1, 2), (0, 0)), ((), (0, 0))]
)
def test_the_longest_gap_is_the_first_of_the_longest(contacts: tuple[int, ...], gap: tuple[int, int]) -> None:
    assert longest_gap(contacts) == gap


def states(work: dict[str, Any]) -> dict[str, str]:
    plan = parse(work)
    return {text: state for state, text, _why in judged(plan, accounts(plan))}


def test_load_is_judged_without_visits_and_only_above_thirty() -> None:
    fits = plan_of(act("a", "anna", 0, theirs=30), act("v", "anna", 0, kind="customer_visit", theirs=120))
    assert states(fits)["No leader has more than 30 minutes in a month, visits apart"] == "ok"
    over = plan_of(act("a", "anna", 0, theirs=31), act("b", "anna", 5, theirs=50))
    assert states(over)["Anna has 50 minutes in June 2027, visits apart"] == "look"


def test_a_gap_of_three_months_counts_for_those_whose_yes_is_needed() -> None:
    quarterly = [act(f"a{n}", "anna", n) for n in (0, 3, 6, 9)]
    told = states(plan_of(*quarterly))
    assert told["Nobody whose yes you need goes 3 months without anything"] == "ok" and not any("Bert" in one for one in told)
    told = states(plan_of(*quarterly[:3], act("z", "anna", 10)))
    assert told["Anna hears nothing for 3 months, from August 2027 on"] == "missing"
    assert states(plan_of(act("b", "bert", 1)))["Anna gets nothing all year"] == "missing"
    assert states(plan_of(act("m", ALL, 0, every=1)))["Anna gets only what everybody gets for 12 months"] == "look"


def test_asking_more_than_giving_is_named_and_what_goes_to_all_does_not_make_up_for_it() -> None:
    told = states(plan_of(act("a", "anna", 0, way="asked"), act("m", ALL, 0, every=1)))
    assert told["Anna: asked once, given never"] == "look"
    assert not any("given never" in one for one in states(plan_of(act("a", "anna", 0, way="both"))))


def test_every_quarter_needs_something_that_hurts() -> None:
    work = plan_of(act("a", "anna", 0, hurts=True), act("b", "anna", 5, hurts=True, every=6))
    assert quiet_quarters(parse(work)) == [2]
    assert states(work)["Nothing hurts in Jul to Sep"] == "look"


def test_acts_go_before_months_that_matter() -> None:
    assert any("before June 2027" in one for one in states(plan_of(act("a", "anna", 2), busy=["6"])))
    assert not any("nothing of their own before" in one for one in states(plan_of(act("a", "anna", 3), busy=["6"])))
    assert any("before June 2027" in one for one in states(plan_of(act("a", "anna", 4, way="asked"), busy=["6"])))


def test_days_in_the_calendar() -> None:
    """The first Tuesday; a day of its own, with its repetitions moved off weekends and out of short months."""
    plan = parse(plan_of(act("a", "anna", 0), act("b", "anna", 0, day="2027-01-31", every=1), act("c", "anna", 2, day="2027-01-05")))
    first, second, third = plan.acts
    assert day_in(plan, 0, first) == date(2027, 1, 5) and day_in(plan, 2, first) == date(2027, 3, 2)
    assert [day_in(plan, at, second) for at in (0, 1, 2)] == [date(2027, 1, 31), date(2027, 3, 1), date(2027, 3, 31)]
    assert day_in(plan, 2, third) == date(2027, 3, 5)


def test_entries_of_one_day_follow_each_other_and_keep_their_ids() -> None:
    work = plan_of(act("a", "anna", 0, mine=60), act("b", "bert", 0, mine=5), act("m", ALL, 1, every=1))
    made = events(parse(work))
    assert [(one.uid, one.start.hour, one.end and one.end.hour * 60 + one.end.minute) for one in made[:2]] == [
        ("sponsor-year-a-0", 9, 600), ("sponsor-year-b-0", 10, 615)
    ]  # fmt: skip
    assert len(made) == 13 and len(events(parse(work), 3)) == 4
    read = icalendar.Calendar.from_ical(to_calendar(work)).walk("VEVENT")
    assert len({str(one["uid"]) for one in read}) == 13 and str(read[0]["summary"]) == "a: Anna"
    with pytest.raises(Problem):
        to_calendar(plan_of(act("late", "anna", 8)), 3)


MESSAGE = CASE["message"]


def found(**change: str) -> set[str]:
    return {text for state, text, _why in checks({**MESSAGE, **change}) if state != "ok"}


def test_the_case_message_holds_and_each_weakness_is_named() -> None:
    assert found() == set() and checks({}) == []
    assert message_blocks(MESSAGE)[0]["text"].startswith("The message holds")
    assert found(customer="Mrs Jansen phoned.") == {"The customer can be recognised"} == found(customer="Frau \u00d6zil rief an.")
    assert found(fact="Many people call. It costs money.") == {"There is more than one fact"}
    assert found(fact="Many people call.") == {"The fact has no size"}
    assert found(say=" ".join(["word"] * 17)) == {"The sentence to say has 17 words"}
    assert found(ask="Think about it.") == {"The question does not end in a question mark"}
    assert found(say="Our NPS rose.") == {"A word of the trade: NPS"}
    assert found(speaker="") == {"Nobody has read it aloud yet"}
    assert found(fact="") == {"One fact is missing"}
    assert "It takes" in " ".join(found(customer="word " * 100))


def test_seconds_by_hand() -> None:
    assert seconds({"say": "one two three"}) == pytest.approx(60 * 3 / 130)


def test_the_case_is_the_plan_of_the_page_and_weak_where_it_is() -> None:
    view = compute(CASE)
    assert quiet_quarters(parse(CASE)) == [] and not any(one.heavy for one in accounts(parse(CASE)))
    assert view["summary"].startswith("Your year has") and "Bas Oudkerk: asked once, given never" in to_markdown(CASE)
    assert as_work(parse(CASE)) == CASE


def test_one_leader_on_two_plans_gets_the_sum_in_the_same_calendar_month() -> None:
    """A begins in January: 20 minutes in March. B begins in March: 15 in its first month."""
    first = Member("A", plan_of(act("a", "anna", 2, theirs=20)), own=True)
    second = Member("B", plan_of(act("b", "anna", 0, theirs=15, way="asked"), first="2027-03-15"))
    seen = [(one, parse(one.work), accounts(parse(one.work))) for one in (first, second)]
    (anna,) = together(seen)[:1]
    assert (anna["name"], anna["month"], anna["minutes"], anna["gave"], anna["asked"]) == ("Anna", (2027, 3), 35, 1, 1)
    told = compare_works([first, second])
    assert "35 minutes of Anna in one month" in told[0]["text"] and told[-1]["kind"] == "questions"
    assert "Anna" not in json.dumps(compare_works(hidden([first, second])))
    assert "35 minutes of leader 1" in compare_works(hidden([first, second]))[0]["text"]


works = any_work("title", "people", "acts", "year", "message", keys=["id", "who", "month", "every", "theirs", "kind", "day", "busy", "need", "first"])


@given(works, works)
@settings(max_examples=150, deadline=None)
def test_any_input_gives_a_view_or_one_sentence(one: dict[str, Any], other: dict[str, Any]) -> None:
    answered(one, other, compute, lambda some: as_work(parse(some)), compare_works)


acts = st.lists(
    st.builds(
        act, st.sampled_from("abcdefgh"), st.sampled_from(["anna", "bert", ALL, "nobody"]), st.integers(0, 11),
        every=st.sampled_from([0, 1, 2, 3, 6]), theirs=st.integers(0, 200), way=st.sampled_from(["gave", "asked", "both"]),
        kind=st.sampled_from(sorted(KIND)), mine=st.integers(0, 900),
    ), max_size=20,
)  # fmt: skip


@given(acts)
@settings(max_examples=100, deadline=None)
def test_sums_agree_whichever_way_one_counts(made: list[dict[str, Any]]) -> None:
    plan = parse(plan_of(*made))
    books = accounts(plan)
    times = sum(len(one.months) for one in plan.acts)
    for one in books:
        assert one.total == sum(each.theirs * len(each.months) for each in plan.acts_of(one.leader.id))
        assert all(x >= y for x, y in zip(one.contacts, one.personal, strict=True)) and one.gap[0] <= one.own_gap[0]
    assert sum(own_minutes(plan)) == sum(each.mine * len(each.months) for each in plan.acts)
    dates = events(plan)
    assert len(dates) == times and len({one.uid for one in dates}) == times
    assert all(one.end and one.start < one.end and one.start.date() == one.end.date() for one in dates)
    assert all(one["kind"] in ("lead", "stats", "checks", "bar_chart", "line_chart", "para") for one in compute(plan_of(*made))["result"])
    assert b.markdown(compute(plan_of(*made))["result"] or [b.para("-")], "x")
