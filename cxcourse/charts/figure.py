"""A chart as the book shows it: title, picture, finding, and the data behind it as a table."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from html import escape

import altair as alt
import pandas as pd
import vl_convert

from cxcourse.charts.style import themed
from cxcourse.i18n import _

_ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True)
class Figure:
    """HTML of a figure; displays itself in a notebook and in the book."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def figure(chart: alt.TopLevelMixin, *, title: str, finding: str, data: pd.DataFrame) -> Figure:
    """Draw `chart` and put its `title`, its `finding` (one or two sentences with the numbers) and its `data` beside it.

    `data` becomes the table, with its column names as headings: give it the names and the rounding that a reader should see.
    Raises `ValueError` when the title or finding is empty, the finding holds no number, or the data have no row.
    """
    if not title.strip() or not re.search(r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|none|no)\b", finding):
        raise ValueError("A figure needs a title, and a finding that states its numbers.")
    if data.empty:
        raise ValueError("A figure needs the data it shows.")
    name = "figure-" + hashlib.sha256(title.encode()).hexdigest()[:8]
    svg = _inline_svg(vl_convert.vegalite_to_svg(chart.to_json()), name)
    summary = escape(_("The numbers behind this figure"))
    return Figure(
        f'<figure class="cx-figure" aria-labelledby="{name}-title">'
        f'<p class="cx-figure-title" id="{name}-title">{escape(title)}</p>'
        f'<div class="cx-figure-picture">{svg}</div>'
        f'<figcaption id="{name}-finding">{escape(finding)}</figcaption>'
        f'<details class="cx-figure-data"><summary>{summary}</summary>{table(data, title)}</details>'
        "</figure>"
    )


def _inline_svg(svg: str, name: str) -> str:
    """The SVG for the page: the theme's colours, a size that adapts, a name for those who do not see it, ids of its own."""
    svg = themed(svg[svg.index("<svg") :])
    for found in set(_ID.findall(svg)):
        svg = svg.replace(f'id="{found}"', f'id="{name}-{found}"').replace(f"url(#{found})", f"url(#{name}-{found})")
    head, rest = svg.split(">", 1)
    width = re.search(r'\bwidth="([\d.]+)"', head)
    head = re.sub(r'\b(?:width|height|class|version)="[^"]*"\s*', "", head)
    # What Vega says about single marks would be read out mark by mark; the finding and the table say it better.
    rest = re.sub(r' (?:aria-[a-z]+|role)="[^"]*"', "", rest)
    size = f' style="max-width:{1.4 * float(width[1]):.0f}px"' if width else ""
    return f'{head} role="img" aria-labelledby="{name}-title" aria-describedby="{name}-finding"{size}>{rest}'


def table(data: pd.DataFrame, title: str) -> str:
    """A data frame as an accessible HTML table, its first column as row headings; numbers are right-aligned."""
    numeric = {column for column in data.columns if pd.api.types.is_numeric_dtype(data[column])}
    head = "".join(f'<th scope="col"{_align(c in numeric)}>{escape(str(c))}</th>' for c in data.columns)
    rows = []
    for record in data.itertuples(index=False, name=None):
        cells = [
            f'<th scope="row">{escape(_shown(value))}</th>' if n == 0 else f"<td{_align(c in numeric)}>{escape(_shown(value))}</td>"
            for n, (c, value) in enumerate(zip(data.columns, record, strict=True))
        ]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    caption = f'<caption class="visually-hidden">{escape(title)}</caption>'
    return (
        f'<div class="cx-wide-table" role="region" tabindex="0" aria-label="{escape(title)}"><table>{caption}'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _align(numeric: bool) -> str:
    return ' class="cx-figure-number"' if numeric else ""


def _shown(value: object) -> str:
    if value is None or (isinstance(value, float) and pd.isna(value)) or value is pd.NA:
        return "–"
    return f"{value:g}" if isinstance(value, float) else str(value)
