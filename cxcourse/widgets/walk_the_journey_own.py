"""The step of exercise 13 in which a reader's own journey is written down, mapped and read."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.journey import NEW
from cxcourse.models.walk import EFFORTS, FEELINGS, signed
from cxcourse.widgets import kit


def feelings() -> list[tuple[Any, str]]:
    """The five feelings as options."""
    return [(value, signed(value)) for value in FEELINGS]


def own() -> kit.Spec:
    """The step: an editor of 1 to 60 steps, the map of them, what they say, and the card that goes to work."""
    unknown = _("Don't know")
    groups = [
        kit.group(
            _("What happens"),
            [
                kit.text("name", _("The step, from the customer's side"), hint=_("A deed: “reads the letter”, not “letter is sent”.")),
                kit.text("phase", _("Phase"), max_length=60, suggestions=[_("Before"), _("During"), _("After")]),
                kit.text("actor", _("Who acts"), max_length=80, suggestions=[_("Customer"), _("Adviser"), _("Back office"), _("System")]),
                kit.text(
                    "channel",
                    _("Channel"),
                    max_length=60,
                    suggestions=[_("site"), _("app"), _("email"), _("letter"), _("phone"), _("chat"), _("counter"), _("home")],
                ),
                kit.textarea("quote", _("Quote, word for word"), max_length=300, hint=_("What the customer reads or hears there, or says.")),
            ],
        ),
        kit.group(
            _("How it feels"),
            [
                kit.choice("feeling", _("Feeling as it is"), feelings(), unknown=unknown),
                kit.choice("effort", _("Effort, 1 none to 7 very much"), [(value, str(value)) for value in EFFORTS], unknown=unknown),
                kit.choice(
                    "evidence",
                    _("How do you know?"),
                    [("guess", _("A guess")), ("some", _("Some data")), ("researched", _("Researched"))],
                    unknown=_("Not said"),
                ),
                kit.textarea("pain", _("What hurts"), max_length=400),
            ],
        ),
        kit.group(
            _("How it could be"),
            [
                kit.textarea(
                    "idea",
                    _("Idea"),
                    max_length=400,
                    hint=_("As small as you can: a sentence that can be sent on Monday beats a system in three years."),
                ),
                kit.choice("wished", _("Feeling as it could be"), feelings(), unknown=_("As it is")),
                kit.choice(
                    "idea_effort",
                    _("Effort of the idea"),
                    [(n, str(n)) for n in range(1, 6)],
                    unknown=unknown,
                    hint=_("1 by Friday, 5 a project of a year"),
                ),
                kit.choice(
                    "idea_value",
                    _("Value of the idea"),
                    [(n, str(n)) for n in range(1, 6)],
                    unknown=unknown,
                    hint=_("1 nice to have, 5 it changes the walk"),
                ),
            ],
        ),
    ]
    records = kit.records(
        "steps",
        noun=(_("step"), _("steps")),
        name="name",
        groups=groups,
        new=dict(NEW),
        summary=[kit.shown("feeling", _("Feeling"), signed=True), kit.shown("wished", _("Could be"), signed=True), kit.shown("effort", _("Effort"))],
        add=(_("Add a step"), _("What the customer does, then Enter")),
        limit=60,
    )
    card = kit.form(
        "first",
        [
            kit.group(
                _("The first change, on one card"),
                [
                    kit.textarea("why", _("The step that I change first, and why"), max_length=1000, hint=_("By the peak, the end or the effort.")),
                    kit.textarea("as_is", _("As it is, word for word"), max_length=1000),
                    kit.textarea("to_be", _("As it could be"), max_length=1000, hint=_("Where it is, what happens next, when you hear from us.")),
                    kit.textarea(
                        "who",
                        _("Who must agree, and who works behind the line there"),
                        max_length=1000,
                        offers={"exercise": "key-stakeholder", "trait": "people", "field": "name"},
                    ),
                ],
            )
        ],
    )
    return kit.panel(
        "own",
        _("Your own journey"),
        [
            kit.title("title", _("Name of your journey"), _("A customer wants to…")),
            records,
            kit.custom("journey_map", bind="steps", named="title"),
            kit.blocks("own"),
            card,
        ],
        short=_("Own"),
        intro=_("Six to ten steps as far as you know them. Then walk it in the week that follows, with a customer's means and a real clock."),
    )
