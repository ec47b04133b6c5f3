"""A class map as the page shows it: long lists in pieces with a filter, and everything in words a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.answer_key import KEY, Key
from cxcourse.models.classmap import Settings, moment
from cxcourse.models.classmap_blocks import blocks
from cxcourse.models.classmap_shared import shared
from cxcourse.models.comparing import clean_name

PIECE = 25  # lines shown at once
MOST_PRINTED = 200  # files on the printed sheet

View = dict[str, Any]


def order_of(key: Key = KEY) -> dict[str, list[str]]:
    """Question to its options in the order of the book: what `classmap_shared.shared` needs."""
    return {name: [one["id"] for one in question.get("options", ())] for name, question in key.questions.items()}


def people(  # noqa: D417
    view: Mapping[str, Any], *, text: str = "", which: str = "", at: int = 0, due: str = "", key: Key = KEY
) -> View:
    """Some lines of "who did what".

    Args:
        view: a class map.
        text: what must stand in the name.
        which: "" for all, "late", "did:<slug>" or "not:<slug>" for those who handed an exercise in, or did not.
        at: the first line.
        due: when it was due, an ISO time or "".

    Returns:
        ``{"n": lines that fit, "rows": at most 25 of them}``.
    """
    wanted = text.strip().casefold()
    limit = moment(due) if due else ""

    def fits(one: Mapping[str, Any]) -> bool:
        kind, _sign, slug = which.partition(":")
        if wanted and wanted not in one["learner"].casefold():
            return False
        if kind == "late":
            return bool(limit) and moment(one["made"]) > limit
        return not slug or (slug in one["exercises"]) == (kind == "did")

    found = [one for one in view["who"] if fits(one)]
    start = max(0, at)
    rows = [
        {"learner": one["learner"], "made": one["made"], "late": bool(limit) and moment(one["made"]) > limit,
         "exercises": [key.exercises[slug]["title"] for slug in one["exercises"]], "answered": one["answered"], "right": one["right"],
         "tries": one["tries"], "apart": apart_words(one["apart"], key)}
        for one in found[start : start + PIECE]
    ]  # fmt: skip
    return {"n": len(found), "rows": rows}


def apart_words(parts: Iterable[Mapping[str, str]], key: Key = KEY) -> str:
    """What of a hand-in was not counted, and why, in sentences; "" when all of it was."""
    groups: dict[str, list[str]] = {}
    for one in parts:
        groups.setdefault(one["why"], []).append(key.exercises.get(one["what"], {}).get("title", one["what"]))
    words = {
        "older": _("Made with an older edition, so not among the spreads: {what}."),
        "newer": _("Made with a newer edition, so not among the spreads: {what}."),
        "review": _("Answers of a review, which are not counted: {what}."),
        "unknown": _("Not known here, so not counted: {what}."),
    }
    return " ".join(text.format(what=_few(groups[why])) for why, text in words.items() if why in groups)


def _few(names: Sequence[str]) -> str:
    # An id from a stranger's file may be long, and there may be a thousand.
    shown = ", ".join(clean_name(one) for one in names[:5])
    return shown if len(names) <= 5 else _("{names} and {n} more").format(names=shown, n=len(names) - 5)


def states() -> dict[str, str]:
    """How the outcomes of files are called, those first that an instructor does something about."""
    return {
        "damaged": _("Damaged"), "foreign": _("Not of this course"), "other": _("Saved work, no hand-in"), "newer": _("From a newer edition"),
        "older": _("Replaced by a newer one"), "same": _("There twice"), "elsewhere": _("Another assignment"), "late": _("Counted, late"),
        "in": _("Counted"),
    }  # fmt: skip


def files(view: Mapping[str, Any], state: str = "", at: int = 0) -> View:
    """Some lines of what became of the files: of one state, or with "" of all that did not simply count."""
    order = list(states())
    found = [one for one in view["files"] if (one["state"] == state if state else one["state"] != "in")]
    found.sort(key=lambda one: (order.index(one["state"]) if one["state"] in order else len(order), one["source"]))
    start = max(0, at)
    return {"n": len(found), "rows": [{**one, "source": one["source"][-120:]} for one in found[start : start + PIECE]]}


def shown(full: Mapping[str, Any], *, others_see: bool, key: Key = KEY) -> View:
    """The class map, or with `others_see` what is left of it for others."""
    return shared(full, order_of(key)) if others_see else dict(full)


def page(full: Mapping[str, Any], settings: Settings, *, others_see: bool, key: Key = KEY) -> View:
    """What the page shows of a class map: the view itself, without the long lists but with their first piece, and the printed sheet.

    Args:
        full: of `Gathering.view`.
        settings: as they were for it.
        others_see: hide people and what fewer than five people did.
    """
    seen = shown(full, others_see=others_see, key=key)
    sheet = blocks({**seen, "files": [one for one in seen["files"] if one["state"] != "in"][:MOST_PRINTED]})
    names = states()
    return {
        **{name: seen[name] for name in ("learners", "lead", "next", "objectives", "questions", "spreads", "outliers", "exercises")},
        "states": [[state, words, seen["states"][state]] for state, words in names.items() if state in seen["states"]],
        "people": people(seen, due=settings.due, key=key), "files": files(seen), "sheet": sheet, "shared": others_see,
    }  # fmt: skip
