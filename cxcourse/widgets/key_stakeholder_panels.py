"""The seven steps of the stakeholder map, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import LEVELS, level_word
from cxcourse.widgets import kit, workfile

PLACED = {"id": "", "name": "", "role": "", "kind": "person", "power": None, "interest": None, "attitude": None, "legitimacy": None,
          "urgency": None, "now": None, "needed": None, "drives": "", "form": ""}  # fmt: skip


def panels(case: dict[str, Any], weights: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is the case company's work, `weights` the usual ones."""
    return [
        kit.title("title", _("Name of your map"), _("Name your map")),
        _who(case),
        _place(),
        _priority(weights),
        _changes(),
        _plan(),
        kit.group_panel(_("Each of you draws a map alone first. Laid over one another, they show whom you see differently, and who is on one only.")),
        _take_away(),
    ]


def _first_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _axes() -> tuple[kit.Spec, kit.Spec]:
    return (
        kit.axis("interest", _("Interest"), _("does not care"), _("cares a great deal")),
        kit.axis("power", _("Power"), _("no say"), _("can decide or stop it")),
    )


def _stance() -> kit.Spec:
    return {**kit.axis("attitude", _("Attitude"), _("Against you"), _("For you"), min=-10), "unknown": _("Attitude not known")}


def _bridges() -> kit.Spec:
    return {"view": "bridges", "label": _("Hidden bridge")}


def _who(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case", _("Look at the case company's map"),
        _("This is the map of Waldhaven, the insurer in the book. Change anything you like."), case,
    )  # fmt: skip
    levels = [(level, _first_capital(level_word(level))) for level in LEVELS]
    unknown = _("Don't know yet")
    groups = [
        kit.group(_("Who"), [
            kit.text("name", _("Name or code name")),
            kit.text("role", _("Role"), max_length=200),
            kit.choice("kind", _("One person or a group"), [("person", _("Person")), ("group", _("Group"))]),
        ]),
        kit.group(_("Where they stand"), [
            kit.scale("power", _("Power"), _("no say"), _("can decide or stop it")),
            kit.scale("interest", _("Interest"), _("does not care"), _("cares a great deal")),
            kit.scale("attitude", _("Attitude to your plan"), _("fights it"), _("champions it"), min=-10, signed=True),
        ]),
        kit.group(_("Why they count"), [
            kit.yes_no("legitimacy", _("Do they have a rightful say?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure"),
                       hint=_("By role, contract or law, or because it is their work or their money (legitimacy).")),
            kit.yes_no("urgency", _("Does it press for them now?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure"),
                       hint=_("They want something soon, and it matters a lot to them (urgency).")),
        ]),
        kit.group(_("How engaged they are"), [
            kit.choice("now", _("Now"), levels, unknown=unknown),
            kit.choice("needed", _("Needed for your plan"), levels, unknown=unknown),
        ]),
        kit.group(_("What moves them"), [
            kit.textarea("drives", _("What drives them"), hint=_("Their targets, worries and pride, in their own words if you can.")),
            kit.text("form", _("The form in which they like information"), max_length=200, suggestions=[
                _("one page, the decision on top"), _("a short conversation"), _("figures in a table"), _("a story about one customer"),
                _("a demonstration"), _("a note to read in advance"),
            ]),
        ]),
    ]  # fmt: skip
    people = kit.records(
        "people", noun=(_("person or group"), _("people and groups")), name="name", groups=groups, new=PLACED,
        summary=[kit.shown("power", _("Power")), kit.shown("interest", _("Interest")), kit.shown("attitude", _("Attitude"), signed=True)],
        add=(_("Add a person or a group"), _("Name or code name, then Enter")), square=("kind", "group"), blank=_("not placed yet"),
        hint=_("Choose somebody to say more about them. Leave out what you do not know: the result says what is thin."),
        references=[("links", ["from", "to"]), ("plan", ["person"])],
    )  # fmt: skip
    influence = kit.links(
        "links", "people", name="name", verb=_("influences"), diamonds=_bridges(),
        strengths=[(1, _("a little")), (2, _("clearly")), (3, _("strongly"))],
        intro=_("Whom does somebody listen to? Two or three arrows for each of the top people are enough to find a hidden bridge."),
    )  # fmt: skip
    bring = kit.bring(
        _("Drop a list or a saved map here"), table="import_table", work="import_work", records="people", links="links",
        hint=_("CSV, Excel (XLSX) or a map saved here, up to 2 MB"),
        columns=_("Columns are found by name: Name, Role, Power, Interest, Attitude, Legitimacy, Urgency, Now, Needed, Drives, Form, "
                  "Influences. Only Name is a must. You see what was read before anything changes."),
    )  # fmt: skip
    return kit.panel(
        "who", _("Who is there?"),
        [
            kit.start(
                "people", heading=_("Who can move your plan forward, or stop it?"),
                body=_("Put down five to ten people or groups. Names stay in this browser; code names are fine."),
                first=_("Add the first person"), examples=[example],
            ),
            kit.tabs(
                kit.part("people", _("People"), [people]),
                kit.part("influence", _("Who influences whom"), [influence], needs=kit.needs("people", "", at_least=2)),
            ),
            kit.fold(_("Bring in a file, or open the case company's map"), [bring, kit.examples()]),
        ],
        short=_("Who"), intro=_("Everybody who can help, slow down or stop your plan. What you do not know, leave open."),
    )  # fmt: skip


def _place() -> kit.Spec:
    x, y = _axes()
    board = kit.board(
        "people", name="name", label=_("Map of power and interest"), x=x, y=y, stance=_stance(),
        quadrants=[
            (_("Context setters"), _("keep them content")), (_("Players"), _("work with them closely")),
            (_("Crowd"), _("keep an eye on them")), (_("Subjects"), _("keep them informed, give them a voice")),
        ],
        links={"bind": "links", "label": _("Influence")}, square=("kind", "group", _("Group")), split=("weights", "threshold"),
        top={"view": "ranking", "label": _("Matters most now")}, diamonds=_bridges(), versions=("versions", "moved"),
    )  # fmt: skip
    return kit.panel(
        "place", _("Place them"), [board], short=_("Place"), pair="map", needs=kit.needs("people", _("Your map opens with the first name.")),
        intro=_("How much can they do, and how much do they care, about this plan and at this moment?"),
    )  # fmt: skip


def _priority(weights: dict[str, Any]) -> kit.Spec:
    ranking = kit.ranking(
        "ranking", "people", name="name", heading=_("Matters most at this moment"), coming=_("The order, with reasons, comes here in a moment."),
        parts=[("salience", _("Salience")), ("power", _("Power")), ("interest", _("Interest")), ("gap", _("Gap in engagement"))], show=7,
    )  # fmt: skip
    sliders = [
        kit.scale("salience", _("Salience: power, a rightful say and urgency together"), _("ignore"), _("counts most"), max=5),
        kit.scale("power", _("Power"), _("ignore"), _("counts most"), max=5),
        kit.scale("interest", _("Interest"), _("ignore"), _("counts most"), max=5),
        kit.scale("gap", _("Gap between engagement now and needed"), _("ignore"), _("counts most"), max=5),
        kit.scale("threshold", _("Power is high from"), _("nearly anybody"), _("only the very top"), min=1),
    ]
    return kit.panel(
        "priority", _("Who matters most now, and why"),
        [
            ranking, kit.notes("notes"), kit.notes("bridges", heading=_("Who stands between others"), show=2),
            kit.fold(_("What counts, and how much"), [
                kit.weights("weights", _("The order is a weighted sum. Move a weight and see whether the first place holds."), sliders, weights),
            ]),
        ],
        short=_("Priority"), pair="map", needs=kit.needs("people", _("The order, with reasons, comes with the first name.")),
    )  # fmt: skip


def _changes() -> kit.Spec:
    versions = kit.versions(
        "versions", keeps=["people", "links", "weights"], moved="moved", records="people", noun=(_("name"), _("names")),
        map=("place", _("See it on the map")),
        suggestions=[_("Now"), _("After the reorganisation"), _("Before the decision"), _("After the first result")],
    )  # fmt: skip
    return kit.panel(
        "changes", _("What moved"), [versions], short=_("Changes"), needs=kit.needs("people", _("Keep dated versions of your map here.")),
        intro=_("Today's key stakeholder may not be next month's. Keep a version now, come back after something changed, and compare."),
    )  # fmt: skip


def _plan_fields() -> list[kit.Spec]:
    return [
        kit.textarea("need", _("What they need"), max_length=600), kit.text("form", _("In what form"), max_length=300),
        kit.textarea("next", _("Next step"), max_length=600), kit.date("by", _("By when")),
    ]  # fmt: skip


def _plan() -> kit.Spec:
    plan = kit.plan("plan", "people", name="name", person="person", fields=_plan_fields(), ranking="ranking", suggestions="suggestions", top=3)
    return kit.panel(
        "plan", _("Your plan"), [plan], short=_("Plan"), needs=kit.needs("people", _("What to do next, for the people at the top.")),
        intro=_("For the few who matter most: what they need, in which form, and your next step."),
    )  # fmt: skip


def _take_away() -> kit.Spec:
    columns = [
        ("#", "rank", "row"), (_("Name"), "name", "row"), (_("Power"), "power", "record"), (_("Interest"), "interest", "record"),
        (_("Attitude"), "attitude", "record"), (_("Class"), "class_name", "row"), (_("Why"), "why", "row"),
    ]  # fmt: skip
    sheet = {
        "label": _("Print"), "hint": _("map, ranking and plan on paper or PDF"), "records": "people", "ranking": "ranking", "plan": "plan",
        "person": "person", "ranking_title": _("Who matters most now, and why"), "plan_title": _("Plan"), "person_label": _("Who"),
        "columns": [{"label": label, "key": key, "from": source, "signed": key == "attitude"} for label, key, source in columns],
        "plan_fields": _plan_fields(),
    }  # fmt: skip
    take_away = kit.take_away(
        _("Stakeholder map"),
        pictures=[("png", _("Picture"), _("PNG of the map, for slides")), ("svg", _("Drawing"), _("SVG, sharp at any size"))],
        files=[
            ("export_markdown", _("In words"), _("Markdown: reasons and plan")), ("export_csv", _("Table"), _("CSV for Excel; opens here again")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again"), "course": workfile.COURSE},
        sheet=sheet,
    )  # fmt: skip
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"), needs=kit.needs("people", _("Picture, table, words and print.")),
        intro=_("Nothing leaves this browser unless you take it. A map holds opinions about real people: mind whom you give it to."),
    )  # fmt: skip
