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
