"""Exercise 17: the state of play as it is kept, the view of it, and the cards that a table writes."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

import pytest
from hostile_made import anything, seen, settled
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import learn_by_playing_own as own_cards
from cxcourse.models.blocks import plain
from cxcourse.models.comparing import Member
from cxcourse.models.learn_by_playing_view import compute, markdown
from cxcourse.models.learn_by_playing_words import compare_works
from cxcourse.models.learn_by_playing_work import FRESH_ROUND, begin, case, table, tidied
from cxcourse.models.problem import Problem

CARD = case()["own"][0]


def seated(*names: str, rounds: int = 5, own: Any = ()) -> dict[str, Any]:
    players = [{"id": f"p{n + 1}", "name": name} for n, name in enumerate(names)]
    return {"players": players, "setup": {"rounds": rounds}, "own": list(own)}


def played(work: dict[str, Any], seed: int) -> dict[str, Any]:
    """The whole game with choices drawn from the seed."""
    chance = random.Random(seed)
    work = {**work, **begin(work, seed)}
    people = [one["id"] for one in work["players"] if not one["bot"]]
    while True:
        one = {**work["rounds"][-1], "first": {who: chance.choice("ABC") for who in people}, "ears": dict.fromkeys(people, 1)}
        one["second"] = {who: chance.choice("ABC") for who in people}
        one["tie"] = None
        work = {**work, "rounds": [*work["rounds"][:-1], one], "play": {"step": "again", "turn": 0, "open": False}}
        decided = compute(work)["table"]["decided"]
        if not decided["chosen"]:
            one["tie"] = decided["tied"][-1]
        work["play"] = {**work["play"], "step": "result"}
        if compute(work)["table"]["over"]:
            return {**work, "play": {**work["play"], "step": "end"}}
        work = {**work, "rounds": [*work["rounds"], dict(FRESH_ROUND)]}


def test_the_case_is_what_its_seed_deals_and_ends_as_told() -> None:
    made = case()
    assert begin({**made, "own": []}, made["seed"])["deck"] == made["deck"]
    game = table(made)
    assert game is not None and game.over and game.tracks == (8, 9, 4, 10)
    assert compute(made)["summary"].startswith("The table held")


@given(st.integers(0, 2**31 - 1), st.integers(1, 6), st.sampled_from((5, 6, 7)))
def test_a_game_is_played_to_its_end_and_comes_out_the_same_twice(seed: int, players: int, rounds: int) -> None:
    work = played(seated(*"ABCDEF"[:players], rounds=rounds), seed)
    view = compute(work)
    assert view["table"]["end"] and view["after"] and view["summary"]
    assert json.dumps(compute(copy.deepcopy(work)), allow_nan=False) == json.dumps(view, allow_nan=False)
    assert tidied(work) == tidied(tidied(work))
    assert len(view["table"]["players"]) == (4 if players == 1 else players)


def test_nobody_alone_and_no_empty_table() -> None:
    assert [one["bot"] for one in begin(seated("Ada"), 3)["players"]] == [False, True, True, True]
    with pytest.raises(Problem, match="Nobody sits"):
        begin(seated(), 3)


def test_the_secret_stays_until_all_have_chosen() -> None:
    work = seated("Ada", "Bo")
    work = {**work, **begin(work, 7)}
    work["rounds"] = [{**FRESH_ROUND, "first": {"p1": "A"}, "ears": {"p1": 0}}]
    work["play"] = {"step": "pass", "turn": 1, "open": False}
    seen = compute(work)["table"]
    assert seen["shown"] is None and seen["result"] is None
    fact = table(tidied(work)).dealt[0].fact  # type: ignore[union-attr]
    assert fact is not None and fact.text not in json.dumps(seen)


def test_a_round_counts_once_it_was_turned_over() -> None:
    work = seated("Ada", "Bo")
    work = {**work, **begin(work, 7)}
    voices = {"p1": "A", "p2": "A"}
    work["rounds"] = [{**FRESH_ROUND, "first": voices, "second": voices}]
    before = compute({**work, "play": {"step": "again", "turn": 0, "open": False}})["table"]
    after = compute({**work, "play": {"step": "result", "turn": 0, "open": False}})["table"]
    assert before["result"] is None and [one["value"] for one in before["tracks"]] == [6, 6, 6, 6]
    assert after["result"]["letter"] == "A"


def test_a_round_out_of_a_file_may_have_second_choices_alone() -> None:
    work = case()
    work["rounds"][0]["first"] = {}
    view = compute(work)
    assert view["after"]
    assert view["table"]["end"]


def test_own_cards_come_into_the_next_game_and_stay_as_they_were_dealt() -> None:
    work = seated("Ada", "Bo", own=[CARD])
    work = {**work, **begin(work, 11)}
    dealt = [one for one in work["deck"] if "own" in one]
    assert [one["id"] for one in dealt] == [CARD["id"]]
    later = {**work, "own": []}
    assert any(one.dilemma.title == CARD["title"] for one in table(tidied(later)).dealt)  # type: ignore[union-attr]


def test_a_table_writes_its_cards_down_and_reads_them_again() -> None:
    cards = [CARD, {**CARD, "id": "x", "title": "=1+1", "a_trust": None}]
    read, problems = own_cards.from_table(own_cards.to_csv(cards), "dilemmas.csv")
    keys = [*own_cards.TEXTS, *own_cards.NUMBERS]
    assert problems == [] and [[one[key] for key in keys] for one in read] == [[one[key] for key in keys] for one in cards]


def test_wrong_cells_are_named_by_row() -> None:
    data = b"Situation;A;B;C;A Customer\nA long queue;x;y;z;7\n;x;y;z;1\n"
    read, problems = own_cards.from_table(data, "cards.csv")
    assert len(read) == 1 and read[0]["a_customer"] is None
    assert [one["row"] for one in problems] == [2, 3]
    with pytest.raises(Problem, match="Situation, A, B and C"):
        own_cards.from_table(b"Name\nx\n", "cards.csv")


def test_a_card_that_is_no_dilemma_is_told_so() -> None:
    better = {**CARD, **dict.fromkeys(("a_customer", "a_colleague", "a_money", "a_trust"), 2)}
    assert "A is nowhere worse than B" in plain(own_cards.look_at([better]))
    assert "Three choices, and each has something for it" in plain(own_cards.look_at([CARD]))
    assert "needed before it can be dealt" in plain(own_cards.look_at([{**CARD, "c": " "}]))


def test_two_tables_are_laid_side_by_side() -> None:
    other = played(seated("Ed", "Flo"), 37)
    members = [Member(name="North", work=case(), own=True), Member(name="South", work=other, own=False)]
    text = plain(compare_works(members))
    assert "differs most" in text and "North" in text and "South" in text
    assert "Two tables at least" in plain(compare_works([members[0], Member(name="New", work=tidied({}), own=False)]))


def test_the_words_hold_the_game_and_the_leader_s_sheet() -> None:
    game, guide = markdown(case(), "game"), markdown(case(), "guide")
    assert "The table held" in game and "who pays for it" in game and CARD["title"] in game
    assert "The smallest group" in guide and "Chapter 18" in guide
    assert "Nothing has been played" in markdown({}, "game")


values = anything("id", "name", "card", "bot", "today", "fact", "own", "first", "second", "tie", "step", "p1", "x", finite=True, leaves=25)


@given(st.fixed_dictionaries(dict.fromkeys(("title", "players", "setup", "seed", "deck", "rounds", "play", "debrief", "own"), values)))
def test_any_state_of_play_is_answered(work: dict[str, Any]) -> None:
    seen(compute(work))
    settled(tidied, work)


@given(st.sampled_from(["players", "setup", "seed", "deck", "rounds", "play", "debrief", "own"]), values)
def test_a_game_with_one_damaged_part_is_answered(part: str, value: Any) -> None:
    json.dumps(compute({**case(), part: value}), allow_nan=False)
