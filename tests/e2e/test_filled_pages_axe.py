"""Every exercise with its worked example in it and everything open, on a phone in the dark and on a wide screen: axe finds nothing (A1)."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from axe_run import CROSSWISE, violations
from book_served import Served
from playwright.sync_api import Browser, Page, expect
from watched import Watch
from works_made import class_of, works

from cxcourse.models.answer_key import KEY

pytestmark = pytest.mark.browser

# Further states of an exercise, each a press away from the one before: a talk, a walk or a game under way, a pager's other page.
PRESSED = {
    "reasoned-no": ["text=All talks", ".rn-card"],
    "walk-the-journey": ["text=Choose another walk", ".w-card"],
    "both-sides-of-the-door": ["text=Choose another walk", ".w-card"],
    "learn-by-playing": ["text=A new game", "text=Deal the cards", ".dt .cx-button-primary", ".dt .cx-button-primary"],
    "cx-story": ["text=Rehearse it"],
    "feedback-worth-acting-on": [".cx-triage-dot"],
}
COMPARED = ("whats-in-it", "cx-story", "walk-the-journey")  # bars, agreement, bands

# Folds, and the first row of list number n, as of all lists one row at most is open; what opens may hold others.
OPEN = """async (n) => {
  const folded = () => [
    ...document.querySelectorAll("main details:not([open]) > summary"),
    ...[...document.querySelectorAll(".cx-rows")].slice(n, n + 1).filter((list) => !list.querySelector("[aria-expanded=true]"))
      .flatMap((list) => [...list.querySelectorAll(".cx-row-button")].slice(0, 1)),
  ].filter((one) => one.checkVisibility());
  // Each is pressed once: what is slow to open would be closed by a second press.
  const pressed = new Set();
  for (const limit = performance.now() + 5000; folded().length && performance.now() < limit; ) {
    for (const one of folded().filter((one) => !pressed.has(one))) pressed.add(one) && one.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return folded().length;
}"""
# Tab number n of every row of tabs that has so many; how many the longest has, or how many lists there are.
TABS = """(n) => {
  const rows = [...document.querySelectorAll(".cx-live [role=tablist]")].map((row) => row.querySelectorAll("[role=tab]"));
  for (const row of rows) row[n]?.click();
  return Math.max(1, document.querySelectorAll(".cx-rows").length, ...rows.map((row) => row.length));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, site: Served) -> Iterator[Page]:
    """A reader who goes through the course and keeps every example, so that later exercises have what they read of earlier ones."""
    watch = Watch()
    context = browser.new_context(reduced_motion="reduce", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(20_000)
    watch.over(context)
    yield context.new_page()
    context.close()
    assert watch.unexpected == []


def answered(page: Page) -> None:
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    expect(page.locator(".cx-standing:not(.is-behind)")).to_be_attached()


def found(page: Page, what: str, ways: tuple[tuple[int, str], ...] = CROSSWISE, *, by_tab: bool = True) -> list[str]:
    """What axe finds with everything open, tab by tab, or with the tabs as they are."""
    out = []
    for at, (width, colours) in enumerate(ways):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        tab, tabs = 0, 1
        while tab < tabs:
            if by_tab:
                tabs = page.evaluate(TABS, tab)
            if not tab or tab % 2 == at % 2:  # the first in every way, the others in one each
                assert page.evaluate(OPEN, tab) == 0
                answered(page)
                out += [f"{what}, tab {tab + 1}, {width} px, {colours}: {one}" for one in violations(page)]
            tab += 1
    return out


def file_of(slug: str, name: str, number: int) -> dict[str, object]:
    """A member's file."""
    made = class_of(slug)
    document = {
        "course": "leading-customer-experience", "exercise": slug, "schema": made.schema, "work": works(slug)[number], "member": {"name": name},
    }  # fmt: skip
    return {"name": f"{name}.json", "mimeType": "application/json", "buffer": json.dumps(document).encode()}


@pytest.mark.parametrize("slug", list(KEY.exercises))
def test_a_filled_exercise_can_be_used_by_everybody(page: Page, site: Served, slug: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site.url}{KEY.exercises[slug]['page']}.html")
    answered(page)
    page.locator(".cx-start-ways .cx-button:not(.cx-button-primary)").first.click()
    expect(page.locator(".cx-panel.is-closed")).to_have_count(0)
    page.get_by_role("button", name="Close the message").click()
    answered(page)
    out = found(page, "filled")
    if slug in COMPARED:
        group = page.locator("#cx-step-group")
        group.locator("input[type=file]").set_input_files([file_of(slug, "Ada", 0), file_of(slug, "Ben", 4)])
        expect(group.locator(".cx-b-lead").first).to_be_visible()
        out += found(page, "compared")
    for at, selector in enumerate(PRESSED.get(slug, [])):
        page.locator(".cx-live").locator(selector).first.click()
        answered(page)
        out += found(page, f"{selector} pressed", (CROSSWISE[at % 2],), by_tab=False)
    assert out == []
