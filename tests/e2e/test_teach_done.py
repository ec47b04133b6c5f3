"""A session led to its end as a trainer does: from the keys, with the notes in a second window, late by four minutes, with a vote."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_run import CROSSWISE, violations_everywhere
from book_served import Served
from playwright.sync_api import Locator, Page, expect
from teach_looked import EVERYTHING

pytestmark = pytest.mark.browser

PATH = "back/teach.html"
Reader = Callable[..., Page]
SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
MINUTE = "01:00"
# Where the words of a question stand on the wall: left, top and height, in whole pixels.
PLACES = """() => [...document.querySelectorAll(".cx-vote h1, .cx-option-text")].map((one) => {
  const { left, top, height } = one.getBoundingClientRect();
  return [left, top, height].map(Math.round);
})"""


@pytest.fixture
def lead(reader: Reader, site: Served) -> Callable[..., Page]:
    """A session on the projector's screen, with a clock that the test can turn forward: `lead("cx-story")`."""

    def wall(slug: str = "key-stakeholder", *, clock: bool = True) -> Page:
        page = reader(None, viewport={"width": 1920, "height": 1080})
        if clock:
            page.clock.install()
        page.goto(f"{site.url}{PATH}#session={slug}")
        expect(page.locator(".cx-wall")).to_be_visible()
        return page

    return wall


def step(page: Page) -> Locator:
    return page.locator("[data-step]")


def notes_of(page: Page) -> Page:
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Notes in a second window").click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text(re.compile("^Notes"))
    return opened.value


def vote(page: Page, *counts: int) -> None:
    """Type the hands of each option, as one does who looks at the room: number, Enter."""
    for count in counts:
        page.keyboard.type(str(count))
        page.keyboard.press("Enter")


def test_a_session_runs_from_the_keys_and_says_how_late_it_is(lead: Callable[..., Page]) -> None:
    page = lead()
    page.keyboard.press("Space")
    expect(step(page)).to_contain_text("The promise")
    expect(page.get_by_role("status").filter(has_text="Step 1 of 7, 5 minutes")).to_have_count(1)
    expect(page.locator(".cx-wall-time")).to_contain_text("on time")
    expect(page.locator(".cx-wall-time")).to_contain_text(re.compile(r"until [0-2]\d:\d\d(?! [AP]M)"))
    page.clock.fast_forward("09:00")
    expect(page.locator(".cx-dial")).to_contain_text("Time is over")
    expect(page.locator(".cx-dial-time")).to_have_text(re.compile(r"^\+4:0\d$"))
    expect(page.locator(".cx-wall-time")).to_contain_text("4 minutes late")
    page.keyboard.press("PageDown")
    expect(step(page)).to_contain_text("Three names on a card")
    expect(page.locator(".cx-wall-time")).to_contain_text("85 minutes left")
    expect(page.locator(".cx-wall-time")).to_contain_text("4 minutes late")
    page.keyboard.press("e")
    expect(page.locator(".cx-wall-group")).to_contain_text("On its own: 45 minutes. Here the clock above counts.")
    page.keyboard.press("e")
    page.keyboard.press("+")
    expect(page.locator(".cx-wall-time")).to_contain_text("5 minutes late")
    expect(page.locator(".cx-dial-time")).to_have_text(re.compile("^1[01]:"))
    page.keyboard.press("Space")
    expect(page.locator(".cx-dial")).to_contain_text("Clock stands")
    page.reload()
    expect(step(page)).to_contain_text("Three names on a card")
    expect(page.locator(".cx-dial")).to_contain_text("Clock stands")
    page.keyboard.press("Space")
    page.clock.fast_forward("11:00")
    page.keyboard.press("ArrowRight")
    for minutes in (20, 20, 15, 10, 10):
        assert page.locator(".cx-address").count() == int(minutes == 20 and "Five to ten" in step(page).inner_text())
        page.clock.fast_forward(f"{minutes}:00")
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Look under your chair.")
    expect(page.locator(".cx-cover")).to_contain_text("95 minutes instead of 90: 5 minutes late")
    page.keyboard.press("b")
    quiet = page.get_by_role("button", name="A quiet screen")
    dark = quiet.evaluate("(one) => getComputedStyle(one).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    assert max(dark) < 40, "a quiet screen is no lamp"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Teach a session")


def test_vote_talk_vote_again_with_the_numbers_right_and_nothing_shown_before_its_time(lead: Callable[..., Page]) -> None:
    page = lead()
    page.keyboard.press("Space")
    page.keyboard.press("v")
    page.get_by_role("button", name="On your power-interest grid").press("Enter")
    places = page.evaluate(PLACES)
    field = page.get_by_role("textbox", name="A: hands")
    expect(field).to_be_focused()
    assert page.evaluate("() => getComputedStyle(document.activeElement).webkitTextSecurity") == "disc"
    vote(page, 3, 4, 1, 0)
    page.keyboard.press("Enter")
    expect(page.locator(".cx-vote")).to_have_attribute("data-phase", "choose")
    assert page.evaluate(PLACES) == places
    page.keyboard.press("PageDown")
    expect(page.locator(".cx-vote")).to_contain_text("Talk in pairs")
    assert page.evaluate(PLACES) == places, "who reads must find the words where they were"
    expect(page.locator(".cx-dial-time")).to_have_text(re.compile("^(2:00|1:5.)$"))
    assert page.locator(".cx-votebars, .cx-right, .cx-why").count() == 0
    page.clock.fast_forward("02:05")
    expect(page.locator(".cx-dial")).to_contain_text("Time is over")
    page.keyboard.press("PageDown")
    expect(field).to_be_focused()
    vote(page, 1, 7, 0, 0)
    page.keyboard.press("Enter")
    bars = page.locator(".cx-votebars")
    expect(bars).to_have_count(4)
    assert re.sub(r"\s+", " ", bars.nth(1).inner_text()) == "first 4 (50%) second 7 (88%)"
    whole, second = (bars.nth(1).locator(what).last.evaluate("(one) => one.offsetWidth") for what in (".cx-votebar", "i"))
    assert whole > 1920 / 3
    assert second / whole == pytest.approx(7 / 8, abs=0.01)
    assert page.locator(".cx-right, .cx-why").count() == 0
    page.get_by_role("button", name="Show the answer").press("Enter")
    expect(page.locator(".cx-options-key [data-right=true]")).to_contain_text("The grid does not show which way they lean")
    expect(page.locator(".cx-why")).to_contain_text("blind spot")
    page.get_by_role("button", name="Treat both the same").click()
    expect(page.locator(".cx-why")).to_contain_text("With one you plan the next step together")
    page.keyboard.press("n")
    notes = page.get_by_role("dialog", name="Your notes")
    expect(notes).to_contain_text("The audience sees this.")
    expect(notes).to_contain_text("Let them talk in pairs: 50% are right")
    page.keyboard.press("Escape")
    expect(notes).to_have_count(0)
    page.reload()
    expect(page.locator(".cx-why")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.locator(".cx-votes")).to_contain_text("voted")
    page.keyboard.press("PageDown")
    expect(step(page)).to_contain_text("The promise")


def test_things_to_match_are_voted_on_one_after_the_other(lead: Callable[..., Page]) -> None:
    page = lead()
    page.keyboard.press("v")
    page.get_by_role("button", name="Match each person or group").filter(has_text="4 parts").press("Enter")
    for part, thing in ((1, "A finance director"), (2, "Pensioners")):
        expect(page.locator(".cx-vote-phase")).to_contain_text(f"Part {part} of 4")
        expect(page.get_by_role("heading", level=1)).to_contain_text(thing)
        vote(page, 1, 2, 3, 1, 0)
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Show the vote").press("Enter")
        page.get_by_role("button", name="Show the answer").press("Enter")
        expect(page.locator(".cx-options-key [data-right=true]")).to_have_count(1)
        page.keyboard.press("PageDown")
    page.get_by_role("button", name="All questions").click()
    expect(page.locator(".cx-votes li", has_text="Match each person or group")).to_contain_text("voted")
    page.get_by_role("button", name="In the study of chief executives").press("Enter")
    expect(page.locator(".cx-option-text")).to_have_text(["1.5 minutes", "90 minutes", "150 minutes", "900 minutes"])


def test_wall_and_notes_are_one_session_from_either_side(lead: Callable[..., Page]) -> None:
    page = lead()
    notes = notes_of(page)
    expect(notes.locator(".cx-leader-head")).to_contain_text("The wall is open in the other window.")
    for words in ("Say at the start", "You are going to put living people", "What usually goes wrong", "Bring", "Rubric", "Common misreadings"):
        expect(notes.locator(".cx-leader")).to_contain_text(words)
    notes.keyboard.press("Space")
    expect(step(page)).to_contain_text("The promise")
    page.keyboard.press("ArrowRight")
    expect(notes.locator("[aria-current=step]")).to_contain_text("Three names on a card")
    page.clock.fast_forward(MINUTE)
    assert page.locator(".cx-dial-time").inner_text()[:2] == notes.locator(".cx-lead-clock").inner_text()[:2]
    notes.get_by_role("button", name="Go to step 4").click()
    expect(page.locator(".cx-step-lead")).to_have_text("In threes, six minutes each, two to move")
    notes.get_by_text("Who is most likely to be a").click()
    notes.locator("details[open]").get_by_role("button", name="Put it on the wall").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("hidden bridge")
    expect(notes.get_by_role("heading", name="On the wall now")).to_be_in_viewport()
    expect(notes.locator(".cx-asked-wall")).to_contain_text("hidden bridge")
    expect(notes.locator(".cx-asked", has_text="hidden bridge")).to_have_count(0)
    for letter, count in (("A", 1), ("C", 2)):
        notes.get_by_role("textbox", name=f"{letter}: hands").fill(str(count))
    notes.get_by_role("button", name="First vote is in").click()
    expect(notes.locator(".cx-advice")).to_contain_text("Let them talk in pairs: 67% are right")
    page.get_by_role("button", name="Show the vote").click()
    expect(notes.get_by_role("button", name="Show the answer")).to_be_visible()
    assert re.sub(r"\s+", " ", page.locator(".cx-votebars").nth(2).inner_text()) == "2 (67%)", "one vote alone needs no name"
    page.keyboard.press("n")
    expect(page.locator(".cx-wall-told")).to_contain_text("Your notes are open in the other window.")
    notes.close()


def test_every_step_and_question_of_all_sessions_is_read_from_six_metres_and_fits(lead: Callable[..., Page]) -> None:
    page = lead(clock=False)
    seen, faults = page.evaluate(EVERYTHING)
    assert seen > 18 * 10
    assert faults == []


def test_everybody_can_read_and_use_it_and_nothing_scrolls_sideways(lead: Callable[..., Page]) -> None:
    page = lead(clock=False)
    notes = notes_of(page)
    found = []

    def look(what: str, at: Page = page, ways: tuple[tuple[int, str], ...] = CROSSWISE) -> None:
        found.extend(f"{what}: {one}" for one in violations_everywhere(at, ways))
        at.set_viewport_size({"width": 320, "height": 800})
        found.extend([f"{what}: scrolls sideways"] if at.evaluate(SIDEWAYS) > 0 else [])

    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    look("step")
    page.keyboard.press("v")
    page.locator(".cx-votes button").first.click()
    look("first vote")
    vote(page, 1, 2, 3, 1)
    page.get_by_role("button", name="First vote is in").click()
    page.get_by_role("button", name="Show the vote").click()
    look("the vote", ways=CROSSWISE[:1])
    page.get_by_role("button", name="Show the answer").click()
    look("the answer", ways=CROSSWISE[1:])
    look("notes", notes)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    look("keys", ways=CROSSWISE[:1])
    assert found == []


def test_without_scripts_the_sessions_are_a_list_with_ways_to_the_guide(reader: Reader) -> None:
    page = reader(PATH, java_script_enabled=False)
    links = page.locator(".cx-teach-list a").filter(visible=True)
    expect(links).to_have_count(18)
    links.first.click()
    expect(page.get_by_role("heading", name="Chapter 1: find your key stakeholder")).to_be_visible()


def test_the_guide_opens_the_session_and_a_short_address_the_exercise(reader: Reader, site: Served) -> None:
    page = reader("back/guide-part-4.html")
    page.get_by_role("link", name=re.compile("Teach this session of chapter 10")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A CX Story that moves people")
    expect(page.locator(".cx-address")).to_contain_text("#e10")
    page.goto(site.url + "#e10")
    expect(page.get_by_role("heading", level=1, name="CX Story workshop")).to_be_visible()
