"""The communication brief: what is asked of it, what is read out of its log, and several briefs together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hostile_made import anything, seen, settled
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models import information_that_helps as model
from cxcourse.models.comparing import Member
from cxcourse.models.information_that_helps_checks import checks, words_in
from cxcourse.models.information_that_helps_group import compare_works, without_names
from cxcourse.models.information_that_helps_view import compute, to_markdown
from cxcourse.models.problem import Problem

ROOT = Path(__file__).parents[2]
CASE: dict[str, Any] = json.loads((ROOT / "cxcourse/data/information-that-helps.json").read_text(encoding="utf-8"))


def brief(**changed: Any) -> dict[str, Any]:
    """The case's brief, with some of it changed, as a whole work."""
    return {"title": "", "brief": {**CASE["brief"], **changed}, "log": []}


def state(key: str, **changed: Any) -> tuple[str, str]:
    """State and text of one check of a changed brief."""
    one = next(one for one in checks(model.parse(brief(**changed)).brief) if one.key == key)
    return one.state, one.text


def sent(*reaches: str, **more: Any) -> list[dict[str, Any]]:
    return [{"id": f"m{at}", "form": f"form {at}", "reach": reach, **more} for at, reach in enumerate(reaches)]


def first(blocks: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next(block for block in blocks if block["kind"] == kind)


def test_the_case_holds_but_for_what_would_embarrass_her() -> None:
    view = compute(CASE)
    assert view["counts"] == {"ok": 13, "look": 1, "missing": 0, "unknown": 0}
    assert view["summary"].startswith("The brief is whole. One place is worth a look") and "what would embarrass them" in view["summary"]
    assert first(view["reading"], "lead")["text"].startswith("1 of 3 messages moved something; the first that did was number 3")
    assert first(view["page"], "quote")["text"] == CASE["brief"]["line"]


def test_a_whole_brief_says_send_it() -> None:
    view = compute(brief(embarrass="To hear of it in the board meeting"))
    assert view["summary"] == "Send it. The brief is whole, and on 9 October 2026 you will see whether it moved Ilse Brandt."


def test_what_is_missing_comes_before_what_is_worth_a_look() -> None:
    view = compute(brief(line="", sign="", form_known="guess"))
    assert view["summary"].startswith("2 things are missing before Ilse Brandt can use this, first of all: the first line is not written")
    states = [one["state"] for one in first(view["result"], "checks")["items"]]
    assert states == ["missing", "missing", "look", "look", "look"], "her passing it on needs the line that is not there"


@pytest.mark.parametrize(
    ("key", "changed", "expected"),
    [
        ("purpose", {"purpose": None}, "missing"), ("purpose", {"purpose": "know"}, "look"),
        ("outcome", {"outcome": "", "by": ""}, "missing"), ("outcome", {"by": ""}, "look"),
        ("outcome", {"outcome": "She decides, as well as tells the board"}, "look"),
        ("person", {"person": ""}, "missing"), ("person", {"person": "Management"}, "look"), ("person", {"person": "Ilse and Katrin"}, "look"),
        ("need", {"need": None}, "look"), ("behind", {"judged": ""}, "look"), ("swap", {"swap": True}, "look"), ("swap", {"swap": None}, "unknown"),
        ("form", {"form_known": "guess"}, "look"), ("form", {"form": ""}, "missing"),
        ("use", {"next_use": []}, "unknown"), ("use", {"next_use": ["nothing"]}, "look"),
        ("use", {"next_use": ["calculate"], "proof": "two calls"}, "look"), ("use", {"next_use": ["calculate"]}, "ok"),
        ("line", {"line": "Update on the letters for you"}, "look"), ("line", {"line": "Two letters cause calls"}, "look"),
        ("line", {"line": "Twee brieven houden je mensen aan de telefoon"}, "ok"),
        ("line", {"line": "Zwei Briefe halten Ihre Leute am Telefon"}, "ok"),
        ("line", {"line": "you " * 21}, "look"), ("line", {"line": "you " * 20}, "ok"), ("line", {"line": "Ilse can take one letter away"}, "ok"),
        ("time", {"minutes": 60}, "look"), ("time", {"minutes": None}, "unknown"), ("proof", {"finger": False}, "look"),
        ("credit", {"upward": ""}, "look"), ("look_on", {"check_on": ""}, "missing"), ("look_on", {"check_on": "2026-10-01"}, "look"),
        ("sign", {"sign": "She is informed"}, "look"), ("sign", {"sign": ""}, "missing"),
    ],
)  # fmt: skip
def test_each_check_sees_what_it_is_for(key: str, changed: dict[str, Any], expected: str) -> None:
    assert state(key, **changed)[0] == expected
    if expected != "ok":
        assert state(key)[0] in ("ok", "look"), "and is content with the case"


def test_what_could_be_heard_in_the_lift_stops_everything_else() -> None:
    view = compute(brief(lift=True, line=""))
    assert view["summary"].startswith("Ring Ilse Brandt now")
    assert first(view["result"], "callout")["tone"] == "stop"


def test_words_are_counted_as_a_person_counts_them() -> None:
    assert [words_in(text) for text in ("", "118,000 bakers", "it's here – now", "one-page 3.5")] == [0, 2, 3, 2]


def test_the_log_advises_the_cheapest_change_that_was_not_tried() -> None:
    work = {"brief": CASE["brief"], "log": sent("seen", change="form")}
    assert first(compute(work)["reading"], "callout")["text"].endswith("The cheapest that you have not tried: the moment.")
    asked = compute({"brief": {}, "log": sent("asked")})["reading"]
    assert first(asked, "callout")["text"].startswith("A question is better than praise")
    never = compute({"brief": {}, "log": sent("none", "seen", "seen")})["reading"]
    assert "it may be the purpose" in first(never, "callout")["text"]
    moved = compute({"brief": {}, "log": sent("seen", "moved")})["reading"]
    assert not [block for block in moved if block["kind"] == "callout"]
    chart = first(moved, "line_chart")
    assert chart["series"][0]["values"] == [1.0, 3.0] and [row[1] for row in chart["numbers"]["rows"]] == ["Seen", "Moved"]


def test_giving_and_asking_are_counted() -> None:
    text = " ".join(block.get("text", "") for block in compute({"brief": {}, "log": sent("seen", "seen", "seen", gift="asked")})["reading"])
    assert "You gave something 0 times and asked for something 3 times. Whoever only asks becomes a cost." in text


def test_several_who_write_to_one_person_are_found_whatever_the_spelling() -> None:
    works = [brief(), brief(person="ilse  brandt", purpose="know", minutes=45, form_known="guess", form="slides"), brief(person="Katrin Vollmer")]
    blocks = compare_works([Member(name, work, own=name == "A") for name, work in zip("ABC", works, strict=True)])
    assert blocks[0]["text"] == "2 of you write to Ilse Brandt, with 2 purposes: who goes first?"
    spread = first(blocks, "spread_chart")["items"][0]
    assert (spread["median"], spread["own"]) == (15.0, 15.0)
    assert first(blocks, "bullets")["items"] == [
        "Written by A and B.", "Together they cost 60 minutes.", "You have chosen 2 forms for one reader. A asked; follow them.",
    ]  # fmt: skip
    assert blocks[-1]["kind"] == "questions" and len(blocks[-1]["items"]) == 3


def test_nobody_shares_a_receiver() -> None:
    blocks = compare_works([Member("A", brief()), Member("B", brief(person="Katrin Vollmer"))])
    assert blocks[0]["text"] == "Nobody shares a receiver: 2 people each hear from one of you."


def test_names_are_taken_out_everywhere() -> None:
    hidden = json.dumps(without_names(model.as_work(model.parse(CASE))))
    assert "Ilse" not in hidden and "Brandt" not in hidden and "Chief operating" not in hidden and "the receiver chooses which letter" in hidden


def test_markdown_holds_the_brief_the_open_points_and_the_log() -> None:
    text = to_markdown(CASE, "21 September 2026")
    assert text.startswith("# Noor's brief for Ilse: which letter first\n\n21 September 2026\n")
    assert "> Two letters keep your people on the phone." in text and "## Worth a look" in text and "| 5 October 2026 | Half a page" in text


@pytest.mark.parametrize("wrong", [{"brief": []}, {"brief": None}, {"brief": "x"}, {"log": {}}, {"log": 5}])
def test_a_work_that_is_no_brief_is_refused_with_a_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="unchanged"):
        model.parse({"brief": {}, "log": [], **wrong})


json_values = anything()
fields = st.dictionaries(st.sampled_from([*CASE["brief"], "odd"]), json_values | st.sampled_from(["know", "asked", "2026-02-30", "2026-10-09"]))
entries = st.lists(st.dictionaries(st.sampled_from([*CASE["log"][0], "odd"]), json_values) | json_values, max_size=6)


@given(st.fixed_dictionaries({"title": json_values, "brief": fields, "log": entries}))
def test_whatever_comes_in_is_answered_and_tidied_once(work: dict[str, Any]) -> None:
    tidy = settled(lambda one: model.as_work(model.parse(one)), work)
    view = seen(compute(work), "sheet")
    assert sum(view["counts"].values()) == 14 and to_markdown(work)
    blocks = compare_works([Member("A", work), Member("B", CASE, own=True)])
    json.dumps(blocks, allow_nan=False)
    ids = [one["id"] for one in tidy["log"]]
    assert len(ids) == len(set(ids))
