"""What a hand-in says, in words, before it is saved: all of it, and nothing that is not in it."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.answer_key import KEY, Key, plain
from cxcourse.models.handin import HandIn, short_text, write


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


def preview(handin: HandIn, key: Key = KEY) -> list[b.Block]:
    """Blocks: who, what for, every exercise with its parts, every answer in words, and how it can travel."""
    size = len(write(handin))
    who = _("It is signed “{name}”.").format(name=handin.name) if handin.name else _("It carries no name.")
    made = [b.lead(who + " " + _("A random number tells the instructor that a later hand-in is from the same learner, and nothing else about you."))]
    if handin.assignment:
        made.append(b.para(_("It belongs to the assignment “{id}”.").format(id=handin.assignment)))
    if handin.exercises:
        rows: list[list[str | float | None]] = [
            [key.exercises.get(one.exercise, {}).get("title", one.exercise), ", ".join(sorted(one.work)), one.saved[:10]] for one in handin.exercises
        ]
        made.append(b.table([_("Exercise"), _("Parts of your work, as you left them"), _("Saved")], rows, caption=_("Exercises, whole")))
    if handin.answers:
        told: list[list[str | float | None]] = []
        for one in handin.answers:
            asked = key.questions.get(one.question.partition("/")[2].partition("/")[0] if one.question.startswith("review-") else one.question)
            prompt = plain(asked["prompt"]) if asked else one.question
            told.append([prompt, answer_words(one.question, one.first, key), answer_words(one.question, one.last, key), one.tries])
        made.append(b.table([_("Question"), _("First answer"), _("Last answer"), _("Tries")], told, caption=_("Answers")))
    short = short_text(handin)
    way = (
        _("It fits into a text of {n} characters that you can paste into a chat.").format(n=len(short)) if short
        else ngettext("It is a file of {n} kB.", "It is a file of {n} kB.", max(1, size // 1000)).format(n=max(1, size // 1000))
    )  # fmt: skip
    made.append(b.para(_("Nothing else is in it.") + " " + way))
    return made
