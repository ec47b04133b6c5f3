"""The steps of the relationship check, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.love_for_the_customer import MAX_LINE, MAX_LINES, MAX_TEXT, MAX_WHY, STATES, agenda_kind_word, kind_word, state_word
from cxcourse.models.love_for_the_customer_reading import AGENDA_KINDS, LETTER_KINDS
from cxcourse.widgets import kit


def panels(case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your check"), _("Name your check")),
        _relation(case),
        _state(),
        _agenda(case),
        _letter(case),
        _talk(),
        kit.group_panel(
            _("Mark the same letter, each alone. Then lay the checks side by side: where do the marks differ, and which state would they choose?"),
            needs=kit.needs("relation", _("Describe one relationship first; then you can lay it beside those of others.")),
        ),
        _take_away(),
    ]


def _relation(case: dict[str, Any]) -> kit.Spec:
    example = kit.example("case", _("Look at Noor's check"), _("This is Noor's check of the retired bakers. Change anything you like."), case)
    form = kit.form(
        "relation",
        [
            kit.group(
                _("One group of customers"),
                [
                    kit.text("customers", _("Who are they?"), max_length=MAX_LINE, hint=_("Small enough to picture: people who move their pension.")),
                    kit.yes_no("leave", _("Can they leave?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
                    kit.text("who_leaves", _("Who can, on their behalf?"), max_length=MAX_LINE, hint=_("An employer, a board, a council.")),
                ],
            ),
            kit.group(
                _("The last twelve months"),
                [
                    kit.lines(
                        "asked", _("What we asked of them"), limit=MAX_LINES, add=_("We asked …"),
                        hint=_("A ten in the survey, a form, patience, a higher price in silence."),
                    ),
                    kit.lines("given", _("What they got without asking"), limit=MAX_LINES, add=_("We gave …"), hint=_("Only what they notice.")),
                ],
            ),
        ],
    )  # fmt: skip
    return kit.panel(
        "relation", _("One relationship: asked and given"),
        [
            kit.start(
                "relation", heading=_("Do you love your customer?"),
                body=_("Take one group of customers, an agenda and a letter of your house. Thirty minutes, and nothing leaves this browser."),
                first=_("Begin with one group"), examples=[example],
            ),
            form,
            kit.fold(
                _("Bring in a saved check, or open Noor's"),
                [kit.bring(_("Drop a saved check here"), hint=_("A file saved on this page, up to 2 MB")), kit.examples()],
            ),
        ],
        short=_("Asked, given"), intro=_("Read the left list aloud, as if one partner said it to the other."),
    )  # fmt: skip


def _state() -> kit.Spec:
    states = [(state, state_word(state)) for state in STATES]
    form = kit.form(
        "status",
        [
            kit.group(
                _("From their side"),
                [
                    kit.choice("hers", _("They would say"), states, unknown=_("Don't know yet")),
                    kit.textarea("hers_why", _("What makes you think so?"), max_length=MAX_WHY, hint=_("Something that a stranger could see.")),
                ],
            ),
            kit.group(
                _("As your organisation talks"),
                [
                    kit.choice("talk", _("We talk as if we were"), states, unknown=_("Don't know yet")),
                    kit.textarea("talk_why", _("Where do you hear that?"), max_length=MAX_WHY),
                    kit.text("heard", _("One sentence you overheard"), max_length=MAX_LINE, placeholder=_("I will look up the Dekker file")),
                ],
            ),
        ],
    )
    return kit.panel(
        "state", _("In love, engaged, married, or complicated?"),
        [form, kit.blocks("state", empty=_("The danger of each state comes with your answer."))], short=_("State"),
        needs=kit.needs("relation", _("First one group of customers, then its state.")),
        intro=_("Answer from their side, and then listen to your own house. Both with a reason."),
    )  # fmt: skip


def _marks(bind: str, text: str, rows: str, kinds: list[tuple[str, str]], who: str | None = None) -> kit.Spec:
    """The list of rows with a guess each, to confirm or correct."""
    return kit.custom("relation-marks", bind=bind, text=text, view=rows, kinds=[{"value": kind, "label": label} for kind, label in kinds], who=who)


def _paste(bind: str, label: str, hint: str, *, offer: str, text: str, done: str) -> kit.Spec:
    """A long text to paste, and a button for the case company's."""
    return kit.custom("relation-text", bind=bind, label=label, hint=hint, max=MAX_TEXT, offer=offer, example=text, done=done)


def _agenda(case: dict[str, Any]) -> kit.Spec:
    kinds = [(kind, agenda_kind_word(kind)) for kind in AGENDA_KINDS]
    return kit.panel(
        "agenda", _("An agenda, read twice"),
        [
            _paste(
                "agenda", _("The agenda of your last meeting"),
                _("One item a line; minutes as “(20 min)” or by the clock. A pasted table works too."),
                offer=_("Take Waldhaven's agenda"), text=case["agenda"], done=_("This is the agenda of 9 June at Waldhaven."),
            ),
            _marks("agenda_marks", "agenda", "agenda_rows", kinds, _("Whose life does it change?")),
            kit.blocks("agenda_result"),
        ],
        short=_("Agenda"),
        intro=_("First: what is each item called? Then a second time: whose life does it change? Name them, and the item gets a star."),
    )  # fmt: skip


def _letter(case: dict[str, Any]) -> kit.Spec:
    kinds = [(kind, kind_word(kind)) for kind in LETTER_KINDS]
    languages = kit.form(
        "reading",
        [
            kit.choice(
                "language", _("Language of agenda and letter"), [("en", "English"), ("nl", "Nederlands"), ("de", "Deutsch")], unknown=_("Find out")
            )
        ],
    )
    return kit.panel(
        "letter", _("A letter, sentence by sentence"),
        [
            _paste(
                "letter", _("The letter that goes out most"), _("In English, Dutch or German. Take names and numbers out first."),
                offer=_("Take Waldhaven's letter"), text=case["letter"], done=_("This is the increase letter of Waldhaven, as usual."),
            ),
            _marks("letter_marks", "letter", "letter_rows", kinds),
            kit.blocks("letter_result"),
            kit.fold(_("The language was not understood?"), [languages]),
        ],
        short=_("Letter"),
        intro=_("People: what somebody gets, does, feels or may ask. Process: what the house, a rule or a system does. Money: an amount or a share."),
    )  # fmt: skip


def _talk() -> kit.Spec:
    form = kit.form(
        "talk",
        [
            kit.group(
                _("Two sentences"),
                [
                    kit.text("stop", _("We stop saying"), max_length=MAX_LINE, offers={"view": "heard", "label": _("From what you marked:")}),
                    kit.text("stop_where", _("Said where, and by whom?"), max_length=MAX_LINE),
                    kit.text("start", _("We start saying"), max_length=MAX_LINE, placeholder=_("Who is this about?")),
                    kit.text("start_where", _("Said where, by whom first?"), max_length=MAX_LINE),
                ],
            ),
            kit.group(
                _("The talk"),
                [
                    kit.text("mine", _("The sentence of your own you begin with"), max_length=MAX_LINE, hint=_("One that you are not proud of.")),
                    kit.text("who", _("With whom?"), max_length=MAX_LINE, hint=_("Three to six people.")),
                    kit.date("day", _("On which day?")),
                ],
            ),
        ],
    )
    return kit.panel(
        "talk", _("One sentence to stop, one to start"), [form, kit.blocks("talk_result")], short=_("The talk"),
        intro=_("Begin with yourself, make it one person, wait, no court, end small. Blame, poetry and a poster spoil it."),
    )  # fmt: skip


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Relationship check"),
        files=[("export_markdown", _("In words"), _("Markdown: state, audit, talk")), ("export_csv", _("The marks"), _("CSV for Excel: row by row"))],
        pictures=[("png", _("Picture"), _("what the agenda is about"), "agenda_result")],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the two sentences first, then all the rest"), "view": "sheet"},
    )
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"), needs=kit.needs("relation", _("Your two sentences, the audit, and the talk.")),
        intro=_("Nothing leaves this browser unless you take it. After a month ask the others: who has heard the new sentence, and from whom?"),
    )  # fmt: skip
