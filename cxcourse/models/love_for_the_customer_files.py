"""Files of exercise 16: agenda and letter as a table, with guess and mark side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.love_for_the_customer import agenda_kind_word, agenda_lines, kind_word, letter_lines, parse
from cxcourse.models.tables import write_csv


def marks_to_csv(work: Mapping[str, Any]) -> bytes:
    """One row for each item and sentence: what the lists guessed, what it counts as, whether a person looked, whose life it changes."""
    read = parse(work)
    yes, no = _("yes"), _("no")
    rows: list[list[str | float | None]] = [
        [_("agenda"), one.row.text, one.row.minutes, agenda_kind_word(one.row.guess), agenda_kind_word(one.kind), yes if one.decided else no, one.who]
        for one in agenda_lines(read)
    ]
    rows += [
        [_("letter"), one.row.text, None, kind_word(one.row.guess), kind_word(one.kind), yes if one.decided else no, ""] for one in letter_lines(read)
    ]
    head = [_("Where"), _("Text"), _("Minutes"), _("Guess of the word lists"), _("About"), _("Looked at"), _("Whose life does it change?")]
    return write_csv(head, rows)
