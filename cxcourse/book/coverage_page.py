"""The maintainers' table: every idea of the course in a few words, and the place that teaches it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from cxcourse.book.course import number_of
from cxcourse.book.coverage import places
from cxcourse.book.elements import element, h
from cxcourse.i18n import _


class coverage_table(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Stands in for the table until all pages are read; `ideas` holds (id, words)."""


class CoverageTable(SphinxDirective):
    """```{coverage-table}```; the ideas stand in the file that `cx_ideas` names."""

    def run(self) -> list[nodes.Node]:
        path = Path(self.env.srcdir) / self.config.cx_ideas
        self.env.note_dependency(str(path))
        if not path.exists():
            raise ExtensionError(_("{file} does not exist, but the table of what is covered is drawn from it.").format(file=path.name))
        ideas: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
        tables: set[str] = getattr(self.env, "cx_coverage_tables", set())
        self.env.cx_coverage_tables = tables | {self.env.docname}  # type: ignore[attr-defined]
        return [coverage_table("", ideas=list(ideas.items()))]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Draw the table: id, idea, and a link to the section."""
    for mark in list(doctree.findall(coverage_table)):
        where = {one: (page, section) for page, ids in places(app.env).items() for one, section in ids.items()}
        ideas: list[tuple[str, str]] = mark["ideas"]
        found = sum(one in where for one, _words in ideas)
        told = h("p", None, _("{found} of {all} ideas have a place in the chapters that are in the book.").format(found=found, all=len(ideas)))
        heads = h("tr", None, *[h("th", {"scope": "col"}, words) for words in (_("Id"), _("Idea"), _("Taught in"))])
        rows = [h("tr", None, h("th", {"scope": "row"}, one), h("td", None, words), h("td", None, *_place(app, docname, where.get(one))))
                for one, words in ideas]
        caption = h("caption", None, _("Every idea, and the section that teaches it"))
        table = h("table", {"class": "cx-coverage"}, caption, h("thead", None, heads), h("tbody", None, *rows))
        mark.replace_self([told, h("div", {"class": "cx-wide-table"}, table)])


def _place(app: Sphinx, docname: str, where: tuple[str, str] | None) -> list[element | str]:
    """A link to the section, with the chapter's number before its title; words where there is none."""
    if where is None:
        return [_("nowhere yet")]
    page, section = where
    titles = {ref["anchorname"].removeprefix("#"): ref.astext() for ref in app.env.tocs[page].findall(nodes.reference)}
    href = f"{app.builder.get_relative_uri(docname, page)}#{section}"
    number = number_of(page).lstrip("0")
    return [h("a", {"href": href}, f"{number}. " if number else "", titles.get(section, app.env.titles[page].astext()))]


def rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """When another page covers something else, the table is drawn again."""
    titles = {page: env.titles[page].astext() for page in places(env) if page in env.titles}
    now = hashlib.sha256(repr((sorted(places(env).items()), sorted(titles.items()))).encode()).hexdigest()
    before, env.cx_coverage_print = getattr(env, "cx_coverage_print", ""), now  # type: ignore[attr-defined]
    return sorted(getattr(env, "cx_coverage_tables", set()) & env.found_docs) if before != now else []


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_config_value("cx_ideas", "docs/ideas.yml", "env")
    app.add_directive("coverage-table", CoverageTable)
    app.add_node(coverage_table)
    app.connect("doctree-resolved", fill)
    app.connect("env-updated", rewrite)
