"""Blocks written down: as a Markdown document, and as plain text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.markdown_text import escaped, table_row

Blocks = Sequence[Mapping[str, Any]]


def markdown(blocks: Blocks, title: str, day: str = "") -> str:
    """The blocks as one document under `title`, and the date under it when there is one; charts as their finding and their numbers."""
    out = [f"# {escaped(title)}", ""]
    if day:
        out += [escaped(day), ""]
    out += _markdown(blocks)
    return "\n".join(out).rstrip() + "\n"


def plain(blocks: Blocks) -> str:
    """The blocks as text without any marks, for a mail or a message."""
    return "\n".join(_plain(blocks)).strip() + "\n"


def check_word(state: str) -> str:
    """The word that stands beside the sign of a check."""
    return {"ok": _("Fine"), "look": _("Worth a look"), "missing": _("Missing"), "unknown": _("Cannot be said")}[state]


def _markdown(blocks: Blocks) -> list[str]:
    return [line for block in blocks for line in _MARKDOWN.get(block["kind"], _chart)(block)]


def _each(text: str) -> list[str]:
    """Paragraphs of a text, each on a line and with a blank one after it."""
    return [line for part in text.splitlines() if part.strip() for line in (escaped(part), "")]


def _list(block: Mapping[str, Any]) -> list[str]:
    return [*(f"- {escaped(item)}" for item in block["items"]), ""] if block["items"] else []


def _numbered(block: Mapping[str, Any]) -> list[str]:
    return [*(f"{n}. {escaped(item)}" for n, item in enumerate(block["items"], 1)), ""] if block["items"] else []


def _quote(block: Mapping[str, Any]) -> list[str]:
    lines = [f"> {escaped(part)}" for part in block["text"].splitlines() if part.strip()]
    return [*lines, *([">", f"> {escaped(block['who'])}"] if block.get("who") else []), ""]


def _callout(block: Mapping[str, Any]) -> list[str]:
    return [f"> **{escaped(block['title'])}** {escaped(block['text'])}".rstrip(), ""]


def _stats(block: Mapping[str, Any]) -> list[str]:
    out = []
    for one in block["items"]:
        hint = f" ({escaped(one['hint'])})" if one["hint"] else ""
        out.append(f"- {escaped(one['label'])}: **{escaped(one['value'])}**{hint}")
    return [*out, ""]


def _checks(block: Mapping[str, Any]) -> list[str]:
    return [*(f"- **{check_word(one['state'])}:** {escaped(_with(one['text'], one['why']))}" for one in block["items"]), ""]


def _with(text: str, more: str | None) -> str:
    return f"{text} {more}" if more else text


def _table(block: Mapping[str, Any]) -> list[str]:
    rule = ["---:" if letter == "r" else "---" for letter in block.get("align") or "l" * len(block["columns"])]
    rows = [table_row([escaped(cell) for cell in row]) for row in block["rows"]]
    caption = [f"*{escaped(block['caption'])}*", ""] if block.get("caption") else []
    return [*caption, table_row([escaped(one) for one in block["columns"]]), table_row(rule), *rows, ""]


def _cards(block: Mapping[str, Any]) -> list[str]:
    out = []
    for one in block["items"]:
        side = ", ".join(escaped(one[key]) for key in ("tag", "meta") if one.get(key))
        out += [f"**{escaped(one['title'] or '')}**" + (f" ({side})" if side else ""), "", *(_each(one["text"]) if one.get("text") else [])]
    return out


def _questions(block: Mapping[str, Any]) -> list[str]:
    return [*([f"**{escaped(block['title'])}**", ""] if block.get("title") else []), *_list(block)]


def _fold(block: Mapping[str, Any]) -> list[str]:
    return [f"**{escaped(block['label'])}**", "", *_markdown(block["blocks"])]


def _chart(block: Mapping[str, Any]) -> list[str]:
    numbers = block["numbers"]
    found = [escaped(block["finding"]), ""] if block["finding"] else []
    return [f"**{escaped(block['title'])}**", "", *found, *_table({**numbers, "align": None})]


_MARKDOWN: dict[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "heading": lambda block: [f"{'#' * (block['level'] - 1)} {escaped(block['text'])}", ""],
    "para": lambda block: _each(block["text"]),
    "lead": lambda block: [f"**{escaped(block['text'])}**", ""],
    "bullets": _list,
    "numbered": _numbered,
    "quote": _quote,
    "callout": _callout,
    "stats": _stats,
    "checks": _checks,
    "table": _table,
    "cards": _cards,
    "questions": _questions,
    "fold": _fold,
    "columns": lambda block: [line for part in block["parts"] for line in _markdown(part)],
    "divider": lambda block: ["---", ""],
}


def _plain(blocks: Blocks) -> list[str]:
    return [line for block in blocks for line in _PLAIN.get(block["kind"], _plain_chart)(block)]


def _plain_list(block: Mapping[str, Any]) -> list[str]:
    return [*([block["title"]] if block.get("title") else []), *(f"- {item}" for item in block["items"]), ""]


def _plain_quote(block: Mapping[str, Any]) -> list[str]:
    return [f"\u201c{block['text']}\u201d" + (f" ({block['who']})" if block.get("who") else ""), ""]


def _plain_chart(block: Mapping[str, Any]) -> list[str]:
    return [block["title"], block["finding"], *_plain_rows(block["numbers"]), ""]


def _plain_rows(table: Mapping[str, Any]) -> list[str]:
    """Each row as "heading: cell" pairs after its name, readable in any typeface."""
    head = table["columns"][1:]
    return [f"- {row[0]}: " + "; ".join(f"{name} {cell}" for name, cell in zip(head, row[1:], strict=True)) for row in table["rows"]]


_PLAIN: dict[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "heading": lambda block: ["", block["text"].upper(), ""],
    "para": lambda block: [block["text"], ""],
    "lead": lambda block: [block["text"], ""],
    "bullets": _plain_list,
    "numbered": lambda block: [*(f"{n}. {item}" for n, item in enumerate(block["items"], 1)), ""],
    "quote": _plain_quote,
    "callout": lambda block: [f"{block['title']} {block['text']}".strip(), ""],
    "stats": lambda block: [*(f"- {one['label']}: {one['value']}" for one in block["items"]), ""],
    "checks": lambda block: [*(f"- {check_word(one['state'])}: {_with(one['text'], one['why'])}" for one in block["items"]), ""],
    "table": lambda block: [block["caption"], *_plain_rows(block), ""],
    "cards": lambda block: [line for one in block["items"] for line in (one["title"] or "", one.get("text") or "", "")],
    "questions": _plain_list,
    "fold": lambda block: [block["label"], "", *_plain(block["blocks"])],
    "columns": lambda block: [line for part in block["parts"] for line in _plain(part)],
    "divider": lambda block: [""],
}
