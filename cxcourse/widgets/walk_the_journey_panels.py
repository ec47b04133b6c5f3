"""The six steps of the journey walk-through, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models import walk_redesign
from cxcourse.widgets import kit
from cxcourse.widgets.walk_the_journey_own import own

SCENE = ("day", "time", "channel", "scene", "drawing", "message", "form", "from")
OPTION = ("id", "kind", "text", "effect", "cost", "evidence", "strength", "limits")


def panels(journeys: dict[str, Any], case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `journeys` are the walks, `case` is the case company's work."""
    return [_walk(journeys, case), _see(), _redraw(journeys), own(), _group(journeys), _take_away()]


def told(journeys: dict[str, Any], names: tuple[str, ...] | None = None) -> list[dict[str, Any]]:
    """The journeys as the player tells them: nothing of what lies behind the line, and nobody else's feelings."""
    return [
        {
            "id": name,
            **{key: journey[key] for key in ("title", "persona", "firm", "story", "side")},
            "steps": [{key: step[key] for key in SCENE} | {"n": at, "what": step["does"]} for at, step in enumerate(journey["steps"], start=1)],
        }
        for name, journey in journeys.items()
        if names is None or name in names
    ]


def _walk(journeys: dict[str, Any], case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case", _("Look at Noor's walk"), _("This is how Noor of Waldhaven walked, redrew and mapped it. Change anything you like."), case
    )
    bring = kit.bring(
        _("Drop a saved work or a journey here"),
        table="import_table",
        noun=(_("step"), _("steps")),
        hint=_("A work saved here, or your own journey as CSV or XLSX"),
        columns=_(
            "Columns are found by name: Step, Phase, Who acts, Channel, Quote, Feeling, Feeling as it could be, Effort, Evidence, What hurts, Idea, "
            "Effort of the idea, Value of the idea. Only Step is a must."
        ),
    )
    player = kit.custom("walk", bind="walks", current="current", journeys=told(journeys), asks="effort")
    return kit.panel(
        "walk",
        _("Walk it"),
        [
            player,
            kit.start(
                "walks",
                heading=_("Rather look first?"),
                body=_("Noor of Waldhaven, the insurer in this book, has walked one and redrawn it."),
                examples=[example],
            ),
            kit.fold(_("Bring in a file, or look at Noor's walk"), [bring, kit.examples()]),
        ],
        short=_("Walk"),
        intro=_("You are the customer. One step at a time; what comes next you see when you have answered, as in life."),
    )


def _see() -> kit.Spec:
    return kit.panel(
        "see",
        _("What decided it"),
        [kit.blocks("seen"), kit.custom("behind", view="behind"), kit.blocks("causes")],
        short=_("See"),
        needs=kit.needs(view="seen", text=_("Your curve, and what lies behind it, come when you have walked to the end.")),
        intro=_("First your curve. Then the same walk from behind: who did what, and where you could not look."),
    )


def _redraw(journeys: dict[str, Any]) -> kit.Spec:
    options = {
        name: [{key: one[key] for key in OPTION} | {"steps": sorted(map(int, one["lifts"]))} for one in journey.get("options", ())]
        for name, journey in journeys.items()
    }
    redesign = kit.custom(
        "redesign",
        bind="redesigns",
        current="current",
        options=options,
        budget=walk_redesign.BUDGET,
        most=walk_redesign.MOST_OWN,
        titles={name: journey["title"] for name, journey in journeys.items()},
        lengths={name: len(journey["steps"]) for name, journey in journeys.items()},
        kinds=[[kind, walk_redesign.kind_word(kind)] for kind in walk_redesign.KINDS],
        strengths=[[strength, walk_redesign.strength_word(strength)] for strength in walk_redesign.STRENGTHS],
    )
    return kit.panel(
        "redraw",
        _("Redraw it"),
        [redesign, kit.blocks("redrawn", empty=_("Choose one change, and both curves stand here."))],
        short=_("Redraw"),
        needs=kit.needs(view="seen", text=_("When you have walked to the end, six points are yours to spend.")),
        intro=_("Six points. What you cannot pay for, you have to leave. Every option says how far the evidence for it carries."),
    )


def _group(journeys: dict[str, Any]) -> kit.Spec:
    guess = kit.custom(
        "guess",
        bind="guesses",
        current="current",
        view="done",
        journeys=[
            {"id": name, "title": journey["title"], "steps": [step["does"] for step in journey["steps"]]} for name, journey in journeys.items()
        ],
    )
    return kit.panel(
        "group",
        _("The group's band"),
        [guess, kit.compare()],
        short=_("Group"),
        intro=_("Everyone walks alone. Guess where the group is, then lay the curves on top of each other and begin where you are furthest apart."),
    )


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Journey walk-through"),
        pictures=[
            ("png", _("My walk"), _("PNG of your curve"), "seen"),
            ("png", _("As it could be"), _("PNG of both curves"), "redrawn"),
            ("svg", _("My own journey"), _("SVG of its curve; the whole map is taken above"), "own_chart"),
        ],
        files=[
            ("export_markdown", _("In words"), _("Markdown: walk, redesign, journey")),
            ("export_csv", _("My own journey"), _("CSV; opens here again")),
            ("export_walks", _("My walks"), _("CSV, step by step")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again, and for your group")},
        sheet={"label": _("Print"), "hint": _("all of it, on A4 or A3"), "view": "sheet"},
    )
    return kit.panel("take", _("Take it away"), [take_away], short=_("Take away"), intro=_("Nothing leaves this browser unless you take it."))
