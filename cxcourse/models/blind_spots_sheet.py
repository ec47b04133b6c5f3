"""The customer data sheet: at most eight facts, each with a number and its noun, a source and a day, and how they age.

The rule for age is the course's own: older than half a year (183 days) is to be counted again, older than two years (730 days) comes off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cxcourse.i18n import _, ngettext
from cxcourse.models import blocks as b
from cxcourse.models.blind_spots import ABOUT, MOST_FACTS, Fact, Work
from cxcourse.models.tidying import day_said, days_between
from cxcourse.models.words import first_lower, listed

AGED, OLD = 183, 730  # days
# A number in figures, or one of the small words for it in English, Dutch and German.
_NUMBER = re.compile(
    r"\d|\b(none|one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|twice|dozen|hundred|thousand|million"
    r"|geen|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|helft|kwart|honderd|duizend|miljoen"
    r"|kein\w*|zwei|drei|fünf|sechs|sieben|neun|zehn|hälfte|viertel|hundert|tausend|million\w*)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\d\s*(%|percent|procent|prozent)|\bper ?cent\b", re.IGNORECASE)
_OF = re.compile(r"\b(of|out of|among|from|van|von|unter|bei|all|every|each|alle|jede\w*)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Age:
    """How old a fact is on the day of the sheet: days (None when unknown) and state, of fresh, aged, old, ahead or unknown."""

    days: int | None
    state: str


def age(fact: Fact, on: str) -> Age:
    """Its age on the ISO day `on`.

    Example:
        >>> age(Fact("f", "x", "y", "2026-01-31", None, False), "2026-10-08")
        Age(days=250, state='aged')
    """
    days = days_between(fact.day, on)
    if days is None:
        return Age(None, "unknown")
    return Age(days, "ahead" if days < 0 else "fresh" if days <= AGED else "aged" if days <= OLD else "old")


def age_said(one: Age) -> str:
    """An age as a person says it."""
    if one.days is None:
        return _("no day")
    if one.state == "ahead":
        return _("lies ahead")
    if one.days <= 31:
        return ngettext("{n} day", "{n} days", one.days).format(n=one.days)
    if one.days <= OLD:
        months = max(1, round(one.days / 30.44))
        return ngettext("{n} month", "{n} months", months).format(n=months)
    years = one.days // 365
    return ngettext("{n} year", "{n} years", years).format(n=years)


def age_word(one: Age) -> str:
    """What to do with a fact of this age."""
    return {
        "fresh": _("fresh"), "aged": _("count again"), "old": _("take it off, or count again"), "ahead": _("look at the day"),
        "unknown": _("find the day"),
    }[one.state]  # fmt: skip


def about_word(about: str | None) -> str:
    """What a fact is about."""
    return {"feel": _("what they feel"), "do": _("what they do"), "cost": _("what it costs"), "helps": _("what helps")}.get(about or "", "")


def checks(work: Work, on: str) -> list[tuple[str, str, str | None]]:
    """Checks of the sheet: (state, text, why)."""
    facts = [fact for fact in work.facts if fact.fact]
    out: list[tuple[str, str, str | None]] = []
    ages = [age(fact, on) for fact in facts]
    for wrong, text, why in (
        ([f for f in facts if not _NUMBER.search(f.fact)], _("No number in {facts}"), _("A fact here has a number and its noun. How many?")),
        ([f for f in facts if not f.source], _("No source for {facts}"), _("What nobody can trace is thrown out. Who counted?")),
    ):
        if wrong:
            out.append(("missing", text.format(facts=_quoted(wrong)), why))
    share = [fact for fact in facts if _SHARE.search(fact.fact) and not _OF.search(fact.fact)]
    if share:
        out.append(("look", _("A share of what, in {facts}?").format(facts=_quoted(share)), _("“Of 100 callers, 40” is heard better than “40%”.")))
    for state, kind, text, why in (
        ("missing", "unknown", _("No day for {facts}"), _("Without a day nobody knows when it turns old.")),
        ("look", "ahead", _("The day lies ahead in {facts}"), _("A plan is no fact. Is the day a slip of the pen?")),
        ("look", "old", _("More than two years old: {facts}"), _("It was true once. Count again, or take it off the sheet.")),
        ("look", "aged", _("Older than half a year: {facts}"), _("Count again, or say the month aloud when you use it.")),
    ):
        wrong = [fact for fact, one in zip(facts, ages, strict=True) if one.state == kind]
        if wrong:
            out.append((state, text.format(facts=_quoted(wrong)), why))
    mix = {fact.about for fact in facts if fact.about}
    lacking = [about_word(one) for one in ABOUT[:3] if one not in mix]
    if lacking:
        out.append(
            ("look", _("Nothing on {what}").format(what=listed(lacking)), _("Feeling, doing and cost together convince more kinds of people."))
        )
    else:
        out.append(("ok", _("What customers feel, what they do and what it costs: all three are there"), None))
    if any(fact.against for fact in facts):
        out.append(("ok", _("One fact does not suit you"), _("It is the line that makes a sceptic believe the others.")))
    else:
        why = _("Then the veil is back. Which figure would a sceptic look for first?")
        out.append(("missing", _("Every fact suits you"), why))
    if work.quote and work.quoted:
        out.append(("ok", _("A customer speaks, and one can see where"), None))
    else:
        out.append(("look", _("No customer speaks yet") if not work.quote else _("Where did the customer say it?"),
                    _("One sentence that somebody really said, and where.")))  # fmt: skip
    order = {"missing": 0, "look": 1, "unknown": 2, "ok": 3}
    return sorted(out, key=lambda one: order[one[0]])


def result(work: Work, on: str) -> list[b.Block]:
    """Whether the sheet could hang beside a coffee machine without its writer; [] while it is empty."""
    facts = [fact for fact in work.facts if fact.fact]
    if not facts:
        return []
    looked = checks(work, on)
    missing = [text for state, text, _why in looked if state == "missing"]
    look = [text for state, text, _why in looked if state == "look"]
    head = ngettext("{n} fact is on your sheet", "{n} facts are on your sheet", len(facts)).format(n=len(facts))
    if missing:
        lead = _("{head}. First of all: {first}.").format(head=head, first=first_lower(missing[0]))
    elif look:
        lead = _("{head}, each with a source. Worth a look: {first}.").format(head=head, first=first_lower(look[0]))
    else:
        lead = _("{head}, all fresh and traceable. Give it away.").format(head=head)
    out = [b.lead(lead), b.checks(looked)]
    if len(facts) == MOST_FACTS:
        out.append(b.para(_("Eight is the most. To add one, take one off: a sheet with twelve facts is a report.")))
    return out


def page(work: Work, on: str) -> list[b.Block]:
    """The sheet as it hangs on the wall; [] while it is empty."""
    facts = [fact for fact in work.facts if fact.fact]
    if not facts:
        return []
    rows = []
    for fact in facts:
        one = age(fact, on)
        state = age_said(one) if one.state == "fresh" else f"{age_said(one)}: {age_word(one)}"
        name = _("{fact} (does not suit us)").format(fact=fact.fact) if fact.against else fact.fact
        rows.append([name, ", ".join(part for part in (fact.source, day_said(fact.day)) if part) or "?", state])
    caption = _("What we know about our customers, on {day}").format(day=day_said(on)) if on else _("What we know about our customers")
    out = [b.table([_("Fact"), _("Source and day"), _("Age")], rows, caption=caption, align="lll")]
    if work.quote:
        out.append(b.quote(work.quote, work.quoted or None))
    out.append(b.para(_("“Count again” means older than half a year. Quote a fact with its source and day, or not at all.")))
    return out


def _quoted(facts: Sequence[Fact]) -> str:
    short = [fact.fact if len(fact.fact) <= 60 else fact.fact[:60].rsplit(" ", 1)[0].rstrip(",;") + "…" for fact in facts]
    return listed([f"“{text}”" for text in short], most=3)
