"""Exercise 01 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.widgets.key_stakeholder import CASE, StakeholderMap
from cxcourse.widgets.key_stakeholder_panels import PLACED

HOSTILE = [
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "{{7*7}}", "=HYPERLINK(1)", "\u202eevil", "a\x00b", "\ud800", "' OR 1=1",
    "javascript:alert(1)", "x" * 100_000, "", "   ", "__proto__", "constructor",
]  # fmt: skip


@pytest.fixture
def widget(wire: Any) -> StakeholderMap:
    made = StakeholderMap()
    wire.clear()
    return made


def person(key: str, **more: Any) -> dict[str, Any]:
    return {**PLACED, "id": key, "name": key.title(), **more}


def kinds(specs: list[dict[str, Any]]) -> list[str]:
    found = []
    for spec in specs:
        found.append(spec["kind"])
        found += kinds(spec.get("controls", []))
        for part in spec.get("parts", []):
            if "controls" in part:
                found += kinds(part["controls"])
    return found


def test_an_empty_map_has_a_view_and_seven_steps(widget: StakeholderMap) -> None:
    assert widget.view["counts"]["people"] == 0
    assert [one["short"] for one in widget.panels if one["kind"] == "panel"] == ["Who", "Place", "Priority", "Changes", "Plan", "Group", "Take away"]
    assert {"start", "records", "links", "bring", "board", "ranking", "weights", "versions", "plan", "take_away"} <= set(kinds(widget.panels))


def test_the_whole_state_is_plain_json_and_small_enough_to_stand_in_a_page(widget: StakeholderMap) -> None:
    state = {key: value for key, value in widget.get_state().items() if value is not None}
    assert len(json.dumps(state, allow_nan=False)) < 80_000


def test_a_person_who_is_added_is_answered_in_one_message(widget: StakeholderMap, wire: Any) -> None:
    wire.receive(widget, {"people": [person("anna", power=8)], "asked": 1})
    assert len(wire.states) == 1
    assert wire.states[0]["answered"] == 1
    assert [row["id"] for row in wire.states[0]["view"]["ranking"]] == ["anna"]


def test_the_case_is_what_the_start_offers_and_what_the_action_gives(widget: StakeholderMap, wire: Any) -> None:
    value = wire.call(widget, "load_case")["value"]
    assert value["work"] == CASE
    wire.receive(widget, {**value["work"], "asked": 1})
    assert widget.view["problems"] == []
    assert widget.view["ranking"][0]["rank"] == 1
    value["work"]["people"].clear()
    assert CASE["people"], "the case itself cannot be changed through what was handed out"


def test_computing_changes_no_work(widget: StakeholderMap) -> None:
    work = copy.deepcopy(CASE)
    widget.compute(work)
    assert work == CASE


def test_two_runs_give_the_same_view(widget: StakeholderMap) -> None:
    assert json.dumps(widget.compute(copy.deepcopy(CASE))) == json.dumps(widget.compute(copy.deepcopy(CASE)))


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_in_any_field_is_answered(widget: StakeholderMap, wire: Any, text: str) -> None:
    one = person("a", name=text, role=text, drives=text, form=text, power=text, now=text, kind=text, legitimacy=text)
    wire.receive(widget, {"people": [one, person("b")], "links": [{"from": text, "to": "b", "strength": text}], "title": text, "asked": 1})
    assert widget.answered == 1
    assert len(widget.view["ranking"]) == 2
    for name in ("export_csv", "export_markdown", "export_work"):
        assert wire.call(widget, name)["ok"], name


@pytest.mark.parametrize("people", [[{}], [{"id": None}], [{"id": "a"}, {"id": "a"}], [{"id": "a", "power": 10**400}], [{"id": "a", "power": -1}]])
def test_odd_records_are_named_and_nothing_breaks(widget: StakeholderMap, wire: Any, people: Any) -> None:
    wire.receive(widget, {"people": people, "asked": 1})
    assert widget.answered == 1


def test_a_saved_file_opens_again_to_the_same_file(widget: StakeholderMap, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    wire.clear()
    assert wire.call(widget, "export_work")["value"]["name"] == "key-stakeholder.json"
    first = wire.buffers[-1][0]
    again = wire.call(widget, "import_work", data=first)["value"]["work"]
    widget.set_work(again)
    wire.clear()
    wire.call(widget, "export_work")
    assert json.loads(wire.buffers[-1][0]) == json.loads(first)


def test_opening_a_file_changes_nothing_by_itself(widget: StakeholderMap, wire: Any) -> None:
    widget.set_work({"people": [person("mine")]})
    file = {"course": "leading-customer-experience", "exercise": "key-stakeholder", "schema": 1, "work": {"people": [person("other")]}}
    value = wire.call(widget, "import_work", data=json.dumps(file).encode())["value"]
    assert [one["id"] for one in value["work"]["people"]] == ["other"]
    assert [one["id"] for one in widget.people] == ["mine"]


def _file(**more: Any) -> bytes:
    return json.dumps({"course": "leading-customer-experience", "exercise": "key-stakeholder", "schema": 1, "work": {}, **more}).encode()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"{" * 100_000, "damaged"),
        (b'{"a":' * 100_000, "damaged"),
        (b"[]", "not a file from this course"),
        (b'{"course": "other"}', "not a file from this course"),
        (_file(exercise="n-equals-one"), "another exercise"),
        (_file(schema=2), "newer edition"),
        (_file(schema=True), "which version"),
        (_file(schema="1"), "which version"),
        (_file(work=[]), "no work"),
        (_file(work={"people": "x"}), "cannot be read"),
        (_file()[:-4], "damaged"),
        (_file(x="y" * 20_001), "damaged"),
        (b'{"course": "leading-customer-experience", "course": "leading-customer-experience"}', "damaged"),
        (b'{"course": NaN}', "damaged"),
        (b'{"course": 1e999}', "damaged"),
        (b'{"course": ' + b"9" * 5000 + b"}", "damaged"),
        (b" " * (2 * 1024 * 1024 + 1), "2 MB"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_with_one_sentence(widget: StakeholderMap, wire: Any, data: bytes, word: str) -> None:
    reply = wire.call(widget, "import_work", data=data)
    assert reply["ok"] is False
    assert word in reply["error"] and "unchanged" in reply["error"]
    assert widget.people == []


def test_what_a_file_brings_has_the_shape_that_the_page_relies_on(widget: StakeholderMap, wire: Any) -> None:
    work = {
        "title": 5, "people": [7, {"id": "a", "name": None, "power": "high", "future": 1}, {"id": "a"}, person("b")],
        "links": [None, {"from": "a", "to": "b"}, {"from": "a", "to": "a"}, {"from": "a", "to": "gone"}],
        "weights": "heavy", "versions": [3, {"id": "v", "people": [person("a")]}],
        "plan": [None, {"person": "gone"}, {"person": "a", "need": 4, "done": "yes"}, {"person": "a"}], "other": {},
    }  # fmt: skip
    got = wire.call(widget, "import_work", data=_file(work=work))["value"]["work"]
    assert set(got) == set(widget.work_names())
    assert [(one["id"], one["name"], one["power"]) for one in got["people"]] == [("a", "", None), ("b", "B", None)]
    assert got["people"][0]["future"] == 1, "what a later edition knows is kept"
    assert got["links"] == [{"from": "a", "to": "b", "strength": 1}]
    assert got["plan"] == [{"person": "a", "need": "", "form": "", "next": "", "by": "", "done": False}]
    assert got["versions"][0]["name"] and got["versions"][0]["weights"]["threshold"]
    widget.set_work(got)
    assert widget.view["counts"]["people"] == 2


def test_a_table_is_shown_before_anything_changes(widget: StakeholderMap, wire: Any) -> None:
    data = b"Name;Power;Interest\nAnna;7;11\nBo;3;4\n"
    value = wire.call(widget, "import_table", {"name": "list.csv"}, data)["value"]
    assert [one["name"] for one in value["people"]] == ["Anna", "Bo"]
    assert value["problems"][0]["row"] == 2
    assert value["columns"] == ["Name", "Power", "Interest"]
    assert widget.people == []


@pytest.mark.parametrize("name", [None, 5, ["x"]])
def test_a_table_without_a_readable_name_is_refused(widget: StakeholderMap, wire: Any, name: Any) -> None:
    assert wire.call(widget, "import_table", {"name": name}, b"Name\nAnna\n")["ok"] is False


def test_the_table_that_was_taken_away_opens_again(widget: StakeholderMap, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    wire.clear()
    wire.call(widget, "export_csv")
    value = wire.call(widget, "import_table", {"name": "key-stakeholder.csv"}, wire.buffers[-1][0])["value"]
    assert value["people"] == widget.people
    assert sorted(map(str, value["links"])) == sorted(map(str, widget.links))


def test_the_words_and_the_printed_page_name_who_matters_most(widget: StakeholderMap, wire: Any) -> None:
    widget.set_work(copy.deepcopy(CASE))
    wire.clear()
    first = widget.view["ranking"][0]["name"]
    wire.call(widget, "export_markdown")
    assert first in wire.buffers[-1][0].decode()
    assert wire.call(widget, "printable")["value"]["ranking"][0]["name"] == first
