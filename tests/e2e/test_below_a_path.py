"""Below a path, as on a project site, all of it works."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from book_served import Served
from map_used import Map
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_from_the_start_page_to_a_result_below_a_path(reader: Callable[..., Page], serve: Callable[..., Served]) -> None:
    served = serve(prefix="/cx-course/")
    page = reader("", at=served)
    page.locator("main").get_by_role("link", name=re.compile("chapter 1|find your key stakeholder|read", re.I)).first.click()
    page.wait_for_url(re.compile(r"/cx-course/chapters/01-key-stakeholder\.html"))
    page.wait_for_load_state("networkidle")
    ahead = page.evaluate("() => [...document.querySelectorAll('link[rel=prefetch]')].map((one) => one.href)")
    assert ahead
    assert all(url.startswith(served.url + "assets/") for url in ahead)
    fetched = {path for path in served.asked if path.endswith(".bin")}
    assert len(fetched) == 2
    page.locator(".cx-exercise-card, .cx-card-link").get_by_role("link").first.or_(page.locator("a.cx-card-link").first).first.click()
    one = Map(page).alive().add("Anna", "Bert")
    one.number("Bert", "power", "9")
    assert one.ranking == ["Bert", "Anna"]
    page.get_by_role("searchbox", name="Search the course").fill("salience")
    page.keyboard.press("Enter")
    link = page.locator("#search-results a").first
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url(lambda url: url.startswith(served.url) and "search.html" not in url)
    assert {path for path in served.asked if not path.startswith("/cx-course/")} <= {"/favicon.ico"}
