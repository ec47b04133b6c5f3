"""The stakeholder map as a reader uses it: by names of controls, as they stand on the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

EXAMPLE = "Look at the case company's map"
FOLD = "Bring in a file, or open the case company's map"
SCALES = {"power": "Power, number", "interest": "Interest, number", "attitude": "Attitude to your plan, number"}


class Map:
    """Exercise 01 on a page."""

    PATH = "exercises/01-key-stakeholder.html"

    def __init__(self, page: Page) -> None:
        self.page = page
        self.box = page.locator(".cx-live")
        self.quick = page.get_by_label("Add a person or a group")
        self.status = page.locator("#cx-save")
        self.alarm = page.locator("#cx-alarm")
        self.message = page.get_by_role("group", name="Message")
        self.undo = page.get_by_role("button", name=re.compile("^Undo: "))
        self.redo = page.get_by_role("button", name=re.compile("^Redo: "))

    # -- waiting -------------------------------------------------------------------------------------------------------

    def drawn(self) -> Map:
        """The controls are there."""
        expect(self.quick).to_be_visible()
        return self

    def alive(self, seconds: float = 30) -> Map:
        """Python has answered."""
        expect(self.page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=seconds * 1000)
        return self

    def answered(self) -> Map:
        """What is shown belongs to what was entered last."""
        expect(self.page.locator(".cx-standing:not(.is-behind)")).to_be_attached()
        return self

    def saved(self) -> Map:
        """The casebook says that it has everything."""
        expect(self.status).to_have_attribute("data-state", "saved")
        return self

    # -- people --------------------------------------------------------------------------------------------------------

    def add(self, *names: str) -> Map:
        """Type a name, Enter, the next."""
        for name in names:
            self.quick.fill(name)
            self.quick.press("Enter")
        return self

    @property
    def rows(self) -> Locator:
        """The list of people, as buttons."""
        return self.page.locator(".cx-row-button")

    @property
    def names(self) -> list[str]:
        """Who is in the list, in order."""
        return self.page.locator(".cx-row-words b").all_text_contents()

    def open(self, name: str) -> Locator:
        """The editor of a person."""
        row = self.page.locator(".cx-row-button").filter(has=self.page.get_by_text(name, exact=True))
        if row.get_attribute("aria-expanded") != "true":
            row.click()
        return self.editor(name)

    def editor(self, name: str) -> Locator:
        """The fields of a person who is open."""
        return self.page.get_by_role("region", name=name, exact=True)

    def number(self, name: str, field: str, value: str) -> None:
        """Type a number of a person."""
        self.open(name).get_by_label(SCALES[field]).fill(value)

    def token(self, name: str) -> Locator:
        """A person on the map."""
        board = self.page.get_by_role("application", name="Map of power and interest")
        return board.get_by_role("button", name=re.compile(f"^{re.escape(name)}, power"))

    def place(self, name: str) -> tuple[str, ...]:
        """Power and interest as the map says them."""
        found = re.search(r"power (\S+), interest (\S+?),", self.token(name).get_attribute("aria-label") or "")
        assert found
        return found.groups()

    # -- results -------------------------------------------------------------------------------------------------------

    @property
    def ranking(self) -> list[str]:
        """Who matters most, in order."""
        self.answered()
        return self.page.locator(".cx-rank-line b").all_text_contents()

    # -- files ---------------------------------------------------------------------------------------------------------

    def open_case(self) -> Map:
        """Open the case company's map, from wherever it is offered."""
        offered = self.page.get_by_role("button", name=EXAMPLE)
        if not offered.first.is_visible():
            self.page.get_by_text(FOLD, exact=True).click()
        offered.first.click()
        expect(self.rows).not_to_have_count(0)
        return self

    def bring(self, path: str | Path | dict[str, Any]) -> Map:
        """Choose a file: a path, or {"name", "mimeType", "buffer"}."""
        choose = self.page.get_by_role("button", name="Choose a file")
        if not choose.is_visible():
            self.page.get_by_text(FOLD, exact=True).click()
        with self.page.expect_file_chooser() as asked:
            choose.click()
        asked.value.set_files(path)  # type: ignore[arg-type]
        return self

    def bring_text(self, text: str | bytes, name: str = "people.csv") -> Map:
        """Choose a file with this content."""
        return self.bring({"name": name, "mimeType": "text/plain", "buffer": text if isinstance(text, bytes) else text.encode()})

    @property
    def preview(self) -> Locator:
        """What was read of a file, before it is used."""
        return self.page.get_by_role("group", name=re.compile("^What is in "))

    @property
    def refusal(self) -> Locator:
        """Why a file was not read."""
        return self.page.locator(".cx-brought").get_by_role("alert")

    def take(self, what: str) -> tuple[str, bytes]:
        """Download something: name of the file, and its content."""
        with self.page.expect_download() as download:
            self.page.locator(".cx-take").get_by_role("button", name=re.compile(f"^{what}")).click()
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()

    @property
    def work(self) -> dict[str, Any]:
        """The whole work, as the reader can take it away."""
        work: dict[str, Any] = json.loads(self.take("Everything")[1])["work"]
        return work
