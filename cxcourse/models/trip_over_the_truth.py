"""The truth moment: one insight, something to touch, a task of minutes, questions, a silence, and a step (chapter 03; S20, S171, T3).

The three parts (a clear insight, compressed in time, found by the audience) are the course's short form of what the brothers Heath describe
(evidence E13); the checks for preaching, shaming and trapping are the course's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import day_of, fresh_id, list_of, mapping_of, number_of, one_of, text_of, truth_of

FINDERS = ("each", "pairs", "one", "me")
UNITS = ("hours", "days", "weeks", "months", "years")
FIELDS = ("insight", "opening", "questions", "asked", "closing")
SPEAKERS = ("me", "they", "hands")
PHASES = ("opening", "task", "ask", "asked", "second", "step")
MOST_WORDS, MOST_QUESTIONS, MOST_NEVER, MOST_OWN, MOST_RUNS, MOST_WAVED = 10, 3, 8, 6, 24, 100
MOST_MINUTES, MOST_SILENCE, MOST_REAL = 120.0, 120.0, 10_000.0
TEXTS = {
    "audience": 160, "test": 300, "owner": 80, "owner_ask": 300, "owner_gain": 300, "thing": 200, "hands": 400, "second": 300, "figure": 200,
    "hold": 160, "step": 300, "other": 300,
}  # fmt: skip
LONGEST = 2000  # of what is said in one part


@dataclass(frozen=True)
class Own:
    """A part of the script that the six do not cover: `who` of `SPEAKERS`, `after` of `PHASES`, minutes or None."""

    id: str
    name: str
    minutes: float | None
    who: str | None
    after: str | None


@dataclass(frozen=True)
class Work:
    """The whole of exercise 03. Texts are "" and answers None while nothing is known.

    Attributes:
        audience: who is to find out; knows, can_act, burns: whether they know already, could do something, and whether it is urgent.
        test: how a stranger could test the insight.
        owner: whose work it is; owner_day: when they are seen alone (ISO); owner_ask, owner_gain: what is asked of them, what they get.
        thing: what lies in the hand; hands: what is done with it; finder: who finds out, of `FINDERS`; alike: everybody may fail alike;
            safe: the customer cannot be known, or has agreed.
        real, unit: how long the problem takes in real life.
        second: what shows that there is a way out; figure: the number kept in the pocket.
        silence: seconds; hold: what one does with one's own hands meanwhile.
        never: what will not be said; step: who does what by when; other: what if they find something else; look_on: ISO day.
        words: what is said, by `FIELDS`; waved: mark key to words; minutes: by `PHASES`; slot: minutes that one has been given.
        own: further parts; runs: rehearsals as the clock keeps them.
    """

    title: str = ""
    audience: str = ""
    knows: bool | None = None
    can_act: bool | None = None
    burns: bool | None = None
    test: str = ""
    owner: str = ""
    owner_day: str = ""
    owner_ask: str = ""
    owner_gain: str = ""
    thing: str = ""
    hands: str = ""
    finder: str | None = None
    alike: bool | None = None
    safe: bool | None = None
    real: float | None = None
    unit: str | None = None
    second: str = ""
    figure: str = ""
    silence: float | None = None
    hold: str = ""
    never: tuple[str, ...] = ()
    step: str = ""
    other: str = ""
    look_on: str = ""
    words: tuple[tuple[str, str], ...] = ()
    waved: tuple[tuple[str, str], ...] = ()
    minutes: tuple[tuple[str, float], ...] = ()
    slot: float | None = None
    own: tuple[Own, ...] = ()
    runs: tuple[Mapping[str, Any], ...] = ()

    def says(self, field: str) -> str:
        """What is said in a part; "" while nothing is written."""
        return dict(self.words).get(field, "")

    def takes(self, phase: str) -> float:
        """Minutes of a part, 0 while not known."""
        return dict(self.minutes).get(phase, 0.0)

    @property
    def questions(self) -> list[str]:
        """The questions, one a line."""
        return [line.strip() for line in self.says("questions").splitlines() if line.strip()]

    @property
    def begun(self) -> bool:
        """Whether anything is entered but a title."""
        return self != Work(title=self.title)


_DESIGN = {one.name for one in fields(Work)} - {"title", "words", "waved", "minutes", "slot", "own", "runs"}
_TRUTHS = ("knows", "can_act", "burns", "alike", "safe")


def parse(work: Mapping[str, Any]) -> Work:
    """The work with every value of the shape it should have: what is not becomes not known.

    Raises:
        Problem: when one of its large parts is something else altogether.
    """
    for part in ("design", "words", "minutes"):
        if part in work and not isinstance(work[part], Mapping):
            raise Problem(_("This design could not be read: its parts are not where they should be. Your present work is unchanged."))
    design, words, minutes, waved = (mapping_of(work.get(part)) for part in ("design", "words", "minutes", "waved"))
    texts: dict[str, Any] = {name: text_of(design.get(name), most) for name, most in TEXTS.items()}
    truths: dict[str, Any] = {name: truth_of(design.get(name)) for name in _TRUTHS}
    never = [text for one in list_of(design.get("never"))[:MOST_NEVER] if (text := text_of(one, 200))]
    # Blanks at the ends stay: marks belong to the very text that stands in the editor.
    said = [(name, words[name][:LONGEST]) for name in FIELDS if isinstance(words.get(name), str) and words[name].strip()]
    times = [(name, value) for name in PHASES if (value := number_of(minutes.get(name), 0, MOST_MINUTES)) is not None]
    gone = [(key[:160], text_of(value, 120)) for key, value in waved.items() if isinstance(key, str)]
    runs = [dict(one) for one in list_of(work.get("runs")) if _is_run(one)]
    return Work(
        **texts, **truths, title=text_of(work.get("title"), 120), owner_day=day_of(design.get("owner_day")), look_on=day_of(design.get("look_on")),
        finder=one_of(design.get("finder"), FINDERS), unit=one_of(design.get("unit"), UNITS), real=number_of(design.get("real"), 0, MOST_REAL),
        silence=number_of(design.get("silence"), 0, MOST_SILENCE), never=tuple(never), words=tuple(said), waved=tuple(gone[:MOST_WAVED]),
        minutes=tuple(times), slot=number_of(minutes.get("slot"), 0, MOST_MINUTES), own=_own(list_of(work.get("own"))),
        runs=tuple(runs[-MOST_RUNS:]),
    )  # fmt: skip


def as_work(read: Work) -> dict[str, Any]:
    """The work traits that `parse` reads: JSON values only, and nothing for what is not known."""
    design = {name: value for name in sorted(_DESIGN) if (value := getattr(read, name)) not in ("", None, ())}
    if "never" in design:
        design["never"] = list(read.never)
    slot = {} if read.slot is None else {"slot": read.slot}
    return {
        "title": read.title, "design": design, "words": dict(read.words), "waved": dict(read.waved), "minutes": {**dict(read.minutes), **slot},
        "own": [{one.name: getattr(own, one.name) for one in fields(Own)} for own in read.own], "runs": [dict(one) for one in read.runs],
    }  # fmt: skip


def _own(given: Any) -> tuple[Own, ...]:
    taken: set[str] = set()
    return tuple(
        Own(
            fresh_id(one.get("id"), "o", taken), text_of(one.get("name"), 160), number_of(one.get("minutes"), 0, MOST_MINUTES),
            one_of(one.get("who"), SPEAKERS), one_of(one.get("after"), PHASES),
        )
        for one in given[:MOST_OWN] if isinstance(one, Mapping)
    )  # fmt: skip


def _is_run(one: Any) -> bool:
    """Whether this is a rehearsal as the clock writes it down."""
    if not isinstance(one, Mapping) or not {"id", "date", "seconds", "parts"} >= set(one):
        return False
    parts = one.get("parts")
    return (
        text_of(one.get("id"), 40) == one.get("id") != ""
        and day_of(one.get("date")) == one.get("date")
        and number_of(one.get("seconds"), 0, 86_400) is not None
        and isinstance(parts, list)
        and len(parts) <= 40
        and all(number_of(part, 0, 86_400) is not None for part in parts)
    )


def finder_word(finder: str | None) -> str:
    """Who finds out."""
    return {
        "each": _("each for themselves"), "pairs": _("in pairs"), "one": _("one does it, the others watch"), "me": _("I show it"),
    }.get(finder or "", "")  # fmt: skip


def unit_word(unit: str | None) -> str:
    """A unit of real time, in the plural."""
    return {"hours": _("hours"), "days": _("days"), "weeks": _("weeks"), "months": _("months"), "years": _("years")}.get(unit or "", "")
