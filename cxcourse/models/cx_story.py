"""A CX Story as the reader wrote it: four elements, its length in minutes, and work from files made sound.

The elements and their questions are S52 to S55; urgency answers three. Minutes are words divided by a speaking rate: 120 words a minute is
calm, with pauses, and everybody should put in their own after a rehearsal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cxcourse.i18n import _
from cxcourse.models.problem import Problem

ELEMENTS = ("personal", "urgency", "strategy", "call")
TARGETS = (10, 30, 60)
RATE, SLOWEST, FASTEST = 120, 60, 220  # words a minute
LONGEST = 20_000  # characters in one element: half an hour of talk, and what a saved file may hold in one text
MOST_PARAGRAPHS, MOST_VERSIONS, MOST_SHEETS, MOST_RUNS = 400, 12, 40, 24
LANGUAGES = ("", "en", "nl", "de")

Work = dict[str, Any]


@dataclass(frozen=True)
class Story:
    """One telling.

    `texts` are the elements in their usual order, `order` the names of the elements as they are told; `rate` is in words a minute,
    `target` in minutes.
    """

    texts: tuple[str, str, str, str] = ("", "", "", "")
    order: tuple[str, ...] = ELEMENTS
    rate: int = RATE
    target: int = 10

    def text(self, element: str) -> str:
        """What is said in one element."""
        return self.texts[ELEMENTS.index(element)]

    @property
    def by_element(self) -> dict[str, str]:
        """Element to text, in the order of telling."""
        return {element: self.text(element) for element in self.order}

    @property
    def words(self) -> int:
        """All words, as a word processor counts them."""
        return sum(count_words(text) for text in self.texts)

    @property
    def seconds(self) -> float:
        """How long it takes at the rate."""
        return seconds_of(self.words, self.rate)

    @property
    def empty(self) -> bool:
        """Nothing is written yet."""
        return not any(text.strip() for text in self.texts)


@lru_cache(maxsize=128)
def count_words(text: str) -> int:
    """What stands between blanks; a text counted once is not counted again."""
    return len(text.split())


def seconds_of(words: int, rate: int) -> float:
    """Seconds that so many words take at `rate` words a minute (more than 0)."""
    return 60 * words / rate


def clock(seconds: float) -> str:
    """Minutes and seconds as on a clock: 9:05."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def lasting(seconds: float) -> str:
    """A length of time in words: "40 seconds", "about 9 minutes", "about 9 and a half minutes"."""
    if seconds < 55:
        return _("{n} seconds").format(n=round(seconds / 5) * 5) if seconds >= 10 else _("a few seconds")
    halves = round(seconds / 30)
    if halves == 2:
        return _("about a minute")
    if halves == 3:
        return _("about a minute and a half")
    return (_("about {n} and a half minutes") if halves % 2 else _("about {n} minutes")).format(n=halves // 2)


def element_names() -> dict[str, str]:
    """Element to the words that stand on its box."""
    return {"personal": _("Personal story"), "urgency": _("Sense of urgency"), "strategy": _("CX strategy"), "call": _("Call to action")}


def element_questions() -> dict[str, list[str]]:
    """Element to the questions that it answers (S52 to S55)."""
    return {
        "personal": [_("Why should they care about you, the one who tells it?")],
        "urgency": [_("Where do we stand today?"), _("Where do we want to be?"), _("Why change at all, rather than wait?")],
        "strategy": [_("Which road do you see, and what is the plan?")],
        "call": [_("What do you ask of each person here?")],
    }


# -- work that may have any shape ------------------------------------------------------------------------------------------------


def texts_of(work: Mapping[str, Any]) -> tuple[str, str, str, str]:
    """The four texts in a work or a version."""
    story = work.get("story")
    given = story if isinstance(story, Mapping) else {}
    personal, urgency, strategy, call = (clean(given.get(element), LONGEST) for element in ELEMENTS)
    return personal, urgency, strategy, call


def story_of(work: Mapping[str, Any]) -> Story:
    """The story in a work or a version; what has a wrong shape takes its default."""
    order = tuple(dict.fromkeys(one for one in clean(work.get("order"), 80).split() if one in ELEMENTS))
    pace = work.get("pace")
    given = pace if isinstance(pace, Mapping) else {}
    rate, target = _whole(given.get("rate"), 1000), _whole(given.get("target"), 1000)
    return Story(
        texts_of(work),
        order + tuple(one for one in ELEMENTS if one not in order),
        RATE if rate is None else min(FASTEST, max(SLOWEST, rate)),
        target if target in TARGETS else TARGETS[0],
    )


def clean(value: Any, most: int) -> str:
    """`value` when it is a text, cut to `most` characters, else nothing; line ends as the page writes them."""
    return value[:most].replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else ""


def dicts(value: Any, most: int) -> list[dict[str, Any]]:
    """The dicts in a list, the last `most` of them; nothing when it is no list."""
    return [one for one in value if isinstance(one, dict)][-most:] if isinstance(value, list) else []


def strings(value: Any, most: int = 200) -> dict[str, str]:
    """The texts in a dict."""
    return {str(key)[:120]: clean(one, most) for key, one in value.items() if isinstance(one, str)} if isinstance(value, dict) else {}


def tidied(work: Mapping[str, Any]) -> Work:
    """Work from a file with every value of the shape that the page relies on.

    Raises:
        Problem: when what stands in the place of the story is none.
    """
    if not isinstance(work.get("story", {}), Mapping):
        raise Problem(_("The story in this file could not be read. Your present work is unchanged."))
    story = story_of(work)
    about = strings(work.get("about"))
    language = about.get("language", "")
    return {
        "story": dict(zip(ELEMENTS, story.texts, strict=True)),
        "title": clean(work.get("title"), 120), "order": " ".join(story.order), "pace": {"rate": story.rate, "target": story.target},
        "about": {"audience": about.get("audience", "")[:120], "line": about.get("line", ""), "language": language if language in LANGUAGES else ""},
        "cues": {key: text for key, text in strings(work.get("cues"), 1000).items() if key in ELEMENTS},
        "waved": dict([*strings(work.get("waved")).items()][:500]),
        "draft": _draft(work.get("draft")),
        "runs": _runs(work.get("runs")),
        "versions": _versions(work.get("versions")),
        "calibration": _calibration(work.get("calibration")),
        "scores": _sheets(work.get("scores")),
    }  # fmt: skip


def levels_of(value: Any) -> dict[str, int]:
    """Criterion to level 1 to 5, what is something else left out."""
    if not isinstance(value, Mapping):
        return {}
    return {str(key)[:20]: one for key, one in value.items() if isinstance(one, int) and not isinstance(one, bool) and 1 <= one <= 5}


def _with_ids(made: list[Work], prefix: str) -> list[Work]:
    """Every one with an id of its own."""
    used: set[str] = set()
    for at, one in enumerate(made):
        key = one["id"] or f"{prefix}{at}"
        while key in used:
            key += "x"
        used.add(key)
        one["id"] = key
    return made


def _draft(value: Any) -> list[Work]:
    places = (*ELEMENTS, "out")
    parts: list[Work] = [
        {"id": clean(one.get("id"), 40), "text": clean(one.get("text"), LONGEST), "element": place if (place := one.get("element")) in places else ""}
        for one in dicts(value, MOST_PARAGRAPHS)
    ]
    return _with_ids([one for one in parts if one["text"].strip()], "p")


def _runs(value: Any) -> list[Work]:
    made = []
    for one in dicts(value, MOST_RUNS):
        seconds, parts = _whole(one.get("seconds"), 86_400), one.get("parts")
        if seconds is None:
            continue
        kept = [part for each in parts if (part := _whole(each, 86_400)) is not None][:4] if isinstance(parts, list) else []
        made.append({"id": clean(one.get("id"), 40), "date": clean(one.get("date"), 10), "seconds": seconds, "parts": kept,
                     "words": _whole(one.get("words"), 100_000) or 0})  # fmt: skip
    return _with_ids(made, "r")


def _whole(value: Any, most: int) -> int | None:
    """A number from 0 to `most` as a whole one."""
    return round(value) if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= most else None


def _versions(value: Any) -> list[Work]:
    made = [
        {"id": clean(one.get("id"), 40), "name": clean(one.get("name"), 120) or _("Without a name"), "date": clean(one.get("date"), 10),
         "story": dict(zip(ELEMENTS, texts_of(one), strict=True)), "pace": {"rate": story_of(one).rate, "target": story_of(one).target}}
        for one in dicts(value, MOST_VERSIONS)
    ]  # fmt: skip
    return _with_ids(made, "v")


def _calibration(value: Any) -> Work:
    if not isinstance(value, dict):
        return {}
    return {
        str(key)[:40]: {"first": levels_of(one.get("first")), "second": levels_of(one.get("second")),
                        "shown": one.get("shown") if one.get("shown") in ("first", "second", "key") else ""}
        for key, one in value.items() if isinstance(one, dict)
    }  # fmt: skip


def _sheets(value: Any) -> list[Work]:
    made = [
        {"id": clean(one.get("id"), 40), "own": one.get("own") is True, "story": clean(one.get("story"), 120), "by": clean(one.get("by"), 120),
         "date": clean(one.get("date"), 10), "version": clean(one.get("version"), 40), "levels": levels_of(one.get("levels")),
         **{key: clean(one.get(key), 1000) for key in ("excelled", "work_on", "challenge")}}
        for one in dicts(value, MOST_SHEETS)
    ]  # fmt: skip
    return _with_ids(made, "s")
