"""A question file that the build would refuse is found in a second, without a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxcourse.book.questions import BadQuestions, load

FILES = sorted((Path(__file__).parents[2] / "data" / "questions").glob("*.yml"))

SAMPLE = """\
chapter: sample
questions:
  - id: sample-q1
    objective: o1
    kind: one
    prompt: Which?
    options:
      - {id: a, text: This, right: true, feedback: "Yes, because this is the one that the sample calls right."}
      - {id: b, text: That, right: false, feedback: "No, since the sample calls the other one right."}
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_build_takes_every_question_file(path: Path) -> None:
    assert len(load(path)) >= 5


def test_an_unquoted_word_that_yaml_reads_as_a_truth_value_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "99-sample.yml"
    broken.write_text(SAMPLE, "utf-8")
    assert len(load(broken)) == 1
    broken.write_text(SAMPLE.replace("id: b", "id: no"), "utf-8")
    with pytest.raises(BadQuestions, match="is False"):
        load(broken)
