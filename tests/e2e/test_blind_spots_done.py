"""Exercise 11 as a reader does it on the built page: the example, own marks, a pile of slips, a fact, the files, and a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/11-blind-spots.html"
LINES = ("Simple", "Unexpected", "Concrete", "Credible", "Emotional", "Stories")


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_is_a_whole_mirror(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Noor's mirror").first.click()
    expect(page.locator("#cx-step-mirror .cx-b-lead")).to_contain_text("They see less than you do on simple: a blind spot.")
    expect(page.locator("#cx-step-page")).to_contain_text("8 months: count again")
    assert violations(page) == []


def test_a_mirror_opens_with_three_listeners_and_is_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    for line in LINES:
        page.locator("#cx-step-self").get_by_role("radiogroup", name=line).get_by_role("radio", name="4 Mostly").check()
    page.get_by_label("Simple: how many gave 2", exact=True).fill("2")
    expect(page.locator("#cx-step-mirror .cx-b-lead")).to_contain_text("2 listeners have marked.")
    page.get_by_label("Simple: how many gave 2", exact=True).fill("3")
    expect(page.locator("#cx-step-mirror .cx-b-lead")).to_contain_text("They see less than you do on simple")
    page.get_by_label("Add a fact: a number and its noun").fill("Of 100 callers, 40 call again")
    page.get_by_label("Add a fact: a number and its noun").press("Enter")
    expect(page.locator("#cx-step-sheet")).to_contain_text("Every fact suits you")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).press("Enter")  # steps above may still grow as they are drawn
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["counts"] == {"simple-2": 3} and work["own"]["stories"] == 4
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.locator("#cx-step-page")).to_contain_text("Of 100 callers, 40 call again")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
