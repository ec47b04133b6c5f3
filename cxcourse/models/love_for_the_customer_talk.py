"""The planned talk of exercise 16: one sentence to stop, one to start, and whether both can be overheard."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.love_for_the_customer import Work
from cxcourse.models.text_marks import words
from cxcourse.models.tidying import day_said

Check = tuple[str, str, str | None]
MOST_SAID = 20  # words that can be overheard, and said again
_VALUES = re.compile(
    r"(?<!\w)(?:customer.?(?:focus\w*|centric\w*|first)|empath\w+|passion\w*|respect|integrity|excellence|proactiv\w+|klantgericht\w*|klant centraal|"
    r"kundenorientier\w*|kundenfokus|wertschätz\w*)(?!\w)",
    re.IGNORECASE,
)
_BLAME = re.compile(r"(?<!\w)(?:management|they|them|finance|it department|die da|zij|ze|de directie|die leitung)(?!\w)", re.IGNORECASE)


def talk_blocks(read: Work) -> list[b.Block]:
    """The two sentences and the talk, with gentle checks; [] while none is written."""
    talk = read.talk_of
    if not any(talk.values()):
        return []
    out: list[b.Block] = []
    if talk["stop"] and talk["start"]:
        out.append(b.lead(_("Two sentences: one to stop, one to start.")))
    else:
        missing = _("to start") if talk["stop"] else _("to stop") if talk["start"] else _("to stop and one to start")
        out.append(b.lead(_("Still missing: one sentence {what}.").format(what=missing)))
    out += [b.quote(talk[key], label) for key, label in (("stop", _("We stop saying")), ("start", _("We start saying"))) if talk[key]]
    return [*out, b.checks([*_sentence_checks(talk), *_talk_checks(read)])]


def _sentence_checks(talk: Mapping[str, str]) -> list[Check]:
    """Whether the two sentences can be overheard, and have a place."""
    checks: list[Check] = []
    for key, where, name in (("stop", "stop_where", _("The sentence to stop")), ("start", "start_where", _("The sentence to start"))):
        said = talk[key]
        if not said:
            continue
        if _VALUES.search(said):
            checks.append(("look", _("{name} holds a value").format(name=name), _("Nobody overhears a value. Which words would they hear tomorrow?")))
        elif len(words(said)) > MOST_SAID:
            checks.append(("look", _("{name} is long").format(name=name), _("Twenty words can be said again by somebody else.")))
        else:
            checks.append(("ok", _("{name} can be overheard").format(name=name), None))
        if not talk[where]:
            checks.append(("missing", _("{name}: said where, and by whom?").format(name=name), _("A sentence without a place stays a wish.")))
    return checks


def _talk_checks(read: Work) -> list[Check]:
    """Whether the talk begins with oneself, and has people and a day."""
    talk = read.talk_of
    checks: list[Check] = []
    if _BLAME.search(talk["mine"]):
        checks.append(("look", _("You begin with others"), _("Begin with a sentence of your own: blame spoils this talk first.")))
    elif talk["mine"]:
        checks.append(("ok", _("You begin with yourself"), None))
    else:
        checks.append(("missing", _("With which sentence of your own do you begin?"), _("One that you are not proud of. It opens the others.")))
    if talk["who"] and read.day:
        checks.append(("ok", _("The talk: {day}, with {who}").format(day=day_said(read.day), who=talk["who"]), None))
    else:
        checks.append(("missing", _("With whom, and on which day?"), _("Three to six people, thirty minutes, no slides. Not in a week of savings.")))
    return checks
