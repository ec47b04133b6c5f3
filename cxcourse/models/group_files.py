"""Files and links of a group: reading what members bring (from anybody, so checked), and writing one member's file and the group's.

A member's file is a saved work with one part more, so that the exercise itself opens it too:

    {"course", "exercise", "schema", "work", "member": {"id", "name", "saved", "salt"}}

and a group's file holds several: ``{"course", "exercise", "schema", "group": {"members": [{"work", "member"}, …]}}``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import link
from cxcourse.models.comparing import MOST, Candidate, Member, Outcome, Work, clean_name, name_from_file
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import COURSE, MOST_BYTES, document_in, work_of
from cxcourse.models.sealing import SALT, digest

MOST_SOURCES = 40  # files and links at once; older versions and doubles count here, members only up to twelve
KEPT_READINGS = 60

_ID = re.compile(r"[0-9a-f]{8,64}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z")


@dataclass(frozen=True)
class Reader:
    """Reads what members bring for one exercise: its slug, the newest schema it knows, and what brings a work of a schema into shape."""

    exercise: str
    schema: int
    tidy: Callable[[Work, int], Work]

    def file(self, data: bytes, source: int, name: str = "", saved: str = "") -> list[Candidate]:
        """The members in a file; `name` is that of the file, `saved` when it was last changed, as far as the page knows.

        Raises:
            Problem: when nothing in it can be compared here.
        """
        return self.document(document_in(data, _kept()), source, name, saved)

    def link(self, text: str, source: int) -> list[Candidate]:
        """The members behind a share link.

        Raises:
            Problem: when it is none, or not of this exercise.
        """
        return self.document(link.read(text, _kept()), source)

    def document(self, document: Any, source: int, name: str = "", saved: str = "") -> list[Candidate]:
        """The members in a document: one in a saved work, several in a group's file.

        Raises:
            Problem: when the document does not belong here.
        """
        if isinstance(document, Mapping) and isinstance(document.get("group"), Mapping):
            inside = document["group"].get("members")
            parts = [one for one in inside if isinstance(one, Mapping)] if isinstance(inside, list) else []
            if not parts:
                raise Problem(_("This group's file holds nobody's work.") + " " + _kept())
            head = {key: document.get(key) for key in ("course", "exercise", "schema")}
            return [self._one({**part, **head}, source, among=True) for part in parts[: MOST + 1]]
        return [self._one(document, source, name, saved)]

    def _one(self, document: Any, source: int, name: str = "", saved: str = "", *, among: bool = False) -> Candidate:
        raw = work_of(document, self.exercise, self.schema, _kept())
        work = self.tidy(raw, document["schema"])
        said = document.get("member")
        who: Mapping[str, Any] = said if isinstance(said, Mapping) else {}
        given = who.get("name")
        called = clean_name(given) if isinstance(given, str) else ""
        content = digest(work)
        # Two groups may each have an A: without an id of its own, a member of a group's file is never another version of somebody else.
        own_id = _matching(who.get("id"), _ID) or (digest([called, content])[:32] if among else "")
        return Candidate(
            Member(
                name=called or name_from_file(name, self.exercise), work=work, id=own_id, digest=content,
                saved=_matching(who.get("saved"), _TIME) or _matching(saved, _TIME), salt=_matching(who.get("salt"), SALT),
            ),
            source,
        )  # fmt: skip


class Sources:
    """All files and links of a comparison. What was read once is kept, since with every new file and every option all are asked for again."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._kept: dict[Any, list[Candidate]] = {}

    def read(self, data: bytes, files: Any, links: Any) -> tuple[list[Candidate], list[Outcome]]:
        """Everybody in the sources, and what is wrong with those that cannot be read.

        Args:
            data: the files, one after the other.
            files: of each {"size" (bytes), "name", "saved" (when it was last changed, an ISO time in UTC or "")}.
            links: share links as text, numbered after the files.

        Raises:
            Problem: when the sizes do not fit the data.
        """
        told = [one if isinstance(one, Mapping) else {} for one in _list(files)]
        sources: list[tuple[bytes | str, str, str]] = [
            (part, _text(about, "name"), _text(about, "saved")) for part, about in zip(_chunks(data, told), told, strict=True)
        ]
        sources += [(one, "", "") for one in _list(links) if isinstance(one, str)]
        found: list[Candidate] = []
        refused: list[Outcome] = []
        for source, (one, name, saved) in enumerate(sources):
            try:
                if source >= MOST_SOURCES:
                    raise Problem(_("These are more files than can be read at once, so this one was left out."))
                found += [replace(each, source=source) for each in self._reading(one, name, saved)]
            except Problem as problem:
                refused.append(Outcome(source, "problem", str(problem), _("Link") if isinstance(one, str) else clean_name(name)))
        return found, refused

    def _reading(self, one: bytes | str, name: str, saved: str) -> list[Candidate]:
        key = (one, name, saved)
        if key not in self._kept:
            made = self._reader.file(one, 0, name, saved) if isinstance(one, bytes) else self._reader.link(one, 0)
            if len(self._kept) >= KEPT_READINGS:
                self._kept.clear()
            self._kept[key] = made
        return self._kept[key]


def member_file(exercise: str, schema: int, member: Member) -> bytes:
    """One member's work with what tells it apart, for a group."""
    return _written({"course": COURSE, "exercise": exercise, "schema": schema, "work": member.work, "member": _who(member)})


def group_file(exercise: str, schema: int, members: Sequence[Member], *, anonymous: bool) -> bytes:
    """All members in one file that can be opened again; `anonymous` leaves out ids, times and salts, which could give somebody away.

    Raises:
        Problem: when it would be too large to be opened again.
    """
    parts = [{"work": one.work, "member": {"name": one.name} if anonymous else _who(one)} for one in members]
    made = _written({"course": COURSE, "exercise": exercise, "schema": schema, "group": {"members": parts}})
    if len(made) > MOST_BYTES:
        raise Problem(_("Together the works are larger than 2 MB, which is more than one file may hold. Keep the members' own files instead."))
    return made


def _who(member: Member) -> dict[str, str]:
    said = {"id": member.id, "name": member.name, "saved": member.saved, "salt": member.salt}
    return {key: value for key, value in said.items() if value}


def _written(document: Mapping[str, Any]) -> bytes:
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False, sort_keys=True)
    return text.encode("utf-8", "replace") + b"\n"


def _kept() -> str:
    return _("It was left out; the others are not touched.")


def _chunks(data: bytes, told: Sequence[Mapping[str, Any]]) -> list[bytes]:
    made, at = [], 0
    for one in told:
        size = one.get("size")
        if isinstance(size, bool) or not isinstance(size, int) or size < 0 or at + size > len(data):
            raise Problem(_("These files did not arrive whole. Choose them again, please."))
        made.append(data[at : at + size])
        at += size
    return made


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, (list, tuple)) else ()


def _text(about: Mapping[str, Any], key: str) -> str:
    value = about.get(key)
    return value if isinstance(value, str) else ""


def _matching(value: Any, pattern: re.Pattern[str]) -> str:
    return value if isinstance(value, str) and pattern.fullmatch(value) else ""
