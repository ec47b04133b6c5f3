"""How an exercise's work goes into a file and comes back, and the worked case that can be opened instead: the same for every exercise.

An exercise writes `tidy`, and `read_table` where it takes tables, and names its `case`; nothing here knows what the work is about.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import document_in, work_of
from cxcourse.widgets import workfile
from cxcourse.widgets.actions import File, action


class Saving:
    """Mixed into `Exercise`, whose `slug`, `schema` and `work` it uses."""

    slug: str
    schema: int
    case: Mapping[str, Any] | None = None  # the case company's work, as the exercise would save it

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Work that may come from anybody, of a `schema` up to our own, in the shape that the exercise relies on. Raises `Problem`."""
        return work

    def read_table(self, data: bytes, name: str) -> dict[str, Any]:
        """What a CSV or XLSX file of this name holds, for a preview before anything is changed. Raises `Problem`."""
        raise Problem(_("This exercise takes no tables. Your present work is unchanged."))

    @action
    def load_case(self) -> dict[str, Any]:
        """The case company's work, not yet put in place: ``{"work": {...}}``."""
        if self.case is None:
            raise Problem(_("This exercise has no example."))
        return {"work": copy.deepcopy(dict(self.case))}

    @action
    def import_work(self, data: bytes) -> dict[str, Any]:
        """The work in a saved file, checked and not yet put in place: ``{"work": {...}}``."""
        kept = _("Your present work is unchanged.")
        document = document_in(data, kept)
        work = work_of(document, self.slug, self.schema, kept)
        return {"work": self.tidy(work, document["schema"])}

    @action
    def export_work(self) -> File:
        """All of the reader's work in one file that `import_work` reads."""
        return File(f"{self.slug}.json", "application/json", workfile.write(self.slug, self.schema, self.work()))  # type: ignore[attr-defined]

    @action
    def import_table(self, name: str, data: bytes) -> dict[str, Any]:
        """`read_table`, once the file has a name: its ending says what it is."""
        if not isinstance(name, str):
            raise Problem(_("The file has no name that can be read. Your present work is unchanged."))
        return self.read_table(data, name)
