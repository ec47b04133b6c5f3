"""My casebook and the live exercise: what one does the other shows, and work travels as a picture, a file and a link."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from book_served import Served
from map_used import Map
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PATH = "back/casebook.html"
OpenMap = Callable[..., Map]


def beside(page: Page, site: Served, path: str = PATH) -> Page:
    """Another tab of the same reader."""
    tab = page.context.new_page()
    tab.goto(site.url + path)
    if path == PATH:
        expect(tab.locator(".cx-casebook[data-state=drawn]")).to_be_attached()
    return tab


def line(page: Page) -> Locator:
    return page.locator("#cx-work-key-stakeholder")


def test_the_casebook_shows_all_exercises_and_what_the_map_says(stakeholder_map: OpenMap, site: Served) -> None:
    one = stakeholder_map().add("Anna", "Bert")
    one.number("Anna", "power", "8")
    one.answered().saved()
    one.page.wait_for_timeout(2500)  # what the exercise says is kept once the reader rests
    casebook = beside(one.page, site)
    expect(casebook.locator(".cx-cb-row")).to_have_count(18)
    expect(line(casebook)).to_contain_text("Anna matters most")
    expect(line(casebook)).to_contain_text("2 entries")
    casebook.get_by_role("link", name=re.compile("^Go on with")).first.click()
    Map(casebook).alive()
    assert Map(casebook).names == ["Anna", "Bert"]


def test_two_open_maps_stay_one(stakeholder_map: OpenMap, site: Served) -> None:
    one = stakeholder_map().add("Anna")
    one.saved()
    two = Map(beside(one.page, site, Map.PATH)).alive()
    two.add("Bert").saved()
    expect(one.rows).to_have_count(2)
    one.add("Carla").saved()
    expect(two.rows).to_have_count(3)
    assert one.names == two.names == ["Anna", "Bert", "Carla"]


def test_a_picture_of_the_map_opens_as_the_map(stakeholder_map: OpenMap) -> None:
    one = stakeholder_map().add("Anna", "Bert")
    one.number("Bert", "interest", "6")
    one.answered().saved()
    mine, png, svg = (one.take(what)[1] for what in ("Everything", "Picture", "Drawing"))
    for name, content in (("map.png", png), ("map.svg", svg)):
        other = stakeholder_map()
        other.bring({"name": name, "mimeType": "application/octet-stream", "buffer": content})
        expect(other.rows).to_have_count(2)
        assert other.take("Everything")[1] == mine


def test_a_link_is_asked_about_comes_in_and_goes_again(stakeholder_map: OpenMap, reader: Callable[..., Page], site: Served) -> None:
    one = stakeholder_map().add("Anna", "Bert")
    one.answered().saved()
    casebook = beside(one.page, site)
    line(casebook).locator("summary").click()
    line(casebook).get_by_role("button", name="Share as a link").click()
    link = casebook.get_by_label("Link to this work").input_value()
    assert len(link) <= 2000
    other = reader(None)
    other.goto(link)
    dialog = other.get_by_role("dialog")
    expect(dialog).to_contain_text("2 entries")
    assert "#cx" not in other.url
    dialog.get_by_role("button", name="Bring it in").click()
    opened = Map(other).alive()
    expect(opened.rows).to_have_count(2)
    other.locator(".cx-incoming-done").get_by_role("button", name="Undo").click()
    expect(opened.rows).to_have_count(0)


def test_what_the_casebook_puts_in_place_stands_in_the_open_exercise_and_undo_takes_it_back(stakeholder_map: OpenMap, site: Served) -> None:
    one = stakeholder_map().add("Anna")
    one.answered().saved()
    before = one.take("Everything")[1]
    casebook = beside(one.page, site)
    changed = before.replace(b'"Anna"', b'"Other"')
    casebook.locator(".cx-bring input[type=file]").set_input_files({"name": "map.json", "mimeType": "application/json", "buffer": changed})
    casebook.get_by_role("button", name="Put it in place of mine").click()
    expect(one.page.locator(".cx-row-words b")).to_have_text("Other")
    casebook.locator(".cx-cb-notice").get_by_role("button", name="Undo").click()
    expect(one.page.locator(".cx-row-words b")).to_have_text("Anna")
    assert one.take("Everything")[1] == before


def test_what_came_in_from_a_file_is_read_by_python_when_its_exercise_is_opened(stakeholder_map: OpenMap, site: Served) -> None:
    one = stakeholder_map().add("Anna")
    one.number("Anna", "power", "8")
    one.answered().saved()
    changed = one.take("Everything")[1].replace(b'"power": 8', b'"power": 99').replace(b'"Anna"', b'"Other"')
    assert b"99" in changed
    casebook = beside(one.page, site)
    one.page.close()
    casebook.locator(".cx-bring input[type=file]").set_input_files({"name": "map.json", "mimeType": "application/json", "buffer": changed})
    casebook.get_by_role("button", name="Put it in place of mine").click()
    expect(line(casebook)).to_contain_text("1 entry")
    opened = Map(beside(casebook, site, Map.PATH)).alive().answered().saved()
    assert opened.names == ["Other"]
    made = opened.take("Everything")[1]
    assert b"99" not in made and b'"power": null' in made  # a power beyond the scale is not known, and no number to go on with


def test_the_casebook_with_work_in_it_opens_fast_and_needs_no_python(stakeholder_map: OpenMap, site: Served) -> None:
    one = stakeholder_map()
    one.open_case().answered().saved()
    casebook = beside(one.page, site)
    drawn = "performance.getEntriesByName('cx:casebook')[0].startTime"
    after = casebook.evaluate(f"{drawn} - performance.getEntriesByType('navigation')[0].domInteractive")
    assert after < 1500, "a loaded machine is given time; the benchmark is stricter"
    assert casebook.evaluate("performance.getEntriesByType('resource').filter((one) => /wasm|snapshot/.test(one.name)).length") == 0
