"""The glossary: the directive {terms} draws it from the course's own table, and every {term} in the text carries its meaning with it."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains.std import make_glossary_term
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from cxcourse.book.course import find_page, number_of
from cxcourse.book.elements import h, inline
from cxcourse.book.rendering import plain
from cxcourse.i18n import _

Row = dict[str, str]
COLUMNS = {"term", "also", "term_nl", "term_de", "definition", "plain", "plain_nl", "plain_de", "chapter"}


def read_terms(path: Path) -> list[Row]:
    """The rows of the table, in the order of the English terms. Raises ExtensionError if the table is not there, or lacks a column."""
    if not path.exists():
        raise ExtensionError(_("{file} does not exist, but the glossary is drawn from it.").format(file=path.name))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    if missing := COLUMNS - set(rows[0] if rows else ()):
        raise ExtensionError(_("{file} lacks the column {name}.").format(file=path.name, name=min(missing)))
    return sorted(rows, key=lambda row: row["term"].casefold())


class taught_in(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Stands in for the link to the chapter that teaches a term, until all pages are read."""


class Terms(SphinxDirective):
    """All terms, each with its meaning, a plain word, Dutch and German, and the chapter that teaches it."""

    def run(self) -> list[nodes.Node]:
        path = Path(self.env.srcdir) / self.config.cx_terms
        self.env.note_dependency(str(path))
        entries = nodes.definition_list("", *[self._entry(row) for row in read_terms(path)], classes=["glossary", "cx-terms"])
        return [h("div", {"class": "cx-glossary", "data-glossary": True}, addnodes.glossary("", entries, sorted=False))]

    def _entry(self, row: Row) -> nodes.definition_list_item:
        source, line = self.get_source_info()
        heads = [make_glossary_term(self.env, [nodes.Text(name)], None, source, line, None, self.state.document)
                 for name in filter(None, [row["term"], *row["also"].split(" / ")])]
        means = {"means": plain(row["definition"]), "plain": row["plain"]}
        meanings(self.env).setdefault(self.env.docname, {}).update({head["ids"][0]: means for head in heads})
        said = h("p", {"class": "cx-plain"}, h("span", None, _("Said plainly:")), f" {row['plain']}")
        tongues = [self._tongue(name, code, row) for code, name in (("nl", _("Dutch")), ("de", _("German")))]
        words = nodes.paragraph("", "", *inline(self, row["definition"]))
        body = nodes.definition("", words, said, h("ul", {"class": "cx-tongues"}, *tongues), taught_in("", slug=row["chapter"]))
        return nodes.definition_list_item("", *heads, body)

    @staticmethod
    def _tongue(name: str, code: str, row: Row) -> nodes.Node:
        plainly = row[f"plain_{code}"]
        return h("li", None, f"{name}: ", h("span", {"lang": code}, h("strong", None, row[f"term_{code}"]), f", {plainly}"))


def meanings(env: BuildEnvironment) -> dict[str, dict[str, dict[str, str]]]:
    """For each page that holds a glossary: the id of each term, and what it means."""
    if not hasattr(env, "cx_meanings"):
        env.cx_meanings = {}  # type: ignore[attr-defined]
    return env.cx_meanings  # type: ignore[attr-defined, no-any-return]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give each link to a term what the term means, and each term the link to its chapter."""
    for mark in list(doctree.findall(taught_in)):
        page = find_page(app.env, "chapters", mark["slug"])
        if page is None:  # the chapter is not in the book
            mark.parent.remove(mark)
            continue
        words = _("Chapter {n}: {title}").format(n=int(number_of(page)), title=app.env.titles[page].astext())
        mark.replace_self(h("p", {"class": "cx-taught"}, h("a", {"href": app.builder.get_relative_uri(docname, page)}, words)))
    known = {anchor: means for page in meanings(app.env).values() for anchor, means in page.items()}
    for link in list(doctree.findall(nodes.reference)):
        anchor = link.get("refid") or link.get("refuri", "").partition("#")[2]
        if anchor in known and link.children and "std-term" in link.children[0].get("classes", []):
            attrs: dict[str, Any] = {"class": "reference internal cx-term", "href": link.get("refuri") or f"#{anchor}",
                                     "data-means": known[anchor]["means"], "data-plain": known[anchor]["plain"]}
            link.replace_self(h("a", attrs, *link.children))


def rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """When a meaning has changed, every page is written again: any of them may carry it."""
    now = hashlib.sha256(repr(sorted(meanings(env).items())).encode()).hexdigest()
    before, env.cx_meanings_print = getattr(env, "cx_meanings_print", ""), now  # type: ignore[attr-defined]
    return sorted(env.found_docs) if before not in ("", now) else []


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    meanings(env).pop(docname, None)


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    meanings(env).update({name: found for name, found in meanings(other).items() if name in docnames})


def setup(app: Sphinx) -> None:
    """Register the directive and what follows from it."""
    app.add_config_value("cx_terms", "data/glossary/glossary.csv", "env")
    app.add_directive("terms", Terms)
    app.add_node(taught_in)
    app.connect("doctree-resolved", fill)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("env-updated", rewrite)
