"""What a result is made of: headings, sentences, lists, tables and charts as plain dicts.

A model returns a list of blocks; the control `kit.blocks` draws it, `markdown` and `plain` write it down. Every text is shown as typed,
never as HTML or markup. The charts are made in `cxcourse.models.block_charts`, the writing is done in `cxcourse.models.block_writing`;
both are offered here, so that a model needs one import: ``from cxcourse.models import blocks as b``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.models.block_charts import bar_chart, dot_chart, figure, line_chart, spread_chart
from cxcourse.models.block_writing import markdown, plain

__all__ = [
    "Block", "bar_chart", "bullets", "callout", "cards", "checks", "columns", "divider", "dot_chart", "figure", "fold", "heading", "lead",
    "line_chart", "markdown", "numbered", "para", "plain", "questions", "quote", "spread_chart", "stats", "table",
]  # fmt: skip

Block = dict[str, Any]

TONES = ("note", "good", "warn", "stop")
STATES = ("ok", "look", "missing", "unknown")


def heading(text: str, level: int = 3) -> Block:
    """A heading; `level` 3 (the largest inside a step) to 5."""
    return {"kind": "heading", "text": text, "level": min(5, max(3, level))}


def para(text: str) -> Block:
    """A paragraph; line breaks stay."""
    return {"kind": "para", "text": text}


def lead(text: str) -> Block:
    """The result in one sentence, in large letters; the first block of a result."""
    return {"kind": "lead", "text": text}


def bullets(items: Sequence[str]) -> Block:
    """A list of sentences."""
    return {"kind": "bullets", "items": list(items)}


def numbered(items: Sequence[str]) -> Block:
    """A list whose order matters."""
    return {"kind": "numbered", "items": list(items)}


def quote(text: str, who: str | None = None) -> Block:
    """Somebody's words."""
    return {"kind": "quote", "text": text, "who": who}


def callout(tone: str, title: str, text: str) -> Block:
    """A sentence that must not be missed; `tone` is note, good, warn or stop.

    Raises:
        ValueError: for another tone.
    """
    if tone not in TONES:
        raise ValueError(f"tone {tone!r}: one of {', '.join(TONES)}")
    return {"kind": "callout", "tone": tone, "title": title, "text": text}


def stats(items: Sequence[tuple[str, str, str | None]]) -> Block:
    """Two to four figures that carry the result, each (value, label, hint or None); the value is a text with its unit."""
    return {"kind": "stats", "items": [{"value": value, "label": label, "hint": hint} for value, label, hint in items]}


def checks(items: Sequence[tuple[str, str, str | None]]) -> Block:
    """What was looked at: (state, text, why or None); the state is ok, look (worth a look), missing or unknown.

    Raises:
        ValueError: for another state.
    """
    for state, _text, _why in items:
        if state not in STATES:
            raise ValueError(f"state {state!r}: one of {', '.join(STATES)}")
    return {"kind": "checks", "items": [{"state": state, "text": text, "why": why} for state, text, why in items]}


def table(columns: Sequence[str], rows: Sequence[Sequence[str | float | None]], *, caption: str, align: str | None = None) -> Block:
    """A table under its `caption`. Numbers are written as a person reads them, None as a dash.

    Args:
        columns: headings; the first column names the row.
        rows: cells, as many as there are columns.
        caption: what the table shows, in a few words.
        align: one letter a column, l or r; numbers stand right when it is left out.

    Raises:
        ValueError: when a row or `align` is not as long as `columns`.
    """
    if any(len(row) != len(columns) for row in rows) or (align is not None and len(align) != len(columns)):
        raise ValueError("every row and `align` need one entry a column")
    right = align or "".join(
        "r" if rows and all(isinstance(row[at], (int, float)) or row[at] is None for row in rows) else "l" for at in range(len(columns))
    )
    cells = [[cell if isinstance(cell, str) else figure(cell) for cell in row] for row in rows]
    return {"kind": "table", "columns": list(columns), "rows": cells, "caption": caption, "align": right}


def cards(items: Sequence[Mapping[str, Any]]) -> Block:
    """Cards side by side, each {title, text, meta, tag}; all but the title may be left out."""
    return {"kind": "cards", "items": [{key: item.get(key) for key in ("title", "text", "meta", "tag")} for item in items]}


def questions(items: Sequence[str], title: str | None = None) -> Block:
    """Questions worth talking about."""
    return {"kind": "questions", "items": list(items), "title": title}


def fold(label: str, blocks: Sequence[Block]) -> Block:
    """Blocks behind a line that opens with a click; open in print and in Markdown."""
    return {"kind": "fold", "label": label, "blocks": list(blocks)}


def columns(parts: Sequence[Sequence[Block]]) -> Block:
    """Lists of blocks side by side where there is room, one under the other where there is not."""
    return {"kind": "columns", "parts": [list(part) for part in parts]}


def divider() -> Block:
    """A thin line between two parts."""
    return {"kind": "divider"}
