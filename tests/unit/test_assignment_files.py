"""A plan on its way: link, file, cartridge, calendar and syllabus; what comes back is the same, and what is hostile is refused in a sentence."""

from __future__ import annotations

import base64
import io
import json
import time
import zipfile
import zlib
from dataclasses import replace
from typing import Any

import icalendar
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_assignment import PLANS

from cxcourse.models import assignment_files, assignment_link
from cxcourse.models.assignment import Assignment, as_work, parse
from cxcourse.models.assignment_plans import ready
from cxcourse.models.cartridge import PLAN, cartridge
from cxcourse.models.problem import Problem

BASE = "https://course.example.org/cx/"
FOUR = replace(
    next(one.plan for one in ready() if one.id == "four-weeks"), start="2027-03-01", address=BASE, people=12, welcome="Bring a case.\nNo names."
)
LINK = assignment_link.write(FOUR) or ""
PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "javascript:alert(1)",
    "</textarea><script>x</script>",
    "{{7*7}}",
    "${alert(1)}",
    "]]><x/>",
    "<!--",
    "&lt;b&gt;",
    "'; DROP TABLE x;--",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "\\u003cscript\\u003e",
    "%3Cscript%3E",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "| a | b |",
    "`code`",
    "# heading",
    "- item",
    "> quote",
    "a\r\nBEGIN:VEVENT",
    "\u202eevil",
    "\u0000null",
    "\ud800",
    "a" * 300,
    "<iframe srcdoc='x'>",
    "<a href=//evil.example>x</a>",
    "&#106;avascript:",
    "<style>*{}</style>",
    "\t\n\r",
    "{::nomarkdown}",
    "<math><mi//xlink:href='data:x'>",
    "on\nerror=1",
    "\ufeffbom",
    "~~x~~",
    "$$x$$",
    "<x/onclick=alert(1)>",
    "`{=html}<b>`",
    "{raw} html",
]


def press(value: Any) -> str:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.urlsafe_b64encode(squeezed.compress(data) + squeezed.flush()).decode().rstrip("=")


def link_of(value: Any) -> str:
    return f"{BASE}intro.html#path={press(value)}"


# -- the link -----------------------------------------------------------------------------------------------------------------


@given(PLANS)
@settings(deadline=None)
def test_a_link_opens_as_the_plan_that_it_was_made_of(plan: Assignment) -> None:
    assume(plan.items)
    link = assignment_link.write(plan, BASE)
    if link is not None:
        assert len(link) <= 2000 and assignment_link.read(f"  {link}\n") == replace(plan, address=plan.address or BASE)
    else:
        assert len(plan.address or BASE) + len(assignment_link.packed(plan)) > 1980


def test_the_long_plans_fit_with_a_welcome() -> None:
    for one in ready():
        link = assignment_link.write(
            replace(one.plan, start="2027-03-01", address=BASE, people=12, welcome="Dear all, " + "this is why we do it. " * 15)
        )
        assert link is not None and len(link) < 1800
    assert "Whose" not in LINK and LINK.startswith(f"{BASE}intro.html#path=")


def test_what_is_too_long_for_a_link_travels_as_a_file() -> None:
    words = " ".join(str(n * n * 7919) for n in range(300))
    long = parse(as_work(replace(FOUR, welcome=words)))
    assert assignment_link.write(long) is None
    assert assignment_files.read_any("plan.json", assignment_files.document(as_work(long))) == long


GOOD = assignment_link.short(FOUR)
HOSTILE_LINKS = {
    "nothing": "",
    "no link": "hello",
    "another mark": LINK.replace("#path=", "#cx="),
    "nothing behind": f"{BASE}intro.html#path=",
    "no code": f"{BASE}#path=%%%",
    "too long": LINK + "A" * 2000,
    "a bomb": f"{BASE}#path={press(b'[' + b'0,' * 700_000 + b'0]')}"[:2000],
    "no json": link_of(b"{"),
    "no list": link_of({"a": 1}),
    "empty": link_of([]),
    "truth as format": link_of([True, *GOOD[1:]]),
    "newer": link_of([2, *GOOD[1:]]),
    "older": link_of([0, *GOOD[1:]]),
    "short": link_of(GOOD[:-1]),
    "no items": link_of([*GOOD[:7], [], []]),
    "items no list": link_of([*GOOD[:7], "x", []]),
    "an unknown slug": link_of([*GOOD[:7], ["cr1 nothing-like-it"], []]),
    "a foreign item": link_of([*GOOD[:7], ["zr1 cx-story"], []]),
    "item no text": link_of([*GOOD[:7], [7], []]),
    "session no list": link_of([*GOOD[:8], [{}]]),
    "session short": link_of([*GOOD[:8], [["s1"]]]),
    "an item twice": link_of([*GOOD[:7], ["cr1 cx-story", "cr2 cx-story"], []]),
    "a day that is none": link_of([*GOOD[:7], ["cr2027-02-30 cx-story"], []]),
    "people as text": link_of([*GOOD[:5], "12", *GOOD[6:]]),
    "an endless number": link_of(b'[1,"","","","UTC",' + b"9" * 5000 + b',"",["cr1 cx-story"],[]]'),
    "NaN": link_of(b"[1,NaN]"),
    "a key twice": link_of(b'[1,{"a":1,"a":2}]'),
    "proto": link_of(b'[1,{"__proto__":1}]'),
    "deep": link_of(b"[" * 1000 + b"]" * 1000),
    "bad utf-8": link_of(b'[1,"\xff"]'),
    "a long title": link_of([1, "x" * 5000, *GOOD[2:]]),
    "seen nowhere": link_of([1, "a\u0000b", *GOOD[2:]]),
    "a zone that is none": link_of([*GOOD[:4], "Mars/Base", *GOOD[5:]]),
    "days beyond": link_of([*GOOD[:7], ["cr999 cx-story"], []]),
}


@pytest.mark.parametrize("name", HOSTILE_LINKS)
def test_a_hostile_link_is_refused_in_one_sentence(name: str) -> None:
    began = time.perf_counter()
    with pytest.raises(Problem) as caught:
        assignment_link.read(HOSTILE_LINKS[name])
    assert str(caught.value).endswith("Your present plan is unchanged.") and time.perf_counter() - began < 1


def test_a_link_cut_anywhere_is_refused() -> None:
    start = LINK.index("#path=") + 6
    for n in range(0, len(LINK), 7):
        with pytest.raises(Problem):
            assignment_link.read(LINK[:n] if n >= start else LINK[:n])


@pytest.mark.parametrize("words", PAYLOADS)
def test_hostile_words_stay_words_wherever_they_go(words: str) -> None:
    met = tuple(replace(one, title=words, text=words) for one in FOUR.sessions)
    plan = parse(as_work(replace(FOUR, title=words, welcome=words, hand_in=words, sessions=met)))
    link = assignment_link.write(plan)
    assert link is None or assignment_link.read(link) == plan
    assert assignment_files.read_any("a.json", assignment_files.document(as_work(plan))) == plan
    assert assignment_files.read_any("a.imscc", cartridge(plan)) == plan
    text = assignment_files.syllabus(plan)
    assert "<script" not in text.replace("\\<script", "") and "](javascript" not in text.replace("\\](javascript", "").replace("]\\(", "")
    events = icalendar.Calendar.from_ical(assignment_files.to_calendar(plan)).walk("VEVENT")
    assert len(events) == len(plan.sessions) + len({one.after for one in plan.items})


# -- files --------------------------------------------------------------------------------------------------------------------


@given(PLANS)
@settings(max_examples=30, deadline=None)
def test_file_and_cartridge_open_as_the_plan_that_they_were_made_of(plan: Assignment) -> None:
    assume(plan.items)
    assert assignment_files.read_any("plan.json", assignment_files.document(as_work(plan))) == plan
    hosted = replace(plan, address=plan.address or BASE)
    assert assignment_files.read_any("course.imscc", cartridge(hosted)) == hosted


def zipped(files: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


WHOLE = assignment_files.document(as_work(FOUR))
DOCUMENT = json.loads(WHOLE)
HOSTILE_FILES = {
    "empty": b"",
    "no json": b"hello",
    "cut": WHOLE[: len(WHOLE) // 2],
    "bad utf-8": b"\xff\xfe{}",
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "huge": b" " * (2 * 1024 * 1024 + 1),
    "a key twice": b'{"course":"leading-customer-experience","course":"x"}',
    "NaN": WHOLE.replace(b'"minutes": 150', b'"minutes": NaN'),
    "proto": WHOLE.replace(b'"title"', b'"__proto__"'),
    "endless": WHOLE.replace(b'"minutes": 150', b'"minutes": ' + b"1" * 5000),
    "another course": json.dumps({**DOCUMENT, "course": "other"}).encode(),
    "another exercise": json.dumps({**DOCUMENT, "exercise": "cx-story"}).encode(),
    "a newer schema": json.dumps({**DOCUMENT, "schema": 99}).encode(),
    "no work": json.dumps({**DOCUMENT, "work": []}).encode(),
    "no items": json.dumps({**DOCUMENT, "work": {"items": [{"slug": "x"}]}}).encode(),
    "a long text": json.dumps({**DOCUMENT, "x": "y" * 30_000}).encode(),
    "an archive of nothing": zipped({}),
    "an archive from elsewhere": zipped({"imsmanifest.xml": b"<manifest/>"}),
    "a bomb": zipped({PLAN: b" " * 50_000_000}),
    "a damaged archive": cartridge(FOUR)[:5000],
    "only its beginning": b"PK\x03\x04",
    "a plan that is no json": zipped({PLAN: b"<x/>"}),
    "an archive with a foreign plan": zipped({PLAN: json.dumps({**DOCUMENT, "course": "x"}).encode()}),
    "a text with half a link": LINK[:60].encode(),
}


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_a_hostile_file_is_refused_in_one_sentence(name: str) -> None:
    began = time.perf_counter()
    with pytest.raises(Problem) as caught:
        assignment_files.read_any("x", HOSTILE_FILES[name])
    assert str(caught.value).endswith("Your present plan is unchanged.") and time.perf_counter() - began < 1


def test_a_cartridge_cut_at_every_percent_is_refused_or_whole() -> None:
    data = cartridge(replace(FOUR, items=FOUR.items[:2]))
    for n in range(100):
        with pytest.raises(Problem):
            assignment_files.read_any("x", data[: len(data) * n // 100])


@given(st.binary(max_size=400))
@settings(max_examples=100)
def test_no_bytes_raise_anything_but_a_problem(data: bytes) -> None:
    for one in (data, b"PK" + data, cartridge(replace(FOUR, items=FOUR.items[:1]))[: -len(data) - 1] + data):
        with pytest.raises(Problem):
            assignment_files.read_any("x", one)


def test_a_text_with_the_link_in_it_opens_too() -> None:
    assert assignment_files.read_any("mail.txt", LINK.encode()) == FOUR


def test_the_syllabus_says_it_all_and_links_to_each_page() -> None:
    text = assignment_files.syllabus(FOUR)
    assert text.startswith("# Four weeks for customers\n\nBring a case.\n\nNo names.\n") and text.count(f"]({BASE}") == len(FOUR.items)
    assert (
        "| Sun 7 March 2027 | [Read chapter 1: Find your key stakeholder, at this moment](" in text
        and "| Mon 8 March 2027, 09:30 | Meet: Whose yes?" in text
    )
    assert "](" not in assignment_files.syllabus(replace(FOUR, address=""))
