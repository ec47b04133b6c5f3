"""What every exercise can do with a group: read members' files and links, compare, hide names, seal, and write the outcome down.

An exercise takes part by writing `compare`; the rest has a usable default. The control is `kit.compare()`.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import group_files, sealing
from cxcourse.models.blocks import Block, markdown
from cxcourse.models.comparing import FEWEST, MOST, Candidate, Member, clean_name, coded, merged, scrubbed
from cxcourse.models.problem import Problem
from cxcourse.models.sealing import digest
from cxcourse.widgets import workfile
from cxcourse.widgets.actions import File, action
from cxcourse.widgets.saving import Saving


class Comparing(Saving):
    """Mixed into `Exercise`, whose `slug`, `schema`, `work` and actions it uses; `tidy` says what a member's work is."""

    # -- what an exercise writes ----------------------------------------------------------------------------------------------

    def compare(self, members: list[Member]) -> list[Block]:
        """What the works of two to twelve members say together; what differs most comes first. A pure function of its argument."""
        raise Problem(_("This exercise cannot be compared yet."))

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The work with people's names replaced; the same name within it by the same stand-in."""
        return work

    def hide_names(self, members: list[Member]) -> list[Member]:
        """`names_in` for all; an exercise whose members write about the same people gives each of them one stand-in throughout."""
        return [replace(member, work=self.names_in(member.work)) for member in members]

    def doubtful(self, members: list[Member]) -> list[dict[str, str]]:
        """What only a person can decide before the works are compared, each {"id", "text"}: a question to be answered yes or no."""
        return []

    def settled(self, members: list[Member], decisions: Mapping[str, bool]) -> list[Member]:
        """The members' works after these decisions (id of a doubt to yes or no)."""
        return members

    # -- actions -----------------------------------------------------------------------------------------------------------------

    @action
    def compare_files(self, files: Any = (), links: Any = (), own: Any = None, options: Any = None, data: bytes = b"") -> dict[str, Any]:
        """Read all sources anew and compare.

        Args:
            files: of each file within `data` {"size", "name", "saved"}, see `group_files.Sources.read`.
            links: share links, numbered after the files.
            own: {"id", "name", "salt"} when the reader's own work takes part, else None.
            options: {"choices": {key: choice}, "decisions": {id: bool}, "code_names": bool, "hide_people": bool, "mark_own": bool,
                "fingerprints": pasted text}.
            data: the files, one after the other.

        Returns:
            {"sources": [outcome of each with "seal"], "members": [{"name", "own"}], "doubts", "blocks", "problem": sentence or None}.
        """
        wanted = options if isinstance(options, dict) else {}
        found, refused = self._sources().read(data, files, links)
        if isinstance(own, dict):
            found.append(self._own(own))
        members, told = merged(found, _dict(wanted.get("choices")), digest(self._tidied_default()))
        pasted = wanted.get("fingerprints")
        posted = sealing.fingerprints_in(pasted) if isinstance(pasted, str) else set()
        sources = [
            {"source": one.source, "state": one.state, "text": one.text, "name": one.name, "key": one.key,
             "saved": one.member.saved if one.member else "", "seal": self._seal(one.member, posted, pasted)}
            for one in [*told, *refused]
        ]  # fmt: skip
        doubts = self.doubtful(members) if len(members) >= FEWEST else []
        decisions = {key: value for key, value in _dict(wanted.get("decisions")).items() if isinstance(value, bool)}
        self._settled = self.settled(members, decisions) if len(members) >= FEWEST else members
        self._options = wanted
        shown = self._shown(wanted)
        problem = None if len(members) >= FEWEST else _("Two works at least are needed to compare. Add a file, or paste a link.")
        return {
            "sources": sorted(sources, key=lambda one: (one["source"], one["key"])), "doubts": doubts, "problem": problem,
            "members": [{"name": one.name, "own": one.own} for one in shown], "hides": type(self).names_in is not Comparing.names_in,
            "blocks": [] if problem else self.compare(shown),
        }  # fmt: skip

    @action
    def compare_soon(self) -> dict[str, Any]:
        """Compare the worked example with itself and forget it: somebody is about to choose files, and in a browser is quick what has run before."""
        data = group_files.member_file(self.slug, self.schema, Member("", self.load_case()["work"]))
        found, _refused = group_files.Sources(self._reader()).read(data * MOST, [{"size": len(data), "name": str(n)} for n in range(MOST)], [])
        members = coded([one.member for one in found])
        self.doubtful(members)
        self.compare(members)
        return {}

    @action
    def compare_result(self, kind: str = "markdown", title: str = "", day: str = "") -> File:
        """The comparison as shown, as a file to open here again ("file") or in words ("markdown")."""
        members = self._shown({**getattr(self, "_options", {}), "mark_own": False})
        if len(members) < FEWEST:
            raise Problem(_("There is nothing to take away yet: bring in a second work first."))
        if kind == "file":
            anonymous = self._options.get("code_names") is not False
            data = group_files.group_file(self.slug, self.schema, members, anonymous=anonymous)
            return File(f"{self.slug}-group.json", "application/json", data)
        text = markdown(self.compare(members), clean_name(str(title)) or _("What our group sees"), clean_name(str(day)))
        return File(f"{self.slug}-group.md", "text/markdown", text.encode("utf-8", "replace"))

    @action
    def seal(self) -> dict[str, str]:
        """A fresh salt, and the fingerprint of the work as it is now with it."""
        salt = secrets.token_hex(16)
        return {"salt": salt, "fingerprint": sealing.fingerprint(self.slug, self._tidied_own(), salt)}

    @action
    def seal_now(self, salt: str) -> dict[str, str]:
        """The fingerprint that the work has now with the salt of the seal; another one than was posted means that it has changed."""
        return {"fingerprint": sealing.fingerprint(self.slug, self._tidied_own(), salt)}

    @action
    def member_file(self, own: Any = None, saved: str = "", anonymous: bool = False) -> File:
        """The reader's work for the group; `anonymous` removes every name in it, and what could tell whose it is."""
        member = replace(self._own(_dict(own)).member, saved=saved if isinstance(saved, str) else "")
        if anonymous is True:
            hidden = scrubbed(self.hide_names([member])[0].work, {member.name: _("somebody")})
            member = Member(name="", work=hidden)
        return File(f"{self.slug}.json", "application/json", group_files.member_file(self.slug, self.schema, member))

    # -- inside --------------------------------------------------------------------------------------------------------------------

    def _sources(self) -> group_files.Sources:
        made: group_files.Sources = self.__dict__.setdefault("_readings", group_files.Sources(self._reader()))
        return made

    def _reader(self) -> group_files.Reader:
        return group_files.Reader(self.slug, self.schema, self.tidy)

    def _own(self, own: Mapping[str, Any]) -> Candidate:
        document = {"course": workfile.COURSE, "exercise": self.slug, "schema": self.schema, "work": self._present(), "member": dict(own)}
        made = self._reader().document(document, -1)[0]
        return replace(made, member=replace(made.member, own=True))

    def _present(self) -> dict[str, Any]:
        work: dict[str, Any] = self.work()  # type: ignore[attr-defined]
        return work

    def _tidied_own(self) -> dict[str, Any]:
        return self.tidy(self._present(), self.schema)

    def _tidied_default(self) -> dict[str, Any]:
        traits = self.traits(work=True)  # type: ignore[attr-defined]
        return self.tidy({name: trait.default(self) for name, trait in traits.items()}, self.schema)

    def _shown(self, options: Mapping[str, Any]) -> list[Member]:
        """The members of the last comparison under the names that `options` ask for."""
        members: list[Member] = getattr(self, "_settled", [])
        if options.get("mark_own") is False:
            members = [replace(one, own=False) for one in members]
        coding = options.get("code_names") is not False
        shown = coded(members) if coding else list(members)
        if options.get("hide_people") is True and members:
            real = {one.name: (_("somebody")) for one in members}
            shown = [replace(one, work=scrubbed(one.work, real)) for one in self.hide_names(shown)]
        return shown

    def _seal(self, member: Member | None, posted: set[str], pasted: Any) -> str:
        """Empty while no fingerprints were pasted, else matches, changed or none."""
        if member is None or not isinstance(pasted, str) or not pasted.strip():
            return ""
        if not member.salt:
            return "none"
        return "matches" if sealing.fingerprint(self.slug, member.work, member.salt) in posted else "changed"


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}

