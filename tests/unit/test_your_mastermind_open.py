"""What is still open in the other exercises: each reader on the case company's work, on little, and on any shape at all."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hostile_made import anything
from hypothesis import given
from hypothesis import strategies as st

from cxcourse.models.reasoned_no import CASE as NO_CASE
from cxcourse.models.your_mastermind import parse
from cxcourse.models.your_mastermind_open import MOST_OFFERS, Offer, story, within
from cxcourse.models.your_mastermind_open_more import READERS, offers
from cxcourse.models.your_mastermind_view import offered

ROOT = Path(__file__).parents[2]
DATA = json.loads((ROOT / "cxcourse/data/your-mastermind.json").read_text(encoding="utf-8"))
EXERCISES = DATA["exercises"]


def case_of(slug: str) -> dict[str, Any]:
    """The case company's work of an exercise."""
    if slug == "reasoned-no":
        return dict(NO_CASE)
    if slug == "trip-over-the-truth":
        return json.loads((ROOT / f"cxcourse/data/{slug}-case.json").read_text(encoding="utf-8"))["last"]
    data = json.loads((ROOT / f"cxcourse/data/{slug}.json").read_text(encoding="utf-8"))
    return data["noor"] if slug == "plain-language" else data.get("case", data)


CASES = {slug: case_of(slug) for slug in READERS}


def texts_in(value: Any) -> str:
    """Every text in a work, on one line."""
    return " ".join(json.dumps(value, ensure_ascii=False).replace('\\"', '"').replace("\\n", " ").split())


@pytest.mark.parametrize("slug", [slug for slug in READERS if slug != "plain-language"])
def test_the_case_company_has_something_open(slug: str) -> None:
    found = READERS[slug](CASES[slug])
    assert found and all(one.what and one.key for one in found)
    for one in found:  # nothing is made up: a name and a reason stand in the work
        assert not one.by or one.by in texts_in(CASES[slug]) or slug in ("executives-as-fans", "tiny-habits")
        assert not one.whom or one.whom == "all leaders" or one.whom in texts_in(CASES[slug])


def test_steps_of_the_stakeholder_plan_that_are_not_done() -> None:
    (found,) = READERS["key-stakeholder"](CASES["key-stakeholder"])
    assert (found.whom, found.by) == ("Ilse Brandt", "2026-09-25") and found.what.startswith("Two hours of live calls")
    done = {**CASES["key-stakeholder"], "plan": [{**one, "done": True} for one in CASES["key-stakeholder"]["plan"]]}
    assert READERS["key-stakeholder"](done) == []


def test_a_brief_is_open_until_something_moved() -> None:
    work = CASES["information-that-helps"]
    assert [one.key for one in READERS["information-that-helps"](work)] == ["next"]
    unsent = {**work, "log": []}
    assert [(one.key, one.by) for one in READERS["information-that-helps"](unsent)] == [("send", "2026-10-09"), ("check", "2026-10-09")]


def test_a_text_that_somebody_outside_has_read_is_not_open() -> None:
    assert READERS["plain-language"](CASES["plain-language"]) == []
    (found,) = READERS["plain-language"]({**CASES["plain-language"], "outsider": {}})
    assert found.whom == "Katrin Vollmer"


def test_a_habit_is_looked_at_after_four_weeks() -> None:
    found = READERS["tiny-habits"](CASES["tiny-habits"])
    assert found[0].what == "After I start my laptop, I think of one customer whom I will ring this week"
    assert [one.by for one in found] == ["2026-10-23"] * 2


def test_the_truth_moment_begins_with_its_owner() -> None:
    owner, step = READERS["trip-over-the-truth"](CASES["trip-over-the-truth"])
    assert (owner.whom, owner.by, step.by) == ("Pieter Roelofs", "2026-09-22", "2026-10-20")


def test_only_the_newest_scores_of_a_story_are_open() -> None:
    found = story(CASES["cx-story"])
    assert [one.what for one in found] == [
        "In my story I mend this: The third stretch goes by too quickly.",
        "In my story I mend this: The day on which the amount can stand in every letter is still a wish.",
    ]


def test_the_best_value_for_the_effort_comes_first() -> None:
    found = READERS["walk-the-journey"](CASES["walk-the-journey"])
    assert [one.key for one in found][:3] == ["first", "w2", "w3"]


def test_of_a_years_acts_only_those_of_the_ninety_days() -> None:
    made = offers({"executives-as-fans": CASES["executives-as-fans"]}, "2026-11-15")["executives-as-fans"]
    assert made and all("2026-11-15" <= one.by <= "2027-02-13" for one in made)
    assert offers({"executives-as-fans": CASES["executives-as-fans"]}, "2031-01-01") == {}


NINETY = [
    ("2027-01-14", "2027-01-14", True), ("2027-04-14", "2027-01-14", True), ("2027-04-15", "2027-01-14", False), ("2027-01-13", "2027-01-14", False),
    ("", "2027-01-14", True), ("2027-01-14", "", True), ("2027-01-01", "9999-12-31", False),
]  # fmt: skip


@pytest.mark.parametrize(("day", "start", "is_in"), NINETY)
def test_ninety_days_from_the_first(day: str, start: str, is_in: bool) -> None:
    assert within(day, start, 90) is is_in


def test_a_line_that_was_taken_is_known_by_its_source() -> None:
    made = offers({"n-equals-one": CASES["n-equals-one"]})
    source = f"n-equals-one:{made['n-equals-one'][0].key}"
    shown = offered(parse({"plan": [{"id": "a", "what": "x", "source": source}], "ninety": {"begin": "2027-01-14"}}), made, EXERCISES)
    first, second = shown[0]["offers"]
    assert (shown[0]["number"], first["taken"], second["taken"]) == ("12", True, False)
    assert first["late"] is True and first["horizon"] is None and first["day"] == "14 August 2026"


def test_every_exercise_of_the_course_is_in_the_list() -> None:
    pages = sorted((ROOT / "exercises").glob("[0-9]*.md"))
    told = [(f"{one['number']}-{one['slug']}", one["title"]) for one in EXERCISES]
    here = [(page.stem, re.search(r"^# (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)[1]) for page in pages]  # type: ignore[index]
    assert told == [one for one in here if not one[0].endswith("your-mastermind")]
    assert list(READERS) == [one["slug"] for one in EXERCISES] and all(one["bring"] and one["begin"].endswith("?") for one in EXERCISES)


ANY = anything(known=["2027-01-14", "9999-12-31", "guess", "moved"])


@pytest.mark.parametrize("slug", list(READERS))
@given(data=st.data())
def test_a_reader_takes_any_shape(slug: str, data: st.DataObject) -> None:
    keys = sorted({*CASES[slug], "x"})
    fields = sorted({field for part in CASES[slug].values() for field in _fields(part)} | {"x"})
    record = st.dictionaries(st.sampled_from(fields), ANY, max_size=6)
    work = data.draw(st.dictionaries(st.sampled_from(keys), ANY | record | st.lists(record, max_size=3), max_size=6))
    for found in (READERS[slug](work), offers({slug: work}, "2027-01-14").get(slug, [])):
        assert all(isinstance(one, Offer) and one.what and len(one.key) <= 40 for one in found)
    for made in offers({slug: work}).values():
        assert 0 < len(made) <= MOST_OFFERS and len({one.key for one in made}) == len(made)


@given(ANY, ANY)
def test_others_of_any_shape_offer_nothing_wrong(others: Any, work: Any) -> None:
    assert isinstance(offers(others, "2027-01-14"), dict)
    assert isinstance(offers(dict.fromkeys(READERS, work)), dict)


def _fields(part: Any) -> list[str]:
    rows = part if isinstance(part, list) else [part]
    return [key for row in rows if isinstance(row, dict) for key in row]
