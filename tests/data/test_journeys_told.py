"""The walks as exercises 13 and 14 take them: made again byte for byte, and complete in what a reader is told."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ORDERS = {
    "walk-the-journey": ["coffee", "print", "mortgage-staff", "mortgage-broker", "transfer"],
    "both-sides-of-the-door": ["coffee-staff", "delivery-staff", "delivery", "coffee"],
}


def for_browser() -> ModuleType:
    spec = importlib.util.spec_from_file_location("journeys_for_browser", ROOT / "data" / "journeys" / "for_browser.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_browsers_files_are_made_from_the_tables() -> None:
    made: dict[Path, bytes] = for_browser().files()
    assert {path.stem for path in made} == set(ORDERS)
    for path, content in made.items():
        assert path.read_bytes() == content, f"{path.name}: run `python data/journeys/for_browser.py`"
        assert list(json.loads(content)["journeys"]) == ORDERS[path.stem]


def journeys(slug: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((ROOT / "cxcourse" / "data" / f"{slug}.json").read_bytes())["journeys"]
    return told


@pytest.mark.parametrize("slug", ORDERS)
def test_every_step_has_a_scene_and_a_message_its_form_and_sender(slug: str) -> None:
    for name, journey in journeys(slug).items():
        assert 8 <= len(journey["steps"]) <= 14, name
        for at, step in enumerate(journey["steps"], start=1):
            assert bool(step["message"]) == bool(step["form"]) == bool(step["from"]), (name, at)
            assert 20 <= len(step["scene"]) <= 260, (name, at, len(step["scene"]))
        times = [(step["day"], step["time"]) for step in journey["steps"]]
        assert times == sorted(times), name


def test_options_touch_steps_that_are_there_and_a_budget_never_buys_all() -> None:
    for name, journey in journeys("walk-the-journey").items():
        options = journey.get("options", [])
        assert name == "mortgage-staff" or {one["kind"] for one in options} == {"transparency", "apology", "repair", "compensation", "prevention"}
        for one in options:
            assert all(1 <= int(step) <= len(journey["steps"]) for step in [*one["lifts"], *one["eases"]]), (name, one["id"])
            assert one["limits"] and (one["evidence"] or one["strength"] == "none")
        assert not options or sum(one["cost"] for one in options) > 6


def test_an_apology_and_a_gift_never_lift_above_the_middle() -> None:
    for journey in journeys("walk-the-journey").values():
        assert all(one["best"] <= 1 for one in journey.get("options", []) if one["kind"] in ("apology", "compensation"))


def test_deeds_fall_on_steps_of_staff_and_say_whether_they_happened(table: Any) -> None:
    steps = table("journeys/steps.csv").set_index(["journey", "step"])
    deeds = table("journeys/deeds.csv")
    assert len(deeds) == 9
    for _, deed in deeds.iterrows():
        cause = steps.loc[(deed["journey"], deed["step"]), "cause"]
        assert (cause == "kindness") == (deed["done"] == "done")


def test_every_drawing_is_drawn() -> None:
    source = (ROOT / "cxcourse" / "widgets" / "static" / "kit" / "walk-scenes.jsx").read_text(encoding="utf-8")
    drawn = set(re.findall(r"^  (\w+): \[", source, re.MULTILINE))
    used = {step["drawing"] for slug in ORDERS for journey in journeys(slug).values() for step in journey["steps"]}
    assert used <= drawn
