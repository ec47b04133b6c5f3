"""The theme's pages: light, without foreign scripts, each marked in the course list; coverage is collected; changes reach every page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from book_made import CHAPTER, Book
from sphinx.errors import ExtensionError

from cxcourse.book.coverage import ids_in
from cxcourse.book.rendering import plain

LINKED = CHAPTER + "\n```{exercise-link} sample\n:minutes: 25\nYou leave with a plan.\n```\n"
BOTH = ["chapters/01-sample", "exercises/01-sample"]


def test_a_page_loads_the_course_s_files_and_nothing_else(book: Book) -> None:
    book.build()
    page = book.page("chapters/01-sample")
    assert re.findall(r'<script[^>]* src="([^"]+)"', page) == ["../assets/h-boot.js", "../assets/h-page.js"]
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', page) == ["../assets/h-page.css"]
    assert "form-action 'self'" in page
    assert "unsafe-eval" not in page.replace("'wasm-unsafe-eval'", "")


def test_every_address_is_relative_so_that_a_sub_path_works(book: Book) -> None:
    book.toc = BOTH
    book.files = {"chapters/01-sample.md": LINKED}
    book.build()
    for name in ("intro", "search", *BOTH):
        addresses = re.findall(r'(?:href|src|action)="([^"]*)"', book.page(name))
        assert addresses
        assert not [address for address in addresses if address.startswith(("/", "http"))]


def test_the_site_s_address_itself_is_the_start_page(book: Book) -> None:
    book.build()
    assert book.page("index") == book.page("intro")


def test_the_course_list_marks_the_page_and_names_its_part(book: Book) -> None:
    book.toc = BOTH
    book.build()
    page = book.page("exercises/01-sample")
    assert re.findall(r'aria-current="page" href="([^"]+)"', page) == ["../exercises/01-sample.html"]
    assert '<span class="cx-part-n">Part I</span> <span>First steps</span>' in page
    assert "Exercise 1" in page


def test_a_chapter_leads_to_its_exercise(book: Book) -> None:
    book.toc = BOTH
    book.files = {"chapters/01-sample.md": LINKED}
    book.build()
    assert '<a class="cx-card-link" href="../exercises/01-sample.html">An exercise</a>' in book.page("chapters/01-sample")


def test_a_link_to_an_exercise_that_is_not_there_stops_the_build(book: Book) -> None:
    book.files = {"chapters/01-sample.md": LINKED}
    with pytest.raises(ExtensionError, match="there is no page exercises/NN-sample"):
        book.build()


def test_what_the_chapters_cover_is_written_down(book: Book) -> None:
    book.build()
    assert json.loads((book.folder / "_build/coverage.json").read_text()) == {
        "chapters/01-sample": dict.fromkeys(("S1", "S2", "S3", "T2"), "part-one")
    }
    assert "S1" not in book.page("chapters/01-sample")


def test_coverage_forgets_what_a_page_no_longer_covers(book: Book) -> None:
    book.build()
    book.files = {"chapters/01-sample.md": CHAPTER.replace("S1-S3 T2", "S9")}
    book.build()
    assert json.loads((book.folder / "_build/coverage.json").read_text()) == {"chapters/01-sample": {"S9": "part-one"}}


@pytest.mark.parametrize(("text", "ids"), [("S1 S2", ["S1", "S2"]), ("S24-S27", ["S24", "S25", "S26", "S27"]), ("S1, T10", ["S1", "T10"])])
def test_ids_are_read_singly_and_as_ranges(text: str, ids: list[str]) -> None:
    assert ids_in(text) == ids


@pytest.mark.parametrize("text", ["X1", "S", "S1;S2", "12"])
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        ids_in(text)


def test_a_new_title_or_asset_reaches_the_pages_that_did_not_change(book: Book) -> None:
    book.toc = BOTH
    book.build()
    book.files = {"chapters/01-sample.md": CHAPTER.replace("# A chapter", "# Another name")}
    book.build()
    assert "Another name" in book.page("exercises/01-sample")


def test_a_page_without_its_bundle_says_what_to_do(book: Book) -> None:
    book.write()
    (book.folder / "build/assets/manifest.json").unlink()
    book.write = lambda: None  # type: ignore[method-assign]
    with pytest.raises(ExtensionError, match=r"manifest.json does not exist: bundle"):
        book.build()


@pytest.mark.parametrize(("markdown", "words"), [
    ("a *small* **step**", "a small step"), ("`code` stays", "code stays"),
    ("a {term}`word <other>` here", "a word here"), ("2 * 3 * 4", "2 * 3 * 4"),
])
def test_options_of_a_select_are_plain_words(markdown: str, words: str) -> None:
    assert plain(markdown) == words


def test_the_theme_and_the_exercises_share_no_class_name() -> None:
    package = Path(__file__).parents[2] / "cxcourse"

    def classes(*folders: str) -> set[str]:
        files = [path for folder in folders for path in (package / folder).rglob("*.css") if "dist" not in path.parts]
        assert files
        return {name for path in files for name in re.findall(r"\.(cx-[a-z0-9-]+)", path.read_text(encoding="utf-8"))}

    # where the theme's rules stop
    assert classes("book") & classes("widgets/static", "live/page") <= {"cx-live"}
