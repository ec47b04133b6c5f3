"""A hand-in: what a learner chose to give to an instructor, as one file or one short text. `docs/classmap.md` describes the format.

    {"course", "kind": "hand-in", "format": 1, "assignment", "learner": {"id", "name"?}, "made",
     "exercises": [{"exercise", "schema", "work", "saved"}], "answers": [{"question", "first", "last", "tries"}]}

`make` takes in what was ticked and nothing else: it copies named fields and passes no record on as a whole, but the work of a ticked
exercise. Times of answers stay at home. Hand-ins come from anybody, so `read` believes nothing and refuses with one sentence.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from cxcourse.i18n import _
from cxcourse.models.comparing import clean_name
from cxcourse.models.handin_answers import MOST_ANSWERS, answer, broken, taken_out
from cxcourse.models.handin_answers import Answer as Answer  # noqa: PLC0414 - part of what this module offers
from cxcourse.models.handin_answers import Refused as Refused  # noqa: PLC0414
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import COURSE, MOST_BYTES, parsed

KIND, FORMAT = "hand-in", 1
MOST_EXERCISES, MOST_SCHEMA = 40, 1000
LONGEST_SHORT = 2000  # characters of the short text; common chat programs cut at 2,048
MOST_INFLATED = 1024 * 1024  # bytes
BEGINS, ENDS = "cx-hand-in:", "."

ASSIGNMENT = re.compile(r"[A-Za-z0-9._-]{0,64}")
LEARNER = re.compile(r"[0-9a-f]{16,64}")
MADE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?Z")
EXERCISE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,12}")
_SHORT = re.compile(r"cx-hand-in:([A-Za-z0-9_\-\s]{1,4000})\.")


class Exercise(NamedTuple):
    """A ticked exercise: its slug, the version of its work, the work as it was saved, and when (an ISO time or "")."""

    exercise: str
    schema: int
    work: dict[str, Any]
    saved: str


@dataclass(frozen=True)
class HandIn:
    """All that a hand-in says. `learner` is a random id of 16 to 64 hexadecimal digits, `name` "" when the learner gave none."""

    learner: str
    made: str
    assignment: str = ""
    name: str = ""
    exercises: tuple[Exercise, ...] = ()
    answers: tuple[Answer, ...] = ()


def new_learner() -> str:
    """A random id, kept by the page from then on, so that a newer hand-in is known as one of the same learner."""
    return secrets.token_hex(16)


def make(  # noqa: D417
    records: Mapping[str, Any], *, exercises: Iterable[str], questions: Iterable[str], learner: str, made: str, name: str = "", assignment: str = ""
) -> HandIn:
    """The hand-in of what was ticked.

    Args:
        records: ``{"entries": [...], "answers": [...]}`` as the casebook exports them.
        exercises: slugs that were ticked; questions: question ids that were ticked. What the casebook does not hold is left out.
        learner: the stable random id; `name`: "" for none; `made`: now, an ISO time in UTC; `assignment`: the assignment's id or "".

    Raises:
        Problem: when nothing is left of it, or a record cannot be read.
    """
    wanted, asked = set(exercises), set(questions)
    document = {
        "course": COURSE, "kind": KIND, "format": FORMAT, "assignment": assignment, "made": made,
        "learner": {"id": learner, **({"name": clean_name(name)} if clean_name(name) else {})},
        "exercises": [
            {"exercise": one.get("exercise"), "schema": one.get("schema"), "work": one.get("work"), "saved": _time(one.get("saved"))}
            for one in _records(records, "entries") if _in(one.get("exercise"), wanted)
        ],
        "answers": [
            {"question": one.get("question"), "first": _value(one.get("first")), "last": _value(one.get("last")), "tries": one.get("tries")}
            for one in _records(records, "answers") if _in(one.get("question"), asked)
        ],
    }  # fmt: skip
    handin = from_document(document)
    if not handin.exercises and not handin.answers:
        raise Problem(_("Nothing is ticked yet, so there is nothing to hand in."))
    if len(write(handin)) > MOST_BYTES:
        raise Problem(_("Together this is larger than 2 MB, which is more than one hand-in may hold. Untick an exercise and hand it in apart."))
    return handin


def document(handin: HandIn) -> dict[str, Any]:
    """The hand-in as JSON values, exercises and answers in the order of their names."""
    return {
        "course": COURSE, "kind": KIND, "format": FORMAT, "assignment": handin.assignment, "made": handin.made,
        "learner": {"id": handin.learner, **({"name": handin.name} if handin.name else {})},
        "exercises": [one._asdict() for one in sorted(handin.exercises, key=lambda one: one.exercise)],
        "answers": [one._asdict() for one in sorted(handin.answers, key=lambda one: one.question)],
    }  # fmt: skip


def write(handin: HandIn) -> bytes:
    """The file: UTF-8, indented by one, keys in order; the same hand-in always gives the same bytes."""
    return json.dumps(document(handin), ensure_ascii=False, indent=1, allow_nan=False, sort_keys=True).encode("utf-8", "replace") + b"\n"


def _compact(handin: HandIn) -> bytes:
    text = json.dumps(document(handin), ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def digest(data: bytes) -> str:
    """32 hexadecimal digits that tell hand-ins apart: the same for the same file, whatever a mail program did to its line ends, and for the
    short text of the same hand-in. `data` is what `read` can read."""
    if (plain := _bare(data)).startswith(BEGINS.encode()):
        plain = write(read_text(plain[:10_000].decode("utf-8", "replace")))
    if b"\r" in plain:
        plain = plain.replace(b"\r\n", b"\n")
    return hashlib.blake2b(plain.rstrip(), digest_size=16).hexdigest()


def _bare(data: bytes) -> bytes:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")


def short_text(handin: HandIn) -> str | None:
    """The hand-in as one text for a chat or a form, or None when it would be longer than 2,000 characters."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    small = press.compress(_compact(handin)) + press.flush()
    text = BEGINS + base64.urlsafe_b64encode(small).decode().rstrip("=") + ENDS
    return text if len(text) <= LONGEST_SHORT else None


def read(data: bytes) -> HandIn:
    """The hand-in in a file, or in a file that holds the short text.

    Raises:
        Refused: with one sentence, when it is none that can be read here.
    """
    if len(data) > MOST_BYTES:
        raise Refused("damaged", _("This file is larger than 2 MB, so it was not opened."))
    if _bare(data[:200]).startswith(BEGINS.encode()):
        return read_text(data[:10_000].decode("utf-8-sig", "replace"))
    known = taken_out(data)
    try:
        if known:
            found = parsed(known[1])
            if isinstance(found, dict) and "answers" not in found:
                return from_document(found, known[0])
        found = parsed(data)
    except ValueError as error:
        raise Refused("damaged", _("This file is damaged or was not saved by this course.")) from error
    return from_document(found)


def read_text(text: str) -> HandIn:
    """The hand-in in a short text; line breaks that a mail program put into it do no harm.

    Raises:
        Refused: when a part was lost on the way, or more is packed into it than may be.
    """
    found = _SHORT.search(text)
    packed = re.sub(r"\s+", "", found[1]) if found else ""
    if not packed or len(packed) > LONGEST_SHORT:
        raise Refused("damaged", _("This text is no whole hand-in: it begins with {begin} and ends with a full stop.").format(begin=BEGINS))
    try:
        small = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
        unpack = zlib.decompressobj(-15)
        data = unpack.decompress(small, MOST_INFLATED + 1)
        if len(data) > MOST_INFLATED:
            raise Refused("damaged", _("More is packed into this text than a text may carry, so it was not opened."))
        if not unpack.eof or unpack.unused_data:
            raise ValueError("cut off, or something behind it")
        inside = parsed(data, MOST_INFLATED)
    except (ValueError, zlib.error) as error:
        raise Refused("damaged", _("This text is damaged; a part of it was lost on the way.")) from error
    return from_document(inside)


def texts_in(pasted: str, most: int = 5000) -> list[str]:
    """All short texts in something pasted, such as a chat, in their order."""
    return [match[0] for match in _SHORT.finditer(pasted)][:most]


def from_document(found: Any, known: tuple[Answer, ...] | None = None) -> HandIn:
    """The hand-in in JSON values from anywhere; `known` are its answers when they have been taken out of it. Raises Refused."""
    if not isinstance(found, Mapping) or found.get("course") != COURSE:
        raise Refused("foreign", _("This is not a file from this course."))
    if found.get("kind") != KIND:
        raise Refused("other", _("This is saved work of this course and no hand-in. Ask the learner to use “Hand in” in the casebook."))
    if _count(found.get("format"), 10**9) > FORMAT:
        raise Refused("newer", _("This hand-in comes from a newer edition of the course. Reload the page and add it again."))
    who = found.get("learner")
    who = who if isinstance(who, Mapping) else {}
    given = who.get("name", "")
    exercises = tuple(map(_exercise, _list(found, "exercises", MOST_EXERCISES)))
    answers = tuple(map(answer, _list(found, "answers", MOST_ANSWERS))) if known is None else known
    if len({one.exercise for one in exercises}) < len(exercises) or len({one.question for one in answers}) < len(answers):
        raise Refused("damaged", _("This hand-in holds the same exercise or question twice, so it was not counted."))
    return HandIn(
        _fits(who.get("id"), LEARNER), _fits(found.get("made"), MADE), _fits(found.get("assignment", ""), ASSIGNMENT),
        clean_name(given) if given and isinstance(given, str) else "",
        tuple(sorted(exercises, key=lambda one: one.exercise)), tuple(sorted(answers, key=lambda one: one.question)),
    )  # fmt: skip


def _fits(value: Any, pattern: re.Pattern[str]) -> str:
    if not isinstance(value, str) or len(value) > 128 or not pattern.fullmatch(value):
        broken()
    return value


def _list(found: Mapping[str, Any], key: str, most: int) -> list[Any]:
    value = found.get(key, [])
    if not isinstance(value, list) or len(value) > most or not all(isinstance(one, dict) for one in value):
        broken()
    return value


def _count(value: Any, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        broken()
    return value


def _exercise(one: dict[str, Any]) -> Exercise:
    work = one.get("work")
    if not isinstance(work, dict):
        broken()
    return Exercise(_fits(one.get("exercise"), EXERCISE), _count(one.get("schema"), MOST_SCHEMA), work, _time(one.get("saved")))


def _time(value: Any) -> str:
    return value if isinstance(value, str) and MADE.fullmatch(value) else ""


def _value(kept: Any) -> Any:
    return kept.get("value") if isinstance(kept, Mapping) else None


def _in(value: Any, wanted: set[str]) -> bool:
    return isinstance(value, str) and value in wanted


def _records(records: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    value = records.get(key)
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
