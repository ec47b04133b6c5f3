"""A question as it is put to the vote in a room: one round of hands, in which one option is right, or several are.

What is matched is voted on thing by thing, an order by what comes first, and a number among those that people come to (`guesses` in the
questions file), from the smallest to the largest.
"""

from __future__ import annotations

from typing import Any

from cxcourse.book.questions import Question, in_words, mixed
from cxcourse.book.source_text import runs
from cxcourse.i18n import _

Vote = dict[str, Any]


def votes_on(question: Question) -> list[Vote]:
    """The rounds of hands of one question, in their order; none of a number without guesses.

    Returns:
        ``{"id", "of", "kind", "prompt", "ask", "options": [{"text", "right", "why"}], "part", "parts", "after"}`` each: `of` is the question's
        id, `kind` "one" or "several", `ask` what is asked beyond the prompt, and texts are runs; `part` counts from 1 to `parts`, and `after`
        is the id of the next part or "".
    """
    rounds = {"one": _options, "several": _options, "match": _match, "order": _order, "number": _number}[question["kind"]](question)
    kind = "several" if question["kind"] == "several" else "one"
    ids = [name for name, *_rest in rounds]
    return [
        {"id": name, "of": question["id"], "kind": kind, "prompt": runs(question["prompt"]), "ask": runs(ask), "options": options,
         "part": at, "parts": len(rounds), "after": following}
        for at, ((name, ask, options), following) in enumerate(zip(rounds, [*ids[1:], ""], strict=False), start=1)
    ]  # fmt: skip


def _option(text: str, right: bool, why: str) -> dict[str, Any]:
    return {"text": runs(text), "right": right, "why": runs(why)}


def _options(question: Question) -> list[tuple[str, str, list[Vote]]]:
    return [(question["id"], "", [_option(one["text"], one["right"], one["feedback"]) for one in question["options"]])]


def _match(question: Question) -> list[tuple[str, str, list[Vote]]]:
    pairs, extra = {one["id"]: one for one in question["pairs"]}, {one["id"]: one for one in question.get("extra", [])}
    order = mixed(question["id"], [*pairs, *extra])

    def option(asked: str, one: str) -> Vote:
        if one in extra:
            return _option(extra[one]["text"], False, extra[one]["feedback"])
        why = pairs[one]["feedback"]
        other = _("This one goes with “{item}”.").format(item=pairs[one]["item"])
        return _option(pairs[one]["match"], one == asked, why if one == asked else f"{other} {why}")

    return [(f"{question['id']}-{name}", pair["item"], [option(name, one) for one in order]) for name, pair in pairs.items()]


def _order(question: Question) -> list[tuple[str, str, list[Vote]]]:
    things = {one["id"]: one for one in question["items"]}
    first = question["items"][0]["id"]
    options = [_option(things[one]["text"], one == first, things[one]["feedback"]) for one in mixed(question["id"], list(things))]
    return [(question["id"], _("What comes first?"), options)]


def _number(question: Question) -> list[tuple[str, str, list[Vote]]]:
    if "guesses" not in question:
        return []
    given = [(one["value"], False, one["feedback"]) for one in question["guesses"]] + [(question["answer"], True, question["if_right"])]
    unit = question.get("unit", "")
    return [(question["id"], "", [_option(in_words(value, unit), right, why) for value, right, why in sorted(given, key=lambda one: one[0])])]
