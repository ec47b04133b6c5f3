"""Links to a path: a good plan, and many that no planner would write."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode
from typing import Any

from cxcourse.models import assignment_link
from cxcourse.models.assignment import Assignment, Item, Session

PLAN = Assignment(
    title="Führung & Kunden",
    welcome="Bring a case of your own.\n<img src=x onerror=alert(1)>",
    items=(
        Item("key-stakeholder", "chapter", "required", 4),
        Item("key-stakeholder", "exercise", "required", 6),
        Item("information-that-helps", "chapter", "optional", 13),
    ),
    sessions=(Session("s1", "Whose yes?", 7, at="09:30", minutes=90, text="Bring your map"),),
    start="2027-03-01",
    hand_in="Noor, by mail",
)
GOOD = assignment_link.short(PLAN)


def packed(value: Any) -> str:
    """A value, a text or bytes as they stand behind the mark."""
    data = value if isinstance(value, bytes) else (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)).encode()
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return urlsafe_b64encode(press.compress(data) + press.flush()).decode().rstrip("=")


def changed(place: int, value: Any) -> list[Any]:
    """The good list with one field that is none."""
    return [*GOOD[:place], value, *GOOD[place + 1 :]]


SESSION = GOOD[8][0]
HOSTILE: dict[str, str] = {
    "nothing": "",
    "no base64": "!!!",
    "no deflate": "AAAA",
    "cut off": packed(GOOD)[:-20],
    "something behind it": urlsafe_b64encode(zlib.compress(b"[1]", 9)[2:-4] + b"more").decode().rstrip("="),
    "a bomb": packed('["' + "a" * 1_200_000 + '"]'),
    "no utf-8": packed(b'[1,"\xff\xfe"]'),
    "no json": packed("[1,"),
    "deep": packed("[" * 100_000),
    "not a number": packed("[NaN]"),
    "a number without end": packed("[1e999]"),
    "a key twice": packed('{"a":1,"a":2}'),
    "a prototype": packed('[1,{"__proto__":{"x":1}}]'),
    "an object": packed({"title": "x"}),
    "an empty list": packed([]),
    "a truth value": packed([True, *GOOD[1:]]),
    "a newer format": packed([2, *GOOD[1:]]),
    "format nought": packed([0, *GOOD[1:]]),
    "too short a list": packed(GOOD[:-1]),
    "too long a list": packed([*GOOD, 1]),
    "a title that is none": packed(changed(1, 7)),
    "too long a title": packed(changed(1, "a" * 201)),
    "a title of two lines": packed(changed(1, "a\nb")),
    "a title that cannot be seen": packed(changed(1, "a\0b")),
    "too long a welcome": packed(changed(2, "a" * 2001)),
    "a carriage return": packed(changed(2, "a\r\nb")),
    "half a character": packed(json.dumps(changed(2, "\ud800"))),
    "a day that is none": packed(changed(3, "2027-02-30")),
    "a day long ago": packed(changed(3, "1999-01-01")),
    "a zone on Mars": packed(changed(4, "Mars/Base")),
    "nobody": packed(changed(5, 0)),
    "half a person": packed(changed(5, 1.5)),
    "items that are none": packed(changed(7, {})),
    "no items": packed(changed(7, [])),
    "an item that is none": packed(changed(7, ["xr1 key-stakeholder"])),
    "a day with a nought before it": packed(changed(7, ["cr01 key-stakeholder"])),
    "a day too far": packed(changed(7, ["cr731 key-stakeholder"])),
    "an item twice": packed(changed(7, ["cr1 key-stakeholder", "co2 key-stakeholder"])),
    "a slug with a way out": packed(changed(7, ["cr1 ../../x"])),
    "only unknown chapters": packed(changed(7, ["cr1 no-such-chapter"])),
    "too many items": packed(changed(7, [f"cr1 no-{n}" for n in range(201)])),
    "a session that is none": packed(changed(8, [[1]])),
    "a session with a strange id": packed(changed(8, [["../x", *SESSION[1:]]])),
    "a session at a strange time": packed(changed(8, [[*SESSION[:3], "25:00", *SESSION[4:]]])),
    "a session of a minute": packed(changed(8, [[*SESSION[:4], 1, SESSION[5]]])),
    "a session twice": packed(changed(8, [SESSION, SESSION])),
    "too long a link": "A" * 2001,
}
