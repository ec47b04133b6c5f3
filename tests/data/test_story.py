"""Survey, response, calls, letters, agenda, complaints, walks, diary and guesses tell one story, and agree with each other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

DATA = Path(__file__).resolve().parents[2] / "data"


def test_the_month_of_the_survey_is_the_survey_counted(table: Any) -> None:
    survey, response = table("survey/survey.csv"), table("response/response.csv")
    may = response[response["month"] == "2026-05"].set_index("segment")
    for segment, mine in survey.groupby("segment"):
        said = mine["recommendation"]
        row = may.loc[segment]
        assert (row["answered"], row["promoters"], row["detractors"]) == (len(mine), (said >= 9).sum(), (said <= 6).sum())
        assert row["satisfaction"] == pytest.approx(mine["satisfaction"].mean(), abs=0.006)


def test_response_rises_from_15_to_21_percent_and_the_bias_hardly_moves(table: Any) -> None:
    response = table("response/response.csv")
    assert len(response) == 24 * 4
    assert (response[["promoters", "passives", "detractors"]].sum(axis=1) == response["answered"]).all()
    assert np.allclose(response["response_share"], response["answered"] / response["invited"], atol=0.00006)
    by_month = response.groupby("month")[["invited", "answered", "promoters", "detractors"]].sum()
    share = by_month["answered"] / by_month["invited"]
    assert (share.iloc[0], share.iloc[-1]) == (0.15, 0.21)
    assert share.diff().min() > -0.005
    score = 100 * (by_month["promoters"] - by_month["detractors"]) / by_month["answered"]
    assert score.max() - score.min() < 8, "the score itself hardly changes"

    bias, gaps = [], []
    for wave, rows in table("response/followup.csv").groupby("wave"):
        silent = rows["invited"] - rows["answered"]
        gap = np.average(rows["satisfaction_answered"], weights=rows["answered"]) - np.average(rows["satisfaction_silent"], weights=silent)
        bias.append((1 - share[wave]) * gap)
        gaps.append(gap)
    assert gaps == pytest.approx([0.80, 0.80], abs=0.02)
    assert bias == pytest.approx([0.68, 0.64], abs=0.02)


def test_letters_bring_calls_second_calls_and_cost_and_the_site_does_not(table: Any) -> None:
    calls = table("contacts/contacts.csv")
    assert len(calls) == 24 * 14
    calls["cost"] = calls["contacts"] * calls["cost_per_contact"]
    calls["again"] = calls["contacts"] * calls["repeat_share"]
    group = calls.groupby("group")[["contacts", "cost", "again"]].sum()
    share = group / group.sum()
    assert share.loc["letters"].tolist() == pytest.approx([0.31, 0.39, 0.51], abs=0.01)
    assert share.loc["site", "cost"] < 0.65 * share.loc["site", "contacts"]
    rate = group["again"] / group["contacts"]
    assert rate["letters"] > 1.9 * rate["service"]
    assert group["contacts"].sum() / 24 == pytest.approx(2300 * 21, rel=0.02), "2,300 calls on a working day"
    reasons = table("contacts/reasons.csv").set_index("reason")
    assert (calls["group"] == calls["reason"].map(reasons["group"])).all()


def test_everybody_waits_when_the_letters_go_out(table: Any) -> None:
    calls, waiting = table("contacts/contacts.csv"), table("contacts/waiting.csv").set_index("month")
    assert (calls.groupby("month")["contacts"].sum() == waiting["contacts"]).all()
    by_letter = calls[calls["group"] == "letters"].groupby("month")["contacts"].sum()
    assert by_letter.corr(waiting["wait_minutes"]) > 0.95
    posted = (waiting["statements_sent"] + waiting["increase_letters_sent"]) > 0
    assert waiting.loc[posted, "wait_minutes"].min() > waiting.loc[~posted, "wait_minutes"].max()


def test_the_letters_agree_with_the_calls_and_with_their_own_text(table: Any) -> None:
    letters, sentences = table("letters/letters.csv").set_index("letter"), table("letters/sentences.csv")
    calls, waiting = table("contacts/contacts.csv").set_index(["month", "reason"])["contacts"], table("contacts/waiting.csv").set_index("month")
    january = letters.loc[["increase-letter", "increase-letter-rewritten"]]
    assert january["copies"].sum() == waiting.loc["2026-01", "increase_letters_sent"]
    assert january["calls_within_14_days"].sum() <= calls["2026-01", "increase_letter"]
    assert letters.loc["pension-statement", "calls_within_14_days"] <= calls["2026-06", "pension_statement"]
    rate = letters["calls_per_1000"]
    assert rate["increase-letter"] > 2.5 * rate["increase-letter-rewritten"]
    assert letters.groupby("clear")["calls_per_1000"].max()["yes"] < letters.groupby("clear")["calls_per_1000"].min()["no"]
    people = sentences.assign(people=sentences["about"] == "people").groupby("letter")["people"].mean()
    assert people[letters.index[letters["clear"] == "yes"]].min() > 0.7
    assert people[letters.index[letters["clear"] == "no"]].max() < 0.3
    for letter, mine in sentences.groupby("letter"):
        page = (DATA / "letters" / f"{letter}.md").read_text(encoding="utf-8").replace("**", "")
        assert all(text in page for text in mine["text"])
        assert "Invented letter" in page
        assert len(mine) == letters.loc[letter, "sentences"]


def test_two_hours_of_meeting_leave_four_minutes_for_the_customer(table: Any) -> None:
    agenda = table("agenda/agenda.csv")
    minutes = agenda.groupby("about")["minutes"].sum()
    assert (minutes.sum(), minutes["customer"], agenda["about"].iloc[-1]) == (120, 4, "customer")
    assert (minutes["money"] + minutes["process"]) / 120 >= 0.9
    starts = [int(one[:2]) * 60 + int(one[3:]) for one in agenda["start"]]
    assert starts == [540, *(540 + agenda["minutes"].cumsum().iloc[:-1])]
    page = (DATA / "agenda" / "management-meeting.md").read_text(encoding="utf-8")
    assert all(title in page for title in agenda["title"])
    calls = table("contacts/contacts.csv").query("month == '2026-05'")
    cost = (calls["contacts"] * calls["cost_per_contact"]).sum() / calls["contacts"].sum()
    work = (calls["contacts"] * calls["handling_minutes"]).sum() / calls["contacts"].sum()
    assert f"EUR {cost:.2f}" in page
    assert f"{work:.1f} minutes" in page


def test_complaints_hurt_where_the_survey_and_the_walk_hurt(table: Any) -> None:
    complaints, steps = table("complaints/complaints.csv"), table("journeys/steps.csv")
    assert len(complaints) == 120
    assert complaints["text"].is_unique
    assert complaints["language"].value_counts().to_dict() == {"nl": 63, "de": 40, "en": 17}
    share = complaints["step"].value_counts(normalize=True)
    assert list(share.index[:3]) == ["letter", "repeat_call", "waiting"]
    assert share[["letter", "repeat_call", "waiting", "value_transfer"]].sum() >= 0.65
    assert share["site"] < 0.1
    assert ((complaints["failed_promise"] == "yes") == (complaints["category"] == "failed_promise")).all()
    assert complaints[complaints["failed_promise"] == "yes"]["step"].mode()[0] == "repeat_call"
    days = complaints.groupby("category")["days_to_answer"].mean()
    assert days.idxmax() == "failed_promise"
    assert (complaints["days_to_answer"].isna() == (complaints["outcome"] == "no_reply_yet")).all()
    walk = steps[steps["journey"] == "transfer"]
    worst = walk[walk["feeling"] == -2]
    assert {"unclear_words", "waiting", "handover"} <= set(worst["cause"])
    assert set(worst["channel"]) == {"letter", "phone"}
    assert (walk.loc[walk["channel"] == "site", "feeling"] > 0).all(), "the site is not what hurts"


def test_a_complaint_has_one_to_four_sentences(table: Any) -> None:
    counts = table("complaints/complaints.csv")["text"].map(lambda one: len(re.findall(r"[.!?]['’]?(?=\s|$)", one)))
    assert counts.between(1, 4).all()


def test_the_holiday_list_has_clear_and_debatable_cases(table: Any) -> None:
    holiday = table("complaints/holiday.csv")
    assert list(holiday["number"]) == list(range(1, 12))
    assert set(holiday["debatable"]) == {0, 1, 2}
    assert ((holiday["debatable"] > 0) == holiday["other_category"].notna()).all()
    assert holiday.loc[holiday["number"] == 10, "category"].item() == "failed_promise"
    assert (holiday["category"] != holiday["other_category"]).all()


def test_walks_run_forward_in_time_and_pairs_share_a_clock(table: Any) -> None:
    journeys, steps = table("journeys/journeys.csv").set_index("journey"), table("journeys/steps.csv")
    assert len(journeys) == 8
    for journey, mine in steps.groupby("journey"):
        assert list(mine["step"]) == list(range(1, len(mine) + 1))
        assert 8 <= len(mine) <= 14
        moments = list(zip(mine["day"], mine["time"], strict=True))
        assert moments == sorted(moments), journey
        assert {"before", "during", "after"} == set(mine["phase"])
        order = mine["phase"].map({"before": 0, "during": 1, "after": 2})
        assert order.is_monotonic_increasing
        assert set(mine["line"]) == {"above", "below"}
    for journey, pair in journeys["pair"].dropna().items():
        assert journeys.loc[pair, "pair"] == journey
    for one, other in (("coffee", "coffee-staff"), ("delivery", "delivery-staff")):
        shared = set(steps.loc[steps["journey"] == one, "time"]) & set(steps.loc[steps["journey"] == other, "time"])
        assert len(shared) >= 3, "the two curves meet"
    feeling = steps.groupby("journey")["feeling"].mean()
    assert feeling["mortgage-staff"] - feeling["mortgage-broker"] > 2, "the red carpet was for staff only"
    printed = steps[steps["journey"] == "print"]
    assert printed.loc[printed["time"] == "18:41", "feeling"].item() == -2


def test_the_year_went_to_the_loudest_and_not_to_the_one_who_decides(table: Any) -> None:
    diary = table("sponsor_year/sponsor_year.csv")
    assert (diary["month"] == diary["date"].str[:7]).all()
    assert diary["month"].nunique() == 12
    assert pd.to_datetime(diary["date"]).dt.weekday.max() <= 4
    minutes = diary.groupby("person")["minutes"].sum() / diary["minutes"].sum()
    assert minutes.idxmax() == "hugo-terpstra"
    assert minutes["hugo-terpstra"] > 1 / 3
    assert minutes[["ilse-brandt", "katrin-vollmer"]].sum() < 0.15
    stefan = diary[diary["person"] == "stefan-reuter"]
    assert list(stefan["date"]) == ["2026-06-18"]
    assert diary.loc[diary["kind"] == "asked", "minutes"].sum() / diary["minutes"].sum() == pytest.approx(0.60, abs=0.02)
    effect = diary.groupby("action")["effect"].mean()
    assert effect["customer_visit"] == 2
    assert diary.loc[diary["person"] == "hugo-terpstra", "effect"].mean() <= 0


def test_managers_are_rosy_about_customers_and_surer_than_right(table: Any) -> None:
    questions, guesses = table("gap/questions.csv").set_index("question"), table("gap/estimates.csv")
    assert guesses.groupby("manager").size().eq(12).all()
    assert guesses["manager"].nunique() == 48
    gap = guesses.groupby("question")["estimate"].mean() - questions["customers"]
    assert (gap[["satisfied", "nps", "letters_clear", "attention_good", "promises_kept"]] > 10).all()
    assert (gap[["called_again", "calls_from_letters"]] < -10).all()
    assert gap["wait_june"] < -5
    assert gap["site_rank"] < -5
    assert (gap[["site_good", "old_without_site"]].abs() < 5).all(), "nobody is wrong about everything"
    near = guesses.join(questions[["customers", "close"]], on="question")
    hits = ((near["estimate"] - near["customers"]).abs() <= near["close"]).mean()
    assert hits < 0.4
    assert guesses["sure"].mean() / 100 > hits + 0.3
    survey = table("survey/survey.csv")
    assert questions.loc["letters_clear", "customers"] == pytest.approx(100 * (survey["clear_letters"].dropna() >= 7).mean(), abs=0.06)
