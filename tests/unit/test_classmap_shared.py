"""What others may see of a class map, its tables, and its report: nobody can be found in it, and nothing in it runs."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from group_made import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from bench.handins import handin as made_up
from cxcourse.classmap_report import html
from cxcourse.models import classmap as c
from cxcourse.models import classmap_shared as s
from cxcourse.models import classmap_tables as t
from cxcourse.models.answer_key import KEY
from cxcourse.models.blocks import markdown
from cxcourse.models.classmap_blocks import blocks
from cxcourse.models.classmap_figures import apart, centres_of
from cxcourse.models.classmap_reading import read
from cxcourse.models.tables import restore

ORDER = {name: [one["id"] for one in question.get("options", ())] for name, question in KEY.questions.items()}
SECRET = "0f" * 32
TAGS = {"main", "h1", "h2", "h3", "p", "section", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "line", "strong",
        "span", "ul", "li"}  # fmt: skip


def view_of(count: int, names: str = "Canary") -> dict[str, Any]:
    rows = [c.row_of(made_up(number))._replace(name=f"{names} {number}") for number in range(count)]
    total = c.of_rows(rows)
    outcomes = [c.Outcome(f"canary-{number}.json", "in", "Counted.") for number in range(count)]
    return read(total, outcomes=outcomes, people=[c.person(one) for one in rows], outliers=apart(rows, centres_of(total)))


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8))
def test_no_hidden_cell_can_be_worked_out(cells: list[int]) -> None:
    gone = s.hidden(cells)
    together = [n for n, hidden in zip(cells, gone, strict=True) if hidden]
    assert all(hidden for n, hidden in zip(cells, gone, strict=True) if n < 5)
    # Whoever subtracts what is shown from the total learns the sum of what is hidden, and no more.
    if together and not all(gone):
        assert len(together) >= 2
        assert sum(together) >= 5
    if all(n >= 5 for n in cells):
        assert not any(gone)


def test_hiding_by_hand() -> None:
    assert s.hidden([22, 8, 1, 9]) == [False, True, True, False]  # 1 alone would be 40 minus the rest
    assert s.hidden([22, 9, 1, 2]) == [False, True, True, True]  # 1 and 2 together are three people
    assert s.hidden([20, 10]) == [False, False]
    assert s.hidden([30, 0]) == [True, True]


def numbers_in(value: Any) -> list[float]:
    if isinstance(value, dict):
        return [n for key, one in value.items() if key not in ("number", "minutes", "median", "lower", "upper") for n in numbers_in(one)]
    if isinstance(value, list):
        return [n for one in value for n in numbers_in(one)]
    return [value] if isinstance(value, (int, float)) and not isinstance(value, bool) else []


@pytest.mark.parametrize("count", [1, 4, 5, 7, 12, 30])
def test_a_shared_view_holds_nobody_and_no_small_number(count: int) -> None:
    shared = s.shared(view_of(count), ORDER)
    text = json.dumps(shared)
    assert "Canary" not in text
    assert "canary" not in text
    assert all(n >= 5 or 0 < n < 1 for n in numbers_in({key: shared[key] for key in shared if key != "spreads"}) if n != 1.0)
    if count < 5:
        assert shared["questions"] == shared["exercises"] == []
    for one in shared["questions"]:
        cells = [option["n"] for option in one["options"]] + [None if one["answered"] is None else count - one["answered"]]
        left = count - sum(n for n in cells if n is not None)  # what a subtraction tells of those that are hidden
        assert None not in cells or (cells.count(None) >= 2 and left >= 5)
    assert all(one["n"] is one["low"] is one["high"] is None for one in shared["spreads"])


def test_what_rests_on_fewer_than_five_is_not_recommended_to_others() -> None:
    view = view_of(12)
    hint = view_of(4)["next"][0]
    assert hint["kind"] == "hint"
    assert s.shared({**view, "next": [hint, *view["next"]]}, ORDER)["next"] == s.shared(view, ORDER)["next"]


def test_a_pseudonym_is_stable_and_tells_nothing() -> None:
    names = {s.pseudonym(SECRET, f"{number:032x}") for number in range(5000)}
    assert len(names) == 5000
    assert s.pseudonym(SECRET, "a" * 32) == s.pseudonym(SECRET, "a" * 32) != s.pseudonym("1f" * 32, "a" * 32)
    assert re.fullmatch(r"Learner [A-Z2-7]{4}-[A-Z2-7]{4}", s.pseudonym(SECRET, "a" * 32))
    assert s.SECRET.fullmatch(s.new_secret())
    with pytest.raises(ValueError, match="secret"):
        s.pseudonym("short", "a")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_run_nowhere(text: str) -> None:
    view = view_of(6, text)
    page = html(view)
    body = page.partition("<body>")[2]
    assert set(re.findall(r"<([a-z0-9]+)", body)) <= TAGS
    assert not re.search(r"<[^>]*\son\w+\s*=|<[^>]*\ssrc=|<[^>]*\shref=", body)
    for name, data in t.to_csv(view).items():
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            for cell in row:
                assert not re.match(r"\s*[=+@]|\s*-(?![\d.])|[\t\r]", cell), (name, cell)
    rows = list(csv.reader(io.StringIO(t.to_csv(view)["class-map-who.csv"].decode("utf-8-sig"), newline="")))[1:]
    assert {restore(row[0]) for row in rows} == {f"{text} {number}".encode("utf-8", "replace").decode() for number in range(6)}


def test_a_workbook_holds_no_formula_and_is_the_same_each_time() -> None:
    import openpyxl

    view = view_of(8, "=HYPERLINK(1)")
    data = t.to_xlsx(view)
    assert t.to_xlsx(view) == data
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == list(t.sheet_names(view))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert len(cells) > 200
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    who = book["Who did what"]
    assert [cell.value for cell in who["D"]][1:] == [one["answered"] for one in view["who"]]
    assert str(who["A2"].value).startswith("'=HYPERLINK")


def test_a_shared_workbook_has_no_people() -> None:
    shared = s.shared(view_of(30), ORDER)
    assert "Who did what" not in t.sheet_names(shared)
    assert b"Canary" not in b"".join(t.to_csv(shared).values())
    assert "Canary" not in html(shared)


def test_the_report_asks_for_nothing() -> None:
    page = html(view_of(8))
    assert "default-src 'none'" in page
    assert not re.search(r"https?:|//[a-z]|@import|url\(|<script|<link|<img", page)
    assert page.index("Three questions for the next session") < page.index("What is understood") < page.index("Who did what")


@pytest.mark.parametrize("count", [0, 3, 12, 30])
def test_the_page_says_what_the_view_says(count: int) -> None:
    view = view_of(count)
    text = markdown(blocks(view), "Class map")
    assert view["lead"] in text
    for one in (*view["next"], *view["objectives"]):
        assert one.get("reason", one.get("says")) in text
    assert ("Canary" in text) == bool(count)
    hidden = markdown(blocks(s.shared(view, ORDER)), "Class map")
    assert "Canary" not in hidden
    assert "canary" not in hidden
