"""Every page can be read: by everybody, on a phone, in the dark, on paper, without JavaScript; it leads where it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import CROSSWISE, EVERYWHERE, violations_everywhere
from book_served import BOOK, Served, pages
from html_read import dead, doubles
from map_used import Map
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
STYLES = sorted(path for path in (ROOT / "cxcourse/widgets/static").glob("*.css") if path.stem != "kit")
CHAPTER = "chapters/01-key-stakeholder.html"
ALL = pages(BOOK) or ["index.html"]
# Pages of one folder are made of the same parts: the first of each is looked at in every way, the others crosswise.
FIRST_OF_KIND = {path for at, path in enumerate(ALL) if "/" not in path or path.split("/")[0] not in {one.split("/")[0] for one in ALL[:at]}}
SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
BACKGROUND = "() => getComputedStyle(document.documentElement).backgroundColor"
# What stays folded on paper, but for the list of the page's own headings and what a question says only after a try.
FOLDED = """() => [...document.querySelectorAll("main details:not(.cx-here) > :not(summary), .cx-answers li")]
  .filter((one) => !one.matches("[data-say]") && !one.checkVisibility({ contentVisibilityAuto: true })).map((one) => one.outerHTML.slice(0, 120))"""
POLICY = "() => document.querySelector('meta[http-equiv=Content-Security-Policy]').content"
INLINE = """() => [...document.querySelectorAll("*")]
  .filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on")) || one.matches("script:not([src], [type='application/json'])"))
  .map((one) => one.outerHTML.slice(0, 120))"""
Reader = Callable[..., Page]


def test_every_link_fragment_and_picture_of_the_book_leads_somewhere(book: Path) -> None:
    assert dead(book) == []
    assert doubles(book) == []


@pytest.mark.parametrize("path", ALL)
def test_everybody_can_read_the_page_and_it_keeps_to_its_policy(reader: Reader, path: str) -> None:
    page = reader(path, width=320)
    if path == Map.PATH:
        Map(page).alive()
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) <= 0, f"scrolls sideways at {width} px"
    policy = dict(part.split(None, 1) for part in page.evaluate(POLICY).split(";") if part.strip())
    assert policy["default-src"] == policy["connect-src"] == "'self'"
    assert set(policy["script-src"].split()) == {"'self'", "'wasm-unsafe-eval'"}
    assert page.evaluate(INLINE) == []
    page.evaluate("() => document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    assert violations_everywhere(page, EVERYWHERE if path in FIRST_OF_KIND else CROSSWISE) == []


def test_on_paper_every_folded_answer_is_open(reader: Reader) -> None:
    page = reader(CHAPTER)
    assert page.locator("main details").count() > 0
    page.emulate_media(media="print")
    assert page.evaluate(FOLDED) == []
    paper = page.pdf(tagged=True)
    assert b"/StructTreeRoot" in paper
    assert b"/Marked true" in paper


def test_without_javascript_the_exercise_page_is_a_whole_worksheet(reader: Reader) -> None:
    page = reader(Map.PATH, java_script_enabled=False)
    expect(page.get_by_role("heading", name="Stakeholder map", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("^Worksheet"))).to_be_visible()
    expect(page.locator(".cx-live-fallback")).to_contain_text("worksheet")
    assert page.locator("main table").count() >= 3
    assert page.locator("main img, main svg").count() >= 1
    assert page.locator("progress").count() == 0


def test_without_javascript_every_question_has_its_answer_to_read(reader: Reader) -> None:
    page = reader(CHAPTER, java_script_enabled=False)
    questions = page.locator(".cx-question")
    assert questions.count() >= 5
    for question in questions.all():
        opened = question.locator("details")
        opened.locator("summary").click()
        expect(opened.locator("li, p").first).to_be_visible()
        assert len(opened.inner_text()) > 80
        assert question.get_by_role("button").count() == 0


def test_the_first_tab_leads_past_everything_to_the_text(reader: Reader) -> None:
    page = reader(CHAPTER)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_the_choice_of_colours_holds_on_every_page(reader: Reader, site: Served) -> None:
    page = reader(CHAPTER)
    switch = page.get_by_role("button", name="Colours")
    light = page.evaluate(BACKGROUND)
    switch.click()
    switch.click()
    expect(page.get_by_role("button", name="Colours: dark")).to_be_visible()
    dark = page.evaluate(BACKGROUND)
    assert dark != light
    page.goto(site.url + "back/about.html")
    assert page.evaluate(BACKGROUND) == dark
    expect(page.get_by_role("button", name="Colours: dark")).to_be_visible()


def test_the_search_finds_a_word_of_the_chapter_and_leads_to_it(reader: Reader) -> None:
    page = reader("index.html")
    page.keyboard.press("/")
    page.keyboard.type("salience")
    page.keyboard.press("Enter")
    found = page.locator("#search-results").get_by_role("link", name=re.compile("Find your key stakeholder", re.I)).first
    expect(found).to_be_visible()
    found.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("key stakeholder")
    assert page.url.split("#")[0].split("?")[0].endswith(CHAPTER)


@pytest.mark.parametrize("saving", [False, True])
def test_a_chapter_fetches_python_ahead_but_never_for_a_reader_who_saves_data(reader: Reader, serve: Callable[..., Served], saving: bool) -> None:
    served = serve()
    script = f"Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {str(saving).lower()}, effectiveType: '4g' }} }});"
    page = reader(CHAPTER, at=served, script=script)
    page.wait_for_load_state("networkidle")
    ahead = page.evaluate("() => document.querySelectorAll('link[rel=prefetch]').length")
    big = [path for path in served.asked if path.endswith(".bin")]
    assert (ahead, big) == (0, []) if saving else (ahead > 0 and len(big) == 2)


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.stem)
def test_an_exercise_with_a_look_of_its_own_has_it_on_its_page(book: Path, style: Path) -> None:
    slug = style.stem.replace("_", "-")
    pages = [page for page in book.rglob("*.html") if f'data-exercise="{slug}"' in page.read_text(encoding="utf-8")]
    assert pages, "no page holds it"
    for page in pages:
        assert re.search(rf'<link[^>]*href="[^"]*/{style.stem}-[A-Z0-9]+\.css"', page.read_text(encoding="utf-8")), page.name
