"""The page *Hand in* under CPython: what it offers, what it says before it is saved, and the file."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY
from cxcourse.widgets.hand_in import HandIn

LEARNER = "cd" * 16
SAVED = "2026-11-22T09:00:00.000Z"
QUESTIONS = [one["id"] for one in KEY.chapter_of["key-stakeholder"]["questions"]]


def casebook(**more: Any) -> dict[str, Any]:
    given = {"value": "methods", "right": False, "at": SAVED}
    return {
        "learner": LEARNER,
        "entries": [
            {"exercise": "key-stakeholder", "schema": 1, "work": {"people": [{"id": "p1", "name": "CANARY Ilse"}]}, "saved": SAVED, "rev": 2},
            {"exercise": "cx-story", "schema": 1, "work": {"story": {"personal": "CANARY story " * 40}}, "saved": SAVED, "rev": 9},
        ],
        "answers": [{"question": QUESTIONS[0], "first": given, "last": {**given, "value": "top", "right": True}, "tries": 2, "saved": SAVED}],
        **more,
    }  # fmt: skip


@pytest.fixture
def widget(wire: Any) -> HandIn:
    made = HandIn()
    wire.receive(made, {"casebook": casebook()})
    wire.clear()
    return made


def test_it_begins_with_nothing_and_stays_small(wire: Any) -> None:
    made = HandIn()
    assert made.view["chapters"] == [] and made.view["preview"] == []
    assert [one["short"] for one in made.panels] == ["Choose", "Sign", "Look", "Send"]
    state = {key: value for key, value in made.get_state().items() if value is not None}
    assert state["casebook"] == {} and len(json.dumps(state)) < 8000
    assert "casebook" not in state["_work"], "what it reads is no work of its own"


def test_the_casebook_is_offered_and_nothing_is_ticked(widget: HandIn) -> None:
    assert [(one["slug"], bool(one["exercise"]), bool(one["answers"])) for one in widget.view["chapters"]] == [
        ("key-stakeholder", True, True), ("cx-story", True, False),
    ]  # fmt: skip
    assert widget.view["lead"] == "Nothing is ticked yet." and widget.view["preview"] == [] and widget.view["short"] == ""
    assert "CANARY" not in json.dumps(widget.view)
    with pytest.raises(Exception, match="Nothing is ticked"):
        widget.call("save")


def test_what_is_ticked_is_shown_whole_and_is_all_that_is_in_the_file(widget: HandIn, wire: Any) -> None:
    wire.receive(widget, {"ticked": ["exercise:key-stakeholder", "answers:key-stakeholder"], "about": {"assignment": "autumn"}, "asked": 1})
    view = widget.view
    assert view["lead"] == "In it: 1 exercise and the answer to 1 question." and view["n"] == [1, 1]
    shown = json.dumps(view["preview"], ensure_ascii=False)
    assert "CANARY Ilse" in shown and "It carries no name." in shown and "“autumn”" in shown
    assert "First: The methods are already out of date" in shown and "The people at the top" in shown and "2 tries" in shown
    assert "CANARY story" not in json.dumps(view)
    reply = wire.call(widget, "save")
    assert reply["value"] == {"name": "hand-in-autumn-cdcd.json", "mime": "application/json"}
    data = wire.buffers[-1][0]
    handin = h.read(data)
    assert (handin.learner, handin.assignment, handin.name) == (LEARNER, "autumn", "")
    assert [one.exercise for one in handin.exercises] == ["key-stakeholder"] and [one.question for one in handin.answers] == QUESTIONS[:1]
    assert b"CANARY story" not in data
    assert h.read_text(view["short"]).answers == handin.answers


def test_a_work_too_long_for_a_text_goes_as_a_file_only(widget: HandIn, wire: Any) -> None:
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz ", k=6000))
    wire.receive(widget, {"casebook": casebook(entries=[{"exercise": "cx-story", "schema": 1, "work": {"title": noise}, "saved": SAVED}])})
    wire.receive(widget, {"ticked": ["exercise:cx-story"], "asked": 1})
    assert widget.view["short"] == "" and widget.view["preview"]


def test_a_wrong_name_of_an_assignment_is_told_at_its_field(widget: HandIn, wire: Any) -> None:
    wire.receive(widget, {"ticked": ["answers:key-stakeholder"], "about": {"assignment": "two words"}, "asked": 1})
    assert widget.view["problems"][0]["path"] == "about/assignment" and widget.view["preview"] == []
    reply = wire.call(widget, "save")
    assert not reply["ok"] and "letters, digits" in reply["error"]


def test_work_that_changes_meanwhile_is_offered_as_it_is_now(widget: HandIn, wire: Any) -> None:
    wire.receive(widget, {"ticked": ["exercise:key-stakeholder"], "asked": 1})
    later = casebook()
    later["entries"][0]["work"]["people"].append({"id": "p2", "name": "Bert"})
    wire.receive(widget, {"casebook": later})
    assert "Bert" in json.dumps(widget.view["preview"])
    wire.receive(widget, {"casebook": {**later, "entries": []}})
    assert widget.view["preview"] == [] and widget.view["n"] == [0, 0]


@pytest.mark.parametrize("hostile", [{}, {"entries": "x"}, {"entries": [7], "answers": {}}, {"learner": "x", "entries": [None]}])
def test_a_casebook_of_any_shape_is_no_reason_to_stop(widget: HandIn, wire: Any, hostile: dict[str, Any]) -> None:
    wire.receive(widget, {"casebook": hostile, "ticked": ["exercise:cx-story"], "about": {"name": None, "assignment": None}, "asked": 2})
    assert widget.view["chapters"] == [] and widget.answered == 2


def test_work_from_a_file_is_brought_into_shape(widget: HandIn) -> None:
    wild = {"about": {"name": "x" * 99, "assignment": 7}, "ticked": ["exercise:cx-story", 7, "x" * 200], "sent": [{"made": 3, "exercises": -1}, "x"]}
    tidied = widget.tidy(wild, 1)
    assert tidied["about"] == {"name": "x" * 60, "assignment": ""} and tidied["ticked"] == ["exercise:cx-story"]
    assert tidied["sent"][0] == {"made": "", "assignment": "", "exercises": 0, "answers": 0}
    assert widget.tidy(tidied, 1) == tidied
