"""Exercise 07 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cxcourse.widgets.whats_in_it import CASE, SoWhatCalculator


@pytest.fixture
def widget(wire: Any) -> SoWhatCalculator:
    made = SoWhatCalculator()
    wire.clear()
    return made


def test_an_empty_calculator_has_all_its_steps_and_fits_a_page(widget: SoWhatCalculator) -> None:
    steps = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert steps == ["Milestone", "Ladder", "True?", "Reach", "Money", "Say it", "Group", "Take away"]
    state = {key: value for key, value in widget.get_state().items() if value is not None}
    assert len(json.dumps(state, allow_nan=False)) < 60_000


def test_figures_are_answered_in_one_message(widget: SoWhatCalculator, wire: Any) -> None:
    wire.receive(widget, {"milestone": {"before": 15, "now": 21, "base": 1000}, "silence": {"gap": 8}, "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    assert "7.4 points, and now to 6.0" in widget.view["chance"][0]["text"]
    assert "flatters you by 6.3 points" in widget.view["silence"][0]["text"]


def test_words_and_table_are_files(widget: SoWhatCalculator, wire: Any) -> None:
    wire.receive(widget, {**CASE, "asked": 1})
    assert b"Noor" in widget.export_markdown().data and b"pension statement" in widget.export_csv().data


def test_customers_at_risk_are_taken_into_the_sum_once(widget: SoWhatCalculator, wire: Any) -> None:
    assert not wire.call(widget, "take_reached")["ok"]
    wire.receive(widget, {**CASE, "asked": 1})
    for _time in range(2):
        work = wire.call(widget, "take_reached")["value"]["work"]
        wire.receive(widget, {**work, "asked": 2})
    assert [one["id"] for one in widget.effects] == ["increase_letter", "pension_statement", "reached"]


def test_a_draft_leaves_what_is_written(widget: SoWhatCalculator, wire: Any) -> None:
    assert not wire.call(widget, "take_draft")["ok"]
    wire.receive(widget, {**CASE, "words": {"sure": "Mine"}, "asked": 1})
    words = wire.call(widget, "take_draft")["value"]["work"]["words"]
    assert words["sure"] == "Mine" and words["sentence"].startswith("Because of what we now hear")


def test_the_director_s_name_can_be_hidden(widget: SoWhatCalculator) -> None:
    assert widget.names_in(CASE)["ladder"]["director"] == "a director" and CASE["ladder"]["director"] == "Katrin Vollmer"
    assert widget.names_in({}) == {}
