"""Blocks and charts: what a result is made of, and how it is written down."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import blocks as b
from cxcourse.models.block_writing import check_word


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (1234.5678, None, "1,235"), (-0.456, None, "−0.46"), (12.0, "%", "12%"), (61000, "€", "€61,000"), (-3, "€", "−€3"), (0.0, None, "0"),
        (-0.00001, None, "0"), (0.034, None, "0.034"), (5, "days", "5 days"), (None, "%", "–"), (math.nan, None, "–"), (math.inf, None, "–"),
    ],
)  # fmt: skip
def test_a_figure_is_written_as_a_person_reads_it(value: float | None, unit: str | None, said: str) -> None:
    assert b.figure(value, unit) == said


def test_a_document_holds_every_kind_and_no_markup_of_the_reader() -> None:
    sly = "<b>*bold*</b> | `code`"
    blocks = [
        b.heading("Result"), b.lead(sly), b.para("one\ntwo"), b.bullets([sly]), b.numbered(["first"]), b.quote(sly, "Ilse"),
        b.callout("warn", "Mind.", "They hear it first."), b.stats([("12%", "share", "of all")]), b.checks([("look", "Form", "a guess")]),
        b.table(["What", "n"], [["Letter", 120]], caption="Calls"), b.cards([{"title": "Card", "tag": "new", "text": "words"}]),
        b.questions(["Why?"]), b.fold("More", [b.para("inside")]), b.columns([[b.para("left")], [b.para("right")]]), b.divider(),
        b.bar_chart("Drivers", "Letters count most.", items=[{"label": "Letters", "value": 30.0, "low": 20, "high": 40}], unit="%"),
    ]  # fmt: skip
    text = b.markdown(blocks, "My [title]", "1 May 2027")
    assert text.startswith("# My \\[title\\]\n\n1 May 2027\n")
    assert "<b>" not in text and "\\<b\\>\\*bold\\*" in text
    assert "## Result" in text and "1. first" in text and "> **Mind.** They hear it first." in text
    assert "- **Worth a look:** Form a guess" in text
    assert "| What | n |\n| --- | ---: |\n| Letter | 120 |" in text
    assert "**Drivers**\n\nLetters count most.\n\n| What | Value | Low | High |" in text and "| Letters | 30% | 20% | 40% |" in text
    assert text.index("left") < text.index("right")
    bare = b.plain(blocks)
    assert "RESULT" in bare and sly in bare and "- Letters: Value 30%; Low 20%; High 40%" in bare and "**" not in bare
    json.dumps(blocks, allow_nan=False)


@pytest.mark.parametrize(
    "wrong", [lambda: b.callout("loud", "", ""), lambda: b.checks([("maybe", "", None)]), lambda: b.table(["a"], [["1", "2"]], caption="")]
)
def test_a_wrong_word_or_length_is_an_error_of_the_programmer(wrong: Any) -> None:
    with pytest.raises(ValueError, match="tone|state|entry"):
        wrong()


def test_numbers_stand_right_unless_told_otherwise() -> None:
    rows = [["Letter", 1.5, None], ["Fee", 2, "x"]]
    assert b.table(["What", "n", "note"], rows, caption="")["align"] == "lrl"
    assert b.table(["What", "n", "note"], rows, caption="", align="lll")["align"] == "lll"
    assert b.table(["What", "n", "note"], rows, caption="")["rows"] == [["Letter", "1.5", "–"], ["Fee", "2", "x"]]


def test_a_line_chart_knows_its_range_and_tells_its_numbers() -> None:
    chart = b.line_chart(
        "Feeling",
        "Down and up.",
        x_labels=["in", "wait", "out"],
        series=[{"name": "was", "values": [1, -2, None], "low": [0, -3, -1], "high": [2, -1, 1]}],
    )
    assert chart["y"] == [-3.0, 2.0]
    assert chart["numbers"]["columns"] == ["Step", "was", "was, low", "was, high"]
    assert chart["numbers"]["rows"][1] == ["wait", "−2", "−3", "−1"] and chart["numbers"]["rows"][2][1] == "–"
    with pytest.raises(ValueError, match="one value for each x"):
        b.line_chart("", "", x_labels=["a"], series=[{"name": "", "values": [1, 2]}])


def test_steps_with_names_are_told_by_their_names() -> None:
    chart = b.line_chart("", "", x_labels=["a", "b"], series=[{"name": "reach", "values": [0, 1.5]}], y=(0, 1), y_words=["no sign", "seen"])
    assert [row[1] for row in chart["numbers"]["rows"]] == ["no sign", "1.5"]


def test_a_tornado_is_read_by_its_ends() -> None:
    chart = b.bar_chart("Money", "The share counts most.", items=[{"label": "Share", "low": 20000, "high": 140000}], reference=61000, unit="€")
    assert chart["numbers"]["columns"] == ["What", "Low", "High"] and chart["numbers"]["rows"] == [["Share", "€20,000", "€140,000"]]
    assert chart["reference_shown"] == "€61,000" and chart["x"][0] <= 20000 and chart["x"][1] >= 140000


def test_a_spread_lists_every_member_and_the_middle_half() -> None:
    item = {"label": "Respect", "values": [{"who": "A", "value": 3}, {"who": "B", "value": None}], "median": 3, "low": 3, "high": 3, "own": None}
    chart = b.spread_chart("Where you differ", "Not much.", items=[item], x=(0, 10), ends=("low", "high"))
    assert chart["numbers"] == {"columns": ["What", "Median", "Middle half", "A", "B"], "rows": [["Respect", "3", "3 to 3", "3", "–"]]}
    assert b.dot_chart("", "", items=[{"label": "Letters", "x": 1, "y": None}], x=(0, 10), y=(0, 10), x_label="x", y_label="y")["split"] == [5.0, 5.0]


texts = st.text(max_size=40)
maybe = st.none() | texts
numbers = st.lists(st.none() | st.floats(), max_size=6)
checked = st.lists(st.tuples(st.sampled_from(b.STATES), texts, maybe), max_size=3)
flat = st.one_of(
    st.builds(b.para, texts),
    st.builds(b.lead, texts),
    st.builds(b.bullets, st.lists(texts, max_size=3)),
    st.builds(b.quote, texts, maybe),
    st.builds(b.heading, texts, st.integers(-3, 9)),
    st.builds(b.checks, checked),
    st.builds(lambda cells: b.table(["a", "b"], [cells], caption="c"), st.lists(maybe | st.floats(), min_size=2, max_size=2)),
    st.builds(lambda values: b.line_chart("t", "f", series=[{"name": "s", "values": values}]), numbers),
    st.builds(lambda values: b.bar_chart("t", "f", items=[{"label": "l", "value": one} for one in values]), numbers),
)


def within(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Blocks with blocks inside them."""
    few = st.lists(inner, max_size=2)
    return st.builds(b.fold, texts, few) | st.builds(lambda one, two: b.columns([one, two]), few, few)


nested = st.recursive(flat, within, max_leaves=6)


@given(st.lists(nested, max_size=5), texts)
def test_whatever_is_in_them_blocks_travel_as_json_and_are_written_down(blocks: list[dict[str, Any]], title: str) -> None:
    assert json.loads(json.dumps(blocks, allow_nan=False)) == blocks
    assert b.markdown(blocks, title).endswith("\n") and b.plain(blocks).endswith("\n")
    assert "<" not in b.markdown(blocks, title).replace("\\<", "")


def test_a_state_has_its_word() -> None:
    assert [check_word(state) for state in b.STATES] == ["Fine", "Worth a look", "Missing", "Cannot be said"]
