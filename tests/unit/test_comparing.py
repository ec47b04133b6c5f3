"""Who is in a comparison: no order, no doubles, no mixing, and one sentence for each file."""

from __future__ import annotations

import json
import random
import time
from dataclasses import replace
from typing import Any

import pytest
from group_made import HEAD, HOSTILE, file_of, hostile_files, link_of, reader
from hostile_made import anything
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import group_files, sealing
from cxcourse.models.comparing import MOST, Candidate, Member, clean_name, code_name, coded, merged, name_from_file, scrubbed
from cxcourse.models.problem import Problem
from cxcourse.models.sealing import canonical, digest, fingerprint, fingerprints_in

json_values = anything(finite=True, leaves=6)


def member(name: str, value: Any = 0, **more: Any) -> Member:
    work = {"value": value}
    return Member(name, work, digest=digest(work), **more)


def state_of(members: list[Member], **choices: Any) -> dict[str, str]:
    """Name to state, for members in different sources."""
    _kept, told = merged([Candidate(one, at) for at, one in enumerate(members)], **choices)
    return {f"{one.name} {one.source}": one.state for one in told}


people = st.lists(
    st.builds(
        member, st.sampled_from(["", "Anna", "Bo", "anna"]), st.integers(0, 3), id=st.sampled_from(["", "a" * 8, "b" * 8]),
        saved=st.sampled_from(["", "2026-01-01T10:00:00Z", "2026-02-01T10:00:00Z"]), own=st.booleans(),
    ), max_size=14,
)  # fmt: skip


@settings(max_examples=200)
@given(people, st.randoms(use_true_random=False))
def test_the_order_in_which_files_arrive_changes_nothing(made: list[Member], chance: random.Random) -> None:
    candidates = [Candidate(one, 0) for one in made]
    mixed = chance.sample(candidates, len(candidates))
    first, second = merged(candidates), merged(mixed)
    assert first[0] == second[0]
    assert [(one.state, one.text, one.name, one.key) for one in first[1]] == [(one.state, one.text, one.name, one.key) for one in second[1]]
    assert coded(first[0]) == coded(second[0])


@given(people)
def test_the_same_files_twice_are_the_same_as_once(made: list[Member]) -> None:
    once, twice = merged([Candidate(one, 0) for one in made])[0], merged([Candidate(one, 0) for one in [*made, *made]])[0]
    assert once == twice


@given(people)
def test_each_file_has_its_sentence_and_nobody_is_there_twice(made: list[Member]) -> None:
    members, told = merged([Candidate(one, at) for at, one in enumerate(made)])
    assert len(told) == len(made)
    assert all(one.text.endswith(".") for one in told)
    assert len({one.name for one in members}) == len(members) <= MOST
    assert sum(one.state == "in" for one in told) == len(members)
    ids = [one.id for one in members if one.id]
    assert len(set(ids)) == len(ids)


def test_two_versions_of_one_member_are_told_apart_and_the_newest_is_offered() -> None:
    old = member("Anna", 1, id="a" * 8, saved="2026-01-01T10:00:00Z")
    new = member("Anna", 2, id="a" * 8, saved="2026-02-01T10:00:00Z")
    members, told = merged([Candidate(new, 0), Candidate(old, 1)])
    assert [one.work for one in members] == [new.work]
    assert [one.state for one in told] == ["in", "older"]
    key = told[1].key
    members, told = merged([Candidate(new, 0), Candidate(old, 1)], {key: "use"})
    assert [one.work for one in members] == [old.work]
    assert "newer version" in told[0].text
    members, _told = merged([Candidate(new, 0), Candidate(old, 1)], {key: "apart"})
    assert [one.name for one in members] == ["Anna", "Anna (2)"]
    members, _told = merged([Candidate(new, 0), Candidate(old, 1)], {told[0].key: "out"})
    assert [one.work for one in members] == [old.work]


def test_two_people_with_equal_work_stay_two_when_their_ids_say_so() -> None:
    assert state_of([member("Anna", id="a" * 8), member("Bo", id="b" * 8)]) == {"Anna 0": "in", "Bo 1": "in"}
    assert sorted(state_of([member("Anna"), member("Bo")]).values()) == ["in", "same"]
    assert sorted(state_of([member("Anna", id="a" * 8), member("x")]).values()) == ["in", "same"]


def test_one_s_own_work_and_one_s_own_file_are_one() -> None:
    members, told = merged([Candidate(member("Anna", id="a" * 8), 0), Candidate(member("", own=True), -1)])
    assert [(one.own, one.name) for one in members] == [(True, "Anna")]
    assert {one.state for one in told} == {"in", "same"}


def test_an_empty_work_does_not_count_and_says_so() -> None:
    empty = digest({"value": 0})
    members, told = merged([Candidate(member("Anna"), 0), Candidate(member("Bo", 1), 1)], empty=empty)
    assert [one.name for one in members] == ["Bo"]
    assert told[0].state == "problem"


def test_the_thirteenth_is_left_out_with_a_sentence() -> None:
    made = [Candidate(member(f"M{at}", at, id=f"{at:08}"), at) for at in range(14)]
    members, told = merged(made)
    assert len(members) == MOST
    assert [one.text for one in told if one.state == "problem"] == ["Twelve can be compared at once, so this one was left out."] * 2


def test_code_names_tell_nothing_and_stay() -> None:
    members = [member(name, at, id=name.lower() * 8) for at, name in enumerate("ABCDE")]
    codes = coded(members)
    assert [one.name for one in codes] == ["A", "B", "C", "D", "E"]
    letter = {one.id: one.name for one in codes}
    newer = [replace(members[0], work={"value": 99}, digest=digest({"value": 99})), *members[1:]]
    assert {one.id: one.name for one in coded(newer)} == letter
    assert [code_name(at) for at in (0, 11)] == ["A", "L"]


@pytest.mark.parametrize(("name", "read"), [
    ("anna.json", "anna"),
    ("key-stakeholder.json", ""), ("key-stakeholder (1).json", ""), ("anna_de-vries-key-stakeholder (12).JSON", "anna de vries"),

    ("C:\\fakepath\\anna.json", "C:\\fakepath\\anna"), ("/x/y/bo.txt", "bo"), ("", ""), ("\x00\u202e.json", ""), ("x" * 500, "x" * 60),
])  # fmt: skip
def test_a_name_is_read_from_the_file_s_name(name: str, read: str) -> None:
    assert name_from_file(name, "key-stakeholder") == read


@given(st.text(max_size=200))
def test_a_name_is_one_line_of_at_most_sixty(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= 60 and name == name.strip() and name.isprintable()
    assert clean_name(name) == name
    name_from_file(text, "key-stakeholder")


def test_names_are_scrubbed_as_whole_words_whatever_their_case() -> None:
    work = {"title": "ANNA's map, not Annabel's", "list": [{"who": "Anna Bo"}], "n": 3}
    assert scrubbed(work, {"Anna": "A", "Anna Bo": "B"}) == {"title": "A's map, not Annabel's", "list": [{"who": "B"}], "n": 3}
    assert scrubbed(work, {}) == work


# -- files ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", hostile_files())
def test_a_hostile_file_is_refused_at_once_with_one_sentence(what: str) -> None:
    data = hostile_files()[what]
    start = time.process_time()
    with pytest.raises(Problem) as refused:
        reader().file(data, 0, "x.json")
    assert time.process_time() - start < 1
    assert str(refused.value).endswith("It was left out; the others are not touched.")
    assert "\n" not in str(refused.value)


def test_a_file_that_is_cut_anywhere_is_refused() -> None:
    data = file_of({"title": "Anna", "people": [{"id": "a", "name": "Bo", "power": 3}]}, {"name": "Anna"})
    for percent in range(100):
        with pytest.raises(Problem):
            reader().file(data[: len(data) * percent // 100], 0)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        reader().file(data, 0)
    except Problem as problem:
        assert str(problem)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(["course", "exercise", "schema", "work", "member", "group", "members"]), json_values))
def test_any_document_is_read_or_refused(document: Any) -> None:
    for one in (document, {**HEAD, **document}, {**HEAD, "work": {}, "member": document}, {**HEAD, "group": {"members": [document]}}):
        try:
            found = reader().document(one, 0)
        except Problem as problem:
            assert str(problem)
        else:
            assert all(isinstance(each.member.work, dict) and isinstance(each.member.name, str) for each in found)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_a_text_everywhere(text: str) -> None:
    data = json.dumps({**HEAD, "work": {"title": text}, "member": {"name": text, "id": text, "saved": text, "salt": text}}).encode()
    (found,) = reader().file(data, 0, text, text)
    assert found.member.work == {"title": text}
    assert (found.member.id, found.member.saved, found.member.salt) == ("", "", "")
    members, _told = merged([found, Candidate(member("Bo"), 1)])
    assert len(members) == 2
    again = reader().file(group_files.group_file("key-stakeholder", 1, coded(members), anonymous=True), 0)
    assert digest(found.member.work) in {one.member.digest for one in again}


def test_never_another_course_or_exercise_or_a_newer_version() -> None:
    sources = group_files.Sources(reader())
    files = [file_of({"a": 1}), file_of({"a": 2}, exercise="cx-story"), file_of({"a": 3}, course="other"), file_of({"a": 4}, schema=2)]
    found, refused = sources.read(b"".join(files), [{"size": len(one), "name": f"{at}.json"} for at, one in enumerate(files)], [])
    assert [one.member.work for one in found] == [{"a": 1}]
    assert [(one.source, one.state) for one in refused] == [(1, "problem"), (2, "problem"), (3, "problem")]
    assert len({one.text for one in refused}) == 3


def test_links_and_files_come_together_and_are_numbered_on() -> None:
    one = file_of({"a": 1}, {"name": "Anna", "id": "a" * 8})
    found, refused = group_files.Sources(reader()).read(one, [{"size": len(one), "name": "anna.json"}], [link_of(one), "https://x.example/#cx=%%%"])
    members, told = merged(found)
    assert [one.name for one in members] == ["Anna"]
    assert [one.state for one in told] == ["in", "same"]
    assert [(each.source, each.name) for each in refused] == [(2, "Link")]


@pytest.mark.parametrize("files", [[{"size": 5}], [{"size": -1}], [{"size": True}], [{"size": "2"}], ["x"], [{}]])
def test_sizes_that_do_not_fit_are_refused(files: Any) -> None:
    with pytest.raises(Problem, match="did not arrive whole"):
        group_files.Sources(reader()).read(b"{}", files, [])


def test_a_group_s_file_opens_again_with_everybody_and_keeps_ids_only_when_named() -> None:
    members = [member("Anna", 1, id="a" * 8, saved="2026-01-01T10:00:00Z", salt="0" * 32), member("Bo", 2)]
    named = [one.member for one in reader().file(group_files.group_file("key-stakeholder", 1, members, anonymous=False), 0)]
    assert named[0] == members[0]
    data = group_files.group_file("key-stakeholder", 1, coded(members), anonymous=True)
    assert b"aaaaaaaa" not in data and b"Anna" not in data and b"2026" not in data
    again = merged(reader().file(data, 0))[0]
    assert [one.name for one in again] == ["A", "B"]
    assert merged([*reader().file(data, 0), *reader().file(data, 1)])[0] == again


def test_a_group_too_large_to_open_again_is_not_written() -> None:
    with pytest.raises(Problem, match="2 MB"):
        group_files.group_file("x", 1, [member("Anna", ["x" * 20_000] * 110)], anonymous=True)


# -- seals --------------------------------------------------------------------------------------------------------------------


def test_a_fingerprint_is_the_same_for_the_same_work_and_salt_only() -> None:
    salt = "0123456789abcdef" * 2
    made = fingerprint("key-stakeholder", {"b": 1.0, "a": [2]}, salt)
    assert made == fingerprint("key-stakeholder", {"a": [2.0], "b": 1}, salt)
    assert made != fingerprint("key-stakeholder", {"a": [2], "b": 2}, salt)
    assert made != fingerprint("key-stakeholder", {"a": [2], "b": 1}, salt[::-1])
    assert made != fingerprint("cx-story", {"a": [2], "b": 1}, salt)
    # Worked out apart: SHA-256 over the canonical text, the first 160 bits in base 32.
    import base64
    import hashlib

    text = f'{{"exercise":"key-stakeholder","salt":"{salt}","work":{{"a":[2],"b":1}}}}'
    assert made.replace("-", "") == base64.b32encode(hashlib.sha256(text.encode()).digest()).decode()[:32]


def test_fingerprints_are_found_in_a_chat() -> None:
    one, two = (fingerprint("x", {"n": n}, "a" * 32) for n in (1, 2))
    chat = f"[10:02] Anna: {one.lower()}\n10:03 Bo - here is mine: {two.replace('-', ' ')} good luck everybody"
    assert fingerprints_in(chat) >= {one, two}
    assert one in fingerprints_in(f"Anna {one.replace('-', ' ')} good") and one in fingerprints_in(f"ANNA {one}")
    assert fingerprints_in("nothing here, WORD WORD") == set()
    assert len(fingerprints_in((one + " ") * 100_000)) == 1


@given(st.text(max_size=300))
def test_any_text_may_be_pasted(text: str) -> None:
    assert isinstance(fingerprints_in(text), set)


@given(json_values)
def test_canonical_survives_a_round_trip(value: Any) -> None:
    assert canonical(json.loads(canonical(value))) == canonical(value)


@pytest.mark.parametrize("salt", ["", "x" * 32, "0" * 31, "0" * 129, "0" * 32 + "\n"])
def test_a_salt_of_another_shape_is_no_salt(salt: str) -> None:
    with pytest.raises(ValueError, match="salt"):
        sealing.fingerprint("x", {}, salt)
