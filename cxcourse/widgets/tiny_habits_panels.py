"""The steps of the thirteen habits, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.tiny_habits import (
    HABITS,
    LEVELS,
    MOST_PEOPLE,
    level_word,
)
from cxcourse.widgets import kit
from cxcourse.widgets.tiny_habits_practice import recipes_panel, tally_panel


def panels(case: dict[str, Any], examples: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All steps; `case` is an example work, `examples` are recipes to borrow."""
    return [
        kit.title("title", _("Name of your list"), _("Name your habits")),
        _count(case),
        _room(),
        recipes_panel(examples),
        tally_panel(),
        kit.group_panel(
            _("Each of you counts alone. Bring in the files, and the hands go up: at three, five and eight. The page shows counts, never whose."),
            needs=kit.needs(view="count", text=_("Count your own habits first.")),
        ),
        _take_away(),
    ]


def _count(case: dict[str, Any]) -> kit.Spec:
    example = kit.example("case", _("Look at Ilse's habits"), _("This is what Ilse Brandt of Waldhaven wrote. Change anything you like."), case)
    levels = [(level, level_word(level)) for level in LEVELS]
    return kit.panel(
        "count",
        _("Which of the thirteen do you have?"),
        [
            kit.start(
                "ticks",
                heading=_("At least once in the last four weeks, and you could say when"),
                body=_("That is the rule for a YES. Count alone; nobody sees your list. The thirteen are the course's own."),
                examples=[example],
            ),
            kit.ratings(
                "ticks",
                [(one.id, one.text, _("sits best with a {level}").format(level=level_word(one.level).lower())) for one in HABITS],
                levels=[(True, _("YES")), (False, _("not yet"))],
                label=_("The thirteen habits"),
            ),
            kit.form(
                "about",
                [
                    kit.choice("level", _("You are a"), levels, unknown=_("something else")),
                    kit.number(
                        "guess", _("What does somebody who works with you guess?"), min=0, max=13, unit=_("of 13"), hint=_("Ask before you tell.")
                    ),
                    kit.select("wish", _("Which would you most like to have?"), [(one.id, one.short) for one in HABITS]),
                ],
            ),
            kit.blocks("count"),
            kit.fold(
                _("Bring in a saved list, or open Ilse's"),
                [
                    kit.bring(_("Drop a saved list here"), hint=_("A file saved on this page, up to 2 MB")),
                    kit.examples(),
                ],
            ),
        ],
        short=_("Count"),
        intro=_("Everybody may have all thirteen; the level only says where each sits best."),
    )


def _room() -> kit.Spec:
    usual = [(n, _("{n} in ten").format(n=n)) for n in (1, 2, 3, 4, 5, 6)]
    form = kit.form(
        "room",
        [
            kit.group(
                _("Before"),
                [
                    kit.number("people", _("People in the room"), min=1, max=MOST_PEOPLE),
                    kit.choice("usual", _("Your guess: a typical person has"), usual, unknown=_("no idea")),
                ],
            ),
            kit.group(
                _("Hands up"),
                [
                    kit.number("three", _("Three or more"), min=0, max=MOST_PEOPLE, unit=_("hands")),
                    kit.number("five", _("Five or more"), min=0, max=MOST_PEOPLE, unit=_("hands")),
                    kit.number("eight", _("Eight or more"), min=0, max=MOST_PEOPLE, unit=_("hands")),
                ],
                hint=_("Never ask who has none, put no names to counts, and use slips of paper where people are afraid."),
            ),
        ],
    )
    return kit.panel(
        "room",
        _("Hands up"),
        [form, kit.blocks("room", empty=_("Say how many people there are, and guess; then you see what to expect."))],
        short=_("Hands up"),
        intro=_("In a room, count the hands and type them in. With everybody's files, use the step “With your group”. Alone, skip this."),
    )


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Thirteen habits"),
        pictures=[("png", _("Picture of the hands"), _("PNG for a slide"), "room")],
        files=[
            ("export_calendar", _("Seven check-ins"), _("iCalendar for Outlook, Google, Apple")),
            ("export_markdown", _("In words"), _("Markdown: count, recipes, tally")),
            ("export_csv", _("The recipes as a table"), _("CSV for Excel")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again; it holds your ticks")},
        sheet={"label": _("Recipe cards"), "hint": _("to print, with a tally"), "view": "sheet"},
    )
    return kit.panel(
        "take",
        _("Take it away"),
        [take_away],
        short=_("Take away"),
        needs=kit.needs(view="count", text=_("Recipe cards, dates, your list as a file.")),
        intro=_("Put the card where the hook is. Nothing leaves this browser unless you take it."),
    )
