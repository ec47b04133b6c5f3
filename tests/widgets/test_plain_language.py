"""Exercise 06 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from cxcourse.widgets.plain_language import CASES, JargonTranslator, offered


@pytest.fixture
def widget(wire: Any) -> JargonTranslator:
    made = JargonTranslator()
    wire.clear()
    return made


def test_an_empty_exercise_has_its_steps_and_no_result(widget: JargonTranslator) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Text", "Reader", "How much", "Before, after", "Own words", "Group", "Take away"]
    assert widget.view["result"] == [] and widget.view["marks"]["marks"] == [] and widget.view["people"] == []


def test_marks_come_with_the_text_that_they_belong_to(widget: JargonTranslator, wire: Any) -> None:
    wire.receive(widget, {"text": "Our touchpoints.", "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    marks = widget.view["marks"]
    assert [(one["start"], one["end"], one["replacement"]) for one in marks["marks"]] == [(4, 15, "moments of contact")]
    before = marks["print"]
    wire.receive(widget, {"text": "Our touchpoints!", "asked": 2})
    assert widget.view["marks"]["print"] != before


def test_a_mark_waved_away_is_not_given_again(widget: JargonTranslator, wire: Any) -> None:
    wire.receive(widget, {"text": "Our touchpoints.", "asked": 1})
    key = widget.view["marks"]["marks"][0]["key"]
    wire.receive(widget, {"waved": {key: "touchpoints"}, "asked": 2})
    assert widget.view["marks"]["marks"] == []


def test_the_examples_open_without_python_and_agree_with_the_action(widget: JargonTranslator, wire: Any) -> None:
    start = widget.panels[1]["controls"][0]
    assert [one["work"] for one in start["examples"]] == [CASES["noor"], CASES["dutch"], CASES["german"]]
    assert wire.call(widget, "load_case")["value"]["work"] == CASES["noor"]


@pytest.mark.parametrize("name", CASES)
def test_saved_work_opens_as_it_was(widget: JargonTranslator, wire: Any, name: str) -> None:
    widget.set_work(copy.deepcopy(CASES[name]))
    wire.call(widget, "export_work")
    assert wire.call(widget, "import_work", data=wire.buffers[-1][0])["value"]["work"] == CASES[name]


def test_the_files_are_a_text_a_list_and_words(widget: JargonTranslator, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASES["german"]))
    for action, name, start in (
        ("export_text", "plain-language.txt", b"Sehr geehrter"),
        ("export_csv", "plain-language-words.csv", b'\xef\xbb\xbf"Term"'),
        ("export_markdown", "plain-language.md", "# Bericht für Münster".encode()),
    ):
        assert wire.call(widget, action)["value"]["name"] == name
        assert wire.buffers[-1][0].startswith(start)


def test_a_word_list_is_shown_before_anything_changes(widget: JargonTranslator, wire: Any) -> None:
    told = wire.call(widget, "import_table", {"name": "w.csv"}, data=b"Term,Plain\nsquad,team\n")
    assert told["value"]["n"] == 1 and widget.own == []
    assert wire.call(widget, "import_table", {"name": "w.csv"}, data=b"")["ok"] is False


def test_the_first_version_can_be_taken_anew(widget: JargonTranslator, wire: Any) -> None:
    wire.receive(widget, {"text": "We rang.", "before": "Our NPS.", "asked": 1})
    assert wire.call(widget, "keep_first")["value"]["work"] == {"before": "We rang."}


@pytest.mark.parametrize("drawn", [None, [], 5, {}, {"people": 3}, {"people": [None, {"name": 5}, {"name": " Ann "}]}])
def test_a_map_of_any_shape_offers_names_or_nothing(drawn: Any) -> None:
    assert offered(drawn) in ([], ["Ann"])
