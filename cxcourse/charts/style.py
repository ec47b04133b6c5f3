"""The house style of all charts, as an Altair theme on stand-in colours."""

from __future__ import annotations

import re

import altair as alt

# A name of the design tokens: the stand-in that Altair and Vega see, and the value where no theme is loaded (a local Jupyter).
_TOKENS = {
    "ink": ("#010101", "#17222a"),
    "ink-2": ("#010102", "#4d5a60"),
    "line": ("#010103", "#dde2de"),
    "accent": ("#010104", "#0b6359"),
    "accent-soft": ("#010105", "#e2f1ee"),
    "data-1": ("#010106", "#0b6359"),
    "data-2": ("#010107", "#c2570c"),
    "data-3": ("#010108", "#4357a8"),
    "data-4": ("#010109", "#8c2f6b"),
    "data-5": ("#01010a", "#6f6a1d"),
    "data-6": ("#01010b", "#5b6670"),
    "paper": ("#01010c", "#fcfcfa"),
    "good": ("#01010d", "#1d6b34"),
    "bad": ("#01010e", "#a8291f"),
    "sunken": ("#01010f", "#f2f4f1"),
}

COLOURS = {name: stand_in for name, (stand_in, _value) in _TOKENS.items()}
FONT = "Inter Variable, Inter, system-ui, Liberation Sans, sans-serif"

_PROPERTIES = {stand_in: f"var(--cx-{name}, {value})" for name, (stand_in, value) in _TOKENS.items()}
_STAND_IN = re.compile("|".join(map(re.escape, _PROPERTIES)), re.IGNORECASE)
_RGB = re.compile(r"rgb\(1, ?1, ?(\d+)\)")


def themed(svg: str) -> str:
    """Replace every stand-in colour by the custom property it stands for."""
    svg = _RGB.sub(lambda m: f"#0101{int(m[1]):02x}", svg)
    return _STAND_IN.sub(lambda m: _PROPERTIES[m[0].lower()], svg)


@alt.theme.register("cxcourse", enable=False)  # type: ignore[untyped-decorator]
def _theme() -> alt.theme.ThemeConfig:
    ink, soft, line = COLOURS["ink"], COLOURS["ink-2"], COLOURS["line"]
    axis = {
        "labelColor": soft,
        "titleColor": ink,
        "labelFont": FONT,
        "titleFont": FONT,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": 600,
        "domainColor": line,
        "tickColor": line,
        "gridColor": line,
        "labelPadding": 6,
        "titlePadding": 10,
        "labelLimit": 260,
    }
    legend = {"labelColor": ink, "titleColor": ink, "labelFont": FONT, "titleFont": FONT, "labelFontSize": 13, "titleFontSize": 13}
    return {
        "config": {
            "background": None,
            "font": FONT,
            "view": {"stroke": None, "continuousWidth": 600, "continuousHeight": 340},
            "axis": axis,
            "legend": legend,
            "header": {"labelColor": ink, "titleColor": ink, "labelFont": FONT, "titleFont": FONT, "labelFontSize": 13},
            "text": {"color": ink, "font": FONT, "fontSize": 13},
            "title": {"color": ink, "font": FONT},
            "range": {"category": [COLOURS[f"data-{n}"] for n in range(1, 7)]},
            "bar": {"color": COLOURS["data-1"], "cornerRadiusEnd": 3},
            "point": {"color": COLOURS["data-1"], "filled": True, "size": 90},
            "line": {"color": COLOURS["data-1"], "strokeWidth": 2.5},
            "rule": {"color": soft},
        }
    }


def use() -> None:
    """Draw every chart from now on in the house style."""
    alt.theme.enable("cxcourse")


use()
