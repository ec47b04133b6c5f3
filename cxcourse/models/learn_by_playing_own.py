"""Dilemmas that a table writes itself: as a record of the page, as a card of the game, as a row of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.learn_by_playing import CHOICES, LABELS, TRACKS, Choice, Dilemma
from cxcourse.models.problem import Problem
from cxcourse.models.tables import read_table, restore, write_csv

MOST_OWN = 30
TEXTS = {"title": 80, "text": 500, **{f"{letter}{part}": 200 for letter in "abc" for part in ("", "_did")}}
NUMBERS = tuple(f"{letter}_{track}" for letter in "abc" for track in TRACKS)
LEAST, MOST = -2, 2
HEADER = ("Title", "Situation", *(f"{letter}{part}" for letter in CHOICES for part in ("", " does", *(f" {name}" for name in TRACKS))))


def record(one: Mapping[str, Any], id: str) -> dict[str, Any]:
    """A record of the shape that the page relies on; numbers from -2 to 2 or None."""
    texts = {key: value[:most] if isinstance(value := one.get(key), str) else "" for key, most in TEXTS.items()}
    numbers = {key: _number(one.get(key)) for key in NUMBERS}
    return {**{k: v for k, v in one.items() if isinstance(k, str)}, "id": id, **texts, **numbers}


def _number(value: Any) -> int | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or isnan(value):
        return None
    return int(max(LEAST, min(MOST, value)))


def complete(one: Mapping[str, Any]) -> bool:
    """Whether it can be dealt: a situation and three choices."""
    return all(one[key].strip() for key in ("text", "a", "b", "c"))


def dilemma(one: Mapping[str, Any]) -> Dilemma:
    """The card of a record; what is not filled in moves nothing."""

    def choice(letter: str) -> Choice:
        c, k, m, t = (one[f"{letter}_{track}"] or 0 for track in TRACKS)
        return Choice(one[letter], (), (c, k, m, t), one[f"{letter}_did"])

    return Dilemma(one["id"], 0, one["title"] or _("A card of our own"), one["text"], (choice("a"), choice("b"), choice("c")))


def look_at(own: Sequence[Mapping[str, Any]]) -> list[b.Block]:
    """For each card of one's own: is it a dilemma?"""
    made: list[b.Block] = []
    for one in own:
        name = one["title"] or _("A card without a name")
        if not complete(one):
            made += [b.heading(name), b.checks([("missing", _("A situation and three choices are needed before it can be dealt."), None)])]
            continue
        card = dilemma(one)
        found: list[tuple[str, str, str | None]] = []
        for n, mine in enumerate(card.choices):
            for m, other in enumerate(card.choices):
                if n != m and mine.moves != other.moves and all(x >= y for x, y in zip(mine.moves, other.moves, strict=True)):
                    text = _("{one} is nowhere worse than {other}, and somewhere better.").format(one=CHOICES[n], other=CHOICES[m])
                    why = _("Then nobody takes {other}. What would it protect?").format(other=CHOICES[m])
                    found.append(("look", text, why))
        if all(choice.moves == (0, 0, 0, 0) for choice in card.choices):
            found.append(("look", _("Nothing moves yet."), _("Say for each choice who gains and who pays, from −2 to +2.")))
        if not any(choice.did.strip() for choice in card.choices):
            found.append(("look", _("It does not say what happens."), _("One sentence for each choice makes people laugh, or swallow.")))
        if not found:
            found.append(("ok", _("Three choices, and each has something for it."), None))
        made += [b.heading(name), b.checks(found)]
    return made


def to_csv(own: Sequence[Mapping[str, Any]]) -> bytes:
    """All own cards as a table that `from_table` reads."""
    return write_csv(HEADER, [[one["title"], one["text"], *(one[key] for key in _record_keys())] for one in own])


def from_table(data: bytes, name: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Cards in a CSV or XLSX file with the columns of `HEADER` in any order, and what is wrong by row.

    Raises:
        Problem: when it is no table, or the columns of the situation and the choices are not all there.
    """
    table = read_table(data, name, max_rows=500)
    at = {restore(cell).strip().lower(): n for n, cell in enumerate(table.header)}
    keys = dict(zip((one.lower() for one in HEADER), ("title", "text", *_record_keys()), strict=True))
    if not all(one in at for one in ("situation", "a", "b", "c")):
        raise Problem(_("The file needs the columns Situation, A, B and C at least. Your cards are as they were."))
    made: list[dict[str, Any]] = []
    problems: list[dict[str, Any]] = []
    for row, cells in table.rows:
        raw: dict[str, Any] = {}
        for header, key in keys.items():
            cell = restore(cells[at[header]]).strip() if header in at else ""
            if key not in NUMBERS:
                raw[key] = cell
            elif cell:
                raw[key] = _cell_number(cell)
                if raw[key] is None:
                    text = _("“{cell}” under {column} is no whole number from −2 to +2, so it counts as 0.").format(cell=cell[:20], column=header)
                    problems.append({"row": row, "text": text})
        one = record(raw, f"o{len(made) + 1}")
        if not complete(one):
            problems.append({"row": row, "text": _("A situation or a choice is missing, so this row is left out.")})
        elif len(made) == MOST_OWN:
            problems.append({"row": row, "text": _("A table keeps {n} cards of its own; this one did not fit.").format(n=MOST_OWN)})
        else:
            made.append(one)
    return made, problems


def _record_keys() -> list[str]:
    return [key for letter in "abc" for key in (letter, f"{letter}_did", *(f"{letter}_{track}" for track in TRACKS))]


def _cell_number(cell: str) -> int | None:
    text = cell.replace("\u2212", "-").removeprefix("+")
    return int(text) if text.removeprefix("-").isascii() and text.removeprefix("-").isdigit() and LEAST <= int(text[:4]) <= MOST else None


def card_words(one: Mapping[str, Any]) -> list[b.Block]:
    """An own card for paper: the situation, the choices, and underneath what each does."""
    card = dilemma(one)
    rows = [
        [f"{CHOICES[n]}. {choice.say}", choice.did, *(_signed(value) for value in choice.moves)] for n, choice in enumerate(card.choices)
    ]
    columns = [_("Choice"), _("What happens"), *(_(LABELS[track]) for track in TRACKS)]
    return [b.heading(card.title, 4), b.para(card.text), b.table(columns, rows, caption=_("Three choices, and what they do"))]


def _signed(value: int) -> str:
    return f"+{value}" if value > 0 else f"\u2212{-value}" if value < 0 else "0"
