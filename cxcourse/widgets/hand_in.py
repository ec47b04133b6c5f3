"""The page *Hand in*: what goes in, for whom, what it says, and the file or text that the learner sends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import handin as h
from cxcourse.models import handin_choice as choice
from cxcourse.models.comparing import LONGEST_NAME
from cxcourse.models.handin_preview import preview
from cxcourse.models.problem import Problem
from cxcourse.models.tidying import list_of, mapping_of, text_of, whole_of
from cxcourse.widgets import kit
from cxcourse.widgets.kit import Exercise, File, action
from cxcourse.widgets.reads_casebook import ReadsCasebook

MOST_SENT = 20


class HandIn(ReadsCasebook, Exercise):
    """A hand-in for an instructor, of what is ticked in the reader's casebook and of nothing else.

    Example:
        >>> HandIn().view["chapters"]
        []
    """

    slug = "hand-in"
    schema = 1

    about = traitlets.Dict().tag(sync=True, work=True, echo_update=False)  # {"name", "assignment"}
    ticked = traitlets.List().tag(sync=True, work=True, echo_update=False)
    sent = traitlets.List().tag(sync=True, work=True, echo_update=False)  # {"made", "assignment", "exercises", "answers"}, the newest first

    def make_panels(self) -> list[dict[str, Any]]:
        """Choose, sign, look, send."""
        return [_choose(), _sign(), _look(), _send()]

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """What is offered, what is ticked, and the whole of the hand-in in words."""
        chapters = self._chapters()
        exercises, questions = choice.chosen(work["ticked"], chapters)
        shown = [{**one, "answers": one["answers"] and {**one["answers"], "ids": None}} for one in chapters]
        view = {"chapters": shown, "n": [len(exercises), len(questions)], "lead": choice.lead(len(exercises), len(questions)),
                "paths": choice.paths_in(self.casebook),
                "preview": [], "short": "", "stop": "", "problems": []}  # fmt: skip
        if not exercises and not questions:
            return view
        try:
            handin = choice.made_of(self.casebook, exercises, questions, work["about"], now())
        except Problem as problem:
            view["stop"] = problem.text
            view["problems"] = [{"path": problem.path or "", "text": problem.text}]
            return view
        return {**view, "preview": preview(handin), "short": h.short_text(handin) or ""}

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """Schema 1 is the only one so far."""
        about = mapping_of(work.get("about"))
        return {
            "about": {"name": text_of(about.get("name"), LONGEST_NAME), "assignment": text_of(about.get("assignment"), 64)},
            "ticked": sorted({one for one in list_of(work.get("ticked")) if isinstance(one, str) and len(one) < 100}),
            "sent": [
                {"made": text_of(one.get("made"), 40), "assignment": text_of(one.get("assignment"), 64),
                 "exercises": whole_of(one.get("exercises"), 0, 40) or 0, "answers": whole_of(one.get("answers"), 0, 1000) or 0}
                for one in map(mapping_of, list_of(work.get("sent")))
            ][:MOST_SENT],
        }  # fmt: skip

    @action
    def save(self) -> File:
        """The hand-in as a file, made now."""
        exercises, questions = choice.chosen(self.ticked, self._chapters())
        handin = choice.made_of(self.casebook, exercises, questions, self.about, now())
        return File(choice.file_name(handin), "application/json", h.write(handin))

    def _chapters(self) -> list[choice.Chapter]:
        # Whether a record fits is tried by making it one: once for each casebook that comes, and not with every tick.
        if self.__dict__.get("_offered_of") is not self.casebook:
            self._offered = choice.offered(self.casebook)
            self._offered_of = self.casebook
        return self._offered


def now() -> str:
    """The time by this device's clock, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _choose() -> kit.Spec:
    return kit.panel(
        "choose",
        _("What goes in?"),
        [kit.custom("hand_in_choose", ticked="ticked", about="about", work=choice.WORK, answers=choice.ANSWERS)],
        short=_("Choose"),
        intro=_("Nothing is ticked for you. What you leave unticked stays in this browser."),
    )


def _sign() -> kit.Spec:
    name = kit.text("name", _("Your name, or none"), max_length=LONGEST_NAME, hint=_("Without one you are a random number to whoever opens it."))
    hint = _("It stands in your instructor's link. Leave it empty when you were given none.")
    assignment = kit.text("assignment", _("Name of the assignment"), max_length=64, hint=hint)
    return kit.panel(
        "sign",
        _("From whom, and for what?"),
        [kit.custom("hand_in_for", about="about"), kit.form("about", [name, assignment])],
        short=_("Sign"),
    )


def _look() -> kit.Spec:
    return kit.panel(
        "look",
        _("This is all it says"),
        [kit.blocks("preview")],
        short=_("Look"),
        needs=kit.needs(view="preview", text=_("As soon as something is ticked, you see here every word of it before you save it.")),
    )


def _send() -> kit.Spec:
    return kit.panel(
        "send",
        _("Save it, then send it"),
        [kit.custom("hand_in_send", about="about", sent="sent", ticked="ticked", most=MOST_SENT)],
        short=_("Send"),
        needs=kit.needs(view="preview", text=_("A file, or a short text for a chat. This page sends nothing by itself.")),
    )
