"""Thirteen habits: the count, the binomial room, recipes, tally, dates and the group, by hand and for any input."""

from __future__ import annotations

import csv
import json
from datetime import date
from itertools import permutations
from math import comb
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hostile_made import answered, any_work
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.tiny_habits import BARS, DATA, HABITS, LEVELS, Recipe, Room, as_work, bare, parse
from cxcourse.models.tiny_habits_dates import check_ins, events, to_calendar
from cxcourse.models.tiny_habits_group import compare_works, counts_only
from cxcourse.models.tiny_habits_recipes import begun, checks, sound, verdict, weeks
from cxcourse.models.tiny_habits_room import between, expected, fitted, staying, trouble
from cxcourse.models.tiny_habits_view import compute, room_blocks, to_markdown

TABLES = Path(__file__).parents[2] / "data" / "habits"
CASE = DATA["case"]


def rows(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_thirteen_are_those_of_the_data() -> None:
    assert [(one.id, one.level.replace("_", " "), one.text) for one in HABITS] == [
        (row["id"], row["level"], row["text"]) for row in rows("habits.csv")
    ]
    assert len({one.short for one in HABITS}) == 13
    examples = DATA["examples"]
    assert {level: sum(one["level"] == level for one in examples) for level in LEVELS} == {"team_leader": 4, "manager": 4, "director": 4}


def test_the_case_has_the_hands_of_the_data() -> None:
    counts = [sum(row[one.id] == "yes" for one in HABITS) for row in rows("room.csv")]
    assert [sum(n >= bar for n in counts) for bar in BARS] == [CASE["room"]["three"], CASE["room"]["five"], CASE["room"]["eight"]]
    assert as_work(parse(CASE)) == CASE


def test_the_shares_are_those_of_the_evidence() -> None:
    """E33: p = .2 to .5, at least 3, 5, 8 of 13, in percent."""
    assert [[round(100 * staying(p, bar)) for bar in BARS] for p in (0.2, 0.3, 0.4, 0.5)] == [[50, 10, 0], [80, 35, 2], [94, 65, 10], [99, 87, 29]]


def test_the_range_is_that_of_the_binomial() -> None:
    """Ten tosses of a fair coin: 2 to 8 keep 1.07% outside on each side, 3 to 7 would keep 5.5%."""
    assert between(10, 0.5) == (2, 8)
    below = sum(comb(10, k) for k in range(2)) / 1024
    assert below < 0.05 < below + comb(10, 2) / 1024
    assert between(10, 0.0) == (0, 0) and between(10, 1.0) == (10, 10)
    told = expected(30, 0.3)
    assert [round(one.hands, 1) for one in told] == [23.9, 10.4, 0.5] and all(one.low <= one.hands <= one.high for one in told)


@given(st.floats(0, 1), st.integers(1, 300))
@settings(max_examples=60, deadline=None)
def test_fewer_hands_at_a_higher_bar(chance: float, people: int) -> None:
    three, five, eight = expected(people, chance)
    assert people + 1e-9 >= three.hands >= five.hands >= eight.hands >= 0
    for one in (three, five, eight):
        assert 0 <= one.low <= one.high <= people


@pytest.mark.parametrize("chance", [0.2, 0.3, 0.4, 0.5])
def test_the_chance_is_found_again_from_its_own_hands(chance: float) -> None:
    big = 500
    hands = [round(big * staying(chance, bar)) for bar in BARS]
    found = fitted(Room(big, None, *hands))
    assert found is not None and abs(found - chance) < 0.01


def test_impossible_hands_are_named_and_not_read() -> None:
    assert trouble(Room(10, None, 11, 5, 6)) == {"three": (11, 10), "eight": (6, 5)} and trouble(Room(10, None, 10, 10, 0)) == {}
    assert fitted(Room(10, None, 3, 5, 1)) is None and fitted(Room(10, None, 3, None, 1)) is None
    view = compute({"room": {"people": 10, "three": 3, "five": 5, "eight": 1}})
    assert view["problems"] == [{"path": "room/five", "text": "5 hands cannot be: at most 3 can be up here."}]


def test_the_room_before_and_after() -> None:
    before = room_blocks(Room(30, 3))
    assert before[0]["text"] == "With 3 habits in ten, about 1 of 30 hands stay up at eight." and "the scene you want" in before[1]["text"]
    assert "Go on to ten" in room_blocks(Room(30, 5))[1]["text"] and "Stop at five" in room_blocks(Room(10, 1))[1]["text"]
    after = room_blocks(Room(30, 3, 25, 16, 5))
    assert after[0]["text"].startswith("5 hands of 30 are up at eight") and after[1]["kind"] == "line_chart"
    assert any("in company" in one.get("text", "") for one in after)
    assert "more than the" in room_blocks(Room(30, None, 15, 14, 13))[0]["text"]
    assert room_blocks(Room(30)) == []


@pytest.mark.parametrize(
    ("after", "daily", "says"),
    [
        ("", True, "No hook yet"), ("the monthly report", True, "The hook may be too rare"), ("I find a quiet moment", True, "The hook is a wish"),
        ("a caller has shouted at me", True, "The hook comes with a bad mood"),
        ("I sit down in the train", True, "The hook happens anyway, every day"),
        ("I say goodbye in a video call", False, "The hook does not come every day"), ("ich Zeit habe", True, "The hook is a wish"),
        ("het kwartaalbericht", True, "The hook may be too rare"), ("close my laptop", None, "Does the hook happen on nearly every working day?"),
    ],
)  # fmt: skip
def test_the_hooks_of_the_chapter(after: str, daily: bool | None, says: str) -> None:
    assert checks(Recipe("a", after=after, daily=daily))[0][1] == says


def test_an_act_is_tiny_and_one() -> None:
    assert checks(Recipe("a", act="think of one customer", seconds=60))[1][0] == "ok"
    assert checks(Recipe("a", act="think of one customer", seconds=61))[1][1] == "The act takes 61 seconds"
    assert checks(Recipe("a", act="visit a customer", seconds=5))[1][1] == "The act sounds big"
    assert checks(Recipe("a", act="read it and then ring", seconds=5))[1][1] == "These look like two acts"
    first, second = parse(CASE).recipes
    assert sound(first) and not sound(second)


def test_recipes_that_are_not_whole_are_said_so() -> None:
    one, two = CASE["recipes"]
    leads = [compute({"recipes": each})["recipes"][0]["text"] for each in ([one], [one, two], [two])]
    assert (
        leads[0].startswith("Your recipe holds")
        and leads[1].startswith("1 of 2 recipes hold")
        and leads[2].startswith("This recipe is not whole yet")
    )


def test_a_recipe_is_one_sentence_whatever_was_typed_around_it() -> None:
    assert bare("After I start my laptop,") == bare("I start my laptop") == "start my laptop" and bare("and then: a nod.") == "a nod"
    assert (
        Recipe("a", after="After I sit down,", act="I think of a name.", joy="and then a nod").said
        == "After I sit down, I think of a name, and then: a nod."
    )
    assert Recipe("a").said == "After I \u2026, I \u2026, and then: \u2026."


def test_tallies_by_hand() -> None:
    strokes = (1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0)
    assert weeks(strokes) == [4, 4, 3, 0] and begun(strokes) == 3 and verdict(strokes).startswith("It is on its way")
    assert verdict((1, 1, 1, 1, 0) * 4).startswith("It holds") and verdict((0,) * 20) == "" and verdict((1,) * 5).startswith("One week")
    assert verdict((1,) * 5 + (1, 0, 0, 0, 0)).startswith("Fewer than 2 strokes")


def test_seven_check_ins_on_working_days() -> None:
    """From Friday 25 September 2026: after 3 days comes a Monday, after 42 a Friday; from a Wednesday the third day after is a Saturday."""
    days = [day for day, _question in check_ins(date(2026, 9, 25))]
    assert days == [date(2026, 9, 25), date(2026, 9, 28), *(date(2026, 10, n) for n in (2, 9, 16, 23)), date(2026, 11, 6)]
    assert check_ins(date(2026, 9, 23))[1][0] == date(2026, 9, 28)
    assert all(day.weekday() < 5 for n in range(1, 29) for day, _question in check_ins(date(2027, 2, n)))
    read = icalendar.Calendar.from_ical(to_calendar(CASE)).walk("VEVENT")
    assert len(read) == 7 and "start my laptop" in str(read[0]["description"]) and str(read[6]["summary"]) == "Tiny habit, 7 of 7"
    # The clocks go back on 25 October 2026: the fourth and the last entry are at eight all the same.
    assert {one.start.hour for one in read} == {8} and {one.start.utcoffset().total_seconds() for one in read} == {3600, 7200}
    with pytest.raises(Problem, match="first day"):
        events(parse({**CASE, "dates": {}}))


def member(name: str, yes: int, own: bool = False, **more: Any) -> Member:
    ticks = {one.id: at < yes for at, one in enumerate(HABITS)}
    return Member(name, {"ticks": ticks, **more}, own=own)


def test_the_room_of_the_files_by_hand() -> None:
    """Six people with 2, 3, 5, 5, 8 and 13 habits: five hands at three, four at five, two at eight; the middle count is 5."""
    told = compare_works([member(f"m{n}", n_yes, n == 0) for n, n_yes in enumerate((2, 3, 5, 5, 8, 13))])
    stats = next(one for one in told if one["kind"] == "stats")
    assert [one["value"] for one in stats["items"]] == ["5", "4", "2"]
    assert any("The middle count is 5." in one.get("text", "") for one in told)
    bars = next(one for one in told if one["kind"] == "bar_chart")
    assert bars["items"][0]["value"] == 6 and bars["items"][-1]["value"] == 1


def test_a_group_sees_counts_only() -> None:
    """No name of a member anywhere, the same outcome whoever has which count, and single habits only from five people on."""
    counts = (1, 4, 9, 12)
    made = [
        compare_works([member(name, n) for name, n in zip(("Anna", "Bert", "Cleo", "Dirk"), order, strict=True)]) for order in permutations(counts)
    ]
    assert all(one == made[0] for one in made)
    text = json.dumps(made[0])
    assert not any(name in text for name in ("Anna", "Bert", "Cleo", "Dirk")) and not any(one["kind"] == "bar_chart" for one in made[0])
    assert not any(one.text in text or one.short in text for one in HABITS)
    assert "spread_chart" not in text


def test_unfinished_counts_do_not_raise_a_hand() -> None:
    half = Member("B", {"ticks": {"h01": True}})
    told = compare_works([member("A", 5), half])
    assert "two people" in told[0]["text"] and told[1]["text"].startswith("1 file is not counted")


def test_what_travels_without_names_is_ticks_and_nothing_written() -> None:
    kept = counts_only({**CASE, "title": "Secret"})
    assert kept["ticks"] == CASE["ticks"] and not any(kept[part] for part in kept if part != "ticks")


def test_words_and_view_of_the_case() -> None:
    view = compute(CASE)
    assert view["count"][0]["text"].startswith("You have 4 of 13.") and "guessed 6" in json.dumps(view["count"])
    told = to_markdown(CASE)
    assert "After I start my laptop, I think of one customer" in told.replace("\\", "") and "13 strokes" in told
    assert view["sheet"][0]["kind"] == "cards"


PARTS = ["title", "ticks", "about", "room", "hooks", "recipes", "tally", "dates"]
FIELDS = ["h01", "h13", "id", "after", "act", "people", "three", "five", "lines", "begin", "seconds", "r1"]
works = any_work(*PARTS, keys=FIELDS)


@given(works, works)
@settings(max_examples=150, deadline=None)
def test_any_input_gives_a_view_or_one_sentence(one: dict[str, Any], other: dict[str, Any]) -> None:
    answered(one, other, compute, lambda some: as_work(parse(some)), compare_works)
