"""A path as a learner walks it: the link is looked at and followed, a chapter read and answered, the path left and taken up again; what is
hostile changes nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from axe_run import CROSSWISE, violations_everywhere
from book_served import Served
from path_links import GOOD, HOSTILE, PLAN, changed, packed
from playwright.sync_api import Locator, Page, expect

from cxcourse.models import assignment_link
from cxcourse.models.assignment import Assignment, Item

pytestmark = pytest.mark.browser

CHAPTER, MINE = "chapters/01-key-stakeholder.html", "back/path.html"
NOW = datetime.fromisoformat("2027-03-02T10:00:00+01:00")  # a Tuesday
KEPT = """() => new Promise((resolve) => {
  const asked = indexedDB.open("leading-customer-experience");
  asked.onsuccess = () => {
    const all = asked.result.transaction("entries").objectStore("entries").getAll();
    all.onsuccess = () => { asked.result.close(); resolve(JSON.stringify(all.result)); };
  };
})"""


def link_to(plan: Assignment, site: Served) -> str:
    made = assignment_link.write(plan, site.url)
    assert made
    return made


def opened(reader: Callable[..., Page], link: str, **options: Any) -> Page:
    """A reader who opens a link on the second day of the course."""
    page = reader(None, **options)
    page.context.clock.install(time=NOW)
    page.goto(link)
    return page


def dialog(page: Page) -> Locator:
    return page.locator("dialog.cx-path-in")


def followed(page: Page) -> Page:
    dialog(page).get_by_role("button", name="Follow this path").click()
    expect(page.locator(".cx-path[data-state=drawn]")).to_be_attached()
    return page


def answer(page: Page, question: str, value: str) -> None:
    form = page.locator(f"#{question}")
    form.locator(f"input[value='{value}']").check()
    form.get_by_role("button", name="Check").click()


def row(page: Page, step: str) -> Locator:
    return page.locator(".cx-path-row", has_text=step)


def test_a_path_is_looked_at_followed_and_walked_on_a_phone(reader: Callable[..., Page], site: Served) -> None:
    page = opened(reader, link_to(PLAN, site), width=390)
    expect(dialog(page)).to_contain_text("Führung & Kunden")
    expect(dialog(page)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(dialog(page)).to_contain_text("1 h 7 min in all, 49 min of it required")
    expect(dialog(page)).to_contain_text("Whose yes? 8 March, 09:30 to 11:00")
    dialog(page).get_by_role("button", name="Not now").click()
    assert "#" not in page.url and json.loads(page.evaluate(KEPT)) == []

    page.goto(link_to(PLAN, site))
    followed(page)
    assert "#path=" not in page.url and MINE in page.url
    card = page.locator(".cx-path-card")
    expect(card).to_contain_text("Chapter 1: Find your key stakeholder")
    expect(card).to_contain_text("by Friday 5 March")
    expect(card).to_contain_text("You meet next: Monday 8 March, 09:30 to 11:00 · Whose yes?")
    link = page.get_by_role("link", name="Choose what you hand in")
    assert (link.get_attribute("href") or "").endswith(f"hand-in.html#assignment={assignment_link.identity(PLAN)}")

    card.get_by_role("link", name="Read it").click()
    expect(page.locator(".cx-path-chip")).to_contain_text("Step 1 of 3 · due Friday")
    for question, value in (("key-stakeholder-q1", "top"), ("key-stakeholder-q8", "dated"), ("key-stakeholder-q4", "same")):
        answer(page, question, value)
    strip = page.locator(".cx-path-strip")
    expect(strip).to_contain_text("Not read to the end yet · 3 of 8 questions answered")
    page.clock.run_for(150_000)
    expect(strip).to_contain_text("Not read")  # long enough, but the end was not seen
    strip.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    page.clock.run_for(2_000)
    expect(strip).to_contain_text("Read · 3 of 8")
    expect(page.locator(".cx-course .cx-path-mark")).to_have_count(3)
    strip.get_by_role("link", name="Exercise 1").click()
    expect(page.locator(".cx-path-chip")).to_contain_text("Step 2 of 3")

    page.goto(site.url + MINE)
    expect(page.locator(".cx-path-card")).to_contain_text("Answer the questions of chapter 1")
    assert (page.get_by_role("link", name="Answer them").get_attribute("href") or "").endswith("#key-stakeholder-q2")
    page.get_by_role("button", name="Later").click()
    expect(page.locator(".cx-path-card")).to_contain_text("Stakeholder map")
    page.get_by_role("button", name="Later").click()
    page.get_by_role("button", name="Later").click()
    expect(page.locator(".cx-path-card")).to_contain_text("Answer the questions of chapter 1")
    chapter = row(page, "Chapter 1")
    expect(chapter.get_by_role("checkbox", name="Read")).to_be_checked()
    expect(chapter).to_contain_text("Answered: 3 of 8")
    chapter.locator("summary").click()
    first, second = chapter.locator(".cx-path-more li").all()[:2]
    expect(first).to_contain_text("understood2 of 2 right at first")
    expect(second).to_contain_text("not enough answers to say0 of 1 right at first")
    row(page, "Exercise 1").get_by_role("checkbox", name="Done").check()
    expect(page.locator(".cx-path-sum")).to_contain_text("1 of 3 steps done")
    page.context.set_offline(True)  # what is there needs nothing from outside any more
    chapter.get_by_role("checkbox", name="Read").uncheck()
    expect(page.locator(".cx-path-card")).to_contain_text("Find your key stakeholder")
    chapter.get_by_role("checkbox", name="Read").check()
    page.context.set_offline(False)
    page.reload()
    expect(row(page, "Chapter 1").get_by_role("checkbox", name="Read")).to_be_checked()

    page.goto(site.url)
    expect(page.locator(".cx-path-start")).to_contain_text("1 of 3 steps done")


def test_the_same_link_changes_nothing_and_a_new_edition_keeps_what_is_done(reader: Callable[..., Page], site: Served) -> None:
    page = followed(opened(reader, link_to(PLAN, site)))
    row(page, "Exercise 1").get_by_role("checkbox", name="Done").check()
    expect(page.locator(".cx-path-sum")).to_contain_text("1 of 3")
    before = page.evaluate(KEPT)
    page.goto(link_to(PLAN, site))
    expect(dialog(page)).to_contain_text("You are on this path already.")
    assert page.evaluate(KEPT) == before
    page.goto(link_to(replace(PLAN, items=(*PLAN.items, Item("cx-story", "chapter", "required", 20))), site))
    dialog(page).get_by_role("button", name="Use the new edition").click()
    expect(page.locator(".cx-path-sum")).to_contain_text("1 of 4 steps done")

    page.goto(link_to(replace(PLAN, title="Another"), site))
    followed(page)
    tabs = page.get_by_role("group", name="Your paths").get_by_role("button")
    expect(tabs).to_have_text(["Führung & Kunden", "Another"])
    expect(tabs.nth(1)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Leave this path").click()
    expect(tabs).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(tabs).to_have_count(2)
    expect(page.locator(".cx-path-sum")).to_contain_text("1 of 3 steps done")


def test_when_the_week_is_done_the_path_says_hand_it_in_and_where(reader: Callable[..., Page], site: Served) -> None:
    page = followed(opened(reader, link_to(replace(PLAN, items=PLAN.items[1:]), site), width=390))
    row(page, "Exercise 1").get_by_role("checkbox", name="Done").check()
    expect(page.locator(".cx-path-card")).to_contain_text("All that comes before “Whose yes?” is done.")
    page.get_by_role("link", name="Hand it in").click()
    expect(page.locator(".hi-for")).to_contain_text("For your path “Führung & Kunden”.", timeout=60_000)


def test_days_are_told_on_the_readers_clock_and_what_is_late_kindly(reader: Callable[..., Page], site: Served) -> None:
    page = opened(reader, link_to(PLAN, site), timezone_id="America/New_York")
    followed(page)
    expect(page.locator(".cx-path-card")).to_contain_text("by Friday 5 March, 17:59 your time")
    expect(page.locator(".cx-path-card")).to_contain_text("03:30 to 05:00 your time (09:30 in Amsterdam)")
    page.clock.set_system_time(datetime.fromisoformat("2027-03-09T10:00:00+01:00"))
    page.reload()
    expect(page.locator(".cx-path-late")).to_contain_text("No harm done")


def test_a_copy_of_everything_brings_the_path_back(reader: Callable[..., Page], site: Served) -> None:
    page = followed(opened(reader, link_to(PLAN, site)))
    row(page, "Chapter 1").get_by_role("checkbox", name="Read").check()
    page.locator("#cx-save[data-state=saved]").wait_for()
    page.goto(site.url + "back/casebook.html")
    expect(page.locator("#cx-work-paths")).to_contain_text("My path")
    expect(page.locator("#cx-work-paths")).to_contain_text("1 path")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save everything as a file").first.click()
    page.get_by_role("button", name="Delete all my work").click()
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(page.locator("#cx-work-paths")).to_have_count(0)
    expect(page.locator(".cx-path-home")).to_have_count(0)
    page.locator(".cx-bring input[type=file]").set_input_files(saved.value.path())
    expect(page.locator(".cx-bring-line").first).to_contain_text("My path")
    page.get_by_role("button", name="Bring it in").click()
    page.goto(site.url + MINE)
    expect(row(page, "Chapter 1").get_by_role("checkbox", name="Read")).to_be_checked()
    expect(page.locator("#cx-path-name")).to_have_text("Führung & Kunden")


def test_a_path_is_accessible_and_fits_a_phone(reader: Callable[..., Page], site: Served) -> None:
    page = opened(reader, link_to(PLAN, site), width=320)
    expect(dialog(page)).to_be_visible()
    assert violations_everywhere(page, CROSSWISE) == []
    followed(page)
    for summary in page.locator(".cx-path-one summary").all():
        summary.evaluate("(one) => { one.parentElement.open = true; }")
    assert violations_everywhere(page, CROSSWISE) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(site.url + CHAPTER)
    expect(page.locator(".cx-path-strip")).to_be_attached()
    assert violations_everywhere(page, CROSSWISE) == []


def test_who_is_on_no_path_loads_nothing_of_it(reader: Callable[..., Page]) -> None:
    page = reader(CHAPTER)
    page.locator(".cx-move[aria-disabled]").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.adoptedStyleSheets.length") == 0  # the style of a path comes with its scripts


def test_without_scripts_the_page_is_the_course_by_hand(reader: Callable[..., Page]) -> None:
    page = reader(MINE, java_script_enabled=False)
    expect(page.locator(".cx-path-all li")).to_have_count(18)
    expect(page.get_by_role("link", name="Stakeholder map").last).to_be_visible()


def test_hostile_links_are_refused_in_a_sentence_and_change_nothing(reader: Callable[..., Page], site: Served) -> None:
    page = followed(opened(reader, link_to(PLAN, site)))
    page.goto(site.url + CHAPTER)
    expect(page.locator(".cx-path-strip")).to_be_attached()
    before = page.evaluate(KEPT)
    for name, code in HOSTILE.items():
        assert len(code) <= 2001, name
        page.evaluate("(code) => { location.hash = `path=${code}`; }", code)
        expect(dialog(page).get_by_role("heading"), name).to_have_text("This path was not opened", timeout=3000)
        said = dialog(page).locator("p").first.inner_text()
        assert re.fullmatch(r"[^.]+\.(?: Reload the page and try again\.)? Your work is as it was\.", said), (name, said)
        page.keyboard.press("Escape")
        expect(dialog(page)).to_have_count(0)
        assert "#path=" not in page.url, name
    assert page.evaluate(KEPT) == before
    # A chapter that this edition does not have is named and left out; the rest opens.
    page.evaluate("(code) => { location.hash = `path=${code}`; }", packed(changed(7, [*GOOD[7], "cr1 from-another-edition"])))
    expect(dialog(page)).to_contain_text("Left out, as this edition of the course does not have it: from-another-edition.")


def test_a_hand_in_is_for_the_one_path_that_is_followed_and_can_be_for_none(reader: Callable[..., Page], site: Served) -> None:
    page = opened(reader, link_to(PLAN, site), width=390)
    followed(page)
    page.goto(f"{site.url}chapters/01-key-stakeholder.html")
    answer(page, "key-stakeholder-q1", "top")
    page.locator("#cx-save[data-state=saved]").wait_for(state="attached")
    page.goto(f"{site.url}back/hand-in.html")
    expect(page.locator(".hi-for")).to_contain_text("For your path “Führung & Kunden”.", timeout=60_000)
    page.get_by_label("Name of the assignment").fill("")
    expect(page.locator(".hi-for")).to_contain_text("For no assignment in particular.")
    page.get_by_role("button", name="Führung & Kunden").click()
    expect(page.locator(".hi-for")).to_contain_text("For your path “Führung & Kunden”.")
