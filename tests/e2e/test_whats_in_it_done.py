"""Exercise 07 as a reader does it on the built page: the example, figures of one's own, a refusal, and what is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/07-whats-in-it.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_has_a_range_and_names_its_weakest_assumption(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at the case company's card").first.click()
    money = page.locator("#cx-step-money")
    expect(money.locator(".cx-b-lead")).to_contain_text("a year, with")
    expect(money).to_contain_text("it is your guess")
    assert violations(page) == []


def test_a_milestone_is_checked_refused_as_money_taken_away_and_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    page.get_by_label("Answered before").fill("15")
    page.get_by_label("Answer now").fill("21")
    page.get_by_label("Customers asked in a round").fill("1000")
    expect(page.locator("#cx-step-truth .cx-b-lead").first).to_contain_text("plus or minus 7.4 points, and now to 6.0")
    add = page.get_by_label("Add an effect")
    add.fill("Higher response")
    add.press("Enter")
    page.locator(".cx-row-button").click()
    page.get_by_label("Kind", exact=True).select_option(label="Revenue from a higher response")
    expect(page.locator("#cx-step-money")).to_contain_text("there is no direct way")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["milestone"]["base"] == 1000 and work["effects"][0]["kind"] == "answers"
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.get_by_label("Answer now")).to_have_value("21")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
