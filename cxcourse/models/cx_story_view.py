"""Everything that exercise 10 shows, computed from what the reader entered: one pure function from JSON values to JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models import cx_story_listen as listen
from cxcourse.models.cx_story import Story, Work, element_names, lasting, story_of, tidied
from cxcourse.models.cx_story_audience import audience_blocks, key_stakeholders
from cxcourse.models.cx_story_ledger import MOST_BESIDE, entries, ledger_blocks
from cxcourse.models.cx_story_scores import Keyed, calibration_blocks, score_blocks
from cxcourse.models.cx_story_time import cards, own_rate, run_blocks, time_blocks


def compute(work: Mapping[str, Any], keyed: Keyed, kinds: Mapping[str, str], others: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The view of exercise 10.

    Args:
        work: the work traits. It is not changed.
        keyed: the practice stories with their key.
        kinds: kind of a hint to its name.
        others: the reader's work in other exercises, in whatever shape it was saved.

    Returns:
        ``editor`` (marks by element), ``language``, ``time``, ``rehearsed``, ``cards``, ``own_rate``, ``listen``, ``about_hints``, ``calibration``,
        ``scored``, ``ledger``, ``people``, ``audience``, ``sheet``, ``written`` and ``summary``; the same work always gives the same view.

    Raises:
        Problem: when what stands in the place of the story is none.
    """
    sound = tidied(work)
    story = story_of(sound)
    chosen = sound["about"]["language"]
    tongue = listen.language(story, chosen)
    found = listen.marks(story, tongue, sound["waved"])
    people = key_stakeholders(others or {})
    made = entries(sound, story, lambda one: listen.hint_counts(one, chosen, sound["waved"]))
    view = {
        "editor": listen.for_editor(story, found), "language": tongue, "time": time_blocks(story),
        "rehearsed": run_blocks(story, sound["runs"]),
        "cards": cards(story, sound["cues"]), "own_rate": own_rate(sound["runs"]), "listen": listen.listen_blocks(story, found, tongue, kinds),
        "calibration": calibration_blocks(sound["calibration"], keyed), "scored": score_blocks(sound["scores"]), "ledger": ledger_blocks(made),
        "about_hints": [] if story.empty else listen.about_hints(tongue, kinds),
        "people": [one["name"] for one in people[:12]], "audience": audience_blocks(people, sound["about"]["audience"]),
        "written": [] if story.empty else [element for element, text in story.by_element.items() if text.strip()],
    }  # fmt: skip
    return {**view, "sheet": sheet(sound, story, view), "summary": _summary(story, len(found))}


def _summary(story: Story, hints: int) -> str:
    if story.empty:
        return _("Nothing is written yet.")
    text = _("Your story takes {time}.").format(time=lasting(story.seconds))
    return text + " " + ngettext("{n} hint.", "{n} hints.", hints).format(n=hints)


def sheet(work: Work, story: Story, view: Mapping[str, Any]) -> list[b.Block]:
    """The page of progress, for print: minutes, versions, before and after, scores, and the story itself."""
    if story.empty and not view["ledger"]:
        return []
    about: list[b.Block] = []
    if work["about"]["audience"].strip():
        about.append(b.para(_("For: {audience}").format(audience=work["about"]["audience"].strip())))
    if work["about"]["line"].strip():
        about.append(b.quote(work["about"]["line"].strip()))
    parts: list[tuple[str, list[b.Block]]] = [
        (_("The clock"), [*view["time"], *view["rehearsed"]]), (_("Versions"), view["ledger"]), (_("What scorers heard"), view["scored"]),
        (_("The story"), told(story) if story.words <= MOST_BESIDE else []),
    ]  # fmt: skip
    made = list(about)
    for title, inside in parts:
        if inside:
            made += [b.heading(title), *inside]
    return made


def told(story: Story) -> list[b.Block]:
    """The story as it is told, element by element."""
    names = element_names()
    made: list[b.Block] = []
    for element, text in story.by_element.items():
        if text.strip():
            made += [b.heading(names[element], 4), *(b.para(part.strip()) for part in text.split("\n") if part.strip())]
    return made
