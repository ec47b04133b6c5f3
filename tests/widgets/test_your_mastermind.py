"""Exercise 18 under CPython: its controls, its answers, what it takes from the other exercises, and its files."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from cxcourse.widgets.cx_story import CASE as TEN
from cxcourse.widgets.key_stakeholder import CASE as MAP
from cxcourse.widgets.your_mastermind import CASE, EXERCISES, MastermindSession

ROOT = Path(__file__).parents[2]


@pytest.fixture
def widget(wire: Any) -> MastermindSession:
    made = MastermindSession()
    wire.clear()
    return made


def test_an_empty_session_has_its_steps_and_no_result(widget: MastermindSession) -> None:
    shorts = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert shorts == ["Circle", "Agenda", "Run it", "First answers", "Compare", "Story", "Ninety days", "Take away"]
    assert widget.view["fits"] == [] and widget.view["clock_steps"] == [] and widget.view["summary"] == ""
    assert len(json.dumps(widget.get_state(), default=str)) < 60_000


def test_a_ready_agenda_needs_no_python_and_feeds_the_clock(widget: MastermindSession, wire: Any) -> None:
    ready = widget.panels[2]["controls"][0]["actions"]
    assert [one["action"] for one in ready] == [None] * 3
    wire.receive(widget, {**ready[1]["patch"], "asked": 1})
    assert len(wire.states) == 1 and sum(one["seconds"] for one in widget.view["clock_steps"]) == 90 * 60


def test_what_is_open_elsewhere_is_offered(widget: MastermindSession, wire: Any) -> None:
    wire.receive(widget, {"others": {"key-stakeholder": MAP, "cx-story": TEN}})
    assert [one["slug"] for one in widget.view["offers"]] == ["key-stakeholder", "cx-story"]
    assert widget.view["held"] == ["key-stakeholder", "cx-story"] and widget.view["story"][0]["kind"] == "stats"
    assert widget.uses == tuple(one["slug"] for one in EXERCISES)


@pytest.mark.parametrize("others", [{}, {"cx-story": None}, {"cx-story": 5, "key-stakeholder": []}, {"cx-story": {"scores": [None], "story": 3}}])
def test_others_of_any_shape_do_no_harm(widget: MastermindSession, wire: Any, others: Any) -> None:
    wire.receive(widget, {"others": others, "asked": 1})
    assert widget.answered == 1 and widget.view["offers"] == [] and "problems" not in widget.view


def test_scores_of_exercise_ten_come_in_once(widget: MastermindSession, wire: Any) -> None:
    assert "no scores of others" in wire.call(widget, "take_scores")["error"]
    wire.receive(widget, {"others": {"cx-story": TEN}})
    first = wire.call(widget, "take_scores")["value"]
    assert [one["by"] for one in first["work"]["scores"]] == ["Marleen", "Yusuf"] and first["said"].startswith("2 scores")
    widget.set_work(first["work"])
    assert wire.call(widget, "take_scores")["error"] == "They are all here already."


def test_jobs_are_dealt_and_move_on(widget: MastermindSession, wire: Any) -> None:
    assert "Nobody is in the circle yet" in wire.call(widget, "move_jobs")["error"]
    widget.set_work(copy.deepcopy(CASE))
    moved = wire.call(widget, "move_jobs")["value"]["work"]["members"]
    assert moved[1]["roles"] == ["presenter"] and moved[0]["roles"] == ["critic"]


def test_every_file_is_written(widget: MastermindSession, wire: Any) -> None:
    assert "no date in it yet" in wire.call(widget, "export_calendar")["error"]
    widget.set_work(copy.deepcopy(CASE))
    heads = {"markdown": b"# Noor's circle", "agenda": b"# Noor's circle", "csv": b"\xef\xbb\xbf", "calendar": b"BEGIN:VCALENDAR"}
    for name, begins in heads.items():
        assert wire.call(widget, f"export_{name}")["ok"] and wire.buffers[-1][0].startswith(begins)


def test_links_lead_to_steps_that_are_there(widget: MastermindSession) -> None:
    """The links to exercise 10, and the group step of every exercise that is alive."""
    from cxcourse.widgets.cx_story import StoryWorkshop  # noqa: PLC0415

    steps = {one["id"] for one in StoryWorkshop().panels if one["kind"] == "panel"}
    told = json.dumps(widget.panels)
    for step in ("time", "write", "score"):
        assert f"10-cx-story.html#cx-step-{step}" in told and step in steps
    for one in EXERCISES:
        name = one["slug"].replace("-", "_")
        code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "cxcourse/widgets").glob(f"{name}*.py"))
        assert not code or "group_panel(" in code or 'panel("group"' in code.replace("(\n        ", "("), one["slug"]


def test_its_own_control_reads_what_the_view_holds(widget: MastermindSession) -> None:
    code = (ROOT / "cxcourse/widgets/static/your_mastermind.jsx").read_text(encoding="utf-8")
    assert all(f'useView("{key}")' in code and key in widget.view for key in ("held", "offers"))
