"""Salience and ranking: the seven classes, scores worked out by hand, and the rules that must hold for everybody."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stakeholders_made import LEVELS, people, person, weights, work

from cxcourse.models.key_stakeholder import Weights
from cxcourse.models.priority import STEPS, TOLERANCE, leaders, ranking
from cxcourse.models.salience import CLASS_IDS, class_meaning, class_word, degree_word, salience_of
from cxcourse.models.stakeholder_parsing import parse

USUAL = Weights()


def ranked(*who: dict[str, Any], weights: Weights = USUAL) -> list[Any]:
    return list(ranking(parse(work(*who))[0].people, weights))


def of(key: str, rows: list[Any]) -> Any:
    return next(one for one in rows if one.person.id == key)


@pytest.mark.parametrize(
    ("power", "legitimacy", "urgency", "cls", "degree"),
    [
        (6, False, False, "dormant", "low"),
        (5, True, False, "discretionary", "low"),
        (0, False, True, "demanding", "low"),
        (10, True, False, "dominant", "moderate"),
        (7, False, True, "dangerous", "moderate"),
        (3, True, True, "dependent", "moderate"),
        (6, True, True, "definitive", "high"),
        (5, False, False, "none", "none"),
    ],
)
def test_the_seven_classes_of_mitchell_agle_and_wood(power: int, legitimacy: bool, urgency: bool, cls: str, degree: str) -> None:
    the_map, _found = parse(work(person("a", power=power, legitimacy=legitimacy, urgency=urgency)))
    found = salience_of(the_map.people[0], 6)
    assert (found.cls, found.degree, found.missing) == (cls, degree, ())


@pytest.mark.parametrize("missing", ["power", "legitimacy", "urgency"])
def test_what_is_not_known_leaves_the_class_open_and_is_named(missing: str) -> None:
    the_map, _found = parse(work(person("a", **{"power": 9, "legitimacy": True, "urgency": True, missing: None})))
    found = salience_of(the_map.people[0], 6)
    assert (found.cls, found.degree, found.missing, found.least, found.most) == ("unknown", "unknown", (missing,), 2, 3)


def test_the_threshold_decides_what_counts_as_power() -> None:
    the_map, _found = parse(work(person("a", power=4, legitimacy=True, urgency=True)))
    assert [salience_of(the_map.people[0], t).cls for t in (4, 5)] == ["definitive", "dependent"]


def test_every_class_and_degree_has_its_words() -> None:
    assert len({class_word(cls) for cls in CLASS_IDS}) == len({class_meaning(cls) for cls in CLASS_IDS}) == 9
    assert degree_word("high") == "high"


def test_a_score_worked_out_by_hand() -> None:
    # Salience 3 of 3 attributes, power 8, interest 6, gap neutral to leading = 2 of 4 steps; weights 3, 2, 1, 2 (sum 8).
    # 100 * (3*1 + 2*0.8 + 1*0.6 + 2*0.5) / 8 = 100 * 6.2 / 8 = 77.5
    one = ranked(person("ilse", power=8, interest=6, legitimacy=True, urgency=True, now="neutral", needed="leading"))[0]
    assert one.score == 77.5
    assert one.high == 77.5
    assert one.parts == (37.5, 20.0, 7.5, 12.5)
    assert one.gap == 2


def test_a_range_worked_out_by_hand() -> None:
    # Known: power 9 (25*0.9 = 22.5), legitimacy and no urgency (2 of 3 attributes: 25), needed supportive.
    # Not known: interest (up to 12.5) and now (resistant to supportive is 3 of 4 steps: up to 18.75).
    one = ranked(person("board", power=9, legitimacy=True, urgency=False, needed="supportive"))[0]
    assert one.score == 47.5
    assert one.high == 78.8
    assert one.missing == ("interest", "now")


def test_resistant_is_further_away_than_unaware() -> None:
    assert STEPS["resistant"] < STEPS["unaware"] < STEPS["neutral"] < STEPS["supportive"] < STEPS["leading"]
    rows = ranked(person("a", now="resistant", needed="supportive"), person("b", now="unaware", needed="supportive"))
    assert of("a", rows).score > of("b", rows).score


def test_somebody_further_along_than_needed_has_no_gap() -> None:
    assert ranked(person("a", now="leading", needed="neutral"))[0].gap == 0


def test_nobody_known_at_all_comes_last_with_the_widest_range() -> None:
    rows = ranked(person("blank"), person("a", power=1, interest=0, legitimacy=False, urgency=False, now="neutral", needed="neutral"))
    assert [one.person.id for one in rows] == ["a", "blank"]
    assert (rows[1].score, rows[1].high) == (0, 100)
    assert (rows[1].first, rows[1].last) == (1, 2) or rows[1].first == 1


def test_scores_within_the_tolerance_share_a_rank_and_the_next_rank_leaves_room() -> None:
    whole = {"legitimacy": True, "urgency": True, "now": "neutral", "needed": "neutral"}
    rows = ranked(
        person("a", power=8, interest=8, **whole),  # 37.5 + 20 + 10 = 67.5
        person("b", power=8, interest=7, **whole),  # 66.2 (66.25): 1.3 behind
        person("c", power=8, interest=6, **whole),  # 65.0: 2.5 behind a, 1.2 behind b: a new group, by the leader's rule
        person("d", power=6, interest=0, **whole),  # 52.5
    )
    assert [(one.person.id, one.rank, one.tied) for one in rows] == [("a", 1, True), ("b", 1, True), ("c", 3, False), ("d", 4, False)]
    assert TOLERANCE == 2.0


def test_all_weights_zero_leaves_everybody_equal() -> None:
    rows = ranked(person("a", power=9), person("b", power=1), weights=Weights(0, 0, 0, 0))
    assert [(one.rank, one.score, one.high) for one in rows] == [(1, 0, 0), (1, 0, 0)]


def test_a_weight_of_zero_makes_its_unknown_unimportant() -> None:
    one = ranked(person("a", power=5, legitimacy=True, urgency=True, now="neutral", needed="leading"), weights=Weights(interest=0))[0]
    assert one.missing == ()
    assert one.score == one.high


@given(people(whole=True), weights, st.data())
def test_more_power_never_lowers_a_score(who: list[dict[str, Any]], given_weights: dict[str, Any], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(who) - 1))
    more = data.draw(st.integers(who[index]["power"], 10))
    used = Weights(**given_weights)
    before = of(who[index]["id"], ranked(*who, weights=used))
    after = of(who[index]["id"], ranked(*[{**p, "power": more} if i == index else p for i, p in enumerate(who)], weights=used))
    assert after.score >= before.score
    assert after.rank <= before.rank


@given(people(), weights, st.integers())
def test_the_order_on_the_map_changes_no_rank(who: list[dict[str, Any]], given_weights: dict[str, Any], seed: int) -> None:
    used = Weights(**given_weights)
    mixed = random.Random(seed).sample(who, len(who))
    assert ranked(*who, weights=used) == ranked(*mixed, weights=used)


@given(people(), weights, st.lists(st.text(max_size=10), min_size=8, max_size=8))
def test_another_name_changes_no_rank(who: list[dict[str, Any]], given_weights: dict[str, Any], names: list[str]) -> None:
    used = Weights(**given_weights)
    renamed = [{**one, "name": name} for one, name in zip(who, names, strict=False)]
    before = {one.person.id: (one.rank, one.score, one.first, one.last) for one in ranked(*who, weights=used)}
    assert {one.person.id: (one.rank, one.score, one.first, one.last) for one in ranked(*renamed, weights=used)} == before


@given(people(), weights, st.data())
def test_whatever_turns_out_stays_within_the_range_that_was_told(
    who: list[dict[str, Any]], given_weights: dict[str, Any], data: st.DataObject
) -> None:
    used = Weights(**given_weights)
    told = {one.person.id: one for one in ranked(*who, weights=used)}
    filled = []
    for one in who:
        values = {"power": st.integers(0, 10), "interest": st.integers(0, 10), "legitimacy": st.booleans(), "urgency": st.booleans()}
        values |= {"now": st.sampled_from(LEVELS), "needed": st.sampled_from(LEVELS)}
        filled.append({**one, **{field: data.draw(values[field]) for field in values if one[field] is None}})
    for one in ranked(*filled, weights=used):
        before = told[one.person.id]
        assert before.score <= one.score <= before.high
        assert 0 <= before.score <= before.high <= 100


@given(people(), weights)
def test_ranks_follow_scores_and_best_and_worst_hold_the_rank(who: list[dict[str, Any]], given_weights: dict[str, Any]) -> None:
    rows = ranked(*who, weights=Weights(**given_weights))
    assert rows[0].rank == 1
    for one, after in zip(rows, rows[1:], strict=False):
        assert one.score >= after.score
        assert one.rank <= after.rank
    for one in rows:
        assert 1 <= one.first <= one.rank <= one.last <= len(rows)
        assert one.tied == (sum(other.rank == one.rank for other in rows) > 1)
        assert abs(sum(one.parts) - one.score) < 0.1


@given(people(whole=True), weights)
def test_without_unknowns_nothing_is_uncertain(who: list[dict[str, Any]], given_weights: dict[str, Any]) -> None:
    for one in ranked(*who, weights=Weights(**given_weights)):
        assert one.score == one.high
        assert one.missing == ()
        assert one.first == one.rank == one.last


@given(people(), weights)
def test_leaders_are_those_of_rank_one(who: list[dict[str, Any]], given_weights: dict[str, Any]) -> None:
    on_map = parse(work(*who))[0].people
    first = {one.person.id for one in ranked(*who, weights=Weights(**given_weights)) if one.rank == 1 and one.score > 0}
    assert [one.id for one in leaders(on_map, Weights(**given_weights))] == [one.id for one in on_map if one.id in first]
