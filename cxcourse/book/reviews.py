"""The mixed review after a part: ten questions from its chapters once more, in another order, with answers of their own.

A reader's first answer in the chapter stays what it was: in a review every question has the id `review-1/<question id>`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from cxcourse.book.course import find_page, number_of
from cxcourse.book.elements import h, inline
from cxcourse.book.questions import BadQuestions, Question, load, mixed
from cxcourse.book.rendering import render
from cxcourse.i18n import _

ID = re.compile(r"(?P<slug>[a-z0-9-]+)-q\d+")
TEN = 10


class asked_in(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Stands in for the link from a question to its place in the chapter, until all pages are read."""


class Review(SphinxDirective):
    """```{review} 1``` with ten question ids, one on each line, from part 1; `after` is what the reader is told when all are right."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"after": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        name = f"review-{self.arguments[0].strip()}"
        ids = [line.strip() for line in self.content if line.strip()]
        if len(ids) != TEN or len(set(ids)) != TEN:
            raise BadQuestions(_("{page}: a review has ten different questions, this one has {n}.").format(page=self.env.docname, n=len(set(ids))))
        asked: list[nodes.Node] = []
        for number, one in enumerate(mixed(name, ids), 1):
            slug, question = self._question(one)
            form = render(again(question, name), number, lambda text: inline(self, text))
            form["attrs"]["data-chapter"] = slug
            asked.append(h("div", {"class": "cx-review-one"}, form, asked_in("", slug=slug, question=one)))
        after = [h("p", {"class": "cx-review-after"}, *inline(self, self.options["after"]))] if "after" in self.options else []
        return [h("div", {"class": "cx-review", "data-review": name}, *asked, *after)]

    def _question(self, wanted: str) -> tuple[str, Question]:
        """The chapter's slug and the question with this id."""
        match = ID.fullmatch(wanted)
        folder = Path(self.env.srcdir) / self.env.config.cx_data
        files = sorted(folder.glob(f"[0-9][0-9]-{match['slug']}.yml")) if match else []
        for path in files:
            self.env.note_dependency(str(path))
            for question in load(path):
                if question["id"] == wanted:
                    return match["slug"] if match else "", question
        raise BadQuestions(_("{page} reviews the question {id}, which no chapter has.").format(page=self.env.docname, id=wanted))


def again(question: Question, review: str) -> Question:
    """The question as the review asks it: under its own id, and with its options in another order than in the chapter."""
    copy: dict[str, Any] = question | {"id": f"{review}/{question['id']}"}
    if "options" in question:
        by_id = {option["id"]: option for option in question["options"]}
        copy["options"] = [by_id[one] for one in mixed(copy["id"], list(by_id))]
    return copy


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the way back to the chapter below each question."""
    for mark in list(doctree.findall(asked_in)):
        page = find_page(app.env, "chapters", mark["slug"])
        if page is None:
            raise BadQuestions(_("{page} reviews the question {id}, whose chapter is not in the book.").format(page=docname, id=mark["question"]))
        words = _("Chapter {n}: {title}").format(n=int(number_of(page)), title=app.env.titles[page].astext())
        link = h("a", {"href": f"{app.builder.get_relative_uri(docname, page)}#{mark['question']}"}, words)
        mark.replace_self(h("p", {"class": "cx-review-from"}, _("Read about it again:"), " ", link))


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("review", Review)
    app.add_node(asked_in)
    app.connect("doctree-resolved", fill)
