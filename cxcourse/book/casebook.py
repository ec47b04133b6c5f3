"""The page *My casebook*: what the page's script must know of the book to show a reader's work as a whole.

Which exercises there are, in their order; what an untouched one looks like; which step keeps what under which name, so that work can be
read without the exercise's own program; how many questions each chapter asks. None of it knows anything of the reader.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from cxcourse.book.course import Course, kind_of, number_of, share_page
from cxcourse.book.elements import facts_script, h
from cxcourse.book.questions import load
from cxcourse.i18n import _
from cxcourse.widgets.exercise import Exercise

REVIEW = re.compile(r"^reviews/part-(\d+)$")
ASKED_IN_A_REVIEW = 10
# Pages of the back on which a reader keeps something too, by the name of its entry. They are no exercises and not counted as such.
AROUND = {"paths": "back/path", "assignment": "back/assign", "hand-in": "back/hand-in", "class-map": "back/class-map"}
PATHS: dict[str, Any] = {"schema": 1, "blank": {"paths": [], "read": {}, "done": {}}}  # the entry that path_store.js keeps
# Controls that only look at what another one keeps.
LOOK_ON = {"needs", "start"}
# Controls whose label says how the work is shown there, and not what it is.
SHOWN_AS = {"board", "weights"}


class casebook_here(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Stands in for the casebook until all pages are read."""


class Casebook(SphinxDirective):
    """```{casebook}```: all of a reader's work, drawn by the page's script."""

    def run(self) -> list[nodes.Node]:
        for path in sorted((Path(__file__).parents[1] / "widgets").glob("*.py")):
            self.env.note_dependency(str(path))
        self.env.cx_casebook = self.env.docname  # type: ignore[attr-defined]
        return [casebook_here()]


def live_exercise(slug: str) -> type[Exercise] | None:
    """The class of the exercise with this slug, None while it is a worksheet only."""
    name = f"cxcourse.widgets.{slug.replace('-', '_')}"
    if importlib.util.find_spec(name) is None:
        return None
    found = [value for value in vars(importlib.import_module(name)).values() if isinstance(value, type) and issubclass(value, Exercise)]
    return next((one for one in found if one.slug == slug), None)


def specs(value: Any) -> Iterator[dict[str, Any]]:
    """Every dict in a control's specification, the outer ones first; examples of work are no specification."""
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key not in ("examples", "work", "defaults"):
                yield from specs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from specs(inner)


def worded(options: Any) -> dict[str, str]:
    """How values are called: {value as JSON: label}, of those that have both."""
    return {json.dumps(one["value"]): one["label"] for one in options or [] if isinstance(one, dict) and {"value", "label"} <= one.keys()}


def names(control: dict[str, Any]) -> dict[str, Any]:
    """How the fields, items and options of one control are called: {field: [label, {value as JSON: label} or None]}."""
    found: dict[str, Any] = {}
    shared = worded(control.get("levels"))
    for spec in specs(control):
        key = spec.get("field", spec.get("id"))
        if isinstance(key, str) and isinstance(spec.get("label"), str) and key not in found:
            found[key] = [spec["label"], worded(spec.get("options")) or shared or None]
    return found


def hollow(value: Any) -> bool:
    """Whether nothing stands in this part of some work. What starts with a setting in it is nothing that a reader must fill."""
    if isinstance(value, dict):
        return all(hollow(one) for one in value.values())
    if isinstance(value, list):
        return all(hollow(one) for one in value)
    return value is None or value is False or value == ""


def facts_of(exercise: type[Exercise]) -> dict[str, Any]:
    """What the casebook must know of an exercise: `{schema, blank, steps: [[title, [trait, ...]]], names: {trait: names}}`."""
    before = os.environ.get("CXCOURSE_BOOK")
    os.environ["CXCOURSE_BOOK"] = "1"
    try:
        empty = exercise.__new__(exercise)  # no comm is opened: nobody will talk to this one
        panels = empty.make_panels()
        blank = {name: getattr(empty, name) for name in exercise.work_names()}
    finally:
        if before is None:
            del os.environ["CXCOURSE_BOOK"]
    steps: list[tuple[str, list[str]]] = []
    called: dict[str, Any] = {}
    for panel in panels:
        kept = []
        for control in specs(panel):
            trait = control.get("bind")
            if trait not in blank or control.get("kind", "needs") in LOOK_ON:
                continue
            called[trait] = called.get(trait, {}) | names(control)
            if "label" in control and control["kind"] not in SHOWN_AS:
                called[trait].setdefault("", [control["label"], None])
            if hollow(blank[trait]) and trait not in kept and not any(trait in other for _title, other in steps):
                kept.append(trait)
        if kept and panel.get("kind") == "panel":
            steps.append((panel["title"], kept))
    return {"schema": exercise.schema, "blank": blank, "steps": steps, "names": {trait: one for trait, one in called.items() if one}}


def facts(app: Sphinx, docname: str) -> dict[str, Any]:
    """All of the book's facts for the page `docname`."""
    course = Course(app)
    pages = [name for _caption, items in course.parts for page, below in items for name in (page, *below)]

    def place(page: str) -> dict[str, str]:
        return {"title": app.env.titles[page].astext(), "href": app.builder.get_relative_uri(docname, page)}

    def slug_of(page: str) -> str:
        return page.rsplit("/", 1)[-1].split("-", 1)[-1]

    exercises, chapters, reviews = [], [], []
    for page in (one for one in pages if one in app.env.titles):
        number, kind = number_of(page), kind_of(page, course.root)
        review = REVIEW.match(page)
        if kind == "exercise" and number:
            alive = live_exercise(slug_of(page))
            known = {"slug": slug_of(page), "number": int(number), "part": course.part_title(page), **place(page)}
            exercises.append(known | (facts_of(alive) if alive else {}))
        elif kind == "chapter" and number:
            asked = Path(app.srcdir) / app.config.cx_data / f"{page.rsplit('/', 1)[-1]}.yml"
            if asked.exists():
                chapters.append({"slug": slug_of(page), "number": int(number), "asked": len(load(asked)), **place(page)})
        elif review:
            reviews.append({"id": f"review-{review[1]}", "asked": ASKED_IN_A_REVIEW, **place(page)})
    around = []
    for slug, page in AROUND.items():
        kept = PATHS if slug == "paths" else facts_of(widget) if page in app.env.titles and (widget := live_exercise(slug)) else None
        if kept and page in app.env.titles:
            around.append({"slug": slug, **place(page), "schema": kept["schema"], "blank": kept["blank"]})
    course_name = app.config.html_title or app.config.project
    return {"course": course_name, "exercises": exercises, "around": around, "chapters": chapters, "reviews": reviews}


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the container and the facts in place; without scripts a sentence says what would be here."""
    for mark in list(doctree.findall(casebook_here)):
        data = facts_script("cx-casebook-facts", facts(app, docname))
        words = _("Your work appears here as soon as the page's scripts run. It is kept in this browser only.")
        waiting = h("p", {"class": "cx-casebook-waiting"}, words)
        mark.replace_self(h("div", {"class": "cx-casebook", "data-casebook": ""}, waiting, data))


def page_of(app: Sphinx) -> str | None:
    """The page on which the casebook stands, if there is one."""
    name = getattr(app.env, "cx_casebook", None)
    return name if name in app.env.found_docs else None


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("casebook", Casebook)
    app.add_node(casebook_here)
    share_page(app, "cx_casebook")
    app.connect("doctree-resolved", fill)


__all__ = ["facts_of", "live_exercise", "page_of", "setup"]
