"""The two steps of the outside-in gap that are about the reader's own customers: beliefs, and one visit."""

from __future__ import annotations

from cxcourse.i18n import _
from cxcourse.models.n_equals_one import LONGEST_LINE, MOST_LINES, MOST_OWN
from cxcourse.widgets import kit

NEW = {"id": "", "name": "", "guess": None, "sure": None, "near": 10, "true": None, "source": "", "on": ""}


def sure(field: str) -> kit.Spec:
    """How sure one is of a guess, from a coin to certain."""
    return kit.scale(field, _("How sure?"), _("a coin"), _("certain"), min=50, max=100)


def own_panel() -> kit.Spec:
    """Beliefs about one's own customers."""
    groups = [
        kit.group(
            _("What you believe"),
            [
                kit.text("name", _("A question that somebody in your firm can answer"), max_length=300),
                kit.number("guess", _("My guess")),
                sure("sure"),
                kit.number("near", _("Close is within"), min=0),
            ],
        ),
        kit.group(
            _("What is true"),
            [
                kit.number("true", _("The true figure"), hint=_("When it comes: from a survey, the phone figures, the post room.")),
                kit.text("source", _("From whom"), max_length=300),
                kit.date("on", _("On")),
            ],
        ),
    ]
    own = kit.records(
        "own",
        noun=(_("belief"), _("beliefs")),
        name="name",
        groups=groups,
        new=NEW,
        limit=MOST_OWN,
        add=(_("Add a belief about your own customers"), _("Of 100 customers, how many \u2026, then Enter")),
        summary=[kit.shown("guess", _("Guess")), kit.shown("sure", _("Sure, %")), kit.shown("true", _("True"))],
    )
    return kit.panel(
        "own",
        _("Your own customers"),
        [own, kit.blocks("own", empty=_("Guess now, and ask for the true figures today. They take a mail and some days."))],
        short=_("Own"),
        intro=_("Six questions whose answers somebody in your house has. Guess them before you ask."),
    )


def visit_panel() -> kit.Spec:
    """Whom, what to ask, what to leave out."""

    def lines(field: str, label: str, add: str, hint: str) -> kit.Spec:
        return kit.lines(field, label, max_length=LONGEST_LINE, limit=MOST_LINES, add=add, hint=hint)

    fields = [
        kit.group(
            _("Why you go"),
            [
                kit.textarea("belief", _("The belief that I want to test"), max_length=300),
                kit.textarea("why", _("Why I hold it"), max_length=300),
            ],
        ),
        kit.group(
            _("Whom, where, when"),
            [
                kit.text("whom", _("Whom I visit"), max_length=300, hint=_("A code name is enough.")),
                kit.text("unlike", _("Unlike me, in which way?"), max_length=300),
                kit.text("where", _("Where"), max_length=200),
                kit.date("when", _("When")),
                kit.date("back", _("I call back on")),
            ],
        ),
        kit.group(
            _("At the table"),
            [
                lines(
                    "ask",
                    _("I ask about the last time"),
                    _("Next question"),
                    _("Three or four. Each is looked at as you write: English, Dutch or German."),
                ),
                lines("see", _("I want to see"), _("Next thing"), _("A folder, a drawer, a screen.")),
                lines("leave", _("I leave out"), _("Next one"), _("Reasons, plans, and how satisfied they are.")),
            ],
        ),
    ]
    after = [
        kit.group(
            _("When you are back"),
            [
                kit.textarea("words", _("One sentence in their words"), max_length=600),
                kit.text("count", _("One thing to count"), max_length=300),
                kit.textarea("next", _("What we change, or look up"), max_length=600),
            ],
        ),
    ]
    return kit.panel(
        "visit",
        _("Plan one visit"),
        [kit.form("visit", fields), kit.blocks("visit"), kit.form("after", after)],
        short=_("Visit"),
        intro=_(
            "Take the belief with the widest gap, or the one you felt surest about. Go to where the customer is, and "
            "leave your processes, systems and beliefs at the office."
        ),
    )
