"""What is printed alone: it stands on a page of its own while the printer works, and is gone afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CASES = {
    "exercises/10-cx-story.html": ("Look at Noor's ten minutes", "Print the cards", ".cx-story-cards-print"),
    "exercises/13-walk-the-journey.html": ("Look at Noor's walk", "Print the map on A3", "svg"),
    "exercises/01-key-stakeholder.html": ("Look at the case company's map", "Print", ".cx-sheet"),
}


@pytest.mark.parametrize("path", CASES)
def test_one_thing_is_printed_and_nothing_of_it_stays(reader: Callable[..., Page], path: str) -> None:
    example, button, inside = CASES[path]
    page = reader(path)
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
    # It may stand in a fold; a click by script opens it wherever it is.
    page.locator("button", has_text=example).first.dispatch_event("click")
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.locator(".cx-live button", has_text=button).last.dispatch_event("click")
    page.wait_for_function("() => window.printed")
    expect(page.locator(f"body > .cx-sheet-page {inside}").first).to_be_attached()
    assert page.evaluate("document.documentElement.classList.contains('cx-printing')")
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".cx-sheet-page")).to_have_count(0)
    assert not page.evaluate("document.documentElement.classList.contains('cx-printing')")
