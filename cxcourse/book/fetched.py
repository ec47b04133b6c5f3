"""What a page asks for besides its main files: the parts of the exercise controls that stand on it, and what scripts import from one another.

A script that imports another is only known to do so once it is there. Named in the page's head, all of them come at the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_PARTS = re.compile(r'<div class="cx-live"[^>]*\sdata-parts="([^"]*)"')
_LATE = re.compile(r'<div class="cx-live"[^>]*\sdata-late="([^"]*)"')


def parts_on(body: str) -> list[str]:
    """The names of the parts that the exercises in a page's HTML need, as `cxcourse.live.page_output` wrote them."""
    return _names(_PARTS, body)


def late_on(body: str) -> list[str]:
    """Those whose script comes after the page has been drawn; only their styles stand in the head."""
    return _names(_LATE, body)


def _names(pattern: re.Pattern[str], body: str) -> list[str]:
    return list(dict.fromkeys(name for found in pattern.findall(body) for name in found.split()))


def styles(manifest: Mapping[str, Any], parts: Iterable[str]) -> list[str]:
    """Those parts that have a style of their own, as names in the manifest."""
    return [f"{name}.css" for name in dict.fromkeys(parts) if f"{name}.css" in manifest]


def modules(manifest: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    """The files of the scripts `names` (without their ending) and of all that they import, each once; names without a script are left out."""
    files: list[str] = []
    for name in names:
        entry = manifest.get(f"{name}.js")
        if entry is not None:
            files += [entry] if isinstance(entry, str) else [entry["file"], *entry.get("needs", [])]
    return list(dict.fromkeys(files))
