"""Slips as files: what a listener writes for a speaker, and how the speaker takes in a pile of them as counts.

A slip is a line of a small table, so that a listener can read what leaves the house, and a pile on paper can be typed in a spreadsheet. It
says whom it is for; one for somebody else stays out. Its own word (any word, no name) keeps it from being counted twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.blind_spots import LEVELS, MOST_COUNT, MOST_NOTES, NONE, SPOTS, Counts, Held, Slip, as_held, parse, spot_name
from cxcourse.models.problem import Problem
from cxcourse.models.sealing import digest
from cxcourse.models.tables import read_table, restore, to_number, write_csv
from cxcourse.models.tidying import text_of
from cxcourse.models.words import listed

HEADS = {
    "whom": ("for", "whom", "speaker", "voor", "für"), "talk": ("talk", "praatje", "verhaal", "vortrag"),
    "word": ("word", "own word", "woord", "wort"), "sentence": ("sentence", "zin", "satz"), "best": ("best", "strongest", "sterkst", "stärkste"),
    "simple": ("simple", "eenvoudig", "einfach"), "unexpected": ("unexpected", "onverwacht", "unerwartet"),
    "concrete": ("concrete", "concreet", "konkret"), "credible": ("credible", "geloofwaardig", "glaubwürdig"),
    "emotional": ("emotional", "emotioneel", "emotional"), "stories": ("stories", "verhalen", "geschichten"),
}  # fmt: skip
_COLUMNS = ("whom", "talk", *SPOTS, "sentence", "best", "word")


def plain_name(name: str) -> str:
    """One spelling of a name: blanks and capitals do not make two people."""
    return " ".join(name.split()).casefold()


def to_csv(slips: Sequence[Slip]) -> bytes:
    """Slips as a table, one line each, without a hint of who wrote them."""
    heads = {
        "whom": _("For"), "talk": _("Talk"), "sentence": _("Sentence"), "best": _("Best"), "word": _("Word"),
        **{spot: spot_name(spot) for spot in SPOTS},
    }  # fmt: skip
    rows = [[slip.whom, slip.talk, *slip.marks, slip.sentence, slip.best, slip.word] for slip in slips]
    return write_csv([heads[key] for key in _COLUMNS], rows)


def from_file(data: bytes, name: str, work: Mapping[str, Any]) -> dict[str, Any]:
    """What the control that brings in tables shows: ``{"n", "names", "problems", "columns", "add", "replace"}``.

    The patches set the trait ``held``. Slips for somebody else, without a mark, or with a word that was counted before stay out, each with
    a sentence.

    Raises:
        Problem: when the file is no table, or none of the six lines is in it.
    """
    read = parse(work)
    found = read_table(data, name, max_rows=200)
    columns = _found_columns(found.header)
    if not set(columns) & set(SPOTS):
        lines = listed([spot_name(spot) for spot in SPOTS], most=6)
        raise Problem(_("No slip is in this file: it has none of the columns {lines}. Your present work is unchanged.").format(lines=lines))
    problems: list[dict[str, Any]] = []
    new: list[dict[str, Any]] = []
    words = set(read.held.words)
    people = {plain_name(restore(cells[columns["whom"]])) for _row, cells in found.rows} - {""} if "whom" in columns else set()
    if len(people) > 1 and not read.speaker:
        raise Problem(_("These slips are for several people. Write your own name in the first step, and only yours are taken in."))
    for row, cells in found.rows:
        one = {key: restore(cells[at]).strip() for key, at in columns.items()}
        trouble, slip = _slip(one, read.speaker)
        word = digest(plain_name(one["word"]))[:12] if one.get("word") else ""
        again = bool(slip and word and word in words)
        if again:
            trouble = _("A slip with this word has been counted already, so it stays out.")
        if trouble:
            problems.append({"row": row, "text": trouble})
        if not slip or again:
            continue
        words |= {word} - {""}
        new.append({**slip, "key": word})
    return {
        "n": len(new), "names": [], "problems": problems,
        "columns": [found.header[at] for at in columns.values()], "add": {"held": as_held(_poured(read.held, new))},
        "replace": {"held": as_held(_poured(Held(), new))},
    }  # fmt: skip


def _found_columns(header: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, cell in enumerate(header):
        plain = re.sub(r"[^\w ]", "", cell.casefold()).strip()
        for key, names in HEADS.items():
            if key not in columns and plain in names:
                columns[key] = at
    return columns


def _slip(one: Mapping[str, str], speaker: str) -> tuple[str, dict[str, Any] | None]:
    """(what is the matter or "", the slip or None): a mark that cannot be read is left out and said."""
    whom = one.get("whom", "")
    if whom and speaker and plain_name(whom) != plain_name(speaker):
        return _("This slip is for {whom}, so it stays out.").format(whom=text_of(whom, 80)), None
    marks: dict[str, int] = {}
    wrong = []
    for spot in SPOTS:
        text = one.get(spot, "")
        try:
            value = to_number(text)
        except ValueError:
            value = -1
        if value is not None and value in LEVELS:
            marks[spot] = int(value)
        elif text:
            wrong.append(spot_name(spot))
    if not marks:
        return _("No mark from 1 to 5 is in this slip, so it stays out."), None
    told = _("A mark that is no whole number from 1 to 5 is left out: {lines}.").format(lines=listed(wrong, most=6)) if wrong else ""
    return told, {"marks": marks, "sentence": text_of(one.get("sentence"), 300), "best": text_of(one.get("best"), 300)}


def _poured(held: Held, new: Sequence[Mapping[str, Any]]) -> Held:
    """The pile with these slips in it, as counts."""
    room = new[: MOST_COUNT - held.n]
    rows: list[Counts] = []
    for at, spot in enumerate(SPOTS):
        row = list(held.counts[at] if held.n else NONE)
        for one in room:
            if spot in one["marks"]:
                row[one["marks"][spot] - 1] += 1
        rows.append((row[0], row[1], row[2], row[3], row[4]))
    sentences = [*held.sentences, *(one["sentence"] for one in room if one["sentence"])]
    best = [*held.best, *(one["best"] for one in room if one["best"])]
    words = {*held.words, *(one["key"] for one in room)} - {""}
    told = [tuple(sorted(some[:MOST_NOTES])) for some in (sentences, best)]
    return Held(held.n + len(room), tuple(rows), told[0], told[1], tuple(sorted(words)))
