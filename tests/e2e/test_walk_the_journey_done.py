"""Exercise 13 as a reader does it: a walk by mouse and one by keys, the redesign, six members compared in a seventh browser."""

from __future__ import annotations

import json
import re
import statistics
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/13-walk-the-journey.html"
COFFEE = [1, 1, 1, -1, -1, -2, -1, 0, 1, -1, -1, 1]
SIX = [COFFEE, [2, 1, 1, 0, -1, -2, -2, 1, 2, -2, -1, 2], [1, 1, 2, -1, -2, -2, -1, 0, 1, -1, 0, 2], [0, 1, 1, -1, -1, -1, -1, -1, 2, -2, -1, 0],
       [1, 2, 1, -2, -1, -2, 0, 0, 1, -1, -1, 1], [1, 1, 1, -1, 0, -2, -1, 0, 0, 2, -1, -2]]  # fmt: skip


def alive(page: Page) -> None:
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)


def step(page: Page, n: int, feeling: int, keys: bool) -> None:
    """Answer step `n` (from 0) of the walk that is open."""
    expect(page.locator(".w-words h3")).to_contain_text(f"Step {n + 1} of 12")
    face = page.locator(".w-feel input").nth(feeling + 2)
    effort = page.locator(".w-effort input").nth(2)
    if keys:
        for radio in (face, effort):
            radio.focus()
            page.keyboard.press("Space")
        page.keyboard.press("Enter")
    else:
        page.locator(".w-feel label").nth(feeling + 2).click()
        page.locator(".w-effort label").nth(2).click()
        page.get_by_role("button", name=re.compile("What happens next|That was the end")).click()


def walk(page: Page, feelings: list[int], keys: bool = False) -> None:
    page.get_by_role("button", name="Five coffees, one name").click()
    for n, feeling in enumerate(feelings):
        step(page, n, feeling, keys)
    expect(page.get_by_role("heading", name="You have walked it.")).to_be_visible()
    expect(page.locator("#cx-step-see .cx-b-lead").first).to_contain_text("On average this walk was")


def saved(page: Page) -> bytes:
    with page.expect_download() as download:
        page.locator(".cx-take").get_by_role("button", name=re.compile("^Everything")).click()
    return Path(download.value.path()).read_bytes()


def test_mouse_and_keys_come_to_the_same_file(reader: Callable[..., Page]) -> None:
    files = []
    for keys in (False, True):
        page = reader(PATH)
        alive(page)
        walk(page, COFFEE, keys)
        files.append(saved(page))
    assert files[0] == files[1]
    assert [one["feeling"] for one in json.loads(files[0])["work"]["walks"]["coffee"]] == COFFEE


def test_the_next_step_is_hidden_until_this_one_is_answered_and_points_run_out(reader: Callable[..., Page]) -> None:
    page = reader(PATH, width=320)
    alive(page)
    page.get_by_role("button", name="Five coffees, one name").click()
    page.get_by_role("button", name="What happens next?").click()
    expect(page.locator(".w-ask .cx-field-message")).to_contain_text("First say how it feels.")
    page.get_by_role("button", name="Choose another walk").click()
    page.locator("#cx-step-walk .cx-start button").last.click()
    redraw = page.locator("#cx-step-redraw")
    expect(redraw.locator(".w-budget")).to_contain_text("0 points left")
    redraw.get_by_role("checkbox", checked=True).first.uncheck(force=True)
    expect(redraw.locator(".w-budget")).to_contain_text("1 point left")
    expect(redraw.locator(".cx-b-lead").first).to_contain_text("With 5 of 6 points")
    # A table of sentences is read down a phone, not sideways, and is a table still.
    table = redraw.get_by_role("table", name="What you chose, and how firm it is")
    expect(table.get_by_role("rowheader").first).to_be_visible()
    assert table.evaluate("(one) => one.parentElement.scrollWidth <= one.parentElement.clientWidth")
    assert table.get_by_role("cell").first.evaluate("(one) => getComputedStyle(one, '::before').content") == '"Kind"'


def test_six_members_are_compared_in_a_seventh_browser_and_the_band_is_right(reader: Callable[..., Page], tmp_path: Path) -> None:
    files = []
    for n, feelings in enumerate(SIX):
        page = reader(PATH)
        alive(page)
        walk(page, feelings)
        path = tmp_path / f"member-{n + 1}.json"
        path.write_bytes(saved(page))
        files.append(str(path))
        page.context.close()
    page = reader(PATH)
    alive(page)
    group = page.locator("#cx-step-group")
    group.scroll_into_view_if_needed()
    group.locator('input[type="file"]').set_input_files(files)
    chart = group.locator(".cx-chart").filter(has_text="The group's band").first
    chart.locator("summary").click()
    shown = [[cell.replace("\N{MINUS SIGN}", "-") for cell in row] for row in chart.locator("tbody tr").evaluate_all(
        "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()))")]  # fmt: skip
    assert len(shown) == 12
    for at, row in enumerate(shown):
        values = [feelings[at] for feelings in SIX]
        low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
        assert [float(cell) for cell in row[1:4]] == pytest.approx([middle, low, high], abs=0.006), (at, row)
