"""Exercise 13 by hand and by property: peak and end, the moment that decided it, the redesign, hostile input."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from walks_made import JOURNEYS, PRINT, answered, junk, small

from cxcourse.models import blocks, walk, walk_reading, walk_redesign
from cxcourse.models import walk_the_journey as model
from cxcourse.models.problem import Problem

feelings = st.lists(st.integers(-2, 2), min_size=1, max_size=60)


# -- peak, end and the moment that decided it -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("curve", "peak", "memory", "decided"),
    [
        ([0, 1, -2, 1], 2, -0.5, 2),  # strongest -2, last 1: the mean is -0.5, so falls count: from 1 to -2
        ([2, -2], 1, -2.0, 1),  # equally strong: the bad one is the peak
        ([-2, 0, 2], 0, 0.0, 2),  # remembered with 0: any direction; 2 at the start, 2 to 0, 2 to 2: the last of equal jumps
        ([1, 1, 1], 0, 1.0, 0),  # only the first step moves, up from 0
        ([0, 0, 0], 0, 0.0, None),
        ([1], 0, 1.0, 0),
        (PRINT, 1, -1.0, 11),  # step 12, 18:41: three falls by 3, the last one counts
    ],
)
def test_peak_memory_and_moment_worked_by_hand(curve: list[int], peak: int, memory: float, decided: int | None) -> None:
    found = walk.verdict(curve)
    assert (found.peak, found.remembered, found.decided) == (peak, memory, decided)


def test_of_equal_peaks_the_one_with_the_larger_jump_counts_then_the_earlier() -> None:
    assert walk.peak([-1, -2, 1, -2]) == 3
    assert walk.peak([-2, 0, -2]) == 0


@given(feelings)
def test_the_verdict_agrees_with_a_calculation_done_apart(curve: list[int]) -> None:
    found = walk.verdict(curve)
    strongest = max(abs(one) for one in curve)
    value = -strongest if -strongest in curve else strongest
    assert Fraction(found.remembered) == Fraction(value + curve[-1], 2)
    assert found.average == pytest.approx(float(Fraction(sum(curve), len(curve))), abs=1e-12)
    moves = [after - before for before, after in zip([0, *curve], curve, strict=False)]
    wanted = [at for at, move in enumerate(moves) if move and (found.remembered == 0 or (move > 0) == (found.remembered > 0))]
    largest = max((abs(moves[at]) for at in wanted), default=0)
    assert found.decided == max((at for at in wanted if abs(moves[at]) == largest), default=None)


@given(feelings)
def test_the_memory_lies_between_the_worst_and_the_best_and_turns_with_the_sign(curve: list[int]) -> None:
    assert min(curve) <= walk.remembered(curve) <= max(curve)
    turned = [-one for one in curve]
    if max(curve) != -min(curve):  # unless best and worst are equally strong, when the bad one counts on both sides
        assert walk.remembered(turned) == -walk.remembered(curve)


def test_a_walk_without_feelings_is_an_error() -> None:
    with pytest.raises(ValueError, match="without feelings"):
        walk.remembered([])


# -- answers -----------------------------------------------------------------------------------------------------------------------------


def test_nothing_after_a_gap_counts_as_walked() -> None:
    given_answers = answered([1, 2, -1])
    given_answers[1]["done"] = False
    said = walk.answers_of(given_answers, 4)
    assert [one.done for one in said] == [True, False, False, False]
    assert said[2].feeling == -1 and not walk.complete(said)


@pytest.mark.parametrize("wrong", [{"feeling": 3}, {"feeling": True}, {"feeling": 1.5}, {"effort": 0}, {"effort": "4"}, {"feeling": float("nan")}])
def test_an_answer_outside_its_scale_is_open(wrong: dict[str, Any]) -> None:
    one = walk.answer_of({"feeling": 1, "effort": 4, "done": True, **wrong})
    assert not one.done


# -- what it says --------------------------------------------------------------------------------------------------------------------------


def test_the_printers_walk_is_told_with_its_numbers() -> None:
    view = model.compute({"current": "print", "walks": {"print": answered(PRINT)}, "steps": []}, JOURNEYS)
    text = blocks.plain(view["seen"])
    assert view["done"] == ["print"]
    assert "On average this walk was −0.7" in text and "it is −1." in text
    assert "The moment that decided it: step 12" in text and "18:41" in text
    low = [row for row in view["behind"] if row["feeling"] < 0]
    assert len(low) == 9 and sum(row["line"] == "below" for row in low) == 6
    assert "Of your 9 low steps, 6 were made behind the line" in blocks.plain(view["causes"])


def test_before_the_end_nothing_is_given_away() -> None:
    view = model.compute({"current": "print", "walks": {"print": answered(PRINT[:13])}, "steps": []}, JOURNEYS)
    assert view["seen"] == view["behind"] == view["causes"] == view["redrawn"] == []
    assert view["summary"] == "A quarter of an order: 13 of 14 steps walked."
    assert "18:50" not in json.dumps(view) and "nobody" not in json.dumps(view["behind"])


def test_both_mortgages_stand_side_by_side_once_both_are_walked() -> None:
    broker = {"mortgage-broker": answered([-1] * 12)}
    one = model.compute({"current": "mortgage-broker", "walks": broker, "steps": []}, JOURNEYS)
    assert "There is another side" in blocks.plain(one["seen"])
    two = model.compute({"current": "mortgage-broker", "walks": {**broker, "mortgage-staff": answered([2] * 9)}, "steps": []}, JOURNEYS)
    assert "Karel: +2 on average. The Postma couple: −1." in blocks.plain(two["seen"])


def test_an_unkind_step_is_counted_as_somebodys_manner() -> None:
    curve = walk.reference(JOURNEYS["coffee"])
    told = blocks.plain(walk_reading.causes(JOURNEYS["coffee"], walk.answers_of(answered(curve), 12)))
    assert "1 of them was somebody's manner." in told


# -- the redesign --------------------------------------------------------------------------------------------------------------------------


def option(key: str, lifts: dict[str, int], best: int, cost: int = 1, eases: dict[str, int] | None = None) -> dict[str, Any]:
    return {
        "id": key,
        "kind": "repair",
        "text": key,
        "lifts": lifts,
        "eases": eases or {},
        "best": best,
        "cost": cost,
        "effect": "",
        "evidence": "",
        "strength": "none",
        "limits": "",
    }


def test_a_redesign_worked_by_hand() -> None:
    journey = small(3, [option("a", {"1": 3, "2": 1}, 0), option("b", {"2": 2}, 1, cost=4, eases={"3": 2}), option("c", {"3": 4}, 2, cost=3)])
    made = walk_redesign.redesign(journey, [-2, -2, 1], [3, 3, 2], {"chosen": ["b", "a", "nothing"]})
    # a first (best 0): -2 + 3 stops at 0, -2 + 1 = -1; then b (best 1): -1 + 2 = 1; effort of step 3 stops at 1
    assert made.to_be == (0, 1, 1) and made.effort_to_be == (3, 3, 1)
    assert (made.spent, made.left) == (5, 1)


@given(st.data())
def test_a_redesign_never_makes_a_step_worse_and_its_order_plays_no_part(data: st.DataObject) -> None:
    steps = data.draw(st.integers(1, 14))
    numbers = st.dictionaries(st.integers(1, steps).map(str), st.integers(0, 4), max_size=4)
    options = [
        option(str(at), data.draw(numbers), data.draw(st.integers(-2, 2)), data.draw(st.integers(1, 6)), data.draw(numbers)) for at in range(5)
    ]
    curve = data.draw(st.lists(st.integers(-2, 2), min_size=steps, max_size=steps))
    chosen = data.draw(st.lists(st.sampled_from([one["id"] for one in options]), unique=True))
    made = walk_redesign.redesign(small(steps, options), curve, [4] * steps, {"chosen": chosen})
    assert all(old <= new <= 2 for old, new in zip(curve, made.to_be, strict=True))
    assert all(1 <= new <= 4 for new in made.effort_to_be)
    assert made.to_be == walk_redesign.redesign(small(steps, options[::-1]), curve, [4] * steps, {"chosen": chosen[::-1]}).to_be
    fewer = walk_redesign.redesign(small(steps, options), curve, [4] * steps, {"chosen": chosen[1:]})
    assert all(less <= more for less, more in zip(fewer.to_be, made.to_be, strict=True))


def test_more_than_the_budget_is_said_and_not_drawn() -> None:
    said = {"chosen": [str(n) for n in range(1, 9)]}
    told = walk_redesign.redrawn(JOURNEYS["print"], walk.answers_of(answered(PRINT), 14), said)
    assert [one["kind"] for one in told] == ["callout"] and "11 points more than you have" in told[0]["text"]


def test_a_gift_alone_is_told_what_it_does_not_do() -> None:
    told = blocks.plain(walk_redesign.redrawn(JOURNEYS["print"], walk.answers_of(answered(PRINT), 14), {"chosen": ["8"]}))
    assert "Nothing is mended yet" in told and "de Matos and others 2007" in told


def test_an_own_idea_counts_once_it_has_words_and_a_step() -> None:
    own = [{"text": "I ring her", "step": 12, "lift": 4, "cost": 2, "kind": "prevention"}, {"text": "No step yet"}, {"step": 3}]
    made = walk_redesign.redesign(JOURNEYS["print"], PRINT, [2] * 14, {"own": own})
    assert [one.text for one in made.chosen] == ["I ring her"] and made.to_be[11] == 2 and made.spent == 2


# -- whatever comes in -----------------------------------------------------------------------------------------------------------------------


@given(junk, junk, junk, junk)
def test_whatever_the_work_holds_it_is_answered(walks: Any, plans: Any, guesses: Any, other: Any) -> None:
    work = {"current": "coffee", "walks": walks, "redesigns": plans, "guesses": guesses, "steps": [], "first": other, "title": other}
    json.dumps(model.compute(work, JOURNEYS), allow_nan=False)
    tidy = model.tidied(work, JOURNEYS)
    json.dumps(tidy, allow_nan=False)
    assert model.tidied(tidy, JOURNEYS) == tidy


def test_steps_that_are_no_list_are_one_sentence() -> None:
    with pytest.raises(Problem, match="no list"):
        model.compute({"current": "", "walks": {}, "steps": "x"}, JOURNEYS)


def test_the_walks_as_a_table_hold_every_step_and_the_curve_as_it_could_be() -> None:
    work = {"walks": {"print": answered(PRINT), "coffee": answered([1, 1])}, "redesigns": {"print": {"chosen": ["6"]}}}
    rows = model.walks_csv(work, JOURNEYS).decode("utf-8-sig").splitlines()
    assert len(rows) == 1 + 2 + 14
    evening = next(row for row in rows if '"18:41"' in row)
    assert evening.endswith(',-2,2,"","",1')
