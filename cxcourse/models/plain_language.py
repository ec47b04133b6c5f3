"""The jargon translator: a text for one reader, its trade words, and how many of them are left (chapter 06; S161, S162, T7).

The share of marked words is a thermometer and no school mark; its limits (2 and 5 in a hundred) are the course's own rule of thumb. Words
that the chosen reader uses do not count, nor does what the writer let stand on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.jargon import Share, jargon, share, stiff
from cxcourse.models.problem import Problem
from cxcourse.models.text_marks import LANGUAGES, Mark, language_of, sentences, without

MAX_TEXT, MAX_TITLE, MAX_NAME, MAX_KNOWN, MAX_TERM, MAX_PLAIN, MAX_OWN, MAX_WAVED = 20_000, 120, 120, 40, 80, 200, 300, 300
FEW, MANY = 2.0, 5.0  # in a hundred: below it hardly anybody stumbles, above it most readers outside have given up somewhere
LONG_SENTENCE = 25  # words


@dataclass(frozen=True)
class Reader:
    """Whom the text is for: a name or "", the words that this person uses every day, the language (en, nl, de, or "" to judge by the
    text), and whether stiff words of offices are marked too."""

    name: str = ""
    words: tuple[str, ...] = ()
    language: str = ""
    stiff: bool = True


@dataclass(frozen=True)
class Own:
    """A term of the writer's own list and what to say instead (may be "")."""

    id: str
    term: str
    plain: str


@dataclass(frozen=True)
class Work:
    """The whole of exercise 06: `before` is the text as it was, `text` as it is now; `waved` are the keys of marks let stand, with the words."""

    title: str
    reader: Reader
    before: str
    text: str
    own: tuple[Own, ...]
    waved: tuple[tuple[str, str], ...]
    retold: str
    hurried: str

    @property
    def language(self) -> str:
        """The language in use: the one chosen, or the one the text seems to be in."""
        return self.reader.language or detected(self.text or self.before)


@dataclass(frozen=True)
class Version:
    """One version of the text with its marks: trade words, and stiff words apart."""

    text: str
    terms: tuple[Mark, ...]
    stiff: tuple[Mark, ...]
    share: Share
    longest: int  # words of the longest sentence


def detected(text: str) -> str:
    """The language that a text seems to be in."""
    return language_of(text)


def parse(work: Mapping[str, Any]) -> Work:
    """The work with every value of the shape it should have: what is not becomes empty, what is too long is cut.

    Raises:
        Problem: when the work is no mapping.
    """
    if not isinstance(work, Mapping):
        raise Problem(_("This is no work of the jargon translator. Your present work is unchanged."))
    reader = work.get("reader")
    some = reader if isinstance(reader, Mapping) else {}
    known = [text_of(one, MAX_TERM) for one in _list(some.get("words"))[:MAX_KNOWN]]
    language = some.get("language")
    test = work.get("outsider")
    said = test if isinstance(test, Mapping) else {}
    waved = work.get("waved")
    kept = [(key[:160], text_of(words, 120)) for key, words in (waved.items() if isinstance(waved, Mapping) else ()) if isinstance(key, str)]
    return Work(
        title=text_of(work.get("title"), MAX_TITLE),
        reader=Reader(
            name=text_of(some.get("name"), MAX_NAME), words=tuple(word for word in known if word),
            language=language if isinstance(language, str) and language in LANGUAGES else "", stiff=some.get("stiff") is not False,
        ),
        before=_long(work.get("before")), text=_long(work.get("text")), own=_own(work.get("own")), waved=tuple(kept[:MAX_WAVED]),
        retold=text_of(said.get("retold"), 1000), hurried=text_of(said.get("hurried"), 1000),
    )  # fmt: skip


def as_work(work: Work) -> dict[str, Any]:
    """The work as JSON values, as the page keeps it."""
    reader: dict[str, Any] = {"name": work.reader.name, "words": list(work.reader.words), "language": work.reader.language or None}
    return {
        "title": work.title, "reader": reader | {"stiff": work.reader.stiff}, "before": work.before, "text": work.text,
        "own": [{"id": one.id, "term": one.term, "plain": one.plain} for one in work.own], "waved": dict(work.waved),
        "outsider": {"retold": work.retold, "hurried": work.hurried},
    }  # fmt: skip


def text_of(value: Any, most: int) -> str:
    """One line of text, cut at `most` characters; "" for what is no text."""
    return " ".join(value.split())[:most] if isinstance(value, str) else ""


def version(text: str, work: Work, *, all_words: bool = False) -> Version:
    """A text with its marks, for this reader and with this list; `all_words` also counts what was let stand and what the reader uses."""
    own = [{"term": one.term, "plain": one.plain} for one in work.own]
    gone = () if all_words else [key for key, _words in work.waved]
    terms = without(jargon(text, work.language, () if all_words else work.reader.words, own), gone)
    places = [(mark.start, mark.end) for mark in terms]
    office = without(stiff(text, work.language), gone) if work.reader.stiff else []
    apart = [mark for mark in office if not any(start < mark.end and mark.start < end for start, end in places)]
    longest = max((len(one.text.split()) for one in sentences(text)), default=0)
    return Version(text, tuple(terms), tuple(apart), share(text, terms), longest)


def met(mark: Mark, text: str) -> str:
    """The marked words as one lists them: in small letters unless they are a short form."""
    words = " ".join(text[mark.start : mark.end].split())
    return words if any(letter.isupper() for letter in words[1:]) else words.lower()


def counted(version: Version) -> list[tuple[str, int, str]]:
    """Each trade word of a version once: the words, how often, and what to say instead ("" where nothing is listed); the most frequent first."""
    found: dict[str, list[Any]] = {}
    for mark in version.terms:
        one = found.setdefault(mark.key, [met(mark, version.text), 0, mark.replacement or ""])
        one[1] += 1
    return sorted(
        ((words, n, plain[:1].lower() + plain[1:] if plain else "") for words, n, plain in found.values()), key=lambda row: (-row[1], row[0].lower())
    )


def gone(before: Version, now: Version) -> list[str]:
    """Trade words of the first version that are not in the present one, each once."""
    left = {mark.key for mark in now.terms}
    found = {mark.key: met(mark, before.text) for mark in before.terms if mark.key not in left}
    return list(found.values())


def _long(value: Any) -> str:
    return re.sub(r"\r\n?", "\n", value)[:MAX_TEXT] if isinstance(value, str) else ""


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _own(value: Any) -> tuple[Own, ...]:
    found: list[Own] = []
    ids: set[str] = set()
    for at, one in enumerate(_list(value)[:MAX_OWN]):
        if not isinstance(one, Mapping):
            continue
        made = Own(text_of(one.get("id"), 40) or f"own{at}", text_of(one.get("term"), MAX_TERM), text_of(one.get("plain"), MAX_PLAIN))
        if made.id not in ids and (made.term or made.plain):
            ids.add(made.id)
            found.append(made)
    return tuple(found)
