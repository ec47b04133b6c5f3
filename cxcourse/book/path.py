"""The page *My path*: a place for the page's script, what it must know, and the whole course as a list for those who go their own way.

A path comes with a link, which only the reader's browser reads, so the page itself can say nothing of it. What stands here without scripts is
the course by hand: every chapter and exercise in order, with its minutes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from cxcourse.book.casebook import facts_of, live_exercise
from cxcourse.book.course import Course, kind_of, number_of, part_words
from cxcourse.book.elements import element, facts_script, h, hidden
from cxcourse.i18n import _
from cxcourse.models.answer_key import KEY

HAND_IN = "back/hand-in"


class path_here(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Stands in for the path until all pages are read."""


class MyPath(SphinxDirective):
    """```{my-path}```: the paths that a reader follows, drawn by the page's script, above the whole course as a list."""

    def run(self) -> list[nodes.Node]:
        package = Path(__file__).parents[1]
        for path in (package / "data/course.json", *sorted((package / "widgets").glob("*.py"))):
            self.env.note_dependency(str(path))
        return [path_here()]


def facts(app: Sphinx, docname: str) -> dict[str, Any]:
    """``{"blank": slug to what the work of an untouched exercise looks like, "hand_in": the address of that page or ""}``."""
    blank = {slug: facts_of(alive)["blank"] for slug in KEY.exercises if (alive := live_exercise(slug))}
    return {"blank": blank, "hand_in": app.builder.get_relative_uri(docname, HAND_IN) if HAND_IN in app.env.found_docs else ""}


def by_hand(app: Sphinx, docname: str) -> element:
    """All chapters and exercises of the book in their order, with their minutes where the course's key knows them."""
    course = Course(app)
    parts: list[nodes.Node] = []
    for caption, items in course.parts:
        pages = [(page, below) for page, below in items if kind_of(page, course.root) == "chapter" and number_of(page)]
        if pages:
            words, name = part_words(caption)
            rows = [_row(app, docname, page, below) for page, below in pages]
            parts += [h("p", None, h("strong", None, f"{words}: {name}" if words else name)), h("ol", {"start": int(number_of(pages[0][0]))}, *rows)]
    title = h("summary", None, _("The whole course, step by step"))
    return h("details", {"class": "cx-path-all cx-folded", "open": True}, title, h("div", {"class": "cx-folded-body"}, *parts))


def _row(app: Sphinx, docname: str, page: str, below: list[str]) -> element:
    known = KEY.chapter_of.get(page.split("-", 1)[-1])
    lines = [_line(app, docname, page, known["minutes"] if known else None)]
    for exercise in (one for one in below if kind_of(one, "") == "exercise"):
        lines.append(h("br"))
        lines += [hidden(_("Exercise: ")), _line(app, docname, exercise, known["exercise"]["minutes"] if known else None)]
    return h("li", None, *lines)


def _line(app: Sphinx, docname: str, page: str, minutes: int | None) -> element:
    title = app.env.titles[page].astext() if page in app.env.titles else page
    link = h("a", {"href": app.builder.get_relative_uri(docname, page)}, title)
    return h("span", None, link, ", " + _("{minutes} minutes").format(minutes=minutes)) if minutes else link


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the container, the facts and the list in place."""
    for mark in list(doctree.findall(path_here)):
        data = facts_script("cx-path-facts-of", facts(app, docname))
        words = _("A path appears here as soon as the page's scripts run. Until then, or without them, go by the list.")
        waiting = h("p", {"class": "cx-path-waiting"}, words)
        mark.replace_self(h("div", {"class": "cx-path", "data-my-path": ""}, waiting, data, by_hand(app, docname)))


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("my-path", MyPath)
    app.add_node(path_here)
    app.connect("doctree-resolved", fill)


__all__ = ["setup"]
