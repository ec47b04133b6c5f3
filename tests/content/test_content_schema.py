"""A question file that the build would refuse is found in a second, without a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxcourse.book.questions import BadQuestions, load

FILES = sorted((Path(__file__).parents[2] / "data" / "questions").glob("*.yml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_build_takes_every_question_file(path: Path) -> None:
    assert len(load(path)) >= 5


def test_an_unquoted_word_that_yaml_reads_as_a_truth_value_is_refused(tmp_path: Path) -> None:
    text = FILES[0].read_text("utf-8").replace("- {id: ", "- {id: no, was: ", 1)
    broken = tmp_path / FILES[0].name
    broken.write_text(text, "utf-8")
    with pytest.raises(BadQuestions):
        load(broken)
