"""Agreement against the worked tables that Krippendorff published, and by its properties."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models.agreement import (
    Agreement,
    agreement,
    bootstrap_interval,
    in_words,
    krippendorff_alpha,
    percent_agreement,
)

_ = None
# K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units, some judgements missing.
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
# The same, section A: two observers, ten units, yes or no.
TWO = [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]]
# The same, section B: two observers, twelve units, five names (a to e as 1 to 5).
NAMES = [[1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1], [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]]
# Three observers, fifteen units, as in the encyclopedia's example of the measure.
THREE = [
    [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
    [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
    [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
]

tables = st.integers(2, 5).flatmap(
    lambda things: st.lists(st.lists(st.none() | st.integers(0, 4), min_size=things, max_size=things), min_size=2, max_size=5)
)


@pytest.mark.parametrize(
    ("table", "level", "published"),
    [
        (FOUR, "nominal", 0.743), (FOUR, "ordinal", 0.815), (FOUR, "interval", 0.849), (TWO, "nominal", 0.095), (NAMES, "nominal", 0.692),
        (THREE, "nominal", 0.691), (THREE, "ordinal", 0.807), (THREE, "interval", 0.811),
    ],
)  # fmt: skip
def test_alpha_is_what_the_published_tables_say(table: Any, level: Any, published: float) -> None:
    found = krippendorff_alpha(table, level)
    assert found is not None
    assert round(found, 3) == pytest.approx(published, abs=0.0011)


def test_alpha_by_hand() -> None:
    # Two things, two people: 1 1 and 1 2. Values 1,1,1,2: expected 2*3*1/(4*3) = 0.5, observed 2*1/4 = 0.5.
    assert krippendorff_alpha([[1, 1], [1, 2]], "nominal") == pytest.approx(0)
    # Full agreement on different values is 1, and agreement that is worse than chance lies below 0.
    assert krippendorff_alpha([[1, 2, 3], [1, 2, 3]], "ordinal") == 1
    swapped = krippendorff_alpha([[1, 2], [2, 1]], "nominal")
    assert swapped is not None and swapped < 0


@pytest.mark.parametrize("table", [[], [[]], [[1, _], [_, 2]], [[3, 3], [3, 3]], [[_, _], [_, _]], [[1, 2, 3]]])
def test_alpha_is_not_defined_where_nothing_differs_or_nothing_is_judged_twice(table: Any) -> None:
    assert krippendorff_alpha(table, "ordinal") is None
    assert bootstrap_interval(table, "ordinal") is None


@settings(max_examples=60, deadline=None)
@given(tables, st.sampled_from(["nominal", "ordinal", "interval"]), st.randoms(use_true_random=False))
def test_nothing_depends_on_the_order_of_people_or_things(table: Any, level: Any, chance: random.Random) -> None:
    people = chance.sample(table, len(table))
    order = chance.sample(range(len(table[0])), len(table[0]))
    mixed = [[row[at] for at in order] for row in people]
    assert krippendorff_alpha(mixed, level) == krippendorff_alpha(table, level)
    assert bootstrap_interval(mixed, level, draws=20) == bootstrap_interval(table, level, draws=20)
    assert percent_agreement(mixed) == percent_agreement(table)
    alpha = krippendorff_alpha(table, level)
    assert alpha is None or alpha <= 1


@given(tables)
def test_the_sums_of_numbers_give_what_all_pairs_give(table: Any) -> None:
    units = [judged for column in zip(*table, strict=True) if len(judged := [one for one in column if one is not None]) > 1]
    everything = [one for unit in units for one in unit]
    expected = sum((a - b) ** 2 for a, b in combinations(everything, 2)) / (len(everything) - 1) if units else 0
    observed = sum(sum((a - b) ** 2 for a, b in combinations(unit, 2)) / (len(unit) - 1) for unit in units)
    assert krippendorff_alpha(table, "interval") == (pytest.approx(1 - observed / expected) if expected else None)


@given(tables, st.integers(0, 3))
def test_percent_agreement_is_the_share_of_near_pairs(table: Any, within: int) -> None:
    pairs = [abs(a - b) for column in zip(*table, strict=True) for a, b in combinations([one for one in column if one is not None], 2)]
    assert percent_agreement(table, within) == (pytest.approx(sum(one <= within for one in pairs) / len(pairs)) if pairs else None)


def test_the_interval_is_the_same_every_time_and_holds_the_value() -> None:
    first = bootstrap_interval(FOUR, "ordinal")
    assert first is not None and first == bootstrap_interval(FOUR, "ordinal")
    alpha = krippendorff_alpha(FOUR, "ordinal")
    assert alpha is not None and first[0] < alpha < first[1]
    many = bootstrap_interval([row * 6 for row in FOUR], "ordinal")
    assert many is not None and many[1] - many[0] < first[1] - first[0], "more things judged, a narrower interval"


def test_percent_agreement_by_hand() -> None:
    assert percent_agreement([[1, 2, _], [1, 3, 4], [2, 2, _]]) == pytest.approx(2 / 6)  # 1-1 and 2-2 of six pairs
    assert percent_agreement([[1, 2, _], [1, 3, 4], [2, 2, _]], within=1) == 1
    assert percent_agreement([[1, _], [_, 2]]) is None


def test_too_few_is_said_and_no_number_given() -> None:
    found = agreement([[1, 2, 3], [1, 2, 4]])
    assert not found.enough
    said = in_words(found)
    assert said.startswith("Too few to say") and "alpha) is" not in said
    assert in_words(agreement([[1, _], [_, 2]])).startswith("Too few to say")
    assert "one and the same" in in_words(agreement([[3, 3], [3, 3]]))


def test_words_follow_the_interval_and_not_only_the_value() -> None:
    def said(alpha: float, low: float, high: float) -> str:
        return in_words(Agreement(alpha, low, high, 0.8, 6, 20, True))

    assert "mean the same" in said(0.9, 0.85, 0.95)
    assert "careful" in said(0.82, 0.5, 0.95)
    assert "Too low to build on" in said(0.5, 0.3, 0.6)
    assert "chance" in said(0.3, -0.1, 0.6)
    assert "\N{MINUS SIGN}0.10" in said(0.3, -0.1, 0.6)


@pytest.mark.parametrize("table", [[[1, 2], [1]], [[1], [1, 2]]])
def test_a_table_of_unequal_rows_is_a_mistake(table: Any) -> None:
    with pytest.raises(ValueError, match="every person"):
        krippendorff_alpha(table)


def test_an_unknown_level_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="ordinal"):
        krippendorff_alpha([[1, 2], [1, 3]], "ratio")  # type: ignore[arg-type]
