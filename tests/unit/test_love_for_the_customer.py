"""The relationship check: rows and minutes of agendas, sentences of letters, corrections, shares, the talk, members, and any shape of work."""

from __future__ import annotations

import copy
import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hostile_made import answered, anything, seen
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import love_for_the_customer as model
from cxcourse.models import love_for_the_customer_reading as reading
from cxcourse.models.blocks import plain
from cxcourse.models.comparing import Member
from cxcourse.models.love_for_the_customer_files import marks_to_csv
from cxcourse.models.love_for_the_customer_group import compare_works, divided, without_names
from cxcourse.models.love_for_the_customer_view import compute, to_markdown, trial

ROOT = Path(__file__).parents[2]
CASE: dict[str, Any] = reading.DATA["case"]


def table(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def minutes(text: str) -> list[tuple[str, float | None]]:
    return [(row.text, row.minutes) for row in reading.agenda_rows(text, "en")]


def with_marks(kinds: dict[int, str], letter: str = CASE["letter"]) -> dict[str, Any]:
    """Work with this letter in which some sentences are marked."""
    rows = reading.letter_rows(letter, "en")
    return {"letter": letter, "letter_marks": {rows[at].key: {"kind": kind, "who": ""} for at, kind in kinds.items()}}


def test_the_case_is_the_agenda_and_the_letter_of_the_data() -> None:
    read = model.parse(CASE)
    agenda, letter = model.agenda_lines(read), model.letter_lines(read)
    assert [(line.row.minutes, line.kind) for line in agenda] == [(float(row["minutes"]), row["about"]) for row in table("agenda/agenda.csv")]
    rows = [row for row in table("letters/sentences.csv") if row["letter"] == "increase-letter"]
    assert [(line.row.text, line.kind) for line in letter] == [(row["text"], row["about"]) for row in rows]
    assert model.as_work(read) == CASE


def test_the_lists_agree_with_the_reader_of_the_four_letters_they_were_written_on() -> None:
    rows = table("letters/sentences.csv")
    right = sum(reading.sentence_about(row["text"], "en")[0] == row["about"] for row in rows)
    assert len(rows) == 55 and right >= 52


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_sentences_kept_apart_are_mostly_marked_as_a_reader_did(language: str) -> None:
    right, tried = trial(language)
    assert tried == 20 and right >= 15
    shown = compute({"letter": "x", "reading": {"language": language}})["letter_result"]
    assert f"In {tried} sentences that nobody looked at" in plain(shown) and f"with one reader in {right}" in plain(shown)


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Your adjustment will be processed.", "process"),
        ("A colleague rings on Monday before ten.", "people"),
        ("Your premium stays at EUR 18.40 a month.", "money"),
        ("It rose by 2%.", "money"),
    ],
)
def test_the_chapter_s_examples(sentence: str, about: str) -> None:
    assert reading.sentence_about(sentence, "en")[0] == about


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1. Budget (20 min)", [("Budget", 20.0)]),
        ("09:05-09:25 Budget", [("Budget", 20.0)]),
        ("9.00 Opening\n9.10 Budget\n9.30", [("Opening", 10.0), ("Budget", 20.0)]),
        ("- Budget\n- Any other business", [("Budget", None), ("Any other business", None)]),
        ("Calls end after eight minutes", [("Calls end after eight minutes", None)]),
        ("| no. | time | minutes | item |\n|---|---|---|---|\n| 1. | 09:00 | 5 | **Opening** Action list |", [("Opening Action list", 5.0)]),
        ("1\t09:00\t15\tBudget", [("Budget", 15.0)]),
        ("\n \n", []),
    ],
)
def test_agendas_as_people_paste_them(text: str, read: list[tuple[str, float | None]]) -> None:
    assert minutes(text) == read


def test_the_same_words_twice_are_two_rows() -> None:
    keys = [row.key for row in reading.letter_rows("Call us. Call us.", "en")]
    assert len(set(keys)) == 2


def test_minutes_count_where_all_have_them_and_items_where_not() -> None:
    lines = model.agenda_lines(model.parse({"agenda": "Budget (30 min)\nComplaints of customers (10 min)"}))
    assert model.timed(lines) and model.shares(lines, reading.AGENDA_KINDS, minutes=True)["customer"] == pytest.approx(25)
    assert compute({"agenda": "Budget\nComplaints of customers"})["agenda_result"][0]["text"] == "Of 2 items 1 is called a customer matter."


def test_the_agenda_is_read_twice() -> None:
    shown = compute(CASE)["agenda_result"]
    assert shown[0]["text"] == "Of 120 minutes 4 are called a customer matter. 4 items change a customer's life."
    hidden = next(one for one in shown if one["kind"] == "callout")
    assert "Move of the policy system" in hidden["text"] and "Customer signals" not in hidden["text"]


def test_corrections_are_counted_and_change_the_shares() -> None:
    fresh = compute({"letter": CASE["letter"]})["letter_result"]
    assert fresh[0]["text"] == "2 of 12 sentences are about people, 9 about process, 1 about money." and "Nothing is looked at yet" in plain(fresh)
    marked = plain(compute(with_marks({9: "people", 0: "people"}))["letter_result"])
    assert "3 of 12 sentences are about people" in marked and "looked at 2 of 12 marks and changed 1." in marked


def test_people_only_at_the_edge_are_seen() -> None:
    assert "People stand only at the edge." in plain(compute({"letter": CASE["letter"]})["letter_result"])
    new = " ".join(row["text"] for row in table("letters/sentences.csv") if row["letter"] == "increase-letter-rewritten")
    assert "only at the edge" not in plain(compute({"letter": new})["letter_result"])


def test_a_state_has_its_danger_and_those_who_cannot_leave_are_owed_more() -> None:
    shown = plain(compute(CASE)["state"])
    assert "married from their side, it's complicated in the way we talk" in shown and "nobody looks up" in shown
    assert "They cannot leave." in shown and "Who can, on their behalf" in shown and "You ask 5 things of them and give 2 unasked." in shown
    assert "A state without a reason is a mood" in plain(compute({"status": {"hers": "love"}})["state"])


def test_a_value_cannot_be_overheard_and_blame_is_no_beginning() -> None:
    talk = {"stop": "Case closed.", "start": "More customer focus!", "mine": "Management never listens."}
    shown = next(one for one in compute({"talk": talk})["talk_result"] if one["kind"] == "checks")["items"]
    found = [one["text"] for one in shown if one["state"] == "look"]
    assert found == ["The sentence to start holds a value", "You begin with others"]
    assert "one sentence to start" in compute({"talk": {"stop": "No."}})["talk_result"][0]["text"]


def test_only_marks_that_a_person_looked_at_count_as_agreement() -> None:
    guessed = [Member(name, {"letter": CASE["letter"]}) for name in "AB"]
    assert "guesses do not count here" in plain(compare_works(guessed))
    rows = reading.letter_rows(CASE["letter"], "en")
    kinds = {at: row.guess for at, row in enumerate(rows)}
    told = plain(compare_works([Member("A", with_marks(kinds)), Member("B", with_marks({**kinds, 9: "people"}))]))
    assert "Process: A." in told and "People: B." in told and "12 sentences were looked at" in told and "lies between" in told


def test_the_most_divided_sentence_comes_first() -> None:
    marks = [
        ("A", {"x": "people", "y": "money", "z": "people"}),
        ("B", {"x": "process", "y": "money"}),
        ("C", {"x": "money", "z": "process"}),
        ("D", {"z": "people"}),
    ]
    assert [text for text, _kinds in divided(marks)] == ["x", "z"]


def test_states_and_sentences_of_members_stand_side_by_side() -> None:
    other = copy.deepcopy(CASE)
    other["status"]["hers"] = "engaged"
    told = plain(compare_works([Member("A", CASE, True), Member("B", other)]))
    assert "You see 2 states from their side" in told and "(B: stop)" in told
    assert "Ilse" not in json.dumps(without_names(CASE))


ANY = anything("kind", "who", "hers", "asked", "language", "stop", "day", known=[*model.STATES, "people", "en", "2026-01-01"])
NAMES = ("title", "relation", "status", "agenda", "agenda_marks", "letter", "letter_marks", "reading", "talk")
TEXT = st.text(alphabet="aé9 .:|-\n\t()min€%?|", max_size=80)


@given(st.dictionaries(st.sampled_from(NAMES), ANY, max_size=9), st.dictionaries(st.sampled_from(["agenda", "letter"]), TEXT))
def test_any_shape_is_computed_or_refused_with_a_sentence(work: dict[str, Any], texts: dict[str, str]) -> None:
    work = {**work, **texts}
    view = answered(work, CASE, compute, lambda one: model.as_work(model.parse(one)), compare_works)
    if view is None:
        return
    seen(view, "sheet")
    assert to_markdown(work).startswith("# ") and marks_to_csv(work).startswith(b"\xef\xbb\xbf")
    assert len({row["key"] for row in view["letter_rows"]}) == len(view["letter_rows"])


@given(st.lists(st.sampled_from(reading.LETTER_KINDS), min_size=1, max_size=12))
def test_shares_add_up_to_a_hundred(kinds: list[str]) -> None:
    lines = [model.Line(reading.Row(str(at), "x", "money", ()), kind, True, "") for at, kind in enumerate(kinds)]
    assert sum(model.shares(lines, reading.LETTER_KINDS).values()) == pytest.approx(100)
