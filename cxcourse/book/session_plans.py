"""The session plans of the guide as data: what happens in which minute, what to say, what goes wrong, what to bring.

The guide's Markdown is the only source. It is read strictly: a plan whose minutes do not add up, or in which something is missing, stops the
build with one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sphinx.errors import ExtensionError

from cxcourse.book.source_text import items, paragraphs, table, words
from cxcourse.i18n import _

HEADING = re.compile(r"^Chapter (\d+): (.+)$")
FACTS = re.compile(r"^\*\*(\d+) minutes, (.+?)\.\*\* \*Bring:\* (.+)$")
SAY = "**Say at the start.** "
WRONG = "**What usually goes wrong**"
ASIDE = re.compile(r"^\*\*[^*]+:\*\* \S")
# How the room works in a step, where the step begins with it: it is set large, apart from what is to be done.
LEAD = re.compile(r"^((?:Back alone|Alone, then in pairs|Alone|In (?:pairs|threes|fours)|Together|Round)\b[^:.]{0,60})[:.] (.+)$")
FEWEST = 3


class BadPlan(ExtensionError):
    """A session plan that cannot be taught from; the message is one sentence that names file, chapter and rule."""


@dataclass(frozen=True)
class Step:
    """One step: its minutes, how the room works ("" if the plan does not begin with it), what happens (Markdown), whether it is the exercise's."""

    minutes: int
    lead: str
    text: str
    exercise: bool


@dataclass(frozen=True)
class Plan:
    """The session of one chapter; all texts are Markdown in one line."""

    number: int
    title: str
    minutes: int
    people: str
    bring: str
    steps: tuple[Step, ...]
    say: str
    wrong: tuple[str, ...]
    asides: tuple[str, ...] = ()


def read(folder: Path) -> list[Plan]:
    """The plans of all guides in `folder`, in the order of their chapters. Raises BadPlan."""
    found: dict[int, Plan] = {}
    for path in sorted(folder.glob("guide-part-*.md")):
        for plan in parse(path.read_text(encoding="utf-8"), path.name):
            if plan.number in found:
                raise BadPlan(_("{file}, chapter {n}: this chapter has a session already.").format(file=path.name, n=plan.number))
            found[plan.number] = plan
    if not found:
        raise BadPlan(_("There is no session to teach: no file guide-part-N.md has one."))
    return [found[number] for number in sorted(found)]


def parse(text: str, file: str) -> list[Plan]:
    """The plans of one guide. Raises BadPlan."""
    return [_plan(part, file) for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]]


def _plan(part: str, file: str) -> Plan:
    """One session, from its heading on."""
    title, _sep, body = part.partition("\n")
    head = HEADING.match(title.strip())
    if not head:
        raise BadPlan(_("{file}: a session is headed “Chapter 1: its title”, and this one is not: {title}.").format(file=file, title=title.strip()))

    def bad(words: str) -> BadPlan:
        return BadPlan(_("{file}, chapter {n}: {problem}").format(file=file, n=head[1], problem=words))

    blocks = paragraphs(body)
    lines = [" ".join(line.strip() for line in block) for block in blocks]
    facts = FACTS.match(lines[0]) if lines else None
    if not facts:
        raise bad(_("a session begins with “**90 minutes, 6 to 20 people.** *Bring:* ...”."))
    tables = [block for block in blocks if block[0].startswith("|")]
    said = [line.removeprefix(SAY) for line in lines if line.startswith(SAY)]
    wrong = [blocks[at + 1] for at, line in enumerate(lines[:-1]) if line == WRONG]
    asides = tuple(line for line in lines if ASIDE.match(line))
    if len(tables) != 1:
        raise bad(_("a session has one table of its minutes, this one has {n}.").format(n=len(tables)))
    if len(said) != 1 or not said[0]:
        raise bad(_("it does not say, once, what to say at the start."))
    if len(wrong) != 1:
        raise bad(_("it does not say, once, what usually goes wrong."))
    if strays := len(blocks) - 5 - len(asides):
        raise bad(_("{n} of its paragraphs are neither facts, table, words, list nor an aside that begins with “**What it is:**”.").format(n=strays))
    try:
        errors = tuple(items(wrong[0]))
        header, rows = table(tables[0])
    except ValueError as error:
        raise bad(_("it cannot be read: {problem}.").format(problem=error)) from error
    if header != ["minutes", "what happens"]:
        raise bad(_("its table has the columns “minutes” and “what happens”, and this one has others."))
    steps = tuple(_step(row, bad) for row in rows)
    if len(steps) < FEWEST:
        raise bad(_("a session has at least {n} steps.").format(n=FEWEST))
    total, stated = sum(step.minutes for step in steps), int(facts[1])
    if total != stated:
        raise bad(_("its steps take {total} minutes in all, but it is said to last {stated}. Mend one of them.").format(total=total, stated=stated))
    if not any(step.exercise for step in steps):
        raise bad(_("no step links to the page of its exercise, so nobody would see when to open it."))
    return Plan(int(head[1]), words(head[2]), stated, facts[2], facts[3], steps, said[0], errors, asides)


def _step(row: list[str], bad: Callable[[str], BadPlan]) -> Step:
    minutes, text = row
    if not minutes.isdigit() or int(minutes) < 1:
        raise bad(_("a step lasts a whole number of minutes, and not “{minutes}”.").format(minutes=minutes))
    if not text:
        raise bad(_("a step of {n} minutes does not say what happens.").format(n=minutes))
    lead = LEAD.match(text)
    return Step(int(minutes), words(lead[1]) if lead else "", lead[2] if lead else text, "](../exercises/" in text)
