"""What a learner may tick for a hand-in, and what the ticks come to.

A tick is a text: ``exercise:<slug>`` for a whole exercise, ``answers:<slug>`` for the first and last answers to a chapter's questions. Answers
of a review are not offered: they come after teaching, and a class map does not count them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import assignment_link
from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY, Key
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import list_of, mapping_of

WORK, ANSWERS = "exercise:", "answers:"
NOBODY = "0" * 32  # stands for the learner while only the content is looked at
NO_TIME = "2026-01-01T00:00Z"

Chapter = dict[str, Any]


def holds(value: Any) -> bool:
    """Whether something that a person entered may stand in here."""
    if isinstance(value, Mapping):
        return any(holds(one) for one in value.values())
    if isinstance(value, list):
        return any(holds(one) for one in value)
    return value is not None and value is not False and value != ""


def offered(records: Mapping[str, Any], key: Key = KEY) -> list[Chapter]:
    """The chapters of which the casebook holds something that can go in, in the order of the course.

    Args:
        records: ``{"entries": [...], "answers": [...]}`` in whatever shape they were saved.

    Returns:
        ``{"slug", "number", "title", "exercise": {"title", "saved", "fits"} or None, "answers": {"n", "of", "fits", "ids"} or None}``. What
        does not fit (a record that is damaged or too large) can be seen and not ticked.
    """
    works = {one["exercise"]: one for one in _sound(records, "entries", "exercise") if holds(one.get("work"))}
    answers = {one["question"]: one for one in _sound(records, "answers", "question")}
    made = []
    for chapter in key.chapters:
        slug = chapter["slug"]
        work, asked = works.get(slug), [one["id"] for one in chapter["questions"]]
        mine = [question for question in asked if question in answers]
        if not work and not mine:
            continue
        fine = [question for question in mine if _fits({"answers": [answers[question]]}, questions=[question])]
        made.append({
            "slug": slug, "number": chapter["number"], "title": chapter["title"],
            "exercise": work and {"title": chapter["exercise"]["title"], "saved": str(work.get("saved") or ""),
                                  "fits": _fits({"entries": [work]}, exercises=[slug])},
            "answers": {"n": len(fine), "of": len(asked), "fits": bool(fine), "ids": fine} if mine else None,
        })  # fmt: skip
    return made


def chosen(ticked: Any, chapters: Iterable[Chapter]) -> tuple[list[str], list[str]]:
    """The exercises and the questions that are ticked, of those that are offered and fit."""
    ticks = {one for one in list_of(ticked) if isinstance(one, str)}
    exercises, questions = [], []
    for one in chapters:
        if one["exercise"] and one["exercise"]["fits"] and WORK + one["slug"] in ticks:
            exercises.append(one["slug"])
        if one["answers"] and ANSWERS + one["slug"] in ticks:
            questions += one["answers"]["ids"]
    return exercises, questions


def made_of(records: Any, exercises: Iterable[str], questions: Iterable[str], about: Any, made: str) -> h.HandIn:
    """The hand-in of what was ticked, with the name and the assignment that were typed.

    Raises:
        Problem: when nothing is ticked, the assignment's id is none, or it could not be read again.
    """
    known, told = mapping_of(records), mapping_of(about)
    learner, name = known.get("learner"), told.get("name")
    return h.make(
        known, exercises=exercises, questions=questions, made=made, assignment=assignment_of(told.get("assignment")),
        learner=learner if isinstance(learner, str) and h.LEARNER.fullmatch(learner) else h.new_learner(),
        name=name if isinstance(name, str) else "",
    )  # fmt: skip


def assignment_of(value: Any) -> str:
    """The id of an assignment as it was typed, without blanks around it.

    Raises:
        Problem: when it holds what no id holds.
    """
    text = value.strip() if isinstance(value, str) else ""
    if not h.ASSIGNMENT.fullmatch(text):
        words = _("An assignment's name has letters, digits, points and hyphens only, 64 at most. Copy it from your instructor's link.")
        raise Problem(words, path="about/assignment")
    return text


def paths_in(records: Any) -> list[dict[str, str]]:
    """The paths that the casebook follows, as far as they can be read: ``{"id", "title", "goes_to"}``, the last where its maker wants hand-ins."""
    paths = next((one for one in _sound(records, "entries", "exercise") if one["exercise"] == "paths"), {})
    found = []
    for one in map(mapping_of, list_of(mapping_of(paths.get("work")).get("paths"))):
        name = one.get("id")
        try:
            plan = assignment_link.of_short(one.get("plan"))
        except Problem:
            continue
        if isinstance(name, str) and name and h.ASSIGNMENT.fullmatch(name):
            found.append({"id": name, "title": plan.title, "goes_to": plan.hand_in})
    return found


def lead(exercises: int, answers: int) -> str:
    """What is ticked, in a sentence."""
    if not exercises and not answers:
        return _("Nothing is ticked yet.")
    parts = []
    if exercises:
        parts.append(ngettext("{n} exercise", "{n} exercises", exercises).format(n=exercises))
    if answers:
        parts.append(ngettext("the answer to {n} question", "the answers to {n} questions", answers).format(n=answers))
    return _("In it: {parts}.").format(parts=_(" and ").join(parts))


def file_name(handin: h.HandIn) -> str:
    """What the file is called: for which assignment, by whom where a name was given, and four signs that tell two learners apart."""
    parts = ["hand-in", handin.assignment, handin.name, handin.learner[:4]]
    plain = [re.sub(r"[^\w.-]+", "-", part).strip("-.").lower()[:40] for part in parts]
    return "-".join(part for part in plain if part) + ".json"


def _fits(records: Mapping[str, Any], exercises: Iterable[str] = (), questions: Iterable[str] = ()) -> bool:
    """Whether a class map could read a hand-in of this."""
    try:
        h.read(h.write(h.make(records, exercises=exercises, questions=questions, learner=NOBODY, made=NO_TIME)))
    except (Problem, ValueError, TypeError, RecursionError):
        return False
    return True


def _sound(records: Mapping[str, Any], store: str, name: str) -> list[Mapping[str, Any]]:
    return [one for one in map(mapping_of, list_of(mapping_of(records).get(store))) if isinstance(one.get(name), str)]
