"""Exercise 18 as a reader does it on the built page: the example, an own agenda with its clock, a line from another exercise, files, a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/18-your-mastermind.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_is_a_whole_evening(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Noor's circle").first.click()
    expect(page.locator("#cx-step-agenda .cx-b-lead")).to_have_text("90 minutes, 15 steps, 6 people: it fits.")
    expect(page.locator("#cx-step-run .cx-clock-step")).to_contain_text("Promises of last time · Noor")
    expect(page.locator("#cx-step-story .cx-b-lead")).to_contain_text("Ask Wim first.")
    expect(page.locator("#cx-step-plan .cx-b-lead")).to_contain_text("5 lines in your plan.")
    way = page.locator("#cx-step-bring").get_by_role("link", name="Sponsor year")
    expect(way).to_have_attribute("href", "05-executives-as-fans.html#cx-step-group")
    assert violations(page) == []


def test_the_clock_runs_the_agenda_by_name(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Noor's circle").first.click()
    clock = page.locator("#cx-step-run .cx-clock")
    clock.get_by_role("button", name="Start").click()
    clock.get_by_role("button", name="Next").click()
    expect(clock.locator(".cx-clock-step b")).to_have_text("Promises of last time · Anouk")
    clock.get_by_role("button", name="Pause").click()
    expect(clock.get_by_role("button", name="Go on")).to_be_visible()


def test_what_is_open_elsewhere_goes_into_the_plan_and_stays(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader("exercises/02-information-that-helps.html", width=390, accept_downloads=True))
    page.get_by_role("button", name="Look at Noor's brief").first.click()
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.goto(page.url.replace("02-information-that-helps", "18-your-mastermind"))
    alive(page)
    page.get_by_label("The ninety days begin on").fill("2026-10-12")
    group = page.locator(".ms-offer-group").filter(has_text="Communication brief")
    group.locator("summary").click()
    group.get_by_role("button", name=re.compile("^Take it: ")).click()
    expect(page.locator("#cx-step-plan .cx-b-lead")).to_contain_text("1 line in your plan. None has a day yet.")
    page.get_by_role("button", name="60 minutes, one case").click()
    expect(page.locator("#cx-step-agenda .cx-b-lead")).to_contain_text("60 minutes in 9 steps")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["plan"][0]["source"] == "information-that-helps:next" and len(work["agenda"]) == 9
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.locator("#cx-step-plan .cx-b-lead")).to_contain_text("1 line in your plan.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
