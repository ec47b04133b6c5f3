"""The steps of the so-what calculator, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.widgets import kit
from cxcourse.widgets.whats_in_it_money import money_panel, per_cent, reach_panel


def panels(case: dict[str, Any]) -> list[kit.Spec]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your card"), _("Name it: whose card, for which milestone")),
        _milestone(case),
        _ladder(),
        _truth(),
        reach_panel(),
        money_panel(),
        _words(),
        kit.group_panel(_("Take the same milestone for different directors, or the same director. Then see where your sums and sentences differ.")),
        _take_away(),
    ]


def _milestone(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case",
        _("Look at the case company's card"),
        _("This is Noor's card for Katrin at Waldhaven, the insurer in the book. Change anything you like."),
        case,
    )
    fields = [
        kit.text("what", _("The milestone, in the words of your team"), max_length=300, placeholder=_("more customers answer our survey")),
        kit.group(
            _("Before, and now"),
            [
                per_cent("before", _("Answered before"), _("of 100 customers asked")),
                per_cent("now", _("Answer now"), _("of 100 customers asked")),
                kit.number("base", _("Customers asked in a round"), min=1, max=1e9, hint=_("all whom you ask, in the group that the score is about")),
                kit.number("rounds", _("Rounds in a year"), min=0.1, max=366),
            ],
        ),
        kit.group(
            _("Which score it is about"),
            [
                kit.choice(
                    "kind",
                    _("Your score"),
                    [("share", _("A share, such as satisfied or not")), ("nps", _("Fans minus critics (NPS)")), ("mean", _("An average"))],
                ),
                per_cent("share", _("The share")),
                per_cent("fans", _("Fans (9 or 10)")),
                per_cent("critics", _("Critics (6 or less)")),
                kit.number(
                    "deviation", _("Standard deviation of an average"), min=0, max=1000, step=0.1, hint=_("About 1.3 to 2 on a scale of 1 to 10.")
                ),
            ],
            hint=_("Only what belongs to your kind of score; leave the rest open."),
        ),
    ]
    bring = kit.bring(_("Drop a card saved here"), hint=_("a file of this exercise, up to 2 MB"))
    return kit.panel(
        "milestone",
        _("Your milestone"),
        [
            kit.start(
                "milestone",
                heading=_("Your best news of the year. And what do they do with it?"),
                body=_("Put down one achievement with two figures, before and now. A response rate, for example, from 15% to 21%."),
                first=_("Put down the milestone"),
                examples=[example],
            ),
            kit.form("milestone", fields),
            kit.fold(_("Open a saved card, or the case company's"), [bring, kit.examples()]),
        ],
        short=_("Milestone"),
    )


def _ladder() -> kit.Spec:
    fields = [
        kit.text(
            "director",
            _("For one person"),
            offers={"exercise": "key-stakeholder", "trait": "people", "field": "name"},
            hint=_("A name or a code name."),
        ),
        kit.text("judged", _("Who is judged on"), max_length=300, hint=_("In their own words: a cost, a term, a risk, a promise.")),
        kit.lines(
            "rungs",
            _("So that \u2026"),
            max_length=240,
            limit=8,
            add=_("Next rung"),
            hint=_("Two to four rungs. Get off where this person is judged."),
        ),
    ]
    return kit.panel(
        "ladder",
        _("So that"),
        [kit.form("ladder", fields), kit.blocks("ladder")],
        short=_("Ladder"),
        intro=_("Climb until you meet something that your listener is judged on, and get off there."),
    )


def _truth() -> kit.Spec:
    gap = [
        kit.number(
            "gap",
            _("How much happier are those who answered?"),
            min=-100,
            max=100,
            step=0.1,
            hint=_("In points of your score: those who answered minus those who stayed silent. Below zero if the angry ones answer."),
        ),
        kit.choice("basis", _("Where that comes from"), [("guess", _("My guess")), ("calls", _("We called some")), ("other", _("Another source"))]),
    ]
    missing = _("Needs the two figures and the number of customers asked.")
    return kit.panel(
        "truth",
        _("Is it true?"),
        [
            kit.tabs(
                kit.part("chance", _("Chance"), [kit.blocks("chance", empty=missing)]),
                kit.part("silence", _("Silence"), [kit.form("silence", gap), kit.blocks("silence", empty=missing)]),
            )
        ],
        short=_("True?"),
        intro=_("Two things blur a score: the luck of who answered, and the silence of the others. More answers shrink the first."),
        needs=kit.needs("milestone", _("Whether your claim is true is looked at here, once there are figures.")),
    )


def _words() -> kit.Spec:
    fields = [
        kit.group(_("One sentence, said in one breath"), [kit.textarea("sentence", _("The sentence for this director"), max_length=800)]),
        kit.group(
            _("A card to carry upstairs"),
            [
                kit.textarea(
                    "learned", _("What we learned to do"), max_length=600, hint=_("What people or departments can do now that they could not before.")
                ),
                kit.textarea("changed", _("What it changed"), max_length=600),
                kit.textarea("worth", _("What it is worth, with the range"), max_length=600),
                kit.textarea("sure", _("How sure we are"), max_length=600),
            ],
        ),
    ]
    return kit.panel(
        "words",
        _("Say it"),
        [kit.buttons([("draft", _("Draft the empty lines"), None, "take_draft")]), kit.form("words", fields), kit.blocks("words")],
        short=_("Say it"),
        intro=_("One sentence for one director, and four lines that still hold two floors up."),
    )


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("So-what calculator"),
        pictures=[("png", _("Chart"), _("PNG: which assumption matters most"), "chart"), ("svg", _("Drawing"), _("SVG, sharp at any size"), "chart")],
        files=[
            ("export_markdown", _("In words"), _("Markdown: sentence, card, range")),
            ("export_csv", _("Assumptions"), _("CSV for Excel, with sources")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("sentence, chart and card on paper or PDF"), "view": "sheet"},
    )
    return kit.panel(
        "take",
        _("Take it away"),
        [take_away],
        short=_("Take away"),
        intro=_("Send the sentence and the chart before the meeting, and not in it. Nothing leaves this browser unless you take it."),
    )
