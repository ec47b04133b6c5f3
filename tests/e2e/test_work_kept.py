"""What a reader enters is kept: before Python lives, when the tab closes in the middle of a word, and when storage is denied."""

from __future__ import annotations

import contextlib
import json
import re
import threading
from collections.abc import Callable

import pytest
from book_served import Served, late
from map_used import Map
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

OpenMap = Callable[..., Map]
DENIED = """Object.defineProperty(window, "indexedDB", { value: { open() { throw new DOMException("denied", "SecurityError"); } } });
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });"""
FULL = """for (const name of ["put", "add"]) IDBObjectStore.prototype[name] = function () {
  throw new DOMException("The storage is full", "QuotaExceededError");
};
Storage.prototype.setItem = () => { throw new DOMException("The storage is full", "QuotaExceededError"); };"""
HANGS = """IDBFactory.prototype.open = () => ({});"""


def test_what_is_typed_while_python_starts_stays_and_is_answered(stakeholder_map: OpenMap, serve: Callable[..., Served]) -> None:
    arrived = threading.Event()
    one = stakeholder_map(alive=False, at=serve(rules=[(r"\.bin$", late(arrived))])).drawn()
    one.add("Anna", "Bert")
    one.number("Anna", "power", "9")
    one.number("Anna", "interest", "8")
    role = one.open("Bert").get_by_label("Role")
    role.press_sequentially("Head of fi")
    expect(one.page.locator(".cx-live-status")).to_contain_text("You can begin: everything you enter is kept")
    expect(one.page.locator(".cx-coming").first).to_be_visible()
    one.page.evaluate("() => { window.cxNode = document.activeElement; }")
    top = one.page.evaluate("() => document.activeElement.getBoundingClientRect().top")
    arrived.set()
    role.press_sequentially("nance", delay=60)
    one.alive()
    expect(role).to_be_focused()
    assert one.page.evaluate("() => window.cxNode === document.activeElement"), "the field is the same one"
    expect(role).to_have_value("Head of finance")
    assert one.ranking == ["Anna", "Bert"]
    assert abs(one.page.evaluate("() => document.activeElement.getBoundingClientRect().top") - top) < 120, "nothing jumps away"
    anna, bert = one.work["people"]
    assert (anna["power"], anna["interest"], bert["role"]) == (9, 8, "Head of finance")
    undone = 0
    while one.undo.get_attribute("aria-disabled") != "true" and undone < 20:
        one.undo.click()
        undone += 1
    assert one.names == [], "what was done before Python lived can be undone too"


@pytest.mark.parametrize("way", ["the tab is closed", "the tab crashes", "the reader goes elsewhere"])
def test_a_tab_that_ends_in_the_middle_of_a_word_loses_nothing(stakeholder_map: OpenMap, site: Served, way: str) -> None:
    one = stakeholder_map().add("Anna")
    role = one.open("Anna").get_by_label("Role")
    role.press_sequentially("Head of cust")
    page = one.page
    if way == "the tab crashes":
        one.saved()  # a second of grace is allowed for a crash; the status says when it has passed
        role.press_sequentially("o")
        one.page.wait_for_timeout(1000)
        with contextlib.suppress(PlaywrightError):  # the answer never comes
            page.goto("chrome://crash", timeout=3000)
    elif way == "the tab is closed":
        page.close()
    else:
        page.goto(site.url + "back/about.html")
    again = page if not page.is_closed() and way == "the reader goes elsewhere" else page.context.new_page()
    again.goto(site.url + Map.PATH)
    back = Map(again).alive()
    expect(back.rows).to_have_count(1)
    expect(back.open("Anna").get_by_label("Role")).to_have_value("Head of custo" if way == "the tab crashes" else "Head of cust")
    assert back.ranking == ["Anna"]


def test_work_that_comes_back_is_there_before_python_and_its_results_are_right(stakeholder_map: OpenMap, serve: Callable[..., Served]) -> None:
    arrived = threading.Event()
    arrived.set()
    served = serve(rules=[(r"\.bin$", late(arrived))])
    one = stakeholder_map(at=served).add("Anna", "Bert")
    one.number("Bert", "power", "9")
    one.saved()
    arrived.clear()
    context = one.page.context
    again = context.new_page()
    again.goto(served.url + Map.PATH)
    back = Map(again).drawn()
    expect(back.rows).to_have_count(2)
    expect(again.locator(".cx-rank-line")).to_have_count(0)
    arrived.set()
    back.alive()
    assert back.ranking == ["Bert", "Anna"]


@pytest.mark.parametrize(("what", "script"), [("denied", DENIED), ("full", FULL), ("silent", HANGS)])
def test_without_storage_the_page_says_so_and_the_work_can_be_taken_away(stakeholder_map: OpenMap, what: str, script: str) -> None:
    one = stakeholder_map(script=script)
    one.add("Anna")
    expect(one.alarm).to_contain_text("Not saved", timeout=2500)
    one.add("Bert")
    one.number("Bert", "power", "7")
    assert one.ranking == ["Bert", "Anna"], what
    people = one.work["people"]
    assert [(person["name"], person["power"]) for person in people] == [("Anna", None), ("Bert", 7)]
    expect(one.alarm).to_contain_text("Not saved")
    assert re.search(r"[Ee]xport|free some space|keep trying", one.alarm.inner_text())


def test_opening_the_case_over_ones_own_map_can_be_undone_and_leaves_a_copy(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map().add("Anna", "Bert")
    one.number("Anna", "power", "8")
    one.page.get_by_label("Name of your map").fill("My own plan")
    one.answered().saved()
    mine = one.take("Everything")[1]
    one.open_case().answered().saved()
    assert "Ilse Brandt" in one.names
    copies = snapshots(one.page)
    assert [copy["entry"]["work"]["title"] for copy in copies][-1:] == ["My own plan"]
    assert [person["name"] for person in copies[-1]["entry"]["work"]["people"]] == ["Anna", "Bert"]
    one.message.get_by_role("button", name="Undo").click()
    assert one.take("Everything")[1] == mine


def snapshots(page: Page) -> list[dict[str, dict[str, dict[str, str]]]]:
    """The copies in the casebook, oldest first."""
    text = page.evaluate("""() => new Promise((resolve, reject) => {
      const open = indexedDB.open("leading-customer-experience");
      open.onerror = reject;
      open.onsuccess = () => {
        const all = open.result.transaction("snapshots").objectStore("snapshots").getAll();
        all.onsuccess = () => { open.result.close(); resolve(JSON.stringify(all.result)); };
      };
    })""")
    return json.loads(text)


def test_a_reader_s_words_never_show_up_in_the_address_the_title_or_the_console(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    said: list[str] = []
    one.page.on("console", lambda message: said.append(message.text))
    one.add("Canary Wren")
    one.number("Canary Wren", "power", "8")
    one.answered().saved()
    one.page.reload()
    one.alive().answered()
    assert "Canary" not in one.page.url + one.page.title() + "".join(said)
