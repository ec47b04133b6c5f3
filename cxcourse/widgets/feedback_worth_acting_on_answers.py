"""The later steps of the feedback triage: source, replies, rule, files."""

from __future__ import annotations

from cxcourse.i18n import _
from cxcourse.models.feedback_worth_acting_on import HOLIDAY, MAX_COMPLAINT, MAX_LINE, MAX_REPLY, MAX_RULE, SIGNS
from cxcourse.models.feedback_worth_acting_on_pile import sign_word
from cxcourse.models.words import first_upper
from cxcourse.widgets import kit


def source() -> kit.Spec:
    """Where a piece of feedback comes from."""
    form = kit.form(
        "source",
        [
            kit.text("what", _("What would you like to show?"), max_length=MAX_LINE, placeholder=_("Eleven holiday complaints, for a talk")),
            kit.text("who", _("Who said it, to whom, when?"), max_length=MAX_LINE, hint=_("Leave it open if the answer is “a customer”.")),
            kit.choice(
                "original",
                _("Have you seen the original?"),
                [("yes", _("Yes, all of it")), ("part", _("A part")), ("no", _("No"))],
                unknown=_("Not asked yet"),
            ),
            kit.several("signs", _("What would you see if it were invented?"), [(sign, first_upper(sign_word(sign))) for sign in SIGNS]),
            kit.choice(
                "use",
                _("What will you use it for?"),
                [("evidence", _("As evidence")), ("practice", _("For practice")), ("nothing", _("Not at all"))],
                unknown=_("Not decided"),
            ),
        ],
    )
    return kit.panel(
        "source",
        _("Where did you get this?"),
        [form, kit.blocks("source_result", empty=_("Take one piece of feedback that somebody wants to show upstairs."))],
        short=_("Source"),
        intro=_(
            "Ten of the eleven stand on lists that were already going round years ago. One who passed a list on took it for a spoof. "
            "Ask four questions before feedback goes to a board."
        ),
    )


def replies() -> kit.Spec:
    """One reply to a failed promise, and one that changes nothing."""
    kinds = [kit.mark_kind("empty", _("Empty words"), "wavy"), kit.mark_kind("stiff", _("Stiff word"), "dotted")]

    def reply(bind: str, offers: str, placeholder: str) -> list[kit.Spec]:
        return [
            kit.form(
                bind,
                [kit.textarea("complaint", _("The complaint"), max_length=MAX_COMPLAINT, offers={"view": offers, "label": _("From your boxes:")})],
            ),
            kit.marked(
                bind,
                f"{bind}_marks",
                _("Your reply"),
                kinds=kinds,
                waved="waved",
                field="reply",
                language=f"{bind}_language",
                rows=7,
                max_length=MAX_REPLY,
                placeholder=placeholder,
                empty=_("No empty words that the list knows."),
            ),
            kit.blocks(f"{bind}_result"),
        ]

    return kit.panel(
        "reply",
        _("Two replies"),
        [
            kit.tabs(
                kit.part("mend", _("A failed promise"), reply("mend", "promises", _("Dear Ms …, you were promised …"))),
                kit.part("decline", _("Nothing to change"), reply("decline", "unowed", _("Dear Mr …, thank you for …"))),
            )
        ],
        short=_("Replies"),
        intro=_("Five moves: what happened, whose it is, what is owed with a date, what changes, your name. If nothing changes, do not claim it."),
    )


def rule() -> kit.Spec:
    """The own rule, and what it would settle."""
    form = kit.form(
        "rule",
        [
            kit.textarea(
                "text", _("My rule, two sentences at most"), max_length=MAX_RULE, placeholder=_("If we knew and did not say, it is our words.")
            ),
            kit.several(
                "settles",
                _("Which of the eleven does it settle?"),
                [(one.id, _("No. {n}").format(n=one.id)) for one in HOLIDAY],
                hint=_("Tick those where everybody in your house would now choose the same box."),
            ),
            kit.text("keeper", _("Where does it hang, and who keeps to it?"), max_length=MAX_LINE),
        ],
    )
    return kit.panel(
        "rule",
        _("Your rule"),
        [form, kit.blocks("rule_result")],
        short=_("Rule"),
        needs=kit.needs("answers", _("A rule comes out of differences. Sort first.")),
        intro=_("One sentence that would have settled the most differences, so that the next complaint goes quickly."),
    )


def take_away() -> kit.Spec:
    """Files, picture, print."""
    take_away = kit.take_away(
        _("Feedback triage"),
        files=[
            ("export_csv", _("The pile"), _("CSV for Excel, what is owed most first")),
            ("export_markdown", _("In words"), _("Markdown: rule, pile, replies")),
        ],
        pictures=[("png", _("Picture"), _("your pile by box"), "pile")],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("rule, five questions, pile and replies"), "view": "sheet"},
    )
    return kit.panel(
        "take",
        _("Take it away"),
        [take_away],
        short=_("Take away"),
        needs=kit.needs("answers", _("Your rule, your pile in order, two replies.")),
        intro=_("Nothing leaves this browser unless you take it. On Monday, ring the oldest failed promise before you answer anything easier."),
    )
