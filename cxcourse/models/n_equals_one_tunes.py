"""Six tunes that nearly everybody knows, long free of rights, for the tapping demonstration (E20), and whether a guess is one of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from cxcourse.i18n import _
from cxcourse.models.words import N_


@dataclass(frozen=True)
class Tune:
    """`notes` are (beats, pitch as a MIDI number); `beat` is a beat in milliseconds; `names` what people may call it, in several languages."""

    id: str
    title: str
    beat: int
    notes: tuple[tuple[float, int], ...]
    names: tuple[str, ...]


def _notes(beats: str, pitches: str) -> tuple[tuple[float, int], ...]:
    return tuple(zip(map(float, beats.split()), map(int, pitches.split()), strict=True))


TUNES = (
    Tune(
        "ode-to-joy",
        N_("Ode to Joy"),
        430,
        _notes("1 1 1 1 1 1 1 1 1 1 1 1 1.5 .5 2", "64 64 65 67 67 65 64 62 60 60 62 64 64 62 62"),
        (
            "ode to joy",
            "ode an die freude",
            "ode aan de vreugde",
            "alle menschen",
            "alle menschen werden br\u00fcder",
            "freude sch\u00f6ner g\u00f6tterfunken",
            "beethoven",
            "beethoven 9",
            "ninth symphony",
            "european anthem",
            "europahymne",
            "europees volkslied",
            "joyful joyful",
        ),
    ),
    Tune(
        "silent-night",
        N_("Silent Night"),
        380,
        _notes("1.5 .5 1 3 1.5 .5 1 3 2 1 3 2 1 3", "67 69 67 64 67 69 67 64 74 74 71 72 72 67"),
        ("silent night", "stille nacht", "stille nacht heilige nacht", "stille nacht heilige nacht", "douce nuit"),
    ),
    Tune(
        "frere-jacques",
        N_("Fr\u00e8re Jacques"),
        430,
        _notes("1 1 1 1 1 1 1 1 1 1 2 1 1 2 .5 .5 .5 .5 1 1", "60 62 64 60 60 62 64 60 64 65 67 64 65 67 67 69 67 65 64 60"),
        ("frere jacques", "vader jacob", "bruder jakob", "brother john", "are you sleeping", "brother jacob", "broeder jacob", "bruder jacob"),
    ),
    Tune(
        "jingle-bells",
        N_("Jingle Bells"),
        320,
        _notes("1 1 2 1 1 2 1 1 1.5 .5 4", "64 64 64 64 64 64 64 67 60 62 64"),
        ("jingle bells", "jingle bell", "klinglingeling", "jingle all the way"),
    ),
    Tune(
        "happy-birthday",
        N_("Happy Birthday"),
        430,
        _notes(".75 .25 1 1 1 2 .75 .25 1 1 1 2 .75 .25 1 1 1 1 2", "67 67 69 67 72 71 67 67 69 67 74 72 67 67 79 76 72 71 69"),
        ("happy birthday", "happy birthday to you", "zum geburtstag viel gl\u00fcck", "lang zal ze leven", "lang zal hij leven", "birthday song"),
    ),
    Tune(
        "twinkle",
        N_("Twinkle, Twinkle, Little Star"),
        430,
        _notes("1 1 1 1 1 1 2 1 1 1 1 1 1 2", "60 60 67 67 69 69 67 65 65 64 64 62 62 60"),
        (
            "twinkle twinkle",
            "twinkle twinkle little star",
            "little star",
            "altijd is kortjakje ziek",
            "kortjakje",
            "morgen kommt der weihnachtsmann",
            "ah vous dirai je maman",
            "abc song",
            "alphabet song",
            "funkel funkel kleiner stern",
        ),
    ),
)

ROUNDS = 3
_BY_ID = {one.id: one for one in TUNES}


def tune(key: object) -> Tune | None:
    """The tune of this id, or None."""
    return _BY_ID.get(key) if isinstance(key, str) else None


def plainly(text: str) -> str:
    """Lower case, no accents, no punctuation, single blanks: what is compared."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", bare.replace("\u00df", "ss")).split())


def is_it(guess: str, one: Tune) -> bool:
    """Whether the guess is this tune: one of its names, or one of its longer names within it, with a slip of a letter forgiven."""
    said = plainly(guess)
    if not said:
        return False
    names = [plainly(name) for name in one.names]
    return any(said == name or (len(name) > 7 and name in said) or (len(said) > 6 and _slip(said, name)) for name in names)


def _slip(said: str, name: str) -> bool:
    """One letter added, left out or changed."""
    if abs(len(said) - len(name)) > 1 or said == name:
        return said == name
    at = 0
    while at < min(len(said), len(name)) and said[at] == name[at]:
        at += 1
    return said[at + 1 :] == name[at + 1 :] or said[at + 1 :] == name[at:] or said[at:] == name[at + 1 :]


def title_of(key: str) -> str:
    """The title, translated."""
    one = tune(key)
    return _(one.title) if one else ""


def for_page() -> list[dict[str, object]]:
    """What the page needs to play them."""
    made = []
    for one in TUNES:
        made.append({"id": one.id, "title": _(one.title), "beat": one.beat, "notes": [list(note) for note in one.notes], "words": rhythm(one.notes)})
    return made


def rhythm(notes: Sequence[tuple[float, int]]) -> str:
    """The rhythm in words, for those who hear the page: "12 even taps, 1 long, 1 short, 1 long"."""
    usual = sorted(beats for beats, _pitch in notes)[len(notes) // 2]
    runs: list[tuple[str, int]] = []
    for beats, _pitch in notes:
        word = _("long") if beats > usual else _("short") if beats < usual else _("even")
        if runs and runs[-1][0] == word:
            runs[-1] = (word, runs[-1][1] + 1)
        else:
            runs.append((word, 1))
    return ", ".join(f"{count} {word}" for word, count in runs)
