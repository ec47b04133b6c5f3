"""The course's key: it is current, and it judges as the page does."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.handins import value_for
from build_tools import course_key
from cxcourse.models import answer_key
from cxcourse.models.answer_key import KEY

ROOT = Path(__file__).parents[2]


def test_the_key_is_current() -> None:
    assert (ROOT / course_key.KEY).read_text(encoding="utf-8") == course_key.made(), "run `python -m build_tools.course_key`"


def test_the_key_holds_the_whole_course_without_its_reasons() -> None:
    assert len(KEY.chapters) >= 18
    assert len(KEY.questions) >= 130
    assert set(KEY.objective_of.values()) <= set(KEY.objectives)
    text = (ROOT / course_key.KEY).read_text(encoding="utf-8")
    assert '"feedback":' not in text
    assert KEY.exercises["key-stakeholder"]["schema"] == 1


@pytest.mark.parametrize("name", KEY.questions)
def test_a_right_answer_is_right_and_a_wrong_one_is_wrong(name: str) -> None:
    question = dict(KEY.questions[name])
    right = KEY.judged(name, value_for(question, True, random.Random(1)))
    wrong = KEY.judged(name, value_for(question, False, random.Random(1)))
    assert right is not None
    assert right.right
    assert wrong is not None
    assert not wrong.right
    assert wrong.codes


TINY = answer_key.Key((
    {"slug": "c", "objectives": {"o1": "x"}, "exercise": {}, "questions": [
        {"id": "c-q1", "objective": "o1", "kind": "several", "options": [{"id": i, "right": i in "ab"} for i in "abcd"]},
        {"id": "c-q2", "objective": "o1", "kind": "match", "pairs": [{"id": "p"}, {"id": "q"}], "extra": [{"id": "e"}]},
        {"id": "c-q3", "objective": "o1", "kind": "order", "items": [{"id": i} for i in "abc"]},
        {"id": "c-q4", "objective": "o1", "kind": "number", "answer": 0.3, "tolerance": 0},
        {"id": "c-q5", "objective": "o1", "kind": "one", "options": [{"id": "a", "right": False}, {"id": "b", "right": True}]},
    ]},
))  # fmt: skip


def test_codes_by_hand() -> None:
    assert TINY.judged("c-q1", ["a", "c"]) == (False, ("*a", "+c", "-b"))
    assert TINY.judged("c-q1", ["b", "a"]) == (True, ("*a", "*b"))
    assert TINY.judged("c-q2", {"p": "e", "q": "q"}) == (False, ("p>e", "q>q"))
    assert TINY.judged("c-q3", ["b", "a", "c"]) == (False, ("a", "b"))
    assert TINY.judged("c-q4", 0.1 + 0.2) == (True, ("right",))
    assert TINY.judged("c-q4", 0.2) == (False, ("low",))
    assert TINY.judged("c-q4", 10**400) is None
    assert TINY.judged("c-q5", "b") == (True, ("b",))


@given(
    st.sampled_from([f"c-q{n}" for n in range(1, 7)]),
    st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from("abpq"),
                 lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2) | st.sampled_from("pq"), inner, max_size=3)),
)  # fmt: skip
def test_anything_is_judged_or_is_no_answer(name: str, value: Any) -> None:
    judged = TINY.judged(name, value)
    assert judged is None or (isinstance(judged.right, bool) and judged.codes is not None)
    assert TINY.judged(name, value) == judged
