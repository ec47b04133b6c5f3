"""Small helpers for sentences that a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from cxcourse.i18n import _


def N_(message: str) -> str:
    """Mark a sentence for translation where it is not shown yet; `_` translates it when it is."""
    return message


def listed(names: Sequence[str], most: int = 4) -> str:
    """Names as in a sentence: "Anna, Bo and Carl"; after `most` of them "and 3 more"."""
    if len(names) > most:
        return _("{names} and {n} more").format(names=", ".join(names[: most - 1]), n=len(names) - most + 1)
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def choose(variants: Sequence[str], key: str) -> str:
    """One of `variants`, always the same for the same `key`, so that a text does not jump while numbers change."""
    return variants[crc32(key.encode("utf-8", "replace")) % len(variants)]


def number(value: float) -> str:
    """A number as a person writes it: 7, 7.5, -3."""
    return f"{value:g}"


def first_upper(text: str) -> str:
    """`text` with a capital first letter, the rest untouched."""
    return text[:1].upper() + text[1:]


def first_lower(text: str) -> str:
    """`text` with a small first letter, for the middle of a sentence."""
    return text[:1].lower() + text[1:]
