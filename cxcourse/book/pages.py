"""What the templates need to know of a page: where it stands in the course, its addresses, its assets."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

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


def kind_of(docname: str, root: str) -> str:
    """start, chapter, exercise, or page."""
    return "start" if docname == root else KINDS.get(docname.split("/", 1)[0], "page")


PART = re.compile(r"^([IVX]+)\.\s+(.+)$")


def part_words(caption: str) -> tuple[str, str]:
    """A part's caption "II. Manage" as ("Part II", "Manage"); a caption without a number has no first half."""
    match = PART.match(caption)
    return (_("Part {n}").format(n=match[1]), match[2]) if match else ("", caption)


# What libraries write into pages that assistive technology trips over, and what stands there instead.
MENDED = (
    ("<th></th>", "<td></td>"),  # pandas: the corner of a table is no heading
    (' aria-label="Toggle hidden content"', ""),  # myst-nb: hides the words that are on screen
    (' role="doc-biblioentry"', ""),  # Sphinx: a role that ARIA has withdrawn, in a list that takes no links
    ('<div role="list" class="citation-list">', '<div class="citation-list">'),
)


def mend(body: str) -> str:
    """The page's HTML with those places mended."""
    for old, new in MENDED:
        body = body.replace(old, new)
    return body


class Course:
    """The course's parts in order, read once from the table of contents."""

    def __init__(self, app: Sphinx) -> None:
        self.app, self.env = app, app.env
        self.root = app.config.root_doc
        site = self.env.external_site_map
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
                rows.append((name, f'<li><a class="cx-nav-page" href="{self._href(name, depth)}">{sign}<span>{escape(self.title(name))}</span></a></li>'))
                for child in below:
                    words = f'<span class="visually-hidden">{escape(self.kicker(child))}: </span>' if self.kicker(child) else ""
                    rows.append((child, f'<li class="cx-nav-below"><a class="cx-nav-page" href="{self._href(child, depth)}">'
                                        f"<span>{words}{escape(self.title(child))}</span></a></li>"))
            self._rows[index, depth] = rows
        return self._rows[index, depth]

    def _href(self, docname: str, depth: int) -> str:
        return escape("../" * depth + self.app.builder.get_target_uri(docname))


def sections(doctree: nodes.document | None) -> list[tuple[str, str]]:
    """Id and title of each section below the page's title."""
    top = next((n for n in doctree.children if isinstance(n, nodes.section)), None) if doctree else None
    return [(s["ids"][0], s.next_node(nodes.title).astext()) for s in top.children if isinstance(s, nodes.section)] if top else []


def description(doctree: nodes.document | None) -> str:
    """The page's first paragraph, cut at a word, for search engines and link previews."""
    first = doctree.next_node(nodes.paragraph) if doctree else None
    text = " ".join(first.astext().split()) if first else ""
    return text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def manifest(app: Sphinx) -> dict[str, str]:
    """Names of assets and the hashed file of each, from the bundle's manifest.json."""
    path = Path(app.srcdir) / app.config.cx_assets / "manifest.json"
    if not path.exists():
        raise ExtensionError(_("{path} does not exist: bundle the page's scripts and styles before the book.").format(path=path))
    return {name: entry if isinstance(entry, str) else entry["file"] for name, entry in json.loads(path.read_text(encoding="utf-8")).items()}


def prepare(app: Sphinx) -> None:
    """Read the manifest, once a build."""
    if app.builder.format == "html":
        app.cx_manifest = manifest(app)  # type: ignore[attr-defined]
        app.cx_course = None  # type: ignore[attr-defined]


def context(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Give the templates `cx` (facts about the page) and `asset()` (an address for a bundled file)."""
    if getattr(app, "cx_course", None) is None:
        app.cx_course = Course(app)  # type: ignore[attr-defined]
    course: Course = app.cx_course  # type: ignore[attr-defined]
    files: dict[str, str] = app.cx_manifest  # type: ignore[attr-defined]
    up = "../" * pagename.count("/")

    def asset(name: str) -> str:
        if name not in files:
            raise ExtensionError(_("manifest.json has no {name}.").format(name=name))
        return f"{up}assets/{files[name].removeprefix('assets/')}"

    def site(path: str) -> str:
        return asset(path) if path in files else up + path

    def neighbour(side: str) -> dict[str, str] | None:
        other = context.get(side)
        relations = app.builder.relations.get(pagename) if other else None  # type: ignore[attr-defined]
        target = relations[2 if side == "next" else 1] if relations else None
        return {"link": other["link"], "title": course.title(target), "kicker": course.kicker(target)} if other and target else None

    context["body"] = body = mend(context.get("body", ""))
    context["asset"] = asset
    context["cx"] = {
        "kind": kind_of(pagename, course.root) if pagename in app.env.found_docs else "page",
        "course": app.config.html_title or app.config.project,
        "home": up + app.builder.get_target_uri(course.root),
        "search": up + "search.html",
        "nav": course.nav(pagename),
        "part": course.part_title(pagename),
        "kicker": course.kicker(pagename),
        "sections": sections(doctree),
        "description": description(doctree),
        "prev": neighbour("prev"),
        "next": neighbour("next"),
        "live": 'class="cx-live"' in body,
        "questions": 'class="cx-question"' in body,
        "prefetch": " ".join(map(site, app.config.cx_prefetch)) if pagename in getattr(app.env, "cx_exercise_links", {}) else "",
        "fonts": [asset(name) for name in ("inter-latin-wght-normal.woff2", "fraunces-latin-wght-normal.woff2") if name in files],
        "footer": {key: up + app.builder.get_target_uri(page) for key, page in app.config.cx_footer.items() if page in app.env.found_docs},
        "has": files.__contains__,
        "_": _,
    }


def rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Every page shows the course list and names hashed assets: when either has changed, every page is written again."""
    if app.builder.format != "html":
        return []
    titles = sorted((name, title.astext()) for name, title in env.titles.items())
    facts = [app.cx_manifest, titles, repr(env.external_site_map.as_json()), app.config.cx_prefetch, app.config.cx_footer]  # type: ignore[attr-defined]
    print_ = hashlib.sha256(json.dumps(facts).encode()).hexdigest()
    before, env.cx_outline = getattr(env, "cx_outline", ""), print_  # type: ignore[attr-defined]
    return sorted(env.found_docs) if before not in ("", print_) else []


def publish(app: Sphinx, error: Exception | None) -> None:
    """Bring the assets into the site (their names hold their hashes: what is there already is right), and give the site's
    address itself the start page."""
    if error is not None or app.builder.format != "html":
        return
    source, target = Path(app.srcdir) / app.config.cx_assets, Path(app.outdir) / "assets"
    names = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    for path in [p for p in target.rglob("*") if p.is_file() and p.relative_to(target) not in names]:
        path.unlink()
    for name in names:
        copy = target / name
        if not copy.exists() or copy.stat().st_mtime < (source / name).stat().st_mtime:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, copy)
    if app.config.root_doc != "index" and app.builder.name == "html":
        shutil.copyfile(app.builder.get_outfilename(app.config.root_doc), Path(app.outdir) / "index.html")  # type: ignore[attr-defined]


def setup(app: Sphinx) -> None:
    """Register the events."""
    app.connect("builder-inited", prepare)
    app.connect("env-updated", rewrite)
    app.connect("html-page-context", context, priority=900)
    app.connect("build-finished", publish, priority=100)
