"""A reader's own journey: tidied, read, and taken to a table and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import blocks, journey, journey_files, journey_view
from cxcourse.models.problem import Problem
from cxcourse.widgets.walk_the_journey import CASE

text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40) | st.sampled_from(
    ["=1+1", "+49", "-x", "@a", "'=b", "a\nb", '"q"', "a;b,c"]
)
number = {name: st.none() | st.sampled_from(list(allowed)) for name, allowed in journey.NUMBERS.items()}
step = st.fixed_dictionaries(
    {
        "id": st.text("abcdef0123456789", min_size=1, max_size=8),
        **dict.fromkeys(journey.TEXTS, text),
        **number,
        "evidence": st.none() | st.sampled_from(journey.EVIDENCE),
    }
)


@given(st.lists(step, min_size=1, max_size=60))
def test_a_table_brings_back_what_was_taken(steps: list[dict[str, Any]]) -> None:
    kept = journey.parse(steps)
    data = journey_files.to_csv(kept)
    back = journey_files.from_file(data, "mine.csv")
    assert back["replace"]["steps"] == kept and back["n"] == len(kept)
    for line in data.decode("utf-8-sig").splitlines():
        assert not line.lstrip('"').startswith(("=", "@"))


def test_a_strangers_table_is_read_by_its_headers_and_problems_are_named_by_row() -> None:
    data = b'Stap;Gevoel;Moeite;Bewijs;Citaat\nBelt;-2;9;gok;"Wacht"\n;1;2;maybe;\n'
    read = journey_files.from_file(data, "reis.csv")
    first, second = read["replace"]["steps"]
    assert (first["name"], first["feeling"], first["effort"], first["evidence"], first["quote"]) == ("Belt", -2, None, "guess", "Wacht")
    assert (second["name"], second["feeling"], second["evidence"]) == ("", 1, None)
    assert {one["row"] for one in read["problems"]} == {2, 3}


def test_what_comes_joins_what_is_there_under_ids_of_its_own() -> None:
    present = journey.parse([{"id": "a", "name": "Here"}])
    read = journey_files.from_file(journey_files.to_csv([{"id": "a", "name": "Comes"}]), "x.csv", present)
    assert [one["name"] for one in read["add"]["steps"]] == ["Here", "Comes"]
    assert len({one["id"] for one in read["add"]["steps"]}) == 2


@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"a,b\n1,2\n", b"Step\n", b"PK\x03\x04junk"])
def test_what_is_no_journey_gets_one_sentence(data: bytes) -> None:
    with pytest.raises(Problem, match="unchanged"):
        journey_files.from_file(data, "x")


def test_sixty_steps_are_kept_and_no_more_and_ids_stay_apart() -> None:
    made = journey.parse([{"id": "same", "name": str(n), "later": n} for n in range(70)] + [3, None])
    assert len(made) == 60 and len({one["id"] for one in made}) == 60 and made[5]["later"] == 5
    with pytest.raises(Problem):
        journey.parse({"a": 1})


def test_phases_run_on_until_another_begins() -> None:
    steps = journey.parse([{"phase": "Before"}, {"phase": ""}, {"phase": "before"}, {"phase": "During"}, {}])
    assert journey.phases(steps) == [("Before", 0, 2), ("During", 3, 4)]


def test_the_case_is_read_with_its_numbers() -> None:
    told = blocks.plain(journey_view.read(CASE["steps"], CASE["title"]))
    assert "It is lowest at step 8, Gets the offer, with −2." in told
    assert "As it could be, it is remembered with 0 and not with −1.5." in told
    # value minus effort: steps 2 and 3 have 3, then 7 and 9 with 2; the earlier first
    assert [at + 1 for at, _step in journey.ideas(CASE["steps"])] == [2, 3, 7, 9, 5, 6, 8]
    assert "89%" in told and "It ends badly" in told


@given(st.lists(step, max_size=60))
def test_whatever_the_steps_are_they_can_be_read(steps: list[dict[str, Any]]) -> None:
    json.dumps(journey_view.read(journey.parse(steps)), allow_nan=False)
