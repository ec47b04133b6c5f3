"""Charts as data: what is drawn, the finding in a sentence, and the numbers as a table. Drawn in the page, written down as a table."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _

Chart = dict[str, Any]
Range = tuple[float, float]


def figure(value: float | None, unit: str | None = None) -> str:
    """A number as a person reads it: about three digits that count, thousands apart, a real minus; a dash for None.

    Example:
        >>> figure(1234.5678), figure(-0.456), figure(12.0, "%")
        ('1,235', '−0.46', '12%')
    """
    if value is None or not math.isfinite(value):
        return "\u2013"
    size = abs(value)
    text = f"{size:,.{0 if size >= 100 else 1 if size >= 10 else 2 if size >= 0.1 else 3 if size >= 0.01 else 4}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    sign = "\u2212" if value < 0 and text.strip("0.,") else ""
    if not unit:
        return sign + text
    return f"{sign}{unit}{text}" if unit in "€$£" else f"{sign}{text}%" if unit == "%" else f"{sign}{text} {unit}"


def line_chart(
    title: str,
    finding: str,
    *,
    series: Sequence[Mapping[str, Any]],
    x_labels: Sequence[str] | None = None,
    x: Sequence[float] | None = None,
    y: Range | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    zero: bool = False,
    ends: tuple[str, str] | None = None,
    y_words: Sequence[str] | None = None,
    note_at: Sequence[Mapping[str, Any]] = (),
) -> Chart:
    """Curves over steps or over a number.

    Args:
        series: each {"name", "values" (numbers or None for a gap)}, and as wanted "low" and "high" (a band of the same length), "band" (what
            the band is), "dash" (True: a broken line, as for what is planned), "mark" (positions of points to make large, counted from 0).
        x_labels: the names of the steps; or
        x: the numbers of the x axis, one for each value.
        y: lowest and highest of the y axis; from the values when left out.
        x_label: what the x axis is.
        y_label: what the y axis is.
        zero: draw the line y = 0 strongly.
        ends: words at the bottom and the top of the y axis.
        y_words: for steps on the y axis, the word of each whole number from the lowest of `y` on; the table says the words too.
        note_at: words at a place: {"x": position counted from 0 (or the number, with `x`), "text"}.

    Raises:
        ValueError: when lengths differ.
    """
    drawn: list[Chart] = [
        {"name": str(one["name"]), "values": _numbers(one["values"]), "dash": bool(one.get("dash")), "mark": list(one.get("mark") or []),
         **{edge: _numbers(one[edge]) for edge in ("low", "high") if one.get(edge) is not None},
         **({"band": str(one["band"])} if "band" in one else {})}
        for one in series
    ]  # fmt: skip
    count = len(x) if x is not None else len(x_labels) if x_labels is not None else max((len(one["values"]) for one in drawn), default=0)
    if any(len(one[key]) != count for one in drawn for key in ("values", "low", "high") if key in one):
        raise ValueError("every series needs one value for each x")
    names = list(x_labels) if x_labels is not None else [figure(one) for one in x] if x is not None else [str(n + 1) for n in range(count)]
    y_range = y or _range([value for one in drawn for key in ("values", "low", "high") for value in one.get(key, [])], zero)
    columns, rows = [x_label or _("Step")], [[name] for name in names]
    for one in drawn:
        for key, label in (("values", one["name"]), ("low", _("{name}, low")), ("high", _("{name}, high"))):
            if key in one:
                columns.append(label.format(name=one["name"]) if key != "values" else label)
                for row, value in zip(rows, one[key], strict=True):
                    row.append(_step(value, y_range[0], y_words))
    return _chart(
        "line_chart", title, finding, columns, rows, series=drawn, x_labels=names, x=_numbers(x) if x is not None else None, y=list(y_range),
        x_label=x_label, y_label=y_label, zero=zero, ends=list(ends) if ends else None,
        y_words=list(y_words) if y_words else None, note_at=[{"x": one["x"], "text": str(one["text"])} for one in note_at],
    )  # fmt: skip


def bar_chart(
    title: str,
    finding: str,
    *,
    items: Sequence[Mapping[str, Any]],
    x: Range | None = None,
    unit: str | None = None,
    reference: float | None = None,
    label: str | None = None,
    value_label: str | None = None,
) -> Chart:
    """Horizontal bars, with intervals where there are any; with `reference` and low/high but no value, a tornado around it.

    Args:
        items: each {"label", "value"} and as wanted "low" and "high" (an interval, or the two ends of a tornado's bar), "mark" (True:
            stands out), "note" (a few words after the value).
        x: lowest and highest; from the values, with 0, when left out.
        unit: such as "%" or "€".
        reference: a line to compare with.
        label: heading of the labels in the table of numbers.
        value_label: heading of the values.
    """
    drawn: list[Chart] = [
        {"label": str(one["label"]), "value": _number(one.get("value")), "low": _number(one.get("low")), "high": _number(one.get("high")),
         "mark": bool(one.get("mark")), "note": one.get("note"), "shown": _shown(one, unit)}
        for one in items
    ]  # fmt: skip
    values = [one[key] for one in drawn for key in ("value", "low", "high")] + [reference]
    tornado = reference is not None and all(one["value"] is None for one in drawn)
    x_range = x or _range(values, not tornado)
    banded = any(one["low"] is not None or one["high"] is not None for one in drawn)
    columns = [label or _("What"), *([] if tornado else [value_label or _("Value")]), *([_("Low"), _("High")] if banded else []), _("Note")]
    rows = [
        [one["label"], *([] if tornado else [figure(one["value"], unit)]),
         *([figure(one["low"], unit), figure(one["high"], unit)] if banded else []), one["note"] or ""]
        for one in drawn
    ]  # fmt: skip
    if not any(one["note"] for one in drawn):
        columns, rows = columns[:-1], [row[:-1] for row in rows]
    return _chart(
        "bar_chart", title, finding, columns, rows, items=drawn, x=list(x_range), unit=unit, reference=_number(reference),
        reference_shown=figure(reference, unit) if reference is not None else None, ends=[figure(edge, unit) for edge in x_range],
    )  # fmt: skip


def dot_chart(
    title: str,
    finding: str,
    *,
    items: Sequence[Mapping[str, Any]],
    x: Range,
    y: Range,
    x_label: str,
    y_label: str,
    quadrants: Sequence[str] | None = None,
    split: tuple[float, float] | None = None,
    label: str | None = None,
) -> Chart:
    """Named points on two axes.

    Args:
        items: each {"label", "x", "y"} and "mark" (True: stands out); points without x or y are only in the table.
        x: lowest and highest.
        y: lowest and highest.
        x_label: what the x axis is.
        y_label: what the y axis is.
        quadrants: names of top left, top right, bottom left, bottom right.
        split: where the fields meet (x, y); the middle when left out.
        label: heading of the labels in the table of numbers.
    """
    drawn: list[Chart] = [
        {"label": str(one["label"]), "x": _number(one.get("x")), "y": _number(one.get("y")), "mark": bool(one.get("mark"))} for one in items
    ]
    rows = [[one["label"], figure(one["x"]), figure(one["y"])] for one in drawn]
    middle = split or ((x[0] + x[1]) / 2, (y[0] + y[1]) / 2)
    return _chart(
        "dot_chart", title, finding, [label or _("What"), x_label, y_label], rows, items=drawn, x=list(x), y=list(y), x_label=x_label,
        y_label=y_label, quadrants=list(quadrants) if quadrants else None, split=list(middle),
    )  # fmt: skip


def spread_chart(
    title: str, finding: str, *, items: Sequence[Mapping[str, Any]], x: Range, ends: tuple[str, str], label: str | None = None
) -> Chart:  # fmt: skip
    """Every member as a dot on a line for each item, with the median and the band of the middle half; one's own is marked.

    Args:
        items: each {"label", "values": [{"who", "value" (or None)}], "median", "low", "high", "own"}; "low" and "high" are the quartiles,
            "own" the reader's value or None.
        x: lowest and highest.
        ends: words at the low and the high end.
        label: heading of the labels in the table of numbers.
    """
    drawn: list[Chart] = []
    for one in items:
        values = [{"who": str(each["who"]), "value": _number(each.get("value"))} for each in one["values"]]
        figures = {key: _number(one.get(key)) for key in ("median", "low", "high", "own")}
        drawn.append({"label": str(one["label"]), "values": values, **figures})
    who = list(dict.fromkeys(each["who"] for one in drawn for each in one["values"]))
    columns = [label or _("What"), _("Median"), _("Middle half"), *who]
    rows = []
    for one in drawn:
        given = {each["who"]: each["value"] for each in one["values"]}
        half = _("{low} to {high}").format(low=figure(one["low"]), high=figure(one["high"])) if one["low"] is not None else figure(None)
        rows.append([one["label"], figure(one["median"]), half, *(figure(given.get(name)) for name in who)])
    return _chart("spread_chart", title, finding, columns, rows, items=drawn, x=list(x), ends=list(ends))


def _chart(kind: str, title: str, finding: str, columns: list[str], rows: list[list[str]], **keys: Any) -> Chart:
    return {"kind": kind, "title": title, "finding": finding, "numbers": {"columns": columns, "rows": rows}, **keys}


def _step(value: float | None, low: float, words: Sequence[str] | None) -> str:
    at = None if value is None or words is None else round(value - low)
    return words[at] if words is not None and at is not None and 0 <= at < len(words) and low + at == value else figure(value)


def _number(value: Any) -> float | None:
    return value if isinstance(value, (int, float)) and math.isfinite(value) else None


def _numbers(values: Sequence[Any]) -> list[float | None]:
    return [_number(value) for value in values]


def _shown(item: Mapping[str, Any], unit: str | None) -> str:
    low, high, value = (_number(item.get(key)) for key in ("low", "high", "value"))
    if value is None and low is not None and high is not None:
        return _("{low} to {high}").format(low=figure(low, unit), high=figure(high, unit))
    return figure(value, unit)


def _range(values: Sequence[float | None], zero: bool) -> Range:
    """Round ends around all values; with 0 in it when `zero`."""
    known = [value for value in values if value is not None] + ([0.0] if zero else [])
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    if low == high:
        low, high = low - (0 if zero and low == 0 else 1), high + 1
    if low == high:  # so large that one more is no difference
        return low - abs(low) / 2, high + abs(high) / 2
    width = high - low
    step = 10 ** math.floor(math.log10(width)) / 2 if 1e-300 < width < 1e300 else 0.0
    if not step or not math.isfinite(high / step) or not math.isfinite(low / step):
        return low, high
    return math.floor(low / step) * step, math.ceil(high / step) * step
