"""What a brief is asked before it goes out: each check says what it looked at, and gives the question that would mend it."""

from __future__ import annotations

import re
from collections.abc import Callable

from cxcourse.i18n import _, ngettext
from cxcourse.models.information_that_helps import MOST_WORDS, Brief, use_word
from cxcourse.models.looks import Check
from cxcourse.models.tidying import day_said
from cxcourse.models.words import N_, listed

# Words of English, Dutch and German. They are looked for as they stand: a hint can be wrong, and the page says so.
_MANY = re.compile(
    r"\b(management|managers|the board|our board|executives|leadership|team|everyone|everybody|all of them|colleagues|directors|stakeholders"
    r"|organi[sz]ation|department|staff|directie|bestuur|iedereen|collega'?s|afdeling|vorstand|alle|kollegen|abteilung|gremium)\b"
    r"|[;&/]|,|\b(and|und|en)\b",
    re.IGNORECASE,
)
_TWO_THINGS = re.compile(r";|\b(and also|as well as|and then|und auch|sowie|en ook|alsook)\b", re.IGNORECASE)
_FLAT = re.compile(
    r"\W*(as you (may )?know|(an? )?(brief |short |quick )?update\b|i would like to|i'd like to|we are pleased|please find|attached|herewith"
    r"|with reference|following (our|up)|this (report|presentation|page|mail|email|document)|the (attached|following)"
    r"|zoals je weet|zoals u weet|bijgaand|hierbij|wie sie wissen|wie du weißt|anbei|hiermit)",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\b(you|your|yours|yourself|je|jij|jou|jouw|jullie|u|uw|du|dein\w*|dir|dich|euch|euer|eure\w*|sie|ihr|ihre\w*|ihnen)\b", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"\b(informed|aware|understand\w*|understood|convinced|happy|satisfied|on board|knows?|clear|geïnformeerd|begrijpt|weet|informiert"
    r"|verst(eh|and)\w*|weiß)\b",
    re.IGNORECASE,
)
_CELLS = re.compile(r"sheet|cell|excel|csv|table|figures|file|tabel|cijfers|bestand|tabelle|zahlen|datei", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’\-.,][^\W_]+)*")

LONG = 30  # minutes of somebody's time for which there should be a shorter way
ASK_FORM = N_("Ask: “When did you last get something from me that you could use right away, and what did it look like?”")

Found = tuple[str, str, str]


def words_in(text: str) -> int:
    """How many words there are; a number with its point or comma is one."""
    return len(_WORD.findall(text))


def checks(brief: Brief) -> list[Check]:
    """All checks, in the order of the four properties."""
    out = []
    for part, looks in _PARTS:
        for look in looks:
            state, text, why = look(brief)
            out.append(Check(look.__name__.removeprefix("_"), _(part), state, text, why.replace("{who}", brief.who) if state != "ok" else why))
    return out


def _purpose(brief: Brief) -> Found:
    if brief.purpose is None:
        return "missing", _("No purpose is chosen"), _("Should {who} know, change or decide something? Choose one of the four.")
    if brief.purpose == "know":
        return "look", _("The purpose is to know"), _("And then? Knowing is enough when it saves {who} from a question. Which one?")
    return "ok", _("There is one purpose"), _("What you ask for is one thing, so nobody gets half of two.")


def _outcome(brief: Brief) -> Found:
    if not brief.outcome:
        return "missing", _("Nobody does anything yet"), _("Finish the sentence: {who} does what, by when?")
    if _TWO_THINGS.search(brief.outcome):
        return "look", _("It may hold two purposes"), _("A message with two purposes gets half of each. Which one could wait?")
    if not brief.by and not re.search(r"\d", brief.outcome):
        return "look", _("It has no day"), _("Without a day nobody can be late. By when does {who} do this?")
    text = _("Somebody does something by {day}").format(day=day_said(brief.by)) if brief.by else _("Somebody does something, by a day")
    return "ok", text, brief.outcome


def _person(brief: Brief) -> Found:
    if not brief.person:
        return "missing", _("There is no receiver"), _("Who has to act on it? Write one name.")
    if _MANY.search(brief.person):
        why = _("The same finding is a worry to one and a sum to another. Which of them has to act? Write to that one.")
        return "look", _("“{who}” may be several readers").format(who=brief.person), why
    return "ok", _("It is for one person"), brief.person


def _need(brief: Brief) -> Found:
    if brief.need is None:
        why = _("Does {who} need it to do their job well, or to decide well? If neither, it is decoration.")
        return "look", _("What they need it for is open"), why
    return "ok", _("They need it for a decision") if brief.need == "decision" else _("They need it for their own work"), ""


def _behind(brief: Brief) -> Found:
    asked = ((brief.judged, _("what they are judged on")), (brief.embarrass, _("what would embarrass them")))
    unknown = [word for value, word in asked if not value]
    if unknown:
        return "look", _("You do not know {what}").format(what=listed(unknown)), _("An honest gap, and a question for tomorrow. Who could tell you?")
    return "ok", _("You know a goal and a fear"), _("A worry that stands nowhere in the brief stops more messages than a bad chart.")


def _swap(brief: Brief) -> Found:
    if brief.swap is None:
        return "unknown", _("The swap test is not done"), _("Could you send it to somebody else without a change?")
    if brief.swap:
        return "look", _("It would do for anybody"), _("Then it is written for nobody. What could be in it that only {who} can use?")
    return "ok", _("Only this person can use it like this"), ""


def _line(brief: Brief) -> Found:
    if not brief.line:
        return "missing", _("The first line is not written"), _("In at most twenty words: what happens, and what it means for {who}.")
    count = words_in(brief.line)
    if count > MOST_WORDS:
        text = ngettext("The first line has {n} word", "The first line has {n} words", count).format(n=count)
        return "look", text, _("Twenty survive a corridor. Which half could go?")
    if _FLAT.match(brief.line):
        return "look", _("The first line begins with the report"), _("Begin with them: what happens, and what does it mean for {who}?")
    own = [name for name in brief.person.split() if len(name) > 2]
    if not _YOU.search(brief.line) and not any(name.lower() in brief.line.lower() for name in own):
        return "look", _("The first line does not speak of them"), _("No “you” stands in it. What does it mean for {who}?")
    text = ngettext("The first line has {n} word, and speaks of them", "The first line has {n} words, and speaks of them", count)
    return "ok", text.format(n=count), brief.line


def _form(brief: Brief) -> Found:
    if not brief.form:
        return "missing", _("The form is open"), _(ASK_FORM)
    if brief.form_known == "asked":
        return "ok", _("The form is the one they asked for"), brief.form
    return "look", _("A risk: the form is your guess") if brief.form_known == "guess" else _("Is the form asked, or a guess?"), _(ASK_FORM)


def _use(brief: Brief) -> Found:
    if not brief.next_use:
        why = _("Does {who} pass it on, calculate with it, sign it, act on it? That decides the form more than taste does.")
        return "unknown", _("What happens to it next is open"), why
    if "calculate" in brief.next_use and not _CELLS.search(f"{brief.form} {brief.proof}"):
        why = _("Whoever calculates needs the numbers in a sheet. Can you send it along?")
        return "look", _("They calculate with it, and there are no cells"), why
    if "pass_on" in brief.next_use and (not brief.line or words_in(brief.line) > MOST_WORDS):
        return "look", _("They pass it on, and there is no short sentence"), _("Whoever passes it on needs a sentence that survives the trip.")
    if brief.next_use == ("nothing",):
        return "look", _("They file it"), _("Then what is it for? Perhaps this news belongs to your own team.")
    uses = listed([use_word(one) for one in brief.next_use])
    return "ok", _("The form fits what they do with it"), _("{who} {uses}.").format(who=brief.who, uses=uses)


def _time(brief: Brief) -> Found:
    if brief.minutes is None:
        return "unknown", _("What it costs them is not known"), _("How many minutes do you take from {who}, reading and talking?")
    said = ngettext("It costs them {n} minute", "It costs them {n} minutes", round(brief.minutes)).format(n=f"{brief.minutes:g}")
    if brief.minutes > LONG:
        return "look", said, _("Could it be a page and twenty minutes? The best gift may be an hour back.")
    return "ok", said, ""


def _proof(brief: Brief) -> Found:
    if not brief.proof:
        return "missing", _("The proof has no place"), _("Name the page, the sheet, the recording. It travels along, one click below.")
    if brief.finger is False:
        return "look", _("You would have to search for the proof"), _("Tidy the second page before you send the first.")
    return "ok", _("The proof stands one click below"), brief.proof


def _credit(brief: Brief) -> Found:
    if not brief.upward:
        why = _("Credit travels upwards: what could {who} tell their own boss with it, before they are asked?")
        return "look", _("It gives them nothing to say"), why
    return "ok", _("It lets them answer their own boss"), brief.upward


def _look_on(brief: Brief) -> Found:
    if not brief.check_on:
        return "missing", _("There is no day to look"), _("On which day do you look whether anything moved? Put it in your diary now.")
    if brief.by and brief.check_on < brief.by:
        why = _("They have until {by}; you look on {day}.").format(by=day_said(brief.by), day=day_said(brief.check_on))
        return "look", _("You look before they have to act"), why
    return "ok", _("You look on {day}").format(day=day_said(brief.check_on)), ""


def _sign(brief: Brief) -> Found:
    if not brief.sign:
        return "missing", _("There is no sign to look for"), _("What would a stranger see if it worked?")
    unseen = _UNSEEN.search(brief.sign)
    if unseen:
        return "look", _("“{word}” cannot be seen").format(word=unseen[0]), _("What does {who} do, say or send when that is so?")
    return "ok", _("The sign can be seen"), brief.sign


_PARTS: tuple[tuple[str, tuple[Callable[[Brief], Found], ...]], ...] = (
    (N_("A purpose"), (_purpose, _outcome)),
    (N_("One person"), (_person, _need, _behind, _swap)),
    (N_("Form and content"), (_line, _form, _use, _time, _proof, _credit)),
    (N_("You watch what it does"), (_look_on, _sign)),
)
