"""The class map: who counts, sums that do not depend on the order, and what may be said."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import pytest
from group_made import hostile_files
from hypothesis import given
from hypothesis import strategies as st

from bench.handins import CHAPTERS, files
from bench.handins import handin as made_up
from cxcourse.models import classmap as c
from cxcourse.models import classmap_figures as f
from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY
from cxcourse.models.classmap_next import next_questions
from cxcourse.models.classmap_reading import objective_state, read
from cxcourse.models.headline_numbers import NUMBERS, names, numbers_of
from cxcourse.models.statistics_plain import quantile

ROWS = [c.row_of(made_up(number)) for number in range(24)]
WHOLE = c.of_rows(ROWS)


@given(st.lists(st.integers(0, 23), max_size=12), st.lists(st.integers(0, 23), max_size=12), st.lists(st.integers(0, 23), max_size=12))
def test_summaries_add_in_any_grouping_and_order(one: list[int], two: list[int], three: list[int]) -> None:
    a, b, d = (c.of_rows(ROWS[at] for at in some) for some in (one, two, three))
    assert c.merge(a, c.merge(b, d)) == c.merge(c.merge(a, b), d)
    assert c.merge(a, b) == c.merge(b, a)
    assert c.merge(a, {}) == a
    assert c.merge(c.merge(a, b), d) == c.of_rows(ROWS[at] for at in [*three, *one, *two])


@given(st.randoms(use_true_random=False))
def test_one_by_one_or_in_parts_is_the_same(draw: random.Random) -> None:
    rows = ROWS[:]
    draw.shuffle(rows)
    cut = draw.randrange(len(rows))
    assert c.merge(c.of_rows(rows[:cut]), c.of_rows(rows[cut:])) == WHOLE
    total: c.Summary = {}
    for row in rows:
        total = c.merge(total, c.summary(row))
    assert total == WHOLE


def test_every_number_equals_a_count_done_apart() -> None:
    """From the files' JSON, with nothing of the model but the key's plain words."""
    documents = [json.loads(h.write(made_up(number))) for number in range(24)]
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    options: Counter[tuple[str, str]] = Counter()
    people: list[int] = []
    for document in documents:
        for one in document["answers"]:
            question = KEY.questions[one["question"]]
            asked[one["question"]] += 1
            if question["kind"] == "one":
                options[one["question"], one["first"]] += 1
                right[one["question"]] += next(option["right"] for option in question["options"] if option["id"] == one["first"])
        for one in document["exercises"]:
            if one["exercise"] == "key-stakeholder":
                people.append(len(one["work"]["people"]))
    view = read(WHOLE)
    assert view["learners"] == 24
    assert {one["question"]: one["answered"] for one in view["questions"]} == asked
    for one in view["questions"]:
        if one["kind"] == "one":
            assert one["right"] == right[one["question"]]
            assert {option["code"]: option["n"] for option in one["options"] if option["n"]} == {
                code: n for (name, code), n in options.items() if name == one["question"]
            }
    spread = next(one for one in view["spreads"] if one["number"] == "people")
    assert (spread["n"], spread["median"]) == (len(people), quantile(people, 0.5))
    assert (spread["lower"], spread["upper"]) == (quantile(people, 0.25), quantile(people, 0.75))


def arrivals(data: list[tuple[str, bytes]]) -> list[c.Arrival]:
    return [c.arrive(name, one)[0] for name, one in data]


def class_of_files() -> list[tuple[str, bytes]]:
    first, second, other = made_up(1), made_up(1, version=1), made_up(2)
    return [
        ("a.json", h.write(first)), ("b.json", h.write(second)), ("c.json", h.write(second)), ("d.json", h.write(other)),
        ("e.json", h.write(made_up(3, assignment="spring"))), ("f.txt", b"dear teacher"), ("g.json", b'{"course": "other"}'),
        ("h.json", b'{"course": "leading-customer-experience", "entries": []}'),
        ("i.json", json.dumps({**h.document(other), "format": 2}).encode()), ("j.json", h.write(second).replace(b"\n", b"\r\n")),
    ]  # fmt: skip


def test_double_late_older_and_foreign_files_are_told_apart() -> None:
    heads = arrivals(class_of_files())
    due = sorted([heads[1].made, heads[3].made])[0]
    chosen, outcomes = c.settle(heads, c.Settings("autumn", due))
    states = {one.source: one.state for one in outcomes}
    late = "b.json" if heads[1].made > due else "d.json"
    assert states == {
        "a.json": "older", "b.json": "in", "c.json": "same", "d.json": "in", "e.json": "elsewhere", "f.txt": "damaged", "g.json": "foreign",
        "h.json": "other", "i.json": "newer", "j.json": "same", late: "late",
    }  # fmt: skip
    assert chosen == {1, 3}
    assert all(one.text.endswith(".") for one in outcomes)


@given(st.permutations(range(10)))
def test_the_order_of_files_changes_nothing(order: list[int]) -> None:
    data = class_of_files()
    _chosen, straight = c.settle(arrivals(data), c.Settings("autumn"))
    _chosen, mixed = c.settle(arrivals([data[at] for at in order]), c.Settings("autumn"))
    assert sorted(straight) == sorted(mixed)


def test_two_names_from_one_browser_are_pointed_out() -> None:
    one = made_up(1)
    two = [h.HandIn(one.learner, f"2026-10-0{day}T08:00Z", name=name, answers=one.answers) for day, name in ((1, "Mara"), (2, "Ada"))]
    _chosen, outcomes = c.settle(arrivals([("a", h.write(two[0])), ("b", h.write(two[1]))]))
    assert "another name" in outcomes[0].text


def test_hostile_files_are_listed_and_never_dropped() -> None:
    bad = hostile_files()
    heads = arrivals([*bad.items(), ("good", h.write(made_up(1)))])
    chosen, outcomes = c.settle(heads)
    assert len(outcomes) == len(bad) + 1
    assert chosen == {len(bad)}
    assert {one.state for one in outcomes[:-1]} <= {"damaged", "foreign", "other", "newer"}


def test_a_chat_with_several_texts_is_several_hand_ins() -> None:
    texts = []
    for number in (1, 2):
        whole = made_up(number)
        texts.append(h.short_text(h.HandIn(whole.learner, whole.made, answers=whole.answers[:3])) or "")
    found = c.arrive_all("chat.txt", f"Mara: {texts[0]}\nAda: {texts[1]}".encode())
    assert [head.source for head, _row in found] == ["chat.txt (1)", "chat.txt (2)"]
    assert all(row is not None and len(row.answers) == 3 for _head, row in found)
    assert [head.source for head, _row in c.arrive_all("one.txt", texts[0].encode())] == ["one.txt"]


def test_what_is_not_counted_is_said() -> None:
    whole = made_up(1)
    odd = h.HandIn(
        whole.learner, whole.made, "", "",
        (h.Exercise("cx-story", 2, {}, ""), h.Exercise("never-heard-of", 1, {}, "")),
        (h.Answer("cx-story-q99", "a", "a", 1), h.Answer("review-1/cx-story-q1", "a", "a", 1)),
    )  # fmt: skip
    row = c.row_of(odd)
    assert set(row.apart) == {("cx-story", "newer"), ("never-heard-of", "unknown"), ("cx-story-q99", "unknown"), ("review-1/cx-story-q1", "review")}
    assert row.did == ("cx-story",)
    assert row.numbers == row.answers == ()


# -- figures -------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("share", "n", "low", "high"),
    [(0.5, 10, 0.2366, 0.7634), (0.0, 10, 0.0, 0.2775), (1.0, 5, 0.5655, 1.0), (0.9, 100, 0.8256, 0.9448)],
)
def test_intervals_by_hand(share: float, n: int, low: float, high: float) -> None:
    assert [round(end, 4) for end in f.wilson(share, n)] == [low, high]


def test_when_it_is_too_early() -> None:
    assert objective_state(1.0, 4)[0] == "early"  # fewer than five, however sure they are
    assert objective_state(0.6, 5)[0] == "early"  # five who disagree: from 23% to 88%
    assert objective_state(1.0, 5)[0] == "understood"
    assert objective_state(0.0, 5)[0] == "not-yet"
    assert [objective_state(right / 12, 12)[0] for right in range(13)] == [
        *["not-yet"] * 3, "leaning", *["divided"] * 5, "leaning", *["understood"] * 3,
    ]  # fmt: skip


def test_works_that_all_say_the_same_are_told_in_one_number() -> None:
    value = ("value", "cx-story", "rehearsals", 2.0)
    assert [one["says"] for one in read({("learners",): 3, value: 3})["spreads"]] == ["All 3 works say 2."]
    assert [one["says"] for one in read({("learners",): 1, value: 1})["spreads"]] == ["The one work says 2."]


@given(st.lists(st.integers(0, 8), min_size=1), st.sampled_from([0.25, 0.5, 0.75]))
def test_quartiles_of_counted_values_are_those_of_the_values(values: list[int], share: float) -> None:
    counted = sorted(Counter(map(float, values)).items())
    assert f.quantile_of(counted, share) == quantile(values, share)


def row(learner: str, value: float) -> c.Row:
    return c.Row(learner, "", "", "", (), (), (("cx-story", "minutes", value),), ())


def test_who_stands_apart_by_hand() -> None:
    rows = [row(f"{at}", value) for at, value in enumerate([9, 9.5, 10, 10, 10.5, 11, 12, 40])]
    # Median 10.25; distances 0.25 0.25 0.25 0.75 0.75 1.25 1.75 29.75, so MAD 0.75: 29.75 * 0.6745 / 0.75 = 26.8.
    found = f.apart(rows, f.centres_of(c.of_rows(rows)))
    assert [(one.learner, round(one.size, 1)) for one in found] == [("7", 26.8)]
    assert f.apart(rows[1:], f.centres_of(c.of_rows(rows[1:]))) == []  # seven are too few to stand apart from
    same = [row(f"{at}", 5) for at in range(20)]
    assert f.centres_of(c.of_rows(same)) == {}
    assert [one.learner for one in f.apart([*same, row("x", 9)], f.centres_of(c.of_rows([*same, row("x", 9)])))] == ["x"]


@given(st.lists(st.integers(0, 60), min_size=8, max_size=40), st.integers(0, 40))
def test_outliers_of_parts_are_those_of_the_whole(values: list[int], cut: int) -> None:
    rows = [row(f"{at:02d}", value) for at, value in enumerate(values)]
    centres = f.centres_of(c.of_rows(rows))
    assert f.joined([f.apart(rows[:cut], centres), f.apart(rows[cut:], centres)]) == f.apart(rows, centres)


# -- reading ---------------------------------------------------------------------------------------------------------------------------


def test_misconceptions_come_first() -> None:
    for one in read(WHOLE)["questions"]:
        kinds = [option["right"] for option in one["options"]]
        assert kinds == sorted(kinds)
        wrong = [option["n"] for option in one["options"] if not option["right"]]
        assert wrong == sorted(wrong, reverse=True)


def test_three_questions_each_with_its_reason() -> None:
    view = read(WHOLE)
    assert [one["kind"] for one in view["next"]] == ["mistake", "vote", "stayed"]
    assert len({one["id"] for one in view["next"]}) == 3
    assert all(one["ask"] and one["reason"].endswith(".") and not any(sign.isdigit() for sign in one["plain"]) for one in view["next"])


def test_four_answers_are_a_hint_and_no_finding() -> None:
    few = read(c.of_rows(ROWS[:4]))
    assert [one["kind"] for one in few["next"]] == ["hint"] * 3
    assert all("a hint and no finding" in one["reason"] for one in few["next"])
    least = min(one["share"] for one in few["questions"])
    assert next(one["share"] for one in few["questions"] if one["question"] == few["next"][0]["id"]) == least
    assert all(one["state"] == "early" for one in few["objectives"])
    assert next_questions([], [], [], 0) == []


def test_an_empty_class_map_says_so() -> None:
    view = read({})
    assert view["learners"] == 0
    assert view["lead"].startswith("No hand-in counts yet")
    assert view["questions"] == view["objectives"] == view["spreads"] == view["next"] == []


def test_it_is_json_and_the_same_each_time() -> None:
    people = [c.person(one) for one in ROWS]
    views = [json.dumps(read(WHOLE, people=some)) for some in (people, people[::-1])]
    assert views[0] == views[1]


# -- headline numbers ------------------------------------------------------------------------------------------------------------------


def test_every_number_has_words_and_every_exercise_is_one() -> None:
    assert set(NUMBERS) == set(names()) <= set(KEY.exercises)
    for slug in CHAPTERS:
        made = numbers_of(slug, dict(next(one.work for at in range(9) for one in made_up(at, version=1).exercises if one.exercise == slug)))
        assert made
        assert set(made) <= set(names()[slug])


def test_headline_numbers_by_hand() -> None:
    people = [{"power": 3, "interest": 4, "attitude": -2}, {"power": None, "interest": 4, "attitude": 5}]
    stakeholders = numbers_of("key-stakeholder", {"people": people, "links": [{}], "plan": []})
    assert stakeholders == {"people": 2, "links": 1, "open": 50, "opponents": 1, "planned": 0}
    story = numbers_of("cx-story", {"story": {"personal": "one two", "call": "three four five six seven eight"}, "pace": {"rate": 80}})
    assert story == {"minutes": 0.1, "personal": 25, "elements": 2, "rehearsals": 0}
    walk = [{"feeling": -2, "effort": 6, "done": True}, {"feeling": 1, "effort": 2, "done": True}, {"feeling": 2, "effort": 1}]
    assert numbers_of("walk-the-journey", {"walks": {"transfer": walk}}) == {"walks": 1, "feeling": -0.5, "end": 1, "hard": 50}


@given(
    st.sampled_from(sorted(NUMBERS)),
    st.dictionaries(
        st.sampled_from(["people", "links", "plan", "story", "pace", "runs", "scores", "walks", "steps", "own", "facts", "log", "sealed", "effects"]),
        st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=3)
                     | st.dictionaries(st.sampled_from(["a", "attitude", "done", "feeling", "levels", "own", "rate", "sure"]), inner, max_size=3)),
    ),
)  # fmt: skip
def test_a_work_of_any_shape_gives_numbers_or_none(slug: str, work: dict[str, Any]) -> None:
    assert all(isinstance(value, (int, float)) and abs(value) <= 1e9 for value in numbers_of(slug, work).values())


def test_the_generator_is_seeded() -> None:
    assert list(files(3, 5)) == list(files(3, 5))
    assert list(files(3, 5)) != list(files(3, 6))
