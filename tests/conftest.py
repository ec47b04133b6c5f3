"""One browser for all tests that need one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "build_tools"))

import chromium

# No name outside this machine can be resolved: what asks for one fails, and is seen to fail.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright itself, which can be started once only."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser_path(playwright: Playwright) -> str:
    """Where Chromium is."""
    path = chromium.installed() or (playwright.chromium.executable_path if Path(playwright.chromium.executable_path).exists() else None)
    if path is None:
        pytest.fail("These tests drive Chromium, and there is none: run `make browser` first.", pytrace=False)
    return path


@pytest.fixture(scope="session")
def browser(playwright: Playwright, browser_path: str) -> Iterator[Browser]:
    """A Chromium that reaches this machine only."""
    started = playwright.chromium.launch(executable_path=browser_path, args=[*QUIET, OFFLINE])
    yield started
    started.close()
