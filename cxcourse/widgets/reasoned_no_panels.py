"""The steps of exercise 04, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.reasoned_no import INTERESTS, LEVELS, TALKS, Talk
from cxcourse.models.reasoned_no_work import LINE_TEXTS, MOST_LINES
from cxcourse.widgets import kit

NEW_LINE = {"id": "", **dict.fromkeys(LINE_TEXTS, "")}


def panels(case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is Noor's work."""
    return [_talk(case), _did(), _lines(), kit.group_panel(_group_words()), _take_away()]


def _card(talk: Talk) -> dict[str, Any]:
    """What is known of a talk before Python lives: enough to open it and to give the first answer."""
    first = talk.nodes[talk.start]
    return {
        "id": talk.id, "title": _(talk.title), "level": talk.level, "level_word": _(LEVELS[talk.level]), "firm": _(talk.firm), "who": talk.who,
        "short": _(talk.short), "role": _(talk.role), "you": _(talk.you), "place": _(talk.place),
        "first": {"who": _(first.by), "text": _(first.says), "act": _(first.act) if first.act else None, "you": False},
        "answers": [{"id": one.id, "say": _(one.say)} for one in first.answers],
    }  # fmt: skip


def _talk(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case", _("Look at Noor's talks"),
        _("Three talks that Noor led, with their debriefs, and two lines of her own. Lead them again, or take another."), case,
    )  # fmt: skip
    talk = kit.custom(
        "reasoned_talk", cards=[_card(one) for one in TALKS.values()], levels=[{"value": key, "label": _(word)} for key, word in LEVELS.items()],
        interests=[{"value": key, "label": _(word)} for key, word in INTERESTS.items()],
    )  # fmt: skip
    start = kit.start(
        "talks", heading=_("Somebody wants something from you. It is not a good idea."),
        body=_("Choose a talk and answer as you would, not as one should. What it did to your credit you hear when it is over."), examples=[example],
    )  # fmt: skip
    other = kit.fold(_("Open a saved file, or Noor's talks"), [_bring(), kit.examples()])
    return kit.panel("talk", _("The talk"), [start, talk, other], short=_("Talk"))


def _bring() -> kit.Spec:
    return kit.bring(_("Drop a saved file here"), hint=_("a file saved here, up to 2 MB"))


def _did() -> kit.Spec:
    return kit.panel(
        "did", _("What it did"), [kit.blocks("debrief"), kit.custom("reasoned_turns"), kit.blocks("pattern")], short=_("Debrief"),
        needs=kit.needs(view="debrief", text=_("Sealed until the talk is over: how it ended, where it turned, and a better line for each.")),
    )  # fmt: skip


def _lines() -> kit.Spec:
    groups = [
        kit.group(_("The request"), [
            kit.text("request", _("What do they want?"), max_length=LINE_TEXTS["request"]),
            kit.text("after", _("What they are after"), max_length=LINE_TEXTS["after"], hint=_("Not known? Then ask them that first.")),
        ]),
        kit.group(_("Your words"), [
            kit.textarea("line", _("My opening line"), max_length=LINE_TEXTS["line"], hint=_("Say it aloud first, then write what you said.")),
            kit.textarea("second", _("They push. My second sentence"), max_length=LINE_TEXTS["second"]),
            kit.text("upstairs", _("The sentence that they can take upstairs"), max_length=LINE_TEXTS["upstairs"]),
            kit.text("place", _("Where and when"), max_length=LINE_TEXTS["place"], suggestions=[
                _("alone, before nine"), _("on a walk, with time after it"), _("on the phone, never by mail")]),
        ]),
    ]  # fmt: skip
    lines = kit.records(
        "lines", noun=(_("line"), _("lines")), name="request", groups=groups, new=NEW_LINE, summary=[],
        add=(_("A request to which you should say no"), _("What do they want? Then Enter")), limit=MOST_LINES,
    )  # fmt: skip
    return kit.panel(
        "lines", _("Your own opening lines"), [lines, kit.blocks("lines_look")], short=_("Your lines"),
        intro=_("Two or three requests of your own, real or feared. Write what you will say, and the sentence for when they push."),
    )  # fmt: skip


def _group_words() -> str:
    return _("Lead the same talk, each alone. Then see where you parted. Your own lines are not shown to anybody.")


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Rehearse the no"),
        files=[("export_markdown", _("In words"), _("Markdown: your lines, the talks, a better line for each turning point"))],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("your lines on paper, to put into your pocket"), "view": "sheet"},
    )
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"), needs=kit.needs(view="any", text=_("Your lines, and what the talks showed.")),
        intro=_("Your lines name requests of real people. They stay in this browser until you take them."),
    )  # fmt: skip
