"""Write 120 complaints of January to August 2026, and the eleven holiday complaints with a reasoned key.

    python data/complaints/generate.py

The texts and their keys stand in complaint_texts.py. The seed decides the day (letters hurt in the weeks after they are sent), the days to
the answer, and how it ended.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from complaint_texts import CATEGORIES, HOLIDAY, SEGMENTS, TEXTS  # noqa: E402
from making.dice import Dice, rounded  # noqa: E402 (the folder above, wherever this is run)
from making.tables import Field, Page, Table, write  # noqa: E402

SEED = 1200
STEPS = ("letter", "call", "repeat_call", "waiting", "site", "form", "payment", "broker", "value_transfer")
OUTCOMES = ("apology_and_mended", "explained", "compensated", "rejected", "no_reply_yet")
LAST_DAY = date(2026, 8, 31)
# When it is written, by month: the increase letter goes out in January, the statements in May and June.
AFTER_LETTERS = {1: 7, 2: 4, 3: 1, 4: 1, 5: 5, 6: 8, 7: 4, 8: 1}
ALL_YEAR = dict.fromkeys(range(1, 9), 1)
# Mean days to the answer, and how it ends: what is simple is answered fast, a broken promise waits longest.
DAYS = {"failed_promise": 21, "our_words": 13, "facility": 9, "price_product": 12, "outside_control": 8}
ENDS: dict[str, dict[str, float]] = {
    "failed_promise": {"apology_and_mended": 38, "explained": 30, "no_reply_yet": 6, "rejected": 8},
    "our_words": {"apology_and_mended": 12, "explained": 70, "rejected": 8, "no_reply_yet": 6},
    "facility": {"apology_and_mended": 20, "explained": 60, "rejected": 10},
    "price_product": {"apology_and_mended": 5, "explained": 60, "rejected": 35},
    "outside_control": {"explained": 75, "rejected": 25},
}
# Words in a complaint that name its month, so that the date does not contradict the text.
MONTH_WORDS = {"juni": 6, "Januar": 1, "april": 4, "Juli": 7, "maart": 3, "week of the statement": 6}


def complaint(dice: Dice, line: tuple[str, str, str, str, int, str]) -> dict[str, Any]:
    """One complaint with its day, answer and end."""
    language, short, step, key, asked, text = line
    segment, category = SEGMENTS[short], CATEGORIES[key]
    named = [month for word, month in MONTH_WORDS.items() if word in text]
    about_letter = step in ("letter", "repeat_call", "waiting") and segment.startswith("pension")
    month = max(named) if named else dice.pick(dict(AFTER_LETTERS if about_letter else ALL_YEAR))
    day = date(2026, month, dice.whole(12 if named else 1, 28))
    outcome = dice.pick(ENDS[category])
    if asked:
        settled = {"failed_promise": ("compensated",), "price_product": ("rejected",)}
        outcome = dice.one(settled.get(category, ("compensated", "rejected")))
    days: int | None = max(1, rounded(DAYS[category] * dice.between(0.4, 1.7)))
    if day + timedelta(days=days or 0) > LAST_DAY:
        outcome = "no_reply_yet"
    if outcome == "no_reply_yet":
        days = None
        day = max(day, date(2026, 8, 1) + timedelta(days=dice.whole(0, 27))) if not named else day
    country = {"pension_nl": "NL", "pension_de": "DE"}.get(segment) or {"nl": "NL", "de": "DE"}.get(language) or dice.one(("NL", "DE"))
    return {
        "date": day.isoformat(), "segment": segment, "country": country, "language": language, "step": step, "text": text,
        "category": category, "failed_promise": "yes" if category == "failed_promise" else "no",
        "compensation_asked": asked or None, "days_to_answer": days, "outcome": outcome,
    }  # fmt: skip


def complaints() -> list[dict[str, Any]]:
    """All of them, numbered by date."""
    dice = Dice(SEED)
    found = sorted(dice.mixed([complaint(dice, line) for line in TEXTS]), key=lambda one: str(one["date"]))
    return [{"id": f"C{number:03d}"} | one for number, one in enumerate(found, start=1)]


def parts() -> list[Table | Page]:
    """The complaints, and the holiday list."""
    categories = tuple(CATEGORIES.values())
    return [
        Table(
            "complaints/complaints.csv",
            "120 complaints to Waldhaven, January to August 2026",
            [
                Field("id", "Complaint, numbered by date", unique=True),
                Field("date", "Day it came in", "date"),
                Field("segment", "What the customer has with Waldhaven", values=tuple(SEGMENTS.values())),
                Field("country", "Country", values=("NL", "DE")),
                Field("language", "Language of the text", values=("nl", "de", "en")),
                Field("step", "Where it went wrong", values=STEPS),
                Field("text", "What the customer wrote"),
                Field("category", "Key: whose matter is it? (one reader's judgement)", values=categories),
                Field("failed_promise", "Was something promised or booked and not done?", values=("yes", "no")),
                Field("compensation_asked", "Money asked for, EUR; empty: none", "integer", 1, required=False),
                Field("days_to_answer", "Days until the answer; empty: none yet", "integer", 1, required=False),
                Field("outcome", "How it ended", values=OUTCOMES),
            ],
            complaints(),
            key="id",
        ),
        Table(
            "complaints/holiday.csv",
            "Eleven holiday complaints from a circulating list, retold, with a reasoned key",
            [
                Field("number", "Number in the course", "integer", 1, 11, unique=True),
                Field("text", "The complaint, in fresh words"),
                Field("category", "Key: whose matter is it?", values=categories),
                Field("debatable", "0 clear, 1 some will differ, 2 truly debatable", "integer", 0, 2),
                Field("other_category", "The other key that can be defended; empty: none", values=categories, required=False),
                Field("reason", "Why this key"),
            ],
            [
                dict(zip(("number", "text", "category", "debatable", "other_category", "reason"), one, strict=True))
                | {"other_category": one[4] or None}
                for one in HOLIDAY
            ],
            key="number",
        ),
    ]


if __name__ == "__main__":
    write(parts())
