"""Exercise 04 under CPython: its steps, its answers, its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.models.reasoned_no import CASE
from cxcourse.widgets.reasoned_no import RehearseTheNo

EMPTY = {"path": [], "guess": None, "runs": []}


@pytest.fixture
def widget(wire: Any) -> RehearseTheNo:
    made = RehearseTheNo()
    wire.clear()
    return made


def test_it_begins_with_six_talks_and_says_nothing_of_how_they_end(widget: RehearseTheNo) -> None:
    assert [one["short"] for one in widget.panels] == ["Talk", "Debrief", "Your lines", "Group", "Take away"]
    assert len(widget.view["cards"]) == 6 and {one["state"] for one in widget.view["cards"]} == {"new"}
    state = json.dumps({key: value for key, value in widget.get_state().items() if value is not None})
    assert len(state) < 80_000
    assert '"did":' not in state and "archaeology" not in state


def test_a_talk_goes_on_turn_by_turn(widget: RehearseTheNo, wire: Any) -> None:
    path: list[str] = []
    for n, step in enumerate(["c", "b", "c", "b", "a"]):
        wire.receive(widget, {"talk": "figures", "talks": {"figures": {**EMPTY, "path": path}}, "asked": n + 1})
        now = widget.view["now"]
        assert now["n"] == n and not now["over"] and len(now["answers"]) == 3 and now["said"][-1]["you"] is False
        path = [*path, step]
    wire.receive(widget, {"talks": {"figures": {**EMPTY, "path": path}}, "asked": 9})
    assert widget.view["now"]["over"] and widget.view["debrief"] == []
    wire.receive(widget, {"talks": {"figures": {**EMPTY, "path": path, "guess": "team"}}, "asked": 10})
    assert widget.view["debrief"] and widget.view["summary"].startswith("It ended well")
    assert widget.view["cards"][0]["state"] == "well"


def test_the_case_opens_and_comes_back_from_its_own_file(widget: RehearseTheNo, wire: Any) -> None:
    work = wire.call(widget, "load_case")["value"]["work"]
    assert work == CASE
    widget.set_work(copy.deepcopy(work))
    wire.clear()
    assert wire.call(widget, "export_work")["value"]["name"] == "reasoned-no.json"
    again = wire.call(widget, "import_work", data=wire.buffers[-1][0])["value"]["work"]
    assert again == CASE
    assert len(widget.view["pattern"]) > 2


def test_the_words_hold_own_lines_and_turning_points(widget: RehearseTheNo, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    wire.clear()
    assert wire.call(widget, "export_markdown")["value"]["name"] == "reasoned-no.md"
    text = wire.buffers[-1][0].decode()
    assert CASE["lines"][0]["second"] in text and "A line that does more here" in text


@pytest.mark.parametrize(
    "talks",
    [
        {"figures": 5}, {"figures": {"path": "abc"}}, {"figures": {"path": [["a"], None]}}, {"gone": EMPTY}, {"figures": {"path": ["z"] * 999}},
        {"figures": {"path": [], "guess": {"a": 1}, "runs": [1, ["a"], None]}}, {"__proto__": {}},
    ],
)  # fmt: skip
def test_damaged_work_is_answered(widget: RehearseTheNo, wire: Any, talks: Any) -> None:
    wire.receive(widget, {"talk": "figures", "talks": talks, "lines": [{}, {"id": 3, "line": 4}], "asked": 1})
    assert widget.answered == 1 and widget.view["problems"] == []
    for name in ("export_markdown", "export_work"):
        assert wire.call(widget, name)["ok"]


@pytest.mark.parametrize("data", [b"", b"[]", b'{"course": "other"}', b"{" * 100_000, b'{"course": NaN}'])
def test_a_file_that_is_not_ours_is_refused(widget: RehearseTheNo, wire: Any, data: bytes) -> None:
    reply = wire.call(widget, "import_work", data=data)
    assert reply["ok"] is False and "unchanged" in reply["error"]


def test_own_lines_stay_at_home_when_names_are_hidden(widget: RehearseTheNo) -> None:
    assert widget.names_in(copy.deepcopy(CASE))["lines"] == []
