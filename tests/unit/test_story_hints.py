"""Hints on a story: told once by example for each kind, then what must hold for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models.story_hints import HINTS, SHOWN, asked_of, hint_kinds, sentence_weights, story_hints
from cxcourse.models.story_signs import ISSUES, issues_of, passages

GOOD = {
    "personal": "On a Tuesday in March I stood behind the desk. A boy asked me for a book. "
    'I sent him to a screen. He said: "Never mind." I was ashamed.',
    "urgency": "Last year many people let their card run out. Ruth rang forty of them, and I listened. "
    "In 2028 the council closes the house in Harlow Street.",
    "strategy": "First, this spring, the two desks move to the front door. From September every newcomer gets a walk with Ruth. The posters go.",
    "call": "Desk staff, before Friday walk up to one person who looks lost. Ask what brought them here, and write it on the card for Ruth.",
}


def kinds(text: str, element: str, language: str = "en") -> set[str]:
    return {mark.kind for mark in story_hints({element: text}, language)}


def test_a_sound_story_has_no_hint() -> None:
    assert story_hints(GOOD, "en") == []


@pytest.mark.parametrize(
    ("kind", "element", "text"),
    [
        ("no_i", "personal", 
            "On a Tuesday in March a boy stood at the desk. "
            "He asked for a book about his mother's illness. \"Never mind,\" he said, and left."),
        ("no_moment", "personal", 
            "I have worked here for twenty years in many roles. I believe in quality and in people. "
            "My values are respect and openness."),
        ("numbers", "urgency", 
            "Lending fell by 7.2%, visits by 11.4% and cards by 18.9%. "
            "The share rose from 22.6% to 27.1%. Cost went from 3.10 to 3.46."),
        ("abstract", "strategy", 
            "The implementation of the integrated strategy requires alignment of structures "
            "and processes. Optimisation of interaction quality is the core ambition."),
        ("anyone", "urgency", 
            "Expectations are rising all the time. "
            "The world is changing, and we want to be better for our customers. Service is what we stand for."),
        ("who", "call", "The gate should be watched this Friday evening, and the number of people who run should be counted and known by Sunday."),
        ("what", "call", "Team leaders, from Monday I expect ownership. Care for our customers, and let your attitude show that they matter."),
        ("when", "call", "Desk staff, walk up to one person who looks lost. Ask what brought them here, and write it on the card for Ruth."),
        ("jargon", "strategy", "First we map the customer journey in Harlow Street and mend each touchpoint with Ruth. The posters go in September."),
    ],
)  # fmt: skip
def test_each_kind_of_hint_is_given_where_it_belongs(kind: str, element: str, text: str) -> None:
    assert kind in kinds(text, element)


def test_what_is_spoken_by_others_does_not_make_the_teller_present() -> None:
    assert "no_i" in issues_of('A man stood at the desk in March. "I am cold," he said. Nobody answered him that evening.', "personal", "en")


def test_a_hint_waved_away_stays_away_when_the_text_goes_on() -> None:
    text = "Our customer journey is long. Ruth walks it on Friday with forty people from Harlow Street."
    first = next(mark for mark in story_hints({"strategy": text}, "en") if mark.kind == "jargon")
    longer = {"strategy": "Wait until spring, says Ruth. " + text + " The posters go in May."}
    assert first.key not in {mark.key for mark in story_hints(longer, "en", [first.key])}
    assert first.key in {mark.key for mark in story_hints(longer, "en")}


def test_what_is_right_too_seldom_is_held_back() -> None:
    for language, shown in SHOWN.items():
        assert shown <= set(ISSUES) and len(shown) >= 7, language
    hidden = set(ISSUES) - SHOWN["en"]
    for issue in hidden:
        assert issue not in {
            mark.kind
            for mark in story_hints({"call": "Let us all put the customer first. Together we make the difference, each and every day."}, "en")
        }


def test_every_kind_has_a_name_a_line_and_words() -> None:
    assert [one["kind"] for one in hint_kinds()] == list(HINTS)
    assert set(HINTS) == set(ISSUES)
    assert all(hint.why and hint.question.endswith("?") for kind, hint in HINTS.items() if kind != "jargon")


def test_the_sentence_that_carries_the_story_weighs_most() -> None:
    weights = sentence_weights({"call": GOOD["call"] + " It matters to all of us."}, "en")
    heaviest = max(weights, key=lambda one: one["weight"])
    assert "Desk staff" in heaviest["text"] and "when" in heaviest["brings"]
    assert [one["text"] for one in weights] == [
        
            "Desk staff, before Friday walk up to one person who looks "
            "lost.", "Ask what brought them here, and write it on the card for Ruth.", "It matters to all of us."
    ]  # fmt: skip


def test_the_only_i_of_a_story_is_missed_when_left_out() -> None:
    text = 'On a Tuesday in March a boy stood at the desk. I sent him to a screen. "Never mind," he said, and left the house.'
    carried = {one["text"]: one["brings"] for one in sentence_weights({"personal": text}, "en")}
    assert carried["I sent him to a screen."] == ["no_i"]


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(st.sampled_from(["personal", "urgency", "strategy", "call", "x", ""]), st.text(max_size=200), max_size=4),
    st.sampled_from(["en", "nl", "de"]),
)
def test_any_story_is_read_and_every_mark_lies_in_its_element(story: dict[str, str], language: str) -> None:
    for mark in story_hints(story, language):
        assert 0 <= mark.start < mark.end <= len(story[mark.element])
        assert mark.kind in asked_of(mark.element)
    assert sum(len(one["text"]) for one in sentence_weights(story, language)) <= sum(map(len, story.values()))


@given(st.text(alphabet="ab. \n", max_size=120))
def test_passages_follow_one_another(text: str) -> None:
    places = passages(text)
    assert all(start < end for start, end in places) and all(one[1] <= two[0] for one, two in zip(places, places[1:], strict=False))


def test_an_hour_s_story_follows_a_keystroke_at_once() -> None:
    lines = [f"{GOOD[element]} ({at})" for at in range(90) for element in GOOD]
    story = {
        "personal": "\n".join(lines[:90]),
        "urgency": "\n".join(lines[90:180]),
        "strategy": "\n".join(lines[180:270]),
        "call": "\n".join(lines[270:]),
    }
    assert sum(len(text.split()) for text in story.values()) > 8000
    story_hints(story, "en")
    begun = time.perf_counter()
    story_hints({**story, "urgency": story["urgency"] + " More"}, "en")
    assert time.perf_counter() - begun < 0.1  # 8 ms on the machine it was written on; the page's Python is three times slower
