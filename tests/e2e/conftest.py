"""The built book, a reader's browser, and an eye on everything that must not happen in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from book_served import BOOK, Served, Stranger
from map_used import Map
from watched import Watch

PATIENCE = 20_000  # ms; generous, as a loaded machine must not turn a test red
expect.set_options(timeout=PATIENCE)

@pytest.fixture(scope="session")
def book() -> Path:
    """The built site."""
    if not (BOOK / "index.html").exists():
        pytest.fail("These tests need the built book: run `make book` first.", pytrace=False)
    return BOOK


@pytest.fixture(scope="session")
def site(book: Path) -> Iterator[Served]:
    """The book as it is, at the root of a server."""
    served = Served(book)
    yield served
    served.close()


@pytest.fixture
def serve(book: Path) -> Iterator[Callable[..., Served]]:
    """Serve the book in another way: `serve(prefix=..., rules=[(pattern, rule)])`."""
    made: list[Served] = []

    def start(**options: Any) -> Served:
        made.append(Served(book, **options))
        return made[-1]

    yield start
    for served in made:
        served.close()


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    """Another origin, which counts who comes."""
    served = Stranger()
    yield served
    served.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Whatever went wrong; at the end of the test there must be nothing that it did not expect."""
    found = Watch()
    yield found
    assert found.unexpected == []


@pytest.fixture
def reader(browser: Browser, site: Served, watch: Watch) -> Iterator[Callable[..., Page]]:
    """A reader who opens a page in a browser of their own: `reader("chapters/01-key-stakeholder.html", width=320)`."""
    contexts: list[BrowserContext] = []

    def open_page(path: str | None = "", *, at: Served | None = None, width: int = 1280, script: str = "", **options: Any) -> Page:
        settings: dict[str, Any] = {
            "viewport": {"width": width, "height": 900}, "color_scheme": "light", "reduced_motion": "reduce", "locale": "en-GB",
            "timezone_id": "Europe/Amsterdam",
        }  # fmt: skip
        context = browser.new_context(**(settings | options))
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        watch.over(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        if path is not None:
            page.goto((at or site).url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def stakeholder_map(reader: Callable[..., Page]) -> Callable[..., Map]:
    """A reader on the page of exercise 01, with Python alive: `stakeholder_map(width=320)`; `alive=False` does not wait for Python."""

    def open_map(alive: bool = True, **options: Any) -> Map:
        page = reader(Map.PATH, **options)
        opened = Map(page)
        if alive:
            opened.alive()
        return opened

    return open_map
