"""Exercise 17 under CPython: its steps, its answers, its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.models.learn_by_playing_own import to_csv
from cxcourse.widgets.learn_by_playing import CASE, DilemmaTable


@pytest.fixture
def widget(wire: Any) -> DilemmaTable:
    made = DilemmaTable()
    wire.clear()
    return made


def seats(*names: str) -> list[dict[str, Any]]:
    return [{"id": f"p{n + 1}", "name": name, "card": "", "bot": False} for n, name in enumerate(names)]


def test_it_begins_with_an_empty_table(widget: DilemmaTable) -> None:
    assert [one["short"] for one in widget.panels if one["kind"] == "panel"] == ["Play", "Talk", "Own cards", "Group", "Take away"]
    assert widget.view["table"] is None and widget.view["rules"]
    state = json.dumps({key: value for key, value in widget.get_state().items() if value is not None})
    assert len(state) < 80_000


def test_the_cards_are_dealt_alike_for_one_seed(widget: DilemmaTable, wire: Any) -> None:
    wire.receive(widget, {"players": seats("Ada", "Bo"), "asked": 1})
    first, second = (wire.call(widget, "begin", {"seed": 5})["value"]["work"] for _ in range(2))
    assert first == second != wire.call(widget, "begin", {"seed": 6})["value"]["work"]
    wire.receive(widget, {**first, "asked": 2})
    assert widget.view["table"]["step"] == "read" and widget.view["table"]["of"] == 6


def test_nobody_at_the_table_is_said_in_one_sentence(widget: DilemmaTable, wire: Any) -> None:
    reply = wire.call(widget, "begin", {"seed": 5})
    assert reply["ok"] is False and "Nobody sits" in reply["error"]


def test_the_case_opens_and_comes_back_from_its_own_file(widget: DilemmaTable, wire: Any) -> None:
    work = wire.call(widget, "load_case")["value"]["work"]
    assert work == CASE
    widget.set_work(copy.deepcopy(work))
    assert widget.view["after"] and widget.view["summary"].startswith("The table held")
    wire.clear()
    assert wire.call(widget, "export_work")["value"]["name"] == "learn-by-playing.json"
    again = wire.call(widget, "import_work", data=wire.buffers[-1][0])["value"]["work"]
    assert again == CASE


def test_every_export_is_written(widget: DilemmaTable, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    wire.clear()
    names = {name: wire.call(widget, name)["value"]["name"] for name in ("export_markdown", "export_guide_markdown", "export_cards")}
    assert names["export_cards"] == "dilemmas.csv"
    assert CASE["own"][0]["title"] in wire.buffers[-1][0].decode("utf-8-sig")


def test_another_table_s_cards_are_shown_first_and_added_then(widget: DilemmaTable, wire: Any) -> None:
    widget.set_work({"own": copy.deepcopy(CASE["own"])})
    value = wire.call(widget, "import_cards", {"name": "dilemmas.csv"}, to_csv(CASE["own"]))["value"]
    assert value["n"] == 1 and value["names"] == [CASE["own"][0]["title"]]
    assert [one["id"] for one in value["add"]["own"]] == ["own-card-1", "own-card-2"]
    assert len(widget.own) == 1, "nothing has changed yet"


def test_names_are_hidden_for_a_group(widget: DilemmaTable) -> None:
    hidden = widget.names_in(copy.deepcopy(CASE))
    text = json.dumps(hidden)
    assert not [one["name"] for one in CASE["players"] if one["name"] in text]
    assert hidden["debrief"]["why"] == "" and hidden["own"] == []
    assert widget.compute(hidden)["summary"]


@pytest.mark.parametrize("data", [b"", b"[]", b'{"course": "other"}', b"{" * 100_000, b'{"course": NaN}'])
def test_a_file_that_is_not_ours_is_refused(widget: DilemmaTable, wire: Any, data: bytes) -> None:
    reply = wire.call(widget, "import_work", data=data)
    assert reply["ok"] is False and "unchanged" in reply["error"]


@pytest.mark.parametrize(("name", "data"), [("cards.csv", b""), ("cards.xlsx", b"PK\x03\x04xx"), ("cards.csv", b"Name\nAda\n"), (None, b"A\n1\n")])
def test_a_table_that_holds_no_cards_is_refused(widget: DilemmaTable, wire: Any, name: Any, data: bytes) -> None:
    assert wire.call(widget, "import_cards", {"name": name}, data)["ok"] is False


@pytest.mark.parametrize("value", [[1], [{}], [{"id": None}], [{"id": "x", "today": "queue"}], [{"id": "flowers", "today": "gone"}]])
def test_a_damaged_deck_is_answered(widget: DilemmaTable, wire: Any, value: Any) -> None:
    wire.receive(widget, {**copy.deepcopy(CASE), "deck": value, "asked": 1})
    assert widget.answered == 1 and widget.view["problems"] in ([], widget.view["problems"])
    for name in ("export_markdown", "export_cards", "export_work", "export_guide_markdown"):
        assert wire.call(widget, name)["ok"]


def test_new_cards_are_dealt_for_other_players_than_those_who_play(widget: DilemmaTable, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    work = wire.call(widget, "begin", {"seed": 5, "players": seats("Ada", "Bo")})["value"]["work"]
    assert [one["name"] for one in work["players"]] == ["Ada", "Bo"]
    assert widget.players == CASE["players"]
