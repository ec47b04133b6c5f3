"""Hand-ins stay in the browser only where somebody ticked that, and until they are deleted; what cannot be kept or read is said."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_run import violations
from book_served import Served
from playwright.sync_api import BrowserContext, Page, expect

from bench.handins import files

pytestmark = pytest.mark.browser

PATH = "back/class-map.html"
CLASS = list(files(12))
TICK = "Keep these hand-ins in this browser until I delete them"
LEAD = ".cm-next .cx-b-lead"
FULL = """const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (value) {
  if (String(value?.key).startsWith("held:")) throw new DOMException("The storage is full", "QuotaExceededError");
  return put.call(this, value);
};"""
DENIED = """Object.defineProperty(window, "indexedDB", { value: { open() { throw new DOMException("denied", "SecurityError"); } } });"""
META = """(change) => new Promise((resolve, reject) => {
  const asked = indexedDB.open("leading-customer-experience");
  asked.onsuccess = () => {
    const tx = asked.result.transaction("meta", "readwrite");
    const store = tx.objectStore("meta");
    if (change) store.put(change);
    const all = store.getAllKeys();
    tx.oncomplete = () => { asked.result.close(); resolve(all.result.filter((key) => key.startsWith("held:"))); };
    tx.onabort = () => reject(tx.error);
  };
})"""
# From the second reading on (the first is that of the files, the next that of what is kept) whoever reads waits until `go()` is called.
HELD_UP = """() => {
  const read = Blob.prototype.arrayBuffer;
  const gate = new Promise((go) => { globalThis.go = go; });
  let n = 0;
  Blob.prototype.arrayBuffer = async function () { if ((n += 1) > 1) await gate; return read.call(this); };
}"""


def bring(page: Page, some: list[tuple[str, bytes]]) -> None:
    chosen: Any = [{"name": name.split("/")[-1], "mimeType": "application/json", "buffer": data} for name, data in some]
    page.locator(".cm-ways input[type=file]").first.set_input_files(chosen)


def lead(page: Page, learners: int) -> None:
    expect(page.locator(LEAD)).to_contain_text(f"{learners} learners have handed in.", timeout=60_000)


def opened_again(context: BrowserContext, site: Served) -> Page:
    page = context.new_page()
    page.goto(site.url + PATH)
    return page


def test_nothing_is_kept_unless_it_is_ticked_and_then_until_it_is_deleted(reader: Callable[..., Page], site: Served) -> None:
    page = reader(PATH)
    bring(page, CLASS[:7])
    lead(page, 7)
    expect(page.get_by_label(TICK)).not_to_be_checked()
    page.reload()
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=60_000)
    expect(page.get_by_role("button", name="Look at an example class")).to_be_visible()
    assert page.evaluate(META, None) == []

    bring(page, CLASS[:7])
    lead(page, 7)
    page.get_by_label(TICK).click()
    expect(page.get_by_text("7 hand-ins kept since")).to_be_visible()
    assert violations(page) == []
    nameless = page.get_by_role("button", name="Pseudonyms instead of names")
    nameless.click()
    expect(page.locator(".cm-people > ul")).to_contain_text(re.compile(r"Learner [A-Z2-7]{4}-[A-Z2-7]{4}"))
    hidden = page.locator(".cm-people > ul").inner_text()
    page.reload()
    lead(page, 7)
    expect(nameless).to_have_attribute("aria-pressed", "true")  # or a room would read the names after all
    assert page.locator(".cm-people > ul").inner_text() == hidden
    nameless.click()
    expect(nameless).to_have_attribute("aria-pressed", "false")
    bring(page, CLASS[7:])  # what comes on top is kept with the rest
    lead(page, 12)
    expect(page.get_by_text("12 hand-ins kept since")).to_be_visible()

    learners = [json.loads(data)["learner"]["id"] for _name, data in CLASS]
    exported = page.evaluate("async () => JSON.stringify(await globalThis[Symbol.for('cxcourse.casebook')].exportAll())")
    assert not any(one in exported for one in learners), "other people's work is no part of one's own"
    page.get_by_role("button", name="Delete them now").click()
    expect(page.get_by_text("hand-ins kept since")).to_have_count(0)
    lead(page, 12)
    assert page.evaluate(META, None) == []
    page.reload()
    expect(page.get_by_role("button", name="Look at an example class")).to_be_visible(timeout=60_000)


def tabs(reader: Callable[..., Page], site: Served) -> tuple[Page, Page]:
    """Two tabs of one browser with a class each: six hand-ins in the first, which keeps them, and three in the second."""
    first = reader(PATH)
    bring(first, CLASS[:6])
    lead(first, 6)
    second = opened_again(first.context, site)
    bring(second, CLASS[6:9])
    lead(second, 3)
    first.get_by_label(TICK).press("Space")
    expect(first.get_by_text("6 hand-ins kept since")).to_be_visible()
    expect(first.locator(".cm-keep")).to_be_focused()  # and not the top of the page, now that the tick is gone
    return first, second


def test_each_tab_says_what_is_kept_and_whether_that_is_what_it_shows(reader: Callable[..., Page], site: Served) -> None:
    first, second = tabs(reader, site)
    expect(second.get_by_text("The hand-ins on this page are not among them")).to_be_visible()
    bring(second, CLASS[9:10])
    lead(second, 4)
    expect(second.get_by_text("6 hand-ins kept since")).to_be_visible()  # nobody ticked anything here
    second.get_by_label("Keep those on this page as well").click()
    for tab in (first, second):
        expect(tab.get_by_text("10 hand-ins kept since")).to_be_visible()
        expect(tab.get_by_text("There are more of them than this page shows")).to_be_visible()
    bring(first, CLASS[10:11])
    lead(first, 7)
    expect(second.get_by_text("11 hand-ins kept since")).to_be_visible()  # each of them once
    bring(second, CLASS[11:])
    lead(second, 5)
    expect(first.get_by_text("12 hand-ins kept since")).to_be_visible()
    first.reload()
    lead(first, 12)
    expect(first.locator(".cm-standing")).to_contain_text("12 files count")
    expect(first.get_by_text("There are more of them")).to_have_count(0)


def test_what_one_tab_deletes_does_not_come_back_out_of_another(reader: Callable[..., Page], site: Served) -> None:
    first, second = tabs(reader, site)
    first.evaluate(HELD_UP)
    bring(first, CLASS[10:11])
    expect(first.get_by_text("The hand-ins are being kept")).to_be_visible()
    second.get_by_role("button", name="Delete them now").click()
    expect(second.get_by_text("hand-ins kept since")).to_have_count(0)
    first.evaluate("go()")
    expect(first.locator(".cm-keep [role=alert]")).to_contain_text("deleted in another tab")
    lead(first, 7)
    expect(first.get_by_label(TICK)).not_to_be_checked()
    assert first.evaluate(META, None) == []
    first.get_by_label(TICK).click()  # what is still on the page can be kept anew
    expect(first.get_by_text("7 hand-ins kept since")).to_be_visible()


def test_deleting_all_work_deletes_them_too(reader: Callable[..., Page], site: Served) -> None:
    page = reader(PATH)
    bring(page, CLASS[:6])
    lead(page, 6)
    page.get_by_label(TICK).click()
    expect(page.get_by_text("6 hand-ins kept since")).to_be_visible()
    page.goto(site.url + "back/privacy.html")
    expect(page.get_by_text("hand-ins are kept for the class map")).to_be_visible()
    page.get_by_role("button", name="Delete all my work").click()
    page.get_by_role("button", name="Yes, delete it").click()
    expect(page.get_by_text("hand-ins are kept for the class map")).to_have_count(0)
    page = opened_again(page.context, site)
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=60_000)
    assert page.evaluate(META, None) == []
    expect(page.get_by_role("button", name="Look at an example class")).to_be_visible()
    expect(page.locator(".cm-keep")).to_have_count(0)


def test_a_damaged_record_is_refused_in_a_sentence_and_can_be_deleted(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=60_000)
    assert page.evaluate(META, {"key": "held:hand-ins", "value": {"format": 1, "since": "2026-11-22T09:00:00Z", "n": 3, "data": "no file"}}) != []
    page.reload()
    expect(page.get_by_text("The hand-ins that were kept in this browser cannot be read")).to_be_visible(timeout=60_000)
    bring(page, CLASS[:6])
    lead(page, 6)
    expect(page.get_by_text("cannot be read, so none of them is shown")).to_be_visible()
    page.get_by_role("button", name="Delete them now").click()
    expect(page.get_by_label(TICK)).not_to_be_checked()
    assert page.evaluate(META, None) == []


@pytest.mark.parametrize(("script", "words"), [(FULL, "the storage of this browser is full"), (DENIED, "does not let the course keep anything here")])
def test_what_cannot_be_kept_is_said_once_and_stays_on_the_page(reader: Callable[..., Page], script: str, words: str) -> None:
    page = reader(PATH, script=script)
    bring(page, CLASS[:6])
    lead(page, 6)
    page.get_by_label(TICK).click()
    expect(page.locator(".cm-keep [role=alert]")).to_contain_text(words)
    expect(page.get_by_label(TICK)).not_to_be_checked()
    lead(page, 6)
