"""Scores for a story told in ten minutes: what the circle agrees on, and where two stories arrived.

Each listener gives the four elements a mark from 1 to 5, alone. What counts is the spread, the highest minus the lowest: among six people
that says more than a coefficient (chapter 18; Hayes and Krippendorff 2007 have the measure for many scorers, evidence E29).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.statistics_plain import median, quartiles
from cxcourse.models.tidying import day_of, mapping_of, text_of, whole_of
from cxcourse.models.words import first_lower, listed
from cxcourse.models.your_mastermind import ELEMENTS, MOST_SCORES, Score, Session, element_word
from cxcourse.models.your_mastermind_open import records

FEWEST = 2  # scorers of one story: a spread needs two
WIDE, WIDEST = 2, 3
SOUND = 4.0  # a mean from which an element on which all agree is left alone


@dataclass(frozen=True)
class Spread:
    """One element of one story: (who, mark) of all who gave one, at least two."""

    element: str
    marks: tuple[tuple[str, int], ...]

    @property
    def width(self) -> int:
        """The highest minus the lowest."""
        values = [mark for _who, mark in self.marks]
        return max(values) - min(values)

    @property
    def mean(self) -> float:
        """The mean mark."""
        return sum(mark for _who, mark in self.marks) / len(self.marks)

    def who(self, mark: int) -> list[str]:
        """Who gave this mark."""
        return [name for name, given in self.marks if given == mark]


def spreads(marks: Sequence[tuple[str, Sequence[int | None]]]) -> list[Spread]:
    """The elements of one story with two marks or more, the widest first; `marks` are (who, four marks)."""
    made = []
    for at, element in enumerate(ELEMENTS):
        given = tuple((who, mark) for who, four in marks if (mark := four[at]) is not None)
        if len(given) >= FEWEST:
            made.append(Spread(element, given))
    return sorted(made, key=lambda one: -one.width)


def tellers(scores: Sequence[Score]) -> dict[str, list[Score]]:
    """Scores by teller, in the order of their first appearance; capitals and blanks make no second teller. Nobody named is one teller too."""
    made: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        if any(mark is not None for mark in one.marks):
            made[" ".join(one.teller.split()).casefold()].append(one)
    return dict(made)


def score_blocks(read: Session) -> list[b.Block]:
    """What the scores say, story by story."""
    out: list[b.Block] = []
    for group in tellers(read.scores).values():
        out += _story(group)
    return out


def _story(group: Sequence[Score]) -> list[b.Block]:
    name = group[0].teller
    marks = [(_("You") if one.own else one.by or _("Somebody"), one.marks) for one in group]
    found = spreads(_apart(marks))
    whose = _("{name}’s story").format(name=name) if name else _("The story")
    if not found:
        return [b.callout("note", whose, _("One listener so far. A spread needs two."))]
    return [b.lead(lead(whose, found)), chart(whose, found, _("You")), b.numbered(advice(found)), *_heard(group)]


def _apart(marks: Sequence[tuple[str, Sequence[int | None]]]) -> list[tuple[str, Sequence[int | None]]]:
    """The same, with every name once: the second Anna is Anna 2."""
    seen: dict[str, int] = defaultdict(int)
    made = []
    for who, four in marks:
        seen[who] += 1
        made.append((who if seen[who] == 1 else f"{who} {seen[who]}", four))
    return made


def lead(whose: str, found: Sequence[Spread]) -> str:
    """The news of a story in one sentence."""
    widest, lowest = found[0], min(found, key=lambda one: one.mean)
    if widest.width >= WIDE:
        values = [mark for _who, mark in widest.marks]
        return _("{whose}: you disagree most about the {element}, from {low} to {high}. Ask {name} first.").format(
            whose=whose, element=first_lower(element_word(widest.element)), low=min(values), high=max(values), name=listed(_odd(widest))
        )
    return _("{whose}: you agree. What is lowest for all is the {element}, {mean} on average.").format(
        whose=whose, element=first_lower(element_word(lowest.element)), mean=f"{lowest.mean:.1f}"
    )


def _odd(one: Spread) -> list[str]:
    """The end with fewer people."""
    values = [mark for _who, mark in one.marks]
    low, high = one.who(min(values)), one.who(max(values))
    return low if len(low) <= len(high) else high


def chart(whose: str, found: Sequence[Spread], own_name: str = "") -> b.Block:
    """All marks as dots, the widest element first; those of `own_name` are marked."""
    own = {one.element: next((mark for who, mark in one.marks if who == own_name), None) for one in found}
    items = []
    for one in found:
        values = [float(mark) for _who, mark in one.marks]
        low, high = quartiles(values) or (None, None)
        dots = [{"who": who, "value": mark} for who, mark in one.marks]
        items.append(
            {"label": element_word(one.element), "values": dots, "median": median(values), "low": low, "high": high, "own": own.get(one.element)}
        )
    widest = found[0]
    finding = ngettext(
        "The marks lie furthest apart for the {element}: {n} point.", "The marks lie furthest apart for the {element}: {n} points.", widest.width
    ).format(element=first_lower(element_word(widest.element)), n=widest.width)
    if widest.width == 0:
        finding = _("Everybody gave the same marks.")
    return b.spread_chart(
        _("{whose}, scored alone and shown at once").format(whose=whose), finding, items=items, x=(1, 5),
        ends=(_("1, absent"), _("5, could not be missed")), label=_("Element"),
    )  # fmt: skip


def advice(found: Sequence[Spread]) -> list[str]:
    """What to do with each element, the widest first."""
    made = []
    for one in found:
        name = element_word(one.element)
        values = [mark for _who, mark in one.marks]
        ends = _("{low} ({a}), {high} ({b})").format(
            low=listed(one.who(min(values)), most=3), a=min(values), high=listed(one.who(max(values)), most=3), b=max(values)
        )
        if one.width >= WIDEST:
            made.append(_("{element}: two stories arrived. Who did each of you think the listener was? {people}.").format(element=name, people=ends))
        elif one.width == WIDE:
            made.append(_("{element}: somebody heard it otherwise. What did each of you hear? {people}.").format(element=name, people=ends))
        elif one.mean < SOUND:
            made.append(_("{element}: you agree, and it is not there yet. Mend it.").format(element=name))
        else:
            made.append(_("{element}: you agree, and it stands.").format(element=name))
    return made


def _heard(group: Sequence[Score]) -> list[b.Block]:
    said = [one for one in group if one.heard]
    return [b.fold(_("What each of you heard"), [b.quote(one.heard, _("You") if one.own else one.by) for one in said])] if said else []


def own_story(work: Any) -> dict[str, Any]:
    """What exercise 10 holds of the reader's story: {title, words, minutes, versions, told, scorers}; {} while there is none."""
    given = mapping_of(work)
    parts = mapping_of(given.get("story"))
    words = sum(len(text_of(parts.get(element), 20_000).split()) for element in ELEMENTS)
    if not words:
        return {}
    rate = whole_of(mapping_of(given.get("pace")).get("rate"), 60, 220) or 120
    runs = [whole_of(one.get("seconds"), 1, 36_000) for one in records(given.get("runs"))]
    return {
        "title": text_of(given.get("title"), 120),
        "line": text_of(mapping_of(given.get("about")).get("line"), 200),
        "minutes": words / rate,
        "versions": len(records(given.get("versions"))),
        "told": next((seconds / 60 for seconds in reversed(runs) if seconds), None),
        "scorers": len(taken_over(given)),
    }


def taken_over(work: Any) -> list[dict[str, Any]]:
    """The newest scores that others gave the reader's story in exercise 10, as records of this one."""
    own = [one for one in records(mapping_of(work).get("scores")) if one.get("own") is True and text_of(one.get("by"), 120)]
    newest = max((day_of(one.get("date")) for one in own), default="")
    made = []
    for one in own:
        levels = mapping_of(one.get("levels"))
        marks = {element: whole_of(levels.get(element), 1, 5) for element in ELEMENTS}
        if day_of(one.get("date")) == newest and any(mark is not None for mark in marks.values()):
            who = {"by": text_of(one.get("by"), 120), "teller": text_of(one.get("story"), 120)}
            made.append({**who, **marks, "own": False, "heard": text_of(one.get("excelled"), 400)})
    return [{"id": f"ten-{at}", **one} for at, one in enumerate(made[:MOST_SCORES], 1)]


def story_blocks(work: Any) -> list[b.Block]:
    """The reader's story as it stands in exercise 10; a word of direction while there is none."""
    found = own_story(work)
    if not found:
        return [b.callout("note", _("Your story:"), _("It is not in this browser yet. Exercise 10 helps you to write it. Scoring works without."))]
    told = _("{n} minutes in the last rehearsal").format(n=f"{found['told']:.1f}") if found["told"] else None
    return [
        b.stats([
            (_("{n} min").format(n=f"{found['minutes']:.1f}"), _("as it is written"), told),
            (str(found["versions"]), _("versions kept"), _("in exercise 10")),
            (str(found["scorers"]), _("scored it last time"), None),
        ]),
        *([b.quote(found["line"], _("The line that should stay"))] if found["line"] else []),
    ]  # fmt: skip
