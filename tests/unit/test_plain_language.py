"""The jargon translator's model: counts by hand, what the reader knows, files there and back, a group, and input of any shape."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hostile_made import any_work, seen, settled
from hypothesis import given

from cxcourse.models import plain_language as model
from cxcourse.models.comparing import Member
from cxcourse.models.plain_language_files import list_from_file, list_to_csv, to_markdown, to_text
from cxcourse.models.plain_language_group import compare_works, without_names
from cxcourse.models.plain_language_view import compute
from cxcourse.models.problem import Problem
from cxcourse.widgets.plain_language import CASES

TEXT = "Our touchpoints matter to Katrin, and the response rate rose. Pursuant to the plan we call on Friday."


def work(**more: Any) -> dict[str, Any]:
    return {"text": TEXT, "reader": {"language": "en"}, **more}


def test_words_are_counted_as_by_hand() -> None:
    now = model.version(TEXT, model.parse(work()))
    assert [TEXT[mark.start : mark.end] for mark in now.terms] == ["touchpoints", "response rate"]
    assert (now.share.words, now.share.marked) == (18, 3)
    assert [TEXT[mark.start : mark.end] for mark in now.stiff] == ["Pursuant to"]
    assert model.counted(now) == [("response rate", 1, "how many answered"), ("touchpoints", 1, "moments of contact")]


def test_what_the_reader_uses_or_the_writer_lets_stand_does_not_count() -> None:
    known = model.parse(work(reader={"language": "en", "words": ["response rate"]}))
    assert model.version(TEXT, known).share.marked == 1
    waved = model.parse(work(waved={"jargon::touchpoint": "touchpoints"}))
    assert model.version(TEXT, waved).share.marked == 2
    assert model.version(TEXT, waved, all_words=True).share.marked == 3
    shown = json.dumps(compute(work(waved={"jargon::touchpoint": "touchpoints"}))["result"], ensure_ascii=False)
    assert "Not counted" in shown and "“touchpoints”" in shown


def test_stiff_words_can_be_left_alone() -> None:
    assert model.version(TEXT, model.parse(work(reader={"language": "en", "stiff": False}))).stiff == ()


def test_the_lead_says_the_share_and_what_it_means() -> None:
    view = compute(work(text=TEXT * 2, before=""))
    assert view["summary"] == "6 of 36 words stand in a trade word: about 17 in a hundred."
    assert view["result"][1]["tone"] == "warn"
    plain = "Two letters make people call us twice, and we would like twenty minutes on Friday to show you what it is worth to mend them."
    assert compute(work(text=f"{plain} {plain}"))["result"][1]["tone"] == "good"


def test_before_and_after_name_what_is_gone() -> None:
    view = compute(work(before=TEXT, text="Our letters matter to Katrin, and more people answered. We call on Friday."))
    assert view["both"][0]["text"] == "3 words fewer that make people guess."
    assert "“touchpoints” and “response rate”" in json.dumps(view["both"], ensure_ascii=False)
    assert compute(work(before=TEXT))["both"][0]["text"].startswith("Nothing is changed yet.")


@pytest.mark.parametrize("name", CASES)
def test_an_example_is_whole_and_reads_as_it_was_written(name: str) -> None:
    assert model.as_work(model.parse(CASES[name])) == CASES[name]
    view = compute(CASES[name])
    assert view["language"] == {"noor": "en", "dutch": "nl", "german": "de"}[name]
    assert (view["found"] == 0) == (name == "noor") and view["sheet"] and view["both"]


def test_the_examples_have_what_they_are_to_show() -> None:
    noor = model.parse(CASES["noor"])
    assert model.version(noor.before, noor).share.marked == 19
    german = model.parse(CASES["german"])
    assert model.version(german.text, german).share.marked >= 15


def test_the_word_list_goes_out_and_comes_back() -> None:
    own = [{"id": "a", "term": "=Plan B", "plain": "what we do, otherwise"}]
    read = list_from_file(list_to_csv(work(own=own)), "words.csv", {})
    assert read["names"] == ["=Plan B", "response rate", "touchpoints"]
    assert read["replace"]["own"][0]["plain"] == "what we do, otherwise" and read["add"] is None
    added = list_from_file(b"Woord;Gewoon\nklantreis;stappen\nklantreis;x\n;y\n", "w.csv", work(own=own))
    assert [one["term"] for one in added["add"]["own"]] == ["=Plan B", "klantreis"]
    assert [one["row"] for one in added["problems"]] == [3, 4]


@pytest.mark.parametrize("data", [b"", b"a;b\n1;2\n", b"Term\n\n", b"\x00\x01", b"Term\n" + b"x\n" * 5])
def test_a_list_that_cannot_be_read_is_one_sentence(data: bytes) -> None:
    if data.startswith(b"Term\nx"):
        assert list_from_file(data, "w.csv", {})["n"] == 1
        return
    with pytest.raises(Problem):
        list_from_file(data, "w.csv", {})


def test_the_text_goes_out_as_it_is_and_in_words() -> None:
    assert to_text(work()).decode() == TEXT + "\n"
    told = to_markdown(work(title="My page", before="Our NPS.", outsider={"retold": "It is about letters.", "hurried": "NPS"}))
    assert told.startswith("# My page") and "touchpoints" in told and "It is about letters." in told


def member(name: str, text: str, **more: Any) -> Member:
    return Member(name, {"before": TEXT, "text": text, "reader": {"language": "en"}, **more}, own=name == "Ann")


def test_a_group_sees_the_word_that_divides_it_first() -> None:
    blocks = compare_works(
        [
            member("Ann", TEXT),
            member("Bo", "Our letters matter, and the response rate rose."),
            member("Cy", "Our touchpoints matter, and more answered."),
        ]
    )
    told = json.dumps(blocks, ensure_ascii=False)
    assert blocks[0]["text"] in ("“response rate”: 2 of 3 let it stand.", "“touchpoints”: 2 of 3 let it stand.")
    assert "Words that some of you let stand" in told and blocks[-1]["kind"] == "questions"


def test_different_texts_are_compared_by_their_shares() -> None:
    blocks = compare_works([Member("Ann", {"text": "Our NPS rose."}), Member("Bo", {"text": "We rang back."})])
    assert "different texts" in blocks[0]["text"] and any(one["kind"] == "spread_chart" for one in blocks)


def test_names_can_be_left_out() -> None:
    hidden = without_names(
        {"text": "Dear Katrin Vollmer, we rang.", "before": "Katrin!", "reader": {"name": "Katrin Vollmer"}, "title": "For Katrin"}
    )
    assert "Katrin" not in json.dumps(hidden)


KEYS = ["title", "reader", "before", "text", "own", "waved", "outsider"]


@given(any_work(*KEYS))
def test_work_of_any_shape_becomes_work(raw: dict[str, Any]) -> None:
    assert set(settled(lambda one: model.as_work(model.parse(one)), raw)) == set(KEYS)
    seen(compute(raw))
    compare_works([Member("a", raw), Member("b", {})])


@pytest.mark.parametrize("raw", [None, [], 5, "x"])
def test_what_is_no_work_is_one_sentence(raw: Any) -> None:
    with pytest.raises(Problem):
        model.parse(raw)
