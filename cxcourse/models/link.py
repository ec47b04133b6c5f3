"""One exercise's work behind a link: everything stands after the `#`, which browsers send to nobody.

    https://…/exercises/01-key-stakeholder.html#cx=<base64url of the raw deflate of the document as JSON>

`cxcourse/casebook/link.js` writes and reads the same under the same limits.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import parsed

MARK = "#cx="
LONGEST = 2000  # characters of a whole link; common chat programs cut at 2,048
MOST_INFLATED = 1024 * 1024  # bytes

_PACKED = re.compile(r"[A-Za-z0-9_-]+")


def packed(document: Mapping[str, Any]) -> str:
    """The document as it stands after the mark."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    small = press.compress(text.encode("utf-8", "replace")) + press.flush()
    return base64.urlsafe_b64encode(small).decode().rstrip("=")


def write(document: Mapping[str, Any], page: str) -> str | None:
    """The link to `page` that carries the document, or None when it would be longer than a link may be."""
    link = page.partition("#")[0] + MARK + packed(document)
    return link if len(link) <= LONGEST else None


def read(text: str, kept: str | None = None) -> Any:
    """The document behind a link, as untrusted JSON under all limits; whose it is must still be checked.

    Args:
        text: the link, or what follows its mark.
        kept: the sentence that says what stays as it was.

    Raises:
        Problem: when there is nothing to read, or it is too long, damaged or a bomb.
    """
    kept = kept or _("Your present work is unchanged.")
    whole = text.strip()
    if len(whole) > LONGEST:
        raise Problem(_("This link is longer than 2,000 characters, so it was not opened.") + " " + kept)
    packed_text = whole.partition(MARK)[2] if MARK in whole else whole
    if not _PACKED.fullmatch(packed_text):
        raise Problem(_("There is no work behind this link, or a part of it was lost on the way.") + " " + kept)
    try:
        small = base64.b64decode(packed_text + "=" * (-len(packed_text) % 4), altchars=b"-_", validate=True)
        unpack = zlib.decompressobj(-15)
        data = unpack.decompress(small, MOST_INFLATED + 1)
        if len(data) > MOST_INFLATED:
            raise Problem(_("More is packed into this link than a link may carry, so it was not opened.") + " " + kept)
        if not unpack.eof or unpack.unused_data:
            raise ValueError("cut off, or something behind it")
        return parsed(data, MOST_INFLATED)
    except (ValueError, zlib.error) as error:
        raise Problem(_("This link is damaged; a part of it was lost on the way.") + " " + kept) from error


def links_in(text: str, most: int = 50) -> list[str]:
    """All share links in a pasted text, in their order; of a text without any, each line that is not empty."""
    found = re.findall(r"\S*#cx=\S*", text)
    return (found or [line.strip() for line in text.splitlines() if line.strip()])[:most]
