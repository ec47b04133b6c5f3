"""A book to build in each test, and a reader with a casebook."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

sys.path.insert(0, str(Path(__file__).parent))

from book_made import Book
from casebook_opened import files_served
from casebook_shown import Readers, casebook_served


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """An empty folder with the smallest book that builds."""
    return Book(tmp_path)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """An empty page beside the package's scripts."""
    with files_served() as address:
        yield address


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader with empty storage."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture(scope="session")
def casebook_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small book with the page My casebook."""
    with casebook_served(tmp_path_factory.mktemp("casebook")) as address:
        yield address


@pytest.fixture
def opened(browser: Browser, casebook_address: str) -> Iterator[Readers]:
    """Opens My casebook, as often as asked, each time for another reader."""
    readers = Readers(browser, casebook_address)
    yield readers
    readers.close()
