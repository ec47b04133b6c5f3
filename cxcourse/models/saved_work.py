"""Reading saved work that may come from anybody: strict JSON under fixed limits, of this course, this exercise and a version we know.

What cannot be read is refused with one sentence before anything is changed. `cxcourse.widgets.workfile` writes such files,
`cxcourse.models.link` makes them fit behind a link, `cxcourse.models.comparing` reads those of a group.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem

COURSE = "leading-customer-experience"
MOST_BYTES = 2 * 1024 * 1024
DEEPEST = 20
LONGEST_TEXT = 20_000
LONGEST_NUMBER = 40  # characters; what JSON writers make of any number a browser knows is shorter

_NO_BRACKETS = bytes(byte for byte in range(256) if byte not in b'[]{}"')
_ONE_KIND = bytes.maketrans(b"{}", b"[]")
_STRINGS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)


def parsed(data: bytes, most: int = MOST_BYTES) -> Any:
    """The JSON value in `data`.

    Raises:
        ValueError: when it is too large, no UTF-8, no strict JSON (a key twice, NaN, an endless number), nests too deep or holds a text
            that is too long; the message is for developers.
    """
    if len(data) > most:
        raise ValueError("too large")
    text = data.decode("utf-8-sig")
    # Counted before parsing: the parser of a deep enough file would fall over the stack of a browser.
    if not _shallow(data):
        raise ValueError("too deep, or a bracket without its other half")
    try:
        document = _STRICT.decode(text)
    except RecursionError as error:
        raise ValueError("too deep") from error
    # A text is never longer than it is written, so most files need no second look.
    if len(text) > LONGEST_TEXT and max(map(len, _STRINGS.findall(text)), default=0) > LONGEST_TEXT:
        _check(document)
    return document


def _shallow(data: bytes) -> bool:
    """Do the brackets outside of strings close, and nest at most `DEEPEST` deep? Taking out pairs with nothing between them takes out one level."""
    left = _brackets(data)
    for _level in range(DEEPEST):
        if not left:
            return True
        left = left.replace(b"[]", b"")
    return not left


def _brackets(data: bytes) -> bytes:
    """All brackets that stand outside of strings, up to where `data` stops being JSON; a curly one is written as a square one."""
    if b"\\" in data:
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")  # escaped backslashes first: what is left of them escapes what follows
    # Two quotation marks with nothing between them can go, wherever they stand: what is inside of strings stays inside.
    return b"".join(data.translate(_ONE_KIND, _NO_BRACKETS).replace(b'""', b"").split(b'"')[::2])


def work_of(document: Any, exercise: str, schema: int, kept: str) -> dict[str, Any]:
    """The work in a document that `parsed` gave.

    Args:
        document: any JSON value.
        exercise: the slug it must be of.
        schema: the newest version that can be read.
        kept: the sentence that says what stays as it was.

    Raises:
        Problem: when it is no such document, of another course or exercise, or of a newer version of this one.
    """
    if not isinstance(document, Mapping) or document.get("course") != COURSE:
        raise Problem(_("This is not a file from this course.") + " " + kept)
    if document.get("exercise") != exercise:
        raise Problem(_("This file belongs to another exercise. Open it there.") + " " + kept)
    version = document.get("schema")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Problem(_("This file does not say which version it is, so it was not opened.") + " " + kept)
    if version > schema:
        raise Problem(_("This file comes from a newer edition of the course. Reload the page and try again.") + " " + kept)
    work = document.get("work")
    if not isinstance(work, dict):
        raise Problem(_("There is no work in this file.") + " " + kept)
    return work


def document_in(data: bytes, kept: str) -> Any:
    """`parsed`, with a sentence for a person.

    Raises:
        Problem: when the file is too large or damaged.
    """
    if len(data) > MOST_BYTES:
        raise Problem(_("This file is larger than 2 MB, so it was not opened.") + " " + kept)
    try:
        return parsed(data)
    except ValueError as error:
        raise Problem(_("This file is damaged or was not saved by this course.") + " " + kept) from error


def _single(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    # The second is a key that JavaScript takes for something else; nobody writes it by chance.
    if len(made) == len(pairs) and "__proto__" not in made:
        return made
    raise ValueError("a key is there twice, or is none")


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _whole(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise ValueError("an endless number")
    return int(text)


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError("an endless number")
    return value


_STRICT = json.JSONDecoder(object_pairs_hook=_single, parse_constant=_refuse, parse_int=_whole, parse_float=_finite)


def _check(value: Any) -> None:
    todo = [value]
    while todo:
        one = todo.pop()
        if isinstance(one, str) and len(one) > LONGEST_TEXT:
            raise ValueError("a text is too long")
        if isinstance(one, dict):
            todo.extend(one.keys())
            todo.extend(one.values())
        elif isinstance(one, list):
            todo.extend(one)
