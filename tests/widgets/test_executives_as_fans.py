"""Exercise 05 under CPython: its controls, its answers, its files, and what it takes from the stakeholder map."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets.executives_as_fans import CASE, SponsorYear, key_people
from cxcourse.widgets.key_stakeholder import CASE as MAP


@pytest.fixture
def widget(wire: Any) -> SponsorYear:
    made = SponsorYear()
    wire.clear()
    return made


def test_an_empty_year_has_its_steps_and_no_result(widget: SponsorYear) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Leaders", "The year", "Does it hold?", "First message", "Group", "Take away"]
    assert widget.view["result"] == [] and len(widget.view["months"]) == 12
    assert len(json.dumps(widget.get_state(), default=str)) < 40_000


def test_an_act_is_answered_in_one_message(widget: SponsorYear, wire: Any) -> None:
    people = [{"id": "a", "name": "Katrin", "need": True}]
    wire.receive(widget, {"people": people, "acts": [{"id": "x", "kind": "briefing", "who": "a", "month": 2}], "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    assert wire.states[0]["view"]["rows"] == {"a": "1 contact, 20 minutes of theirs"}


def test_key_people_come_from_the_map_once(widget: SponsorYear, wire: Any) -> None:
    assert wire.call(widget, "from_map")["ok"] is False
    wire.receive(widget, {"others": {"key-stakeholder": MAP}, "people": [{"id": "a", "name": "maarten vreeland"}]})
    value = wire.call(widget, "from_map")["value"]
    names = [one["name"] for one in value["work"]["people"]]
    assert names[0] == "maarten vreeland" and "Ilse Brandt" in names and len({name.casefold() for name in names}) == len(names)
    assert value["said"] == "4 leaders added." and len({one["id"] for one in value["work"]["people"]}) == 5


@pytest.mark.parametrize("drawn", [None, [], 5, {}, {"people": None}, {"people": [None, 5, {"id": 7}, {"name": "x", "power": "y"}]}])
def test_a_map_of_any_shape_does_no_harm(drawn: Any) -> None:
    assert isinstance(key_people(drawn), list)


def test_words_table_and_calendars_are_files(widget: SponsorYear, wire: Any) -> None:
    assert wire.call(widget, "export_calendar")["error"] == "There is no date in it yet, so there is nothing for a calendar."
    widget.set_work(copy.deepcopy(CASE))
    wire.call(widget, "export_markdown")
    assert wire.buffers[-1][0].startswith(b"# Noor's sponsor year")
    wire.call(widget, "export_csv")
    assert "Customer visit: A baker, at the kitchen table" in wire.buffers[-1][0].decode("utf-8-sig")
    whole = wire.call(widget, "export_calendar")["value"]
    year = wire.buffers[-1][0]
    wire.call(widget, "export_quarter")
    assert whole == {"name": "executives-as-fans.ics", "mime": "text/calendar"} and year.count(b"BEGIN:VEVENT") == 24
    assert wire.buffers[-1][0].count(b"BEGIN:VEVENT") == 6
