"""What the items of an agenda and the sentences of a letter are about, guessed from word lists in English, Dutch and German.

A sentence is about people if it says what somebody gets, does, feels or may ask; about process if it says what the house, a rule or a system
does; about money if it gives an amount or a percentage (data/letters). The lists count signs and understand nothing: every guess names the
words it comes from, can be corrected, and says how often such guesses agreed with a reader.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from cxcourse.models.text_marks import key_for, language_of, sentences

LETTER_KINDS = ("people", "process", "money")
AGENDA_KINDS = ("customer", "people", "process", "money")
MOST_ROWS = 120
LONG, SHORT = 24, 16  # words: from the first a sentence reads like a rule; up to the second one without any sign of a rule is plain speech

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
DATA: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/love-for-the-customer.json").read_text(encoding="utf-8"))

_AMOUNT = re.compile(
    r"(?:€|\bEUR\b|\$|£|\beuros?\b|\bcents?\b)\s?\d|\d[\d.,]*\s?(?:€|%|EUR\b|euros?\b|cents?\b|procent\b|percent\b|prozent\b)", re.IGNORECASE
)
_MINUTES = re.compile(r"\(?\b(\d{1,3})\s?(?:min(?:utes?|uten?)?\b\.?|['\u2032](?!\w))\)?", re.IGNORECASE)
_CLOCK = r"([01]?\d|2[0-3])[:.]([0-5]\d)"
_SPAN = re.compile(rf"^\W*{_CLOCK}(?:\s*(?:-|\u2013|to|tot|bis)\s*{_CLOCK})?(?:\s*(?:h|uur|uhr)\b)?\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(?:[-*\u2022\u2013]\s+|\d{1,2}[.)]\s+)+")
_RULE_LINE = re.compile(r"^[\s|:\-]*$")
_HEADINGS = frozenset(
    [
        "no.",
        "no",
        "nr",
        "nr.",
        "time",
        "tijd",
        "zeit",
        "minutes",
        "minuten",
        "min",
        "item",
        "onderwerp",
        "thema",
        "for",
        "by",
        "title",
        "titel",
        "owner",
        "#",
    ]
)


@dataclass(frozen=True)
class Row:
    """One item or sentence.

    `key` stays while the words stay; `guess` is what the lists say, `why` the words that made them say so; `minutes` is None where none are
    named; `touches` says that an item holds words of what customers get to see, whatever it is called.
    """

    key: str
    text: str
    guess: str
    why: tuple[str, ...]
    minutes: float | None = None
    touches: bool = False


@lru_cache(maxsize=64)
def _pattern(language: str, name: str) -> re.Pattern[str]:
    """One list as a pattern, made when it is first asked for."""
    words = [one.replace("(?-i:", "(?:") for one in DATA["lists"][language][name]]
    exact = any(one.startswith("(?-i:") for one in DATA["lists"][language][name])
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", 0 if exact else re.IGNORECASE)


def _found(language: str, name: str, text: str) -> list[str]:
    return [" ".join(match.group().split()) for match in _pattern(language, name).finditer(text)]


def language_in(text: str, chosen: str | None = None) -> str:
    """The language chosen, or the one that the text seems to be in."""
    return chosen or language_of(text)


@lru_cache(maxsize=2048)
def sentence_about(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """What a sentence of a letter is about (`LETTER_KINDS`), and the words that say so."""
    amounts = [match.group() for match in _AMOUNT.finditer(text)]
    if amounts:
        return "money", tuple(amounts[:3])
    warm = _found(language, "greeting", text)
    you, me, life = (_found(language, name, text) for name in ("you", "i", "life"))
    start = _pattern(language, "do").match(text.lstrip("\u2022-* "))
    house, office, passive = (_found(language, name, text) for name in ("house", "stiffly", "passive"))
    person = 3 * len(warm) + 1.5 * min(3, len(you)) + 2 * len(me) + 0.7 * min(3, len(life)) + 2 * bool(start) + 1.5 * text.rstrip().endswith("?")
    rule = 1.0 * min(4, len(house)) + 2 * len(office) + 1.5 * min(3, len(passive)) + (1.5 if len(text.split()) > LONG else 0)
    if person > rule or (not rule and len(text.split()) <= SHORT):
        return "people", _few([*warm, *me, *([start.group()] if start else []), *you, *life])
    return "process", _few([*office, *passive, *house])


@lru_cache(maxsize=2048)
def item_about(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """What an item of an agenda is about (`AGENDA_KINDS`), and the words that say so."""
    amounts = [match.group() for match in _AMOUNT.finditer(text) if "%" not in match.group()]
    found = {
        "people": _found(language, "a_people", text),
        "money": [*_found(language, "a_money", text), *amounts],
        "customer": _found(language, "a_customer", text),
    }
    best = max(found, key=lambda kind: len(set(map(str.casefold, found[kind]))))
    return (best, _few(found[best])) if found[best] else ("process", ())


def _few(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.lower() if word[1:].islower() else word for word in words))[:4]


def letter_rows(text: str, language: str) -> list[Row]:
    """The sentences of a letter with what each seems to be about."""
    rows = []
    seen: dict[str, int] = {}
    for one in sentences(text)[:MOST_ROWS]:
        plain = " ".join(one.text.split())
        kind, why = sentence_about(plain, language)
        rows.append(Row(_key(plain, seen), plain, kind, why))
    return rows


def agenda_rows(text: str, language: str) -> list[Row]:
    """The items of an agenda, one a line (or one a row of a pasted table), with minutes where they are named or can be worked out.

    Minutes come from "(20 min)", from "09:05-09:25", from a table's cell of minutes, or from the start of the next item.
    """
    read: list[tuple[str, float | None, int | None]] = []
    for line in text.split("\n"):
        made = _line(line)
        if made:
            read.append(made)
    rows = []
    seen: dict[str, int] = {}
    for at, (plain, told, start) in enumerate(read[:MOST_ROWS]):
        minutes = told
        following = read[at + 1][2] if at + 1 < len(read) else None
        if minutes is None and start is not None and following is not None and 0 < following - start <= 480:
            minutes = float(following - start)
        if not re.search(r"[^\W\d_]{2}", plain):
            continue  # a closing time without words only says how long the item before it took
        kind, why = item_about(plain, language)
        rows.append(Row(_key(plain, seen), plain, kind, why, minutes, bool(_found(language, "a_touch", plain))))
    return rows


def _line(line: str) -> tuple[str, float | None, int | None] | None:
    """Words, minutes and start (minutes after midnight) of one line, or None for a line that is no item."""
    minutes: float | None = None
    if line.lstrip().startswith("|") or "\t" in line:
        cells = [cell.strip().replace("**", "") for cell in re.split(r"[|\t]", line)]
        cells = [cell for cell in cells if cell]
        if _RULE_LINE.match(line) or len([cell for cell in cells if cell.casefold() in _HEADINGS]) >= 2:
            return None
        clocks = [cell for cell in cells if re.fullmatch(_CLOCK, cell)]
        figures = [cell for cell in cells if re.fullmatch(r"\d{1,3}", cell)]
        named = [cell for cell in cells if re.search(r"[^\W\d_]{2}", cell)]
        if not named:
            return None
        minutes = float(figures[-1]) if figures else None
        return max(named, key=len), minutes, _after_midnight(clocks[0]) if clocks else None
    plain = _NUMBERED.sub("", line.strip().lstrip("#").strip())
    start = None
    span = _SPAN.match(plain)
    if span:
        start = int(span[1]) * 60 + int(span[2])
        if span[3] is not None:
            minutes = float(int(span[3]) * 60 + int(span[4]) - start)
            minutes = minutes if minutes > 0 else None
        plain = _NUMBERED.sub("", plain[span.end() :].lstrip(" -\u2013:|"))
    told = _MINUTES.search(plain)
    if told and (minutes is None or told.group().startswith("(")):
        minutes = float(told[1])
        plain = (plain[: told.start()].rstrip(" ,-\u2013") + plain[told.end() :]).strip() if told.group().startswith("(") else plain
    plain = " ".join(plain.split())
    return (plain, minutes, start) if plain or start is not None else None


def _after_midnight(clock: str) -> int:
    hour, minute = re.split("[:.]", clock)
    return int(hour) * 60 + int(minute)


def _key(text: str, seen: dict[str, int]) -> str:
    """A key for these words; the second time they stand in one text it gets a number."""
    key = key_for("s", text)
    seen[key] = seen.get(key, 0) + 1
    return key if seen[key] == 1 else f"{key}#{seen[key]}"
