"""The view of exercise 01: the answer in words, what moved, the plan's first draft, and that nothing is touched on the way."""

from __future__ import annotations

import copy
import json
import math
from typing import Any

import pytest
from hypothesis import given
from stakeholders_made import json_values, person, work, works

from cxcourse.models.engagement import fill_plan
from cxcourse.models.key_stakeholder_view import compare_versions, compute
from cxcourse.models.problem import Problem

WHOLE = {"legitimacy": True, "urgency": True, "now": "neutral", "needed": "leading"}
ILSE = person("ilse", name="Ilse", power=8, interest=6, **WHOLE)
HUGO = person("hugo", name="Hugo", power=5, interest=10, attitude=-7, legitimacy=False, urgency=True, now="resistant", needed="neutral")


def version(key: str, day: str, *people: dict[str, Any]) -> dict[str, Any]:
    return {"id": key, "name": key.upper(), "date": day, "people": list(people), "links": [], "weights": {}}


def test_the_answer_names_the_one_and_the_reason() -> None:
    view = compute(work(ILSE, HUGO))
    assert view["summary"] == (
        "At this moment Ilse matters most, because power, a rightful say and a hurry come together, and the engagement is neutral where leading "
        "is needed. Next, 27.5 points behind: Hugo."
    )
    assert view["notes"] == ["Hugo presses hardest, and is in place 2: a loud voice asks for your time, not for the first place."]


def test_a_tie_for_the_first_place_is_admitted() -> None:
    view = compute(work(ILSE, {**ILSE, "id": "bo", "name": "Bo"}))
    assert view["summary"].startswith("At this moment Bo and Ilse matter equally: the numbers cannot tell them apart.")
    assert [(row["rank"], row["tied"]) for row in view["ranking"]] == [(1, True), (1, True)]


def test_an_unknown_who_may_come_first_is_named() -> None:
    view = compute(work(ILSE, person("lars", name="Lars", legitimacy=True)))
    assert "Do not be too sure: Lars may turn out to come first" in view["summary"]
    assert view["notes"] == [
        "Lars is in place 2 and may turn out to belong as high as place 1. Not known: power, interest, urgency, engagement now and engagement needed."
    ]
    lars = view["ranking"][1]
    assert (lars["class"], lars["class_name"], lars["low"], lars["high"]) == ("unknown", "Not enough known", 12.5, 100)
    assert lars["thin"] == ["power", "interest", "urgency", "now", "needed"]


@pytest.mark.parametrize(
    ("value", "start"),
    [
        (work(), "Nobody is on the map yet."),
        (work(person("a")), "Nothing is known yet"),
        (work(ILSE, weights={"salience": 0, "power": 0, "interest": 0, "gap": 0}), "All weights are 0"),
    ],
)
def test_when_nothing_can_be_said_it_says_so(value: dict[str, Any], start: str) -> None:
    assert compute(value)["summary"].startswith(start)


def test_everybody_gets_two_sentences_and_they_differ() -> None:
    everybody = [
        person(f"p{n}", power=n % 11, interest=n * 7 % 11, legitimacy=n % 2 == 0, urgency=n % 3 == 0, now="neutral", needed="leading")
        for n in range(20)
    ]
    whys = [row["why"] for row in compute(work(*everybody))["ranking"]]
    assert len(set(whys)) == 20
    assert all("{" not in why and why.endswith(".") and len(why) < 250 for why in whys)


def test_without_versions_nothing_moved() -> None:
    assert compute(work(ILSE))["moved"] is None


def test_what_moved_since_a_version() -> None:
    before = {**ILSE, "power": 3, "urgency": False, "now": "unaware"}
    moved = compute(work(ILSE, HUGO, person("new"), versions=[version("v1", "2026-01-01", before, HUGO, person("gone"))]))["moved"]["v1"]
    assert (moved["from"], moved["to"], moved["date"], moved["same"]) == ("V1", "your map now", "2026-01-01", False)
    ilse = next(one for one in moved["people"] if one["id"] == "ilse")
    assert (ilse["class_before"], ilse["class_after"]) == ("discretionary", "definitive")
    assert [(c["field"], c["before"], c["after"]) for c in ilse["changes"]] == [
        ("power", 3, 8),
        ("urgency", False, True),
        ("now", "unaware", "neutral"),
    ]
    assert "Power from 3 to 8, urgency from no to yes and engagement now from unaware to neutral." in ilse["text"]
    assert [one["id"] for one in moved["newcomers"]] == ["new"]
    assert [one["id"] for one in moved["leavers"]] == ["gone"]
    assert "New on the map: New." in moved["summary"]
    assert moved["ranks"] == {"hugo": 1, "ilse": 2, "gone": 3}  # 50.0 and 46.2 points


def test_people_typed_anew_are_matched_by_name() -> None:
    moved = compute(work(ILSE, versions=[version("v1", "2026-01-01", {**ILSE, "id": "other", "name": " ilse "})]))["moved"]["v1"]
    assert moved["same"] is True
    assert (moved["newcomers"], moved["leavers"]) == ([], [])
    assert moved["summary"] == "V1 and your map now hold the same people and the same numbers."


def test_two_of_one_name_are_not_guessed() -> None:
    twins = [person("x", name="Kim"), person("y", name="Kim")]
    moved = compute(work(*twins, versions=[version("v1", "2026-01-01", person("a", name="Kim"))]))["moved"]["v1"]
    assert len(moved["newcomers"]) == 2
    assert len(moved["leavers"]) == 1


def test_a_version_later_than_the_map_in_hand_is_where_things_go() -> None:
    later = {**ILSE, "power": 2}
    moved = compute(work(ILSE, versions=[version("v1", "2026-01-01", ILSE), version("v2", "2027-01-01", later)]))["moved"]
    assert moved["v1"]["same"] is True
    assert (moved["v2"]["from"], moved["v2"]["to"]) == ("V1", "V2")


def test_both_maps_are_ranked_with_the_weights_in_hand() -> None:
    old = {**version("v1", "2026-01-01", ILSE, HUGO), "weights": {"interest": 5, "salience": 0, "power": 0, "gap": 0}}
    assert compute(work(ILSE, HUGO, versions=[old]))["moved"]["v1"]["same"] is True


def test_any_two_versions_can_be_compared() -> None:
    value = work(ILSE, versions=[version("v1", "2026-01-01", HUGO), version("v2", "2026-02-01", ILSE, HUGO)])
    found = compare_versions(value, "v1", "v2")
    assert [one["id"] for one in found["newcomers"]] == ["ilse"]
    assert [one["id"] for one in compare_versions(value, "now", "v1")["leavers"]] == ["ilse"]
    with pytest.raises(Problem, match="not among your kept versions"):
        compare_versions(value, "v1", "v9")


@pytest.mark.parametrize("bad", [5, {}, {"id": 3}, {"id": "v", "people": 5}])
def test_an_unreadable_version_is_named_and_the_rest_works(bad: Any) -> None:
    view = compute(work(ILSE, versions=[bad, version("v1", "2026-01-01", HUGO)]))
    assert list(view["moved"]) == ["v1"]
    assert [one["path"] for one in view["problems"]] == ["versions/0"]


def test_more_versions_than_are_compared_are_told() -> None:
    view = compute(work(ILSE, versions=[version(f"v{n}", f"2026-01-{n + 1:02}", HUGO) for n in range(26)]))
    assert len(view["moved"]) == 24
    assert [one["path"] for one in view["problems"]] == ["versions"]


def test_suggestions_are_for_the_first_five_and_use_what_is_known_of_them() -> None:
    friend = person("yusuf", name="Yusuf", power=2, attitude=6, interest=5)
    others = [person(f"p{n}", power=4, interest=4) for n in range(6)]
    mine = {**ILSE, "drives": "Fewer repeat calls.", "form": "one page"}
    found = compute(work(mine, HUGO, friend, *others, links=[("yusuf", "ilse", 3)]))["suggestions"]
    assert len(found) == 5
    assert found["ilse"] == {
        "need": "One good reason that speaks to this: \u201cFewer repeat calls\u201d.",
        "form": "one page",
        "next": "Ask Yusuf what Ilse listens to. Then two hours of customer calls together, and one request: open the first meeting.",
    }
    assert found["hugo"]["next"] == "Give Hugo one fixed quarter of an hour a fortnight, and answer everything else there."


def test_what_stands_in_the_plan_is_kept() -> None:
    mine = {"person": "ilse", "need": "my words", "form": "", "next": "", "by": "2026-10-01", "done": True, "future": 1}
    suggested = compute(work(ILSE, HUGO))["suggestions"]
    plan = fill_plan([mine], suggested, "2026-09-14")
    assert plan[0] == mine
    assert [(entry["person"], entry["by"], entry["done"]) for entry in plan[1:]] == [("hugo", "2026-09-28", False)]
    assert fill_plan(plan, suggested) == plan


def test_problems_counts_and_classes_are_told() -> None:
    view = compute(work({**ILSE, "power": 11}, HUGO, links=[("ilse", "ilse")]))
    assert [one["path"] for one in view["problems"]] == ["people/ilse/power", "links/0"]
    assert (view["counts"]["people"], view["counts"]["links"], view["counts"]["errors"], view["counts"]["thin"]) == (2, 0, 2, 1)
    assert view["counts"]["classes"]["demanding"] == view["counts"]["classes"]["unknown"] == 1


def test_a_true_is_never_taken_for_the_number_one_seen_before() -> None:
    assert compute(work({**ILSE, "power": 1}))["problems"] == []
    assert [one["path"] for one in compute(work({**ILSE, "power": True}))["problems"]] == ["people/ilse/power"]
    assert [one["path"] for one in compute(work({**ILSE, "urgency": 1}))["problems"]] == ["people/ilse/urgency"]


def test_a_view_that_was_changed_by_its_owner_does_not_spoil_the_next() -> None:
    value = work(ILSE, person("lars"))
    first = compute(value)
    before = copy.deepcopy(first)
    first["ranking"][0]["parts"].clear()
    first["ranking"][1]["thin"].clear()
    first["problems"].append("x")
    assert compute(value) == before


def no_nan(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and no_nan(one) for key, one in value.items())
    if isinstance(value, list):
        return all(no_nan(one) for one in value)
    return value is None or isinstance(value, (str, int)) or (isinstance(value, float) and math.isfinite(value))


@given(works(least=0), works(least=0))
def test_the_view_is_json_the_same_each_time_and_the_work_untouched(value: dict[str, Any], old: dict[str, Any]) -> None:
    whole = {**value, "versions": [{"id": "v", "name": "Old", "date": "2026-01-01", **old}], "future": {"kept": 1}}
    before = copy.deepcopy(whole)
    view = compute(whole)
    assert no_nan(view)
    assert json.loads(json.dumps(view)) == view
    assert compute(whole) == view
    assert whole == before
    assert len(view["ranking"]) == len(value["people"])


@given(json_values, json_values, json_values)
def test_no_version_plan_or_weights_break_it(versions: Any, plan: Any, weights: Any) -> None:
    view = compute({**work(ILSE, HUGO), "versions": versions, "plan": plan, "weights": weights})
    assert len(view["ranking"]) == 2
