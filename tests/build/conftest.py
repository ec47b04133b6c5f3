"""A book to build in each test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from book_made import Book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """An empty folder with the smallest book that builds."""
    return Book(tmp_path)
