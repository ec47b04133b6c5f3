"""Stakeholder maps from and to files: CSV out, CSV and XLSX in. Reading what was written gives the same people and
links.

A file from somebody else is taken as it comes: columns in any order and language, problems named by row, nothing
dropped in silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import LEVELS, MAX_LINKS, MAX_PEOPLE, RANGES, TEXTS, field_word
from cxcourse.models.problem import Problem
from cxcourse.models.stakeholder_columns import (
    COLUMNS,
    GROUP,
    NO,
    PERSON,
    UNKNOWN,
    YES,
    folded,
    level_of,
    match_columns,
)  # fmt: skip
from cxcourse.models.stakeholder_parsing import clean, parse
from cxcourse.models.tables import Table, read_table, restore, to_number, write_csv

MOST_PROBLEMS = 20
_STRENGTH = re.compile(r"\s*\(([123])\)$")
_ID = re.compile(r"[\w.:-]{1,80}")
_LINK_HEADERS: dict[str, str] = {
    folded(word): column
    for column, words in {
        "from": "from|source|van|von|bron|quelle|influencer|who",
        "to": "to|target|naar|an|nach|op|auf|doel|ziel|influences|whom",
        "strength": "strength|weight|sterkte|kracht|starke|gewicht|staerke",
    }.items()
    for word in words.split("|")
}


class _Rows:
    """Problems by row: the first twenty are kept, all are counted."""

    def __init__(self) -> None:
        self.found: list[dict[str, Any]] = []
        self.total = 0

    def tell(self, row: int, text: str) -> None:
        self.total += 1
        if len(self.found) < MOST_PROBLEMS:
            self.found.append({"row": row, "text": text})


def to_csv(work: Mapping[str, Any], delimiter: str = ",") -> bytes:
    """The people and links of `work` as CSV, one row a person, influence in the last column as ``name (strength);
    name (strength)``."""
    the_map, _found = parse(work)
    people = the_map.people
    tokens = {person.id: _token(person.id, person.name, people) for person in people}
    rows = []
    for p in people:
        influence = "; ".join(f"{tokens[li.target]} ({li.strength})" for li in the_map.links if li.source == p.id)
        rows.append([
            p.id, p.kind, p.name, p.role, p.power, p.interest, p.attitude, _yes_no(p.legitimacy), _yes_no(p.urgency), p.now, p.needed,
            p.drives, p.form, influence,
        ])  # fmt: skip
    return write_csv(COLUMNS, rows, delimiter)


def links_to_csv(work: Mapping[str, Any], delimiter: str = ",") -> bytes:
    """The links of `work` as a file of their own: from, to (ids) and strength."""
    the_map, _found = parse(work)
    return write_csv(("from", "to", "strength"), [[li.source, li.target, li.strength] for li in the_map.links], delimiter)


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


def _token(key: str, name: str, people: Sequence[Any]) -> str:
    """What stands for a person in another's influence: the name when reading it back can only mean that person, else
    the id."""
    plain = name.strip()
    if ";" in plain or not plain or plain != name or "\n" in name or "\r" in name:
        return key
    same = sum(folded_name(p.name) == folded_name(plain) or p.id == plain for p in people)
    return plain if same == 1 else key


def folded_name(name: str) -> str:
    """A name as it is compared: without case and outer blanks."""
    return " ".join(name.split()).casefold()


def from_file(data: bytes, filename: str = "", links: bytes | None = None) -> dict[str, Any]:
    """Read people and links from a CSV or XLSX file.

    Args:
        data: the file.
        filename: its name.
        links: a second file with the columns from, to and (if wanted) strength, for influence kept apart.

    Returns:
        ``{"people", "links", "problems": [{"row", "text"}], "total_problems", "columns": [{"header", "column"}]}``;
        people and links are work values. Row numbers are those of the spreadsheet, 1 being the header; at most 20
        problems are listed, all are counted.

    Raises:
        Problem: when no person can be read at all, or the file is too large, damaged or not a table.
    """
    table = read_table(data, filename, max_rows=MAX_PEOPLE)
    columns = match_columns(table.header)
    if "name" not in columns and "id" not in columns:
        text = _("No column with names was found among: {headers}. Call one column Name; your present work is unchanged.")
        raise Problem(text.format(headers=", ".join(cell[:40] for cell in table.header[:12])), row=1)
    rows = _Rows()
    exact = "id" in columns  # the course's own files keep blanks as typed; a stranger's are trimmed
    people: list[dict[str, Any]] = []
    influence: list[tuple[int, str, str]] = []
    for number, cells in table.rows:
        row = {column: cell for column, cell in zip(columns, cells, strict=True) if column}
        person = _person(number, row, {p["id"] for p in people}, exact, rows)
        people.append(person)
        influence.append((number, person["id"], restore(row.get("influences", ""))))
        if number in table.longer:
            rows.tell(number, _("This row has more cells than the header; what stands after the last column was left out."))
    if not people:
        raise Problem(_("There is a header in this file, and nobody below it. Your present work is unchanged."))
    found = _influence(influence, people, rows)
    if links is not None:
        found = _from_second(read_table(links, "", max_rows=MAX_LINKS), found, people, rows)
    _same_names(table, people, rows)
    matched = [{"header": head, "column": column} for head, column in zip(table.header, columns, strict=True)]
    return {"people": people, "links": found, "problems": rows.found, "total_problems": rows.total, "columns": matched}


def _person(number: int, row: Mapping[str, str], taken: set[str], exact: bool, rows: _Rows) -> dict[str, Any]:
    person: dict[str, Any] = {}
    for name, limit in TEXTS.items():
        text = clean(restore(row.get(name, "")))
        if not exact:
            text = text.strip()
        if len(text) > limit:
            note = _("{field} is {length} characters long; the first {limit} were kept.")
            rows.tell(number, note.format(field=field_word(name), length=len(text), limit=limit))
            text = text[:limit]
        person[name] = text
    if not person["name"].strip():
        rows.tell(number, _("There is no name in this row. It was kept, so that you can add one."))
    for name, ends in RANGES.items():
        person[name] = _number(number, name, row.get(name, ""), ends, rows)
    for name in ("legitimacy", "urgency"):
        person[name] = _flag(number, name, row.get(name, ""), rows)
    for name in ("now", "needed"):
        person[name] = _level(number, name, row.get(name, ""), rows)
    kind = folded(row.get("kind", ""))
    if kind and kind not in GROUP and kind not in PERSON:
        rows.tell(number, _("The kind is neither person nor group; it was taken as person."))
    key = restore(row.get("id", "")).strip()
    if key and (not _ID.fullmatch(key) or key in taken):
        rows.tell(number, _("The id is there twice or cannot be used; the row got a new one."))
        key = ""
    return {"id": key or _new_id(person["name"], taken), "kind": "group" if kind in GROUP else "person", **person}


def _new_id(name: str, taken: set[str]) -> str:
    base = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:40] or "person"
    key, count = base, 2
    while key in taken:
        key, count = f"{base}-{count}", count + 1
    return key


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:37] + "..."


def _number(number: int, name: str, cell: str, ends: tuple[int, int], rows: _Rows) -> float | None:
    if folded(cell) in UNKNOWN and not any(c.isdigit() for c in cell):
        return None
    try:
        value = to_number(cell)
    except ValueError:
        rows.tell(
            number,
            _("{field} is not a number ({cell}); it was left open.").format(field=field_word(name), cell=_shown(cell)),
        )
        return None
    if value is not None and not ends[0] <= value <= ends[1]:
        text = _("{field} is {cell}, and must lie between {low} and {high}; it was left open.")
        rows.tell(number, text.format(field=field_word(name), cell=_shown(cell), low=ends[0], high=ends[1]))
        return None
    return value


def _flag(number: int, name: str, cell: str, rows: _Rows) -> bool | None:
    word = cell.strip().casefold()
    if word in YES:
        return True
    if word in NO and word != "-":
        return False
    if word not in UNKNOWN:
        rows.tell(
            number,
            _("{field} is neither yes nor no ({cell}); it was left open.").format(field=field_word(name), cell=_shown(cell)),
        )
    return None


def _level(number: int, name: str, cell: str, rows: _Rows) -> str | None:
    if cell.strip().casefold() in UNKNOWN:
        return None
    level = level_of(cell)
    if level is None:
        text = _("{field} is not one of {levels} ({cell}); it was left open.")
        rows.tell(number, text.format(field=field_word(name), levels=", ".join(LEVELS), cell=_shown(cell)))
    return level


def _influence(cells: Sequence[tuple[int, str, str]], people: Sequence[Mapping[str, Any]], rows: _Rows) -> list[dict[str, Any]]:
    names, ids = _lookup(people)
    links: dict[tuple[str, str], dict[str, Any]] = {}
    for number, source, cell in cells:
        for piece in filter(None, (part.strip() for part in re.split(r"[;\n]", cell))):
            found = _STRENGTH.search(piece)
            who = piece[: found.start()] if found else piece
            _add(links, number, source, _who(who, names, ids, number, rows), int(found.group(1)) if found else 1, rows)
    return list(links.values())


def _lookup(people: Sequence[Mapping[str, Any]]) -> tuple[dict[str, list[str]], set[str]]:
    names: dict[str, list[str]] = {}
    for person in people:
        names.setdefault(folded_name(person["name"]), []).append(person["id"])
    return names, {p["id"] for p in people}


def _who(text: str, names: Mapping[str, list[str]], ids: set[str], number: int, rows: _Rows) -> str | None:
    if text.strip() in ids:
        return text.strip()
    found = names.get(folded_name(text), [])
    if len(found) == 1:
        return found[0]
    if found:
        rows.tell(
            number,
            _("Two people are called {name}, so this influence is not clear and was left out.").format(name=_shown(text)),
        )
    else:
        rows.tell(number, _("{name} is not in the list, so this influence was left out.").format(name=_shown(text)))
    return None


def _add(
    links: dict[tuple[str, str], dict[str, Any]],
    number: int,
    source: str | None,
    target: str | None,
    strength: int,
    rows: _Rows,
) -> None:
    if source is None or target is None:
        return
    if source == target:
        rows.tell(number, _("Nobody can influence themselves; this influence was left out."))
    elif (source, target) in links:
        rows.tell(number, _("The same influence is there twice; the first was kept."))
    elif len(links) == MAX_LINKS:
        rows.tell(number, _("More than {limit} influences do not fit; the rest was left out.").format(limit=MAX_LINKS))
    else:
        links[source, target] = {"from": source, "to": target, "strength": strength}


def _from_second(table: Table, first: Sequence[dict[str, Any]], people: Sequence[Mapping[str, Any]], rows: _Rows) -> list[dict[str, Any]]:
    columns = match_columns(table.header, _LINK_HEADERS)
    if "from" not in columns or "to" not in columns:
        raise Problem(_("The file with influence needs the columns From and To. Your present work is unchanged."), row=1)
    names, ids = _lookup(people)
    links = {(li["from"], li["to"]): dict(li) for li in first}
    for number, cells in table.rows:
        row = {column: restore(cell) for column, cell in zip(columns, cells, strict=True) if column}
        strength = row.get("strength", "").strip() or "1"
        if strength not in ("1", "2", "3"):
            rows.tell(number, _("Influence is 1, 2 or 3 ({cell}); it was taken as 1.").format(cell=_shown(strength)))
            strength = "1"
        ends = (_who(row.get("from", ""), names, ids, number, rows), _who(row.get("to", ""), names, ids, number, rows))
        _add(links, number, ends[0], ends[1], int(strength), rows)
    return list(links.values())


def _same_names(table: Table, people: Sequence[Mapping[str, Any]], rows: _Rows) -> None:
    seen: dict[str, int] = {}
    for (number, _cells), person in zip(table.rows, people, strict=True):
        key = folded_name(person["name"])
        if key and key in seen:
            text = _("{name} stands in row {row} too. Both were kept; a role or a letter tells them apart.")
            rows.tell(number, text.format(name=_shown(person["name"]), row=seen[key]))
        seen.setdefault(key, number)
