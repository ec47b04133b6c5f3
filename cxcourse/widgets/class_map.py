"""The page *Class map*: hand-ins come in as files, a ZIP or texts, and what a class understood comes out.

Hand-ins live in this object while the page is open and nowhere else. The only work is which assignment is looked at and when it was due.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import classmap_example, classmap_page, classmap_tables
from cxcourse.models.blocks import markdown
from cxcourse.models.classmap import Settings
from cxcourse.models.classmap_shared import SECRET, pseudonyms
from cxcourse.models.handin import ASSIGNMENT, MADE
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import mapping_of, text_of
from cxcourse.widgets import class_map_panels
from cxcourse.widgets.class_map_bringing import Bringing
from cxcourse.widgets.kit import Exercise, File, action

View = dict[str, Any]


class ClassMap(Bringing, Exercise):
    """What a class handed in, for whoever leads it.

    Example:
        >>> ClassMap().view["lead"]
        ''
    """

    slug = "class-map"
    schema = 1

    about = traitlets.Dict().tag(sync=True, work=True, echo_update=False)  # {"assignment", "due" as typed, "until" the same in UTC}

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return class_map_panels.panels()

    def compute(self, work: dict[str, Any]) -> View:
        """The class map of what has come; while files are being read, only how far that is."""
        self._full: View | None = None
        seen = self._seen
        if seen.reading or not seen.gathering.arrivals:
            return {"lead": "", "example": seen.example, "assignments": [], "sheet": [], "show": self._show()}
        settings = self._settings(work)
        full = seen.gathering.view(settings, pseudonyms(seen.secret) if seen.hides_names else None)
        made = classmap_page.page(full, settings, others_see=seen.shared)
        self._full = full
        return {**made, "summary": made["lead"], "example": seen.example, "assignments": [list(one) for one in seen.gathering.assignments()],
                "beyond": seen.gathering.beyond, "show": self._show()}  # fmt: skip

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        about = mapping_of(work.get("about"))
        return {"about": {name: text_of(about.get(name), most) for name, most in (("assignment", 64), ("due", 20), ("until", 40))}}

    # -- how it is shown ---------------------------------------------------------------------------------------------------------

    @action
    def show(self, names: Any = None, shared: Any = None, secret: Any = None) -> View:
        """Turn pseudonyms (`names` False) and the shared view on or off; `secret` is this browser's own."""
        seen = self._seen
        if isinstance(secret, str) and SECRET.fullmatch(secret):
            seen.secret = secret
        if isinstance(names, bool):
            seen.hides_names = not names
        if isinstance(shared, bool):
            seen.shared = shared
        self._answer()
        return self._show()

    @action
    def people(self, text: str = "", which: str = "", at: int = 0) -> View:
        """A piece of "who did what"; see `classmap_page.people`."""
        if self._full is None or self._seen.shared:
            return {"n": 0, "rows": []}
        return classmap_page.people(
            self._full, text=text_of(text, 100), which=text_of(which, 100), at=at if type(at) is int else 0, due=self._settings(self.work()).due
        )

    @action
    def files(self, state: str = "", at: int = 0) -> View:
        """A piece of what became of the files; see `classmap_page.files`."""
        if self._full is None or self._seen.shared:
            return {"n": 0, "rows": []}
        return classmap_page.files(self._full, text_of(state, 20), at if type(at) is int else 0)

    # -- what goes out -----------------------------------------------------------------------------------------------------------

    @action
    def export_xlsx(self) -> File:
        """Everything that is shown, a sheet for each part."""
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return File("class-map.xlsx", kind, classmap_tables.to_xlsx(self._taken()))

    @action
    def export_csv(self) -> File:
        """The same as a ZIP of CSV files."""
        return File("class-map-csv.zip", "application/zip", classmap_tables.to_csv_zip(self._taken()))

    @action
    def export_markdown(self) -> File:
        """The same in words."""
        self._taken()
        today = datetime.now(UTC).date().isoformat()
        return File("class-map.md", "text/markdown", markdown(self.view["sheet"], _("Class map"), today).encode("utf-8", "replace"))

    # -- inside ------------------------------------------------------------------------------------------------------------------

    def _settings(self, work: View) -> Settings:
        if self._seen.example:
            return classmap_example.SETTINGS
        about = mapping_of(work.get("about"))
        assignment, until = about.get("assignment"), about.get("until")
        return Settings(
            assignment if isinstance(assignment, str) and ASSIGNMENT.fullmatch(assignment) else "",
            until if isinstance(until, str) and MADE.fullmatch(until) else "",
        )

    def _show(self) -> View:
        return {"names": not self._seen.hides_names, "shared": self._seen.shared}

    def _taken(self) -> View:
        if self._full is None:
            raise Problem(_("There is nothing to take away yet: bring in the hand-ins first."))
        return classmap_page.shown(self._full, others_see=self._seen.shared)
