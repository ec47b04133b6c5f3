"""The start page: its opening, the ways in, and the map of the course."""

from __future__ import annotations

from typing import Any, ClassVar

import yaml
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from cxcourse.book.boxes import app_error
from cxcourse.book.course import find_page, number_of, part_words
from cxcourse.book.elements import blocks, element, h, hidden, inline
from cxcourse.i18n import _

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


class page_link(nodes.General, nodes.Inline, nodes.Element):  # noqa: N801
    """A link to a page of the book (`target`, with an optional #fragment), whose address is known when all pages are read."""


class map_chapter(nodes.General, nodes.Element):  # noqa: N801
    """A chapter on the course map, by its slug."""


class Hero(SphinxDirective):
    """The opening: paragraphs, and a first click."""

    has_content = True
    option_spec: ClassVar = {"action": directives.unchanged_required, "action-text": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        children = blocks(self)
        if "action" in self.options:
            text = self.options.get("action-text", _("Start"))
            link = page_link("", nodes.Text(text), target=self.options["action"], classes=["cx-cta"])
            children.append(h("p", {"class": "cx-opening-action"}, link))
        return [h("div", {"class": "cx-opening"}, *children)]


class YamlDirective(SphinxDirective):
    """A directive whose body is a YAML list of mappings."""

    has_content = True

    def items(self, *needed: str) -> list[dict[str, Any]]:
        try:
            found = yaml.safe_load("\n".join(self.content))
        except yaml.YAMLError as error:
            raise self.error(_("This is not readable YAML: {problem}").format(problem=error)) from error
        if not isinstance(found, list) or not all(isinstance(one, dict) and all(key in one for key in needed) for one in found):
            raise self.error(_("This must be a YAML list whose items have: {keys}").format(keys=", ".join(needed)))
        return found


class WaysIn(YamlDirective):
    """Cards that each lead one kind of reader to their first click."""

    def run(self) -> list[nodes.Node]:
        cards = []
        for one in self.items("title", "text", "link", "link_text"):
            link = page_link("", nodes.Text(one["link_text"]), target=one["link"], classes=["cx-card-link"])
            cards.append(h("li", {"class": "cx-way"}, h("h3", None, one["title"]), h("p", None, *inline(self, one["text"])),
                           h("p", {"class": "cx-way-go"}, link)))
        return [h("ul", {"class": "cx-ways"}, *cards)]


class CourseMap(YamlDirective):
    """Every part with its chapters; a chapter that is not written yet stands there without a link."""

    def run(self) -> list[nodes.Node]:
        parts = []
        number = 0
        for index, part in enumerate(self.items("part", "chapters"), 1):
            rows: list[nodes.Node] = []
            for chapter in part["chapters"]:
                number += 1
                row = map_chapter("", number=number)
                if isinstance(chapter, str):
                    row["slug"] = chapter
                else:
                    row["title"] = chapter["title"]
                rows.append(row)
            text = [h("p", {"class": "cx-map-text"}, *inline(self, part["text"]))] if "text" in part else []
            words, name = part_words(part["part"])
            head = h("h3", None, h("span", {"class": "cx-map-n"}, words or _("Part {n}").format(n=ROMAN[index - 1]), hidden(": ")), name)
            parts.append(h("li", {"class": "cx-map-part"}, head, *text, h("ol", {"start": number - len(rows) + 1}, *rows)))
        return [h("ol", {"class": "cx-map"}, *parts)]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put addresses and titles in place."""
    for link in list(doctree.findall(page_link)):
        target, _sep, fragment = link["target"].partition("#")
        if target not in app.env.found_docs:
            raise app_error(_("{page} links to {target}, which is no page of the book.").format(page=docname, target=target))
        href = app.builder.get_relative_uri(docname, target) + (f"#{fragment}" if fragment else "")
        link.replace_self(h("a", {"class": " ".join(link["classes"]), "href": href}, *link.children))
    for row in list(doctree.findall(map_chapter)):
        row.replace_self(_row(app, docname, row))


def _row(app: Sphinx, docname: str, row: map_chapter) -> element:
    sign = h("span", {"class": "cx-map-number", "aria-hidden": "true"}, str(row["number"]))
    page = find_page(app.env, "chapters", row["slug"]) if row.hasattr("slug") else None
    if page is None:
        if row.hasattr("slug"):
            raise app_error(_("{page} maps the chapter {slug}, but there is no page chapters/NN-{slug}.").format(page=docname, slug=row["slug"]))
        return h("li", {"class": "cx-map-planned"}, sign, h("span", None, row["title"], hidden(_(" (not written yet)"))))
    title = h("a", {"href": app.builder.get_relative_uri(docname, page)}, app.env.titles[page].astext())
    exercise = find_page(app.env, "exercises", row["slug"])
    below: list[nodes.Node] = []
    if exercise:
        name = app.env.titles[exercise].astext()
        below.append(h("a", {"class": "cx-map-exercise", "href": app.builder.get_relative_uri(docname, exercise)},
                       hidden(_("Exercise {number}: ").format(number=int(number_of(exercise) or 0))), name))
    return h("li", None, sign, h("span", None, title, *below))


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("hero", Hero)
    app.add_directive("ways-in", WaysIn)
    app.add_directive("course-map", CourseMap)
    app.add_node(page_link)
    app.add_node(map_chapter)
    app.connect("doctree-resolved", fill)
