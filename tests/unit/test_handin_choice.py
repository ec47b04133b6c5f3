"""What may be ticked for a hand-in: what is offered, what a tick comes to, and that every word of it can be read before it goes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import assignment_link
from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY
from cxcourse.models.assignment import Assignment, Item
from cxcourse.models.handin_choice import ANSWERS, WORK, assignment_of, chosen, file_name, holds, lead, made_of, offered, paths_in
from cxcourse.models.handin_preview import MOST_LINES, lines_of, preview
from cxcourse.models.problem import Problem

LEARNER = "ab" * 16
MADE = "2026-11-22T09:00:00.000Z"
QUESTIONS = [one["id"] for one in KEY.chapter_of["key-stakeholder"]["questions"]]


def entry(exercise: str, work: Any, **keys: Any) -> dict[str, Any]:
    return {"exercise": exercise, "schema": 1, "work": work, "saved": MADE, "rev": 3, **keys}


def answer(question: str, value: Any = "top", **keys: Any) -> dict[str, Any]:
    given = {"value": value, "right": True, "at": MADE}
    return {"question": question, "first": given, "last": given, "tries": 1, "saved": MADE, **keys}


RECORDS = {
    "learner": LEARNER,
    "entries": [
        entry("cx-story", {"title": "Ours", "story": {"personal": "CANARY-STORY"}}), entry("key-stakeholder", {"people": [{"name": "CANARY-MAP"}]}),
        entry("tiny-habits", {"title": "", "habits": [], "settings": {"on": False}}), entry("assignment", {"title": "CANARY-PLAN"}),
    ],
    "answers": [answer(QUESTIONS[0]), answer(QUESTIONS[1], ["decided"]), answer("cx-story-q2", "polite"), answer(f"review-1/{QUESTIONS[0]}", "size")],
}  # fmt: skip


def test_only_exercises_with_work_and_chapters_with_answers_are_offered() -> None:
    stakeholder, story = offered(RECORDS)
    assert (stakeholder["slug"], stakeholder["exercise"]["title"], stakeholder["exercise"]["saved"]) == ("key-stakeholder", "Stakeholder map", MADE)
    assert (stakeholder["answers"]["n"], stakeholder["answers"]["of"]) == (2, len(QUESTIONS)), "the answer of a review is not among them"
    assert (story["slug"], story["answers"]["ids"]) == ("cx-story", ["cx-story-q2"])
    assert chosen([], [stakeholder, story]) == ([], []), "nothing is ticked by itself"


def test_a_tick_is_that_exercise_or_that_chapters_answers_and_nothing_more() -> None:
    chapters = offered(RECORDS)
    exercises, questions = chosen([WORK + "cx-story", ANSWERS + "key-stakeholder", WORK + "tiny-habits", "x", 7], chapters)
    assert (exercises, questions) == (["cx-story"], QUESTIONS[:2])
    text = h.write(made_of(RECORDS, exercises, questions, {"name": " Anna ", "assignment": "autumn "}, MADE)).decode()
    assert "CANARY-STORY" in text and '"Anna"' in text and '"autumn"' in text and LEARNER in text
    assert "CANARY-MAP" not in text and "CANARY-PLAN" not in text and "review" not in text and '"right"' not in text and "cx-story-q2" not in text


EVERYTHING = {
    "learner": LEARNER,
    "entries": [entry(one, {"text": f"CANARY work {one} end"}, secret="CANARY field") for one in KEY.exercises],
    "answers": [answer(one["id"], f"CANARY answer {one['id']} end") for chapter in KEY.chapters for one in chapter["questions"]],
}
ALL_CHAPTERS = offered(EVERYTHING)


@given(st.sets(st.sampled_from([way + one for one in KEY.exercises for way in (WORK, ANSWERS)])), st.sampled_from(["", "Anna"]))
def test_what_is_not_ticked_never_gets_in(ticked: set[str], name: str) -> None:
    exercises, questions = chosen(sorted(ticked), ALL_CHAPTERS)
    assert {WORK + one for one in exercises} == {one for one in ticked if one.startswith(WORK)}
    if not ticked:
        with pytest.raises(Problem, match="Nothing is ticked"):
            made_of(EVERYTHING, exercises, questions, {"name": name}, MADE)
        return
    text = h.write(made_of(EVERYTHING, exercises, questions, {"name": name}, MADE)).decode()
    seen = {one for one in [*KEY.exercises] if f"CANARY work {one} end" in text}
    asked = {one for one in KEY.questions if f"CANARY answer {one} end" in text}
    assert seen == set(exercises) and asked == set(questions) and "CANARY field" not in text
    assert asked == {one["id"] for slug in ticked if slug.startswith(ANSWERS) for one in KEY.chapter_of[slug.removeprefix(ANSWERS)]["questions"]}


@pytest.mark.parametrize(
    "broken",
    [
        entry("cx-story", {"title": "x" * 30_000}), entry("cx-story", {"title": "x"}, schema=0), entry("cx-story", {"title": "x"}, schema="1"),
        entry("cx-story", {"a": [[[[[[[[[[[[[[[[[[[["deep"]]]]]]]]]]]]]]]]]]]]}), entry("cx-story", "work"),
    ],
)  # fmt: skip
def test_what_no_class_map_could_read_is_seen_and_cannot_be_ticked(broken: dict[str, Any]) -> None:
    (story,) = offered({"entries": [broken], "answers": []})
    assert story["exercise"]["fits"] is False
    assert chosen([WORK + "cx-story"], [story]) == ([], [])


@pytest.mark.parametrize("records", [{}, {"entries": 7}, {"entries": [None, 7, {}, {"exercise": 3}], "answers": "x"}, {"answers": [{"question": 3}]}])
def test_a_casebook_of_any_shape_offers_what_it_can(records: dict[str, Any]) -> None:
    assert offered(records) == []


@pytest.mark.parametrize("value", [{}, [], None, False, "", {"a": [], "b": {"c": ""}}, [None, {"x": False}]])
def test_nothing_is_nothing(value: Any) -> None:
    assert not holds(value) and holds({"a": [0]}) and holds(["x"])


@pytest.mark.parametrize("typed", ["two words", "a/b", "ä", "x" * 65, "a\nb"])
def test_a_name_of_an_assignment_that_is_none_is_told_at_its_field(typed: str) -> None:
    with pytest.raises(Problem, match="letters, digits, points and hyphens") as told:
        assignment_of(typed)
    assert told.value.path == "about/assignment"


def test_the_file_tells_what_it_is() -> None:
    assert file_name(h.HandIn(LEARNER, MADE, "autumn.1", "Ann O'Dell")) == "hand-in-autumn.1-ann-o-dell-abab.json"
    assert file_name(h.HandIn(LEARNER, MADE, "", "../../x")) == "hand-in-x-abab.json"
    assert file_name(h.HandIn(LEARNER, MADE)) == "hand-in-abab.json"
    assert lead(1, 2) == "In it: 1 exercise and the answers to 2 questions." and lead(0, 0) == "Nothing is ticked yet."


leaves = st.one_of(st.text(min_size=1, max_size=12), st.integers(-99, 99), st.just(True))
values = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3), max_leaves=12)
works = st.dictionaries(st.text("abc", min_size=1, max_size=3), values, max_size=4)


@given(works)
def test_the_preview_has_every_entry_of_a_work(work: dict[str, Any]) -> None:
    told = [text for _where, text in lines_of(work)]

    def all_of(value: Any) -> list[str]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
        return [one for part in inner for one in all_of(part)] if inner is not None else ["yes" if value is True else str(value)]

    assert told == all_of(work)


def test_a_very_long_work_says_how_much_more_there_is() -> None:
    many = h.HandIn(LEARNER, MADE, exercises=(h.Exercise("cx-story", 1, {"facts": [f"fact {n}" for n in range(MOST_LINES + 7)]}, MADE),))
    shown = json.dumps(preview(many))
    assert "fact 399" in shown and "fact 400" not in shown and "And 7 more lines" in shown and f"{MOST_LINES + 7} entries" in shown


def test_the_path_in_the_casebook_tells_where_it_goes() -> None:
    plan = Assignment(title="Führung & Kunden", hand_in="Noor, noor@waldhaven.example", items=(Item("cx-story", "chapter", "required", 3),))
    name, packed = assignment_link.identity(plan), assignment_link.short(plan)
    paths = [{"id": "another", "plan": packed}, "x", {"id": name, "plan": 7}, {"id": name, "plan": "damaged"}, {"id": name, "plan": packed}]
    records = {"entries": [entry("paths", {"paths": paths})]}
    assert paths_in(records) == [{"id": one, "title": plan.title, "goes_to": plan.hand_in} for one in ("another", name)]
    nameless = [{"id": one, "plan": packed} for one in ("", 7, "no/id", "x" * 65, None)]
    for hostile in ({}, {"entries": 3}, {"entries": [entry("paths", [])]}, {"entries": [entry("paths", {"paths": [*paths[1:4], *nameless]})]}):
        assert paths_in(hostile) == []
