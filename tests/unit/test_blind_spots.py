"""The blind-spot mirror: how a line is read, what stays hidden, slips as files, the data sheet, and several mirrors together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hostile_made import anything, seen, settled
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import blind_spots as model
from cxcourse.models import blind_spots_sheet as facts
from cxcourse.models.blind_spots_group import compare_works, without_names
from cxcourse.models.blind_spots_mirror import NAMES, called, marks_of, read, readings
from cxcourse.models.blind_spots_slips import from_file, to_csv
from cxcourse.models.blind_spots_view import compute, to_markdown
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem

ROOT = Path(__file__).parents[2]
CASE: dict[str, Any] = json.loads((ROOT / "cxcourse/data/blind-spots.json").read_text(encoding="utf-8"))
OWN = dict.fromkeys(model.SPOTS, 4)


def kinds(blocks: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [block for block in blocks if block["kind"] == kind]


def counts(*marks: int) -> tuple[int, int, int, int, int]:
    one, two, three, four, five = (marks.count(level) for level in model.LEVELS)
    return one, two, three, four, five


def slip(whom: str, mark: int, **more: Any) -> dict[str, Any]:
    return {"id": "s1", "whom": whom, **dict.fromkeys(model.SPOTS, mark), **more}


@pytest.mark.parametrize(
    ("own", "marks", "names", "steps"),
    [
        # By hand. 4 against 1 2 2 2 2 3 3 3 (middle 2): two 2s must rise to bring the middle to 3.
        (4, (1, 2, 2, 2, 2, 3, 3, 3), ("blind",), 2),
        (2, (3, 4, 4, 4, 4, 4, 5, 5), ("hidden",), None),
        # 1 2 4 4 5 5 5 5: the 1 and the 2 must both rise before less than 3 lie between the ends.
        (4, (1, 2, 4, 4, 5, 5, 5, 5), ("quarrel",), 2),
        (5, (1, 3, 4), ("quarrel", "blind"), 1),
        (2, (2, 2, 3), ("weakness",), 1),
        (4, (4, 4, 5), ("strength",), 1),
        (3, (3, 3, 4), ("even",), 1),
        (4, (2, 3), (), None), (4, (), (), None),
        (None, (1, 4, 4), ("quarrel",), 1), (None, (4, 4, 4), (), None),
    ],
)  # fmt: skip
def test_a_line_is_called_by_its_gap_and_its_spread(own: int | None, marks: tuple[int, ...], names: tuple[str, ...], steps: int | None) -> None:
    one = read("simple", own, counts(*marks))
    assert (one.names, one.steps) == (names, steps)


def test_half_a_point_below_the_limit_is_no_blind_spot() -> None:
    assert called(4, counts(2, 2, 3, 3)) == ("blind",)  # the middle is 2.5, the gap 1.5
    assert called(4, counts(2, 3, 3, 3)) == ("even",)


rows = st.tuples(*[st.integers(0, 4)] * 5)


@given(st.integers(1, 5) | st.none(), rows)
@settings(max_examples=60)
def test_as_many_steps_as_said_are_needed_and_enough(own: int | None, row: tuple[int, int, int, int, int]) -> None:
    one = read("simple", own, row)
    assert set(one.names) <= set(NAMES)
    if sum(row) < model.FEWEST:
        assert one.names == () and one.median is None and sum(one.counts) == 0
    elif one.names and one.steps == 1:
        others = [sorted([*marks_of(row)[:at], into, *marks_of(row)[at + 1 :]]) for at in range(sum(row)) for into in model.LEVELS]
        assert any(one.name not in called(own, counts(*marks)) for marks in others)


def test_the_case_reads_as_the_chapter_says() -> None:
    view = compute(CASE)
    assert (
        view["summary"]
        == "You are better than you think on credible. They see less than you do on simple: a blind spot. They do not agree on emotional."
    )
    assert {one.spot: one.name for one in readings(model.parse(CASE))} == {
        "simple": "blind", "unexpected": "even", "concrete": "strength", "credible": "hidden", "emotional": "quarrel", "stories": "strength",
    }  # fmt: skip
    cards = kinds(view["mirror"], "cards")[0]["items"]
    assert [card["title"] for card in cards] == ["Emotional", "Credible", "Simple"], "a quarrel first, then the good surprise"
    assert "Two of the 8 would have to mark otherwise" in cards[2]["text"] and "strike all numbers but one" in cards[2]["text"]
    chart = kinds(view["mirror"], "spread_chart")[0]
    assert chart["items"][0]["own"] == 4 and chart["items"][0]["median"] == 2
    assert [one["value"] for one in chart["items"][0]["values"]] == [1, 2, 2, 2, 2, 3, 3, 3], "in order, so that nobody can be followed"
    assert [one["state"] for one in kinds(view["fix"], "checks")[0]["items"]] == ["ok"] * 5


@pytest.mark.parametrize(
    ("work", "told"),
    [
        ({"own": {"simple": 4}, "counts": {"simple-1": 8}}, "Your own marks first: 5 lines are still open"),
        ({"own": OWN}, "The mirror opens with three listeners"),
        ({"own": OWN, "counts": {"simple-1": 2}}, "2 listeners have marked. The mirror opens with three"),
        ({"own": OWN, "held": {"n": 2, "counts": {"simple": [2, 0, 0, 0, 0]}}}, "2 listeners have marked"),
        ({"own": OWN, "counts": {"simple-1": 2}, "held": {"n": 2, "counts": {"simple": [2, 0, 0, 0, 0]}}}, "4 listeners have marked"),
    ],
)
def test_the_mirror_stays_closed_until_own_marks_and_three_listeners_are_there(work: dict[str, Any], told: str) -> None:
    mirror = compute(work)["mirror"]
    assert told in mirror[0]["text"] and not kinds(mirror, "spread_chart") and not kinds(mirror, "table")


def test_fewer_than_three_slips_from_files_are_never_shown_beside_paper() -> None:
    work = {"own": OWN, "counts": {"simple-4": 3}, "held": {"n": 1, "counts": {"simple": [1, 0, 0, 0, 0]}, "sentences": ["The face of one"]}}
    shown = json.dumps(compute(work))
    assert readings(model.parse(work))[0].counts == (0, 0, 0, 3, 0) and "The face of one" not in shown
    assert "1 more mark waits" in shown


def test_slips_travel_as_a_table_and_arrive_as_counts() -> None:
    slips = [model.slip_of(slip("Noor Elskamp", mark, sentence=f"s{mark}", word=f"w{mark}"), "x") for mark in (1, 1, 5)]
    work = {"talk": {"speaker": "noor  elskamp"}}
    got = from_file(to_csv(slips), "slips.csv", work)
    assert got["n"] == 2 and "counted already" in got["problems"][0]["text"], "two with one word are one"
    held = got["add"]["held"]
    assert held["n"] == 2 and held["counts"]["simple"] == [1, 0, 0, 0, 1] and held["sentences"] == ["s1", "s5"]
    again = from_file(to_csv(slips), "slips.csv", {**work, "held": held})
    assert again["n"] == 0 and again["add"]["held"] == held


def test_slips_for_others_and_marks_that_are_none_stay_out() -> None:
    table = b"For,Simple,Stories\nDaan,1,1\nNoor,6,2\nNoor,,\n,3,3\n"
    got = from_file(table, "a.csv", {"talk": {"speaker": "Noor"}})
    assert got["n"] == 2 and [one["row"] for one in got["problems"]] == [2, 3, 4]
    assert got["replace"]["held"]["counts"]["simple"] == [0, 0, 1, 0, 0] and got["replace"]["held"]["counts"]["stories"] == [0, 1, 1, 0, 0]
    with pytest.raises(Problem, match="several people"):
        from_file(table, "a.csv", {})
    with pytest.raises(Problem, match="No slip"):
        from_file(b"a,b\n1,2\n", "a.csv", {})


@pytest.mark.parametrize(
    ("day", "state", "said"),
    [
        ("2026-10-08", "fresh", "0 days"), ("2026-04-08", "fresh", "6 months"), ("2026-04-07", "aged", "6 months"),
        ("2024-10-08", "aged", "24 months"), ("2024-10-07", "old", "2 years"), ("2026-10-09", "ahead", "lies ahead"), ("", "unknown", "no day"),
    ],
)  # fmt: skip
def test_facts_age_at_half_a_year_and_at_two_years(day: str, state: str, said: str) -> None:
    one = facts.age(model.Fact("f", "x", "y", day, None, False), "2026-10-08")
    assert (one.state, facts.age_said(one)) == (state, said)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({"fact": "Customers are angry"}, "No number in"), ({"source": ""}, "No source for"), ({"day": ""}, "No day for"),
        ({"fact": "40% call again"}, "A share of what"),
        ({"day": "2027-01-01"}, "The day lies ahead"), ({"day": "2020-01-01"}, "More than two years"),
        ({}, "Every fact suits you"),
    ],
)  # fmt: skip
def test_the_sheet_asks_for_what_is_missing(fact: dict[str, Any], expected: str) -> None:
    one = {"id": "f1", "fact": "Of 100 callers, 40 call again", "source": "counts", "day": "2026-09-01", "about": "do", "against": False, **fact}
    texts = [text for _state, text, _why in facts.checks(model.parse({"facts": [one]}), "2026-10-08")]
    assert any(text.startswith(expected) for text in texts)
    assert facts.result(model.parse({}), "2026-10-08") == []


def test_numbers_in_words_count_in_three_languages() -> None:
    for text in ("A third of the callers", "De helft van de bellers", "Drei Anrufe am Tag"):
        work = model.parse({"facts": [{"fact": text, "source": "x", "day": "2026-09-01"}]})
        assert not any(told.startswith("No number") for _s, told, _w in facts.checks(work, "2026-10-08"))


def test_what_is_printed_is_the_sheet_or_the_mirror() -> None:
    assert kinds(compute(CASE)["sheet"], "table") and not kinds(compute(CASE)["sheet"], "spread_chart"), "the wall does not get the mirror"
    mirror = compute({**CASE, "sheet": {**CASE["sheet"], "prints": "mirror"}})["sheet"]
    assert kinds(mirror, "spread_chart") and mirror[-1]["title"] == "My one fix: simple."


def group() -> list[Member]:
    me = {"talk": {"speaker": "Noor"}, "own": OWN, "given": [slip("Daan", 2)]}
    others = [{"talk": {"speaker": name}, "own": {**OWN, "simple": own}, "given": [slip("noor", 2, sentence="x")]}
              for name, own in (("Daan", 1), ("Ilse", 3), ("Bas", 4))]  # fmt: skip
    return [Member(name, work, own=name == "A") for name, work in zip("ABCD", [me, *others], strict=True)]


def test_slips_in_members_files_make_the_readers_mirror() -> None:
    blocks = compare_works(group())
    assert blocks[0]["text"].startswith("Your house's spot is") or blocks[0]["text"].startswith("No blind spot is shared")
    spread = kinds(blocks, "spread_chart")[0]
    assert spread["items"][0]["label"] == "Simple" and spread["items"][0]["own"] == 4, "what differs most comes first"
    own = kinds(blocks, "table")[1]
    assert own["caption"] == "You, by 3 slips of this group" and own["rows"][0][:3] == ["Simple", "4", "2"] and own["rows"][0][-1] == "A blind spot"


def test_two_slips_in_a_group_are_not_shown() -> None:
    blocks = compare_works(group()[:3])
    assert "2 members here wrote a slip for you." in kinds(blocks, "callout")[0]["text"] and not kinds(blocks, "table")
    assert "nobody has three listeners yet" in blocks[0]["text"]


def test_hidden_names_still_bring_slips_to_their_speaker() -> None:
    hidden = without_names(group())
    told = json.dumps([member.work for member in hidden])
    assert not any(name in told for name in ("Noor", "noor", "Daan", "Ilse", "Bas")) and '"sentence": "x"' not in told
    assert kinds(compare_works(hidden), "table")[1]["caption"] == "You, by 3 slips of this group"


def test_markdown_holds_mirror_fix_and_sheet() -> None:
    text = to_markdown(CASE, "2026-10-09", "8 October 2026")
    assert text.startswith("# Noor's mirror, 8 October\n\n8 October 2026\n")
    for part in ("**A blind spot**", "My one fix: simple.", "## Customer data sheet", "8 months: count again"):
        assert part in text or part.strip("*") in text


@pytest.mark.parametrize("wrong", [{"own": []}, {"counts": 5}, {"given": {}}, {"facts": "x"}, {"own": None}])
def test_a_work_that_is_no_mirror_is_refused_with_a_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="unchanged"):
        model.parse(wrong)


json_values = anything()


def loose(example: Any) -> Any:
    """Values of about the right shape, with anything in them."""
    if isinstance(example, dict) and example:
        return st.dictionaries(st.sampled_from([*example, "odd"]), json_values | st.sampled_from(list(map(_plain, example.values()))), max_size=8)
    return json_values


def _plain(value: Any) -> Any:
    return value if not isinstance(value, (dict, list)) else 3


works = st.fixed_dictionaries({
    "title": json_values, "talk": loose(CASE["talk"]), "own": loose(CASE["own"]), "counts": loose(CASE["counts"]),
    "held": json_values | st.fixed_dictionaries({"n": json_values | st.integers(0, 9), "counts": loose(dict.fromkeys(model.SPOTS, 1))}),
    "given": st.lists(loose(CASE["given"][0]), max_size=3), "fix": loose(CASE["fix"]), "facts": st.lists(loose(CASE["facts"][0]), max_size=10),
    "sheet": loose(CASE["sheet"]),
})  # fmt: skip


@given(works)
@settings(max_examples=60)
def test_whatever_comes_in_is_answered_and_tidied_once(work: dict[str, Any]) -> None:
    tidy = settled(lambda one: model.as_work(model.parse(one)), work)
    seen(compute(work, "2026-10-08"), "sheet")
    assert to_markdown(work)
    members = [Member("A", work), Member("B", CASE, own=True)]
    json.dumps([compare_works(members), compare_works(without_names(members))], allow_nan=False)
    assert len(tidy["facts"]) <= model.MOST_FACTS


@given(st.binary(max_size=200))
@settings(max_examples=40)
def test_a_file_of_any_bytes_is_read_or_refused_with_a_sentence(data: bytes) -> None:
    try:
        from_file(data, "a.csv", {})
    except Problem as problem:
        assert str(problem).endswith((".", "!"))
