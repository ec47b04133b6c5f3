"""Who listens: the key stakeholder of exercise 1 as the audience of the story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.i18n import _
from cxcourse.models import blocks as b
from cxcourse.models.priority import ranking
from cxcourse.models.problem import Problem
from cxcourse.models.stakeholder_parsing import parse


def key_stakeholders(others: Mapping[str, Any]) -> list[dict[str, str]]:
    """The people of the reader's map, whoever matters most first: {"name", "drives", "form"}; nothing when there is no such map."""
    work = others.get("key-stakeholder")
    if not isinstance(work, Mapping):
        return []
    try:
        the_map, _problems = parse({key: work.get(key) for key in ("people", "links", "weights")})
    except Problem:
        return []
    ranked = ranking(the_map.people, the_map.weights)
    return [{"name": one.person.shown, "drives": one.person.drives, "form": one.person.form} for one in ranked if one.person.name.strip()]


def audience_blocks(people: list[dict[str, str]], audience: str) -> list[b.Block]:
    """What the reader's map says about this audience, or whom it would propose."""
    if not people:
        return []
    wanted = audience.strip().casefold()
    found = next((one for one in people if wanted and one["name"].casefold() in wanted), None)
    if found is None:
        if wanted:
            return []
        return [b.para(_("On your stakeholder map {name} matters most now. Is this story for them?").format(name=people[0]["name"]))]
    parts = []
    if found["drives"].strip():
        parts.append(_("What drives {name}: {drives}.").format(name=found["name"], drives=found["drives"].strip().rstrip(".")))
    if found["form"].strip():
        parts.append(_("Likes it best as: {form}.").format(form=found["form"].strip().rstrip(".")))
    return [b.callout("note", _("From your stakeholder map"), " ".join(parts))] if parts else []
