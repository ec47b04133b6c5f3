"""The ladder of *so that*, the one sentence and the card: a draft to begin with, and plain checks with a reason each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b

MOST_WORDS = 45
OWN_FLOOR = re.compile(
    r"\b(data|insights?|dashboards?|scores?|surveys?|response|nps|csat|feedback|metrics?|respons|rapportages?|r\u00fccklauf|umfragen?)\b",
    re.IGNORECASE,
)
THIN_AIR = re.compile(
    r"\b(most loved|best in|best of|number one|world[- ]class|everyone|all customers will|delight|wow|market leader"
    r"|meest geliefde|beste van|nummer \u00e9\u00e9n"
    r"|beliebteste|weltklasse|marktf\u00fchrer)\b",
    re.IGNORECASE,
)
MONEY = re.compile(r"(revenue|turnover|sales|profit|money|euros?|\u20ac|eur|omzet|winst|geld|umsatz|gewinn)", re.IGNORECASE)
FIRM = re.compile(r"\b(between|about|roughly|guess|trial|not yet|if|at least|tussen|ongeveer|proef|zwischen|etwa|versuch|test)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")


def stems(text: str) -> set[str]:
    """The first five letters of each longer word: enough to see that two lines speak of the same."""
    return {word[:5].casefold() for word in _WORD.findall(text)}


def ladder_blocks(ladder: Mapping[str, Any]) -> list[b.Block]:
    """What there is to say about the rungs."""
    director, judged, rungs = ladder["director"], ladder["judged"], ladder["rungs"]
    if not rungs and not director:
        return []
    rows: list[tuple[str, str, str | None]] = []
    if director:
        rows.append(("ok", _("It is for one person: {name}.").format(name=director), None))
    else:
        rows.append(("missing", _("Who is it for? One person, by name."), _("A sentence for everybody ends on nobody's rung.")))
    if not judged:
        rows.append(("missing", _("What is this person judged on?"), _("That is where the ladder ends.")))
    if rungs:
        rows += _rungs(rungs, judged, director)
    return [b.checks(rows)]


def _rungs(rungs: Sequence[str], judged: str, director: str) -> list[tuple[str, str, str | None]]:
    rows: list[tuple[str, str, str | None]] = []
    last = rungs[-1]
    if len(rungs) > 4:
        rows.append(("look", _("{n} rungs are a long climb.").format(n=len(rungs)), _("After four, each one is a hope upon a hope.")))
    thin = THIN_AIR.search(" ".join(rungs))
    if thin:
        rows.append(
            (
                "look",
                _("\u201c{words}\u201d is one rung too high.").format(words=thin.group(0)),
                _("If you cannot name the person who would notice, get off below."),
            )
        )
    if OWN_FLOOR.search(last) and not (stems(last) & stems(judged)):
        rows.append(
            (
                "look",
                _("The last rung is still your own floor."),
                _("Better data are a gain for you. What does it change for {name}?").format(name=director or _("the listener")),
            )
        )
    if (
        OWN_FLOOR.search(rungs[0])
        and len(rungs) > 1
        and MONEY.search(rungs[1])
        or (len(rungs) == 1 and OWN_FLOOR.search(last) and MONEY.search(last))
    ):
        rows.append(("look", _("From an answer to money in one step."), _("What do you do because of the answers? That rung is missing.")))
    if judged and stems(last) & stems(judged):
        rows.append(("ok", _("The last rung speaks of what this person is judged on."), None))
    elif judged:
        rows.append(
            (
                "look",
                _("The last rung does not say a word of what this person is judged on."),
                _("Use their own word for it, then they get off there."),
            )
        )
    return rows


def draft(milestone: str, ladder: Mapping[str, Any], money: str, weakest: str) -> dict[str, str]:
    """Words to begin with, out of what was entered; empty where there is nothing to say."""
    rungs = ladder["rungs"]
    last = rungs[-1].strip().rstrip(".") if rungs else ""
    last = re.sub(r"^so that\s+", "", last, flags=re.IGNORECASE)
    out = {"sentence": "", "learned": "", "changed": last, "worth": "", "sure": ""}
    if last and money:
        out["sentence"] = _("Because of what we now hear, {last}. That is worth {money}, and I can tell you which part is a guess.").format(
            last=last, money=money
        )
    elif last:
        out["sentence"] = _("Because of what we now hear, {last}.").format(last=last)
    if milestone:
        out["learned"] = milestone
    if money:
        out["worth"] = money[:1].upper() + money[1:] + "."
    if weakest:
        out["sure"] = _("Least firm: {name}.").format(name=weakest)
    return out


def words_blocks(words: Mapping[str, str], ladder: Mapping[str, Any], has_money: bool) -> list[b.Block]:
    """What there is to say about the sentence and the card."""
    if not any(words.values()):
        return []
    rows = _sentence(words["sentence"].strip(), words["sure"], ladder, has_money)
    if any(words[key] for key in ("learned", "changed", "worth", "sure")):
        names = {
            "learned": _("what you learned to do"),
            "changed": _("what it changed"),
            "worth": _("what it is worth"),
            "sure": _("how sure you are"),
        }
        for key, name in names.items():
            if not words[key]:
                why = _("Without it your director is on thin ice, two floors above you.") if key == "sure" else None
                rows.append(("missing", _("On the card: {name}.").format(name=name), why))
        if all(words[key] for key in names):
            rows.append(("ok", _("The card is whole: it still holds two floors up."), None))
    return [b.checks(rows)]


def _sentence(sentence: str, sure: str, ladder: Mapping[str, Any], has_money: bool) -> list[tuple[str, str, str | None]]:
    if not sentence:
        return [("missing", _("The one sentence."), None)]
    rows: list[tuple[str, str, str | None]] = []
    count = len(sentence.split())
    if count > MOST_WORDS:
        rows.append(("look", _("{n} words: too long to say in one breath.").format(n=count), _("Leave out how you got there.")))
    jargon = OWN_FLOOR.search(sentence)
    if jargon and not (ladder["judged"] and jargon.group(0)[:5].casefold() in stems(ladder["judged"])):
        rows.append(
            (
                "look",
                _("\u201c{word}\u201d belongs to your trade.").format(word=jargon.group(0)),
                _("Begin with what changes, and keep the figure of your own for questions."),
            )
        )
    else:
        rows.append(("ok", _("No word of your own trade in it."), None))
    if ladder["judged"] and not stems(sentence) & stems(ladder["judged"]):
        rows.append(("look", _("It does not say what {name} is judged on.").format(name=ladder["director"] or _("this person")), None))
    if has_money and not (FIRM.search(sentence) or FIRM.search(sure)):
        rows.append(("look", _("It sounds surer than it is."), _("A range, or one honest word about the guess, makes the rest believed.")))
    thin = THIN_AIR.search(sentence)
    if thin:
        rows.append(("look", _("\u201c{words}\u201d is thin air.").format(words=thin.group(0)), None))
    return rows
