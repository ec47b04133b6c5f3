"""Reading and writing small tables: CSV as spreadsheets write it, and the first sheet of an XLSX file.

Shared by all exercises that take a file. Cells come back as text, rows with the number that a spreadsheet shows
beside them.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem

MAX_BYTES = 2_000_000  # standards S4: a file
MAX_INFLATED = 20_000_000  # an XLSX of an honest table stays far below; a bomb does not
MAX_CELL = 20_000  # standards S4: a string
MAX_COLUMNS = 200

# Spreadsheets run a cell as a formula when it starts so (standards S6); blanks before it do not always help.
_RISKY = re.compile(r"'*(?:\s*[=+\-@]|[\t\r\n])")


@dataclass(frozen=True)
class Table:
    """Header cells, and the rows below as (row number, cells); every row is as long as the header. Wholly empty rows
    are left out.

    longer holds the numbers of rows that had something after the last column of the header.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    longer: frozenset[int] = frozenset()


def protect(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula: an apostrophe before what could be one (S6)."""
    return "'" + text if _RISKY.match(text) else text


def restore(text: str) -> str:
    """The text that `protect` was given."""
    return text[1:] if text.startswith("'") and _RISKY.match(text[1:]) else text


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str | float | None]], delimiter: str = ",") -> bytes:
    """CSV in UTF-8 with a byte order mark (Excel needs it), text quoted and protected, numbers bare, None empty,
    lines ending in CRLF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([protect(cell) for cell in header])
    for row in rows:
        writer.writerow(["" if cell is None else protect(cell) if isinstance(cell, str) else cell for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def read_table(data: bytes, filename: str = "", *, max_rows: int = 10_000) -> Table:
    """Read a CSV (comma, semicolon or tab; UTF-8, UTF-16 with a mark, or Windows-1252) or the first sheet of an XLSX
    file.

    Args:
        data: the file's bytes, at most 2 MB.
        filename: its name; only for the sentence that says what went wrong.
        max_rows: how many rows of data may follow the header.

    Raises:
        Problem: with one sentence, when the file is empty, too large, no table, or a packed bomb. Nothing is
            evaluated, ever.
    """
    if not data:
        raise Problem(_("The file is empty. Your present work is unchanged."))
    if len(data) > MAX_BYTES:
        raise Problem(_("The file is larger than 2 MB. Keep only the sheet that is needed and try again; your present work is unchanged."))
    if data[:4] == b"PK\x03\x04":
        cells = _xlsx_cells(data, max_rows)
    elif data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise Problem(_("This is an old Excel file or one with a password. Save it as XLSX or CSV; your present work is unchanged."))
    else:
        cells = _csv_cells(data)
    return _table(cells, max_rows)


def to_number(text: str) -> float | None:
    """The number in a cell, or None for an empty one; a decimal comma and a real minus sign are understood.

    Raises:
        ValueError: when the cell holds something else.
    """
    plain = restore(text).strip().replace("\N{MINUS SIGN}", "-").replace("\N{NO-BREAK SPACE}", "")
    if not plain:
        return None
    if not re.fullmatch(r"[+-]?\d{1,15}(?:[.,]\d{0,15})?", plain):
        raise ValueError(plain)
    value = float(plain.replace(",", "."))
    return int(value) if value.is_integer() else value


def _table(cells: Iterable[tuple[int, list[str]]], max_rows: int) -> Table:
    header: tuple[str, ...] | None = None
    rows: list[tuple[int, tuple[str, ...]]] = []
    more = 0
    longer: set[int] = set()
    for number, row in cells:
        if not any(cell.strip() for cell in row):
            continue
        if header is None:
            header = tuple(cell.strip() for cell in row[:MAX_COLUMNS])
            while header and not header[-1]:
                header = header[:-1]
        elif len(rows) < max_rows:
            if any(cell.strip() for cell in row[len(header) :]):
                longer.add(number)
            rows.append((number, tuple((row + [""] * len(header))[: len(header)])))
        else:
            more += 1
    if header is None:
        raise Problem(_("There is nothing in this file. Your present work is unchanged."))
    if more:
        text = _("The file has {rows} rows, and at most {limit} fit here. Keep the rows that matter; your present work is unchanged.")
        raise Problem(text.format(rows=len(rows) + more, limit=max_rows))
    return Table(header, tuple(rows), frozenset(longer))


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):  # Excel's "Unicode text"
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Problem(_("This file is not text that can be read. Save it as CSV (UTF-8) or XLSX; your present work is unchanged."))


def _csv_cells(data: bytes) -> Iterable[tuple[int, list[str]]]:
    text = _decoded(data)
    skipped = 0
    hint = re.match(r"sep=([,;\t])\r?\n", text)
    if hint:  # a line that Excel writes and reads
        text, skipped, delimiter = text[hint.end() :], 1, hint.group(1)
    else:
        delimiter = _delimiter(text)
    csv.field_size_limit(MAX_BYTES)
    found: list[tuple[int, list[str]]] = []
    try:
        # Row numbers count rows as a spreadsheet does, not lines of text: a cell may hold several.
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), start=1 + skipped):
            found.append((number, row))
    except csv.Error:
        text = _("Row {row} of the file cannot be read. Save it as CSV (UTF-8) or XLSX; your present work is unchanged.")
        raise Problem(text.format(row=len(found) + 1 + skipped), row=len(found) + 1 + skipped) from None
    return found


def _delimiter(text: str) -> str:
    """The delimiter that cuts the first rows into most cells, and evenly; a quoted cell may hold the others."""
    sample = text[:20_000]
    best, score = ",", (-1, 0)
    for candidate in (",", ";", "\t"):
        try:
            widths = [len(row) for row, _n in zip(csv.reader(io.StringIO(sample, newline=""), delimiter=candidate), range(5), strict=False) if row]
        except csv.Error:
            continue
        if widths:
            mark = (widths[0], widths.count(widths[0]))
            if mark > score:
                best, score = candidate, mark
    return best


def _xlsx_cells(data: bytes, max_rows: int) -> Iterable[tuple[int, list[str]]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            sizes = [info.file_size for info in packed.infolist()]
    except (zipfile.BadZipFile, ValueError, EOFError):
        raise Problem(_("This file is damaged or is no Excel file. Your present work is unchanged.")) from None
    if sum(sizes) > MAX_INFLATED or len(sizes) > 1000:
        raise Problem(_("This Excel file unpacks to far more than a table needs, so it was not opened. Your present work is unchanged."))
    import openpyxl  # noqa: PLC0415 (fetched only when somebody brings an XLSX file)

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        found = []
        for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS), start=1):
            found.append((number, [_cell(value) for value in row]))
            if number > max_rows + 1000:  # empty rows between are forgiven, a sheet of a million rows is not read
                break
        book.close()
    except Exception:  # a damaged sheet fails in many ways inside the reader; all mean the same to a person
        raise Problem(_("The first sheet of this Excel file cannot be read. Save it as CSV; your present work is unchanged.")) from None
    return found


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[: MAX_CELL + 1]
