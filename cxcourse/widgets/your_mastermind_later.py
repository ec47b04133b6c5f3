"""The later steps of the mastermind session: the story that is scored, the ninety days, and what is taken away."""

from __future__ import annotations

from cxcourse.i18n import _
from cxcourse.models.your_mastermind import ELEMENTS, HORIZONS, MEETINGS, MOST_PLAN, MOST_SCORES, element_word, horizon_word
from cxcourse.models.your_mastermind_agenda import story_flow
from cxcourse.widgets import kit

SCORE = {"id": "", "by": "", "teller": "", **dict.fromkeys(ELEMENTS), "heard": "", "own": False}
LINE = {"id": "", "what": "", "whom": "", "horizon": None, "by": "", "sign": "", "asks": "", "done": False, "source": ""}


def story_step() -> kit.Spec:
    ten = "10-cx-story.html"
    to_story = kit.custom("mastermind_links", links=[
        {"href": f"{ten}#cx-step-time", "label": _("Rehearse it"), "hint": _("large letters and a clock")},
        {"href": f"{ten}#cx-step-write", "label": _("Write the next draft"), "hint": _("with the words you heard")},
        {"href": f"{ten}#cx-step-score", "label": _("What the marks mean"), "hint": _("each in five levels of words")},
    ])  # fmt: skip
    clock = kit.clock(_("Deliver, score, agree"), steps=story_flow(), advance="hand", more=60)
    scores = kit.records(
        "scores", noun=(_("score sheet"), _("score sheets")), name="by", new=SCORE, limit=MOST_SCORES, under="teller", heading=_("Listener"),
        add=(_("Add a listener"), _("Who scores? Then Enter")),
        summary=[kit.shown(element, short) for element, short in zip(ELEMENTS, (_("You"), _("Why now"), _("Road"), _("Deed")), strict=True)],
        groups=[kit.group(_("Whose story"), [
            kit.text("teller", _("Whose story?"), hint=_("One spelling for all of you.")),
            kit.text("by", _("Scored by")), kit.check("own", _("These are my own marks, for when we compare our files")),
        ]), kit.group(_("1 is absent, 5 could not be missed"), [
            *(kit.choice(element, element_word(element), [(n, str(n)) for n in range(1, 6)], unknown=_("Open")) for element in ELEMENTS),
            kit.text("heard", _("What did you hear?"), max_length=400),
        ])],
    )  # fmt: skip
    agreed = kit.form("agreed", [kit.group(_("What you agree on"), [
        kit.text("keep", _("What stays"), max_length=300), kit.text("mend", _("The one thing I mend"), max_length=300),
        kit.text("first", _("Whom I ask first, and what"), max_length=300), kit.date("next", _("You hear the next draft on")),
    ])])  # fmt: skip
    return kit.panel(
        "story", _("Ten minutes, scored"),
        [
            kit.blocks("story"), to_story, kit.fold(_("A clock for one story: deliver, score, agree, 40 minutes"), [clock]),
            scores, kit.buttons([("take", _("Take over the scores of exercise 10"), None, "take_scores")], label=_("Scores")),
            kit.blocks("scored"), agreed,
        ],
        short=_("Story"), intro=_("The final exam of this course: tell it, let each score alone, show at once, and talk about the spread."),
    )  # fmt: skip


def plan_step() -> kit.Spec:
    ninety = kit.form("ninety", [
        kit.group(_("From when, and what for?"), [
            kit.date("begin", _("The ninety days begin on")),
            kit.text("asker", _("Who asks you, unless a line says otherwise?"), max_length=80),
            kit.text("aim", _("When they are over, what has changed?"), max_length=300),
        ]),
        kit.group(_("Your next three meetings"), [kit.date(key, _("Meeting {n}").format(n=n)) for n, key in enumerate(MEETINGS, 1)]),
    ])  # fmt: skip
    lines = kit.records(
        "plan", noun=(_("line"), _("lines")), name="what", new=LINE, limit=MOST_PLAN, marks=False, under="whom", heading=_("What I will do"),
        add=(_("Add a line"), _("I ask Stefan for a day at his front desk")), hint=_("Open a line to give it a day, a sign and a name."),
        summary=[kit.shown("by", _("By"), words={"": _("no day")})],
        blank=_("no day yet"),
        groups=[
            kit.group(_("The deed"), [
                kit.textarea("what", _("What will you do?"), max_length=300), kit.text("whom", _("For whom, with whom?"), max_length=160),
                kit.choice("horizon", _("When?"), [(one, horizon_word(one)) for one in HORIZONS], unknown=_("Not said")),
                kit.date("by", _("By which day?")),
            ]),
            kit.group(_("So that it happens"), [
                kit.text("sign", _("How will one know?"), max_length=300, hint=_("Something that can be seen from the street.")),
                kit.text("asks", _("Who asks you?"), max_length=80), kit.check("done", _("Done")),
            ]),
        ],
    )  # fmt: skip
    return kit.panel(
        "plan", _("Ninety days"),
        [ninety, kit.blocks("offers_said"), kit.custom("mastermind_offers"), lines, kit.blocks("plan_result")],
        short=_("Ninety days"), intro=_("This week, thirty days, ninety days. Each line: what, for whom, by when, and how one will know."),
    )  # fmt: skip


def take_away_step() -> kit.Spec:
    take_away = kit.take_away(
        _("Ninety days"),
        files=[
            ("export_calendar", _("Calendar"), _("your days and meetings, ICS")),
            ("export_markdown", _("In words"), _("Markdown: plan, scores, agenda")),
            ("export_agenda", _("The agenda"), _("Markdown, to send around")), ("export_csv", _("The plan"), _("CSV for Excel")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the plan on one sheet"), "view": "sheet"},
    )  # fmt: skip
    dossier = kit.custom("mastermind_links", links=[
        {"href": "../back/casebook.html", "label": _("The whole casebook on paper"),
         "hint": _("all your exercises as one dossier, and one file to keep")},
    ])  # fmt: skip
    return kit.panel(
        "take", _("Take it away"), [take_away, dossier], short=_("Take away"),
        intro=_("Nothing leaves this browser unless you take it. What others told in the circle stays there: the agenda file holds no answers."),
    )  # fmt: skip
