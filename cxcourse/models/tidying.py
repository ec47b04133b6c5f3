"""Untrusted JSON values made into what a model relies on: what has another shape becomes "not known", never an error."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count
from typing import Any

from cxcourse.i18n import _

LONGEST_ID = 40


def mapping_of(value: Any) -> Mapping[str, Any]:
    """`value` when it is a set of fields, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def list_of(value: Any) -> Sequence[Any]:
    """`value` when it is a list, else an empty one."""
    return value if isinstance(value, (list, tuple)) else ()


def text_of(value: Any, most: int) -> str:
    """`value` when it is a text, without surrounding blanks and halves of characters, at most `most` characters; else ""."""
    if not isinstance(value, str):
        return ""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()[:most].rstrip()


def typed(value: Any, most: int) -> str:
    """`value` when it is a text, as it was typed, at most `most` characters; else ""."""
    return value[:most] if isinstance(value, str) else ""


def one_of(value: Any, allowed: Sequence[str]) -> str | None:
    """`value` when it is one of `allowed`, else None."""
    return value if isinstance(value, str) and value in allowed else None


def truth_of(value: Any) -> bool | None:
    """True, False, or None for all else."""
    return value if isinstance(value, bool) else None


def number_of(value: Any, low: float, high: float) -> float | None:
    """A number from `low` to `high`, or None. A truth value is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) and low <= number <= high else None


def between(value: Any, low: float, high: float) -> float | None:
    """The number itself when it lies from `low` to `high`, so that 5 stays 5; else None."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        return None
    return value


def whole_of(value: Any, low: int, high: int) -> int | None:
    """A whole number from `low` to `high`, or None."""
    number = number_of(value, low, high)
    return int(number) if number is not None and number.is_integer() else None


def day_of(value: Any) -> str:
    """An ISO day such as 2026-10-08 when `value` is one, else ""."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        return ""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return ""


def fresh_id(value: Any, letter: str, taken: set[str]) -> str:
    """An id for a record: its own when that can be used and is not `taken`, else a new one; it is added to `taken`."""
    key = value if isinstance(value, str) and 0 < len(value) <= LONGEST_ID and value not in taken else ""
    n = len(taken)
    while not key or key in taken:
        n += 1
        key = f"{letter}{n}"
    taken.add(key)
    return key


def with_ids(rows: Sequence[Mapping[str, Any]], letter: str, taken: set[str]) -> list[dict[str, Any]]:
    """Records with an id before what they hold, counted on over those that are `taken`, which stays as it is."""
    free = (f"{letter}{n}" for n in count() if f"{letter}{n}" not in taken)
    return [{"id": key, **row} for key, row in zip(free, rows, strict=False)]


def day_said(iso: str) -> str:
    """A day as a person writes it: 9 October 2026; "" for none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return _("{day} {month} {year}").format(day=day.day, month=month_said(day.month), year=day.year)


def month_said(number: int) -> str:
    """The name of a month, 1 to 12."""
    months = [
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"), _("September"), _("October"),
        _("November"), _("December"),
    ]  # fmt: skip
    return months[number - 1]


def days_between(first: str, last: str) -> int | None:
    """Days from one ISO day to another (negative when it lies before), or None when one is missing."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else None
