"""The steps of the mastermind session, in words and controls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.words import first_upper
from cxcourse.models.your_mastermind import (
    HOWS,
    LONGEST,
    LONGEST_STEP,
    MOST_MEMBERS,
    MOST_PARKED,
    MOST_STEPS,
    ROLES,
    SHORTEST,
    how_word,
    role_word,
)
from cxcourse.models.your_mastermind_agenda import READY, ready
from cxcourse.widgets import kit, your_mastermind_later

MEMBER = {"id": "", "name": "", "house": "", "roles": []}
STEP = {"id": "", "what": "", "minutes": 5, "how": "all", "lead": None, "note": ""}

Exercises = Sequence[Mapping[str, str]]


def panels(case: dict[str, Any], exercises: Exercises) -> list[kit.Spec]:
    """All steps; `case` is the case company's work, `exercises` those of the course in their order."""
    return [
        kit.title("title", _("Name of your circle"), _("Name your circle")),
        _circle(case),
        _agenda(),
        _run(),
        _group(),
        _bring(exercises),
        your_mastermind_later.story_step(),
        your_mastermind_later.plan_step(),
        your_mastermind_later.take_away_step(),
    ]


def _circle(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case", _("Look at Noor's circle"), _("These are Noor and her circle, one evening in January. Change anything you like."), case
    )  # fmt: skip
    people = kit.records(
        "members", noun=(_("person"), _("people")), name="name", new=MEMBER, limit=MOST_MEMBERS, under="house", heading=_("Who"), summary=[],
        add=(_("Add somebody"), _("First name, then Enter")), hint=_("Open a person to give them a job for this meeting."),
        groups=[kit.group(_("This evening"), [
            kit.text("name", _("Name")), kit.text("house", _("From which house?"), placeholder=_("Hospital")),
            kit.several("roles", _("Jobs"), [(role, role_word(role)) for role in ROLES]),
        ])],
    )  # fmt: skip
    meeting = kit.form("meeting", [
        kit.group(_("This meeting"), [
            kit.date("day", _("On which day?")),
            kit.text("begin", _("From when?"), max_length=20, placeholder="19:00"),
            kit.number("length", _("How long do you have?"), min=SHORTEST, max=LONGEST, step=5, unit=_("minutes")),
            kit.text("place", _("Where?"), max_length=160, placeholder=_("A room with a door that shuts")),
        ]),
    ])  # fmt: skip
    return kit.panel(
        "circle", _("Who, and when?"),
        [
            kit.start(
                "members", heading=_("Six to ten people, one clock, and nobody who owes you a compliment"),
                body=_("Name them, take a ready agenda, and the clock calls everybody by name. Alone tonight? Go straight to the ninety days."),
                first=_("Begin with the first name"), examples=[example],
            ),
            people,
            kit.buttons([("deal", _("Deal the jobs, or move them one seat on"), None, "move_jobs")], label=_("Jobs")),
            kit.blocks("jobs"),
            meeting,
            kit.fold(_("Open a saved session, or Noor's"), [
                kit.bring(_("Drop a saved session here"), hint=_("A file saved on this page, up to 2 MB")), kit.examples(),
            ]),
        ],
        short=_("Circle"),
    )  # fmt: skip


def _agenda() -> kit.Spec:
    names = {"60": _("60 minutes, one case"), "90": _("90 minutes, two cases"), "story": _("90 minutes, one case and one story")}
    steps = kit.records(
        "agenda", noun=(_("step"), _("steps")), name="what", new=STEP, limit=MOST_STEPS, marks=False, under="note", heading=_("Step"),
        add=(_("Add a step"), _("What happens in it")), summary=[kit.shown("minutes", _("Min"))],
        hint=_("Open a step to change its minutes, or to move it."),
        groups=[kit.group(_("Step"), [
            kit.text("what", _("What happens?")),
            kit.number("minutes", _("How long?"), min=0.5, max=LONGEST_STEP, step=1, unit=_("minutes")),
            kit.choice("how", _("Who speaks?"), [(how, first_upper(how_word(how))) for how in HOWS], unknown=_("Not said")),
            kit.choice("lead", _("Who leads?"), [(role, role_word(role)) for role in ROLES], unknown=_("Nobody")),
            kit.text("note", _("What the timekeeper says"), max_length=200),
        ])],
    )  # fmt: skip
    return kit.panel(
        "agenda", _("The agenda"),
        [
            kit.buttons([(which, names[which], {"agenda": ready(which)}, None) for which in READY], label=_("Ready agendas")),
            kit.blocks("fits"), kit.fold(_("Change the steps"), [steps]), kit.blocks("by_the_clock"),
        ],
        short=_("Agenda"), intro=_("Take a ready one and change it. It says when it does not fit your time or your number."),
    )  # fmt: skip


def _run() -> kit.Spec:
    clock = kit.clock(
        _("Your session"), view="clock_steps", advance="auto", more=60, empty=_("The clock takes its steps from the agenda. Choose one first."),
        note=_("It goes on by itself; pause it, or give a minute more. Switch the sound on, and a soft tone marks every turn."),
    )  # fmt: skip
    parked = kit.form("parking", [
        kit.lines("parked", _("Parking place"), limit=MOST_PARKED, add=_("Park something"),
                  hint=_("Good, and not now? It stands here, and nobody has to hold on to it.")),
    ])  # fmt: skip
    return kit.panel(
        "run", _("Run it"), [kit.blocks("tonight"), clock, parked], short=_("Run it"),
        needs=kit.needs("agenda", _("Here runs the clock, once there is an agenda.")),
        intro=_("Put it where all can see it. Politeness cannot end a talk; a clock can."),
    )  # fmt: skip


def _group() -> kit.Spec:
    mine = kit.form("mine", [
        kit.group(_("Your first answer"), [
            kit.text("whose", _("Whose case, and what is the question?"), max_length=300),
            kit.text("question", _("The best question you heard, or would ask"), max_length=300),
            kit.textarea("answer", _("What would you do?"), max_length=1000, hint=_("As you would write it on a card. Two sentences are plenty.")),
            kit.text("word", _("In one word"), max_length=40, placeholder=_("ask"), hint=_("Same word, same heap.")),
            kit.scale("sure", _("How sure are you?"), _("a guess"), _("sure")),
            kit.text("unless", _("What would change your mind?"), max_length=400),
        ], hint=_("Write before anybody talks. Then seal it below, post the fingerprint, and save your file.")),
    ])  # fmt: skip
    return kit.panel(
        "group", _("First answers, sealed"), [mine, kit.compare()], short=_("First answers"),
        intro=_(
            "Each of you writes and seals alone; after the reading, drop all the files here. What was sealed stands. A file holds your whole "
            "session, your plan too: that is what you promise each other."
        ),
    )  # fmt: skip


def _bring(exercises: Exercises) -> kit.Spec:
    return kit.panel(
        "bring", _("Lay one exercise side by side"), [kit.custom("mastermind_bring", exercises=[dict(one) for one in exercises])], short=_("Compare"),
        intro=_("One a meeting. Everybody saves a file on its page and brings it; its group step compares. Nobody explains until all lie there."),
    )  # fmt: skip
