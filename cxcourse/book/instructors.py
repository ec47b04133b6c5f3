"""What an exercise page holds for whoever leads a group: the activity, what to look for, common misreadings, the rubric. Read strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sphinx.errors import ExtensionError

from cxcourse.book.source_text import items, paragraphs, table, words
from cxcourse.i18n import _

FENCE = r"^(?P<mark>:::+)\{%s\}(?P<title>[^\n]*)\n(?P<options>(?::[a-z]+:[^\n]*\n)*)(?P<body>.*?)^(?P=mark)$"
GROUP = re.compile(FENCE % "group-activity", re.MULTILINE | re.DOTALL)
FOLD = re.compile(FENCE % "fold", re.MULTILINE | re.DOTALL)
ITEM = re.compile(r"^\*\*(?P<lead>.+?), (?P<minutes>\d+) minutes\.\*\* (?P<text>.+)$")
LABELLED = re.compile(r"^\*\*(?P<label>[^*]+)\*\*\s*(?P<text>\S.*)$")
MISREADINGS = "**Common misreadings**"
LEVELS = 3


class BadRubric(ExtensionError):
    """An exercise page whose part for instructors cannot be collected; the message is one sentence that names the file and the rule."""


@dataclass(frozen=True)
class GroupStep:
    """One step of the group activity: how the room works, minutes, what to do (Markdown)."""

    lead: str
    minutes: int
    text: str


@dataclass(frozen=True)
class Rubric:
    """Worded levels: `levels` are the headings, each row is a criterion and its words at each level (Markdown)."""

    levels: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Part:
    """One exercise as an instructor needs it. `notes` are (label, Markdown), `misreadings` are Markdown."""

    number: int
    slug: str
    title: str
    group_title: str
    group_minutes: int
    group: tuple[GroupStep, ...]
    notes: tuple[tuple[str, str], ...]
    misreadings: tuple[str, ...]
    rubric: Rubric


def read(folder: Path) -> list[Part]:
    """The parts of all exercises in `folder` that belong to a chapter, in their order; another page there is one for trials. Raises BadRubric."""
    paths = sorted(path for path in folder.glob("[0-9][0-9]-*.md") if (folder.with_name("chapters") / path.name).is_file())
    if not paths:
        raise BadRubric(_("There is no exercise page to collect a rubric from."))
    return [parse(path.read_text(encoding="utf-8"), path.stem) for path in paths]


def parse(text: str, stem: str) -> Part:
    """The part of the page `stem`.md. Raises BadRubric."""

    def bad(problem: str) -> BadRubric:
        return BadRubric(_("{file}.md: {problem}").format(file=stem, problem=problem))

    title = re.search(r"^# (.+)$", text, re.MULTILINE)
    groups = list(GROUP.finditer(text))
    folds = [fold for fold in FOLD.finditer(text) if ":class: instructors" in fold["options"]]
    if not title or len(groups) != 1 or len(folds) != 1:
        raise bad(_("an exercise has a title, one group activity and one fold of the class instructors."))
    stated = re.search(r":minutes: (\d+)", groups[0]["options"])
    if not stated:
        raise bad(_("its group activity does not say how many minutes it takes."))
    try:
        group = tuple(_group_step(one) for one in items(groups[0]["body"].strip().split("\n"), r"\d+\. "))
        notes, misreadings, rubric = _fold(folds[0]["body"])
    except ValueError as error:
        raise bad(_("its part for groups and instructors cannot be read: {problem}.").format(problem=error)) from error
    if (total := sum(step.minutes for step in group)) != int(stated[1]):
        raise bad(_("the steps of its group activity take {total} minutes, but it is said to take {stated}.").format(total=total, stated=stated[1]))
    number, _dash, slug = stem.partition("-")
    named = words(groups[0]["title"].strip()), int(stated[1])
    return Part(int(number), slug, words(title[1]), *named, group, notes, misreadings, rubric)


def _group_step(text: str) -> GroupStep:
    match = ITEM.match(text)
    if not match:
        raise ValueError(f"a step of a group activity begins like “**Alone, 15 minutes.**”, and not so: {text[:40]}")
    return GroupStep(words(match["lead"]), int(match["minutes"]), match["text"])


def _fold(body: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...], Rubric]:
    notes: list[tuple[str, str]] = []
    misreadings: tuple[str, ...] = ()
    rubrics: list[Rubric] = []
    expected = False
    for block in paragraphs(body):
        line = " ".join(one.strip() for one in block)
        if line == MISREADINGS:
            expected = True
        elif expected:
            misreadings, expected = tuple(items(block)), False
        elif line.startswith("|"):
            rubrics.append(_rubric(block))
        elif match := LABELLED.match(line):
            notes.append((match["label"], match["text"]))
        elif rubrics:
            notes.append(("", line))
        elif notes:  # a paragraph without a label goes on with what was said before
            notes[-1] = (notes[-1][0], f"{notes[-1][1]} {line}")
        else:
            raise ValueError(f"this paragraph has no label: {line[:40]}")
    if len(rubrics) != 1 or not misreadings or not notes:
        raise ValueError("there must be what to look for, common misreadings and one rubric")
    return tuple(notes), misreadings, rubrics[0]


def _rubric(block: list[str]) -> Rubric:
    header, rows = table(block)
    if len(header) != LEVELS + 1 or len(rows) < LEVELS:
        raise ValueError("a rubric has three worded levels and at least three criteria")
    if any(not cell for row in rows for cell in row):
        raise ValueError("a rubric has words in every cell")
    if len({row[0] for row in rows}) < len(rows):
        raise ValueError("a rubric names a criterion twice")
    return Rubric(tuple(header[1:]), tuple(tuple(row) for row in rows))
