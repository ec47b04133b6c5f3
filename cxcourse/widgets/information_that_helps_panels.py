"""The steps of the communication brief, in words and controls."""

from __future__ import annotations

from typing import Any

from cxcourse.i18n import _
from cxcourse.models.information_that_helps import CHANGES, MOST_LOG, MOST_MINUTES, REACHES, change_word, reach_word
from cxcourse.widgets import kit

ENTRY = {"id": "", "form": "", "day": "", "reach": None, "happened": "", "sign": "", "change": None, "next": "", "gift": None}


def panels(case: dict[str, Any]) -> list[dict[str, Any]]:
    """All steps; `case` is the case company's work."""
    return [
        kit.title("title", _("Name of your brief"), _("Name your brief")),
        _why(case),
        _how(),
        _check(),
        _page(),
        _log(),
        kit.group_panel(
            _("Each of you writes one brief first. Then lay them side by side: do several of you write to the same person?"),
            needs=kit.needs("brief", _("Write your brief first; then you can lay it beside those of others.")),
        ),
        _take_away(),
    ]


def _map(key: str, label: str | None = None) -> dict[str, str]:
    return {"view": key, "label": label or _("From your stakeholder map:")}


def _why(case: dict[str, Any]) -> kit.Spec:
    example = kit.example("case", _("Look at Noor's brief"), _("This is Noor's brief for Ilse Brandt at Waldhaven. Change anything you like."), case)
    purposes = [("know", _("Know something")), ("change", _("Change something")), ("decide", _("Decide something")), ("other", _("Something else"))]
    needs = [("role", _("To do their job well")), ("decision", _("To decide well"))]
    return kit.panel(
        "why", _("What for, and to whom?"),
        [
            kit.start(
                "brief", heading=_("What must somebody above you hear in the next two weeks?"),
                body=_("Take one real message. Twenty minutes of thinking now, and the writing gets short."),
                first=_("Begin your brief"), examples=[example],
            ),
            kit.form("brief", [
                kit.group(_("Purpose"), [
                    kit.choice("purpose", _("They should"), purposes, unknown=_("Don't know yet")),
                    kit.text("outcome", _("Who does what?"), max_length=300, placeholder=_("Ilse chooses which letter is mended first"),
                             hint=_("One sentence with a verb.")),
                    kit.date("by", _("By when?")),
                ]),
                kit.group(_("Person"), [
                    kit.text("person", _("One receiver"), offers=_map("people"), hint=_("A name, not “management”.")),
                    kit.text("role", _("Their role"), max_length=200, offers=_map("map_role")),
                    kit.choice("need", _("They need it"), needs, unknown=_("Don't know yet")),
                    kit.textarea("judged", _("What are they judged on?"), max_length=600, offers=_map("map_judged"),
                                 hint=_("Leave open what you do not know. A gap is a question for tomorrow.")),
                    kit.textarea("embarrass", _("What would embarrass them?"), max_length=600,
                                 hint=_("A fear stops more messages than a bad chart.")),
                ]),
            ]),
            kit.fold(_("Bring in a saved brief, or open Noor's"), [
                kit.bring(_("Drop a saved brief here"), hint=_("A file saved on this page, up to 2 MB")), kit.examples(),
            ]),
        ],
        short=_("Why and who"),
        intro=_("One purpose, one person. If you can send it to two people without changing a word, it was written for neither."),
    )  # fmt: skip


def _how() -> kit.Spec:
    readers = [("reads", _("Reads first")), ("listens", _("Listens first"))]
    known = [("asked", _("I asked")), ("guess", _("It is my guess"))]
    uses = [
        ("pass_on", _("Passes it on")),
        ("calculate", _("Calculates")),
        ("sign", _("Signs")),
        ("act", _("Acts on it")),
        ("nothing", _("Files it")),
    ]
    return kit.panel(
        "how", _("In what form, and with which first line?"),
        [
            kit.form("brief", [
                kit.group(_("Form"), [
                    kit.text("form", _("What they get"), max_length=300, offers=_map("map_form"), suggestions=[
                        _("one page, the decision on top"), _("ten minutes of talk"), _("a sheet with the figures"), _("a recorded call"),
                        _("five lines by mail"),
                    ]),
                    kit.number("minutes", _("What it costs them"), min=0, max=MOST_MINUTES, step=5, unit=_("minutes"),
                               hint=_("Reading and talking.")),
                    kit.choice("form_known", _("How do you know the form?"), known, unknown=_("Don't know yet")),
                    kit.choice("reader", _("Reader or listener?"), readers, unknown=_("Don't know yet")),
                    kit.several("next_use", _("What do they do with it next?"), uses),
                ]),
                kit.group(_("Words"), [
                    kit.textarea("line", _("First line, at most twenty words"), max_length=400, rows=2,
                                 hint=_("What happens, and what it means for them. No “as you know”, no “update”.")),
                    kit.text("proof", _("Where the proof stands"), max_length=300, hint=_("The page, the sheet, the recording: one click below.")),
                    kit.textarea("upward", _("What it lets them say to their own boss"), max_length=400, hint=_("Credit travels upwards.")),
                ]),
                kit.group(_("Check"), [
                    kit.date("check_on", _("On which day do you look?")),
                    kit.text("sign", _("What would you see if it worked?"), max_length=400, hint=_("“Informed” cannot be seen.")),
                ]),
                kit.group(_("Three quick tests"), [
                    kit.yes_no("lift", _("Lift: could they hear it from somebody else first?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
                    kit.yes_no("swap", _("Swap: could it go to somebody else without a change?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
                    kit.yes_no("finger", _("Finger: do you find the proof in ten seconds?"), yes=_("Yes"), no=_("No"), unknown=_("Not sure")),
                ]),
            ]),
        ],
        short=_("How"), intro=_("Most of us send what we like to make. What can they use, and what do they do with it afterwards?"),
    )  # fmt: skip


def _check() -> kit.Spec:
    return kit.panel(
        "check", _("Does it hold?"), [kit.blocks("result")], short=_("Does it hold?"), pair="brief",
        needs=kit.needs("brief", _("The checks begin with your first entry.")),
    )  # fmt: skip


def _page() -> kit.Spec:
    return kit.panel(
        "page", _("Your brief on one page"), [kit.blocks("page")], short=_("Your brief"), pair="brief",
        needs=kit.needs("brief", _("Your brief on one page, to read once more in a corridor, on a bad day.")),
    )  # fmt: skip


def _log() -> kit.Spec:
    words = {reach: reach_word(reach) for reach in REACHES}
    gifts = [("gave", _("I gave something")), ("asked", _("I asked for something"))]
    log = kit.records(
        "log", noun=(_("message"), _("messages")), name="form", new=ENTRY, limit=MOST_LOG, marks=False, under="happened", heading=_("Message"),
        add=(_("Add a message that went out"), _("Its form, such as: one page")), summary=[kit.shown("reach", _("How far it got"), words=words)],
        blank=_("not looked yet"), hint=_("Open a message to say how far it got, and by what sign you know."),
        groups=[
            kit.group(_("What went out"), [
                kit.text("form", _("In what form")), kit.date("day", _("On")),
                kit.choice("gift", _("With it"), gifts, unknown=_("Neither")),
            ]),
            kit.group(_("What it moved"), [
                kit.choice("reach", _("How far did it get?"), [(reach, reach_word(reach)) for reach in REACHES], unknown=_("Not looked yet"),
                           hint=_("“Very clear, thanks” is seen. Moved means: an attitude, a plan or a choice is different.")),
                kit.textarea("happened", _("What happened?"), max_length=800),
                kit.text("sign", _("By what sign do you know?"), max_length=400),
            ]),
            kit.group(_("Next time"), [
                kit.choice("change", _("The one thing I change"), [(one, change_word(one)) for one in CHANGES], unknown=_("Nothing yet")),
                kit.text("next", _("How?"), max_length=400),
            ]),
        ],
    )  # fmt: skip
    return kit.panel(
        "log", _("What did it move?"), [log, kit.blocks("reading")], short=_("Log"),
        needs=kit.needs("brief", _("Come back here after your message went out.")),
        intro=_("Look on your day. If nothing moved, do not send it again in bold: change one thing, the cheapest first."),
    )  # fmt: skip


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("Communication brief"),
        files=[("export_markdown", _("In words"), _("Markdown: brief, open points, log")), ("export_csv", _("The log"), _("CSV for Excel"))],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("the brief on one page, with its log"), "view": "sheet"},
    )  # fmt: skip
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"), needs=kit.needs("brief", _("Your brief on paper, in words, as a file.")),
        intro=_("Nothing leaves this browser unless you take it. A brief holds what you think of your boss: mind where you leave it."),
    )  # fmt: skip
