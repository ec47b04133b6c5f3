"""Write the agenda of one management meeting, as a table and as the page that was handed out.

    python data/agenda/generate.py

Nothing is drawn by chance. On inspection the two hours are about process and money; the customer comes last.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.tables import Field, Page, Table, write  # noqa: E402 (the folder above, wherever this is run)

DAY, START = "2026-06-09", 9 * 60
TOPICS = ("money", "process", "people", "customer")

# minutes, owner, title, what is asked, about, kind, and the line under the title
ITEMS: tuple[tuple[int, str, str, str, str, str], ...] = (
    (5, "maarten-vreeland", "Opening, minutes of 26 May", "approve", "process", "Action list: 41 open, 6 closed."),
    (20, "katrin-vollmer", "Figures to the end of May", "note", "money",
     "Cost per contact EUR 6.20, 3% above budget. Cause under study. Please no discussion of single cases."),
    (15, "katrin-vollmer", "Second round of the budget 2027", "decide", "money", "Each department names 4% that can go. Form attached."),
    (20, "bas-oudkerk", "Move of the policy system, phase 2", "decide", "process",
     "Cut-over weekend, freeze from 1 July to 15 August. During the freeze no letter template can be changed."),
    (15, "hugo-terpstra", "Sales app for brokers", "decide", "money", "Business case, version 7. Asks EUR 600,000. Screens will be shown."),
    (10, "ilse-brandt", "Backlog and handling times", "note", "process",
     "Average handling time 6.6 minutes, target 6.0. Measure: end a call after eight minutes unless a team leader agrees."),
    (10, "pieter-roelofs", "New pension rules: planning of the 14 schemes", "note", "process",
     "Milestones green, two amber. Standard text approved by legal."),
    (8, "claudia-petri", "Absence and summer rota", "note", "people", "Absence in customer service 8.9%. Holidays in June only after consultation."),
    (7, "esther-quint", "Findings of the internal audit", "note", "process", "Eleven findings, nine about filing."),
    (6, "stefan-reuter", "Münster: lease of the building", "decide", "money", "Renew for five years or move to one floor less."),
    (4, "noor-elskamp", "Customer signals May", "note", "customer",
     "NPS and response rate. Slides are in the annex; questions by email, please, for reasons of time."),
)  # fmt: skip


def clock(minutes: int) -> str:
    """Minutes after midnight as a time of day."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def rows() -> list[dict[str, Any]]:
    """One row for each item. `customers_named` counts customers who are mentioned as people: none, in two hours."""
    out, now = [], START
    for number, (minutes, owner, title, asked, about, line) in enumerate(ITEMS, start=1):
        out.append(
            {"item": number, "start": clock(now), "minutes": minutes, "owner": owner, "title": title, "asked": asked, "line": line,
             "about": about, "customers_named": 0}
        )  # fmt: skip
        now += minutes
    return out


def page(found: list[dict[str, Any]]) -> str:
    """The agenda as it lay on the table."""
    lines = [
        "# Agenda: management meeting",
        "",
        "> Invented agenda of Waldhaven. First written in Dutch, here in English.",
        "",
        f"Tuesday 9 June 2026, {clock(START)} to {clock(START + sum(one['minutes'] for one in found))}, Amersfoort, board room 1. "
        "Papers: 164 pages. Agnes Molenaar keeps the list.",
        "",
        "| no. | time | minutes | item | for | by |",
        "|---|---|---|---|---|---|",
    ]
    for one in found:
        name = " ".join(part.capitalize() for part in one["owner"].split("-"))
        lines.append(f"| {one['item']} | {one['start']} | {one['minutes']} | **{one['title']}** {one['line']} | {one['asked']} | {name} |")
    return "\n".join([*lines, ""])


def parts() -> list[Table | Page]:
    """The agenda, twice."""
    found = rows()
    return [
        Table(
            "agenda/agenda.csv",
            "Agenda of the management meeting of 9 June 2026",
            [
                Field("item", "Number", "integer", 1, unique=True),
                Field("start", "Time of day, HH:MM"),
                Field("minutes", "Minutes planned", "integer", 1, 120),
                Field("owner", "Who brings it, by id"),
                Field("title", "Title"),
                Field("asked", "What the meeting is asked", values=("approve", "note", "decide")),
                Field("line", "What stands below the title"),
                Field("about", "What it is about, one reader's judgement", values=TOPICS),
                Field("customers_named", "Customers mentioned as people", "integer", 0),
            ],
            found,
            key="item",
        ),
        Page("agenda/management-meeting.md", "Agenda as handed out, 9 June 2026", page(found)),
    ]


if __name__ == "__main__":
    write(parts())
