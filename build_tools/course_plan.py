"""What the page *Plan a course* knows of the chapters, taken from the chapters themselves: `python -m build_tools.course_plan`.

Reads the course list, each chapter's title, minutes and objectives, the minutes of its exercise and of its session, its questions, and
`data/course-plan.yml`; writes `cxcourse/data/course-plan.json` and `cxcourse/data/course-questions.json`. A test says when they are old.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml

from cxcourse.book.questions import load

ROOT = Path(__file__).parents[1]
PLAN, QUESTIONS = "cxcourse/data/course-plan.json", "cxcourse/data/course-questions.json"


def chapter(root: Path, page: str) -> dict[str, Any]:
    """What one chapter says of itself and of its exercise. Raises ValueError when something is not where chapters have it."""
    text = (root / f"{page}.md").read_text(encoding="utf-8")
    number, slug = page.removeprefix("chapters/").split("-", 1)
    objectives = _one(r"^:::\{objectives\}\n(.*?)^:::", text, page)
    linked = _one(r"^```\{exercise-link\}.*?\n(.*?)^```", text, page)
    guide = (root / "back").glob("guide-part-*.md")
    session = next((found[1] for one in guide if (found := _session(number, one.read_text(encoding="utf-8")))), "60")
    exercise = (root / f"exercises/{number}-{slug}.md").read_text(encoding="utf-8")
    return {
        "slug": slug,
        "number": int(number),
        "title": _one(r"^# (.+)$", text, page),
        "page": page,
        "minutes": int(_one(r"^:minutes: (\d+)$", objectives, page)),
        "objectives": re.findall(r"^o\d+: (.+)$", objectives, re.MULTILINE),
        "exercise": {
            "title": _one(r"^# (.+)$", exercise, page),
            "page": f"exercises/{number}-{slug}",
            "minutes": int(_one(r"^:minutes: (\d+)$", linked, page)),
        },
        "session": int(session),
    }


def _session(number: str, text: str) -> re.Match[str] | None:
    return re.search(rf"^## Chapter {int(number)}:.*?\n\n\*\*(\d+) minutes", text, re.MULTILINE)


def _one(pattern: str, text: str, page: str) -> str:
    found = re.search(pattern, text, re.MULTILINE | re.DOTALL if ".*?" in pattern else re.MULTILINE)
    if not found:
        raise ValueError(f"{page}: nothing in it fits {pattern}")
    return found[1].strip()


def made(root: Path = ROOT) -> dict[str, str]:
    """The text of both files, by their path."""
    toc = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    by_hand = yaml.safe_load((root / "data/course-plan.yml").read_text(encoding="utf-8"))
    parts, chapters, questions = [], [], {}
    for part in toc["parts"]:
        pages = [one["file"] for one in part["chapters"] if one["file"].startswith("chapters/")]
        if pages:
            parts.append(part["caption"])
        for page in pages:
            one = chapter(root, page)
            chapters.append({**one, "part": len(parts) - 1, "ground": by_hand["ground"].get(one["slug"]) or []})
            asked = load(root / "data/questions" / f"{page.removeprefix('chapters/')}.yml")
            # What a room votes on stays in the book: a learning platform asks for the number itself.
            questions[one["slug"]] = [{key: value for key, value in each.items() if key != "guesses"} for each in asked]
    plan = {"parts": parts, "chapters": chapters, "questions": by_hand["questions"]}
    return {PLAN: _text(plan), QUESTIONS: _text(questions)}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write what has changed, and say so."""
    for name, text in made().items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"written: {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
