"""Files that readers saved with every edition so far still open, with nothing lost. A file in `old_work/` is never changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxcourse.widgets.kit import Exercise

FILES = sorted((Path(__file__).parent / "old_work").glob("*.json"))


def leaves(value: Any) -> list[str]:
    """Every text and number in a JSON value that a reader may have entered."""
    if isinstance(value, dict):
        return [one for inner in value.values() for one in leaves(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in leaves(inner)]
    return [] if value in (None, "", False) else [json.dumps(value)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_an_earlier_edition_opens_with_nothing_lost(path: Path, exercise: Callable[[str], Exercise], wire: Any) -> None:
    slug, _dash, schema = path.stem.rpartition("-")
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert (saved["exercise"], saved["schema"]) == (slug, int(schema))
    reply = wire.call(exercise(slug), "import_work", data=path.read_bytes())
    assert reply["ok"], reply
    before, after = sorted(leaves(saved["work"])), sorted(leaves(reply["value"]["work"]))
    assert [one for one in before if before.count(one) > after.count(one)] == []


def test_every_earlier_edition_of_an_exercise_has_its_file(exercise: Callable[[str], Exercise]) -> None:
    assert FILES
    kept = {path.stem for path in FILES}
    for slug in {path.stem.rpartition("-")[0] for path in FILES}:
        assert kept >= {f"{slug}-{schema}" for schema in range(1, exercise(slug).schema + 1)}
