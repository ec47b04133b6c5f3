"""What all hints on a reader's text share: a mark, sentences with their places, and which of three languages it is.

A mark is a hint and never a verdict: it says why, asks the question that would mend it, and can be waved away. Places are counted in
characters as Python counts them; `for_view` turns them into what a browser counts, and adds the fingerprint of the text they belong to.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "nl", "de")
MOST_MARKS = 80  # more than anybody works through; the rest comes when these are done
WORD = re.compile(r"[^\W\d_]+(?:['’\-‑–][^\W\d_]+)*")


@dataclass(frozen=True)
class Mark:
    """One marked stretch of a text.

    `start` to `end` (excluded) are places in the text, or in the text of `element`; `kind` groups marks and their look; `why` and
    `question` are sentences for the reader; `replacement` fits in place of the stretch, or is None; `key` stays the same while the
    reader edits elsewhere, so that what was waved away stays away.
    """

    start: int
    end: int
    kind: str
    why: str
    question: str
    replacement: str | None
    key: str
    element: str = ""


@dataclass(frozen=True)
class Sentence:
    """One sentence and its place in the text, blanks around it left out."""

    start: int
    end: int
    text: str


# Words that hardly a sentence does without and few other of the three languages have, telling endings, and short forms whose full stop
# ends nothing. Read when the module is imported: the file system is not part of a memory snapshot.
_LISTS = json.loads(files("cxcourse").joinpath("data/languages.json").read_text(encoding="utf-8"))
_TELLING = {language: frozenset(some.split()) for language, some in _LISTS["telling"].items()}
_ENDINGS = {language: tuple(some.split()) for language, some in _LISTS["endings"].items()}
_SHORT = frozenset(_LISTS["short_forms"].split())

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_LIST_MARK = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text; a new line always ends one. A paragraph read once is not read again."""
    found = []
    at = 0
    for line in text.split("\n"):
        found += [Sentence(at + start, at + end, line[start:end]) for start, end in _in_line(line)]
        at += len(line) + 1
    return found


@lru_cache(maxsize=1024)
def _in_line(line: str) -> tuple[tuple[int, int], ...]:
    places: list[tuple[int, int]] = []
    bullet = _LIST_MARK.match(line)
    start = bullet.end() if bullet else 0
    for match in _END.finditer(line, start):
        if _goes_on(line, match.start(), match.end()):
            continue
        places.append((start, match.end()))
        start = match.end()
    places.append((start, len(line)))
    trimmed = []
    for one, end in places:
        body = line[one:end]
        left = len(body) - len(body.lstrip())
        right = len(body.rstrip())
        if right > left:
            trimmed.append((one + left, one + right))
    return tuple(trimmed)


def _goes_on(line: str, dot: int, end: int) -> bool:
    """Whether the sentence goes on after what looks like its end."""
    after = line[end:].lstrip()
    if not after:
        return False
    quoted = line[dot:end].rstrip(".!?…") != ""
    if quoted and after[0].islower():
        return True  # "Was that so hard?" he said.
    if line[dot] != "." or line[dot:end].startswith(".."):
        return False
    before = line[max(0, dot - 12) : dot].split()
    last = before[-1].lower().lstrip("(\"'“„") if before else ""
    if last in _SHORT or (len(last) == 1 and last.isalpha()):
        return True
    return last.isdigit() and len(last) <= 2 and after[0].isalpha() and bool(_MONTH.match(after))


_MONTH = re.compile(r"(?:jan|feb|m[aä]r|maa|apr|ma[iy]|mei|jun|jul|aug|sep|o[ck]t|nov|de[cz]|quartal|kwartaal|stock|klasse|etage)", re.IGNORECASE)


def words(text: str) -> list[str]:
    """The words of a text as written; figures are none."""
    return WORD.findall(text)


# -- language ---------------------------------------------------------------------------------------------------------------

_SIGNS = {
    "en": re.compile(r"th|wh|sh|ough|y\b|ea"),
    "nl": re.compile(r"ij|aa|oo|uu|ee[^d]|oe|eu(?!r)|sch[^e]"),
    "de": re.compile(r"[äöüß]|sch|tz|pf|ck|ei"),
}


def language_of(text: str, default: str = "en") -> str:
    """`en`, `nl` or `de`, judged by small words first and by spelling when there are too few of them; `default` for what says nothing.

    Only the first 2,000 characters are read. A page offers the answer as a choice: it can be wrong on a single line.
    """
    return _judged(text[:2000], default)


@lru_cache(maxsize=128)
def _judged(text: str, default: str) -> str:
    sample = [word.lower() for word in WORD.findall(text)]
    points = dict.fromkeys(LANGUAGES, 0.0)
    for word in sample:
        having = [language for language in LANGUAGES if word in _TELLING[language]]
        for language in having:
            points[language] += 3.0 / len(having) ** 2
        if not having:
            for language in LANGUAGES:
                if word.endswith(_ENDINGS[language]):
                    points[language] += 0.4
                points[language] += 0.15 * len(_SIGNS[language].findall(word))
    best = max(LANGUAGES, key=lambda language: (points[language], language == default))
    return best if points[best] > 0.5 else default


# -- to the page ---------------------------------------------------------------------------------------------------------------


def fingerprint(text: str) -> int:
    """What tells one text from another, the same in the page: CRC-32 of its UTF-8 form."""
    return zlib.crc32(text.encode("utf-8", "replace"))


def key_for(kind: str, stretch: str, element: str = "") -> str:
    """A key that stays the same for the same words, whatever stands around them and however they are set."""
    plain = " ".join(WORD.findall(unicodedata.normalize("NFC", stretch).lower()))
    return f"{kind}:{element}:{plain}" if len(plain) <= 60 else f"{kind}:{element}:{plain[:40]}~{zlib.crc32(plain.encode('utf-8', 'replace')):x}"


def without(marks: Iterable[Mark], waved: Iterable[str]) -> list[Mark]:
    """The marks whose key nobody has waved away."""
    gone = set(waved)
    return [mark for mark in marks if mark.key not in gone]


def shifted(mark: Mark, by: int, element: str | None = None) -> Mark:
    """The same mark further along, or in another element's text."""
    return replace(mark, start=mark.start + by, end=mark.end + by, element=mark.element if element is None else element)


def for_view(text: str, marks: Sequence[Mark], *, most: int = MOST_MARKS) -> dict[str, Any]:
    """What the control `kit.marked` draws for one text: ``{"print", "marks": [...], "more"}``.

    Marks come in the order of the text; their places are in UTF-16 units, as a browser counts; `print` says which text they belong to.
    """
    chosen = sorted(marks, key=lambda mark: (mark.start, mark.end, mark.kind))
    kept = chosen[:most]
    at = _utf16(text)
    shown = []
    for mark in kept:
        one: dict[str, Any] = {"start": at(mark.start), "end": at(mark.end), "kind": mark.kind, "key": mark.key}
        one |= {"why": mark.why, "question": mark.question}
        if mark.replacement is not None:
            one["replacement"] = mark.replacement
        shown.append(one)
    return {"print": fingerprint(text), "marks": shown, "more": len(chosen) - len(kept)}


def by_element(texts: Mapping[str, str], marks: Iterable[Mark], *, most: int = MOST_MARKS) -> dict[str, dict[str, Any]]:
    """`for_view` for every element's own text."""
    sorted_in: dict[str, list[Mark]] = {element: [] for element in texts}
    for mark in marks:
        if mark.element in sorted_in:
            sorted_in[mark.element].append(mark)
    return {element: for_view(texts[element], mine, most=most) for element, mine in sorted_in.items()}


def _utf16(text: str) -> Any:
    """A function from a place in Python's count to one in UTF-16 units."""
    wide = [at for at, letter in enumerate(text) if letter > "\uffff"] if not text.isascii() and max(text, default="") > "\uffff" else []
    if not wide:
        return lambda place: place
    from bisect import bisect_left  # noqa: PLC0415 (only texts with rare characters need it)

    return lambda place: place + bisect_left(wide, place)
