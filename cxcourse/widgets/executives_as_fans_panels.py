"""The steps of the sponsor year, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.executives_as_fans import ALL, FIRST_HOUR, KINDS, LAST_HOUR, MOST_ACTS, MOST_MINUTES, MOST_PEOPLE, WAYS, month_names, way_word
from cxcourse.widgets import kit

LEADER: dict[str, Any] = {"id": "", "name": "", "judged": "", "busy": [], "need": None, "likes": ""}


def panels(case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your year"), _("Name your sponsor year")),
        _leaders(case),
        _year(),
        _load(),
        _message(),
        kit.group_panel(
            _("Each of you plans alone first. Then lay the years side by side: who gets five short messages from five of you?"),
            needs=kit.needs("acts", _("Plan a few acts first; then you can lay your year beside those of others.")),
        ),
        _take_away(),
    ]


def _leaders(case: dict[str, Any]) -> kit.Spec:
    example = kit.example("case", _("Look at Noor's year"), _("This is Noor's year at Waldhaven. Change anything you like."), case)
    months = [(str(n), name[:3]) for n, name in enumerate(month_names(), 1)]
    return kit.panel(
        "leaders", _("Three to five leaders"),
        [
            kit.start(
                "people", heading=_("Whom do you want as a fan by this time next year?"),
                body=_("Begin with your key person. Add one who sits far away; there is always one."),
                first=_("Add the first leader"), examples=[example],
            ),
            kit.buttons([("map", _("Take the key people from my stakeholder map"), None, "from_map")]),
            kit.records(
                "people", noun=(_("leader"), _("leaders")), name="name", under="judged", new=LEADER, limit=MOST_PEOPLE, heading=_("Leader"),
                add=(_("Add a leader"), _("A name, or a code name")), references=[("acts", ["who"])],
                summary=[kit.shown("need", _("Their yes"), words={"true": _("needed"), "false": _("not needed")})], blank=_("open"),
                hint=_("Open a leader to say what they are judged on and which months matter to them."),
                groups=[
                    kit.group(_("Who"), [
                        kit.text("name", _("Name or code name")), kit.text("judged", _("What are they judged on this year?"), max_length=300),
                        kit.yes_no("need", _("Do you need their yes this year?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
                    ]),
                    kit.group(_("Their year, not yours"), [
                        kit.several("busy", _("Months that matter to them"), months,
                                    hint=_("Budget, board, a large client. Acts go before such dates.")),
                        kit.text("likes", _("In what form do they like things?"), max_length=300),
                    ]),
                ],
            ),
            kit.fold(_("Bring in a saved year, or open Noor's"), [
                kit.bring(_("Drop a saved year here"), hint=_("A file saved on this page, up to 2 MB")), kit.examples(),
            ]),
        ],
        short=_("Leaders"), intro=_("Write beside each what they are judged on. Without that you plan your year and not theirs."),
    )  # fmt: skip


def _year() -> kit.Spec:
    kinds: list[dict[str, Any]] = [
        {"value": one.id, "label": _(one.name), "good": _(one.good), "theirs": one.theirs, "mine": one.mine, "way": one.way, "hurts": one.hurts}
        for one in KINDS
    ]
    days = [(0, _("Monday")), (1, _("Tuesday")), (2, _("Wednesday")), (3, _("Thursday")), (4, _("Friday"))]
    rhythms = [(0, _("Once")), (1, _("Every month")), (2, _("Every two months")), (3, _("Every quarter")), (6, _("Every half year"))]
    fields = [
        kit.select("kind", _("Kind of act"), [(one["value"], one["label"]) for one in kinds]),
        kit.text("what", _("What exactly?"), max_length=200),
        kit.text("before", _("Before which occasion of theirs?"), max_length=200),
        kit.choice("every", _("Rhythm"), rhythms),
        kit.choice("way", _("Do you give or ask?"), [(way, way_word(way)) for way in WAYS]),
        kit.check("hurts", _("It shows something that hurts to hear")),
        kit.number("theirs", _("Minutes of theirs, each time"), min=0, max=MOST_MINUTES, step=5, unit=_("min")),
        kit.number("mine", _("Minutes of yours, each time"), min=0, max=MOST_MINUTES, step=5, unit=_("min")),
        kit.text("owner", _("Who does it?"), placeholder=_("me")),
        kit.date("day", _("On a day of its own?")),
    ]
    board = kit.custom(
        "sponsor_year", people="people", acts="acts", all=ALL, kinds=kinds, fields=fields, limit=MOST_ACTS, ways={way: way_word(way) for way in WAYS}
    )
    return kit.panel(
        "year", _("Place small acts in their year"),
        [
            board,
            kit.fold(_("When the year begins, and when you prepare"), [
                kit.form("year", [
                    kit.date("first", _("A day in the first month")),
                    kit.select("weekday", _("Entries fall on the first"), days, unknown=_("Tuesday")),
                    kit.select("hour", _("At"), [(hour, f"{hour}:00") for hour in range(FIRST_HOUR, LAST_HOUR + 1)], unknown="9:00"),
                ]),
            ]),
        ],
        short=_("The year"), needs=kit.needs("people", _("The year opens with your first leader.")),
        intro=_("Choose an act, then touch a month. Six to twelve a year for each leader are plenty. Start with the two who matter most."),
    )  # fmt: skip


def _load() -> kit.Spec:
    return kit.panel(
        "load", _("Does the year hold?"), [kit.blocks("result")], short=_("Does it hold?"),
        needs=kit.needs("acts", _("Load, gaps and balance are counted from your first act on.")),
    )  # fmt: skip


def _message() -> kit.Spec:
    form = kit.form("message", [
        kit.textarea("customer", _("One customer"), max_length=600, hint=_("What somebody did, said or felt. Two sentences, no name.")),
        kit.textarea("fact", _("One fact"), max_length=400, hint=_("True, and easy to repeat without you.")),
        kit.text("say", _("One sentence to say"), max_length=300, hint=_("In their voice, not in yours.")),
        kit.text("ask", _("One question to ask"), max_length=300),
        kit.text("speaker", _("Read aloud as whom? Who says it first?"), max_length=200),
    ])  # fmt: skip
    return kit.panel(
        "message", _("Your first message"), [form, kit.blocks("message_result"), kit.blocks("message_card")], short=_("First message"),
        intro=_("Four lines, the same for all of them. Read each aloud and change where you stumble."),
    )  # fmt: skip


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Sponsor year"),
        pictures=[("png", _("Picture of the load"), _("PNG for a slide"), "result")],
        files=[
            ("export_quarter", _("Calendar, three months"), _("the next acts only: the best way to begin")),
            ("export_calendar", _("Calendar, whole year"), _("iCalendar for Outlook, Google, Apple")),
            ("export_markdown", _("In words"), _("Markdown: load, year, message")),
            ("export_csv", _("The year as a table"), _("CSV for Excel")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the year and the message"), "view": "sheet"},
    )
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"), needs=kit.needs("acts", _("A calendar, the year on paper, the first message.")),
        intro=_("Nothing leaves this browser unless you take it. The calendar's entries say whom you mean: mind who can read yours."),
    )  # fmt: skip
