"""The driver lab's arithmetic: shares by hand, against a published example and numpy, and the redrawing."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import three_pitfalls as lab
from cxcourse.models.three_pitfalls_draws import DRAWS, heaps_of, quantile, redraw
from cxcourse.models.three_pitfalls_shares import alone, correlations, eigen, explained, last, lmg, products_of, relative_weights
from cxcourse.models.three_pitfalls_table import rating

ROOT = Path(__file__).parents[2]
CASE = json.loads((ROOT / "cxcourse/data/three-pitfalls.json").read_text(encoding="utf-8"))

# Fertility and five measures of 47 Swiss districts in 1888, the example of the paper on relaimpo (Groemping 2006, J. Stat. Software 17(1)).
SWISS = """80.2 17 15 12 9.96 22.2|83.1 45.1 6 9 84.84 22.2|92.5 39.7 5 5 93.4 20.2|85.8 36.5 12 7 33.77 20.3|76.9 43.5 17 15 5.16 20.6
76.1 35.3 9 7 90.57 26.6|83.8 70.2 16 7 92.85 23.6|92.4 67.8 14 8 97.16 24.9|82.4 53.3 12 7 97.67 21|82.9 45.2 16 13 91.38 24.4
87.1 64.5 14 6 98.61 24.5|64.1 62 21 12 8.52 16.5|66.9 67.5 14 7 2.27 19.1|68.9 60.7 19 12 4.43 22.7|61.7 69.3 22 5 2.82 18.7
68.3 72.6 18 2 24.2 21.2|71.7 34 17 8 3.3 20|55.7 19.4 26 28 12.11 20.2|54.3 15.2 31 20 2.15 10.8|65.1 73 19 9 2.84 20
65.5 59.8 22 10 5.23 18|65 55.1 14 3 4.52 22.4|56.6 50.9 22 12 15.14 16.7|57.4 54.1 20 6 4.2 15.3|72.5 71.2 12 1 2.4 21
74.2 58.1 14 8 5.23 23.8|72 63.5 6 3 2.56 18|60.5 60.8 16 10 7.72 16.3|58.3 26.8 25 19 18.46 20.9|65.4 49.5 15 8 6.1 22.5
75.5 85.9 3 2 99.71 15.1|69.3 84.9 7 6 99.68 19.8|77.3 89.7 5 2 100 18.3|70.5 78.2 12 6 98.96 19.4|79.4 64.9 7 3 98.22 20.2
65 75.9 9 9 99.06 17.8|92.2 84.6 3 3 99.46 16.3|79.3 63.1 13 13 96.83 18.1|70.4 38.4 26 12 5.62 20.3|65.7 7.7 29 11 13.79 20.5
72.7 16.7 22 13 11.22 18.9|64.4 17.6 35 32 16.92 23|77.6 37.6 15 7 4.97 20|67.6 18.7 25 7 8.65 19.5|35 1.2 37 53 42.34 18
44.7 46.6 16 29 50.43 18.2|42.8 27.7 22 29 58.33 19.3"""


def related_of(columns: list[list[float]]) -> list[list[float]]:
    made = correlations([sum(one) for one in columns], products_of(columns), len(columns[0]))
    assert made is not None
    return made


@pytest.fixture(scope="module")
def swiss() -> list[list[float]]:
    rows = [[float(cell) for cell in row.split()] for row in SWISS.replace("\n", "|").split("|")]
    columns = [list(one) for one in zip(*rows, strict=True)]
    return related_of([*columns[1:], columns[0]])


# -- shares ------------------------------------------------------------------------------------------------------------------


def test_two_drivers_by_hand() -> None:
    # Correlated at 0.5, with the outcome at 0.6 and 0.4. R2 = (0.36 + 0.16 - 2 * 0.6 * 0.4 * 0.5) / (1 - 0.25) = 0.28 / 0.75 = 0.3733.
    # The first adds 0.36 alone and 0.3733 - 0.16 after the other: on average 0.28667. The second gets the rest, 0.08667.
    related = [[1, 0.5, 0.6], [0.5, 1, 0.4], [0.6, 0.4, 1]]
    assert explained(related) == pytest.approx([0, 0.16, 0.36, 0.28 / 0.75])
    assert lmg(related) == pytest.approx([0.5 * (0.36 + 0.28 / 0.75 - 0.16), 0.5 * (0.16 + 0.28 / 0.75 - 0.36)])
    assert alone(related) == pytest.approx([0.36, 0.16])
    assert last(explained(related), 2) == pytest.approx([0.28 / 0.75 - 0.16, 0.28 / 0.75 - 0.36])
    assert relative_weights(related) == pytest.approx(lmg(related)), "with two drivers both methods agree"


def test_the_shares_are_those_of_the_published_example(swiss: list[list[float]]) -> None:
    # Printed in the paper to four digits, and by R's relaimpo 2.2 to twelve.
    assert lmg(swiss) == pytest.approx([0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265], abs=1e-12)
    assert explained(swiss)[-1] == pytest.approx(0.706735001593, abs=1e-11)
    assert alone(swiss) == pytest.approx([0.124664909906, 0.417164470501, 0.440615646724, 0.215003501619, 0.173518927325], abs=1e-11)


def test_relative_weights_are_those_of_two_other_programs(swiss: list[list[float]]) -> None:
    assert relative_weights(swiss) == pytest.approx([0.048416895812, 0.154708249806, 0.271964104646, 0.114680029948, 0.116965721381], abs=1e-11)


@pytest.mark.parametrize("drivers", [2, 4, 7, 10])
def test_shares_agree_with_numpy(drivers: int) -> None:
    chance = np.random.default_rng(drivers)
    x = chance.normal(size=(300, drivers)) + 0.7 * chance.normal(size=(300, 1))
    y = x @ chance.normal(size=drivers) + chance.normal(size=300)
    related = np.corrcoef(np.column_stack([x, y]).T)
    r2 = np.zeros(1 << drivers)
    for group in range(1, 1 << drivers):
        at = [n for n in range(drivers) if group >> n & 1]
        r2[group] = related[at, -1] @ np.linalg.solve(related[np.ix_(at, at)], related[at, -1])
    expected = np.zeros(drivers)
    for one in range(drivers):
        for group in range(1 << drivers):
            if not group >> one & 1:
                size = group.bit_count()
                weight = math.factorial(size) * math.factorial(drivers - size - 1) / math.factorial(drivers)
                expected[one] += weight * (r2[group | 1 << one] - r2[group])
    assert lmg(related.tolist()) == pytest.approx(expected, abs=1e-9)
    values, vectors = np.linalg.eigh(related[:-1, :-1])
    root = vectors @ np.diag(np.sqrt(values)) @ vectors.T
    assert relative_weights(related.tolist()) == pytest.approx(root**2 @ np.linalg.solve(root, related[:-1, -1]) ** 2, abs=1e-9)
    assert sorted(eigen(related[:-1, :-1].tolist())[0]) == pytest.approx(values, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 6), st.integers(0, 10_000))
def test_shares_add_up_are_never_negative_and_follow_their_driver(drivers: int, seed: int) -> None:
    chance = random.Random(seed)
    columns = [[chance.gauss(0, 1) for _row in range(40)] for _one in range(drivers + 1)]
    columns[-1] = [sum(values) for values in zip(*columns, strict=True)]
    shares = lmg(related_of(columns))
    assert sum(shares) == pytest.approx(explained(related_of(columns))[-1])
    assert min(shares) > -1e-12
    order = list(range(drivers))
    chance.shuffle(order)
    assert lmg(related_of([columns[at] for at in order] + [columns[-1]])) == pytest.approx([shares[at] for at in order])


def test_twins_share_alike() -> None:
    related = related_of([[1, 2, 3, 4, 5.0], [1, 2, 3, 4, 5.0], [2, 1, 4, 3, 5.0]])
    first, second = lmg(related)
    assert first == pytest.approx(second)


def a_survey() -> dict[str, object]:
    """Work with two hundred invented answers to three ratings and a score."""
    chance = random.Random(1)
    ratings = [[chance.randint(1, 10) for _row in range(200)] for _one in range(3)]
    score = [round(sum(row) / 3 + chance.gauss(0, 1)) for row in zip(*ratings, strict=True)]
    columns = [rating(f"c{at}", f"Part {at}", values)[0] for at, values in enumerate([*ratings, score])]
    return {"table": {"name": "x", "rows": 200, "columns": columns}, "setup": {"outcome": "c3", "drivers": ["c0", "c1", "c2"]}}


# -- redrawing ------------------------------------------------------------------------------------------------------------------


def test_a_draw_has_its_number_and_is_the_same_in_any_portion() -> None:
    ready = lab.ready_of(a_survey())
    assert ready is not None
    heaps = heaps_of(ready.columns)
    assert redraw(heaps, 0, 10) == redraw(heaps, 0, 4) + redraw(heaps, 4, 10)
    assert all(sum(one[:-1]) == pytest.approx(1) for one in redraw(heaps, 0, 10))


def test_heaps_give_the_interval_that_row_by_row_redrawing_gives() -> None:
    ready = lab.ready_of(CASE)
    assert ready is not None
    ours = np.array(redraw(heaps_of(ready.columns), 0, DRAWS))
    rows = np.array(ready.columns).T
    chance = np.random.default_rng(7)
    theirs = []
    for _draw in range(150):
        shares = lmg(np.corrcoef(rows[chance.integers(0, len(rows), len(rows))].T).tolist())
        theirs.append([one / sum(shares) for one in shares])
    ratio = ours[:, :-1].std(axis=0) / np.array(theirs).std(axis=0)
    assert ratio.min() > 0.75 and ratio.max() < 1.3 and 0.9 < ratio.mean() < 1.1


def test_quantile_is_numpy_s() -> None:
    values = [random.Random(1).random() for _n in range(37)]
    assert [quantile(values, q) for q in (0.025, 0.5, 0.975)] == pytest.approx(list(np.quantile(values, [0.025, 0.5, 0.975])))
