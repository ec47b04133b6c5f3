"""Exercise 03 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets.trip_over_the_truth import CASES, TruthMoment

CASE = CASES["last"]


@pytest.fixture
def widget(wire: Any) -> TruthMoment:
    made = TruthMoment()
    wire.clear()
    return made


def test_an_empty_moment_has_its_steps_and_no_result(widget: TruthMoment) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Insight", "Owner", "Task", "Words", "End", "Does it hold?", "Script", "Rehearse", "Group", "Take away"]
    assert widget.view["result"] == [] and widget.view["script"] == [] and widget.view["clock"] == [] and widget.view["summary"] == ""
    assert len(json.dumps(widget.get_state(), default=str)) < 45_000


def test_a_line_is_marked_in_one_message(widget: TruthMoment, wire: Any) -> None:
    wire.receive(widget, {"words": {"opening": "As you can see 😀 it is ridiculous"}, "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    marks = wire.states[0]["view"]["marks"]["opening"]["marks"]
    assert [one["kind"] for one in marks] == ["preach", "shame"] and marks[1]["start"] == 24, "a browser counts the face as two"


def test_script_and_words_are_files(widget: TruthMoment, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    assert wire.call(widget, "export_markdown")["value"]["name"] == "trip-over-the-truth.md"
    assert wire.buffers[-1][0].startswith(b"# Noor's twelve minutes")
    wire.call(widget, "export_csv")
    assert '"5 to 6",1.0,"You ask, they speak"' in wire.buffers[-1][0].decode("utf-8-sig")
