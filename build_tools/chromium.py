"""Find a Chromium for the browser tests, or install one: Debian's package where this user may, else Playwright's own.

Prints its path. When there is none to be had, says so in one sentence and exits with 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")


def installed() -> str | None:
    """A Chromium of this machine: $CHROMIUM, one on the path, or the one that Playwright has fetched before."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    for path in found:
        if path and os.access(path, os.X_OK):
            return path
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not needed where a Chromium is installed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.access(path, os.X_OK) else None


def _run(*command: str) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def from_debian() -> None:
    """Install Debian's package, as root or through sudo where that asks for no password."""
    apt = shutil.which("apt-get")
    if not apt:
        return
    before = () if os.geteuid() == 0 else ("sudo", "-n")
    if before and not (shutil.which("sudo") and _run("sudo", "-n", "true")):
        return
    settings = ("env", "DEBIAN_FRONTEND=noninteractive")
    _run(*before, *settings, apt, "update", "-qq")
    _run(*before, *settings, apt, "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation")


def from_playwright() -> None:
    """Fetch Playwright's build, with what it needs where that is allowed."""
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def find() -> str | None:
    """The path of a Chromium, installed now if need be."""
    for install in (lambda: None, from_debian, from_playwright):
        install()
        path = installed()
        if path:
            return path
    return None


if __name__ == "__main__":
    path = find()
    if path is None:
        print(
            "The browser tests need Chromium, and it could neither be found nor installed: install it (on Debian: apt-get install chromium) "
            "or name one with CHROMIUM=/path/to/chromium.",
            file=sys.stderr,
        )
        raise SystemExit(1)
    print(path)
