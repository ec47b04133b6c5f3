"""The course's key: which question belongs to which objective, and what an answer says, as `build_tools.course_key` wrote it.

An answer comes from anybody, so everything is asked of it and nothing believed: `judged` works out again whether it is right, by the rules
of `cxcourse/book/page/answer_check.js`, and turns it into a few short codes that can be counted.

| kind | codes |
|---|---|
| one | the option's id |
| several | ``+id`` picked though wrong, ``-id`` missed though right, ``*id`` picked and right |
| match | ``pair>choice`` for each pair |
| order | ``id`` for each thing in a wrong place |
| number | ``low``, ``right`` or ``high`` |
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any, NamedTuple

Question = Mapping[str, Any]
MOST_SEEN = 20_000


class Judged(NamedTuple):
    """What an answer comes to: right or not, and its codes."""

    right: bool
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Key:
    """Chapters in order, as `cxcourse/data/course.json` holds them."""

    chapters: tuple[Mapping[str, Any], ...]

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Question id to question, in the order of the course."""
        return {one["id"]: one for chapter in self.chapters for one in chapter["questions"]}

    @cached_property
    def objective_of(self) -> dict[str, str]:
        """Question id to its objective, as "chapter/o1"."""
        return {one["id"]: f"{chapter['slug']}/{one['objective']}" for chapter in self.chapters for one in chapter["questions"]}

    @cached_property
    def objectives(self) -> dict[str, str]:
        """Objective, as "chapter/o1", to its words."""
        return {f"{chapter['slug']}/{name}": text for chapter in self.chapters for name, text in chapter["objectives"].items()}

    @cached_property
    def exercises(self) -> dict[str, Mapping[str, Any]]:
        """Slug to title, page, minutes and the newest schema of its work."""
        return {chapter["slug"]: chapter["exercise"] for chapter in self.chapters}

    @cached_property
    def chapter_of(self) -> dict[str, Mapping[str, Any]]:
        """Slug to chapter."""
        return {chapter["slug"]: chapter for chapter in self.chapters}

    @cached_property
    def _seen(self) -> dict[Any, Judged | None]:
        return {}

    @cached_property
    def kept(self) -> dict[int, tuple[Any, Any]]:
        """What has been worked out for an object by this key: its identity to (the object, what came out), as `keep` wrote it."""
        return {}

    def keep(self, one: Any, made: Any) -> None:
        """Keep what was worked out for an object; and the object, so that no other one gets its identity."""
        if len(self.kept) >= MOST_SEEN:
            self.kept.clear()
        self.kept[id(one)] = (one, made)

    @cached_property
    def _parts(self) -> dict[str, tuple[str, list[str], frozenset[str]]]:
        """Question id to its kind, the ids that are right (in their order), and all ids that may be chosen."""
        made = {}
        for name, one in self.questions.items():
            right = [part["id"] for part in one.get("options", ()) if part["right"]]
            right = right or [part["id"] for part in (*one.get("pairs", ()), *one.get("items", ()))]
            known = frozenset(part["id"] for key in ("options", "pairs", "extra", "items") for part in one.get(key, ()))
            made[name] = (one["kind"], right, known)
        return made

    def judged(self, question: str, value: Any) -> Judged | None:
        """What `value` says as an answer to `question`; None when it is no answer to it, or the question is not known."""
        if question not in self._parts:
            return None
        if self._parts[question][0] == "number":
            return _number(self.questions[question], value)
        # A class gives few different answers to a question: each is looked at once.
        try:
            asked = (question, value if isinstance(value, str) else (type(value), *(value.items() if isinstance(value, dict) else value)))
            if asked not in self._seen:
                if len(self._seen) >= MOST_SEEN:
                    self._seen.clear()
                self._seen[asked] = self._judge(question, value)
            return self._seen[asked]
        except TypeError:  # something in it that no answer holds
            return None

    def _judge(self, question: str, value: Any) -> Judged | None:
        kind, right, known = self._parts[question]
        if kind == "one":
            return Judged(value in right, (value,)) if isinstance(value, str) and value in known else None
        ids = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        if not ids or not all(isinstance(one, str) and one in known for one in ids):
            return None
        return _match(right, value) if kind == "match" else _listed(kind, right, value)


def plain(text: str) -> str:
    """A question's text without marks for emphasis."""
    return re.sub(r"\*+", "", text).strip()


def _match(right: list[str], value: Any) -> Judged | None:
    if not isinstance(value, Mapping) or set(value) != set(right):
        return None
    return Judged(all(value[one] == one for one in right), tuple(f"{one}>{value[one]}" for one in right))


def _listed(kind: str, right: list[str], value: Any) -> Judged | None:
    if not isinstance(value, list):
        return None
    if kind == "several":
        chosen, fits = set(value), set(right)
        codes = [f"*{one}" if one in fits else f"+{one}" for one in chosen] + [f"-{one}" for one in fits - chosen]
        return Judged(chosen == fits, tuple(sorted(codes)))
    if sorted(value) != sorted(right):
        return None
    return Judged(value == right, tuple(one for place, one in enumerate(right) if value[place] != one))


def _number(question: Question, value: Any) -> Judged | None:
    # NaN fails the comparison too.
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) <= 1e300:
        return None
    off = value - question["answer"]
    # One part in a billion forgives what binary fractions do to 0.1 + 0.2.
    if abs(off) <= question.get("tolerance", 0) + abs(question["answer"]) * 1e-9:
        return Judged(True, ("right",))
    return Judged(False, ("low" if off < 0 else "high",))


def read(text: str) -> Key:
    """The key in the text of the file."""
    return Key(tuple(json.loads(text)["chapters"]))


# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
KEY = read(files("cxcourse").joinpath("data/course.json").read_text(encoding="utf-8"))
