"""Exercise 08 under CPython: its controls, its answers, its files."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from cxcourse.models.three_pitfalls_draws import AT_ONCE, DRAWS
from cxcourse.widgets.three_pitfalls import CASE, DriverLab

CSV = "Letters;Wait;Site;Satisfaction;Channel\r\n" + "".join(
    f"{n % 7 + 1};{n * 3 % 5 + 1};{n * 11 % 9 + 1};{min(10, (n % 7 + 1 + n * 3 % 5 + n * 5 % 3))};{'ab'[n % 2]}\r\n" for n in range(120)
)


@pytest.fixture
def widget(wire: Any) -> DriverLab:
    made = DriverLab()
    wire.clear()
    return made


def test_an_empty_lab_has_all_its_steps_and_fits_a_page(widget: DriverLab) -> None:
    assert widget.view["has_table"] is False
    steps = [one["short"] for one in widget.panels if one["kind"] == "panel"]
    assert steps == ["Survey", "Choose", "Result", "Page", "Group", "Take away"]
    state = {key: value for key, value in widget.get_state().items() if value is not None}
    assert len(json.dumps(state, allow_nan=False)) < 80_000


def test_a_survey_is_read_chosen_redrawn_and_taken_away(widget: DriverLab, wire: Any) -> None:
    read = wire.call(widget, "import_table", {"name": "mine.csv"}, CSV.encode())["value"]
    assert read["n"] == 120 and read["names"] == ["Letters", "Wait", "Site", "Satisfaction"] and read["add"] is None
    patch = read["replace"]
    assert patch["setup"]["outcome"] == "c3" and patch["setup"]["drivers"] == ["c0", "c1", "c2"]
    wire.receive(widget, {**patch, "asked": 1})
    assert widget.view["run"]["can"] and not widget.view["has_result"]
    for portion in range(1, DRAWS // AT_ONCE + 1):
        told = wire.call(widget, "redraw")["value"]
        assert (told["done"], told["of"]) == (portion * AT_ONCE, DRAWS)
        assert ("work" in told) == (told["done"] == DRAWS)
    wire.receive(widget, {**told["work"], "asked": 2})
    assert widget.view["has_result"] and widget.view["found"][0]["kind"] == "lead"
    assert b"Letters" in widget.export_csv().data and b"Letters" in widget.export_markdown().data
    again = DriverLab()
    again.set_work(again.import_work(widget.export_work().data)["work"])
    assert again.view["found"] == widget.view["found"]
    assert again.export_work().data == widget.export_work().data


def test_the_case_is_what_the_start_offers_and_what_the_action_gives(widget: DriverLab, wire: Any) -> None:
    work = wire.call(widget, "load_case")["value"]["work"]
    assert work == CASE
    wire.receive(widget, {**work, "asked": 1})
    assert widget.view["summary"] == "In front: Clear letters." and widget.view["found_chart"][0]["kind"] == "dot_chart"


def test_without_a_choice_there_is_a_sentence_instead_of_a_sum(widget: DriverLab, wire: Any) -> None:
    told = wire.call(widget, "redraw")
    assert not told["ok"] and told["error"].startswith("Choose the overall score")
    assert not wire.call(widget, "export_csv")["ok"]
    assert not wire.call(widget, "import_table", {"name": "x.csv"}, b"a,b\n1,2\n")["ok"]
    assert not wire.call(widget, "import_work", None, b"{}")["ok"]


def test_two_members_are_compared(widget: DriverLab) -> None:
    from cxcourse.models.comparing import Member

    other = copy.deepcopy(CASE)
    other["setup"]["guess"] = "c0"
    assert widget.compare([Member("A", CASE), Member("B", other)])[0]["kind"] == "lead"


def test_a_group_s_file_holds_the_result_and_nobody_s_answers(widget: DriverLab, wire: Any) -> None:
    wire.receive(widget, {**CASE, "asked": 1})
    given = wire.call(widget, "member_file", {"own": {"id": "a", "name": "Daan", "salt": ""}})
    assert given["ok"]
    document = json.loads(wire.buffers[-1][0])
    assert document["work"]["table"] == {} and document["work"]["result"]["rows"] == 1104
    assert widget.export_work().data.count(b"cells") == 14, "one's own file is whole"
    read = widget.tidy(document["work"], 1)
    assert read["setup"] == {"guess": "c6"} and read["result"] == CASE["result"]
