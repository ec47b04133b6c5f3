"""The seven steps of the CX Story workshop, in words and controls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.cx_story import ELEMENTS, FASTEST, LONGEST, MOST_PARAGRAPHS, MOST_SHEETS, MOST_VERSIONS, SLOWEST, TARGETS
from cxcourse.models.cx_story import element_names as names
from cxcourse.models.cx_story import element_questions as questions
from cxcourse.models.cx_story_rubric import rubric
from cxcourse.models.story_hints import hint_kinds
from cxcourse.widgets import kit


def panels(case: dict[str, Any], keyed: Sequence[Mapping[str, Any]]) -> list[kit.Spec]:
    """All steps; `case` is the case company's work, `keyed` the practice stories."""
    return [
        kit.title("title", _("Name of your story"), _("Name your story")),
        _write(case),
        _time(),
        _listen(),
        _score(keyed),
        _versions(),
        kit.group_panel(_(
            "Score the practice stories, and each other's, each of you alone. Then lay the files side by side: do you mean the same by the words? "
            "Agree beforehand on the name under which everybody scores a story."
        )),
        _take_away(),
    ]  # fmt: skip


def kinds() -> list[kit.Spec]:
    """Kinds of hints: their names, and the line under the words."""
    return [kit.mark_kind(one["kind"], one["label"], one["line"]) for one in hint_kinds()]


def kind_names() -> dict[str, str]:
    """Kind of a hint to its name."""
    return {one["kind"]: one["label"] for one in kinds()}


def _elements() -> dict[str, kit.Spec]:
    short = {"personal": _("You"), "urgency": _("Why now"), "strategy": _("The road"), "call": _("The deed")}
    tips = {
        "personal": _("One moment: where you were, who spoke, what was said. It may be small. It ends at the customer, not at you."),
        "urgency": _("A figure for today, a goal to bet a dinner on, and a date. A date does more than an alarm."),
        "strategy": _("Three stretches in their order, a sign by which everybody sees whether it works, and what you leave out."),
        "call": _("A who, a what, a when. Small enough for this week, and clear enough to see on Monday whether it was done."),
    }
    return {one: {"title": names()[one], "short": short[one], "questions": questions()[one], "tip": tips[one]} for one in ELEMENTS}


def _write(case: dict[str, Any]) -> kit.Spec:
    example = kit.example(
        "case", _("Look at Noor's ten minutes"),
        _("This is Noor Elskamp's story at Waldhaven, with her first rehearsal kept as a version. Change anything you like."), case,
    )  # fmt: skip
    editors = {
        one: kit.marked(
            "story", "editor", names()[one], field=one, kinds=kinds(), waved="waved", language="language", rows=7, max_length=LONGEST, show=3,
            placeholder=_("Write as you would say it."), empty=_("No hint here. That is no praise yet: read it aloud."),
        )
        for one in ELEMENTS
    }  # fmt: skip
    about = kit.form("about", [
        kit.text("audience", _("Who will listen?"), hint=_("One person in your mind is enough."), offers={"view": "people", "field": ""}),
        kit.text("line", _("The one line that should stay"), max_length=200, hint=_("Short enough for the lift. Leave it for last.")),
    ])  # fmt: skip
    return kit.panel(
        "write", _("Write it as you would say it"),
        [
            kit.start(
                "story", heading=_("One moment that changed how you look at customers"),
                body=_("Three or four spoken sentences in each of four boxes are a first draft. All of it stays in this browser."),
                first=_("Begin with your moment"), examples=[example],
            ),
            kit.custom("story_writer", elements=_elements(), editors=editors),
            kit.blocks("about_hints"),
            kit.fold(_("Paste a draft that you have already"), [kit.custom("story_paste", elements=_elements(), max=LONGEST, limit=MOST_PARAGRAPHS)]),
            kit.fold(_("Who listens, and what should stay"), [about, kit.blocks("audience")]),
            kit.fold(_("Open a saved story, or the case company's"), [
                kit.bring(_("Open a file of this exercise"), hint=_("A .json file saved here.")), kit.examples(),
            ]),
        ],
        short=_("Write"),
    )  # fmt: skip


def _story_first(text: str) -> kit.Spec:
    return kit.needs("story", text)


def _time() -> kit.Spec:
    pace = kit.form("pace", [
        kit.choice("target", _("How long may it take?"), [(n, _("{n} minutes").format(n=n)) for n in TARGETS]),
        kit.number("rate", _("Your speaking rate"), min=SLOWEST, max=FASTEST, step=5, unit=_("words a minute"),
                   hint=_("120 is calm, with pauses. A rehearsal tells you your own.")),
    ])  # fmt: skip
    return kit.panel(
        "time", _("Time it, and say it aloud"),
        [
            pace, kit.blocks("time"),
            kit.custom("story_rehearsal", elements=_elements(), parts_used=["clock"]), kit.blocks("rehearsed"),
            kit.fold(_("Cue cards"), [kit.custom("story_cards", elements=_elements())]),
        ],
        short=_("Time"), needs=_story_first(_("Minutes come with the first words.")),
        intro=_("Ten minutes are the foundation. Half an hour and an hour are the same ten, and then the others have their say."),
    )  # fmt: skip


def _listen() -> kit.Spec:
    tongues = [("", _("Find out")), ("en", _("English")), ("nl", _("Dutch")), ("de", _("German"))]
    language = kit.choice("language", _("Language of your story"), tongues)
    return kit.panel(
        "listen", _("What a critical listener may hear"),
        [kit.blocks("listen"), kit.form("about", [language]), kit.blocks("about_hints")],
        short=_("Listen"), needs=_story_first(_("What a listener may miss comes with the first words.")),
        intro=_("All hints together, and the sentences that carry your story."),
    )  # fmt: skip


def _criteria() -> list[kit.Spec]:
    return [{"id": one.id, "name": one.name, "question": one.question, "levels": list(one.levels)} for one in rubric().values()]


def _score(keyed: Sequence[Mapping[str, Any]]) -> kit.Spec:
    about = [
        kit.text("story", _("Whose story?"), hint=_("The name that your group agreed on.")),
        kit.text("by", _("Scored by"), hint=_("Leave it empty when it is you.")),
        kit.date("date", _("On")),
    ]
    said = [
        kit.textarea("excelled", _("What excelled"), max_length=1000),
        kit.textarea("work_on", _("What to work on"), max_length=1000),
        kit.textarea("challenge", _("A challenge for the next telling"), max_length=1000),
    ]
    sheets = kit.custom(
        "story_sheets", criteria=_criteria(), about=about, words=said, me=_("My story"), limit=MOST_SHEETS, parts_used=["form"]
    )  # fmt: skip
    return kit.panel(
        "score", _("Score with words, not by taste"),
        [kit.tabs(
            kit.part("practise", _("Practise first"), [
                kit.custom("story_calibration", criteria=_criteria(), stories=[dict(one) for one in keyed]), kit.blocks("calibration"),
            ]),
            kit.part("sheets", _("Score a story"), [sheets, kit.blocks("scored")]),
        )],
        short=_("Score"),
        intro=_(
            "Four elements and six principles, each in five levels of words. First on three invented stories with a key: it shows how kind or "
            "strict you are."
        ),
    )  # fmt: skip


def _versions() -> kit.Spec:
    ledger = kit.custom(
        "story_ledger", limit=MOST_VERSIONS, suggestions=[_("First draft"), _("After the rehearsal"), _("After two listeners"), _("As I told it")]
    )  # fmt: skip
    return kit.panel(
        "versions", _("Before and after"), [ledger, kit.blocks("ledger")], short=_("Versions"),
        needs=_story_first(_("Keep dated versions of your story here.")),
        intro=_("Keep a version before you change it. Its minutes, hints and scores stay beside the ones to come."),
    )  # fmt: skip


def _take_away() -> kit.Spec:
    take_away = kit.take_away(
        _("CX Story"),
        pictures=[("png", _("Picture"), _("PNG of your minutes, for slides"), "time")],
        files=[
            ("export_markdown", _("The story"), _("Markdown, as you tell it")), ("export_cards", _("Cue cards"), _("Markdown, to print or to learn")),
            ("export_csv", _("Scores"), _("CSV for Excel")),
        ],
        work={"label": _("Everything"), "hint": _("a file to open here again")},
        sheet={"label": _("Print"), "hint": _("your page of progress, on paper or PDF"), "view": "sheet"},
    )  # fmt: skip
    return kit.panel(
        "take", _("Take it away"), [take_away], short=_("Take away"), needs=_story_first(_("Story, cards, scores and your page of progress.")),
        intro=_("Nothing leaves this browser unless you take it. Scores are opinions about people's stories: mind whom you give them to."),
    )  # fmt: skip
