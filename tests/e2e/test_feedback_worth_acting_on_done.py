"""Exercise 15 as a reader does it on the built page: sorting, the key, a reply, the files, and all of it again after a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/15-feedback-worth-acting-on.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_is_a_whole_triage(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Noor's triage").first.click()
    expect(page.locator("#cx-step-key .cx-b-lead")).to_contain_text("9 where the key does")
    expect(page.locator("#cx-step-own .cx-b-lead")).to_contain_text("3 of 9 are failed promises")
    expect(page.locator("#cx-step-rule .cx-b-lead")).to_contain_text("settles 3 of the 5")
    assert violations(page) == []


def test_complaints_are_sorted_alone_then_laid_beside_the_key_and_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    cards = page.locator("#cx-step-sort")
    cards.get_by_role("radio", name=re.compile("^Outside our control")).check()
    cards.get_by_role("button", name="Next open one").click()
    cards.get_by_role("radio", name=re.compile("^Facility")).check()
    cards.get_by_role("checkbox", name="I hesitated").check()
    expect(cards).to_contain_text("2 of 11 sorted")
    page.get_by_role("button", name="Open the key").click()
    key = page.locator("#cx-step-key")
    expect(key.locator(".cx-b-lead")).to_contain_text("You sorted 2 of the eleven before you opened the key: 1 as the key")
    expect(key).to_contain_text("Too few to say")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["first"] == {"1": "outside_control", "2": "facility"} and work["answers"]["2"]["star"] is True
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.locator("#cx-step-sort")).to_contain_text("2 of 11 sorted")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
