"""Sixty invented stakeholders, the same on every run: a full map for the measurement inside the page."""

from __future__ import annotations

import random
from dataclasses import asdict
from typing import Any

from cxcourse.models.key_stakeholder import LEVELS, SCHEMA, Link, Person
from cxcourse.widgets.key_stakeholder import StakeholderMap

SLUG = "key-stakeholder"
FIRST = ("Ada", "Bram", "Cleo", "Daan", "Elif", "Femke", "Goran", "Hanna", "Imre", "Jonas")
LAST = ("Abels", "Brouwer", "Castel", "Dekker", "Eriksen", "Fischer")


def people(count: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return ``count`` people (1 to 60) and about two influence links for each, with every field filled in."""
    draw = random.Random(60)
    found = [
        Person(
            id=f"p{n}", name=f"{FIRST[n % 10]} {LAST[n // 10]}", role="head of a department", power=draw.randint(0, 10),
            interest=draw.randint(0, 10), attitude=draw.randint(-10, 10), legitimacy=draw.random() < 0.6, urgency=draw.random() < 0.4,
            now=draw.choice(LEVELS), needed=draw.choice(LEVELS), drives="fewer complaints this year", form="one page with a table",
        )  # fmt: skip
        for n in range(count)
    ]
    pairs = {(draw.randrange(count), draw.randrange(count)) for _ in range(2 * count)}
    links = [Link(source=f"p{a}", target=f"p{b}", strength=draw.randint(1, 3)) for a, b in sorted(pairs) if a != b]
    return [asdict(one) for one in found], [asdict(one) for one in links]


def work(count: int) -> tuple[int, dict[str, Any]]:
    """Return the schema number and the work of the exercise with ``count`` people, everything else as in a new work."""
    who, links = people(count)
    fresh = {name: StakeholderMap.class_traits()[name].default() for name in StakeholderMap.work_names()}
    return SCHEMA, {**fresh, "people": who, "links": links}
