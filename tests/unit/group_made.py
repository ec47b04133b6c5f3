"""Members, their files, and what somebody with bad intentions might put into one."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode
from typing import Any

from cxcourse.models.group_files import Reader

HEAD = {"course": "leading-customer-experience", "exercise": "key-stakeholder", "schema": 1}

# Texts that have broken pages, spreadsheets and shells elsewhere; to be shown as typed, wherever they stand.
HOSTILE = [
    "<script>window.cxTripped=1</script>", "<img src=x onerror=window.cxTripped=1>", "<svg onload=window.cxTripped=1>", "\"><b>x", "'><i>x",
    "javascript:window.cxTripped=1", "<iframe srcdoc='<script>parent.cxTripped=1</script>'>", "<a href=javascript:window.cxTripped=1>x</a>",
    "{{constructor.constructor('window.cxTripped=1')()}}", "${window.cxTripped=1}", "<%= 7*7 %>", "#{7*7}", "<style>*{display:none}</style>",
    "</script><script>window.cxTripped=1</script>", "<!--", "-->", "]]>", "<![CDATA[x]]>", "<math><mtext></form><form><mglyph><svg><mtext>",
    "&lt;script&gt;", "&#60;b&#62;", "\\u003cscript\\u003e", "%3Cscript%3E", "=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "'; DROP TABLE x;--",
    "../../etc/passwd", "file:///etc/hosts", "data:text/html,<script>window.cxTripped=1</script>", "__proto__", "constructor", "toString",
    "hasOwnProperty", "\u202egnp.exe", "\u200b\u200d", "a\u0300" * 40, "\ud83d", "\x00\x01\x1b[31m", "🧨" * 60, "ﷺ" * 100, "[x](javascript:1)",
    "![x](http://outside.example/p.png)", "| a | b |", "`x` *y* _z_", "%s%n{0}{name}", "{", "NaN", "\\", "\"", "null",
]  # fmt: skip


def reader(exercise: str = "key-stakeholder", schema: int = 1) -> Reader:
    """A reader that takes any work as it is."""
    return Reader(exercise, schema, lambda work, _schema: work)


def file_of(work: Any, member: Any = None, **head: Any) -> bytes:
    """A file with this work."""
    document = {**HEAD, "work": work, **({"member": member} if member is not None else {}), **head}
    return json.dumps(document).encode()


def link_of(data: bytes) -> str:
    """Any bytes as a share link, whatever their length."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return "https://course.example/x.html#cx=" + urlsafe_b64encode(press.compress(data) + press.flush()).decode().rstrip("=")


def hostile_files() -> dict[str, bytes]:
    """Files that must be refused, by what is wrong with them."""
    good = file_of({"people": [], "title": "a"})
    return {
        "nothing": b"", "a space": b" ", "too large": b" " * (2 * 1024 * 1024 + 1), "no UTF-8": b"\xff\xfe" + good, "cut in the middle": good[:-9],
        "too deep": b"[" * 100_000, "deep inside": b'{"course":' + b"[" * 25 + b"]" * 25 + b"}", "a key twice": good[:-1] + b', "work": {}}',
        "NaN": file_of({"a": 1}).replace(b"1}", b"NaN}"), "an endless number": file_of({"a": 0}).replace(b'"a": 0', b'"a": 1e999'),
        "5,000 digits": file_of({"a": 0}).replace(b'"a": 0', b'"a": ' + b"9" * 5000),
        "__proto__": file_of({}).replace(b"{}", b'{"__proto__": {"x": 1}}'),
        "a text too long": file_of({"a": "x" * 20_001}), "another course": file_of({}, course="other"), "no course": b'{"work": {}}',
        "another exercise": file_of({}, exercise="cx-story"), "a newer schema": file_of({}, schema=2), "schema 0": file_of({}, schema=0),
        "schema true": file_of({}, schema=True), "schema text": file_of({}, schema="1"), "no work": json.dumps(HEAD).encode(),
        "work is a list": file_of([]), "a list": b"[]", "a number": b"7", "a zip": b"PK\x03\x04" + b"\0" * 100, "zlib": zlib.compress(b"0" * 10**7),
        "an empty group": json.dumps({**HEAD, "group": {"members": []}}).encode(),
        "a group of nonsense": json.dumps({**HEAD, "group": {"members": [1]}}).encode(),
        "a group of others": json.dumps({**HEAD, "exercise": "x", "group": {"members": [{"work": {}}]}}).encode(),
    }  # fmt: skip
