"""Hints on a CX Story, sentence by sentence (S46-S50, S52-S55): what a listener may miss, why, and the question that mends it.

Contract (the measured detectors come behind it):
    story_hints(story, language=None, waved=()) -> list[Mark]     story: {"personal", "urgency", "strategy", "call": text}, or one text
    sentence_weights(story, language=None, waved=()) -> list[dict]  what each sentence carries, by leaving it out
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.text_marks import Mark, key_for, language_of, sentences, without, words

ELEMENTS = ("personal", "urgency", "strategy", "call")
Story = Mapping[str, str] | str

_ME = {"en": {"i", "me", "my"}, "nl": {"ik", "mij", "mijn"}, "de": {"ich", "mich", "mir", "mein", "meine"}}


def texts_of(story: Story) -> dict[str, str]:
    """The texts by element; one text without elements stands under the empty name."""
    if isinstance(story, str):
        return {"": story}
    return {str(name): text for name, text in story.items() if isinstance(text, str)}


def story_hints(story: Story, language: str | None = None, waved: Iterable[str] = ()) -> list[Mark]:
    """Marks on a story, in the order of its elements; `element` of a mark names the text that its places belong to."""
    texts = texts_of(story)
    tongue = language or language_of(" ".join(texts.values()))
    found = []
    for element, text in texts.items():
        first = sentences(text)[:1]
        if element in ("", "personal") and first and not _ME[tongue] & {word.lower() for word in words(text)}:
            why, question = _('Nobody says "I" here, so nobody can meet you.'), _("Where were you when this happened?")
            found.append(Mark(first[0].start, first[0].end, "no_i", why, question, None, key_for("no_i", "", element), element))
    return without(found, waved)


def sentence_weights(story: Story, language: str | None = None, waved: Iterable[str] = ()) -> list[dict[str, Any]]:
    """For every sentence ``{"element", "start", "end", "text", "brings", "takes"}``: kinds of hints that come, and that go, without it."""
    return [
        {"element": element, "start": one.start, "end": one.end, "text": one.text, "brings": [], "takes": []}
        for element, text in texts_of(story).items() for one in sentences(text)
    ]  # fmt: skip
