"""Questions stand in their chapter as accessible HTML that teaches without JavaScript too."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from book_made import CHAPTER, Book
from questions_made import QUESTIONS

from cxcourse.book.questions import BadQuestions

PLACED = CHAPTER + "\n```{question} sample-q4\n```\n\nMore words.\n\n```{questions}\n```\n"


class Fields(HTMLParser):
    """Collects inputs, selects and labels."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[dict[str, str | None]] = []
        self.labels: list[str | None] = []
        self.buttons: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("input", "select"):
            self.fields.append(dict(attrs))
        elif tag == "label":
            self.labels.append(dict(attrs).get("for"))
        elif tag == "button":
            self.buttons.append(dict(attrs))


@pytest.fixture
def page(book: Book) -> str:
    book.files = {"chapters/01-sample.md": PLACED, "data/questions/01-sample.yml": QUESTIONS}
    book.build()
    return book.page("chapters/01-sample")


def test_each_question_stands_once_in_the_order_of_the_text(page: str) -> None:
    ids = re.findall(r'<div class="cx-question" id="(sample-q\d)"', page)
    assert ids == ["sample-q4", "sample-q1", "sample-q2", "sample-q3", "sample-q5"]
    assert re.findall(r"Question (\d)", page) == ["1", "2", "3", "4", "5"]


def test_every_field_has_a_label_and_every_question_a_legend(page: str) -> None:
    seen = Fields()
    seen.feed(page)
    fields = [field["id"] for field in seen.fields]
    assert len(fields) >= 7
    assert set(fields) <= set(seen.labels)
    assert page.count("<fieldset>") == page.count("<legend>") == 5


def test_every_feedback_is_in_the_answers_that_open_without_javascript(page: str) -> None:
    answers = "".join(re.findall(r'<details class="cx-answers">.*?</details>', page, re.S))
    feedback = re.findall(r"feedback: (.*?)\}", QUESTIONS)
    assert len(feedback) == 13
    for sentence in feedback:
        assert sentence in answers
    assert "6 points" in answers


def test_inline_markdown_is_set_and_a_button_that_moves_says_what(page: str) -> None:
    assert "Who comes <em>first</em>?" in page
    seen = Fields()
    seen.feed(page)
    moves = [button["aria-label"] for button in seen.buttons if button.get("class") == "cx-move"]
    assert sorted(moves) == sorted(f"Move {way}: {thing}" for thing in ("Ask", "Make", "Look") for way in ("up", "down"))


@pytest.mark.parametrize(("chapter", "questions", "sentence"), [
    (CHAPTER + "\n```{question} sample-q1\n```\n", QUESTIONS, "places the question sample-q2 nowhere"),
    (PLACED + "\n```{question} sample-q1\n```\n", QUESTIONS, "places the question sample-q1 twice"),
    (PLACED + "\n```{question} sample-q9\n```\n", QUESTIONS, "which its questions file does not have"),
    (PLACED, QUESTIONS.replace("objective: o2", "objective: o7", 1), "names the objective o7"),
    (PLACED, "", "does not exist"),
])
def test_a_question_out_of_place_stops_the_build(book: Book, chapter: str, questions: str, sentence: str) -> None:
    book.files = {"chapters/01-sample.md": chapter} | ({"data/questions/01-sample.yml": questions} if questions else {})
    with pytest.raises(BadQuestions, match=sentence):
        book.build()
