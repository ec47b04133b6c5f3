"""Exercise 15 under CPython: its controls, the key that opens once, and its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets.feedback_worth_acting_on import CASE, FeedbackTriage


@pytest.fixture
def widget(wire: Any) -> FeedbackTriage:
    made = FeedbackTriage()
    wire.clear()
    return made


def test_an_empty_triage_has_its_steps_and_no_result(widget: FeedbackTriage) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["The eleven", "Key", "Own pile", "Source", "Replies", "Rule", "Group", "Take away"]
    assert widget.view["key"] == [] and widget.view["pile"] == [] and widget.view["summary"] == ""
    assert len(json.dumps(widget.get_state(), default=str)) < 50_000


def test_the_key_is_nowhere_in_the_page_until_it_is_opened(widget: FeedbackTriage, wire: Any) -> None:
    reason = "Fish belong in the sea"
    assert reason not in json.dumps(widget.view) and reason not in json.dumps([one for one in widget.panels if one.get("id") != "sort"])
    assert "Sort at least one" in wire.call(widget, "open_key")["error"]
    wire.receive(widget, {"answers": {"5": {"box": "facility", "second": None, "star": False, "saw": ""}}, "asked": 1})
    patch = wire.call(widget, "open_key")["value"]["work"]
    assert patch == {"first": {"5": "facility"}}
    wire.receive(widget, {**patch, "asked": 2})
    assert reason in json.dumps(widget.view["key"])


def test_words_and_table_are_files(widget: FeedbackTriage, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    assert wire.call(widget, "export_markdown")["value"]["name"] == "feedback-worth-acting-on.md"
    assert wire.buffers[-1][0].startswith(b"# Noor's pile")
    wire.call(widget, "export_csv")
    table = wire.buffers[-1][0]
    assert "Find out what broke it" in table.decode("utf-8-sig")
    assert wire.call(widget, "import_table", {"name": "a.csv"}, data=table)["value"]["n"] == 9
