"""My casebook as a reader uses it: what stands there, a copy of it, a file or a link that comes in, and a step back."""

from __future__ import annotations

import json
import re

import pytest
from casebook_opened import stored
from casebook_shown import EXERCISES, MAP, NOTES, OPEN, Readers, again, bring, everything, more, of_all, of_one, press, row, taken
from playwright.sync_api import expect
from site_served import accessibility_faults

pytestmark = pytest.mark.browser


def test_an_empty_casebook_says_how_to_begin(opened: Readers) -> None:
    page = opened()
    expect(page.locator(".cx-casebook")).to_contain_text("Nothing of yours is kept in this browser yet")
    assert page.locator(".cx-cb-row").evaluate_all("(rows) => rows.map((one) => one.dataset.is)") == ["none"] * 3
    assert page.get_by_role("button", name="Save everything as a file").is_disabled()
    expect(page.get_by_role("link", name="Begin: A second thing")).to_have_attribute("href", "../exercises/02-second-thing.html")


def test_every_exercise_says_how_it_stands_in_the_order_of_the_book(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate("() => { book.saveAnswer('sample-q1', 'a', true); book.saveAnswer('review-1/sample-q1', 'a', true); }")
    page.evaluate("() => book.flush()")
    again(page)
    assert page.locator(".cx-cb-name").all_inner_texts() == list(EXERCISES.values())
    expect(row(page, "key-stakeholder")).to_contain_text("Still open")
    expect(row(page, "key-stakeholder")).to_contain_text("What moved")
    expect(row(page, "key-stakeholder")).to_contain_text("1 entry, 9 words")
    expect(row(page, "second-thing")).to_contain_text("Not begun")
    expect(page.locator(".cx-cb-figures")).to_contain_text(
        re.compile(r"2 of 3.*1.*questions answered.*1.*answers in reviews.*never|exercises begun", re.DOTALL)
    )
    expect(page.get_by_role("link", name="My casebook").first).to_have_attribute("aria-current", "page")


def test_what_another_tab_does_appears_here_by_itself(opened: Readers) -> None:
    page = opened()
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate(OPEN)
    other.evaluate("(work) => book.save('key-stakeholder', 1, work)", MAP)
    expect(row(page, "key-stakeholder")).to_contain_text("1 entry")


def test_the_page_is_accessible_and_fits_a_phone(opened: Readers) -> None:
    for width, scheme in ((320, "dark"), (1280, "light")):
        page = opened({"key-stakeholder": MAP, "unknown": NOTES}, width=width, color_scheme=scheme)
        page.evaluate("() => book.snapshot('key-stakeholder', 'Before')")
        again(page)
        more(page, "key-stakeholder")
        bring(page, of_all(key_stakeholder=("2030-01-01T00:00:00Z", NOTES), second_thing=("2030-01-01T00:00:00Z", NOTES)))
        expect(page.locator(".cx-bring-line")).to_have_count(2)
        press(more(page, "key-stakeholder"), "Delete")
        assert accessibility_faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        small = page.locator(".cx-casebook :is(button, a, summary, input)").evaluate_all(
            """(all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
               .filter((box) => box.height < 24 || box.width < 24).length"""
        )
        assert small == 0


# -- files --------------------------------------------------------------------------------------------------------------------------


def test_a_copy_of_everything_opens_on_another_device_and_gives_the_same_bytes(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate("() => { book.saveAnswer('sample-q1', ['a'], false); book.saveAnswer('sample-q1', ['b'], true); }")
    page.evaluate("() => book.flush()")
    again(page)
    copy = taken(page, page, "Save everything as a file")
    expect(page.locator(".cx-cb-figures")).to_contain_text("now")
    other = opened()
    lines = bring(other, copy, "copy.json").locator(".cx-bring-line")
    assert [line.locator(".cx-bring-is").inner_text() for line in lines.all()] == ["New here", "New here", "1 new or newer"]
    press(other, "Bring it in")
    expect(row(other, "third-thing")).to_contain_text("3 words")
    assert taken(other, other, "Save everything as a file") == copy
    press(other, "Undo")
    expect(row(other, "third-thing")).to_contain_text("Not begun")
    assert stored(other, "entries") == []


def test_a_preview_says_what_would_change_and_each_exercise_is_chosen(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    before = everything(page)
    found = bring(
        page,
        of_all(
            key_stakeholder=("2030-01-01T00:00:00Z", MAP | {"title": "Newer"}),
            third_thing=("2020-01-01T00:00:00Z", {"notes": "older"}),
            second_thing=("2020-01-01T00:00:00Z", {"notes": "new"}),
            elsewhere=("2020-01-01T00:00:00Z", {"x": 1}),
        ),
    )
    said = {
        line.locator("label").inner_text(): (line.locator(".cx-bring-is").inner_text(), line.locator("input").is_checked())
        for line in found.locator("li").all()
    }
    assert said == {
        "1. The stakeholder map": ("Newer than yours", True),
        "3. A third thing": ("Older than yours", False),
        "2. A second thing": ("New here", True),
        "elsewhere": ("New here", True),
    }
    assert everything(page) == before, "looking changes nothing"
    found.get_by_label("2. A second thing").uncheck()
    press(found, "Put it in place of mine")
    expect(page.locator(".cx-cb-notice")).to_contain_text("2 exercises were brought in.")
    kept = {entry["exercise"]: entry["work"] for entry in stored(page, "entries")}
    assert (kept["key-stakeholder"]["title"], kept["third-thing"], "second-thing" in kept, kept["elsewhere"]) == ("Newer", NOTES, False, {"x": 1})
    assert [copy["entry"]["work"] for copy in stored(page, "snapshots")] == [MAP]
    press(page, "Undo")
    expect(page.locator(".cx-cb-notice")).to_contain_text("Undone")
    assert everything(page) == before, "back, byte for byte"


def test_a_file_of_one_exercise_the_same_work_and_a_newer_edition(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP})
    copy = taken(page, more(page, "key-stakeholder"), "Save as a file")
    expect(bring(page, copy)).to_contain_text("The same as yours")
    press(page.locator(".cx-bring-preview"), "Leave it")
    expect(bring(page, of_one("key-stakeholder", MAP | {"title": "Of a colleague"}))).to_contain_text("Would replace yours")
    press(page.locator(".cx-bring-preview"), "Leave it")
    found = bring(page, of_one("key-stakeholder", MAP, schema=99))
    expect(found).to_contain_text("From a newer edition")
    assert found.locator("input").is_disabled()
    assert stored(page, "entries", "key-stakeholder")["rev"] == 1


def test_what_is_no_file_of_the_course_is_refused_on_the_page(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP})
    before = everything(page)
    for content in (b"", b"PK\x03\x04 a zip", json.dumps({"course": "another"}).encode()):
        bring(page, content)
        expect(page.locator(".cx-bring [role=alert]")).to_contain_text("Your work is as it was.")
    assert everything(page) == before


# -- links --------------------------------------------------------------------------------------------------------------------------


def test_a_link_carries_the_work_and_leaves_no_trace_in_the_address(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP})
    press(more(page, "key-stakeholder"), "Share as a link")
    link = page.get_by_label("Link to this work").input_value()
    assert link.startswith(f"{opened.address}/exercises/01-key-stakeholder.html#cx=")
    other = opened()
    other.goto(f"{opened.address}/back/casebook.html#cx={link.split('#cx=')[1]}")
    dialog = other.get_by_role("dialog")
    expect(dialog).to_contain_text("The stakeholder map")
    assert "#" not in other.url
    press(dialog, "Leave it")
    other.evaluate(OPEN)
    assert stored(other, "entries") == []
    other.goto(link)  # this small book's exercise page has no exercise on it: the casebook takes it
    other.get_by_role("dialog").get_by_role("link", name="Look at it in My casebook").click()
    press(other.get_by_role("dialog"), "Bring it in")
    expect(row(other, "key-stakeholder")).to_contain_text("1 entry")
    assert "cx=" not in other.url
    other.locator(".cx-incoming-done").get_by_role("button", name="Undo").click()
    expect(row(other, "key-stakeholder")).to_contain_text("Not begun")


def test_what_is_too_large_for_a_link_is_offered_as_a_file(opened: Readers) -> None:
    words = " ".join(f"{n * 7919 % 99991:x}" for n in range(900))
    page = opened({"third-thing": {"notes": words}})
    press(more(page, "third-thing"), "Share as a link")
    expect(row(page, "third-thing")).to_contain_text("too large for a link")


# -- earlier versions, deleting, reminding ---------------------------------------------------------------------------------------------


def test_an_earlier_version_comes_back_and_goes_again(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP})
    page.evaluate("() => book.snapshot('key-stakeholder', 'Opened the example')")
    page.evaluate(
        "async (work) => { await book.load('key-stakeholder'); book.save('key-stakeholder', 1, work); await book.flush(); }", MAP | {"title": "Later"}
    )
    again(page)
    before = everything(page)
    expect(more(page, "key-stakeholder")).to_contain_text("Opened the example")
    press(row(page, "key-stakeholder"), "Put back")
    expect(page.locator(".cx-cb-notice")).to_contain_text("The earlier version is back.")
    assert stored(page, "entries", "key-stakeholder")["work"] == MAP
    assert [copy["reason"] for copy in stored(page, "snapshots")] == ["Opened the example", "Before an earlier version was put back"]
    press(page, "Undo")
    expect(page.locator(".cx-cb-notice")).to_contain_text("Undone")
    assert everything(page) == before


def test_one_exercise_is_deleted_with_its_versions_and_can_come_back(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP, "third-thing": NOTES})
    page.evaluate("() => book.snapshot('key-stakeholder', 'x')")
    again(page)
    before, copies = everything(page), stored(page, "snapshots")
    press(more(page, "key-stakeholder"), "Delete")
    press(page, "Yes, delete it")
    expect(row(page, "key-stakeholder")).to_contain_text("Not begun")
    assert "Wil van Dam" not in json.dumps([stored(page, store) for store in ("entries", "snapshots", "meta")])
    press(page, "Undo")
    expect(page.locator(".cx-cb-notice")).to_contain_text("Undone")
    assert (everything(page), stored(page, "snapshots")) == (before, copies)


def test_deleting_everything_asks_and_leaves_nothing(opened: Readers) -> None:
    page = opened({"key-stakeholder": MAP})
    press(page, "Delete all my work")
    press(page.get_by_role("dialog"), "Keep it")
    assert len(stored(page, "entries")) == 1
    press(page, "Delete all my work")
    press(page, "Yes, delete everything")
    expect(page.locator(".cx-casebook")).to_contain_text("Nothing of yours is kept")
    assert [stored(page, store) for store in ("entries", "answers", "snapshots")] == [[], [], []]
    assert page.evaluate("Object.keys(localStorage)") == []


def test_after_five_days_of_work_without_a_copy_the_page_says_so_calmly(opened: Readers) -> None:
    page = opened(clock="2026-09-01T10:00:00Z")
    for day in range(1, 6):
        expect(page.locator(".cx-cb-remind")).to_have_count(0)
        page.clock.set_fixed_time(f"2026-09-{day * 2:02}T10:00:00Z")
        page.evaluate("(day) => book.save('third-thing', 1, {notes: `day ${day}`})", day)
        page.evaluate("() => book.flush()")
        again(page)
    expect(page.locator(".cx-cb-remind")).to_contain_text("on 5 days since your last copy")
    press(page, "Not now")
    expect(page.locator(".cx-cb-remind")).to_have_count(0)
    assert page.evaluate("async () => (await book.exports()).due") is False
    taken(page, page, "Save everything as a file")
    assert page.evaluate("async () => (await book.exports()).days") == 0
