"""Exercise 06 as a reader does it on the built page: the example, an own text made plain, a mark waved away and back, the files, a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/06-plain-language.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_stands_before_and_after(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Noor's summary, before and after").first.click()
    expect(page.locator("#cx-step-both .cx-b-lead")).to_contain_text("19 words fewer that make people guess.")
    assert violations(page) == []


def test_a_text_is_made_plain_taken_away_and_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    text = page.get_by_role("textbox", name="Your text", exact=True)
    text.fill("Our touchpoints matter. The NPS rises.")
    page.get_by_role("button", name='Use "moments of contact"').click()
    expect(text).to_have_value("Our moments of contact matter. The NPS rises.")
    page.get_by_role("button", name=re.compile('^Wave away hint .*"NPS"')).click()
    expect(page.locator("#cx-step-text .cx-marked-count")).to_have_text("No trade word that the list knows.")
    page.get_by_text("Waved away: 1").click()
    page.get_by_role("button", name=re.compile("^Bring back")).click()
    expect(page.locator("#cx-step-text .cx-marked-count")).to_have_text("1 hint")
    # Typing before a mark moves it along; nothing under the caret changes.
    text.press("Control+Home")
    text.press_sequentially("So: ")
    expect(text).to_have_value(re.compile("^So: Our moments"))
    expect(page.locator("#cx-step-text .cx-marked-under .cx-marked-wavy")).to_have_text("NPS")
    expect(page.locator("#cx-step-both")).to_contain_text("Our touchpoints matter.")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["before"].startswith("Our touchpoints") and work["waved"] == {}
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(text).to_have_value(re.compile("^So: Our moments"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
