"""Write what the outside-in gap needs into the package: `python data/gap/for_browser.py`.

Six of the twelve questions with the customers' answers and the managers' guesses, and Pieter's work. A test compares the file with this.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "cxcourse" / "data" / "n-equals-one.json"
SOURCES = {
    "nps": "survey of May 2026, {n} answers: 9 or 10 minus 6 or less",
    "attention_good": "survey of May 2026, {n} answers",
    "wait_june": "telephone figures of June 2026, {n} calls",
    "old_without_site": "survey of May 2026, {n} answers of people born before 1950",
    "site_in_comments": "survey of May 2026, {n} open comments, sorted by theme",
    "site_rank": "survey of May 2026, {n} answers, as in the driver lab of chapter 8",
}
PIETER: dict[str, Any] = {
    "title": "Pieter's visit",
    "guesses": {
        "nps": 10,
        "nps_sure": 80,
        "attention_good": 75,
        "attention_good_sure": 80,
        "wait_june": 5,
        "wait_june_sure": 90,
        "old_without_site": 40,
        "old_without_site_sure": 60,
        "site_in_comments": 15,
        "site_in_comments_sure": 70,
        "site_rank": 2,
        "site_rank_sure": 90,
    },
    "own": [
        {
            "id": "a",
            "name": "Of 100 people who get the pension statement, how many understand it the first time?",
            "guess": 70,
            "sure": 90,
            "near": 10,
            "true": 44,
            "source": "ten readers, and the survey of May 2026",
            "on": "2026-06-30",
        },
        {
            "id": "b",
            "name": "Of 100 calls about it, how many ask which of the two amounts is theirs?",
            "guess": 10,
            "sure": 70,
            "near": 10,
            "true": None,
            "source": "",
            "on": "",
        },
    ],
    "tapping": {
        "promised": 3,
        "rounds": [
            {"tune": "ode-to-joy", "guess": ""},
            {"tune": "silent-night", "guess": "Stille Nacht"},
            {"tune": "frere-jacques", "guess": "Jingle bells"},
        ],
        "friend_promised": 2,
        "friend_guessed": 0,
    },
    "visit": {
        "belief": "Our pension statement is clear to anybody who takes ten minutes.",
        "why": "I have read them for thirty years, and nobody complains to me.",
        "whom": "A baker of 61, in service since school; and not the pensioners' panel, who know me",
        "unlike": "She does not work with paper, and nobody ever explained it to her.",
        "where": "At her kitchen table, with the letter that she really got",
        "when": "2026-07-14",
        "ask": ["Show me how you read it.", "What did you do then?", "Whom did you ask?"],
        "see": ["The letter itself, with what she wrote on it", "Where she keeps the others"],
        "leave": ["Why the law wants it so", "How satisfied she is", "What I would change"],
        "back": "2026-08-14",
    },
    "after": {
        "words": "I look for the amount, and if there are two, I ring.",
        "count": "How many callers ask which of the two amounts is theirs",
        "next": "One amount on top, the other on page two; ten readers try it first.",
    },
}


def rows(name: str) -> list[dict[str, str]]:
    """A table of this folder."""
    with (HERE / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def median(values: list[float]) -> float:
    """The middle one, or the mean of the middle two."""
    ordered = sorted(values)
    at = len(ordered) // 2
    return ordered[at] if len(ordered) % 2 else (ordered[at - 1] + ordered[at]) / 2


def plain(value: float) -> float:
    """With one decimal, and without it when it is 0."""
    value = round(value, 1)
    return int(value) if float(value).is_integer() else value


def made() -> dict[str, Any]:
    """Questions, managers and the case."""
    guesses = rows("estimates.csv")
    asked = {row["question"]: row for row in rows("questions.csv")}
    questions = []
    for key, source in SOURCES.items():
        row = asked[key]
        given = [float(one["estimate"]) for one in guesses if one["question"] == key]
        questions.append(
            {
                "id": key,
                "text": row["text"],
                "unit": row["unit"],
                "truth": plain(float(row["customers"])),
                "near": plain(float(row["close"])),
                "managers": plain(median(given)),
                "source": source.format(n=f"{int(row['n']):,}"),
            }
        )
    close = [abs(float(one["estimate"]) - float(asked[one["question"]]["customers"])) <= float(asked[one["question"]]["close"]) for one in guesses]
    sure = [float(one["sure"]) for one in guesses]
    managers = {
        "n": len({one["manager"] for one in guesses}),
        "sure": round(sum(sure) / len(sure) / 100, 3),
        "close": round(sum(close) / len(close), 3),
    }
    ids = list(SOURCES)
    sealed = {key: {"value": PIETER["guesses"][key], "sure": PIETER["guesses"][f"{key}_sure"]} for key in ids}
    return {"questions": questions, "managers": managers, "case": {**PIETER, "sealed": sealed}}


def text() -> str:
    """The file's content."""
    return json.dumps(made(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    OUT.write_text(text(), encoding="utf-8")
