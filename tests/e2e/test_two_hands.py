"""Every exercise done twice, by keyboard alone and by mouse alone, must come to the same file, byte for byte. (01 and 17 have tests of their own.)"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from exercise_walked import alive, fill_in, filled, only_pointed_at, settle, walk_with_tab
from hands import HANDS, SAME_CHANCE, Hand, Keyboard
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

LETTER = "Thank you. The adjustment will be processed. You pay EUR 5."
JARGON = "Our touchpoints matter. The NPS rises."


def button(within: Page | Locator, name: str) -> Locator:
    """The first button whose name begins so."""
    return within.get_by_role("button", name=re.compile(f"^{name}")).first


def step(hand: Hand, name: str) -> Locator:
    return hand.page.locator(f"#cx-step-{name}")


def refusal(hand: Hand) -> None:
    talk = step(hand, "talk")
    hand.press(button(talk, "The twenty-two figures"))
    for n, answer in enumerate("cbcba"):
        answers = talk.get_by_role("group", name="What do you say?").get_by_role("listitem").get_by_role("button")
        expect(talk.locator(".rn-said .is-you")).to_have_count(n)
        expect(answers).to_have_count(3)
        hand.press(answers.nth("abc".index(answer)))
    hand.press(button(talk, "the team"))
    settle(hand.page)
    fill_in(hand)


def year(hand: Hand) -> None:
    fill_in(hand, skip="#cx-step-year")
    board = step(hand, "year")
    hand.choose(board.get_by_role("radio", name="Customer visit"))
    hand.press(board.get_by_role("button", name=re.compile("^Add Customer visit for")).nth(14))
    fill_in(hand, skip=".sy-palette")
    hand.press(button(board, "Done"))
    hand.press(board.get_by_role("button", name=re.compile("^Add Customer visit for")).nth(3))
    settle(hand.page)


def jargon(hand: Hand) -> None:
    fill_in(hand, skip="#cx-step-own", values={"^Your text$": JARGON})
    settle(hand.page)
    hand.press(button(step(hand, "text"), "Use "))
    hand.press(button(step(hand, "text"), "Wave away hint"))
    settle(hand.page)
    fill_in(hand)


def so_what(hand: Hand) -> None:
    hand.press(button(hand.page, "Put down the milestone"))
    fill_in(hand, skip="#cx-step-words, #cx-step-milestone [type=radio]", values={
        "^Answered before": "42", "^Answer now": "61", "^Customers asked": "1500", "^The share": "62", "^What it costs": "12000",
    })  # fmt: skip
    # Of 700 percent nothing is taken, not even the 70 that stands there on the way.
    hand.write(hand.page.get_by_label("Answer now", exact=True), "700")
    expect(step(hand, "milestone").locator(".cx-field-message")).to_be_visible()
    settle(hand.page)
    hand.press(button(step(hand, "words"), "Draft the empty lines"))
    settle(hand.page)


def lab(hand: Hand) -> None:
    hand.press(button(hand.page, "Use the survey of the case company"))
    settle(hand.page)
    choose = step(hand, "choose")
    hand.choose(choose.get_by_role("radio", name="Skip").nth(4))
    hand.pick(choose.get_by_label("Your guess: which one comes first?"), 2)
    settle(hand.page)
    hand.press(button(hand.page, "Work it out"))
    expect(hand.page.locator(".cx-lab-run .cx-button")).to_have_count(0, timeout=60_000)
    settle(hand.page)
    fill_in(hand, skip=".cx-lab-columns")


def habits(hand: Hand) -> None:
    fill_in(hand, skip=".th-tally")
    hand.press(button(step(hand, "recipes"), "Use this"))
    tally = step(hand, "tally").get_by_role("checkbox")
    hand.tick(tally.nth(1))
    hand.tick(tally.nth(30))


def story(hand: Hand) -> None:
    page = hand.page
    write = step(hand, "write")
    hand.press(write.get_by_text("Paste a draft that you have already"))
    hand.write(write.get_by_label("Your draft, speech or slide notes"), "Good morning. I was nine. Send it to Ines by Thursday.")
    hand.press(button(write, "Take it apart"))
    hand.press(button(write, "Personal story"))
    hand.press(button(write, "Put them into the boxes"))
    fill_in(hand, skip="#cx-step-score, .cx-story-paste")
    hand.press(button(step(hand, "versions"), "Keep this version"))
    score = step(hand, "score")
    hand.press(button(score, "The ferry line"))
    for n in range(4):
        hand.choose(score.get_by_role("radio", name=re.compile("^3")))
        if n < 3:
            hand.press(button(score, "Next"))
    hand.press(button(score, "Enough: compare with the key"))
    hand.press(button(score, "Show the key"))
    hand.turn(score.get_by_role("tab", name="Score a story"))
    hand.press(button(score, "Score my story"))
    hand.choose(score.get_by_role("radio", name=re.compile("^4")))
    hand.press(button(score, "Go on: three sentences"))
    settle(page)
    fill_in(hand)


def mirror(hand: Hand) -> None:
    fill_in(hand, skip=".cx-tally")
    for line in ("Simple", "Concrete"):
        hand.write(hand.page.get_by_label(f"{line}: how many gave 2", exact=True), "3")
    settle(hand.page)
    fill_in(hand, skip=".cx-tally")


def gap(hand: Hand) -> None:
    fill_in(hand, skip=".cx-tap", values={"^How sure": "80"})
    settle(hand.page)
    hand.press(button(hand.page, "Seal my guesses"))
    settle(hand.page)
    tap = step(hand, "tap")
    hand.choose(tap.get_by_role("radio", name="3"))
    hand.press(button(tap, "Play the rhythm"))
    hand.write(tap.get_by_label("Which song is it?"), "Jingle Bells")
    hand.press(button(tap, "That is my guess"))
    hand.press(button(tap, "Next song"))
    hand.press(button(tap, "No idea"))
    fill_in(hand, skip=".cx-tap")


def walk(hand: Hand, title: str) -> None:
    """A walk-through, from its card to its last step."""
    page = hand.page
    hand.press(button(step(hand, "walk"), title))
    heading = page.locator(".w-words h3")
    for n in range(40):
        if page.locator(".w-end").count():
            return
        expect(heading).to_contain_text(f"Step {n + 1} of")
        for at, asked in enumerate(page.locator(".w-ask fieldset").all()):
            radios = asked.get_by_role("radio")
            hand.choose(radios.nth((n + at) % radios.count()))
        hand.press(page.get_by_role("button", name=re.compile("What happens next|That was the end")))
        expect(heading.or_(page.locator(".w-end h3"))).not_to_contain_text(f"Step {n + 1} of")
    raise AssertionError("The walk never ends.")


def journey(hand: Hand) -> None:
    walk(hand, "Five coffees, one name")
    settle(hand.page)
    redraw = step(hand, "redraw")
    hand.tick(redraw.get_by_role("checkbox").first)
    hand.add(redraw.get_by_label("What would you do or say?"), "Call the name once", redraw.locator(".w-own-add button"))
    fill_in(hand, skip=".w-options, .w-own-add, .w-step")


def door(hand: Hand) -> None:
    walk(hand, "Five coffees, from behind")
    settle(hand.page)
    fill_in(hand, skip=".w-step")


def triage(hand: Hand) -> None:
    cards = step(hand, "sort")
    for n in range(3):
        hand.choose(cards.get_by_role("radio").nth(n + 1))
        hand.tick(cards.get_by_role("checkbox", name="I hesitated"))
        hand.pick(cards.get_by_role("combobox"), 2)
        hand.write(cards.get_by_label("What did you see?"), f"Seen {n}")
        hand.press(button(cards, "Next open one"))
    hand.press(button(cards, "Complaint 2"))
    settle(hand.page)
    hand.press(button(hand.page, "Open the key"))
    settle(hand.page)
    fill_in(hand, skip=".cx-triage")
    hand.choose(step(hand, "own").locator(".cx-triage").get_by_role("radio").nth(2))


def relation(hand: Hand) -> None:
    letter, agenda = step(hand, "letter"), step(hand, "agenda")
    fill_in(hand, skip=".cx-relation, #cx-step-agenda", values={"^The letter that goes out": LETTER})
    hand.press(button(agenda, "Take Waldhaven's agenda"))
    settle(hand.page)
    lines = letter.locator(".cx-relation-row")
    hand.confirm(lines.nth(1).get_by_role("radio", checked=True))
    expect(lines.nth(1)).to_contain_text("Confirmed")
    hand.choose(lines.nth(2).get_by_role("radio", name="People"))
    hand.press(button(agenda, "The rest is right"))
    hand.write(agenda.get_by_role("textbox").nth(1), "Mrs De Wit")
    settle(hand.page)


def circle(hand: Hand) -> None:
    hand.press(button(step(hand, "agenda"), "90 minutes, two cases"))
    settle(hand.page)
    hand.press(button(step(hand, "bring"), "Sponsor year: this meeting"))
    fill_in(hand, skip="#cx-step-agenda, .cx-clock")
    hand.press(button(step(hand, "circle"), "Deal the jobs"))
    settle(hand.page)


@dataclass(frozen=True)
class Done:
    """How an exercise is done, and how many answers its file holds at least (`least`)."""

    page: str
    do: Callable[[Hand], object]
    least: int


ALL = [
    Done("02-information-that-helps", fill_in, 26),
    Done("03-trip-over-the-truth", fill_in, 28),
    Done("04-reasoned-no", refusal, 12),
    Done("05-executives-as-fans", year, 40),
    Done("06-plain-language", jargon, 12),
    Done("07-whats-in-it", so_what, 40),
    Done("08-three-pitfalls", lab, 100),
    Done("09-tiny-habits", habits, 28),
    Done("10-cx-story", story, 32),
    Done("11-blind-spots", mirror, 36),
    Done("12-n-equals-one", gap, 45),
    Done("13-walk-the-journey", journey, 50),
    Done("14-both-sides-of-the-door", door, 42),
    Done("15-feedback-worth-acting-on", triage, 34),
    Done("16-love-for-the-customer", relation, 28),
    Done("18-your-mastermind", circle, 100),
]


@pytest.mark.parametrize("exercise", ALL, ids=[one.page for one in ALL])
def test_the_keyboard_alone_makes_the_same_file_as_the_mouse(reader: Callable[..., Page], exercise: Done) -> None:
    files = {}
    # Both are opened first: while one works, Python starts for the other.
    for hand in [make(reader(f"exercises/{exercise.page}.html", script=SAME_CHANCE)) for make in HANDS]:
        page = hand.page
        alive(page)
        exercise.do(hand)
        settle(page)
        files[hand.name] = hand.take(button(page.locator(".cx-take"), "Everything")).decode()
        if isinstance(hand, Keyboard):
            there, left_out = walk_with_tab(page)
            assert there > 20 and left_out == [], "Tab comes to everything that can be used"
        else:
            assert only_pointed_at(page) == []
    assert filled(json.loads(files["mouse"])["work"]) >= exercise.least
    assert files["keyboard"] == files["mouse"]
