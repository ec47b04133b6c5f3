"""Exercise 10 under CPython: its steps, its answers, its files, and an hour of talk in time."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from cxcourse.models.comparing import Member
from cxcourse.widgets.cx_story import CASE, KEYED, StoryWorkshop

# Milliseconds in CPython, with room for a busy machine; the budget is 40 on a quiet one.
MOST = 160


@pytest.fixture
def widget(wire: Any) -> StoryWorkshop:
    made = StoryWorkshop()
    wire.clear()
    return made


def kinds(specs: Any) -> set[str]:
    found: set[str] = set()
    if isinstance(specs, dict):
        found |= {specs["kind"]} if "kind" in specs else set()
        found |= {specs["name"]} if specs.get("kind") == "custom" else set()
        specs = list(specs.values())
    if isinstance(specs, list):
        for one in specs:
            found |= kinds(one)
    return found


def test_an_empty_story_has_a_view_and_seven_steps(widget: StoryWorkshop) -> None:
    assert widget.view["written"] == [] and widget.view["time"] == []
    assert [one["short"] for one in widget.panels if one["kind"] == "panel"] == ["Write", "Time", "Listen", "Score", "Versions", "Group", "Take away"]
    own = {"story_writer", "story_paste", "story_rehearsal", "story_cards", "story_calibration", "story_sheets", "story_ledger"}
    wanted = own | {"start", "marked", "blocks", "form", "compare", "take_away"}
    assert wanted <= kinds(widget.panels)


def test_the_whole_state_is_plain_json_and_small_enough_to_stand_in_a_page(widget: StoryWorkshop) -> None:
    state = {key: value for key, value in widget.get_state().items() if value is not None}
    assert len(json.dumps(state, allow_nan=False)) < 80_000


def test_words_are_answered_in_one_message(widget: StoryWorkshop, wire: Any) -> None:
    wire.receive(widget, {"story": {"personal": "I was nine.", "urgency": "", "strategy": "", "call": ""}, "asked": 1})
    assert len(wire.states) == 1 and wire.states[0]["answered"] == 1
    assert wire.states[0]["view"]["written"] == ["personal"] and wire.states[0]["view"]["editor"]["personal"]["marks"] is not None


def test_the_case_is_what_the_start_offers_and_what_the_action_gives(widget: StoryWorkshop, wire: Any) -> None:
    reply = wire.call(widget, "load_case")
    assert reply["ok"] and reply["value"]["work"] == CASE
    widget.set_work(CASE)
    assert {"time", "ledger", "scored", "calibration", "cards", "sheet"} <= {key for key, value in widget.view.items() if value}


def test_a_saved_story_opens_again_as_it_was(widget: StoryWorkshop, wire: Any) -> None:
    widget.set_work(CASE)
    wire.clear()
    saved = wire.call(widget, "export_work")
    assert saved["ok"]
    opened = wire.call(widget, "import_work", {}, wire.buffers[-1][0])
    assert opened["ok"] and opened["value"]["work"] == widget.work()


@pytest.mark.parametrize(("name", "ending"), [("export_markdown", ".md"), ("export_cards", ".md"), ("export_csv", ".csv")])
def test_files_can_be_had_empty_and_full(widget: StoryWorkshop, wire: Any, name: str, ending: str) -> None:
    for work in ({}, CASE):
        widget.set_work(work)
        reply = wire.call(widget, name)
        assert reply["ok"] and reply["value"]["name"].endswith(ending)


def test_the_audience_comes_from_the_stakeholder_map(widget: StoryWorkshop, wire: Any) -> None:
    others = {"key-stakeholder": {"people": [{"id": "b", "name": "Bert", "power": 9, "interest": 9}], "links": [], "weights": {}}}
    wire.receive(widget, {"others": others})
    assert widget.view["people"] == ["Bert"] and "Bert matters most now" in widget.view["audience"][0]["text"]


def test_two_members_are_compared_and_names_can_go(widget: StoryWorkshop) -> None:
    widget.set_work(CASE)
    members = [Member("Noor", widget.work(), own=True), Member("Yusuf", {**widget.work()})]
    assert widget.compare(members)[0]["kind"] == "lead"
    assert "Yusuf" not in json.dumps(widget.hide_names(members)[0].work["scores"])
    assert widget.names_in(members[0].work)["scores"][0]["by"] == "a listener"
    assert len(KEYED) == 3


def test_an_hour_of_talk_is_answered_while_one_pauses(widget: StoryWorkshop, wire: Any) -> None:
    long = {element: (text + "\n\n") * 8 for element, text in CASE["story"].items()}
    widget.set_work({**CASE, "story": long})
    took = []
    for n in range(5):
        begun = time.perf_counter()
        wire.receive(widget, {"story": {**long, "personal": long["personal"] + " and so on" * (n + 1)}, "asked": n + 1})
        took.append(1000 * (time.perf_counter() - begun))
    assert sorted(took)[2] < MOST, took


def test_six_files_are_compared_and_the_outcome_can_be_taken_away(widget: StoryWorkshop, wire: Any) -> None:
    files = []
    for n in range(6):
        member = StoryWorkshop()
        levels = {key: 1 + (n + at) % 5 for at, key in enumerate(KEYED[0]["key"])}
        practice = {one["id"]: {"first": levels, "second": {}, "shown": "key"} for one in KEYED}
        sheets = [{"id": f"s{at}", "own": False, "story": story, "by": "", "levels": levels} for at, story in enumerate(("Ada", "Ben", "Cem"))]
        member.set_work({"title": f"Story {n}", "calibration": practice, "scores": sheets})
        files.append(member.call("export_work").data)
    args = {"files": [{"size": len(one), "name": f"m{n}.json", "saved": ""} for n, one in enumerate(files)]}
    reply = wire.call(widget, "compare_files", args, b"".join(files))
    assert reply["ok"], reply
    assert len(reply["value"]["members"]) == 6 and reply["value"]["problem"] is None
    told = json.dumps(reply["value"]["blocks"])
    assert "spread_chart" in told and "Agreement by criterion" in told and "leniency" in told
    taken = wire.call(widget, "compare_result", {"kind": "markdown"})
    assert taken["ok"] and b"What our group sees" in wire.buffers[-1][0]
