"""*Plan a course* in a real browser: four weeks for twelve people, out as a link and a cartridge, back again, and the next group."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_run import violations
from book_served import Served
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "back/assign.html"


def test_four_weeks_are_planned_and_sent(reader: Callable[..., Page], site: Served) -> None:
    page = reader(PATH)
    page.get_by_role("button", name="Four weeks").click()
    page.get_by_label("Start: the day on which people get the link").fill("2027-03-01")
    page.get_by_label("How many take part?").fill("12")
    expect(page.locator(".as-sum")).to_contain_text("from Mon 1 March 2027", timeout=30_000)
    expect(page.get_by_label("Where is the course hosted?")).to_have_value(site.url)
    page.get_by_role("button", name="Make the link for my group").click()
    link = page.locator(".as-made").input_value()
    assert link.startswith(f"{site.url}intro.html#path=") and len(link) <= 2000
    with page.expect_download() as saved:
        page.get_by_role("button", name="For your learning platform").click()
    assert saved.value.suggested_filename == "course.imscc"
    assert violations(page) == []

    page.get_by_role("checkbox", name="Stakeholder map").uncheck()
    page.get_by_text("Open a plan that you have: a link or a file").click()
    page.get_by_label("Paste the link of a plan").fill(link)
    page.get_by_role("button", name="Open it").click()
    expect(page.get_by_role("checkbox", name="Stakeholder map")).to_be_checked()

    page.get_by_label("The next group starts on").fill("2027-09-06")
    page.get_by_role("button", name="Copy with new dates").click()
    expect(page.locator(".as-sum")).to_contain_text("from Mon 6 September 2027")
    expect(page.locator(".as-drafts li")).to_have_count(1)


def test_four_thursday_evenings_are_one_step_and_reading_that_comes_too_late_is_mended_in_another(reader: Callable[..., Page]) -> None:
    page = reader(PATH, width=320)
    page.get_by_label("Or begin with what keeps somebody busy").select_option(label="My director is not interested")
    expect(page.locator(".as-answer")).to_contain_text("3 chapters and 1 optional · 3 exercises")
    page.get_by_role("button", name="Take this plan").click()
    page.get_by_label("Start: the day on which people get the link").fill("2027-03-01")
    page.get_by_label("Meet every", exact=True).select_option("Thursday")
    expect(page.locator(".as-preview")).to_have_text("Thu 4 March · Thu 11 March · Thu 18 March · Thu 25 March 2027", timeout=30_000)
    page.get_by_role("button", name="Add these 4 sessions").click()
    expect(page.get_by_role("button", name="Put my 4 sessions on these days")).to_be_focused()
    expect(page.locator(".cx-rows > li")).to_have_count(4)
    expect(page.locator(".cx-rows > li").first).to_contain_text("Thu 4 March, 19:30")
    remark = page.locator(".as-remark", has_text="Chapter 1 is due one day after the session on Thu 4 March")
    remark.get_by_role("button", name="Let all 3 be due the day before their session").click()
    expect(page.locator(".as-fine")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []

    page.get_by_role("button", name="Undo").first.click()
    expect(remark).to_be_visible()
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator(".cx-rows > li")).to_have_count(0)
