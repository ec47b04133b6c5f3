"""The group's band: against a calculation done apart, with guesses, and fast enough."""

from __future__ import annotations

import json
import statistics
import time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from walks_made import JOURNEYS, PRINT, member

from cxcourse.models import blocks, walk_group
from cxcourse.models import journey as j
from cxcourse.models import walk_the_journey as model
from cxcourse.models.comparing import Member

SIX = {
    "Ada": PRINT,
    "Bo": [1, -2, -1, 0, 0, -2, -1, -1, -1, 2, 1, -2, -2, -1],
    "Cem": [2, -1, -1, -1, 1, -2, -2, -2, 0, 2, 2, -2, -1, 1],
    "Dee": [1, -2, -2, -1, -1, -2, -1, -2, -1, 1, 0, -2, -2, -2],
    "Eva": [1, -2, 0, -1, 0, -1, -1, 1, -1, 2, 1, -2, -2, 2],
    "Finn": [0, -2, -1, -1, 0, -2, 0, -2, -1, 2, 1, -2, 0, 0],
}


def quartiles(values: list[int]) -> tuple[float, float, float]:
    """By the standard library, which knows nothing of ours."""
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def test_the_band_of_six_is_what_the_standard_library_computes() -> None:
    made = walk_group.band(list(SIX), list(SIX.values()))
    widths = []
    for at, step in enumerate(made.steps):
        values = [curve[at] for curve in SIX.values()]
        assert step is not None
        assert (step.lower, step.median, step.upper) == quartiles(values)
        widths.append((step.upper - step.lower, max(values) - min(values)))
    order = made.order()
    assert [widths[at] for at in order] == sorted(widths, reverse=True)
    assert order[0] == 13  # the last step: from -2 to +2
    assert made.lowest() == 11


def test_what_the_group_sees_is_told_in_words_with_the_most_contested_step_first() -> None:
    members = [member(name, "print", curve) for name, curve in SIX.items()]
    out = model.compare_works(members, JOURNEYS)
    text = blocks.plain(out)
    assert "You are furthest apart at step 14" in text
    assert "6 walkers. Lowest median: step 12 with −2." in text
    assert "Dee felt −2 and Eva felt +2" in text
    spread = next(one for one in out if one["kind"] == "spread_chart")
    assert spread["items"][0]["label"].startswith("14.")


def test_who_walked_has_to_guess_before_the_group_is_shown() -> None:
    others = [member(name, "print", curve) for name, curve in list(SIX.items())[1:]]
    blind = model.compare_works([member("Ada", "print", PRINT, own=True), *others], JOURNEYS)
    assert "Guess before you look" in blocks.plain(blind) and not any(one["kind"] == "line_chart" for one in blind)
    right = model.compare_works([member("Ada", "print", PRINT, own=True, guesses={"print": {"low": 12, "apart": 14}}), *others], JOURNEYS)
    assert "both right" in blocks.plain(right)
    wrong = model.compare_works([member("Ada", "print", PRINT, own=True, guesses={"print": {"low": 1, "apart": 2}}), *others], JOURNEYS)
    assert "not where you thought" in blocks.plain(wrong)
    opened = model.compare_works([member("Ada", "print", PRINT, own=True, guesses={"print": {"open": True}}), *others], JOURNEYS)
    assert any(one["kind"] == "line_chart" for one in opened) and "You guessed" not in blocks.plain(opened)


@given(st.integers(2, 12), st.integers(1, 60), st.data())
def test_a_band_holds_its_members_and_follows_no_order(people: int, steps: int, data: st.DataObject) -> None:
    curves = [data.draw(st.lists(st.none() | st.integers(-2, 2), min_size=steps, max_size=steps)) for _ in range(people)]
    names = [f"M{n}" for n in range(people)]
    made = walk_group.band(names, curves)
    other = walk_group.band(names[::-1], curves[::-1])
    assert made.steps == other.steps and made.order() == other.order()
    for at, step in enumerate(made.steps):
        values = [curve[at] for curve in curves if curve[at] is not None]
        assert (step is None) == (len(values) < 2)
        if step:
            assert step.low <= step.lower <= step.median <= step.upper <= step.high


def test_a_journey_of_their_own_is_compared_by_its_steps_whatever_their_order() -> None:
    def own(name: str, feelings: list[int | None], turn: bool = False) -> Member:
        steps: list[dict[str, Any]] = [{**j.NEW, "id": f"s{at}", "name": f"Step {at}", "feeling": one} for at, one in enumerate(feelings)]
        return Member(name, {"title": "Our desk", "steps": steps[::-1] if turn else steps, "walks": {}})

    out = model.compare_works([own("A", [1, -2, 0]), own("B", [1, 2, None], turn=True), own("C", [1, 0, 1])], JOURNEYS)
    text = blocks.plain(out)
    assert "Our desk" in text and "furthest apart at step 2" in text
    alone = model.compare_works([own("A", [1]), Member("B", {"title": "Another", "steps": [], "walks": {}})], JOURNEYS)
    assert "Nothing to lay side by side yet" in blocks.plain(alone)


def test_twelve_members_with_sixty_steps_are_compared_well_within_the_limit() -> None:
    def one(n: int) -> Member:
        steps = [{**j.NEW, "id": f"s{at}", "name": f"Step {at}", "feeling": (at * 7 + n * 5) % 5 - 2} for at in range(60)]
        walks = {name: [{"feeling": (at + n) % 5 - 2, "effort": 3, "done": True} for at in range(14)] for name in JOURNEYS}
        return Member(f"M{n}", {"title": "Long", "steps": steps, "walks": walks})

    members = [one(n) for n in range(12)]
    begin = time.perf_counter()
    out = model.compare_works(members, JOURNEYS)
    took = time.perf_counter() - begin
    json.dumps(out, allow_nan=False)
    assert sum(block["kind"] == "line_chart" for block in out) == 6
    assert took < 0.3, took  # about 30 ms on a quiet machine; 500 ms is what the page may take with the drawing
