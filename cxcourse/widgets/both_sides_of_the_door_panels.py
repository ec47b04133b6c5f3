"""The seven steps of the walk on the other side, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.both_sides_of_the_door import WALKED
from cxcourse.models.own_door import HOUR_NEW, LENGTH, MOST_MOMENTS
from cxcourse.models.walk_sides import RULES, rule_word
from cxcourse.widgets import kit
from cxcourse.widgets.walk_the_journey_own import feelings
from cxcourse.widgets.walk_the_journey_panels import told


def panels(journeys: dict[str, Any], case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `journeys` are the walks, `case` is the case company's work."""
    return [_walk(journeys, case), _clock(), _kind(journeys), _door(), _changes(), _group(), _take_away()]


def _walk(journeys: dict[str, Any], case: dict[str, Any]) -> kit.Spec:
    done = _("This is Noor's work: both walks, one clock, and an hour beside an adviser. Change anything you like.")
    example = kit.example("case", _("Look at Noor's work"), done, case)
    player = kit.custom(
        "walk",
        bind="walks",
        current="current",
        journeys=told(journeys, WALKED),
        rules=[[rule, rule_word(rule)] for rule in RULES],
        after="clock",
        ended=_("Now lay both sides on one clock."),
        onward=_("See both sides on one clock"),
    )
    body = _("Noor of Waldhaven walked as Mila and as Emre, and then sat beside an adviser.")
    bring = kit.bring(_("Drop a saved work here"), hint=_("A work saved here"))
    return kit.panel(
        "walk",
        _("Walk as the one who serves"),
        [
            player,
            kit.start("walks", heading=_("Rather look first?"), body=body, examples=[example]),
            kit.fold(_("Bring in a file, or look at Noor's work"), [bring, kit.examples()]),
        ],
        short=_("Walk"),
        intro=_("The same minutes, on the other side. Say at each step how it feels, and whose doing it is."),
    )


def _clock() -> kit.Spec:
    unseen = kit.form(
        "unseen",
        [
            kit.group(
                _("What can they not see?"),
                [
                    kit.textarea("mila", _("What does the guest know that Mila does not?"), max_length=LENGTH),
                    kit.textarea("emre", _("What does Loes know that Emre does not?"), max_length=LENGTH),
                ],
                hint=_("The line that hides the work from customers hides the result from staff."),
            ),
        ],
    )
    return kit.panel(
        "clock",
        _("Both on one clock"),
        [kit.blocks("clock"), unseen],
        short=_("Clock"),
        needs=kit.needs(view="staff", text=_("Both curves come when you have walked as Mila or as Emre to the end.")),
        intro=_("The customer's line is your own where you have walked it, here or in exercise 13; else it is one reader's."),
    )


def _kind(journeys: dict[str, Any]) -> kit.Spec:
    items = []
    for name in WALKED:
        journey = journeys[name]
        for deed in journey.get("deeds", ()):
            step = journey["steps"][deed["step"] - 1]
            what = (
                _("{time}, {step}. It happened. How would it have felt without?")
                if deed["done"]
                else _("{time}, {step}. It did not happen. And if it had?")
            )
            items.append((deed["id"], deed["text"], what.format(time=step["time"], step=step["does"])))
    ratings = kit.ratings(
        "deeds", items, levels=feelings(), low=_("very bad"), high=_("very good"), label=_("How that minute would feel to the one who serves")
    )
    return kit.panel(
        "kind",
        _("What a kind customer changes"),
        [ratings, kit.blocks("kind", empty=_("Answer one, and the curve with and without it stands here."))],
        short=_("Kindness"),
        needs=kit.needs(view="staff", text=_("Walk as Mila or as Emre first. Then see what a few seconds at the door can do, and what not.")),
        intro=_("Nine small deeds of customers. Imagine each minute the other way round; a guess is enough."),
    )


def _door() -> kit.Spec:
    unknown = _("Don't know")
    groups = [
        kit.group(_("The moment"), [kit.text("name", _("The moment")), kit.text("time", _("Time"), max_length=20)]),
        kit.group(
            _("The customer"),
            [
                kit.textarea("customer", _("What the customer does and sees"), max_length=300),
                kit.choice("customer_feels", _("Feels"), feelings(), unknown=unknown),
            ],
        ),
        kit.group(
            _("The one who serves"),
            [
                kit.textarea("staff", _("What the employee does and sees"), max_length=300),
                kit.choice("staff_feels", _("Feels"), feelings(), unknown=unknown),
            ],
        ),
        kit.group(
            _("What is behind it"),
            [
                kit.text("whose", _("Whose rule is it?")),
                kit.text("unseen", _("Who cannot see what?"), max_length=300),
            ],
        ),
    ]
    records = kit.records(
        "hour",
        noun=(_("moment"), _("moments")),
        name="name",
        groups=groups,
        new=dict(HOUR_NEW),
        summary=[kit.shown("customer_feels", _("Customer"), signed=True), kit.shown("staff_feels", _("Staff"), signed=True)],
        add=(_("Add a moment"), _("What happens, then Enter")),
        limit=MOST_MOMENTS,
    )
    return kit.panel(
        "door",
        _("An hour at your own door"),
        [kit.title("title", _("Whose hour is it?"), _("The person at the very end of our service")), records, kit.blocks("hour")],
        short=_("Your door"),
        intro=_("Somebody at the very end of your service: who rings, carries, scans. Their last hour in five moments. Better still, ask them."),
    )


def _changes() -> kit.Spec:
    form = kit.form(
        "changes",
        [
            kit.group(
                _("For staff: it takes a decision"),
                [
                    kit.textarea("staff", _("What changes"), max_length=LENGTH, hint=_("The rule, the tool or the plan that hurts both.")),
                    kit.text("rule_for", _("Who decides it"), max_length=LENGTH),
                    kit.text("team", _("In which team first"), max_length=LENGTH),
                    kit.text("by", _("By when"), max_length=LENGTH),
                    kit.textarea("lost", _("What the rule was good for, and what would be lost"), max_length=LENGTH),
                ],
            ),
            kit.group(
                _("For yourself: it takes nobody's permission"),
                [
                    kit.textarea("self", _("What I do, as a customer or by the door"), max_length=LENGTH),
                    kit.text("where", _("Where and when"), max_length=LENGTH),
                ],
            ),
            kit.group(_("Ask"), [kit.textarea("asked", _("What the person told me when I showed them this sheet"), max_length=LENGTH)]),
        ],
    )
    return kit.panel(
        "changes",
        _("Two changes"),
        [form, kit.blocks("change")],
        short=_("Changes"),
        intro=_("Kindness from customers is sugar on top. So there are two changes, and not one."),
    )


def _group() -> kit.Spec:
    return kit.group_panel(
        _("Everybody walks alone. Then begin with the step at which you felt most differently, and with somebody who does such work.")
    )


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Both sides of the door"),
        pictures=[
            ("png", _("One clock"), _("PNG of both curves"), "clock"),
            ("png", _("Kindness"), _("PNG with and without"), "kind"),
            ("svg", _("My own door"), _("SVG of both curves"), "hour"),
        ],
        files=[
            ("export_markdown", _("In words"), _("Markdown: curves, door, changes")),
            ("export_csv", _("My own door"), _("CSV, moment by moment")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again, and for your group")},
        sheet={"label": _("Print"), "hint": _("all of it on paper"), "view": "sheet"},
    )
    return kit.panel("take", _("Take it away"), [take_away], short=_("Take away"), intro=_("Nothing leaves this browser unless you take it."))
