"""Thirteen habits: which of them a leader has, recipes for one or two more, and a tally of four weeks.

The thirteen are the course's own: the sheet that gave the idea (S136) is known as a picture only and was not seen. A recipe is an anchor, a
tiny act and a small joy (Fogg 2019, E30); the article leaves the joy out, and the course puts it back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import day_of, number_of, text_of, whole_of

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/tiny-habits.json").read_text(encoding="utf-8"))
LEVELS = ("team_leader", "manager", "director")
BARS = (3, 5, 8)
WEEKS, DAYS = 4, 5
MOST_RECIPES, MOST_LINES = 6, 12
MOST_PEOPLE, MOST_SECONDS = 500, 3600
FIRST_HOUR, LAST_HOUR = 6, 20


@dataclass(frozen=True)
class Habit:
    """One of the thirteen: the level where it sits best (everybody may have it), the whole sentence, and a few words."""

    id: str
    level: str
    text: str
    short: str


HABITS = tuple(Habit(**one) for one in DATA["habits"])
HABIT = {one.id: one for one in HABITS}


@dataclass(frozen=True)
class Recipe:
    """After I `after`, I `act`, and then `joy`.

    Attributes:
        habit: id of one of the thirteen, or "" for one of one's own.
        seconds: how long the act takes; None while not tried.
        daily: whether the anchor happens on nearly every working day.
        gain: what a customer gains, or somebody who helps one.
    """

    id: str
    habit: str = ""
    after: str = ""
    act: str = ""
    joy: str = ""
    seconds: float | None = None
    daily: bool | None = None
    gain: str = ""

    @property
    def said(self) -> str:
        """The recipe as one sentence; gaps stand there as gaps."""
        gap = "\u2026"
        return _("After I {after}, I {act}, and then: {joy}.").format(
            after=bare(self.after) or gap, act=bare(self.act) or gap, joy=bare(self.joy) or gap
        )


@dataclass(frozen=True)
class Room:
    """A room's hands-up: how many people, how many of ten habits a typical one has (a guess before), and the hands at 3, 5 and 8."""

    people: int | None = None
    usual: int | None = None
    three: int | None = None
    five: int | None = None
    eight: int | None = None

    @property
    def hands(self) -> tuple[int | None, int | None, int | None]:
        """The three counts in their order."""
        return self.three, self.five, self.eight


@dataclass(frozen=True)
class Work:
    """The whole of exercise 09. `ticks` holds answered habits only; `tally` 20 working days of each recipe."""

    title: str
    ticks: Mapping[str, bool]
    level: str | None
    guess: int | None
    wish: str
    room: Room
    hooks: tuple[str, ...]
    recipes: tuple[Recipe, ...]
    tally: Mapping[str, tuple[int, ...]]
    begin: str
    hour: int
    partner: str

    @property
    def count(self) -> int:
        """How many YES."""
        return sum(self.ticks.values())


def parse(work: Mapping[str, Any]) -> Work:
    """The work with every value of the shape it should have.

    Raises:
        Problem: when the recipes are no list, or another part is no set of fields.
    """
    parts = {name: work.get(name, {}) for name in ("ticks", "about", "room", "hooks", "tally", "dates")}
    recipes = work.get("recipes", [])
    if not isinstance(recipes, (list, tuple)) or not all(isinstance(part, Mapping) for part in parts.values()):
        raise Problem(_("These habits could not be read: their parts are not where they should be. Your present work is unchanged."))
    taken: set[str] = set()
    made = tuple(_recipe(one, taken) for one in recipes[:MOST_RECIPES] if isinstance(one, Mapping))
    about, room, dates, lines = parts["about"], parts["room"], parts["dates"], parts["hooks"].get("lines")
    level = about.get("level")
    hour = whole_of(dates.get("hour"), FIRST_HOUR, LAST_HOUR)
    texts = [text_of(one, 120) for one in lines] if isinstance(lines, (list, tuple)) else []
    return Work(
        title=text_of(work.get("title"), 120),
        ticks={one.id: value for one in HABITS if isinstance(value := parts["ticks"].get(one.id), bool)},
        level=level if isinstance(level, str) and level in LEVELS else None,
        guess=whole_of(about.get("guess"), 0, len(HABITS)),
        wish=_habit(about.get("wish")),
        room=Room(
            whole_of(room.get("people"), 1, MOST_PEOPLE),
            whole_of(room.get("usual"), 1, 9),
            *(whole_of(room.get(one), 0, MOST_PEOPLE) for one in ("three", "five", "eight")),
        ),
        hooks=tuple(text for text in texts if text)[:MOST_LINES],
        recipes=made,
        tally={one.id: strokes for one in made if any(strokes := _strokes(parts["tally"].get(one.id)))},
        begin=_day(dates.get("begin")),
        hour=8 if hour is None else hour,
        partner=text_of(dates.get("partner"), 120),
    )


def as_work(read: Work) -> dict[str, Any]:
    """The work traits that `parse` reads."""
    about = {"level": read.level, "guess": read.guess, "wish": read.wish}
    dates = {"begin": read.begin, "hour": read.hour, "partner": read.partner}
    return {
        "title": read.title, "ticks": dict(read.ticks), "about": about if any(value is not None and value != "" for value in about.values()) else {},
        "room": asdict(read.room) if read.room != Room() else {}, "hooks": {"lines": list(read.hooks)} if read.hooks else {},
        "recipes": [asdict(one) for one in read.recipes], "tally": {key: list(strokes) for key, strokes in read.tally.items()},
        "dates": dates if read.begin or read.partner or read.hour != 8 else {},
    }  # fmt: skip


def _recipe(given: Mapping[str, Any], taken: set[str]) -> Recipe:
    key = given.get("id")
    key = key if isinstance(key, str) and 0 < len(key) <= 40 and key not in taken else f"r{len(taken) + 1}"
    while key in taken:
        key += "x"
    taken.add(key)
    daily, seconds = given.get("daily"), given.get("seconds")
    return Recipe(
        key, _habit(given.get("habit")), text_of(given.get("after"), 160), text_of(given.get("act"), 160), text_of(given.get("joy"), 120),
        number_of(seconds, 0, MOST_SECONDS), daily if isinstance(daily, bool) else None, text_of(given.get("gain"), 160),
    )  # fmt: skip


def _strokes(value: Any) -> tuple[int, ...]:
    given = list(value[: WEEKS * DAYS]) if isinstance(value, (list, tuple)) else []
    marks = [1 if one is True or (isinstance(one, (int, float)) and one == 1) else 0 for one in given]
    return tuple(marks + [0] * (WEEKS * DAYS - len(marks)))


def _habit(value: Any) -> str:
    return value if isinstance(value, str) and value in HABIT else ""


def bare(text: str) -> str:
    """A part of a recipe without the words around it: "After I start my laptop," becomes "start my laptop"."""
    plain = re.sub(r"^(?:after\s+)?(?:i|ich|ik)\s+", "", text.strip(), flags=re.IGNORECASE)
    return re.sub(r"^(?:and\s+)?then:?\s+", "", plain, flags=re.IGNORECASE).rstrip(" ,.;")


def _day(value: Any) -> str:
    """An ISO date of the years 2000 to 2097, or ""."""
    day = day_of(value)
    return day if "2000" <= day < "2098" else ""


def level_word(level: str) -> str:
    """A level as the page says it."""
    return {"team_leader": _("Team leader"), "manager": _("Manager"), "director": _("Director")}[level]
