"""Hand-ins as they come into the page: in any order, out of a ZIP, as texts; and the long lists in pieces."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from functools import reduce
from typing import Any

import pytest

from bench.handins import files
from cxcourse.models import classmap_archive, classmap_example, classmap_page
from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY
from cxcourse.models.classmap import Settings, Tally, arrive, merge, of_rows, settle, summary
from cxcourse.models.classmap_archive import Archive
from cxcourse.models.classmap_gathering import Gathering, without
from cxcourse.models.classmap_reading import read
from cxcourse.models.classmap_shared import pseudonyms
from cxcourse.models.problem import Problem

CLASS = list(files(60))


def gathered(some: list[tuple[str, bytes]]) -> Gathering:
    made = Gathering()
    made.add(some)
    return made


def test_it_says_the_same_as_reading_all_at_once_whatever_the_order() -> None:
    both = [arrive(*one) for one in CLASS]
    chosen, outcomes = settle([one for one, _row in both])
    whole = read(of_rows(row for at in sorted(chosen) if (row := both[at][1])), outcomes=outcomes)
    shuffled = random.Random(4).sample(CLASS, len(CLASS))
    one, other = gathered(CLASS).view(), gathered(shuffled[:20])
    other.add(shuffled[20:])
    for name in ("learners", "lead", "objectives", "questions", "spreads", "next", "exercises", "states"):
        assert one[name] == other.view()[name] == whole[name], name
    assert one["who"] == other.view()["who"] and len(one["who"]) == one["learners"]


def test_a_tally_is_the_sum_of_all_rows() -> None:
    rows = [row for one in CLASS if (row := arrive(*one)[1])]
    tally = Tally(KEY)
    for row in rows:
        tally.add(row)
    assert tally.total() == of_rows(rows) == reduce(merge, map(summary, rows))
    assert without(of_rows(rows), of_rows(rows[7:])) == of_rows(rows[:7]) and without(of_rows(rows), of_rows(rows)) == {}


def test_what_is_beyond_the_limit_is_counted_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxcourse.models.classmap_gathering.MOST_IN_PAGE", 10)
    made = gathered(CLASS[:14])
    made.refuse("large.json", "too large")
    assert made.so_far() == {"files": 10, "learners": 10, "refused": 0, "beyond": 5}


def test_another_assignment_or_due_date_is_worked_out_anew() -> None:
    made = gathered(classmap_example.files())
    assert made.assignments() == [("waldhaven-spring", 26), ("waldhaven-autumn", 1)]
    everybody, spring = made.view(), made.view(classmap_example.SETTINGS)
    assert (everybody["learners"], spring["learners"]) == (25, 24)
    assert "late" not in everybody["states"] and spring["states"]["late"] == 2 and spring["states"]["elsewhere"] == 1
    assert made.view(Settings("waldhaven-autumn"))["learners"] == 1


def test_pasted_texts_count_with_all_that_stands_between_them() -> None:
    one, two = (h.HandIn(mark * 32, "2026-10-06T08:00Z", answers=(h.Answer("key-stakeholder-q1", "top", "top", 1),)) for mark in "ab")
    made = Gathering()
    assert made.paste(f"Anna: here you go {h.short_text(one)}\nBert: {h.short_text(two)} see you!") == 2
    assert made.view()["learners"] == 2
    with pytest.raises(Problem, match="no whole hand-in"):
        made.paste("nothing of the kind")


def zipped(members: dict[str, bytes], **options: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def test_a_zip_is_read_in_parts_without_folders_and_hidden_files() -> None:
    inside = {"a/": b"", "a/one.json": CLASS[0][1], "__MACOSX/a/._one.json": b"x", ".DS_Store": b"x", "b/two.json": CLASS[1][1]}
    archive = Archive("class.zip", zipped(inside))
    assert len(archive) == 2
    assert [*archive.read(0, 1), *archive.read(1, 9)] == [("class.zip/a/one.json", CLASS[0][1], ""), ("class.zip/b/two.json", CLASS[1][1], "")]


def test_a_bomb_a_locked_and_a_damaged_member_are_named_and_the_rest_is_read() -> None:
    bomb = zipped({"bomb.json": b"0" * 3_000_000, "good.json": CLASS[0][1]})
    (_name, content, why), good = Archive("x.zip", bomb).read(0, 5)
    assert content is None and "2 MB" in why and good[1] == CLASS[0][1]
    data = bytearray(zipped({"one.json": CLASS[0][1]}))
    data[60] ^= 0xFF
    assert next(Archive("x.zip", bytes(data)).read(0, 1))[1:] == (None, "This file came out of the ZIP damaged.")
    locked = bytearray(zipped({"one.json": CLASS[0][1]}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in next(Archive("x.zip", bytes(locked)).read(0, 1))[2]
    lying = bytearray(zipped({"bomb.json": b"0" * 3_000_000}))
    place = lying.index(b"PK\x01\x02") + 24
    lying[place : place + 4] = (1000).to_bytes(4, "little")
    name, content, why = next(Archive("x.zip", bytes(lying)).read(0, 1))
    assert content is None or len(content) <= 2 * 1024 * 1024 + 1


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip", zipped({"a": b"x"})[:-8]])
def test_what_is_no_zip_is_told_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Problem, match="no ZIP that can be opened"):
        Archive("class.zip", data)


def test_a_zip_that_holds_too_much_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxcourse.models.classmap_archive.MOST_UNPACKED", 5)
    with pytest.raises(Problem, match="more than this page can unpack"):
        Archive("class.zip", zipped({"a": b"123456"}))
    monkeypatch.setattr("cxcourse.models.classmap_archive.MOST_PACKED", 5)
    with pytest.raises(Problem, match="larger than 64 MB"):
        Archive("class.zip", b"123456")


def test_the_invented_class_is_the_same_each_time_small_and_true_to_the_key() -> None:
    some = classmap_example.files()
    assert some == classmap_example.files() and len({name for name, _data in some}) == len(some)
    view = gathered(some).view(classmap_example.SETTINGS)
    assert view["learners"] == len(classmap_example.PEOPLE) == 24
    assert set(view["states"]) == set(classmap_page.states()), "each kind of outcome is there to be seen"
    assert not any(one["apart"] for one in view["who"])
    assert len(view["next"]) == 3 and view["outliers"] and {one["state"] for one in view["objectives"]} >= {"understood", "divided", "not-yet"}
    for name, option in classmap_example.TEMPTING.items():
        assert any(one["id"] == option and not one["right"] for one in KEY.questions[name]["options"]), name


def test_people_come_in_pieces_by_name_and_by_what_they_did() -> None:
    view = gathered(list(files(300))).view()
    first = classmap_page.people(view)
    assert first["n"] == view["learners"] and len(first["rows"]) == classmap_page.PIECE
    assert first["rows"][0]["learner"] == view["who"][0]["learner"]
    second = classmap_page.people(view, at=classmap_page.PIECE)
    assert second["rows"][0]["learner"] == view["who"][classmap_page.PIECE]["learner"]
    name = view["who"][7]["learner"]
    assert name in [one["learner"] for one in classmap_page.people(view, text=f" {name.upper()}")["rows"]]
    did, missing = (classmap_page.people(view, which=f"{kind}:cx-story")["n"] for kind in ("did", "not"))
    assert did + missing == view["learners"] and did == next(one["did"] for one in view["exercises"] if one["exercise"] == "cx-story")
    late = classmap_page.people(view, which="late", due="2026-10-09T00:00Z")
    assert 0 < late["n"] < view["learners"] and all(one["late"] for one in late["rows"])
    assert classmap_page.people(view, which="late")["n"] == 0, "without a due date nobody is late"


def test_files_that_need_a_look_come_first_and_none_is_left_out() -> None:
    view = gathered(classmap_example.files()).view(classmap_example.SETTINGS)
    rows = classmap_page.files(view)["rows"]
    assert [one["state"] for one in rows] == ["damaged", "foreign", "other", "newer", "older", "same", "elsewhere", "late", "late"]
    assert sum(classmap_page.files(view, state)["n"] for state in classmap_page.states()) == len(classmap_example.files())


def test_a_page_for_others_holds_no_person_and_no_file() -> None:
    view = gathered(classmap_example.files()).view(classmap_example.SETTINGS)
    made = classmap_page.page(view, classmap_example.SETTINGS, others_see=True)
    text = repr(made)
    assert made["people"] == {"n": 0, "rows": []} and made["files"] == {"n": 0, "rows": []} and made["states"] == [] and made["outliers"] == []
    assert not any(name in text for name in [*filter(None, classmap_example.PEOPLE), "hand-in-0"])


def test_what_was_not_counted_is_said_and_no_strangers_text_is_shown_at_length() -> None:
    parts = [{"what": f"q{n}" + "x" * 500, "why": "unknown"} for n in range(9)] + [{"what": "cx-story", "why": "older"}]
    words = classmap_page.apart_words(parts)
    assert "older edition" in words and "CX Story workshop" in words and "and 4 more" in words and len(words) < 600


def test_a_member_is_unpacked_as_the_library_unpacks_it_or_refused_where_it_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick way and the library's, on archives spoilt at every place."""
    names = {"one.json": CLASS[0][1][:600], "ü ß.json": CLASS[1][1][:300], "a/b.json": b""}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in names.items():
            made.writestr(name, data)
        made.writestr("stored.json", b"{}", zipfile.ZIP_STORED)
    whole = out.getvalue()
    quickly = classmap_archive._plainly
    seen = []
    spoilt = [whole, whole + b"x", b"x" * 40 + whole]
    spoilt += [whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :] for at in range(len(whole)) for bit in (1, 0x08, 0x80)]
    for data in spoilt:
        told = []
        for way in (quickly, lambda _data, _one: None):
            monkeypatch.setattr(classmap_archive, "_plainly", way)
            try:
                told.append(list(Archive("x.zip", data).read(0, 9)))
            except Problem as problem:
                told.append(str(problem))
        assert told[0] == told[1]
        seen.append(isinstance(told[0], list))
    assert seen[0] and seen.count(True) > 100
    archive = Archive("x.zip", whole)
    assert [quickly(whole, one) for one in archive._members] == [*names.values(), None]


def test_with_pseudonyms_no_file_tells_a_name() -> None:
    some = [(f"hand-in-{one}", data) for one, data in classmap_example.files()] + [("the map of Aylin Demir.json", b"{}")]
    gathering = gathered(some)
    open_view = gathering.view(classmap_example.SETTINGS)
    view = gathering.view(classmap_example.SETTINGS, pseudonyms("ab" * 32))
    assert "the map of Aylin Demir.json" in {one["source"] for one in open_view["files"]}
    assert "Aylin" in json.dumps(open_view) and "Aylin" not in json.dumps(view)
    sources = [one["source"] for one in view["files"]]
    assert len(set(sources)) == len(sources) == len(some) and all(re.fullmatch(r"File \d+( \(Learner [A-Z2-7-]{9}\))?", one) for one in sources)
    assert [one["state"] for one in view["files"]] == [one["state"] for one in open_view["files"]]
    assert gathering.view(classmap_example.SETTINGS) == open_view
