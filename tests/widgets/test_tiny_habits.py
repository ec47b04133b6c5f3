"""Exercise 09 under CPython: its controls, its answers, its files, and a group that sees counts only."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.models.comparing import Member
from cxcourse.models.tiny_habits import HABITS
from cxcourse.widgets.tiny_habits import CASE, ThirteenHabits


@pytest.fixture
def widget(wire: Any) -> ThirteenHabits:
    made = ThirteenHabits()
    wire.clear()
    return made


def test_an_empty_list_has_its_steps_and_no_result(widget: ThirteenHabits) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Count", "Hands up", "Recipes", "Tally", "Group", "Take away"]
    assert widget.view["count"] == [] and widget.view["room"] == [] and widget.view["sheet"] == []
    assert len(json.dumps(widget.get_state(), default=str)) < 40_000


def test_a_tick_is_answered_in_one_message(widget: ThirteenHabits, wire: Any) -> None:
    wire.receive(widget, {"ticks": {"h01": True}, "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    assert wire.states[0]["view"]["summary"] == "1 YES so far, and 12 habits to go."


def test_a_hand_too_many_is_said_at_its_field(widget: ThirteenHabits, wire: Any) -> None:
    wire.receive(widget, {"room": {"people": 5, "three": 6}, "asked": 1})
    assert widget.view["problems"][0]["path"] == "room/three"


def test_words_table_and_calendar_are_files(widget: ThirteenHabits, wire: Any) -> None:
    assert "first day" in wire.call(widget, "export_calendar")["error"]
    widget.set_work(copy.deepcopy(CASE))
    wire.call(widget, "export_markdown")
    assert wire.buffers[-1][0].startswith(b"# Ilse's habits")
    wire.call(widget, "export_csv")
    assert "start my laptop" in wire.buffers[-1][0].decode("utf-8-sig")
    assert wire.call(widget, "export_calendar")["value"]["name"] == "tiny-habits.ics"
    assert wire.buffers[-1][0].count(b"BEGIN:VEVENT") == 7


def test_a_comparison_names_nobody_and_names_removed_leaves_the_ticks(widget: ThirteenHabits) -> None:
    ticks = {one.id: True for one in HABITS}
    told = json.dumps(widget.compare([Member("Anna", {"ticks": ticks}, own=True), Member("Bert", {"ticks": ticks | {"h01": False}})]))
    assert "Anna" not in told and "Bert" not in told and "2 hands of 2" in told
    assert widget.names_in(CASE)["recipes"] == [] and widget.names_in(CASE)["ticks"] == CASE["ticks"]
