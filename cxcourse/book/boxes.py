"""The course's boxes: objectives, take-away, Monday morning, group activity, evidence, folded parts, writing lines, minutes."""

from __future__ import annotations

import re
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective, SphinxRole

from cxcourse.book.course import find_page, number_of
from cxcourse.book.elements import blocks, element, h, hidden, inline
from cxcourse.i18n import _

OBJECTIVE = re.compile(r"^\s*-?\s*(o\d+):\s+(.+)$")


def duration(minutes: int) -> element:
    """The time a thing takes, in words, with a sign that readers of the screen do not hear."""
    return h("span", {"class": "cx-minutes"}, h("span", {"class": "cx-sign cx-sign-clock", "aria-hidden": "true"}),
             _("{n} minutes").format(n=minutes))


class YourWork(SphinxDirective):
    """What this browser keeps of the reader, a copy of it, and a way to delete it; drawn by the page's script, as only that can know."""

    def run(self) -> list[nodes.Node]:
        return [h("div", {"class": "cx-your-work", "data-your-work": "", "hidden": ""})]


class Minutes(SphinxRole):
    """The role {minutes}`20`."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        if not self.text.isdigit():
            return [], [self.inliner.reporter.error(_("A number of minutes is a whole number, not {text}.").format(text=self.text))]
        return [duration(int(self.text))], []


class Box(SphinxDirective):
    """A box with a kicker, an optional title and Markdown inside."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"minutes": directives.nonnegative_int}
    kind = ""

    def kicker(self) -> str:
        """The words on the box."""
        raise NotImplementedError

    def heading(self, words: str) -> list[nodes.Node]:
        head = h("p", {"class": "cx-box-kicker"}, h("span", {"class": f"cx-sign cx-sign-{self.kind}", "aria-hidden": "true"}), words)
        if "minutes" in self.options:
            head += duration(self.options["minutes"])
        return [head]

    def run(self) -> list[nodes.Node]:
        self.assert_has_content()
        words = self.kicker()
        title = [h("p", {"class": "cx-box-title"}, *inline(self, self.arguments[0]))] if self.arguments else []
        label = f"{words}: {self.arguments[0]}" if self.arguments else words
        return [h("section", {"class": f"cx-box cx-{self.kind}", "aria-label": label}, *self.heading(words), *title, *blocks(self))]


class TakeAway(Box):
    """The chapter in three sentences."""

    kind = "take-away"

    def kicker(self) -> str:
        return _("Take away")


class Monday(Box):
    """One step for Monday morning."""

    kind = "monday"

    def kicker(self) -> str:
        return _("Monday morning")


class GroupActivity(Box):
    """What a group does with it."""

    kind = "group"

    def kicker(self) -> str:
        return _("With your group")


class Evidence(Box):
    """What is known, how well, and what speaks against it."""

    kind = "evidence"

    def kicker(self) -> str:
        return _("How sure are we?")


class Objectives(Box):
    """What a reader will be able to do: one line each, `o1: text`."""

    kind = "objectives"

    def kicker(self) -> str:
        return _("What you will be able to do")

    def run(self) -> list[nodes.Node]:
        self.assert_has_content()
        if "minutes" not in self.options:
            raise self.error(_("An objectives box says how long the chapter takes: add a line `:minutes: 20`."))
        items: list[nodes.Node] = []
        ids: list[str] = []
        for line in self.content:
            if not line.strip():
                continue
            match = OBJECTIVE.match(line)
            if not match:
                raise self.error(_("Each line of an objectives box looks like `o1: text`, this one does not: {line}").format(line=line))
            ids.append(match[1])
            items.append(h("li", {"id": f"objective-{match[1]}"}, *inline(self, match[2])))
        domain = getattr(self.env, "cx_objectives", {})
        domain[self.env.docname] = {"ids": ids, "minutes": self.options["minutes"]}
        self.env.cx_objectives = domain  # type: ignore[attr-defined]
        words = self.kicker()
        return [h("section", {"class": "cx-box cx-objectives", "aria-label": words}, *self.heading(words), h("ol", None, *items))]


class Fold(SphinxDirective):
    """A folded part; the browser's own `details`, printed open."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"class": directives.class_option}

    def run(self) -> list[nodes.Node]:
        classes = " ".join(["cx-folded", *self.options.get("class", [])])
        summary = h("summary", None, *inline(self, self.arguments[0]))
        return [h("details", {"class": classes}, summary, h("div", {"class": "cx-folded-body"}, *blocks(self)))]


class WriteLines(SphinxDirective):
    """Ruled lines on paper."""

    required_arguments = 1
    option_spec: ClassVar = {"label": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        count = directives.positive_int(self.arguments[0])
        label = [h("p", None, self.options["label"])] if "label" in self.options else []
        return [h("div", {"class": "cx-lines"}, *label, *[h("div", {"class": "cx-line", "aria-hidden": "true"}) for _i in range(count)])]


class ExerciseLink(SphinxDirective):
    """The card that leads from a chapter to its exercise."""

    has_content = True
    required_arguments = 1
    option_spec: ClassVar = {"minutes": directives.nonnegative_int}

    def run(self) -> list[nodes.Node]:
        node = exercise_card("", slug=self.arguments[0], minutes=self.options.get("minutes"))
        node += blocks(self)
        links = getattr(self.env, "cx_exercise_links", {})
        links.setdefault(self.env.docname, []).append(self.arguments[0])
        self.env.cx_exercise_links = links  # type: ignore[attr-defined]
        return [node]


class exercise_card(nodes.General, nodes.Element):  # noqa: N801
    """Stands in until all pages are read; then the card knows the exercise's page and title."""


def fill_cards(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the exercise's address and title on its card."""
    for card in list(doctree.findall(exercise_card)):
        target = find_page(app.env, "exercises", card["slug"])
        if target is None:
            raise app_error(_("{page} links to the exercise {slug}, but there is no page exercises/NN-{slug}.").format(
                page=docname, slug=card["slug"]))
        title = app.env.titles[target].astext()
        number = number_of(target)
        kicker = h("p", {"class": "cx-box-kicker"}, h("span", {"class": "cx-sign cx-sign-exercise", "aria-hidden": "true"}),
                   _("Exercise {number}").format(number=int(number)) if number else _("Exercise"))
        if card["minutes"]:
            kicker += duration(card["minutes"])
        link = h("a", {"class": "cx-card-link", "href": app.builder.get_relative_uri(docname, target)}, title)
        go = h("p", {"class": "cx-card-go", "aria-hidden": "true"}, _("Open the exercise"))
        card.replace_self(h("div", {"class": "cx-exercise-card"}, kicker, h("p", {"class": "cx-box-title"}, link), *card.children, go))


def app_error(message: str) -> Exception:
    """An error that stops the build and prints as one sentence."""
    return ExtensionError(message)


def _forget(app: Sphinx, env: object, docname: str) -> None:
    for name in ("cx_objectives", "cx_exercise_links"):
        getattr(env, name, {}).pop(docname, None)


def _merge(app: Sphinx, env: object, docnames: list[str], other: object) -> None:
    for name in ("cx_objectives", "cx_exercise_links"):
        if hasattr(other, name):
            mine = getattr(env, name, {})
            mine.update({d: v for d, v in getattr(other, name).items() if d in docnames})
            setattr(env, name, mine)


def setup(app: Sphinx) -> None:
    """Register the boxes."""
    app.add_role("minutes", Minutes())
    for name, directive in {
        "objectives": Objectives, "take-away": TakeAway, "monday": Monday, "group-activity": GroupActivity, "evidence": Evidence,
        "fold": Fold, "write-lines": WriteLines, "exercise-link": ExerciseLink,
        "your-work": YourWork,
    }.items():
        app.add_directive(name, directive)
    app.add_node(exercise_card)
    app.connect("doctree-resolved", fill_cards)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)


__all__ = ["duration", "hidden", "setup"]
