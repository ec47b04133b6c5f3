"""Sealed answers: a fingerprint to show before the talk, which proves at the reveal that the work is still the one that was sealed.

A fingerprint is SHA-256 over a random salt and the work in one fixed spelling. Without the salt nobody can try out likely answers to find
which one it belongs to, so it gives nothing away; with the work and the salt anybody can work it out again.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

SALT = re.compile(r"[0-9a-f]{32,128}")
# 32 letters and digits hold 160 bits: as hard to forge as anything a group will meet, and still fit for a chat.
# In a chat a name of four letters may stand before it: every place is looked at, and one and the same sign stands between the groups.
FINGERPRINT = re.compile(r"(?<![A-Z2-7])(?=([A-Z2-7]{4}([-\s]?)[A-Z2-7]{4}(?:\2[A-Z2-7]{4}){6})(?![A-Z2-7]))")
MOST_PASTED = 20_000
_POINT = re.compile(r"\.0|\de\+")


def canonical(value: Any) -> bytes:
    """JSON in one fixed spelling: keys in order, no spaces, whole numbers without a point, UTF-8."""
    text = _json(value)
    if _POINT.search(text):  # perhaps a whole number with a point, perhaps only a text that looks like one
        text = _json(_plain(value))
    return text.encode("utf-8", "replace")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def digest(value: Any) -> str:
    """SHA-256 of `canonical`, 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value)).hexdigest()


def fingerprint(exercise: str, work: dict[str, Any], salt: str) -> str:
    """What to post before the talk: 8 groups of 4 letters and digits.

    Raises:
        ValueError: when the salt is not 32 to 128 hexadecimal digits.
    """
    if not SALT.fullmatch(salt):
        raise ValueError("a salt is 32 to 128 hexadecimal digits")
    made = hashlib.sha256(canonical({"exercise": exercise, "salt": salt, "work": work})).digest()
    text = base64.b32encode(made)[:32].decode()
    return "-".join(text[at : at + 4] for at in range(0, 32, 4))


def fingerprints_in(text: str) -> set[str]:
    """All fingerprints in a pasted text, such as a chat with names and times between them, and perhaps words that only look like one."""
    plain = (re.sub(r"[-\s]", "", one[1]) for one in FINGERPRINT.finditer(text[:MOST_PASTED].upper()))
    return {"-".join(one[at : at + 4] for at in range(0, 32, 4)) for one in plain}


def _plain(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value
