"""The steps of *Class map*, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.classmap import MOST_IN_PAGE
from cxcourse.models.classmap_archive import MOST_PACKED
from cxcourse.models.saved_work import MOST_BYTES
from cxcourse.widgets import kit


def panels() -> list[dict[str, Any]]:
    """All steps."""
    return [_bring(), _next(), _understood(), _answers(), _works(), _who(), _take()]


def _later(text: str) -> kit.Spec:
    return kit.needs(view="lead", text=text)


def _bring() -> kit.Spec:
    return kit.panel(
        "bring",
        _("Bring what they handed in"),
        [kit.custom("class_map_bring", about="about", most=MOST_IN_PAGE, most_bytes=MOST_BYTES, most_zip=MOST_PACKED)],
        short=_("Bring"),
        intro=_("Read in this browser and, unless you say otherwise, forgotten when you close the page. Nothing goes out or into your casebook."),
    )


def _next() -> kit.Spec:
    return kit.panel(
        "next",
        _("What to talk about next"),
        [kit.custom("class_map_next")],
        short=_("Next session"),
        needs=_later(_("Three questions for the next session, each with its reason.")),
    )


def _understood() -> kit.Spec:
    return kit.panel(
        "understood",
        _("What is understood"),
        [kit.custom("class_map_objectives")],
        short=_("Understood"),
        intro=_("Each objective by the first answers to its questions. The bar is what was seen, the line how far the truth may lie from it."),
        needs=_later(_("Objective by objective, and where it is too early to say.")),
    )


def _answers() -> kit.Spec:
    return kit.panel(
        "answers",
        _("What they answered first"),
        [kit.custom("class_map_questions")],
        short=_("Answers"),
        intro=_("Misconceptions come first, the most frequent on top. What is right stands last."),
        needs=_later(_("Question by question, the wrong answers first.")),
    )


def _works() -> kit.Spec:
    return kit.panel(
        "works",
        _("How different the works are"),
        [kit.custom("class_map_spreads"), kit.custom("class_map_outliers")],
        short=_("Works"),
        needs=_later(_("The numbers of the exercises side by side, and works that are worth a conversation.")),
    )


def _who() -> kit.Spec:
    return kit.panel(
        "who",
        _("Who did what"),
        [kit.custom("class_map_people"), kit.custom("class_map_files")],
        short=_("Who"),
        needs=_later(_("Everybody in a list to search, and what became of each file.")),
    )


def _take() -> kit.Spec:
    take_away = kit.take_away(
        _("Class map"),
        files=[
            ("export_xlsx", _("Spreadsheet"), _("XLSX, a sheet for each part")),
            ("export_csv", _("Tables for other programs"), _("a ZIP of CSV files")),
            ("export_markdown", _("In words"), _("Markdown, for a report")),
        ],
        work=None,
        sheet={"label": _("Print it"), "hint": _("the questions first, then the rest"), "view": "sheet", "kept": False},
    )
    return kit.panel(
        "take",
        _("Take it with you"),
        [take_away],
        short=_("Take away"),
        intro=_("As it is shown now: with names, with pseudonyms, or as a view that others may see."),
        needs=_later(_("A spreadsheet, tables, words or a printed page.")),
    )
