"""Exercise 04: the look at one's own lines, and the comparing of a group."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models.blocks import plain
from cxcourse.models.comparing import Member
from cxcourse.models.reasoned_no import CASE
from cxcourse.models.reasoned_no_lines import lines_blocks, look_at
from cxcourse.models.reasoned_no_words import compare_works

GOOD = "You want the bakers to see a change, and so do I. One of fourteen is checked, so I say no to all. What I can do: the bakers by Friday."


def found(text: str) -> list[str]:
    return [state for state, _text, _why in look_at(text)]


def test_a_line_with_all_four_parts_is_seen_as_such() -> None:
    assert found(GOOD) == ["ok"] * 4


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("No.", [0, 1, 3]),
        ("It is a bit of a challenge.", [0, 1, 2, 3]),
        ("You want a date. I cannot give it, because Pieter has not checked it.", [3]),
    ],
)
def test_what_is_not_there_is_named(line: str, missing: list[int]) -> None:
    states = found(line)[:4]
    assert [n for n, state in enumerate(states) if state != "ok"] == missing


@pytest.mark.parametrize(
    "line",
    [
        "U wilt dat de bakkers iets merken, en dat wil ik ook. Ik doe het niet in januari, omdat er één klopt. Wat ik wel kan: de bakkers.",
        "Sie möchten im Januar etwas zeigen. Ich sage nein, weil erst eine Regelung geprüft ist. Stattdessen bekommen es die Bäcker.",
    ],
)
def test_dutch_and_german_lines_are_seen_too(line: str) -> None:
    assert found(line)[:4] == ["ok"] * 4


def test_softeners_blame_and_length_are_said() -> None:
    texts = " ".join(text for _state, text, _why in look_at("With all due respect, you always do this " + "and so on " * 20))
    assert "takes the no back" in texts and "about the person" in texts and "more than one breath" in texts


@given(st.text(max_size=700))
def test_any_text_is_looked_at(text: str) -> None:
    assert len(look_at(text)) in (0, 4, 5, 6, 7)


def test_empty_lines_say_nothing() -> None:
    assert lines_blocks([{"request": "x", "line": "  "}]) == []


def test_a_group_sees_where_it_parted() -> None:
    other = {**CASE, "talks": {**CASE["talks"], "figures": {"path": ["a", "b", "b", "a", "c"], "guess": "team", "runs": []}}}
    text = plain(compare_works([Member(name="Ada", work=CASE, own=True), Member(name="Bo", work=other, own=False)]))
    assert text.index("twenty-two figures") < text.index("broker's list"), "what differs most comes first"
    assert "Ada" in text and "Bo" in text and "YOU PARTED" in text


def test_a_group_without_a_common_talk_is_told_so() -> None:
    empty = {"talk": "", "talks": {}, "lines": []}
    assert "No talk" in plain(compare_works([Member(name="A", work=empty, own=False), Member(name="B", work=CASE, own=False)]))
