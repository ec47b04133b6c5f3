"""What exercises 13 and 14 need of the journeys, as one small file each for the browser.

    python data/journeys/for_browser.py

It reads the CSV files of this folder (made by generate.py) and the case company's example works (journey_case.py), and writes
cxcourse/data/walk-the-journey.json and cxcourse/data/both-sides-of-the-door.json. A test compares them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from journey_case import NOOR, NOOR_BOTH_SIDES  # noqa: E402
from making.tables import ROOT, read  # noqa: E402 (the folder above, wherever this is run)

WALKED = ("coffee", "print", "mortgage-staff", "mortgage-broker", "transfer")
OTHER_SIDE = ("coffee-staff", "delivery-staff", "delivery")
STEP_TEXTS = ("phase", "time", "channel", "does", "sees", "behind", "actor", "line", "cause")
NUMBERS = ("day", "feeling", "effort")


def pairs(text: str) -> dict[str, int]:
    """`step:by` pairs as a dict: "4:2 5:1" is {"4": 2, "5": 1}."""
    return {step: int(by) for step, by in (one.split(":") for one in text.split())}


def journey(name: str) -> dict[str, Any]:
    """One walk with its steps, scenes, options and deeds; steps are counted from 1 by their place."""
    about = next(row for row in read("journeys/journeys.csv") if row["journey"] == name)
    scenes = {row["step"]: row for row in read("journeys/scenes.csv") if row["journey"] == name}
    steps = [
        {key: row[key] for key in STEP_TEXTS}
        | {key: int(row[key]) for key in NUMBERS}
        | {"message": row["message"], **{key: scenes[row["step"]][key] for key in ("scene", "drawing", "form", "from")}}
        for row in read("journeys/steps.csv")
        if row["journey"] == name
    ]
    options = [
        {key: row[key] for key in ("kind", "text", "effect", "evidence", "strength", "limits")}
        | {"id": row["option"], "lifts": pairs(row["lifts"]), "eases": pairs(row["eases"]), "best": int(row["best"]), "cost": int(row["cost"])}
        for row in read("journeys/options.csv")
        if row["journey"] == name
    ]
    deeds = [
        {"id": f"{name}-{row['deed']}", "step": int(row["step"]), "done": row["done"] == "done", "text": row["text"], "seconds": int(row["seconds"])}
        for row in read("journeys/deeds.csv")
        if row["journey"] == name
    ]
    kept = {key: about[key] for key in ("title", "side", "persona", "firm", "story", "pair")}
    return kept | {"steps": steps} | ({"options": options} if options else {}) | ({"deeds": deeds} if deeds else {})


def files() -> dict[Path, bytes]:
    """Both files with their bytes."""
    contents = {
        "walk-the-journey.json": {"journeys": {name: journey(name) for name in WALKED}, "case": NOOR},
        "both-sides-of-the-door.json": {"journeys": {name: journey(name) for name in (*OTHER_SIDE, "coffee")}, "case": NOOR_BOTH_SIDES},
    }
    return {
        ROOT / "cxcourse" / "data" / name: (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode() for name, content in contents.items()
    }


if __name__ == "__main__":
    for path, content in files().items():
        path.write_bytes(content)
        print(path.relative_to(ROOT), len(content), "bytes")
