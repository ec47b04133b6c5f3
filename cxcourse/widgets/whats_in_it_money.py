"""The two steps of the so-what calculator that turn answers into something that can be counted, and that into money."""

from __future__ import annotations

from cxcourse.i18n import _
from cxcourse.models.whats_in_it import CURRENCIES, EFFECT_NUMBERS, EFFECT_TEXTS
from cxcourse.models.whats_in_it_money import FACTORS, MOST_EFFECTS
from cxcourse.widgets import kit

NEW = {"id": "", "kind": None, **dict.fromkeys(EFFECT_NUMBERS), **dict.fromkeys(EFFECT_TEXTS, ""), **{f"{one}_basis": None for one in FACTORS}}


def per_cent(field: str, label: str, hint: str | None = None) -> kit.Spec:
    """So many of a hundred."""
    return kit.number(field, label, min=0, max=100, step=0.1, unit="%", hint=hint)


def reach_panel() -> kit.Spec:
    """Customers at risk who are heard in time."""
    fields = [
        kit.group(
            _("Customers at risk"),
            [
                per_cent("at_risk", _("At risk among those who answer"), _("very unhappy, or about to leave: of 100 who answer")),
                per_cent("follow_before", _("Called back in time, before"), _("of 100 such customers")),
                per_cent("follow_now", _("Called back in time, now"), _("of 100 such customers")),
            ],
        ),
    ]
    return kit.panel(
        "reach",
        _("What you can do with it"),
        [
            kit.form("reach", fields),
            kit.blocks("reach", empty=_("With these figures you see how many customers at risk you reach while there is time.")),
            kit.buttons([("take", _("Take this into the sum"), None, "take_reached")]),
        ],
        short=_("Reach"),
        intro=_("More answers are worth something when somebody acts on them. Customers at risk who are called back in time can be counted."),
        needs=kit.needs("milestone", _("Customers at risk who are heard in time: this opens with the milestone.")),
    )


def _basis(name: str) -> kit.Spec:
    options = [
        ("counted", _("Counted in our house")),
        ("tried", _("Measured in a trial")),
        ("published", _("Published")),
        ("asked", _("Said by somebody who knows")),
        ("guess", _("My guess")),
    ]
    return kit.select(f"{name}_basis", _("Where it comes from"), options, unknown=_("My guess"))


def _factor(name: str, title: str, hint: str, unit: str | None = None, most: float = 1e12) -> kit.Spec:
    ends = [("low", _("Low")), ("middle", _("Middle")), ("high", _("High"))]
    step = 0.01 if name == "worth" else 1
    numbers = [kit.number(f"{name}_{end}", label, min=0, max=most, step=step, unit=unit) for end, label in ends]
    return kit.group(title, [*numbers, _basis(name), kit.text(f"{name}_source", _("Source"), max_length=300)], hint=hint)


def money_panel() -> kit.Spec:
    """Effects, what it costs, and the range."""
    kinds = [
        ("calls", _("Calls or mails saved")),
        ("kept", _("Customers who stay")),
        ("hours", _("Hours saved")),
        ("errors", _("Errors, claims or repairs avoided")),
        ("other", _("Something else that is counted")),
        ("answers", _("Revenue from a higher response")),
    ]
    effects = kit.records(
        "effects",
        noun=(_("effect"), _("effects")),
        name="name",
        new=NEW,
        limit=MOST_EFFECTS,
        add=(_("Add an effect"), _("What changes, in a few words, then Enter")),
        summary=[kit.shown("many_middle", _("How many")), kit.shown("share_middle", _("Changes, %")), kit.shown("worth_middle", _("Worth"))],
        groups=[
            kit.group(_("What changes"), [kit.text("name", _("Name")), kit.select("kind", _("Kind"), kinds, unknown=_("Choose one"))]),
            _factor("many", _("How many a year"), _("Something that is counted in your own house.")),
            _factor("share", _("The share of them that changes"), _("Because of what you did, and nothing else."), "%", 100),
            _factor("worth", _("What one is worth"), _("In money: the cost of a call, the margin of a customer in a year.")),
            _factor(
                "money",
                _("The share that becomes money"),
                _("A saved hour is money when a rota changes. Empty counts as 100% and as your guess."),
                "%",
                100,
            ),
        ],
    )
    cost = [
        kit.group(
            _("To compare with"),
            [
                kit.number("yearly", _("What it costs a year"), min=0, max=1e12, hint=_("Leave open if nobody asks.")),
                kit.select("currency", _("Currency"), [(one, one) for one in CURRENCIES], unknown=CURRENCIES[0]),
            ],
        ),
    ]
    return kit.panel(
        "money",
        _("Now the money"),
        [
            effects,
            kit.form("cost", cost),
            kit.blocks("money", empty=_("Add one effect, with a low, a middle and a high figure where you do not know exactly.")),
        ],
        short=_("Money"),
        intro=_(
            "Begin with what is counted inside. How many, times the share that changes, times what one is worth. Each "
            "figure with its source, or as your guess."
        ),
    )
