"""The steps of the blind-spot mirror, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.blind_spots import LEVELS, MOST_COUNT, MOST_FACTS, MOST_GIVEN, SPOTS, asked, level_word, missing_name, spot_name
from cxcourse.models.blind_spots_sheet import about_word
from cxcourse.widgets import kit

SLIP: dict[str, Any] = {"id": "", "whom": "", "talk": "", **dict.fromkeys(SPOTS), "sentence": "", "best": "", "word": ""}
FACT: dict[str, Any] = {"id": "", "fact": "", "source": "", "day": "", "about": None, "against": False}


def panels(case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your mirror"), _("Name your mirror")),
        _self(case),
        _others(),
        _mirror(),
        _fix(),
        _sheet(),
        _page(),
        _slip(),
        kit.group_panel(
            _("Each of you marks the own talk and writes slips for the others. Drop all files here: slips find the speaker they are for, and open "
              "when three members have written one. Your file holds the slips you wrote, so hand it only to those who may read them."),
            needs=kit.needs("own", _("Mark your own talk first; then lay the mirrors side by side.")),
        ),
        _take_away(),
    ]  # fmt: skip


def _levels() -> list[tuple[Any, str]]:
    return [(level, f"{level} {level_word(level)}") for level in LEVELS]


def _self(case: dict[str, Any]) -> kit.Spec:
    example = kit.example("case", _("Look at Noor's mirror"), _("This is Noor's mirror of 8 October at Waldhaven. Change anything you like."), case)
    aims = [("care", _("They care")), ("choose", _("They choose something")), ("understand", _("They understand it"))]
    talk = kit.form("talk", [kit.group(_("The talk"), [
        kit.text("what", _("Which talk?"), max_length=200, placeholder=_("Ten minutes on our letters, for the managers")),
        kit.date("day", _("When?")),
        kit.text("speaker", _("Your name, as it stands on the slips"), max_length=80, hint=_("So that slips for others stay out.")),
        kit.choice("aim", _("What should happen?"), aims, unknown=_("Don't know yet")),
        kit.select("guess", _("Guess before you look: which spot is yours?"), [(spot, missing_name(spot)) for spot in SPOTS], unknown=_("No guess")),
    ])])  # fmt: skip
    own = kit.ratings(
        "own", [(spot, spot_name(spot), asked(spot)) for spot in SPOTS], levels=_levels(), label=_("My own marks: what would a listener say?")
    )
    return kit.panel(
        "self", _("Your own slip, before you see any other"),
        [
            kit.start("own", heading=_("Which talk was it? Mark it as your listeners would."),
                      body=_("Six lines, two minutes. Be quick, and be honest: nobody sees it but you."), first=_("Begin with my slip"),
                      examples=[example]),
            talk, own,
            kit.fold(_("Bring in a saved mirror, or open Noor's"), [
                kit.bring(_("Drop a saved mirror here"), hint=_("A file saved on this page, up to 2 MB")), kit.examples(),
            ]),
        ],
        short=_("My slip"), intro=_("Mark the talk, not yourself. 5 is best."),
    )  # fmt: skip


def _others() -> kit.Spec:
    tally = kit.custom(
        "tally", bind="counts", label=_("How many listeners gave which mark?"), max=MOST_COUNT,
        rows=[{"id": spot, "label": spot_name(spot), "hint": asked(spot)} for spot in SPOTS],
        levels=[{"value": level} for level in LEVELS], scale=", ".join(f"{level}: {level_word(level).lower()}" for level in LEVELS) + ".",
    )  # fmt: skip
    bring = kit.bring(
        _("Drop slips from your listeners here"), table="import_table", noun=(_("slip"), _("slips")), hint=_("CSV or Excel (XLSX), one line a slip"),
        columns=_("They save a slip in the step “Mark somebody else”. Bring all slips at once: one that comes alone later could be told apart."),
    )  # fmt: skip
    away = kit.buttons([("away", _("Take all slips from files out again"), {"held": {}}, None)])
    return kit.panel(
        "others", _("What three to eight others say"),
        [
            kit.tabs(kit.part("paper", _("Slips on paper"), [tally]), kit.part("files", _("Slips as files"), [kit.blocks("held"), bring, away])),
        ],
        short=_("Their slips"), needs=kit.needs("own", _("Your own marks first. Then the slips of the others.")),
        intro=_("Ask three to eight listeners, without names: one slip has no face then. With fewer than three the mirror stays closed."),
    )  # fmt: skip


def _mirror() -> kit.Spec:
    return kit.panel(
        "mirror", _("The mirror"), [kit.blocks("mirror")], short=_("Mirror"),
        needs=kit.needs(view="mirror", text=_("The mirror opens when you and three listeners have marked the talk.")),
    )  # fmt: skip


def _fix() -> kit.Spec:
    form = kit.form("fix", [
        kit.select("spot", _("The one line I work on"), [(spot, f"{spot_name(spot)} ({missing_name(spot)})") for spot in SPOTS],
                   unknown=_("Not chosen yet")),
        kit.textarea("what", _("What I do otherwise"), max_length=400),
        kit.textarea("where", _("The sentence in which I do it"), max_length=400, hint=_("As you will say it.")),
        kit.date("by", _("On which day do I try it?")),
        kit.text("sign", _("How I will see that it worked"), max_length=300, hint=_("One line of the next slips, for instance.")),
    ])  # fmt: skip
    return kit.panel(
        "fix",
        _("One fix"),
        [kit.blocks("fixes"), form, kit.blocks("fix")],
        short=_("One fix"),
        needs=kit.needs("own", _("First the mirror, then one thing to do otherwise.")),
    )


def _sheet() -> kit.Spec:
    facts = kit.records(
        "facts", noun=(_("fact"), _("facts")), name="fact", new=FACT, limit=MOST_FACTS, marks=False, under="source", heading=_("Fact"),
        add=(_("Add a fact: a number and its noun"), _("Of 1,000 people with the old letter 50 called")), summary=[], blank="",
        hint=_("Open a fact to give it its source and its day."),
        groups=[kit.group(_("The fact"), [
            kit.textarea("fact", _("A number and its noun"), max_length=240, hint=_("“Of 100 callers, 40” is heard better than “40%”.")),
            kit.text("source", _("Source"), max_length=160, hint=_("Who counted what, so that somebody else could find it.")),
            kit.date("day", _("Day of the figure")),
            kit.choice("about", _("About"), [(about, about_word(about)) for about in ("feel", "do", "cost", "helps")], unknown=_("Something else")),
            kit.check("against", _("It does not suit us")),
        ])],
    )  # fmt: skip
    more = kit.form("sheet", [
        kit.group(_("A customer's words"), [
            kit.textarea("quote", _("One sentence that a customer really said"), max_length=300),
            kit.text("quoted", _("Where?"), max_length=160, placeholder=_("survey of May 2026")),
            kit.date("day", _("Day of this sheet")),
        ]),
    ])  # fmt: skip
    return kit.panel(
        "sheet", _("Your customer data sheet"), [facts, more, kit.blocks("check", empty=_("The checks begin with your first fact."))],
        short=_("Data sheet"),
        intro=_("The numbers that leave your talk move here: at most eight, each with its source and its day. One must not suit you."),
    )  # fmt: skip


def _page() -> kit.Spec:
    return kit.panel(
        "page",
        _("The sheet, as it hangs on the wall"),
        [kit.blocks("page")],
        short=_("The page"),
        needs=kit.needs(view="page", text=_("Your facts on one page. Colleagues can quote from it without you in the room.")),
    )


def _slip() -> kit.Spec:
    choices = [kit.choice(spot, spot_name(spot), _levels(), unknown=_("No mark"), hint=asked(spot)) for spot in SPOTS]
    given = kit.records(
        "given", noun=(_("slip"), _("slips")), name="whom", new=SLIP, limit=MOST_GIVEN, marks=False, under="talk", heading=_("For"),
        add=(_("Whose talk do you mark?"), _("The speaker's name")), summary=[], blank="", hint=_("Open the slip to mark the talk."),
        groups=[
            kit.group(_("For"), [kit.text("whom", _("The speaker"), max_length=80), kit.text("talk", _("Which talk?"), max_length=200)]),
            kit.group(_("Your marks for the talk"), choices, hint=_("For the talk, never for the person.")),
            kit.group(_("In words"), [
                kit.text("best", _("The strongest moment"), max_length=300),
                kit.text("sentence", _("The sentence in which something was missing"), max_length=300),
                kit.text("word", _("A word of your own"), max_length=40, hint=_("Any word, no name. It keeps your slip from being counted twice.")),
            ]),
        ],
    )  # fmt: skip
    return kit.panel(
        "slip",
        _("Mark somebody else"),
        [given],
        short=_("For others"),
        intro=_("Somebody asked you for a slip? One minute. Save it below under “Slips for others”, and hand it over: your name is not in it."),
    )


def _take_away() -> kit.Spec:
    paper = kit.form("sheet", [
        kit.choice("prints", _("On paper"), [("facts", _("The data sheet")), ("mirror", _("My mirror and my fix"))],
                   hint=_("One hangs on a wall, the other is yours alone.")),
    ])  # fmt: skip
    take_away = kit.take_away(
        _("Blind-spot mirror"),
        pictures=[("png", _("Picture"), _("the mirror, to keep where you write your talks"), "mirror")],
        files=[
            ("export_markdown", _("In words"), _("Markdown: mirror, fix, data sheet")),
            ("export_facts", _("The facts"), _("CSV for Excel")),
            ("export_slips", _("Slips for others"), _("CSV to hand over, without your name")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the data sheet, or your mirror, on one page"), "view": "sheet"},
    )  # fmt: skip
    return kit.panel(
        "take",
        _("Take it away"),
        [paper, take_away],
        short=_("Take away"),
        intro=_("Nothing leaves this browser unless you take it. Send the sheet to three people who speak about customers without you."),
    )
