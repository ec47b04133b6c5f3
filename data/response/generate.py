"""Write 24 months of response figures, and the two follow-ups of people who had not answered.

    python data/response/generate.py

The share rises from exactly 15% to exactly 21%. May 2026 is the survey itself, counted. The bias is planted through the
gap between those who answer and those who do not (GAPS): it stays about 0.8, so the bias hardly moves (E41, E42).
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.dice import Dice, rounded, split  # noqa: E402 (the folder above, wherever this is run)
from making.tables import Field, Page, Table, read, write  # noqa: E402

SEED = 1521
SEGMENTS = ("pension_nl", "pension_de", "insurance_direct", "insurance_broker")
MONTHS = tuple(f"{2024 + (8 + at) // 12}-{(8 + at) % 12 + 1:02d}" for at in range(24))  # September 2024 to August 2026
FIRST, LAST = 0.15, 0.21
SURVEY_MONTH = "2026-05"
INVITED = (3870, 1460, 3600, 3070)  # 12,000 a month
SURVEY_INVITED = (3830, 1440, 3560, 3040)
EAGER = (1.16, 1.02, 0.83, 0.98)  # how ready a segment is to answer: pensioners have the time
AFTER_LETTERS = {1: -0.28, 2: -0.15, 5: -0.12, 6: -0.30, 7: -0.16}  # pension customers' satisfaction, by month of the year
WAVES = ("2024-11", "2026-05")
GAPS = {"2024-11": (0.91, 0.88, 0.78, 0.77), "2026-05": (0.94, 0.86, 0.79, 0.79)}
REACHED = 0.55


def survey_counts() -> dict[str, dict[str, float]]:
    """Per segment of the survey: answers, promoters (9, 10), passives (7, 8), detractors (0 to 6), mean satisfaction."""
    rows = read("survey/survey.csv")
    out = {}
    for segment in SEGMENTS:
        mine = [row for row in rows if row["segment"] == segment]
        said = [int(row["recommendation"]) for row in mine]
        out[segment] = {
            "answered": len(mine),
            "promoters": sum(1 for one in said if one >= 9),
            "passives": sum(1 for one in said if 7 <= one <= 8),
            "detractors": sum(1 for one in said if one <= 6),
            "satisfaction": sum(int(row["satisfaction"]) for row in mine) / len(mine),
        }
    return out


def monthly() -> list[dict[str, Any]]:
    """One row for each month and segment."""
    dice, survey, out = Dice(SEED), survey_counts(), []
    for at, month in enumerate(MONTHS):
        share = FIRST + (LAST - FIRST) * at / (len(MONTHS) - 1)
        if 0 < at < len(MONTHS) - 1:
            share += dice.normal(0.0, 0.0015)
        invited = SURVEY_INVITED if month == SURVEY_MONTH else INVITED
        answered = split(rounded(sum(invited) * share), [asked * eager for asked, eager in zip(invited, EAGER, strict=True)])
        for segment, asked, count in zip(SEGMENTS, invited, answered, strict=True):
            known = survey[segment]
            row = {"month": month, "segment": segment, "invited": asked}
            if month == SURVEY_MONTH:
                row |= known
            else:
                dip = AFTER_LETTERS.get(int(month[5:]), 0.0) if segment.startswith("pension") else 0.0
                back = AFTER_LETTERS[5] if segment.startswith("pension") else 0.0  # the survey's May holds its own dip
                dip -= back
                shift = 0.11 * dip  # a tenth of a point less satisfied: about one in a hundred fewer promoters
                mix = [
                    known["promoters"] / known["answered"] + shift + dice.normal(0.0, 0.008),
                    known["passives"] / known["answered"],
                    known["detractors"] / known["answered"] - shift + dice.normal(0.0, 0.008),
                ]
                counts = split(count, [max(part, 0.01) for part in mix])
                row |= {"answered": count, "satisfaction": known["satisfaction"] + dip + dice.normal(0.0, 0.03)}
                row |= dict(zip(("promoters", "passives", "detractors"), counts, strict=True))
            row["response_share"] = row["answered"] / asked
            out.append(row)
    return out


def followup(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two waves of calls to people who had not answered."""
    out = []
    for wave in WAVES:
        for at, segment in enumerate(SEGMENTS):
            row = next(one for one in rows if one["month"] == wave and one["segment"] == segment)
            silent = row["invited"] - row["answered"]
            called = rounded(silent * 0.06)
            reached = rounded(called * (REACHED + 0.04 * (1 - at)))
            theirs = math.floor((row["satisfaction"] - GAPS[wave][at]) * 100 + 0.5) / 100
            out.append(
                {
                    "wave": wave,
                    "segment": segment,
                    "invited": row["invited"],
                    "answered": row["answered"],
                    "called": called,
                    "reached": reached,
                    "satisfaction_answered": row["satisfaction"],
                    "satisfaction_silent": theirs,
                }
            )
    return out


def parts() -> list[Table | Page]:
    """The months, and the two follow-ups."""
    rows = monthly()
    segment = Field("segment", "What the customer has with Waldhaven", values=SEGMENTS)
    mean = "Mean satisfaction, 1 to 10, of those who"
    return [
        Table(
            "response/response.csv",
            "Response to the monthly survey, September 2024 to August 2026",
            [
                Field("month", "Month", "yearmonth"),
                segment,
                Field("invited", "Customers asked", "integer", 0),
                Field("answered", "Customers who answered", "integer", 0),
                Field("response_share", "Answered divided by invited", "number", 0, 1, decimals=4),
                Field("promoters", "Answers 9 or 10 to recommendation", "integer", 0),
                Field("passives", "Answers 7 or 8", "integer", 0),
                Field("detractors", "Answers 0 to 6", "integer", 0),
                Field("satisfaction", f"{mean} answered", "number", 1, 10, decimals=2),
            ],
            rows,
            key=("month", "segment"),
        ),
        Table(
            "response/followup.csv",
            "Follow-up by phone of people who had not answered, two waves",
            [
                Field("wave", "Month whose silent customers were called", "yearmonth", values=WAVES),
                segment,
                Field("invited", "Customers asked that month", "integer", 0),
                Field("answered", "Customers who answered that month", "integer", 0),
                Field("called", "Silent customers called, drawn by lot", "integer", 0),
                Field("reached", "Of those, reached and willing", "integer", 0),
                Field("satisfaction_answered", f"{mean} had answered", "number", 1, 10, decimals=2),
                Field("satisfaction_silent", f"{mean} had not answered, asked by phone", "number", 1, 10, decimals=2),
            ],
            followup(rows),
            key=("wave", "segment"),
        ),
    ]


if __name__ == "__main__":
    write(parts())
