"""What a reader did is kept: through reloads, closed and killed tabs, two tabs, full or absent storage, and data that cannot be read."""

from __future__ import annotations

import time
from typing import Any

import pytest
from casebook_opened import OPEN, PUT, loaded, save, stored, tab, until
from playwright.sync_api import BrowserContext
from playwright.sync_api import Error as PlaywrightError

pytestmark = pytest.mark.browser


def test_a_change_is_in_the_database_within_half_a_second(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    assert loaded(page) is None
    save(page, "Anna")
    page.wait_for_timeout(500)
    entry = stored(page, "entries", "map")
    assert entry["work"] == {"text": "Anna"}
    assert (entry["schema"], entry["rev"]) == (1, 1)
    assert page.evaluate("seen") == ["idle", "saving", "saved"]
    page.reload()
    page.evaluate(OPEN)
    assert loaded(page)["work"] == {"text": "Anna"}


def test_typing_without_a_pause_is_saved_on_the_way(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    page.evaluate("() => { let n = 0; window.typing = setInterval(() => book.save('map', 1, {text: String(n++)}), 40); }")
    page.wait_for_timeout(1800)
    assert stored(page, "entries", "map")["rev"] >= 2
    page.evaluate("clearInterval(typing)")


@pytest.mark.parametrize("leave", ["location.href = '/page?other'", "location.reload()"])
def test_a_page_that_is_left_at_once_loses_nothing(reader: BrowserContext, site: str, leave: str) -> None:
    page = tab(reader, site)
    with page.expect_navigation():
        page.evaluate(f"() => {{ book.save('map', 1, {{text: 'mid-wor'}}); book.saveAnswer('q1', 'b', true); {leave}; }}")
    page.evaluate(OPEN)
    assert loaded(page)["work"] == {"text": "mid-wor"}
    assert page.evaluate("() => book.answer('q1')")["tries"] == 1
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_closed_tab_loses_nothing(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    save(page, "closing")
    page.close()
    assert loaded(tab(reader, site))["work"] == {"text": "closing"}


def test_the_journal_alone_brings_work_back(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    # the write never gets through: only the synchronous journal is left when the page goes
    page.evaluate("() => { IDBDatabase.prototype.transaction = () => { throw new DOMException('x', 'UnknownError'); }; }")
    save(page, "from the journal")
    page.goto(site + "?next")
    assert stored(page, "entries", "map") is None
    page.evaluate(OPEN)
    assert loaded(page)["work"] == {"text": "from the journal"}
    assert page.evaluate("Object.keys(localStorage)") == []


def test_an_old_journal_does_not_replace_newer_work_but_is_kept(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    save(page, "new")
    until(page, "saved")
    page.evaluate("""() => localStorage.setItem("leading-customer-experience:journal:old", JSON.stringify({format: 1,
      records: [{kind: "entry", key: "map", schema: 1, work: {text: "old"}, at: "2020-01-01T00:00:00.000Z"}]}))""")
    page.reload()
    page.evaluate(OPEN)
    assert loaded(page)["work"] == {"text": "new"}
    assert [(one["reason"], one["entry"]["work"]["text"]) for one in page.evaluate("() => book.snapshots('map')")] == [("journal", "old")]


def test_a_killed_tab_loses_at_most_the_last_second(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    page.evaluate("() => setInterval(() => book.save('map', 1, {at: Date.now()}), 50)")
    page.wait_for_timeout(2500)
    killed = time.time() * 1000
    with pytest.raises(PlaywrightError):
        page.goto("chrome://crash", timeout=3000)
    other = tab(reader, site)
    assert killed - loaded(other)["work"]["at"] < 1000


def test_two_tabs_keep_what_each_wrote(reader: BrowserContext, site: str) -> None:
    one, two = tab(reader, site), tab(reader, site)
    loaded(one)
    loaded(two)
    save(one, "of one")
    until(one, "saved")
    save(two, "of two")
    until(two, "saved")
    entry = stored(two, "entries", "map")
    assert (entry["work"], entry["rev"]) == ({"text": "of two"}, 2)
    assert [(s["reason"], s["entry"]["work"]["text"]) for s in stored(two, "snapshots")] == [("another-tab", "of one")]


DENIED = "Object.defineProperty(window, 'indexedDB', {value: {open() { throw new DOMException('no', 'SecurityError'); }}});" \
         "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
HANGS = "Object.defineProperty(window, 'indexedDB', {value: {open() { return {}; }}});"


@pytest.mark.parametrize("before", [DENIED, HANGS], ids=["denied", "hanging"])
def test_without_storage_the_page_says_so_in_two_seconds_and_work_goes_on(reader: BrowserContext, site: str, before: str) -> None:
    page = reader.new_page()
    page.add_init_script(before)
    page.goto(site)
    page.evaluate(OPEN.replace("await book.open();", "book.open();"))
    save(page, "in memory")
    until(page, "not-saved", 2)
    assert "Export it" in page.evaluate("book.default.status.text") or "keep trying" in page.evaluate("book.default.status.text")
    assert loaded(page)["work"] == {"text": "in memory"}
    save(page, "still in memory")
    exported = page.evaluate("() => book.exportAll()")
    assert [entry["work"] for entry in exported["entries"]] == [{"text": "still in memory"}]


def test_full_storage_is_said_and_tried_again(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    page.evaluate("""() => { window.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }""")
    save(page, "much")
    until(page, "not-saved", 2)
    assert "full" in page.evaluate("book.default.status.text")
    page.evaluate("() => { IDBObjectStore.prototype.put = put; }")
    until(page, "saved", 6)
    assert stored(page, "entries", "map")["work"] == {"text": "much"}


BROKEN = [{"exercise": "map", "work": "not an object", "schema": 1, "rev": 3, "saved": "x"}, {"exercise": "map"},
          {"exercise": "map", "work": {}, "schema": "1", "rev": 1, "saved": "x"}]


@pytest.mark.parametrize("record", BROKEN)
def test_work_that_cannot_be_read_is_named_kept_and_exported(reader: BrowserContext, site: str, record: dict[str, Any]) -> None:
    page = tab(reader, site)
    page.evaluate(PUT, ["entries", record])
    assert loaded(page) == {"exercise": "map", "damaged": record}
    save(page, "fresh")
    until(page, "not-saved")
    page.wait_for_timeout(500)
    assert stored(page, "entries", "map") == record
    assert "cannot be read" in page.evaluate("book.default.status.text")
    exported = page.evaluate("() => book.exportAll()")["entries"]
    assert record in exported
    assert {"text": "fresh"} in [entry.get("work") for entry in exported]
    assert page.evaluate("() => book.setAside('map')")
    until(page, "saved")
    assert stored(page, "entries", "map")["work"] == {"text": "fresh"}
    assert [one["entry"] for one in stored(page, "snapshots")] == [record]


def test_work_of_a_newer_exercise_is_never_overwritten(reader: BrowserContext, site: str) -> None:
    newer = {"exercise": "map", "schema": 2, "work": {"text": "newer"}, "saved": "2026-01-01T00:00:00.000Z", "rev": 5, "later": True}
    page = tab(reader, site)
    page.evaluate(PUT, ["entries", newer])
    assert loaded(page) == newer
    save(page, "older code", schema=1)
    until(page, "not-saved")
    page.wait_for_timeout(400)
    assert stored(page, "entries", "map") == newer
    save(page, "same schema", schema=2)
    until(page, "saved")
    entry = stored(page, "entries", "map")
    assert entry["work"] == {"text": "same schema"}
    assert entry["later"] is True  # keys that this version does not know stay


@pytest.mark.parametrize("make", [
    "() => new Promise((done) => { const o = indexedDB.open('leading-customer-experience', 7);"
    " o.onupgradeneeded = () => { o.result.createObjectStore('entries', {keyPath: 'exercise'});"
    " o.result.createObjectStore('meta', {keyPath: 'key'}); };"
    " o.onsuccess = () => { o.result.close(); done(); }; })",
    None,
], ids=["newer database", "newer format"])
def test_a_casebook_of_a_newer_course_is_only_read(reader: BrowserContext, site: str, make: str | None) -> None:
    if make:
        page = reader.new_page()
        page.goto(site)
        page.evaluate(make)
    else:
        page = tab(reader, site)
        page.evaluate(PUT, ["meta", {"key": "format", "value": 9}])
        page.reload()
    record = {"exercise": "map", "schema": 1, "work": {"text": "there"}, "saved": "2026-01-01T00:00:00.000Z", "rev": 1}
    page.evaluate(PUT, ["entries", record])
    page.evaluate(OPEN)
    assert page.evaluate("book.default.status.state") == "not-saved"
    assert loaded(page) == record
    save(page, "mine")
    page.wait_for_timeout(500)
    assert page.evaluate("book.default.status.state") == "not-saved"
    assert stored(page, "entries", "map") == record
    assert loaded(page)["work"] == {"text": "mine"}


def test_the_first_answer_stays_and_every_try_counts(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    assert page.evaluate("() => book.answer('q1')") is None
    page.evaluate("() => { book.saveAnswer('q1', 'a', false); book.saveAnswer('q1', 'c', false); }")
    until(page, "saved")
    page.evaluate("() => book.saveAnswer('q1', 'b', true)")
    kept = page.evaluate("() => book.answer('q1')")
    until(page, "saved")
    assert stored(page, "answers", "q1") == kept
    assert (kept["first"]["value"], kept["last"]["value"], kept["last"]["right"], kept["tries"]) == ("a", "b", True, 3)


def test_ten_snapshots_are_kept_newest_first(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    for n in range(13):
        save(page, str(n))
        assert page.evaluate("() => book.snapshot('map', 'test')")
    assert [one["entry"]["work"]["text"] for one in page.evaluate("() => book.snapshots('map')")] == [str(n) for n in range(12, 2, -1)]


def test_deleting_all_work_leaves_nothing_in_any_tab(reader: BrowserContext, site: str) -> None:
    one, two = tab(reader, site), tab(reader, site)
    save(one, "secret")
    one.evaluate("() => { book.saveAnswer('q1', 'a', true); localStorage.setItem('leading-customer-experience:theme', 'dark'); }")
    one.evaluate("() => { localStorage.other = '1'; }")
    until(one, "saved")
    one.evaluate("() => book.snapshot('map', 'test')")
    save(two, "pending in the other tab")
    assert one.evaluate("() => book.wipe()")
    two.wait_for_timeout(900)
    assert [stored(one, store) for store in ("entries", "answers", "snapshots")] == [[], [], []]
    assert one.evaluate("Object.keys(localStorage)") == ["other"]
