"""Two hands that can do the same on a page: a keyboard that never points, and a mouse that never presses a key.

`Keyboard` comes to a control by Tab, Shift+Tab and the arrow keys alone, so what it cannot reach fails. `Mouse` points at what can be seen, takes
the options of the browser's own lists and calendars, and puts text in as pasting does.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

# Ids and the seeds of cards are drawn in the page; two runs that are to be compared get the same ones.
SAME_CHANCE = """(() => { let seed = 1; Math.random = () => { seed = (seed * 16807) % 2147483647; return seed / 2147483647; }; })();"""
MOST_TABS = 600  # stops on the longest page; more than these is a way that does not end
STARVED = 60_000  # ms; a click waits for the browser to draw, and where many work at once a frame can be long in coming
THUMB = 26  # px, the handle of a slider

# How many stops of Tab from the focus to `target`, or of radio buttons and tabs to any of its group: about right, negative when it comes before
# the focus, 0 when it has it.
FAR = """(target) => {
  const here = document.activeElement;
  const group = target.type === "radio" ? [...document.getElementsByName(target.name)]
    : target.getAttribute("role") === "tab" ? [...target.closest("[role=tablist]").querySelectorAll("[role=tab]")] : [target];
  if (group.includes(here)) return 0;
  const before = here && here !== document.body && here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  const names = new Set();
  let stops = 1;
  for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
    const [first, last] = before ? [target, here] : [here, target];
    if (one.tabIndex < 0 || one.disabled || !(first.compareDocumentPosition(one) & 4) || !(one.compareDocumentPosition(last) & 4)) continue;
    if (one.type === "radio" && (names.has(one.name) || group.includes(one))) continue;
    names.add(one.name);
    if (one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) stops += one.type === "date" ? 4 : 1;
  }
  return before ? -stops : stops;
}"""
NEAR = 2  # stops; so much the count may be wrong


class Hand:
    """What both can do with the controls of a page."""

    name = ""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        """A button, a line to open, a link."""
        raise NotImplementedError

    def write(self, target: Locator, text: str) -> None:
        """Words or a number into a field, in place of what it holds."""
        raise NotImplementedError

    def add(self, target: Locator, text: str, button: Locator) -> None:
        """Words into the field of a list, and the button beside it, or its key."""
        raise NotImplementedError

    def date(self, target: Locator, day: str) -> None:
        """A day, as 2027-03-03."""
        raise NotImplementedError

    def choose(self, radio: Locator) -> None:
        """One of several radio buttons."""
        raise NotImplementedError

    def confirm(self, radio: Locator) -> None:
        """A radio button that looks chosen already."""
        raise NotImplementedError

    def tick(self, box: Locator) -> None:
        """A box that is not ticked."""
        raise NotImplementedError

    def pick(self, target: Locator, at: int) -> None:
        """An option of the browser's own list, by its place."""
        raise NotImplementedError

    def slide(self, target: Locator, value: int) -> None:
        """A slider."""
        raise NotImplementedError

    def turn(self, tab: Locator) -> None:
        """To one of several tabs."""
        raise NotImplementedError

    def take(self, button: Locator) -> bytes:
        """The bytes that a button gives to download."""
        expect(button).to_be_visible()
        with self.page.expect_download() as download:
            self.press(button)
        return Path(download.value.path()).read_bytes()


class Mouse(Hand):
    """Points, clicks, drags; text comes as if pasted."""

    name = "mouse"

    def press(self, target: Locator) -> None:
        target.click(timeout=STARVED)

    def write(self, target: Locator, text: str) -> None:
        target.click(click_count=3 if target.input_value() else 1)
        self.page.keyboard.insert_text(text)

    def add(self, target: Locator, text: str, button: Locator) -> None:
        self.write(target, text)
        button.click()

    def date(self, target: Locator, day: str) -> None:
        target.fill(day)  # as the browser's own calendar gives it, which no script can point at

    def choose(self, radio: Locator) -> None:
        self.confirm(radio)
        expect(radio).to_be_checked()

    def confirm(self, radio: Locator) -> None:
        label = radio.locator("xpath=ancestor::label")
        (label if label.count() else radio).click()

    def tick(self, box: Locator) -> None:
        self.choose(box)

    def pick(self, target: Locator, at: int) -> None:
        target.select_option(index=at)

    def slide(self, target: Locator, value: int) -> None:
        least, most = (int(target.get_attribute(end) or 0) for end in ("min", "max"))
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        assert box
        x = THUMB / 2 + (box["width"] - THUMB) * (value - least) / (most - least)
        target.click(position={"x": x, "y": box["height"] / 2})
        expect(target).to_have_value(str(value))

    def turn(self, tab: Locator) -> None:
        tab.click()


class Keyboard(Hand):
    """Tab, Shift+Tab, arrows, Enter, Space and letters."""

    name = "keyboard"

    def to(self, target: Locator) -> None:
        """Press Tab until `target` has the focus."""
        expect(target).to_be_attached()
        node = target.element_handle()
        turns, way = 0, 0
        for _ in range(MOST_TABS):
            far = node.evaluate(FAR)
            if far == 0:
                return
            turns += way * far < 0
            assert turns < 4, f"Tab jumps over {node.evaluate('(one) => one.outerHTML.slice(0, 200)')}"
            way = 1 if far > 0 else -1
            for _ in range(max(1, abs(far) - NEAR) if not turns else 1):
                self.page.keyboard.press("Tab" if far > 0 else "Shift+Tab")
        raise AssertionError(f"Tab never comes to {node.evaluate('(one) => one.outerHTML.slice(0, 200)')}")

    def press(self, target: Locator) -> None:
        self.to(target)
        self.page.keyboard.press("Enter")

    def write(self, target: Locator, text: str) -> None:
        self.to(target)
        if target.input_value():
            self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def add(self, target: Locator, text: str, button: Locator) -> None:
        self.write(target, text)
        self.page.keyboard.press("Enter")

    def date(self, target: Locator, day: str) -> None:
        year, month, number = day.split("-")
        assert month == number, "which of the two comes first is the browser's own matter"
        self.to(target)
        # Coming from below the focus is on the last part of the date: go past it, and enter from above.
        while target.evaluate("(one) => one === document.activeElement"):
            self.page.keyboard.press("Shift+Tab")
        self.page.keyboard.press("Tab")
        self.page.keyboard.type(number + month + year)
        expect(target).to_have_value(day)

    def _among(self, radio: Locator, again: bool) -> None:
        self.to(radio)
        for _ in range(20):
            if radio.is_checked() and not again:
                return
            if radio.evaluate("(one) => one === document.activeElement"):
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError("The arrow keys never come to it.")

    def choose(self, radio: Locator) -> None:
        self._among(radio, again=False)
        expect(radio).to_be_checked()

    def confirm(self, radio: Locator) -> None:
        self._among(radio, again=True)

    def tick(self, box: Locator) -> None:
        self.to(box)
        self.page.keyboard.press("Space")
        expect(box).to_be_checked()

    def pick(self, target: Locator, at: int) -> None:
        self.to(target)
        for _ in range(60):
            far = at - int(target.evaluate("(one) => one.selectedIndex"))
            if far == 0:
                return
            self.page.keyboard.press("ArrowDown" if far > 0 else "ArrowUp")
        raise AssertionError("The arrow keys never come to that option.")

    def slide(self, target: Locator, value: int) -> None:
        self.to(target)
        self.page.keyboard.press("Home")
        for _ in range(value - int(target.get_attribute("min") or 0)):
            self.page.keyboard.press("ArrowRight")
        expect(target).to_have_value(str(value))

    def turn(self, tab: Locator) -> None:
        self.to(tab)
        for _ in range(12):
            if tab.get_attribute("aria-selected") == "true":
                return
            self.page.keyboard.press("ArrowRight")
        raise AssertionError("The arrow keys never come to that tab.")


HANDS: tuple[Callable[[Page], Hand], ...] = (Mouse, Keyboard)
