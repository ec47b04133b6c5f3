"""One reader goes through the whole book, from the first page to the last: answers, does every exercise, prints it all, wipes it, brings it back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_run import violations
from book_served import Served
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

ALIVE = ".cx-live[data-state=alive]"
CURRENT = ".cx-standing:not(.is-behind)"


def answer_one(page: Page) -> None:
    """Answer the first question of a chapter, with its right options."""
    question = page.locator(".cx-question[data-kind=one]").first
    right = question.locator(".cx-answers li[data-right]").first.get_attribute("data-for")
    question.locator(f"input[value='{right}']").check(force=True)
    question.get_by_role("button", name="Check").click()
    expect(question.locator(".cx-verdict")).to_have_attribute("data-right", "yes")


def do_exercise(page: Page) -> None:
    """Begin with the case, and add a thought of one's own wherever a line of text can be written."""
    expect(page.locator(ALIVE)).to_be_attached(timeout=60_000)
    page.locator(".cx-start-ways button").last.click()
    expect(page.locator(CURRENT)).to_be_attached()
    named = page.locator(".cx-title input")
    if named.count():
        named.first.fill(f"My own: {page.title()[:40]}")
    expect(page.locator(CURRENT)).to_be_attached()
    assert page.locator("#cx-alarm").inner_text() == ""


def saved(page: Page) -> None:
    expect(page.locator("#cx-save")).to_have_attribute("data-state", "saved")


def everything(page: Page) -> dict[str, Any]:
    """The casebook's copy of everything, without the times."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save everything as a file").first.click()
    found: dict[str, Any] = json.loads(Path(download.value.path()).read_bytes())
    return found


def works(copy: dict[str, Any]) -> dict[str, Any]:
    return {one["exercise"]: one["work"] for one in copy["entries"]}


def row(page: Page, slug: str) -> Locator:
    return page.locator(f"#cx-work-{slug}")


def test_a_reader_does_the_whole_course_and_has_it_all_back(reader: Callable[..., Page], site: Served) -> None:
    page = reader("")
    seen: list[str] = []
    exercises: list[str] = []
    for _ in range(120):
        here = page.url.removeprefix(site.url)
        assert here not in seen
        seen.append(here)
        if here.startswith("chapters/"):
            answer_one(page)
            saved(page)
        if page.locator(".cx-live").count() and here.startswith("exercises/"):
            do_exercise(page)
            saved(page)
            page.wait_for_timeout(2500)  # what the exercise says is kept once the reader rests
            exercises.append(str(page.locator(".cx-live").get_attribute("data-exercise")))
        onward = page.locator("link[rel=next]")
        if not onward.count():
            break
        page.goto(page.evaluate("() => document.querySelector('link[rel=next]').href"))
    assert len([one for one in seen if one.startswith("chapters/")]) == 18
    assert len(exercises) == 18

    page.goto(site.url + "back/casebook.html")
    expect(page.locator(".cx-casebook[data-state=drawn]")).to_be_attached()
    assert violations(page) == []
    before = everything(page)
    assert set(works(before)) == set(exercises)
    assert len(before["answers"]) == 18

    # The dossier: a cover and every exercise. Nothing comes out of a printer here, so the page is looked at as it would be printed.
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.get_by_role("button", name="Print as one dossier").click()
    page.get_by_label(re.compile("Name on the cover")).fill("A. Reader")
    page.get_by_role("button", name="Print", exact=True).click()
    page.wait_for_function("() => window.printed")
    expect(page.locator(".cx-dossier-one")).to_have_count(18)
    for part in page.locator(".cx-dossier-body").all():
        assert len(part.text_content() or "") > 80
    assert len(page.pdf()) > 50_000
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".cx-dossier")).to_have_count(0)

    page.get_by_role("button", name="Delete all my work").click()
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(page.locator(".cx-cb-empty")).to_be_visible()
    assert page.evaluate("async () => (await indexedDB.databases()).length") <= 1
    page.reload()
    expect(page.locator(".cx-cb-empty")).to_be_visible()

    copy = json.dumps(before).encode()
    page.locator(".cx-bring input[type=file]").set_input_files({"name": "copy.json", "mimeType": "application/json", "buffer": copy})
    expect(page.locator(".cx-bring-line")).to_have_count(19)
    page.get_by_role("button", name="Bring it in").click()
    expect(page.locator(".cx-cb-notice")).to_contain_text("18 exercises")
    after = everything(page)
    assert works(after) == works(before)
    assert {one["question"]: one["first"] for one in after["answers"]} == {one["question"]: one["first"] for one in before["answers"]}

    page.goto(site.url + "exercises/01-key-stakeholder.html")
    expect(page.locator(ALIVE)).to_be_attached(timeout=60_000)
    expect(page.locator(".cx-title input")).to_have_value(re.compile("^My own"))
