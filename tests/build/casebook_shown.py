"""My casebook in a small book, and what a reader does on it, by names of controls as they stand on the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from book_made import Book
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from site_served import served

PAGE = "# My casebook\n\nAll of it.\n\n```{casebook}\n```\n"
EXERCISES = {"01-key-stakeholder": "The stakeholder map", "02-second-thing": "A second thing", "03-third-thing": "A third thing"}
MAP = {
    "title": "My map",
    "people": [{"id": "p1", "name": "Wil van Dam", "role": "Head of billing", "power": 8, "legitimacy": True, "now": "neutral"}],
    "links": [],
    "weights": {"salience": 3, "power": 2, "interest": 1, "gap": 2, "threshold": 6},
    "versions": [],
    "plan": [],
}
NOTES = {"notes": "One, two, three."}
OPEN = """async () => {
  window.book = await import('/cxcourse/casebook/casebook.js');
  window.files = await import('/cxcourse/casebook/documents.js');
  await book.open();
}"""
EVERYTHING = "async () => files.fileOfAll(await book.exportAll({looking: true}))"


@contextmanager
def casebook_served(folder: Path) -> Iterator[str]:
    """The address of a small book with the page, three exercises (one of them with its own program) and a link to the casebook on every page."""
    files = {f"exercises/{name}.md": f"# {title}\n\nIts purpose.\n" for name, title in EXERCISES.items()} | {"back/casebook.md": PAGE}
    with served(Book(folder, files, ["chapters/01-sample", *(f"exercises/{name}" for name in EXERCISES), "back/casebook"])) as url:
        yield url


class Readers:
    """Opens my casebook for readers, each in a browser of their own."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.contexts: list[BrowserContext] = []

    def __call__(self, work: dict[str, Any] | None = None, *, width: int = 1280, clock: str = "", **options: Any) -> Page:
        """The page, with this work in it: `opened({"key-stakeholder": MAP})`; `clock` is the time that the browser is told."""
        context = self.browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB", accept_downloads=True, **options)
        self.contexts.append(context)
        page = context.new_page()
        if clock:
            page.clock.install(time=clock)
        page.goto(f"{self.address}/back/casebook.html")
        page.evaluate(OPEN)
        for slug, one in (work or {}).items():
            page.evaluate("([slug, one]) => book.save(slug, 1, one, '2026-09-14T09:30:00.000Z')", [slug, one])
        page.evaluate("() => book.flush()")
        return again(page)

    def close(self) -> None:
        """All of them leave."""
        for context in self.contexts:
            context.close()


def again(page: Page) -> Page:
    """The page, loaded anew and drawn."""
    page.reload()
    page.evaluate(OPEN)
    expect(page.locator(".cx-casebook[data-state=drawn]")).to_be_attached()
    return page


def row(page: Page, slug: str) -> Locator:
    """The line of an exercise."""
    return page.locator(f"#cx-work-{slug}")


def more(page: Page, slug: str) -> Locator:
    """The line of an exercise, with all that can be done with it."""
    line = row(page, slug)
    if line.locator("details").get_attribute("open") is None:
        line.locator("summary").click()
    return line


def press(place: Page | Locator, name: str) -> None:
    """Press the first button of this name."""
    place.get_by_role("button", name=name, exact=True).first.click()


def taken(page: Page, place: Page | Locator, name: str) -> bytes:
    """The content of the file that a button gives."""
    with page.expect_download() as download:
        press(place, name)
    return Path(download.value.path()).read_bytes()


def bring(page: Page, content: Any, name: str = "work.json") -> Locator:
    """Choose a file, and see what is in it."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator(".cx-bring input[type=file]").set_input_files({"name": name, "mimeType": "application/json", "buffer": data})
    expect(page.locator(".cx-bring-preview, .cx-bring .cx-cb-problem:not(:empty)")).to_be_visible()
    return page.locator(".cx-bring-preview")


def of_one(slug: str, work: Any, schema: int = 1) -> dict[str, Any]:
    """The file of one exercise."""
    return {"course": "leading-customer-experience", "exercise": slug, "schema": schema, "work": work}


def of_all(**entries: tuple[str, Any]) -> dict[str, Any]:
    """A copy of everything; each entry is (when it was saved, work)."""
    every = [{"exercise": slug.replace("_", "-"), "schema": 1, "saved": saved, "work": work} for slug, (saved, work) in entries.items()]
    return {"course": "leading-customer-experience", "format": 1, "entries": every, "answers": []}


def everything(page: Page) -> str:
    """All that is kept, as the text of a file."""
    return str(page.evaluate(EVERYTHING))
