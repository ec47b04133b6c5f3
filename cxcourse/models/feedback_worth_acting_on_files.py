"""Files of exercise 15: the own pile in and out as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.feedback_worth_acting_on import BOXES, MAX_COMPLAINT, MAX_OWN, MAX_STEP, box_word, days_of, dose, line_of, parse, text_of
from cxcourse.models.feedback_worth_acting_on_pile import in_order
from cxcourse.models.problem import Problem
from cxcourse.models.tables import read_table, restore, to_number, write_csv
from cxcourse.models.tidying import with_ids

TEXT_NAMES = ("complaint", "text", "feedback", "comment", "what they wrote", "klacht", "tekst", "opmerking", "beschwerde", "kommentar")
DAYS_NAMES = ("days waiting", "days", "days_to_answer", "days open", "waiting", "dagen", "wachtdagen", "tage", "wartetage")
STEP_NAMES = ("step", "where", "topic", "stap", "onderwerp", "schritt", "thema")
BOX_NAMES = ("box", "category", "vak", "categorie", "kategorie")


def pile_from_file(data: bytes, name: str, work: Mapping[str, Any]) -> dict[str, Any]:
    """Complaints from a CSV or XLSX file, for a preview, as `kit.bring` wants it. A box that the file names is kept.

    Raises:
        Problem: when the file is no table, has no column of complaints, or holds too many.
    """
    table = read_table(data, name, max_rows=2000)
    heads = [head.strip().casefold() for head in table.header]

    def place(names: tuple[str, ...]) -> int | None:
        return next((at for at, head in enumerate(heads) if head in names), None)

    at, days_at, step_at, box_at = (place(names) for names in (TEXT_NAMES, DAYS_NAMES, STEP_NAMES, BOX_NAMES))
    if at is None:
        raise Problem(_("No column is called Complaint (or Text). Give that column this name; your pile is unchanged."))
    boxes = {box_word(box).casefold(): box for box in BOXES} | {box: box for box in BOXES}
    read: list[dict[str, Any]] = []
    problems: list[dict[str, Any]] = []
    seen: set[str] = set()
    for row, cells in table.rows:
        text = text_of(restore(cells[at]), MAX_COMPLAINT).strip()
        if not text or text.casefold() in seen:
            problems.append({"row": row, "text": _("No words here.") if not text else _("This one is there twice; the first counts.")})
            continue
        seen.add(text.casefold())
        days = None
        if days_at is not None and cells[days_at].strip():
            try:
                days = days_of(to_number(cells[days_at]))
            except ValueError:
                problems.append({"row": row, "text": _("The days are no number, so they stay open.")})
        box = boxes.get(restore(cells[box_at]).strip().casefold().split(",")[0]) if box_at is not None else None
        step = line_of(restore(cells[step_at]), MAX_STEP) if step_at is not None else ""
        read.append({"text": text, "days": days, "step": step, "box": box, "second": None, "star": False, "saw": ""})
    if not read:
        raise Problem(_("There is no complaint in this file. Your pile is unchanged."))
    if len(read) > MAX_OWN:
        raise Problem(
            _("The file has {n} complaints, and {most} fit. Keep the latest ten; your pile is unchanged.").format(n=len(read), most=MAX_OWN)
        )
    there = [dict(one) for one in work.get("own", []) if isinstance(one, Mapping)]
    known = {" ".join(one.text.casefold().split()) for one in parse(work).own}
    fresh = [one for one in read if " ".join(one["text"].casefold().split()) not in known]
    taken = {str(one.get("id")) for one in there}
    added = [*there, *with_ids(fresh, "f", taken)][:MAX_OWN]
    columns = [table.header[one] for one in (at, days_at, step_at, box_at) if one is not None]
    return {
        "n": len(read),
        "names": [one["text"][:60] for one in read],
        "problems": problems,
        "columns": columns,
        "add": {"own": added} if there and fresh else None,
        "replace": {"own": with_ids(read, "f", set())},
    }


def pile_to_csv(work: Mapping[str, Any]) -> bytes:
    """The pile in the order of answering, with box, dose and what one saw."""
    rows: list[list[str | float | None]] = []
    for at, one in enumerate(in_order(parse(work).own), 1):
        box = one.sorted.box
        person, house = dose(box) if box else ("", "")
        second = box_word(one.sorted.second) if one.sorted.second else ""
        rows.append(
            [at, one.text, one.days, one.step, box_word(box) if box else "", second, "★" if one.sorted.star else "", one.sorted.saw, person, house]
        )
    head = [
        _("Order"),
        _("Complaint"),
        _("Days waiting"),
        _("Step"),
        _("Box"),
        _("Second box"),
        _("Hesitated"),
        _("What I saw"),
        _("For the person"),
        _("For the house"),
    ]
    return write_csv(head, rows)
