"""Where each page stands in the course: numbers, parts, neighbours, and the course list."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import Any

from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from cxcourse.i18n import _

NUMBERED = re.compile(r"(?:^|/)(\d+)-([^/]+)$")
KINDS = {"chapters": "chapter", "exercises": "exercise"}


def number_of(docname: str) -> str:
    """The number in a page's file name, "" if it has none."""
    match = NUMBERED.search(docname)
    return match[1] if match else ""


@lru_cache(maxsize=4)
def _by_slug(docnames: frozenset[str]) -> dict[tuple[str, str], str]:
    return {(name.split("/", 1)[0], match[2]): name for name in docnames if (match := NUMBERED.search(name))}


def find_page(env: BuildEnvironment, folder: str, slug: str) -> str | None:
    """The page `folder`/NN-`slug` of the book, whatever its number."""
    return _by_slug(frozenset(env.found_docs)).get((folder, slug))


def share_page(app: Sphinx, name: str) -> None:
    """Let the environment's `name`, on which page a directive stands, come along from pages that were read side by side."""

    def take_over(_app: Sphinx, env: Any, docnames: list[str], other: Any) -> None:
        if getattr(other, name, None) in docnames:
            setattr(env, name, getattr(other, name))

    app.connect("env-merge-info", take_over)


def kind_of(docname: str, root: str) -> str:
    """start, chapter, exercise, or page."""
    return "start" if docname == root else KINDS.get(docname.split("/", 1)[0], "page")


PART = re.compile(r"^([IVX]+)\.\s+(.+)$")


def part_words(caption: str) -> tuple[str, str]:
    """A part's caption "II. Manage" as ("Part II", "Manage"); a caption without a number has no first half."""
    match = PART.match(caption)
    return (_("Part {n}").format(n=match[1]), match[2]) if match else ("", caption)


class Course:
    """The course's parts in order, read once from the table of contents."""

    def __init__(self, app: Sphinx) -> None:
        self.app, self.env = app, app.env
        self.root = app.config.root_doc
        site: Any = app.env.external_site_map  # type: ignore[attr-defined]
        self.parts: list[tuple[str, list[tuple[str, list[str]]]]] = []
        self.part_of: dict[str, int] = {}
        for index, tree in enumerate(site.root.subtrees):
            items = []
            for name in map(self._docname, tree.files()):
                below = [self._docname(child) for child in self._children(site, name)]
                items.append((name, below))
                self.part_of |= dict.fromkeys([name, *below], index)
            self.parts.append((tree.caption or "", items))
        self._rows: dict[tuple[int, int], list[tuple[str, str]]] = {}

    def _docname(self, name: str) -> str:
        return next((name[: -len(s)] for s in self.app.config.source_suffix if name.endswith(s)), name)

    def _children(self, site: Any, name: str) -> list[str]:
        item = site.get(name) or next((site.get(name + s) for s in self.app.config.source_suffix if name + s in site), None)
        return item.child_files() if item else []

    def title(self, docname: str) -> str:
        """The page's title in plain text."""
        return self.env.titles[docname].astext() if docname in self.env.titles else docname

    def part_title(self, docname: str) -> str:
        """The name of the part in which the page stands."""
        return ": ".join(filter(None, part_words(self.parts[self.part_of[docname]][0]))) if docname in self.part_of else ""

    def kicker(self, docname: str) -> str:
        """What kind of page it is, in words: "Chapter 3", "Exercise 3", or ""."""
        number = number_of(docname)
        words = {"chapter": _("Chapter {n}"), "exercise": _("Exercise {n}")}.get(kind_of(docname, self.root), "")
        return words.format(n=int(number)) if words and number else ""

    def nav(self, docname: str) -> Markup:
        """The navigation as seen from a page: its part open, the page marked. Rows are made once for each depth of folder."""
        depth = docname.count("/")
        current = self.part_of.get(docname)
        out = []
        for index, (caption, _items) in enumerate(self.parts):
            rows = self._part_rows(index, depth)
            marked = "".join(row.replace(' href="', ' aria-current="page" href="', 1) if name == docname else row for name, row in rows)
            if caption:
                part, name_of_part = part_words(caption)
                summary = (f'<span class="cx-part-n">{escape(part)}</span> ' if part else "") + f"<span>{escape(name_of_part)}</span>"
                state = " open" if index == current or (current is None and index == 0) else ""
                out.append(f'<details class="cx-part"{state}><summary>{summary}</summary><ul>{marked}</ul></details>')
            else:
                out.append(f"<ul>{marked}</ul>")
        return Markup("".join(out))  # noqa: S704 - every text in it is escaped above and in _part_rows

    def _part_rows(self, index: int, depth: int) -> list[tuple[str, str]]:
        if (index, depth) not in self._rows:
            rows = []
            for name, below in self.parts[index][1]:
                number = number_of(name)
                sign = f'<span class="cx-nav-n">{int(number)}</span>' if number else ""
                rows.append((name, self._row(name, depth, sign, "")))
                for child in below:
                    words = f'<span class="visually-hidden">{escape(self.kicker(child))}: </span>' if self.kicker(child) else ""
                    rows.append((child, self._row(child, depth, words, ' class="cx-nav-below"')))
            self._rows[index, depth] = rows
        return self._rows[index, depth]

    def _row(self, docname: str, depth: int, before: str, attrs: str) -> str:
        href = escape("../" * depth + self.app.builder.get_target_uri(docname))
        return f'<li{attrs}><a class="cx-nav-page" href="{href}">{before}<span>{escape(self.title(docname))}</span></a></li>'
