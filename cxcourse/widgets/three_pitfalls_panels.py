"""The steps of the driver lab, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.widgets import kit


def panels(case: dict[str, Any]) -> list[kit.Spec]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your lab"), _("Name your lab: which customers, which month")),
        _survey(case),
        _choose(),
        _result(),
        _page(),
        kit.group_panel(
            _(
                "Write your guess before you look, each of you alone. Then compare what you expected with what you found. "
                "Your file for the group holds the result, and no customer's answers."
            ),
            needs=kit.needs("table", _("Compare with your group here, once there is a survey.")),
        ),
        _take_away(),
    ]


def _survey(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case",
        _("Use the survey of the case company"),
        _("This is the survey of Waldhaven, with Daan's choice and his page. Change anything you like."),
        case,
    )
    bring = kit.bring(
        _("Drop your survey here"),
        table="import_table",
        noun=(_("answer"), _("answers")),
        hint=_("CSV or Excel (XLSX), or a lab saved here: up to 2 MB, 20,000 rows and 60 columns of numbers"),
        columns=_(
            "One row a customer, one column a question, the names of the questions in the first row. Ratings are "
            "numbers; empty cells stay empty. "
            "The file is read in this browser and goes nowhere. Names, dates and comments are not kept at all."
        ),
    )
    return kit.panel(
        "survey",
        _("Your survey"),
        [
            kit.start(
                "table",
                heading=_("What do your customers rate, and what goes with a high score?"),
                body=_(
                    "Bring the answers of a survey: an overall score and a few ratings. Nothing is uploaded. No survey at "
                    "hand? Use the one of the case company."
                ),
                examples=[example],
            ),
            bring,
            kit.custom("driver-source"),
            kit.fold(_("Start again with the case company"), [kit.examples()]),
        ],
        short=_("Survey"),
    )


def _choose() -> kit.Spec:
    return kit.panel(
        "choose",
        _("What do you want to know?"),
        [kit.custom("driver-columns", most=10), kit.blocks("before")],
        short=_("Choose"),
        intro=_(
            "Which column is the overall score? Which ratings might go with it? Take up to ten, those you argue about most. Write "
            "down your guess before you look."
        ),
        needs=kit.needs("table", _("Choose the score and the ratings here, once there is a survey.")),
    )


def _result() -> kit.Spec:
    return kit.panel(
        "result",
        _("What goes with the score"),
        [kit.custom("driver-run"), kit.blocks("found")],
        short=_("Result"),
        intro=_(
            "Four hundred new surveys are drawn out of yours, as if other customers had replied. A place counts when it holds in nearly all of them."
        ),
        needs=kit.needs("table", _("The result comes here.")),
    )


def _page() -> kit.Spec:
    fields = [
        kit.group(
            _("For the leader who asks \u201cwhat?\u201d"),
            [
                kit.textarea("begin", _("We begin with"), max_length=600, placeholder=_("one thing, and the first step of it")),
                kit.textarea("because", _("Because it goes with"), max_length=600, hint=_("Share, rating now, and what it costs in calls or hours.")),
                kit.textarea("not_claimed", _("What we do not rank, and do not claim"), max_length=600),
            ],
        ),
        kit.group(
            _("How you will know"),
            [
                kit.textarea(
                    "test", _("The trial"), max_length=600, hint=_("What changes for some customers and not for others, and what you will count.")
                ),
                kit.text("who", _("With whom, drawn by lot"), max_length=200),
                kit.date("by", _("By")),
            ],
        ),
    ]
    return kit.panel(
        "page",
        _("Your steering page"),
        [kit.form("words", fields), kit.blocks("page")],
        short=_("Page"),
        intro=_("One page: the chart, and three lines below it. The table stays at home, one click away."),
        needs=kit.needs("table", _("Your page for a leader comes here, once there is a result."), view="has_result"),
    )


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Driver lab"),
        pictures=[
            ("png", _("Steering chart"), _("PNG, for slides"), "found_chart"),
            ("svg", _("Drawing"), _("SVG, sharp at any size"), "found_chart"),
        ],
        files=[
            ("export_markdown", _("In words"), _("Markdown: the page and its limits")),
            ("export_csv", _("Figures"), _("CSV for Excel, nobody's answers in it")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again; it holds the ratings, without names")},
        sheet={"label": _("Print"), "hint": _("the steering page, on paper or PDF"), "view": "sheet"},
    )
    return kit.panel(
        "take",
        _("Take it away"),
        [take_away],
        short=_("Take away"),
        needs=kit.needs("table", _("Chart, figures, words and print.")),
        intro=_("Nothing leaves this browser unless you take it. Give away the page or the figures; keep the file with the ratings to yourself."),
    )
