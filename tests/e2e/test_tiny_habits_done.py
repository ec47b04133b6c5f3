"""Exercise 09 as a reader does it on the built page: the example, an own count and recipe, a stroke, seven dates, and all of it after a reload."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/09-tiny-habits.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_is_whole_and_has_seven_dates(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, accept_downloads=True))
    page.get_by_role("button", name="Look at Ilse's habits").first.click()
    expect(page.locator("#cx-step-count .cx-b-lead")).to_contain_text("You have 4 of 13.")
    expect(page.locator("#cx-step-room .cx-b-lead")).to_contain_text("5 hands of 30 are up at eight")
    assert violations(page) == []
    with page.expect_download() as coming:
        page.get_by_role("button", name="Seven check-ins").click()
    kept = tmp_path / "habits.ics"
    coming.value.save_as(kept)
    assert len(icalendar.Calendar.from_ical(kept.read_bytes()).walk("VEVENT")) == 7


def test_a_count_a_borrowed_recipe_and_a_stroke_are_kept(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH, width=390))
    step = page.locator("#cx-step-count")
    for group in step.get_by_role("radio", name="YES").all():
        group.check()
    expect(step.locator(".cx-b-lead")).to_contain_text("You have 13 of 13.")
    page.get_by_text("Borrow a recipe", exact=True).click()
    page.get_by_role("button", name="Use this").first.click()
    page.locator("#cx-step-tally").get_by_role("checkbox", name="week 1, Tue").check()
    expect(page.locator("#cx-step-tally .cx-b-lead")).to_contain_text("1 stroke so far.")
    page.wait_for_timeout(800)
    page.reload()
    alive(page)
    expect(page.locator("#cx-step-tally .cx-b-lead")).to_contain_text("1 stroke so far.")
