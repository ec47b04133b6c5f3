"""Serves a small book as it is built, with the package's own scripts and styles unbundled beside it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from book_made import Book
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
TAGS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"


class Site(SimpleHTTPRequestHandler):
    """The built pages, and beside them the package's scripts and styles as they stand."""

    def translate_path(self, path: str) -> str:
        if path.startswith("/cxcourse/"):
            return str(ROOT / path.partition("?")[0].lstrip("/"))
        return super().translate_path(path)

    def log_message(self, format: str, *args: Any) -> None:
        """Tests speak for themselves."""


@contextmanager
def served(book: Book) -> Iterator[str]:
    """The address of `book`, built and served."""
    book.write()
    book.write = lambda: None  # type: ignore[method-assign]
    for name, text in {"page.js": 'import "/cxcourse/book/page/page.js";', "page.css": '@import "/cxcourse/book/page/page.css";',
                       "casebook_page.css": '@import "/cxcourse/book/page/casebook_page.css";',
                       "boot.js": (ROOT / "cxcourse/book/page/boot.js").read_text(encoding="utf-8")}.items():
        (book.folder / f"build/assets/h-{name}").write_text(text, encoding="utf-8")
    book.build()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Site, directory=str(book.folder / "_build/html")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def accessibility_faults(page: Page) -> list[tuple[str, list[Any]]]:
    """What axe finds on the page as it stands: rule and places."""
    axe = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    found = page.evaluate(f"{axe}; axe.run(document, {{runOnly: {TAGS}}})")
    assert len(found["passes"]) > 10
    return [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]]
