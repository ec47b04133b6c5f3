"""The pages of the book, found once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from prose import Page, expand_ids

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Chapter:
    """A written chapter with its questions and what the course's table says of it."""

    page: Page
    questions: list[dict[str, Any]]
    planned: dict[str, Any]

    @property
    def slug(self) -> str:
        """`key-stakeholder` for `01-key-stakeholder.md`."""
        return self.page.path.stem[3:]

    @property
    def objectives(self) -> dict[str, str]:
        """Id to text."""
        lines = [line.strip() for d in self.page.directives("objectives") for line in d.body if line.strip()]
        return dict(part.split(": ", 1) for part in (line.removeprefix("- ") for line in lines))


def coverage() -> dict[str, Any]:
    """The table of ideas for all eighteen chapters."""
    return yaml.safe_load((ROOT / "tests/content/coverage.yml").read_text(encoding="utf-8"))


def chapters() -> list[Chapter]:
    """Every chapter that is written."""
    planned = {f"{row['number']}-{row['slug']}": row for row in coverage()["chapters"]}
    found = []
    for path in sorted((ROOT / "chapters").glob("[0-9][0-9]-*.md")):
        questions = ROOT / "data/questions" / f"{path.stem}.yml"
        content = yaml.safe_load(questions.read_text(encoding="utf-8"))["questions"] if questions.exists() else []
        found.append(Chapter(Page.read(path), content, planned[path.stem]))
    return found


def reading_pages() -> list[Page]:
    """Every page that a reader reads: the start page, chapters, exercises, reviews and the back of the book."""
    paths = [ROOT / "intro.md", *sorted(p for folder in ("chapters", "exercises", "reviews", "back") for p in (ROOT / folder).glob("*.md"))]
    return [Page.read(path) for path in paths]


__all__ = ["ROOT", "Chapter", "chapters", "coverage", "expand_ids", "reading_pages"]
