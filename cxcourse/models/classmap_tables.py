"""A class map as tables for a spreadsheet: one XLSX file with a sheet for each part, or one CSV file for each.

Text that a spreadsheet could take for a formula is protected by an apostrophe (`cxcourse.models.tables`), and in XLSX written as text. The
same class map gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.tables import protect, write_csv

Cell = str | float | None
Table = tuple[str, list[str], list[list[Cell]]]

MADE = datetime(2026, 1, 1)  # not the moment of making: the same class map has to give the same bytes
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


def _share(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def tables(view: Mapping[str, Any]) -> dict[str, Table]:
    """Name of a part to (title, header, rows); hidden numbers are empty cells, parts that a shared view does not have are left out."""
    heads = _heads()
    bodies: dict[str, list[list[Cell]]] = {
        "objectives": [
            [one["chapter"], one["text"], one["state"], one["learners"], _share(one["share"]), _share(one["low"]), _share(one["high"]), one["says"]]
            for one in view["objectives"]
        ],
        "questions": [
            [one["question"], one["prompt"], one["answered"], one["right"], one["last"], _share(one["tries"])] for one in view["questions"]
        ],
        "first-answers": [
            [one["question"], option["text"], _("yes") if option["right"] else _("no"), option["n"], _share(option["share"])]
            for one in view["questions"]
            for option in one["options"]
        ],
        "exercises": [[one["title"], one["did"], one["of"]] for one in view["exercises"]],
        "spreads": [[one["title"], one["text"], *(one[key] for key in ("n", "low", "lower", "median", "upper", "high"))] for one in view["spreads"]],
        "next": [[one["ask"], one["reason"]] for one in view["next"]],
    }
    if not view.get("shared"):
        bodies["outliers"] = [[one["learner"], one["says"]] for one in view["outliers"]]
        bodies["who"] = [
            [one["learner"], one["made"], " ".join(one["exercises"]), one["answered"], one["right"], one["tries"],
             "; ".join(f"{part['what']}: {part['why']}" for part in one["apart"])]
            for one in view["who"]
        ]  # fmt: skip
        bodies["files"] = [[one["source"], one["state"], one["text"]] for one in view["files"]]
    return {name: (*heads[name], rows) for name, rows in bodies.items()}


def _heads() -> dict[str, tuple[str, list[str]]]:
    return {
        "objectives": (_("Objectives"), [
            _("Chapter"), _("Objective"), _("State"), _("Learners"), _("Share right at first"), _("From"), _("To"), _("In words"),
        ]),
        "questions": (_("Questions"), [_("Question"), _("Text"), _("Answered"), _("Right at first"), _("Right in the end"), _("Tries on average")]),
        "first-answers": (_("First answers"), [_("Question"), _("Answer"), _("Right"), _("Learners"), _("Share")]),
        "exercises": (_("Exercises"), [_("Exercise"), _("Handed in"), _("Of")]),
        "spreads": (_("Spreads"), [
            _("Exercise"), _("Number"), _("Works"), _("Lowest"), _("Lower quartile"), _("Median"), _("Upper quartile"), _("Highest"),
        ]),
        "next": (_("Next session"), [_("Ask"), _("Because")]),
        "outliers": (_("Worth a conversation"), [_("Learner"), _("What stands apart")]),
        "who": (_("Who did what"), [
            _("Learner"), _("Made"), _("Exercises"), _("Questions answered"), _("Right at first"), _("Tries"), _("Not counted"),
        ]),
        "files": (_("Files"), [_("File"), _("State"), _("In words")]),
    }  # fmt: skip


def to_csv(view: Mapping[str, Any]) -> dict[str, bytes]:
    """File name to bytes, one file for each part."""
    return {f"class-map-{name}.csv": write_csv(header, rows) for name, (_title, header, rows) in tables(view).items()}


def to_csv_zip(view: Mapping[str, Any]) -> bytes:
    """The same as one ZIP."""
    return _packed(to_csv(view))


def to_xlsx(view: Mapping[str, Any]) -> bytes:
    """One workbook with a sheet for each part."""
    from openpyxl import Workbook  # noqa: PLC0415 (fetched only when somebody takes an XLSX file away)
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = MADE
    for title, header, rows in tables(view).values():
        sheet = book.create_sheet(title[:31])
        sheet.freeze_panes = "A2"
        for at, column in enumerate(header):
            longest = max([len(column), *(len(str(row[at])) for row in rows[:200] if row[at] is not None)])
            sheet.column_dimensions[chr(ord("A") + at)].width = min(70, longest + 2)
        everything: list[list[Any]] = [list(header), *rows]
        for number, row in enumerate(everything):
            cells = []
            for value in row:
                text = isinstance(value, str)
                cell = WriteOnlyCell(sheet, _CONTROL.sub(" ", protect(value))[:32_000] if isinstance(value, str) else value)
                if text:
                    cell.data_type = "s"  # never a formula, whatever it begins with
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
                if not number:
                    cell.font = Font(bold=True)
                cells.append(cell)
            sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return _dated(out.getvalue())


def _dated(data: bytes) -> bytes:
    """The same file with every part dated alike, so that only its content decides about its bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    core = "docProps/core.xml"  # openpyxl writes the moment of saving into it
    parts[core] = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-01-01T00:00:00Z", parts[core])
    return _packed(parts)


def _packed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of these files, all dated alike."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def sheet_names(view: Mapping[str, Any]) -> Sequence[str]:
    """The titles of the sheets, in order."""
    return [title for title, _header, _rows in tables(view).values()]
