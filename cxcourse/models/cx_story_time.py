"""How long a CX Story takes, against ten, thirty or sixty minutes (S56), what rehearsals say about it, and the cards to hold in the hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.cx_story import ELEMENTS, FASTEST, SLOWEST, Story, clock, count_words, element_names, lasting, seconds_of
from cxcourse.models.text_marks import sentences

NEAR = 0.08  # within this share of the target nobody in the room would notice
LONG_ROAD = 0.5  # the strategy takes more than half: worth a look
CARD_LINES, CARD_WORDS = 6, 8
LAST = 600  # characters in which the last sentence is looked for


def time_blocks(story: Story) -> list[b.Block]:
    """What the clock says: the length against the target, minutes by element, and what is worth a look."""
    if story.empty:
        return []
    names = element_names()
    words = {element: count_words(text) for element, text in story.by_element.items()}
    longest = max(words, key=lambda element: words[element])
    share = words[longest] / story.words
    finding = _("{longest} takes most: {minutes} of {all} minutes, {share}%.").format(
        longest=names[longest], minutes=clock(seconds_of(words[longest], story.rate)), all=clock(story.seconds), share=round(100 * share)
    )
    bars = [
        {"label": names[element], "value": round(seconds_of(count, story.rate) / 60, 1), "mark": element == longest}
        for element, count in words.items()
    ]
    chart = b.bar_chart(_("Where your minutes go"), finding, items=bars, unit=_("min"), label=_("Element"), value_label=_("Minutes"))
    return [b.lead(_length(story)), chart, *_looks(story, words)]


def _length(story: Story) -> str:
    goal, over = 60 * story.target, story.seconds - 60 * story.target
    text = _("Your story takes {time} at {rate} words a minute.").format(time=lasting(story.seconds), rate=story.rate)
    if abs(over) <= NEAR * goal:
        return text + " " + _("That is your {n} minutes.").format(n=story.target)
    count = round(abs(over) * story.rate / 60 / 10) * 10
    if over > 0:
        more = _("That is {time} more than {n}: some {count} words have to go.")
        return text + " " + more.format(time=clock(over), n=story.target, count=f"{count:,}")
    if story.target > 10:
        return text + " " + _("In {n} minutes that leaves {time} for the others.").format(n=story.target, time=lasting(-over))
    if story.seconds >= goal / 2:
        return text + " " + _("There is room for {time}, some {count} words.").format(time=lasting(-over), count=f"{count:,}")
    return text + " " + _("A first draft of three minutes is on its way to ten.")


def _looks(story: Story, words: Mapping[str, int]) -> list[b.Block]:
    names = element_names()
    items: list[tuple[str, str, str | None]] = []
    for element in ELEMENTS:
        if not words[element]:
            items.append(("missing", _("{element}: nothing yet").format(element=names[element]), _("None of the four may be missing.")))
    if words["strategy"] > LONG_ROAD * story.words and story.words >= 150:
        items.append(("look", _("More than half of the time goes to the strategy."), _("They can read the plan. You they can only hear now.")))
    then = {
        30: _("Tell the ten. Then let one customer speak, and leave the rest for questions."),
        60: _("Tell the ten. Then they work: half an hour on one real case, and ten minutes to say what they will do."),
    }
    if story.target in then:
        items.append(("look", _("Do not stretch the ten minutes to {n}.").format(n=story.target), then[story.target]))
    return [b.checks(items)] if items else []


def run_blocks(story: Story, runs: Sequence[Mapping[str, Any]]) -> list[b.Block]:
    """Rehearsals: how long they took, and the reader's own rate in the newest of which the words are known."""
    if not runs or story.empty:
        return []
    last = runs[-1]
    made: list[b.Block] = [b.heading(_("Your rehearsals"))]
    own = own_rate(runs)
    if own:
        text = _("In your last rehearsal you spoke {own} words a minute, and the clock above counts with {rate}.")
        if own == story.rate:
            text = _("The clock above counts with {own} words a minute, the rate of your last rehearsal.")
        made.append(b.para(text.format(own=own, rate=story.rate)))
    names = element_names()
    parts = list(last["parts"])
    if len(parts) == len(story.order) and last["words"] == story.words:
        gaps = {e: part - seconds_of(count_words(story.text(e)), own or story.rate) for e, part in zip(story.order, parts, strict=True)}
        most = max(gaps, key=lambda element: abs(gaps[element]))
        if abs(gaps[most]) >= 20:
            words = _("You took {time} longer over {element} than its words ask for.")
            if gaps[most] < 0:
                words = _("You went through {element} {time} faster than its words ask for.")
            made.append(b.para(words.format(time=clock(abs(gaps[most])), element=names[most])))
    rows: list[list[str | float | None]] = [
        [one["date"], clock(one["seconds"]), one["words"] or None, rate_of(one)] for one in reversed(runs[-8:])
    ]
    made.append(b.table([_("Day"), _("Time"), _("Words"), _("Words a minute")], rows, caption=_("Rehearsals, the newest first")))
    return made


def rate_of(run: Mapping[str, Any]) -> int | None:
    """Words a minute in a rehearsal, or None when it was broken off or its words are not known."""
    seconds, words = run["seconds"], run["words"]
    rate = round(60 * words / seconds) if seconds >= 30 and words else 0
    return rate if SLOWEST <= rate <= FASTEST else None


def own_rate(runs: Sequence[Mapping[str, Any]]) -> int | None:
    """The reader's rate in the newest rehearsal that tells it."""
    return next((rate for one in reversed(runs) if (rate := rate_of(one))), None)


def cards(story: Story, cues: Mapping[str, str]) -> list[dict[str, Any]]:
    """Cue cards, one for each element that has words: {"element", "title", "from", "length", "own", "lines", "last"}.

    Lines are the reader's own words (`cues`), or else the first words of each paragraph; a card is read at a glance or not at all.
    """
    made = []
    at = 0.0
    names = element_names()
    for element, text in story.by_element.items():
        seconds = seconds_of(count_words(text), story.rate)
        said = sentences(text.rstrip()[-LAST:])
        if not said:
            continue
        own = [line.strip() for line in cues.get(element, "").splitlines() if line.strip()][:CARD_LINES]
        made.append({
            "element": element, "title": names[element], "from": clock(at), "length": clock(seconds), "own": bool(own),
            "lines": own or _first_words(text), "last": said[-1].text[:200],
        })  # fmt: skip
        at += seconds
    return made


def _first_words(text: str) -> list[str]:
    parts = [part for part in text.split("\n") if part.strip()]
    step = max(1, -(-len(parts) // CARD_LINES))
    lines = []
    for part in parts[::step][:CARD_LINES]:
        words = part.split()
        lines.append(" ".join(words[:CARD_WORDS]) + (" …" if len(words) > CARD_WORDS else ""))
    return lines
