"""Exercise 02 as a reader does it on the built page: the example, an own brief, the log, the files, and all of it again after a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/02-information-that-helps.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_is_a_whole_brief(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Noor's brief").first.click()
    expect(page.locator("#cx-step-check .cx-b-lead")).to_contain_text("The brief is whole.")
    expect(page.locator("#cx-step-page")).to_contain_text("Two letters keep your people on the phone.")
    expect(page.locator("#cx-step-log .cx-b-lead")).to_contain_text("1 of 3 messages moved something")
    assert violations(page) == []


def test_a_brief_is_written_checked_taken_away_and_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    page.get_by_role("group", name="They should").get_by_role("radio", name="Decide something").check()
    page.get_by_role("textbox", name="One receiver").fill("Katrin")
    page.get_by_role("textbox", name="Who does what?").fill("Katrin frees 40 hours by 3 March")
    result = page.locator("#cx-step-check")
    expect(result.locator(".cx-b-lead")).to_contain_text("missing before Katrin can use this")
    page.get_by_role("textbox", name="First line, at most twenty words").fill("Update on the figures")
    expect(result).to_contain_text("the first line begins with the report")
    page.get_by_role("textbox", name="First line, at most twenty words").fill("Your backlog falls by a third if you lend us forty hours.")
    expect(result).not_to_contain_text("the first line begins with the report")
    page.get_by_role("textbox", name="Add a message that went out").fill("Ten minutes of talk")
    page.get_by_role("textbox", name="Add a message that went out").press("Enter")
    page.locator(".cx-row-button").click()
    page.get_by_role("radio", name="Asked back").check()
    expect(page.locator("#cx-step-log .cx-b-lead")).to_contain_text("1 message is out, and nothing has moved yet.")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["brief"]["purpose"] == "decide" and work["log"][0]["reach"] == "asked"
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.get_by_role("textbox", name="One receiver")).to_have_value("Katrin")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
