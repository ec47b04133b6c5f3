"""The first two steps of *Plan a course*: the plans to begin from, and the tree of chapters."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models import assignment_plans as plans
from cxcourse.models.assignment import MOST_DAYS
from cxcourse.models.assignment_course import BY_SLUG, CHAPTERS, PARTS
from cxcourse.models.assignment_view import counted
from cxcourse.widgets import kit


def _ready(one: plans.Ready, role: str = "") -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "text": one.text, "role": role, "holds": " · ".join(counted(one.plan)), "work": plans.patch(one)}


def begin() -> kit.Spec:
    """How much time is there? Or: which question?"""
    begin = kit.custom(
        "assignment_begin",
        plans=[_ready(one) for one in plans.ready()],
        questions=[_ready(one, role) for role, one in plans.questions()],
        items="items",
        about="about",
    )
    bring = kit.bring(
        _("Drop a plan here"),
        table="read_plan",
        accept=".json,.imscc,.zip,.txt",
        noun=(_("entry"), _("entries")),
        hint=_("a saved plan or a cartridge from this page, up to 2 MB"),
    )
    return kit.panel(
        "begin",
        _("How much time do people have?"),
        [begin, kit.fold(_("Open a plan that you have: a link or a file"), [kit.custom("assignment_paste"), bring])],
        short=_("Begin"),
        intro=_("Take the plan that comes nearest. You change everything in it in the next steps."),
    )


def chapters() -> kit.Spec:
    """What is read and done, by when."""
    tree = [
        {
            "title": part,
            "chapters": [
                {
                    "slug": one.slug,
                    "n": one.number,
                    "title": one.title,
                    "minutes": one.minutes,
                    "exercise": one.exercise,
                    "exerciseMinutes": one.exercise_minutes,
                    "objectives": list(one.objectives),
                    "page": one.path_of("chapter"),
                    "ground": [
                        _("Chapter {n}, {title}").format(n=BY_SLUG[ground.on].number, title=BY_SLUG[ground.on].title) for ground in one.ground
                    ],
                }
                for one in CHAPTERS
                if one.part == n
            ],
        }
        for n, part in enumerate(PARTS)
    ]
    return kit.panel(
        "chapters",
        _("What do they read, and what do they do?"),
        [kit.custom("assignment_chapters", tree=tree, items="items", about="about", most=MOST_DAYS)],
        short=_("Chapters"),
        intro=_("Tick a chapter to read, an exercise to do, or both. Say by when, and whether it may be left out."),
    )
