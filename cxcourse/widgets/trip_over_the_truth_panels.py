"""The steps of the truth moment designer, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.trip_over_the_truth import (
    FINDERS,
    LONGEST,
    MOST_MINUTES,
    MOST_NEVER,
    MOST_REAL,
    MOST_SILENCE,
    UNITS,
    finder_word,
    unit_word,
)
from cxcourse.models.trip_over_the_truth_marks import kind_word
from cxcourse.models.words import first_upper
from cxcourse.widgets import kit
from cxcourse.widgets import trip_over_the_truth_running as running

LINES = {"preach": "wavy", "shame": "double", "trap": "dotted", "insight": "dashed"}


def panels(cases: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """All steps; `cases` are the case company's works, "first" (the draft) and "last"."""
    return [
        kit.title("title", _("Name of your moment"), _("Name your truth moment")),
        _insight(cases),
        _owner(),
        _task(),
        _words(),
        _end(),
        _result(),
        running.script(),
        running.rehearse(),
        kit.group_panel(
            _("Each of you designs one moment first. Then cover the insights: can the others guess yours from the task alone?"),
            needs=kit.needs("words", _("Write your insight and your questions first; then lay the moments side by side.")),
        ),
        running.take_away(),
    ]


def _said(field: str, label: str, *, hint: str, rows: int = 2, placeholder: str | None = None) -> kit.Spec:
    """An editor for a part of what is said, with its marks."""
    kinds = ("insight",) if field == "insight" else ("preach", "shame", "trap")
    return kit.marked(
        "words", "marks", label, field=field, waved="waved", rows=rows, max_length=LONGEST, hint=hint, placeholder=placeholder, show=3,
        kinds=[kit.mark_kind(kind, kind_word(kind), LINES[kind]) for kind in kinds],
    )  # fmt: skip


def _insight(cases: dict[str, dict[str, Any]]) -> kit.Spec:
    examples = [
        kit.example("last", _("Look at Noor's twelve minutes"), _("This is Noor's moment with the managers of Waldhaven. Change anything you like."),
                    cases["last"]),
        kit.example("first", _("Mend her first draft"), _("This is Noor's first draft. Four lines in it should go: find them, and mend them."),
                    cases["first"]),
    ]  # fmt: skip
    known = kit.form("design", [
        kit.group(_("The room"), [
            kit.text("audience", _("Who has been told, and has nodded?"), max_length=160, placeholder=_("the managers' meeting, twelve people")),
            kit.text("test", _("How could a stranger test it?"), max_length=300, hint=_("If it cannot turn out false, it is a wish.")),
            kit.yes_no("knows", _("Would they say “yes, of course”?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
            kit.yes_no("can_act", _("Can they do something about it?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
            kit.yes_no("burns", _("Does it burn right now?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
        ]),
    ])  # fmt: skip
    return kit.panel(
        "insight", _("Which truth, and who should trip over it?"),
        [
            kit.start("words", heading=_("What have you told them, and they nodded?"),
                      body=_("One insight, ten words, about the problem and not your solution. It stays in this browser."),
                      first=_("Write my insight"), examples=examples),
            _said("insight", _("The insight, in at most ten words"), placeholder=_("The amount people look for is not there"),
                  hint=_("You will not say it aloud. They will.")),
            known, kit.blocks("plainly"),
            kit.fold(_("Bring in a saved moment, or open Noor's"), [
                kit.bring(_("Drop a saved moment here"), hint=_("A file saved on this page, up to 2 MB")), kit.examples(),
            ]),
        ],
        short=_("Insight"), intro=_("“Our letters must be clearer” is a solution in disguise. “Nobody here can find the amount” is an insight."),
    )  # fmt: skip


def _owner() -> kit.Spec:
    form = kit.form("design", [kit.group(_("Before the day"), [
        kit.text("owner", _("Whose work is it?"), max_length=80, offers={"exercise": "key-stakeholder", "trait": "people", "field": "name"},
                 hint=_("The one who wrote, built or decided it.")),
        kit.date("owner_day", _("When do you see them alone?")),
        kit.text("owner_ask", _("What do you ask them for?"), max_length=300, placeholder=_("May I use your letter? What would you need?")),
        kit.text("owner_gain", _("What do they get out of it?"), max_length=300, hint=_("What have they wanted for years?")),
    ])])  # fmt: skip
    return kit.panel(
        "owner",
        _("Whose work is it?"),
        [form],
        short=_("Owner"),
        needs=kit.needs("words", _("First the insight.")),
        intro=_(
            "See the owner first, alone, and ask for help. Whoever learns before the chief executive that the letter is a joke, never forgets it."
        ),
    )


def _task() -> kit.Spec:
    form = kit.form("design", [
        kit.group(_("The evidence"), [
            kit.text("thing", _("A thing of your own house"), max_length=200, placeholder=_("the increase letter, in an envelope"),
                     hint=_("A letter, a call, a form, the music in the queue. No film: it dies with its link.")),
            kit.textarea("hands", _("What do they do with their hands?"), max_length=400,
                         placeholder=_("Envelope, card, pen. What do I get each month from now on?")),
            kit.choice("finder", _("Who finds it out?"), [(one, first_upper(finder_word(one))) for one in FINDERS]),
            kit.text("second", _("What shows that there is a way out?"), max_length=300, hint=_("A second try that works, if you have one.")),
        ]),
        kit.group(_("Fair to all"), [
            kit.yes_no("alike", _("Can everybody fail at it alike, you too?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
            kit.yes_no("safe", _("Is the customer safe: unknown, or asked?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
        ]),
        kit.group(_("Folded in time"), [
            kit.number("real", _("In real life it takes"), min=0, max=MOST_REAL, step=1),
            kit.choice("unit", _("Unit"), [(one, unit_word(one)) for one in UNITS]),
        ], hint=_("A year of calls in four minutes is a strong fold.")),
    ])  # fmt: skip
    minutes = kit.form("minutes", [kit.group(_("In the room"), [
        kit.number("task", _("The task takes"), min=0, max=MOST_MINUTES, step=0.5, unit=_("minutes"), hint=_("Four at most, standing or sitting.")),
    ])])  # fmt: skip
    return kit.panel(
        "task",
        _("What can they touch?"),
        [form, minutes],
        short=_("Task"),
        needs=kit.needs("words", _("First the insight.")),
        intro=_("They do it, they see it, they say it. Cause and effect in one room."),
    )


def _words() -> kit.Spec:
    quiet = kit.form("design", [kit.group(_("What you do not say"), [
        kit.number("silence", _("After the first question I keep quiet for"), min=0, max=MOST_SILENCE, step=5, unit=_("seconds"),
                   hint=_("Twenty is long. It is also when the others begin to speak.")),
        kit.text("hold", _("Meanwhile my hands"), max_length=160, placeholder=_("hold the card, on the table")),
        kit.lines("never", _("What I will not say"), limit=MOST_NEVER, add=_("Add a sentence that stays unsaid"),
                  hint=_("The lesson, the blame, the joke: write them down here, and they need not come out.")),
        kit.text("figure", _("The figure in my pocket"), max_length=200, hint=_("It comes out when somebody asks for it.")),
    ])])  # fmt: skip
    return kit.panel(
        "words", _("What do you say, and when are you silent?"),
        [
            _said("opening", _("Your first sentence"), placeholder=_("I would like you to try something that our customers do."),
                  hint=_("One honest sentence. It does not hide what it is for.")),
            _said("questions", _("Your questions, one a line"), rows=3, placeholder=_("What did you look for first?"),
                  hint=_("Two or three that begin with what, where or how, and to which you do not know the answer.")),
            quiet,
            _said("asked", _("What you say when somebody asks for the figure"), placeholder=_("11,500, in two weeks."),
                  hint=_("The number and its noun, and not a word more.")),
            _said("closing", _("Your last question"), placeholder=_("What will you do?"), hint=_("It asks for a step, and leaves the step to them.")),
        ],
        short=_("Words"), needs=kit.needs("words", _("First the insight.")),
        intro=_("A mark is a hint and never a verdict: mend the line, or wave it away because you know this room."),
    )  # fmt: skip


def _end() -> kit.Spec:
    form = kit.form("design", [kit.group(_("The step"), [
        kit.text("step", _("Who could do what by Friday?"), max_length=300),
        kit.text("other", _("And if they find something else than you did?"), max_length=300, hint=_("“I could read it well”: then ask how.")),
        kit.date("look_on", _("When do you look what came of it?")),
    ])])  # fmt: skip
    return kit.panel("end", _("How does it end?"), [form], short=_("End"), needs=kit.needs("words", _("First the insight.")))


def _result() -> kit.Spec:
    return kit.panel(
        "result", _("Could you run it?"), [kit.blocks("result")], short=_("Does it hold?"),
        needs=kit.needs("words", _("The checks begin with your first words.")),
    )  # fmt: skip
