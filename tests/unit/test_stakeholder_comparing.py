"""Several maps laid over one another: by hand, by properties, and without a name where none may be."""

from __future__ import annotations

import json
import random
import time
from dataclasses import replace
from typing import Any

import pytest
from group_made import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from stakeholders_made import person, work, works

from cxcourse.models import blocks
from cxcourse.models.comparing import Member, coded
from cxcourse.models.stakeholder_comparing import compare_works, doubts_of, joined, without_names
from cxcourse.models.stakeholder_matching import doubts, key_of
from cxcourse.models.stakeholder_parsing import parse
from cxcourse.models.stakeholder_seen import distance, people_seen


def member(name: str, *people: dict[str, Any], own: bool = False) -> Member:
    return Member(name, work(*people), own=own)


def of_kind(made: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """All blocks of a kind, wherever they stand."""
    found = []
    for one in made:
        found += [one] if one["kind"] == kind else []
        for inner in [one.get("blocks", []), *one.get("parts", [])]:
            found += of_kind(inner, kind)
    return found


ANNA = member("Anna", person("a", name="Kai", power=9, interest=4, attitude=-6), person("b", name="Lea", power=5, interest=5, attitude=2))
BO = member("Bo", person("x", name="Lea", power=6, interest=5, attitude=2), person("y", name="KAI", power=2, interest=4, attitude=6), own=True)
CLEO = member("Cleo", person("q", name="Kaï", power=4, interest=None, attitude=0), person("r", name="Mo", power=10, interest=10, urgency=True))


def test_the_most_contested_comes_first_worked_by_hand() -> None:
    seen = people_seen([parse(one.work)[0].people for one in (ANNA, BO, CLEO)])
    assert [one.name for one in seen][:2] == ["KAI", "Lea"]
    kai = seen[0]
    # Power 9, 2, 4: distances 7, 5, 2, on average 14/3. Attitude -6, 6, 0 on a scale of 20: (12 + 6 + 6) / 3 = 8, or 4 of ten.
    assert kai.reach["power"] == pytest.approx(14 / 3)
    assert kai.reach["attitude"] == pytest.approx(4)
    assert kai.reach["interest"] == 0
    assert kai.apart == pytest.approx((14 / 3 + 4 + 0) / 3)
    made = compare_works([ANNA, BO, CLEO])
    assert made[0]["text"] == "You differ most about KAI: power runs from 2 to 9."
    chart = of_kind(made, "spread_chart")[0]
    assert chart["title"].startswith("Power")
    item = chart["items"][0]
    assert (item["label"], item["median"], item["low"], item["high"], item["own"]) == ("KAI", 4, 3, 6.5, 2)
    assert item["values"] == [{"who": "Anna", "value": 9}, {"who": "Bo", "value": 2}, {"who": "Cleo", "value": 4}]


def test_who_is_on_one_map_only_and_who_comes_first_is_said() -> None:
    made = compare_works([ANNA, BO, CLEO])
    assert "Cleo: Mo" in blocks.plain(made)
    asked = of_kind(made, "questions")[0]["items"]
    assert 2 <= len(asked) <= 3
    assert "Is KAI for the plan (1 of you) or against it (1)?" in asked[0]
    assert any("Mo first" in one for one in asked)
    rows = next(one for one in of_kind(made, "table") if one["columns"][1] == "Matters most now")["rows"]
    assert rows[2] == ["Cleo", "Mo"]


def test_maps_with_nobody_in_common_say_what_to_do() -> None:
    made = compare_works([member("Anna", person("a", power=1)), member("Bo", person("b", power=2))])
    assert "nothing to lay over one another" in made[0]["text"]


def test_equal_maps_say_that_they_are_alike() -> None:
    made = compare_works([ANNA, replace(ANNA, name="Bo")])
    assert "nearly alike" in made[0]["text"]
    assert len(of_kind(made, "questions")[0]["items"]) >= 1


@settings(max_examples=30)
@given(st.lists(works(), min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_any_maps_are_compared_and_the_order_of_their_people_does_not_matter(made: list[dict[str, Any]], chance: random.Random) -> None:
    members = [Member(f"M{at}", one) for at, one in enumerate(made)]
    told = compare_works(members)
    json.dumps(told, allow_nan=False)
    assert told[0]["kind"] == "lead"
    numbers = [json.dumps(one["items"]) for one in of_kind(told, "spread_chart")]
    people_once = [one for one in members if len({key_of(each["name"]) for each in one.work["people"]}) == len(one.work["people"])]
    if len(people_once) == len(members):
        mixed = [replace(one, work={**one.work, "people": chance.sample(one.work["people"], len(one.work["people"]))}) for one in members]
        assert [json.dumps(one["items"]) for one in of_kind(compare_works(mixed), "spread_chart")] == numbers
    blocks.markdown(told, "x")


@given(st.lists(st.floats(-10, 10), max_size=6))
def test_the_distance_is_that_of_all_pairs(values: list[float]) -> None:
    pairs = [abs(a - b) for at, a in enumerate(values) for b in values[at + 1 :]]
    assert distance(values) == (pytest.approx(sum(pairs) / len(pairs)) if pairs else None)


# -- who is meant -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("a", "b"), [
    ("Anna de Vries", "ANNA DE VRIES"), ("José Núñez", "Jose Nunez"), ("Vries, Anna de", "Anna de Vries"), ("Dr. Anna Vries", "anna vries"),
    ("The works council", "Works council"), ("O'Neill", "O’Neill"), ("Bjørn Ødegård", "Bjorn Odegard"), ("Großmann", "Grossmann"), ("Ａnna", "Anna"),
])  # fmt: skip
def test_the_same_name_is_the_same_however_it_is_typed(a: str, b: str) -> None:
    assert key_of(a) == key_of(b) != ""


def questions_for(*maps: list[str]) -> list[str]:
    return [one.text for one in doubts([parse(work(*(person(f"p{at}", name=name) for at, name in enumerate(names))))[0].people for names in maps])]


@pytest.mark.parametrize(("a", "b"), [
    ("Pieter Roelofs", "P. Roelofs"), ("Maarten Vreeland", "Maarten Vreelandt"), ("Hugo", "Hugo Terpstra"), ("Terpstra", "Hugo Terpstra"),
    ("Agnes Molenaar", "Agnes Molenar"), ("Front-line advisers", "Frontline advisers"),
])  # fmt: skip
def test_what_is_alike_is_asked_about(a: str, b: str) -> None:
    assert len(questions_for([a], [b])) == 1


@pytest.mark.parametrize(("a", "b"), [
    ("Hugo Terpstra", "Hugo Dijkstra"), ("Anna", "Bert"), ("Works council", "Supervisory board"), ("", ""), ("Anna B", "Anna C"), ("1", "2"),
])  # fmt: skip
def test_what_is_not_alike_is_not_asked_about(a: str, b: str) -> None:
    assert questions_for([a], [b]) == []


def test_two_on_one_map_are_two_people() -> None:
    assert questions_for(["Hugo", "Hugo Terpstra"], ["Hugo Terpstra"]) == []


def test_a_role_may_be_somebody_s_name_elsewhere() -> None:
    named, called = member("Anna", person("a", name="Ilse Brandt", role="Finance director")), member("Bo", person("b", name="Finance director"))
    (doubt,) = doubts_of([named, called])
    assert doubt.text == "Are “Finance director” and “Ilse Brandt” the same?"


def test_a_yes_makes_them_one_and_a_no_leaves_them_two() -> None:
    one, other = member("Anna", person("a", name="P. Roelofs", power=2)), member("Bo", person("b", name="Pieter Roelofs", power=9))
    (doubt,) = doubts_of([one, other])
    assert "nothing to lay" in compare_works(joined([one, other], {doubt.id: False}))[0]["text"]
    settled = joined([one, other], {doubt.id: True})
    assert "Pieter Roelofs: power runs from 2 to 9" in compare_works(settled)[0]["text"]
    assert one.work["people"][0]["name"] == "P. Roelofs", "the member's own work is not changed"
    assert doubts_of([other, one]) == [doubt]


def test_seven_hundred_different_names_are_looked_through_quickly() -> None:
    chance = random.Random(3)
    names = [" ".join("".join(chance.choices("abcdefgh", k=6)) for _ in range(2)) for _ in range(720)]
    start = time.process_time()
    found = questions_for(*[names[at : at + 60] for at in range(0, 720, 60)])
    assert time.process_time() - start < 2
    assert len(found) <= 12


# -- without names ---------------------------------------------------------------------------------------------------------------


def full_of_canaries() -> Member:
    """A work with a name in every text that it can hold."""
    texts = {"role": "Canary boss", "drives": "Ask Canary", "form": "Canary's way"}
    people = [person(f"canary-{n}", name=f"Canary{n} Quillfeather", power=n, **texts) for n in (1, 2)]
    made = work(*people, links=[("canary-1", "canary-2")], title="Canary map")
    made["plan"] = [{"person": "canary-1", "need": "Canary", "form": "Canary", "next": "Canary", "by": "2026-01-01", "done": False}]
    made["versions"] = [{"id": "v", "name": "Canary", "date": "2026-01-01", "people": people, "links": [], "weights": {}}]
    return Member("Canary Member", made)


def test_no_name_is_left_anywhere() -> None:
    members = [full_of_canaries(), ANNA]
    hidden = without_names(coded(members))
    text = json.dumps([[one.name, one.work] for one in hidden]) + blocks.markdown(compare_works(hidden), "x")
    assert "canary" not in text.casefold() and "kai" not in text.casefold()


def test_without_names_the_numbers_and_the_matching_stay() -> None:
    open_, hidden = compare_works([ANNA, BO, CLEO]), compare_works(without_names([ANNA, BO, CLEO]))
    bare = [[[{**value} for value in item["values"]] for item in one["items"]] for one in of_kind(open_, "spread_chart")]
    assert [[item["values"] for item in one["items"]] for one in of_kind(hidden, "spread_chart")][0][0] == bare[0][0]
    assert {item["label"] for one in of_kind(hidden, "spread_chart") for item in one["items"]} <= {"Person 1", "Person 2", "Person 3"}


def test_without_names_twice_is_a_map_still() -> None:
    once = without_names([full_of_canaries()])
    assert [one["name"] for one in once[0].work["people"]] == ["Person 1", "Person 2"]
    assert once[0].work["links"][0]["from"] != once[0].work["links"][0]["to"]
    assert len(without_names(once)[0].work["people"]) == 2


def test_people_without_a_name_and_twice_of_one_name_are_kept() -> None:
    hidden = without_names([member("Anna", person("a", name=""), person("b", name=""), person("c", name="Kai"), person("d", name="kai"))])
    ids = [one["id"] for one in hidden[0].work["people"]]
    assert len(set(ids)) == 4


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_a_name(text: str) -> None:
    members = [member(text, person("a", name=text, role=text, power=1)), member("Bo", person("b", name=text, power=9))]
    json.dumps(compare_works(members), allow_nan=False)
    json.dumps([one.work for one in without_names(members)], allow_nan=False)
    blocks.markdown(compare_works(members), text)


def test_twelve_maps_of_sixty_are_compared_before_anybody_waits() -> None:
    chance = random.Random(5)

    def made(n: int) -> Member:
        marks = [{"power": chance.randint(0, 10), "interest": chance.randint(0, 10), "attitude": chance.randint(-10, 10)} for _ in range(60)]
        return member(f"M{n}", *(person(f"p{at}", name=f"Person number {at}", **one) for at, one in enumerate(marks)))

    members = [made(n) for n in range(12)]
    times = []
    for _ in range(3):
        start = time.process_time()
        compare_works(members)
        times.append(time.process_time() - start)
    assert min(times) < 0.4, "about 70 ms on a machine at rest"
