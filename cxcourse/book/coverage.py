"""Which inventory ids the chapters cover: `{covers}` marks a place, the build collects them in `coverage.json`, each with its section."""

from __future__ import annotations

import json
import re
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective, SphinxRole

from cxcourse.i18n import _

ID = re.compile(r"^[STE]\d+$")
RANGE = re.compile(r"^([STE])(\d+)-\1?(\d+)$")


def ids_in(text: str) -> list[str]:
    """The ids in `text`, separated by spaces or commas; `S1-S6` is a range. Raises ValueError for anything else."""
    found: list[str] = []
    for word in re.split(r"[\s,]+", text.strip()):
        if match := RANGE.match(word):
            found += [f"{match[1]}{n}" for n in range(int(match[2]), int(match[3]) + 1)]
        elif ID.match(word):
            found.append(word)
        else:
            raise ValueError(word)
    return found


Places = dict[str, dict[str, str]]
"""For each page the ids that it covers, each with the id of the section where it stands, in the order of the page."""


class covers_mark(nodes.Invisible, nodes.Inline, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """Marks the place until the page is read; nothing of it is written."""


def places(env: BuildEnvironment) -> Places:
    """What the pages read so far cover."""
    if not hasattr(env, "cx_covered"):
        env.cx_covered = {}  # type: ignore[attr-defined]
    return env.cx_covered  # type: ignore[attr-defined, no-any-return]


def collect(app: Sphinx, doctree: nodes.document) -> None:
    """Note which ids the page covers and in which section, and take the marks away."""
    here: dict[str, str] = {}
    for mark in list(doctree.findall(covers_mark)):
        section = mark.parent
        while section is not None and not (isinstance(section, nodes.section) and section["ids"]):
            section = section.parent
        for one in mark["covered"]:
            here.setdefault(one, section["ids"][0] if section is not None else "")
        mark.parent.remove(mark)
    if here:
        places(app.env)[app.env.docname] = here


def refusal(word: object) -> str:
    """The sentence for something that is no id."""
    return _("{word} is no inventory id: ids look like S12, T3 or S1-S6.").format(word=word)


class CoversRole(SphinxRole):
    """{covers}`S1 S2`, anywhere in a paragraph."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        try:
            return [covers_mark(covered=ids_in(self.text))], []
        except ValueError as error:
            return [], [self.inliner.reporter.error(refusal(error))]


class Covers(SphinxDirective):
    """The same as a block."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        try:
            return [covers_mark(covered=ids_in(self.arguments[0]))]
        except ValueError as error:
            raise self.error(refusal(error)) from error


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    places(env).pop(docname, None)


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    places(env).update({d: ids for d, ids in places(other).items() if d in docnames})


def write(app: Sphinx, error: Exception | None) -> None:
    """Write `{page: {id: section}}` beside the folder of the built pages."""
    if error is None and app.builder.format == "html":
        covered = dict(sorted(places(app.env).items()))
        target = Path(app.outdir).parent / "coverage.json"
        target.write_text(json.dumps(covered, indent=1) + "\n", encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register role, directive and collector."""
    app.add_role("covers", CoversRole())
    app.add_directive("covers", Covers)
    app.add_node(covers_mark)
    app.connect("doctree-read", collect)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("build-finished", write)
