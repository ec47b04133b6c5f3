"""A class map as the course's blocks, for the page and for Markdown: the same words as the report of the command."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.block_charts import figure
from cxcourse.models.classmap import COUNTED

View = Mapping[str, Any]

MARK = {"understood": "ok", "leaning": "look", "divided": "look", "not-yet": "missing", "early": "unknown"}
MOST_PEOPLE = 150  # lines of a table in the page; the spreadsheet has all of them


def blocks(view: View) -> list[b.Block]:
    """Everything, in the order in which an instructor needs it; a shared view (with None for what is hidden) works as well."""
    made = [b.lead(view["lead"])]
    if view["next"]:
        made.append(b.heading(_("Three questions for the next session")))
        made.append(b.cards([{"title": one["ask"], "text": one["reason"]} for one in view["next"]]))
    made += [*_objectives(view), *_questions(view), *_spreads(view), *_people(view), *_files(view)]
    return made


def _objectives(view: View) -> list[b.Block]:
    made: list[b.Block] = []
    for chapter in dict.fromkeys(one["chapter"] for one in view["objectives"]):
        here = [one for one in view["objectives"] if one["chapter"] == chapter]
        made.append(b.heading(chapter, 4))
        made.append(b.checks([(MARK[one["state"]], one["text"], one["says"]) for one in here]))
        drawn = [
            {"label": one["text"], "value": 100 * one["share"], "low": 100 * one["low"], "high": 100 * one["high"], "mark": one["state"] == "not-yet"}
            for one in here if one["share"] is not None
        ]  # fmt: skip
        if drawn:
            best = max(drawn, key=lambda one: one["value"])
            finding = _("Best known: {text} ({n}%).").format(text=best["label"], n=figure(round(best["value"])))
            heads = {"label": _("Objective"), "value_label": _("Right at first")}
            made.append(b.bar_chart(_("Right first answers, with their margin"), finding, items=drawn, x=(0, 100), unit="%", reference=50, **heads))
    return [b.heading(_("What is understood")), *made] if made else []


def _questions(view: View) -> list[b.Block]:
    made: list[b.Block] = []
    for one in view["questions"]:
        hidden = one["answered"] is None
        rows: list[list[str | float | None]] = [
            [option["text"], _("yes") if option["right"] else _("no"), _("hidden") if option["n"] is None else str(option["n"]),
             "" if option["share"] is None else f"{100 * option['share']:.0f}%"]
            for option in one["options"]
        ]  # fmt: skip
        answered = _("How many answered is hidden") if hidden else ngettext("{n} answer", "{n} answers", one["answered"]).format(n=one["answered"])
        heads = [_("First answer"), _("Right"), _("Learners"), _("Share")]
        made.append(b.fold(f"{one['prompt']} ({answered})", [b.table(heads, rows, caption=one["prompt"], align="llrr")]))
    return [b.heading(_("First answers")), *made] if made else []


def _spreads(view: View) -> list[b.Block]:
    rows: list[list[str | float | None]] = [[one["title"], one["text"], one["says"]] for one in view["spreads"]]
    heads = [_("Exercise"), _("Number"), _("How far the works lie apart")]
    return [b.heading(_("How different the works are")), b.table(heads, rows, caption=_("Headline numbers of the exercises"))] if rows else []


def _people(view: View) -> list[b.Block]:
    made: list[b.Block] = []
    if view["outliers"]:
        made.append(b.heading(_("Worth a conversation")))
        made.append(b.para(_("Far from the others is not wrong. It may be the most interesting work in the room.")))
        made.append(b.bullets([f"{one['learner']}: {one['says']}" for one in view["outliers"]]))
    did: list[list[str | float | None]] = [
        [one["title"], _("hidden") if one["did"] is None else str(one["did"]), str(one["of"])] for one in view["exercises"]
    ]
    if did:
        made.append(b.heading(_("Who did what")))
        made.append(b.table([_("Exercise"), _("Handed in"), _("Of")], did, caption=_("Who handed in which exercise"), align="lrr"))
    titles = {one["exercise"]: one["title"] for one in view["exercises"]}
    who: list[list[str | float | None]] = [
        [one["learner"], ", ".join(titles.get(slug, slug) for slug in one["exercises"]) or None, one["answered"], one["right"], one["tries"]]
        for one in view["who"][:MOST_PEOPLE]
    ]
    if who:
        heads = [_("Learner"), _("Exercises"), _("Answered"), _("Right at first"), _("Tries")]
        made.append(b.table(heads, who, caption=_("Learners"), align="llrrr"))
    if len(view["who"]) > MOST_PEOPLE:
        made.append(b.para(_("And {n} more; the spreadsheet has all of them.").format(n=len(view["who"]) - MOST_PEOPLE)))
    return made


def _files(view: View) -> list[b.Block]:
    if not view["files"]:
        return []
    counted = sum(n for state, n in view["states"].items() if state in COUNTED)
    rows: list[list[str | float | None]] = [[one["source"], one["text"]] for one in view["files"] if one["state"] != "in"]
    made = [b.heading(_("Files")), b.para(ngettext("{n} file counts.", "{n} files count.", counted).format(n=counted))]
    if rows:
        made.append(b.table([_("File"), _("What became of it")], rows, caption=_("Files that need a look")))
    return made
