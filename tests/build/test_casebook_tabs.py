"""Work in several tabs at once, in tabs that die, on a full disk, in data of older editions: nothing that a reader did is lost."""

from __future__ import annotations

import contextlib
import random
import time
from pathlib import Path
from typing import Any

import pytest
from casebook_opened import BLANK, EXERCISE, PUT, exercise, loaded, put, save, stored, tab, until
from playwright.sync_api import BrowserContext, Playwright
from playwright.sync_api import Error as PlaywrightError

pytestmark = pytest.mark.browser


def test_two_tabs_that_change_different_things_end_with_both(reader: BrowserContext, site: str) -> None:
    one, two = tab(reader, site), tab(reader, site)
    save(one, "start")
    until(one, "saved")
    for page in (one, two):
        page.evaluate("() => book.load('map')")
    one.evaluate("() => book.save('map', 1, {text: 'start', people: [{id: 'a', name: 'Anna'}]})")
    until(one, "saved")
    two.evaluate("() => book.save('map', 1, {text: 'changed here', people: [{id: 'b', name: 'Bert'}]})")
    until(two, "saved")
    work = stored(two, "entries", "map")["work"]
    assert work["text"] == "changed here"
    assert {person["name"] for person in work["people"]} == {"Anna", "Bert"}
    assert stored(two, "snapshots") == [], "nothing was in conflict"


def test_what_one_tab_does_stands_in_the_other_at_once_and_nothing_goes_back_and_forth(reader: BrowserContext, site: str) -> None:
    one, two = exercise(tab(reader, site)), exercise(tab(reader, site))
    put(one, title="My map", people=[{"id": "a", "name": "Anna"}])
    two.wait_for_function("model.get('title') === 'My map'", timeout=3000)
    assert two.evaluate("model.get('people')") == [{"id": "a", "name": "Anna"}]
    put(two, people=[{"id": "a", "name": "Anna"}, {"id": "b", "name": "Bert"}])
    one.wait_for_function("model.get('people').length === 2", timeout=3000)
    one.wait_for_timeout(700)
    assert stored(one, "entries", "map")["rev"] == 2


def test_the_same_thing_changed_in_two_tabs_is_kept_twice_and_said(reader: BrowserContext, site: str) -> None:
    one, two = tab(reader, site), tab(reader, site)
    save(one, "start")
    until(one, "saved")
    for page in (one, two):
        page.evaluate("() => book.load('map')")
    save(one, "of one")
    until(one, "saved")
    save(two, "of two")
    until(two, "saved")
    assert stored(two, "entries", "map")["work"] == {"text": "of two"}
    assert [copy["entry"]["work"]["text"] for copy in stored(two, "snapshots")] == ["of one"]
    assert "Another tab had changed the same thing" in two.evaluate("book.default.status.text")


def test_five_tabs_and_two_hundred_changes_in_any_order_all_survive(reader: BrowserContext, site: str) -> None:
    chance = random.Random(7)  # noqa: S311 - a game, no secret
    tabs = [exercise(tab(reader, site)) for _ in range(5)]
    expected: dict[str, str] = {}
    mine: list[list[str]] = [[] for _ in tabs]
    for number in range(200):
        who = chance.randrange(5)
        known = mine[who]
        if known and chance.random() < 0.4:
            name, text = chance.choice(known), f"changed {number}"
            rename = "([id, text]) => model.set('people', model.get('people').map((one) => (one.id === id ? { ...one, name: text } : one)))"
            tabs[who].evaluate(rename, [name, text])
        else:
            name, text = f"p{number}", f"added {number}"
            known.append(name)
            tabs[who].evaluate("([id, text]) => model.set('people', [...model.get('people'), { id, name: text }])", [name, text])
        expected[name] = text
        if chance.random() < 0.15:
            tabs[who].evaluate("() => book.flush()")
        if chance.random() < 0.1:
            time.sleep(chance.random() * 0.3)
    for page in [*tabs, *tabs]:
        page.evaluate("() => book.flush()")
    found = stored(tabs[0], "entries", "map")["work"]["people"]
    assert len(found) == len(expected)
    assert {one["id"]: one["name"] for one in found} == expected
    for page in tabs:
        page.wait_for_function("(n) => model.get('people').length === n", arg=len(expected), timeout=3000)


def test_a_tab_that_has_not_loaded_never_writes_and_then_joins_what_is_there(reader: BrowserContext, site: str) -> None:
    one = exercise(tab(reader, site))
    put(one, title="Here before", people=[{"id": "a", "name": "Anna"}])
    until(one, "saved")
    slow = (
        "const open = IDBFactory.prototype.open; IDBFactory.prototype.open = function (...args) { const made = {}; setTimeout(() => {"
        "const req = open.apply(this, args); for (const name of ['onsuccess', 'onerror', 'onupgradeneeded'])"
        " req[name] = () => { made.result = req.result; made.error = req.error; made[name]?.(); }; }, 900); return made; };"
    )
    two = reader.new_page()
    two.add_init_script(slow)
    two.goto(site)
    two.evaluate("async () => { window.book = await import('/casebook/casebook.js'); }")
    two.evaluate(EXERCISE.replace("await kept;", ""), {"slug": "map", "schema": 1, "blank": BLANK, "answer": None})
    put(two, people=[{"id": "b", "name": "Bert"}])
    two.wait_for_timeout(600)
    assert stored(one, "entries", "map")["rev"] == 1
    two.wait_for_function("model.get('people').length === 2 && model.get('title') === 'Here before'", timeout=4000)
    assert {person["name"] for person in stored(one, "entries", "map")["work"]["people"]} == {"Anna", "Bert"}


def test_three_tabs_killed_while_typing_lose_at_most_the_last_second(reader: BrowserContext, site: str) -> None:
    pages = [tab(reader, site) for _ in range(3)]
    for number, page in enumerate(pages):
        page.evaluate(f"() => setInterval(() => book.save('work-{number}', 1, {{at: Date.now()}}), 40)")
    pages[0].wait_for_timeout(1500)
    killed = []
    for page in pages:
        killed.append(time.time() * 1000)
        with contextlib.suppress(PlaywrightError):
            page.goto("chrome://crash", timeout=1500)
    after = tab(reader, site)
    for number, moment in enumerate(killed):
        entry = after.evaluate(f"() => book.load('work-{number}')")
        assert moment - entry["work"]["at"] < 1000


# A full disk shows itself late: the write is taken, and the transaction is aborted when it should be committed.
FULL = """() => {
  const put = (window.realPut = IDBObjectStore.prototype.put);
  IDBObjectStore.prototype.put = function (...args) {
    const made = put.apply(this, args);
    const tx = this.transaction;
    Object.defineProperty(tx, "error", { configurable: true, get: () => new DOMException("full", "QuotaExceededError") });
    made.onsuccess = () => { try { tx.abort(); } catch {} };
    return made;
  };
}"""


def test_a_disk_that_fills_up_while_writing_is_said_and_nothing_is_lost(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    save(page, "small")
    until(page, "saved")
    page.evaluate(FULL)
    save(page, "too much")
    page.evaluate("() => book.saveAnswer('q1', 'a', true)")
    until(page, "not-saved", 2)
    assert "full" in page.evaluate("book.default.status.text")
    assert stored(page, "entries", "map")["work"] == {"text": "small"}
    held = page.evaluate("async () => book.exportAll({looking: true})")
    assert (held["entries"][0]["work"], len(held["answers"])) == ({"text": "too much"}, 1)
    page.evaluate("() => { IDBObjectStore.prototype.put = realPut; }")
    until(page, "saved", 8)
    assert stored(page, "entries", "map")["work"] == {"text": "too much"}


def test_forty_kinds_of_damage_are_named_kept_and_never_written_over(reader: BrowserContext, site: str) -> None:
    chance = random.Random(3)  # noqa: S311
    whole = {"exercise": "map", "schema": 1, "work": {"text": "mine"}, "saved": "2026-01-01T00:00:00.000Z", "rev": 4}
    wrong = [None, 7, "x", [], True, 1.5, {"deep": [1]}]
    page = tab(reader, site)
    damaged = 0
    for _ in range(40):
        record = dict(whole)
        for key in chance.sample(["schema", "work", "saved", "rev"], chance.randint(1, 2)):
            value = chance.choice(wrong)
            if value is None:
                del record[key]
            else:
                record[key] = value  # type: ignore[assignment]
        page.evaluate(PUT, ["entries", record])
        found = loaded(page)
        if "damaged" not in found:
            continue  # the change left it sound
        damaged += 1
        assert found["damaged"] == record
        save(page, "fresh")
        page.evaluate("() => book.flush()")
        assert stored(page, "entries", "map") == record
        assert page.evaluate("book.default.status.state") == "not-saved"
        assert record in page.evaluate("async () => (await book.exportAll({looking: true})).entries")
        page.evaluate("async () => { await book.setAside('map'); await book.flush(); await book.remove('map'); }")
    assert damaged > 25


def test_a_damaged_journal_is_left_where_it_is(reader: BrowserContext, site: str) -> None:
    page = tab(reader, site)
    page.evaluate("() => { localStorage['leading-customer-experience:journal:x'] = '{\"format\": 1, \"rec'; }")
    page.reload()
    page.evaluate("async () => { window.book = await import('/casebook/casebook.js'); await book.open(); }")
    save(page, "still works")
    until(page, "saved")
    assert page.evaluate("localStorage['leading-customer-experience:journal:x']").startswith('{"format"')


def test_bytes_flipped_on_the_disk_never_stop_a_reader(playwright: Playwright, browser_path: str, site: str, tmp_path: Path) -> None:
    options: dict[str, Any] = {"executable_path": browser_path, "args": ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]}
    context = playwright.chromium.launch_persistent_context(str(tmp_path), **options)
    page = tab(context, site)
    save(page, "on the disk")
    until(page, "saved")
    context.close()
    files = [path for path in tmp_path.rglob("IndexedDB/**/*") if path.is_file() and path.suffix in (".log", ".ldb")]
    assert files
    for path in files:
        content = bytearray(path.read_bytes())
        for at in range(0, len(content), 97):
            content[at] ^= 0xFF
        path.write_bytes(bytes(content))
    context = playwright.chromium.launch_persistent_context(str(tmp_path), **options)
    page = tab(context, site)
    save(page, "goes on")
    page.wait_for_function("['saved', 'not-saved'].includes(book.default.status.state)", timeout=5000)
    if page.evaluate("book.default.status.state") == "saved":
        assert stored(page, "entries", "map")["work"] == {"text": "goes on"}
    assert page.evaluate("async () => (await book.exportAll({looking: true})).entries.some((one) => one.work.text === 'goes on')")
    context.close()
