"""A reader's casebook in real tabs: the package's JavaScript served as it stands, an empty page, and eyes on the database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

ROOT = Path(__file__).parents[2] / "cxcourse"
OPEN = """async () => {
  window.book = await import("/casebook/casebook.js");
  window.seen = [];
  book.onStatus((status) => seen.push(status.state));
  await book.open();
}"""
RAW = """([store, key]) => new Promise((resolve) => {
  const open = indexedDB.open("leading-customer-experience");
  open.onsuccess = () => {
    const all = open.result.transaction(store).objectStore(store)[key === null ? "getAll" : "get"](key ?? undefined);
    all.onsuccess = () => { open.result.close(); resolve(all.result ?? null); };
  };
})"""
PUT = """([store, record]) => new Promise((resolve) => {
  const open = indexedDB.open("leading-customer-experience");
  open.onsuccess = () => {
    const tx = open.result.transaction(store, "readwrite");
    tx.objectStore(store).put(record);
    tx.oncomplete = () => { open.result.close(); resolve(); };
  };
})"""


class Files(SimpleHTTPRequestHandler):
    """The package's JavaScript as it stands, and an empty page."""

    def do_GET(self) -> None:
        if self.path.startswith("/page"):
            body = b"<!DOCTYPE html><html lang=en><title>A page</title>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Tests speak for themselves."""


@contextmanager
def files_served() -> Iterator[str]:
    """The address of an empty page beside the package's files."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(ROOT)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/page"
    server.shutdown()
    server.server_close()


def tab(reader: BrowserContext, site: str, before: str = "") -> Page:
    """A page of the course, its casebook open; `before` runs ahead of it."""
    page = reader.new_page()
    if before:
        page.add_init_script(before)
    page.goto(site)
    page.evaluate(OPEN)
    return page


def save(page: Page, text: str, schema: int = 1) -> None:
    """Change the work of the exercise `map`."""
    page.evaluate("([text, schema]) => book.save('map', schema, {text})", [text, schema])


def loaded(page: Page) -> Any:
    """The entry of the exercise `map`."""
    return page.evaluate("() => book.load('map')")


def until(page: Page, state: str, seconds: float = 2.0) -> None:
    """Wait for a status."""
    page.wait_for_function("(state) => book.default.status.state === state", arg=state, timeout=seconds * 1000)


def stored(page: Page, store: str, key: str | None = None) -> Any:
    """What stands in the database, whatever the casebook thinks of it."""
    return page.evaluate(RAW, [store, key])


# A page with an exercise, without its controls: the model, and what keeps its work. `answer` stands in for Python.
EXERCISE = """async ({slug, schema, blank, answer}) => {
  const { Model } = await import("/live/page/model.js");
  const { keepWork } = await import("/live/page/work.js");
  window.model = new Model({ _slug: slug, _schema: schema, _work: Object.keys(blank), _alive: "alive", asked: 0, panels: [], ...blank });
  window.asked = [];
  model.connect((data, buffers) => {
    if (data.content?.type !== "call") return;
    asked.push([data.content.name, new TextDecoder().decode(buffers[0])]);
    const ok = answer !== null;
    setTimeout(() => model.receive({ method: "custom", content: { type: "result", id: data.content.id, ok, value: answer, error: "no" } }, []), 20);
  });
  window.kept = keepWork(model);
  await kept;
}"""
BLANK: dict[str, Any] = {"title": "", "people": []}


def exercise(page: Page, schema: int = 1, answer: Any = None, blank: dict[str, Any] = BLANK) -> Page:
    """Open the exercise `map` on a page whose casebook is open."""
    page.evaluate(EXERCISE, {"slug": "map", "schema": schema, "blank": blank, "answer": answer})
    return page


def put(page: Page, **work: Any) -> None:
    """The reader changes something."""
    page.evaluate("(work) => { for (const [name, value] of Object.entries(work)) model.set(name, value); }", work)
