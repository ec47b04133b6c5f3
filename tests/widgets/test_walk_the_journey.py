"""Exercise 13 under CPython: its controls, its answers, its files, and a group."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cxcourse.widgets.walk_the_journey import CASE, JOURNEYS, JourneyWalk

HOSTILE = ["<img src=x onerror=alert(1)>", "=HYPERLINK(1)", "\u202eevil", "a\x00b", "\ud800", "x" * 30_000, "", "__proto__"]


@pytest.fixture
def widget(wire: Any) -> JourneyWalk:
    made = JourneyWalk()
    wire.clear()
    return made


def walked(name: str, feeling: int = 1, steps: int | None = None) -> list[dict[str, Any]]:
    answer = {"feeling": feeling, "effort": 2, "expected": "", "why": "", "done": True}
    return [dict(answer) for _ in range(steps or len(JOURNEYS[name]["steps"]))]


def found(specs: Any, kind: str) -> list[dict[str, Any]]:
    out = []
    for one in specs if isinstance(specs, list) else specs.values() if isinstance(specs, dict) else []:
        if isinstance(one, dict) and kind in (one.get("kind"), one.get("name")):
            out.append(one)
        out += found(one, kind)
    return out


def test_an_empty_exercise_has_six_steps_and_the_player_knows_nothing_of_what_lies_behind(widget: JourneyWalk) -> None:
    assert [one["short"] for one in widget.panels if one["kind"] == "panel"] == ["Walk", "See", "Redraw", "Own", "Group", "Take away"]
    assert widget.view["done"] == [] and widget.view["seen"] == []
    (player,) = found(widget.panels, "walk")
    keys = {key for journey in player["journeys"] for step in journey["steps"] for key in step}
    assert not keys & {"behind", "actor", "line", "cause", "feeling", "effort"}
    assert [journey["id"] for journey in player["journeys"]] == list(JOURNEYS)


def test_the_whole_state_is_plain_json_and_small_enough_to_stand_in_a_page(widget: JourneyWalk) -> None:
    state = {key: value for key, value in widget.get_state().items() if value is not None}
    assert len(json.dumps(state, allow_nan=False)) < 90_000


def test_a_walk_to_the_end_is_answered_in_one_message(widget: JourneyWalk, wire: Any) -> None:
    wire.receive(widget, {"current": "coffee", "walks": {"coffee": walked("coffee")}, "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    view = wire.states[0]["view"]
    assert view["done"] == ["coffee"] and view["seen"][0]["kind"] == "lead" and len(view["behind"]) == 12


def test_the_case_is_what_the_start_offers_and_fills_every_part(widget: JourneyWalk, wire: Any) -> None:
    (start,) = found(widget.panels, "start")
    given = wire.call(widget, "load_case")["value"]["work"]
    assert given == CASE == start["examples"][0]["work"]
    widget.set_work(given)
    assert all(widget.view[key] for key in ("seen", "behind", "causes", "redrawn", "own", "own_chart", "sheet"))
    assert widget.view["points"] == {"spent": 6, "budget": 6, "left": 0}


def test_a_saved_work_opens_as_it_was(widget: JourneyWalk, wire: Any) -> None:
    widget.set_work(json.loads(json.dumps(CASE)))
    wire.call(widget, "export_work")
    data = wire.buffers[-1][0]
    assert wire.call(widget, "import_work", data=data)["value"]["work"] == CASE
    assert json.loads(data)["exercise"] == "walk-the-journey"


@pytest.mark.parametrize("name", ["export_csv", "export_walks", "export_markdown"])
def test_files_hold_hostile_words_as_typed(widget: JourneyWalk, wire: Any, name: str) -> None:
    work = json.loads(json.dumps(CASE))
    work["steps"] = [{**work["steps"][0], "id": f"s{at}", "name": text, "quote": text} for at, text in enumerate(HOSTILE)]
    work["walks"]["transfer"][0]["why"] = HOSTILE[0]
    widget.set_work(work)
    reply = wire.call(widget, name)
    assert reply["ok"], reply
    assert "\n<img" not in wire.buffers[-1][0].decode("utf-8-sig")


def test_an_own_journey_goes_out_as_a_table_and_comes_back(widget: JourneyWalk, wire: Any) -> None:
    widget.set_work(json.loads(json.dumps(CASE)))
    wire.call(widget, "export_csv")
    read = wire.call(widget, "import_table", {"name": "my-journey.csv"}, wire.buffers[-1][0])["value"]
    assert read["n"] == 9 and read["replace"]["steps"] == CASE["steps"] and len(read["add"]["steps"]) == 18


@pytest.mark.parametrize("data", [b"", b"{}", b'{"course": "x"}', b"\xff\xfe", b'{"a":1}' * 3])
def test_a_file_that_is_none_is_refused_with_a_sentence(widget: JourneyWalk, wire: Any, data: bytes) -> None:
    reply = wire.call(widget, "import_work", data=data)
    assert not reply["ok"] and reply["error"].endswith(".")


def test_names_are_hidden_before_a_work_is_shared(widget: JourneyWalk) -> None:
    work = json.loads(json.dumps(CASE))
    work["steps"][0]["actor"] = "Canary Bird"
    work["steps"][1]["pain"] = "canary bird never answers"
    work["first"]["who"] = "Canary Bird"
    assert "anary" not in json.dumps(widget.names_in(work))


def test_two_files_are_compared(widget: JourneyWalk, wire: Any) -> None:
    files = []
    for name, feeling in (("a", 1), ("b", -1)):
        one = JourneyWalk()
        one.set_work({"current": "print", "walks": {"print": walked("print", feeling)}})
        reply = wire.call(one, "export_work")
        assert reply["ok"]
        files.append((name, wire.buffers[-1][0]))
    sources = [{"size": len(data), "name": f"{name}.json", "saved": ""} for name, data in files]
    value = wire.call(widget, "compare_files", {"files": sources, "links": []}, b"".join(data for _name, data in files))["value"]
    assert value["problem"] is None and len(value["members"]) == 2
    assert any(block["kind"] == "line_chart" for block in value["blocks"])
