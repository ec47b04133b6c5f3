"""The blind-spot mirror: a talk marked on six lines by its speaker and by its listeners (chapter 11; S61 to S69, S72, S73).

The six lines are the principles of the brothers Heath (evidence E18); a spot is a principle that is missing. Listeners' marks are kept as
counts and never slip by slip, so that no slip has a face, not even in the saved file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import day_of, fresh_id, list_of, mapping_of, one_of, text_of, truth_of, whole_of

SPOTS = ("simple", "unexpected", "concrete", "credible", "emotional", "stories")
LEVELS = (1, 2, 3, 4, 5)
AIMS = ("care", "choose", "understand")
PRINTS = ("facts", "mirror")
ABOUT = ("feel", "do", "cost", "helps")
FEWEST = 3  # listeners: below it nothing is shown, as one bad morning would look like a finding, and would have a face
MOST_COUNT, MOST_FACTS, MOST_GIVEN, MOST_NOTES = 99, 8, 12, 40
TALK_TEXTS = {"what": 200, "speaker": 80}
GIVEN_TEXTS = {"whom": 80, "talk": 200, "word": 40, "sentence": 300, "best": 300}
FIX_TEXTS = {"what": 400, "where": 400, "sign": 300}
FACT_TEXTS = {"fact": 240, "source": 160}

Counts = tuple[int, int, int, int, int]
NONE: Counts = (0, 0, 0, 0, 0)


@dataclass(frozen=True)
class Held:
    """What came in by slips from files: how often each mark, the words (in order of the alphabet), and a digest of each slip's own word."""

    n: int = 0
    counts: tuple[Counts, ...] = (NONE,) * 6
    sentences: tuple[str, ...] = ()
    best: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Slip:
    """A slip that the reader fills in for somebody else; `marks` in the order of `SPOTS`, None where there is none."""

    id: str
    whom: str
    talk: str
    word: str
    sentence: str
    best: str
    marks: tuple[int | None, ...]

    @property
    def begun(self) -> bool:
        """Whether it has a mark."""
        return any(mark is not None for mark in self.marks)


@dataclass(frozen=True)
class Fix:
    """The one thing to do otherwise: the spot, what, in which sentence, on which day, and the sign that it worked."""

    spot: str | None = None
    what: str = ""
    where: str = ""
    by: str = ""
    sign: str = ""


@dataclass(frozen=True)
class Fact:
    """One line of the data sheet; `day` is the day of the figure (ISO or ""), `against` says that it does not suit the writer."""

    id: str
    fact: str
    source: str
    day: str
    about: str | None
    against: bool


@dataclass(frozen=True)
class Work:
    """The whole of exercise 11; `own` and `counts` in the order of `SPOTS`, `sheet_day` ISO or "", `prints` which of the two pages goes on paper."""

    title: str
    speaker: str
    what: str
    day: str
    aim: str | None
    guess: str | None
    own: tuple[int | None, ...]
    counts: tuple[Counts, ...]
    held: Held
    given: tuple[Slip, ...]
    fix: Fix
    facts: tuple[Fact, ...]
    sheet_day: str
    quote: str
    quoted: str
    prints: str | None


def parse(work: Mapping[str, Any]) -> Work:
    """The work with every value of the shape it should have: what is not becomes not known.

    Raises:
        Problem: when one of its large parts is something else altogether.
    """
    for part, kind in (("own", Mapping), ("counts", Mapping), ("given", (list, tuple)), ("facts", (list, tuple))):
        if part in work and not isinstance(work[part], kind):
            raise Problem(_("This mirror could not be read: its parts are not where they should be. Your present work is unchanged."))
    talk, own, counts, sheet = (mapping_of(work.get(part)) for part in ("talk", "own", "counts", "sheet"))
    return Work(
        text_of(work.get("title"), 120), text_of(talk.get("speaker"), 80), text_of(talk.get("what"), 200), day_of(talk.get("day")),
        one_of(talk.get("aim"), AIMS), one_of(talk.get("guess"), SPOTS), tuple(whole_of(own.get(spot), 1, 5) for spot in SPOTS),
        tuple(_row([counts.get(f"{spot}-{level}") for level in LEVELS]) for spot in SPOTS), _held(mapping_of(work.get("held"))),
        _given(list_of(work.get("given"))), _fix(mapping_of(work.get("fix"))), _facts(list_of(work.get("facts"))), day_of(sheet.get("day")),
        text_of(sheet.get("quote"), 300), text_of(sheet.get("quoted"), 160), one_of(sheet.get("prints"), PRINTS),
    )  # fmt: skip


def as_work(read: Work) -> dict[str, Any]:
    """The work traits that `parse` reads: JSON values only, and nothing for what is not known."""
    talk = {"speaker": read.speaker, "what": read.what, "day": read.day, "aim": read.aim, "guess": read.guess}
    sheet = {"day": read.sheet_day, "quote": read.quote, "quoted": read.quoted, "prints": read.prints}
    counts = {f"{spot}-{level}": n for spot, row in zip(SPOTS, read.counts, strict=True) for level, n in zip(LEVELS, row, strict=True) if n}
    return {
        "title": read.title,
        "talk": {key: value for key, value in talk.items() if value},
        "own": {spot: mark for spot, mark in zip(SPOTS, read.own, strict=True) if mark is not None},
        "counts": counts,
        "held": as_held(read.held),
        "given": [as_slip(one) for one in read.given],
        "fix": {one.name: value for one in fields(Fix) if (value := getattr(read.fix, one.name))},
        "facts": [{one.name: getattr(fact, one.name) for one in fields(Fact)} for fact in read.facts],
        "sheet": {key: value for key, value in sheet.items() if value},
    }


def as_held(held: Held) -> dict[str, Any]:
    """What came by files, as JSON; {} while there is nothing."""
    if not held.n:
        return {}
    counts = {spot: list(row) for spot, row in zip(SPOTS, held.counts, strict=True)}
    return {"n": held.n, "counts": counts, "sentences": list(held.sentences), "best": list(held.best), "words": list(held.words)}


def as_slip(slip: Slip) -> dict[str, Any]:
    """A slip as a record of the page."""
    texts = {name: getattr(slip, name) for name in GIVEN_TEXTS}
    return {"id": slip.id, **texts, **dict(zip(SPOTS, slip.marks, strict=True))}


def _row(values: list[Any]) -> Counts:
    one, two, three, four, five = (whole_of(value, 0, MOST_COUNT) or 0 for value in values)
    return one, two, three, four, five


def _held(given: Mapping[str, Any]) -> Held:
    n = whole_of(given.get("n"), 0, MOST_COUNT) or 0
    if not n:
        return Held()
    counts = mapping_of(given.get("counts"))
    rows = tuple(_row([*list_of(counts.get(spot)), *[None] * 5][:5]) for spot in SPOTS)
    if any(sum(row) > n for row in rows):  # nobody marks a line twice
        return Held()
    sentences, best = (_texts(given.get(key), 300) for key in ("sentences", "best"))
    return Held(n, rows, sentences, best, tuple(sorted(set(_texts(given.get("words"), 40, MOST_COUNT)))))


def _texts(value: Any, most: int, limit: int = MOST_NOTES) -> tuple[str, ...]:
    return tuple(sorted(text for one in list_of(value)[:limit] if (text := text_of(one, most))))


def _given(given: Any) -> tuple[Slip, ...]:
    taken: set[str] = set()
    return tuple(slip_of(one, fresh_id(one.get("id"), "s", taken)) for one in given[:MOST_GIVEN] if isinstance(one, Mapping))


def slip_of(one: Mapping[str, Any], key: str) -> Slip:
    """A slip out of a record of any shape."""
    marks = tuple(whole_of(one.get(spot), 1, 5) for spot in SPOTS)
    return Slip(key, **{name: text_of(one.get(name), most) for name, most in GIVEN_TEXTS.items()}, marks=marks)


def _fix(given: Mapping[str, Any]) -> Fix:
    texts = {name: text_of(given.get(name), most) for name, most in FIX_TEXTS.items()}
    return Fix(spot=one_of(given.get("spot"), SPOTS), by=day_of(given.get("by")), **texts)


def _facts(given: Any) -> tuple[Fact, ...]:
    taken: set[str] = set()
    return tuple(
        Fact(
            fresh_id(one.get("id"), "f", taken), text_of(one.get("fact"), 240), text_of(one.get("source"), 160), day_of(one.get("day")),
            one_of(one.get("about"), ABOUT), truth_of(one.get("against")) is True,
        )
        for one in given[:MOST_FACTS] if isinstance(one, Mapping)
    )  # fmt: skip


def spot_name(spot: str) -> str:
    """The line as the slip has it."""
    names = {
        "simple": _("Simple"), "unexpected": _("Unexpected"), "concrete": _("Concrete"), "credible": _("Credible"), "emotional": _("Emotional"),
        "stories": _("Stories"),
    }  # fmt: skip
    return names[spot]


def missing_name(spot: str) -> str:
    """The spot that it is when the line is missing."""
    names = {
        "simple": _("Too complete"), "unexpected": _("Too boring"), "concrete": _("Too conceptual"), "credible": _("Too corporate"),
        "emotional": _("Too impersonal"), "stories": _("Too functional"),
    }  # fmt: skip
    return names[spot]


def asked(spot: str) -> str:
    """What a listener is asked on this line."""
    lines = {
        "simple": _("I could say its one point now"), "unexpected": _("Something surprised me"), "concrete": _("I saw real people and things"),
        "credible": _("It sounded true, and could be checked"), "emotional": _("It mattered to me, and I know what I am asked to do"),
        "stories": _("I met customers and colleagues in it"),
    }  # fmt: skip
    return lines[spot]


def level_word(level: int) -> str:
    """A mark in words."""
    return [_("No"), _("Hardly"), _("Half"), _("Mostly"), _("Very much")][level - 1]


def way_out(spot: str) -> str:
    """What to try in the next talk."""
    ways = {
        "simple": _("Strike all numbers but one; put the others on the sheet."),
        "unexpected": _("Begin with the moment at which you were surprised yourself."),
        "concrete": _("After each trade word say “for example”, and finish the sentence."),
        "credible": _("Name one thing that you had wrong, and what it taught you."),
        "emotional": _("Say one doubt aloud, then ask each of them for one deed."),
        "stories": _("Let one customer and one colleague walk through your plan, by name."),
    }
    return ways[spot]


def too_far(spot: str) -> str:
    """Where the way out ends."""
    ends = {
        "simple": _("Too far is when the exact fact is lost."), "unexpected": _("Too far is a gag with no work to do."),
        "concrete": _("Too far is one vivid case that stands for nobody else."), "credible": _("Too far is a confession with no work behind it."),
        "emotional": _("Too far is more than this room can bear."), "stories": _("Too far is so many stories that nobody finds the plan."),
    }  # fmt: skip
    return ends[spot]
