"""What a truth moment is asked before it is run: each check gives its reason, and where something is open the question that mends it."""

from __future__ import annotations

from collections.abc import Callable

from cxcourse.i18n import _, ngettext
from cxcourse.models.looks import Check
from cxcourse.models.text_marks import Mark
from cxcourse.models.text_marks import words as words_of
from cxcourse.models.tidying import day_said
from cxcourse.models.trip_over_the_truth import MOST_QUESTIONS, Work, unit_word
from cxcourse.models.trip_over_the_truth_marks import SHOWN, closed, kind_word, marks
from cxcourse.models.trip_over_the_truth_script import SLACK, folded, long_said, shares, total
from cxcourse.models.words import N_, first_lower, listed

LONG_TASK, SHORT_SILENCE = 5.0, 15.0  # minutes, seconds
Found = tuple[str, str, str]


def tell_plainly(work: Work) -> str:
    """Why these people should simply be told, or "": it burns, they know, or they cannot act."""
    if work.burns:
        return _("It burns. Nobody wants a workshop now: tell them plainly, today.")
    if work.knows:
        return _("They know it already. They do not need an envelope, they need somebody to act. Or dig deeper: what is it that they do not see?")
    if work.can_act is False:
        return _("They cannot do anything about it. An insight that leads nowhere is a bruise: go to those who can, or tell these plainly.")
    return ""


def checks(work: Work) -> list[Check]:
    """All checks, in the order in which one designs."""
    found = marks(work)
    out = []
    for part, looks in _PARTS:
        for look in looks:
            state, text, why = look(work, found)
            out.append(Check(look.__name__.removeprefix("_"), _(part), state, text, why))
    return out


def _insight(work: Work, found: list[Mark]) -> Found:
    said = work.says("insight").strip()
    if not said:
        return "missing", _("No insight yet"), _("At most ten words, about the problem. What is it that they do not see?")
    mine = [mark for mark in found if mark.element == "insight"]
    if mine:
        return "look", _("The insight may be none"), f"{mine[0].why} {mine[0].question}"
    return "ok", ngettext("The insight has {n} word", "The insight has {n} words", len(words_of(said))).format(n=len(words_of(said))), said


def _news(work: Work, _found: list[Mark]) -> Found:
    if work.knows is None:
        return "unknown", _("Would they say “yes, of course”?"), _("If so it is no insight for them. Ask one of them, and do not explain.")
    if work.knows:
        return "look", _("They know it already"), _("Dig deeper: what is it that they do not see?")
    return "ok", _("It is news to them"), work.audience


def _owner(work: Work, _found: list[Mark]) -> Found:
    if not work.owner:
        return "missing", _("No owner found"), _("Whose work is it? Before you know, you are not ready for a task.")
    if not work.owner_day or not work.owner_ask:
        open_ones = [text for value, text in ((work.owner_day, _("a day")), (work.owner_ask, _("what you ask them for"))) if not value]
        text = _("You have not made the way to {owner} yet").format(owner=work.owner)
        return "missing", text, _("See them alone, and before. Still open: {what}.").format(what=listed(open_ones))
    text = _("You see {owner} alone on {day}").format(owner=work.owner, day=day_said(work.owner_day))
    return "ok", text, work.owner_ask


def _thing(work: Work, _found: list[Mark]) -> Found:
    if not work.thing:
        return "missing", _("Nothing lies in their hands"), _("A letter, a call, a form, the music in the queue: which thing of your own house?")
    shown = SHOWN.search(f"{work.thing} {work.hands}")
    if shown:
        why = _("Whoever looks on can hand it back. What would they do with their hands?")
        return "look", _("“{word}” is something to look at").format(word=shown[0]), why
    if not work.hands:
        return "missing", _("What do they do with it?"), _("One verb: find, fill in, ring, log in, wait.")
    return "ok", _("There is something to touch"), work.thing


def _finder(work: Work, _found: list[Mark]) -> Found:
    if work.finder is None:
        return "missing", _("Who finds it out?"), _("Each alone, or in pairs, is best: nobody can hide, and nobody stands out.")
    if work.finder == "me":
        return "look", _("You show it"), _("Then it is yours, and they can hand it back. What could they do themselves?")
    if work.finder == "one":
        return "look", _("One does it, the others watch"), _("That one may pay for the truth. Could each of them do it?")
    return "ok", _("They find it out themselves"), ""


def _fair(work: Work, _found: list[Mark]) -> Found:
    if work.alike is False:
        return "look", _("Not everybody can fail at it alike"), _("Somebody would stand out. Choose a task at which you stumble too.")
    if work.safe is False:
        return (
            "look",
            _("The customer can be known"),
            _("Ask for permission, or change name, street and amounts until their own sister would not know them."),
        )
    if work.alike is None or work.safe is None:
        return "unknown", _("Is it fair to those in the room, and to the customer?"), _("Can all fail alike? Could somebody know the customer?")
    return "ok", _("All can fail alike, and the customer cannot be known"), ""


def _fold(work: Work, _found: list[Mark]) -> Found:
    task = work.takes("task")
    if not task:
        return "missing", _("The task has no minutes"), _("How short can it be? Four minutes with a letter are long.")
    fold = folded(work)
    if task > LONG_TASK:
        why = _("More than {n} minutes is a workshop; a good thing, but another one. What could go?")
        return "look", _("The task takes {n} minutes").format(n=f"{task:g}"), why.format(n=f"{LONG_TASK:g}")
    if fold is None:
        return "unknown", _("How long does it take in real life?"), _("Then you see how strongly your task folds it.")
    text = _("{real} {unit} fold into {n} minutes").format(real=f"{work.real:g}", unit=unit_word(work.unit), n=f"{task:g}")
    if fold < 10:
        return "look", text, _("That is hardly shorter than life. Which part of it shows cause and effect?")
    return "ok", text, _("About {n} times faster than life, so cause and effect stand in one room.").format(n=f"{float(f'{fold:.2g}'):,.0f}")


def _written(name: str, state: str, asks: str, why: str, fine: str) -> Callable[[Work, list[Mark]], Found]:
    """A look whether a field holds anything: else its `state`, what it asks and why."""

    def look(work: Work, _found: list[Mark]) -> Found:
        said = getattr(work, name)
        return ("ok", _(fine), said) if said else (state, _(asks), _(why))

    look.__name__ = name.removeprefix("owner_")
    return look


def _spoken(kind: str, fine: str) -> Callable[[Work, list[Mark]], Found]:
    def look(work: Work, found: list[Mark]) -> Found:
        mine = [mark for mark in found if mark.kind == kind and mark.element != "insight"]
        if not any(work.says(field) for field in ("opening", "questions", "asked", "closing")):
            return "unknown", _("Nothing to say is written yet"), _("Write it word by word: there one preaches without noticing.")
        if mine:
            mark = mine[0]
            words = " ".join(work.says(mark.element)[mark.start : mark.end].split())
            return "look", _("{kind}: “{words}”").format(kind=kind_word(kind), words=words[:60]), f"{mark.why} {mark.question}"
        return "ok", _(fine), ""

    look.__name__ = f"_{kind}"
    return look


def _questions(work: Work, _found: list[Mark]) -> Found:
    asked = work.questions
    if not asked:
        return "missing", _("No question yet"), _("Two or three, to which you do not know the answer: what, where, how.")
    if len(asked) > MOST_QUESTIONS:
        return "look", _("{n} questions").format(n=len(asked)), _("Three at most: the fourth is an exam. Which one are you most curious about?")
    shut = closed(work)
    if shut:
        return (
            "look",
            _("“{question}” does not begin with what, where or how").format(question=shut[0][:60]),
            _("What would you ask if you were curious?"),
        )
    return "ok", ngettext("{n} open question", "{n} open questions", len(asked)).format(n=len(asked)), ""


def _silence(work: Work, _found: list[Mark]) -> Found:
    if not work.silence:
        return "missing", _("No silence is planned"), _("Count to twenty after your first question. If you say the lesson, it is yours again.")
    if work.silence < SHORT_SILENCE:
        return (
            "look",
            _("A silence of {n} seconds").format(n=f"{work.silence:g}"),
            _("Somebody speaks when it begins to hurt. Could you bear twenty?"),
        )
    return "ok", _("You keep quiet for {n} seconds").format(n=f"{work.silence:g}"), work.hold


def _never(work: Work, _found: list[Mark]) -> Found:
    if not work.never:
        return "missing", _("What will you not say?"), _("Write down the sentence that is on the tip of your tongue. Then it need not come out.")
    return "ok", ngettext("{n} thing stays unsaid", "{n} things stay unsaid", len(work.never)).format(n=len(work.never)), ""


def _after(work: Work, _found: list[Mark]) -> Found:
    if not work.look_on:
        return "look", _("On which day do you look what came of it?"), _("Three weeks later, in your diary: what did they do?")
    return "ok", _("You look again on {day}").format(day=day_said(work.look_on)), ""


def _adds_up(work: Work, _found: list[Mark]) -> Found:
    whole = total(work)
    if not whole:
        return "unknown", _("The parts have no minutes yet"), _("Give each part its time; half a minute counts.")
    said = _("The parts take {n} minutes").format(n=f"{whole:g}")
    if work.slot is None:
        return "unknown", said, _("How many minutes have you been given?")
    if whole > work.slot + SLACK:
        return "look", said, _("You have {n}. Which part could go? Never the silence.").format(n=f"{work.slot:g}")
    if whole < work.slot - max(SLACK, work.slot / 4):
        return "look", said, _("You have {n}. Ending early is a gift; or do they get more time to speak?").format(n=f"{work.slot:g}")
    return "ok", _("It adds up: {said}, and you have {n}").format(said=first_lower(said), n=f"{work.slot:g}"), ""


def _voices(work: Work, _found: list[Mark]) -> Found:
    some = shares(work)
    if not some.me and not some.they:
        return "unknown", _("Who speaks how long is not known yet"), _("It follows from your minutes.")
    text = _("You speak {me}, they speak {they}").format(me=long_said(some.me), they=long_said(some.they))
    if some.they < some.me:
        return "look", text, _("The audience speaks less than you. Shorten your own parts, or give the talk after the silence more time.")
    return "ok", text, _("Hands are busy for {hands}.").format(hands=long_said(some.hands)) if some.hands else ""


_test = _written(
    "test", "missing", N_("Nobody could test it yet"), N_("How could a stranger find out that it is wrong?"), N_("A stranger could test it")
)
_gain = _written(
    "owner_gain", "look", N_("What does the owner get out of it?"), N_("Else they only pay. What have they wanted for years?"),
    N_("The owner gains from it"),
)  # fmt: skip
_step = _written(
    "step", "missing", N_("It ends in applause"), N_("Who could do what by Friday? A moment that changes nothing was a good show."),
    N_("It ends with a step"),
)  # fmt: skip
_other = _written(
    "other", "look", N_("And if they find something else?"), N_("If you would not accept that, it is a trick with an audience."),
    N_("They may find something else"),
)  # fmt: skip

_PARTS: list[tuple[str, list[Callable[[Work, list[Mark]], Found]]]] = [
    (N_("Insight"), [_insight, _test, _news]),
    (N_("Owner"), [_owner, _gain]),
    (N_("Task"), [_thing, _finder, _fair, _fold]),
    (N_("Words"), [
        _spoken("preach", N_("Nothing preaches, as far as words tell")), _spoken("shame", N_("Nobody is shamed, as far as words tell")),
        _spoken("trap", N_("No question is a trap, as far as words tell")), _questions, _silence, _never,
    ]),
    (N_("End"), [_step, _other, _after]),
    (N_("Time"), [_adds_up, _voices]),
]  # fmt: skip
