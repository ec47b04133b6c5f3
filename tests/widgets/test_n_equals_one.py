"""Exercise 12 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cxcourse.widgets.n_equals_one import CASE, OutsideInGap


@pytest.fixture
def widget(wire: Any) -> OutsideInGap:
    made = OutsideInGap()
    wire.clear()
    return made


def test_an_empty_gap_has_all_its_steps_and_keeps_the_answers_in_python(widget: OutsideInGap) -> None:
    steps = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert steps == ["Guess", "Look", "Tap", "Own", "Visit", "Group", "Take away"]
    state = json.dumps({key: value for key, value in widget.get_state().items() if value is not None}, allow_nan=False)
    assert len(state) < 60_000 and "13.6" not in state and "28.9" not in state


def test_guesses_are_sealed_once_and_then_the_answers_open(widget: OutsideInGap, wire: Any) -> None:
    told = wire.call(widget, "seal")
    assert not told["ok"] and "At least 3 guesses" in told["error"]
    wire.receive(widget, {"guesses": CASE["guesses"], "asked": 1})
    assert widget.view["answers"] == [] and widget.view["ready"]["n"] == 6
    work = wire.call(widget, "seal")["value"]["work"]
    assert work == {"sealed": CASE["sealed"]}
    wire.receive(widget, {**work, "asked": 2})
    assert widget.view["opened"] and widget.view["answers"][0]["kind"] == "lead"
    assert not wire.call(widget, "seal")["ok"]


def test_words_and_table_are_files(widget: OutsideInGap, wire: Any) -> None:
    assert not wire.call(widget, "export_csv")["ok"]
    wire.receive(widget, {**CASE, "asked": 1})
    assert b"kitchen table" in widget.export_markdown().data and b"Promoter" in widget.export_csv().data


def test_whom_one_visits_is_not_given_away(widget: OutsideInGap) -> None:
    hidden = widget.names_in(CASE)
    assert hidden["visit"]["whom"] == "a customer" and "words" not in hidden["after"] and "baker" in CASE["visit"]["whom"]
    assert widget.names_in({}) == {}
