"""Write the case company's stakeholder data, byte for byte the same every time.

    python data/stakeholders/generate.py

People and opinions are invented one by one, because a story cannot be drawn from a distribution. The seed decides
only the order of the rows, so that nobody's list starts with the answer.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from cxcourse.models.stakeholder_files import links_to_csv, to_csv  # noqa: E402 (the repository's own package, wherever it is run)

SEED = 1409
NOW, AFTER = "2026-09-14", "2027-02-01"
U, R, N, S, L = "unaware", "resistant", "neutral", "supportive", "leading"
Y, X = True, False

# id, kind, name, role, power, interest, attitude, legitimacy, urgency, now, needed, drives, form
PEOPLE: list[tuple[Any, ...]] = [
    ("ilse-brandt", "person", "Ilse Brandt", "Chief operating officer", 8, 6, 1, Y, Y, N, L,
     "Fewer repeat calls and a backlog that shrinks before winter; wants to know what her people may stop doing", "one page, numbers first"),
    ("katrin-vollmer", "person", "Katrin Vollmer", "Chief financial officer", 9, 5, -3, Y, Y, N, S,
     "A budget she can defend in November; trusts a range more than a promise", "a spreadsheet she can check herself"),
    ("maarten-vreeland", "person", "Maarten Vreeland", "Chief executive", 10, 4, 5, Y, X, S, L,
     "A company people speak well of; likes a story with a name in it", "a conversation, and one opening sentence to use"),
    ("hugo-terpstra", "person", "Hugo Terpstra", "Director of broker sales", 5, 10, -7, X, Y, R, N,
     "A sales app for his brokers, paid from the same money", "slides, many of them"),
    ("stefan-reuter", "person", "Stefan Reuter", "Director Germany, Münster", 7, 4, -4, Y, X, R, S,
     "That Münster is not run from Amersfoort; pride in a branch that works", "a visit to Münster, no slides"),
    ("bas-oudkerk", "person", "Bas Oudkerk", "Head of IT", 6, 5, -2, Y, X, N, S,
     "A plan that fits his people's hours; hates surprises more than work", "a list of requests with dates"),
    ("lars-henning", "person", "Lars Henning", "Head of IT in Münster", None, None, None, Y, None, None, S, "", ""),
    ("yusuf-demir", "person", "Yusuf Demir", "Lead of letters and documents", 2, 7, 6, Y, X, S, S,
     "Letters that nobody has to call about; to be asked before it is too late", "a conversation with the letter on the table"),
    ("marleen-stouten", "person", "Marleen Stouten", "Head of customer service, Amersfoort", 5, 8, 6, Y, Y, S, L,
     "Advisers who go home without a headache; real calls instead of averages", "a recorded call and ten minutes to talk"),
    ("birgit-lohmann", "person", "Birgit Lohmann", "Head of customer service, Münster", 4, 7, 2, Y, Y, N, S,
     "Doing it properly once; waits to be asked", "a short note in German, then a call"),
    ("pieter-roelofs", "person", "Pieter Roelofs", "Head of pension administration", 5, 6, -5, Y, X, R, S,
     "No letter that is simple and wrong; thirty years of rules that nobody else knows", "the text itself, with the rule beside it"),
    ("esther-quint", "person", "Esther Quint", "Head of compliance and privacy", 6, 3, 0, Y, X, N, S,
     "To be asked early; no fine, no headline", "a draft two weeks ahead"),
    ("sanne-kuiper", "person", "Sanne Kuiper", "Communications manager", 3, 7, 7, Y, X, S, S,
     "Plain language, at last; short of hours", "a shared document"),
    ("tobias-engel", "person", "Tobias Engel", "Product manager life, Germany", 6, 2, -1, X, X, U, N,
     "A product launch in spring", "an email of five lines"),
    ("agnes-molenaar", "person", "Agnes Molenaar", "Assistant to the board", 3, 4, 4, X, X, N, S,
     "An agenda that holds; people who hand in on time", "a phone call before noon"),
    ("daan-wiersma", "person", "Daan Wiersma", "Customer insight analyst", 2, 8, 8, Y, X, L, L,
     "That somebody acts on the numbers", "numbers, the more the better"),
    ("claudia-petri", "person", "Claudia Petri", "Director of people", 6, 3, 1, Y, X, U, S,
     "Calm in a year of change; knows more than she may say", "a walk outside the building"),
    ("works-council", "group", "Works council", "Council for both countries", 5, None, None, Y, None, N, S,
     "Workload, and being asked in time", ""),
    ("supervisory-board", "group", "Supervisory board", "Two new members since summer", 9, None, None, Y, X, None, S,
     "", "a paper of two pages, ten days ahead"),
    ("financial-regulator", "group", "Financial regulator's review team", "Reads our letters next year", 8, 3, 0, Y, X, U, N,
     "Participants who understand what they get", "the file, complete"),
    ("bakers-fund", "group", "Bakers' pension fund board", "Largest client, contract up for renewal", 7, 8, -2, Y, Y, N, S,
     "Bakers who do not call their own board about a letter of ours; comparing offers", "a customer visit with three of their members"),
    ("pensioners-panel", "group", "Pensioners' panel", "Eleven retired customers", 2, 9, 3, Y, Y, S, S,
     "To understand what arrives on the mat, and to be of use", "the draft letter on paper"),
    ("brokers", "group", "Independent brokers", "Bring four in ten new policies", 7, 5, -4, X, Y, R, N,
     "Commission and speed", "a breakfast meeting"),
    ("front-line", "group", "Front-line advisers", "Take 2,300 calls a day", 3, 8, 5, Y, Y, N, S,
     "Fewer angry callers; have heard of four programmes already", "ten minutes at the start of the shift"),
]  # fmt: skip

LINKS: list[tuple[str, str, int]] = [
    # Amersfoort
    ("ilse-brandt", "maarten-vreeland", 3), ("katrin-vollmer", "maarten-vreeland", 2), ("maarten-vreeland", "katrin-vollmer", 2),
    ("maarten-vreeland", "ilse-brandt", 2), ("ilse-brandt", "katrin-vollmer", 1), ("hugo-terpstra", "maarten-vreeland", 1),
    ("brokers", "hugo-terpstra", 3), ("supervisory-board", "maarten-vreeland", 3), ("supervisory-board", "katrin-vollmer", 2),
    ("works-council", "claudia-petri", 2), ("claudia-petri", "maarten-vreeland", 1), ("bakers-fund", "pieter-roelofs", 2),
    ("bakers-fund", "supervisory-board", 1), ("pieter-roelofs", "yusuf-demir", 2), ("yusuf-demir", "pieter-roelofs", 2),
    ("yusuf-demir", "ilse-brandt", 3), ("yusuf-demir", "marleen-stouten", 2), ("marleen-stouten", "yusuf-demir", 3),
    ("front-line", "marleen-stouten", 3), ("marleen-stouten", "front-line", 2), ("ilse-brandt", "marleen-stouten", 2),
    ("pensioners-panel", "sanne-kuiper", 2), ("sanne-kuiper", "yusuf-demir", 2), ("daan-wiersma", "sanne-kuiper", 1),
    ("esther-quint", "pieter-roelofs", 2), ("financial-regulator", "esther-quint", 3), ("agnes-molenaar", "maarten-vreeland", 2),
    ("yusuf-demir", "agnes-molenaar", 2), ("bas-oudkerk", "ilse-brandt", 1), ("ilse-brandt", "bas-oudkerk", 2),
    ("works-council", "front-line", 1), ("hugo-terpstra", "brokers", 2),
    # Münster, and the one desk between the two offices
    ("stefan-reuter", "birgit-lohmann", 3), ("birgit-lohmann", "stefan-reuter", 2), ("stefan-reuter", "lars-henning", 2),
    ("tobias-engel", "stefan-reuter", 2), ("stefan-reuter", "tobias-engel", 1), ("birgit-lohmann", "yusuf-demir", 3),
    ("yusuf-demir", "birgit-lohmann", 3), ("lars-henning", "birgit-lohmann", 1), ("stefan-reuter", "maarten-vreeland", 1),
]  # fmt: skip

# What the reorganisation changes: fields by id, who leaves, who comes, and the links that go and come.
CHANGES: dict[str, dict[str, Any]] = {
    "stefan-reuter": {"role": "Chief operating officer, both countries", "power": 9, "interest": 7, "attitude": -2, "urgency": Y,
                      "now": N, "needed": L, "drives": "To show in a hundred days that two offices can be one; proud, and suddenly short of allies"},
    "katrin-vollmer": {"interest": 4, "attitude": 1, "urgency": X, "now": S, "drives": "Proof that the first 400,000 euros earned something"},
    "hugo-terpstra": {"interest": 6, "attitude": 3, "urgency": X, "now": N, "drives": "His sales app, which came from another budget"},
    "maarten-vreeland": {"interest": 5, "drives": "A first year of one company that people speak well of"},
    "birgit-lohmann": {"role": "Head of customer service, both offices", "power": 6, "interest": 9, "attitude": 5, "now": S, "needed": L},
    "marleen-stouten": {"role": "Deputy head of customer service", "power": 3, "interest": 6, "attitude": 2, "now": N, "needed": S,
                        "drives": "Her place, and her advisers' peace, in a department that is no longer hers"},
    "yusuf-demir": {"role": "Lead of letters and documents, now part of IT", "attitude": 4},
    "bas-oudkerk": {"power": 7, "interest": 6, "attitude": 0},
    "lars-henning": {"power": 4, "interest": 5, "attitude": 1, "urgency": X, "now": N},
    "claudia-petri": {"power": 7, "interest": 5, "urgency": Y, "now": N},
    "works-council": {"interest": 8, "attitude": -4, "urgency": Y, "now": R},
    "bakers-fund": {"attitude": 1, "urgency": X, "now": S},
    "pieter-roelofs": {"attitude": -2, "now": N},
}  # fmt: skip
LEAVE = ("ilse-brandt", "tobias-engel")
COME: list[tuple[Any, ...]] = [
    ("mirjam-adler", "person", "Mirjam Adler", "Transformation director", 7, 8, 3, Y, Y, U, S,
     "Quick wins that survive the second month; draws on every whiteboard", "a sketch and fifteen minutes"),
    ("joost-hamming", "person", "Joost Hamming", "Client director pensions", 5, 7, 4, Y, X, N, S,
     "Trustees who sleep well; knows them all by first name", "a call from the car"),
]  # fmt: skip
NEW_LINKS = [
    ("stefan-reuter", "maarten-vreeland", 3), ("maarten-vreeland", "stefan-reuter", 2), ("mirjam-adler", "stefan-reuter", 2),
    ("birgit-lohmann", "marleen-stouten", 2), ("marleen-stouten", "birgit-lohmann", 1), ("joost-hamming", "stefan-reuter", 1),
    ("bakers-fund", "joost-hamming", 3), ("yusuf-demir", "bas-oudkerk", 2), ("bas-oudkerk", "yusuf-demir", 2),
    ("bas-oudkerk", "lars-henning", 2), ("bas-oudkerk", "stefan-reuter", 1), ("mirjam-adler", "maarten-vreeland", 1),
]  # fmt: skip

KEYS = (
    "id",
    "kind",
    "name",
    "role",
    "power",
    "interest",
    "attitude",
    "legitimacy",
    "urgency",
    "now",
    "needed",
    "drives",
    "form",
)
PLAN = [
    {"person": "ilse-brandt", "need": "To see which work disappears when a letter is understood the first time",
     "form": "one page, numbers first", "next": "Two hours of live calls with Ilse in Amersfoort, then ask her to open the October meeting",
     "by": "2026-09-25", "done": False},
]  # fmt: skip
WEIGHTS = {"salience": 3, "power": 2, "interest": 1, "gap": 2, "threshold": 6}


def person(values: tuple[Any, ...]) -> dict[str, Any]:
    """One person as a work value."""
    return dict(zip(KEYS, values, strict=True))


def links(rows: list[tuple[str, str, int]], ids: set[str]) -> list[dict[str, Any]]:
    """Links as work values, in a fixed order, without those whose people are gone; a later row replaces an earlier
    one."""
    kept = {(a, b): s for a, b, s in rows if a in ids and b in ids}
    return [{"from": a, "to": b, "strength": s} for (a, b), s in sorted(kept.items())]


def case() -> dict[str, Any]:
    """The whole work: the map of 14 September 2026, and two versions of it."""
    order = random.Random(SEED)
    now = [person(row) for row in PEOPLE]
    order.shuffle(now)  # nobody's list starts with the answer
    after = [{**one, **CHANGES.get(one["id"], {})} for one in now if one["id"] not in LEAVE] + [person(row) for row in COME]
    links_now = links(LINKS, {one["id"] for one in now})
    links_after = links(LINKS + NEW_LINKS, {one["id"] for one in after})
    return {
        "title": "Waldhaven: who matters for One Clear Answer",
        "people": now,
        "links": links_now,
        "weights": WEIGHTS,
        "plan": PLAN,
        "versions": [
            {"id": "v-now", "name": "Now", "date": NOW, "people": now, "links": links_now, "weights": WEIGHTS},
            {
                "id": "v-after",
                "name": "After the reorganisation",
                "date": AFTER,
                "people": after,
                "links": links_after,
                "weights": WEIGHTS,
            },
        ],
    }


def files() -> dict[Path, bytes]:
    """Every file that this script writes, with its bytes."""
    work = case()
    text = json.dumps(work, ensure_ascii=False, indent=1) + "\n"
    return {
        HERE / "stakeholders.csv": to_csv(work),
        HERE / "influence.csv": links_to_csv(work),
        HERE / "stakeholders-after.csv": to_csv(work["versions"][1]),
        HERE / "case.json": text.encode(),
        ROOT / "cxcourse" / "data" / "key-stakeholder.json": text.encode(),
    }


if __name__ == "__main__":
    for path, data in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(path.relative_to(ROOT), len(data), "bytes")
