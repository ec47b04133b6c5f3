"""One exercise's work as a file: written by the page's "save", read back as untrusted input.

The format is one JSON object with the course, the exercise, the schema version and the work. What cannot be read is refused with a
sentence before anything is changed (`cxcourse.models.saved_work` has the limits).
"""

from __future__ import annotations

import json
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.saved_work import COURSE, DEEPEST, LONGEST_TEXT, MOST_BYTES, document_in, work_of

__all__ = ["COURSE", "DEEPEST", "LONGEST_TEXT", "MOST_BYTES", "read", "write"]


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
    kept = _("Your present work is unchanged.")
    return work_of(document_in(data, kept), exercise, schema, kept)
