"""What every chapter has, read from its source."""

from __future__ import annotations

import re

import pytest
from book_source import ROOT, Chapter, chapters, coverage, expand_ids
from prose import MINUTES_PER_QUESTION, WORDS_PER_MINUTE, coleman_liau, flesch_kincaid, words
from pybtex.database import parse_file

CHAPTERS = chapters()
each_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=[c.page.path.stem for c in CHAPTERS])

WATCHABLE = {
    "answer", "ask", "build", "check", "choose", "compare", "count", "cut", "decide", "describe", "draw", "explain", "find", "give", "lead",
    "list", "make", "mark", "name", "offer", "place", "plan", "point", "read", "redraw", "replace", "reply", "rewrite", "run", "say", "score",
    "show", "sort", "spot", "tell", "test", "time", "translate", "turn", "write",
}  # fmt: skip


def test_there_are_chapters_to_check():
    assert len(CHAPTERS) >= 1


def test_every_idea_and_tension_has_a_home():
    table = coverage()
    homes = {i for row in table["chapters"] for i in expand_ids(row["covers"])}
    wanted = set(expand_ids(f"{table['ideas']}, {table['tensions']}"))
    assert len(table["chapters"]) == 18
    assert len(wanted) == 181
    assert homes == wanted


@each_chapter
def test_the_title_is_the_one_in_the_table(chapter: Chapter):
    assert chapter.page.title == chapter.planned["title"]


@each_chapter
def test_the_ideas_covered_are_exactly_those_planned(chapter: Chapter):
    uses = chapter.page.roles("covers") + [d.argument for d in chapter.page.directives("covers")]
    covered = [i for use in uses for i in expand_ids(use)]
    assert sorted(covered) == sorted(set(covered)), "an id is covered at one place"
    assert set(covered) == set(expand_ids(chapter.planned["covers"]))


@each_chapter
def test_the_planned_evidence_is_cited(chapter: Chapter):
    entries = parse_file(str(ROOT / "references.bib")).entries
    cited = {key.strip() for role in ("cite", "cite:t", "cite:p") for keys in chapter.page.roles(role) for key in keys.split(",")}
    carried = {entries[key].fields.get("keywords") for key in cited}
    assert set(expand_ids(chapter.planned["evidence"])) <= carried


@each_chapter
def test_the_problem_stands_in_the_first_120_words(chapter: Chapter):
    before, found, _after = chapter.page.body.partition(":::{objectives}")
    assert found, "the objectives follow the scene"
    opening = words(re.sub(r"^# .*$", "", before, flags=re.MULTILINE))
    asked = before.rfind("?")
    assert asked > 0, "the scene ends in a question that the reader wants answered"
    assert len(words(before[: asked + 1])) - len(words(chapter.page.title)) <= 120, f"{len(opening)} words"


@each_chapter
def test_there_are_three_to_five_objectives_one_could_watch(chapter: Chapter):
    objectives = chapter.objectives
    assert 3 <= len(objectives) <= 5
    assert list(objectives) == [f"o{n}" for n in range(1, len(objectives) + 1)]
    for text in objectives.values():
        assert words(text)[0].lower() in WATCHABLE, text


@each_chapter
def test_the_length_is_right_and_the_minutes_are_honest(chapter: Chapter):
    count = chapter.page.word_count()
    assert 1500 <= count <= 2500
    (objectives,) = chapter.page.directives("objectives")
    needed = count / WORDS_PER_MINUTE + MINUTES_PER_QUESTION * len(chapter.questions)
    assert abs(int(objectives.options["minutes"]) - needed) <= 1, f"{needed:.1f} minutes for {count} words and the questions"


@each_chapter
def test_the_prose_reads_easily_by_two_formulas(chapter: Chapter):
    sentences = chapter.page.sentences()
    assert len(sentences) > 60
    assert flesch_kincaid(sentences) <= 10
    assert coleman_liau(sentences) <= 10


@each_chapter
def test_every_part_of_a_chapter_is_there_once(chapter: Chapter):
    for name in ("objectives", "take-away", "monday", "group-activity", "exercise-link", "evidence"):
        assert len(chapter.page.directives(name)) == 1, name
    assert chapter.page.directives("exercise-link")[0].argument == chapter.slug
    assert int(chapter.page.directives("monday")[0].options["minutes"]) < 15
    assert int(chapter.page.directives("group-activity")[0].options["minutes"]) > 0
    assert chapter.page.headings()[-1][1].startswith("Sources")


@each_chapter
def test_the_steps_of_the_group_activity_add_up(chapter: Chapter):
    (activity,) = chapter.page.directives("group-activity")
    steps = [int(n) for line in activity.body for n in re.findall(r"(\d+) minutes", line)]
    assert sum(steps) == int(activity.options["minutes"])


@each_chapter
def test_the_take_away_is_three_sentences(chapter: Chapter):
    from prose import plain, split_sentences

    (take_away,) = chapter.page.directives("take-away")
    assert len(split_sentences(plain(" ".join(take_away.body)))) == 3


@each_chapter
def test_the_worked_example_computes_its_numbers(chapter: Chapter):
    cells = chapter.page.directives("code-cell")
    assert sum("figure(" in line for cell in cells for line in cell.body) == 1, "one good figure"
    assert any("glue(" in line for cell in cells for line in cell.body)
    glued = set(re.findall(r"glue\(\s*\"([\w-]+)\"", chapter.page.text))
    used = {v for role in ("glue:text", "glue") for v in chapter.page.roles(role)}
    assert {u.partition(":")[0] for u in used} == glued, "every glued number is used, and none is missing"
