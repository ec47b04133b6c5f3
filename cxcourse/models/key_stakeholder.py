"""The stakeholder map of exercise 01: what is known of people, who influences whom, and how much each thing counts.

The JSON form of the work is schema 1 and frozen; `stakeholder_parsing` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from cxcourse.i18n import _
from cxcourse.models.words import N_

Level = Literal["unaware", "resistant", "neutral", "supportive", "leading"]

SCHEMA = 1
MAX_PEOPLE, MAX_LINKS, MAX_VERSIONS, MAX_PLAN = 60, 1000, 24, 120
MAX_NAME, MAX_TEXT = 120, 2000

LEVELS: tuple[Level, ...] = ("unaware", "resistant", "neutral", "supportive", "leading")
RANGES: dict[str, tuple[int, int]] = {"power": (0, 10), "interest": (0, 10), "attitude": (-10, 10)}
TEXTS: dict[str, int] = {"name": MAX_NAME, "role": MAX_TEXT, "drives": MAX_TEXT, "form": MAX_TEXT}
FIELD_WORDS: dict[str, str] = {
    "name": N_("Name"), "role": N_("Role"), "kind": N_("Person or group"), "power": N_("Power"), "interest": N_("Interest"),
    "attitude": N_("Attitude"), "legitimacy": N_("Legitimacy"), "urgency": N_("Urgency"), "now": N_("Engagement now"),
    "needed": N_("Engagement needed"), "drives": N_("What drives them"), "form": N_("Form they like"), "salience": N_("Salience"),
    "gap": N_("Gap in engagement"), "threshold": N_("Power counts from"), "influences": N_("Influences"), "id": N_("Id"),
}  # fmt: skip
LEVEL_WORDS: dict[str, str] = {
    "unaware": N_("unaware"), "resistant": N_("resistant"), "neutral": N_("neutral"), "supportive": N_("supportive"),
    "leading": N_("leading"),
}  # fmt: skip


@dataclass(frozen=True)
class Person:
    """A person or a group with a stake; None means not known.

    power and interest run from 0 to 10, attitude from -10 (against) to +10 (for); legitimacy and urgency are the
    attributes of Mitchell, Agle & Wood 1997 (E2); `now` and `needed` are levels of engagement; `drives` and `form`
    are the reader's own words.
    """

    id: str
    name: str = ""
    role: str = ""
    kind: Literal["person", "group"] = "person"
    power: float | None = None
    interest: float | None = None
    attitude: float | None = None
    legitimacy: bool | None = None
    urgency: bool | None = None
    now: Level | None = None
    needed: Level | None = None
    drives: str = ""
    form: str = ""

    @property
    def shown(self) -> str:
        """The name, or a stand-in while none has been typed."""
        return self.name.strip() or _("Someone without a name")


@dataclass(frozen=True)
class Link:
    """`source` influences `target`; strength 1 (a little) to 3 (strongly)."""

    source: str
    target: str
    strength: int = 1


@dataclass(frozen=True)
class Weights:
    """How much each part counts in the ranking, 0 (not at all) to 5, and the power from which Power is an attribute.

    The defaults are the course's own choice. Salience counts most (3), because the theory behind it (E2) is the one
    that ties priority to the moment. Power and the gap in engagement count alike (2): what somebody can do, and how
    much is still to be done. Interest counts least (1): it is what makes a loud person look important. From 6 out of
    10, clearly above the middle, a person has Power.
    """

    salience: float = 3
    power: float = 2
    interest: float = 1
    gap: float = 2
    threshold: float = 6


WEIGHT_RANGES: dict[str, tuple[int, int]] = {
    "salience": (0, 5), "power": (0, 5), "interest": (0, 5), "gap": (0, 5), "threshold": (1, 10),
}  # fmt: skip


@dataclass(frozen=True)
class StakeholderMap:
    """People (at most 60, unique ids) and the links between them (no doubles, none to oneself), with the weights."""

    people: tuple[Person, ...] = ()
    links: tuple[Link, ...] = ()
    weights: Weights = field(default_factory=Weights)


def field_word(name: str) -> str:
    """The name of a field as a person reads it, in the language in use."""
    return _(FIELD_WORDS[name])


def level_word(level: str) -> str:
    """The word for a level of engagement, in the language in use."""
    return _(LEVEL_WORDS[level])
