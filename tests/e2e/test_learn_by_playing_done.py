"""Exercise 17 as a table does it: seats, a game passed round, the talk, a reload in the middle; and the same by keys."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from hands import HANDS, SAME_CHANCE, Hand, Mouse
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/17-learn-by-playing.html"
NAMES = ("Ada", "Bo")


def named(page: Page, name: str | re.Pattern[str]) -> Locator:
    return page.get_by_role("button", name=name)


def press(hand: Hand, button: Locator) -> None:
    expect(button).not_to_have_attribute("aria-disabled", "true")
    hand.press(button)


def sit_down(hand: Hand) -> None:
    expect(hand.page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    for n, name in enumerate(NAMES):
        hand.write(hand.page.get_by_label(f"Name of player {n + 1}"), name)
    press(hand, named(hand.page, "Deal the cards"))


def play_round(hand: Hand) -> None:
    page = hand.page
    press(hand, named(page, "All have heard it: choose in secret"))
    for n, name in enumerate(NAMES):
        press(hand, named(page, f"I am {name}"))
        hand.choose(page.get_by_role("group", name=f"{name}, what do you do?").get_by_role("radio").nth(n))
        hand.choose(page.get_by_role("group", name="How many of the others choose as you do?").get_by_role("radio").first)
        press(hand, named(page, re.compile("^Hide")))
    press(hand, named(page, "Choose again, openly"))
    press(hand, named(page, re.compile("^The table takes")))
    expect(page.locator(".dt-moves")).to_be_visible()


def whole_game(hand: Hand) -> bytes:
    page = hand.page
    sit_down(hand)
    for _ in range(7):
        play_round(hand)
        onward = page.locator(".dt-stage").get_by_role("button", name=re.compile("^(Next card|The last card|The table closes)"))
        last = not onward.inner_text().startswith("Next")
        press(hand, onward)
        if last:
            break
    expect(page.locator(".dt-rank")).to_be_visible()
    expect(page.locator("#cx-step-after .cx-b-lead")).to_contain_text("The table")
    return hand.take(page.locator(".cx-take").get_by_role("button", name=re.compile("^Everything")))


def test_mouse_and_keys_play_the_same_game(reader: Callable[..., Page]) -> None:
    by_mouse, by_keys = (whole_game(make(reader(PATH, script=SAME_CHANCE))) for make in HANDS)
    assert by_mouse == by_keys
    work = json.loads(by_mouse)["work"]
    assert work["play"]["step"] == "end" and work["seed"] > 0


def test_a_game_goes_on_after_a_reload(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    hand = Mouse(page)
    sit_down(hand)
    play_round(hand)
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    tracks = page.get_by_role("list", name="The four tracks, from 0 to 10").inner_text()
    page.reload()
    expect(page.locator(".dt-moves")).to_be_visible(timeout=30_000)
    assert page.get_by_role("list", name="The four tracks, from 0 to 10").inner_text() == tracks
    press(hand, named(page, "Next card"))
    expect(page.get_by_text("Round 2 of 6")).to_be_visible()
