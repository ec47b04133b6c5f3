"""Strict checks on the HTML that was built. Each problem is one sentence; any of them fails the build."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from sphinx.application import Sphinx
from sphinx.errors import SphinxError

from cxcourse.i18n import _

RULES = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()  # a page that passed other rules is looked at again

# Types of script that a browser does not run.
DATA_TYPES = re.compile(r"^(application/(ld\+)?json|application/vnd\..+|text/(plain|template)|application/vega.*)$")
LOADING = {"script": ("src",), "img": ("src", "srcset"), "iframe": ("src",), "source": ("src", "srcset"), "video": ("src", "poster"),
           "audio": ("src",), "embed": ("src",), "object": ("data",), "input": ("src",), "track": ("src",)}
# Kinds of link that make a browser ask for the address; "canonical", "next", "license" do not.
FETCHED = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest", "apple-touch-icon"}


class StrictError(SphinxError):
    """The built pages break a rule of the course."""

    category = "Strict check"


class Inspector(HTMLParser):
    """Collects the problems of one page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self.ids: Counter[str] = Counter()
        self.policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if "id" in values:
            self.ids[values["id"]] += 1
        if tag == "script" and "src" not in values and not DATA_TYPES.match(values.get("type", "").strip().lower()):
            self.problems.append(_("an inline script stands on line {n}; put it into a file of its own").format(n=line))
        self.problems += [_("the attribute {name} on line {n} is a script in the page").format(name=name, n=line)
                          for name in values if name.startswith("on")]
        if any(values.get(name, "").strip().lower().startswith("javascript:") for name in ("href", "src", "action", "formaction")):
            self.problems.append(_("a javascript: address stands on line {n}").format(n=line))
        if tag == "img" and "alt" not in values:
            self.problems.append(_("the image {src} on line {n} has no alt text").format(src=values.get("src", "?")[:80], n=line))
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = True
        self.problems += [_("<{tag}> on line {n} loads from another site: {url}").format(tag=tag, n=line, url=url)
                          for url in self._loaded(tag, values) if foreign(url)]

    handle_startendtag = handle_starttag

    @staticmethod
    def _loaded(tag: str, values: dict[str, str]) -> Iterator[str]:
        if tag == "link" and FETCHED & set(values.get("rel", "").lower().split()):
            yield values.get("href", "")
        for name in LOADING.get(tag, ()):
            for part in values.get(name, "").split(",") if name == "srcset" else [values.get(name, "")]:
                yield part.strip().split(" ")[0] if name == "srcset" else part

    def finish(self) -> list[str]:
        """All problems of the page, those that show only at its end included."""
        self.problems += [_("the id {id} is used {n} times").format(id=name, n=n) for name, n in self.ids.items() if n > 1]
        if not self.policy:
            self.problems.append(_("the page has no content security policy"))
        return self.problems


def foreign(url: str) -> bool:
    """Whether a browser would fetch `url` from another origin."""
    parts = urlsplit(url.strip())
    return bool(parts.netloc) or parts.scheme in ("http", "https", "ftp", "ws", "wss")


def inspect(html: str) -> list[str]:
    """The problems of one page's HTML, as sentences; an empty list when there are none."""
    # The course list is the same on every page and made by pages.py alone: without it, time does not grow with pages times pages.
    start = html.find('<nav class="cx-course"')
    if start >= 0:
        html = html[:start] + html[html.index("</nav>", start) :]
    inspector = Inspector()
    inspector.feed(html)
    inspector.close()
    return inspector.finish()


def pages_problem(expected: set[str], built: set[str]) -> str:
    """Whether the pages built are those of the table of contents; "" if so."""
    if not expected or not built:
        return _("no page was built")
    missing, extra = sorted(expected - built), sorted(built - expected)
    if missing:
        return _("{n} pages of _toc.yml were not built: {names}").format(n=len(missing), names=", ".join(missing[:5]))
    if extra:
        return _("{n} pages were built that _toc.yml does not name: {names}").format(n=len(extra), names=", ".join(extra[:5]))
    return ""


def page_of(file: str, suffixes: tuple[str, ...]) -> str:
    """The page's name: its file without the ending."""
    return next((file[: -len(ending)] for ending in suffixes if file.endswith(ending)), file)


def _record(app: Sphinx) -> Path:
    return Path(app.doctreedir) / "cx_checked.json"


def _passed(app: Sphinx) -> dict[str, list[int] | None]:
    """Time and size of each page that passed before, so that a page is looked at once each time it is written."""
    try:
        record = json.loads(_record(app).read_text(encoding="utf-8"))
        return dict(record["pages"]) if record["rules"] == RULES else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def check(app: Sphinx, error: Exception | None) -> None:
    """Look at every page that the build made or kept."""
    if error is not None or app.builder.name not in ("html", "dirhtml") or app.config.html_theme != "cxbook":
        return
    site_map = getattr(app.env, "external_site_map", None)
    suffixes = tuple(app.config.source_suffix)
    expected = {page_of(name, suffixes) for name in site_map or app.env.found_docs}
    problems = [p] if (p := pages_problem(expected, set(app.env.all_docs))) else []
    passed = _passed(app)
    for docname in sorted(expected | {"search"}):
        path = Path(app.builder.get_outfilename(docname))  # type: ignore[attr-defined]
        if not path.exists():
            problems.append(_("{page}: its HTML file is missing").format(page=docname))
            continue
        stamp = [path.stat().st_mtime_ns, path.stat().st_size]
        if passed.get(docname) == stamp:
            continue
        found = inspect(path.read_text(encoding="utf-8"))
        problems += [f"{docname}: {problem}" for problem in found]
        passed[docname] = stamp if not found else None
    _record(app).write_text(json.dumps({"rules": RULES, "pages": passed}), encoding="utf-8")
    if problems:
        raise StrictError("\n".join([_("{n} problems in the built pages.").format(n=len(problems)), *problems[:40]]))


def setup(app: Sphinx) -> None:
    """Check when everything else that runs at the end has run."""
    app.connect("build-finished", check, priority=900)
