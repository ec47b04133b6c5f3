"""Exercise 02 under CPython: its controls, its answers, its files, and what it takes from the stakeholder map."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets.information_that_helps import CASE, CommunicationBrief, ranked
from cxcourse.widgets.key_stakeholder import CASE as MAP


@pytest.fixture
def widget(wire: Any) -> CommunicationBrief:
    made = CommunicationBrief()
    wire.clear()
    return made


def test_an_empty_brief_has_its_steps_and_no_result(widget: CommunicationBrief) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Why and who", "How", "Does it hold?", "Your brief", "Log", "Group", "Take away"]
    assert widget.view["result"] == [] and widget.view["page"] == [] and widget.view["summary"] == ""
    assert len(json.dumps(widget.get_state(), default=str)) < 40_000


def test_an_entry_is_answered_in_one_message(widget: CommunicationBrief, wire: Any) -> None:
    wire.receive(widget, {"brief": {"person": "Ilse"}, "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    assert "before Ilse can use this" in wire.states[0]["view"]["summary"]


def test_the_map_offers_whom_to_write_to_and_what_is_known_of_them(widget: CommunicationBrief, wire: Any) -> None:
    wire.receive(widget, {"others": {"key-stakeholder": MAP}})
    assert widget.view["people"][0] == "Ilse Brandt" and widget.view["map_role"] == []
    wire.receive(widget, {"brief": {"person": "Ilse Brandt"}, "asked": 1})
    assert widget.view["map_role"] == ["Chief operating officer"] and widget.view["map_form"] == ["one page, numbers first"]


@pytest.mark.parametrize("drawn", [None, [], 5, "x", {}, {"people": None}, {"people": [None, 5, {"id": 7}], "links": 3}, {"people": [{"id": "a"}]}])
def test_a_map_of_any_shape_does_no_harm(widget: CommunicationBrief, wire: Any, drawn: Any) -> None:
    wire.receive(widget, {"others": {"key-stakeholder": drawn}, "brief": {"person": "a"}, "asked": 1})
    assert widget.answered == 1 and isinstance(widget.view["people"], list)
    assert isinstance(ranked(drawn), list)


def test_words_and_table_are_files(widget: CommunicationBrief, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    assert wire.call(widget, "export_markdown")["value"]["name"] == "information-that-helps.md"
    assert wire.buffers[-1][0].startswith(b"# Noor's brief")
    wire.call(widget, "export_csv")
    assert "Half a page, signed by Pieter as well" in wire.buffers[-1][0].decode("utf-8-sig")
