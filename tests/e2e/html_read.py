"""The links, ids and files of a built page, read with the standard library."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit


class Read(HTMLParser):
    """`ids` of a page, and the `addresses` of everything it links or loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "action", "poster", "data"):
                self.addresses.append(value)
            elif name == "srcset":
                self.addresses += [part.split()[0] for part in value.split(",")]
            elif tag == "meta" and name == "content" and ("name", "cx-prefetch") in attrs:
                self.addresses += value.split()


def dead(root: Path) -> list[str]:
    """Every address within the book that leads nowhere, as "page: address"."""
    pages = {path: Read(path.read_text(encoding="utf-8")) for path in root.rglob("*.html") if "_static" not in path.parts}
    found = []
    for path, read in pages.items():
        for address in read.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            bare, fragment = urldefrag(address)
            target = (path.parent / unquote(urlsplit(bare).path)).resolve() if urlsplit(bare).path else path
            if target.is_dir():
                target /= "index.html"
            lost = not target.is_file() or (fragment and target in pages and unquote(fragment) not in pages[target].ids)
            if lost:
                found.append(f"{path.relative_to(root)}: {address}")
    return found


def doubles(root: Path) -> list[str]:
    """Ids that a page has twice."""
    found = []
    for path in root.rglob("*.html"):
        ids = Read(path.read_text(encoding="utf-8")).ids
        found += [f"{path.relative_to(root)}: {one}" for one in set(ids) if ids.count(one) > 1]
    return found
