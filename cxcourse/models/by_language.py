"""What is made for a language when that language is first asked for: patterns and indexes of three languages would take a while together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


class ByLanguage(dict[str, Made]):
    """A dict from a language's code to what `make` returns for it; each is made once."""

    def __init__(self, make: Callable[[str], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, language: str) -> Made:
        made = self[language] = self._make(language)
        return made
