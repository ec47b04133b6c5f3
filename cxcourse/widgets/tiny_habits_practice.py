"""The steps of the thirteen habits in which one builds recipes and keeps a tally."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.tiny_habits import (
    DAYS,
    FIRST_HOUR,
    HABITS,
    LAST_HOUR,
    LEVELS,
    MOST_LINES,
    MOST_RECIPES,
    MOST_SECONDS,
    WEEKS,
    level_word,
)
from cxcourse.widgets import kit

RECIPE: dict[str, Any] = {"id": "", "habit": "", "after": "", "act": "", "joy": "", "seconds": None, "daily": None, "gain": ""}


def recipes_panel(examples: list[dict[str, Any]]) -> kit.Spec:
    """Hooks, recipes, and recipes to borrow."""
    habits = [(one.id, one.short) for one in HABITS]
    hooks = {"view": "hooks", "label": _("Your hooks:")}
    records = kit.records(
        "recipes",
        noun=(_("recipe"), _("recipes")),
        name="act",
        under="after",
        new=RECIPE,
        limit=MOST_RECIPES,
        marks=False,
        heading=_("Tiny act"),
        add=(_("Add a tiny act"), _("Such as: think of one customer")),
        summary=[],
        hint=_("Open a recipe to hang it on a hook and give it a joy."),
        groups=[
            kit.group(
                _("The recipe"),
                [
                    kit.text("after", _("After I …"), max_length=160, offers=hooks, placeholder=_("start my laptop")),
                    kit.text("act", _("I … (under a minute)"), max_length=160, placeholder=_("think of one customer whom I will ring")),
                    kit.text(
                        "joy",
                        _("and then … (a small joy)"),
                        suggestions=[_("a nod"), _("the first sip of coffee"), _("a quiet “yes!”"), _("a smile")],
                    ),
                ],
            ),
            kit.group(
                _("Does it hold?"),
                [
                    kit.yes_no("daily", _("Does the hook happen on nearly every working day?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
                    kit.number(
                        "seconds", _("How long does the act take?"), min=0, max=MOST_SECONDS, step=5, unit=_("seconds"), hint=_("Do it once, now.")
                    ),
                    kit.text("gain", _("Who gains by it?"), max_length=160, hint=_("A customer, or somebody who helps one.")),
                    kit.select("habit", _("Which of the thirteen is it?"), habits, unknown=_("One of my own")),
                ],
            ),
        ],
    )
    return kit.panel(
        "recipes",
        _("Hang it on a hook"),
        [
            kit.form(
                "hooks",
                [
                    kit.lines(
                        "lines",
                        _("Six things that happen on every working day of yours"),
                        limit=MOST_LINES,
                        max_length=120,
                        add=_("Add a thing"),
                        hint=_("Walk through yesterday: badge, lift, coffee, laptop, first call, tray, last call, coat."),
                    )
                ],
            ),
            records,
            kit.custom(
                "habit_borrow",
                bind="recipes",
                new=RECIPE,
                limit=MOST_RECIPES,
                examples=examples,
                levels=[{"value": one, "label": level_word(one)} for one in LEVELS],
            ),
            kit.blocks("recipes"),
        ],
        short=_("Recipes"),
        intro=_("Choose one or two that you want. Hang each tiny act on something that you do anyway, and end with a small joy."),
    )


def tally_panel() -> kit.Spec:
    """Strokes, and seven dates."""
    hours = [(hour, f"{hour}:00") for hour in range(FIRST_HOUR, LAST_HOUR + 1)]
    days = [_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri")]
    return kit.panel(
        "tally",
        _("Tally and dates"),
        [
            kit.custom("habit_tally", bind="tally", records="recipes", weeks=WEEKS, days=days[:DAYS]),
            kit.blocks("tally"),
            kit.form(
                "dates",
                [
                    kit.group(
                        _("Seven check-ins"),
                        [
                            kit.date("begin", _("First day")),
                            kit.select("hour", _("At"), hours, unknown="8:00"),
                            kit.text("partner", _("Who asks you?"), placeholder=_("a partner, not your boss")),
                        ],
                        hint=_("Five minutes each. They ask after the recipe and not after the person."),
                    ),
                ],
            ),
            kit.blocks("dates"),
        ],
        short=_("Tally"),
        needs=kit.needs("recipes", _("The tally opens with your first recipe.")),
        intro=_("A stroke for each day that you did it. Gaps are normal."),
    )
