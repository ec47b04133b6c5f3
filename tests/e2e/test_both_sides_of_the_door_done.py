"""Exercise 14 as a reader does it: a walk as Mila, both sides on one clock, one deed, two changes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/14-both-sides-of-the-door.html"
MILA = [-1, -1, 0, -1, -1, -2, -1, -2, 2, 0]


def test_a_walk_as_mila_comes_to_one_clock_and_two_changes(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    page.get_by_role("button", name="Five coffees, from behind the counter").click()
    for n, feeling in enumerate(MILA):
        expect(page.locator(".w-words h3")).to_contain_text(f"Step {n + 1} of 10")
        page.locator(".w-feel label").nth(feeling + 2).click()
        page.get_by_role("group", name="Whose doing is it?").locator("label").first.click()
        page.get_by_role("button", name=re.compile("What happens next|That was the end")).click()
    expect(page.locator("#cx-step-clock .cx-b-lead").first).to_contain_text("In 4 minutes both are low: 08:47, 08:48, 08:49, 08:54.")
    page.locator("#cx-step-kind").get_by_role("radio").first.check(force=True)
    expect(page.locator("#cx-step-kind .cx-b-lead").first).to_contain_text("By your own guesses")
    changes = page.locator("#cx-step-changes")
    changes.get_by_label("What changes", exact=True).fill("No names before nine")
    expect(changes.locator(".cx-b-checks")).to_contain_text("A change for staff")
    with page.expect_download() as download:
        page.locator(".cx-take").get_by_role("button", name=re.compile("^Everything")).click()
    work = json.loads(Path(download.value.path()).read_bytes())["work"]
    assert [one["feeling"] for one in work["walks"]["coffee-staff"]] == MILA and work["changes"]["staff"] == "No names before nine"
