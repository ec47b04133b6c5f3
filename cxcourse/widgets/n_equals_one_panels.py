"""The steps of the outside-in gap, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.n_equals_one import QUESTIONS
from cxcourse.models.n_equals_one_gap import RANGES
from cxcourse.models.n_equals_one_tunes import ROUNDS, for_page
from cxcourse.widgets import kit
from cxcourse.widgets.n_equals_one_visit import own_panel, sure, visit_panel


def panels(case: dict[str, Any]) -> list[kit.Spec]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your work"), _("Name it: your visit, your customers")),
        _guess(case),
        _look(),
        _tap(),
        own_panel(),
        visit_panel(),
        kit.group_panel(_("Guess and seal alone, since one loud guess moves all the others. Then see where all of you err in the same direction.")),
        _take_away(),
    ]


def _guess(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case",
        _("Look at Pieter's work (it shows the answers)"),
        _("This is the work of Pieter Roelofs at Waldhaven, the insurer in the book. The answers are open in it."),
        case,
    )
    units = {"percent": "%", "minutes": _("minutes"), "score": None, "place": None}
    groups = []
    for key, question in QUESTIONS.items():
        low, high = RANGES[question["unit"]]
        guess = kit.number(
            key,
            _("My guess"),
            min=low,
            max=high,
            unit=units[question["unit"]],
            hint=_("{low} to {high}").format(low=str(low).replace("-", "\u2212"), high=high),
        )
        groups.append(kit.group(_(question["text"]), [guess, sure(f"{key}_sure")]))
    bring = kit.bring(_("Drop a file saved here"), hint=_("a file of this exercise, up to 2 MB"))
    return kit.panel(
        "guess",
        _("Guess first"),
        [
            kit.start(
                "guesses",
                heading=_("What do customers say, before you look?"),
                body=_("Six questions about Waldhaven, an invented insurer. You have had a letter from an insurer yourself, and that is enough."),
                first=_("Guess the first one"),
                examples=[example],
            ),
            kit.form("guesses", groups),
            kit.blocks("before"),
            kit.custom("gap-seal"),
            kit.fold(_("Open a saved file, or Pieter's work"), [bring, kit.examples()]),
        ],
        short=_("Guess"),
        intro=_("For each one a number, and how sure you are that it is close: within ten, or within two for minutes and places."),
    )


def _look() -> kit.Spec:
    return kit.panel(
        "look",
        _("Then look"),
        [kit.blocks("answers")],
        short=_("Look"),
        needs=kit.needs(text=_("The customers' answers lie here in a closed envelope. Seal your guesses, and it opens."), view="opened"),
    )


def _tap() -> kit.Spec:
    friend = [
        kit.group(
            _("With somebody beside you"),
            [
                kit.number("friend_promised", _("Of three tunes I tap, they will guess"), min=0, max=ROUNDS),
                kit.number("friend_guessed", _("They guessed"), min=0, max=ROUNDS),
            ],
            hint=_("Write your promise before you tap. Tap with one finger, and no humming."),
        )
    ]
    return kit.panel(
        "tap",
        _("Tap a tune"),
        [
            kit.custom("gap-tapping", bind="tapping", tunes=for_page(), rounds=ROUNDS),
            kit.blocks("tapped"),
            kit.fold(_("Tap for somebody else"), [kit.custom("gap-pad", tunes=for_page()), kit.form("tapping", friend)]),
        ],
        short=_("Tap"),
        intro=_("Why good people do not see it: three songs you know, by their rhythm alone. With sound, or as lights in a row."),
    )


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Outside-in gap"),
        pictures=[("png", _("Picture"), _("PNG: too low, or too high?"), "chart"), ("svg", _("Drawing"), _("SVG, sharp at any size"), "chart")],
        files=[
            ("export_markdown", _("In words"), _("Markdown: visit sheet and gaps")),
            ("export_csv", _("Guesses"), _("CSV for Excel, to fill in what is true")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the visit sheet, on paper or PDF"), "view": "sheet"},
    )
    return kit.panel(
        "take",
        _("Take it away"),
        [take_away],
        short=_("Take away"),
        intro=_(
            "Take the sheet to the kitchen table. Write the true figures beside your guesses when they come. Nothing "
            "leaves this browser unless you take it."
        ),
    )
