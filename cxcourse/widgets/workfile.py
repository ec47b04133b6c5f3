"""One exercise's work as the bytes of a file: one JSON object with the course, the exercise, the schema version and the work.

`cxcourse.models.saved_work` reads it back, as untrusted input.
"""

from __future__ import annotations

import json
from typing import Any

from cxcourse.models.saved_work import COURSE

__all__ = ["COURSE", "write"]


def write(exercise: str, schema: int, work: dict[str, Any]) -> bytes:
    """The file's bytes: UTF-8, indented by one, keys of the work in alphabetical order, the same work always giving the same bytes."""
    document = {"course": COURSE, "exercise": exercise, "schema": schema, "work": work}
    # Sorted, as the order of keys tells where a value came from (typed, read, loaded) and not what it is.
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False, sort_keys=True)
    return text.encode("utf-8", "replace") + b"\n"
