"""How good the hints are is measured, kept, and what is said of it is what is measured today."""

from __future__ import annotations

import json

import pytest

from cxcourse import quality
from cxcourse.quality import Score


@pytest.fixture(scope="module")
def kept() -> dict[str, object]:
    return quality.kept()


def test_what_is_kept_is_what_is_measured(kept: dict[str, object]) -> None:
    stale = "run `python -m cxcourse.quality --write`"
    assert json.loads(quality.KEPT.read_text(encoding="utf-8")) == kept, stale
    assert quality.KEPT.read_text(encoding="utf-8") == quality.written(kept), stale


@pytest.mark.parametrize("language", quality.LANGUAGES)
def test_the_hints_reach_what_was_aimed_for_on_unseen_texts(kept: dict[str, object], language: str) -> None:
    rows = [*kept["stories"], *kept["jargon"]]  # type: ignore[misc]
    of = {row["name"]: row for row in rows if row["language"] == language and row["split"] == "unseen"}
    assert of["macro F1"]["f1"] >= 0.80
    assert of["trade words"]["f1"] >= 0.85


def test_a_hint_is_shown_where_it_is_right_often_enough_and_nowhere_else(kept: dict[str, object]) -> None:
    for language, shown in kept["shown"].items():  # type: ignore[attr-defined]
        for row in kept["stories"]:  # type: ignore[attr-defined]
            if row["language"] == language and row["split"] == "unseen" and row["what"] == "issue":
                assert (row["name"] in shown) == (row["f1"] >= 0.65)


def test_scored_stories_are_none_of_those_that_rules_were_written_from() -> None:
    rows = quality.rows_of("story_hints/elements.csv")
    stories = {split: {row["story"] for row in rows if row["split"] == split} for split in quality.SPLITS}
    texts = {split: {row["text"] for row in rows if row["split"] == split} for split in quality.SPLITS}
    assert stories["dev"] and stories["unseen"] and not stories["dev"] & stories["unseen"] and not texts["dev"] & texts["unseen"]
    whole = {(row["story"], row["version"]) for row in rows}
    for language in quality.LANGUAGES:
        assert len([one for one in whole if one[0].startswith(f"{language}-")]) >= 20
    assert len(whole) >= 60


def test_scores_are_as_by_hand() -> None:
    score = Score(6, 2, 4)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.6, pytest.approx(2 / 3))
    assert Score(0, 0, 0).f1 == 1 and Score(0, 3, 0).precision == 0 and Score(0, 0, 2).recall == 0
    assert score + Score(1, 1, 1) == Score(7, 3, 5)


def test_a_place_is_found_when_half_of_it_is_marked() -> None:
    assert quality._spans([(0, 10), (20, 30)], [(5, 10), (22, 23), (40, 42)]) == Score(1, 1, 1)
