"""Charts of the book: Altair in one house style, drawn at build time into the page, each with its finding in words and its data as a table.

A chart is drawn once with stand-in colours, which become the theme's custom properties in the SVG, so that one picture serves light and
dark. Use `COLOURS` for every colour in a chart.
"""

from cxcourse.charts.figure import Figure, figure
from cxcourse.charts.style import COLOURS, use

__all__ = ["COLOURS", "Figure", "figure", "use"]
