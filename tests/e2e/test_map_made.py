"""Exercise 01 as a reader does it: with the mouse, with the keyboard alone, and the results that come of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_run import violations, violations_everywhere
from hands import SAME_CHANCE
from map_used import Map
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser

OpenMap = Callable[..., Map]
PUSHED = 60  # px


def drag(one: Map, name: str, right: float, up: float) -> None:
    """Drag a token by so many pixels."""
    token = one.token(name)
    token.scroll_into_view_if_needed()
    box = token.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse = one.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + right / 2, y - up / 2, steps=3)
    mouse.move(x + right, y - up, steps=3)
    mouse.up()


def tab_to(one: Map, target: Locator, backwards: bool = False, most: int = 150) -> None:
    """Press Tab until `target` has the focus: what cannot be reached so fails."""
    for _ in range(most):
        if target.evaluate("(node) => node === document.activeElement"):
            return
        one.page.keyboard.press("Shift+Tab" if backwards else "Tab")
    raise AssertionError("Tab never came to it")


def by_mouse(one: Map) -> None:
    """Two people, placed, one arrow, one version, a plan: with the mouse, and keys for letters only."""
    page = one.page
    page.get_by_role("button", name="Add the first person").click()
    for name in ("Anna", "Bert"):
        one.quick.click()
        page.keyboard.type(name)
        page.get_by_role("button", name="Add", exact=True).first.click()
    editor = one.open("Anna")
    editor.get_by_role("group", name="Power", exact=True).get_by_role("textbox").click()
    page.keyboard.type("8")
    editor.get_by_role("group", name="Interest", exact=True).get_by_role("textbox").click()
    page.keyboard.type("6")
    editor.get_by_role("group", name="Do they have a rightful say?").get_by_role("radio", name="Yes").check()
    editor.get_by_role("group", name="Now", exact=True).get_by_role("radio", name="Resistant").check()
    editor.get_by_role("group", name="Needed for your plan").get_by_role("radio", name="Supportive").check()
    editor.get_by_role("button", name="Done with Anna").click()
    tray = page.get_by_role("group", name="Not placed yet")
    tray.get_by_role("button", name="Bert").click()
    tray.get_by_role("button", name="Put in the middle").click()
    page.get_by_role("tab", name="Who influences whom").click()
    page.get_by_label("Who", exact=True).select_option(label="Bert")
    page.get_by_label("influences whom", exact=True).select_option(label="Anna")
    page.locator(".cx-link-form").get_by_role("button", name="Add").click()
    page.get_by_label("Keep the map as it is now").click()
    page.keyboard.type("Now")
    page.get_by_role("button", name="Keep this version").click()
    one.answered()
    page.get_by_role("button", name=re.compile("^Draft a plan")).click()


def by_keyboard(one: Map) -> None:
    """The same, and no pointer at all."""
    page, keys = one.page, one.page.keyboard
    tab_to(one, page.get_by_role("button", name="Add the first person"))
    keys.press("Enter")
    expect(one.quick).to_be_focused()
    keys.type("Anna")
    keys.press("Enter")
    keys.type("Bert")
    keys.press("Enter")
    tab_to(one, one.rows.first)
    keys.press("Enter")
    editor = one.editor("Anna")
    expect(editor.get_by_role("heading", name="Anna")).to_be_focused()
    tab_to(one, editor.get_by_role("group", name="Power", exact=True).get_by_role("textbox"))
    keys.type("8")
    tab_to(one, editor.get_by_role("group", name="Interest", exact=True).get_by_role("textbox"))
    keys.type("6")
    choose(one, editor.get_by_role("group", name="Do they have a rightful say?"), "Yes")
    choose(one, editor.get_by_role("group", name="Now", exact=True), "Resistant")
    choose(one, editor.get_by_role("group", name="Needed for your plan"), "Supportive")
    keys.press("Escape")
    expect(one.rows.first).to_be_focused()
    tray = page.get_by_role("group", name="Not placed yet")
    tab_to(one, tray.get_by_role("button", name="Bert"))
    keys.press("Enter")
    keys.press("Enter")
    expect(one.token("Bert")).to_be_focused()
    tab_to(one, page.get_by_role("tab", name="People"), backwards=True)
    keys.press("ArrowRight")
    tab_to(one, page.get_by_label("Who", exact=True))
    keys.type("Bert")
    tab_to(one, page.get_by_label("influences whom", exact=True))
    keys.type("Anna")
    keys.press("Tab")
    keys.press("Enter")
    tab_to(one, page.get_by_label("Keep the map as it is now"))
    keys.type("Now")
    keys.press("Enter")
    one.answered()
    tab_to(one, page.get_by_role("button", name=re.compile("^Draft a plan")))
    keys.press("Enter")


def choose(one: Map, group: Locator, option: str) -> None:
    """Choose among radio buttons with Tab and the arrow keys."""
    wanted = group.get_by_role("radio", name=option)
    first = group.locator("input:checked, input:not(:checked)").first
    current = group.get_by_role("radio", checked=True)
    tab_to(one, current if current.count() else first)
    for _ in range(8):
        if wanted.is_checked():
            return
        one.page.keyboard.press("ArrowLeft")
    raise AssertionError(f"the arrow keys never came to {option}")


def test_the_keyboard_alone_makes_the_same_file_as_the_mouse(stakeholder_map: OpenMap) -> None:
    files = []
    for way in (by_mouse, by_keyboard):
        one = stakeholder_map(script=SAME_CHANCE)
        way(one)
        one.answered()
        files.append(one.take("Everything")[1].decode())
    mouse, keyboard = files
    assert '"from"' in mouse
    assert '"Resistant"' not in mouse
    assert keyboard == mouse


def test_a_person_is_placed_by_dragging_by_arrow_keys_and_by_numbers(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    one.add("Anna")
    one.page.get_by_role("group", name="Not placed yet").get_by_role("button", name="Anna").click()
    one.page.get_by_role("button", name="Put in the middle").click()
    assert one.place("Anna") == ("5", "5")
    one.token("Anna").focus()
    for key in ("ArrowRight", "ArrowUp", "Shift+ArrowUp"):
        one.page.keyboard.press(key)
    assert one.place("Anna") == ("9", "6")
    said = one.page.locator(".cx-kit [role=status]")
    expect(said).to_contain_text("Anna: power 9, interest 6")
    drag(one, "Anna", right=-PUSHED, up=-PUSHED)
    power, interest = map(int, one.place("Anna"))
    assert power < 9 and interest < 6
    expect(said).to_contain_text(f"Anna: power {power}, interest {interest}")
    one.undo.click()
    assert one.place("Anna") == ("9", "6"), "one drag is one step"
    card = one.page.get_by_role("group", name="Anna", exact=True)
    if not card.is_visible():
        one.token("Anna").focus()
        one.page.keyboard.press("Enter")
    card.get_by_label("Power", exact=True).fill("2")
    card.get_by_label("Interest", exact=True).fill("3,5")
    assert one.place("Anna") == ("2", "3.5")


def test_the_order_appears_changes_with_what_is_entered_and_says_why(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    one.add("Anna", "Bert")
    for name, power in (("Anna", "9"), ("Bert", "3")):
        one.number(name, "power", power)
        one.number(name, "interest", "7")
    assert one.ranking == ["Anna", "Bert"]
    expect(one.page.locator(".cx-hero-text")).to_contain_text("Anna")
    one.number("Bert", "power", "10")
    bert = one.open("Bert")
    for question in ("Do they have a rightful say?", "Does it press for them now?"):
        bert.get_by_role("group", name=question).get_by_role("radio", name="Yes").check()
    assert one.ranking == ["Bert", "Anna"]
    one.page.locator(".cx-rank-button").first.click()
    expect(one.page.locator(".cx-rank-more")).to_contain_text("Together, out of 100")
    expect(one.page.locator(".cx-rank-note").first).to_contain_text("Definitive")
    for _ in range(2):
        one.undo.click()
    one.answered()
    expect(one.page.locator(".cx-rank-note").first).not_to_contain_text("Definitive")
    one.redo.click()
    one.redo.click()
    one.answered()
    expect(one.page.locator(".cx-rank-note").first).to_contain_text("Definitive")


def test_undo_goes_back_to_the_empty_map_and_redo_all_the_way_forward(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    one.add("Anna", "Bert", "Cleo")
    one.number("Anna", "power", "9")
    row = one.rows.first
    row.focus()
    one.page.keyboard.press("Alt+ArrowDown")
    assert one.names == ["Bert", "Anna", "Cleo"]
    one.open("Bert").get_by_role("button", name="Remove").click()
    assert one.names == ["Anna", "Cleo"]
    before = one.work
    steps = 0
    while one.undo.get_attribute("aria-disabled") != "true":
        one.undo.click()
        steps += 1
    assert one.names == []
    assert steps == 6
    for _ in range(steps):
        one.redo.click()
    assert one.work == before


def test_versions_tell_what_moved(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    one.add("Anna", "Bert")
    one.number("Anna", "power", "9")
    one.number("Bert", "power", "4")
    page = one.page
    page.get_by_label("Keep the map as it is now").fill("Before the merger")
    page.get_by_label("On", exact=True).fill("2026-03-01")
    page.get_by_role("button", name="Keep this version").click()
    one.number("Bert", "power", "10")
    one.number("Anna", "power", "2")
    page.get_by_role("button", name=re.compile("^Compare with now.*Before the merger")).click()
    moved = page.locator(".cx-moved")
    expect(moved).to_contain_text("Bert")
    assert len(moved.locator(".cx-moved-summary").inner_text()) > 20
    expect(moved.locator("li").filter(has_text="Bert").locator(".cx-shift")).to_contain_text("1 place up")
    expect(moved.locator("li").filter(has_text="Anna").locator(".cx-shift")).to_contain_text("1 place down")
    page.get_by_role("button", name=re.compile("^Open.*Before the merger")).click()
    assert one.work["people"][1]["power"] == 4
    one.undo.click()
    assert one.work["people"][1]["power"] == 10


def test_the_plan_is_drafted_for_the_top_and_can_be_changed(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map().open_case().answered()
    top = one.ranking[:3]
    entries = one.page.get_by_role("group", name=re.compile("^Plan for "))
    planned = [entry.get_by_role("heading").inner_text() for entry in entries.all()]
    missing = [name for name in top if name not in planned]
    draft = one.page.get_by_role("button", name=re.compile("draft", re.I))
    if missing:
        draft.click()
    first = one.page.get_by_role("group", name=f"Plan for {top[0]}")
    first.get_by_label("Next step").fill("Coffee on Tuesday")
    first.get_by_label("By when").fill("2026-12-01")
    first.get_by_role("checkbox", name="Done").check()
    work = one.work
    ids = {person["id"]: person["name"] for person in work["people"]}
    entry: dict[str, Any] = next(entry for entry in work["plan"] if ids[entry["person"]] == top[0])
    assert (entry["next"], entry["by"], entry["done"]) == ("Coffee on Tuesday", "2026-12-01", True)
    assert {ids[entry["person"]] for entry in work["plan"]} >= set(top)
    assert all(entry["need"] for entry in work["plan"])


def test_everybody_can_use_the_exercise_filled_and_empty(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map(width=1280)
    assert violations_everywhere(one.page) == []
    one.page.set_viewport_size({"width": 1280, "height": 900})
    one.open_case().answered()
    one.open(one.names[0])
    one.page.locator(".cx-rank-button").first.click()
    one.page.evaluate("() => document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    assert violations_everywhere(one.page) == []
    one.page.set_viewport_size({"width": 320, "height": 900})
    assert one.page.evaluate("() => document.scrollingElement.scrollWidth") <= 320
    one.page.set_viewport_size({"width": 1280, "height": 900})
    one.page.get_by_role("tab", name="Who influences whom").click()
    one.page.get_by_role("button", name=re.compile("^Compare with now")).first.click()
    assert violations(one.page) == []
