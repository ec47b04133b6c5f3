"""The page *Class map* under CPython: batches, a ZIP and texts come in, numbers and files go out, and nothing stays."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import openpyxl
import pytest

from bench.handins import files, handin
from cxcourse.models import handin as h
from cxcourse.models.classmap_example import PEOPLE
from cxcourse.models.classmap_page import states
from cxcourse.widgets.class_map import ClassMap

CLASS = list(files(40))
SECRET = "5e" * 32


@pytest.fixture
def widget(wire: Any) -> ClassMap:
    made = ClassMap()
    wire.clear()
    return made


def bring(widget: ClassMap, some: list[tuple[str, bytes]]) -> dict[str, Any]:
    """As the page does it."""
    widget.call("begin")
    for at in range(0, len(some), 16):
        batch = some[at : at + 16]
        widget.call("add", {"files": [[name, len(data)] for name, data in batch]}, [b"".join(data for _name, data in batch)])
    told: dict[str, Any] = widget.call("finish")
    return told


@pytest.fixture
def full(widget: ClassMap) -> ClassMap:
    bring(widget, CLASS)
    return widget


def test_it_begins_empty_and_keeps_two_things_only(widget: ClassMap) -> None:
    assert widget.work_names() == ["about"] and widget.view["lead"] == ""
    assert len(widget.panels) == 7 and all(one["needs"]["view"] == "lead" for one in widget.panels[1:])
    state = {key: value for key, value in widget.get_state().items() if value is not None}
    assert len(json.dumps(state)) < 9000
    (take,) = widget.panels[6]["controls"]
    assert take.get("work") is None and take["sheet"]["kept"] is False, "what learners made never gets into the casebook"


def test_nothing_is_shown_until_all_has_come_and_then_everything(widget: ClassMap, wire: Any) -> None:
    assert widget.call("begin") == {"files": 0, "learners": 0, "refused": 0, "beyond": 0}
    name, data = CLASS[0]
    assert widget.call("add", {"files": [[name, len(data)], ["large.json", -1], ["gone.json", -2]]}, [data])["refused"] == 2
    assert widget.view["lead"] == ""
    assert widget.call("finish")["learners"] == 1
    assert widget.view["lead"].startswith("1 learner has handed in.")
    assert [one["text"] for one in widget.view["files"]["rows"]] == [
        "The browser could not read this file. Try again.", "This file is larger than 2 MB, so it was not opened.",
    ]  # fmt: skip
    assert widget.work() == {"about": {}}


def test_the_whole_view_can_travel_and_stays_light(full: ClassMap) -> None:
    assert len(json.dumps(full.view, allow_nan=False)) < 120_000
    assert full.view["learners"] == full.view["people"]["n"] and len(full.view["people"]["rows"]) == 25
    assert full.view["assignments"] == [["autumn", 40]] and full.view["show"] == {"names": True, "shared": False}


def test_the_assignment_and_the_due_date_change_who_counts_and_who_is_late(full: ClassMap, wire: Any) -> None:
    wire.receive(full, {"about": {"assignment": "autumn", "due": "2026-10-09T12:00", "until": "2026-10-09T10:00:00.000Z"}, "asked": 1})
    states = {state: n for state, _words, n in full.view["states"]}
    assert states["late"] > 0 and states["in"] + states["late"] == full.view["learners"]
    assert any(one["late"] for one in full.view["people"]["rows"])
    assert full.call("people", {"which": "late"})["n"] == states["late"]
    wire.receive(full, {"about": {"assignment": "spring", "due": "x", "until": "yesterday"}, "asked": 2})
    assert full.view["learners"] == 0 and full.view["lead"].startswith("No hand-in counts yet.")


def test_one_click_turns_names_into_pseudonyms_that_stay_the_same(full: ClassMap, wire: Any) -> None:
    named = full.call("people", {"text": "Learner "})["rows"]
    full.call("show", {"names": False, "secret": SECRET})
    first = [one["learner"] for one in full.view["people"]["rows"]]
    assert all(len(name) == len("Learner ABCD-EFGH") for name in first) and not {one["learner"] for one in named} & set(first)
    other = ClassMap(model_id="other")
    bring(other, list(reversed(CLASS)))
    other.call("show", {"names": False, "secret": SECRET})
    assert [one["learner"] for one in other.view["people"]["rows"]] == first
    other.call("show", {"secret": "ab" * 32})
    assert not set(first) & {one["learner"] for one in other.view["people"]["rows"]}
    assert full.call("show", {"names": True, "secret": "not a secret"}) == {"names": True, "shared": False}
    for text in (full.export_markdown().data, json.dumps(full.view).encode()):
        assert SECRET.encode() not in text


def test_a_view_to_share_goes_into_every_file_that_is_taken_away(full: ClassMap) -> None:
    full.call("show", {"shared": True})
    assert full.view["people"]["n"] == 0 and full.call("people")["n"] == full.call("files")["n"] == 0
    book = openpyxl.load_workbook(io.BytesIO(full.export_xlsx().data))
    assert "Who did what" not in book.sheetnames and "Files" not in book.sheetnames
    with zipfile.ZipFile(io.BytesIO(full.export_csv().data)) as packed:
        assert "class-map-who.csv" not in packed.namelist() and "class-map-questions.csv" in packed.namelist()
    assert b"hand-in-0" not in full.export_markdown().data
    full.call("show", {"shared": False})
    assert full.view["people"]["n"] > 0


def test_tables_come_out_the_same_twice_and_say_what_the_page_says(full: ClassMap) -> None:
    assert full.export_xlsx().data == full.export_xlsx().data and full.export_csv().data == full.export_csv().data
    book = openpyxl.load_workbook(io.BytesIO(full.export_xlsx().data))
    assert len(list(book["Who did what"].rows)) == full.view["learners"] + 1
    rows = [[cell.value for cell in row] for row in book["Objectives"].iter_rows(min_row=2)]
    assert [(row[1], row[2], row[3]) for row in rows] == [(one["text"], one["state"], one["learners"]) for one in full.view["objectives"]]
    assert full.view["lead"] in full.export_markdown().data.decode()


def test_a_zip_is_read_in_parts(widget: ClassMap) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in CLASS:
            made.writestr(name, data)
    widget.call("begin")
    n = widget.call("open_zip", {"name": "class.zip", "key": "1"}, [out.getvalue()])["n"]
    assert n == len(CLASS)
    for at in range(0, n, 16):
        widget.call("more", {"key": "1", "at": at, "count": 16})
    widget.call("finish")
    other = ClassMap(model_id="other")
    bring(other, CLASS)
    assert widget.view["objectives"] == other.view["objectives"] and widget.view["learners"] == other.view["learners"]
    with pytest.raises(Exception, match="not open any more"):
        widget.call("more", {"key": "1", "at": 0, "count": 16})
    with pytest.raises(Exception, match="no ZIP"):
        widget.call("open_zip", {"name": "class.zip", "key": "2"}, [b"x"])


def test_pasted_texts_join_what_is_there(full: ClassMap) -> None:
    before = full.view["learners"]
    small = h.HandIn("f" * 32, "2026-10-06T08:00Z", "autumn", answers=handin(3).answers[:4])
    assert full.call("paste", {"text": f"from Anna:\n{h.short_text(small)}\n"})["n"] == 1
    assert full.view["learners"] == before + 1
    with pytest.raises(Exception, match="no whole hand-in"):
        full.call("paste", {"text": "hello"})


def test_the_example_is_an_invented_class_and_gives_way_to_a_real_one(widget: ClassMap) -> None:
    widget.call("example")
    assert widget.view["example"] and widget.view["learners"] == len(PEOPLE)
    assert {state for state, _words, _n in widget.view["states"]} == set(states())
    bring(widget, CLASS[:3])
    assert not widget.view["example"] and widget.view["learners"] == 3


def test_starting_again_forgets_everything(full: ClassMap) -> None:
    full.call("clear")
    assert full.view["lead"] == "" and full._full is None and not full._seen.gathering.arrivals
    for name in ("export_xlsx", "export_csv", "export_markdown"):
        with pytest.raises(Exception, match="nothing to take away"):
            full.call(name)


@pytest.mark.parametrize("args", [{"files": 7}, {"files": [[]]}, {"files": [["x", "y"]]}, {"files": [[None, 10**9]]}, {"files": [["x", True]]}])
def test_a_request_of_any_shape_is_answered(widget: ClassMap, wire: Any, args: dict[str, Any]) -> None:
    reply = wire.call(widget, "add", args, b"{}")
    assert reply["ok"] and reply["value"]["learners"] == 0


def test_settings_from_a_file_are_brought_into_shape(widget: ClassMap) -> None:
    tidied = widget.tidy({"about": {"assignment": "x" * 99, "due": 7, "until": None, "names": "no"}}, 1)
    assert tidied == {"about": {"assignment": "x" * 64, "due": "", "until": ""}} and widget.tidy({}, 1)["about"]["due"] == ""


def test_warming_up_leaves_nothing_behind(widget: ClassMap, wire: Any) -> None:
    bring(widget, CLASS[:5])
    before = widget.view
    assert widget.call("warm") == {} and widget.call("begin")["files"] == 5
    assert widget.call("warm") == {} and widget.call("finish")["files"] == 5
    assert widget.view == before and not widget.view["example"]
