"""What the course is made of, for those who plan it: chapters with their minutes, objectives and ground.

The data is made from the chapters by `build_tools/course_plan.py`; nothing in it is typed twice.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

CHAPTER, EXERCISE = "chapter", "exercise"
PAGES = (CHAPTER, EXERCISE)

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
_PLAN: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/course-plan.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Ground:
    """What a chapter builds on: another one's slug, and what is missing without it, as half a sentence."""

    on: str
    why: str


@dataclass(frozen=True)
class Chapter:
    """A chapter and its exercise.

    Attributes:
        slug: the id, for ever.
        number: from 1.
        part: which of `PARTS`, from 0.
        title: the chapter's.
        page: its page, without an ending, from the root of the site.
        minutes: to read it.
        objectives: what a reader can do afterwards.
        exercise: the title of its exercise.
        exercise_page: the page of its exercise.
        exercise_minutes: to do it.
        session: minutes of the session that the guide has for it.
        ground: what it builds on.
    """

    slug: str
    number: int
    part: int
    title: str
    page: str
    minutes: int
    objectives: tuple[str, ...]
    exercise: str
    exercise_page: str
    exercise_minutes: int
    session: int
    ground: tuple[Ground, ...]

    def title_of(self, page: str) -> str:
        """The title of the chapter or of the exercise."""
        return self.title if page == CHAPTER else self.exercise

    def minutes_of(self, page: str) -> int:
        """Minutes that the chapter or the exercise takes."""
        return self.minutes if page == CHAPTER else self.exercise_minutes

    def path_of(self, page: str) -> str:
        """Where it stands in the built site, from its root."""
        return f"{self.page if page == CHAPTER else self.exercise_page}.html"


def _chapter(one: dict[str, Any]) -> Chapter:
    work = one["exercise"]
    return Chapter(
        one["slug"], one["number"], one["part"], one["title"], one["page"], one["minutes"], tuple(one["objectives"]), work["title"], work["page"],
        work["minutes"], one["session"], tuple(Ground(ground["chapter"], ground["why"]) for ground in one["ground"]),
    )  # fmt: skip


PARTS: tuple[str, ...] = tuple(_PLAN["parts"])
CHAPTERS: tuple[Chapter, ...] = tuple(_chapter(one) for one in _PLAN["chapters"])
BY_SLUG: dict[str, Chapter] = {one.slug: one for one in CHAPTERS}
# Roles with a question: {id, role, says, first: [slug, ...], more: [slug, ...]}.
QUESTIONS: tuple[dict[str, Any], ...] = tuple(_PLAN["questions"])
