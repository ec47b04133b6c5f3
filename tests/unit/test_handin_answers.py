"""Reading quickly comes to what reading slowly comes to: answers that are known again, depth, words and numbers."""

from __future__ import annotations

import json
import random
import re
from itertools import accumulate
from typing import Any

import pytest
from group_made import HOSTILE
from hypothesis import example, given
from hypothesis import strategies as st

from bench.handins import handin as made_up
from cxcourse.models import handin as h
from cxcourse.models import handin_answers, saved_work
from cxcourse.models.classmap import Given, Row, counts_of, row_of, summary
from cxcourse.models.headline_numbers import numbers_of

FILES = [h.write(made_up(number)) for number in range(12)]
# What stands between two parts of a file, and what somebody might put there to make two readers see two things.
PARTS = [
    b'\n  },\n  {\n', b'\n  }\n ],\n "', b'{\n "answers": [\n  {\n', b' ],\n "answers": [', b'}], "x": [{', b'"__proto__": 1,', b'"answers": [],\n "',
    b'"tries": 1,', b",", b"{", b"}", b"[", b"]", b'"', b"\\", b"\n", b"\r\n", b"\xff", b"\xef\xbb\xbf", b"NaN", b"1e999", b"9" * 50, b"[" * 30,
    b'"note": ' + b"[" * 19 + b"]" * 19 + b",", b'"note": "' + b"x" * 20_001 + b'",', b'"note": 1,', b'"first": "a",', "ü".encode(), b"",
]  # fmt: skip


def slowly(data: bytes) -> h.HandIn:
    """What `handin.read` does with a file of which it knows nothing."""
    try:
        found = saved_work.parsed(data)
    except ValueError as error:
        raise h.Refused("damaged", "This file is damaged or was not saved by this course.") from error
    return h.from_document(found)


def told(read: Any, data: bytes) -> Any:
    """The hand-in, or how it was refused."""
    try:
        return read(data)
    except h.Refused as problem:
        return problem.kind, str(problem)


def spoilt(data: bytes, draw: random.Random) -> bytes:
    """A file with a few parts cut out, doubled, moved or put in."""
    for _time in range(draw.randrange(1, 4)):
        marks = [found.start() for found in re.finditer(rb"[\n,:{}\[\]\"]", data)] + [len(data)]
        begin, end = sorted((draw.choice(marks), draw.choice(marks)))
        end = min(end, begin + draw.choice((0, 1, 30, 400)))
        piece = draw.choice([data[begin:end], data[begin:end] * 2, *PARTS])
        data = data[:begin] + piece + data[end:]
    return data


@pytest.mark.parametrize("data", FILES)
def test_a_file_as_it_was_written_is_read_the_quick_way(data: bytes) -> None:
    taken = handin_answers.taken_out(data)
    assert taken is not None
    answers, rest = taken
    assert {**json.loads(rest), "answers": [one._asdict() for one in answers]} == json.loads(data)
    assert h.read(data) == slowly(data)
    assert row_of(h.read(data)) == row_of(slowly(data))


@given(st.sampled_from(FILES), st.randoms(use_true_random=False))
def test_a_spoilt_file_is_read_or_refused_in_the_same_words(data: bytes, draw: random.Random) -> None:
    changed = spoilt(data, draw)
    assert told(h.read, changed) == told(slowly, changed)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("number", [1, 5])
def test_every_bad_part_at_every_joint(part: bytes, number: int) -> None:
    data = FILES[number]
    for joint in re.finditer(rb"\n +|\": |,\n", data[:900]):
        for at in (joint.start(), joint.end()):
            changed = data[:at] + part + data[at:]
            assert told(h.read, changed) == told(slowly, changed)


def test_what_reaches_beyond_its_braces_is_no_answer() -> None:
    """Each piece is valid where it stands, but not by itself."""
    one = b'   "first": "a",\n   "last": "a",\n   "question": "cx-story-q1",\n   "tries": 1'
    tail = b'\n  }\n ],\n "course": "leading-customer-experience"\n}\n'
    for piece in (one + b'}], "x": [{"y": 1', one + b'},\n  {"y": 1', b'"x": {' + one + b"}", one + b',\n "more": 1', b""):
        assert handin_answers.taken_out(b'{\n "answers": [\n  {\n' + piece + tail) is None
    assert handin_answers.taken_out(b'{\n "answers": [\n  {\n' + one + tail) is not None


def test_only_so_many_answers_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handin_answers, "MOST_MET", 7)
    monkeypatch.setattr(handin_answers, "_met", {})
    for data in FILES:
        assert h.read(data) == slowly(data)
        assert 0 < len(handin_answers._met) <= 7
    long = h.HandIn("ab" * 16, "2026-10-07T09:30Z", answers=(h.Answer("cx-story-q1", ["x" * 200] * 40, 1, 1),))
    before = len(handin_answers._met)
    assert h.read(h.write(long)) == long
    assert len(handin_answers._met) == before


@given(st.text('[]{}"\\a,: ', max_size=60) | st.text("[]{}", min_size=30, max_size=90))
@example('{"a": "\\\\"}')
@example("[" * 21 + "]" * 21)
@example('{"[[[[[[[[[[[[[[[[[[[[[[": []}')
def test_depth_is_what_counting_every_sign_says(text: str) -> None:
    try:
        value = json.loads(text)
    except ValueError:
        return  # no JSON is refused in any case
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "", json.dumps(value))
    deepest = max(accumulate((sign in "[{") - (sign in "]}") for sign in bare), default=0)
    assert saved_work._shallow(text.encode()) == (deepest <= saved_work.DEEPEST)


@pytest.mark.parametrize("deep", [1, 19, 20, 21, 22, 40, 41, 500])
@pytest.mark.parametrize("pair", ["[]", "{}", "mixed"])
def test_twenty_levels_and_no_more(deep: int, pair: str) -> None:
    kinds = [pair == "[]" or (pair == "mixed" and level % 2 == 0) for level in range(deep)]
    text = "".join("[" if square else '{"a":' for square in kinds) + "1" + "".join("]" if square else "}" for square in reversed(kinds))
    if deep <= saved_work.DEEPEST:
        assert saved_work.parsed(text.encode()) == json.loads(text)
    else:
        with pytest.raises(ValueError, match="deep"):
            saved_work.parsed(text.encode())


@given(st.lists(st.text() | st.sampled_from([*HOSTILE, "a  b\tc\n\x1cd ", "\x00", " ", "one", "\x85a\xa0b"])))
def test_words_are_counted_as_splitting_counts_them(texts: list[str]) -> None:
    text = " ".join(texts)
    minutes = numbers_of("cx-story", {"story": {"personal": text}, "pace": {"rate": 125}}).get("minutes", 0)
    assert minutes == round(len(text.split()) / 125, 2)


@given(st.text())
def test_a_plain_name_is_cleaned_as_any_other(text: str) -> None:
    slow = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:60].strip()
    assert h.clean_name(text) == slow


def test_a_row_adds_what_its_answers_say() -> None:
    one = Given("cx-story-q2", True, False, 3, ("a", "b"))
    assert counts_of(one) == (("asked", "cx-story-q2"), ("pick", "cx-story-q2", "a"), ("pick", "cx-story-q2", "b"), ("right", "cx-story-q2"))
    total = summary(Row("l", "m", "", "", (), (one, one), (), ()))
    assert total["asked", "cx-story-q2"] == 2
    assert total["tries", "cx-story-q2"] == 6
    assert ("last", "cx-story-q2") not in total
