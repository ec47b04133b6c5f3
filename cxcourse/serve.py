"""Serve the built book on this machine: `python -m cxcourse.serve`, as any static host would.

Files with a hash in their name are cached for good, all others are asked for again; text is compressed. `--prefix /cx-course/`
serves it below a path, as project pages on a shared host do.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[1] / "_build" / "html"
HASHED = re.compile(r"-[0-9a-zA-Z]{8,10}(\.\w+)?\.\w+$")
COMPRESSED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".txt", ".xml"}
# What a host must know; the worker's files need none of it, as they are unpacked in the page.
TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".bin": "application/octet-stream",
}


@lru_cache(maxsize=256)
def _compressed(path: str, _changed: float) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Static files with sensible caching."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *args: object, prefix: str = "/", **kwargs: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Below the prefix; everything else is not there."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "no such page")
        return super().translate_path("/" + path[len(self.prefix) :])

    def end_headers(self) -> None:
        path = self.path.split("?")[0]
        forever = HASHED.search(path) is not None
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if forever else "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def do_GET(self) -> None:
        """A file, compressed when that helps and the reader's browser takes it."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.split("?")[0].endswith("/"):
            super().do_GET()
            return
        if path.is_dir():
            path /= "index.html"
        takes = "gzip" in self.headers.get("Accept-Encoding", "") and path.suffix in COMPRESSED
        if not takes or not path.is_file() or "If-Modified-Since" in self.headers:
            super().do_GET()
            return
        body = _compressed(str(path), path.stat().st_mtime)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: the address stays the last line on the screen."""


def make_server(root: Path = ROOT, port: int = 8000, prefix: str = "/") -> ThreadingHTTPServer:
    """A server on this machine only; `port` 0 takes any free one."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(root), prefix=prefix))


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description="Serve the built book.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--prefix", default="/")
    options = parser.parse_args()
    if not (ROOT / "index.html").exists():
        print("The book has not been built yet: run `make book` first.", file=sys.stderr)
        return 1
    try:
        server = make_server(port=options.port, prefix=options.prefix)
    except OSError:
        print(f"Port {options.port} is taken on this machine: stop what uses it, or choose another with `make serve PORT=8001`.", file=sys.stderr)
        return 1
    print(f"The course is at http://localhost:{options.port}{options.prefix}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
