"""What the templates need to know of a page: where it stands in the course, its addresses, its assets."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from cxcourse.book import fetched
from cxcourse.book.casebook import page_of
from cxcourse.book.course import Course, kind_of
from cxcourse.i18n import _

# What libraries write into pages that assistive technology trips over, and what stands there instead.
MENDED = (
    ("<th></th>", "<td></td>"),  # pandas: the corner of a table is no heading
    (' aria-label="Toggle hidden content"', ""),  # myst-nb: hides the words that are on screen
    (' role="doc-biblioentry"', ""),  # Sphinx: a role that ARIA has withdrawn, in a list that takes no links
    ('<div role="list" class="citation-list">', '<div class="citation-list">'),
)


# myst-nb: a summary holds words, and no paragraphs
CODE_SUMMARY = re.compile(r'<p class="(collapsed|expanded) admonition-title">(.*?)</p>')


def mend(body: str) -> str:
    """The page's HTML with those places mended."""
    for old, new in MENDED:
        body = body.replace(old, new)
    return CODE_SUMMARY.sub(r'<span class="\1">\2</span>', body)


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


def _listed(app: Sphinx) -> dict[str, Any]:
    """manifest.json as it is: a file, or a file and what it needs."""
    path = Path(app.srcdir) / app.config.cx_assets / "manifest.json"
    listed: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return listed


def prepare(app: Sphinx) -> None:
    """Read the manifest, once a build."""
    if app.builder.format == "html":
        app.cx_manifest = manifest(app)  # type: ignore[attr-defined]
        app.cx_listed = _listed(app)  # type: ignore[attr-defined]
        app.cx_course = None  # type: ignore[attr-defined]


def _kind(app: Sphinx, pagename: str, root: str, body: str) -> str:
    """What kind of page it is drawn as. A page of the back with a live widget on it has the room of an exercise."""
    kind = kind_of(pagename, root) if pagename in app.env.found_docs else "page"
    return "exercise" if kind == "page" and 'class="cx-live"' in body else kind


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
    parts = fetched.parts_on(body)
    context["asset"] = asset
    context["cx"] = {
        "kind": _kind(app, pagename, course.root, body),
        "course": app.config.html_title or app.config.project,
        "home": up + app.builder.get_target_uri(course.root),
        "search": up + "search.html",
        "casebook": up + app.builder.get_target_uri(mine) if (mine := page_of(app)) else "",
        "casebook_here": mine == pagename,
        "teach_here": 'data-teach=""' in body,
        "nav": course.nav(pagename),
        "part": course.part_title(pagename),
        "kicker": course.kicker(pagename),
        "sections": sections(doctree),
        "description": description(doctree),
        "prev": neighbour("prev"),
        "next": neighbour("next"),
        "live": (live := 'class="cx-live"' in body),
        "styles": fetched.styles(files, [*parts, *fetched.late_on(body)]),
        "modules": [f"{up}assets/{file}" for file in fetched.modules(app.cx_listed, ["page", *(["live", *parts] if live else [])])],  # type: ignore[attr-defined]
        "questions": 'class="cx-question"' in body,
        "prefetch": " ".join(map(site, _ahead(app, pagename))),
        "fonts": [asset(name) for name in ("inter-latin-wght-normal.woff2", "fraunces-latin-wght-normal.woff2") if name in files],
        "footer": {key: up + app.builder.get_target_uri(page) for key, page in app.config.cx_footer.items() if page in app.env.found_docs},
        "has": files.__contains__,
        "_": _,
    }


def _ahead(app: Sphinx, pagename: str) -> list[str]:
    """What a chapter fetches ahead of need: what its exercise's page will ask for. Names in the manifest, or paths."""
    linked = getattr(app.env, "cx_exercise_links", {}).get(pagename)
    if not linked:
        return []
    listed: dict[str, Any] = app.cx_listed  # type: ignore[attr-defined]
    own = [name for slug in linked if (name := f"part-{slug}") in listed]
    needs = [f"assets/{file}" for name in app.config.cx_prefetch if isinstance(entry := listed.get(name), dict) for file in entry["needs"]]
    return [*app.config.cx_prefetch, *needs, *own]


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
    (Path(app.outdir) / ".nojekyll").touch()  # some hosts leave out folders with an underscore unless this is there
    if app.config.root_doc != "index" and app.builder.name == "html":
        shutil.copyfile(app.builder.get_outfilename(app.config.root_doc), Path(app.outdir) / "index.html")  # type: ignore[attr-defined]


def setup(app: Sphinx) -> None:
    """Register the events."""
    app.connect("builder-inited", prepare)
    app.connect("env-updated", rewrite)
    app.connect("html-page-context", context, priority=900)
    app.connect("build-finished", publish, priority=100)
