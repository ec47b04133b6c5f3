"""Nothing leaves the site: no page, no worker and no Python can reach another origin, and nobody tries (standards S1)."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from book_served import BOOK, Served, Stranger, changed, pages, until
from map_used import Map
from playwright.sync_api import Page, Worker, expect
from watched import Watch

pytestmark = pytest.mark.browser

Reader = Callable[..., Page]
REFUSED = r"Content Security Policy|policy: |net::ERR|Failed to load resource|blocked"


def test_the_whole_course_is_read_and_used_without_one_request_elsewhere(reader: Reader, site: Served, stranger: Stranger, watch: Watch) -> None:
    page = reader(None)
    for path in pages(BOOK):
        page.goto(site.url + path)
        if page.locator("meta[name=cx-prefetch]").count():
            page.wait_for_load_state("networkidle")
    page.goto(site.url + Map.PATH)
    one = Map(page).alive().open_case().answered()
    for what in ("Picture", "Drawing", "In words", "Table", "Everything"):
        one.take(what)
    one.bring_text("Name\nAnna\n")
    expect(one.preview).to_be_visible()
    assert {url for url in watch.requests if not url.startswith((site.origin, f"blob:{site.origin}", "data:"))} == set()
    assert stranger.hits == []


def test_the_stranger_counts_who_comes(reader: Reader, stranger: Stranger, watch: Watch) -> None:
    watch.expect("favicon")
    reader(None).goto(stranger.url + "came")
    assert "/came" in stranger.hits


def test_what_a_page_tries_to_load_from_elsewhere_is_stopped(reader: Reader, stranger: Stranger, watch: Watch) -> None:
    watch.expect(REFUSED)
    page = reader("chapters/01-key-stakeholder.html")
    page.evaluate(
        """async (url) => {
          const { body } = document;
          body.append(Object.assign(new Image(), { src: url + "image" }));
          body.append(Object.assign(document.createElement("script"), { src: url + "script" }));
          body.append(Object.assign(document.createElement("iframe"), { src: url + "frame" }));
          body.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url + "style" }));
          navigator.sendBeacon(url + "beacon", "x");
          try { new WebSocket(url.replace("http", "ws") + "socket"); } catch {}
          try { new EventSource(url + "events"); } catch {}
          await fetch(url + "fetch").catch(() => {});
          await import(url + "module").catch(() => {});
        }""",
        stranger.url,
    )
    page.evaluate("() => new Promise((resolve) => setTimeout(resolve, 500))")
    assert stranger.hits == []


def worker_with_python(reader: Reader, serve: Callable[..., Served]) -> Worker:
    """The exercise's worker, whose Python a test can speak to."""
    kernel = rb'\.pyimport\("cxcourse\.live\.kernel"\)'
    leave_open = changed(lambda body: re.sub(rb"([\w$]+)(" + kernel + rb")", rb"(self.cxTest=\1)\2", body))
    page = reader(Map.PATH, at=serve(rules=[(r"worker-.*\.js$", leave_open)]))
    Map(page).alive()
    worker = page.workers[0]
    until(lambda: bool(worker.evaluate("() => 'cxTest' in self")))
    return worker


def test_python_itself_cannot_reach_another_origin(reader: Reader, serve: Callable[..., Served], stranger: Stranger, watch: Watch) -> None:
    watch.expect(REFUSED)
    worker = worker_with_python(reader, serve)
    python = f"""
import js, asyncio
tried = []
for way in ("fetch", "no-cors", "request", "script", "socket", "module"):
    try:
        if way == "fetch":
            await js.fetch("{stranger.url}fetch")
        elif way == "no-cors":
            await js.fetch("{stranger.url}no-cors", mode="no-cors")
        elif way == "request":
            request = js.XMLHttpRequest.new()
            request.open("GET", "{stranger.url}request", False)
            request.send()
        elif way == "script":
            js.importScripts("{stranger.url}script")
        elif way == "socket":
            js.WebSocket.new("{stranger.url}socket".replace("http", "ws"))
        else:
            from pyodide.code import run_js
            await run_js("import('{stranger.url}module')")
        tried.append(way + " got through" if way != "socket" else "")
    except Exception:
        tried.append("")
"".join(tried)
"""
    answer = worker.evaluate("(code) => self.cxTest.runPythonAsync(code)", python)
    worker.evaluate("() => new Promise((resolve) => setTimeout(resolve, 500))")
    assert (answer, stranger.hits) == ("", [])
