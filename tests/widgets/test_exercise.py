"""The protocol every exercise speaks: work in, one view out, actions on request."""

from __future__ import annotations

import logging
from typing import Any

import pytest
import traitlets

from cxcourse.widgets import exercise
from cxcourse.widgets.kit import Exercise, File, Problem, action


class Sum(Exercise):
    """A small exercise: two lists and their sum."""

    slug = "sum"
    schema = 3
    left = traitlets.List().tag(sync=True, work=True, echo_update=False)
    right = traitlets.List().tag(sync=True, work=True, echo_update=False)

    def __init__(self, **keys: Any) -> None:
        self.runs = 0
        super().__init__(**keys)

    def make_panels(self) -> list[dict[str, Any]]:
        return [{"kind": "panel"}]

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        self.runs += 1
        if "secret" in work["left"]:
            raise ZeroDivisionError("secret")
        if "problem" in work["left"]:
            raise Problem("Take that out, please.")
        return {"sum": sum(work["left"]) + sum(work["right"]), "problems": []}

    @action
    def double(self, of: int) -> dict[str, int]:
        return {"value": 2 * of}

    @action
    def size(self, data: bytes) -> int:
        return len(data)

    @action
    def file(self) -> File:
        return File("a.txt", "text/plain", b"abc")

    @action
    def broken(self) -> None:
        raise RuntimeError("Anna Jansen")

    @action
    def refused(self) -> None:
        raise Problem("Nothing was changed.")

    @action
    def endless(self) -> float:
        return float("nan")

    def not_an_action(self) -> str:
        return "never"


@pytest.fixture
def widget(wire: Any) -> Sum:
    made = Sum(left=[1], right=[2])
    wire.clear()
    return made


def test_the_first_state_holds_the_view_and_what_the_page_needs(widget: Sum) -> None:
    assert widget.view["sum"] == 3
    assert widget.runs == 1
    state = widget.get_state()
    assert state["_work"] == ["left", "right"]
    assert (state["_slug"], state["_schema"], state["_esm"], state["_css"]) == ("sum", 3, "kit", "kit")
    assert state["panels"] == [{"kind": "panel"}]
    assert state["layout"] is None


def test_the_model_id_follows_from_the_slug_unless_one_is_given(wire: Any) -> None:
    assert Sum().model_id == "cx-sum"
    assert Sum(model_id="other").model_id == "other"


def test_outside_the_book_two_of_them_never_share_an_id(wire: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exercise, "runs_in_book", lambda: False)
    monkeypatch.setattr(exercise, "bundled", lambda name: name)
    made = [Sum() for _ in range(2)]
    assert made[0].model_id != made[1].model_id


def test_one_message_with_several_traits_is_computed_once_and_answered_once(widget: Sum, wire: Any) -> None:
    wire.receive(widget, {"left": [5], "right": [6], "asked": 9})
    assert widget.runs == 2
    assert wire.states == [{"view": {"sum": 11, "problems": []}, "answered": 9}]


def test_the_answer_carries_the_number_that_was_asked_even_when_the_view_is_the_same(widget: Sum, wire: Any) -> None:
    wire.receive(widget, {"left": [2], "right": [1], "asked": 4})
    assert wire.states == [{"answered": 4}]


def test_python_can_replace_several_parts_at_once(widget: Sum) -> None:
    widget.set_work({"left": [10], "right": [20]})
    assert (widget.runs, widget.view["sum"]) == (2, 30)
    with pytest.raises(KeyError):
        widget.set_work({"middle": []})


def test_an_exception_becomes_a_sentence_and_the_widget_lives_on(widget: Sum, wire: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        wire.receive(widget, {"left": ["secret"], "asked": 1})
    assert widget.answered == 1
    assert widget.view["sum"] == 3, "the last good result stays"
    assert "kept" in widget.view["problems"][0]["text"]
    assert "ZeroDivisionError" in caplog.text and "secret" not in caplog.text, "a reader's words never reach the log"
    wire.receive(widget, {"left": [4], "asked": 2})
    assert widget.view == {"sum": 6, "problems": []}


def test_a_problem_of_the_model_is_shown_in_its_own_words(widget: Sum, wire: Any) -> None:
    wire.receive(widget, {"left": ["problem"], "asked": 1})
    assert widget.view["problems"] == [{"path": "", "text": "Take that out, please."}]


@pytest.mark.parametrize("value", ["text", 5, None, {"a": 1}, True])
def test_a_part_of_the_wrong_shape_is_left_as_it_was_and_the_rest_of_the_message_counts(widget: Sum, wire: Any, value: Any) -> None:
    wire.receive(widget, {"left": value, "right": [40], "asked": 3})
    assert (widget.left, widget.right, widget.answered, widget.view["sum"]) == ([1], [40], 3, 41)
    assert widget.view["problems"][0]["path"] == "left"
    wire.receive(widget, {"right": [41], "asked": 4})
    assert widget.view["problems"] == []


def test_an_action_answers_with_its_value(widget: Sum, wire: Any) -> None:
    assert wire.call(widget, "double", {"of": 4}) == {"type": "result", "id": 7, "ok": True, "value": {"value": 8}}


def test_an_uploaded_file_reaches_the_action_as_bytes(widget: Sum, wire: Any) -> None:
    assert wire.call(widget, "size", data=b"\x00" * 1000)["value"] == 1000


def test_a_file_travels_as_a_buffer(widget: Sum, wire: Any) -> None:
    assert wire.call(widget, "file")["value"] == {"name": "a.txt", "mime": "text/plain"}
    assert wire.buffers[-1] == [b"abc"]


@pytest.mark.parametrize("name", ["not_an_action", "_answer", "close", "compute", "nowhere", "__init__", 5, None, ["double"], "runs"])
def test_only_actions_can_be_called(widget: Sum, wire: Any, name: Any) -> None:
    reply = wire.call(widget, name)
    assert reply["ok"] is False and reply["error"].endswith(".")


@pytest.mark.parametrize("args", [{}, {"off": 1}, {"of": 1, "more": 2}, [1], "x", 3])
def test_arguments_that_do_not_fit_get_a_sentence(widget: Sum, wire: Any, args: Any) -> None:
    assert wire.call(widget, "double", args)["ok"] is False


def test_failures_of_an_action_say_what_is_kept_and_log_no_words(widget: Sum, wire: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        reply = wire.call(widget, "broken")
    assert reply["ok"] is False and "kept" in reply["error"] and "Anna" not in reply["error"]
    assert "RuntimeError" in caplog.text and "Anna" not in caplog.text
    assert wire.call(widget, "refused")["error"] == "Nothing was changed."


def test_a_value_that_json_cannot_hold_is_an_error_and_not_a_silence(widget: Sum, wire: Any) -> None:
    assert wire.call(widget, "endless")["ok"] is False


@pytest.mark.parametrize("content", [None, 5, "call", [], {"type": "other"}, {}])
def test_other_messages_are_left_alone(widget: Sum, wire: Any, content: Any) -> None:
    widget._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})
    assert wire.replies == []


def test_a_missing_bundle_says_what_to_do(wire: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.delenv("CXCOURSE_BOOK")
    monkeypatch.setattr(exercise, "DIST", tmp_path)
    with pytest.raises(FileNotFoundError, match="has not been built"):
        Sum()
    for name in ("kit.js", "kit.css"):
        (tmp_path / name).write_text(f"/* {name} */", encoding="utf-8")
    made = Sum()
    assert (made._esm, made._css) == ("/* kit.js */", "/* kit.css */")


class Listener(Sum):
    """Reads what the reader has in another exercise."""

    slug = "listener"
    uses = ("key-stakeholder",)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        return {"title": self.others.get("key-stakeholder", {}).get("title")}


def test_work_of_another_exercise_comes_in_as_data_and_is_no_work_of_this_one(wire: Any) -> None:
    made = Listener()
    assert made.get_state()["_uses"] == ["key-stakeholder"]
    assert "others" not in made.work()
    wire.clear()
    made.set_state({"others": {"key-stakeholder": {"title": "My map"}}})
    assert made.view == {"title": "My map"}
    assert made.answered == made.asked
    assert Sum().get_state()["_uses"] == []
