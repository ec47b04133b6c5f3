"""Exercise 14 under CPython: its controls, its answers and its files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cxcourse.models import blocks
from cxcourse.widgets.both_sides_of_the_door import CASE, JOURNEYS, BothSides


@pytest.fixture
def widget(wire: Any) -> BothSides:
    made = BothSides()
    wire.clear()
    return made


def walked(name: str) -> list[dict[str, Any]]:
    return [{"feeling": step["feeling"], "effort": None, "rule": "rule", "expected": "", "why": "", "done": True} for step in JOURNEYS[name]["steps"]]


def test_an_empty_exercise_has_seven_steps_and_walks_on_the_other_side(widget: BothSides) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Walk", "Clock", "Kindness", "Your door", "Changes", "Group", "Take away"]
    player = widget.panels[0]["controls"][0]
    assert [journey["id"] for journey in player["journeys"]] == ["coffee-staff", "delivery-staff", "delivery"]
    assert widget.view["clock"] == [] and widget.view["kind"] == []


def test_the_state_is_plain_json_and_small_enough_to_stand_in_a_page(widget: BothSides) -> None:
    state = {key: value for key, value in widget.get_state().items() if value is not None}
    assert len(json.dumps(state, allow_nan=False)) < 60_000


def test_a_staff_walk_brings_both_curves_on_one_clock(widget: BothSides, wire: Any) -> None:
    wire.receive(widget, {"current": "coffee-staff", "walks": {"coffee-staff": walked("coffee-staff")}, "asked": 1})
    view = wire.states[0]["view"]
    assert view["staff"] == ["coffee-staff"]
    assert "In 4 minutes both are low: 08:47, 08:48, 08:49, 08:54." in blocks.plain(view["clock"])


def test_the_guests_line_comes_from_the_readers_exercise_13(widget: BothSides, wire: Any) -> None:
    mine = [{"feeling": 2, "effort": 1, "done": True} for _ in range(12)]
    wire.receive(widget, {"walks": {"coffee-staff": walked("coffee-staff")}, "others": {"walk-the-journey": {"walks": {"coffee": mine}}}, "asked": 1})
    told = blocks.plain(wire.states[-1]["view"]["clock"])
    assert "You, as Toni" in told and "In no minute are both low" in told and "Somebody pays for that smile" in told


def test_the_case_fills_every_part_and_a_saved_work_opens_as_it_was(widget: BothSides, wire: Any) -> None:
    widget.set_work(wire.call(widget, "load_case")["value"]["work"])
    assert all(widget.view[key] for key in ("clock", "kind", "hour", "change", "sheet"))
    wire.call(widget, "export_work")
    assert wire.call(widget, "import_work", data=wire.buffers[-1][0])["value"]["work"] == CASE
    for name in ("export_csv", "export_markdown"):
        assert wire.call(widget, name)["ok"]


def test_who_decides_is_hidden_before_a_work_is_shared(widget: BothSides) -> None:
    assert "Lars Henning" not in json.dumps(widget.names_in(json.loads(json.dumps(CASE))))
