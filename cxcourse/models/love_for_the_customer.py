"""The relationship check: in which state one relationship is, how the house talks of it, and two sentences (chapter 16; S116-S123).

Two tests of talk (S122): an agenda and a letter, marked by word lists (`love_for_the_customer_reading`) and corrected by a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.love_for_the_customer_reading import AGENDA_KINDS, LETTER_KINDS, Row, agenda_rows, language_in, letter_rows
from cxcourse.models.problem import Problem
from cxcourse.models.text_marks import LANGUAGES
from cxcourse.models.tidying import day_of, list_of, mapping_of, one_of, text_of, truth_of

STATES = ("love", "engaged", "married", "complicated")
MAX_TITLE, MAX_LINE, MAX_WHY, MAX_TEXT, MAX_LINES, MAX_MARKS = 120, 200, 600, 12_000, 20, 300
TALK_TEXTS = ("mine", "who", "stop", "stop_where", "start", "start_where")


@dataclass(frozen=True)
class Marked:
    """What a person said of one row: its kind (None: the guess stands unseen), and whose life it changes ("" for nobody's named)."""

    kind: str | None = None
    who: str = ""


@dataclass(frozen=True)
class Line:
    """A row with what it counts as: a person's mark, or the guess of the lists. `decided` says which."""

    row: Row
    kind: str
    decided: bool
    who: str

    @property
    def corrected(self) -> bool:
        """Whether a person said otherwise than the lists."""
        return self.decided and self.kind != self.row.guess


@dataclass(frozen=True)
class Work:
    """The whole of exercise 16. Texts are "" while nothing is written, choices None while not known.

    `hers` is the state from the customers' side, `talk` the state in which the house talks of them (both of `STATES`); `talk_of` holds the
    planned talk: own sentence, with whom, and the two sentences with where they are said; `day` is ISO or "".
    """

    title: str
    customers: str
    leave: bool | None
    who_leaves: str
    asked: tuple[str, ...]
    given: tuple[str, ...]
    hers: str | None
    hers_why: str
    talk: str | None
    talk_why: str
    heard: str
    agenda: str
    agenda_marks: Mapping[str, Marked]
    letter: str
    letter_marks: Mapping[str, Marked]
    language: str | None
    talk_of: Mapping[str, str]
    day: str

    @property
    def begun(self) -> bool:
        """Whether the relationship itself is described."""
        return bool(self.customers or self.asked or self.given or self.hers or self.talk)


def parse(work: Any) -> Work:
    """The work with every value of the shape it should have: what is not becomes empty, what is too long is cut.

    Raises:
        Problem: when the work is no set of fields, or one of its texts is something else altogether.
    """
    if not isinstance(work, Mapping) or any(not isinstance(work.get(name, ""), str) for name in ("agenda", "letter")):
        raise Problem(_("This relationship check could not be read: its parts are not where they should be. Your present work is unchanged."))
    relation, status, talk = (mapping_of(work.get(name)) for name in ("relation", "status", "talk"))
    return Work(
        title=text_of(work.get("title"), MAX_TITLE), customers=text_of(relation.get("customers"), MAX_LINE), leave=truth_of(relation.get("leave")),
        who_leaves=text_of(relation.get("who_leaves"), MAX_LINE), asked=_lines(relation.get("asked")), given=_lines(relation.get("given")),
        hers=one_of(status.get("hers"), STATES), hers_why=text_of(status.get("hers_why"), MAX_WHY), talk=one_of(status.get("talk"), STATES),
        talk_why=text_of(status.get("talk_why"), MAX_WHY), heard=text_of(status.get("heard"), MAX_LINE),
        agenda=_long(work.get("agenda")), agenda_marks=_marks(work.get("agenda_marks"), AGENDA_KINDS),
        letter=_long(work.get("letter")), letter_marks=_marks(work.get("letter_marks"), LETTER_KINDS),
        language=one_of(mapping_of(work.get("reading")).get("language"), LANGUAGES),
        talk_of={name: text_of(talk.get(name), MAX_LINE) for name in TALK_TEXTS}, day=day_of(talk.get("day")),
    )  # fmt: skip


def as_work(read: Work) -> dict[str, Any]:
    """The work as JSON values, as the page keeps it."""
    relation = {
        "customers": read.customers, "leave": read.leave, "who_leaves": read.who_leaves, "asked": list(read.asked), "given": list(read.given),
    }  # fmt: skip
    status = {"hers": read.hers, "hers_why": read.hers_why, "talk": read.talk, "talk_why": read.talk_why, "heard": read.heard}
    talk = {**read.talk_of, "day": read.day}
    return {
        "title": read.title, "relation": relation if any(value not in ("", None, []) for value in relation.values()) else {},
        "status": status if any(status.values()) else {}, "agenda": read.agenda, "agenda_marks": _marks_as(read.agenda_marks),
        "letter": read.letter, "letter_marks": _marks_as(read.letter_marks), "reading": {"language": read.language},
        "talk": talk if any(talk.values()) else {},
    }  # fmt: skip


def agenda_lines(read: Work) -> list[Line]:
    """The items of the agenda with what each counts as."""
    return _marked(agenda_rows(read.agenda, language_in(read.agenda, read.language)), read.agenda_marks)


def letter_lines(read: Work) -> list[Line]:
    """The sentences of the letter with what each counts as."""
    return _marked(letter_rows(read.letter, language_in(read.letter, read.language)), read.letter_marks)


def shares(lines: Sequence[Line], kinds: Sequence[str], *, minutes: bool = False) -> dict[str, float]:
    """The share of each kind in percent, of lines or of their minutes; all 0 where there is nothing to share.

    Minutes are only used when every line has some (see `timed`).
    """
    weight: Counter[str] = Counter()
    for line in lines:
        weight[line.kind] += (line.row.minutes or 0) if minutes else 1  # type: ignore[assignment]
    total = sum(weight.values())
    return {kind: 100 * weight[kind] / total if total else 0.0 for kind in kinds}


def timed(lines: Sequence[Line]) -> bool:
    """Whether every item has its minutes, so that minutes may be counted."""
    return bool(lines) and all(line.row.minutes for line in lines)


def state_word(state: str | None) -> str:
    """A state as the page says it."""
    return {"love": _("In love"), "engaged": _("Engaged"), "married": _("Married"), "complicated": _("It's complicated")}.get(
        state or "", _("Not said yet")
    )


def danger(state: str) -> tuple[str, str]:
    """What threatens a relationship in this state, and what helps this month."""
    return {
        "love": (_("Too many promises"), _("One promise, kept early")),
        "engaged": (_("Silence"), _("News on a fixed day, even if it is “not yet”")),
        "married": (_("Nobody looks up"), _("A question, and a letter that is not about a price")),
        "complicated": (_("One side keeps count"), _("Say what is wrong before they do; mend one thing")),
    }[state]


def kind_word(kind: str) -> str:
    """What a sentence or an item is about."""
    return {"people": _("People"), "process": _("Process"), "money": _("Money"), "customer": _("Customers")}[kind]


def agenda_kind_word(kind: str) -> str:
    """What an item is about: in an agenda "people" are those who work there."""
    return _("Our people") if kind == "people" else kind_word(kind)


def _marked(rows: Sequence[Row], marks: Mapping[str, Marked]) -> list[Line]:
    made = []
    for row in rows:
        mark = marks.get(row.key, Marked())
        made.append(Line(row, mark.kind or row.guess, mark.kind is not None, mark.who))
    return made


def _lines(value: Any) -> tuple[str, ...]:
    return tuple(text for one in list_of(value)[:MAX_LINES] if (text := text_of(one, MAX_LINE)))


def _long(value: Any) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n")[:MAX_TEXT] if isinstance(value, str) else ""


def _marks(value: Any, kinds: Sequence[str]) -> dict[str, Marked]:
    made: dict[str, Marked] = {}
    for key, one in mapping_of(value).items():
        if not isinstance(key, str) or not isinstance(one, Mapping) or len(made) >= MAX_MARKS:
            continue
        mark = Marked(one_of(one.get("kind"), kinds), text_of(one.get("who"), MAX_LINE))
        if mark != Marked():
            made[key[:160]] = mark
    return made


def _marks_as(marks: Mapping[str, Marked]) -> dict[str, Any]:
    return {key: {"kind": one.kind, "who": one.who} for key, one in marks.items()}
