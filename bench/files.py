"""The files of a static host, each compressed once at the best level, as a publisher would before uploading."""

from __future__ import annotations

import gzip
import hashlib
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from urllib.parse import unquote

import brotli  # type: ignore[import-untyped]

from bench import settings

#: Already compressed: no host spends time on these.
PACKED_SUFFIXES = {".png", ".jpg", ".jpeg", ".webp", ".woff", ".woff2", ".whl", ".zip", ".gz", ".br", ".ico", ".mp4"}
LEAST = 256
GAIN = 0.95


class Files:
    """The files of one folder, each compressed once at the best level and kept in ``build/bench/packed``."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._cache: dict[Path, tuple[float, bytes, dict[str, int], str]] = {}

    def find(self, url: str) -> Path | None:
        """Return the file for a URL path, or None when it leaves the folder or does not exist."""
        path = (self.root / unquote(url).lstrip("/")).resolve()
        if path.is_dir():
            path = path / "index.html"
        return path if path.is_file() and path.is_relative_to(self.root) else None

    def read(self, path: Path, accepted: str) -> tuple[bytes, str, dict[str, int], str]:
        """Return the body to send, its encoding, the size in each encoding (bytes) and the ETag."""
        stamp = path.stat().st_mtime
        if path not in self._cache or self._cache[path][0] != stamp:
            raw = path.read_bytes()
            digest = hashlib.sha256(raw).hexdigest()[:32]
            sizes = {"identity": len(raw)}
            if packable(path):
                lighter = {name: len(packed(digest, name, raw)) for name in ("br", "gzip")}
                # What gains nothing is sent as it is.
                sizes |= {name: size for name, size in lighter.items() if size < GAIN * len(raw)}
            self._cache[path] = (stamp, raw, sizes, digest)
        _, raw, sizes, digest = self._cache[path]
        wanted = {part.split(";")[0].strip() for part in accepted.split(",")}
        best = min((n for n in sizes if n == "identity" or n in wanted), key=lambda n: sizes[n])
        body = raw if best == "identity" else packed(digest, best, raw)
        return body, best, sizes, f'"{digest}-{best}"'


def packable(path: Path) -> bool:
    """Return whether a host would compress this file."""
    return path.suffix not in PACKED_SUFFIXES and path.stat().st_size > LEAST


def packed(digest: str, name: str, raw: bytes) -> bytes:
    """Return ``raw`` in the encoding ``name`` (br or gzip), from disk when it has been made before."""
    target = settings.PACKED / f"{digest}.{name}"
    if not target.exists():
        settings.PACKED.mkdir(parents=True, exist_ok=True)
        # Beyond 16 MB brotli needs its largest window to see the whole file.
        data = gzip.compress(raw, 9, mtime=0) if name == "gzip" else brotli.compress(raw, quality=11, lgwin=24)
        part = target.with_suffix(f".{name}.{os.getpid()}")
        part.write_bytes(data)
        part.replace(target)
    return target.read_bytes()


def _pack(path: Path) -> None:
    raw = path.read_bytes()
    for name in ("br", "gzip"):
        packed(hashlib.sha256(raw).hexdigest()[:32], name, raw)


def pack(folders: list[Path]) -> int:
    """Compress every file below the folders that has not been compressed yet; return how many files there are.

    Done before anything is measured: the best level takes a minute for the largest file.
    """
    paths = [p for folder in folders for p in folder.rglob("*") if p.is_file() and p.suffix != ".map" and packable(p)]
    # The largest first, so that the last one does not keep a processor waiting.
    paths.sort(key=lambda p: -p.stat().st_size)
    with ProcessPoolExecutor() as pool:
        list(pool.map(_pack, paths, chunksize=1))
    return len(paths)
