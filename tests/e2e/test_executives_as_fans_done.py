"""Exercise 05 as a reader does it on the built page: the example, an own act, the checks, the message, a calendar, and all of it after a reload."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/05-executives-as-fans.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_is_a_whole_year_with_a_calendar(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, accept_downloads=True))
    page.get_by_role("button", name="Look at Noor's year").first.click()
    expect(page.locator("#cx-step-load .cx-b-lead")).to_contain_text("Your year has")
    expect(page.locator("#cx-step-message .cx-b-lead")).to_contain_text("The message holds")
    assert violations(page) == []
    with page.expect_download() as coming:
        page.get_by_role("button", name="Calendar, whole year").click()
    kept = tmp_path / "year.ics"
    coming.value.save_as(kept)
    assert len(icalendar.Calendar.from_ical(kept.read_bytes()).walk("VEVENT")) == 24


def test_an_act_is_placed_changed_and_kept(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH, width=1280))
    page.get_by_label("Add a leader").fill("Katrin")
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="Customer visit").check()
    page.get_by_role("button", name="Add Customer visit for Katrin in February 2027").click()
    page.get_by_label("What exactly?").fill("A baker, at the kitchen table")
    expect(page.get_by_role("group", name="Katrin", exact=True)).to_contain_text("1 contact, 90 minutes")
    expect(page.locator("#cx-step-load")).to_contain_text("Katrin hears nothing for 10 months, from March 2027 on")
    page.wait_for_timeout(800)
    page.reload()
    alive(page)
    expect(page.get_by_role("button", name="Customer visit, Katrin, February 2027")).to_be_attached()
