"""The so-what calculator: its formulas against full enumeration and published figures, the range of money, refusals, and the case."""

from __future__ import annotations

import csv
import importlib.util
import json
from itertools import combinations
from math import sqrt
from pathlib import Path
from typing import Any

import pytest
from hostile_made import any_work, seen, settled
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcourse.models import blocks as b
from cxcourse.models import whats_in_it as model
from cxcourse.models import whats_in_it_chance as chance
from cxcourse.models import whats_in_it_money as money
from cxcourse.models.comparing import Member
from cxcourse.models.whats_in_it_compare import compare_works

ROOT = Path(__file__).parents[2]
CASE: dict[str, Any] = json.loads((ROOT / "cxcourse/data/whats-in-it.json").read_text(encoding="utf-8"))


# -- chance and silence ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("population", [[1, 0, 0, 1, 1, 0, 0], [1, 1, -1, 0, 1, -1, 0, 0]])
@pytest.mark.parametrize("answers", [2, 3, 5])
def test_the_margin_is_that_of_all_samples_one_could_draw(population: list[int], answers: int) -> None:
    # Every sample of this size from this population, none put back: the exact spread of the score, and no formula.
    scores = [sum(one) / answers for one in combinations(population, answers)]
    mean = sum(scores) / len(scores)
    exact = sqrt(sum((one - mean) ** 2 for one in scores) / len(scores))
    base = len(population)
    p, d = population.count(1) / base, population.count(-1) / base
    found = chance.margin_of_score(base, answers, p, d) if d else chance.margin_of_share(base, answers, p)
    assert found / chance.Z95 == pytest.approx(exact, abs=1e-9)
    spread = sqrt(sum((one - p + d) ** 2 for one in population) / base)
    assert chance.margin_of_mean(base, answers, spread) / chance.Z95 == pytest.approx(exact, abs=1e-9)


def test_the_published_table_is_reproduced() -> None:
    # E42: bases of 200, 1,000, 5,000 and 10,000; 15% and 21% answer; a share of a half, and 50% fans with 20% critics; 1.96 as published.
    bases, rates = (200, 1000, 5000, 10_000), (0.15, 0.21)
    shares = [round(100 * chance.margin_of_share(n, n * r, z=1.96), 1) for n in bases for r in rates]
    scores = [round(100 * chance.margin_of_score(n, n * r, 0.5, 0.2, z=1.96), 1) for n in bases for r in rates]
    assert shares == [16.5, 13.5, 7.4, 6.0, 3.3, 2.7, 2.3, 1.9]
    assert scores == [25.8, 21.0, 11.5, 9.4, 5.2, 4.2, 3.6, 3.0]
    assert (round(chance.silence(0.15, 0.8), 2), round(chance.silence(0.21, 0.8), 2)) == (0.68, 0.63)


def test_formulas_by_hand() -> None:
    # 400 of 1,600 answer, half say yes: sqrt(0.25 / 400) = 0.025, times sqrt(1200 / 1599) = 0.866296.
    assert chance.margin_of_share(1600, 400, 0.5, z=1) == pytest.approx(0.025 * sqrt(1200 / 1599), abs=1e-12)
    assert chance.spread_of_score(0.5, 0.2) == pytest.approx(0.61)
    assert chance.margin_of_share(100, 100) == 0 and chance.correction(1, 1) == 0
    assert chance.of_difference(3, 4) == 5
    # Ten answers, five fans and two critics: 5.75 and 2.75 of 13 after adding three.
    middle, give = chance.adjusted_score(1e9, 10, 0.5, 0.2, z=1)
    p, d = 5.75 / 13, 2.75 / 13
    assert middle == pytest.approx(3 / 13) and give == pytest.approx(sqrt((p + d - (p - d) ** 2) / 13), rel=1e-6)
    reached = chance.reached(10_000, 0.2, 0.1, 0.5)
    assert (reached.heard, reached.in_time) == (200, 100)
    assert reached.give == pytest.approx(2000 * chance.margin_of_share(10_000, 2000, 0.1))


@settings(max_examples=200)
@given(st.integers(2, 10_000), st.floats(0.01, 1), st.floats(0, 1), st.floats(0, 1))
def test_more_answers_never_blur_and_a_mirrored_share_is_as_sharp(base: int, rate: float, share: float, other: float) -> None:
    answers = max(1.0, base * rate)
    assert chance.margin_of_share(base, answers, share) == pytest.approx(chance.margin_of_share(base, answers, 1 - share), abs=1e-12)
    more = min(float(base), answers * 1.5)
    assert chance.margin_of_share(base, more, share) <= chance.margin_of_share(base, answers, share) + 1e-12
    fans, critics = share * other, share * (1 - other)
    assert 0 <= chance.spread_of_score(fans, critics) <= 1 + 1e-12
    assert chance.margin_of_score(base, answers, fans, 0) == pytest.approx(chance.margin_of_share(base, answers, fans), abs=1e-12)


# -- money --------------------------------------------------------------------------------------------------------------------


def effect(**more: Any) -> dict[str, Any]:
    return {
        "id": "a",
        "name": "Calls",
        "kind": "calls",
        "many_middle": 1000,
        "share_low": 10,
        "share_middle": 20,
        "share_high": 40,
        "worth_low": 8,
        "worth_middle": 10,
        "worth_high": 11,
        "money_middle": 50,
        **more,
    }


def test_the_range_and_the_tornado_by_hand() -> None:
    one = money.read_effect(effect())
    # 1,000 x 10% x 8 x 50% = 400; 1,000 x 20% x 10 x 50% = 1,000; 1,000 x 40% x 11 x 50% = 2,200.
    assert one.total == pytest.approx((400, 1000, 2200))
    first, second = money.swings([one])
    assert (first.factor.name, first.low, first.high) == ("share", pytest.approx(500), pytest.approx(2000))
    assert (second.factor.name, second.low, second.high) == ("worth", pytest.approx(800), pytest.approx(1100))
    # The middle sum covers 1,500 when the share is 30%: 1,000 x 0.3 x 10 x 0.5.
    assert money.needed([one], first, 1500) == pytest.approx(0.3)
    low, high = money.likely([one])
    assert one.total[0] < low < one.total[1] < high < one.total[2]
    two = [one, money.read_effect(effect(id="b", share_middle=20, share_low=20, share_high=20, worth_low=10, worth_high=10))]
    assert money.total(two) == pytest.approx((1400, 2000, 3200)) and len(money.swings(two)) == 2


def test_what_is_open_is_filled_openly_or_missing() -> None:
    assert money.read_effect(effect(share_middle=None)).factors[1].values == pytest.approx((0.1, 0.25, 0.4))
    assert money.read_effect(effect(share_middle=None)).factors[1].filled == "middle"
    assert money.read_effect(effect(money_middle=None)).factors[3] == money.Factor("money", (1, 1, 1), "guess", "", "all")
    assert money.read_effect(effect(worth_low=None, worth_middle=None, worth_high=None)).missing == ("worth",)
    assert money.read_effect(effect(share_low=40, share_high=10)).factors[1].values == (0.1, 0.2, 0.4), "whatever is smallest is the low end"
    assert money.read_effect(effect(share_middle=-3, share_low=None, share_high="x")).missing == ("share",)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(*[st.floats(0, 1000) for _n in range(6)]), min_size=1, max_size=4))
def test_ends_hold_the_middle_and_the_likely_range(rows: list[tuple[float, ...]]) -> None:
    effects = [
        money.read_effect(effect(id=str(n), many_low=a, many_middle=c, many_high=d, worth_low=e, worth_middle=f, worth_high=g))
        for n, (a, c, d, e, f, g) in enumerate(rows)
    ]
    low, middle, high = money.total(effects)
    first, last = money.likely(effects)
    slack = 1e-9 * (1 + high)
    assert low - slack <= middle <= high + slack and low - slack <= first <= last <= high + slack
    widths = [one.width for one in money.swings(effects)]
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize(
    "refused", [effect(kind="answers"), effect(kind="other", name="Higher response rate"), effect(name="Survey turns into revenue")]
)
def test_a_response_rate_never_becomes_money(refused: dict[str, Any]) -> None:
    view = model.compute({"effects": [refused]})
    assert view["money"][0]["tone"] == "stop" and "does not earn anything by itself" in view["money"][0]["text"]
    assert view["summary"] == "" and all(one["kind"] == "callout" for one in view["money"])
    both = model.compute({"effects": [refused, effect(id="b")]})
    assert "\u20ac400 and \u20ac2,200" in b.plain(both["money"]), "only the other one counts"


def test_what_matters_most_is_named_with_its_source() -> None:
    said = b.plain(model.compute({"effects": [effect()]})["money"])
    assert "it is your guess" in said and "the share that changes" in said
    said = b.plain(model.compute({"effects": [effect(share_basis="tried", share_source="trial in May")]})["money"])
    assert "measured in a trial (trial in May)" in said


# -- words --------------------------------------------------------------------------------------------------------------------


def ladder(*rungs: str, judged: str = "cost per customer") -> list[tuple[str, str]]:
    made = model.compute({"ladder": {"director": "Katrin", "judged": judged, "rungs": list(rungs)}})["ladder"]
    return [(one["state"], one["text"]) for one in made[0]["items"]]


def test_the_ladder_is_looked_at() -> None:
    assert ("look", "The last rung is still your own floor.") in ladder("we have better data")
    assert any("one rung too high" in text for _state, text in ladder("we become the most loved insurer of Europe"))
    assert any("in one step" in text for _state, text in ladder("more survey answers", "more revenue"))
    assert {state for state, _text in ladder("we see which letters confuse people", "the cost of calls per customer goes down")} == {"ok"}


def test_a_draft_fills_lines_and_checks_a_sentence() -> None:
    view = model.compute({**CASE, "words": {"sentence": "Our response went up and Katrin loves our dashboard, and so on " * 6, "learned": "x"}})
    said = b.plain(view["words"])
    assert "too long to say in one breath" in said and "belongs to your trade" in said and "how sure you are" in said
    assert "a year" in view["draft"]["sentence"] and view["draft"]["sure"]


# -- the case and the whole ------------------------------------------------------------------------------------------------------


def test_the_case_gives_the_figures_of_the_page() -> None:
    def table(name: str) -> list[dict[str, str]]:
        with (ROOT / "data" / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    contacts = table("contacts/contacts.csv")
    year = sorted({row["month"] for row in contacts})[-12:]
    cost = {
        reason: sum(float(row["contacts"]) * float(row["cost_per_contact"]) for row in contacts if row["month"] in year and row["reason"] == reason)
        for reason in ("increase_letter", "pension_statement")
    }
    trial = {row["letter"]: float(row["calls_per_1000"]) for row in table("letters/letters.csv")}
    drop = 1 - trial["increase-letter-rewritten"] / trial["increase-letter"]
    expected = (drop / 2 * cost["increase_letter"], drop * cost["increase_letter"] + drop / 2 * cost["pension_statement"], drop * sum(cost.values()))
    assert money.total(model.read_effects(CASE["effects"])) == pytest.approx(expected, rel=0.002)
    view = model.compute(CASE)
    said = b.plain(view["chance"] + view["silence"] + view["money"])
    assert "720 more answers" in said and "flatters you by 0.63 points. Before, it was 0.68" in said and "it is your guess" in said
    assert view["chart"] and model.tidied(CASE) == CASE


def test_the_case_of_the_browser_is_made_of_the_data() -> None:
    spec = importlib.util.spec_from_file_location("for_browser_contacts", ROOT / "data/contacts/for_browser.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.text() == (ROOT / "cxcourse/data/whats-in-it.json").read_text(encoding="utf-8")


def test_customers_at_risk_become_a_line_of_the_sum() -> None:
    line = model.reach_effect(CASE)
    assert line is not None and line["kind"] == "kept" and line["many_low"] <= line["many_middle"] <= line["many_high"]
    # 12,000 asked, 8% at risk: 144 heard and a fifth called back, then 201.6 and 35%; twelve rounds.
    assert line["many_middle"] == round((201.6 * 0.35 - 144 * 0.2) * 12)
    assert model.reach_effect({}) is None


@settings(max_examples=250, deadline=None)
@given(any_work(*CASE, keys=["id", "gap", "before", "rungs", "name", "kind", "many_middle"]), st.booleans())
def test_hostile_work_gives_a_view(work: dict[str, Any], over: bool) -> None:
    seen(model.compute({**(CASE if over else {}), **work}))
    settled(model.tidied, work)


def test_a_group_sees_its_guesses_and_weakest_assumptions() -> None:
    other = {**CASE, "silence": {"gap": 0.2, "basis": "guess"}, "words": {}}
    told = compare_works([Member("A", CASE, own=True), Member("B", other), Member("C", {})])
    assert told[0]["text"] == "2 of 2 sums hang most on the share that changes."
    assert sum(one["kind"] == "spread_chart" for one in told) == 2 and told[-1]["kind"] == "questions"
    json.dumps(told, allow_nan=False)
