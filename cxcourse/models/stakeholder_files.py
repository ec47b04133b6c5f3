"""Stakeholder maps from and to files: CSV out, CSV and XLSX in. Reading what was written gives the same people and
links.

A file from somebody else is taken as it comes: columns in any order and language, problems named by row, nothing
dropped in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import LEVELS, MAX_LINKS, MAX_PEOPLE, RANGES, TEXTS, Person, Weights, field_word
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
from cxcourse.models.stakeholder_influence import Rows, folded_name, from_second, influence_of, shown
from cxcourse.models.stakeholder_parsing import clean, parse
from cxcourse.models.tables import Table, read_table, restore, to_number, write_csv

_ID = re.compile(r"[\w.:-]{1,80}")


def to_csv(work: Mapping[str, Any], delimiter: str = ",") -> bytes:
    """The people and links of `work` as CSV, one row a person, influence in the last column as ``name (strength);
    name (strength)``."""
    the_map, _found = parse(work)
    people = the_map.people
    names = Counter(folded_name(person.name) for person in people)
    ids = {person.id for person in people}
    tokens = {person.id: _token(person, names, ids) for person in people}
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


def _token(person: Person, names: Mapping[str, int], ids: set[str]) -> str:
    """What stands for a person in another's influence: the name when reading it back can only mean that person, else the id."""
    name = person.name
    if not name or name != name.strip() or any(mark in name for mark in ";\n\r"):
        return person.id
    alone = names[folded_name(name)] == 1 and (name not in ids or name == person.id)
    return name if alone else person.id


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
    rows = Rows()
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
    found = influence_of(influence, people, rows)
    if links is not None:
        found = from_second(read_table(links, "", max_rows=MAX_LINKS), found, people, rows)
    _same_names(table, people, rows)
    matched = [{"header": head, "column": column} for head, column in zip(table.header, columns, strict=True)]
    return {"people": people, "links": found, "problems": rows.found, "total_problems": rows.total, "columns": matched}


def work_from_files(data: bytes, filename: str = "", links: bytes | None = None, title: str = "") -> dict[str, Any]:
    """A whole new work (schema 1) from a file of people and, if wanted, one of links; raises what `from_file` raises."""
    found = from_file(data, filename, links)
    return {
        "title": title,
        "people": found["people"],
        "links": found["links"],
        "weights": asdict(Weights()),
        "versions": [],
        "plan": [],
    }


def _person(number: int, row: Mapping[str, str], taken: set[str], exact: bool, rows: Rows) -> dict[str, Any]:
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


def _number(number: int, name: str, cell: str, ends: tuple[int, int], rows: Rows) -> float | None:
    if folded(cell) in UNKNOWN and not any(c.isdigit() for c in cell):
        return None
    try:
        value = to_number(cell)
    except ValueError:
        rows.tell(
            number,
            _("{field} is not a number ({cell}); it was left open.").format(field=field_word(name), cell=shown(cell)),
        )
        return None
    if value is not None and not ends[0] <= value <= ends[1]:
        text = _("{field} is {cell}, and must lie between {low} and {high}; it was left open.")
        rows.tell(number, text.format(field=field_word(name), cell=shown(cell), low=ends[0], high=ends[1]))
        return None
    return value


def _flag(number: int, name: str, cell: str, rows: Rows) -> bool | None:
    word = cell.strip().casefold()
    if word in YES:
        return True
    if word in NO and word != "-":
        return False
    if word not in UNKNOWN:
        rows.tell(
            number,
            _("{field} is neither yes nor no ({cell}); it was left open.").format(field=field_word(name), cell=shown(cell)),
        )
    return None


def _level(number: int, name: str, cell: str, rows: Rows) -> str | None:
    if cell.strip().casefold() in UNKNOWN:
        return None
    level = level_of(cell)
    if level is None:
        text = _("{field} is not one of {levels} ({cell}); it was left open.")
        rows.tell(number, text.format(field=field_word(name), levels=", ".join(LEVELS), cell=shown(cell)))
    return level


def _same_names(table: Table, people: Sequence[Mapping[str, Any]], rows: Rows) -> None:
    seen: dict[str, int] = {}
    for (number, _cells), person in zip(table.rows, people, strict=True):
        key = folded_name(person["name"])
        if key and key in seen:
            text = _("{name} stands in row {row} too. Both were kept; a role or a letter tells them apart.")
            rows.tell(number, text.format(name=shown(person["name"]), row=seen[key]))
        seen.setdefault(key, number)
