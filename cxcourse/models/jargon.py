"""Trade words in a text and what to say instead (T7, S161, S162): terms with their forms, compounds and short forms, in three languages.

    jargon(text, language=None, known_words=(), own_list=()) -> list[Mark]     kind "jargon"
        known_words: what the chosen reader uses, so that it does not count; own_list: [{"term", "plain"}] of the reader's own
    stiff(text, language=None) -> list[Mark]                                   kind "stiff": words of offices, with a plain one
    share(text, marks) -> Share(words, marked, percent)

Jargon makes reading harder even when it is explained (Bullock et al. 2019, Shulman et al. 2020; E24); so each mark offers other words.
A line that was read once is not read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.jargon_lists import (
    ATOM,
    EVERYDAY,
    HEADS,
    INDEX,
    PARTS,
    PLURAL_ONLY,
    SINGLE,
    STIFF,
    STIFF_PATTERN,
    UPPER_ONLY,
    Term,
    own_index,
    stem,
    stems,
)
from cxcourse.models.text_marks import Mark, key_for, language_of, words
from cxcourse.models.words import N_, choose

MAX_OWN = 500
# An English journey is a trade word after what somebody goes through ("retirement journey"), and a trip otherwise.
_TRAVELS = frozenset(
    ["a", "an", "the", "of", "and", "or", "long", "short", "my", "our", "his", "her", "their", "your", "this", "that", "train", "bus", "car", "boat"]
    + ["first", "last", "whole", "return", "every", "each", "no", "on", "to", "safe", "final", "next", "same", "day"]
    + ["for", "important", "most", "new", "all", "in", "with", "what"]
)
_JOURNEY = "steps one goes through"


# Said in turn, always the same for the same word; the questions are the four moves of chapter 06.
_WHYS = (
    N_("A word of the trade: outside, people guess at it or stop listening."),
    N_("Plain to your team, a riddle to others."),
    N_("People nod at this word and do not ask."),
)
_QUESTIONS = (
    N_("What would this reader say at breakfast?"),
    N_("Who does what here?"),
    N_("What could one see or hear of it?"),
    N_("What follows from it for this reader?"),
)


@dataclass(frozen=True)
class Share:
    """How many `words` a text has, how many of them stand in a trade word, and how many that is in a hundred."""

    words: int
    marked: int
    percent: float


@dataclass(frozen=True)
class _Found:
    """A trade word in a line: its place, its name in the list, the plain words, and what kind of find it is."""

    start: int
    end: int
    name: str
    plain: str
    how: str  # listed, compound, short
    office: bool
    inside: str = ""  # what the trade word within a compound means


def jargon(
    text: str, language: str | None = None, known_words: Iterable[str] = (), own_list: Sequence[Mapping[str, Any]] = (), *, office: bool = True
) -> list[Mark]:
    """The trade words of a text, without those that the reader knows.

    Args:
        text: the reader's text.
        language: en, nl or de; by default judged from the text.
        known_words: words or terms of the one who will read it; they do not count, in whatever form they stand.
        own_list: the writer's own terms as ``{"term", "plain"}``; they come before the course's.
        office: also words of any office and of figures, such as "alignment" and "benchmark".
    """
    tongue = language or language_of(text)
    pairs = tuple((str(one.get("term", ""))[:80], str(one.get("plain", ""))[:200]) for one in own_list[:MAX_OWN] if isinstance(one, Mapping))
    own = _own(pairs, tongue)
    known = {stems(word, tongue) for word in known_words if isinstance(word, str)} - {()}
    marks = []
    at = 0
    for line in text.split("\n"):
        for found in _in_line(line, tongue) if own is None else _find(line, tongue, own):
            if found.office and not office:
                continue
            if known and _is_known(line[found.start : found.end], found.name, known, tongue):
                continue
            marks.append(_mark(line, found, at))
        at += len(line) + 1
    return marks


def stiff(text: str, language: str | None = None) -> list[Mark]:
    """Words of offices and contracts with a plain word in their place; they are no trade words and do not count in the share."""
    tongue = language or language_of(text)
    plain = STIFF[tongue]
    made = []
    for match in STIFF_PATTERN[tongue].finditer(text):
        written = match.group()
        instead = plain.get(" ".join(written.lower().split()))
        why, question = _("A stiff word: people write it and do not say it."), _("How would you say this aloud?")
        fitted = _like(text, match.start(), instead) if instead else None
        made.append(Mark(match.start(), match.end(), "stiff", why, question, fitted, key_for("stiff", written)))
    return made


def share(text: str, marks: Iterable[Mark]) -> Share:
    """The share of words that stand in a trade word; a term of three words counts as three."""
    everything = len(words(text))
    marked = sum(len(words(text[mark.start : mark.end])) for mark in marks if mark.kind == "jargon")
    return Share(everything, marked, 100 * marked / everything if everything else 0.0)


@lru_cache(maxsize=64)
def _own(pairs: tuple[tuple[str, str], ...], language: str) -> dict[str, list[Term]] | None:
    return own_index([{"term": term, "plain": plain} for term, plain in pairs], language) if pairs else None


@lru_cache(maxsize=1024)
def _in_line(line: str, language: str) -> tuple[_Found, ...]:
    return tuple(_find(line, language, {}))


def _find(line: str, language: str, own: dict[str, list[Term]]) -> list[_Found]:
    """Trade words in a line, from left to right, the longest first; none overlaps another."""
    atoms = [(match.start(), match.end(), match.group()) for match in ATOM.finditer(line)]
    roots = [stem(written, language) for _start, _end, written in atoms]
    loud = line.isupper()
    found: list[_Found] = []
    at = 0
    while at < len(atoms):
        term = _longest(roots, at, own, INDEX[language]) if roots[at] in own or roots[at] in INDEX[language] else None
        start, end, written = atoms[at]
        if term and not _too_quiet(term, written):
            last = at + len(term.words) - 1
            found.append(_widened(line, atoms, (at, last), term, language))
            while at < len(atoms) and atoms[at][0] < found[-1].end:
                at += 1
            continue
        if language == "en" and roots[at] == "journey" and at and atoms[at - 1][2].lower() not in _TRAVELS:
            found.append(_Found(atoms[at - 1][0], end, "journey", _JOURNEY, "listed", False))
            at += 1
            continue
        compound = _compound(written, language, own)
        if compound:
            found.append(_widened(line, atoms, (at, at), compound, language, how="compound"))
        elif not loud and _is_short_form(written):
            found.append(_widened(line, atoms, (at, at), Term((written.lower(),), "", "", written.lower()), language, how="short"))
        else:
            at += 1
            continue
        while at < len(atoms) and atoms[at][0] < found[-1].end:
            at += 1
    return found


def _longest(roots: list[str], at: int, *indexes: dict[str, list[Term]]) -> Term | None:
    for index in indexes:
        for term in index.get(roots[at], ()):
            if tuple(roots[at : at + len(term.words)]) == term.words:
                return term
    return None


def _too_quiet(term: Term, written: str) -> bool:
    """What is an ordinary word in this form: "sla" (Dutch for lettuce) is no SLA, and "learning" is none of the learnings."""
    if term.name in PLURAL_ONLY and not written.lower().endswith("s"):
        return True
    return len(term.words) == 1 and term.words[0] in UPPER_ONLY and not written[:2].isupper()


def _widened(line: str, atoms: list[tuple[int, int, str]], span: tuple[int, int], term: Term, language: str, *, how: str = "listed") -> _Found:
    """A find with what hangs on it by a hyphen: "NPS-Wert" is one word to a reader."""
    begin, stop = span
    while stop + 1 < len(atoms) and line[atoms[stop][1] : atoms[stop + 1][0]] in ("-", "‑"):
        stop += 1
    while begin > 0 and line[atoms[begin - 1][1] : atoms[begin][0]] in ("-", "‑"):
        begin -= 1
    start, end = atoms[begin][0], atoms[stop][1]
    if (begin, stop) != span:
        return _Found(start, end, " ".join(stem(atom[2], language) for atom in atoms[begin : stop + 1]), "", "compound", term.office, term.plain)
    written = atoms[stop][2]
    plural = term.plural if stem(written, language) != written.lower() and term.plural != term.plain else term.plain
    return _Found(start, end, term.name, plural if how == "listed" and term.fits else "", how, term.office, term.plain)


@lru_cache(maxsize=8192)
def _compound_of(low: str, language: str) -> Term | None:
    """The trade word within a Dutch or German compound, such as Stakeholdermanagement or klantreisoptimalisatie."""
    for part in PARTS.get(language, ()):
        if low.startswith(part) and len(low) >= len(part):
            return SINGLE[language].get(stem(part, language)) or Term((low,), "", "", low)
    for head in HEADS.get(language, ()):
        for length in range(len(low) - len(head) - 2, 3, -1):
            if low.startswith(head, length):
                before = low[:length].removesuffix("s")
                inside = SINGLE[language].get(stem(before, language)) or SINGLE[language].get(before)
                if inside:
                    return inside
    for size in range(len(low) - 3, 7, -1):
        inside = SINGLE[language].get(low[:size])
        if inside:
            return inside
    for size in range(3, len(low) - 5):
        inside = SINGLE[language].get(stem(low[size:], language))
        if inside and len(inside.words[0]) >= 7:
            return inside
    return None


def _compound(written: str, language: str, own: dict[str, list[Term]]) -> Term | None:
    if language == "en" or len(written) < 9:
        return None
    low = written.lower()
    for name, terms in own.items():
        if len(name) >= 5 and low.startswith(name):
            return terms[0]
    return _compound_of(low, language)


def _is_short_form(written: str) -> bool:
    body = written.removesuffix("s").removesuffix("'").removesuffix("’")
    return 2 <= len(body) <= 5 and body.isupper() and body.isalpha() and body not in EVERYDAY and not set(body) <= set("IVXLCM")


def _is_known(written: str, name: str, known: set[tuple[str, ...]], language: str) -> bool:
    own, listed = stems(written, language), stems(name, language)
    return own in known or listed in known or any(len(one) == 1 and one[0] in own and len(own) <= 2 for one in known)


def _mark(line: str, found: _Found, at: int) -> Mark:
    if found.how == "short":
        why = _("A short form. Unless it is a name: does this reader know what it stands for?")
        question = _("Which words does it stand for, and what do they mean for this reader?")
    elif found.how == "compound":
        why = _("In it stands a trade word: {plain}.").format(plain=found.inside) if found.inside else _("A compound with a trade word in it.")
        question = _("Who does what here? Say it as a sentence.")
    else:
        why, question = _(choose(_WHYS, found.name)), _(choose(_QUESTIONS, found.name))
        if found.inside and not found.plain:
            why = _("It has to do with this: {plain}.").format(plain=found.inside)
    plain = _like(line, found.start, found.plain) if found.plain else None
    return Mark(at + found.start, at + found.end, "jargon", why, question, plain, key_for("jargon", found.name))


def _like(text: str, start: int, plain: str) -> str:
    """The plain words, with a capital where a sentence begins."""
    before = text[max(0, start - 8) : start].rstrip(" \"'“„«(")
    begins = not before or before[-1] in ".!?:\n•-*" or text[:start].rstrip(" ").endswith("\n")
    return plain[:1].upper() + plain[1:] if begins and text[start : start + 1].isupper() else plain
