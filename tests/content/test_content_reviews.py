"""The review after each part asks ten questions that stand on their own, from every chapter of the part, in many forms."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from book_source import ROOT, chapters, coverage
from prose import Page

ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI"}
REVIEWS = [Page.read(path) for path in sorted((ROOT / "reviews").glob("part-*.md"))]
each_review = pytest.mark.parametrize("review", REVIEWS, ids=[page.path.stem for page in REVIEWS])
QUESTIONS: dict[str, dict[str, Any]] = {q["id"]: q for chapter in chapters() for q in chapter.questions}
NEEDS_ITS_PAGE = re.compile(r"\b(this chapter|the chapter|the table|the figure|the chart|above|below)\b", re.IGNORECASE)


def asked(review: Page) -> list[str]:
    """The ids as they are listed; the page mixes them."""
    (directive,) = review.directives("review")
    return [line.strip() for line in directive.body if line.strip()]


def test_every_part_has_its_review():
    assert [page.path.stem for page in REVIEWS] == [f"part-{n}" for n in ROMAN]


@each_review
def test_it_asks_ten_questions_of_its_own_part_and_leaves_no_chapter_out(review: Page):
    number = review.path.stem.removeprefix("part-")
    assert review.directives("review")[0].argument == number
    slugs = {row["slug"] for row in coverage()["chapters"] if row["part"] == ROMAN[number]}
    homes = Counter(one.rpartition("-q")[0] for one in asked(review))
    assert sum(homes.values()) == len(set(asked(review))) == 10
    assert set(homes) == slugs
    assert max(homes.values()) - min(homes.values()) <= 1, "each chapter has its fair share"


@each_review
def test_the_questions_vary_and_can_be_read_without_their_chapter(review: Page):
    questions = [QUESTIONS[one] for one in asked(review)]
    kinds = Counter(question["kind"] for question in questions)
    assert len(kinds) >= 4
    assert max(kinds.values()) <= 4
    for question in questions:
        assert not NEEDS_ITS_PAGE.search(question["prompt"]), question["id"]


def test_a_question_that_leans_on_its_page_would_be_seen():
    assert NEEDS_ITS_PAGE.search("By the table, how many?")
    assert not NEEDS_ITS_PAGE.search("You sit at a customer's kitchen table.")
