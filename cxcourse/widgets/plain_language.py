"""Exercise 06, the jargon translator: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import plain_language as model
from cxcourse.models import plain_language_files as table
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.plain_language_group import compare_works, without_names
from cxcourse.models.plain_language_view import compute
from cxcourse.widgets import plain_language_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASES: dict[str, dict[str, Any]] = json.loads(files("cxcourse").joinpath("data/plain-language.json").read_text(encoding="utf-8"))
MAP = "key-stakeholder"
MOST_OFFERED = 12


class JargonTranslator(Exercise):
    """A text for one reader: its trade words, plain ones in their place, before and after.

    Example:
        >>> JargonTranslator(text="Our touchpoints").view["found"]
        1
    """

    slug = "plain-language"
    schema = 1
    uses = (MAP,)
    case = CASES["noor"]

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    reader = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    before = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    text = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    own = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    waved = traitlets.Dict().tag(sync=True, work=True, echo_update=False)
    outsider = traitlets.Dict().tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The steps."""
        return plain_language_panels.panels(CASES)

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.plain_language_view.compute`; the people of the reader's stakeholder map are offered."""
        return {**compute(work), "people": offered(self.others.get(MAP))}

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        return model.as_work(model.parse(work))

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.plain_language_group`."""
        return compare_works(members)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work without its reader's name."""
        return without_names(work)

    @action
    def keep_first(self) -> dict[str, Any]:
        """The present text as the first version, to lay the next ones beside."""
        return {"work": {"before": self.text}, "said": _("Kept: this is your first version now.")}

    def read_table(self, data: bytes, name: str) -> dict[str, Any]:
        """A word list in a CSV or XLSX file, for a preview."""
        return table.list_from_file(data, name, self.work())

    @action
    def export_text(self) -> File:
        """The rewritten text alone."""
        return File(f"{self.slug}.txt", "text/plain", table.to_text(self.work()))

    @action
    def export_csv(self) -> File:
        """The own word list, and the trade words found in the text."""
        return File(f"{self.slug}-words.csv", "text/csv", table.list_to_csv(self.work()))

    @action
    def export_markdown(self) -> File:
        """The text, the count before and after, and the words."""
        return File(f"{self.slug}.md", "text/markdown", table.to_markdown(self.work()).encode("utf-8", "replace"))


def offered(drawn: Any) -> list[str]:
    """The names on a saved stakeholder map of any shape."""
    people = drawn.get("people") if isinstance(drawn, Mapping) else None
    names = [model.text_of(one.get("name"), model.MAX_NAME) for one in people if isinstance(one, Mapping)] if isinstance(people, list) else []
    return [name for name in dict.fromkeys(names) if name][:MOST_OFFERED]
