"""Trade words in three languages: forms, compounds, short forms, what the reader knows, and what the writer adds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models.jargon import jargon, share, stiff


def found(text: str, language: str, **more: object) -> list[str]:
    return [text[mark.start : mark.end] for mark in jargon(text, language, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Our touchpoints and touch-points matter.", "en", ["touchpoints", "touch-points"]),
        ("The retirement journey is long, the train journey was not.", "en", ["retirement journey"]),
        ("We like learning, and share our learnings.", "en", ["learnings"]),
        ("A long journey to a far country.", "en", []),
        ("De klantreisoptimalisatie en de pijnpunten.", "nl", ["klantreisoptimalisatie", "pijnpunten"]),
        ("We eten sla, maar de SLA klopt niet.", "nl", ["SLA"]),
        ("De NPS-meting en het CX-team.", "nl", ["NPS-meting", "CX-team"]),
        ("Das Stakeholdermanagement im Closed-Loop-Prozess.", "de", ["Stakeholdermanagement", "Closed-Loop-Prozess"]),
        ("Die Kundenreisen unserer Detraktoren.", "de", ["Kundenreisen", "Detraktoren"]),
        ("Our XQZ is not what you think, says the BBC.", "en", ["XQZ"]),
        ("THE WHOLE LINE SHOUTS.", "en", []),
        ("The cow was down and the farmer rang us at four.", "en", []),
        ("", "en", []),
    ],
)  # fmt: skip
def test_trade_words_are_found_in_the_forms_people_write(text: str, language: str, words: list[str]) -> None:
    assert found(text, language) == words


def test_the_plain_words_fit_number_and_the_beginning_of_a_sentence() -> None:
    marks = jargon("Touchpoints matter. One touchpoint is enough.", "en")
    assert [mark.replacement for mark in marks] == ["Moments of contact", "moment of contact"]
    assert jargon("Die Rücklaufquote stieg.", "de")[0].replacement == "wie viele geantwortet haben"


def test_what_the_reader_uses_does_not_count_in_whatever_form() -> None:
    assert found("Our touchpoints, and the NPS.", "en", known_words=["touchpoint"]) == ["NPS"]
    assert found("Die Kundenreisen und der NPS-Wert.", "de", known_words=["Kundenreise", "NPS"]) == []


def test_the_writer_s_own_list_comes_first() -> None:
    marks = jargon(
        "One Clear Answer beats any touchpoint.",
        "en",
        own_list=[{"term": "One Clear Answer", "plain": "our plan"}, {"term": "touchpoint", "plain": "letter"}],
    )
    assert [mark.replacement for mark in marks] == ["Our plan", "letter"]
    assert [
        mark.replacement for mark in jargon("Das Erhöhungsschreiben kam.", "de", own_list=[{"term": "Erhöhungsschreiben", "plain": "Brief"}])
    ] == ["Brief"]


def test_words_of_any_office_can_be_left_out() -> None:
    assert found("Alignment on the touchpoints.", "en", office=False) == ["touchpoints"]


def test_a_term_of_three_words_counts_as_three() -> None:
    text = "The Net Promoter Score rose."
    counted = share(text, jargon(text, "en"))
    assert (counted.words, counted.marked, round(counted.percent)) == (5, 3, 60)
    assert share("", []).percent == 0


@pytest.mark.parametrize(
    ("text", "language", "plain"), [("Pursuant to the rules", "en", "By"), ("Inzake uw brief", "nl", "Over"), ("Bezüglich Ihres Briefs", "de", "Zu")]
)
def test_stiff_words_have_a_plain_one(text: str, language: str, plain: str) -> None:
    mark = stiff(text, language)[0]
    assert mark.kind == "stiff" and mark.replacement == plain


@given(st.text(max_size=120), st.sampled_from(["en", "nl", "de"]))
def test_any_text_is_read_and_marks_lie_in_it_without_overlap(text: str, language: str) -> None:
    last = 0
    for mark in jargon(text, language, known_words=[text[:5]], own_list=[{"term": text[3:9], "plain": "x"}]):
        assert last <= mark.start < mark.end <= len(text)
        last = mark.end
    assert share(text, jargon(text, language)).marked <= max(1, len(text))


@pytest.mark.parametrize("own", [[{}], [{"term": 5}], [None], [{"term": "", "plain": "x"}], [{"term": "a" * 500, "plain": "y" * 900}]])
def test_an_own_list_of_any_shape_does_no_harm(own: list[dict[str, str]]) -> None:
    assert found("Our touchpoints.", "en", own_list=own) == ["touchpoints"]
