"""Exercise 16 as a reader does it on the built page: the example, a pasted letter with a correction, the two sentences, and a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/16-love-for-the-customer.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_is_a_whole_check(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Noor's check").first.click()
    expect(page.locator("#cx-step-state .cx-b-lead")).to_contain_text("married from their side")
    expect(page.locator("#cx-step-agenda .cx-b-lead")).to_contain_text("Of 120 minutes 4 are called a customer matter.")
    expect(page.locator("#cx-step-letter .cx-b-lead")).to_contain_text("2 of 12 sentences are about people")
    assert violations(page) == []


def test_a_letter_is_marked_corrected_taken_away_and_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    page.get_by_label("Who are they?").fill("Widows, first letter")
    page.get_by_label("The letter that goes out most").fill(
        "Dear Ms Vos, thank you for your letter. The adjustment will be processed. You pay EUR 5."
    )
    letter = page.locator("#cx-step-letter")
    expect(letter.locator(".cx-b-lead")).to_contain_text("1 of 3 sentences is about people, 1 about process, 1 about money.")
    letter.get_by_role("group", name=re.compile("The adjustment")).get_by_role("radio", name="People").check()
    expect(letter).to_contain_text("Corrected; the guess was Process")
    expect(letter).to_contain_text("looked at 1 of 3 marks and changed 1.")
    page.get_by_label("We stop saying").fill("It is being processed.")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert [mark["kind"] for mark in work["letter_marks"].values()] == ["people"] and work["talk"]["stop"] == "It is being processed."
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.get_by_label("Who are they?")).to_have_value("Widows, first letter")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
