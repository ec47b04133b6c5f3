"""What a hand-in says, in words, before it is saved: all of it, and nothing that is not in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.answer_key import KEY, Key, plain
from cxcourse.models.handin import Answer, HandIn, short_text, write


def answer_words(question: str, value: Any, key: Key = KEY) -> str:
    """An answer as a person reads it: the texts of what was chosen; the value itself where the key does not know it."""
    known = key.questions.get(question.partition("/")[2].partition("/")[0] if question.startswith("review-") else question)
    texts: dict[str, str] = {}
    items: dict[str, str] = {}
    if known:
        for part in (one for name in ("options", "pairs", "extra", "items") for one in known.get(name, ())):
            texts[part["id"]] = plain(part.get("text") or part.get("match", ""))
            items[part["id"]] = plain(part.get("item", ""))
    if isinstance(value, dict):
        return "; ".join(f"{items.get(left) or left} → {texts.get(right) or right}" for left, right in value.items())
    if isinstance(value, list):
        return "; ".join([texts.get(one) or one for one in value])
    return texts.get(value, value) if isinstance(value, str) else f"{value:g}"


MOST_LINES = 400  # of one work; the file can be read with any text editor


def lines_of(work: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Everything in a work that says something, as (where it stands, what it says): nothing is left out but what is empty."""
    parts = work.items() if isinstance(work, Mapping) else enumerate(work, start=1) if isinstance(work, list) else None
    if parts is not None:
        for name, one in parts:
            yield from lines_of(one, f"{where} / {name}" if where else str(name))
    elif work is True:
        yield where, _("yes")
    elif work is not None and work is not False and work != "":
        yield where, f"{work:g}" if isinstance(work, float) else str(work)


def _whole(title: str, work: Mapping[str, Any]) -> b.Block:
    told = list(lines_of(work))
    rows = [list(line) for line in told[:MOST_LINES]]
    made = [b.table([_("Where"), _("What it says")], rows, caption=title)] if rows else [b.para(_("Nothing stands in it."))]
    if len(told) > MOST_LINES:
        more = _("And {n} more lines like these. Open the file with a text editor to read them all.")
        made.append(b.para(more.format(n=len(told) - MOST_LINES)))
    n = len(told)
    return b.fold(ngettext("Read all of “{title}”: {n} entry", "Read all of “{title}”: {n} entries", n).format(title=title, n=n), made)


def _answer(one: Answer, key: Key) -> dict[str, str]:
    asked = key.questions.get(one.question.partition("/")[2].partition("/")[0] if one.question.startswith("review-") else one.question)
    first, last = answer_words(one.question, one.first, key), answer_words(one.question, one.last, key)
    said = _("First and last: {text}").format(text=first) if first == last else _("First: {first}\n\nLast: {last}").format(first=first, last=last)
    tries = ngettext("{n} try", "{n} tries", one.tries).format(n=one.tries)
    return {"title": plain(asked["prompt"]) if asked else one.question, "text": said, "meta": tries}


def preview(handin: HandIn, key: Key = KEY) -> list[b.Block]:
    """Blocks: who, what for, every exercise with its parts, every answer in words, and how it can travel."""
    size = len(write(handin))
    who = _("It is signed “{name}”.").format(name=handin.name) if handin.name else _("It carries no name.")
    made = [b.lead(who + " " + _("A random number tells the instructor that a later hand-in is from the same learner, and nothing else about you."))]
    if handin.assignment:
        made.append(b.para(_("It belongs to the assignment “{id}”.").format(id=handin.assignment)))
    if handin.exercises:
        made.append(b.heading(_("Exercises, whole")))
        made.append(b.para(_("What you wrote about people goes along as you wrote it.")))
        made += [_whole(key.exercises.get(one.exercise, {}).get("title", one.exercise), one.work) for one in handin.exercises]
    if handin.answers:
        made.append(b.heading(_("Answers, first and last")))
        made.append(b.cards([_answer(one, key) for one in handin.answers]))
    short = short_text(handin)
    way = (
        _("It fits into a text of {n} characters that you can paste into a chat.").format(n=len(short)) if short
        else ngettext("It is a file of {n} kB.", "It is a file of {n} kB.", max(1, size // 1000)).format(n=max(1, size // 1000))
    )  # fmt: skip
    made.append(b.para(_("Nothing else is in it.") + " " + way))
    return made
