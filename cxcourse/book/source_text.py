"""The course's own Markdown read as data: words with their emphasis, and tables. Only what the guide and the exercise pages use."""

from __future__ import annotations

import re

Run = str | list[str]
"""A piece of a line: plain words, or ["em" | "strong" | "code", words]."""

SILENT = ("cite", "cite:t", "cite:p", "covers")
INLINE = re.compile(
    r"\{(?P<role>[\w:.-]+)\}`(?P<value>[^`]*)`"
    r"|`(?P<code>[^`]+)`"
    r"|\[(?P<link>[^\]]*)\]\([^)]*\)"
    r"|\*\*(?P<strong>.+?)\*\*"
    r"|(?<![\w*])\*(?P<em>[^*\s](?:[^*]*[^*\s])?)\*(?![\w*])"
    r"|\\(?P<escaped>[\\*_`\[\]|])"
)
OPENS = re.compile(r"(^|[\s(\[*—–])\"")
RULE = re.compile(r"^\|[\s:|-]+\|$")


def runs(text: str) -> list[Run]:
    """`text` as words with their emphasis, in order; a link keeps its words, a citation leaves nothing."""
    found: list[Run] = []

    def add(piece: Run) -> None:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        elif piece:
            found.append(piece)

    text, at = typeset(" ".join(text.split())), 0
    for match in INLINE.finditer(text):
        kind = str(match.lastgroup)
        before = text[at : match.start()]
        add(before.rstrip() if kind == "value" and match["role"] in SILENT else before)
        at = match.end()
        if kind == "value":
            add("" if match["role"] in SILENT else re.sub(r"\s*<[^>]*>$", "", match["value"]))
        elif kind in ("link", "escaped"):
            add(words(match[kind]) if kind == "link" else match[kind])
        else:
            add([kind, match[kind] if kind == "code" else words(match[kind])])
    add(text[at:])
    return found


def typeset(text: str) -> str:
    """Straight quotation marks and apostrophes as the pages of the book print them."""
    return OPENS.sub("\\1“", text).replace('"', "”").replace("'", "’")


def words(text: str) -> str:
    """`text` without any mark-up."""
    return "".join(one if isinstance(one, str) else one[1] for one in runs(text))


def cells(line: str) -> list[str]:
    """The cells of one row of a table; a bar after a backslash is a letter."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def table(lines: list[str]) -> tuple[list[str], list[list[str]]]:
    """Header and rows of a Markdown table. Raises ValueError when it has no rule under its header or a row of another length."""
    rows = [line.strip() for line in lines if line.strip()]
    if len(rows) < 3 or not RULE.match(rows[1]):
        raise ValueError("a table has a header, a rule and rows")
    header, *body = (cells(row) for index, row in enumerate(rows) if index != 1)
    if any(len(row) != len(header) for row in body):
        raise ValueError("a row of the table has another number of cells than its header")
    return header, body


def paragraphs(text: str) -> list[list[str]]:
    """The lines of `text` in groups, parted by empty lines."""
    return [block.strip("\n").split("\n") for block in re.split(r"\n[ \t]*\n", text.strip("\n")) if block.strip()]


def items(lines: list[str], mark: str = r"- ") -> list[str]:
    """The entries of a list, each in one line. Raises ValueError when the first line begins none."""
    found: list[str] = []
    for line in lines:
        if match := re.match(rf"{mark}(.*)", line):
            found.append(match[1].strip())
        elif found and line.startswith(" "):
            found[-1] += " " + line.strip()
        else:
            raise ValueError("a line of the list belongs to no entry")
    return found
