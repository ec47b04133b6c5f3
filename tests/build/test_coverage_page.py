"""The maintainers' table says of each idea where it is taught, and is drawn again when that changes."""

from __future__ import annotations

import re

import pytest
from book_made import CHAPTER, Book
from sphinx.errors import ExtensionError

IDEAS = "S1: The first idea\nS2: The second one\nS9: Not yet told\nT2: A tension\n"
PAGE = "# What is taught where\n\nAll of it.\n\n```{coverage-table}\n```\n"
ROW = re.compile(r'<tr><th scope="row">(\w+)</th><td>([^<]*)</td><td>(.*?)</td></tr>')


@pytest.fixture
def filled(book: Book) -> Book:
    book.toc = ["chapters/01-sample", "back/coverage"]
    book.files = {"docs/ideas.yml": IDEAS, "back/coverage.md": PAGE}
    return book


def test_each_idea_leads_to_the_section_that_teaches_it(filled: Book) -> None:
    filled.build()
    page = filled.page("back/coverage")
    rows = {one: (words, place) for one, words, place in ROW.findall(page)}
    assert list(rows) == ["S1", "S2", "S9", "T2"]
    assert rows["S1"] == ("The first idea", '<a href="../chapters/01-sample.html#part-one">1. Part one</a>')
    assert rows["S9"] == ("Not yet told", "nowhere yet")
    assert "3 of 4 ideas have a place" in page
    assert 'id="part-one"' in filled.page("chapters/01-sample")


def test_an_idea_that_moves_is_found_at_its_new_place(filled: Book) -> None:
    filled.build()
    filled.files["chapters/01-sample.md"] = CHAPTER.replace("S1-S3 T2", "S1") + "\n## Part two\n\nMore. {covers}`S9`\n"
    filled.build()
    places = {one: re.findall(r"#([\w-]+)", place) for one, _words, place in ROW.findall(filled.page("back/coverage"))}
    assert places == {"S1": ["part-one"], "S2": [], "S9": ["part-two"], "T2": []}


def test_a_mark_inside_a_box_belongs_to_the_section_around_it(filled: Book) -> None:
    filled.files["chapters/01-sample.md"] = CHAPTER.replace("{covers}`S1-S3 T2`", "\n\n:::{monday}\nDo it. {covers}`S1`\n:::\n")
    filled.build()
    assert 'href="../chapters/01-sample.html#part-one"' in filled.page("back/coverage")


def test_without_the_list_of_ideas_the_build_stops(filled: Book) -> None:
    del filled.files["docs/ideas.yml"]
    with pytest.raises(ExtensionError, match="ideas.yml does not exist"):
        filled.build()
