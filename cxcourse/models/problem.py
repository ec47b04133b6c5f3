"""The one way in which a model tells a person that something cannot be done."""

from __future__ import annotations


class Problem(Exception):
    """One plain sentence for the person at the screen: what happened, what is kept, what to do.

    Args:
        text: the sentence, already translated.
        path: where it happened in the work, such as ``people/anna/power``, or None.
        row: the row of the file it happened in, counted as a spreadsheet does (1 is the header), or None.
    """

    def __init__(self, text: str, *, path: str | None = None, row: int | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.path = path
        self.row = row
