"""Every question of the course can be put to the vote in a room, and what counts as right there is what counts in the chapter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from questions_made import QUESTIONS

from cxcourse.book.questions import load
from cxcourse.book.votes import votes_on

FILES = sorted((Path(__file__).parents[2] / "data" / "questions").glob("*.yml"))
LETTERS = 8  # as many as the wall has names for


def right(vote: dict[str, Any]) -> list[str]:
    return ["".join(run if isinstance(run, str) else run[1] for run in one["text"]) for one in vote["options"] if one["right"]]


def sample(kind: str) -> list[dict[str, Any]]:
    return votes_on(next(one for one in yaml.safe_load(QUESTIONS)["questions"] if one["kind"] == kind))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_questions_of_a_chapter_can_be_voted_on(path: Path) -> None:
    votes = [vote for question in load(path) for vote in votes_on(question)]
    assert {vote["of"] for vote in votes} == {question["id"] for question in load(path)}
    assert len({vote["id"] for vote in votes}) == len(votes)
    for vote in votes:
        texts = [str(one["text"]) for one in vote["options"]]
        assert 3 <= len(texts) <= LETTERS, vote["id"]
        assert len(set(texts)) == len(texts), vote["id"]
        assert all(one["why"] for one in vote["options"]), vote["id"]
        assert len(right(vote)) >= 1 if vote["kind"] == "several" else len(right(vote)) == 1, vote["id"]


def test_matching_is_voted_on_thing_by_thing_and_says_where_a_wrong_choice_belongs() -> None:
    question = next(one for one in yaml.safe_load(QUESTIONS)["questions"] if one["kind"] == "match")
    votes = votes_on(question)
    assert [vote["ask"] for vote in votes] == [[pair["item"]] for pair in question["pairs"]]
    assert [right(vote) for vote in votes] == [[pair["match"]] for pair in question["pairs"]]
    assert [vote["after"] for vote in votes] == [*(vote["id"] for vote in votes[1:]), ""]
    assert [(vote["part"], vote["parts"]) for vote in votes] == [(at, len(votes)) for at in range(1, len(votes) + 1)]
    other = next(one for one in votes[0]["options"] if one["text"] == [question["pairs"][1]["match"]])
    assert question["pairs"][1]["item"] in other["why"][0]


def test_an_order_is_voted_on_by_what_comes_first() -> None:
    question = next(one for one in yaml.safe_load(QUESTIONS)["questions"] if one["kind"] == "order")
    (vote,) = votes_on(question)
    assert right(vote) == [question["items"][0]["text"]]
    assert [one["text"] for one in vote["options"]] != [[one["text"]] for one in question["items"]]


def test_a_number_is_voted_on_among_what_people_come_to_from_small_to_large() -> None:
    (vote,) = sample("number")
    assert [one["text"] for one in vote["options"]] == [["−6 points"], ["6 points"], ["36 points"], ["40 points"]]
    assert right(vote) == ["6 points"]


def test_a_number_without_guesses_is_not_voted_on() -> None:
    question = next(one for one in yaml.safe_load(QUESTIONS)["questions"] if one["kind"] == "number")
    del question["guesses"]
    assert votes_on(question) == []
