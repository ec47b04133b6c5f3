"""The survey's planted structure can be found again, by the methods the course teaches, from the answers as given."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

RATINGS = [
    "clear_letters", "personal_attention", "first_answer_right", "keeps_promises", "short_wait",
    "quick_reply", "my_account", "easy_forms", "expert_staff", "fair_costs",
]  # fmt: skip


@pytest.fixture(scope="module")
def survey(table: Any) -> pd.DataFrame:
    return table("survey/survey.csv")


@pytest.fixture(scope="module")
def complete(survey: pd.DataFrame) -> pd.DataFrame:
    """Customers who gave all ten ratings."""
    return survey.dropna(subset=RATINGS)


def slopes(found: pd.DataFrame) -> dict[str, float]:
    """Least squares: satisfaction by the ten ratings."""
    x = np.column_stack([np.ones(len(found)), found[RATINGS].to_numpy(float)])
    return dict(zip(RATINGS, np.linalg.lstsq(x, found["satisfaction"].to_numpy(float), rcond=None)[0][1:], strict=True))


def lmg(found: pd.DataFrame) -> tuple[dict[str, float], float]:
    """Exact LMG (Shapley) shares of the explained variance, and that variance (E39: Lindeman, Merenda and Gold 1980; Grömping 2007)."""
    together = np.corrcoef(found[[*RATINGS, "satisfaction"]].to_numpy(float), rowvar=False)
    among, with_outcome, count = together[:-1, :-1], together[:-1, -1], len(RATINGS)
    explained = np.zeros(1 << count)
    for some in range(1, 1 << count):
        at = [one for one in range(count) if some >> one & 1]
        explained[some] = with_outcome[at] @ np.linalg.solve(among[np.ix_(at, at)], with_outcome[at])
    shares = np.zeros(count)
    for one in range(count):
        for some in range(1 << count):
            if not some >> one & 1:
                size = some.bit_count()
                weight = math.factorial(size) * math.factorial(count - size - 1) / math.factorial(count)
                shares[one] += weight * (explained[some | 1 << one] - explained[some])
    return dict(zip(RATINGS, shares / explained[-1], strict=True)), float(explained[-1])


def nps(said: pd.Series) -> float:
    return 100 * float((said >= 9).mean() - (said <= 6).mean())


def test_the_numbers_of_people_are_as_the_passport_says(survey: pd.DataFrame, complete: pd.DataFrame) -> None:
    assert len(survey) == 2400
    assert survey["segment"].value_counts().to_dict() == {"pension_nl": 900, "pension_de": 300, "insurance_direct": 600, "insurance_broker": 600}
    assert len(complete) == 1104
    assert survey[["satisfaction", "recommendation"]].notna().all(axis=None)
    assert (survey["fund"].notna() == survey["segment"].str.startswith("pension")).all()
    assert list(survey["date"]) == sorted(survey["date"])
    assert pd.to_datetime(survey["date"]).dt.weekday.max() <= 4
    assert -15 < nps(survey["recommendation"]) < 0


def test_the_drivers_are_found_again_in_the_answers_as_given(complete: pd.DataFrame) -> None:
    shares, explained = lmg(complete)
    ranked = sorted(RATINGS, key=lambda name: -shares[name])
    assert ranked[:3] == ["clear_letters", "personal_attention", "first_answer_right"]
    assert ranked[-2:] == ["my_account", "fair_costs"]
    assert shares["clear_letters"] == pytest.approx(0.30, abs=0.02)
    assert shares["personal_attention"] > 5 * shares["my_account"]
    assert sum(shares.values()) == pytest.approx(1)
    assert 0.6 < explained < 0.75
    by_eye = complete[RATINGS].corrwith(complete["satisfaction"])
    assert 0.2 < by_eye["my_account"] < 0.3, "a plain correlation flatters the site"


def test_the_site_is_ninth_of_ten_in_all_that_was_rated(survey: pd.DataFrame, table: Any) -> None:
    whole = table("survey/survey-complete.csv").merge(survey[["id", "satisfaction"]], on="id")
    shares, _ = lmg(whole)
    assert sorted(RATINGS, key=lambda name: -shares[name]).index("my_account") + 1 == 9
    questions = table("gap/questions.csv").set_index("question")
    assert questions.loc["site_rank", "customers"] == 9


def test_the_weights_are_found_again(complete: pd.DataFrame) -> None:
    truth = {"clear_letters": 0.30, "personal_attention": 0.25, "first_answer_right": 0.18, "short_wait": 0.12, "quick_reply": 0.0,
             "expert_staff": 0.06, "easy_forms": 0.06, "my_account": 0.05, "fair_costs": 0.02}  # fmt: skip
    found = slopes(complete)
    for name, weight in truth.items():
        assert found[name] == pytest.approx(weight, abs=0.04), name


def test_five_times_is_right_on_average_and_uncertain(complete: pd.DataFrame) -> None:
    found = slopes(complete)
    assert found["personal_attention"] / found["my_account"] == pytest.approx(5, abs=0.6)
    chance = np.random.default_rng(5)
    ratios = []
    for _ in range(300):
        again = slopes(complete.iloc[chance.integers(0, len(complete), len(complete))])
        ratios.append(again["personal_attention"] / again["my_account"])
    low, high = np.percentile(ratios, [2.5, 97.5])
    assert 2 < low < 4
    assert high > 10, "the order is certain, the five is not"


def test_a_broken_promise_weighs_more_than_a_kept_one(complete: pd.DataFrame) -> None:
    below = slopes(complete[complete["keeps_promises"] <= 6])["keeps_promises"]
    above = slopes(complete[complete["keeps_promises"] >= 6])["keeps_promises"]
    assert below == pytest.approx(0.30, abs=0.08)
    assert above == pytest.approx(0.06, abs=0.05)
    assert below > 3 * above


def test_two_ratings_cannot_be_told_apart(complete: pd.DataFrame) -> None:
    together = complete[RATINGS].corr()
    assert together.loc["short_wait", "quick_reply"] > 0.8
    others = together.mask(np.eye(len(RATINGS), dtype=bool)).drop(index=["short_wait", "quick_reply"])
    assert others.max(axis=None) < 0.5
    shares, _ = lmg(complete)
    assert abs(shares["short_wait"] - shares["quick_reply"]) < 0.03, "LMG shares out what only one of them does"


def test_what_is_missing_is_missing_as_documented(survey: pd.DataFrame, table: Any) -> None:
    empty = survey[RATINGS].isna()
    rates = {"my_account": 0.17, "quick_reply": 0.16, "fair_costs": 0.16, "short_wait": 0.13, "clear_letters": 0.09}
    for name in RATINGS:
        assert empty[name].mean() == pytest.approx(rates.get(name, 0.02), abs=0.015), name
    by_age = empty["my_account"].groupby(survey["birth_band"]).mean()
    assert by_age.is_monotonic_decreasing
    assert by_age.iloc[0] > 0.4
    assert by_age.iloc[-1] < 0.06
    assert empty.loc[survey["channel"] == "none", ["short_wait", "quick_reply"]].all(axis=None)
    pension = survey["segment"].str.startswith("pension")
    assert empty.loc[pension, "fair_costs"].mean() > 3 * empty.loc[~pension, "fair_costs"].mean()
    whole = table("survey/survey-complete.csv")
    assert (whole["id"] == survey["id"]).all()
    assert ((whole[RATINGS] == survey[RATINGS]) | empty).all(axis=None)
    low = whole["clear_letters"] <= 4
    assert empty.loc[low, "clear_letters"].mean() > 5 * empty.loc[~low, "clear_letters"].mean()
    assert survey["clear_letters"].mean() - whole["clear_letters"].mean() == pytest.approx(0.16, abs=0.03)


def test_everybody_writes_about_the_app(survey: pd.DataFrame, table: Any) -> None:
    key = table("survey/comments-key.csv")
    assert set(key["id"]) == set(survey.loc[survey["comment"].notna(), "id"])
    assert 0.22 < len(key) / len(survey) < 0.32
    themes = key["theme"].value_counts(normalize=True)
    assert list(themes.index[:2]) == ["site", "letters"]
    assert themes["site"] > 1.4 * themes["letters"]
    assert set(survey.loc[survey["comment"].notna(), "language"]) == {"nl", "de", "en"}
    with_key = key.merge(survey, on="id")
    satisfied = with_key.groupby("theme")["satisfaction"].mean()
    assert satisfied["letters"] < satisfied["site"] - 0.3, "who writes about the letters is unhappier"


def test_bakers_rate_the_letters_lowest(survey: pd.DataFrame) -> None:
    by_segment = survey.groupby("segment")["clear_letters"].mean()
    assert by_segment[["pension_nl", "pension_de"]].max() < by_segment[["insurance_direct", "insurance_broker"]].min() - 0.7
    assert survey.groupby("fund")["clear_letters"].mean()["bakers"] < 5.3
