"""Plain checks of a question that is to be asked on a visit: leading, double, yes or no, what if, a score; in English, Dutch and German.

The words and patterns stand in `data/n-equals-one-wording.json`: a list of regular expressions for each kind and language.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
WORDING: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/n-equals-one-wording.json").read_text(encoding="utf-8"))
LANGUAGES = ("en", "nl", "de")


def _compiled(parts: list[str], frame: str = "{}") -> re.Pattern[str]:
    return re.compile(frame.replace("{}", "|".join(parts)), re.IGNORECASE)


def _double(language: str) -> re.Pattern[str]:
    both, asks, quality = ("(?:" + "|".join(WORDING[key][language]) + ")" for key in ("and", "asks", "quality"))
    return re.compile(rf"\b{both} {asks}\b|\b{quality}s? {both} (?:\w+ )?{quality}s?\b", re.IGNORECASE)


_KNOWN = {key: frozenset(words) for key, words in WORDING["words"].items()}
_PATTERNS = {kind: {key: _compiled(WORDING[kind][key]) for key in LANGUAGES} for kind in ("request", "leading", "score", "what_if", "blame", "story")}
_PATTERNS["double"] = {key: _double(key) for key in LANGUAGES}
_PATTERNS["yes_no"] = {key: _compiled(one["verbs"], rf"^(?:(?:{'|'.join(one['before'])}) )?(?:{{}})\b") for key, one in WORDING["yes_no"].items()}


@dataclass(frozen=True)
class Finding:
    """What is the matter with a question: its kind, and the sentence that says why and how to mend it."""

    kind: str
    text: str


def language_of(text: str) -> str:
    """en, nl or de, by the small words in it."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    scores = {key: sum(word in known for word in words) for key, known in _KNOWN.items()}
    best: str = max(scores, key=lambda key: (scores[key], key == "en"))
    return best


def look_at(question: str) -> list[Finding]:
    """What is the matter with one question; empty when nothing is found. Only wording is looked at, never what it is about."""
    text = " ".join(question.replace("\u2019", "'").split())
    if not text:
        return []
    language = language_of(text)

    def has(kind: str) -> bool:
        return _PATTERNS[kind][language].search(text) is not None

    out = []
    if has("leading"):
        out.append(Finding("leading", _("It puts the answer into their mouth. Ask what happened, and leave the adjective to them.")))
    if text.count("?") > 1 or has("double"):
        out.append(Finding("double", _("Two questions in one: they answer the second, or the easier. Ask one, and be silent.")))
    if has("what_if"):
        out.append(Finding("if", _("People are kind to guests about what they would do. Ask about the last time.")))
    elif has("score"):
        out.append(Finding("score", _("A survey does that better. You came for what no survey can ask.")))
    elif has("yes_no") and not has("request"):
        out.append(Finding("yes_no", _("A yes or a no ends the talk. Begin with how, what, when, or \u201cshow me\u201d.")))
    if has("blame"):
        out.append(Finding("blame", _("It sounds like blame. \u201cWhat did you do then?\u201d gets the same answer.")))
    return out


def is_about_what_happened(question: str) -> bool:
    """Whether it asks about a time, a thing or an act."""
    return _PATTERNS["story"][language_of(question)].search(question.replace("\u2019", "'")) is not None


def kind_word(kind: str) -> str:
    """The name of a finding."""
    words = {
        "leading": _("Leading"),
        "double": _("Double"),
        "yes_no": _("Yes or no"),
        "if": _("What if"),
        "score": _("A score"),
        "blame": _("Blame"),
    }
    return words[kind]
