"""A group of six: each makes a map in a browser of their own, a seventh compares them, and the outcome is right by a calculation apart."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest
from axe_run import violations
from map_used import Map
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

OpenMap = Callable[..., Map]
MEMBERS = ("Ada", "Ben", "Cleo", "Dirk", "Eva", "Finn")
# Power, interest and attitude that each member gives: the first is seen most differently, and one spells a name in another way.
MARKS: dict[str, list[tuple[int, int, int]]] = {
    "Hugo Terpstra": [(9, 4, -8), (2, 5, 6), (7, 4, -3), (3, 6, 0), (8, 4, 5), (1, 4, -6)],
    "Ilse Brandt": [(8, 7, 2), (8, 8, 3), (7, 7, 2), (9, 7, 1), (8, 6, 2), (8, 7, 4)],
    "Works council": [(4, 9, 0), (5, 9, 1), (6, 8, 0), (5, 9, -1), (4, 9, 0), (5, 10, 2)],
}


def step(page: Page) -> Locator:
    return page.locator("#cx-step-group")


def member_file(one: Map, name: str, at: int) -> bytes:
    """Make this member's map by typing, and save the file for the group."""
    page = one.page
    shown = {who: ("H. Terpstra" if at == 5 and who.startswith("Hugo") else who) for who in MARKS}
    one.add(*shown.values())
    for who, marks in MARKS.items():
        for field, value in zip(("power", "interest", "attitude"), marks[at], strict=True):
            one.number(shown[who], field, str(value))
    one.answered()
    step(page).get_by_label("Your name for the group").fill(name)
    with page.expect_download() as download:
        step(page).get_by_role("button", name="Save my file").click()
    return Path(download.value.path()).read_bytes()


def saved(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        step(page).get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_bytes()


def apart(values: list[int]) -> float:
    """How far two are apart on average."""
    pairs = [abs(a - b) for a, b in combinations(values, 2)]
    return sum(pairs) / len(pairs)


def test_six_maps_are_compared_in_a_seventh_browser(stakeholder_map: OpenMap) -> None:
    files = []
    for at, name in enumerate(MEMBERS):
        one = stakeholder_map()
        files.append({"name": "key-stakeholder.json", "mimeType": "application/json", "buffer": member_file(one, name, at)})
        one.page.context.close()

    page = stakeholder_map().page
    group = step(page)
    group.locator("input[type=file]").set_input_files([*files, files[2], {"name": "other.json", "mimeType": "application/json", "buffer": b"{"}])
    expect(group.get_by_role("heading", name="6 works in the comparison")).to_be_visible()
    expect(group.locator(".cx-member-told.is-same")).to_have_count(1)
    expect(group.locator(".cx-member-told.is-problem")).to_contain_text(["You have entered nothing yet", "damaged"])

    # One name is spelled in another way: a person decides.
    question = group.get_by_role("group", name="Are “H. Terpstra” and “Hugo Terpstra” the same?")
    question.get_by_role("button", name="Yes").click()
    expect(group.locator(".cx-b-lead")).to_have_text("You differ most about Hugo Terpstra: power runs from 1 to 9.")
    worst = {who: max(apart([mark[at] for mark in marks]) / (2 if at == 2 else 1) for at in range(3)) for who, marks in MARKS.items()}
    assert max(worst, key=lambda who: worst[who]) == "Hugo Terpstra"

    # The numbers, as the page writes them down, equal those worked out here.
    text = saved(page, "In words").decode()
    titles = {"Power, as each of you sees it": 0, "Interest, as each of you sees it": 1, "Attitude, as each of you sees it": 2}
    for title, at in titles.items():
        table = text.split(f"**{title}**")[1].split("\n**")[0]
        lines = [line.strip("|").replace("\\", "").replace("−", "-") for line in table.splitlines() if line.startswith("|")]
        rows = [[cell.strip() for cell in line.split("|")] for line in lines]
        assert rows[0][3:] == ["A", "B", "C", "D", "E", "F"]
        numbers = {row[0]: row for row in rows[2:]}
        assert set(numbers) == set(MARKS)
        for who, marks in MARKS.items():
            values = [mark[at] for mark in marks]
            low, _middle, high = quantiles(values, n=4, method="inclusive")
            assert float(numbers[who][1]) == median(values)
            assert numbers[who][2] == f"{low:g} to {high:g}"
            assert sorted(float(one) for one in numbers[who][3:]) == sorted(values)
    assert not re.search("|".join(f"\\b{name}\\b" for name in MEMBERS), text), "members have code names"

    # Without names nobody is in it; the group's file opens again in place of the six.
    group.get_by_label("Remove the names in the works too").check()
    expect(group.locator(".cx-b-lead")).to_contain_text(re.compile(r"Person \d"))
    out = saved(page, "Group's file")
    assert not re.search("Terpstra|Brandt|council|" + "|".join(MEMBERS), out.decode())
    assert len(json.loads(out)["group"]["members"]) == 6
    group.get_by_role("button", name="Clear the list").click()
    group.locator("input[type=file]").set_input_files({"name": "group.json", "mimeType": "application/json", "buffer": out})
    expect(group.get_by_role("heading", name="6 works in the comparison")).to_be_visible()
    assert violations(page) == []


def test_a_seal_a_link_and_large_letters(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    page, group = one.page, step(one.page)
    one.add("Hugo Terpstra")
    one.number("Hugo Terpstra", "power", "9")
    one.answered()
    group.get_by_text("Sealed answers").click()
    group.get_by_role("button", name="Seal my work as it is now").click()
    posted = group.get_by_label("Your fingerprint, to post").input_value()
    assert re.fullmatch(r"([A-Z2-7]{4}-){7}[A-Z2-7]{4}", posted)
    group.get_by_role("button", name="Make a link").click()
    link = group.get_by_label("Your link").input_value()
    assert "#cx=" in link and len(link) <= 2000
    one.number("Hugo Terpstra", "power", "2")
    expect(group.locator(".cx-group-seal")).to_contain_text("has changed since you sealed it")

    other = stakeholder_map()
    page, group = other.page, step(other.page)
    other.add("Hugo Terpstra")
    other.number("Hugo Terpstra", "power", "3")
    group.get_by_label("Or paste share links").fill(f"here is mine {link}")
    group.get_by_role("button", name="Add", exact=True).click()
    group.get_by_text("Sealed answers").click()
    group.get_by_label("At the reveal").fill(f"10:01 Ada: {posted}")
    expect(group.locator(".cx-seal.is-matches")).to_have_count(1)
    expect(group.locator(".cx-b-lead")).to_contain_text("power runs from 3 to 9")

    page.set_viewport_size({"width": 1920, "height": 1080})
    group.get_by_role("button", name="Show large").click()
    dialog = page.get_by_role("dialog", name="The outcome in large letters")
    expect(dialog).to_be_visible()
    tall = dialog.locator(".cx-b-lead").evaluate("(node) => parseFloat(getComputedStyle(node).fontSize) * (node.currentCSSZoom ?? 1)")
    assert tall >= 40, "six metres away, a letter of 40 px on a screen of two metres can be read"
    page.keyboard.press("ArrowRight")
    expect(dialog.get_by_role("status")).to_have_text(re.compile("^2 of"))
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()


def test_nothing_of_the_others_is_kept(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map()
    group = step(one.page)
    one.add("Hugo")
    one.number("Hugo", "power", "3")
    work: Any = {"people": [{"id": "c", "name": "Canary Quillfeather", "power": 9}], "title": "Canary"}
    document = {"course": "leading-customer-experience", "exercise": "key-stakeholder", "schema": 1, "work": work, "member": {"name": "Canary"}}
    data = json.dumps(document).encode()
    group.locator("input[type=file]").set_input_files({"name": "canary.json", "mimeType": "application/json", "buffer": data})
    expect(group.get_by_role("heading", name="2 works in the comparison")).to_be_visible()
    one.saved()
    one.page.reload()
    one.alive()
    kept = one.page.evaluate("""async () => {
      const open = indexedDB.open("leading-customer-experience");
      const db = await new Promise((resolve) => (open.onsuccess = () => resolve(open.result)));
      const all = await Promise.all([...db.objectStoreNames].map((name) => new Promise((resolve) => {
        const asked = db.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result);
      })));
      db.close();
      return JSON.stringify(all) + JSON.stringify({ ...localStorage });
    }""")
    assert "Hugo" in kept and "Canary" not in kept
    expect(step(one.page).locator(".cx-members")).to_have_count(0)
