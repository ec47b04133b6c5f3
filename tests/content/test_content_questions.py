"""The self-check questions: enough, varied, each tied to an objective, and every answer teaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from book_source import Chapter, chapters
from prose import words

CHAPTERS = chapters()
each_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=[c.page.path.stem for c in CHAPTERS])

BLAMING = ("you should have known", "obviously", "of course you", "stupid", "wrong!", "silly")


def choices(question: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything a reader can choose in a question."""
    return [*question.get("options", []), *question.get("pairs", []), *question.get("items", []), *question.get("extra", [])]


def said(question: dict[str, Any]) -> Iterator[str]:
    """All feedback of a question."""
    yield from (c["feedback"] for c in choices(question))
    yield from (question[key] for key in ("if_right", "if_wrong", "low", "high") if key in question)


@each_chapter
def test_there_are_at_least_five_questions_and_one_for_each_objective(chapter: Chapter):
    assert len(chapter.questions) >= 5
    assert {q["objective"] for q in chapter.questions} == set(chapter.objectives)


@each_chapter
def test_each_question_stands_once_in_the_chapter_and_they_are_spread(chapter: Chapter):
    placed = [d.argument for d in chapter.page.directives("question")]
    assert sorted(placed) == sorted(q["id"] for q in chapter.questions)
    lines = [d.line for d in chapter.page.directives("question")]
    assert lines[-1] - lines[0] > len(chapter.page.body.splitlines()) / 3
    assert all(q["id"].startswith(chapter.slug + "-q") for q in chapter.questions)


@each_chapter
def test_the_forms_vary(chapter: Chapter):
    kinds = Counter(q["kind"] for q in chapter.questions)
    assert len(kinds) >= 3
    assert max(kinds.values()) <= len(chapter.questions) / 2 + 1


@each_chapter
def test_every_choice_has_feedback_that_teaches(chapter: Chapter):
    for question in chapter.questions:
        if question["kind"] in {"match", "order", "number"}:
            assert question["if_right"]
            assert question["if_wrong"]
        for choice in choices(question):
            assert len(words(choice["feedback"])) >= 8, f"{question['id']} {choice['id']}: say why"
        texts = list(said(question))
        assert len(set(texts)) == len(texts), f"{question['id']}: each answer deserves its own words"
        for text in texts:
            assert not any(phrase in text.lower() for phrase in BLAMING), text


@each_chapter
def test_the_right_answer_does_not_give_itself_away(chapter: Chapter):
    singles = [q for q in chapter.questions if q["kind"] == "one"]
    longest = first = 0
    for question in singles:
        right = [o for o in question["options"] if o["right"]]
        assert len(right) == 1, question["id"]
        longest += max(question["options"], key=lambda o: len(o["text"])) is right[0]
        first += question["options"][0] is right[0]
    assert longest <= len(singles) / 2, "the longest option is right too often"
    assert first < len(singles), "the first option is always right"
    for question in (q for q in chapter.questions if q["kind"] == "several"):
        rights = [o["right"] for o in question["options"]]
        assert any(rights)
        assert not all(rights)


@each_chapter
def test_choices_have_ids_that_never_need_to_change(chapter: Chapter):
    for question in chapter.questions:
        ids = [c["id"] for c in choices(question)]
        assert len(set(ids)) == len(ids), question["id"]


def test_a_question_with_missing_feedback_would_be_caught():
    bare = {"id": "x", "kind": "one", "options": [{"id": "a", "text": "A", "right": True, "feedback": "Yes."}]}
    assert len(words(choices(bare)[0]["feedback"])) < 8
