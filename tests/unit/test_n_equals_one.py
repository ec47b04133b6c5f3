"""The outside-in gap: sealing, calibration worked by hand, tunes, the wording of questions, and the case."""

from __future__ import annotations

import csv
import importlib.util
import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hostile_made import any_work, seen, settled
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import blocks as b
from cxcourse.models import n_equals_one as model
from cxcourse.models.comparing import Member
from cxcourse.models.n_equals_one_compare import compare_works
from cxcourse.models.n_equals_one_gap import Guess, chance_of_so_few, hits_expected
from cxcourse.models.n_equals_one_tunes import TUNES, is_it, rhythm, tune
from cxcourse.models.n_equals_one_wording import is_about_what_happened, language_of, look_at

ROOT = Path(__file__).parents[2]
CASE: dict[str, Any] = model.DATA["case"]


def guess(sure: float, off: float) -> Guess:
    return Guess("nps", "NPS", "score", off, sure, 0, 10)


# -- guesses --------------------------------------------------------------------------------------------------------------------


def test_hits_and_their_chance_by_hand() -> None:
    # Three guesses at 90, 80 and 50%: 2.2 hits expected. None right: 0.1 x 0.2 x 0.5 = 0.01. One at most: plus 0.09 + 0.04 + 0.01 = 0.15.
    missed = [guess(0.9, 50), guess(0.8, 50), guess(0.5, 50)]
    assert hits_expected(missed) == pytest.approx(2.2)
    assert chance_of_so_few(missed) == pytest.approx(0.01)
    assert chance_of_so_few([guess(0.9, 50), guess(0.8, 50), guess(0.5, 10)]) == pytest.approx(0.01 + 0.09 + 0.04 + 0.01)
    assert guess(0.9, 10).close and not guess(0.9, 10.1).close


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0.5, 1), st.booleans()), min_size=1, max_size=7))
def test_the_chance_is_that_of_all_ways_in_which_hits_can_fall(rows: list[tuple[float, bool]]) -> None:
    guesses = [guess(sure, 0 if hit else 99) for sure, hit in rows]
    hits = sum(hit for _sure, hit in rows)
    exact = 0.0
    for way in product([True, False], repeat=len(rows)):
        if sum(way) <= hits:
            part = 1.0
            for right, (sure, _hit) in zip(way, rows, strict=True):
                part *= sure if right else 1 - sure
            exact += part
    assert chance_of_so_few(guesses) == pytest.approx(exact, abs=1e-9)


def test_nothing_of_the_answers_is_shown_before_the_seal() -> None:
    view = model.compute({**CASE, "sealed": {}})
    assert view["answers"] == [] and view["chart"] == [] and not view["opened"]
    shown = json.dumps({key: value for key, value in view.items() if key != "own"}, ensure_ascii=False)
    assert "13.6" not in shown and "55.6" not in shown and "28.9" not in shown


def test_two_guesses_open_nothing_and_a_changed_one_is_told() -> None:
    few = dict(list(CASE["sealed"].items())[:2])
    assert not model.compute({"sealed": few})["opened"]
    view = model.compute({**CASE, "guesses": {**CASE["guesses"], "nps": -8}})
    assert "stays as you sealed it" in b.plain(view["answers"]) and "Net Promoter Score: You 10" in b.plain(view["answers"])


def test_the_customers_and_the_managers_stand_beside_the_guess() -> None:
    said = b.plain(model.compute(CASE)["answers"])
    assert "close on 1 of 6 guesses; you had expected 4.7" in said
    assert "Attention, 7 or more: You 75%; Sure 80%; Customers 55.6%; 48 managers, middle 70%; So too high" in said
    assert "too rosy" in said and "79% sure and close in 24%" in said
    dark = {key: {"value": value, "sure": 60} for key, value in (("nps", -60), ("attention_good", 20), ("wait_june", 40))}
    assert "too dark" in b.plain(model.compute({"sealed": dark})["answers"])


def test_beliefs_of_one_s_own() -> None:
    rows = [
        {"id": "a", "name": "Calls about us", "guess": 50, "sure": 90, "near": 5, "true": 54},
        {"id": "b", "name": "Letters read", "guess": 80, "sure": 95, "near": 5, "true": None},
    ]
    said = b.plain(model.compute({"own": rows})["own"])
    assert "1 was close" in said and "surest of \u201cLetters read\u201d" in said
    rows[0]["true"] = 90
    assert "furthest off on \u201cCalls about us\u201d" in b.plain(model.compute({"own": rows})["own"])


# -- tunes ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "key", "right"),
    [
        ("Ode to Joy", "ode-to-joy", True),
        ("ode an die freude!", "ode-to-joy", True),
        ("Beethoven's 9th", "ode-to-joy", True),
        ("ode to joi", "ode-to-joy", True),
        ("Stille Nacht", "silent-night", True),
        ("silent nigth", "silent-night", False),
        ("it is silent night, I think", "silent-night", True),
        ("Vader Jacob", "frere-jacques", True),
        ("Fr\u00e8re Jacques", "frere-jacques", True),
        ("no idea", "jingle-bells", False),
        ("", "twinkle", False),
        ("Kortjakje", "twinkle", True),
        ("Lang zal ze leven", "happy-birthday", True),
    ],
)
def test_a_song_is_recognised_in_three_languages(said: str, key: str, right: bool) -> None:
    one = tune(key)
    assert one is not None and is_it(said, one) is right


def test_tunes_can_be_played_and_told_apart() -> None:
    assert len({one.id for one in TUNES}) == len(TUNES) >= 6
    for one in TUNES:
        assert all(0 < beats <= 4 and 40 < pitch < 90 for beats, pitch in one.notes) and is_it(one.title, one)
        assert not any(is_it(one.title, other) for other in TUNES if other is not one)
    assert rhythm([(1, 60), (1, 60), (2, 60), (0.5, 60), (1, 60)]) == "2 even, 1 long, 1 short, 1 even"


def test_what_the_tapping_showed() -> None:
    said = b.plain(model.compute(CASE)["tapped"])
    assert "recognised 1 of 3 tunes" in said and "you thought 3 of three" in said and "promised 2 of three, and 0 were guessed" in said
    assert model.compute({"tapping": {"rounds": [{"tune": "nothing"}, {"tune": "twinkle", "guess": 7}]}})["heard"] == {"twinkle": False}


# -- questions ------------------------------------------------------------------------------------------------------------------

FINE = [
    "What happened when you opened the letter?",
    "Show me how you read it.",
    "What did you do then?",
    "Can you show me where you keep it?",
    "Whom did you ask?",
    "Walk me through that evening from the beginning.",
    "Wat gebeurde er toen u de brief opende?",
    "Kunt u mij laten zien hoe u het leest?",
    "Wat deed u daarna?",
    "Wie heeft u geholpen?",
    "Was haben Sie dann gemacht?",
    "K\u00f6nnen Sie mir zeigen, wo Sie den Brief aufbewahren?",
    "Was passierte, als der Brief kam?",
    "Wen haben Sie gefragt?",
]
BAD = [
    ("leading", "Don't you think our new app is easy?"),
    ("leading", "How helpful was our service desk?"),
    ("leading", "The letter was clear, right?"),
    ("leading", "Vindt u ook niet dat de brief duidelijk is?"),
    ("leading", "De brief was duidelijk, toch?"),
    ("leading", "Hoe makkelijk was het formulier?"),
    ("leading", "Finden Sie nicht auch, dass der Brief klar ist?"),
    ("leading", "Wie einfach war das Formular?"),
    ("leading", "Der Brief war klar, oder?"),
    ("double", "Was the letter clear and friendly?"),
    ("double", "What did you do and how did you feel?"),
    ("double", "When did you call? Who answered?"),
    ("double", "Was de brief duidelijk en vriendelijk?"),
    ("double", "Wat deed u en hoe voelde dat?"),
    ("double", "War der Brief klar und freundlich?"),
    ("double", "Was haben Sie gemacht und wie war das f\u00fcr Sie?"),
    ("yes_no", "Did you call us?"),
    ("yes_no", "Is the letter clear?"),
    ("yes_no", "Heeft u gebeld?"),
    ("yes_no", "Begrijpt u de brief?"),
    ("yes_no", "Haben Sie angerufen?"),
    ("yes_no", "Ist der Brief verst\u00e4ndlich?"),
    ("if", "Would you use an app if we made one?"),
    ("if", "Zou u een app gebruiken?"),
    ("if", "W\u00fcrden Sie eine App benutzen?"),
    ("score", "How satisfied are you with us?"),
    ("score", "Hoe tevreden bent u?"),
    ("score", "Wie zufrieden sind Sie?"),
    ("blame", "Why didn't you call us?"),
    ("blame", "Waarom heeft u niet gebeld?"),
    ("blame", "Warum haben Sie nicht angerufen?"),
]


@pytest.mark.parametrize("question", FINE)
def test_a_good_question_is_left_alone(question: str) -> None:
    assert look_at(question) == []


@pytest.mark.parametrize(("kind", "question"), BAD)
def test_a_bad_question_is_seen_with_a_reason(kind: str, question: str) -> None:
    found = look_at(question)
    assert kind in {one.kind for one in found} and all(one.text.endswith((".", "\u201d.")) for one in found)


def test_languages_and_stories() -> None:
    assert [language_of(text) for text in ("What did you do?", "Wat deed u toen?", "Was haben Sie dann gemacht?", "")] == ["en", "nl", "de", "en"]
    assert is_about_what_happened("What did you do the last time?") and not is_about_what_happened("What is a pension?")


def test_the_plan_is_looked_at() -> None:
    said = b.plain(model.compute({"visit": {"whom": "our customer panel", "where": "our office", "ask": ["Did you like it?"]}})["visit"])
    assert "would not" in said and "Not in your own rooms" in said and "Yes or no" in said and "In which way are they unlike you" in said
    assert "Not in your own rooms" not in b.plain(model.compute(CASE)["visit"]) and "panel" not in b.plain(model.compute(CASE)["visit"])
    assert "14 July 2026" in b.plain(model.compute(CASE)["sheet"])


# -- the whole ------------------------------------------------------------------------------------------------------------------


def test_the_data_of_the_browser_are_made_of_the_gap_data() -> None:
    spec = importlib.util.spec_from_file_location("for_browser_gap", ROOT / "data/gap/for_browser.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.text() == (ROOT / "cxcourse/data/n-equals-one.json").read_text(encoding="utf-8")
    with (ROOT / "data/gap/questions.csv").open(encoding="utf-8-sig", newline="") as file:
        truth = {row["question"]: float(row["customers"]) for row in csv.DictReader(file)}
    assert all(question["truth"] == truth[key] for key, question in model.QUESTIONS.items())
    assert model.tidied(CASE) == CASE


@settings(max_examples=250, deadline=None)
@given(any_work(*CASE, keys=["id", "nps", "nps_sure", "value", "sure", "rounds", "tune", "ask", "guess"]), st.booleans())
def test_hostile_work_gives_a_view(work: dict[str, Any], over: bool) -> None:
    seen(model.compute({**(CASE if over else {}), **work}))
    settled(model.tidied, work)


@given(st.text(max_size=200))
def test_any_text_is_a_question(text: str) -> None:
    assert isinstance(look_at(text), list)


def test_a_group_sees_where_all_err_and_nobody_sees_the_answers_too_early() -> None:
    other = {**CASE, "sealed": {**CASE["sealed"], "nps": {"value": 60, "sure": 95}}}
    told = compare_works([Member("A", CASE, own=True), Member("B", other), Member("C", {})])
    assert told[0]["text"] == "Together you were close on 2 of 12 guesses, and 80% sure."
    chart = next(one for one in told if one["kind"] == "spread_chart")
    assert chart["items"][0]["label"] == "Net Promoter Score" and told[-1]["kind"] == "questions"
    early = compare_works([Member("A", {**CASE, "sealed": {}}, own=True), Member("B", other)])
    assert [one["kind"] for one in early] == ["callout"]
    json.dumps(told, allow_nan=False)
