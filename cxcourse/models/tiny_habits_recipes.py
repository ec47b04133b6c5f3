"""Whether a recipe holds: an anchor that happens anyway, an act that is tiny, a joy at once, and somebody who gains by it.

The questions are those of chapter 09 after Fogg (E30). Words are looked at, in English, Dutch and German, and meaning is not understood.
"""

from __future__ import annotations

import re

from cxcourse.i18n import _
from cxcourse.models.tiny_habits import DAYS, WEEKS, Recipe, bare

TINY = 60.0  # seconds
FEWEST_A_WEEK = 2  # strokes; fewer, and the hook is wrong or the act too big

_RARE = re.compile(
    r"\b(?:month(?:ly)?|quarter(?:ly)?|year(?:ly)?|annual|week(?:ly)?|report|budget|maandelijks\w*|maand\w*|kwartaal\w*|wekelijks\w*|jaar\w*|"
    r"monat\w*|quartal\w*|w\u00f6chentlich\w*|jahr\w*)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:quiet moment|have time|find (?:the )?time|find a|feel like|remember to|if possible|when possible|some day|sometime|tijd heb|even tijd|"
    r"rustig moment|eraan denk|Zeit habe|Zeit finde|ruhigen Moment|daran denke)\b",
    re.IGNORECASE,
)
_MOOD = re.compile(r"\b(?:shout\w*|angry|argu\w*|quarrel\w*|stress\w*|boos|ruzie|schreeuw\w*|Streit\w*|\u00e4rger\w*|w\u00fctend)\b", re.IGNORECASE)
_BIG = re.compile(
    r"\b(?:visit|workshop|meeting|programme|project|every customer|all customers|write a (?:report|plan)|organi[sz]e|prepare|bezoek\w*|vergadering|"
    r"elke klant|alle klanten|organiseer\w*|besuche?n?|alle Kunden|jeden Kunden|organisiere\w*)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"\b(?:and then|and also|and I|en dan|en ook|und dann|und auch)\b", re.IGNORECASE)

Check = tuple[str, str, str | None]


def checks(one: Recipe) -> list[Check]:
    """What was looked at, as (state, text, why): the anchor, the act, the joy, the gain."""
    return [_anchor(one), _act(one), _joy(one), _gain(one)]


def sound(one: Recipe) -> bool:
    """Whether nothing is missing and nothing is worth a look."""
    return all(state == "ok" for state, _text, _why in checks(one))


def _anchor(one: Recipe) -> Check:
    text = bare(one.after)
    if not text:
        return "missing", _("No hook yet"), _("What do you do every day anyway, without thinking?")
    words = (
        (_WISH, _("The hook is a wish"), _("A quiet moment does not come by itself. What does?")),
        (_RARE, _("The hook may be too rare"), _("A habit needs days. What happens every morning?")),
        (_MOOD, _("The hook comes with a bad mood"), _("It is the wrong minute for anything new.")),
    )
    for pattern, found, why in words:
        if pattern.search(text):
            return "look", found, why
    if one.daily is None:
        return "unknown", _("Does the hook happen on nearly every working day?"), _("Walk through yesterday: did it happen? And the day before?")
    if not one.daily:
        return "look", _("The hook does not come every day"), _("Find one that happens on nearly every working day.")
    return "ok", _("The hook happens anyway, every day"), None


def _act(one: Recipe) -> Check:
    text = bare(one.act)
    if not text:
        return "missing", _("No act yet"), _("What can you do in less than a minute?")
    if one.seconds is not None and one.seconds > TINY:
        return (
            "look",
            _("The act takes {n} seconds").format(n=f"{one.seconds:g}"),
            _("Cut it until it fits into one minute on a bad day. On good days you will do more."),
        )
    if _TWO.search(text):
        return "look", _("These look like two acts"), _("Keep the first. The second may come by itself.")
    if _BIG.search(text):
        return "look", _("The act sounds big"), _("What is its first half minute? A name, one line, one question?")
    if one.seconds is None:
        return "unknown", _("How long does the act take?"), _("Do it once, now, and count.")
    return "ok", _("The act is over within a minute"), None


def _joy(one: Recipe) -> Check:
    if not bare(one.joy):
        return "missing", _("No joy yet"), _("A “yes!” under your breath, a smile, the first sip. If you feel silly, a nod will do.")
    return "ok", _("A small joy comes at once"), None


def _gain(one: Recipe) -> Check:
    if not one.gain:
        return "unknown", _("Who gains by it?"), _("A customer, or somebody who helps one. If nobody does, it is another kind of habit.")
    return "ok", _("Somebody gains by it: {who}").format(who=one.gain), None


def weeks(strokes: tuple[int, ...]) -> list[int]:
    """Strokes in each of the four weeks."""
    return [sum(strokes[at * DAYS : (at + 1) * DAYS]) for at in range(WEEKS)]


def begun(strokes: tuple[int, ...]) -> int:
    """How many weeks there are up to the last stroke."""
    return max((at // DAYS + 1 for at, one in enumerate(strokes) if one), default=0)


def verdict(strokes: tuple[int, ...]) -> str:
    """What a tally says, in one sentence; "" while it is empty."""
    count = begun(strokes)
    if not count:
        return ""
    each = weeks(strokes)[:count]
    if count < 2:
        return _("One week is too little to say anything. Go on.")
    if each[-1] < FEWEST_A_WEEK:
        return _("Fewer than {n} strokes in the last week: the hook is wrong or the act too big. Change one of them, and go on.").format(
            n=FEWEST_A_WEEK
        )
    if sum(each) >= 4 * count:
        return _("It holds. A missed day is no drama: in one study it hardly mattered.")
    return _("It is on its way. Gaps are normal; look at the days on which it did not happen: was the hook there?")
