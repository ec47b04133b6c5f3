"""What is measured inside our own pages: a change to its recomputed result, the weight of a chapter, the memory of the exercise."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Any

from playwright.async_api import BrowserContext, Page
from playwright.async_api import TimeoutError as Late

from bench.boot import gzipped
from bench.browser import Server, blank, chromium, memory, profile
from bench.people import SLUG, work

EXERCISE = "exercises/01-key-stakeholder.html"
CHAPTER = "chapters/01-key-stakeholder.html"
CHANGES = 120
#: A reader who saves data: the page must then fetch nothing ahead of need, so that what is counted is the page.
SAVES_DATA = "Object.defineProperty(Object.getPrototypeOf(navigator.connection ?? {}), 'saveData', {get: () => true});"
#: Put a work into the casebook's database, which the page has made, as the page itself would have saved it.
PUT = """async ([exercise, schema, work]) => {
  const db = await new Promise((yes, no) => {
    const asked = indexedDB.open('leading-customer-experience');
    asked.onsuccess = () => yes(asked.result);
    asked.onerror = () => no(asked.error);
  });
  const change = db.transaction('entries', 'readwrite');
  const old = await new Promise((yes) => {
    const asked = change.objectStore('entries').get(exercise);
    asked.onsuccess = () => yes(asked.result);
  });
  change.objectStore('entries').put({...old, exercise, schema, work, saved: new Date().toISOString(), rev: (old?.rev ?? 0) + 1});
  await new Promise((yes, no) => { change.oncomplete = yes; change.onerror = () => no(change.error); });
  db.close();
}"""
COUNT = "() => performance.getEntriesByName('cx:answer').length"
#: Every slider that can be reached now; the first is the one that is moved.
SLIDER = ".cx-live input[type=range]:not(:disabled)"


async def with_people(context: BrowserContext, server: Server, count: int) -> Page:
    """Open the exercise with ``count`` stakeholders in the casebook, and wait until Python has answered once.

    Raises:
        TimeoutError: when the exercise does not come alive within a minute.
    """
    page = await blank(context)
    await page.goto(server.url("site", EXERCISE), wait_until="networkidle")
    schema, entry = work(count)
    await page.goto(server.url("site", "intro.html"))
    await page.evaluate(PUT, [SLUG, schema, entry])
    await page.goto(server.url("site", EXERCISE))
    await page.wait_for_selector(SLIDER, timeout=60_000, state="attached")
    return page


async def reach(page: Page) -> None:
    """Put the focus on the first slider, opening what it stands in (a folded part, a tab)."""
    await page.evaluate(
        """selector => {
          const slider = [...document.querySelectorAll(selector)].find(e => e.getClientRects().length)
            ?? document.querySelector(selector);
          for (let at = slider; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
          slider.scrollIntoView({block: 'center'});
          slider.focus();
        }""",
        SLIDER,
    )


async def answers(server: Server, count: int = 60, changes: int = CHANGES) -> dict[str, Any]:
    """Press keys on a slider of the exercise with ``count`` stakeholders; one key at a time, each after the last was answered.

    Returns the durations (milliseconds) that the page measured from the change to the drawn result, as ``performance.measure`` entries
    of the name ``cx:answer``, and the memory (bytes) of the browser afterwards.
    """
    async with profile() as folder, chromium(folder) as context:
        page = await with_people(context, server, count)
        await reach(page)
        # The first answers compile code; a reader's second minute is what is measured.
        await _press(page, 12, patience=60_000)
        await page.evaluate("() => performance.clearMeasures('cx:answer')")
        await _press(page, changes, patience=5_000)
        found = await page.evaluate("() => performance.getEntriesByName('cx:answer').map(e => e.duration)")
        people = await page.evaluate("() => document.querySelectorAll('.cx-live [data-record], .cx-live [data-id]').length")
        await asyncio.sleep(3)
        return {"milliseconds": found, "changes": len(found), "stakeholders": count, "marked": people, "memory": memory(folder)}


async def _press(page: Page, count: int, patience: float) -> None:
    before = await page.evaluate(COUNT)
    for number in range(count):
        # Two down, two up: every press changes the value, and no end of the scale is reached.
        await page.keyboard.press("ArrowRight" if number // 2 % 2 else "ArrowLeft")
        with contextlib.suppress(Late):
            await page.wait_for_function(f"n => ({COUNT})() > n", arg=before, polling=4, timeout=patience)
        now = await page.evaluate(COUNT)
        if now == before and not number:
            raise SystemExit(f"No answer to a key press on the exercise page within {patience / 1000:.0f} s (no entry cx:answer).")
        before = now


async def weight(server: Server, key: str, page_path: str, *, saves_data: bool) -> dict[str, int]:
    """Return what a first visit to a page weighs on the wire: bytes in brotli, in gzip, unpacked, and requests."""
    async with profile() as folder, chromium(folder) as context:
        page = await blank(context)
        if saves_data:
            await page.add_init_script(SAVES_DATA)
        server.reset()
        await page.goto(server.url(key, page_path), wait_until="load")
        # Whatever the page asks for when it is idle has been asked for by then.
        await asyncio.sleep(6)
        hits = [h for h in server.hits() if h["port"] == server.ports[key]]
    return {
        "wire": sum(h["head"] + h["body"] for h in hits),
        "gzip": sum(h["head"] + gzipped(h) for h in hits),
        "unpacked": sum(h["sizes"].get("identity", h["body"]) for h in hits),
        "requests": len(hits),
    }


async def chapter(server: Server, stock: bool) -> dict[str, dict[str, int]]:
    """Weigh the chapter page: ours, ours with what it fetches ahead of need, and the same chapter in a stock book."""
    found = {
        "ours": await weight(server, "site", CHAPTER, saves_data=True),
        "ours, with the exercise fetched ahead": await weight(server, "site", CHAPTER, saves_data=False),
    }
    if stock:
        found["stock"] = await weight(server, "stock", CHAPTER, saves_data=True)
    return found


def exists(root: Path, page_path: str) -> bool:
    """Return whether a page has been built."""
    return (root / page_path).is_file()
