"""The built book on a local server that a test can make slow, wrong or incomplete, and a stranger's server that counts who comes."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cxcourse.serve import Handler

BOOK = Path(__file__).parents[2] / "_build" / "html"

Rule = Callable[["BentHandler"], bool]


class BentHandler(Handler):
    """Serves as the course's own server does, unless a rule for the address does something else."""

    served: Served

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        self.served.asked.append(path)
        for pattern, rule in self.served.rules:
            if re.search(pattern, path) and rule(self):
                return
        super().do_GET()

    def file(self) -> bytes:
        """What stands on disk for this address."""
        return Path(self.translate_path(self.path.split("?")[0])).read_bytes()

    def give(self, body: bytes, kind: str = "", status: int = 200) -> bool:
        """Send `body`, in the way of the file's own type unless told; True, as the request is done then."""
        self.send_response(status)
        self.send_header("Content-Type", kind or self.guess_type(self.path.split("?")[0]))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return True


def missing(handler: BentHandler) -> bool:
    """The file is not there."""
    handler.send_error(404)
    return True


def typed(kind: str) -> Rule:
    """The file comes with another MIME type."""
    return lambda handler: handler.give(handler.file(), kind)


def changed(change: Callable[[bytes], bytes]) -> Rule:
    """The file comes with another content."""
    return lambda handler: handler.give(change(handler.file()))


def one_byte_off(body: bytes) -> bytes:
    """`body` with a byte in the middle turned around."""
    middle = len(body) // 2
    return body[:middle] + bytes([body[middle] ^ 0xFF]) + body[middle + 1 :]


def late(event: threading.Event, limit: float = 60) -> Rule:
    """The file comes when the test says so."""

    def wait(_handler: BentHandler) -> bool:
        event.wait(limit)
        return False

    return wait


class Served:
    """The book at `url`; `rules` are (pattern of the address, what happens instead), `asked` is what was asked for."""

    def __init__(self, root: Path = BOOK, prefix: str = "/", rules: list[tuple[str, Rule]] | None = None) -> None:
        self.rules: list[tuple[str, Rule]] = rules or []
        self.asked: list[str] = []
        handler = type("Handler", (BentHandler,), {"served": self})
        self.server = _Server(("127.0.0.1", 0), partial(handler, directory=str(root), prefix=prefix))
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.url = self.origin + prefix
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.server.server_close()


class Stranger:
    """Another origin on this machine; `hits` are the addresses that anybody asked for."""

    def __init__(self) -> None:
        hits = self.hits = []  # type: list[str]

        class Count(BaseHTTPRequestHandler):
            def answer(self) -> None:
                hits.append(self.path)
                self.send_response(200)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"ok")

            do_GET = do_POST = do_OPTIONS = do_HEAD = answer  # noqa: N815

            def log_message(self, format: str, *args: Any) -> None:
                """Tests speak for themselves."""

        self.server = _Server(("127.0.0.1", 0), Count)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self) -> None:
        """Stop counting."""
        self.server.shutdown()
        self.server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes hangs up on downloads; that is no error of the server."""


def pages(root: Path = BOOK) -> list[str]:
    """Every page of the book but the copies of the start page, by address."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html") if path.name != "intro.html" and "_static" not in path.parts)


def until(true: Callable[[], bool], seconds: float = 10) -> None:
    """Wait for something outside the browser."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not so after {seconds} seconds"
        time.sleep(0.02)
