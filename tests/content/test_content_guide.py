"""The facilitator's guide: a session for each chapter whose minutes add up, and course plans that fit on the clock."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime

import pytest
from book_source import ROOT, coverage
from prose import Page, plain, split_sentences, words

GUIDES = [Page.read(path) for path in sorted((ROOT / "back").glob("guide-part-*.md"))]
PLANS = Page.read(ROOT / "back/facilitators.md")


def sessions() -> dict[int, str]:
    """The text of each session, by its chapter's number."""
    found: dict[int, str] = {}
    for guide in GUIDES:
        for part in re.split(r"^## ", guide.body, flags=re.MULTILINE)[1:]:
            match = re.match(r"Chapter (\d+): ", part)
            assert match, part.splitlines()[0]
            assert int(match[1]) not in found
            found[int(match[1])] = part
    return found


SESSIONS = sessions()
each_session = pytest.mark.parametrize("number", sorted(SESSIONS))


def minutes_of(session: str) -> list[int]:
    """The minutes of the steps."""
    return [int(n) for n in re.findall(r"^\| (\d+) \|", session, flags=re.MULTILINE)]


def test_every_chapter_has_its_session_in_the_guide_of_its_part():
    assert sorted(SESSIONS) == list(range(1, 19))
    parts = {int(row["number"]): row["part"] for row in coverage()["chapters"]}
    for guide, roman in zip(GUIDES, ("I", "II", "III", "IV", "V", "VI"), strict=True):
        assert f"Part {roman}:" in guide.title
        here = {int(n) for n in re.findall(r"^## Chapter (\d+):", guide.body, flags=re.MULTILINE)}
        assert here == {number for number, part in parts.items() if part == roman}


@each_session
def test_a_session_lasts_60_or_90_minutes_and_its_steps_add_up(number: int):
    stated = re.search(r"\*\*(60|90) minutes, ", SESSIONS[number])
    assert stated
    assert sum(minutes_of(SESSIONS[number])) == int(stated[1])
    assert len(minutes_of(SESSIONS[number])) >= 5


@each_session
def test_a_session_says_what_to_bring_what_to_say_and_what_goes_wrong(number: int):
    session = SESSIONS[number]
    assert "*Bring:*" in session
    said = re.search(r"\*\*Say at the start\.\*\* (.*?)\n\n", session, flags=re.DOTALL)
    assert said
    assert len(words(said[1])) >= 15
    wrong = session.partition("**What usually goes wrong**")[2]
    assert len(re.findall(r"^- \*", wrong, flags=re.MULTILINE)) >= 4


def test_no_session_is_another_one_over_again():
    sentences = Counter(s for text in SESSIONS.values() for s in split_sentences(plain(text)) if len(words(s)) > 5)
    assert [sentence for sentence, n in sentences.items() if n > 1] == []
    assert len({tuple(minutes_of(text)) for text in SESSIONS.values()}) == len(SESSIONS)


def plan(heading: str) -> str:
    """The section of one course plan."""
    return PLANS.body.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_the_day_runs_forward_and_ends_before_five():
    times = [datetime.strptime(t, "%H:%M") for t in re.findall(r"^\| (\d+:\d\d) \|", plan("One day"), flags=re.MULTILINE)]
    assert len(times) >= 10
    assert times == sorted(set(times))
    assert times[-1] < datetime.strptime("17:00", "%H:%M")


@pytest.mark.parametrize(("heading", "weeks", "length"), [("Four weeks", 4, 150), ("Nine weeks", 9, 90)])
def test_the_weeks_are_all_there_and_their_minutes_add_up(heading: str, weeks: int, length: int):
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in plan(heading).splitlines() if re.match(r"\| \d", line)]
    assert len(rows) == weeks
    for row in rows:
        stated = [int(n) for n in re.findall(r"\((\d+)\)", re.sub(r"\]\([^)]*\)", "]", row[2]))]
        assert not stated or sum(stated) == length, row[0]
        assert stated or ", whole" in row[2], row[0]


def test_every_chapter_is_read_in_the_nine_weeks():
    read = {int(n) for line in plan("Nine weeks").splitlines() if re.match(r"\| \d", line) for n in re.findall(r"\d+", line.split("|")[2])}
    assert read == set(range(1, 19))
