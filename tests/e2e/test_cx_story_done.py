"""Exercise 10 as a reader does it: four boxes, a draft taken apart, a rehearsal, practice scores, a version, the file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/10-cx-story.html"
BOXES = {"You": "personal", "Why now": "urgency", "The road": "strategy", "The deed": "call"}


def alive(page: Page) -> None:
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)


def work(page: Page) -> dict[str, Any]:
    with page.expect_download() as download:
        page.locator(".cx-take").get_by_role("button", name=re.compile("^Everything")).click()
    made: dict[str, Any] = json.loads(Path(download.value.path()).read_bytes())["work"]
    return made


def box(page: Page, name: str) -> None:
    page.get_by_role("tab", name=re.compile(name)).click()


def write(page: Page) -> None:
    """One sentence in each of the four boxes."""
    for name, element in BOXES.items():
        box(page, name)
        page.locator(".cx-story-box textarea").fill(f"I stood at the desk and said {element}. She looked at me.")


@pytest.mark.parametrize("width", [320, 1280])
def test_four_boxes_are_written_and_timed(reader: Callable[..., Page], width: int) -> None:
    page = reader(PATH, width=width)
    alive(page)
    write(page)
    expect(page.locator("#cx-step-time .cx-b-lead")).to_contain_text("Your story takes")
    assert all(element in work(page)["story"][element] for element in BOXES.values())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_a_draft_is_taken_apart(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    alive(page)
    page.get_by_text("Paste a draft that you have already").click()
    page.get_by_label("Your draft, speech or slide notes").fill("Good morning.\n\nI was nine.\n\nSend it to Ines by Thursday.")
    page.get_by_role("button", name="Take it apart").click()
    places = page.get_by_role("group", name="Where this paragraph belongs")
    for place in ("Leave it out", "Personal story", "Call to action"):
        places.get_by_role("button", name=place).click()
    page.get_by_role("button", name="Put them into the boxes").click()
    made = work(page)
    assert made["story"] == {"personal": "I was nine.", "urgency": "", "strategy": "", "call": "Send it to Ines by Thursday."} and made["draft"] == []


def test_a_story_is_rehearsed_with_keys(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    alive(page)
    page.get_by_role("button", name="Look at Noor's ten minutes").first.click()
    page.get_by_role("button", name="Rehearse it").click()
    stage = page.get_by_role("dialog", name="Rehearsal")
    page.keyboard.press(" ")
    page.keyboard.press("PageDown")
    expect(stage.locator(".cx-story-stage-now")).to_contain_text("On a Saturday in January")
    expect(stage.get_by_role("timer")).to_have_text(re.compile(r"0:0[1-9]"))
    stage.get_by_role("button", name="Leave the rehearsal").click()
    expect(stage).to_be_hidden()


def test_scores_are_practised_and_the_key_comes_last(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    alive(page)
    step = page.locator("#cx-step-score")
    step.get_by_role("button", name=re.compile("^The ferry line")).click()
    for n in range(4):
        step.get_by_role("radio", name=re.compile("^3")).check()
        if n < 3:
            step.get_by_role("button", name="Next", exact=True).click()
    step.get_by_role("button", name="Enough: compare with the key").click()
    expect(step.get_by_text("You and the key differ on 4 criteria")).to_be_visible()
    step.get_by_role("button", name="Show the key").click()
    expect(step.locator(".cx-b-lead")).to_contain_text("kind scorer")


def test_a_version_is_kept_and_compared(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    alive(page)
    write(page)
    page.get_by_role("button", name="Keep this version").click()
    box(page, "You")
    page.locator(".cx-story-box textarea").fill("I was there. I saw it. I said so.")
    expect(page.locator("#cx-step-versions .cx-b-lead")).to_contain_text("From “First draft” to “Now”")
