"""What all hints on a text share: sentences with their places, which language it is, and marks as a browser counts them."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models.text_marks import MOST_MARKS, Mark, by_element, fingerprint, for_view, key_for, language_of, sentences, without


def mark(start: int, end: int, *, kind: str = "jargon", key: str = "k", replacement: str | None = None, element: str = "") -> Mark:
    return Mark(start, end, kind, "Why.", "Which?", replacement, key, element)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ('He said: "Was that so hard?" and left.', ['He said: "Was that so hard?" and left.']),
        ("Mr. Smith paid 3.5 euros. Good.", ["Mr. Smith paid 3.5 euros.", "Good."]),
        ("Am 3. Mai kam z.B. ein Brief. Ja.", ["Am 3. Mai kam z.B. ein Brief.", "Ja."]),
        ("Om 9 uur. Dhr. Bos belde o.a. mij.", ["Om 9 uur.", "Dhr. Bos belde o.a. mij."]),
        ("- one\n- two. three\n\n2) four", ["one", "two.", "three", "four"]),
        ("Wait... what?", ["Wait...", "what?"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, parts: list[str]) -> None:
    assert [one.text for one in sentences(text)] == parts


@given(st.text(alphabet="ab. !?\n\"'1z\u00e4\U0001f600", max_size=80))
def test_a_sentence_is_what_stands_at_its_place_and_none_overlaps(text: str) -> None:
    last = 0
    for one in sentences(text):
        assert text[one.start : one.end] == one.text == one.text.strip() != ""
        assert one.start >= last
        last = one.end


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ik sta hier.", "nl"), ("Wir gehen heim.", "de"), ("My father called.", "en"), ("Onze klanten", "nl"), ("Unsere Kunden", "de"),
        ("De NPS van de customer journey stijgt", "nl"), ("Die NPS der Customer Journey steigt", "de"), ("", "en"), ("12 %", "en"),
        ("Het team heeft de insights gedeeld met alle stakeholders in de business unit.", "nl"),
    ],
)  # fmt: skip
def test_the_language_is_known_from_few_words_and_borrowed_ones_do_not_mislead(text: str, language: str) -> None:
    assert language_of(text) == language


def test_what_says_nothing_is_in_the_language_asked_for() -> None:
    assert language_of("1234", "de") == "de"


def test_places_are_counted_as_a_browser_counts_them() -> None:
    text = "\U0001f600 a touchpoint \U0001f600 touchpoint"
    at = text.index("touchpoint")
    then = text.rindex("touchpoint")
    shown = for_view(text, [mark(then, then + 10), mark(at, at + 10, replacement="contact")])
    assert [(one["start"], one["end"]) for one in shown["marks"]] == [(at + 1, at + 11), (then + 2, then + 12)]
    wide = text.encode("utf-16-le")
    assert all(wide[2 * one["start"] : 2 * one["end"]].decode("utf-16-le") == "touchpoint" for one in shown["marks"])
    assert shown["marks"][0]["replacement"] == "contact" and "replacement" not in shown["marks"][1]


@given(st.text(max_size=60))
def test_the_fingerprint_is_a_crc_that_any_page_can_compute(text: str) -> None:
    assert fingerprint(text) == zlib.crc32(text.encode("utf-8", "replace")) == for_view(text, [])["print"]


def test_more_marks_than_one_can_work_through_wait() -> None:
    shown = for_view("a " * 200, [mark(2 * at, 2 * at + 1, key=str(at)) for at in range(MOST_MARKS + 7)])
    assert len(shown["marks"]) == MOST_MARKS and shown["more"] == 7


def test_a_key_stays_for_the_same_words_and_what_is_waved_away_stays_away() -> None:
    assert key_for("jargon", "Customer  Journey!") == key_for("jargon", "customer journey") != key_for("stiff", "customer journey")
    assert len(key_for("obvious", "word " * 200)) < 100
    assert without([mark(0, 1, key="a"), mark(1, 2, key="b")], ["a"]) == [mark(1, 2, key="b")]


def test_each_element_gets_its_own_marks() -> None:
    shown = by_element({"call": "Do it.", "personal": "I was."}, [mark(0, 2, element="call"), mark(0, 1, element="elsewhere")])
    assert len(shown["call"]["marks"]) == 1 and shown["personal"]["marks"] == []
