"""A reader's words in Markdown: shown as typed, whatever they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKS = re.compile(r"([\\`*_\[\]<>#|~!&$])")
_LIST_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def escaped(text: str) -> str:
    """`text` on one line, so that Markdown shows it as typed: no markup, no HTML, no table cut."""
    line = _MARKS.sub(r"\\\1", " ".join(text.split()))
    return _LIST_START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", line)


def table_row(cells: Sequence[str]) -> str:
    """One row of a table; the cells are escaped already."""
    return "| " + " | ".join(cells) + " |"
