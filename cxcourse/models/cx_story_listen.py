"""What the hints on a story come to: how many of which kind, what each element has, and which sentence weighs most.

The hints themselves are made in `cxcourse.models.story_hints`. They are hints, never a grade: what they miss and what they mark wrongly is
measured, and the page says so beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.cx_story import ELEMENTS, Story, element_names
from cxcourse.models.story_hints import QUALITY, sentence_weights, story_hints
from cxcourse.models.story_hints import SHOWN as SHOWN_KINDS
from cxcourse.models.text_marks import Mark, by_element, language_of, without

SHOWN = 3
HEAVY = 0.5  # added likelihood of issues without a sentence, from which it carries its passage
SAMPLE = 1000  # characters of each element that tell the language
QUOTED = 220  # characters of a sentence that are shown

Texts = tuple[str, str, str, str]


def language(story: Story, chosen: str) -> str:
    """The language that hints are looked for in: the reader's choice, or what the text seems to be."""
    return chosen or language_of("\n".join(text[:SAMPLE] for text in story.texts))


@lru_cache(maxsize=32)
def all_marks(texts: Texts, tongue: str, _language: str) -> tuple[Mark, ...]:
    """Every hint on the four texts, those waved away too; kept for the versions that are asked for again and again."""
    return tuple(story_hints(dict(zip(ELEMENTS, texts, strict=True)), tongue))


def marks(story: Story, tongue: str, waved: Mapping[str, Any]) -> list[Mark]:
    """The hints that the reader has not waved away."""
    return without(all_marks(story.texts, tongue, _("")), waved)


def for_editor(story: Story, found: list[Mark]) -> dict[str, dict[str, Any]]:
    """What the marked editor of each element draws."""
    return by_element(dict(zip(ELEMENTS, story.texts, strict=True)), found)


def hint_counts(story: Story, chosen: str, waved: Mapping[str, Any]) -> dict[str, int]:
    """Element to number of hints."""
    counted = Counter(mark.element for mark in marks(story, language(story, chosen), waved))
    return {element: counted.get(element, 0) for element in ELEMENTS}


def listen_blocks(story: Story, found: list[Mark], tongue: str, kinds: Mapping[str, str]) -> list[b.Block]:
    """The hints in sentences: how many, of which kind, where, in which language; then the sentences that carry the story."""
    if story.empty:
        return []
    names = element_names()
    if not found:
        made = [b.lead(_("Nothing to point at. That is no praise: let a listener tell you what arrived."))]
    else:
        kind, times = Counter(mark.kind for mark in found).most_common(1)[0]
        text = ngettext("{n} hint.", "{n} hints.", len(found)).format(n=len(found)) + " "
        text += _("Most often: {kind}, {times}.").format(kind=kinds.get(kind, kind), times=ngettext("once", "{n} times", times).format(n=times))
        made = [b.lead(text), _table(found, kinds, names)]
    read = {"en": _("Read as English."), "nl": _("Read as Dutch."), "de": _("Read as German.")}[tongue]
    return [*made, *_weights(story, tongue, kinds), b.para(read + " " + _("If that is wrong, say so below."))]


def _table(found: list[Mark], kinds: Mapping[str, str], names: Mapping[str, str]) -> b.Block:
    counted = Counter((mark.kind, mark.element) for mark in found)
    rows: list[list[str | float | None]] = []
    for kind, times in Counter(mark.kind for mark in found).most_common():
        where = [_("{element}: {n}").format(element=names[one], n=counted[kind, one]) for one in ELEMENTS if counted[kind, one]]
        rows.append([kinds.get(kind, kind), times, ", ".join(where)])
    return b.table([_("Hint"), _("Times"), _("Where")], rows, caption=_("Hints by kind"), align="lrl")


@lru_cache(maxsize=32)
def _element_weights(element: str, text: str, tongue: str) -> tuple[dict[str, Any], ...]:
    return tuple(sentence_weights({element: text}, tongue))


def weights(story: Story, tongue: str) -> list[dict[str, Any]]:
    """What each sentence carries, by leaving it out (see `story_hints.sentence_weights`); the heaviest first, and only the box that changed
    is read again."""
    found = [one for element, text in story.by_element.items() for one in _element_weights(element, text, tongue)]
    return sorted(found, key=lambda one: (-len(one["brings"]), -one["weight"]))


def _weights(story: Story, tongue: str, kinds: Mapping[str, str]) -> list[b.Block]:
    found = weights(story, tongue)
    carry = [one for one in found if one["brings"] or one["weight"] >= HEAVY][:SHOWN]
    burden = sorted((one for one in found if one["takes"] and not one["brings"]), key=lambda one: one["weight"])[:SHOWN]
    if not carry and not burden:
        return []
    made: list[b.Block] = [b.heading(_("Which sentence weighs most")), b.para(_("Each sentence was left out once, and the rest was read again."))]
    if carry:
        quiet = _("It does most of the work around it: without it, hints would come nearer.")
        new = _("Without it there would be a new hint: {kinds}.")
        made.append(b.cards([_card(one, new.format(kinds=_kinds(one["brings"], kinds)) if one["brings"] else quiet) for one in carry]))
    if burden:
        gone = _("Without it, these hints would go: {kinds}.")
        cards = b.cards([_card(one, gone.format(kinds=_kinds(one["takes"], kinds))) for one in burden])
        made.append(b.fold(_("Sentences you could do without"), [cards]))
    return made


def _card(one: Mapping[str, Any], text: str) -> dict[str, Any]:
    return {"title": _short(one["text"]), "tag": element_names().get(one["element"], ""), "text": text}


def about_hints(tongue: str, kinds: Mapping[str, str], quality: Mapping[str, Any] = QUALITY) -> list[b.Block]:
    """What hints are and are not, and how good they were on texts that nobody had looked at while the rules were written."""
    text = _("Underlined words are hints, never a grade. They miss things and are sometimes wrong; wave away what does not help you.")
    rows = [one for one in quality["stories"] if (one["language"], one["split"], one["what"]) == (tongue, "unseen", "issue")]
    hit, false, missed = (sum(one[key] for one in rows) for key in ("hit", "false", "missed"))
    if not hit:
        return [b.para(text)]
    text += " " + _("On invented texts kept aside for this, {right} of 100 hints were right, and {found} of 100 weak places were found.").format(
        right=round(100 * hit / (hit + false)), found=round(100 * hit / (hit + missed))
    )
    table: list[list[str | float | None]] = [
        [kinds.get(one["name"], one["name"]), _percent(one["precision"]), _percent(one["recall"])]
        for one in rows
        if one["name"] in SHOWN_KINDS[tongue]
    ]
    note = b.para(_("Real drafts are longer and go wrong in more ways, so expect less there."))
    measured = b.table([_("Hint"), _("Of its marks, right"), _("Of such places, found")], table, caption=_("How good the hints are"), align="lrr")
    return [b.para(text), b.fold(_("How good each kind of hint is"), [measured, note])]


def _percent(share: float) -> str:
    return _("{n}%").format(n=round(100 * share))


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else text[: QUOTED - 2].rstrip() + " …"


def _kinds(found: Any, kinds: Mapping[str, str]) -> str:
    return ", ".join(dict.fromkeys(kinds.get(kind, kind) for kind in found))
