"""The feedback triage: boxes, the key and what differs from it, the pile, sources, replies, rules, several members, and any shape of work."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hostile_made import answered, anything, seen
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import feedback_worth_acting_on as model
from cxcourse.models import feedback_worth_acting_on_key as key
from cxcourse.models import feedback_worth_acting_on_pile as pile
from cxcourse.models.blocks import plain
from cxcourse.models.comparing import Member
from cxcourse.models.feedback_worth_acting_on_files import pile_from_file, pile_to_csv
from cxcourse.models.feedback_worth_acting_on_group import compare_works, things, without_names
from cxcourse.models.feedback_worth_acting_on_replies import decline_checks, marks, mend_checks
from cxcourse.models.feedback_worth_acting_on_view import compute, to_markdown
from cxcourse.models.problem import Problem

ROOT = Path(__file__).parents[2]
CASE: dict[str, Any] = model.DATA["case"]
KEY = {one.id: one.box for one in model.HOLIDAY}


def sorted_as(**boxes: str) -> dict[str, Any]:
    """Work in which some of the eleven stand in boxes, as n1="facility"."""
    return {"answers": {name[1:]: {"box": box} for name, box in boxes.items()}}


def own(*some: tuple[str, str | None, float | None]) -> tuple[model.Own, ...]:
    return model.parse({"own": [{"id": f"o{at}", "text": text, "box": box, "days": days} for at, (text, box, days) in enumerate(some)]}).own


def kinds(checks: list[tuple[str, str, str | None]], state: str) -> list[str]:
    return [text for found, text, _why in checks if found == state]


def test_the_eleven_are_those_of_the_data() -> None:
    with (ROOT / "data/complaints/holiday.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(one.id, one.text, one.box, one.other or "", str(one.debatable), one.reason) for one in model.HOLIDAY] == [
        (row["number"], row["text"], row["category"], row["other_category"], row["debatable"], row["reason"]) for row in rows
    ]


def test_the_case_holds_words_of_the_invented_complaints_only() -> None:
    with (ROOT / "data/complaints/complaints.csv").open(encoding="utf-8-sig", newline="") as file:
        texts = {row["id"].lower(): row["text"] for row in csv.DictReader(file)}
    assert all(texts[one["id"]] == one["text"] for one in CASE["own"])
    assert model.as_work(model.parse(CASE)) == CASE


def test_a_box_is_the_key_s_or_one_that_can_be_defended_or_neither() -> None:
    assert key.verdict("5", "our_words") == key.SAME
    assert key.verdict("5", "outside_control") == key.DEFENDED
    assert key.verdict("5", "facility") == key.APART
    assert key.verdict("4", "outside_control") == key.APART


def test_the_case_beside_the_key_by_hand() -> None:
    # 5 and 8 stand in the other box that can be defended, the nine others where the key has them.
    view = compute(CASE)
    assert view["key"][0]["text"] == "Of the eleven you put 9 where the key does, 2 into another box that can be defended, and 0 elsewhere."
    assert "lies between" in view["key"][1]["text"]
    # Alpha for names, two readers: observed disagreement 2 of 11; 22 judgements: 1 promise 2, words 7, facility 3, price 2, outside 8.
    counts = [2, 7, 3, 2, 8]
    expected = 1 - sum(n * (n - 1) for n in counts) / (22 * 21)
    found = key.with_key(model.parse(CASE).boxes)
    assert found.alpha == pytest.approx(1 - (2 / 11) / expected)


def test_the_key_stays_closed_until_it_is_opened_and_what_was_chosen_before_counts() -> None:
    work = sorted_as(n1="facility", n4="our_words")
    assert compute(work)["key"] == [] and "still open" in compute(work)["ready"][0]["text"]
    late = {**work, "first": {"1": "facility", "4": "our_words"}, "answers": {**work["answers"], "1": {"box": "outside_control"}}}
    told = plain(compute(late)["key"])
    assert "You sorted 2 of the eleven before you opened the key: 1 as the key" in told and "changed or added number 1" in told
    assert "Key" not in json.dumps(compute(work)["sheet"]) and "still open" not in json.dumps(compute(late)["ready"])


def test_too_few_sorted_give_no_bare_number() -> None:
    work = {**sorted_as(n1="facility", n2="facility"), "first": {"1": "facility", "2": "facility"}}
    assert "Too few to say" in plain(compute(work)["key"]) and "alpha" not in plain(compute(work)["key"])


def test_what_is_owed_most_comes_first_and_of_two_matters_the_heavier_counts() -> None:
    some = own(("Fee", "outside_control", 90), ("Late", "failed_promise", 3), ("Never", "failed_promise", 20), ("New", None, 99))
    assert [one.text for one in pile.in_order(some)] == ["Never", "Late", "Fee", "New"]
    both = model.parse({"own": [{"text": "a", "box": "facility", "days": 5}, {"text": "b", "box": "price_product", "second": "failed_promise"}]}).own
    assert [one.text for one in pile.in_order(both)] == ["b", "a"]
    lead = pile.pile_blocks(some)[0]["text"]
    assert lead == "2 of 3 are failed promises: answer them first. They wait 11.5 days (the middle one), the others 90."


def test_a_name_or_a_number_in_the_pile_is_seen_and_taken_out() -> None:
    text = "Ms Visser called, 0612345678, t.visser@post.nl, policy 4711"
    assert pile.masked(text) == "Ms [name] called, [number], [address], policy 4711"
    assert pile.pile_blocks(own((text, None, None)))[0]["title"] == "Somebody can be recognised."
    shared = without_names({"own": [{"text": text}], "mend": {"complaint": text, "reply": "Dear Ms Visser"}})
    assert "Visser" not in json.dumps(shared) and shared["mend"] == {}


@pytest.mark.parametrize(
    ("source", "may"),
    [
        ({"who": "Ms R. to Marleen, 3 June", "original": "yes"}, True),
        ({"who": "A customer", "original": "yes"}, False),
        ({"who": "Ms R.", "original": "part"}, False),
        ({"who": "Ms R.", "original": "yes", "signs": ["versions"]}, False),
    ],
)
def test_only_feedback_with_a_source_may_be_shown(source: dict[str, Any], may: bool) -> None:
    shown = compute({"source": {**source, "use": "evidence"}})["source_result"]
    assert shown[0]["text"].startswith("You can show it") is may
    assert any(one["kind"] == "callout" for one in shown) is not may


GOOD = CASE["mend"]["reply"]
EMPTY = (
    "Dear Sir or Madam, We regret that you experienced our service as less than satisfactory. "
    "Your signal has been passed on to the department concerned."
)


def test_the_reply_of_the_chapter_s_kind_holds_and_the_one_as_sent_does_not() -> None:
    assert not kinds(mend_checks(model.Reply(CASE["mend"]["complaint"], GOOD)), "missing")
    sent = mend_checks(model.Reply("I was promised a note in my file.", EMPTY))
    assert {"It does not say back what happened", "It does not say whose matter it is"} <= set(kinds(sent, "missing"))
    found = [EMPTY[mark.start : mark.end].lower() for mark in marks(model.Reply("", EMPTY))]
    assert "dear sir or madam" in found and any(one.startswith("passed on") for one in found)


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("Beste mevrouw Bos,\nHet spijt me: wij hebben de notitie niet gemaakt. Ik bel u donderdag.\nMarleen Stouten", ["missing", 0]),
        ("Liebe Frau Bos,\nEs tut mir leid: Wir haben die Notiz nicht gemacht. Ich rufe Sie am Donnerstag an.\nKatrin Vollmer", ["missing", 0]),
        ("We mend it as soon as possible.", ["look", 1]),
    ],
)
def test_replies_in_three_languages(reply: str, said: list[Any]) -> None:
    state, least = said
    found = kinds(mend_checks(model.Reply("", reply)), state)
    assert len(found) >= least if least else found == []


def test_a_kind_no_claims_nothing() -> None:
    assert not kinds(decline_checks(model.Reply(CASE["decline"]["complaint"], CASE["decline"]["reply"])), "look")
    bad = decline_checks(model.Reply("", "Obviously banks take fees. That is our mistake, and we take this very seriously. Here is a voucher."))
    assert len(kinds(bad, "look")) == 4


def test_a_rule_is_measured_by_what_it_settles() -> None:
    view = compute(CASE)
    assert view["rule_result"][0]["text"] == "Your rule settles 3 of the 5 where you hesitated or differed. Left: 6 and 8."
    wish = compute({"rule": {"text": "Be fair."}})["rule_result"]
    assert "It does not say when it applies" in plain(wish)


def test_members_who_differ_are_laid_side_by_side_the_most_divided_first() -> None:
    works = [
        sorted_as(n1="outside_control", n5="our_words"),
        sorted_as(n1="outside_control", n5="outside_control"),
        sorted_as(n1="facility", n5="our_words"),
    ]
    members = [Member(name, work) for name, work in zip("ABC", works, strict=True)]
    found = things([(member.name, model.parse(member.work)) for member in members])
    assert [(one.key, round(one.split, 3)) for one in found] == [("1", 0.667), ("5", 0.667)]
    told = plain(compare_works(members))
    assert "You differ on 2 of 2 complaints, most on number 1: 2 boxes for one sentence." in told and "Too few to say" in told


def test_one_s_own_complaints_meet_when_their_words_are_the_same() -> None:
    members = [
        Member(name, {"own": [{"text": text, "box": box}]}) for name, text, box in (("A", "The  Note", "facility"), ("B", "the note", "our_words"))
    ]
    assert "most on “The  Note”" in plain(compare_works(members))
    assert "Sort the eleven first" in plain(compare_works([Member("A", {}), Member("B", sorted_as(n1="facility"))]))


def test_a_pile_comes_back_from_its_own_table() -> None:
    table = pile_to_csv(CASE)
    read = pile_from_file(table, "pile.csv", {})
    assert read["n"] == 9 and read["add"] is None and read["problems"] == []
    back = model.parse(read["replace"]).own
    assert {(one.text, one.days, one.step, one.sorted.box) for one in back} == {
        (one["text"], one["days"], one["step"], one["box"]) for one in CASE["own"]
    }
    assert pile_from_file(table, "pile.csv", CASE)["add"] is None


@pytest.mark.parametrize(
    "data", [b"", b"a,b\n1,2\n", b"Complaint\n\n", b"\xff\xfe\x00", b"Complaint\n" + b"\n".join(f"c{n}".encode() for n in range(80))]
)
def test_a_table_that_is_no_pile_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(Problem, match="unchanged"):
        pile_from_file(data, "x.csv", {})


ANY = anything("box", "text", "days", "1", "10", "reply", "signs", "id", known=[*model.BOXES, "1", "10", "yes"])
NAMES = ("title", "answers", "first", "own", "source", "mend", "decline", "waved", "rule")


@given(st.dictionaries(st.sampled_from(NAMES), ANY, max_size=9), st.dictionaries(st.sampled_from(NAMES), ANY, max_size=9))
def test_any_shape_is_computed_or_refused_with_a_sentence(work: dict[str, Any], other: dict[str, Any]) -> None:
    view = answered(work, other, compute, lambda one: model.as_work(model.parse(one)), compare_works)
    if view is None:
        return
    seen(view, "sheet")
    assert to_markdown(work).startswith("# ") and pile_to_csv(work).startswith(b"\xef\xbb\xbf")
    json.dumps(without_names(work), allow_nan=False)


@given(st.dictionaries(st.sampled_from(sorted(KEY)), st.sampled_from(model.BOXES), min_size=1), st.permutations(["A", "B", "C"]))
def test_who_comes_first_changes_nothing_in_how_divided_a_complaint_is(boxes: dict[str, str], order: list[str]) -> None:
    works = {"A": boxes, "B": KEY, "C": dict.fromkeys(KEY, "facility")}
    some = [(name, model.parse({"answers": {one: {"box": box} for one, box in works[name].items()}})) for name in order]
    assert {one.key: one.split for one in things(some)} == {one.key: one.split for one in things(sorted(some, key=lambda pair: pair[0]))}
