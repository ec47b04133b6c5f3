"""The key by which hand-ins are read: `python -m build_tools.course_key` writes `cxcourse/data/course.json`.

It holds chapters with their objectives and minutes, exercises with the newest version of their saved work, and all questions with what is
right; the reasons beside the options stay in the book. Run it after a change to a chapter's box of objectives, to `data/questions` or to the
`schema` of an exercise; a test says when the file is old.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml

from build_tools.course_plan import chapter
from cxcourse.book.questions import load

ROOT = Path(__file__).parents[1]
KEY = "cxcourse/data/course.json"

_TAUGHT = ("feedback", "if_right", "if_wrong", "low", "high", "guesses")  # only a page that teaches needs these


def without_reasons(value: Any) -> Any:
    """A question without the texts that explain."""
    if isinstance(value, dict):
        return {key: without_reasons(one) for key, one in value.items() if key not in _TAUGHT}
    return [without_reasons(one) for one in value] if isinstance(value, list) else value


def schema_of(slug: str, root: Path = ROOT) -> int:
    """The newest version of an exercise's saved work; 1 while the exercise is a worksheet, as that is where it will begin."""
    path = root / "cxcourse" / "widgets" / f"{slug.replace('-', '_')}.py"
    found = re.search(r"^    schema = (\d+)$", path.read_text(encoding="utf-8"), re.MULTILINE) if path.exists() else None
    return int(found[1]) if found else 1


def made(root: Path = ROOT) -> str:
    """The text of the file."""
    toc = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    chapters = []
    for part in toc["parts"]:
        for page in (one["file"] for one in part["chapters"] if one["file"].startswith("chapters/")):
            told = chapter(root, page)
            text = (root / f"{page}.md").read_text(encoding="utf-8").partition(":::{objectives}")[2].partition("\n:::")[0]
            exercise = {key: told["exercise"][key] for key in ("title", "page", "minutes")}
            chapters.append({
                "slug": told["slug"], "number": told["number"], "title": told["title"], "page": page, "part": part["caption"],
                "minutes": told["minutes"], "objectives": dict(re.findall(r"^(o\d+): (.+)$", text, re.MULTILINE)),
                "exercise": {**exercise, "schema": schema_of(told["slug"], root)},
                "questions": without_reasons(load(root / "data/questions" / f"{page.removeprefix('chapters/')}.yml")),
            })  # fmt: skip
    return json.dumps({"chapters": chapters}, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write it when it has changed, and say so."""
    path, text = ROOT / KEY, made()
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
        print(f"written: {KEY}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
