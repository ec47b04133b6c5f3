"""Putting the work of a group side by side: whose file is whose, which version counts, and who is called what.

The outcome does not depend on the order in which files arrive. The same file twice is one; two versions of one member are told apart
and the newest is offered; a file of another course or exercise never gets in. Every file has one sentence that says what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.sealing import digest

FEWEST, MOST = 2, 12
LONGEST_NAME = 60
# What the page may ask for one file: count this version, count it as somebody else's, leave it out.
CHOICES = ("use", "apart", "out")

Work = dict[str, Any]

_COPY = re.compile(r"(?:[\s_-]*\(\d{1,3}\))+$")


@dataclass(frozen=True)
class Member:
    """One person's work in a comparison.

    `name` is what the others see (a code name where names are hidden), `work` the work as the exercise keeps it, `own` whether it is the
    reader's. The rest tells members and versions apart: `id` is the member's own random id or "", `saved` an ISO time in UTC or "",
    `salt` that of a sealed answer or "", `digest` that of the work.
    """

    name: str
    work: Work
    own: bool = False
    id: str = ""
    saved: str = ""
    salt: str = ""
    digest: str = field(default="", compare=False)


@dataclass(frozen=True)
class Candidate:
    """A member's work as it came out of source number `source` (place in the list of files and links; -1 is the reader's own)."""

    member: Member
    source: int

    @property
    def key(self) -> str:
        """What the page calls it in its choices: the same for the same file, whatever its place."""
        return digest([self.member.id, self.member.digest])[:16]


@dataclass(frozen=True)
class Outcome:
    """What became of one source: state is in, same, older, out or problem; `text` is the sentence for it, `key` names it in choices."""

    source: int
    state: str
    text: str
    name: str = ""
    key: str = ""
    member: Member | None = field(default=None, compare=False)


def merged(candidates: Sequence[Candidate], choices: Mapping[str, str] | None = None, empty: str = "") -> tuple[list[Member], list[Outcome]]:
    """Who takes part, in a fixed order, and what became of each candidate.

    Args:
        candidates: everybody's work, in any order.
        choices: candidate key to one of `CHOICES`, where the reader decided otherwise.
        empty: the digest of a work with nothing in it, which does not count.
    """
    chosen = {key: value for key, value in (choices or {}).items() if value in CHOICES}
    outcomes: list[Outcome] = []
    once: dict[tuple[str, str], Candidate] = {}
    for one in sorted(candidates, key=_order):
        member = one.member
        if member.digest == empty:
            text = _("You have entered nothing yet, so your own work does not count.") if member.own else _("Nothing has been entered in it yet.")
            outcomes.append(_outcome(one, "problem", text))
            continue
        same = _same(one, once)
        if same is not None:
            outcomes.append(_outcome(one, "same", _("The same work is in already, so it counts once.")))
            once[same] = _completed(once[same], member)
            continue
        once[member.id, member.digest] = one
    people: dict[str, list[Candidate]] = {}
    for one in once.values():
        apart = chosen.get(one.key) == "apart"
        people.setdefault(one.key if apart else _person(one), []).append(one)
    counted: list[Candidate] = []
    for versions in people.values():
        kept = [one for one in versions if chosen.get(one.key) != "out"]
        outcomes.extend(_outcome(one, "out", _("Left out, as you asked.")) for one in versions if one not in kept)
        if not kept:
            continue
        newest = max(kept, key=lambda one: (chosen.get(one.key) == "use", one.member.own, one.member.saved, one.member.digest))
        counted.append(newest)
        for one in kept:
            if one is not newest:
                outcomes.append(_outcome(one, "older", _older(one, newest)))
    counted.sort(key=lambda one: (not one.member.own, one.member.name.casefold(), one.member.name, one.member.digest, one.member.id))
    for one in counted[MOST:]:
        outcomes.append(_outcome(one, "problem", _("Twelve can be compared at once, so this one was left out.")))
    members = _told_apart([one.member for one in counted[:MOST]])
    for one, member in zip(counted, members, strict=False):
        outcomes.append(_outcome(replace(one, member=member), "in", _("In the comparison.")))
    return members, sorted(outcomes, key=lambda one: (one.source, one.key, one.state, one.name, one.text))


def coded(members: Sequence[Member]) -> list[Member]:
    """The members under code names A, B, C…, in the order of these. The letters follow nothing that tells who is who, and stay the same
    when somebody who has an id brings a newer version."""
    order = sorted(members, key=lambda one: digest(one.id or one.digest))
    return [replace(member, name=code_name(at)) for at, member in enumerate(order)]


def code_name(place: int) -> str:
    """A for 0, B for 1, and so on to Z."""
    return chr(ord("A") + place % 26)


def clean_name(text: str) -> str:
    """A name fit to be shown in one line: no control characters, no half characters, at most 60 characters."""
    if text.isascii() and text.isprintable():  # most names; the same, without looking at every sign
        return " ".join(text.split())[:LONGEST_NAME].strip()
    plain = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in plain).split())[:LONGEST_NAME].strip()


def name_from_file(name: str, exercise: str) -> str:
    """A member's name out of that of the file: "anna-key-stakeholder (1).json" gives "anna"; "" where nothing is left of it."""
    stem = clean_name(name[-200:].rpartition("/")[2])
    stem = _COPY.sub("", re.sub(r"\.(?:json|txt)$", "", stem, flags=re.IGNORECASE))
    stem = re.sub(re.escape(exercise), " ", stem, flags=re.IGNORECASE)
    return clean_name(re.sub(r"[_\s-]+", " ", stem))


def scrubbed(value: Any, names: Mapping[str, str]) -> Any:
    """`value` with every name in its texts replaced, whole words only, whatever their case; the longest names first."""
    told = {name.casefold(): code for name, code in names.items() if name.strip()}
    if not told:
        return value
    words = "|".join(re.escape(name) for name in sorted(told, key=lambda one: (-len(one), one)))
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)

    def through(one: Any) -> Any:
        if isinstance(one, str):
            return pattern.sub(lambda match: told.get(match[0].casefold(), ""), one)
        if isinstance(one, dict):
            return {through(key): through(part) for key, part in one.items()}
        if isinstance(one, list):
            return [through(part) for part in one]
        return one

    return through(value)


def _order(one: Candidate) -> tuple[Any, ...]:
    member = one.member
    return not member.own, not member.id, member.digest, member.id, member.name.casefold(), member.name, member.saved, member.salt, one.source


def _same(one: Candidate, once: Mapping[tuple[str, str], Candidate]) -> tuple[str, str] | None:
    """The place of the same work: with the same id, or with the same content where one of the two has no id."""
    member = one.member
    if (member.id, member.digest) in once:
        return member.id, member.digest
    if not member.id:
        return next((key for key in once if key[1] == member.digest), None)
    return ("", member.digest) if ("", member.digest) in once else None


def _completed(one: Candidate, other: Member) -> Candidate:
    """What a second copy knows and the first one lacks."""
    mine = one.member
    return replace(
        one, member=replace(
            mine, name=mine.name or other.name, saved=max(mine.saved, other.saved), salt=mine.salt or other.salt, id=mine.id or other.id,
        ),
    )  # fmt: skip


def _person(one: Candidate) -> str:
    """What two versions of one member have in common: the id, or else the name of the file if it says anything."""
    member = one.member
    return f"id {member.id}" if member.id else f"name {member.name.casefold()}" if member.name else f"own {member.own} {member.digest}"


def _older(one: Candidate, newest: Candidate) -> str:
    if newest.member.own:
        return _("Another version of your own work; what is on this page counts.")
    if one.member.saved > newest.member.saved:
        return _("A newer version of a work that is in; you chose the older one.")
    if one.member.saved and newest.member.saved != one.member.saved:
        return _("An older version of a work that is in; the newest counts.")
    return _("Another version of a work that is in, under the same name. One of them counts.")


def _told_apart(members: Sequence[Member]) -> list[Member]:
    """Members of one name get a number, those without a name a stand-in."""
    seen: dict[str, int] = {}
    made = []
    for member in members:
        name = member.name or (_("You") if member.own else _("Somebody"))
        seen[name.casefold()] = n = seen.get(name.casefold(), 0) + 1
        made.append(replace(member, name=name if n == 1 else f"{name} ({n})"))
    return made


def _outcome(one: Candidate, state: str, text: str) -> Outcome:
    return Outcome(one.source, state, text, one.member.name, one.key, one.member)
