"""The hand-in: what was ticked and nothing else goes in, the same bytes come out, and nothing bad comes in."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode
from contextlib import suppress
from typing import Any

import pytest
from group_made import HOSTILE, hostile_files
from hypothesis import given
from hypothesis import strategies as st

from bench.handins import handin as made_up
from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY
from cxcourse.models.blocks import markdown
from cxcourse.models.handin_preview import answer_words, preview
from cxcourse.models.problem import Problem

LEARNER, MADE = "ab" * 16, "2026-10-07T09:30:00.000Z"
SLUGS = ("key-stakeholder", "cx-story", "walk-the-journey", "blind-spots", "n-equals-one")
QUESTIONS = tuple(f"{slug}-q{n}" for slug in SLUGS for n in (1, 2)) + ("review-1/key-stakeholder-q1",)


def records() -> dict[str, Any]:
    """A casebook with a canary in every place: each exercise, answer, time, and every field that a later version may add."""
    entries = [
        {"exercise": slug, "schema": 1, "work": {"title": f"canary-work-{slug}"}, "saved": "2026-10-01T08:00:00.000Z", "rev": 4711,
         "unchecked": True, "later": f"canary-later-{slug}", "sheet": "canary-sheet"}
        for slug in SLUGS
    ]  # fmt: skip
    answers = [
        {"question": name, "first": {"value": f"canary-first-{name}", "right": False, "at": "1999-01-01T00:00:00.000Z", "note": "canary-note"},
         "last": {"value": [f"canary-last-{name}"], "right": True, "at": "1998-01-01T00:00:00.000Z"}, "tries": 2, "saved": "1997-01-01T00:00:00.000Z",
         "later": "canary-later"}
        for name in QUESTIONS
    ]  # fmt: skip
    return {"entries": entries, "answers": answers, "meta": {"seat:cx-story": "canary-seat"}, "snapshots": ["canary-snapshot"]}


@given(st.sets(st.sampled_from(SLUGS)), st.sets(st.sampled_from(QUESTIONS)), st.sampled_from(["", "Mara Vink"]))
def test_nothing_that_was_not_ticked_gets_in(slugs: set[str], questions: set[str], name: str) -> None:
    if not slugs and not questions:
        with pytest.raises(Problem, match="Nothing is ticked"):
            h.make(records(), exercises=(), questions=(), learner=LEARNER, made=MADE, name=name)
        return
    made = h.make(records(), exercises=slugs, questions=questions, learner=LEARNER, made=MADE, name=name, assignment="autumn")
    text = h.write(made).decode()
    for slug in SLUGS:
        assert (f"canary-work-{slug}" in text) == (slug in slugs)
    for question in QUESTIONS:
        assert (f'"canary-first-{question}"' in text) == (f'"canary-last-{question}"' in text) == (question in questions)
    for never in ("canary-later", "canary-sheet", "canary-note", "canary-seat", "canary-snapshot", "4711", "unchecked", "1999-", "1998-", "1997-"):
        assert never not in text
    assert ("Mara Vink" in text) == bool(name)
    assert h.read(text.encode()) == made
    short = h.short_text(made)
    assert short is None or h.read_text(short) == made


def test_what_the_casebook_does_not_hold_is_left_out() -> None:
    made = h.make(records(), exercises=["cx-story", "no-such"], questions=["no-such-q1"], learner=LEARNER, made=MADE)
    assert [one.exercise for one in made.exercises] == ["cx-story"]
    assert made.answers == ()
    assert made.name == made.assignment == ""


@pytest.mark.parametrize("number", range(8))
def test_the_same_hand_in_gives_the_same_bytes(number: int) -> None:
    made = made_up(number)
    data = h.write(made)
    assert h.write(h.read(data)) == data
    # The order of records and keys in the casebook changes nothing.
    document = json.loads(data)
    document["answers"].reverse()
    turned = dict(reversed(document.items()))
    assert h.write(h.read(json.dumps(turned).encode())) == data
    assert h.digest(data) == h.digest(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))


def small() -> h.HandIn:
    return h.HandIn(LEARNER, MADE, "autumn", "Mara", (), (h.Answer("cx-story-q1", "a", "b", 2), h.Answer("cx-story-q2", {"x": "y"}, 3.5, 1)))


def test_a_short_text_survives_a_chat_and_a_mail_program() -> None:
    text = h.short_text(small())
    assert text is not None
    assert len(text) <= 2000
    chat = f"[09:31] Mara: here it is\n{text[:60]}\n {text[60:]}\n[09:32] Ada: and mine {text}"
    assert [h.read_text(one) for one in h.texts_in(chat)] == [small(), small()]
    assert h.read(text.encode()) == small()
    assert h.digest(text.encode()) == h.digest(h.write(small()))
    assert h.short_text(made_up(1)) is None


def test_a_short_text_that_lost_something_is_refused() -> None:
    text = h.short_text(small()) or ""
    for cut in range(len(text)):
        with pytest.raises(h.Refused):
            h.read_text(text[:cut])


def _packed(data: bytes) -> bytes:
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return f"cx-hand-in:{urlsafe_b64encode(press.compress(data) + press.flush()).decode().rstrip('=')}.".encode()


def broken() -> dict[str, bytes]:
    """Files that are no hand-in, beyond those that no reader of the course takes."""
    good = h.document(small())

    def but(**changed: Any) -> bytes:
        return json.dumps({**good, **changed}).encode()

    answer, work = good["answers"][0], {"exercise": "cx-story", "schema": 1, "work": {}, "saved": ""}
    return {
        "a casebook": b'{"answers": [], "course": "leading-customer-experience", "entries": [], "format": 1}',
        "a newer format": but(format=2), "format 0": but(format=0), "format true": but(format=True), "no learner": but(learner=None),
        "a learner without id": but(learner={"name": "x"}), "a long id": but(learner={"id": "a" * 65}), "an id of x": but(learner={"id": "x" * 32}),
        "no time": but(made=""), "month 13": but(made="2026-13-01T00:00Z"), "a time in words": but(made="today"), "two words": but(assignment="a b"),
        "answers no list": but(answers={}), "too many answers": but(answers=[answer] * 1001), "an answer twice": but(answers=[answer, answer]),
        "no tries": but(answers=[{**answer, "tries": 0}]), "tries true": but(answers=[{**answer, "tries": True}]),
        "endless tries": but(answers=[{**answer, "tries": 10**9}]), "nothing answered": but(answers=[{**answer, "first": None}]),
        "deep answer": but(answers=[{**answer, "last": [["a"]]}]), "a true answer": but(answers=[{**answer, "last": True}]),
        "a long answer": but(answers=[{**answer, "last": "x" * 201}]), "many parts": but(answers=[{**answer, "last": ["x"] * 41}]),
        "a strange question": but(answers=[{**answer, "question": "../q1"}]), "a strange exercise": but(exercises=[{**work, "exercise": "A/B"}]),
        "an exercise twice": but(exercises=[work, work]), "no work": but(exercises=[{**work, "work": []}]),
        "schema 0": but(exercises=[{**work, "schema": 0}]),
        "exercises of numbers": but(exercises=[1]), "a bomb": _packed(b" " * 10_000_000), "another kind": but(kind="group"),
        "text of nonsense": b"cx-hand-in:AAAA.", "text without an end": b"cx-hand-in:AAAA", "endless text": b"cx-hand-in:" + b"A" * 100_000 + b".",
    }  # fmt: skip


FILES = {**hostile_files(), **broken()}


@pytest.mark.parametrize("what", FILES)
def test_what_is_no_hand_in_is_refused_with_one_sentence(what: str) -> None:
    with pytest.raises(h.Refused) as told:
        h.read(FILES[what])
    assert told.value.kind in ("damaged", "foreign", "other", "newer")
    assert str(told.value).endswith(".")
    assert "\n" not in str(told.value)


def test_a_file_cut_anywhere_is_refused() -> None:
    data = h.write(small()).rstrip()
    for cut in range(len(data)):
        with pytest.raises(h.Refused):
            h.read(data[:cut])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    again = h.read(h.write(h.HandIn(LEARNER, MADE, name=h.clean_name(text), exercises=(h.Exercise("cx-story", 1, {"title": text}, ""),))))
    assert again.exercises[0].work["title"] == text.encode("utf-8", "replace").decode()


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_no_value_of_any_shape_raises_anything_else(value: Any) -> None:
    good = h.document(small())
    for document in (value, {**good, "answers": value}, {**good, "exercises": [value]}, {**good, "learner": value}):
        with suppress(h.Refused):
            h.from_document(document)


def test_a_new_learner_gets_an_id_of_its_own() -> None:
    assert h.LEARNER.fullmatch(h.new_learner())
    assert h.new_learner() != h.new_learner()


def test_the_preview_says_all_of_it() -> None:
    made = h.make(records(), exercises=["cx-story"], questions=["cx-story-q1", "n-equals-one-q1"], learner=LEARNER, made=MADE, name="Mara Vink")
    text = markdown(preview(made), "x")
    assert "Mara Vink" in text
    assert "A CX Story" in text or "CX Story" in text
    assert "canary-first-cx-story-q1" in text
    assert "canary-last-n-equals-one-q1" in text
    assert "canary-first-key-stakeholder-q1" not in text
    assert "Nothing else is in it." in text
    assert "carries no name" in markdown(preview(h.HandIn(LEARNER, MADE)), "x")


@pytest.mark.parametrize("number", range(4))
def test_the_preview_says_answers_in_words(number: int) -> None:
    for one in made_up(number).answers:
        words = answer_words(one.question, one.first)
        assert words
        if isinstance(one.first, str):
            assert words in json.dumps(KEY.questions[one.question], ensure_ascii=False).replace("*", "").replace('\\"', '"')
