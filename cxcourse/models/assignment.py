"""A course for a group, put together by the one who leads it: what to read and do, until when, and when people meet.

Days count from the start (day 0 is the start itself), so that the same plan serves the next cohort. A fixed day is possible and stays
where it is. Everything that comes from outside goes through `parse`, which gives the nearest plan that is sound.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from cxcourse.models.assignment_course import BY_SLUG, CHAPTERS, PAGES, Chapter
from cxcourse.models.calendar_zones import AMSTERDAM, ZONES
from cxcourse.models.tidying import day_of, fresh_id, list_of, mapping_of, one_of, text_of, whole_of

REQUIRED, OPTIONAL = "required", "optional"
NEEDS = (REQUIRED, OPTIONAL)
LONGEST_TITLE, LONGEST_WELCOME, LONGEST_LINE, LONGEST_ADDRESS = 200, 2000, 300, 300
MOST_SESSIONS = 60
MOST_DAYS = 730
MOST_PEOPLE = 5000
SHORTEST_SESSION, LONGEST_SESSION = 10, 480

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True)
class Item:
    """A chapter to read or an exercise to do.

    Attributes:
        slug: of the chapter.
        page: "chapter" or "exercise".
        need: "required" or "optional".
        after: days from the start until it is due, 0 to 730; None for no day.
        on: a fixed ISO day, which counts before `after`; "" for none.
    """

    slug: str
    page: str
    need: str = REQUIRED
    after: int | None = None
    on: str = ""

    @property
    def id(self) -> str:
        """What the item is called for ever."""
        return f"{self.page}-{self.slug}"

    @property
    def chapter(self) -> Chapter:
        """What the course says of it."""
        return BY_SLUG[self.slug]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.chapter.minutes_of(self.page)

    @property
    def title(self) -> str:
        """Its title."""
        return self.chapter.title_of(self.page)


@dataclass(frozen=True)
class Session:
    """A meeting: `after` or `on` as in `Item`, `at` a time such as "09:30", `minutes` 10 to 480, `text` what happens in it."""

    id: str
    title: str
    after: int | None = None
    on: str = ""
    at: str = "09:30"
    minutes: int = 90
    text: str = ""


@dataclass(frozen=True)
class Assignment:
    """A plan.

    Attributes:
        title: what the course is called.
        welcome: a note to those who take part.
        items: in the order of the course.
        sessions: in the order in which they were written.
        start: the ISO day 0; "" while it is open.
        zone: the id of a time zone of `calendar_zones`.
        people: how many take part, 1 to 5000, or None.
        address: where the course is hosted, http or https, ending in "/"; "" while it is open.
        hand_in: where people send what they made, in words.
    """

    title: str = ""
    welcome: str = ""
    items: tuple[Item, ...] = ()
    sessions: tuple[Session, ...] = ()
    start: str = ""
    zone: str = AMSTERDAM
    people: int | None = None
    address: str = ""
    hand_in: str = ""


def parse(work: Any) -> Assignment:
    """The plan in some work of any shape; what does not fit is left out."""
    work = mapping_of(work)
    about = mapping_of(work.get("about"))
    found: dict[tuple[str, str], Item] = {}
    for value in list_of(work.get("items"))[:500]:
        one = _item(mapping_of(value))
        if one:
            found.setdefault((one.slug, one.page), one)
    ordered = [found[chapter.slug, page] for chapter in CHAPTERS for page in PAGES if (chapter.slug, page) in found]
    taken: set[str] = set()
    met = [value for value in list_of(work.get("sessions"))[:MOST_SESSIONS] if isinstance(value, Mapping)]
    sessions = tuple(_session(value, taken) for value in met)
    return Assignment(
        line(work.get("title"), LONGEST_TITLE), seen(about.get("welcome"), LONGEST_WELCOME), tuple(ordered), sessions,
        calendar_day(about.get("start")), one_of(about.get("zone"), tuple(ZONES)) or AMSTERDAM, whole_of(about.get("people"), 1, MOST_PEOPLE),
        address_of(about.get("address")), line(about.get("hand_in"), LONGEST_LINE),
    )  # fmt: skip


def as_work(plan: Assignment) -> dict[str, Any]:
    """The plan as work traits: title, about, items, sessions."""
    about = {"welcome": plan.welcome, "start": plan.start, "zone": plan.zone, "people": plan.people, "address": plan.address, "hand_in": plan.hand_in}
    return {
        "title": plan.title,
        "about": about,
        "items": [{"id": one.id, **asdict(one)} for one in plan.items],
        "sessions": [asdict(one) for one in plan.sessions],
    }


def seen(value: Any, most: int) -> str:
    """A text without what cannot be seen or written in a file; line breaks stay."""
    plain = value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else ""
    return text_of(_CONTROL.sub("", plain), most)


def line(value: Any, most: int) -> str:
    """`seen`, on one line."""
    return text_of(" ".join(seen(value, LONGEST_WELCOME).split()), most)


def calendar_day(value: Any) -> str:
    """An ISO day of the years 2000 to 2097, or "": what lies two years later must fit in a calendar file as well."""
    day = day_of(value)
    return day if "2000" <= day[:4] <= "2097" else ""


def address_of(value: Any) -> str:
    """The address of a hosted course as all links begin: http or https, a host, a folder, no query; "" for anything else.

    The address of any page of the course is understood, as that is what people copy.
    """
    text = text_of(value, LONGEST_ADDRESS)
    if not text.isascii() or re.search(r"[\s\"'<>\\^`{|}@]", text):
        return ""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", parts.hostname or ""):
        return ""
    path = re.sub(r"(?:(?:chapters|exercises|reviews|back)/)?[^/]*\.html$", "", parts.path)
    return f"{parts.scheme}://{parts.hostname}{f':{port}' if port else ''}/{path.strip('/')}".rstrip("/") + "/"


def _item(value: Mapping[str, Any]) -> Item | None:
    slug, page = one_of(value.get("slug"), tuple(BY_SLUG)), one_of(value.get("page"), PAGES)
    if slug is None or page is None:
        return None
    return Item(slug, page, one_of(value.get("need"), NEEDS) or REQUIRED, *_when(value))


def _when(value: Mapping[str, Any]) -> tuple[int | None, str]:
    """Days from the start, or a fixed day: one of the two, the fixed one first."""
    fixed = calendar_day(value.get("on"))
    return (None if fixed else whole_of(value.get("after"), 0, MOST_DAYS)), fixed


def _session(value: Mapping[str, Any], taken: set[str]) -> Session:
    at, key = text_of(value.get("at"), 5), text_of(value.get("id"), 40)  # an id becomes part of a name in calendars
    return Session(
        fresh_id(key if re.fullmatch(r"[A-Za-z0-9-]+", key) else None, "s", taken), line(value.get("title"), LONGEST_TITLE), *_when(value),
        at if re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", at, re.ASCII) else "09:30",
        whole_of(value.get("minutes"), SHORTEST_SESSION, LONGEST_SESSION) or 90, line(value.get("text"), LONGEST_LINE),
    )  # fmt: skip


def dated(plan: Assignment) -> list[Item | Session]:
    """All that can have a day: items, then sessions."""
    return [*plan.items, *plan.sessions]


def due(plan: Assignment, one: Item | Session) -> str:
    """The ISO day on which something is due or takes place; "" while that is open."""
    if one.on:
        return one.on
    if one.after is None or not plan.start:
        return ""
    return (date.fromisoformat(plan.start) + timedelta(days=one.after)).isoformat()


def day_number(plan: Assignment, one: Item | Session) -> int | None:
    """On which day from the start something is due; None while that is open. Before the start it is negative."""
    if one.on:
        return (date.fromisoformat(one.on) - date.fromisoformat(plan.start)).days if plan.start else None
    return one.after


def shifted(plan: Assignment, start: str) -> Assignment:
    """The same plan for the next cohort, from another start: fixed days move by as many days as the start does.

    Without a start so far, fixed days stay, as nobody can say how far to move them.
    """
    if not plan.start or not start:
        return replace(plan, start=start)
    by = timedelta(days=(date.fromisoformat(start) - date.fromisoformat(plan.start)).days)

    def later(iso: str) -> str:
        return calendar_day((date.fromisoformat(iso) + by).isoformat()) if iso else ""

    return replace(
        plan,
        start=start,
        items=tuple(replace(one, on=later(one.on)) for one in plan.items),
        sessions=tuple(replace(one, on=later(one.on)) for one in plan.sessions),
    )
