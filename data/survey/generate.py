"""Write the survey of May 2026: 2,400 customers, ten ratings, and a known structure underneath.

    python data/survey/generate.py

The true structure is in WEIGHTS, PROMISE and LOADINGS below, and in words in README.md. Satisfaction is computed from the
complete ratings; only then are answers left out, so that what missing answers do to a result can be shown.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from comment_words import HAPPY, WORDS  # noqa: E402
from making.dice import Dice, within  # noqa: E402 (the folder above, wherever this is run)
from making.tables import Field, Page, Table, write  # noqa: E402

SEED = 2621
SEGMENTS = {"pension_nl": 900, "pension_de": 300, "insurance_direct": 600, "insurance_broker": 600}
RATINGS = {
    "clear_letters": "Letters that I understand the first time",
    "personal_attention": "Personal attention: they see me, not a file",
    "first_answer_right": "My question is answered right the first time",
    "keeps_promises": "They do what they promised",
    "short_wait": "Short waiting time on the phone",
    "quick_reply": "Quick reply to my letter or email",
    "my_account": "The my-account site",
    "easy_forms": "Forms and changes are easy",
    "expert_staff": "People who know their subject",
    "fair_costs": "Costs that are fair",
}
BANDS = ("1930-1949", "1950-1959", "1960-1969", "1970-1979", "1980-1989", "1990-2004")
BAND_WEIGHTS = {
    "pension_nl": (22, 24, 22, 16, 10, 6),
    "pension_de": (20, 24, 22, 17, 11, 6),
    "insurance_direct": (7, 13, 20, 23, 22, 15),
    "insurance_broker": (10, 17, 22, 23, 18, 10),
}

# What a point of rating is worth in points of satisfaction. The my-account site: a fifth of personal attention.
WEIGHTS = {
    "clear_letters": 0.30,
    "personal_attention": 0.25,
    "first_answer_right": 0.18,
    "short_wait": 0.12,
    "quick_reply": 0.0,
    "expert_staff": 0.06,
    "easy_forms": 0.06,
    "my_account": 0.05,
    "fair_costs": 0.02,
}
# Keeping promises is not a straight line (E40): below PROMISE_AT a point costs five times what one above it brings.
PROMISE_AT, PROMISE_BELOW, PROMISE_ABOVE = 6, 0.30, 0.06
NOISE = 0.75

# Rating: level by segment (in the order of SEGMENTS), then what moves it: mood (shared by all ratings), contact (how well
# the house is at answering: shared by the four ratings of people), busy (how busy the lines are), and what is its own.
LOADINGS: dict[str, tuple[tuple[float, float, float, float], float, float, float, float]] = {
    "clear_letters": ((5.5, 5.6, 6.7, 6.9), 0.70, 0.00, 0.0, 1.70),
    "personal_attention": ((6.4, 6.5, 6.5, 7.4), 0.70, 0.55, 0.3, 1.15),
    "first_answer_right": ((6.0, 6.1, 6.7, 6.9), 0.65, 0.60, 0.2, 1.30),
    "keeps_promises": ((6.9, 6.9, 7.0, 7.2), 0.70, 0.40, 0.0, 1.45),
    "short_wait": ((5.6, 5.2, 6.0, 6.4), 0.60, 0.00, 1.6, 0.60),
    "quick_reply": ((5.9, 5.6, 6.2, 6.6), 0.60, 0.00, 1.6, 0.60),
    "my_account": ((6.0, 5.5, 6.1, 6.0), 0.55, 0.00, 0.0, 1.60),
    "easy_forms": ((6.4, 6.2, 6.7, 6.9), 0.65, 0.20, 0.0, 1.35),
    "expert_staff": ((7.3, 7.4, 7.2, 7.6), 0.65, 0.60, 0.0, 1.05),
    "fair_costs": ((6.5, 6.4, 6.2, 6.1), 0.60, 0.00, 0.0, 1.50),
}

# How likely an answer is missing, beside the 2% that simply skip a line.
NO_LOGIN = dict(zip(BANDS, (0.45, 0.22, 0.12, 0.07, 0.04, 0.03), strict=True))
COSTS_UNKNOWN = {"pension_nl": 0.22, "pension_de": 0.22, "insurance_direct": 0.04, "insurance_broker": 0.05}
COMMENTS = 0.27
THEMES = {"site": 26.0, "letters": 11.0, "waiting": 7.0, "repeat_calls": 6.0, "attention": 8.0, "promise": 4.0, "forms": 4.0,
          "costs": 4.0, "praise": 10.0}  # fmt: skip
TRIGGERS = {"letters": "clear_letters", "waiting": "short_wait", "repeat_calls": "first_answer_right", "promise": "keeps_promises"}


def customer(dice: Dice, segment: str) -> dict[str, Any]:
    """One customer who answered, with the complete ratings under `whole` and the answers as given under `given`."""
    at = list(SEGMENTS).index(segment)
    pension = segment.startswith("pension")
    country = {"pension_nl": "NL", "pension_de": "DE"}.get(segment) or ("NL" if dice.chance(0.6) else "DE")
    english = dice.chance(0.06)
    fund = ("bakers" if dice.chance(0.4) else "other") if segment == "pension_nl" else ("other" if pension else None)
    band = dice.pick(dict(zip(BANDS, BAND_WEIGHTS[segment], strict=True)))
    channels = {"letter": 22.0, "phone": 38.0, "email": 14.0, "site": 14.0, "none": 8.0}
    if segment == "insurance_broker":
        channels = {"letter": 14.0, "phone": 18.0, "email": 12.0, "site": 10.0, "none": 10.0, "broker": 36.0}
    channel = dice.pick(channels)

    mood, contact, busy = dice.normal(), dice.normal(), dice.normal()
    whole = {}
    for name, (levels, by_mood, by_contact, by_busy, own) in LOADINGS.items():
        level = levels[at] - (0.6 if fund == "bakers" and name == "clear_letters" else 0.0)
        whole[name] = within(level + by_mood * mood + by_contact * contact + by_busy * busy + own * dice.normal(), 1, 10)

    score = 6.95 + dice.normal(0.0, NOISE)
    for name, weight in WEIGHTS.items():
        score += weight * (whole[name] - 6.4)
    over = whole["keeps_promises"] - PROMISE_AT
    score += PROMISE_BELOW * over if over < 0 else PROMISE_ABOVE * over
    satisfaction = within(score, 1, 10)
    recommendation = within(score + 0.35 + dice.normal(0.0, 1.1), 0, 10)

    given: dict[str, int | None] = {}
    for name, value in whole.items():
        lost = 0.02
        if name == "my_account":
            lost += NO_LOGIN[band]
        elif name == "fair_costs":
            lost += COSTS_UNKNOWN[segment]
        elif name == "short_wait":
            lost += 1.0 if channel == "none" else 0.03
        elif name == "quick_reply":
            lost += 1.0 if channel == "none" else 0.05
        elif name == "clear_letters":  # not at random: who gives up on letters skips the question about them
            lost += 0.24 if value <= 4 else 0.02
        given[name] = None if dice.chance(lost) else value
    language = "en" if english else {"NL": "nl", "DE": "de"}[country]
    theme, sentiment, comment = remark(dice, whole, satisfaction, language)
    return {
        "segment": segment, "fund": fund, "country": country, "language": language, "channel": channel, "birth_band": band,
        "whole": whole, "given": given, "satisfaction": satisfaction, "recommendation": recommendation,
        "comment": comment, "theme": theme, "sentiment": sentiment,
    }  # fmt: skip


def remark(dice: Dice, whole: dict[str, int], satisfaction: int, language: str) -> tuple[str | None, int | None, str | None]:
    """What about one customer in four writes: everybody mentions the app, the unhappy also what hurts."""
    if not dice.chance(COMMENTS):
        return None, None, None
    chances = dict(THEMES)
    for theme, rating in TRIGGERS.items():
        if whole[rating] <= 4:
            chances[theme] *= 3.0
    if satisfaction <= 5:
        chances["praise"] = 0.0
    theme = dice.pick(chances)
    happy = theme == "praise" or (theme in HAPPY and satisfaction >= 8)
    said, added = (HAPPY if happy and theme in HAPPY else WORDS)[theme][language]
    text = dice.one(said)
    if dice.chance(0.55):
        text += " " + dice.one(added)
    return theme, 1 if happy else 0 if theme == "site" else -1, text


def answered_on(dice: Dice) -> str:
    """A working day between 4 and 29 May 2026, early days likelier."""
    days = [date(2026, 5, 4) + timedelta(days=at) for at in range(26)]
    working = [day for day in days if day.weekday() < 5]
    return dice.pick({day: float(len(working) - at // 2) for at, day in enumerate(working)}).isoformat()


def people() -> list[dict[str, Any]]:
    """All 2,400, mixed and then numbered in the order in which they answered."""
    dice = Dice(SEED)
    drawn = [customer(dice, segment) for segment, count in SEGMENTS.items() for _ in range(count)]
    for one in drawn:
        one["date"] = answered_on(dice)
    ordered = sorted(dice.mixed(drawn), key=lambda one: str(one["date"]))
    return [{"id": f"W{number:04d}", **one} for number, one in enumerate(ordered, start=1)]


def ratings(*, required: bool) -> list[Field]:
    """The ten rating columns."""
    return [Field(name, f"{words}: 1 (very bad) to 10 (very good)", "integer", 1, 10, required=required) for name, words in RATINGS.items()]


def parts() -> list[Table | Page]:
    """The survey, the survey before answers were left out, and the key to the comments."""
    found = people()
    key = Field("id", "Customer, numbered in the order of answering", unique=True)
    plain = ("id", "date", "segment", "fund", "country", "language", "channel", "birth_band")
    return [
        Table(
            "survey/survey.csv",
            "Survey of 2,400 customers of Waldhaven, May 2026",
            [
                key,
                Field("date", "Day of answering", "date"),
                Field("segment", "What the customer has with Waldhaven", values=tuple(SEGMENTS)),
                Field("fund", "Pension fund; empty: an insurance customer", values=("bakers", "other"), required=False),
                Field("country", "Country", values=("NL", "DE")),
                Field("language", "Language of the questionnaire", values=("nl", "de", "en")),
                Field("channel", "Last contact in the past year", values=("letter", "phone", "email", "site", "broker", "none")),
                Field("birth_band", "Years of birth", values=BANDS),
                *ratings(required=False),
                Field("satisfaction", "How satisfied are you with us? 1 to 10", "integer", 1, 10),
                Field("recommendation", "Would you recommend us? 0 to 10", "integer", 0, 10),
                Field("comment", "Open answer; empty: none given", required=False),
            ],
            [
                {name: one[name] for name in plain} | one["given"] | {name: one[name] for name in ("satisfaction", "recommendation", "comment")}
                for one in found
            ],
            key="id",
        ),
        Table(
            "survey/survey-complete.csv",
            "The ten ratings of the survey before any answer was left out (for instructors)",
            [key, *ratings(required=True)],
            [{"id": one["id"]} | one["whole"] for one in found],
            key="id",
            refers=(("id", "survey", "id"),),
        ),
        Table(
            "survey/comments-key.csv",
            "What each open answer of the survey is about (for instructors)",
            [
                key,
                Field("theme", "What it is about", values=tuple(WORDS)),
                Field("sentiment", "Tone: -1 unhappy, 0 mild (a wish), 1 happy", "integer", -1, 1),
            ],
            [{name: one[name] for name in ("id", "theme", "sentiment")} for one in found if one["comment"]],
            key="id",
            refers=(("id", "survey", "id"),),
        ),
    ]


if __name__ == "__main__":
    write(parts())
