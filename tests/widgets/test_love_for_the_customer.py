"""Exercise 16 under CPython: its controls, its answers, and its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets.love_for_the_customer import CASE, RelationshipCheck


@pytest.fixture
def widget(wire: Any) -> RelationshipCheck:
    made = RelationshipCheck()
    wire.clear()
    return made


def test_an_empty_check_has_its_steps_and_no_result(widget: RelationshipCheck) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Asked, given", "State", "Agenda", "Letter", "The talk", "Group", "Take away"]
    assert widget.view["state"] == [] and widget.view["agenda_rows"] == [] and widget.view["letter_result"] == [] and widget.view["summary"] == ""
    assert len(json.dumps(widget.get_state(), default=str)) < 50_000


def test_a_pasted_letter_is_answered_with_its_sentences_and_a_mark_with_its_count(widget: RelationshipCheck, wire: Any) -> None:
    wire.receive(widget, {"letter": "Dear Ms Vos, we write. You pay EUR 5.", "asked": 1})
    rows = widget.view["letter_rows"]
    assert widget.answered == 1 and [row["guess"] for row in rows] == ["people", "money"] and "EUR 5" in rows[1]["why"][0]
    wire.receive(widget, {"letter_marks": {rows[0]["key"]: {"kind": "process", "who": ""}}, "asked": 2})
    assert "looked at 1 of 2 marks and changed 1." in json.dumps(widget.view["letter_result"])


def test_words_and_table_are_files(widget: RelationshipCheck, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    assert wire.call(widget, "export_markdown")["value"]["name"] == "love-for-the-customer.md"
    assert wire.buffers[-1][0].startswith(b"# Noor, and the retired bakers")
    wire.call(widget, "export_csv")
    assert "Everybody who calls" in wire.buffers[-1][0].decode("utf-8-sig")
