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
