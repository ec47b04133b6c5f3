"""A survey as it is kept in the browser: ratings and groups as short codes, one character an answer, and nothing else of the file.

Names, comments and dates are not kept: what is left out cannot leak. Twenty thousand rows of a rating are a text of twenty thousand
characters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models.problem import Problem
from cxcourse.models.tables import read_table, to_number
from cxcourse.models.words import first_upper, listed

MOST_ROWS = 20_000
MOST_RATINGS = 60
MOST_GROUPS = 10
MOST_IN_A_GROUP = 12
MOST_KEPT = 1_500_000  # characters: the reader's file stays well below the 2 MB that can be opened again
MOST_NAME = 80
STEPS = 101  # a column with more different numbers than codes is rounded to this many even steps

# One character for each value; no quotes, no backslash, no dot (the dot is an empty answer).
CODES = "".join(chr(n) for n in [*range(0x21, 0x7F), *range(0xA1, 0x100)] if chr(n) not in '"\\.<&\xad')
EMPTY = "."

# What questionnaires write for "don't know" beside a scale that ends at 10.
NOT_KNOWN = frozenset({77, 88, 97, 98, 99, 777, 888, 997, 998, 999, -1, -7, -8, -9, -77, -88, -97, -98, -99, -999})

Column = dict[str, Any]
Survey = dict[str, Any]


def from_file(data: bytes, name: str) -> tuple[Survey, list[dict[str, Any]]]:
    """Read a CSV or XLSX file: the first row names the columns, every other row is one customer.

    Returns:
        the survey ``{"name", "rows", "columns", "left_out"}``, and remarks for the preview as ``{"row", "text"}``.

    Raises:
        Problem: when there is no column of ratings, or too much of anything.
    """
    table = read_table(data, name, max_rows=MOST_ROWS)
    found: list[dict[str, Any]] = []
    columns: list[Column] = []
    left_out: list[str] = []
    seen: set[str] = set()
    for at, header in enumerate(table.header):
        title = first_upper(" ".join(header.replace("_", " ").split()))[:MOST_NAME] or _("Column {n}").format(n=at + 1)
        while title.casefold() in seen:
            title = f"{title[: MOST_NAME - 4]} ({at + 1})"
        seen.add(title.casefold())
        column, remark = _column(f"c{at}", title, [cells[at].strip() for _row, cells in table.rows])
        if remark:
            found.append({"row": None, "text": remark})
        if column is None:
            left_out.append(title)
        else:
            columns.append(column)
    ratings = [one for one in columns if one["kind"] == "rating"]
    groups = [one for one in columns if one["kind"] == "group"][:MOST_GROUPS]
    if len(ratings) < 3:
        text = _(
            "In this file there are fewer than three columns of numbers. An overall score and two ratings are the "
            "least; your present work is unchanged."
        )
        raise Problem(text)
    if len(ratings) > MOST_RATINGS:
        text = _("There are {n} columns of numbers, and {limit} fit. The others were left out: {names}.")
        more = [one["name"] for one in ratings[MOST_RATINGS:]]
        found.append({"row": None, "text": text.format(n=len(ratings), limit=MOST_RATINGS, names=listed(more))})
    kept = ratings[:MOST_RATINGS] + groups
    if sum(len(one["cells"].encode()) for one in kept) > MOST_KEPT:
        raise Problem(_("That is more than a browser should keep. Leave out columns that you do not need; your present work is unchanged."))
    if left_out:
        text = ngettext(
            "Not kept, as it holds no ratings: {names}.", "Not kept, as they hold no ratings: {names}.", len(left_out)
        ).format(names=listed(left_out, 6))  # fmt: skip
        found.append({"row": None, "text": text})
    short = name.replace("\\", "/").rsplit("/", 1)[-1][:MOST_NAME]
    return {"name": short, "rows": len(table.rows), "columns": kept, "left_out": len(left_out)}, found


def _column(key: str, title: str, cells: Sequence[str]) -> tuple[Column | None, str | None]:
    numbers: list[float | None] = []
    words = 0
    for cell in cells:
        try:
            numbers.append(to_number(cell))
        except ValueError:
            numbers.append(None)
            words += 1
    given = [one for one in numbers if one is not None]
    if not given and not words:
        return None, None
    if len(given) < 4 * words:
        return _group(key, title, cells), None
    whole = len(set(given)) == len(given) > 50 and all(float(one).is_integer() for one in given)
    if whole:
        return None, _("{name}: a different number in every row, so it was taken for a customer number and left out.").format(name=title)
    remark = None
    usual = [one for one in given if one not in NOT_KNOWN]
    codes = len(given) - len(usual)
    if codes and usual and max(usual) <= 10 and min(usual) >= 0:
        strange = sorted({one for one in given if one in NOT_KNOWN})
        numbers = [None if one in NOT_KNOWN else one for one in numbers]
        text = _("{name}: {codes} were taken for \u201cdon't know\u201d and count as empty ({n} answers).")
        remark = text.format(name=title, codes=listed([f"{one:g}" for one in strange]), n=codes)
    elif words:
        remark = ngettext(
            "{name}: one answer in words counts as empty.", "{name}: {n} answers in words count as empty.", words
        ).format(name=title, n=words)  # fmt: skip
    column, rounded = rating(key, title, numbers)
    return column, _("{name}: many different numbers, so they were rounded to {n} steps.").format(name=title, n=STEPS) if rounded else remark


def rating(key: str, title: str, numbers: Sequence[float | None]) -> tuple[Column, bool]:
    """A column of numbers, and whether they were rounded."""
    levels = sorted({one for one in numbers if one is not None})
    rounded = len(levels) > len(CODES)
    if rounded:
        low, high = levels[0], levels[-1]
        step = (high - low) / (STEPS - 1)
        numbers = [None if one is None else low + round((one - low) / step) * step for one in numbers]
        levels = sorted({one for one in numbers if one is not None})
    code = {level: CODES[at] for at, level in enumerate(levels)}
    levels = [int(one) if float(one).is_integer() else one for one in levels]
    cells = "".join(EMPTY if one is None else code[one] for one in numbers)
    return {"id": key, "name": title, "kind": "rating", "levels": levels, "cells": cells}, rounded


def _group(key: str, title: str, cells: Sequence[str]) -> Column | None:
    names = sorted({cell for cell in cells if cell})
    if not 2 <= len(names) <= MOST_IN_A_GROUP or any(len(one) > MOST_NAME for one in names) or 5 * len(names) > len(cells):
        return None
    code = {name: CODES[at] for at, name in enumerate(names)}
    return {"id": key, "name": title, "kind": "group", "levels": names, "cells": "".join(code.get(cell, EMPTY) for cell in cells)}


def tidied(value: Any) -> Survey:
    """A survey from a file, with every part of the right shape; an empty dict when there is none.

    Raises:
        Problem: when it is damaged.
    """
    if not value:
        return {}
    damaged = Problem(_("The survey in this file is damaged, so it was not opened. Your present work is unchanged."))
    if not isinstance(value, Mapping) or not isinstance(value.get("columns"), list):
        raise damaged
    rows = value.get("rows")
    if not isinstance(rows, int) or isinstance(rows, bool) or not 0 < rows <= MOST_ROWS or len(value["columns"]) > MOST_RATINGS + MOST_GROUPS:
        raise damaged
    columns = [_tidied_column(one, rows) for one in value["columns"]]
    if None in columns or len({one["id"] for one in columns if one}) != len(columns):
        raise damaged
    name, left_out = value.get("name"), value.get("left_out")
    return {
        "name": name[:MOST_NAME] if isinstance(name, str) else "", "rows": rows, "columns": columns,
        "left_out": left_out if isinstance(left_out, int) and not isinstance(left_out, bool) else 0,
    }  # fmt: skip


def _tidied_column(value: Any, rows: int) -> Column | None:
    if not isinstance(value, Mapping):
        return None
    key, name, kind, levels, cells = (value.get(one) for one in ("id", "name", "kind", "levels", "cells"))
    if not (isinstance(key, str) and isinstance(name, str) and isinstance(cells, str) and isinstance(levels, list)):
        return None
    if not 0 < len(key) <= 12 or len(cells) != rows or len(levels) > len(CODES) or not name.strip():
        return None
    if kind == "rating":
        sound = all(isinstance(one, (int, float)) and not isinstance(one, bool) and abs(one) < 1e15 for one in levels)
    else:
        sound = kind == "group" and all(isinstance(one, str) for one in levels)
    known = set(CODES[: len(levels)] + EMPTY)
    if not sound or not set(cells) <= known or len(set(levels)) != len(levels):
        return None
    levels = levels if kind == "rating" else [one[:MOST_NAME] for one in levels]
    return {"id": key, "name": name[:MOST_NAME], "kind": kind, "levels": list(levels), "cells": cells}


@lru_cache(maxsize=128)
def values(levels: tuple[float, ...], cells: str) -> tuple[float | None, ...]:
    """The numbers of a column, None where there is no answer."""
    of: dict[str, float | None] = {CODES[at]: float(level) for at, level in enumerate(levels)}
    of[EMPTY] = None
    return tuple(map(of.__getitem__, cells))


def numbers(column: Column) -> tuple[float | None, ...]:
    """`values` of a column of ratings."""
    return values(tuple(column["levels"]), column["cells"])


def chosen_rows(survey: Survey, only: Any) -> tuple[list[int] | None, str]:
    """Row numbers of one group, None for all; and its name. `only` is ``{"column": id, "value": level}`` or None."""
    if not isinstance(only, Mapping):
        return None, ""
    for column in survey.get("columns", []):
        if column["kind"] == "group" and column["id"] == only.get("column") and only.get("value") in column["levels"]:
            code = CODES[column["levels"].index(only["value"])]
            return [at for at, cell in enumerate(column["cells"]) if cell == code], f"{column['name']}: {only['value']}"
    return None, ""
