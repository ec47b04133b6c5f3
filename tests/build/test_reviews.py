"""The review after a part: ten questions under their own ids, one at a time, and what was missed comes again until it is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from book_made import CHAPTER, Book
from playwright.sync_api import Browser, Locator, Page, expect
from questions_made import QUESTIONS
from site_served import accessibility_faults, served

from cxcourse.book.questions import BadQuestions

IDS = [f"sample-q{n}" for n in range(1, 11)]
TEN = QUESTIONS + re.sub(r"sample-q(\d)", lambda m: f"sample-q{int(m[1]) + 5}", QUESTIONS.partition("questions:\n")[2])
REVIEW = "# What stayed\n\nTen questions.\n\n```{review} 1\n:after: Now *tell* somebody.\n\n" + "\n".join(IDS) + "\n```\n"


def filled(book: Book, review: str = REVIEW) -> Book:
    book.toc = ["chapters/01-sample", "reviews/part-1"]
    book.files = {"chapters/01-sample.md": CHAPTER + "\n```{questions}\n```\n", "reviews/part-1.md": review, "data/questions/01-sample.yml": TEN}
    return book


def test_ten_questions_stand_under_ids_of_their_own_in_another_order(book: Book) -> None:
    filled(book).build()
    asked = re.findall(r'<div class="cx-question" id="([^"]+)"', book.page("reviews/part-1"))
    assert sorted(asked) == sorted(f"review-1/{one}" for one in IDS)
    assert asked != [f"review-1/{one}" for one in IDS]
    assert len(re.findall(r'<div class="cx-question" id="sample-q', book.page("chapters/01-sample"))) == 10


def test_each_question_leads_back_to_its_place_in_the_chapter(book: Book) -> None:
    filled(book).build()
    links = re.findall(r'Read about it again: <a href="([^"]+)">([^<]+)</a>', book.page("reviews/part-1"))
    assert sorted(links) == sorted((f"../chapters/01-sample.html#{one}", "Chapter 1: A chapter") for one in IDS)


@pytest.mark.parametrize(("review", "sentence"), [
    (REVIEW.replace("sample-q10\n", ""), "has ten different questions, this one has 9"),
    (REVIEW.replace("sample-q10", "sample-q1"), "has ten different questions, this one has 9"),
    (REVIEW.replace("sample-q10", "sample-q11"), "reviews the question sample-q11, which no chapter has"),
    (REVIEW.replace("sample-q10", "other-q1"), "reviews the question other-q1, which no chapter has"),
])
def test_a_review_that_cannot_be_asked_stops_the_build(book: Book, review: str, sentence: str) -> None:
    with pytest.raises(BadQuestions, match=sentence):
        filled(book, review).build()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(filled(Book(tmp_path_factory.mktemp("book")))) as address:
        yield address


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 900, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site}/reviews/part-1.html")
    page.locator(".cx-review[data-ready]").wait_for()
    yield page
    context.close()
    assert faults == []


def asked(page: Page) -> Locator:
    """The one question on screen."""
    expect(page.locator(".cx-question:visible")).to_have_count(1)
    return page.locator(".cx-question:visible")


def answer(page: Page, right: bool) -> str:
    """Answer the question on screen with the keyboard, rightly or not; returns its id."""
    form = asked(page)
    kind = form.get_attribute("data-kind")
    lines = form.locator(".cx-answers li[data-for]:not([data-extra])")
    keys = [line.get_attribute("data-for") for line in lines.all()]
    good = [line.get_attribute("data-for") for line in form.locator(".cx-answers li[data-right]").all()]
    if kind in ("one", "several"):
        form.locator(f"input[value='{good[0] if right else next(key for key in keys if key not in good)}']").check()
    elif kind == "match":
        for key in keys:
            form.locator(f".cx-option[data-id='{key}'] select").select_option(key if right else "film")
    elif kind == "number":
        form.get_by_role("textbox").fill(form.get_attribute("data-answer") or "" if right else "5")
    elif right:
        for place, key in enumerate(keys):
            row = form.locator(f".cx-option[data-id='{key}']")
            while [one.get_attribute("data-id") for one in form.locator(".cx-option").all()].index(key) > place:
                row.locator("[data-move='-1']").click()
    form.get_by_role("button", name="Check").press("Enter")
    expect(form.locator(".cx-verdict")).to_have_attribute("data-right", "yes" if right else "no")
    return str(form.get_attribute("id"))


def go_on(page: Page) -> None:
    button = page.locator(".cx-review-next:visible")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")


def kept(page: Page, key: str) -> Any:
    return page.evaluate("(key) => globalThis[Symbol.for('cxcourse.casebook')].answer(key)", key)


@pytest.mark.browser
def test_what_was_missed_comes_again_until_it_is_right(page: Page) -> None:
    missed = []
    for n in range(1, 11):
        expect(asked(page).locator(".cx-q-number")).to_have_text(f"Question {n} of 10")
        wrong = n in (2, 5, 9)
        one = answer(page, right=not wrong)
        expect(page.get_by_text("It comes again.")).to_have_count(len(missed) + wrong)
        missed += [one] if wrong else []
        go_on(page)
    expect(page.get_by_text("7 of 10 are right.", exact=True)).to_be_visible()
    expect(page.get_by_text("At the first try: 7 of 10.", exact=True)).to_be_visible()
    expect(page.locator(".cx-review-end").get_by_role("link", name="Chapter 1: A chapter")).to_have_count(1)
    assert accessibility_faults(page) == []

    page.get_by_role("button", name="Ask me those 3 again").press("Enter")
    for n, one in enumerate(missed, 1):
        expect(asked(page).locator(".cx-q-number")).to_have_text(f"Once more: {n} of 3")
        expect(asked(page).locator(".cx-verdict")).to_be_empty()
        assert answer(page, right=n != 3) == one
        go_on(page)
    page.get_by_role("button", name="Ask me that one again").press("Enter")
    answer(page, right=True)
    go_on(page)
    expect(page.get_by_text("All ten are right.", exact=True)).to_be_visible()
    expect(page.get_by_text("Now tell somebody.")).to_be_visible()

    page.get_by_role("button", name="Ask me all ten again").press("Enter")
    expect(asked(page).locator(".cx-q-number")).to_have_text("Question 1 of 10")
    first = answer(page, right=True)
    page.locator("#cx-save[data-state=saved]").wait_for()
    assert kept(page, f"{first}/2")["tries"] == 1
    assert kept(page, missed[2])["tries"] == 3
    assert kept(page, missed[2])["first"]["right"] is False


@pytest.mark.browser
def test_a_reader_who_comes_back_goes_on_where_they_were(page: Page, site: str) -> None:
    one = answer(page, right=False)
    go_on(page)
    two = answer(page, right=True)
    page.locator("#cx-save[data-state=saved]").wait_for()
    page.reload()
    page.locator(".cx-review[data-ready]").wait_for()
    expect(asked(page).locator(".cx-q-number")).to_have_text("Question 3 of 10")
    assert asked(page).get_attribute("id") not in (one, two)
    assert kept(page, one.removeprefix("review-1/")) is None
    page.goto(f"{site}/chapters/01-sample.html")
    page.wait_for_timeout(400)
    assert page.locator(".cx-question[data-tried]").count() == 0


@pytest.mark.browser
def test_one_try_and_the_reasons_stay_to_be_read(page: Page) -> None:
    answer(page, right=False)
    form = asked(page)
    expect(form.get_by_role("button", name="Check")).to_have_count(0)
    expect(form.locator("fieldset[disabled]")).to_have_count(1)
    form.get_by_text("Answers, and why").click()
    expect(form.locator(".cx-answers .cx-why:visible, .cx-answers .cx-why-head:visible").first).to_be_visible()
    expect(page.get_by_text("Read about it again:").locator("visible=true")).to_have_count(1)


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_it_fits_and_has_no_accessibility_fault(browser: Browser, site: str, width: int, scheme: Any) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site}/reviews/part-1.html")
    page.locator(".cx-review[data-ready]").wait_for()
    assert accessibility_faults(page) == []
    answer(page, right=False)
    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.browser
def test_without_scripts_and_on_paper_all_ten_are_there(browser: Browser, site: str, page: Page) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{site}/reviews/part-1.html")
    expect(plain.locator(".cx-question:visible")).to_have_count(10)
    context.close()
    page.emulate_media(media="print")
    expect(page.locator(".cx-question:visible")).to_have_count(10)
