"""Exercise 11 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets.blind_spots import CASE, BlindSpotMirror


@pytest.fixture
def widget(wire: Any) -> BlindSpotMirror:
    made = BlindSpotMirror()
    wire.clear()
    return made


def test_an_empty_mirror_has_its_steps_and_no_result(widget: BlindSpotMirror) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["My slip", "Their slips", "Mirror", "One fix", "Data sheet", "The page", "For others", "Group", "Take away"]
    assert widget.view["mirror"] == [] and widget.view["page"] == [] and widget.view["sheet"] == []
    assert len(json.dumps(widget.get_state(), default=str)) < 40_000


def test_marks_are_answered_in_one_message(widget: BlindSpotMirror, wire: Any) -> None:
    wire.receive(widget, {"own": {"simple": 4}, "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    assert "5 lines are still open" in wire.states[0]["view"]["summary"]


def test_a_slip_for_somebody_arrives_in_their_mirror(widget: BlindSpotMirror, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    assert wire.call(widget, "export_slips")["value"]["name"] == "blind-spots-slips.csv"
    data = wire.buffers[-1][0]
    assert b"Noor" not in data, "a slip does not say who wrote it"
    widget.set_work({"talk": {"speaker": "Daan"}, "held": {}})
    read = wire.call(widget, "import_table", {"name": "slips.csv"}, data)["value"]
    assert read["n"] == 1 and read["add"]["held"]["counts"]["credible"] == [0, 0, 0, 0, 1]


def test_no_slip_is_said_in_a_sentence(widget: BlindSpotMirror, wire: Any) -> None:
    reply = wire.call(widget, "export_slips")
    assert reply["ok"] is False and "no slip" in reply["error"]


def test_words_and_facts_are_files(widget: BlindSpotMirror, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    wire.call(widget, "export_markdown")
    assert wire.buffers[-1][0].startswith(b"# Noor's mirror")
    wire.call(widget, "export_facts")
    assert "Trial by lot, 6,000 bakers" in wire.buffers[-1][0].decode("utf-8-sig")
