"""The glossary is drawn from its table; a term in the text says what it means on hover, focus and tap, and Escape takes it away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from book_made import CHAPTER, Book
from playwright.sync_api import Browser, Page, expect
from site_served import accessibility_faults, served
from sphinx.errors import ExtensionError

from cxcourse.book.terms import read_terms

ROOT = Path(__file__).parents[2]
TABLE = """id,term,also,term_nl,term_de,definition,plain,plain_nl,plain_de,jargon,chapter
g01,salience,,saillantie,Salienz,How much *attention* a claim gets.,who comes now,wie nu aandacht vraagt,wer Aufmerksamkeit braucht,yes,sample
g02,anchor,hook / peg,anker,Anker,The routine on which a habit hangs.,after which routine?,na welke handeling?,nach welcher Routine?,yes,absent
"""
GLOSSARY = "# Words\n\nAll of them.\n\n```{terms}\n```\n"
LINKED = CHAPTER + "\nIt grows with {term}`Salience`, and {term}`a hook <hook>` holds it.\n" + "\nMore words follow here.\n" * 30


def filled(book: Book) -> Book:
    book.toc = ["chapters/01-sample", "back/glossary"]
    book.files = {"chapters/01-sample.md": LINKED, "back/glossary.md": GLOSSARY, "data/glossary/glossary.csv": TABLE}
    return book


def test_each_term_has_its_meaning_three_languages_and_its_chapter(book: Book) -> None:
    filled(book).build()
    page = book.page("back/glossary")
    assert re.findall(r'<dt id="(term-\w+)"', page) == ["term-anchor", "term-hook", "term-peg", "term-salience"]
    assert "How much <em>attention</em> a claim gets." in page
    assert '<span lang="nl"><strong>saillantie</strong>, wie nu aandacht vraagt</span>' in page
    assert '<span lang="de"><strong>Salienz</strong>, wer Aufmerksamkeit braucht</span>' in page
    assert re.findall(r'cx-taught"><a href="([^"]+)">([^<]+)<', page) == [("../chapters/01-sample.html", "Chapter 1: A chapter")]


def test_a_term_in_the_text_carries_its_meaning(book: Book) -> None:
    filled(book).build()
    link = r'<a class="reference internal cx-term" href="([^"]+)" data-means="([^"]+)" data-plain="([^"]+)"'
    links = re.findall(link, book.page("chapters/01-sample"))
    assert links == [
        ("../back/glossary.html#term-salience", "How much attention a claim gets.", "who comes now"),
        ("../back/glossary.html#term-hook", "The routine on which a habit hangs.", "after which routine?"),
    ]


def test_a_changed_meaning_reaches_the_pages_that_did_not_change(book: Book) -> None:
    filled(book).build()
    book.files["data/glossary/glossary.csv"] = TABLE.replace("a habit hangs", "a habit rests")
    book.build()
    assert "a habit rests" in book.page("chapters/01-sample")


def test_search_finds_a_term_in_every_language(book: Book) -> None:
    filled(book).build()
    index = (book.folder / "_build/html/searchindex.js").read_text(encoding="utf-8").lower()
    assert all(word in index for word in ("salienc", "saillanti", "salienz", "aufmerksamkeit"))


def test_a_table_that_is_not_whole_stops_the_build(book: Book) -> None:
    filled(book).files["data/glossary/glossary.csv"] = TABLE.replace("term_de", "german", 1)
    with pytest.raises(ExtensionError, match="lacks the column term_de"):
        book.build()
    del book.files["data/glossary/glossary.csv"]
    (book.folder / "data/glossary/glossary.csv").unlink()
    with pytest.raises(ExtensionError, match="does not exist"):
        book.build()


def test_the_course_s_own_table_is_read() -> None:
    rows = read_terms(ROOT / "data/glossary/glossary.csv")
    assert len(rows) >= 72
    assert rows[0]["term"].casefold() < rows[1]["term"].casefold()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(filled(Book(tmp_path_factory.mktemp("book")))) as address:
        yield address


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 900, "height": 700})
    page = context.new_page()
    page.goto(f"{site}/chapters/01-sample.html")
    yield page
    context.close()


@pytest.mark.browser
def test_the_meaning_shows_on_hover_can_be_pointed_at_and_stays(page: Page) -> None:
    link, tip = page.get_by_role("link", name="Salience"), page.get_by_role("tooltip")
    link.hover()
    expect(tip).to_contain_text("How much attention a claim gets.")
    tip.hover()
    page.wait_for_timeout(500)
    expect(tip).to_be_visible()
    page.get_by_role("heading", level=1).hover()
    expect(tip).to_be_hidden()


@pytest.mark.browser
def test_the_meaning_shows_on_focus_belongs_to_the_link_and_escape_takes_it_away(page: Page) -> None:
    link, tip = page.get_by_role("link", name="Salience"), page.get_by_role("tooltip")
    link.focus()
    expect(tip).to_be_visible()
    expect(link).to_have_accessible_description("How much attention a claim gets. Said plainly: who comes now.")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(link).to_be_focused()
    expect(link).to_have_accessible_description("")
    page.keyboard.press("Tab")
    expect(tip).to_contain_text("The routine on which")
    expect(page.get_by_role("tooltip")).to_have_count(1)


@pytest.mark.browser
def test_a_first_tap_tells_and_a_second_goes_there(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site}/chapters/01-sample.html")
    link = page.get_by_role("link", name="Salience")
    link.tap()
    expect(page.get_by_role("tooltip")).to_contain_text("How much attention")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.get_by_role("tooltip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert accessibility_faults(page) == []
    link.tap()
    page.wait_for_url("**/back/glossary.html#term-salience")
    context.close()


@pytest.mark.browser
def test_the_glossary_is_narrowed_by_a_word_of_any_language(page: Page, site: str) -> None:
    page.goto(f"{site}/back/glossary.html")
    field = page.get_by_role("searchbox", name="Find a word, in English, Dutch or German")
    field.fill("SAILLANTIE")
    expect(page.locator("dt:visible")).to_have_text(["salience"])
    expect(page.get_by_text("1 word", exact=True)).to_be_visible()
    field.fill("peg")
    expect(page.locator("dt:visible")).to_have_text(["anchor", "hook", "peg"])
    field.fill("zzz")
    expect(page.get_by_text("No word holds this. Try fewer letters.")).to_be_visible()
    field.press("Escape")
    expect(page.locator("dt:visible")).to_have_count(4)
    assert accessibility_faults(page) == []
