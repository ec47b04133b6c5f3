"""Exercise 03 as a reader does it on the built page: the example, a draft that is mended, minutes, the script, and a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/03-trip-over-the-truth.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_can_be_run_and_rehearsed(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Noor's twelve minutes").first.click()
    expect(page.locator("#cx-step-result .cx-b-lead")).to_contain_text("Run it: try it on two friendly people first")
    expect(page.locator("#cx-step-script")).to_contain_text("Then 20 seconds without a word.")
    expect(page.locator("#cx-step-rehearse")).to_contain_text("12:00")
    assert violations(page) == []


def test_a_first_draft_is_mended_and_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    page.get_by_role("button", name="Mend her first draft").first.click()
    lead = page.locator("#cx-step-result .cx-b-lead")
    expect(lead).to_contain_text("Stop at one line")
    page.get_by_role("textbox", name=re.compile("^Your questions")).fill("What did you look for first?")
    expect(lead).to_contain_text("missing before you can run it")
    page.get_by_role("textbox", name=re.compile("^Your first sentence")).fill("I would like you to try something that our customers do.")
    page.get_by_label("After the first question I keep quiet for").fill("20")
    page.get_by_label("You open", exact=True).fill("1")
    expect(page.locator("#cx-step-script")).to_contain_text("Then 20 seconds without a word.")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).press("Enter")  # steps above may still grow as they are drawn
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["words"]["questions"] == "What did you look for first?" and work["design"]["silence"] == 20 and work["minutes"]["opening"] == 1
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.locator("#cx-step-script")).to_contain_text("What did you look for first?")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
