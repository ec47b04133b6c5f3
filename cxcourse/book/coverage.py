"""Which inventory ids the chapters cover: `{covers}` marks a place, the build collects them in `coverage.json`."""

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


def record(env: BuildEnvironment, text: str) -> None:
    """Note that the page being read covers the ids in `text`."""
    covered = getattr(env, "cx_covered", {})
    page = covered.setdefault(env.docname, [])
    page += [one for one in ids_in(text) if one not in page]
    env.cx_covered = covered  # type: ignore[attr-defined]


def refusal(word: object) -> str:
    """The sentence for something that is no id."""
    return _("{word} is no inventory id: ids look like S12, T3 or S1-S6.").format(word=word)


class CoversRole(SphinxRole):
    """{covers}`S1 S2`, anywhere in a paragraph."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        try:
            record(self.env, self.text)
        except ValueError as error:
            return [], [self.inliner.reporter.error(refusal(error))]
        return [], []


class Covers(SphinxDirective):
    """The same as a block."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        try:
            record(self.env, self.arguments[0])
        except ValueError as error:
            raise self.error(refusal(error)) from error
        return []


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    getattr(env, "cx_covered", {}).pop(docname, None)


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    mine = getattr(env, "cx_covered", {})
    mine.update({d: ids for d, ids in getattr(other, "cx_covered", {}).items() if d in docnames})
    env.cx_covered = mine  # type: ignore[attr-defined]


def write(app: Sphinx, error: Exception | None) -> None:
    """Write `{page: [ids]}` beside the folder of the built pages."""
    if error is None and app.builder.format == "html":
        covered = dict(sorted(getattr(app.env, "cx_covered", {}).items()))
        target = Path(app.outdir).parent / "coverage.json"
        target.write_text(json.dumps(covered, indent=1) + "\n", encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register role, directive and collector."""
    app.add_role("covers", CoversRole())
    app.add_directive("covers", Covers)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("build-finished", write)
