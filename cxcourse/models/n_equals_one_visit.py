"""A customer visit on one page: whom, what to ask, what to leave out, looked at before it is made (E54)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.n_equals_one_wording import WORDING, is_about_what_happened, kind_word, look_at


def _any(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(WORDING[kind])})\b", re.IGNORECASE)


_OFFICE, _FRIENDLY, _NOT, _OPEN_CASE = (_any(kind) for kind in ("office", "friendly", "not", "open_case"))


def visit_blocks(visit: Mapping[str, Any]) -> list[b.Block]:
    """What there is to say about the plan."""
    if not any(visit.values()):
        return []
    out: list[b.Block] = []
    asked: list[tuple[str, str, str | None]] = []
    for question in visit["ask"]:
        found = look_at(question)
        if found:
            why = " ".join(f"{kind_word(one.kind)}: {one.text}" for one in found)
            asked.append(("look", f"\u201c{question}\u201d", why))
        else:
            asked.append(("ok", f"\u201c{question}\u201d", _("About what happened, and open.") if is_about_what_happened(question) else None))
    if asked:
        out += [b.heading(_("Your questions")), b.checks(asked)]
    return [*out, b.heading(_("The rest of the plan")), b.checks(_plan(visit))]


def _plan(visit: Mapping[str, Any]) -> list[tuple[str, str, str | None]]:
    rows: list[tuple[str, str, str | None]] = []
    if not visit["belief"]:
        rows.append(("missing", _("Which belief do you test?"), _("Without one, every visit confirms what you thought.")))
    friendly = _FRIENDLY.search(visit["whom"])
    if not visit["whom"]:
        rows.append(("missing", _("Whom do you visit?"), None))
    elif _OPEN_CASE.search(visit["whom"]):
        rows.append(("look", _("They are in the middle of a complaint."), _("Solve that first. They are no case study.")))
    elif friendly and not _NOT.search(visit["whom"][: friendly.start()]):
        rows.append(
            (
                "look",
                _("\u201c{words}\u201d: do they tell you what others would not?").format(words=friendly.group(0)),
                _("Choose somebody who does not know you, or no longer likes you."),
            )
        )
    else:
        rows.append(("ok", _("You have chosen somebody."), None))
    rows.append(
        ("ok", _("You say in which way they are unlike you."), None)
        if visit["unlike"]
        else (
            "missing",
            _("In which way are they unlike you?"),
            _("Another age, another language, another way to reach you. Somebody like you is still an n of 1."),
        )
    )
    if visit["where"]:
        rows.append(
            ("look", _("Not in your own rooms."), _("Go where the letter is opened and the form is filled in."))
            if _OFFICE.search(visit["where"])
            else ("ok", _("At their place."), None)
        )
    else:
        rows.append(("missing", _("Where?"), _("Where the thing happens, not where your logo hangs.")))
    if not visit["see"]:
        rows.append(("missing", _("What do you want to see?"), _("A folder, a drawer, a screen: things tell what people forget.")))
    if not visit["leave"]:
        rows.append(("missing", _("What do you leave out?"), _("Why it must be so, how satisfied they are, what you would change.")))
    if len(visit["ask"]) > 6:
        rows.append(("look", _("{n} questions are a questionnaire.").format(n=len(visit["ask"])), _("Three or four, and the silence after them.")))
    if not visit["when"]:
        rows.append(("missing", _("When?"), None))
    rows.append(
        ("ok", _("You will tell them what you did with it."), None)
        if visit["back"]
        else ("missing", _("When do you call back?"), _("A month later: \u201cThis is what we did with what you told me.\u201d"))
    )
    return rows


def sheet(visit: Mapping[str, Any], after: Mapping[str, str]) -> list[b.Block]:
    """The visit sheet, to print and to take along."""
    if not any(visit.values()) and not any(after.values()):
        return []
    out: list[b.Block] = []
    if visit["belief"]:
        out.append(b.lead(visit["belief"]))
    rows: list[list[str | float | None]] = []
    lines = [
        (_("Why I believe it"), "why"),
        (_("Whom I visit"), "whom"),
        (_("Unlike me, in that"), "unlike"),
        (_("Where"), "where"),
        (_("When"), "when"),
        (_("I call back on"), "back"),
    ]
    for label, key in lines:
        if visit[key]:
            rows.append([label, day(visit[key]) if key in ("when", "back") else visit[key]])
    if rows:
        out.append(b.table([_("Line"), _("Plan")], rows, caption=_("The visit")))
    for label, key in ((_("I ask, and then I am silent"), "ask"), (_("I want to see"), "see"), (_("I leave out"), "leave")):
        if visit[key]:
            out += [b.heading(label, 4), b.bullets(visit[key])]
    brought = [(_("One sentence in their words"), "words"), (_("One thing to count"), "count"), (_("What we change, or look up"), "next")]
    out.append(b.heading(_("What I bring home"), 4))
    out.append(
        b.table([_("Line"), _("From the visit")], [[label, after[key] or " "] for label, key in brought], caption=_("Fill in on the way back"))
    )
    out.append(b.para(_("One visit is one more n of 1. Five, with the same few questions, begin to show what to count.")))
    return out


def day(iso: str) -> str:
    """A day as one says it; as it is when it is no day."""
    months = [
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    ]
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return _("{day} {month} {year}").format(day=found.day, month=months[found.month - 1], year=found.year)
