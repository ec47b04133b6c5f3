"""The steps of the feedback triage, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.feedback_worth_acting_on import (
    BOXES,
    HOLIDAY,
    MAX_COMPLAINT,
    MAX_OWN,
    MAX_SAW,
    MAX_STEP,
    box_question,
    box_word,
)
from cxcourse.widgets import kit
from cxcourse.widgets.feedback_worth_acting_on_answers import replies, rule, source, take_away

NEW = {"id": "", "text": "", "days": None, "step": "", "box": None, "second": None, "star": False, "saw": ""}


def panels(case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your triage"), _("Name your triage")),
        _sort(case),
        _key(),
        _own(),
        source(),
        replies(),
        rule(),
        kit.group_panel(
            _(
                "Each of you sorts the eleven alone, without a word. Then lay the columns side by side, take only the numbers where you differ, "
                "and ask what each of you saw."
            ),
            needs=kit.needs("answers", _("Sort the eleven first, alone; then you can lay your boxes beside those of others.")),
        ),
        take_away(),
    ]


def _cards(bind: str, items: list[dict[str, str]] | None = None) -> kit.Spec:
    """The control that shows one complaint and its five boxes; without `items` the records in `bind` are sorted."""
    boxes = [{"value": box, "label": box_word(box), "question": box_question(box)} for box in BOXES]
    return kit.custom("triage-cards", bind=bind, items=items, boxes=boxes, max=MAX_SAW)


def _sort(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case", _("Look at Noor's triage"), _("This is how Noor sorted, and the pile at Waldhaven. Change anything you like."), case
    )
    return kit.panel(
        "sort",
        _("Eleven complaints: whose matter is it?"),
        [
            kit.start(
                "answers",
                heading=_("Sort the complaint, and not the customer."),
                body=_(
                    "They have gone round for years, and nobody knows whether they are genuine. Here they stand in our words, for practice. "
                    "Five minutes, by your first answer."
                ),
                examples=[example],
            ),
            _cards("answers", [{"id": one.id, "text": one.text} for one in HOLIDAY]),
            kit.fold(
                _("Bring in a saved triage, or open Noor's"),
                [
                    kit.bring(_("Drop a saved triage here"), hint=_("A file saved on this page, up to 2 MB")),
                    kit.examples(),
                ],
            ),
        ],
        short=_("The eleven"),
        intro=_("Ask the questions from the top, and stop at the first yes. No talking yet: the first voice bends the others."),
    )


def _key() -> kit.Spec:
    return kit.panel(
        "key",
        _("One reader's key, and where you differ"),
        [kit.blocks("ready"), kit.custom("triage-open"), kit.blocks("key")],
        short=_("Key"),
        needs=kit.needs("answers", _("The key stays closed until you have sorted. It spoils the talk when it comes first.")),
    )


def _own() -> kit.Spec:
    pile = kit.records(
        "own",
        noun=(_("complaint"), _("complaints")),
        name="text",
        new=NEW,
        limit=MAX_OWN,
        marks=False,
        under="step",
        heading=_("Complaint"),
        add=(_("Add a complaint of your own"), _("Its words, without names")),
        blank=_("not sorted"),
        summary=[kit.shown("days", _("Days waiting")), kit.shown("box", _("Box"), words={box: box_word(box) for box in BOXES})],
        hint=_("Open a complaint to add how long it has waited, and where it went wrong."),
        groups=[
            kit.group(
                _("The complaint"),
                [
                    kit.textarea("text", _("What they wrote"), max_length=MAX_COMPLAINT, hint=_("Take names and numbers out first.")),
                    kit.number("days", _("Days without an answer"), min=0, max=3650, unit=_("days")),
                    kit.text(
                        "step",
                        _("Where it went wrong"),
                        max_length=MAX_STEP,
                        suggestions=[_("Letter"), _("Call"), _("Second call"), _("Waiting"), _("Form"), _("Site"), _("Payment")],
                    ),
                ],
            )
        ],
    )
    bring = kit.bring(
        _("Drop a list of complaints here"),
        table="import_table",
        noun=(_("complaint"), _("complaints")),
        hint=_("CSV or Excel (XLSX), up to 2 MB"),
        columns=_("One column called Complaint; Days waiting, Step and Box if you have them. You see what was read before anything changes."),
    )
    return kit.panel(
        "own",
        _("Your own pile"),
        [pile, kit.fold(_("Bring in a list"), [bring]), _cards("own"), kit.blocks("pile")],
        short=_("Own pile"),
        intro=_("The ten latest, and not the ten best. Nothing leaves this browser; take names out all the same."),
    )
