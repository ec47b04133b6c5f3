"""Exercise 04, the talks: their shape, what they are worth, and that no one manner wins them all."""

from __future__ import annotations

import itertools
import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hostile_made import anything, seen, settled
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models.reasoned_no import (
    CASE,
    FEWEST_TURNS,
    INTERESTS,
    MOST_TURNS,
    TALKS,
    TIMINGS,
    Answer,
    Talk,
    follow,
    paths,
    turning_points,
    verdict,
    walk,
)
from cxcourse.models.reasoned_no_view import compute
from cxcourse.models.reasoned_no_work import tidied

EVERY = pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS)
Policy = Callable[[Sequence[Answer]], Answer]


def features(one: Answer) -> list[float]:
    return [*one.traits, *(one.when == when for when in TIMINGS), len(one.say) / 40]


def highest(value: Callable[[Answer], Any]) -> Policy:
    return lambda answers: max(answers, key=value)


def fixed_manners() -> dict[str, Policy]:
    """Everything that somebody could always do: by one trait before the others, by any mixture of traits, by place, by length."""
    made: dict[str, Policy] = {}
    keys = [lambda a: a.traits[0], lambda a: a.traits[1], lambda a: a.traits[2], lambda a: TIMINGS.index(a.when)]
    for order in itertools.permutations(range(4)):
        for signs in itertools.product((1, -1), repeat=4):
            made[f"{order} {signs}"] = highest(lambda a, o=order, s=signs: tuple(x * keys[n](a) for n, x in zip(o, s, strict=True)))
    chance = random.Random(4)
    for n in range(1500):
        weights = [chance.gauss(0, 1) for _ in range(7)]
        made[f"mixture {n}"] = highest(lambda a, w=weights: sum(x * y for x, y in zip(w, features(a), strict=True)))
    for n in range(3):
        made[f"place {n}"] = lambda answers, n=n: answers[n]
    made["longest"], made["shortest"] = highest(lambda a: len(a.say)), highest(lambda a: -len(a.say))
    return made


def test_there_are_six_talks_on_three_levels_and_each_interest_is_hurt_once() -> None:
    assert len(TALKS) >= 6
    assert Counter(talk.level for talk in TALKS.values()) == {1: 2, 2: 2, 3: 2}
    assert {talk.interest for talk in TALKS.values()} == set(INTERESTS)
    assert all(set(talk.also) <= set(INTERESTS) - {talk.interest} for talk in TALKS.values())


@EVERY
def test_every_way_through_a_talk_has_five_to_nine_turns_and_an_end(talk: Talk) -> None:
    ways = list(paths(talk))
    assert len(ways) > 100
    for way in ways:
        done = walk(talk, way)
        assert done.end is not None and done.path == way
        assert FEWEST_TURNS <= len(done.turns) <= MOST_TURNS


@EVERY
def test_every_node_and_every_end_is_reached(talk: Talk) -> None:
    seen = {turn.at for way in paths(talk) for turn in walk(talk, way).turns}
    ends = {one.to for at in seen for one in talk.nodes[at].answers if one.to in talk.ends}
    assert seen == set(talk.nodes)
    assert ends == set(talk.ends)


@EVERY
def test_every_talk_can_end_well_and_badly_and_neither_is_the_rule(talk: Talk) -> None:
    ends = Counter(verdict(walk(talk, way)) for way in paths(talk))
    assert ends["well"] >= 5 and ends["badly"] >= 20 and ends["half"] >= 5
    assert ends["well"] < sum(ends.values()) / 4


@EVERY
def test_a_talk_can_be_saved_after_a_first_slip(talk: Talk) -> None:
    first = talk.nodes[talk.start]
    for slip in first.answers:
        if slip.worth < first.best.worth:
            assert any(verdict(walk(talk, way)) in ("well", "half") for way in paths(talk) if way[0] == slip.id)


@EVERY
def test_answers_at_one_point_differ_in_manner_and_in_what_they_do(talk: Talk) -> None:
    for node in talk.nodes.values():
        assert len(node.answers) == 3 and len({one.id for one in node.answers}) == 3
        assert len({(one.traits, one.when) for one in node.answers}) >= 2
        assert all(0 <= value <= 3 for one in node.answers for value in one.traits)
        assert all(one.when in TIMINGS and -2 <= one.credit <= 2 and -2 <= one.bond <= 2 for one in node.answers)
        assert node.best.worth > 0 > min(one.worth for one in node.answers)
        assert all(one.say and one.did for one in node.answers)


@EVERY
def test_the_best_answer_has_no_place_of_its_own(talk: Talk) -> None:
    places = Counter(node.answers.index(node.best) for node in talk.nodes.values())
    assert set(places) == {0, 1, 2}
    assert max(places.values()) <= 0.6 * len(talk.nodes)


def test_no_fixed_manner_ends_all_talks_well() -> None:
    won = {name: sum(verdict(follow(talk, manner)) == "well" for talk in TALKS.values()) for name, manner in fixed_manners().items()}
    assert len(won) > 1800
    assert max(won.values()) < len(TALKS)
    assert sum(won.values()) / len(won) < 2
    assert all(won[name] <= 2 for name in won if name.startswith(("place", "long", "short")))


def test_whoever_prefers_reasons_to_questions_or_questions_to_reasons_fails_somewhere() -> None:
    """A proof in small: the same two manners stand side by side in two talks, and each is right in one of them."""
    reason, question = ((1, 3, 0), "now"), ((3, 0, 0), "asks")

    def wins(talk: Talk, liked: Any, left: Any) -> bool:
        """Whether some way ends well on which `left` is never taken where `liked` could have been."""

        def keeps(way: list[str]) -> bool:
            for turn in walk(talk, way).turns:
                manners = [(one.traits, one.when) for one in turn.node.answers]
                if liked in manners and (turn.given.traits, turn.given.when) == left:
                    return False
            return True

        return any(verdict(walk(talk, way)) == "well" and keeps(way) for way in paths(talk))

    def forced(talk: Talk, liked: Any, left: Any) -> bool:
        """The same for somebody who takes `liked` wherever `left` is the other choice."""

        def keeps(way: list[str]) -> bool:
            for turn in walk(talk, way).turns:
                manners = [(one.traits, one.when) for one in turn.node.answers]
                if liked in manners and left in manners and (turn.given.traits, turn.given.when) != liked:
                    return False
            return True

        return any(verdict(walk(talk, way)) == "well" and keeps(way) for way in paths(talk))

    assert wins(TALKS["voucher"], reason, question) and not forced(TALKS["voucher"], question, reason)
    assert wins(TALKS["fund"], question, reason) and not forced(TALKS["fund"], reason, question)


def test_a_talk_worked_by_hand() -> None:
    done = walk(TALKS["figures"], ["b", "a", "c", "b", "a"])
    assert (done.credit, done.bond) == (0 + 2 + 2 + 2 + 2, -1 + 1 + 1 + 1 + 1)
    assert verdict(done) == "well"
    assert turning_points(done) == [0], "the only slip"
    assert turning_points(walk(TALKS["list"], ["a", "b", "c", "b", "b"])) == [2], "without a slip the turn that gained most"
    assert verdict(walk(TALKS["figures"], ["b", "a"])) is None


@given(st.sampled_from(list(TALKS)), st.lists(st.one_of(st.sampled_from("abcxyz"), st.integers(), st.none(), st.text(max_size=3)), max_size=12))
def test_any_path_is_followed_as_far_as_it_goes(key: str, path: list[Any]) -> None:
    talk = TALKS[key]
    done = walk(talk, path)
    assert done.path == path[: len(done.path)]
    assert (done.node is None) == (done.end is not None)
    assert all(0 <= n < len(done.turns) for n in turning_points(done))


json_values = anything("figures", "path", "guess", "runs", "lines", "id", "line", "x", finite=True, leaves=20)


@given(st.fixed_dictionaries({"talk": json_values, "talks": json_values, "lines": json_values}))
def test_any_work_is_answered(work: dict[str, Any]) -> None:
    settled(tidied, work)
    view = seen(compute(work))
    assert len(view["cards"]) == len(TALKS)


def test_nothing_tells_how_a_talk_stands_before_it_is_over_and_guessed() -> None:
    way = CASE["talks"]["list"]["path"]
    for n in range(len(way) + 1):
        view = compute({"talk": "list", "talks": {"list": {"path": way[:n], "guess": None, "runs": []}}, "lines": []})
        text = json.dumps(view)
        talk = TALKS["list"]
        hidden = [one.did for node in talk.nodes.values() for one in node.answers]
        hidden += [talk.harm, talk.need, *(end.after for end in talk.ends.values())]
        assert not [one for one in hidden if json.dumps(one)[1:-1] in text]
        assert view["debrief"] == view["turns"] == view["pattern"] == [] and view["summary"] == ""
        assert "credit" not in text.lower() and "ended" not in text.lower()


def test_the_debrief_says_where_it_turned_and_what_would_have_done_more() -> None:
    view = compute({**CASE, "talk": "fund"})
    turning = [turn for turn in view["turns"] if turn["turning"]]
    assert [turn["n"] for turn in turning] == [1, 2, 6]
    assert all(turn["better"] and turn["why"] for turn in turning)
    chart = next(block for block in view["debrief"] if block["kind"] == "line_chart" or "series" in block)
    assert chart["series"][0]["values"][-1] == walk(TALKS["fund"], CASE["talks"]["fund"]["path"]).credit
