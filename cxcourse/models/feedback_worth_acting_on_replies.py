"""Two replies, looked at gently: one to a failed promise, one that changes nothing. Word lists in English, Dutch and German.

People weigh what they get, how they were treated and how it went (chapter 15). The checks look for five moves (what happened, whose it is,
what is owed with a date, what changes, a name); they read words and not meaning, and ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.feedback_worth_acting_on import DATA, Reply
from cxcourse.models.jargon import stiff
from cxcourse.models.text_marks import Mark, key_for, language_of, sentences, without, words
from cxcourse.models.words import first_lower, listed

MOST_WORDS = 160
Check = tuple[str, str, str | None]

_SIGNS: dict[str, dict[str, re.Pattern[str]]] = {
    sign: {tongue: re.compile(rf"(?<!\w)(?:{'|'.join(lists)})(?!\w)", re.IGNORECASE) for tongue, lists in by.items()}
    for sign, by in DATA["signs"].items()
}
_FIGURE_DAY = re.compile(r"\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}:\d\d\b")
_COMMON = 4  # letters from which a word says what a complaint is about
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’\-]+")


def language(reply: Reply) -> str:
    """The language that a reply seems to be in."""
    return language_of(reply.text)


def marks(reply: Reply, waved: Iterable[str] = ()) -> list[Mark]:
    """Empty regret, passing on, vague time and judging words, and stiff words of offices; without what was waved away."""
    tongue = language(reply)
    why = {
        "empty_sorry": (_("This regrets a feeling and not a deed."), _("What happened, in plain words?")),
        "passed_on": (_("Nobody is seen to do anything here."), _("Who does what, and when will this person hear of it?")),
        "vague_when": (_("No day is named."), _("On which day?")),
        "judging": (_("This tells the reader that they should have known better."), _("How would you say it to a friend?")),
        "faceless": (_("This speaks from nobody to nobody."), _("Who writes to whom?")),
    }
    found = [
        Mark(match.start(), match.end(), "empty", told[0], told[1], None, key_for("empty", match.group()))
        for sign, told in why.items()
        for match in _SIGNS[sign][tongue].finditer(reply.text)
    ]
    taken = [(mark.start, mark.end) for mark in found]
    found += [mark for mark in stiff(reply.text, tongue) if not any(start < mark.end and mark.start < end for start, end in taken)]
    return without(found, waved)


def mend_checks(reply: Reply) -> list[Check]:
    """The five moves of an answer to a failed promise; [] while nothing is written."""
    if not reply.text.strip():
        return []
    has = _reader(reply)
    told = _echo(reply)
    return [
        _told_back(told),
        ("ok", _("It says sorry for what happened"), None)
        if has("apology") and not has("empty_sorry")
        else (
            ("look", _("It regrets without saying sorry for a deed"), _("“Sorry if you feel” is no apology. Name what you did not do."))
            if has("empty_sorry")
            else ("missing", _("It does not say sorry"), _("One plain sorry, for one thing."))
        ),
        ("ok", _("It says whose matter it is"), None)
        if has("owned")
        else ("missing", _("It does not say whose matter it is"), _("“That is our mistake” takes five seconds and saves a letter.")),
        _owed(reply, has),
        ("ok", _("It says what changes"), _("Only if it is true."))
        if has("changes")
        else ("unknown", _("It names no change"), _("If nothing changes, do not claim it. If something does, say since when.")),
        *_ending(reply, has),
    ]


def decline_checks(reply: Reply) -> list[Check]:
    """What a kind no needs, and what it should leave out; [] while nothing is written."""
    if not reply.text.strip():
        return []
    has = _reader(reply)
    long = len(words(reply.text))
    return [
        _told_back(_echo(reply)),
        ("ok", _("It gives the reason"), None)
        if has("reason")
        else ("missing", _("It gives no reason"), _("A straight answer says why, in one sentence.")),
        ("look", _("It says sorry for what is not yours"), _("You can feel with them and still owe nothing: “I understand that this is annoying.”"))
        if has("owned") or has("apology") and not has("kind")
        else ("ok", _("It takes no blame that is not yours"), None),
        ("look", _("It promises that somebody will look at it"), _("Nothing changes here, so do not claim it."))
        if has("passed_on") or has("changes")
        else ("ok", _("It claims no change"), None),
        ("look", _("It offers something"), _("Unfounded means that you owe nothing. Is this kindness, or does it buy silence?"))
        if has("gift")
        else ("ok", _("It buys no silence"), None),
        ("look", _("It lets the person feel foolish"), _("Unfounded is not dishonest: nobody had told them."))
        if has("judging")
        else ("ok", _("It leaves the person their face"), None),
        ("ok", _("It holds one kind line"), None)
        if has("kind")
        else ("missing", _("There is no kind line"), _("One is enough: thanks, a tip, a word of understanding.")),
        ("ok", _("It is short"), None)
        if long <= MOST_WORDS
        else ("look", _("It is long: {n} words").format(n=long), _("A long no sounds like a maybe.")),
        *_ending(reply, has),
    ]


def reply_blocks(reply: Reply, looked: list[Check]) -> list[b.Block]:
    """The finding in one sentence, then what is open; [] while nothing is written."""
    if not looked:
        return []
    open_ones = [one for one in looked if one[0] in ("missing", "look")]
    fine = [one for one in looked if one[0] not in ("missing", "look")]
    if open_ones:
        text = ngettext("One thing before you send it: {first}.", "{n} things before you send it, first of all: {first}.", len(open_ones))
        out = [b.lead(text.format(n=len(open_ones), first=first_lower(open_ones[0][1]))), b.checks(open_ones)]
    else:
        out = [b.lead(_("A person would believe this. Read it aloud once, then send it."))]
    if fine:
        label = ngettext("What holds: {n} of {all}", "What holds: {n} of {all}", len(fine)).format(n=len(fine), all=len(looked))
        out.append(b.fold(label, [b.checks(fine)]))
    out.append(
        b.para(_("The checks look for words, in English, Dutch and German. They cannot tell whether it is true, or whether you will keep it."))
    )
    return out


def _reader(reply: Reply) -> Callable[[str], bool]:
    tongue = language(reply)

    def has(sign: str) -> bool:
        return bool(_SIGNS[sign][tongue].search(reply.text))

    return has


def _echo(reply: Reply) -> list[str] | None:
    """Words of the complaint that come back in the reply, or None where there is no complaint to look at."""
    telling = {word.lower() for word in words(reply.complaint) if len(word) >= _COMMON}
    if not telling:
        return None
    said = {word.lower() for word in words(reply.text)}
    return sorted(word for word in telling if any(one[:5] == word[:5] for one in said if len(one) >= _COMMON))


def _told_back(told: list[str] | None) -> Check:
    if told is None:
        return "unknown", _("Which complaint does it answer?"), _("Put it above, and the reply is compared with it.")
    if len(told) < 2:
        return "missing", _("It does not say back what happened"), _("Use their words: they told you once already.")
    return "ok", _("It says back what happened: {words}").format(words=listed(told, most=5)), None


def _owed(reply: Reply, has: Callable[[str], bool]) -> Check:
    if has("when") or _FIGURE_DAY.search(reply.text):
        return "ok", _("It says when"), None
    if has("vague_when"):
        return "look", _("It says when, without a day"), _("“As soon as possible” is a second promise that can fail. Name a day.")
    return "missing", _("It does not say what happens next, and when"), _("What do they get, and on which day?")


def _ending(reply: Reply, has: Callable[[str], bool]) -> list[Check]:
    lines = [line.strip() for line in reply.text.strip().split("\n") if line.strip()]
    last = lines[-1] if lines else ""
    named = len(lines) > 1 and len(_NAME.findall(last.split(",")[0])) >= 2 and not has("faceless")
    out: list[Check] = []
    if has("faceless"):
        out.append(("look", _("It speaks from nobody to nobody"), _("Who writes to whom? Two names make it a letter.")))
    elif named:
        out.append(("ok", _("Somebody signs it: {name}").format(name=last.split(",")[0][:60]), None))
    else:
        out.append(("missing", _("Nobody signs it"), _("A name and a number, on the last line.")))
    longest = max((len(words(one.text)) for one in sentences(reply.text)), default=0)
    if longest > 30:
        out.append(("look", _("The longest sentence has {n} words").format(n=longest), _("Cut it where you would breathe.")))
    return out
