"""The part for instructors of every exercise page is collected strictly: rubrics as tables and files, keys for calibration."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from cxcourse.book import calibration
from cxcourse.book.instructors import BadRubric, parse, read
from cxcourse.book.rubrics import all_csv, file_of, one_csv
from cxcourse.book.source_text import words

ROOT = Path(__file__).parents[2]
PARTS = read(ROOT / "exercises")
PAGE = """# A map

:::{group-activity} Side by side
:minutes: 20
1. **Alone, 8 minutes.** Write, and
   think.
2. **In threes, 12 minutes.** Read.
:::

:::{fold} For instructors
:class: instructors

**What to look for.** A name.

**Common misreadings**

- *Rank wins.* Ask.

| rubric | a start | sound | strong |
|---|---|---|---|
| The choice | A name | A name and a date | And why |
| The lines | None | Some | *Seen* ones |
| The plan | "Inform" | A step | A role |

A word at the end.
:::
"""
BROKEN = {
    "no rubric": ((PAGE[PAGE.index("| rubric") : PAGE.index("A word at")], ""), "one rubric"),
    "an empty cell": (("| None |", "|  |"), "words in every cell"),
    "a level too few": (("| strong |\n|---|---|---|---|", "|\n|---|---|---|"), "another number of cells"),
    "a criterion twice": (("| The lines |", "| The choice |"), "names a criterion twice"),
    "two criteria": (("| The plan | \"Inform\" | A step | A role |\n", ""), "at least three criteria"),
    "no misreadings": (("**Common misreadings**\n\n- *Rank wins.* Ask.\n\n", ""), "common misreadings"),
    "a paragraph without a label": (("**What to look for.** A name.", "A name."), "has no label"),
    "a group activity that does not add up": (("**Alone, 8 minutes.**", "**Alone, 9 minutes.**"), "take 21 minutes, but it is said to take 20"),
    "a group step without minutes": (("**Alone, 8 minutes.**", "**Alone.**"), "begins like"),
    "no minutes": ((":minutes: 20\n", ""), "does not say how many minutes"),
    "no fold for instructors": ((":class: instructors", ":class: readers"), "one fold of the class instructors"),
}


def test_every_exercise_has_its_rubric() -> None:
    assert [part.number for part in PARTS] == list(range(1, 19))
    for part in PARTS:
        assert len(part.rubric.levels) == 3
        assert len(part.rubric.rows) >= 4
        assert sum(step.minutes for step in part.group) == part.group_minutes
        assert part.notes[0][0] == "What to look for."


def test_a_page_is_read_whole() -> None:
    part = parse(PAGE, "01-map")
    assert (part.number, part.slug, part.title, part.group_title, part.group_minutes) == (1, "map", "A map", "Side by side", 20)
    assert [(step.lead, step.minutes, step.text) for step in part.group] == [("Alone", 8, "Write, and think."), ("In threes", 12, "Read.")]
    assert part.notes == (("What to look for.", "A name."), ("", "A word at the end."))
    assert part.rubric.rows[1] == ("The lines", "None", "Some", "*Seen* ones")


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_page_is_refused_with_one_sentence(case: str) -> None:
    (old, new), sentence = BROKEN[case]
    assert old in PAGE
    with pytest.raises(BadRubric) as refused:
        parse(PAGE.replace(old, new, 1), "01-map")
    assert sentence in str(refused.value)
    assert str(refused.value).startswith("01-map.md")


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_file_says_what_its_table_says() -> None:
    for part in PARTS:
        header, *rows = rows_of(one_csv(part))
        assert header == ["criterion", *part.rubric.levels]
        assert [[cell.removeprefix("'") for cell in row] for row in rows] == [[words(cell) for cell in row] for row in part.rubric.rows]
        assert file_of(part) == f"{part.number:02d}-{part.slug}.csv"


def test_the_file_of_all_holds_every_cell_once() -> None:
    header, *rows = rows_of(all_csv(PARTS))
    assert header == ["exercise", "title", "criterion", "step", "level", "words"]
    assert len(rows) == sum(3 * len(part.rubric.rows) for part in PARTS)
    assert len({tuple(row[:4]) for row in rows}) == len(rows)


def test_no_cell_is_a_formula_for_a_spreadsheet() -> None:
    hostile = parse(PAGE.replace("A name and a date", "=1+1").replace("| Some |", "| @sum |"), "01-map")
    for content in (one_csv(hostile), all_csv([hostile])):
        cells = [cell for row in rows_of(content) for cell in row]
        assert "'=1+1" in cells
        assert "'@sum" in cells
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_the_keys_are_whole() -> None:
    keys = {key.slug: key for key in calibration.collect()}
    assert {slug: len(key.rows) for slug, key in keys.items()} == {"cx-story": 10, "n-equals-one": 6, "feedback-worth-acting-on": 11}
    assert all(len(row) == len(key.columns) and all(row) for key in keys.values() for row in key.rows)
    assert keys["cx-story"].rows[0][1].startswith("5: ")
    assert keys["n-equals-one"].rows[0][1] == "−8"
    assert keys["feedback-worth-acting-on"].rows[9][2] == "Failed promise"


def test_a_page_without_a_chapter_is_no_exercise_of_the_course(tmp_path: Path) -> None:
    for folder in ("chapters", "exercises"):
        (tmp_path / folder).mkdir()
    page = next(path for path in (ROOT / "exercises").glob("01-*.md"))
    (tmp_path / "exercises" / page.name).write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "chapters" / page.name).write_text("# A chapter", encoding="utf-8")
    (tmp_path / "exercises" / "99-ten-scales.md").write_text("# A trial", encoding="utf-8")
    assert [part.number for part in read(tmp_path / "exercises")] == [1]
