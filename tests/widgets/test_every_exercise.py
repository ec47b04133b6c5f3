"""What holds for every exercise alike: its example, its saved file, files that are not its own, and that every view which is shown is there."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cxcourse.models.answer_key import KEY
from cxcourse.widgets import workfile
from cxcourse.widgets.kit import Exercise

# What some of them must show, whatever else they do.
SHOWN = {
    "blind-spots": "mirror fixes fix held check page sheet",
    "executives-as-fans": "result message_result message_card sheet",
    "feedback-worth-acting-on": "ready key pile source_result mend_result mend_marks decline_result decline_marks rule_result sheet",
    "information-that-helps": "result page reading sheet people map_role map_form map_judged",
    "love-for-the-customer": "state agenda_rows agenda_result letter_rows letter_result talk_result heard sheet",
    "tiny-habits": "count room recipes tally dates hooks sheet",
    "trip-over-the-truth": "marks plainly result script clock after sheet",
    "your-mastermind": "fits jobs by_the_clock clock_steps tonight story scored offers_said plan_result sheet",
}

Make = Callable[[str], Exercise]


@pytest.fixture(params=list(KEY.exercises))
def widget(request: pytest.FixtureRequest, exercise: Make, wire: Any) -> Exercise:
    made = exercise(request.param)
    wire.clear()
    return made


def shown(value: Any, key: str) -> Iterator[Any]:
    """Everything that stands under a key in a tree of controls."""
    if isinstance(value, dict):
        yield from ([value[key]] if key in value else [])
        value = list(value.values())
    for inner in value if isinstance(value, list) else []:
        yield from shown(inner, key)


def test_the_example_is_what_the_start_opens(widget: Exercise, wire: Any) -> None:
    work = wire.call(widget, "load_case")["value"]["work"]
    assert work == widget.case
    examples = [one for some in shown(widget.panels, "examples") for one in some]
    offered = [one["work"] for one in examples if isinstance(one, dict) and "work" in one]
    assert not offered or work in offered


def test_saved_work_opens_as_it_was(widget: Exercise, exercise: Make, wire: Any) -> None:
    case = copy.deepcopy(dict(widget.case or {}))
    widget.set_work(copy.deepcopy(case))
    wire.call(widget, "export_work")
    again = wire.call(exercise(widget.slug), "import_work", data=wire.buffers[-1][0])["value"]["work"]
    assert {name: again[name] for name in case} == case
    other = exercise(widget.slug)
    other.set_work(again)
    assert other.work() == widget.work()


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b"[1]", workfile.write("another", 1, {})])
def test_what_is_not_its_own_gets_a_sentence(widget: Exercise, wire: Any, data: bytes) -> None:
    reply = wire.call(widget, "import_work", data=data)
    assert reply["ok"] is False
    assert reply["error"].endswith(".")


def test_a_part_of_the_wrong_shape_is_refused_or_mended(widget: Exercise, wire: Any) -> None:
    for name in widget.work_names():
        for wrong in (3, None, "x", ["x"], {"x": 3}):
            reply = wire.call(widget, "import_work", data=workfile.write(widget.slug, widget.schema, {name: wrong}))
            if reply["ok"]:
                widget.set_work(reply["value"]["work"])
                assert not widget.view.get("problems"), (name, wrong)
            else:
                assert reply["error"].endswith("."), (name, wrong)


@pytest.mark.parametrize("filled", [False, True])
def test_every_view_that_a_control_shows_is_there(widget: Exercise, filled: bool) -> None:
    if filled:
        widget.set_work(copy.deepcopy(dict(widget.case or {})))
    names = {name for name in shown(widget.panels, "view") if isinstance(name, str)}
    assert set(SHOWN.get(widget.slug, "").split()) <= names <= set(widget.view)
    assert len(json.dumps(widget.get_state(), default=str)) < 400_000


def test_getting_ready_to_compare_leaves_nothing_behind(widget: Exercise, wire: Any) -> None:
    before = copy.deepcopy(widget.work())
    assert wire.call(widget, "compare_soon")["ok"]
    assert widget.work() == before
    taken = wire.call(widget, "compare_result")
    assert not taken["ok"] and "nothing to take away" in taken["error"]
