"""What Noor Elskamp of Waldhaven filled in: the example works of exercises 13 and 14. Invented, like everything of the case.

Noor walked Wouter Dekker's transfer, redrew it with six points, and began the firm's own journey. For the other side she walked as Mila and
as Emre, and drew an hour of Birgit Lohmann's advisers, who had asked for it.
"""

# ruff: noqa: E501 (one answer or step a line is read as a table)
from __future__ import annotations

from typing import Any

Said = tuple[int, int, str, str]

# feeling, effort, what was expected, a word of why
WALKED: tuple[Said, ...] = (
    (0, 3, "A form that I cannot find", "second try"), (1, 2, "That somebody says when", "a date at last"),
    (-2, 6, "The offer", "not one sentence for me"), (-2, 5, "A minute or two", "my lunch"), (0, 3, "An answer", "she was kind"),
    (-1, 4, "A tick, a text, anything", "silence"), (-2, 3, "The offer", "I did send it!"), (-2, 6, "That they know me", "from the start, again"),
    (2, 1, "", "a name and a date"), (2, 1, "Three pages", "for once I decide"), (-2, 5, "Time to think", "three days"),
    (0, 2, "A third answer", "where is she?"), (-1, 2, "A thank-you", "signed by nobody"), (-1, 2, "", "now they ask"),
)  # fmt: skip

Row = tuple[str, str, str, str, str, int | None, int | None, int | None, str | None, str, str, int | None, int | None]

# step, phase, who acts, channel, quote, feeling, could be, effort, evidence, what hurts, idea, its effort, its value
MAPPED: tuple[Row, ...] = (
    ("Finds the form", "Before", "Customer", "site", "", 1, 1, 3, "researched", "", "", None, None),
    ("Asks for the transfer", "Before", "Web team", "site", "Expect our offer within six weeks.", 1, 1, 2, "researched", "Six weeks from when? The clock is not explained", "Explain the clock, and name a day on which they hear from us", 1, 4),
    ("Reads the first letter", "During", "Letters and documents", "letter", "We refer to your application concerning the transferring pension institution.", -2, 1, 6, "researched", "Three pages, and no next step", "Fatima's one page for everybody", 2, 5),
    ("Rings to ask what it means", "During", "Contact centre", "phone", "You are almost there.", -2, 0, 4, "some", "Twenty-six minutes of music in the week of the statements", "", None, None),
    ("Sends the form back", "During", "Customer", "letter", "", -1, 1, 4, "some", "No sign that it arrived", "The scanner sends a text on the day", 3, 4),
    ("Gets a reminder for what was sent", "During", "Pension administration", "letter", "We have not received your form to date.", -2, 0, 3, "researched", "The reminder run and the scanner do not know each other", "Stop the run while a scan is waiting", 4, 4),
    ("Tells it all again", "During", "Adviser", "phone", "Your form is here, but page two is missing.", -2, 0, 5, "some", "Nobody sees the note of the last call", "The last note opens with the next call", 3, 5),
    ("Gets the offer", "During", "Pension administration", "letter", "Failing your irrevocable consent the offer lapses.", -2, -1, 5, "researched", "Eleven of the fourteen days are gone", "Count from the day of arrival", 5, 3),
    ("Learns that it is done", "After", "Pension administration", "letter", "The value transfer has been effected. System", -1, 1, 2, "guess", "Signed by nobody", "A name and a number below it", 1, 3),
)  # fmt: skip

KEYS = ("name", "phase", "actor", "channel", "quote", "feeling", "wished", "effort", "evidence", "pain", "idea", "idea_effort", "idea_value")


def _answers(said: tuple[Said, ...]) -> list[dict[str, Any]]:
    return [{"feeling": feeling, "effort": effort, "expected": expected, "why": why, "done": True} for feeling, effort, expected, why in said]


NOOR: dict[str, Any] = {
    "title": "Taking a pension along",
    "current": "transfer",
    "walks": {"transfer": _answers(WALKED)},
    "redesigns": {"transfer": {"chosen": ["1", "2", "3", "6"], "own": []}},
    "steps": [{"id": f"w{at}", **dict(zip(KEYS, row, strict=True))} for at, row in enumerate(MAPPED, start=1)],
    "first": {
        "why": "The letter of step 3: it is the worst peak that we can reach, and both calls grow out of it.",
        "as_is": "We refer to your application concerning the transferring pension institution.",
        "to_be": "Your pension can come along. Here is what you get if you do, and what you get if you do not. Send us page two; on 1 July you hear from me. Fatima",
        "who": "Pieter Roelofs fears a letter that is simple and wrong, so he reads it first. The web team for step 2. Bas Oudkerk for the scanner, and that takes longest.",
    },
    "guesses": {"transfer": {"low": 3, "apart": 5, "open": False}},
}

Lived = tuple[int, str, str]

# feeling, whose doing it is, a word of why
MILA: tuple[Lived, ...] = (
    (-1, "tool", "two for three"), (-1, "rule", "always red"), (0, "mine", ""), (-1, "rule", "she sees that I hope"), (-1, "rule", "her smile went"),
    (-2, "tool", "everybody waits"), (-1, "tool", "which price?"), (-2, "team", "before the guests"), (2, "customer", "my name"), (0, "team", "he wrote it down"),
)  # fmt: skip
EMRE: tuple[Lived, ...] = (
    (0, "tool", "forty-one brown boxes"), (-1, "tool", "football"), (-2, "rule", "no toilet on the route"), (-1, "customer", "a hand"), (0, "nobody", "rain"),
    (2, "customer", "she asked"), (2, "customer", "so that is it"), (2, "customer", "my name"), (2, "mine", "lentils"), (-1, "rule", "one number"),
)  # fmt: skip


def _lived(said: tuple[Lived, ...]) -> list[dict[str, Any]]:
    return [{"feeling": feeling, "effort": None, "rule": rule, "expected": "", "why": why, "done": True} for feeling, rule, why in said]


NOOR_BOTH_SIDES: dict[str, Any] = {
    "title": "Four minutes with Birgit's advisers",
    "current": "delivery-staff",
    "walks": {"coffee-staff": _lived(MILA), "delivery-staff": _lived(EMRE)},
    "unseen": {
        "mila": "The guest would gladly leave the names out. She has a group to look after and no wish for a ritual.",
        "emre": "What is in the box, who waits for it, and that somebody cooks his lentils on Tuesday.",
    },
    "deeds": {
        "coffee-staff-1": 0, "coffee-staff-2": 1, "coffee-staff-3": -1, "coffee-staff-4": -1,
        "delivery-staff-1": 0, "delivery-staff-2": 0, "delivery-staff-3": 0, "delivery-staff-4": 0, "delivery-staff-5": 0,
    },
    "hour": [
        {"id": "h1", "name": "26 minutes of music", "time": "12:10", "customer": "Waits in his lunch break", "customer_feels": -2, "staff": "The screen shows forty people waiting", "staff_feels": -1, "whose": "The post room sends all statements in one week", "unseen": "He cannot see the forty; she cannot see his lunch"},
        {"id": "h2", "name": "“Just send it back”", "time": "12:38", "customer": "Hears a friendly hurry", "customer_feels": -1, "staff": "Seven minutes gone; at eight she must ask a team leader", "staff_feels": -1, "whose": "The eight-minute rule", "unseen": "Page two lies in another system"},
        {"id": "h3", "name": "Another answer", "time": "12:05", "customer": "Tells all of it again", "customer_feels": -2, "staff": "Has to say that a colleague was wrong", "staff_feels": -2, "whose": "Nobody's: the note of the first call cannot be seen", "unseen": "The note of the last call"},
        {"id": "h4", "name": "Fatima calls back", "time": "09:30", "customer": "A name, a number, a date", "customer_feels": 2, "staff": "May finish something", "staff_feels": 2, "whose": "No rule at all; she works around three", "unseen": "How it ended: nobody tells her"},
    ],
    "changes": {
        "staff": "The note of the last call opens with the next one.", "rule_for": "Lars Henning, who is new and glad to be asked for something small",
        "team": "Birgit's team in Münster", "by": "15 June, in a busy month", "lost": "Shorter calls. We count how much longer they get.",
        "self": "I read one finished case aloud, with its ending.", "where": "Mondays at nine, at the team's table",
        "asked": "“You forgot the headset that crackles.” I had.",
    },
}  # fmt: skip
