"""A questions file that breaks a rule stops the build with one sentence that says where and why."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from questions_made import QUESTIONS

from cxcourse.book.questions import BadQuestions, load, mixed

GUESSES = "    guesses: [{value: 1, feedback: One is not enough for this.}, {value: 2, feedback: Two are not enough for this.}]\n"
REFUSED = {
    "an option without feedback": ((", feedback: The moment decides and with it the decision.}", "}"),
                                    "sample-q1, `options`, number 2: `feedback` is missing"),
    "feedback that only says right": (("The moment decides and with it the decision.", "Right."), "say why, in a sentence"),
    "no right option": (("right: true, feedback: The moment", "right: false, feedback: The moment"), "has one right option, this one has 0"),
    "two right options": (("right: false, feedback: Rank", "right: true, feedback: Rank"), "has one right option, this one has 2"),
    "an unknown kind": (("kind: several", "kind: many"), "many is not one of: one, several, match, order, number"),
    "an unknown key": (("kind: several", "kind: several\n    colour: red"), "`colour` is not a key"),
    "an id used twice": (("id: sample-q2", "id: sample-q1"), "the id is used twice"),
    "an id of another chapter": (("id: sample-q2", "id: other-q2"), "must begin with sample-q"),
    "two options of one id": (("{id: b,", "{id: a,"), "two of its parts have the same id"),
    "two matches that read the same": (("match: a list", "match: a table"), "a reader cannot tell which is meant"),
    "another chapter's file": (("chapter: sample", "chapter: other"), "the file's name says sample"),
    "a number in words": (("answer: 6", "answer: six"), "must be of the type number"),
    "a guess that is right": (("value: 36", "value: 6"), "would count as right"),
    "a guess that is there twice": (("value: 36", "value: 40"), "a guess is there twice"),
    "guesses where no number is asked for": (("    if_right: That order", f"{GUESSES}    if_right: That order"),
                                             "are for a question of the kind `number`"),
    "broken YAML": (("  - id: sample-q1", "  - id: 'sample-q1"), "is not readable YAML near line"),
    "no questions": ((QUESTIONS.split("\n", 1)[1], "questions: []\n"), "at least 1 of these"),
}


def put(folder: Path, text: str) -> Path:
    path = folder / "01-sample.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_is_read(tmp_path: Path) -> None:
    assert [question["kind"] for question in load(put(tmp_path, QUESTIONS))] == ["one", "several", "match", "order", "number"]


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_is_refused_with_one_sentence(case: str, tmp_path: Path) -> None:
    (old, new), sentence = REFUSED[case]
    assert old in QUESTIONS
    with pytest.raises(BadQuestions) as refused:
        load(put(tmp_path, QUESTIONS.replace(old, new, 1)))
    message = str(refused.value)
    assert sentence in message
    assert "01-sample.yml" in message
    assert "\n" not in message


def test_the_course_s_own_files_are_good() -> None:
    files = sorted((Path(__file__).parents[2] / "data" / "questions").glob("*.yml"))
    assert files
    for path in files:
        assert len(load(path)) >= 5, path.name


@pytest.mark.parametrize("count", [2, 3, 4, 5, 8])
def test_things_to_order_never_stand_in_the_right_order(count: int) -> None:
    ids = [f"thing-{n}" for n in range(count)]
    for question in range(200):
        order = mixed(f"sample-q{question}", ids)
        assert sorted(order) == ids
        assert order != ids
        assert order == mixed(f"sample-q{question}", ids)


def test_every_kind_in_the_schema_can_be_drawn() -> None:
    kinds = {question["kind"] for question in yaml.safe_load(QUESTIONS)["questions"]}
    schema = yaml.safe_load((Path(__file__).parents[2] / "data/questions/questions.schema.json").read_text(encoding="utf-8"))
    assert kinds == set(schema["$defs"]["question"]["properties"]["kind"]["enum"])
