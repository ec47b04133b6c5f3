"""Trade words in a text and what to say instead (T7, S161, S162): terms with their forms, compounds and short forms, in three languages.

Contract (the word lists come behind it):
    jargon(text, language=None, known_words=(), own_list=()) -> list[Mark]     kind "jargon"
        known_words: what the chosen reader uses, so that it does not count; own_list: [{"term", "plain"}] of the reader
    share(text, marks) -> Share(words, marked, percent)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cxcourse.i18n import _
from cxcourse.models.text_marks import Mark, key_for, words

_FIRST = {"touchpoint": "moment of contact", "touchpoints": "moments of contact", "customer journey": "steps a customer goes through"}


@dataclass(frozen=True)
class Share:
    """How many `words` a text has, how many of them stand in a trade word, and how many that is in a hundred."""

    words: int
    marked: int
    percent: float


def jargon(
    text: str, language: str | None = None, known_words: Iterable[str] = (), own_list: Sequence[Mapping[str, str]] = ()
) -> list[Mark]:
    """The trade words of a text, without those that the reader knows."""
    known = {word.lower() for word in known_words}
    terms = {**_FIRST, **{one["term"]: one.get("plain", "") for one in own_list if one.get("term")}}
    found = []
    for term, plain in terms.items():
        if term.lower() in known:
            continue
        for match in re.finditer(rf"\b{re.escape(term)}\b", text, re.IGNORECASE):
            found.append(
                Mark(
                    match.start(), match.end(), "jargon", _("A word that only the trade uses."), _("What would you say at home?"), plain or None,
                    key_for("jargon", term),
                )  # fmt: skip
            )
    return sorted(found, key=lambda mark: mark.start)


def share(text: str, marks: Iterable[Mark]) -> Share:
    """The share of words that stand in a trade word; a term of three words counts as three."""
    everything = len(words(text))
    marked = sum(len(words(text[mark.start : mark.end])) for mark in marks if mark.kind == "jargon")
    return Share(everything, marked, 100 * marked / everything if everything else 0.0)
