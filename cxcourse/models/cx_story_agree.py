"""How far a group means the same by the rubric's words: agreement for each criterion, and what to talk about next (E29).

Scored things are the keyed stories (first tries) and the group's own stories that at least two members scored. Nobody's score of their
own story counts here: it answers another question. Leniency is taken out with what a member showed on the keyed stories; for a keyed
story with the two others only, so that no score corrects itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.agreement import CAREFUL, FEWEST_THINGS, RELY, WIDEST, bootstrap_interval, krippendorff_alpha, percent_agreement
from cxcourse.models.comparing import Member
from cxcourse.models.cx_story import Work
from cxcourse.models.cx_story_rubric import CRITERIA, rubric
from cxcourse.models.cx_story_scores import Keyed, corrected, leniency, tries
from cxcourse.models.statistics_plain import median, quartiles

DRAWS = 100  # samples for an interval: ten criteria answer while somebody waits, and its ends are told to a tenth
SHOWN, ASKED = 6, 3
WORTH = 0.02  # of all pairs: less is no effect

Row = tuple[int | None, ...]
Table = tuple[Row, ...]


@dataclass(frozen=True)
class Thing:
    """One story that was scored: its `name`, and for each member the levels given (an empty dict where a member did not score it)."""

    name: str
    levels: tuple[Mapping[str, int], ...]
    keyed: str = ""


@dataclass(frozen=True)
class Agreed:
    """What can be said on one criterion. `apart` is the largest distance in levels on one story, mean over the stories."""

    criterion: str
    alpha: float | None
    low: float | None
    high: float | None
    percent: float | None
    apart: float
    things: int
    people: int

    @property
    def enough(self) -> bool:
        """Whether alpha should be told at all."""
        if self.alpha is None or self.low is None or self.high is None:
            return False
        return self.things >= FEWEST_THINGS and self.high - self.low <= WIDEST


def plain_name(text: str) -> str:
    """The same for one name written in two ways: no case, accents, marks or double blanks."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(one if one.isalnum() else " " for one in letters if not unicodedata.combining(one)).split())


def things_of(members: Sequence[Member], keyed: Keyed) -> list[Thing]:
    """What at least two members scored: keyed stories first, then the group's by name."""
    found = [Thing(one["title"], tuple(tries(member.work["calibration"], one["id"])[0] for member in members), one["id"]) for one in keyed]
    names: dict[str, str] = {}
    given: dict[str, dict[int, Mapping[str, int]]] = {}
    for at, member in enumerate(members):
        for sheet in member.work["scores"]:
            key = plain_name(sheet["story"])
            if key and _counts(sheet):
                names[key] = min(names.get(key, sheet["story"].strip()), sheet["story"].strip())
                given.setdefault(key, {})[at] = sheet["levels"]  # of two sheets on one story the newer, further down, counts
    for key in sorted(given):
        found.append(Thing(names[key], tuple(given[key].get(at, {}) for at in range(len(members)))))
    return [one for one in found if sum(bool(levels) for levels in one.levels) >= 2]


def _counts(sheet: Work) -> bool:
    """A member's own score of somebody else's story."""
    return not sheet["own"] and not sheet["by"].strip() and bool(sheet["levels"])


def alone(members: Sequence[Member]) -> list[str]:
    """Stories that one member only scored: perhaps a name was written in two ways."""
    seen: dict[str, list[str]] = {}
    for member in members:
        mine = {plain_name(one["story"]): one["story"].strip() for one in member.work["scores"] if _counts(one)}
        for key, name in mine.items():
            if key:
                seen.setdefault(key, []).append(name)
    return sorted(names[0] for names in seen.values() if len(names) == 1)


def table_of(things: Sequence[Thing], criterion: str, lenient: Sequence[Mapping[str, Mapping[str, float]]] | None = None) -> Table:
    """One row a member, one column a thing, None where nothing was given; with `lenient` (see `leniencies`) corrected."""
    if not things:
        return ()
    rows = []
    for at in range(len(things[0].levels)):
        row = []
        for thing in things:
            level = thing.levels[at].get(criterion)
            if level is not None and lenient is not None:
                level = corrected(level, lenient[at].get(thing.keyed, {}).get(criterion, 0.0))
            row.append(level)
        rows.append(tuple(row))
    return tuple(rows)


def leniencies(members: Sequence[Member], keyed: Keyed) -> list[dict[str, dict[str, float]]]:
    """For each member: id of a keyed story, or "" for all others, to the leniency that is taken out there."""
    return [{key: leniency(member.work["calibration"], keyed, without=key) for key in ("", *(one["id"] for one in keyed))} for member in members]


@lru_cache(maxsize=256)
def agreed(criterion: str, table: Table, interval: bool = True) -> Agreed:
    """Agreement on one criterion; without the `interval` it is found at once, and alpha is not told."""
    columns = [[level for level in column if level is not None] for column in zip(*table, strict=True)]
    pairs = [column for column in columns if len(column) > 1]
    alpha = krippendorff_alpha(table) if pairs else None
    low, high = (bootstrap_interval(table, draws=DRAWS) if interval and alpha is not None and len(pairs) >= FEWEST_THINGS else None) or (None, None)
    apart = sum(max(column) - min(column) for column in pairs) / len(pairs) if pairs else 0.0
    people = sum(any(level is not None for level in row) for row in table)
    return Agreed(criterion, alpha, low, high, percent_agreement(table) if pairs else None, apart, len(pairs), people)


def compare_works(members: Sequence[Member], keyed: Keyed) -> list[b.Block]:
    """What the scores of two to twelve members say together: what differs most, agreement by criterion, leniency out, what to talk about."""
    things = things_of(members, keyed)
    if not things:
        how = _("Score the three practice stories, or each other's: then you see here whether you mean the same.")
        return [b.lead(_("Nothing has been scored by two of you yet.")), b.para(how)]
    found = {key: agreed(key, table_of(things, key)) for key in CRITERIA}
    found = {key: one for key, one in found.items() if one.things}
    order = sorted(found, key=lambda key: (-found[key].apart, found[key].percent or 0, CRITERIA.index(key)))
    lenient = leniencies(members, keyed)
    after = {key: agreed(key, table_of(things, key, lenient), interval=False) for key in found}
    first = rubric()[order[0]]
    text = _("Talk about the words of “{criterion}” first: on one story you lie {n} levels apart on average.")
    if not found[order[0]].apart:
        text = _("You gave every story the same levels. Did you score alone?")
    made = [b.lead(text.format(criterion=first.name, n=f"{found[order[0]].apart:.1f}")), _contested(members, things), *_ask(members, things, order)]
    made += [b.heading(_("Do you mean the same?")), _table(found)]
    made += [b.para(_verdict(found)), *_effect(found, after, members, lenient)]
    single = alone(members)
    if single:
        made.append(b.para(_("Scored by one of you only, and left out: {names}. Is a name written in two ways?").format(names=", ".join(single[:8]))))
    made.append(b.para(_(
        "Alpha is 1 for full agreement and 0 for what chance gives. Where nearly all levels are equal it can be low though people agree, so "
        "the share of equal pairs stands beside it. None of this says who is right."
    )))  # fmt: skip
    return made


def _spread(members: Sequence[Member], things: Sequence[Thing]) -> list[tuple[int, str, Thing]]:
    """Distance, criterion and story of what was scored twice, the farthest apart first."""
    made = []
    for thing in things:
        for criterion in CRITERIA:
            given = [levels[criterion] for levels in thing.levels if criterion in levels]
            if len(given) > 1:
                made.append((max(given) - min(given), criterion, thing))
    return sorted(made, key=lambda one: (-one[0], one[2].name, CRITERIA.index(one[1])))


def _contested(members: Sequence[Member], things: Sequence[Thing]) -> b.Block:
    criteria = rubric()
    items = []
    spread = _spread(members, things)
    for _apart, criterion, thing in spread[:SHOWN]:
        levels = [one.get(criterion) for one in thing.levels]
        low, high = quartiles(levels) or (None, None)
        own = next((level for level, member in zip(levels, members, strict=True) if member.own), None)
        values = [{"who": member.name, "value": level} for member, level in zip(members, levels, strict=True)]
        label = _("{criterion}: {story}").format(criterion=criteria[criterion].name, story=thing.name)
        items.append({"label": label, "values": values, "median": median(levels), "low": low, "high": high, "own": own})
    finding = _("No gap at all.")
    if spread and spread[0][0]:
        finding = _("The widest gap is {n} levels, on {what}.").format(n=spread[0][0], what=items[0]["label"])
    ends = (_("1, absent"), _("5, not to be missed"))
    return b.spread_chart(_("Where you differ most"), finding, items=items, x=(1, 5), ends=ends, label=_("What"))


def _ask(members: Sequence[Member], things: Sequence[Thing], order: Sequence[str]) -> list[b.Block]:
    criteria = rubric()
    asked: list[str] = []
    used: set[str] = set()
    for apart, criterion, thing in _spread(members, things):
        if apart < 2 or criterion in used or len(asked) == ASKED - 1:
            continue
        used.add(criterion)
        levels = {member.name: one[criterion] for member, one in zip(members, thing.levels, strict=True) if criterion in one}
        high, low = max(levels, key=lambda name: levels[name]), min(levels, key=lambda name: levels[name])
        text = _("{story}, {criterion}: {high} heard “{above}” and {low} heard “{below}” Which sentence did each of you hear it in?")
        one = criteria[criterion]
        asked.append(text.format(story=thing.name, criterion=one.name, high=high, low=low, above=one.said(levels[high]), below=one.said(levels[low])))
    asked.append(_("How would you put “{question}” so that all of you mean the same by it?").format(question=criteria[order[0]].question))
    return [b.questions(asked)]


def _table(found: Mapping[str, Agreed]) -> b.Block:
    criteria = rubric()
    rows: list[list[str | float | None]] = []
    for key, one in found.items():
        rows.append([criteria[key].name, alpha_words(one), _equal(one), _apart(one), one.things])
    columns = [_("Criterion"), _("Alpha, with interval"), _("Equal pairs"), _("Apart"), _("Stories")]
    return b.table(columns, rows, caption=_("Agreement by criterion. Apart: the widest gap on a story, in levels, on average."), align="lllll")


def _effect_table(found: Mapping[str, Agreed], after: Mapping[str, Agreed]) -> b.Block:
    criteria = rubric()
    rows: list[list[str | float | None]] = [
        [criteria[key].name, _equal(one), _equal(after[key]), _apart(one), _apart(after[key])] for key, one in found.items()
    ]
    columns = [_("Criterion"), _("Equal pairs"), _("Equal, leniency out"), _("Apart"), _("Apart, leniency out")]
    return b.table(columns, rows, caption=_("Agreement as given, and with leniency taken out"), align="lllll")


def _equal(one: Agreed) -> str | None:
    return None if one.percent is None else _("{n}%").format(n=round(100 * one.percent))


def _apart(one: Agreed) -> str:
    return f"{one.apart:.1f}"


def alpha_words(one: Agreed) -> str:
    """Alpha with its interval, or why there is none."""
    if one.alpha is None:
        return _("all gave one level") if one.things else _("nothing yet")
    if not one.enough:
        return _("too few to say")
    return _("{alpha} ({low} to {high})").format(alpha=_figure(one.alpha), low=_figure(one.low), high=_figure(one.high))


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".replace("-0.0", "0.0").replace("-", "\N{MINUS SIGN}")


def _verdict(found: Mapping[str, Agreed]) -> str:
    told = {key: (one.alpha, one.low or 0.0) for key, one in found.items() if one.enough and one.alpha is not None}
    names = {key: one.name for key, one in rubric().items()}
    if not told:
        return _("Too few to say how far you agree beyond chance: it takes five stories that two of you scored, and intervals that are not too wide.")
    good = [names[key] for key, (alpha, low) in told.items() if alpha >= RELY and low >= CAREFUL]
    fair = [names[key] for key, (alpha, low) in told.items() if alpha >= CAREFUL and low > 0 and names[key] not in good]
    weak = [names[key] for key in told if names[key] not in good and names[key] not in fair]
    parts = []
    if good:
        parts.append(_("On {names} you mean the same.").format(names=", ".join(good)))
    if fair:
        parts.append(_("{names}: good enough for careful conclusions.").format(names=", ".join(fair)))
    if weak:
        parts.append(_("{names}: too low to build on. Agree on the words before you compare numbers.").format(names=", ".join(weak)))
    return " ".join(parts)


def _effect(
    found: Mapping[str, Agreed], after: Mapping[str, Agreed], members: Sequence[Member], lenient: Sequence[Mapping[str, Mapping[str, float]]]
) -> list[b.Block]:  # fmt: skip
    known = [member.name for member, one in zip(members, lenient, strict=True) if one[""]]
    if not known:
        return [b.para(_("Nobody has scored the practice stories, so leniency cannot be taken out."))]
    before, now = (fmean(one.percent or 0 for one in each.values()) for each in (found, after))
    same = round(100 * now) == round(100 * before)
    text = _("Taking each scorer's leniency out changes nothing: {now}% of pairs are equal either way.") if same else _(
        "With each scorer's leniency taken out, {now}% of pairs are equal instead of {before}%.")  # fmt: skip
    text = text.format(now=round(100 * now), before=round(100 * before))
    habit = _("Part of your difference is habit, and not the story.")
    text += " " + (habit if now > before + WORTH else _("So habit is not what sets you apart: you heard different things."))
    how = _(
        "From each level, the scorer's mean distance from the key on the practice stories is taken off, then it is rounded. "
        "Three stories tell little about a habit."
    )
    inside: list[b.Block] = [b.para(how), _effect_table(found, after)]
    return [b.para(text), b.fold(_("The same with leniency taken out"), inside)]


def with_names_hidden(members: Sequence[Work]) -> list[Work]:
    """The works with tellers and listeners under stand-ins, the same teller under the same one in all of them."""
    names = sorted({plain_name(one["story"]) for work in members for one in work["scores"] if one["story"].strip()})
    code = {name: _("Story {n}").format(n=at + 1) for at, name in enumerate(names)}


    def hidden(sheet: Work) -> Work:
        return {**sheet, "story": code.get(plain_name(sheet["story"]), ""), "by": _("a listener") if sheet["by"].strip() else ""}

    return [{**work, "scores": [hidden(sheet) for sheet in work["scores"]]} for work in members]
