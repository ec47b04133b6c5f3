"""Exercise 08 as a reader does it on the built page: the case's survey, a file of one's own, the redrawing, and what is kept."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/08-three-pitfalls.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def survey() -> bytes:
    """A hundred and fifty customers of whom letters make most of the score."""
    chance = random.Random(3)
    lines = ["Customer;Letters;Phone;Site;Overall satisfaction"]
    for number in range(150):
        letters, phone, site = (chance.randint(1, 10) for _one in range(3))
        lines.append(f"K{number};{letters};{phone};{site};{max(1, min(10, round(0.6 * letters + 0.3 * phone + chance.gauss(1, 1))))}")
    return "\r\n".join(lines).encode()


def test_the_case_puts_letters_in_front_and_ranks_no_twins(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Use the survey of the case company").first.click()
    result = page.locator("#cx-step-result")
    expect(result.locator(".cx-b-lead")).to_contain_text("Clear letters goes with Satisfaction most")
    expect(result).to_contain_text("Too alike to rank")
    expect(result).to_contain_text("Goes with is not leads to")
    assert violations(page) == []


def test_a_file_of_one_s_own_is_chosen_redrawn_taken_away_and_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    with page.expect_file_chooser() as asked:
        page.get_by_role("button", name="Choose a file").first.click()
    asked.value.set_files({"name": "mine.csv", "mimeType": "text/csv", "buffer": survey()})
    page.get_by_role("button", name="Use this", exact=True).click()
    page.get_by_label("Your guess: which one comes first?").select_option(label="Site")
    page.get_by_role("button", name="Work it out").click()
    result = page.locator("#cx-step-result")
    expect(result.locator(".cx-b-lead")).to_contain_text("Letters goes with Overall satisfaction most", timeout=60_000)
    expect(result).to_contain_text("You expected Site in front.")
    page.get_by_label("We begin with").fill("Letters")
    page.get_by_label("Because it goes with").fill("It leads to more satisfaction")
    expect(page.locator("#cx-step-page")).to_contain_text("claims a cause")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert work["table"]["rows"] == 150 and work["result"]["draws"] == 400 and "K1" not in json.dumps(work)
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.get_by_label("We begin with")).to_have_value("Letters")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
