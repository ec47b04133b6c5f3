"""Write what 48 managers think customers say, and what customers say.

    python data/gap/generate.py

What customers say is counted from the survey and the calls. What managers guess is planted: each leans the way managers
leaned in the study behind E21 (too high on satisfaction and loyalty, too low on trouble, wrong about the drivers), and
is surer than right. Two questions they get about right, because nobody is wrong about everything.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.dice import Dice, rounded  # noqa: E402 (the folder above, wherever this is run)
from making.tables import Field, Page, Table, read, write  # noqa: E402

SEED = 2148
OFFICES = {"Amersfoort": 30, "Münster": 18}
DEPARTMENTS = {"operations": 5.0, "customer service": 4.0, "sales": 4.0, "IT": 3.0, "finance": 3.0, "communications": 2.0}


def percent(part: int, whole: int) -> float:
    """A share as a percentage with one decimal."""
    return math.floor(1000 * part / whole + 0.5) / 10


def answers() -> dict[str, tuple[float, int, str]]:
    """What customers say, per question: value, number of answers or calls, and where it was counted."""
    rows = read("survey/survey.csv")

    def high(column: str, at_least: int) -> tuple[float, int, str]:
        said = [int(row[column]) for row in rows if row[column]]
        return percent(sum(1 for one in said if one >= at_least), len(said)), len(said), f"survey.csv: {column} >= {at_least}"

    said = [int(row["recommendation"]) for row in rows]
    nps = percent(sum((one >= 9) - (one <= 6) for one in said), len(said))
    oldest = [row for row in rows if row["birth_band"] == "1930-1949"]
    remarks = read("survey/comments-key.csv")
    year = [row for row in read("contacts/contacts.csv") if row["month"] >= "2025-09"]
    calls = sum(int(row["contacts"]) for row in year)
    again = math.fsum(int(row["contacts"]) * float(row["repeat_share"]) for row in year)
    june = next(row for row in read("contacts/waiting.csv") if row["month"] == "2026-06")
    by_letter = sum(int(row["contacts"]) for row in year if row["group"] == "letters")
    last_year = "contacts.csv, September 2025 to August 2026"
    return {
        "satisfied": high("satisfaction", 8),
        "nps": (nps, len(said), "survey.csv: recommendation, promoters minus detractors"),
        "letters_clear": high("clear_letters", 7),
        "attention_good": high("personal_attention", 7),
        "promises_kept": high("keeps_promises", 7),
        "site_good": high("my_account", 7),
        "called_again": (percent(rounded(again), calls), calls, f"{last_year}: repeat_share"),
        "calls_from_letters": (percent(by_letter, calls), calls, f"{last_year}: group letters"),
        "wait_june": (float(june["wait_minutes"]), int(june["contacts"]), "waiting.csv, June 2026"),
        "old_without_site": (
            percent(sum(1 for row in oldest if not row["my_account"]), len(oldest)),
            len(oldest),
            "survey.csv: my_account empty, born before 1950",
        ),
        "site_in_comments": (
            percent(sum(1 for row in remarks if row["theme"] == "site"), len(remarks)),
            len(remarks),
            "comments-key.csv: theme site",
        ),
        "site_rank": (9.0, len(rows), "survey.csv: Shapley (LMG) shares of the ten ratings"),
    }


# id: question, unit, what counts as close (for calibration), what managers say on average, spread between managers
QUESTIONS: dict[str, tuple[str, str, float, float, float]] = {
    "satisfied": ("Of 100 customers, how many give us an 8 or more for satisfaction?", "percent", 10, 56, 10),
    "nps": ("What is our Net Promoter Score, all customers together?", "score", 10, 14, 9),
    "letters_clear": ("Of 100 customers, how many give our letters a 7 or more for clarity?", "percent", 10, 69, 9),
    "attention_good": ("Of 100 customers, how many give a 7 or more for personal attention?", "percent", 10, 71, 9),
    "promises_kept": ("Of 100 customers, how many give a 7 or more for keeping promises?", "percent", 10, 80, 8),
    "site_good": ("Of 100 customers who use it, how many give the my-account site a 7 or more?", "percent", 10, 43, 10),
    "called_again": ("Of 100 calls, how many come from somebody who called about the same a short while ago?", "percent", 10, 11, 4),
    "calls_from_letters": ("Of 100 calls, how many begin with a letter of ours?", "percent", 10, 15, 5),
    "wait_june": ("How many minutes did a caller wait on average in June 2026?", "minutes", 2, 5.2, 1.6),
    "old_without_site": ("Of 100 customers born before 1950, how many could not judge the my-account site?", "percent", 10, 44, 12),
    "site_in_comments": ("Of 100 open comments, how many are about the site or an app?", "percent", 10, 38, 10),
    "site_rank": ("Ten parts of our service, by what goes with satisfaction: in which place is the my-account site?", "place", 2, 2.1, 1.1),
}
LOWEST = {"nps": -100.0, "site_rank": 1.0, "wait_june": 0.5}
HIGHEST = {"site_rank": 10.0, "wait_june": 30.0}


def estimates() -> list[dict[str, Any]]:
    """48 managers, twelve guesses each, with how sure they are that the guess is close."""
    dice, out, number = Dice(SEED), [], 0
    for office, count in OFFICES.items():
        for _ in range(count):
            number += 1
            department = dice.pick(DEPARTMENTS)
            rosy = dice.normal(0.0, 0.5)  # some see everything rosier than others
            for question, (_, unit, _, mean, spread) in QUESTIONS.items():
                lean = rosy
                if department == "customer service" and question in ("letters_clear", "called_again", "calls_from_letters", "wait_june"):
                    lean += 1.6 if question in ("called_again", "calls_from_letters", "wait_june") else -1.4  # they hear the calls
                guess = mean + spread * (0.55 * lean + 0.85 * dice.normal())
                guess = min(HIGHEST.get(question, 100.0), max(LOWEST.get(question, 0.0), guess))
                step = 1 if unit in ("place", "score", "minutes") else 5 if dice.chance(0.6) else 1
                out.append(
                    {
                        "manager": f"m{number:02d}",
                        "office": office,
                        "department": department,
                        "question": question,
                        "estimate": step * rounded(guess / step),
                        "sure": min(100, max(50, 5 * rounded(dice.normal(80, 11) / 5))),
                    }
                )
    return out


def parts() -> list[Table | Page]:
    """The questions with the customers' answers, and the managers' guesses."""
    found = answers()
    names = tuple(QUESTIONS)
    return [
        Table(
            "gap/questions.csv",
            "Twelve questions about customers, with what customers say",
            [
                Field("question", "Short name", unique=True, values=names),
                Field("text", "The question as managers were asked"),
                Field("unit", "Unit of the answer", values=("percent", "score", "minutes", "place")),
                Field("customers", "What customers say, or what was counted", "number", -100, 100, decimals=1),
                Field("n", "Answers, comments or calls behind it", "integer", 1),
                Field("close", "A guess this near counts as right", "number", 0, decimals=0),
                Field("source", "Where it was counted"),
            ],
            [
                {"question": name, "text": QUESTIONS[name][0], "unit": QUESTIONS[name][1], "close": QUESTIONS[name][2]}
                | dict(zip(("customers", "n", "source"), found[name], strict=True))
                for name in names
            ],
            key="question",
        ),
        Table(
            "gap/estimates.csv",
            "What 48 managers guessed, and how sure they were, June 2026",
            [
                Field("manager", "Manager, without a name"),
                Field("office", "Office", values=tuple(OFFICES)),
                Field("department", "Department", values=tuple(DEPARTMENTS)),
                Field("question", "Question", values=names),
                Field("estimate", "The guess, in the question's unit", "integer", -100, 100),
                Field("sure", "How sure that the guess is close, percent", "integer", 50, 100),
            ],
            estimates(),
            key=("manager", "question"),
            refers=(("question", "gap-questions", "question"),),
        ),
    ]


if __name__ == "__main__":
    write(parts())
