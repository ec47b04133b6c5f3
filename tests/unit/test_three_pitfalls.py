"""The driver lab: shares against published tables and an independent library, what is refused, and the structure planted in the case."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile_made import any_work, anything, or_one_sentence, settled
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import blocks as b
from cxcourse.models import three_pitfalls as lab
from cxcourse.models import three_pitfalls_result as results
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.three_pitfalls_compare import compare_works
from cxcourse.models.three_pitfalls_draws import AT_ONCE, DRAWS, heaps_of, redraw
from cxcourse.models.three_pitfalls_ready import bends, prepared, read_setup
from cxcourse.models.three_pitfalls_table import from_file, numbers, rating, tidied

ROOT = Path(__file__).parents[2]
CASE = json.loads((ROOT / "cxcourse/data/three-pitfalls.json").read_text(encoding="utf-8"))


# -- files ---------------------------------------------------------------------------------------------------------------------


def table_of(header: list[str], rows: list[list[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode()


def survey_of(rows: int = 200, drivers: int = 3, seed: int = 1, noise: float = 1.0) -> dict[str, Any]:
    chance = random.Random(seed)
    lines = []
    for _row in range(rows):
        given = [chance.randint(1, 10) for _one in range(drivers)]
        lines.append([*given, max(1, min(10, round(sum(given) / drivers + chance.gauss(0, noise))))])
    return from_file(table_of([*[f"part {n}" for n in range(drivers)], "overall"], lines), "survey.csv")[0]


def test_a_file_is_read_and_only_ratings_and_groups_are_kept() -> None:
    rows = [
        [f"id{n}", n + 1, "", 99 if n == 3 else n % 5 + 1, "n/a" if n == 4 else n % 7 + 1, n % 10 + 1, "ab"[n % 2], f"A comment, {n}"]
        for n in range(60)
    ]
    survey, remarks = from_file(
        table_of(["name", "number", "blank", "clear_letters", "wait", "score", "channel", "comment"], rows), "C:\\x\\mine.csv"
    )
    assert [(one["name"], one["kind"]) for one in survey["columns"]] == [
        ("Clear letters", "rating"),
        ("Wait", "rating"),
        ("Score", "rating"),
        ("Channel", "group"),
    ]
    assert survey["name"] == "mine.csv"
    letters, wait = survey["columns"][0], survey["columns"][1]
    assert numbers(letters)[3] is None and numbers(letters)[4] == 5 and numbers(wait)[4] is None
    text = " ".join(one["text"] for one in remarks)
    assert "99" in text and "don't know" in text and "customer number" in text and "comment" not in json.dumps(survey)
    assert tidied(json.loads(json.dumps(survey))) == survey


def test_what_is_too_little_or_damaged_is_refused_in_one_sentence() -> None:
    with pytest.raises(Problem, match="fewer than three columns"):
        from_file(table_of(["a", "b"], [[1, 2], [2, 3]]), "x.csv")
    survey = survey_of()
    for damage in ({"rows": 7}, {"columns": []}, {"rows": True}, {"columns": [1]}, {"columns": survey["columns"] * 2}):
        bad = {**survey, **damage}
        if bad["columns"] == []:
            assert tidied(bad)["columns"] == []
            continue
        with pytest.raises(Problem, match="damaged"):
            tidied(bad)


def test_many_different_numbers_are_rounded_and_said() -> None:
    column, rounded = rating("c0", "Spend", [n / 7 for n in range(1000)])
    assert rounded and len(column["levels"]) <= 101
    assert max(abs(a - n / 7) for n, a in enumerate(numbers(column)) if a is not None) <= 1000 / 7 / 100 / 2 + 1e-9


def test_twenty_thousand_rows_of_twelve_columns_are_ready_within_seconds() -> None:
    survey = survey_of(20_000, 10)
    work = {"table": survey, "setup": {"outcome": "c10", "drivers": [f"c{n}" for n in range(10)]}}
    ready = lab.ready_of(work)
    assert ready is not None and ready.rows == 20_000
    assert len(redraw(heaps_of(ready.columns), 0, AT_ONCE)) == AT_ONCE


# -- what can be counted ---------------------------------------------------------------------------------------------------------


def test_empty_answers_constant_columns_and_twins_are_named() -> None:
    chance = random.Random(3)
    rows: list[list[object]] = []
    for n in range(300):
        a, c = chance.randint(1, 9), chance.randint(1, 9)
        rows.append([a, a + (n % 10 == 0), c if n % 3 else "", 7, max(1, min(10, round((a + c) / 2)))])
    survey = from_file(table_of(["a", "b", "c", "d", "overall"], rows), "x.csv")[0]
    ready = lab.ready_of({"table": survey, "setup": {"outcome": "c4", "drivers": ["c0", "c1", "c2", "c3"]}})
    assert ready is not None
    assert ready.constant == ("D",) and ready.ids == ("c0", "c1", "c2") and ready.rows == 200 and ready.asked == 300
    assert [pair[:2] for pair in ready.twins] == [("c0", "c1")]
    said = b.plain(lab.compute({"table": survey, "setup": {"outcome": "c4", "drivers": ["c0", "c1", "c2", "c3"]}})["before"])
    assert "200 of 300" in said and "everybody gave the same" in said and "too much alike" in said and "C: 33%" in said
    merged = lab.ready_of({"table": survey, "setup": {"outcome": "c4", "drivers": ["c0", "c1", "c2"], "merge": True}})
    assert merged is not None and merged.names == ("A / B", "C") and not merged.twins
    assert merged.columns[0][:2] == tuple((x + y) / 2 for x, y in zip(ready.columns[0], ready.columns[1], strict=True))[:2]


def test_few_rows_totals_and_nothing_explained_get_no_order() -> None:
    few = survey_of(30)
    assert "30" in str(lab.refusal(lab.ready_of({"table": few, "setup": {"outcome": "c3", "drivers": ["c0", "c1", "c2"]}})))
    rows = [[n % 5, n % 3, n % 5 + n % 3, (n * 7) % 10] for n in range(200)]
    total = from_file(table_of(["a", "b", "total", "overall"], rows), "x.csv")[0]
    assert "follows exactly" in str(lab.refusal(lab.ready_of({"table": total, "setup": {"outcome": "c3", "drivers": ["c0", "c1", "c2"]}})))
    chance = random.Random(5)
    noise = from_file(table_of(["a", "b", "overall"], [[chance.randint(1, 10) for _c in range(3)] for _r in range(400)]), "x.csv")[0]
    work: dict[str, Any] = {"table": noise, "setup": {"outcome": "c2", "drivers": ["c0", "c1"]}}
    ready = lab.ready_of(work)
    assert ready is not None
    work["result"] = results.finished(ready, redraw(heaps_of(ready.columns), 0, 100))
    view = lab.compute(work)
    assert view["found"][0]["kind"] == "callout" and view["found"][0]["tone"] == "stop" and len(view["found"]) == 1


def test_equal_drivers_lead_together_or_not_at_all() -> None:
    work: dict[str, Any] = {"table": survey_of(400, 3), "setup": {"outcome": "c3", "drivers": ["c0", "c1", "c2"]}}
    ready = lab.ready_of(work)
    assert ready is not None
    work["result"] = results.finished(ready, redraw(heaps_of(ready.columns), 0, 200))
    assert results.leaders(work["result"]) == []
    assert "do not set any rating above another" in lab.compute(work)["found"][0]["text"]


# -- the case --------------------------------------------------------------------------------------------------------------------


def test_the_true_structure_of_the_case_is_recovered() -> None:
    result = CASE["result"]
    share = {one["name"]: one["share"] for one in result["drivers"]}
    names = [result["drivers"][at]["name"] for at in results.in_order(result)]
    assert names[:3] == ["Clear letters", "Personal attention", "First answer right"] and set(names[-2:]) == {"My-account site", "Fair costs"}
    # Written in the passport of the data: 30, 18, 14, 9, 8, 7, 6, 5, 3, 1 per cent, 68% explained.
    assert [
        round(share[name])
        for name in (
            "Clear letters",
            "Personal attention",
            "First answer right",
            "Short wait",
            "Promises kept",
            "Quick reply",
            "Staff who know",
            "Easy forms",
            "My-account site",
            "Fair costs",
        )
    ] == [30, 18, 14, 9, 8, 7, 6, 5, 3, 1]
    assert round(100 * result["r2"]) == 68 and result["rows"] == 1104 and result["draws"] == DRAWS
    assert [result["drivers"][at]["name"] for at in results.leaders(result)] == ["Clear letters"]
    twins = {one["name"] for one in result["drivers"] if one["id"] in results.unranked(result)}
    assert twins == {"Short wait", "Quick reply"}
    assert [one["name"] for one in result["bends"]] == ["Promises kept"]
    assert result["bends"][0]["below"] > 3 * result["bends"][0]["above"]
    text = b.plain(lab.compute(CASE)["before"] + lab.compute(CASE)["found"])
    assert "skipped Clear letters" in text and "Too alike to rank" in text and "Goes with is not leads to" in text
    assert "You expected My-account site in front. It comes at place 9 to 10." in text


def test_the_case_of_the_browser_is_made_of_the_survey() -> None:
    spec = importlib.util.spec_from_file_location("for_browser", ROOT / "data/survey/for_browser.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    spec.loader.exec_module(module)
    made = json.loads(module.text())
    sys.path[:] = before
    assert made == CASE


def test_bends_of_a_straight_line_are_none() -> None:
    found = []
    for seed in range(12):
        survey = survey_of(500, 3, seed)
        found += bends(prepared(survey, read_setup(survey, {"outcome": "c3", "drivers": ["c0", "c1", "c2"]})))
    assert len(found) <= 1, "36 hinges in straight data: a rare false alarm is chance, two are not"


# -- work ------------------------------------------------------------------------------------------------------------------------


def test_the_case_survives_being_tidied_and_its_page_is_looked_at() -> None:
    assert lab.tidied(CASE) == CASE
    view = lab.compute(
        {**CASE, "words": {"begin": "Fair costs", "because": "It leads to more satisfaction", "test": "We try it", "who": "the keenest"}}
    )
    said = b.plain(view["page"])
    assert "claims a cause" in said and "not drawn by lot" in said and "do not name one of the leaders" in said
    good = b.plain(lab.compute(CASE)["page"])
    assert "claims a cause" not in good and "drawn by lot" in good
    assert b.markdown(view["sheet"], "Page")


def test_a_changed_choice_hides_the_old_result() -> None:
    view = lab.compute({**CASE, "setup": {**CASE["setup"], "drivers": CASE["setup"]["drivers"][:5]}})
    assert view["run"] == {"can": True, "why": None, "stale": True, "done": False} and view["found"] == []


KEYS = [*CASE, "columns", "rows", "drivers", "outcome", "only", "mark", "id"]


@settings(max_examples=150, deadline=None)
@given(any_work(*CASE, keys=KEYS))
def test_hostile_work_gives_a_view_or_one_sentence(work: dict[str, Any]) -> None:
    assert isinstance(lab.compute(work)["summary"], str)
    or_one_sentence(lambda: settled(lab.tidied, work))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(["setup", "result", "words", "title"]), anything(*KEYS))
def test_a_damaged_part_of_good_work_never_raises(part: str, value: Any) -> None:
    view = lab.compute({**CASE, part: value})
    json.dumps(view, allow_nan=False)


def test_a_group_sees_guesses_beside_findings() -> None:
    other = {**CASE, "setup": {**CASE["setup"], "guess": "c0"}}
    empty = {**CASE, "result": {}, "words": {}}
    told = compare_works([Member("A", CASE, own=True), Member("B", other), Member("C", empty)])
    assert told[0]["text"] == "1 of 2 people expected what came out in front."
    assert any(one["kind"] == "spread_chart" for one in told) and told[-1]["kind"] == "questions"
    json.dumps(told, allow_nan=False)
