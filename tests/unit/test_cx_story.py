"""A story and its minutes, the rubric, leniency, the ledger: worked by hand, and whatever a file may hold."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from hostile_made import anything
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import cx_story_files
from cxcourse.models.blocks import plain
from cxcourse.models.cx_story import ELEMENTS, LONGEST, clock, lasting, story_of, tidied
from cxcourse.models.cx_story_audience import audience_blocks, key_stakeholders
from cxcourse.models.cx_story_listen import about_hints, hint_counts, marks
from cxcourse.models.cx_story_rubric import CRITERIA, rubric
from cxcourse.models.cx_story_scores import calibration_blocks, corrected, leniency, middle_scores, score_blocks
from cxcourse.models.cx_story_time import cards, own_rate, run_blocks, time_blocks
from cxcourse.models.cx_story_view import compute
from cxcourse.models.problem import Problem
from cxcourse.models.tables import read_table

DATA = json.loads(files("cxcourse").joinpath("data/cx-story.json").read_text(encoding="utf-8"))
CASE, KEYED = DATA["case"], DATA["keyed"]
JSON = anything(finite=True)
NAMES = ["title", "about", "story", "order", "pace", "draft", "cues", "waved", "runs", "versions", "calibration", "scores"]


def story(words: int = 0, **texts: str) -> dict[str, Any]:
    """A work with so many words in the personal story, or with these texts."""
    return {"story": {**dict.fromkeys(ELEMENTS, ""), "personal": " ".join(["word"] * words), **texts}}


def scored(levels: dict[str, int], by: str = "", own: bool = True, version: str = "") -> dict[str, Any]:
    return {
        "id": by or "s",
        "own": own,
        "story": "Noor",
        "by": by,
        "date": "",
        "version": version,
        "levels": levels,
        "excelled": "",
        "work_on": "",
        "challenge": "",
    }


# -- words and minutes -----------------------------------------------------------------------------------------------------------


def test_twelve_hundred_words_are_ten_minutes_at_a_calm_pace() -> None:
    made = story_of(story(1200))
    assert made.words == 1200 and made.seconds == 600 and clock(made.seconds) == "10:00"
    assert "That is your 10 minutes." in plain(time_blocks(made))


def test_what_is_too_long_is_told_in_words_to_take_out() -> None:
    assert "2:00 more than 10: some 240 words have to go" in plain(time_blocks(story_of(story(1440))))


def test_what_is_missing_is_named() -> None:
    said = plain(time_blocks(story_of(story(300))))
    assert "CX strategy: nothing yet" in said and "A first draft of three minutes is on its way to ten." in said


def test_a_strategy_of_more_than_half_is_worth_a_look() -> None:
    long = story(100, strategy=" ".join(["road"] * 200))
    assert "More than half of the time goes to the strategy." in plain(time_blocks(story_of(long)))


SAID = [(4, "a few seconds"), (42, "40 seconds"), (60, "about a minute"), (88, "about a minute and a half")]
SAID += [(550, "about 9 minutes"), (570, "about 9 and a half minutes")]


@pytest.mark.parametrize(("seconds", "words"), SAID)
def test_lengths_are_said_as_people_say_them(seconds: float, words: str) -> None:
    assert lasting(seconds) == words


def test_the_newest_rehearsal_tells_the_rate() -> None:
    runs = tidied(
        {
            "runs": [
                {"id": "a", "seconds": 600, "words": 1300, "parts": []},
                {"id": "b", "seconds": 500, "words": 1000, "parts": []},
                {"id": "c", "seconds": 9, "words": 1000},
            ]
        }
    )["runs"]
    assert own_rate(runs) == 120  # the nine seconds were a try of the button
    assert "counts with 120 words a minute" in plain(run_blocks(story_of(story(10)), runs))


def test_a_card_shows_the_readers_own_words_first() -> None:
    made = cards(story_of(story(personal="It rained. He rang.\n\nI did not know.", urgency="Now.")), {"personal": "rain\nfather"})
    assert [one["element"] for one in made] == ["personal", "urgency"]
    assert made[0]["lines"] == ["rain", "father"] and made[0]["own"] and made[0]["last"] == "I did not know."
    assert made[1]["lines"] == ["Now."] and made[1]["from"] == "0:04"


def test_elements_are_told_in_the_order_that_the_reader_gave() -> None:
    made = story_of({**story(personal="me", urgency="why", strategy="road", call="deed"), "order": "urgency personal"})
    assert list(made.by_element) == ["urgency", "personal", "strategy", "call"]


# -- scores ------------------------------------------------------------------------------------------------------------------------


def test_every_criterion_has_five_different_levels_in_words() -> None:
    assert tuple(rubric()) == CRITERIA and len(CRITERIA) == 10
    assert all(len(set(one.levels)) == 5 for one in rubric().values())


def test_keyed_stories_have_a_level_and_a_reason_for_each_criterion_and_use_the_scale() -> None:
    assert len(KEYED) == 3
    for one in KEYED:
        assert set(one["key"]) == set(CRITERIA) and all(1 <= key["level"] <= 5 and len(key["why"]) > 20 for key in one["key"].values())
    for criterion in CRITERIA:
        levels = [one["key"][criterion]["level"] for one in KEYED]
        assert max(levels) - min(levels) >= 2, criterion


def test_leniency_is_the_mean_distance_of_the_first_try_from_the_key() -> None:
    key = [one["key"]["personal"]["level"] for one in KEYED]
    assert key == [5, 1, 2]
    work = {
        one["id"]: {"first": {"personal": level}, "second": {"personal": 5}, "shown": "second"} for one, level in zip(KEYED, [5, 3, 3], strict=True)
    }
    assert leniency(work, KEYED)["personal"] == pytest.approx((0 + 2 + 1) / 3)
    assert leniency(work, KEYED, without="water")["personal"] == pytest.approx((0 + 1) / 2)


def test_a_try_counts_once_the_key_was_seen() -> None:
    assert leniency({"ferry": {"first": {"personal": 4}, "second": {}, "shown": "first"}}, KEYED) == {}
    assert calibration_blocks({}, KEYED) == []


@given(st.integers(1, 5), st.floats(-4, 4))
def test_a_corrected_level_is_a_level_and_no_further_from_the_given_one_than_leniency_and_rounding(level: int, lenient: float) -> None:
    made = corrected(level, lenient)
    assert 1 <= made <= 5 and abs(made - level) <= abs(lenient) + 0.5
    assert corrected(level, 0.0) == level


@pytest.mark.parametrize(
    ("level", "lenient", "out"), [(4, 0.5, 4), (4, -0.5, 4), (4, 0.6, 3), (2, -0.6, 3), (1, 2.0, 1), (5, -1.0, 5), (3, 1.5, 2), (3, -1.5, 4)]
)
def test_a_half_goes_towards_the_level_given(level: int, lenient: float, out: int) -> None:
    assert corrected(level, lenient) == out


def test_listeners_count_and_the_teller_only_where_nobody_listened() -> None:
    own, heard = scored({"personal": 5}), scored({"personal": 2}, by="Ada")
    assert middle_scores([own, heard]) == {"personal": 2.0} and middle_scores([own]) == {"personal": 5.0}


def test_two_scorers_far_apart_are_not_averaged_away() -> None:
    said = plain(score_blocks([scored({"call": 1, "simple": 4}, by="Ada"), scored({"call": 5, "simple": 4}, by="Ben")]))
    assert "Do not average that" in said and rubric()["call"].said(5) in said


# -- the whole ----------------------------------------------------------------------------------------------------------------------


def test_the_case_is_the_story_of_the_chapter() -> None:
    from pathlib import Path

    source = (Path(__file__).parents[2] / "chapters/_10-noors-story.md").read_text(encoding="utf-8")
    for which, texts in (("first", CASE["versions"][0]["story"]), ("second", CASE["story"])):
        told = " ".join(source.split(f"% {which} telling begins")[1].split(f"% {which} telling ends")[0].split())
        assert all(" ".join(text.split()) in told for text in texts.values())
    assert CASE["versions"][0]["story"]["personal"] == ""


def test_the_case_is_tidy_and_its_before_and_after_are_told() -> None:
    assert tidied(CASE) == CASE
    view = compute(CASE, KEYED, {})
    said = plain(view["ledger"])
    assert "you say I, me or my 54 times instead of 6" in said and "Level 1.0 to 5.0" in said
    assert view["summary"].startswith("Your story takes about 9 minutes.")
    assert view == compute(CASE, KEYED, {})


def test_the_key_stakeholder_is_offered_as_the_audience() -> None:
    people = [
        {"id": "a", "name": "Anna", "power": 2, "interest": 2},
        {"id": "b", "name": "Bert", "power": 9, "interest": 9, "drives": "No surprises", "form": "one page"},
    ]
    found = key_stakeholders({"key-stakeholder": {"people": people, "links": [], "weights": {}}})
    assert [one["name"] for one in found] == ["Bert", "Anna"]
    assert "Bert matters most now" in plain(audience_blocks(found, ""))
    assert "What drives Bert: No surprises. Likes it best as: one page." in plain(audience_blocks(found, "Bert and his team"))


@given(JSON)
def test_other_work_of_any_shape_is_taken_or_left(other: Any) -> None:
    assert isinstance(key_stakeholders({"key-stakeholder": other}), list)
    assert isinstance(key_stakeholders({"key-stakeholder": {"people": other}}), list)


@given(st.dictionaries(st.sampled_from(NAMES), JSON, max_size=8))
def test_work_of_any_shape_is_made_sound_or_refused_in_a_sentence(work: dict[str, Any]) -> None:
    try:
        sound = tidied(work)
    except Problem as problem:
        assert str(problem).endswith(".")
        return
    assert tidied(sound) == sound
    json.dumps(compute(work, KEYED, {}), allow_nan=False)
    for made in (cx_story_files.to_markdown, cx_story_files.cards_markdown, cx_story_files.scores_csv):
        assert isinstance(made(sound), bytes)


@given(st.text(max_size=60))
def test_what_is_typed_stays_as_typed(text: str) -> None:
    assert tidied(story(personal=text))["story"]["personal"] == text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_box_holds_half_an_hour_and_no_more() -> None:
    assert len(tidied(story(personal="x" * 50_000))["story"]["personal"]) == LONGEST


def test_an_hour_of_talk_is_answered_with_little() -> None:
    long = {**CASE, "story": {element: (text + "\n\n") * 8 for element, text in CASE["story"].items()}}
    view = compute(long, KEYED, {})
    assert story_of(long).words > 8_000 and len(json.dumps(view)) < 120_000


def test_scores_come_back_from_the_table() -> None:
    table = read_table(cx_story_files.scores_csv(tidied(CASE)), "scores.csv")
    assert len(table.rows) == 5 * len(CRITERIA)
    assert table.rows[0][1][:7] == ("Noor", "yes", "Marleen", "2026-09-24", "The first rehearsal", "Personal story", "1")


# -- hints --------------------------------------------------------------------------------------------------------------------------


def test_the_hints_say_how_good_they_were() -> None:
    row = {"language": "en", "split": "unseen", "what": "issue", "name": "jargon", "precision": 0.9, "recall": 0.75}
    row |= {"hit": 9, "false": 1, "missed": 3}
    said = plain(about_hints("en", {"jargon": "Trade word"}, {"stories": [row, {**row, "split": "dev", "hit": 0}]}))
    assert "never a grade" in said and "90 of 100 hints were right, and 75 of 100 weak places were found" in said and "Trade word" in said
    assert len(about_hints("nl", {}, {"stories": [row]})) == 1  # not measured in this language: no figure


def test_the_rehearsal_is_full_of_hints_and_the_story_told_is_not() -> None:
    first, last = (sum(hint_counts(story_of(one), "en", {}).values()) for one in (CASE["versions"][0], CASE))
    assert first > 20 and last < 5


def test_a_hint_that_was_waved_away_stays_away() -> None:
    rehearsal = story_of(CASE["versions"][0])
    key = marks(rehearsal, "en", {})[0].key
    assert all(mark.key != key for mark in marks(rehearsal, "en", {key: "words"}))
