"""Exercise 12 as a reader does it on the built page: guess, seal, look, tap without a sound, plan a visit, and what is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_run import violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "exercises/12-n-equals-one.html"


def alive(page: Page) -> Page:
    """Python has answered."""
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    return page


def test_the_example_stands_open_and_everybody_can_use_it(reader: Callable[..., Page]) -> None:
    page = alive(reader(PATH))
    page.get_by_role("button", name="Look at Pieter's work").first.click()
    expect(page.locator("#cx-step-look .cx-b-lead")).to_contain_text("close on 1 of 6 guesses")
    expect(page.locator("#cx-step-tap .cx-b-lead")).to_contain_text("1 of 3 tunes")
    assert violations(page) == []


def test_guesses_are_sealed_before_the_answers_open_and_all_is_kept(reader: Callable[..., Page], tmp_path: Path) -> None:
    page = alive(reader(PATH, width=390, accept_downloads=True))
    look = page.locator("#cx-step-look")
    expect(look).to_contain_text("closed envelope")
    for at, value in enumerate(("10", "70", "5")):
        page.get_by_label("My guess").nth(at).fill(value)
        page.get_by_role("textbox", name=re.compile("^How sure")).nth(at).fill("80")
    page.get_by_role("button", name="Seal my guesses").click()
    expect(look.locator(".cx-b-lead")).to_contain_text("of 3 guesses; you had expected 2.4")
    tap = page.locator("#cx-step-tap")
    tap.get_by_role("group", name=re.compile("^You will know")).get_by_role("radio", name="3").check()
    tap.get_by_role("button", name="Play the rhythm").click()
    tap.get_by_label("Which song is it?").fill("Jingle Bells")
    tap.get_by_role("button", name="That is my guess").click()
    expect(tap).to_contain_text("It was Ode to Joy.")
    question = page.get_by_placeholder("Next question")
    question.fill("Was the letter clear and friendly?")
    question.press("Enter")
    expect(page.locator("#cx-step-visit")).to_contain_text("Two questions in one")
    with page.expect_download() as taken:
        page.get_by_role("button", name=re.compile("^Everything")).click()
    taken.value.save_as(tmp_path / "work.json")
    work = json.loads((tmp_path / "work.json").read_text(encoding="utf-8"))["work"]
    assert len(work["sealed"]) == 3 and work["tapping"]["rounds"] == [{"guess": "Jingle Bells", "tune": "ode-to-joy"}]
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")
    page.reload()
    expect(page.get_by_label("My guess").first).to_have_value("10")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
