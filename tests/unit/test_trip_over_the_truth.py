"""The truth moment: what preaches, shames and traps, whether it would work, what the script adds up to, and several moments together."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hostile_made import anything, seen, settled
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import trip_over_the_truth as model
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.trip_over_the_truth_checks import checks
from cxcourse.models.trip_over_the_truth_group import compare_works, their_share, without_names
from cxcourse.models.trip_over_the_truth_marks import closed, marks
from cxcourse.models.trip_over_the_truth_script import clock_steps, folded, long_said, rows, shares, span, total
from cxcourse.models.trip_over_the_truth_view import compute, to_markdown

ROOT = Path(__file__).parents[2]
CASES: dict[str, Any] = json.loads((ROOT / "cxcourse/data/trip-over-the-truth-case.json").read_text(encoding="utf-8"))
CASE = CASES["last"]


def changed(part: str, **fields: Any) -> model.Work:
    work = copy.deepcopy(CASE)
    work[part] = {**work[part], **fields}
    return model.parse(work)


def state(key: str, work: model.Work) -> str:
    return next(one.state for one in checks(work) if one.key == key)


def found(field: str, text: str) -> list[str]:
    """Kinds of the marks in a text that stands in this field."""
    return [mark.kind for mark in marks(model.parse({"words": {field: text}}))]


def test_the_case_holds_and_its_first_draft_does_not() -> None:
    view = compute(CASE)
    assert view["counts"] == {"ok": 20, "look": 0, "missing": 0, "unknown": 0} and view["summary"].startswith("Run it: try it on two friendly people")
    first = compute(CASES["first"])
    assert first["summary"].startswith("Stop at one line") and first["counts"]["look"] >= 6
    assert {mark.kind for mark in marks(model.parse(CASES["first"]))} == {"preach", "shame", "trap", "insight"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("As you can see, it is not clear.", ["preach"]), ("We never think of them.", ["preach"]), ("You should read it as a customer.", ["preach"]),
        ("Zoals jullie zien klopt het niet.", ["preach"]), ("We moeten hier iets aan doen.", ["preach"]),
        ("Wie Sie sehen, fehlt der Betrag.", ["preach"]),
        ("Wir müssen besser werden.", ["preach"]), ("Who wrote this letter?", ["shame"]), ("This letter is ridiculous.", ["shame"]),
        ("Wie heeft dit geschreven?", ["shame"]), ("Dit is belachelijk.", ["shame"]), ("Wer hat das geschrieben?", ["shame"]),
        ("Das ist peinlich.", ["shame"]),
        ("Hugo, does the app help you here?", ["shame"]), ("You will see later.", ["trap"]),
        ("I would like you to try something that our customers do.", []), ("Ik wil jullie iets laten proberen wat onze klanten doen.", []),
        ("Ich möchte, dass Sie etwas ausprobieren, was unsere Kunden tun.", []), ("So, what is this?", []), ("Everybody, are you ready?", []),
    ],
)  # fmt: skip
def test_what_preaches_shames_or_traps_is_marked_in_three_languages(text: str, kinds: list[str]) -> None:
    assert found("opening", text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Who still thinks that it is clear?", ["trap"]), ("Did you find the amount?", ["trap"]), ("Don't you agree?", ["trap"]),
        ("What did you look for first?\nWhere did your finger stop?", []), ("Pieter, what would you need?", []), ("Wat zocht je als eerste?", []),
        ("Wo haben Sie zuerst gesucht?", []),
    ],
)  # fmt: skip
def test_questions_are_open_or_marked(text: str, kinds: list[str]) -> None:
    assert found("questions", text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Our letters must be clear", ["insight"]), ("The customer is king", ["insight"]), ("Do people find the amount?", ["insight"]),
        ("one two three four five six seven eight nine ten eleven", ["insight"]), ("one two three four five six seven eight nine ten", []),
        ("The amount people look for is not there", []), ("Het bedrag staat er niet in", []), ("Brieven moeten duidelijker", ["insight"]),
    ],
)  # fmt: skip
def test_an_insight_that_is_none_is_marked(text: str, kinds: list[str]) -> None:
    assert found("insight", text)[:1] == kinds


def test_the_german_was_is_open_and_the_english_was_is_not() -> None:
    read = model.parse({"words": {"questions": "Was it easy?\nWas haben Sie zuerst gesucht?\nWaar keek je naar?\nAt which line did you stop?"}})
    assert closed(read) == ["Was it easy?"]


def test_the_owner_by_name_stands_out_unless_asked_what_they_need() -> None:
    work = {"design": {"owner": "Pieter Roelofs"}, "words": {"opening": "Pieter made this for us.", "closing": "Pieter, what do you need?"}}
    assert [(mark.element, mark.kind) for mark in marks(model.parse(work))] == [("opening", "shame")]


def test_what_is_waved_away_stays_away() -> None:
    work = copy.deepcopy(CASES["first"])
    all_of_them = marks(model.parse(work))
    work["waved"] = {all_of_them[0].key: "must"}
    left = marks(model.parse(work))
    assert len(left) == len(all_of_them) - 1 and len(marks(model.parse(work), all_marks=True)) == len(all_of_them)
    assert all(mark.why and mark.question for mark in all_of_them), "each mark has a reason and a question"


def test_the_script_adds_up_by_hand() -> None:
    work = model.parse(CASE)
    assert [span(row) for row in rows(work)] == ["0 to 1", "1 to 5", "5 to 6", "6 to 7", "7 to 9", "9 to 12"] and total(work) == 12
    # You: 60 s of opening, 2 questions of 10 s, 60 s of figure, 1 last question of 10 s. They: 60 - 20 - 20, and 180 - 10.
    one = shares(work)
    assert (one.me, one.they, one.hands, one.silence) == (150, 190, 360, 20)
    steps = clock_steps(work)
    assert sum(step["seconds"] for step in steps) == 720 and [step["label"] for step in steps][2:5] == ["You ask", "Silence", "They speak"]  # type: ignore[misc]
    assert folded(work) == pytest.approx(14 * 24 * 60 / 4)


def test_own_parts_stand_where_they_belong() -> None:
    work = {
        **CASE,
        "own": [{"id": "a", "name": "Compare in pairs", "minutes": 2, "who": "they", "after": "task"}, {"id": "b", "name": "Thanks", "minutes": 0.5}],
    }
    names = [row.name for row in rows(model.parse(work))]
    assert names.index("Compare in pairs") == 2 and names[-1] == "Thanks" and total(model.parse(work)) == 14.5
    assert state("adds_up", model.parse(work)) == "look"


@pytest.mark.parametrize(
    ("key", "part", "fields", "expected"),
    [
        ("insight", "words", {"insight": ""}, "missing"), ("test", "design", {"test": ""}, "missing"), ("news", "design", {"knows": True}, "look"),
        ("news", "design", {"knows": None}, "unknown"), ("owner", "design", {"owner": ""}, "missing"),
        ("owner", "design", {"owner_day": ""}, "missing"),
        ("gain", "design", {"owner_gain": ""}, "look"), ("thing", "design", {"thing": "a slide with a red circle"}, "look"),
        ("thing", "design", {"thing": "", "hands": ""}, "missing"), ("finder", "design", {"finder": "me"}, "look"),
        ("finder", "design", {"finder": "one"}, "look"), ("fair", "design", {"alike": False}, "look"), ("fair", "design", {"safe": None}, "unknown"),
        ("fold", "minutes", {"task": 8}, "look"), ("fold", "minutes", {"task": None}, "missing"), ("fold", "design", {"real": None}, "unknown"),
        ("preach", "words", {"opening": "You must see this"}, "look"), ("shame", "words", {"questions": "Whose fault is it?"}, "look"),
        ("questions", "words", {"questions": "What?\nWhere?\nHow?\nWhen?"}, "look"), ("questions", "words", {"questions": "Was it easy?"}, "look"),
        ("silence", "design", {"silence": 5}, "look"), ("silence", "design", {"silence": 0}, "missing"),
        ("never", "design", {"never": []}, "missing"),
        ("step", "design", {"step": ""}, "missing"), ("other", "design", {"other": ""}, "look"), ("after", "design", {"look_on": ""}, "look"),
        ("adds_up", "minutes", {"slot": 10}, "look"), ("adds_up", "minutes", {"slot": 30}, "look"), ("adds_up", "minutes", {"slot": None}, "unknown"),
        ("voices", "minutes", {"opening": 5}, "look"),
    ],
)  # fmt: skip
def test_each_check_sees_what_it_is_for(key: str, part: str, fields: dict[str, Any], expected: str) -> None:
    assert state(key, model.parse(CASE)) == "ok"
    assert state(key, changed(part, **fields)) == expected


@pytest.mark.parametrize(("field", "value"), [("burns", True), ("knows", True), ("can_act", False)])
def test_where_telling_is_better_it_says_so_first(field: str, value: bool) -> None:
    work = {**CASE, "design": {**CASE["design"], field: value}}
    view = compute(work)
    assert view["summary"] == "This is no case for a truth moment: tell them." and view["plainly"][0]["tone"] == "stop"


def test_lengths_are_said_as_a_person_says_them() -> None:
    assert [long_said(one) for one in (0, 40, 60, 130)] == ["0 s", "40 s", "1 min", "2 min 10 s"]


def test_a_rehearsal_is_held_against_the_plan() -> None:
    run = {"id": "r1", "date": "2026-09-20", "seconds": 900, "parts": [60, 240]}
    text = compute({**CASE, "runs": [run, "odd", {"id": 3}]})["after"][0]["text"]
    assert text == "Your last rehearsal took 15 min; the script says 12 min. Where did you explain? Cut there. 1 rehearsal so far."
    assert compute(CASE)["after"] == []


def test_several_moments_side_by_side() -> None:
    blocks = compare_works([Member("A", CASE, own=True), Member("B", CASES["first"])])
    assert blocks[0]["text"] == "B speaks more than the audience."
    chart = next(block for block in blocks if block["kind"] == "spread_chart")
    assert chart["items"][0]["own"] == pytest.approx(100 * 190 / 340) and their_share(model.parse({})) is None
    assert blocks[-1]["kind"] == "questions" and len(blocks[-1]["items"]) == 3


def test_the_owners_name_is_taken_out_everywhere() -> None:
    hidden = json.dumps(without_names(CASES["first"]))
    assert "Pieter" not in hidden and "Roelofs" not in hidden and "the owner, can you explain" in hidden


def test_markdown_is_a_script_that_a_colleague_could_run() -> None:
    text = to_markdown(CASE, "21 September 2026")
    for part in ("# Noor's twelve minutes", "| 5 to 6 |", "Then 20 seconds without a word.", "### Not a word of this", "See Pieter Roelofs alone."):
        assert part in text
    assert "Worth a look" not in text and "## Worth a look before you run it" in to_markdown(CASES["first"])


@pytest.mark.parametrize("wrong", [{"design": []}, {"words": 5}, {"minutes": "x"}, {"words": None}])
def test_a_work_that_is_no_moment_is_refused_with_a_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="unchanged"):
        model.parse(wrong)


json_values = anything()
times = json_values | st.floats(0, 130) | st.integers(0, 20)
spoken = json_values | st.text(alphabet="Hugo, you must see?\n😀 Pieter", max_size=60)
works = st.fixed_dictionaries({
    "title": json_values, "waved": json_values, "runs": json_values | st.lists(json_values, max_size=3),
    "design": st.dictionaries(st.sampled_from([*CASE["design"], "odd"]), json_values | st.sampled_from(["each", "weeks", "Pieter Roelofs", 3, True])),
    "words": st.dictionaries(st.sampled_from([*model.FIELDS, "odd"]), spoken),
    "minutes": st.dictionaries(st.sampled_from([*model.PHASES, "slot"]), times),
    "own": st.lists(st.dictionaries(st.sampled_from(["id", "name", "minutes", "who", "after"]),
                                    json_values | st.sampled_from(["me", "task", 2])), max_size=7),
})  # fmt: skip


@given(works)
@settings(max_examples=60)
def test_whatever_comes_in_is_answered_and_tidied_once(work: dict[str, Any]) -> None:
    tidy = settled(lambda one: model.as_work(model.parse(one)), work)
    view = seen(compute(work), "sheet")
    assert sum(view["counts"].values()) == 20 and to_markdown(work)
    read = model.parse(work)
    one = shares(read)
    assert min(one.me, one.they, one.hands, one.silence) >= 0
    assert one.me + one.they + one.hands + one.silence == pytest.approx(60 * total(read))
    assert all(step["seconds"] > 0 for step in clock_steps(read))  # type: ignore[operator]
    json.dumps(compare_works([Member("A", work), Member("B", CASE, own=True)]), allow_nan=False)
    assert model.as_work(model.parse(without_names(tidy))) is not None


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_marks_lie_in_the_text_and_not_on_each_other(text: str) -> None:
    read = model.parse({"words": {"questions": text, "opening": text, "insight": text}, "design": {"owner": "Anna Berg"}})
    for field in model.FIELDS:
        mine = [mark for mark in marks(read) if mark.element == field]
        assert all(0 <= mark.start < mark.end <= len(read.says(field)) for mark in mine)
        assert all(a.end <= b.start for a, b in zip(mine, mine[1:], strict=False))
