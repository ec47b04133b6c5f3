"""One exercise's work as a file: written by the page's "save", read back as untrusted input.

The format is one JSON object with the course, the exercise, the schema version and the work. What cannot be read is refused with a
sentence before anything is changed.
"""

from __future__ import annotations

import json
import re
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem

COURSE = "leading-customer-experience"
MOST_BYTES = 2 * 1024 * 1024
DEEPEST = 20
LONGEST_TEXT = 20_000

_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


def write(exercise: str, schema: int, work: dict[str, Any]) -> bytes:
    """The file's bytes: UTF-8, indented by one, keys of the work in alphabetical order, the same work always giving the same bytes."""
    document = {"course": COURSE, "exercise": exercise, "schema": schema, "work": work}
    # Sorted, as the order of keys tells where a value came from (typed, read, loaded) and not what it is.
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False, sort_keys=True)
    return text.encode("utf-8", "replace") + b"\n"


def read(data: bytes, exercise: str, schema: int) -> dict[str, Any]:
    """The work in a file made by `write`.

    Raises:
        Problem: when the file is too large, is no such file, belongs to another exercise or course, or to a newer version of this one.
    """
    if len(data) > MOST_BYTES:
        raise Problem(_("This file is larger than 2 MB, so it was not opened. Your present work is unchanged."))
    document = _parsed(data)
    if not isinstance(document, dict) or document.get("course") != COURSE:
        raise Problem(_("This is not a file from this course. Your present work is unchanged."))
    if document.get("exercise") != exercise:
        raise Problem(_("This file belongs to another exercise. Open it there; your present work is unchanged."))
    version = document.get("schema")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Problem(_("This file does not say which version it is, so it was not opened. Your present work is unchanged."))
    if version > schema:
        raise Problem(_("This file comes from a newer edition of the course. Reload the page and try again; your present work is unchanged."))
    work = document.get("work")
    if not isinstance(work, dict):
        raise Problem(_("There is no work in this file. Your present work is unchanged."))
    return work


def _parsed(data: bytes) -> Any:
    damaged = _("This file is damaged or was not saved by this course. Your present work is unchanged.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem(damaged) from error
    # Counted before parsing: the parser of a deep enough file would fall over the stack of a browser.
    depth = deepest = 0
    for mark in re.findall(r"[\[{\]}]", _STRINGS.sub("", text)):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise Problem(damaged)
    try:
        document = json.loads(text, object_pairs_hook=_single, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Problem(damaged) from error
    _check_texts(document, damaged)
    return document


def _single(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key is there twice")
    return made


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _check_texts(value: Any, damaged: str) -> None:
    todo = [value]
    while todo:
        one = todo.pop()
        if isinstance(one, str) and len(one) > LONGEST_TEXT:
            raise Problem(damaged)
        if isinstance(one, float) and one in (float("inf"), float("-inf")):
            raise Problem(damaged)
        if isinstance(one, dict):
            todo.extend(one.keys())
            todo.extend(one.values())
        elif isinstance(one, list):
            todo.extend(one)
