"""Exercise 14 by hand and by property: one clock, shared lows, kindness, the reader's own door."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from walks_made import JOURNEYS as WALKS
from walks_made import SIDES, answered, junk, small

from cxcourse.models import blocks, own_door, walk, walk_sides
from cxcourse.models import both_sides_of_the_door as model
from cxcourse.models.comparing import Member

MILA = walk.reference(SIDES["coffee-staff"])
GUEST = walk.reference(SIDES["coffee"])


def test_the_minutes_in_which_both_are_low_worked_by_hand() -> None:
    minutes = walk_sides.one_clock(SIDES["coffee"], GUEST, SIDES["coffee-staff"], MILA)
    assert [one.time for one in minutes if one.pattern == "both_low"] == ["08:47", "08:48", "08:49", "08:54"]
    assert [one.time for one in minutes if one.met] == ["08:46", "08:47", "08:48", "08:49", "08:50", "08:54"]
    # two steps of the guest stand in 08:47: the lower one counts; after 08:48 Mila's -1 is held until 08:49
    by_time = {one.time: one for one in minutes}
    assert by_time["08:30"].customer is None and by_time["08:43"].staff == -1 and by_time["08:58"].staff == 2


@given(st.lists(st.integers(-2, 2), min_size=12, max_size=12), st.lists(st.integers(-2, 2), min_size=10, max_size=10))
def test_shared_lows_agree_with_a_calculation_done_apart(theirs: list[int], ours: list[int]) -> None:
    found = {one.time for one in walk_sides.one_clock(SIDES["coffee"], theirs, SIDES["coffee-staff"], ours) if one.pattern == "both_low"}

    def low(name: str, feelings: list[int]) -> set[str]:
        return {step["time"] for step, feeling in zip(SIDES[name]["steps"], feelings, strict=True) if feeling < 0}

    assert found == low("coffee", theirs) & low("coffee-staff", ours)


def test_the_guests_line_is_the_readers_own_where_it_was_walked() -> None:
    mine = [2] * 12
    others = {"walk-the-journey": {"walks": {"coffee": answered(mine)}}}
    assert model.guest("coffee", {}, others, SIDES) == (mine, "You, as Toni")
    assert model.guest("coffee", {}, {"walk-the-journey": "damaged"}, SIDES) == (GUEST, "Toni, as one reader felt")
    assert model.guest("delivery", {"walks": {"delivery": answered([1] * 9)}}, None, SIDES)[0] == [1] * 9


def test_kindness_worked_by_hand() -> None:
    staff = small(3) | {
        "side": "staff",
        "deeds": [{"id": "a", "step": 1, "done": True, "text": "", "seconds": 6}, {"id": "b", "step": 2, "done": False, "text": "", "seconds": 60}],
    }
    made = walk_sides.kindness(staff, [2, -1, -2], {"a": 0, "b": 1, "c": 2})
    assert made.without == (0, -1, -2) and made.with_all == (2, 1, -2)
    assert made.unmoved == (2,) and made.seconds == 66 and made.answered == 2
    assert walk_sides.kindness(staff, [2, -1, -2], {"a": 9, "b": None}).answered == 0


def test_what_no_deed_reaches_is_said() -> None:
    told = blocks.plain(walk_sides.kindness_blocks(SIDES["coffee-staff"], MILA, {"coffee-staff-1": 0}))
    assert "What kindness cannot replace" in told and "The third called in sick at seven" in told


def test_whose_rules_make_the_low_moments_is_counted() -> None:
    rules = ["tool", "rule", "mine", "rule", "rule", "tool", "tool", "team", "customer", "team"]
    said = walk.answers_of([{"feeling": one, "rule": rule, "done": True} for one, rule in zip(MILA, rules, strict=True)], 10, walk_sides.RULES)
    told = blocks.plain(walk_sides.rules_of(said, SIDES["coffee-staff"]))
    assert "Of 7 low moments 3 come from one desk: a rule or a clock from above." in told
    assert "decided where nobody sees this door" in told


def test_a_step_of_staff_counts_with_feeling_and_rule() -> None:
    said = walk.answers_of([{"feeling": 1, "effort": 3, "done": True}], 1, walk_sides.RULES)
    assert not said[0].done


def test_an_hour_at_the_own_door_names_what_hurts_both() -> None:
    moments = own_door.moments_of(
        [{"name": "Rings", "customer_feels": -1, "staff_feels": -2}, {"name": "Pays", "customer_feels": 1, "staff_feels": -1}, 7, {}]
    )
    told = blocks.plain(own_door.hour_blocks(moments))
    assert len(moments) == 3 and "One moment hurts both: Rings." in told
    assert len(own_door.moments_of([{}] * 40)) == own_door.MOST_MOMENTS


def test_two_changes_are_checked_for_an_owner_and_a_place() -> None:
    told = own_door.change_blocks({"staff": "No names before nine", "self": "I look up"})
    states = [item["state"] for item in told[0]["items"]]
    assert states == ["ok", "missing", "missing", "missing", "missing", "missing"]


def test_a_group_of_staff_walks_has_its_band_and_its_changes() -> None:
    def one(name: str, feelings: list[int], change: str) -> Member:
        walks = {"coffee-staff": [{"feeling": value, "rule": "rule", "done": True} for value in feelings]}
        return Member(name, {"walks": walks, "changes": {"staff": change}}, name == "A")

    told = blocks.plain(model.compare_works([one("A", MILA, "No names"), one("B", [2, *MILA[1:]], "")], SIDES))
    assert "furthest apart at step 1" in told and "No names" in told
    assert "Nothing to lay side by side" in blocks.plain(model.compare_works([Member("A", {}), Member("B", {})], SIDES))


@given(junk, junk, junk, junk)
def test_whatever_the_work_holds_it_is_answered(walks: Any, deeds: Any, hour: Any, others: Any) -> None:
    work = {"current": "coffee-staff", "walks": walks, "deeds": deeds, "hour": hour, "unseen": deeds, "changes": walks, "title": 3}
    json.dumps(model.compute(work, SIDES, others), allow_nan=False)
    tidy = model.tidied(work, SIDES)
    assert model.tidied(tidy, SIDES) == tidy


def test_both_exercises_tell_the_same_coffee() -> None:
    assert SIDES["coffee"]["steps"] == WALKS["coffee"]["steps"]
