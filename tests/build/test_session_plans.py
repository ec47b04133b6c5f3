"""The guide's session plans are read strictly: all eighteen can be taught from, and a plan that is broken stops the build with one sentence."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from book_made import Book

from cxcourse.book.session_plans import BadPlan, parse, read
from cxcourse.book.source_text import runs, words

ROOT = Path(__file__).parents[2]
PLANS = read(ROOT / "back")
GUIDE = """# Sessions for Part I: first steps

## Chapter 1: a sample

**60 minutes, 4 to 20 people.** *Bring:* pens, and `data/letters`.

| minutes | what happens |
|---|---|
| 5 | The promise |
| 25 | Alone: five names on the [map](../exercises/01-sample.md) |
| 30 | In threes, ten each: "How do you know?" |

**Say at the start.** "Look at the person
beside you."

**What usually goes wrong**

- *Nobody speaks.* Wait, and
  then wait again.
- *Everybody speaks.* Ring.

**Two sentences to read out:** "One." "Two."
"""
BROKEN = {
    "minutes that do not add up": (("| 25 |", "| 20 |"), "its steps take 55 minutes in all, but it is said to last 60"),
    "minutes in words": (("| 25 |", "| twenty |"), "a whole number of minutes, and not “twenty”"),
    "a step of no minutes": (("| 5 |", "| 0 |"), "a whole number of minutes, and not “0”"),
    "a step without words": (("| The promise |", "|  |"), "a step of 5 minutes does not say what happens"),
    "a row with a cell too many": (("| The promise |", "| The | promise |"), "another number of cells"),
    "another table": (("| minutes | what happens |", "| time | what |"), "has the columns “minutes” and “what happens”"),
    "no table": ((GUIDE[GUIDE.index("| minutes") : GUIDE.index("**Say")], ""), "one table of its minutes, this one has 0"),
    "no facts": (("**60 minutes, 4 to 20 people.** *Bring:*", "Bring"), "a session begins with"),
    "nothing to say": (("**Say at the start.** ", "**Then.** "), "what to say at the start"),
    "no errors": (("**What usually goes wrong**", "**What goes well**"), "what usually goes wrong"),
    "a list that is none": (("- *Nobody", "*Nobody"), "a line of the list belongs to no entry"),
    "a stray paragraph": (("**Say", "Some words.\n\n**Say"), "1 of its paragraphs are neither"),
    "another heading": (("## Chapter 1: a sample", "## A sample"), "a session is headed “Chapter 1: its title”"),
    "no step for the exercise": (("[map](../exercises/01-sample.md)", "map"), "no step links to the page of its exercise"),
    "two steps": (("| 5 | The promise |\n| 25 |", "| 30 |"), "a session has at least 3 steps"),
}


def test_all_eighteen_sessions_can_be_taught_from() -> None:
    assert [plan.number for plan in PLANS] == list(range(1, 19))
    for plan in PLANS:
        assert sum(step.minutes for step in plan.steps) == plan.minutes
        assert plan.minutes in (60, 90)
        assert len(plan.steps) >= 5
        assert any(step.exercise for step in plan.steps)
        assert len(plan.wrong) >= 4
        assert plan.say and plan.bring and plan.people


def test_nothing_of_a_plan_is_lost_on_the_way() -> None:
    """Every word of the guides' tables is in the steps, in order."""
    for path in sorted((ROOT / "back").glob("guide-part-*.md")):
        rows = re.findall(r"^\| (\d+) \| (.+) \|$", path.read_text(encoding="utf-8"), re.MULTILINE)
        steps = [step for plan in parse(path.read_text(encoding="utf-8"), path.name) for step in plan.steps]
        assert len(rows) == len(steps)
        for (minutes, text), step in zip(rows, steps, strict=True):
            told = " ".join(filter(None, (step.lead, words(step.text))))
            assert re.findall(r"\w+", words(text)) == re.findall(r"\w+", told)
            assert int(minutes) == step.minutes


def test_a_plan_is_read_whole() -> None:
    (plan,) = parse(GUIDE, "guide-part-1.md")
    assert (plan.number, plan.title, plan.minutes, plan.people) == (1, "a sample", 60, "4 to 20 people")
    steps = [(step.minutes, step.lead, step.exercise) for step in plan.steps]
    assert steps == [(5, "", False), (25, "Alone", True), (30, "In threes, ten each", False)]
    assert words(plan.steps[1].text) == "five names on the map"
    assert plan.say == '"Look at the person beside you."'
    assert plan.wrong == ("*Nobody speaks.* Wait, and then wait again.", "*Everybody speaks.* Ring.")
    assert plan.asides == ('**Two sentences to read out:** "One." "Two."',)


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_plan_is_refused_with_one_sentence(case: str) -> None:
    (old, new), sentence = BROKEN[case]
    assert old in GUIDE
    with pytest.raises(BadPlan) as refused:
        parse(GUIDE.replace(old, new, 1), "guide-part-1.md")
    assert sentence in str(refused.value)
    assert str(refused.value).startswith("guide-part-1.md")


def test_a_chapter_has_one_session(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"guide-part-{number}.md").write_text(GUIDE, encoding="utf-8")
    with pytest.raises(BadPlan, match="has a session already"):
        read(tmp_path)
    with pytest.raises(BadPlan, match="There is no session to teach"):
        read(tmp_path / "nowhere")


def test_words_keep_their_emphasis_and_lose_their_marks() -> None:
    assert runs('Read *only* the **first** `line`, "aloud" [here](x.md){cite}`one`, it\'s 3 * 4 * 5') == [
        "Read ", ["em", "only"], " the ", ["strong", "first"], " ", ["code", "line"], ", “aloud” here, it’s 3 * 4 * 5",
    ]  # fmt: skip
    assert words('*"Leads to."* Each time') == "“Leads to.” Each time"


EXERCISE = """# A sample exercise

Its purpose.

:::{group-activity} Side by side
:minutes: 20
1. **Alone, 10 minutes.** Write.
2. **Together, 10 minutes.** Read.
:::

:::{fold} For instructors
:class: instructors

**What to look for.** A name.

**Common misreadings**

- *None.* Some.

| rubric | a start | sound | strong |
|---|---|---|---|
| One | a | b | c |
| Two | d | e | f |
| Three | g | h | =i |
:::
"""
QUESTIONS = """
chapter: sample
questions:
  - id: sample-q1
    objective: o1
    kind: one
    prompt: Who?
    options:
      - {id: a, text: You, right: true, feedback: Because it is you and nobody else.}
      - {id: b, text: They, right: false, feedback: They would never do such a thing.}
"""


@pytest.fixture
def teaching(book: Book) -> Book:
    """A small book with one session, its page to teach from, and its rubrics."""
    pages = ["chapters/01-sample", "exercises/01-sample", "back/guide-part-1", "back/teach", "back/rubrics"]
    book.toc = pages
    chapter = "# A chapter\n\nIts scene.\n\n:::{objectives}\n:minutes: 12\no1: Tell one thing from another\n:::\n\n```{questions}\n```\n"
    book.files = {
        "chapters/01-sample.md": chapter, "exercises/01-sample.md": EXERCISE, "data/questions/01-sample.yml": QUESTIONS,
        "back/guide-part-1.md": GUIDE,
        "back/teach.md": "# Teach\n\n```{teach}\n```\n", "back/rubrics.md": "# Rubrics\n\n```{rubrics}\n```\n",
    }  # fmt: skip
    return book


def test_the_page_holds_the_sessions_once_and_links_lead_to_it(teaching: Book) -> None:
    teaching.build()
    page = teaching.page("back/teach")
    (data,) = re.findall(r'<script type="application/json" class="cx-teach-facts">(.*?)</script>', page)
    (session,) = json.loads(data)["sessions"]
    assert (session["slug"], session["minutes"], session["exercise"]) == ("sample", 60, "A sample exercise")
    assert [step["minutes"] for step in session["steps"]] == [5, 25, 30]
    places = {"guide": "guide-part-1.html#chapter-1-a-sample", "chapter": "../chapters/01-sample.html", "exercise": "../exercises/01-sample.html"}
    assert session["links"] == places
    assert session["questions"][0]["options"][0]["right"] is True
    assert 'id="session=sample"' in page
    assert 'href="guide-part-1.html#chapter-1-a-sample"' in page
    guide = teaching.page("back/guide-part-1")
    assert 'href="teach.html#session=sample">Teach this session' in guide
    assert "cx-teach-facts" not in guide


def test_a_plan_that_does_not_add_up_stops_the_build(teaching: Book) -> None:
    teaching.files["back/guide-part-1.md"] = GUIDE.replace("| 25 |", "| 20 |")
    with pytest.raises(BadPlan, match="its steps take 55 minutes in all, but it is said to last 60"):
        teaching.build()


def test_a_session_without_its_exercise_stops_the_build(teaching: Book) -> None:
    teaching.files["back/guide-part-1.md"] = GUIDE.replace("Chapter 1:", "Chapter 2:")
    with pytest.raises(BadPlan, match="no exercise with this number"):
        teaching.build()


def test_the_rubrics_page_offers_its_files(teaching: Book) -> None:
    teaching.build()
    page = teaching.page("back/rubrics")
    assert 'id="rubric-sample"' in page
    assert '<th scope="row">Three</th>' in page
    folder = teaching.folder / "_build/html/rubrics"
    assert sorted(path.name for path in folder.iterdir()) == ["01-sample.csv", "all.csv"]
    one = (folder / "01-sample.csv").read_bytes()
    assert one.startswith(b"\xef\xbb\xbf")
    assert "'=i" in one.decode("utf-8-sig")
