"""The questions of a chapter: answered with the keyboard, explained option by option, tried again, kept."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CHAPTER = "chapters/01-key-stakeholder.html"


def test_a_question_is_answered_by_keyboard_explained_tried_again_and_kept(reader: Callable[..., Page]) -> None:
    page = reader(CHAPTER)
    question = page.locator(".cx-question[data-kind=one]").first
    right = question.locator(".cx-answers li[data-right]").first.get_attribute("data-for")
    radios = question.get_by_role("radio")
    wrong = next(radio for radio in radios.all() if radio.get_attribute("value") != right)
    good = question.locator(f"input[value='{right}']")
    check = question.get_by_role("button", name="Check")
    said = page.locator("#cx-announce")

    check.focus()
    page.keyboard.press("Enter")
    expect(question.locator(".cx-verdict")).to_have_text("Choose an answer first.")

    wrong.focus()
    page.keyboard.press("Space")
    expect(wrong).to_be_checked()
    check.focus()
    page.keyboard.press("Enter")
    expect(question.locator(".cx-verdict")).to_have_attribute("data-right", "no")
    expect(said).not_to_be_empty()
    why = question.locator(f".cx-option[data-id='{wrong.get_attribute('value')}'] .cx-feedback")
    expect(why).to_contain_text("Not this one.")
    assert len(why.inner_text()) > 40
    expect(wrong).to_have_accessible_description(re.compile("Not this one"))

    wrong.focus()
    for _ in range(radios.count()):
        if good.is_checked():
            break
        page.keyboard.press("ArrowDown")
    expect(question.locator(".cx-verdict")).to_be_empty()
    check.focus()
    page.keyboard.press("Enter")
    expect(question.locator(".cx-verdict")).to_have_attribute("data-right", "yes")
    expect(question.locator(f".cx-option[data-id='{right}'] .cx-feedback")).to_contain_text("Right.")

    page.locator("#cx-save[data-state=saved]").wait_for()
    page.reload()
    expect(good).to_be_checked()
    expect(question.locator(".cx-verdict")).to_have_attribute("data-right", "yes")


def test_things_are_put_in_order_by_keyboard_and_the_focus_stays(reader: Callable[..., Page]) -> None:
    page = reader(CHAPTER)
    question = page.locator(".cx-question[data-kind=order]").first
    right = [line.get_attribute("data-for") for line in question.locator(".cx-answers li").all()]
    for place, wanted in enumerate(right):
        row = question.locator(f".cx-option[data-id='{wanted}']")
        up = row.locator("[data-move='-1']")
        up.focus()
        for _ in right:
            now = [option.get_attribute("data-id") for option in question.locator(".cx-option").all()].index(wanted)
            if now <= place:
                break
            page.keyboard.press("Enter")
            expect(up).to_be_focused()
            expect(page.locator("#cx-announce")).to_contain_text(f"place {now}")
    question.get_by_role("button", name="Check").press("Enter")
    expect(question.locator(".cx-verdict")).to_have_attribute("data-right", "yes")


def test_every_question_can_be_solved_from_its_own_answers(reader: Callable[..., Page]) -> None:
    page = reader(CHAPTER)
    for question in page.locator(".cx-question").all():
        kind = question.get_attribute("data-kind")
        keys = [line.get_attribute("data-for") for line in question.locator(".cx-answers li[data-for]:not([data-extra])").all()]
        if kind in ("one", "several"):
            for line in question.locator(".cx-answers li[data-right]").all():
                question.locator(f"input[value='{line.get_attribute('data-for')}']").check()
        elif kind == "match":
            for key in keys:
                question.locator(f".cx-option[data-id='{key}'] select").select_option(key)
        elif kind == "number":
            question.get_by_role("textbox").fill((question.get_attribute("data-answer") or "").replace(".", ","))
        else:
            continue
        question.get_by_role("button", name="Check").click()
        expect(question.locator(".cx-verdict")).to_have_attribute("data-right", "yes")


def test_a_number_that_others_come_to_as_well_is_told_how_one_comes_to_it(reader: Callable[..., Page]) -> None:
    question = reader(CHAPTER).locator(".cx-question[data-kind=number]")
    why = question.locator(".cx-feedback")
    for number, words in (("150", "three minutes out of each of the fifty hours"), ("1,5", "the time in hours"), ("160", "That would be generous")):
        question.get_by_role("textbox").fill(number)
        question.get_by_role("button", name="Check").click()
        expect(why).to_contain_text(words)
    expect(why).not_to_contain_text("three minutes")
