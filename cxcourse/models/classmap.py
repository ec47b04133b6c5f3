"""What a class handed in: which hand-ins count, and a summary of them that can be made in parts and joined in any order.

`row_of` reads one hand-in against the key, `settle` decides who counts, `summary` turns a row into counts and `merge` adds two summaries.
A summary is a dict of whole numbers and `merge` adds them, so it is associative, does not depend on the order, and has {} as its neutral
element: a browser, one process and a cluster come to the same numbers. Cost grows in proportion to the hand-ins.

| key of a summary | what it counts |
|---|---|
| ``("learners",)``, ``("named",)`` | learners, and those who gave a name |
| ``("assignment", id)`` | learners by the assignment that their hand-in names |
| ``("did", exercise)`` | learners who handed the exercise in |
| ``("asked", question)``, ``("right", question)``, ``("last", question)`` | first answers, right first answers, right last answers |
| ``("tries", question)`` | tries of all learners together |
| ``("pick", question, code)`` | first answers with this code of `cxcourse.models.answer_key` |
| ``("goal", objective, right, asked)`` | learners with so many right first answers of so many, over the questions of an objective |
| ``("value", exercise, number, value)`` | works with this headline number |
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from cxcourse.i18n import _
from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY, Key
from cxcourse.models.handin_answers import MOST_MET, Answer, Refused
from cxcourse.models.headline_numbers import numbers_of
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import MOST_BYTES

MOST_IN_PAGE = 5000  # beyond that, the command

Summary = dict[tuple[Any, ...], int]


class Given(NamedTuple):
    """One answer, judged: the first one's codes, whether first and last are right, and the tries."""

    question: str
    right: bool
    last: bool
    tries: int
    codes: tuple[str, ...]


class Row(NamedTuple):
    """One hand-in, as far as it counts. `numbers` are (exercise, number, value); `apart` says what in it was not counted, and why."""

    learner: str
    made: str
    name: str
    assignment: str
    did: tuple[str, ...]
    answers: tuple[Given, ...]
    numbers: tuple[tuple[str, str, float], ...]
    apart: tuple[tuple[str, str], ...]


class Person(NamedTuple):
    """What one learner did, in counts: all that "who did what" shows of a row."""

    learner: str
    made: str
    name: str
    did: tuple[str, ...]
    answered: int
    right: int
    tries: int
    apart: tuple[tuple[str, str], ...]


class Arrival(NamedTuple):
    """One file as it came: its name, and either why it is no hand-in (`kind`, `text`) or whose it is."""

    source: str
    kind: str = ""
    text: str = ""
    learner: str = ""
    made: str = ""
    digest: str = ""
    name: str = ""
    assignment: str = ""


class Outcome(NamedTuple):
    """What became of a file: state is in, late (and in), same, older, elsewhere, damaged, foreign, other or newer."""

    source: str
    state: str
    text: str


@dataclass(frozen=True)
class Settings:
    """`assignment`: only hand-ins for this one count, "" for all; `due`: later ones are late, an ISO time in UTC or ""."""

    assignment: str = ""
    due: str = ""


COUNTED = ("in", "late")


def row_of(handin: h.HandIn, key: Key = KEY) -> Row:
    """A hand-in read against the key. Answers of a review keep apart from first answers in a chapter and are not counted."""
    answers, did, numbers, apart = [], [], [], []
    kept = key.kept
    for one in handin.answers:
        # Equal answers of a class are mostly one object, and each object is judged once.
        before = kept.get(id(one))
        given = before[1] if before and before[0] is one else _given(one, key)
        if given is None:
            apart.append((one.question, "review" if one.question.startswith("review-") else "unknown"))
        else:
            answers.append(given)
    for work in handin.exercises:
        known = key.exercises.get(work.exercise)
        if known is None:
            apart.append((work.exercise, "unknown"))
            continue
        did.append(work.exercise)
        newest = known["schema"]
        if work.schema == newest:
            numbers += [(work.exercise, name, value) for name, value in numbers_of(work.exercise, work.work).items()]
        else:
            apart.append((work.exercise, "newer" if work.schema > newest else "older"))
    return Row(handin.learner, handin.made, handin.name, handin.assignment, tuple(did), tuple(answers), tuple(numbers), tuple(apart))


def _given(one: Answer, key: Key) -> Given | None:
    first = key.judged(one.question, one.first)
    last = first if one.last == one.first and type(one.last) is type(one.first) else key.judged(one.question, one.last)
    made = None if first is None or last is None else Given(one.question, first.right, last.right, one.tries, first.codes)
    key.keep(one, made)
    return made


def arrive(source: str, data: bytes, key: Key = KEY) -> tuple[Arrival, Row | None]:
    """Read one file (or short text, as bytes); never raises."""
    try:
        handin = h.read(data)
    except Refused as problem:
        return Arrival(source, problem.kind, str(problem)), None
    except Problem as problem:
        return Arrival(source, "damaged", str(problem)), None
    row = row_of(handin, key)
    return Arrival(source, "", "", row.learner, row.made, h.digest(data), row.name, row.assignment), row


def arrive_all(source: str, data: bytes, key: Key = KEY) -> list[tuple[Arrival, Row | None]]:
    """`arrive` for a file that may be a chat with several short texts in it; each is one arrival then, with its number behind the name."""
    texts = [] if data[:1] in (b"{", b"") or len(data) > MOST_BYTES else h.texts_in(data.decode("utf-8", "replace"))
    if len(texts) < 2:
        return [arrive(source, texts[0].encode() if texts else data, key)]
    return [arrive(f"{source} ({at})", text.encode(), key) for at, text in enumerate(texts, start=1)]


@contextmanager
def steadily() -> Iterator[None]:
    """Reading many hand-ins makes no cycles, and looking for some after every few costs a third of the time: so nobody looks meanwhile."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def person(row: Row) -> Person:
    """The counts of one row."""
    right, tries = sum(one.right for one in row.answers), sum(one.tries for one in row.answers)
    return Person(row.learner, row.made, row.name, row.did, len(row.answers), right, tries, row.apart)


def moment(made: str) -> str:
    """An ISO time in UTC so that two can be compared as text: with seconds and six digits behind them."""
    whole, _point, part = made.rstrip("Z").partition(".")
    return f"{whole if len(whole) > 16 else whole + ':00'}.{part:0<6}"


def settle(arrivals: Sequence[Arrival], settings: Settings = Settings()) -> tuple[set[int], list[Outcome]]:  # noqa: B008 - frozen
    """Who counts (places in `arrivals`), and what became of every file, in the order of `arrivals`.

    Of one learner the newest hand-in counts; of two made at the same moment the one whose digest is larger, so that the order of arrival
    decides nothing.
    """
    outcomes: dict[int, Outcome] = {}
    people: dict[str, list[int]] = {}
    for at, one in enumerate(arrivals):
        if one.kind:
            outcomes[at] = Outcome(one.source, one.kind, one.text)
        elif settings.assignment and one.assignment != settings.assignment:
            outcomes[at] = Outcome(one.source, "elsewhere", _("This hand-in belongs to another assignment, so it was not counted here."))
        else:
            people.setdefault(one.learner, []).append(at)
    chosen: set[int] = set()
    due = moment(settings.due) if settings.due else ""
    for versions in people.values():
        versions.sort(key=lambda at: (moment(arrivals[at].made), arrivals[at].digest))
        newest = arrivals[versions[-1]]
        # Of equal ones the first by name is the one that counts, whichever came first.
        counted = min((at for at in versions if arrivals[at].digest == newest.digest), key=lambda at: (arrivals[at].source, at))
        chosen.add(counted)
        late = bool(due) and moment(newest.made) > due
        seen: set[str] = set()
        for at in sorted(versions, key=lambda at: (arrivals[at].source, at)):
            one = arrivals[at]
            if at == counted:
                words = _("Counted, and handed in after the due date.") if late else _("Counted.")
                outcomes[at] = Outcome(one.source, "late" if late else "in", words)
            elif one.digest == newest.digest or one.digest in seen:
                outcomes[at] = Outcome(one.source, "same", _("The same hand-in is there already, so it counts once."))
            else:
                outcomes[at] = Outcome(one.source, "older", _older(one, newest))
            seen.add(one.digest)
    return chosen, [outcomes[at] for at in range(len(arrivals))]


def _older(one: Arrival, newest: Arrival) -> str:
    if one.name and newest.name and one.name.casefold() != newest.name.casefold():
        return _("The same browser handed in later under another name, and that one counts. Ask whether two people share it.")
    return _("The same learner handed in a newer version, and that one counts.")


@lru_cache(maxsize=MOST_MET)
def counts_of(one: Given) -> tuple[tuple[Any, ...], ...]:
    """What an answer adds one to in a summary; its tries come on top."""
    made = [("asked", one.question), *(("pick", one.question, code) for code in one.codes)]
    return (*made, *((name, one.question) for name, so in (("right", one.right), ("last", one.last)) if so))


class Tally:
    """Counts rows as they come: equal answers of a class are counted as wholes, and taken apart once at the end."""

    def __init__(self, key: Key = KEY) -> None:
        self._objectives = key.objective_of
        self._given: Counter[Given] = Counter()
        self._rest: Counter[tuple[Any, ...]] = Counter()

    def add(self, row: Row) -> None:
        """One row more."""
        self._given.update(row.answers)
        goals: dict[str, list[int]] = {}
        for one in row.answers:
            goal = goals.setdefault(self._objectives[one.question], [0, 0])
            goal[0] += one.right
            goal[1] += 1
        found: list[tuple[Any, ...]] = [("learners",), ("assignment", row.assignment)]
        if row.name:
            found.append(("named",))
        found += [("did", exercise) for exercise in row.did]
        found += [("goal", objective, right, asked) for objective, (right, asked) in goals.items()]
        found += [("value", exercise, name, value) for exercise, name, value in row.numbers]
        self._rest.update(found)

    def total(self) -> Summary:
        """The summary of all rows so far."""
        made: Summary = dict(self._rest)
        for one, n in self._given.items():
            for what in counts_of(one):
                made[what] = made.get(what, 0) + n
            tried = ("tries", one.question)
            made[tried] = made.get(tried, 0) + n * one.tries
        return made


def summary(row: Row, key: Key = KEY) -> Summary:
    """The counts of one row."""
    return of_rows([row], key)


def merge(first: Summary, second: Summary) -> Summary:
    """Both together; neither is changed."""
    small, large = sorted((first, second), key=len)
    made = dict(large)
    for what, n in small.items():
        made[what] = made.get(what, 0) + n
    return made


def of_rows(rows: Iterable[Row], key: Key = KEY) -> Summary:
    """The summary of many rows."""
    tally = Tally(key)
    for row in rows:
        tally.add(row)
    return tally.total()
