"""The directives {question} and {questions}, and the check that every question of a chapter stands in it exactly once."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from cxcourse.book.elements import inline
from cxcourse.book.questions import BadQuestions, Question, load
from cxcourse.book.rendering import render
from cxcourse.i18n import _


def file_of(env: BuildEnvironment, docname: str) -> Path:
    """The questions file of the page `docname`."""
    folder: str = env.config.cx_data
    return Path(env.srcdir) / folder / f"{docname.rsplit('/', 1)[-1]}.yml"


def placed(env: BuildEnvironment) -> dict[str, list[str]]:
    """Which questions each page places, in order."""
    if not hasattr(env, "cx_placed"):
        env.cx_placed = {}  # type: ignore[attr-defined]
    return env.cx_placed  # type: ignore[attr-defined, no-any-return]


class Placing(SphinxDirective):
    """What both directives share."""

    def questions(self) -> list[Question]:
        path = file_of(self.env, self.env.docname)
        self.env.note_dependency(str(path))
        return load(path)

    def place(self, question: Question) -> nodes.Node:
        here = placed(self.env).setdefault(self.env.docname, [])
        if question["id"] in here:
            raise BadQuestions(_("{page} places the question {id} twice.").format(page=self.env.docname, id=question["id"]))
        here.append(question["id"])
        return render(question, len(here), lambda text: inline(self, text))


class OneQuestion(Placing):
    """One question, by its id."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        wanted = self.arguments[0].strip()
        for question in self.questions():
            if question["id"] == wanted:
                return [self.place(question)]
        raise BadQuestions(_("{page} places the question {id}, which its questions file does not have.").format(
            page=self.env.docname, id=wanted))


class Questions(Placing):
    """All questions of the chapter that stand nowhere yet."""

    def run(self) -> list[nodes.Node]:
        here = placed(self.env).get(self.env.docname, [])
        return [self.place(question) for question in self.questions() if question["id"] not in here]


def check(app: Sphinx, env: BuildEnvironment) -> None:
    """Every question of a chapter in the book is placed, and tied to an objective of that chapter."""
    objectives = getattr(env, "cx_objectives", {})
    for docname in sorted(env.found_docs):
        path = file_of(env, docname)
        if not docname.startswith("chapters/") or not path.exists():
            continue
        here = placed(env).get(docname, [])
        for question in load(path):
            if question["id"] not in here:
                raise BadQuestions(_("{page} places the question {id} nowhere.").format(page=docname, id=question["id"]))
            if question["objective"] not in objectives.get(docname, {"ids": []})["ids"]:
                raise BadQuestions(_("The question {id} names the objective {objective}, which {page} does not have.").format(
                    id=question["id"], objective=question["objective"], page=docname))


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    placed(env).pop(docname, None)


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    placed(env).update({d: ids for d, ids in placed(other).items() if d in docnames})


def setup(app: Sphinx) -> None:
    """Register the directives and the check."""
    app.add_directive("question", OneQuestion)
    app.add_directive("questions", Questions)
    app.connect("env-check-consistency", check)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
