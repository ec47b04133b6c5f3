"""A gentle look at an opening line of one's own: is there respect, a reason, a no that can be heard, a way out?

It looks for words in English, Dutch and German. It cannot tell a good line from a bad one, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b

MOST_WORDS = 45  # about fifteen seconds at a calm pace of speech (180 words a minute)


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)", re.IGNORECASE)


RESPECT = _words(
    r"you (?:want|need|would like|are after|have to|stand|carry)", r"so do i", r"(?:i|we) both", r"we (?:both )?want", r"i (?:can )?see", r"i hear",
    r"i understand", r"gladly", r"your (?:aim|goal|point|worry)", r"what happened", r"what (?:do|would) you", r"help me understand", r"thank",
    r"(?:je|u) wilt", r"jij wilt", r"ik (?:ook|begrijp|snap|zie)", r"we willen (?:allebei|beiden)", r"graag", r"wat is er gebeurd",
    r"(?:sie|du) (?:möchten|möchtest|wollen|willst|brauchen|brauchst)", r"ich (?:auch|verstehe|sehe)", r"wir (?:beide|wollen)", r"gern(?:e)?",
)  # fmt: skip
REASON = _words(
    r"because", r"since", r"as (?:we|they|it)", r"so that", r"otherwise", r"(?:it|this|that) would", r"we promised", r"the risk",
    r"for (?:then|they|we)", r"so i (?:say|will|would|do|can)", r"\d[\d.,]*", r"omdat", r"anders", r"we hebben beloofd", r"het risico",
    r"weil", r"denn", r"sonst", r"wir haben versprochen", r"das risiko", r"da (?:wir|sie|es)",
)  # fmt: skip
NO = _words(
    r"no", r"not", r"never", r"\w+n['’]t", r"cannot", r"without me", r"nee", r"niet", r"geen", r"nooit", r"nein", r"nicht",
    r"kein(?:e[nmrs]?)?", r"nie",
)  # fmt: skip
WAY = _words(
    r"instead", r"gets? (?:it|them|the|a|one)", r"what i can", r"i can", r"i will (?:give|make|send|bring|ask)", r"you get", r"you have it",
    r"let me", r"let us", r"i suggest", r"i offer", r"by (?:monday|tuesday|wednesday|thursday|friday|noon|tomorrow|the|next|\d)",
    r"from (?:may|monday)", r"if you", r"yes,? if", r"in plaats", r"wat ik wel", r"ik kan", r"ik stel voor", r"laat me",
    r"voor (?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen)", r"als (?:je|u)", r"stattdessen", r"was ich kann", r"ich kann",
    r"ich schlage vor", r"lassen sie", r"lass", r"bis (?:montag|dienstag|mittwoch|donnerstag|freitag|morgen)", r"wenn (?:sie|du)",
)  # fmt: skip
SOFT = _words(
    r"a bit of a challenge", r"challenging", r"perhaps maybe", r"i was (?:just )?wondering", r"with all due respect", r"to be honest", r"kind of",
    r"een beetje lastig", r"een uitdaging", r"met alle respect", r"herausforderung", r"bei allem respekt", r"vielleicht ein bisschen",
)  # fmt: skip
BLAME = _words(r"you (?:always|never|people)", r"as usual", r"je (?:altijd|nooit)", r"(?:sie|du) (?:immer|nie)", r"wie immer")


def look_at(text: str) -> list[tuple[str, str, str | None]]:
    """What can be found in one line, as entries of `blocks.checks`; an empty text gives an empty list."""
    if not text.strip():
        return []
    found: list[tuple[str, str, str | None]] = [
        _part(RESPECT, text, _("Their side"), _("Say what they are after, or ask for it, before your no.")),
        _part(REASON, text, _("A reason"), _("One fact, one interest. Theirs first, if you can.")),
        _part(NO, text, _("A no that can be heard"), _("Nothing here sounds like a no. A no that cannot be heard is a yes with a delay.")),
        _part(WAY, text, _("A way out"), _("What can they have instead, and by when?")),
    ]
    soft, blame = SOFT.search(text), BLAME.search(text)
    if soft:
        found.append(("look", _("“{words}” takes the no back.").format(words=soft[0]), _("Say it without, aloud, and hear the difference.")))
    if blame:
        found.append(("look", _("“{words}” is about the person.").format(words=blame[0]), _("Say no to the step, and leave the person whole.")))
    count = len(text.split())
    if count > MOST_WORDS:
        found.append(("look", _("{n} words are more than one breath.").format(n=count), _("Keep one reason. The others are for when they ask.")))
    return found


def _part(pattern: re.Pattern[str], text: str, name: str, missing: str) -> tuple[str, str, str | None]:
    hit = pattern.search(text)
    if hit:
        return ("ok", _("{part}: seen in “{words}”.").format(part=name, words=hit[0]), None)
    return ("look", _("{part}: not found.").format(part=name), missing)


def lines_blocks(lines: Sequence[Mapping[str, Any]]) -> list[b.Block]:
    """The look at all lines that hold something, as blocks."""
    made: list[b.Block] = []
    for one in lines:
        found = look_at(one["line"])
        if not found:
            continue
        seen = sum(state == "ok" for state, _text, _why in found)
        made += [b.heading(one["request"] or _("A line without a request")), b.quote(one["line"]), b.checks(found)]
        if seen == 4 and len(found) == 4:
            made.append(b.para(_("All four are there. Now say it aloud, twice: once as planned, and once after they have pushed.")))
    if made:
        made.append(
            b.callout(
                "note", _("What this cannot tell"),
                _("It looks for words, and hears neither tone nor truth. A short question can be the best opening of all. You know the person."),
            )
        )  # fmt: skip
    return made
