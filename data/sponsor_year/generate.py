"""Write a year of what Noor Elskamp did with and for the leaders around her: September 2025 to August 2026.

    python data/sponsor_year/generate.py

Planted: Hugo and Maarten got most of her minutes, Ilse and Katrin little, Stefan nothing for nine months; she asked more
than she gave; long meetings moved little, and visits and heard calls moved much.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.dice import Dice  # noqa: E402 (the folder above, wherever this is run)
from making.tables import Field, Page, Table, write  # noqa: E402

SEED = 365
COLUMNS = ("date", "month", "person", "action", "what", "kind", "minutes", "effect", "note")
MONTHS = tuple(f"{2025 + (8 + at) // 12}-{(8 + at) % 12 + 1:02d}" for at in range(12))

# action: kind, minutes, chance that something moved (effect 1 or 2), one thing done each time
ACTIONS: dict[str, tuple[str, int, float, tuple[str, ...]]] = {
    "briefing": ("given", 60, 0.30, ("Briefing on what customers do after a letter", "Briefing on the survey, thirty slides")),
    "study": ("given", 15, 0.15, ("Sent a study on what service is worth", "Sent an article on service and renewal")),
    "expert": ("given", 90, 0.30, ("Brought an outside speaker to the management lunch",)),
    "key_message": ("given", 20, 0.35, ("Wrote a key message for the monthly note", "Drafted three lines for the town hall")),
    "short_brief": ("given", 10, 0.35, ("One page before the board meeting", "Five lines before a talk with the works council")),
    "success": ("given", 15, 0.40, ("Shared how one rewritten line ended a row of calls", "Shared a team's week without repeat calls")),
    "praise": ("given", 10, 0.55, ("Suggested a thank-you call to an adviser", "Suggested a note to Yusuf's team")),
    "customer_visit": ("given", 150, 0.85, ("Took along to a retired baker at her kitchen table", "Listened to calls together for two hours")),
    "cake": ("given", 30, 0.50, ("Cake in the name of a grateful customer", "Soup for the night shift in the name of a customer")),
    "story": ("given", 15, 0.45, ("Told the story of the letter in the drawer", "Played one call, two minutes, no slides")),
    "plain_words": ("given", 15, 0.30, ("Rewrote a paragraph of his speech without jargon", "Took the abbreviations out of a board paper")),
    "so_what": ("given", 20, 0.35, ("Said what more answers let us see sooner", "Said what one letter less costs and saves")),
    "money": ("given", 25, 0.40, ("Put the cost of repeat calls in one table", "Gave a range for what clearer letters save")),
    "ask_decision": ("asked", 30, 0.15, ("Asked for a decision on the letters budget", "Asked to move the programme up the agenda")),
    "ask_time": ("asked", 20, 0.10, ("Asked for an hour in the management meeting", "Asked for people for a letter workshop")),
    "ask_support": ("asked", 25, 0.15, ("Asked to say publicly that letters come first", "Asked to sign a message to all staff")),
    "answer_request": ("asked", 40, 0.0, ("Answered a request for new slides", "Joined a meeting called the same morning")),
}

# person: how often in a month, and what happens; weights
PEOPLE: dict[str, tuple[float, dict[str, float]]] = {
    "hugo-terpstra": (4.2, {"answer_request": 9, "ask_support": 2, "briefing": 2, "study": 1, "plain_words": 0.5}),
    "maarten-vreeland": (2.6, {"key_message": 3, "ask_support": 4, "plain_words": 2, "briefing": 2, "story": 2, "ask_time": 2, "success": 1}),
    "bas-oudkerk": (1.1, {"ask_time": 4, "ask_decision": 3, "so_what": 0.5, "success": 0.5}),
    "katrin-vollmer": (0.7, {"ask_decision": 5, "money": 2, "short_brief": 1, "so_what": 1}),
    "ilse-brandt": (0.8, {"ask_decision": 4, "ask_time": 3, "short_brief": 1, "success": 1}),
    "pieter-roelofs": (0.8, {"ask_time": 3, "ask_decision": 2, "plain_words": 1, "story": 0.5}),
    "marleen-stouten": (1.2, {"story": 2, "cake": 1, "praise": 2, "ask_time": 2, "success": 1}),
    "yusuf-demir": (0.9, {"praise": 2, "success": 2, "ask_time": 2, "cake": 0.5}),
    "esther-quint": (0.4, {"ask_decision": 3, "short_brief": 1}),
    "agnes-molenaar": (0.5, {"ask_time": 4, "praise": 0.5}),
    "birgit-lohmann": (0.3, {"short_brief": 1, "ask_time": 2}),
}
# What is told in the chapters, and so is not left to chance: date, person, action, minutes, effect, note.
TOLD: tuple[tuple[str, str, str, int, int, str], ...] = (
    ("2025-11-13", "maarten-vreeland", "expert", 90, 1, "Loved it; asked for the slides, which went to a drawer"),
    ("2026-01-22", "marleen-stouten", "customer_visit", 120, 2, "Took two team leaders along; three letters went back to be rewritten"),
    ("2026-02-10", "katrin-vollmer", "money", 25, 2, "Checked the table herself, found a mistake, has trusted the rest since"),
    ("2026-03-19", "ilse-brandt", "customer_visit", 150, 2, "Two hours of calls; asked on the way out which work could stop"),
    ("2026-06-18", "stefan-reuter", "ask_decision", 30, -1, "First talk since September, and it was a request; polite and short"),
    ("2026-06-25", "bakers-fund", "customer_visit", 180, 2, "Two trustees at a retired baker's table; the letter was read aloud"),
    ("2026-07-09", "hugo-terpstra", "briefing", 60, -1, "Ended in a talk about the sales app"),
)
NOTES = {
    2: ("Came back to it unasked the week after", "Changed something in the own team", "Told it on to a colleague"),
    1: ("Nodded and asked one question", "Said thank you, meant it", "Took the page along"),
    0: ("No sign", "Friendly, nothing after", "Passed on to somebody else", "Forgotten by Friday"),
    -1: ("Sighed at one more request", "Shorter answers since"),
}


def working_day(dice: Dice, month: str) -> str:
    """A Monday to Friday in this month."""
    year, number = int(month[:4]), int(month[5:])
    day = date(year, number, dice.whole(1, 28))
    return (day - timedelta(days=max(0, day.weekday() - 4)) if day.day > 2 else day + timedelta(days=(7 - day.weekday()) % 7)).isoformat()


def year() -> list[dict[str, Any]]:
    """The diary, in order of date."""
    dice, out = Dice(SEED), []
    for day, who, action, minutes, effect, note in TOLD:
        kind, _, _, what = ACTIONS[action]
        out.append(dict(zip(COLUMNS, (day, day[:7], who, action, what[0], kind, minutes, effect, note), strict=True)))
    for month in MONTHS:
        for who, (often, actions) in PEOPLE.items():
            quiet = 0.5 if month[5:] in ("08", "12") else 1.0
            times = int(often * quiet) + dice.chance(often * quiet % 1.0)
            for _ in range(times):
                action = dice.pick(actions)
                kind, minutes, moved, what = ACTIONS[action]
                effect = (2 if dice.chance(0.3) else 1) if dice.chance(moved) else -1 if kind == "asked" and dice.chance(0.2) else 0
                spent = 5 * max(1, int(minutes * dice.between(0.7, 1.5) / 5))
                done = (working_day(dice, month), month, who, action, dice.one(what), kind, spent, effect, dice.one(NOTES[effect]))
                out.append(dict(zip(COLUMNS, done, strict=True)))
    return sorted(out, key=lambda one: (str(one["date"]), str(one["person"]), str(one["action"])))


def parts() -> list[Table | Page]:
    """The diary."""
    return [
        Table(
            "sponsor_year/sponsor_year.csv",
            "A year of Noor Elskamp's work with sponsors, September 2025 to August 2026",
            [
                Field("date", "Day", "date"),
                Field("month", "Month", "yearmonth"),
                Field("person", "With whom, by id"),
                Field("action", "Kind of action", values=tuple(ACTIONS)),
                Field("what", "What was done"),
                Field("kind", "Did Noor give something, or did it cost the other or herself?", values=("given", "asked")),
                Field("minutes", "Minutes of Noor's time, travel left out", "integer", 5, 300),
                Field("effect", "What moved: -1 backwards, 0 nothing seen, 1 a little, 2 clearly", "integer", -1, 2),
                Field("note", "By what sign"),
            ],
            year(),
            refers=(("person", "stakeholders", "id"),),
        ),
    ]


if __name__ == "__main__":
    write(parts())
