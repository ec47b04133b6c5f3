"""The command: pandas and Dask come to what the page comes to, and its report is one file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench import handins
from cxcourse import classmap_frames as frames
from cxcourse.classmap import engine, main, secret_in
from cxcourse.models import classmap as c
from cxcourse.models.classmap_figures import apart, centres_of
from cxcourse.models.classmap_reading import read
from cxcourse.models.classmap_shared import pseudonyms

COUNT = 130
SETTINGS = c.Settings("autumn", "2026-10-09T00:00Z")
CALLED = pseudonyms("0f" * 32)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class with older versions, doubles, a shopping list, a chat, and what a desktop leaves in a folder."""
    made = tmp_path_factory.mktemp("class")
    handins.write(made, COUNT, seed=3)
    (made / "chat").mkdir()
    (made / "chat" / "empty.txt").write_bytes(b"")
    (made / "large.json").write_bytes(b" " * (2 * 1024 * 1024 + 1))
    (made / ".DS_Store").write_bytes(b"x")
    return made


def in_a_page(folder: Path) -> dict[str, Any]:
    """What the page does: one file after the other, with the standard library alone."""
    read_in = [one for name in frames.found(folder) for one in c.arrive_all(name, (folder / name).read_bytes())]
    chosen, outcomes = c.settle([head for head, _row in read_in], SETTINGS)
    rows = [row for at, (_head, row) in enumerate(read_in) if at in chosen and row is not None]
    total = c.of_rows(rows)
    return read(total, outcomes=outcomes, people=[c.person(row) for row in rows], outliers=apart(rows, centres_of(total)), called=CALLED)


def by(on: frames.Here | frames.There | None, folder: Path) -> dict[str, Any]:
    """What the command does, in blocks of seventeen files."""
    made = frames.gathered(folder, SETTINGS, on, size=17)
    return read(made.total, outcomes=made.outcomes, people=made.people, outliers=made.outliers, called=CALLED)


def test_pandas_comes_to_the_same(folder: Path) -> None:
    view = in_a_page(folder)
    assert view["states"].keys() == {"in", "late", "older", "same", "foreign", "damaged"}
    assert sum(view["states"].values()) == len(frames.found(folder)) == COUNT + 2
    assert json.dumps(by(None, folder)) == json.dumps(view)


def test_two_processes_come_to_the_same(folder: Path) -> None:
    assert json.dumps(by(frames.Beside(2), folder)) == json.dumps(by(None, folder))


def test_a_file_that_cannot_be_opened_is_said_and_stops_nothing(folder: Path) -> None:
    block = frames.read_block(folder, ["gone.json", "large.json"])
    assert [head.source for head in block.heads] == ["gone.json", "large.json"]
    assert {head.kind for head in block.heads} == {"damaged"}
    assert "could not be opened" in block.heads[0].text


@pytest.fixture
def workers() -> Iterator[frames.Here | frames.There]:
    """Two workers of a local Dask cluster."""
    pytest.importorskip("distributed", reason="Dask is an extra of the course, and not installed here")
    with engine("local", 2) as on:
        yield on


def test_two_workers_come_to_the_same(folder: Path, workers: frames.There) -> None:
    assert json.dumps(by(workers, folder)) == json.dumps(in_a_page(folder))


def test_summaries_are_equal_to_the_last_count(folder: Path) -> None:
    made = frames.gathered(folder, c.Settings(), size=40)
    rows = {row.learner: row for row in (c.row_of(handins.handin(at, 3)) for at in range(COUNT) if at % 100 not in (97, 98))}
    assert made.total["learners",] == len(made.people) == len({one.learner for one in made.people})
    assert made.total["learners",] == len(set(rows) & {one.learner for one in made.people})
    assert all(n > 0 for n in made.total.values())


def test_the_command_writes_what_it_is_asked_for(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, book, tables, secret = tmp_path / "a" / "report.html", tmp_path / "a.xlsx", tmp_path / "tables", tmp_path / "b" / "secret"
    asked = [str(folder), "--out", str(out), "--xlsx", str(book), "--csv", str(tables), "--secret", str(secret), "--due", SETTINGS.due]
    assert main(asked) == 0
    told = capsys.readouterr()
    assert "learners have handed in" in told.out
    assert "1 of 1 blocks" in told.err
    first = out.read_bytes()
    assert b"Who did what" in first
    assert b"Learner 1<" not in first  # a name that was given, under a pseudonym
    assert book.read_bytes()[:2] == b"PK"
    assert len(list(tables.iterdir())) == 9
    assert secret.stat().st_mode & 0o077 == 0
    assert main([*asked, "--quiet"]) == 0
    assert out.read_bytes() == first


def test_a_shared_report_has_no_people(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "shared.html"
    assert main([str(folder), "--out", str(out), "--shared", "--quiet"]) == 0
    text = out.read_text(encoding="utf-8")
    assert "Who did what" not in text
    assert "hand-in-0" not in text
    assert "Learner " not in text


def test_what_is_asked_wrongly_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ([str(tmp_path / "no")], [str(tmp_path), "--due", "tomorrow"], [str(tmp_path), "--assignment", "a b"]):
        with pytest.raises(SystemExit):
            main(wrong)
    assert "2026-10-12T18:00Z" in capsys.readouterr().err
    assert main([str(tmp_path), "--out", str(tmp_path / "x.html"), "--secret", str(tmp_path / "s"), "--quiet"]) == 1
    (tmp_path / "s").write_text("not a secret")
    with pytest.raises(SystemExit, match="no secret"):
        secret_in(tmp_path / "s")
    assert (tmp_path / "s").read_text() == "not a secret"
