"""The answers in a hand-in, each different one read once: in a class the same answers come again and again, written in the same way.

`answer` holds the rules for one. `taken_out` cuts the answers out of a file as `handin.write` writes it and knows again those it has met,
which spares most of the work of reading a class. It never decides that a file is bad: what is written in any other way is left to the reader
of whole files, and both come to the same (`tests/unit/test_handin_answers.py`).
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Any, NamedTuple, NoReturn

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import parsed

MOST_ANSWERS, MOST_TRIES = 1000, 10_000
MOST_PARTS, LONGEST_PART = 40, 200  # of an answer: ids, pairs
MOST_MET, LONGEST_MET = 10_000, 2_000  # answers that are known again, and bytes of one of them: 20 MB at the very most

QUESTION = re.compile(r"(?:review-\d{1,2}/)?[a-z0-9-]{1,80}-q\d{1,3}(?:/\d{1,3})?")

# The white space between two parts of a file that `handin.write` wrote. A line break cannot stand inside of a JSON string.
_BEGINS, _BETWEEN, _ENDS = b'{\n "answers": [\n  {\n', b"\n  },\n  {\n", b'\n  }\n ],\n "'
_KEYS = {"first", "last", "question", "tries"}


class Refused(Problem):
    """Why a file is no hand-in that can be counted: ``kind`` is damaged, foreign, other (of this course, but no hand-in) or newer."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(text)
        self.kind = kind


class Answer(NamedTuple):
    """A ticked question: first and last answer as values of the casebook, and how many tries there were (1 or more)."""

    question: str
    first: Any
    last: Any
    tries: int


def broken() -> NoReturn:
    """Refuse a hand-in of which a part breaks its rule."""
    raise Refused("damaged", _("A part of this hand-in is not what it should be, so it was not counted. Ask for it again."))


def answer(one: dict[str, Any]) -> Answer:
    """One answer of a document from anywhere. Raises Refused."""
    question, first, last, tries = one.get("question"), one.get("first"), one.get("last"), one.get("tries")
    if not _sound(first) or not _sound(last):
        broken()
    if not isinstance(question, str) or len(question) > 128 or not _asked(question):
        broken()
    return Answer(question, first, last, tries if type(tries) is int and 1 <= tries <= MOST_TRIES else broken())


@lru_cache(maxsize=2000)
def _asked(question: str) -> bool:
    """Is it the id of a question? In a class the same ones come again and again."""
    return QUESTION.fullmatch(question) is not None


def _sound(value: Any) -> bool:
    """Is it an answer of any kind: an id, some ids, ids by id, or a number?"""
    if isinstance(value, str):
        return len(value) <= LONGEST_PART
    if isinstance(value, (list, dict)):
        parts = value if isinstance(value, list) else [*value, *value.values()]
        return len(value) <= MOST_PARTS and {*map(type, parts)} <= {str} and max(map(len, parts), default=0) <= LONGEST_PART
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e300 and not math.isnan(value)


def taken_out(data: bytes) -> tuple[tuple[Answer, ...], bytes] | None:
    """The answers in a file, and the rest of it as a JSON object without them.

    None when it is written in another way than `handin.write` does it, or when one of them breaks a rule: read all of it then. Each piece between
    the braces of an answer is one JSON object of its own, so the file says just what the pieces and the rest say together. Equal answers are one
    object, and nobody may change it.
    """
    end = data.find(_ENDS, len(_BEGINS)) if data.startswith(_BEGINS) else -1
    if end < 0:
        return None
    pieces = data[len(_BEGINS) : end].split(_BETWEEN)
    if len(pieces) > MOST_ANSWERS:
        return None
    try:
        answers = tuple([_met.get(piece) or _first_met(piece) for piece in pieces])
    except (ValueError, Refused):
        return None
    return answers, b'{\n "' + data[end + len(_ENDS) :]


_met: dict[bytes, Answer] = {}


def _first_met(piece: bytes) -> Answer:
    found = parsed(b"{" + piece + b"}")
    # A key that nobody asked for may hold anything, as deep as it likes.
    if found.keys() != _KEYS:
        raise ValueError("written by somebody else")
    made = answer(found)
    if len(piece) <= LONGEST_MET:
        if len(_met) >= MOST_MET:
            _met.clear()
        _met[piece] = made
    return made
