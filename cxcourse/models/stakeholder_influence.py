"""Reading who influences whom from files: a column of names, or a file of its own. Problems are named by row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import MAX_LINKS
from cxcourse.models.problem import Problem
from cxcourse.models.stakeholder_columns import folded, match_columns
from cxcourse.models.tables import Table, restore

MOST_PROBLEMS = 20
_STRENGTH = re.compile(r"\s*\(([123])\)$")
_LINK_HEADERS: dict[str, str] = {
    folded(word): column
    for column, words in {
        "from": "from|source|van|von|bron|quelle|influencer|who",
        "to": "to|target|naar|an|nach|op|auf|doel|ziel|influences|whom",
        "strength": "strength|weight|sterkte|kracht|starke|gewicht|staerke",
    }.items()
    for word in words.split("|")
}


class Rows:
    """Problems by row: the first twenty are kept, all are counted."""

    def __init__(self) -> None:
        self.found: list[dict[str, Any]] = []
        self.total = 0

    def tell(self, row: int, text: str) -> None:
        self.total += 1
        if len(self.found) < MOST_PROBLEMS:
            self.found.append({"row": row, "text": text})


def folded_name(name: str) -> str:
    """A name as it is compared: without case and outer blanks."""
    return " ".join(name.split()).casefold()


def shown(text: str) -> str:
    """A cell as it fits a sentence."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:37] + "..."


def influence_of(cells: Sequence[tuple[int, str, str]], people: Sequence[Mapping[str, Any]], rows: Rows) -> list[dict[str, Any]]:
    """Links from cells such as "Anna (2); Bo", given as (row, id of the one who influences, cell); what cannot be read is told to `rows`."""
    names, ids = _lookup(people)
    links: dict[tuple[str, str], dict[str, Any]] = {}
    for number, source, cell in cells:
        for piece in filter(None, (part.strip() for part in re.split(r"[;\n]", cell))):
            found = _STRENGTH.search(piece)
            who = piece[: found.start()] if found else piece
            ends = (source, _who(who, names, ids, number, rows))
            _add(links, number, ends, int(found.group(1)) if found else 1, rows)
    return list(links.values())


def _lookup(people: Sequence[Mapping[str, Any]]) -> tuple[dict[str, list[str]], set[str]]:
    names: dict[str, list[str]] = {}
    for person in people:
        names.setdefault(folded_name(person["name"]), []).append(person["id"])
    return names, {p["id"] for p in people}


def _who(text: str, names: Mapping[str, list[str]], ids: set[str], number: int, rows: Rows) -> str | None:
    if text.strip() in ids:
        return text.strip()
    found = names.get(folded_name(text), [])
    if len(found) == 1:
        return found[0]
    if found:
        rows.tell(
            number,
            _("Two people are called {name}, so this influence is not clear and was left out.").format(name=shown(text)),
        )
    else:
        rows.tell(number, _("{name} is not in the list, so this influence was left out.").format(name=shown(text)))
    return None


def _add(links: dict[tuple[str, str], dict[str, Any]], number: int, ends: tuple[str | None, str | None], strength: int, rows: Rows) -> None:
    source, target = ends
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


def from_second(table: Table, first: Sequence[dict[str, Any]], people: Sequence[Mapping[str, Any]], rows: Rows) -> list[dict[str, Any]]:
    """`first` and the links of a file with the columns from, to and strength; ids or names; raises `Problem` without these columns."""
    columns = match_columns(table.header, _LINK_HEADERS)
    if "from" not in columns or "to" not in columns:
        raise Problem(_("The file with influence needs the columns From and To. Your present work is unchanged."), row=1)
    names, ids = _lookup(people)
    links = {(li["from"], li["to"]): dict(li) for li in first}
    for number, cells in table.rows:
        row = {column: restore(cell) for column, cell in zip(columns, cells, strict=True) if column}
        strength = row.get("strength", "").strip() or "1"
        if strength not in ("1", "2", "3"):
            rows.tell(number, _("Influence is 1, 2 or 3 ({cell}); it was taken as 1.").format(cell=shown(strength)))
            strength = "1"
        ends = (_who(row.get("from", ""), names, ids, number, rows), _who(row.get("to", ""), names, ids, number, rows))
        _add(links, number, ends, int(strength), rows)
    return list(links.values())
