"""Exercise 01, the stakeholder map: which controls it has, and which model answers them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from importlib.resources import files
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import key_stakeholder, stakeholder_comparing, stakeholder_files
from cxcourse.models.blocks import Block
from cxcourse.models.comparing import Member
from cxcourse.models.key_stakeholder_view import Read, compute, version_map
from cxcourse.models.stakeholder_markdown import to_markdown
from cxcourse.models.stakeholder_parsing import parse
from cxcourse.widgets import key_stakeholder_panels
from cxcourse.widgets.kit import Exercise, File, action

# Read when the module is imported: the file system is not part of a memory snapshot, what was imported is.
CASE: dict[str, Any] = json.loads(files("cxcourse").joinpath("data/key-stakeholder.json").read_text(encoding="utf-8"))

PLAN_TEXTS = ("need", "form", "next", "by")


class StakeholderMap(Exercise):
    """Who matters most at this moment, and why.

    Example:
        >>> StakeholderMap(title="My map").view["counts"]["people"]
        0
    """

    slug = "key-stakeholder"
    schema = 1
    in_memory = True
    case = CASE
    _last: tuple[tuple[Any, Any], Read] | None = None

    title = traitlets.Unicode("").tag(sync=True, work=True, echo_update=False)
    people = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    links = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    weights = traitlets.Dict(default_value=asdict(key_stakeholder.Weights())).tag(sync=True, work=True, echo_update=False)
    versions = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)
    plan = traitlets.List(traitlets.Dict()).tag(sync=True, work=True, echo_update=False)

    def make_panels(self) -> list[dict[str, Any]]:
        """The seven steps."""
        return key_stakeholder_panels.panels(CASE, asdict(key_stakeholder.Weights()))

    def compute(self, work: dict[str, Any]) -> dict[str, Any]:
        """See `cxcourse.models.key_stakeholder_view.compute`."""
        return compute(work, read=self._read(work))

    def _read(self, work: Mapping[str, Any]) -> Read:
        """What `parse` makes of the work; people and links are read again only when they are other lists than last time.

        Work traits are replaced and never changed in place, so the same list holds the same people.
        """
        parts = (work["people"], work["links"])
        if self._last is None or any(new is not old for new, old in zip(parts, self._last[0], strict=True)):
            self._last = (parts, parse({"people": parts[0], "links": parts[1]}))
        read, found = self._last[1]
        weighed, more = parse({"weights": work["weights"]})
        return replace(read, weights=weighed.weights), [*found, *more]

    def tidy(self, work: dict[str, Any], schema: int) -> dict[str, Any]:
        """See `tidied`; schema 1 is the only one so far."""
        made, the_map = tidied(work)
        stakeholder_comparing.remember(made, the_map)
        return made

    def compare(self, members: list[Member]) -> list[Block]:
        """See `cxcourse.models.stakeholder_comparing`."""
        return stakeholder_comparing.compare_works(members)

    def doubtful(self, members: list[Member]) -> list[dict[str, str]]:
        """Names on different maps that may mean one person."""
        return [{"id": one.id, "text": one.text} for one in stakeholder_comparing.doubts_of(members)]

    def settled(self, members: list[Member], decisions: Mapping[str, bool]) -> list[Member]:
        """One spelling for those who are one person."""
        return stakeholder_comparing.joined(members, decisions)

    def names_in(self, work: dict[str, Any]) -> dict[str, Any]:
        """The map with "Person 1" for every name, and without roles and notes."""
        return self.hide_names([Member("", work)])[0].work

    def hide_names(self, members: list[Member]) -> list[Member]:
        """The same for several maps, with one stand-in for each person throughout."""
        return stakeholder_comparing.without_names(members)

    def read_table(self, data: bytes, name: str) -> dict[str, Any]:
        """People and links in a CSV or XLSX file, for a preview: ``{"people", "links", "problems", "total_problems", "columns"}``."""
        read = stakeholder_files.from_file(data, name)
        return {**read, "columns": [one["header"] for one in read["columns"] if one["column"]]}

    @action
    def export_csv(self) -> File:
        """People and whom they influence, as a table."""
        return File(f"{self.slug}.csv", "text/csv", stakeholder_files.to_csv(self.work()))

    @action
    def export_markdown(self) -> File:
        """The map in words: ranking with reasons, bridges, plan, everybody in a table."""
        return File(f"{self.slug}.md", "text/markdown", to_markdown(self.work()).encode("utf-8", "replace"))

    @action
    def printable(self) -> dict[str, Any]:
        """What the printed page says, for those who draw it elsewhere: the view without what is only for the screen."""
        return {key: self.view.get(key) for key in ("summary", "ranking", "notes", "bridges")}


def tidied(work: Mapping[str, Any]) -> tuple[dict[str, Any], key_stakeholder.StakeholderMap]:
    """Work from a file with every value of the shape that the page relies on, and its map; keys of people that are not known are kept.

    Raises:
        Problem: when people or links are no lists.
    """
    versions = []
    for version in _dicts(work.get("versions")):
        version_map(version)
        name, date = (version.get(key) if isinstance(version.get(key), str) else "" for key in ("name", "date"))
        versions.append({"id": version["id"], "name": name or _("Without a name"), "date": date, **_map(version)[0]})
    kept, the_map = _map(work)
    known = {person["id"] for person in kept["people"]}
    plan, planned = [], set()
    for entry in _dicts(work.get("plan")):
        who = entry.get("person")
        if isinstance(who, str) and who in known and who not in planned:
            planned.add(who)
            texts = {key: entry.get(key) if isinstance(entry.get(key), str) else "" for key in PLAN_TEXTS}
            plan.append({**entry, **texts, "person": who, "done": entry.get("done") is True})
    title = work.get("title")
    return {"title": title[:120] if isinstance(title, str) else "", **kept, "versions": versions, "plan": plan}, the_map


def _map(work: Mapping[str, Any]) -> tuple[dict[str, Any], key_stakeholder.StakeholderMap]:
    read, _found = parse({key: work.get(key) for key in ("people", "links", "weights")})
    originals = {one.get("id"): one for one in reversed(_dicts(work.get("people"))) if isinstance(one.get("id"), str)}
    made: dict[str, Any] = {
        "people": [{**originals[person.id], **vars(person)} for person in read.people],
        "links": [{"from": link.source, "to": link.target, "strength": link.strength} for link in read.links],
        "weights": asdict(read.weights),
    }
    return made, read


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
