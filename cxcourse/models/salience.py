"""Salience: the seven stakeholder classes of Mitchell, Agle & Wood 1997 (E2).

Three attributes, power, legitimacy and urgency, as the person who draws the map perceives them at this moment. One
attribute gives low salience (dormant, discretionary, demanding), two moderate (dominant, dangerous, dependent), all
three high (definitive). The paper treats power as yes or no; the map asks for 0 to 10, so power counts as the
attribute from the threshold in the weights (the course's own choice). What is not known is left open: the class is
then "unknown" and the missing attributes are named.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxcourse.i18n import _
from cxcourse.models.key_stakeholder import Person
from cxcourse.models.words import N_

CLASSES: dict[tuple[bool, bool, bool], str] = {
    (True, False, False): "dormant",
    (False, True, False): "discretionary",
    (False, False, True): "demanding",
    (True, True, False): "dominant",
    (True, False, True): "dangerous",
    (False, True, True): "dependent",
    (True, True, True): "definitive",
    (False, False, False): "none",
}
CLASS_IDS: tuple[str, ...] = (*CLASSES.values(), "unknown")
DEGREES: tuple[str, ...] = ("none", "low", "moderate", "high")
CLASS_WORDS: dict[str, str] = {
    "dormant": N_("Dormant"), "discretionary": N_("Discretionary"), "demanding": N_("Demanding"), "dominant": N_("Dominant"),
    "dangerous": N_("Dangerous"), "dependent": N_("Dependent"), "definitive": N_("Definitive"), "none": N_("None of the seven"),
    "unknown": N_("Not enough known"),
}  # fmt: skip
CLASS_MEANINGS: dict[str, str] = {
    "dormant": N_("has power, and does not use it here"),
    "discretionary": N_("has a rightful say, without power or hurry"),
    "demanding": N_("is in a hurry, without power or a rightful say"),
    "dominant": N_("has power and a rightful say, and can wait"),
    "dangerous": N_("has power and is in a hurry, without a rightful say"),
    "dependent": N_("has a rightful say and is in a hurry, and needs somebody else's power"),
    "definitive": N_("has power and a rightful say, and cannot wait"),
    "none": N_("has neither power, a rightful say nor a hurry"),
    "unknown": N_("cannot be placed yet"),
}
DEGREE_WORDS: dict[str, str] = {
    "none": N_("none"), "low": N_("low"), "moderate": N_("moderate"), "high": N_("high"), "unknown": N_("not known"),
}  # fmt: skip


@dataclass(frozen=True)
class Salience:
    """A person's class ("unknown" when an attribute is missing), its degree, and the number of attributes, lowest and
    highest possible.

    degree is "none", "low", "moderate", "high" or "unknown".
    """

    cls: str
    degree: str
    missing: tuple[str, ...]
    least: int
    most: int


def held_by(person: Person, threshold: float) -> tuple[bool | None, bool | None, bool | None]:
    """Whether `person` holds power, legitimacy and urgency; None where that is not known."""
    return None if person.power is None else person.power >= threshold, person.legitimacy, person.urgency


def salience_of(person: Person, threshold: float) -> Salience:
    """Classify `person`; `threshold` (1 to 10) is the power from which the attribute Power is held (E2)."""
    held = power, legitimacy, urgency = held_by(person, threshold)
    least = sum(value is True for value in held)
    missing = tuple(name for name, value in zip(("power", "legitimacy", "urgency"), held, strict=True) if value is None)
    if missing:
        return Salience("unknown", "unknown", missing, least, least + len(missing))
    return Salience(CLASSES[bool(power), bool(legitimacy), bool(urgency)], DEGREES[least], (), least, least)


def class_word(cls: str) -> str:
    """The name of a class as a person reads it, in the language in use."""
    return _(CLASS_WORDS[cls])


def class_meaning(cls: str) -> str:
    """What a class means, in one plain phrase."""
    return _(CLASS_MEANINGS[cls])


def degree_word(degree: str) -> str:
    """The word for a degree of salience, in the language in use."""
    return _(DEGREE_WORDS[degree])
