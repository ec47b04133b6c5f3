"""Every idea has an id, a few words, and a chapter that teaches it."""

from __future__ import annotations

import yaml
from book_source import ROOT, coverage, expand_ids
from prose import words

IDEAS: dict[str, str] = yaml.safe_load((ROOT / "docs/ideas.yml").read_text(encoding="utf-8"))


def test_the_list_of_ideas_is_the_one_that_the_chapters_are_held_to() -> None:
    table = coverage()
    assert list(IDEAS) == expand_ids(table["ideas"]) + expand_ids(table["tensions"])


def test_each_idea_is_told_in_a_few_words_of_its_own() -> None:
    assert len(set(IDEAS.values())) == len(IDEAS)
    for one, text in IDEAS.items():
        assert 2 <= len(words(text)) <= 16, one
        assert text[0].isupper() or text[0] in "\"'", one
        assert not text.endswith("."), one


def test_no_two_chapters_teach_the_same_idea_but_the_few_that_return() -> None:
    homes: dict[str, list[str]] = {}
    for row in coverage()["chapters"]:
        for one in expand_ids(row["covers"]):
            homes.setdefault(one, []).append(row["slug"])
    returning = {one: found for one, found in homes.items() if len(found) > 1}
    assert set(returning) <= {"S29", "S59", "S60", "S72"}, returning
