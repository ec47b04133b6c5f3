"""The book as a Sphinx extension: the theme `cxbook`, the course's directives, its questions, and the strict checks on every build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from cxcourse.book import (
    boxes,
    casebook,
    checks,
    coverage,
    coverage_page,
    elements,
    pages,
    path,
    placing,
    references,
    reviews,
    rubrics,
    start,
    tables,
    teach,
    terms,
)

THEME = Path(__file__).parent / "theme"

# Jupyter Book sets these for extensions that the course does not load; registered here, or Sphinx warns about each.
FOREIGN_VALUES = ("comments_config", "use_multitoc_numbering", "external_toc_path", "external_toc_exclude_missing")


def settle_config(app: Sphinx, config: Config) -> None:
    """Reset what Jupyter Book sets for its own theme, and switch off the pages that this theme does not link to."""
    if config.html_theme == "cxbook":
        config.html_theme_options = {}
    config.html_use_index = False
    config.html_domain_indices = False
    config.html_copy_source = False
    config.html_permalinks = False


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything; called by Sphinx."""
    app.add_html_theme("cxbook", str(THEME))
    app.add_config_value("cx_assets", "build/assets", "html")
    app.add_config_value("cx_data", "data/questions", "env")
    app.add_config_value("cx_prefetch", [], "html")
    app.add_config_value("cx_footer", {}, "html")
    for name in FOREIGN_VALUES:
        if name not in app.config:
            app.add_config_value(name, None, "")
    app.connect("config-inited", settle_config)
    for part in (
        elements, boxes, placing, references, reviews, terms, coverage, coverage_page, start, casebook, path, rubrics, teach, tables, pages, checks,
    ):
        part.setup(app)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
