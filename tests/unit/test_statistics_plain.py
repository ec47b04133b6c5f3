"""Plain statistics against hand-worked numbers, and against the standard library."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import statistics_plain as plain

numbers = st.lists(st.integers(-1000, 1000) | st.floats(-1e6, 1e6), min_size=1, max_size=30)


def test_by_hand() -> None:
    assert plain.median([3, None, 1, 2]) == 2
    assert plain.median([1, 2, 3, 4]) == 2.5
    # As QUARTILE.INC gives for 1, 2, 4, 7: place 0.75 lies between 1 and 2, place 2.25 between 4 and 7.
    assert plain.quartiles([7, 1, 4, 2]) == (1.75, 4.75)
    assert plain.quartiles([5]) == (5, 5)
    assert plain.deviation([2, 4, 4, 4, 5, 5, 7, 9]) == pytest.approx(2.138, abs=0.001)
    found = plain.spread([7, 1, 4, 2])
    assert found is not None
    assert (found.n, found.median, found.half, found.reach) == (4, 3, 3, 6)
    assert plain.counts(["b", None, "a", "b"]) == [("b", 2), ("a", 1)]
    assert plain.correlation([1, 2, 3, None], [2, 4, 6, 1]) == pytest.approx(1)


def test_nothing_gives_none() -> None:
    for ask in (plain.mean, plain.median, plain.quartiles, plain.spread, plain.deviation):
        assert ask([]) is None
        assert ask([None, None]) is None
    assert plain.deviation([3]) is None
    assert plain.correlation([1, 2], [1, 2]) is None
    assert plain.correlation([1, 1, 1], [1, 2, 3]) is None


def test_a_truth_value_and_an_endless_number_do_not_count() -> None:
    assert plain.known([True, 2, float("nan"), float("inf"), None]) == [2]


@given(numbers)
def test_the_standard_library_says_the_same(values: list[float]) -> None:
    assert plain.median(values) == pytest.approx(statistics.median(values))
    assert plain.mean(values) == pytest.approx(statistics.fmean(values), abs=1e-6)
    if len(values) > 1:
        lower, _middle, upper = statistics.quantiles(values, n=4, method="inclusive")
        assert plain.quartiles(values) == pytest.approx((lower, upper))
        assert plain.deviation(values) == pytest.approx(statistics.stdev(values), abs=1e-6)


def test_a_share_outside_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="share"):
        plain.quantile([1], 1.2)
