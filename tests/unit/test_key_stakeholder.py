"""Reading a stakeholder map: whatever somebody types, the map stays readable and the field at fault is named."""

from __future__ import annotations

import copy
import math
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stakeholders_made import json_values, person, work, works

from cxcourse.models.key_stakeholder import LEVELS, MAX_LINKS, MAX_NAME, MAX_PEOPLE, MAX_TEXT, Person, Weights
from cxcourse.models.problem import Problem
from cxcourse.models.stakeholder_parsing import MAX_PROBLEMS, parse


def told(found: list[dict[str, Any]]) -> dict[str, str]:
    return {one["path"]: one["text"] for one in found}


def test_an_empty_work_is_an_empty_map_without_complaint() -> None:
    the_map, found = parse({})
    assert (the_map.people, the_map.links, the_map.weights, found) == ((), (), Weights(), [])


def test_a_whole_person_is_read_as_given() -> None:
    given_ = person("anna", name="Anna", power=7, interest=2.5, attitude=-3, legitimacy=True, urgency=False, now="unaware", needed="leading")
    the_map, found = parse(work(given_))
    assert found == []
    assert the_map.people == (Person("anna", "Anna", "", "person", 7, 2.5, -3, True, False, "unaware", "leading"),)


@pytest.mark.parametrize("value", [11, -1, 10.01, math.nan, math.inf, -math.inf, True, False, "7", [], {}, pytest.param(10**5000, id="5001 digits")])
def test_a_power_that_is_none_counts_as_not_known_and_is_named(value: Any) -> None:
    the_map, found = parse(work(person("anna", power=value)))
    assert the_map.people[0].power is None
    assert list(told(found)) == ["people/anna/power"]
    assert "Power of Anna" in told(found)["people/anna/power"]
    assert len(told(found)["people/anna/power"]) < 200


@pytest.mark.parametrize(
    ("field", "value"),
    [("legitimacy", 1), ("urgency", "yes"), ("now", "asleep"), ("needed", 3), ("kind", "robot"), ("name", 5), ("role", ["x"]), ("now", [])],
)
def test_a_wrong_value_in_any_field_is_named_and_nothing_else_is_lost(field: str, value: Any) -> None:
    the_map, found = parse(work(person("anna", **{"power": 4, field: value}), person("bo")))
    assert list(told(found)) == [f"people/anna/{field}"]
    assert the_map.people[0].power == 4
    assert len(the_map.people) == 2


def test_two_people_of_one_name_are_both_kept_and_it_is_said() -> None:
    the_map, found = parse(work(person("a", name="Kim de Boer"), person("b", name="kim de boer ")))
    assert len(the_map.people) == 2
    assert [(one["path"], one["level"]) for one in found] == [("people/b/name", "note")]


def test_html_in_a_name_stays_as_typed() -> None:
    name = "<img src=x onerror=alert(1)>"
    the_map, found = parse(work(person("a", name=name)))
    assert the_map.people[0].name == name
    assert found == []


def test_a_name_of_a_megabyte_is_cut_in_the_map_and_said_in_one_short_sentence() -> None:
    the_map, found = parse(work(person("a", name="x" * 1_000_000, drives="y" * 5000)))
    assert len(the_map.people[0].name) == MAX_NAME
    assert len(the_map.people[0].drives) == MAX_TEXT
    assert list(told(found)) == ["people/a/name", "people/a/drives"]
    assert all(len(text) < 200 for text in told(found).values())


def test_a_half_character_and_a_nul_become_a_mark() -> None:
    the_map, _found = parse(work(person("a", name="A\ud800B\0C")))
    assert the_map.people[0].name == "A\N{REPLACEMENT CHARACTER}B\N{REPLACEMENT CHARACTER}C"


def test_the_sixty_first_person_does_not_count_and_the_reader_hears_of_it() -> None:
    the_map, found = parse(work(*(person(f"p{n}") for n in range(61))))
    assert len(the_map.people) == MAX_PEOPLE
    assert list(told(found)) == ["people"]


@pytest.mark.parametrize(
    ("entry", "path"),
    [
        (5, "people/1"),
        ({"name": "no id"}, "people/1/id"),
        ({"id": "with space"}, "people/1/id"),
        ({"id": "anna"}, "people/1/id"),
        ({"id": 7}, "people/1/id"),
    ],
)
def test_an_entry_that_cannot_be_a_person_is_left_out_and_named(entry: Any, path: str) -> None:
    the_map, found = parse(work(person("anna"), entry))
    assert [p.id for p in the_map.people] == ["anna"]
    assert list(told(found)) == [path]


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ({"from": "anna", "to": "anna", "strength": 1}, 0),
        ({"from": "anna", "to": "nobody", "strength": 1}, 0),
        ({"from": None, "to": "bo"}, 0),
        ({"from": ["anna"], "to": "bo"}, 0),
        ("anna-bo", 0),
        ({"from": "anna", "to": "bo", "strength": 4}, 1),
        ({"from": "anna", "to": "bo", "strength": True}, 1),
        ({"from": "anna", "to": "bo", "strength": math.nan}, 1),
    ],
)
def test_a_link_that_cannot_be_is_named(link: Any, kept: int) -> None:
    the_map, found = parse({"people": [person("anna"), person("bo")], "links": [link]})
    assert len(the_map.links) == kept
    assert list(told(found)) == ["links/0"]


def test_influence_on_oneself_is_refused_in_words() -> None:
    _map, found = parse(work(person("anna"), links=[("anna", "anna")]))
    assert found[0]["text"] == "Anna cannot influence Anna: a link runs between two different people."


def test_the_same_link_twice_counts_once() -> None:
    the_map, found = parse(work(person("a"), person("b"), links=[("a", "b", 2), ("a", "b", 3), ("b", "a", 1)]))
    assert [(li.source, li.target, li.strength) for li in the_map.links] == [("a", "b", 2), ("b", "a", 1)]
    assert list(told(found)) == ["links/1"]


def test_more_links_than_fit_are_cut_and_the_list_of_problems_stays_short() -> None:
    links = [{"from": "a", "to": "b", "strength": 1}] * (MAX_LINKS + 500)
    the_map, found = parse({"people": [person("a"), person("b")], "links": links})
    assert len(the_map.links) == 1
    assert len(found) == MAX_PROBLEMS


@pytest.mark.parametrize("weights", [{"power": 6}, {"power": -1}, {"power": "3"}, {"power": math.nan}, {"power": True}])
def test_a_wrong_weight_leaves_the_usual_one(weights: Any) -> None:
    the_map, found = parse(work(weights={**weights, "gap": 5}))
    assert (the_map.weights.power, the_map.weights.gap) == (Weights().power, 5)
    assert list(told(found)) == ["weights/power"]


@pytest.mark.parametrize("value", [None, 5, "people", [], {"people": "anna"}, {"people": {}}, {"links": 3}])
def test_only_what_is_no_map_at_all_is_refused(value: Any) -> None:
    with pytest.raises(Problem) as caught:
        parse(value)
    assert caught.value.text.endswith("unchanged.")


def test_a_version_says_where_its_problem_is() -> None:
    _map, found = parse(work(person("a", power=99)), "versions/v1/")
    assert list(told(found)) == ["versions/v1/people/a/power"]


@given(st.dictionaries(st.sampled_from(["people", "links", "weights", "extra"]), json_values))
def test_no_json_value_breaks_the_reading(value: dict[str, Any]) -> None:
    try:
        the_map, _found = parse(value)
    except Problem:
        return
    for one in the_map.people:
        assert one.power is None or 0 <= one.power <= 10
        assert one.now is None or one.now in LEVELS


@given(works())
def test_reading_changes_nothing_in_the_work(value: dict[str, Any]) -> None:
    before = copy.deepcopy(value)
    assert parse(value) == parse(value)
    assert value == before


def test_the_models_import_no_view_and_nothing_compiled() -> None:
    code = (
        "import sys; from cxcourse.models import key_stakeholder_view, stakeholder_files, stakeholder_markdown;"
        "bad = {'numpy', 'pandas', 'ipywidgets', 'anywidget', 'traitlets', 'openpyxl', 'scipy'} & set(sys.modules); print(*bad); sys.exit(bool(bad))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
