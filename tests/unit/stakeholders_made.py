"""People, links and whole works for tests: by hand with `person`, at random with the strategies."""

from __future__ import annotations

from typing import Any

from hostile_made import anything
from hypothesis import strategies as st

LEVELS = ["unaware", "resistant", "neutral", "supportive", "leading"]
NOTHING: dict[str, Any] = {
    "name": "", "role": "", "kind": "person", "power": None, "interest": None, "attitude": None, "legitimacy": None, "urgency": None,
    "now": None, "needed": None, "drives": "", "form": "",
}  # fmt: skip


def person(key: str, **values: Any) -> dict[str, Any]:
    """A person as a work value: nothing known but what is given; the name is the id unless told."""
    return {"id": key, **NOTHING, "name": key.title(), **values}


def work(*people: dict[str, Any], links: Any = (), **more: Any) -> dict[str, Any]:
    """A work with these people; links as (from, to) or (from, to, strength)."""
    made = [{"from": link[0], "to": link[1], "strength": link[2] if len(link) > 2 else 1} for link in links]
    return {"people": list(people), "links": made, "weights": {}, "versions": [], "plan": [], "title": "", **more}


texts = st.text(max_size=30)
known = st.fixed_dictionaries({
    "name": texts, "role": texts, "kind": st.sampled_from(["person", "group"]), "power": st.integers(0, 10), "interest": st.integers(0, 10),
    "attitude": st.integers(-10, 10), "legitimacy": st.booleans(), "urgency": st.booleans(), "now": st.sampled_from(LEVELS),
    "needed": st.sampled_from(LEVELS), "drives": texts, "form": texts,
})  # fmt: skip


@st.composite
def people(draw: st.DrawFn, least: int = 1, most: int = 8, whole: bool = False) -> list[dict[str, Any]]:
    """A list of people with ids p0, p1 ...; unless `whole`, some things are not known."""
    found = []
    for index in range(draw(st.integers(least, most))):
        one = {"id": f"p{index}", **draw(known)}
        if not whole:
            for field in draw(st.sets(st.sampled_from(["power", "interest", "attitude", "legitimacy", "urgency", "now", "needed"]), max_size=3)):
                one[field] = None
        found.append(one)
    return found


@st.composite
def works(draw: st.DrawFn, least: int = 1, most: int = 8) -> dict[str, Any]:
    """A work with people and links between them."""
    who = draw(people(least, most))
    ids = [one["id"] for one in who]
    pairs = draw(st.sets(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=12)) if ids else set()
    strength = st.integers(1, 3)
    return work(*who, links=[(a, b, draw(strength)) for a, b in sorted(pairs) if a != b])


weights = st.fixed_dictionaries({
    "salience": st.integers(0, 5), "power": st.integers(0, 5), "interest": st.integers(0, 5), "gap": st.integers(0, 5),
    "threshold": st.integers(1, 10),
})  # fmt: skip

json_values = anything("id", "name", "power", "from", "to", "x", leaves=8)
