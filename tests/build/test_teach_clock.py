"""The session's clock and its votes, without a page: what is late, what a pause costs, what a first vote advises."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxcourse.live.snapshot.node import node

ROOT = Path(__file__).parents[2]
MINUTE = 60_000
ONE = {"id": "s-q1", "kind": "one", "prompt": ["Who?"], "ask": [],
       "options": [{"text": [one], "right": one == "b", "why": ["Why."]} for one in "abc"]}  # fmt: skip
SEVERAL = ONE | {"id": "s-q2", "kind": "several", "options": [{"text": [one], "right": one in "ac", "why": ["Why."]} for one in "abc"]}
SESSION = {
    "slug": "s", "number": 1, "title": "A sample", "minutes": 30, "steps": [{"minutes": n, "lead": "", "text": ["Do."]} for n in (5, 10, 15)],
    "questions": [ONE, SEVERAL],
}  # fmt: skip
PROGRAM = """
import { readFileSync } from "node:fs";
import { after, asState, fresh, standing, talkLeft, voteOf } from "./cxcourse/book/page/teach_state.js";
import { advised, shareRight, votesAsText } from "./cxcourse/book/page/teach_votes.js";
const { session, scripts, kept } = JSON.parse(readFileSync(0, "utf8"));
const run = ({ acts, at }) => {
  let state = fresh(session);
  const revs = [];
  for (const [minutes, action] of acts) {
    const question = session.questions.find(({ id }) => id === action.question);
    state = after(state, action.type === "show" ? action : { ...action, question }, minutes * 60000, session);
    revs.push(state.rev);
  }
  const votes = session.questions.map((question) => {
    const vote = voteOf(state, question);
    const share = shareRight(question, vote.first, state.people);
    return { ...vote, share, advised: advised(share), left: talkLeft(vote, at * 60000) };
  });
  const same = JSON.stringify(asState(JSON.parse(JSON.stringify(state)), session)) === JSON.stringify(state);
  return { state, revs, same, votes, text: votesAsText(session, state), ...standing(session, state, at * 60000) };
};
console.log(JSON.stringify({ made: scripts.map(run), kept: (kept ?? []).map((one) => asState(one, session) !== null) }));
"""


def ask(scripts: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """What comes of each script: `acts` are (minute, action), `at` is the minute at which somebody looks."""
    told = subprocess.run([*node(), "--input-type=module", "-e", PROGRAM], input=json.dumps({"session": SESSION, "scripts": scripts} | more),
                          capture_output=True, text=True, check=True, cwd=ROOT)  # fmt: skip
    return dict(json.loads(told.stdout))


def after(*acts: tuple[float, str] | tuple[float, dict[str, Any]], at: float) -> dict[str, Any]:
    script = {"acts": [[minute, {"type": act} if isinstance(act, str) else act] for minute, act in acts], "at": at}
    return dict(ask([script])["made"][0])


def minutes(told: dict[str, Any], key: str) -> float:
    return float(told[key]) / MINUTE


def test_on_time_nothing_is_late() -> None:
    told = after((0, "toggle"), (5, "next"), (15, "next"), at=20)
    assert (minutes(told, "late"), minutes(told, "left"), minutes(told, "remaining"), minutes(told, "elapsed")) == (0, 10, 10, 20)
    assert not told["over"]
    assert told["running"]


def test_a_step_that_took_too_long_makes_the_session_late_and_it_stays_so() -> None:
    told = after((0, "toggle"), (9, "next"), at=12)
    assert (minutes(told, "late"), minutes(told, "left"), minutes(told, "ends")) == (4, 7, 34)
    still = after((0, "toggle"), at=9)
    assert (minutes(still, "late"), minutes(still, "left"), still["over"]) == (4, -4, True)


def test_a_pause_is_honest() -> None:
    told = after((0, "toggle"), (2, "toggle"), (5, "toggle"), at=6)
    assert (minutes(told, "late"), minutes(told, "spent")) == (3, 3)
    assert minutes(after((0, "toggle"), (2, "toggle"), at=9), "late") == 7


def test_a_minute_more_is_a_minute_later() -> None:
    told = after((0, "toggle"), (1, "minute"), at=1)
    assert (minutes(told, "late"), minutes(told, "allotted"), minutes(told, "left")) == (1, 6, 5)


def test_a_step_that_was_quick_makes_it_early() -> None:
    assert minutes(after((0, "toggle"), (2, "next"), at=3), "late") == -3


def test_a_machine_that_slept_tells_the_right_time() -> None:
    assert minutes(after((0, "toggle"), at=180), "late") == 175


def test_back_and_forth_forgets_no_minute() -> None:
    told = after((0, "toggle"), (3, "next"), (7, "back"), at=8)
    assert (minutes(told, "spent"), minutes(told, "left"), told["state"]["step"]) == (4, 1, 0)


def test_the_end_stands_still() -> None:
    told = after((0, "toggle"), (5, "next"), (15, "next"), (34, "next"), at=300)
    assert (minutes(told, "elapsed"), minutes(told, "late"), minutes(told, "remaining"), told["running"]) == (34, 4, 0, False)
    again = after((0, "toggle"), (5, "next"), (15, "next"), (34, "next"), (36, "back"), at=36)
    assert (minutes(again, "late"), again["running"], again["state"]["ended"]) == (6, False, None)


def test_before_it_begins_nothing_is_late() -> None:
    told = after(at=500)
    assert (told["late"], minutes(told, "remaining"), told["over"]) == (0, 30, False)


def hands(question: str, *counts: int, second: bool = False) -> list[tuple[float, dict[str, Any]]]:
    name = "second" if second else "first"
    return [(1, {"type": "count", "question": question, "round": name, "at": at, "n": n}) for at, n in enumerate(counts)]


@pytest.mark.parametrize(
    ("counts", "advised"),
    [((66, 34, 0), "explain"), ((65, 35, 0), "talk"), ((30, 70, 0), "talk"), ((29, 71, 0), "on"), ((0, 5, 0), "on"), ((3, 0, 2), "explain"),
     ((0, 0, 0), None)],
)  # fmt: skip
def test_the_first_vote_advises(counts: tuple[int, ...], advised: str | None) -> None:
    assert after(*hands("s-q1", *counts), at=2)["votes"][0]["advised"] == advised


def test_of_several_right_answers_the_weakest_line_counts() -> None:
    told = after((0, {"type": "people", "n": "10"}), *hands("s-q2", 9, 2, 4), at=2)
    assert told["votes"][1]["share"] == pytest.approx(0.4)  # A by 9, not B by 8, C by 4 of 10
    assert after(*hands("s-q2", 9, 2, 4), at=2)["votes"][1]["share"] == pytest.approx(4 / 9)  # at least nine people are there


def test_the_talk_lasts_two_minutes_from_its_beginning_and_longer_if_asked() -> None:
    talk = {"type": "phase", "question": "s-q1", "phase": "talk"}
    assert after((3, talk), at=4)["votes"][0]["left"] == MINUTE
    assert after((3, talk), (4, {"type": "more", "question": "s-q1"}), at=6)["votes"][0]["left"] == 0
    over = after((3, talk), (4, {"type": "phase", "question": "s-q1", "phase": "second"}), at=60)["votes"][0]
    assert (over["left"], over["phase"]) == (MINUTE, "second")


def test_votes_can_be_taken_along_as_text() -> None:
    told = after(*hands("s-q1", 3, 4, 1), *hands("s-q1", 1, 7, 0, second=True), at=2)
    assert told["text"].split("\n") == [
        "Chapter 1: A sample", "", "Who?", "A · first 3, then 1: a", "B ✓ first 4, then 7: b", "C · first 1, then 0: c", "Right: first 50%, then 88%",
    ]  # fmt: skip
    assert after(at=0)["text"] == ""


def test_counts_are_whole_and_never_below_nothing() -> None:
    assert after(*hands("s-q1", -3, 2.6, "many"), at=2)["votes"][0]["first"] == [0, 3, 0]  # type: ignore[arg-type]


def test_what_was_kept_in_another_shape_is_not_taken_up() -> None:
    good = after((0, "toggle"), at=1)["state"]
    wrong: list[dict[str, Any]] = [{"slug": "t"}, {"spent": [1]}, {"step": 9}, {"step": "1"}, {"votes": None}, {"format": 2}]
    bad = [None, 3, [], {}, *[good | one for one in wrong]]
    assert ask([], kept=[good, *bad])["kept"] == [True] + [False] * len(bad)


ACTS = st.one_of(
    st.sampled_from([{"type": name} for name in ("toggle", "next", "back", "minute", "quiet", "sound", "reset")]),
    st.builds(lambda step: {"type": "go", "step": step}, st.integers(-3, 5)),
    st.builds(lambda at, n: {"type": "count", "question": "s-q1", "round": "first", "at": at, "n": n}, st.integers(0, 2), st.integers(-2, 2000)),
    st.builds(lambda phase: {"type": "phase", "question": "s-q1", "phase": phase}, st.sampled_from(["first", "talk", "second", "result"])),
)
SCRIPTS = st.lists(st.tuples(st.integers(0, 30), ACTS), max_size=14)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SCRIPTS, min_size=40, max_size=40))
def test_whatever_is_pressed_the_sums_hold(scripts: list[list[tuple[int, dict[str, Any]]]]) -> None:
    made = []
    for script in scripts:
        hour, acts = 0, []
        for wait, act in script:
            hour += wait
            acts.append([hour, act])
        made.append({"acts": acts, "at": hour + 1})
    for told in ask(made)["made"]:
        state = told["state"]
        assert told["same"]
        assert -1 <= state["step"] <= 3
        assert told["remaining"] >= 0
        assert all(n >= 0 for n in state["spent"])
        assert told["revs"] == sorted(told["revs"])
        assert sum(state["spent"]) <= told["elapsed"] + MINUTE or state["started"] is None
        if state["started"] is not None:
            assert told["late"] == told["elapsed"] + told["remaining"] - told["total"]
