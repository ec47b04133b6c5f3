"""Exercise 17 as a table does it: seats, a game passed round, the talk, a reload in the middle; and the same by keys."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/17-learn-by-playing.html"
NAMES = ("Ada", "Bo")
# The seed of the cards is drawn in the page; two runs that are to be compared get the same one.
SAME_CHANCE = """(() => { let seed = 1; Math.random = () => { seed = (seed * 16807) % 2147483647; return seed / 2147483647; }; })();"""


def press(page: Page, button: Locator, keys: bool) -> None:
    expect(button).not_to_have_attribute("aria-disabled", "true")
    if keys:
        button.focus()
        page.keyboard.press("Enter")
    else:
        button.click()


def tick(page: Page, radio: Locator, keys: bool) -> None:
    if keys:
        radio.focus()
        page.keyboard.press("Space")
    else:
        radio.check(force=True)


def named(page: Page, name: str | re.Pattern[str]) -> Locator:
    return page.get_by_role("button", name=name)


def sit_down(page: Page, keys: bool) -> None:
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    for n, name in enumerate(NAMES):
        page.get_by_label(f"Name of player {n + 1}").fill(name)
    press(page, named(page, "Deal the cards"), keys)


def play_round(page: Page, keys: bool) -> None:
    press(page, named(page, "All have heard it: choose in secret"), keys)
    for n, name in enumerate(NAMES):
        press(page, named(page, f"I am {name}"), keys)
        tick(page, page.get_by_role("group", name=f"{name}, what do you do?").get_by_role("radio").nth(n), keys)
        tick(page, page.get_by_role("group", name="How many of the others choose as you do?").get_by_role("radio").first, keys)
        press(page, named(page, re.compile("^Hide")), keys)
    press(page, named(page, "Choose again, openly"), keys)
    press(page, named(page, re.compile("^The table takes")), keys)
    expect(page.locator(".dt-moves")).to_be_visible()


def work(page: Page) -> dict[str, Any]:
    with page.expect_download() as download:
        page.locator(".cx-take").get_by_role("button", name=re.compile("^Everything")).click()
    made: dict[str, Any] = json.loads(Path(download.value.path()).read_bytes())["work"]
    return made


def whole_game(page: Page, keys: bool) -> dict[str, Any]:
    sit_down(page, keys)
    for _ in range(7):
        play_round(page, keys)
        onward = page.locator(".dt-stage").get_by_role("button", name=re.compile("^(Next card|The last card|The table closes)"))
        last = not onward.inner_text().startswith("Next")
        press(page, onward, keys)
        if last:
            break
    expect(page.locator(".dt-rank")).to_be_visible()
    expect(page.locator("#cx-step-after .cx-b-lead")).to_contain_text("The table")
    return work(page)


def test_mouse_and_keys_play_the_same_game(reader: Callable[..., Page]) -> None:
    by_mouse = whole_game(reader(PATH, script=SAME_CHANCE), keys=False)
    by_keys = whole_game(reader(PATH, script=SAME_CHANCE), keys=True)
    assert by_mouse == by_keys
    assert by_mouse["play"]["step"] == "end" and by_mouse["seed"] > 0


def test_a_game_goes_on_after_a_reload(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    sit_down(page, keys=False)
    play_round(page, keys=False)
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    tracks = page.get_by_role("list", name="The four tracks, from 0 to 10").inner_text()
    page.reload()
    expect(page.locator(".dt-moves")).to_be_visible(timeout=30_000)
    assert page.get_by_role("list", name="The four tracks, from 0 to 10").inner_text() == tracks
    press(page, named(page, "Next card"), keys=False)
    expect(page.get_by_text("Round 2 of 6")).to_be_visible()
