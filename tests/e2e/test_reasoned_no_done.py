"""Exercise 04 as a reader does it: a talk by mouse and one by keys, the debrief, a way back, a line of one's own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/04-reasoned-no.html"
LED = ["c", "b", "c", "b", "a"]  # the answers of "The twenty-two figures" taken here


def alive(page: Page) -> None:
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)


def lead(page: Page, steps: list[str], keys: bool = False) -> None:
    """Open the talk and give these answers, by mouse or by keys alone."""
    page.get_by_role("button", name=re.compile("^The twenty-two figures")).click()
    for n, step in enumerate(steps):
        answers = page.get_by_role("group", name="What do you say?").get_by_role("listitem").get_by_role("button")
        expect(page.locator(".rn-said .is-you")).to_have_count(n)
        expect(answers).to_have_count(3)
        if keys:
            answers.nth("abc".index(step)).focus()
            page.keyboard.press("Enter")
        else:
            answers.nth("abc".index(step)).click()
    page.get_by_role("button", name="the team", exact=True).click()
    expect(page.locator("#cx-step-did .cx-b-lead").first).to_contain_text("It ended")


def work(page: Page) -> dict[str, object]:
    with page.expect_download() as download:
        page.locator(".cx-take").get_by_role("button", name=re.compile("^Everything")).click()
    made: dict[str, object] = json.loads(Path(download.value.path()).read_bytes())["work"]
    return made


def test_a_talk_is_led_debriefed_and_taken_up_again(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    alive(page)
    lead(page, LED)
    assert work(page)["talks"] == {"figures": {"path": LED, "guess": "team", "runs": []}}
    page.get_by_role("button", name=re.compile("^Again from here")).first.click()
    expect(page.get_by_role("group", name="What do you say?")).to_be_visible()
    assert work_runs(page) == [LED]


def work_runs(page: Page) -> object:
    page.get_by_label("A request to which you should say no").fill("The whole list by Friday")
    page.get_by_label("A request to which you should say no").press("Enter")
    row = page.locator(".cx-row-button").filter(has_text="The whole list by Friday")
    if row.get_attribute("aria-expanded") != "true":
        row.click()
    line = "You want to reach them. So do I. I will not give the list, because we promised. By Monday you get those who say yes."
    page.get_by_label("My opening line").fill(line)
    expect(page.locator("#cx-step-lines .cx-b-checks")).to_contain_text("A way out: seen")
    talks = work(page)["talks"]
    assert isinstance(talks, dict)
    return talks["figures"]["runs"]


def test_by_keys_it_comes_to_the_same_work(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    alive(page)
    lead(page, LED, keys=True)
    assert work(page)["talks"] == {"figures": {"path": LED, "guess": "team", "runs": []}}
