"""Hints on a CX Story, sentence by sentence (S46-S50, S52-S55): what a listener may miss, why, and the question that mends it.

    story_hints(story, language=None, waved=()) -> list[Mark]       story: {"personal", "urgency", "strategy", "call": text}, or one text
    sentence_weights(story, language=None, waved=()) -> list[dict]  what each sentence carries, found by leaving it out
    HINTS: kinds with name, underline, why and question; hint_kinds() for the control `kit.marked`

These are hints and never a grade. How often they are right is measured (`cxcourse.quality`); kinds that are right too seldom in a language
are held back there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.jargon import jargon
from cxcourse.models.story_signs import ELEMENTS, ISSUES, WHOLE, features, passages, score, threshold
from cxcourse.models.text_marks import Mark, key_for, language_of, sentences, shifted, without
from cxcourse.models.words import N_

Story = Mapping[str, str] | str
SHORTEST = 8  # words; on less nothing but trade words can be judged

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
QUALITY: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/text-quality.json").read_text(encoding="utf-8"))
SHOWN: dict[str, frozenset[str]] = {language: frozenset(kinds) for language, kinds in QUALITY["shown"].items()}


@dataclass(frozen=True)
class Hint:
    """One kind of hint: its name in the list, the underline that sets it apart, why it matters, and what to ask oneself."""

    name: str
    line: str
    why: str
    question: str


HINTS: dict[str, Hint] = {
    "jargon": Hint(N_("Trade word"), "wavy", "", ""),
    "abstract": Hint(
        N_("Hard to picture"), "dashed", N_("Nobody can see this happen: it is the language of papers, not of people."),
        N_("Who does what here? What would I see if I stood beside them?"),
    ),
    "numbers": Hint(
        N_("Figures, and nobody there"), "dotted", N_("Many figures, and the customer behind them is not in the room."),
        N_("Which one person is meant, and what did they say? Which one figure must survive?"),
    ),
    "anyone": Hint(
        N_("Could be anybody's"), "double", N_("Put another organisation's name on it, and nobody would notice."),
        N_("Which name, place or thing is only yours?"),
    ),
    "obvious": Hint(
        N_("Nobody could deny it"), "double", N_("Everybody agrees, and nobody knows what to do now."),
        N_("Who could be against this? What will be different on Monday?"),
    ),
    "no_i": Hint(
        N_("You are missing"), "solid", N_('There is no "I" in your own story, so nobody can meet you.'),
        N_("Where were you, and what did you do or fail to do?"),
    ),
    "no_moment": Hint(
        N_("No moment"), "solid", N_("This tells what you are and believe; nothing happens that one could see."),
        N_("Which day, which place, who was there, and what was said?"),
    ),
    "who": Hint(N_("Call: who?"), "solid", N_("Nobody is named, so everybody waits for somebody else."), N_("Who exactly shall do it?")),
    "what": Hint(
        N_("Call: what?"), "solid", N_("An attitude and not a deed: on Monday nobody could see it."), N_("What would a camera film?"),
    ),
    "when": Hint(N_("Call: by when?"), "solid", N_("Without a day it can always wait."), N_("By which day, and at what hour?")),
}  # fmt: skip


def hint_kinds() -> list[dict[str, str]]:
    """The kinds in the order of the legend: ``{"kind", "label", "line"}``, as `kit.mark_kind` makes them."""
    return [{"kind": kind, "label": _(hint.name), "line": hint.line} for kind, hint in HINTS.items()]


def texts_of(story: Story) -> dict[str, str]:
    """The texts by element; one text without elements stands under the empty name."""
    if isinstance(story, str):
        return {"": story}
    return {str(name): text for name, text in story.items() if isinstance(text, str)}


def story_hints(story: Story, language: str | None = None, waved: Iterable[str] = ()) -> list[Mark]:
    """Marks on a story, in the order of its elements; `element` of a mark names the text that its places belong to.

    Args:
        story: the texts by element, or one text; of one text the whole is asked what is asked of the personal story, and its end of the call.
        language: en, nl or de; by default judged from the text.
        waved: keys of marks that the reader waved away.
    """
    texts = texts_of(story)
    tongue = language or language_of(" ".join(texts.values()))
    found = [mark for element, text in texts.items() for mark in _element_hints(text, element, tongue)]
    return without(found, waved)


def asked_of(element: str) -> tuple[str, ...]:
    """The issues that can be asked of an element; of a text without elements all of them."""
    return tuple(issue for issue, where in ISSUES.items() if element not in ELEMENTS or element in where)


@lru_cache(maxsize=24)
def _element_hints(text: str, element: str, language: str) -> tuple[Mark, ...]:
    places = passages(text)
    asked = [issue for issue in asked_of(element) if issue in SHOWN[language]]
    marks: list[Mark] = []
    if "jargon" in asked:
        marks += [shifted(mark, 0, element) for mark in jargon(text, language, office=False)]
    if not places or len(text.split()) < SHORTEST:
        return tuple(marks)
    for start, end in places:
        local = tuple(one for one in asked if one not in WHOLE)
        marks += [shifted(mark, start, element) for mark in _passage_marks(text[start:end], language, local)]
    for issue in asked:
        if issue in WHOLE:
            here = places[-2:] if issue in ("who", "what", "when") and element not in ELEMENTS else places
            if min(score(features(text[start:end], language), issue) for start, end in here) >= threshold(issue):
                start, end = _where(text, here, issue, language)
                marks.append(_made(issue, text, start, end, element))
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


@lru_cache(maxsize=1024)
def _passage_marks(passage: str, language: str, asked: tuple[str, ...]) -> tuple[Mark, ...]:
    """The hints on one passage alone, each on the sentence that speaks loudest for it."""
    marks = []
    values = features(passage, language)
    for issue in asked:
        if issue == "jargon" or score(values, issue) < threshold(issue) or len(passage.split()) < SHORTEST:
            continue
        ones = sentences(passage)
        loud = sorted(ones, key=lambda one: -score(features(one.text, language), issue))
        several = issue in ("abstract", "obvious")
        chosen = [one for one in loud[1:] if several and score(features(one.text, language), issue) >= threshold(issue)]
        marks += [_made(issue, passage, one.start, one.end, "") for one in [*loud[:1], *chosen]]
    return tuple(marks)


def _where(text: str, places: list[tuple[int, int]], issue: str, language: str) -> tuple[int, int]:
    """The sentence that a hint on a whole element stands on: its first, or the one that comes nearest to a request."""
    ones = [one for start, end in places for one in sentences(text[start:end])]
    at = [start for start, end in places for _one in sentences(text[start:end])]
    if issue in ("no_i", "no_moment"):
        return at[0] + ones[0].start, at[0] + ones[0].end
    best = min(range(len(ones)), key=lambda index: (score(features(ones[index].text, language), "what"), index))
    return at[best] + ones[best].start, at[best] + ones[best].end


def _made(issue: str, text: str, start: int, end: int, element: str) -> Mark:
    hint = HINTS[issue]
    # What is said of a whole element is waved away for the element, and not for the sentence it happens to stand on.
    key = f"{issue}:{element}" if issue in WHOLE else key_for(issue, text[start:end])
    return Mark(start, end, issue, _(hint.why), _(hint.question), None, key, element)


def sentence_weights(story: Story, language: str | None = None, waved: Iterable[str] = ()) -> list[dict[str, Any]]:
    """What each sentence carries, found by leaving it out.

    Returns, in the order of the story, ``{"element", "start", "end", "text", "weight", "brings", "takes"}``: `brings` are the kinds of hints
    that would come without the sentence (it carries them), `takes` those that would go (it causes them). `weight` adds up how much
    likelier the issues of the passage become without it: the highest weighs most, below zero the story would be better off.
    Kinds that the reader waved away do not count.
    """
    texts = texts_of(story)
    tongue = language or language_of(" ".join(texts.values()))
    ignored = {key.split(":", 1)[0] for key in waved if key.split(":", 1)[0] in WHOLE}
    found = []
    for element, text in texts.items():
        asked = [issue for issue in asked_of(element) if issue in SHOWN[tongue] and issue not in ignored and issue != "jargon"]
        places = passages(text)
        whole = {issue: [score(features(text[start:end], tongue), issue) for start, end in places] for issue in asked}
        for at, (start, end) in enumerate(places):
            now = {issue: (scores[at], min(scores[:at] + scores[at + 1 :], default=1.0)) for issue, scores in whole.items()}
            found += _weights(text[start:end], start, element, tongue, now)
    return found


def _weights(passage: str, offset: int, element: str, language: str, now: Mapping[str, tuple[float, float]]) -> list[dict[str, Any]]:
    made = []
    for one in sentences(passage):
        rest = f"{passage[: one.start].rstrip()} {passage[one.end :].lstrip()}".strip()
        values = features(rest, language)
        weight, brings, takes = 0.0, [], []
        for issue, (own, elsewhere) in now.items():
            alone = score(values, issue) if rest else float(issue in WHOLE)
            # What is there in another passage of the element is not missing, whatever this one says.
            before, after = (min(own, elsewhere), min(alone, elsewhere)) if issue in WHOLE else (own, alone)
            weight += after - before
            if after >= threshold(issue) > before:
                brings.append(issue)
            if before >= threshold(issue) > after:
                takes.append(issue)
        made.append(
            {"element": element, "start": offset + one.start, "end": offset + one.end, "text": one.text, "weight": round(weight, 3), "brings": brings,
             "takes": takes}
        )  # fmt: skip
    return made
