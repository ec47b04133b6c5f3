"""A plan behind a link: everything stands after the `#`, which browsers send to nobody.

    https://…/intro.html#path=<base64url of the raw deflate of a short JSON list>

The list is ``[1, title, welcome, start, zone, people, hand_in, items, sessions]``. An item is one text, ``"cr12 key-stakeholder"``:
chapter or exercise, required or optional, days from the start (or an ISO day, or nothing), and the slug; a session is
``[id, title, after or ISO day or "", at, minutes, text]``. The address of the course is that of the link. A link has at most 2,000 characters;
a plan that needs more travels as a file.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import urlsafe_b64encode
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import link
from cxcourse.models.assignment import Assignment, Item, Session, address_of, as_work, parse
from cxcourse.models.assignment_course import CHAPTER, EXERCISE
from cxcourse.models.problem import Problem

MARK = "#path="
PAGE = "intro.html"  # where it opens: the start of the course
FORMAT = 1
LENGTH = 9

_ITEM = re.compile(r"([ce])([ro])(\d{1,3}|\d{4}-\d\d-\d\d)? ([a-z0-9-]{1,60})", re.ASCII)
_KINDS = {"c": CHAPTER, "e": EXERCISE}
_NEEDS = {"r": "required", "o": "optional"}


def write(plan: Assignment, address: str = "") -> str | None:
    """The link for those who take part; None when it would be longer than a link may be.

    Args:
        plan: what is in it.
        address: where the course is hosted, for a plan that does not say so.

    Raises:
        Problem: when nobody knows where the course is hosted, or there is nothing in the plan.
    """
    plan = parse(as_work(plan))
    base = plan.address or address_of(address)
    if not base:
        raise Problem(_("Say first where the course is hosted; the link begins with that address."))
    if not plan.items:
        raise Problem(_("There is nothing in the plan yet, so there is nothing to send."))
    made = base + PAGE + MARK + packed(plan)
    return made if len(made) <= link.LONGEST else None


def packed(plan: Assignment) -> str:
    """What stands after the mark."""
    text = json.dumps(short(plan), ensure_ascii=False, separators=(",", ":"))
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return urlsafe_b64encode(press.compress(text.encode()) + press.flush()).decode().rstrip("=")


def short(plan: Assignment) -> list[Any]:
    """The plan as a short list."""
    items = [f"{one.page[0]}{one.need[0]}{_day(one)} {one.slug}" for one in plan.items]
    sessions = [[one.id, one.title, one.on or one.after, one.at, one.minutes, one.text] for one in plan.sessions]
    return [FORMAT, plan.title, plan.welcome, plan.start, plan.zone, plan.people, plan.hand_in, items, sessions]


def identity(plan: Assignment) -> str:
    """What a plan is called in the hand-ins of those who follow it: at most 60 of ``[a-z0-9-]``, such as ``autumn-course-2027-03-01-91c2a7f0``.

    Words of the title, the start, and eight digits of FNV-1a (32 bits) over both in UTF-8, a line break between them, as titles in other scripts
    have no such words. Welcome, chapters and days may change: it stays the same plan. `path_link.js` works out the same.
    """
    mark = 0x811C9DC5
    for byte in f"{plan.title}\n{plan.start}".encode():
        mark = (mark ^ byte) * 0x01000193 & 0xFFFFFFFF
    words = re.sub(r"[^A-Za-z0-9]+", "-", plan.title).lower().lstrip("-")[:40].rstrip("-")
    return "-".join(filter(None, (words or "path", plan.start, f"{mark:08x}")))


def _day(one: Item | Session) -> str:
    return one.on or ("" if one.after is None else str(one.after))


def read(text: str) -> Assignment:
    """The plan behind a link that was made by `write`.

    Raises:
        Problem: one sentence, when it is no such link, too long, damaged, a bomb, of a newer edition, or holds no plan.
    """
    kept = _("Your present plan is unchanged.")
    whole = text.strip() if isinstance(text, str) else ""
    if len(whole) > link.LONGEST:
        raise Problem(_("This link is longer than 2,000 characters, so it was not opened.") + " " + kept)
    before, mark, after = whole.partition(MARK)
    if not mark:
        raise Problem(_("This is no link to a plan of this course.") + " " + kept)
    return of_short(link.read(after, kept), before)


def of_short(value: Any, before: str = "") -> Assignment:
    """The plan of a short list, as a link holds it and a path in the casebook; `before` is the address that stood before the list.

    Raises:
        Problem: one sentence, when it is of a newer edition, holds no plan, or something that `short` would not have written.
    """
    kept = _("Your present plan is unchanged.")
    if not isinstance(value, list) or not value or isinstance(value[0], bool) or not isinstance(value[0], int):
        raise Problem(_("There is no plan behind this link.") + " " + kept)
    if value[0] > FORMAT:
        raise Problem(_("This link comes from a newer edition of the course. Reload the page and try again.") + " " + kept)
    plan = _long(value, before) if value[0] == FORMAT and len(value) == LENGTH else None
    if plan is None or not plan.items:
        raise Problem(_("There is no plan behind this link.") + " " + kept)
    # What `parse` has to mend was never written by this page.
    if short(plan)[:-2] != value[:-2] or short(plan)[-1] != value[-1] or sorted(short(plan)[-2]) != sorted(value[-2]):
        raise Problem(_("Something in this link is not as this course writes it, so it was not opened.") + " " + kept)
    return plan


def _long(value: list[Any], before: str) -> Assignment | None:
    _format, title, welcome, start, zone, people, hand_in, items, sessions = value
    if not isinstance(items, list) or not isinstance(sessions, list) or not all(isinstance(one, str) for one in items):
        return None
    found = [_ITEM.fullmatch(one) for one in items]
    if not all(found) or not all(
        isinstance(one, list) and len(one) == len(as_work(parse({"sessions": [{}]}))["sessions"][0]) - 1 for one in sessions
    ):
        return None
    about = {"welcome": welcome, "start": start, "zone": zone, "people": people, "hand_in": hand_in, "address": address_of(before)}
    read_items = [{"page": _KINDS[m[1]], "need": _NEEDS[m[2]], "slug": m[4], **_when(m[3])} for m in found if m]
    read_sessions = [
        {"id": key, "title": name, "at": at, "minutes": minutes, "text": text, **_when(day)} for key, name, day, at, minutes, text in sessions
    ]
    return parse({"title": title, "about": about, "items": read_items, "sessions": read_sessions})


def _when(day: Any) -> dict[str, Any]:
    if isinstance(day, str):
        return {"after": int(day)} if re.fullmatch(r"\d{1,3}", day, re.ASCII) else {"on": day}
    return {"after": day}
