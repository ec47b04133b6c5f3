"""What can be counted in a passage of a story, and what those counts say about the issues of S46-S50 and the elements of S52-S55.

Everything is judged on passages: a paragraph, or five sentences of a long one. The counts (people, speech, things one can touch, figures,
wording of offices, what nobody could deny ...) come from word lists; a logistic score weighs them. The weights were fitted on the part of
`data/story_hints` that rules may be written from (`build_tools/story_weights.py`), and are the same for the three languages.
"""

from __future__ import annotations

import json
import math
import re
from functools import lru_cache
from importlib.resources import files
from typing import Any

from cxcourse.models.by_language import ByLanguage
from cxcourse.models.jargon import jargon
from cxcourse.models.text_marks import sentences

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
_SIGNS: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/story-signs.json").read_text(encoding="utf-8"))
_WEIGHTS: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/story-weights.json").read_text(encoding="utf-8"))

ELEMENTS = ("personal", "urgency", "strategy", "call")
# Which issues can be asked of which element, as in data/story_hints.
ISSUES: dict[str, tuple[str, ...]] = {
    "jargon": ELEMENTS, "abstract": ELEMENTS, "obvious": ELEMENTS, "anyone": ELEMENTS[:3], "numbers": ELEMENTS[1:3], "no_i": ELEMENTS[:1],
    "no_moment": ELEMENTS[:1], "who": ELEMENTS[3:], "what": ELEMENTS[3:], "when": ELEMENTS[3:],
}  # fmt: skip
# Asked of an element as a whole: one passage in which the thing is there is enough.
WHOLE = ("no_i", "no_moment", "who", "what", "when")
PASSAGE = 5  # sentences

LISTS = (
    "me", "we", "you", "they", "people", "feel", "speech", "scene", "generic", "abstract", "attitude", "deed", "role", "everyone", "time", "season",
    "universal", "virtue", "planning",
)  # fmt: skip


def _words(language: str) -> dict[str, int]:
    """Each word with the lists it stands in, one bit for each."""
    of: dict[str, int] = {}
    for at, name in enumerate(LISTS):
        for word in _SIGNS[language][name].split():
            of[word] = of.get(word, 0) | 1 << at
    return of


_WORDS = ByLanguage(_words)
# Lists whose words also count with an ending more: "doors", "Briefen". The others hold all their forms.
_BENT = sum(1 << LISTS.index(name) for name in ("people", "scene", "generic", "abstract", "role"))
_NUMBER = re.compile(r"\d[\d.,]*\s?%?")
_QUOTE = re.compile(r"[\"“„«]([^\"“”„«»]{2,300})[\"”“»]")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


def _patterns(name: str, around: str) -> ByLanguage[re.Pattern[str]]:
    """One pattern for each language out of the alternatives in the list `name`."""
    return ByLanguage(lambda language: re.compile(around.format("|".join(f"(?:{one})" for one in _SIGNS[language][name]))))


_OBVIOUS, _NOUNED = _patterns("obvious", "{}"), _patterns("nouned", "(?:{})$")
# Told as past; to be done, by nobody in particular.
_PAST, _BE_DONE = _patterns("past", r"\b(?:{})\b"), _patterns("be_done", "{}")
_IS = _patterns("copula", r"\b(?:{})\b")
_BY_WHEN, _ASKS = _patterns("by_when", r"\b(?:{})\b"), _patterns("asks", r"\b(?:{})\b")
FEATURES = (
    *LISTS, "numbers", "percent", "quotes", "names", "obvious", "past", "passive", "by_when", "asks", "nouned", "long", "calls_out", "orders",
    "sentences",
    "someone", "touch", "me_past", "specific", "gnomic", "sayings",
)  # fmt: skip


@lru_cache(maxsize=2048)
def features(text: str, language: str) -> tuple[float, ...]:
    """The counts of a passage in the order of `FEATURES`, each for a passage of forty words, 0 and up; most are cut at 6."""
    return tuple(_counts(text, language))


def _counts(text: str, language: str) -> list[float]:
    spoken = _QUOTE.findall(text)
    told = _QUOTE.sub(" ", text)
    low = told.lower().replace("’", "'")
    lists = _WORDS[language]
    tally = [0] * len(LISTS)
    nouned = long = total = 0
    for match in _TOKEN.finditer(low):
        word = match.group()
        total += 1
        bits = lists.get(word) or _bent(word, language)
        at = 0
        while bits:
            if bits & 1:
                tally[at] += 1
            bits >>= 1
            at += 1
        if len(word) > 7:
            nouned += bool(_NOUNED[language].search(word))
            long += len(word) > (11 if language == "en" else 14)
    numbers = _NUMBER.findall(low)
    percent = sum("%" in one or "," in one.strip(",. ") or "." in one.strip(",. ") for one in numbers)
    names, calls, orders = _addressed(told, language)
    past = len(_PAST[language].findall(low))
    spoken_words = [word for one in spoken for word in _TOKEN.findall(one.lower())]
    total += len(spoken_words)
    of = dict(zip(LISTS, tally, strict=True))
    scale = 40 / max(total, 20)
    raw = [
        *tally, len(numbers), percent, len(spoken), names, len(_OBVIOUS[language].findall(low)), past, len(_BE_DONE[language].findall(low)),
        len(_BY_WHEN[language].findall(low)), len(_ASKS[language].findall(low)), nouned, long, calls, orders,
    ]  # fmt: skip
    scaled = [min(6.0, one * scale) for one in raw]
    someone = float(bool(of["people"] or spoken) + bool(of["they"]) + bool(of["speech"] or spoken) + bool(names))
    touch = float(min(3, of["scene"]))
    specific = min(4.0, (names + len(numbers) + of["time"] + 2 * len(spoken) + of["scene"] + of["season"]) * scale)
    gnomic, sayings = _wisdom(told, language)
    return [*scaled, float(min(6, len(sentences(text)))), someone, touch, float(bool(of["me"]) and past > 0), specific, gnomic, sayings]


def _wisdom(told: str, language: str) -> tuple[float, float]:
    """The share of sentences that hold at any time and place, and of those that also say what something is, or what all must do, 0 to 1."""
    lists = _WORDS[language]
    bound = sum(1 << LISTS.index(name) for name in ("me", "scene", "time", "season", "they", "speech", "feel"))
    wise = (1 << LISTS.index("universal")) | (1 << LISTS.index("virtue")) | (1 << LISTS.index("everyone"))
    ones = sentences(told)
    gnomic = sayings = 0
    for one in ones:
        low = one.text.lower()
        kinds = [lists.get(word) or _bent(word, language) for word in _TOKEN.findall(low)]
        if not kinds or len(kinds) > 18 or any(bits & bound for bits in kinds) or _NUMBER.search(low) or _PAST[language].search(low):
            continue
        gnomic += 1
        sayings += bool(any(bits & wise for bits in kinds) and (_IS[language].search(low) or sum(bool(bits & wise) for bits in kinds) > 1))
    return (gnomic / len(ones), sayings / len(ones)) if ones else (0.0, 0.0)


@lru_cache(maxsize=8192)
def _bent(word: str, language: str) -> int:
    """The lists that hold a word without its last one or two letters."""
    if len(word) > 4 and word[-1] in ("s" if language == "en" else "esnmr"):
        of = _WORDS[language]
        return (of.get(word[:-1]) or of.get(word[:-2], 0)) & _BENT
    return 0


def _addressed(told: str, language: str) -> tuple[int, int, int]:
    """Names, groups or people that are called out ("Team leaders, ..."), and sentences that begin with a deed."""
    names = calls = orders = 0
    lists = _WORDS[language]
    role, deed, you, attitude = (1 << LISTS.index(name) for name in ("role", "deed", "you", "attitude"))
    time = 1 << LISTS.index("time")
    for one in sentences(told):
        tokens = [(match.group(), match.end()) for match in _TOKEN.finditer(one.text)]
        if not tokens:
            continue
        kinds = [lists.get(word.lower(), 0) for word, _end in tokens]
        first = 1 if tokens[0][0].lower() in ("please", "bitte", "and", "en", "und", "so", "dan", "dann", "then") and len(tokens) > 1 else 0
        orders += bool(kinds[first] & deed and not (kinds[first] & role and not tokens[first][0][0].islower()))
        cut = next((at for at, (_word, end) in enumerate(tokens[:11]) if one.text[end : end + 1] in (",", ":")), None)
        if cut is not None and cut + 1 < len(tokens):
            before, after = kinds[: cut + 1], kinds[cut + 1]
            named = any(bits & role for bits in before) or tokens[cut][0][:1].isupper()
            acts = after & (deed | you | attitude) or tokens[cut + 1][0].lower() in ("i", "ik", "ich", "please", "each", "jeder", "ieder", "jede")
            calls += bool(named and acts)
            orders += bool(after & deed)
        for at, (word, _end) in enumerate(tokens[1:], start=1):
            titled = language != "de" or tokens[at - 1][0] in ("Herr", "Frau", "Herrn", "Dr", "Bad")
            names += bool(titled and word[0].isupper() and len(word) > 1 and not kinds[at] & time)
    return names, calls, orders


def score(values: tuple[float, ...], issue: str) -> float:
    """How likely an issue is by the counts of a passage, 0 to 1."""
    fitted = _WEIGHTS[issue]
    total = fitted["bias"] + sum(weight * values[at] for at, weight in fitted["at"])
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


for _issue, _fitted in _WEIGHTS.items():
    _fitted["at"] = [(FEATURES.index(name), weight) for name, weight in _fitted["weights"].items()]


def passages(text: str) -> list[tuple[int, int]]:
    """The places of the passages of a text: its paragraphs, a long one cut into runs of five sentences."""
    places: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        ones = sentences(line)
        for index in range(0, len(ones), PASSAGE):
            run = ones[index : index + PASSAGE]
            places.append((at + run[0].start, at + run[-1].end))
        at += len(line) + 1
    return places


def threshold(issue: str) -> float:
    """From which score on an issue is said to be there."""
    return float(_WEIGHTS[issue]["from"])


def issues_of(text: str, element: str, language: str) -> list[str]:
    """The issues of one element's text, in the order of `ISSUES`; every one that can be asked of the element, held back or not."""
    found = [features(text[start:end], language) for start, end in passages(text)]
    said = []
    for issue, where in ISSUES.items():
        if element not in where:
            continue
        if issue == "jargon":
            there = bool(jargon(text, language, office=False))
        else:
            scores = [score(values, issue) for values in found] or [0.0]
            there = (min(scores) if issue in WHOLE else max(scores)) >= threshold(issue)
        if there:
            said.append(issue)
    return said
