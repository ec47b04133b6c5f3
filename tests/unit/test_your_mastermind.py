"""Exercise 18: the agenda against its minutes, rounds by name, spreads worked by hand, the plan by its days, and the comparison."""

from __future__ import annotations

import copy
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hostile_made import anything
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import blocks as b
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem
from cxcourse.models.your_mastermind import ELEMENTS, Session, as_work, minutes_after_midnight, parse
from cxcourse.models.your_mastermind_agenda import READY, clock_steps, fits, moved_on, owners, ready, speaks, total, turns
from cxcourse.models.your_mastermind_group import compare_works, without_names
from cxcourse.models.your_mastermind_plan import checks, events, horizon_of, horizon_on, in_order, plan_blocks, plan_csv, to_calendar
from cxcourse.models.your_mastermind_scores import lead, own_story, score_blocks, spreads, taken_over
from cxcourse.models.your_mastermind_view import agenda_markdown, compute, described, to_markdown

ROOT = Path(__file__).parents[2]
DATA = json.loads((ROOT / "cxcourse/data/your-mastermind.json").read_text(encoding="utf-8"))
EXERCISES = DATA["exercises"]
CASE = {**DATA["case"], "agenda": ready(DATA["case"]["agenda"])}
NOOR = parse(CASE)

ANY = anything(known=["2027-01-14", "each", "presenter", "week"])


def shaken(base: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The case with some of its parts, and fields of its records, replaced by anything."""

    def put(choices: list[tuple[str, int, str, Any]]) -> dict[str, Any]:
        work = copy.deepcopy(base)
        for trait, at, field, value in choices:
            part = work.get(trait)
            if isinstance(part, dict) and part:
                part[list(part)[at % len(part)]] = value
            elif isinstance(part, list) and part and isinstance(record := part[at % len(part)], dict) and record:
                record[field if field in record else list(record)[at % len(record)]] = value
            else:
                work[trait] = value
        return work

    one = st.tuples(st.sampled_from(sorted(base)), st.integers(0, 9), st.sampled_from(["id", "by", "what", "roles", "minutes"]), ANY)
    return st.lists(one, max_size=8).map(put)


def member(name: str, own: bool = False, **parts: Any) -> Member:
    return Member(name, {**CASE, **parts}, own)


# -- the agenda ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("which", "minutes"), [("60", 60), ("90", 90), ("story", 90)])
def test_a_ready_agenda_lasts_as_long_as_it_says(which: str, minutes: int) -> None:
    read = parse({**CASE, "agenda": ready(which)})
    assert total(read) == minutes and which in READY
    assert sum(one["seconds"] for one in clock_steps(read)) == pytest.approx(minutes * 60)


def test_the_half_hour_of_a_case_is_that_of_the_chapter() -> None:
    steps = [one["minutes"] for one in ready("90") if one["what"].startswith("Case 1")]
    assert steps == [5, 6, 3, 4, 9, 3]


def test_rounds_go_by_name_and_the_owner_does_not_judge() -> None:
    labels = [one["label"] for one in clock_steps(NOOR)]
    assert labels[:2] == ["Promises of last time · Noor", "Promises of last time · Anouk"]
    assert [one for one in labels if one.startswith("Case 1: read")] == [f"Case 1: read · {n}" for n in ("Wim", "Anouk", "Farida", "Joris", "Katja")]
    assert [one for one in labels if one.startswith("Case 2: read")] == [f"Case 2: read · {n}" for n in ("Wim", "Noor", "Anouk", "Farida", "Katja")]
    assert clock_steps(NOOR)[0]["seconds"] == 100  # ten minutes for six


def test_the_second_case_is_the_second_presenters() -> None:
    names = [one.name if one else None for one in owners(NOOR)]
    assert names == [None, *["Noor"] * 6, *["Joris"] * 8]


def test_not_always_the_same_person_begins() -> None:
    first, last = turns(NOOR, 0)[0].name, turns(NOOR, 14)[0].name
    assert (first, last) == ("Noor", "Joris")
    assert speaks(NOOR, 0) == "each in turn, Noor first" and speaks(NOOR, 4) == "each but Noor, Wim first"


def test_what_does_not_fit_is_said_with_what_to_do() -> None:
    read = parse({**CASE, "meeting": {**CASE["meeting"], "length": 80}})
    found = fits(read)[1]["items"][0]
    assert (found["state"], found["text"]) == ("missing", "It does not fit: 90 minutes of steps in 80.")
    assert found["why"] == "Take 10 off. The longest step is “Promises of last time”, 10 minutes."
    assert fits(parse({"agenda": ready("60")}))[0]["text"] == "60 minutes in 9 steps, and nobody is named yet."
    assert fits(NOOR)[0]["text"] == "90 minutes, 15 steps, 6 people: it fits."


def test_a_turn_below_half_a_minute_is_said_with_the_minutes_that_would_do() -> None:
    people = [{"id": f"m{n}", "name": f"P{n}", "roles": []} for n in range(10)]
    read = parse({"members": people, "agenda": [{"id": "a", "what": "Round", "minutes": 4, "how": "each"}]})
    said = [one for one in fits(read)[1]["items"] if "Round" in one["text"]]
    assert said[0]["text"] == "“Round” gives each of 10 people 24 seconds." and "5 minutes would do" in said[0]["why"]


def test_jobs_move_one_seat_and_come_round() -> None:
    work = {**CASE}
    for _n in range(6):
        work = {**work, "members": moved_on(parse(work))}
    assert work["members"] == CASE["members"]
    dealt = moved_on(parse({"members": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}))
    assert sorted({role for one in dealt for role in one["roles"]}) == ["critic", "host", "presenter", "scribe", "timekeeper"]
    assert moved_on(Session()) == []


TIMES = [("19:00", 1140), ("9.30", 570), ("19h", 1140), ("7", 420), ("19 uur", 1140), ("24:00", None), ("", None), ("late", None), ("7:99", None)]


@pytest.mark.parametrize(("text", "minutes"), TIMES)
def test_times_of_day_as_people_type_them(text: str, minutes: int | None) -> None:
    assert minutes_after_midnight(text) == minutes


# -- scores ----------------------------------------------------------------------------------------------------------------------


def test_the_chapters_five_scores() -> None:
    (found,) = spreads([(f"L{n}", (None, None, None, mark)) for n, mark in enumerate([5, 5, 4, 2, 5])])
    assert found.width == 3 and found.mean == pytest.approx(4.2) and found.who(2) == ["L3"]
    assert lead("Noor’s story", [found]) == "Noor’s story: you disagree most about the call to action, from 2 to 5. Ask L3 first."


def test_noors_scores_are_those_of_the_page() -> None:
    shown = score_blocks(NOOR)
    assert shown[0]["text"] == "Noor’s story: you disagree most about the call to action, from 2 to 5. Ask Wim first."
    assert shown[2]["items"][0].startswith("Call to action: two stories arrived.")
    assert shown[2]["items"][-1] == "CX strategy: you agree, and it is not there yet. Mend it."


def test_one_listener_is_no_spread() -> None:
    (said,) = score_blocks(parse({"scores": CASE["scores"][:1]}))
    assert said["text"] == "One listener so far. A spread needs two."


def test_scores_of_exercise_ten_are_taken_over() -> None:
    work = json.loads((ROOT / "cxcourse/data/cx-story.json").read_text(encoding="utf-8"))["case"]
    assert [(one["by"], one["call"], one["id"]) for one in taken_over(work)] == [("Marleen", 5, "ten-1"), ("Yusuf", 5, "ten-2")]
    assert own_story(work)["minutes"] == pytest.approx(9.2, abs=0.1) and own_story(work)["told"] == pytest.approx(9.4)


@given(ANY)
def test_a_story_of_any_shape_does_no_harm(work: Any) -> None:
    assert isinstance(own_story(work), dict) and isinstance(taken_over(work), list)


# -- the plan --------------------------------------------------------------------------------------------------------------------


BORDERS = [(-3, None), (0, "week"), (7, "week"), (8, "month"), (30, "month"), (31, "quarter"), (90, "quarter"), (400, "quarter")]


@pytest.mark.parametrize(("days", "horizon"), BORDERS)
def test_a_day_has_its_horizon(days: int, horizon: str | None) -> None:
    assert horizon_on((date(2027, 1, 14) + timedelta(days=days)).isoformat(), "2027-01-14") == horizon


def test_the_plan_stands_by_date() -> None:
    assert [line.id for line in in_order(NOOR)] == ["p1", "p3", "p2", "p4", "p5"]
    assert described(CASE) == ["Noor's circle", "19 January 2027: “I call Stefan and ask for a day at his front desk”"]


def test_what_a_promise_lacks_is_named() -> None:
    read = parse({"plan": [{"id": "a", "what": "Improve the relation with Münster"}]})
    assert [state for state, _text, _why in checks(read, in_order(read))] == ["missing"] * 4 + ["look"]
    assert checks(NOOR, in_order(NOOR))[0][0] == "ok"


def test_a_day_outside_the_ninety_is_seen() -> None:
    plan = [{"id": what, "what": what, "by": by, "sign": "x", "asks": "y"} for what, by in (("Late", "2027-05-01"), ("Early", "2027-01-01"))]
    read = parse({**CASE, "plan": plan})
    said = [text for _state, text, _why in checks(read, in_order(read))]
    assert [line.what for line in in_order(read)] == ["Early", "Late"]
    assert plan_blocks(read)[0]["text"] == "2 lines in your plan. The next is due on 1 May 2027: Late."
    assert any("Later than the ninety days: “Late”" in text for text in said) and any("begin: “Early”" in text for text in said)


def test_days_and_meetings_are_calendar_entries() -> None:
    made = events(NOOR)
    assert [one.uid for one in made][:2] == ["mastermind-p1", "mastermind-p3"] and len(made) == 8
    meeting = next(one for one in made if one.uid == "mastermind-meeting-1")
    assert (meeting.start.hour, meeting.end) == (19, meeting.start + timedelta(minutes=90))
    data = to_calendar(NOOR)
    assert data.count(b"BEGIN:VEVENT") == 8 and b"TZID=Europe/Amsterdam:20270119T090000" in data
    with pytest.raises(Problem):
        to_calendar(Session())


def test_the_plan_as_table_and_words() -> None:
    assert plan_csv(NOOR).decode("utf-8-sig").count("\r\n") == 6
    words = to_markdown(CASE, EXERCISES)
    assert words.startswith("# Noor's circle") and "Thirty days" in words and "Whom I ask first" in words
    sent = agenda_markdown(CASE, EXERCISES)
    assert "19:21" in sent and "ask what he is proud" not in sent.lower() and "buys software" not in sent


# -- side by side ----------------------------------------------------------------------------------------------------------------


def answers(*words: str) -> list[Member]:
    return [member(name, mine={**CASE["mine"], "word": word, "sure": at}) for at, (name, word) in enumerate(zip("ABCDEF", words, strict=False))]


def test_the_odd_first_answer_comes_first() -> None:
    made = compare_works(answers("ask", "Ask ", "ask.", "ASK", "give"))
    assert made[0]["text"] == "4 of 5 say “ask”. Talk about E first, who says “give”."
    cards = next(one for one in made if one["kind"] == "cards")["items"]
    assert cards[0]["tag"] == "E" and made[-1]["items"][0] == "What would have to be true for E’s answer to be the right one?"
    chart = next(one for one in made if one["kind"] == "spread_chart")
    assert chart["finding"] == "A is least sure with 0, E most with 4 of 10."


def test_as_many_heaps_as_cards_is_a_question_too_wide() -> None:
    assert "no two alike" in compare_works(answers("ask", "give", "wait"))[0]["text"]
    assert compare_works(answers("ask", "ask"))[0]["text"].startswith("All 2 say “ask”.")
    assert compare_works([Member("A", {}), Member("B", {})])[0]["kind"] == "lead"


def test_own_marks_of_several_are_laid_side_by_side() -> None:
    def marks(call: int) -> list[dict[str, Any]]:
        return [{"id": "x", "by": "", "own": True, "teller": "Noor", **dict.fromkeys(ELEMENTS, 4), "call": call, "heard": ""}]

    made = compare_works([member("A", scores=marks(5)), member("B", scores=marks(2), own=True), member("C", scores=marks(5))])
    chart = [one for one in made if one["kind"] == "spread_chart"][-1]
    assert chart["items"][0]["label"] == "Call to action" and chart["items"][0]["own"] == 2


def test_no_name_is_left_when_names_are_hidden() -> None:
    hidden = without_names(as_work(NOOR))
    told = json.dumps(hidden, ensure_ascii=False)
    for name in ("Noor", "Wim", "Stefan", "Reuter", "Katja", "Waldhaven"):
        assert name not in told
    assert [one["id"] for one in hidden["plan"]] == [one["id"] for one in CASE["plan"]]
    assert hidden["members"][1]["roles"] == ["host"] and hidden["meeting"]["compare"] == "executives-as-fans"
    assert as_work(parse(hidden)) == hidden


# -- any shape -------------------------------------------------------------------------------------------------------------------


def test_the_case_is_in_the_shape_that_is_kept() -> None:
    assert as_work(NOOR) == CASE


@given(shaken(CASE), ANY)
def test_any_shape_is_tidied_once_and_shown(work: dict[str, Any], others: Any) -> None:
    tidy = as_work(parse(work))
    assert as_work(parse(tidy)) == tidy
    view = compute(work, others, {}, EXERCISES)
    json.dumps(view, allow_nan=False)
    assert sum(one["seconds"] for one in view["clock_steps"]) == pytest.approx(total(parse(work)) * 60)
    to_markdown(work, EXERCISES)
    plan_csv(parse(work))
    b.plain(compare_works([Member("A", work), Member("B", CASE, True)]))
    assert as_work(parse(without_names(tidy)))["plan"] is not None


@given(ANY)
def test_anything_at_all_is_a_session(work: Any) -> None:
    assert as_work(parse(work)).keys() == CASE.keys()


@given(shaken(CASE))
def test_every_line_is_in_the_order_once(work: dict[str, Any]) -> None:
    read = parse(work)
    lines = in_order(read)
    assert sorted(one.id for one in lines) == sorted(one.id for one in read.plan if one.what)
    dated = [line.by for line in lines if line.by and horizon_of(line, read.start) == "month"]
    assert dated == sorted(dated)
