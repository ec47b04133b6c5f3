"""The style of the list of sources: BibTeX's `plain`, with every entry put into words once.

A build asks for each entry twice, for the list and for the note at a citation; with 158 sources that is half a second of every rebuild.
"""

from __future__ import annotations

from typing import Any

from pybtex.plugin import register_plugin
from pybtex.style import FormattedEntry
from pybtex.style.formatting.plain import Style as Plain
from sphinx.application import Sphinx

NAME = "course"


class Style(Plain):
    """`plain` that remembers what it has formatted; one is made for each list of a build."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.made: dict[tuple[str, str], FormattedEntry] = {}

    def format_entry(self, label: str, entry: Any, bib_data: Any = None) -> FormattedEntry:
        """The entry in words under its label."""
        if (label, entry.key) not in self.made:
            self.made[label, entry.key] = super().format_entry(label, entry, bib_data)
        return self.made[label, entry.key]


def setup(app: Sphinx) -> None:
    """Make the style known under its name, for `:style:` of a bibliography."""
    register_plugin("pybtex.style.formatting", NAME, Style)
