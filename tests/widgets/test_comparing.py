"""What the page asks of any exercise for a group, tried on the stakeholder map."""

from __future__ import annotations

import json
import re
import secrets
from pathlib import Path
from typing import Any

import pytest
import traitlets

from cxcourse.models import link
from cxcourse.models.blocks import lead
from cxcourse.models.comparing import Member
from cxcourse.models.sealing import fingerprint
from cxcourse.widgets import kit
from cxcourse.widgets.key_stakeholder import StakeholderMap

COURSE = {"course": "leading-customer-experience", "schema": 1}
PERSON = {
    "id": "a", "name": "Kai Canary", "role": "Boss of Canary", "kind": "person", "power": 3, "interest": 5, "attitude": 0, "legitimacy": None,
    "urgency": None, "now": None, "needed": None, "drives": "", "form": "",
}  # fmt: skip


def map_of(power: float, name: str = "Kai Canary") -> dict[str, Any]:
    return {"title": "", "people": [{**PERSON, "name": name, "power": power}], "links": [], "weights": {}, "versions": [], "plan": []}


def file_of(work: dict[str, Any], name: str = "", key: str = "", **head: Any) -> bytes:
    member = {"name": name, "id": key, "saved": "2026-09-01T10:00:00Z"}
    return json.dumps({**COURSE, "exercise": "key-stakeholder", "work": work, "member": member, **head}).encode()


@pytest.fixture
def widget(wire: Any) -> StakeholderMap:
    made = StakeholderMap()
    wire.clear()
    return made


def ask(wire: Any, widget: Any, *files: bytes, own: Any = None, links: Any = (), **options: Any) -> dict[str, Any]:
    """Compare as the page does."""
    told = [{"size": len(one), "name": f"{at}.json", "saved": ""} for at, one in enumerate(files)]
    args = {"files": told, "links": list(links), "own": own, "options": options}
    reply = wire.call(widget, "compare_files", args, b"".join(files))
    assert reply["ok"], reply
    value: dict[str, Any] = reply["value"]
    return value


def test_files_are_compared_under_code_names_and_one_s_own_work_is_among_them(widget: StakeholderMap, wire: Any) -> None:
    wire.receive(widget, {"people": map_of(1)["people"]})
    told = ask(wire, widget, file_of(map_of(9), "Anna", "a" * 8), file_of(map_of(5), "Bo", "b" * 8), own={"id": "c" * 8, "name": "Me", "salt": ""})
    assert sorted(one["name"] for one in told["members"]) == ["A", "B", "C"]
    assert [one["own"] for one in told["members"]].count(True) == 1
    assert told["problem"] is None and told["hides"] is True
    assert told["blocks"][0]["text"] == "You differ most about Kai Canary: power runs from 1 to 9."
    assert [(one["source"], one["state"], one["name"]) for one in told["sources"]] == [(-1, "in", "Me"), (0, "in", "Anna"), (1, "in", "Bo")]
    named = ask(wire, widget, file_of(map_of(9), "Anna", "a" * 8), file_of(map_of(5), "Bo", "b" * 8), code_names=False)
    assert [one["name"] for one in named["members"]] == ["Anna", "Bo"]


def test_one_file_alone_says_what_is_missing_and_is_kept(widget: StakeholderMap, wire: Any) -> None:
    told = ask(wire, widget, file_of(map_of(9), "Anna"), own={"id": "", "name": "", "salt": ""})
    assert told["problem"] == "Two works at least are needed to compare. Add a file, or paste a link."
    assert told["blocks"] == []
    assert told["sources"][0]["text"] == "You have entered nothing yet, so your own work does not count."
    assert wire.call(widget, "compare_result", {"kind": "markdown"})["ok"] is False


def test_what_is_wrong_with_a_file_is_told_beside_it_and_the_others_count(widget: StakeholderMap, wire: Any) -> None:
    good = link.write(json.loads(file_of(map_of(2), "Cleo")), "https://x.example/")
    other = file_of(map_of(1), exercise="cx-story")
    told = ask(wire, widget, b"{", file_of(map_of(9), "Anna"), other, links=[good, "https://x.example/#cx=?"])
    assert [(one["source"], one["state"]) for one in told["sources"]] == [(0, "problem"), (1, "in"), (2, "problem"), (3, "in"), (4, "problem")]
    assert all(one["text"].endswith(".") for one in told["sources"])
    assert len(told["members"]) == 2


def test_the_reader_s_work_and_state_do_not_change(widget: StakeholderMap, wire: Any) -> None:
    wire.receive(widget, {"people": map_of(1)["people"]})
    before = json.dumps(widget.work())
    state = json.dumps({key: value for key, value in widget.get_state().items() if key in (*widget.work_names(), "view")})
    wire.clear()
    ask(wire, widget, file_of(map_of(9), "Anna"), b"\xff", own={"id": "", "name": "x", "salt": ""}, hide_people=True)
    assert json.dumps(widget.work()) == before
    assert wire.states == []
    assert json.dumps({key: value for key, value in widget.get_state().items() if key in (*widget.work_names(), "view")}) == state


def test_doubts_are_asked_and_decisions_count(widget: StakeholderMap, wire: Any) -> None:
    files = [file_of(map_of(9, "P. Roelofs"), "Anna"), file_of(map_of(2, "Pieter Roelofs"), "Bo")]
    told = ask(wire, widget, *files)
    (doubt,) = told["doubts"]
    assert doubt["text"] == "Are “P. Roelofs” and “Pieter Roelofs” the same?"
    assert "nothing to lay" in told["blocks"][0]["text"]
    told = ask(wire, widget, *files, decisions={doubt["id"]: True})
    assert "Pieter Roelofs" in told["blocks"][0]["text"]
    assert [one["id"] for one in told["doubts"]] == [doubt["id"]], "a decision can be taken back"


def test_the_outcome_in_words_and_as_a_file_that_opens_again(widget: StakeholderMap, wire: Any) -> None:
    first = ask(wire, widget, file_of(map_of(9), "Anna", "a" * 8), file_of(map_of(5), "Bo", "b" * 8))
    given = wire.call(widget, "compare_result", {"kind": "markdown", "title": "Our group", "day": "1 May 2026"})
    assert given["value"]["name"] == "key-stakeholder-group.md"
    text = wire.buffers[-1][0].decode()
    assert text.startswith("# Our group") and "1 May 2026" in text and "| Kai Canary | 7 |" in text
    assert wire.call(widget, "compare_result", {"kind": "file"})["value"]["mime"] == "application/json"
    data = wire.buffers[-1][0]
    assert b"Anna" not in data and b"aaaaaaaa" not in data
    again = ask(wire, widget, data, code_names=False)
    assert sorted(one["name"] for one in again["members"]) == ["A", "B"]
    assert again["blocks"][0] == first["blocks"][0]


def test_without_names_no_canary_is_left_in_any_outcome(widget: StakeholderMap, wire: Any) -> None:
    work = {**map_of(9), "title": "Canary", "plan": [{"person": "a", "need": "Canary", "form": "", "next": "", "by": "", "done": False}]}
    wire.receive(widget, {"people": map_of(1)["people"], "title": "Canary"})
    own = {"id": "c" * 8, "name": "Canary", "salt": ""}
    told = ask(wire, widget, file_of(work, "Canary Anna", "a" * 8), file_of(map_of(5), "Canary Bo", "b" * 8), own=own, hide_people=True)
    out = [json.dumps(told["blocks"]) + json.dumps(told["members"])]
    for kind in ("markdown", "file"):
        assert wire.call(widget, "compare_result", {"kind": kind})["ok"]
        out.append(wire.buffers[-1][0].decode())
    assert wire.call(widget, "member_file", {"own": own, "saved": "2026-09-01T10:00:00Z", "anonymous": True})["ok"]
    out.append(wire.buffers[-1][0].decode())
    assert [re.search("canary|cccccccc|2026", one, re.IGNORECASE) for one in out] == [None] * 4
    assert '"own": true' not in out[2]


def test_a_member_s_file_opens_in_the_exercise_and_carries_who_it_is(widget: StakeholderMap, wire: Any) -> None:
    wire.receive(widget, {"people": map_of(4)["people"]})
    own = {"id": "c" * 8, "name": "Kim", "salt": "0" * 32}
    assert wire.call(widget, "member_file", {"own": own, "saved": "2026-09-01T10:00:00.123Z"})["value"]["name"] == "key-stakeholder.json"
    data = wire.buffers[-1][0]
    assert json.loads(data)["member"] == {"id": "c" * 8, "name": "Kim", "salt": "0" * 32, "saved": "2026-09-01T10:00:00.123Z"}
    assert wire.call(widget, "import_work", data=data)["value"]["work"]["people"][0]["power"] == 4
    told = ask(wire, widget, data, own=own)
    assert [one["state"] for one in told["sources"]] == ["in", "same"]


def test_a_seal_is_verified_at_the_reveal(widget: StakeholderMap, wire: Any) -> None:
    wire.receive(widget, {"people": map_of(4)["people"]})
    sealed = wire.call(widget, "seal")["value"]
    assert re.fullmatch(r"[0-9a-f]{32}", sealed["salt"])
    assert wire.call(widget, "seal_now", {"salt": sealed["salt"]})["value"]["fingerprint"] == sealed["fingerprint"]
    assert wire.call(widget, "seal")["value"]["fingerprint"] != sealed["fingerprint"], "another salt each time"
    own = {"id": "c" * 8, "name": "Kim", "salt": sealed["salt"]}
    salts = [secrets.token_hex(16) for _ in range(2)]
    anna, bo = map_of(9), map_of(2)
    posted = [fingerprint("key-stakeholder", widget.tidy(one, 1), salt) for one, salt in zip((anna, bo), salts, strict=True)]
    changed = {**map_of(3)}
    files = [
        file_of(anna, member={"name": "Anna", "salt": salts[0]}), file_of(changed, member={"name": "Bo", "salt": salts[1]}),
        file_of(map_of(7), "Cleo"),
    ]  # fmt: skip
    chat = f"Anna {posted[0]}\nBo {posted[1].lower()}\nKim {sealed['fingerprint']}"
    told = ask(wire, widget, *files, own=own, fingerprints=chat)
    assert {one["name"]: one["seal"] for one in told["sources"]} == {"Kim": "matches", "Anna": "matches", "Bo": "changed", "Cleo": "none"}
    wire.receive(widget, {"people": map_of(5)["people"]})
    assert wire.call(widget, "seal_now", {"salt": sealed["salt"]})["value"]["fingerprint"] != sealed["fingerprint"]
    assert {one["seal"] for one in ask(wire, widget, *files)["sources"]} == {""}


@pytest.mark.parametrize("args", [
    {"files": 1}, {"files": [{"size": 9}]}, {"files": [None]}, {"links": 3}, {"links": [None, 1, []]}, {"own": []},
    {"own": {"id": 1, "name": 2, "salt": 3}},
    {"options": {"choices": [], "decisions": {"x": "y"}, "fingerprints": 4}}, {"options": []}, {"options": {"choices": {"x": "burn"}}},
])  # fmt: skip
def test_any_arguments_are_answered_or_refused_with_a_sentence(widget: StakeholderMap, wire: Any, args: dict[str, Any]) -> None:
    reply = wire.call(widget, "compare_files", args)
    assert reply["ok"] or reply["error"].endswith((".", "please."))


class Simple(kit.Exercise):
    """An exercise that only says how to compare: all else has a default."""

    slug = "simple"
    text = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        return [kit.group_panel()]

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        return {"summary": work["text"]}

    def compare(self, members: list[Member]) -> list[dict[str, Any]]:
        return [lead(" / ".join(f"{one.name}: {one.work['text']}" for one in members))]


def test_an_exercise_needs_no_more_than_compare(wire: Any) -> None:
    widget = Simple()
    files = [
        json.dumps({**COURSE, "exercise": "simple", "work": {"text": text}, "member": {"name": name}}).encode()
        for name, text in (("Anna", "I asked Bo twice"), ("Bo", "no"))
    ]
    told = ask(wire, widget, *files, code_names=False)
    assert told["blocks"][0]["text"] == "Anna: I asked Bo twice / Bo: no"
    assert told["hides"] is False
    hidden = ask(wire, widget, *files, hide_people=True)["blocks"][0]["text"]
    assert "Bo" not in hidden and "I asked somebody twice" in hidden
    assert [one["kind"] for one in widget.panels[0]["controls"]] == ["compare"]


class Silent(kit.Exercise):
    slug = "silent"

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        return {}


def test_an_exercise_that_cannot_compare_says_so(wire: Any) -> None:
    files = [json.dumps({**COURSE, "exercise": "silent", "work": {"a": n}}).encode() for n in (1, 2)]
    args = {"files": [{"size": len(one), "name": f"{at}.json"} for at, one in enumerate(files)]}
    reply = wire.call(Silent(), "compare_files", args, b"".join(files))
    assert reply["ok"] is False and reply["error"] == "This exercise cannot be compared yet."


def test_every_exercise_with_the_step_can_compare() -> None:
    """A page that shows the step has an exercise that answers it."""
    import importlib

    folder = Path(__file__).parents[2] / "cxcourse" / "widgets"
    for path in folder.glob("[a-z]*.py"):
        panels = folder / f"{path.stem}_panels.py"
        text = path.read_text(encoding="utf-8") + (panels.read_text(encoding="utf-8") if panels.exists() else "")
        if path.stem.startswith(("kit", "comparing")) or path.stem.endswith("_panels") or not re.search(r"\bkit\.(?:compare|group_panel)\(", text):
            continue
        module = importlib.import_module(f"cxcourse.widgets.{path.stem}")
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, kit.Exercise) and one.__module__ == module.__name__:
                assert one.compare is not kit.Exercise.compare, path.name
