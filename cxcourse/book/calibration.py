"""The calibration keys: practice pieces whose marks are known, from the same data that the exercises are checked with.

Every key here can be found by a reader too, in the exercise or on its page. They are collected for convenience and are no secret.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.cx_story_rubric import rubric
from cxcourse.models.feedback_worth_acting_on import box_word


@dataclass(frozen=True)
class Key:
    """A key as a table, in plain words: `slug` of the exercise, what it is for, columns, rows (the first cell heads its row)."""

    slug: str
    title: str
    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def collect() -> list[Key]:
    """All keys, in the order of their exercises."""
    return [_stories(), _gap(), _complaints()]


def _data(name: str) -> Any:
    return json.loads(files("cxcourse.data").joinpath(f"{name}.json").read_text(encoding="utf-8"))


def _stories() -> Key:
    """Three practice stories, ten criteria: the level and why."""
    stories = _data("cx-story")["keyed"]
    rows = tuple(
        (one.name, *(_("{level}: {why}").format(level=story["key"][one.id]["level"], why=story["key"][one.id]["why"]) for story in stories))
        for one in rubric().values()
    )
    text = _("Three practice stories, scored from 1 to 5. One point away from the key is normal; always above it is a kind scorer.")
    return Key("cx-story", _("The three practice stories"), text, (_("criterion"), *(story["title"] for story in stories)), rows)


def _gap() -> Key:
    """The six questions about Waldhaven's customers: the figure and what its managers guessed."""
    units = {"percent": _("{n} of 100"), "minutes": _("{n} minutes"), "place": _("place {n}"), "score": _("{n}")}

    def said(one: dict[str, Any], key: str) -> str:
        return units[one["unit"]].format(n=f"{one[key]:g}".replace("-", "−"))

    rows = tuple((one["text"], said(one, "truth"), said(one, "managers"), one["source"]) for one in _data("n-equals-one")["questions"])
    columns = (_("question"), _("answer"), _("managers guessed"), _("where the answer comes from"))
    text = _("What lies in the envelope when you play with Waldhaven. The guess is that of the middle manager of forty-eight.")
    return Key("n-equals-one", _("The six questions"), text, columns, rows)


def _complaints() -> Key:
    """The eleven complaints and their boxes."""
    rows = tuple(
        (str(one["number"]), one["text"], box_word(one["category"]), box_word(one["other"]) if one["other"] else "–", one["reason"])
        for one in _data("feedback-worth-acting-on")["holiday"]
    )
    columns = (_("no."), _("complaint"), _("box"), _("can be defended too"), _("why"))
    text = _("One careful reader's key. For six of the eleven a second box can be defended, so agreement is not the aim: a rule is.")
    return Key("feedback-worth-acting-on", _("The eleven complaints"), text, columns, rows)
