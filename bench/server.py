"""A static host to measure with: precompressed files, honest caching, a log of every byte, and a slow line on demand.

It serves one folder on each port, as a good static host would: the right MIME types, brotli or gzip at their best level (made once,
kept on disk), an ETag, a year of caching for files whose name carries a hash of their content and ten minutes for the rest (what GitHub
Pages gives). The slow line is made here and not in the browser, because a browser's own throttle does not reach what a worker fetches:
one token bucket shared by all connections, and a wait before each answer.

    python -m bench.server build/bench/peers/plain:8101 _build/html:8102 --line 30 --latency 30
"""

from __future__ import annotations

import argparse
import json
import mimetypes
import re
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from bench.files import Files

TYPES = {
    ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json",
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".whl": "application/zip",
    ".woff2": "font/woff2", ".ipynb": "application/json", ".map": "application/json", ".md": "text/markdown",
}  # fmt: skip
HASHED = re.compile(r"[.-](?=[0-9a-zA-Z_]*[0-9])[0-9a-zA-Z_]{8,64}(\.[a-z0-9]+){1,2}$|-[A-Z0-9]{8}\.[a-z0-9]+$")
CHUNK = 16 * 1024
SHORT = 600  # seconds that a file without a hash in its name stays fresh


@dataclass
class Hit:
    """One answer, as it went over the wire (bytes), beside what other encodings would have cost."""

    port: int
    path: str
    status: int
    head: int
    body: int
    sizes: dict[str, int]
    encoding: str
    purpose: str
    at: float


@dataclass
class Line:
    """A shared line: ``rate`` in bytes a second (0: as fast as it goes), ``latency`` in seconds before each answer."""

    rate: float = 0.0
    latency: float = 0.0
    _free: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, write: Callable[[bytes | memoryview], object], data: bytes) -> None:
        """Write ``data`` in pieces, each at the time when the line has room for it."""
        if not self.rate:
            write(data)
            return
        view = memoryview(data)
        for start in range(0, len(view), CHUNK):
            piece = view[start : start + CHUNK]
            with self._lock:
                begin = max(self._free, time.monotonic())
                self._free = begin + len(piece) / self.rate
                due = self._free
            if (wait := due - time.monotonic()) > 0:
                time.sleep(wait)
            write(piece)


class Host:
    """All ports of one run, with one line, one log and the encodings that the host offers."""

    def __init__(self, folders: dict[int, Path], control: int | None = None) -> None:
        self.line = Line()
        self.hits: list[Hit] = []
        self.servers: list[ThreadingHTTPServer] = []
        for port, folder in folders.items():
            self._listen(port, type("Site", (_Site,), {"host": self, "port": port, "files": Files(folder)}))
        if control:
            self._listen(control, type("Control", (_Control,), {"host": self}))

    def _listen(self, port: int, handler: type[BaseHTTPRequestHandler]) -> None:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.servers.append(server)


class _Base(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: Host

    def setup(self) -> None:
        super().setup()
        self.connection.setsockopt(6, 1, 1)  # TCP_NODELAY: a small answer must not wait for the next one

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: the log is kept as data."""


class _Site(_Base):
    port: int
    files: Files

    def do_GET(self) -> None:
        host = self.host
        path = urlsplit(self.path).path
        found = self.files.find(path)
        if host.line.latency:
            time.sleep(host.line.latency)
        if found and found.name == "index.html" and not path.endswith(("/", "index.html")):
            self._answer(301, b"", [("Location", path + "/")], {}, "identity")
            return
        if not found:
            self._answer(404, b"not here", [("Content-Type", "text/plain")], {}, "identity")
            return
        body, encoding, sizes, tag = self.files.read(found, self.headers.get("Accept-Encoding", ""))
        kind = TYPES.get(found.suffix) or mimetypes.guess_type(found.name)[0] or "application/octet-stream"
        age = "public, max-age=31536000, immutable" if HASHED.search(found.name) else f"max-age={SHORT}"
        head = [("Content-Type", kind), ("Cache-Control", age), ("ETag", tag), ("Vary", "Accept-Encoding")]
        if self.headers.get("If-None-Match") == tag:
            self._answer(304, b"", head, {}, encoding)
            return
        if encoding != "identity":
            head.append(("Content-Encoding", encoding))
        self._answer(200, body, head, sizes, encoding)

    do_HEAD = do_GET

    def _answer(self, status: int, body: bytes, head: list[tuple[str, str]], sizes: dict[str, int], encoding: str) -> None:
        if self.command == "HEAD":
            body = b""
        text = f"HTTP/1.1 {status} {self.responses[status][0]}\r\n"
        text += "".join(f"{k}: {v}\r\n" for k, v in [*head, ("Content-Length", str(len(body)))]) + "\r\n"
        data = text.encode()
        purpose = self.headers.get("Sec-Purpose", "") or self.headers.get("Purpose", "")
        # Logged before the body is sent, so that a reader who leaves early has paid too.
        hit = Hit(self.port, self.path, status, len(data), len(body), sizes, encoding, purpose, time.time())
        self.host.hits.append(hit)
        try:
            self.host.line.send(self.wfile.write, data + body)
            self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


class _Control(_Base):
    """The harness's side door: read the log, empty it, set the line."""

    def do_GET(self) -> None:
        self._json([asdict(hit) for hit in list(self.host.hits)])

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        host = self.host
        host.hits.clear()
        host.line.rate = float(asked.get("mbit", 0)) * 1e6 / 8
        host.line.latency = float(asked.get("latency_ms", 0)) / 1000
        self._json({"ok": True})

    def _json(self, value: object) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", help="folder:port")
    parser.add_argument("--control", type=int, default=None, help="port of the side door (log and line)")
    parser.add_argument("--line", type=float, default=0, help="Mbit/s shared by all connections; 0 is unlimited")
    parser.add_argument("--latency", type=float, default=0, help="milliseconds before each answer")
    args = parser.parse_args()
    host = Host({int(p): Path(f) for f, p in (item.rsplit(":", 1) for item in args.folders)}, args.control)
    host.line.rate, host.line.latency = args.line * 1e6 / 8, args.latency / 1000
    print("\n".join(f"http://localhost:{s.server_address[1]}/" for s in host.servers), flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
