"""Write why customers called, month by month: 24 months, 14 reasons, and what the waiting did.

    python data/contacts/generate.py

The plot: two letters bring waves of calls, the first answer is often not the last, the lines fill, and everybody waits.
The site's calls are many, short and cheap.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.dice import Dice, rounded  # noqa: E402 (the folder above, wherever this is run)
from making.tables import Field, Page, Table, write  # noqa: E402

SEED = 2300
MONTHS = tuple(f"{2024 + (8 + at) // 12}-{(8 + at) % 12 + 1:02d}" for at in range(24))  # September 2024 to August 2026
GROUPS = ("letters", "service", "site", "other")

# reason: label, group, journey step, calls in a quiet month, minutes, share that is a repeat call, growth in a year
REASONS: dict[str, tuple[str, str, str, int, float, float, float]] = {
    "pension_statement": ("I do not understand my pension statement", "letters", "letter", 2900, 9.4, 0.39, 0.06),
    "increase_letter": ("What does the increase letter mean for me?", "letters", "letter", 1300, 8.9, 0.40, 0.06),
    "other_letter": ("What do you want of me with this letter?", "letters", "letter", 6900, 7.9, 0.36, 0.05),
    "request_status": ("Where is my request?", "service", "repeat_call", 4850, 5.6, 0.31, 0.03),
    "value_transfer": ("Taking my pension along to another fund", "service", "value_transfer", 1600, 9.8, 0.34, 0.02),
    "payment": ("When do I get paid, and how much?", "service", "payment", 4000, 5.1, 0.14, 0.0),
    "life_event": ("A death, a divorce, a child", "service", "call", 1750, 11.2, 0.17, 0.0),
    "claim": ("I want to report damage or illness", "service", "call", 2800, 8.3, 0.15, 0.0),
    "address_change": ("I have moved", "service", "form", 2050, 3.9, 0.08, -0.02),
    "policy_change": ("Change or end my policy", "service", "form", 2850, 6.2, 0.12, 0.0),
    "premium": ("My premium and the costs", "service", "payment", 2500, 5.8, 0.13, 0.01),
    "login": ("I cannot log in", "site", "site", 4950, 3.2, 0.07, 0.04),
    "find_on_site": ("Where do I find it on the site?", "site", "site", 2250, 3.6, 0.09, 0.02),
    "broker_asks": ("A broker asks for a customer", "other", "broker", 2400, 5.4, 0.16, 0.0),
}
# How much busier a reason is in some months of the year; all others count 1.
WAVES = {
    "pension_statement": {5: 3.2, 6: 4.4, 7: 2.3},
    "increase_letter": {1: 8.5, 2: 4.2},
    "request_status": {1: 1.2, 2: 1.2, 6: 1.25, 7: 1.3},
    "login": {1: 1.2, 5: 1.3, 6: 1.4},
    "claim": {1: 1.15, 11: 1.1, 12: 1.1},
    "payment": {1: 1.2, 5: 1.15},
}
PER_MINUTE, PER_CONTACT = 0.82, 0.75  # EUR: wages and desk per minute, line and system per call
STATEMENTS = {5: 205_000, 6: 205_000}
INCREASES = {1: 236_000}
CAPACITY, QUIET_WAIT, SLOPE = 40_500, 2.6, 5.6  # calls a month the lines bear; minutes; minutes for each 10,000 above


def months() -> list[dict[str, Any]]:
    """One row for each month and reason."""
    dice, out = Dice(SEED), []
    for at, month in enumerate(MONTHS):
        number = int(month[5:])
        for reason, (_, group, _, base, minutes, repeat, growth) in REASONS.items():
            level = base * WAVES.get(reason, {}).get(number, 1.0) * (1 + growth * at / 12)
            spent = minutes * dice.normal(1.0, 0.02)
            crowd = 0.02 if group == "letters" and number in (1, 5, 6, 7) else 0.0
            out.append(
                {
                    "month": month,
                    "reason": reason,
                    "group": group,
                    "contacts": rounded(level * dice.normal(1.0, 0.03)),
                    "handling_minutes": spent,
                    "cost_per_contact": PER_CONTACT + PER_MINUTE * spent,
                    "repeat_share": repeat + crowd + 0.008 * at / 12 + dice.normal(0.0, 0.007),
                }
            )
    return out


def waiting(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row for each month: what was posted, who called, how long they waited, how many hung up."""
    dice, out = Dice(SEED + 1), []
    for month in MONTHS:
        calls = sum(row["contacts"] for row in rows if row["month"] == month)
        number = int(month[5:])
        wait = QUIET_WAIT + SLOPE * max(0.0, calls - CAPACITY) / 10_000 + dice.normal(0.0, 0.25)
        out.append(
            {
                "month": month,
                "statements_sent": STATEMENTS.get(number, 0),
                "increase_letters_sent": INCREASES.get(number, 0),
                "contacts": calls,
                "handling_hours": rounded(math.fsum(row["contacts"] * row["handling_minutes"] for row in rows if row["month"] == month) / 60),
                "wait_minutes": wait,
                "abandoned_share": 0.02 + 0.013 * wait,
            }
        )
    return out


def parts() -> list[Table | Page]:
    """The calls, the reasons and the waiting."""
    rows = months()
    reason = Field("reason", "Why the customer called", values=tuple(REASONS))
    group = Field("group", "What set the call off", values=GROUPS)
    steps = tuple(dict.fromkeys(one[2] for one in REASONS.values()))
    return [
        Table(
            "contacts/contacts.csv",
            "Calls by month and reason, September 2024 to August 2026",
            [
                Field("month", "Month", "yearmonth"),
                reason,
                group,
                Field("contacts", "Calls answered", "integer", 0),
                Field("handling_minutes", "Mean minutes of work for one call, talk and note", "number", 0, decimals=2),
                Field("cost_per_contact", "Mean cost of one call, EUR", "number", 0, decimals=2),
                Field("repeat_share", "Share of calls by somebody who called about the same within 30 days", "number", 0, 1, decimals=3),
            ],
            rows,
            key=("month", "reason"),
            refers=(("reason", "contacts-reasons", "reason"),),
        ),
        Table(
            "contacts/reasons.csv",
            "The fourteen reasons, in the customer's words",
            [
                Field("reason", "Why the customer called", unique=True, values=tuple(REASONS)),
                Field("label", "The reason as a customer says it"),
                group,
                Field("step", "Step of the customer's journey", values=steps),
            ],
            [{"reason": name, "label": one[0], "group": one[1], "step": one[2]} for name, one in REASONS.items()],
            key="reason",
        ),
        Table(
            "contacts/waiting.csv",
            "What was posted, who called and how long they waited, by month",
            [
                Field("month", "Month", "yearmonth", unique=True),
                Field("statements_sent", "Pension statements posted", "integer", 0),
                Field("increase_letters_sent", "Increase letters posted", "integer", 0),
                Field("contacts", "Calls answered, all reasons", "integer", 0),
                Field("handling_hours", "Hours of work for these calls", "integer", 0),
                Field("wait_minutes", "Mean minutes on hold", "number", 0, decimals=1),
                Field("abandoned_share", "Share of callers who hang up", "number", 0, 1, decimals=3),
            ],
            waiting(rows),
            key="month",
        ),
    ]


if __name__ == "__main__":
    write(parts())
