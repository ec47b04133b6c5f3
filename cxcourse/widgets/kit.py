"""The house controls as plain dicts: an exercise lists them in `make_panels`, the page draws them.

Every function returns one specification. `bind` names a work trait, `view` a key of the view, `field` a key of a record. All labels
come from the caller, already translated. What a control does with its keys is written in `static/kit/`. The functions stand in
`kit_structure` (steps, tabs), `kit_fields` (fields, forms), `kit_work` (lists of records), `kit_results` (results, files) and `kit_group`
(comparing).
"""

from __future__ import annotations

from cxcourse.models.problem import Problem
from cxcourse.widgets.exercise import Exercise, File, action
from cxcourse.widgets.kit_clock import clock, clock_step
from cxcourse.widgets.kit_fields import (
    check,
    choice,
    date,
    form,
    group,
    lines,
    number,
    ratings,
    scale,
    select,
    several,
    text,
    textarea,
    yes_no,
)
from cxcourse.widgets.kit_group import compare, group_panel
from cxcourse.widgets.kit_results import blocks, bring, buttons, notes, ranking, take_away
from cxcourse.widgets.kit_spec import Spec
from cxcourse.widgets.kit_structure import custom, fold, needs, panel, part, tabs
from cxcourse.widgets.kit_text import mark_kind, marked
from cxcourse.widgets.kit_work import axis, board, example, examples, links, plan, records, shown, start, title, versions, weights

__all__ = [
    "Exercise", "File", "Problem", "Spec", "action", "axis", "blocks", "board", "bring", "buttons", "check", "choice", "clock",
    "clock_step", "compare", "custom", "date", "example", "examples", "fold", "form", "group", "group_panel", "lines", "links", "mark_kind",
    "marked", "needs", "notes", "number", "panel", "part", "plan", "ranking", "ratings", "records", "scale", "select", "several", "shown",
    "start", "tabs", "take_away", "text", "textarea", "title", "versions", "weights", "yes_no",
]  # fmt: skip
