"""The draft ledger: versions of one story side by side, before and after on one page, and the page of progress."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.cx_story import ELEMENTS, Story, clock, count_words, element_names, seconds_of, story_of
from cxcourse.models.cx_story_rubric import CRITERIA, FOUR, rubric
from cxcourse.models.cx_story_scores import mean_of, middle_scores, own_sheets

MOST_BESIDE = 2_500  # words of a version up to which texts stand side by side: twenty minutes; nobody reads an hour in two columns

# What counts as a word for oneself, in the three languages of the hints.
_ME = re.compile(r"\b(?:I|me|my|mine|ik|mij|mijn|ich|mich|mir|meine?[mnrs]?)\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d[\d,.]*\d|\d")


@dataclass(frozen=True)
class Entry:
    """One version in figures: `hints` is how many hints it has, `scores` criterion to the listeners' mean."""

    id: str
    name: str
    date: str
    story: Story
    me: int
    figures: int
    hints: dict[str, int]
    scores: dict[str, float]

    @property
    def all_hints(self) -> int:
        """Hints in the whole story."""
        return sum(self.hints.values())


Hints = Callable[[Story], Mapping[str, int]]


@lru_cache(maxsize=128)
def _counted(text: str) -> tuple[int, int]:
    """How often a text says I, me or my, and how many figures it has."""
    return len(_ME.findall(text)), len(_FIGURES.findall(text))


def entry(version: Mapping[str, Any], story: Story, hints: Hints, sheets: Sequence[Mapping[str, Any]]) -> Entry:
    """A version (its id, name and date) in figures; `hints` counts the hints by element."""
    me, figures = (sum(found) for found in zip(*(_counted(text) for text in story.texts), strict=True))
    key, name, date = version["id"], version["name"], version["date"]
    own = own_sheets(sheets, key)
    return Entry(key, name, date, story, me, figures, dict(hints(story)), middle_scores(own))


def entries(work: Mapping[str, Any], story: Story, hints: Hints) -> list[Entry]:
    """All versions, the oldest first, and the story in hand at the end."""
    kept = sorted(work["versions"], key=lambda one: one["date"])
    order = " ".join(story.order)
    made = [entry(one, story_of({**one, "order": order}), hints, work["scores"]) for one in kept]
    now = {"id": "", "name": _("Now"), "date": ""}
    return made if story.empty else [*made, entry(now, story, hints, work["scores"])]


def ledger_blocks(made: Sequence[Entry]) -> list[b.Block]:
    """Versions side by side, and the first against the last."""
    if not made:
        return []
    rows: list[list[str | float | None]] = []
    for one in made:
        four = mean_of(one.scores)
        level = f"{four:.1f}" if four is not None else None
        rows.append([one.name, one.date or _("today"), clock(one.story.seconds), one.me, one.figures, one.all_hints, level])
    columns = [_("Version"), _("Day"), _("Minutes"), _("I, me, my"), _("Figures"), _("Hints"), _("Four elements")]
    table = b.table(columns, rows, caption=_("Your versions. The last column is the listeners' mean level for the four elements."), align="lrrrrrr")
    if len(made) < 2:
        return [table]
    return [b.lead(_moved(made[0], made[-1])), table, *_curve(made), *before_after(made[0], made[-1])]


def _curve(made: Sequence[Entry]) -> list[b.Block]:
    scored = [one for one in made if all(key in one.scores for key in FOUR)]
    if len(scored) < 2:
        return []
    criteria = rubric()
    series = [{"name": criteria[key].name, "values": [round(one.scores[key], 1) for one in scored]} for key in FOUR]
    best = max(FOUR, key=lambda key: scored[-1].scores[key] - scored[0].scores[key])
    rise = scored[-1].scores[best] - scored[0].scores[best]
    low, high = (f"{one.scores[best]:.1f}" for one in (scored[0], scored[-1]))
    finding = _("{name} moved most: from {low} to {high}.").format(name=criteria[best].name, low=low, high=high)
    if rise <= 0:
        finding = _("No element has risen yet.")
    names = [one.name for one in scored]
    return [b.line_chart(_("What listeners heard"), finding, x_labels=names, series=series, y=(1, 5), y_label=_("Level"), x_label=_("Version"))]


def _moved(first: Entry, last: Entry) -> str:
    parts = []
    if first.me != last.me:
        parts.append(_("you say I, me or my {a} times instead of {b}").format(a=last.me, b=first.me))
    if first.figures != last.figures:
        parts.append(_("{a} figures instead of {b}").format(a=last.figures, b=first.figures))
    if first.all_hints != last.all_hints:
        parts.append(_("{a} hints instead of {b}").format(a=last.all_hints, b=first.all_hints))
    before, after = mean_of(first.scores), mean_of(last.scores)
    if before is not None and after is not None and round(before, 1) != round(after, 1):
        parts.append(_("the four elements at {a} instead of {b}").format(a=f"{after:.1f}", b=f"{before:.1f}"))
    if not parts:
        return _("Between “{a}” and “{b}” nothing has moved that can be counted.").format(a=first.name, b=last.name)
    return _("From “{a}” to “{b}”: {parts}.").format(a=first.name, b=last.name, parts=", ".join(parts))


def before_after(first: Entry, last: Entry) -> list[b.Block]:
    """Two versions element by element: minutes, hints, level, and the words side by side."""
    names = element_names()
    rows: list[list[str | float | None]] = []
    for element in ELEMENTS:
        texts = [(one.story.text(element), one.story.rate) for one in (first, last)]
        minutes = [clock(seconds_of(count_words(text), rate)) for text, rate in texts]
        hints = [str(one.hints.get(element, 0)) for one in (first, last)]
        rows.append([names[element], _to(*minutes), _to(*hints), _levels(first, last, element)])
    criteria = rubric()
    more = [key for key in CRITERIA if key not in FOUR and (key in first.scores or key in last.scores)]
    rows += [[criteria[key].name, None, None, _levels(first, last, key)] for key in more]
    caption = _("Before and after: {a}, {b}").format(a=first.name, b=last.name)
    table = b.table([_("Element"), _("Minutes"), _("Hints"), _("Level")], rows, caption=caption, align="llll")
    if max(first.story.words, last.story.words) > MOST_BESIDE:
        return [b.heading(_("Before and after")), table]
    sides = [b.fold(names[element], [b.columns([_side(one, element) for one in (first, last)])]) for element in ELEMENTS]
    return [b.heading(_("Before and after")), table, *sides]


def _side(one: Entry, element: str) -> list[b.Block]:
    return [b.heading(one.name, 4), b.para(one.story.text(element).strip() or _("Nothing."))]


def _levels(first: Entry, last: Entry, key: str) -> str:
    a, z = (f"{one.scores[key]:.1f}" if key in one.scores else "" for one in (first, last))
    return _to(a, z) if a or z else ""


def _to(before: str, after: str) -> str:
    blank = "\N{EN DASH}"
    return before if before == after else _("{a} to {b}").format(a=before or blank, b=after or blank)
