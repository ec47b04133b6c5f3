"""The last steps of the truth moment designer: script, rehearsal, and what one takes away."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.trip_over_the_truth import MOST_MINUTES, MOST_OWN
from cxcourse.widgets import kit

PART: dict[str, Any] = {"id": "", "name": "", "minutes": None, "who": None, "after": None}


def script() -> kit.Spec:
    """The script with its minutes."""

    def minutes(field: str, label: str) -> kit.Spec:
        return kit.number(field, label, min=0, max=MOST_MINUTES, step=0.5, unit=_("minutes"))

    times = kit.form("minutes", [
        kit.group(_("How long does each part take?"), [
            minutes("slot", _("I have been given")), minutes("opening", _("You open")), minutes("task", _("They do it")),
            minutes("ask", _("You ask, keep quiet, and they speak")), minutes("asked", _("The figure, once somebody asks")),
            minutes("second", _("The second try")), minutes("step", _("The step")),
        ]),
    ])  # fmt: skip
    who = [("me", _("I speak")), ("they", _("They speak")), ("hands", _("Hands only"))]
    after = [
        ("opening", _("the opening")), ("task", _("the task")), ("ask", _("the questions")), ("asked", _("the figure")),
        ("second", _("the second try")), ("step", _("the step")),
    ]  # fmt: skip
    own = kit.records(
        "own", noun=(_("part"), _("parts")), name="name", new=PART, limit=MOST_OWN, marks=False, under="", heading=_("Own part"),
        add=(_("Add a part of your own"), _("Such as: compare in pairs")), summary=[kit.shown("minutes", _("Minutes"))], blank="",
        hint=_("Open a part to give it minutes and its place."),
        groups=[kit.group(_("The part"), [
            kit.text("name", _("What happens"), max_length=160), minutes("minutes", _("It takes")), kit.choice("who", _("Who is at work?"), who),
            kit.select("after", _("It comes after"), after, unknown=_("the end")),
        ])],
    )  # fmt: skip
    return kit.panel(
        "script", _("The script, with minutes"),
        [times, kit.blocks("script", empty=_("Give the parts their minutes.")), kit.fold(_("Parts of your own"), [own])],
        short=_("Script"), needs=kit.needs("words", _("The script is made of your words, thing and minutes.")),
        intro=_("So plain that a colleague could run it without you. Whoever speaks most learns least."),
    )  # fmt: skip


def rehearse() -> kit.Spec:
    """The clock."""
    clock = kit.clock(
        _("Rehearsal"), view="clock", bind="runs", mode="down", advance="hand",
        note=_("Aloud, standing, to an empty room or two friendly people. Keep the silence in full."),
        empty=_("The clock needs the minutes of your script."),
    )  # fmt: skip
    return kit.panel(
        "rehearse", _("Rehearse it, silence included"), [clock, kit.blocks("after")], short=_("Rehearse"),
        needs=kit.needs(view="clock", text=_("Give the parts of your script their minutes; then a clock leads you through it.")),
    )  # fmt: skip


def take_away() -> kit.Spec:
    """Files and paper."""
    ways = kit.take_away(
        _("Truth moment"),
        files=[("export_markdown", _("In words"), _("Markdown: script, and what is open")), ("export_csv", _("The script"), _("CSV for Excel"))],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the facilitator's script, one side"), "view": "sheet"},
    )  # fmt: skip
    return kit.panel(
        "take",
        _("Take it away"),
        [ways],
        short=_("Take away"),
        needs=kit.needs("words", _("Your script on paper, in words, as a file.")),
        intro=_("Nothing leaves this browser unless you take it. Mark the silence in colour, for you will want to skip it."),
    )
