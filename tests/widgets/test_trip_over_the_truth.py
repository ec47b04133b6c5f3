"""Exercise 03 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets import workfile
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


def test_the_start_opens_what_the_action_gives(widget: TruthMoment, wire: Any) -> None:
    start = widget.panels[1]["controls"][0]
    assert start["examples"][0]["work"] == wire.call(widget, "load_case")["value"]["work"] == CASE
    assert [TruthMoment.tidy(widget, one, 1) for one in CASES.values()] == list(CASES.values())


def test_a_saved_moment_opens_as_it_was(widget: TruthMoment, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    wire.call(widget, "export_work")
    assert wire.call(widget, "import_work", data=wire.buffers[-1][0])["value"]["work"] == CASE


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"\xff", workfile.write("key-stakeholder", 1, {}), workfile.write("trip-over-the-truth", 1, {"words": 3})]
)
def test_what_is_no_moment_gets_a_sentence(widget: TruthMoment, wire: Any, data: bytes) -> None:
    reply = wire.call(widget, "import_work", data=data)
    assert reply["ok"] is False and reply["error"].endswith(".")


def test_script_and_words_are_files(widget: TruthMoment, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    assert wire.call(widget, "export_markdown")["value"]["name"] == "trip-over-the-truth.md"
    assert wire.buffers[-1][0].startswith(b"# Noor's twelve minutes")
    wire.call(widget, "export_csv")
    assert '"5 to 6",1.0,"You ask, they speak"' in wire.buffers[-1][0].decode("utf-8-sig")


def test_every_view_that_a_control_shows_is_there(widget: TruthMoment) -> None:
    told = json.dumps(widget.panels)
    for key in ("marks", "plainly", "result", "script", "clock", "after", "sheet"):
        assert f'"view": "{key}"' in told and key in widget.view
