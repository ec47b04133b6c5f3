"""Agreement of a group on a story's scores: what counts, what is left out, and by hand what comes of it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models.blocks import plain
from cxcourse.models.comparing import Member
from cxcourse.models.cx_story import tidied
from cxcourse.models.cx_story_agree import agreed, alone, alpha_words, compare_works, leniencies, plain_name, table_of, things_of, with_names_hidden
from cxcourse.models.cx_story_rubric import CRITERIA, rubric

KEYED = json.loads(files("cxcourse").joinpath("data/cx-story.json").read_text(encoding="utf-8"))["keyed"]
KEY = {one["id"]: {criterion: key["level"] for criterion, key in one["key"].items()} for one in KEYED}


def sheet(story: str, levels: dict[str, int], **more: Any) -> dict[str, Any]:
    return {"id": story, "own": False, "story": story, "by": "", "levels": levels, **more}


def member(name: str, *sheets: dict[str, Any], practice: dict[str, dict[str, int]] | None = None, own: bool = False) -> Member:
    calibration = {key: {"first": levels, "second": {}, "shown": "key"} for key, levels in (practice or {}).items()}
    return Member(name=name, work=tidied({"scores": list(sheets), "calibration": calibration}), own=own)


def everywhere(level: int) -> dict[str, int]:
    return dict.fromkeys(CRITERIA, level)


def test_one_name_written_in_two_ways_is_one_story() -> None:
    assert plain_name("  Noor's  STORY ") == plain_name("noor s story")
    assert plain_name("Zoë") == plain_name("Zoe\u0308") == "zoe"
    members = [member("Ada", sheet("Noor", everywhere(3))), member("Ben", sheet("NOOR ", everywhere(4)))]
    assert [one.name for one in things_of(members, KEYED)] == ["NOOR"]


def test_own_stories_and_scores_of_listeners_do_not_count() -> None:
    members = [
        member("Ada", sheet("Noor", everywhere(3), own=True)),
        member("Ben", sheet("Noor", everywhere(4), by="Cem")),
        member("Cem", sheet("Noor", everywhere(4))),
    ]
    assert things_of(members, KEYED) == [] and alone(members) == ["Noor"]
    assert "Nothing has been scored by two of you yet." in plain(compare_works(members, KEYED))


def test_agreement_by_hand() -> None:
    # Two people, five stories: equal on four of them, 1 against 2 on the fifth.
    members = [
        member(name, *(sheet(f"S{n}", {"call": level}) for n, level in enumerate(levels)))
        for name, levels in (("Ada", [1, 2, 3, 4, 1]), ("Ben", [1, 2, 3, 4, 2]))
    ]
    found = agreed("call", table_of(things_of(members, KEYED), "call"))
    assert (found.percent, found.apart, found.things, found.people) == (0.8, 0.2, 5, 2)
    # Ranks with ties: 1 three times, 2 three times, 3 and 4 twice. Between 1 and 2 lie 3/2 + 3/2 = 3 judgements: squared 9. Observed: one
    # such pair in ten judgements, both ways: 18 / 10. Expected, over all pairs: (9*9 + 6*5.5^2 + 6*7.5^2 + 6*2.5^2 + 6*4.5^2 + 4*2^2) * 2 / 90.
    expected = (9 * 9 + 6 * 5.5**2 + 6 * 7.5**2 + 6 * 2.5**2 + 6 * 4.5**2 + 4 * 4) * 2 / 90
    assert found.alpha is not None and abs(found.alpha - (1 - 1.8 / expected)) < 1e-9


def test_three_practice_stories_alone_are_too_few_to_say() -> None:
    members = [member(name, practice=KEY) for name in ("Ada", "Ben")]
    found = agreed("personal", table_of(things_of(members, KEYED), "personal"))
    assert found.alpha == 1.0 and not found.enough and alpha_words(found) == "too few to say"
    assert "Too few to say how far you agree beyond chance" in plain(compare_works(members, KEYED))


def test_all_giving_one_level_is_no_agreement_to_measure() -> None:
    members = [member(name, *(sheet(f"S{n}", everywhere(3)) for n in range(5))) for name in ("Ada", "Ben")]
    assert alpha_words(agreed("call", table_of(things_of(members, KEYED), "call"))) == "all gave one level"


def test_leniency_is_taken_out_and_no_practice_score_corrects_itself() -> None:
    kind = {key: {criterion: min(5, level + 1) for criterion, level in levels.items()} for key, levels in KEY.items()}
    members = [member("Ada", sheet("Noor", {"call": 3}), practice=KEY), member("Ben", sheet("Noor", {"call": 4}), practice=kind)]
    lenient = leniencies(members, KEYED)
    assert lenient[0][""]["call"] == 0
    # The key of the call is 1, 5, 1: Ben gave 2, 5, 2, which is two thirds above on average, and a half without one of the first.
    assert abs(lenient[1][""]["call"] - 2 / 3) < 1e-9 and lenient[1]["housing"]["call"] == 0.5 and lenient[1]["water"]["call"] == 1.0
    things = things_of(members, KEYED)
    assert table_of(things, "call", lenient)[1][-1] == 3 and table_of(things, "call")[1][-1] == 4


def test_what_differs_most_comes_first_with_the_words_that_each_heard() -> None:
    levels = {**everywhere(3), "call": 1}
    members = [member("Ada", sheet("Noor", levels), own=True), member("Ben", sheet("Noor", {**everywhere(3), "call": 5}))]
    blocks = compare_works(members, KEYED)
    assert "Talk about the words of “Call to action” first" in blocks[0]["text"]
    assert blocks[1]["kind"] == "spread_chart" and blocks[1]["items"][0]["label"] == "Call to action: Noor" and blocks[1]["items"][0]["own"] == 1
    assert blocks[2]["kind"] == "questions" and rubric()["call"].said(5) in blocks[2]["items"][0]


def test_hidden_names_are_the_same_in_everybodys_work() -> None:
    works = [
        member("Ada", sheet("Noor", everywhere(3)), sheet("Bas", everywhere(2), by="Ilse")).work,
        member("Ben", sheet("noor", everywhere(4))).work,
    ]
    hidden = with_names_hidden(works)
    assert [one["story"] for one in hidden[0]["scores"]] == ["Story 2", "Story 1"] and hidden[1]["scores"][0]["story"] == "Story 2"
    assert "Ilse" not in json.dumps(hidden) and works[0]["scores"][1]["by"] == "Ilse"


LEVELS = st.dictionaries(st.sampled_from(CRITERIA), st.integers(1, 5))
SHEETS = st.lists(st.builds(sheet, st.sampled_from(["Noor", "Bas", "", "=1+1"]), LEVELS), max_size=3)
MEMBERS = st.lists(st.tuples(SHEETS, st.dictionaries(st.sampled_from(list(KEY)), LEVELS)), min_size=2, max_size=5)


@settings(max_examples=30, deadline=None)
@given(MEMBERS)
def test_any_scores_are_told_in_plain_blocks_and_whoever_comes_first_changes_no_figure(drawn: list[Any]) -> None:
    members = [member(f"M{n}", *sheets, practice=practice) for n, (sheets, practice) in enumerate(drawn)]
    blocks = compare_works(members, KEYED)
    json.dumps(blocks, allow_nan=False)
    turned = compare_works(members[::-1], KEYED)
    assert blocks[0] == turned[0]
    assert [one for one in blocks if one["kind"] == "table"] == [one for one in turned if one["kind"] == "table"]
