"""Write what the driver lab needs of the survey into the package: `python data/survey/for_browser.py`.

Ratings and two groups as short codes, no dates, no comments, no numbers of customers; Daan's choice of columns and his finished analysis.
A test compares the file with what this makes.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OUT = ROOT / "cxcourse" / "data" / "three-pitfalls.json"
RATINGS = {
    "clear_letters": "Clear letters",
    "personal_attention": "Personal attention",
    "first_answer_right": "First answer right",
    "keeps_promises": "Promises kept",
    "short_wait": "Short wait",
    "quick_reply": "Quick reply",
    "my_account": "My-account site",
    "easy_forms": "Easy forms",
    "expert_staff": "Staff who know",
    "fair_costs": "Fair costs",
    "satisfaction": "Satisfaction",
    "recommendation": "Recommendation",
}
SEGMENTS = {
    "pension_nl": "Pension, Netherlands",
    "pension_de": "Pension, Germany",
    "insurance_direct": "Insurance, direct",
    "insurance_broker": "Insurance, by broker",
}
WORDS = {
    "begin": "Clear letters: first the pension statement, then the increase letter.",
    "because": "They go with satisfaction most, are rated below average, and calls about letters cost most.",
    "not_claimed": "Short wait and quick reply are not ranked. That the site matters five times less holds by one method "
    "only. Nothing here is a cause yet.",
    "test": "Half of the bakers get the rewritten statement, drawn by lot. We count calls and ask both halves the same question.",
    "who": "Pieter's team and Daan; 4,000 bakers, by lot",
    "by": "2027-06-01",
}


def made() -> dict[str, Any]:
    """The case company's work in exercise 08."""
    sys.path.insert(0, str(ROOT))
    from cxcourse.models.three_pitfalls import ready_of  # noqa: PLC0415
    from cxcourse.models.three_pitfalls_draws import DRAWS, heaps_of, redraw  # noqa: PLC0415
    from cxcourse.models.three_pitfalls_result import finished  # noqa: PLC0415
    from cxcourse.models.three_pitfalls_table import _group, rating  # noqa: PLC0415

    with (HERE / "survey.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = []
    for at, (key, name) in enumerate(RATINGS.items()):
        columns.append(rating(f"c{at}", name, [float(row[key]) if row[key] else None for row in rows])[0])
    columns.append(_group("c12", "Customers", [SEGMENTS[row["segment"]] for row in rows]))
    columns.append(_group("c13", "Last contact", [row["channel"] for row in rows]))
    work: dict[str, Any] = {
        "title": "Waldhaven, May 2026",
        "table": {"name": "Waldhaven, survey of May 2026", "rows": len(rows), "columns": columns, "left_out": 0},
        "setup": {"outcome": "c10", "drivers": [f"c{at}" for at in range(10)], "only": None, "merge": False, "guess": "c6"},
        "result": {},
        "words": WORDS,
    }
    ready = ready_of(work)
    assert ready is not None
    work["result"] = finished(ready, redraw(heaps_of(ready.columns), 0, DRAWS))
    return work


def text() -> str:
    """The file's content."""
    return json.dumps(made(), ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    OUT.write_text(text(), encoding="utf-8")
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size / 1000:.0f} kB")
