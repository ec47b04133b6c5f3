"""The word lists behind the jargon marks, made ready for looking up: terms by the stem of their first word, in three languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from cxcourse.models.by_language import ByLanguage

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
_LISTS: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/jargon.json").read_text(encoding="utf-8"))
_STIFF: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/stiff-words.json").read_text(encoding="utf-8"))

EVERYDAY = frozenset(_LISTS["everyday"])
UPPER_ONLY = frozenset(_LISTS["upper_only"])
PLURAL_ONLY = frozenset(_LISTS["plural_only"])  # of which the singular is an ordinary word, such as "learning"
PARTS: dict[str, tuple[str, ...]] = {language: tuple(some) for language, some in _LISTS["parts"].items()}
HEADS: dict[str, tuple[str, ...]] = {language: tuple(some) for language, some in _LISTS["heads"].items()}

ATOM = re.compile(r"[^\W_]+(?:['’](?=s\b|S\b)[sS])?")
_ENDINGS = {
    "en": re.compile(r"(?:['’]s|ies|es|s)$"),
    "nl": re.compile(r"(?:['’]s|eren|en|es|e|s|n)$"),
    "de": re.compile(r"(?:['’]s|en|em|er|es|e|s|n)$"),
}


@dataclass(frozen=True)
class Term:
    """One way to write a trade word: its words as stems, and the plain words for one and for several.

    `office` says that it belongs to any office (alignment, benchmark) and not to one trade; `fits`, that the plain words can stand in its
    place and do not only tell what it has to do with.
    """

    words: tuple[str, ...]
    plain: str
    plural: str
    name: str
    office: bool = False
    fits: bool = True


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """A word without its ending: enough to bring "journeys" to "journey" and "Kundenreisen" to "Kundenreise"; short words stay whole."""
    low = word.lower().replace("’", "'")
    if len(low) <= 3:
        return low
    cut = _ENDINGS[language].sub("", low, count=1)
    if language == "en" and low.endswith("ies"):
        cut = low[:-3] + "y"
    elif language == "en" and low.endswith("es"):
        cut = low[:-1] if not low.endswith(("sses", "ches", "shes", "xes")) else low[:-2]
    elif language == "en" and low.endswith("ss"):
        cut = low
    if language == "de" and cut != low and len(cut) > 5 and cut.endswith("er"):
        cut = cut[:-2]  # Treiber and Treibern, Stakeholder and Stakeholdern
    if len(cut) < 3:
        return low
    # Dutch writes one sound in two ways: reis and reizen, vak and vakken, persona and persona's.
    if language == "nl" and cut[-1] in "zv":
        cut = cut[:-1] + {"z": "s", "v": "f"}[cut[-1]]
    if language == "nl" and len(cut) > 4 and cut[-1] == cut[-2] and cut[-1] not in "aeiou":
        cut = cut[:-1]
    return cut


def stems(term: str, language: str) -> tuple[str, ...]:
    """The words of a term as stems; hyphens part words as blanks do."""
    return tuple(stem(atom, language) for atom in ATOM.findall(term))


def index_of(terms: Iterable[tuple[str, str, bool, bool]], language: str) -> dict[str, list[Term]]:
    """Terms (written, plain, of any office, fits in its place) by their first stem, the longest first."""
    made: dict[str, list[Term]] = {}
    for written, plain, office, fits in terms:
        words = stems(written, language)
        if not words:
            continue
        one, _bar, several = plain.partition("|")
        made.setdefault(words[0], []).append(Term(words, one.strip(), (several or one).strip(), written.lower(), office, fits))
    for some in made.values():
        some.sort(key=lambda term: -len(term.words))
    return made


def _terms(language: str) -> list[tuple[str, str, bool, bool]]:
    """All terms that count in a text of this language: its own, and the English ones that people borrow."""
    found: dict[str, tuple[str, bool, bool]] = {}
    for entry in _LISTS["entries"]:
        about = entry.get("about", 0)
        for tongue in (language, "en"):
            for at, written in enumerate(entry[tongue]):
                found.setdefault(written, (entry["plain"][language], "office" in entry, about == 0 or (about == 1 and at == 0)))
    return [(written, *rest) for written, rest in found.items()]


INDEX = ByLanguage(lambda language: index_of(_terms(language), language))
SINGLE = ByLanguage(lambda language: {term.words[0]: term for some in INDEX[language].values() for term in some if len(term.words) == 1})


def _stiff_pattern(language: str) -> re.Pattern[str]:
    phrases = sorted((key for key in _STIFF[language]), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in phrases) + r")(?!\w)", re.IGNORECASE)


STIFF: dict[str, Mapping[str, str]] = {language: _STIFF[language] for language in ("en", "nl", "de")}
STIFF_PATTERN = ByLanguage(_stiff_pattern)


def own_index(own_list: Sequence[Mapping[str, Any]], language: str) -> dict[str, list[Term]]:
    """The reader's own list as an index; what is no text is left out."""
    pairs = [(one.get("term"), one.get("plain")) for one in own_list if isinstance(one, Mapping)]
    return index_of(((term, plain if isinstance(plain, str) else "", False, True) for term, plain in pairs if isinstance(term, str)), language)
