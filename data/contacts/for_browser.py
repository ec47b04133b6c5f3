"""Write the case company's so-what calculator into the package: `python data/contacts/for_browser.py`.

The figures are counted from the data of response, contacts, letters and survey; the words are Noor's. A test compares the file with what
this makes.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1]
OUT = DATA.parent / "cxcourse" / "data" / "whats-in-it.json"


def rows(name: str) -> list[dict[str, str]]:
    """A table of the data."""
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def plain(value: float) -> float:
    """With one decimal, and without it when it is 0, as the page writes numbers."""
    value = round(value, 1)
    return int(value) if value.is_integer() else value


def made() -> dict[str, Any]:
    """The work."""
    months: dict[str, list[int]] = {}
    for row in rows("response/response.csv"):
        month = months.setdefault(row["month"], [0, 0, 0, 0])
        for at, key in enumerate(("invited", "answered", "promoters", "detractors")):
            month[at] += int(row[key])
    first, last = months[min(months)], months[max(months)]
    heard = unheard = answered = silent = 0.0
    for row in rows("response/followup.csv"):
        if row["wave"] == "2026-05":
            quiet = int(row["invited"]) - int(row["answered"])
            silent += quiet
            answered += int(row["answered"])
            heard += int(row["answered"]) * float(row["satisfaction_answered"])
            unheard += quiet * float(row["satisfaction_silent"])
    scores = [float(row["satisfaction"]) for row in rows("survey/survey.csv")]
    mean = sum(scores) / len(scores)
    deviation = (sum((one - mean) ** 2 for one in scores) / (len(scores) - 1)) ** 0.5
    contacts = rows("contacts/contacts.csv")
    year = sorted({row["month"] for row in contacts})[-12:]
    trial = {row["letter"]: float(row["calls_per_1000"]) for row in rows("letters/letters.csv")}
    drop = round(100 * (1 - trial["increase-letter-rewritten"] / trial["increase-letter"]))

    def calls(reason: str) -> tuple[int, float]:
        own = [row for row in contacts if row["reason"] == reason and row["month"] in year]
        count = sum(int(row["contacts"]) for row in own)
        return count, round(sum(int(row["contacts"]) * float(row["cost_per_contact"]) for row in own) / count, 2)

    def effect(key: str, name: str, share: tuple[float, float, float], basis: str, source: str) -> dict[str, Any]:
        count, cost = calls(key)
        return {
            "id": key,
            "kind": "calls",
            "name": name,
            "many_low": None,
            "many_middle": count,
            "many_high": None,
            "many_basis": "counted",
            "many_source": "contact figures, September 2025 to August 2026",
            "share_low": share[0],
            "share_middle": share[1],
            "share_high": share[2],
            "share_basis": basis,
            "share_source": source,
            "worth_low": None,
            "worth_middle": cost,
            "worth_high": None,
            "worth_basis": "counted",
            "worth_source": "minutes of a call times the cost of a minute",
            "money_low": None,
            "money_middle": 100,
            "money_high": None,
            "money_basis": "asked",
            "money_source": "Ilse Brandt: the rota follows the calls within a quarter",
        }

    half = drop // 2 if drop % 2 == 0 else drop / 2
    return {
        "title": "Noor's card for Katrin",
        "milestone": {
            "what": "More customers answer our survey",
            "before": plain(100 * first[1] / first[0]),
            "now": plain(100 * last[1] / last[0]),
            "base": last[0],
            "rounds": 12,
            "kind": "mean",
            "deviation": round(deviation, 2),
            "fans": round(100 * last[2] / last[1]),
            "critics": round(100 * last[3] / last[1]),
        },
        "ladder": {
            "director": "Katrin Vollmer",
            "judged": "cost of administration per customer",
            "rungs": [
                "we see each group of customers more sharply, even the small German one",
                "we know which letters people do not understand",
                "we can rewrite these, and fewer people call",
                "the cost of calls about two letters goes down",
            ],
        },
        "silence": {"gap": round(heard / answered - unheard / silent, 2), "basis": "calls"},
        "reach": {"at_risk": 8, "follow_before": 20, "follow_now": 35},
        "effects": [
            effect(
                "increase_letter",
                "Calls about the increase letter",
                (half, drop, drop),
                "tried",
                "trial in January 2026, 6,000 rewritten letters",
            ),
            effect(
                "pension_statement",
                "Calls about the pension statement",
                (0, half, drop),
                "guess",
                "nobody has tried it with this letter",
            ),
        ],
        "cost": {"yearly": 600000, "currency": "\u20ac"},
        "words": {
            "sentence": "Fewer calls about two letters can give back a good part of the cost I ask for, and I can tell you today "
            "which part is a guess.",
            "learned": "Write a letter that ten readers have tried before everybody gets it.",
            "changed": "With one letter, in a trial, fewer than half as many people called.",
            "worth": "The low, middle and high figure above; the contract with the bakers' fund is not in it.",
            "sure": "One letter, one fund, one January; a trial with the pension statement would tell us more.",
        },
    }


def text() -> str:
    """The file's content."""
    return json.dumps(made(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    OUT.write_text(text(), encoding="utf-8")
