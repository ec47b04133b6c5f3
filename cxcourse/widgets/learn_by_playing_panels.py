"""The steps of exercise 17, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.learn_by_playing import CHOICES, LABELS, MOST_PLAYERS, ROUNDS, TRACKS
from cxcourse.models.learn_by_playing_own import LEAST, MOST, MOST_OWN, NUMBERS, TEXTS
from cxcourse.models.learn_by_playing_work import FRESH_ROUND
from cxcourse.widgets import kit

NEW_CARD = {"id": "", **dict.fromkeys(TEXTS, ""), **dict.fromkeys(NUMBERS)}
MINUTES = {5: 35, 6: 40, 7: 45}  # with rules and talk
TALK_SECONDS = 120


def panels(case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is the table in Münster after its game."""
    return [kit.title("title", _("Name of your table"), _("Name your table")), _table(case), _after(), _own(), _group(), _take_away()]


def _table(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case", _("Look at a table that has played"), _("Birgit's table in Münster, after six rounds: cards shown, talk written down."), case
    )
    start = kit.start(
        "deck", heading=_("Somebody always pays. Who, this time?"),
        body=_("Two to six people, one screen, half an hour. Or alone, with three colleagues who have their own ideas."), examples=[example],
    )  # fmt: skip
    game = kit.custom(
        "dilemma_table", most=MOST_PLAYERS, fresh=FRESH_ROUND, letters=list(CHOICES), talk=TALK_SECONDS,
        rounds=[{"value": n, "label": _("{n} rounds, about {minutes} minutes").format(n=n, minutes=MINUTES[n])} for n in ROUNDS],
        ways=[
            {"value": "pass", "label": _("Pass the screen round")},
            {"value": "fingers", "label": _("Screen on the wall, fingers in the air")},
        ],
    )  # fmt: skip
    return kit.panel(
        "table", _("The table"), [start, kit.fold(_("The rules, in two minutes"), [kit.blocks("rules")]), game], short=_("Play"),
    )  # fmt: skip


def _after() -> kit.Spec:
    form = kit.form("debrief", [
        kit.group(_("What we take along"), [
            kit.textarea("happened", _("What happened? Facts first."), max_length=1500),
            kit.textarea("why", _("Why did we do that?"), max_length=1500),
            kit.text("monday", _("On Monday: one thing"), max_length=500),
            kit.text("who", _("One name"), max_length=200),
            kit.date("by", _("We look again on")),
        ]),
    ])  # fmt: skip
    clock = kit.clock(
        _("The talk"), mode="down", advance="hand", more=60,
        steps=[kit.clock_step(_("What happened?"), 180, hint=_("Facts first. No plans yet.")),
               kit.clock_step(_("Why did we do that?"), 240, hint=_("Count to ten before you help.")),
               kit.clock_step(_("What do we do on Monday?"), 240, hint=_("One thing, one name, a date on which you look again."))],
    )  # fmt: skip
    return kit.panel(
        "after", _("The talk afterwards"), [kit.blocks("after"), clock, form], short=_("Talk"),
        needs=kit.needs(view="after", text=_("Opens when the last card is turned. Keep eleven minutes for it: here is where people learn.")),
    )  # fmt: skip


def _own() -> kit.Spec:
    situation = [kit.text("title", _("Name of the card"), max_length=80), kit.textarea("text", _("What is the case?"), max_length=500)]
    groups = [kit.group(_("The situation"), situation)]
    for letter in "abc":
        name = letter.upper()
        groups.append(kit.group(_("Choice {letter}").format(letter=name), [
            kit.text(letter, _("What one does"), max_length=200),
            kit.text(f"{letter}_did", _("What happens then"), max_length=200),
            *(kit.number(f"{letter}_{track}", _(LABELS[track]), min=LEAST, max=MOST) for track in TRACKS),
        ], hint=_("Who gains, who pays: from −2 to +2.")))  # fmt: skip
    cards = kit.records(
        "own", noun=(_("card"), _("cards")), name="title", groups=groups, new=NEW_CARD, summary=[],
        add=(_("A dilemma from your own corridor"), _("A name for it, then Enter")), limit=MOST_OWN,
    )  # fmt: skip
    bring = kit.bring(
        _("Drop another table's cards, or a saved game, here"), table="import_cards", hint=_("CSV, Excel (XLSX) or a game saved here, up to 2 MB"),
        noun=(_("card"), _("cards")),
        columns=_("Columns: Title, Situation, A, A does, A Customer, A Colleague, A Money, A Trust, and the same for B and C. "
                  "You see what was read before anything changes."),
    )  # fmt: skip
    return kit.panel(
        "own", _("Your own dilemmas"), [cards, kit.blocks("own_look"), kit.fold(_("Bring in a file"), [bring, kit.examples()])], short=_("Own cards"),
        intro=_("A true one from last month, nobody's name, three choices that decent people would defend. It is dealt in your next game."),
    )  # fmt: skip


def _group() -> kit.Spec:
    return kit.group_panel(_("Several tables? Bring their files: where did the tracks end, and on which card did they choose otherwise?"))


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Dilemma table"),
        files=[
            ("export_markdown", _("In words"), _("Markdown: the game, the talk, your cards")),
            ("export_guide_markdown", _("Leader's sheet"), _("Markdown, for whoever leads the next table")),
            ("export_cards", _("Your cards"), _("CSV; another table opens it here")),
        ],
        work={"label": _("Everything"), "hint": _("the state of play, to go on later")},
        sheet={"label": _("Print"), "hint": _("the leader's sheet, your game and your cards"), "view": "sheet"},
    )
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"),
        intro=_("The leader's sheet needs no screen. Change our effects into yours, and after three tables you own a game that fits your house."),
    )  # fmt: skip
