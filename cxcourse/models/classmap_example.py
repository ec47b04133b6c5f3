"""An invented class for the page to show what a class map says: twenty-four people at Waldhaven after chapters 1, 10 and 13, and what else
comes with such files in real life. Nobody in it exists; the same each time.

A person has an ability and a question a difficulty; a logistic curve of both says how likely a right first answer is, and a wrong one is
mostly the misconception that `TEMPTING` names.
"""

from __future__ import annotations

import math
from random import Random
from typing import Any

from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY, Key
from cxcourse.models.classmap import Settings
from cxcourse.models.saved_work import COURSE

ASSIGNMENT = "waldhaven-spring"
SETTINGS = Settings(ASSIGNMENT, "2027-03-22T17:00Z")
CHAPTERS = ("key-stakeholder", "cx-story", "walk-the-journey")
PEOPLE = (
    "Aylin Demir", "Bram Kuiper", "Chiara Longo", "Daan Hofstra", "Elin Sandberg", "Farid Azimi", "Greta Poll", "", "Hanna Weiss", "Ivo Marek", "",
    "Joke Terpstra", "Karim Saidi", "Lotte Brand", "Mirko Jelen", "Nadia Fontana", "", "Olaf Beek", "Petra Lindqvist", "Quirin Adler", "Rosa Vidal",
    "Sjoerd Postma", "Tessa Noor", "Umut Kaya",
)  # fmt: skip
TEMPTING = {
    "key-stakeholder-q1": "customers", "key-stakeholder-q4": "same", "key-stakeholder-q5": "popular", "key-stakeholder-q8": "ceo",
    "cx-story-q2": "longer", "cx-story-q6": "slides", "cx-story-q7": "both-story",
    "walk-the-journey-q1": "training", "walk-the-journey-q4": "full", "walk-the-journey-q6": "unkind",
}  # fmt: skip
HARD = {
    "key-stakeholder-q5": 1.6, "key-stakeholder-q8": 0.5, "cx-story-q2": 1.1, "cx-story-q7": 1.4, "walk-the-journey-q5": 0.9,
    "walk-the-journey-q6": 0.8,
}  # fmt: skip
EASY = -1.3


def files() -> list[tuple[str, bytes]]:
    """The files with their names: the class, and among them one twice, one older, one of another assignment and four that are none."""
    draw = Random(1907)
    made = [_person(at, name, draw) for at, name in enumerate(PEOPLE)]
    found = [(f"hand-in-{at + 1:02d}.json", h.write(one)) for at, one in enumerate(made)]
    first = made[3]
    earlier = h.HandIn(first.learner, "2027-03-16T19:20:00Z", ASSIGNMENT, first.name, (), first.answers[:5])
    elsewhere = h.HandIn("e" * 32, "2027-03-18T08:00:00Z", "waldhaven-autumn", "Wil van Dam", (), made[5].answers[:6])
    return [
        *found,
        ("hand-in-03_again.json", found[2][1]),
        ("hand-in-04, first try.json", h.write(earlier)),
        ("from the autumn group.json", h.write(elsewhere)),
        ("cut off by the mail.json", found[8][1][:900]),
        ("shopping.json", b'{"milk": 2, "stamps": 10}\n'),
        ("walk-the-journey.json", f'{{"course": "{COURSE}", "exercise": "walk-the-journey", "schema": 1, "work": {{}}}}'.encode()),
        ("from tomorrow.json", found[4][1].replace(b'"format": 1', b'"format": 2')),
    ]


def _person(at: int, name: str, draw: Random) -> h.HandIn:
    ability = draw.gauss(0.5, 0.9)
    chapters = CHAPTERS if draw.random() < 0.7 else CHAPTERS[:2] if draw.random() < 0.7 else CHAPTERS[:1]
    answers = [answer for chapter in chapters for answer in _answers(chapter, ability, draw)]
    works = [h.Exercise(one, 1, WORKS[one](at, draw), "2027-03-19T20:00:00Z") for one in chapters if draw.random() < 0.85]
    day = 23 if at in (6, 17) else 17 + draw.randrange(5)
    made = f"2027-03-{day}T{8 + draw.randrange(12):02d}:{draw.randrange(60):02d}:00Z"
    return h.HandIn(f"{draw.getrandbits(128):032x}", made, ASSIGNMENT, name, tuple(works), tuple(answers))


def _answers(chapter: str, ability: float, draw: Random, key: Key = KEY) -> list[h.Answer]:
    made = []
    for question in key.chapter_of[chapter]["questions"]:
        name = question["id"]
        right = draw.random() < 1 / (1 + math.exp(HARD.get(name, EASY) - ability))
        first = value_of(question, right, draw)
        tries = 1 if right else 2 + (draw.random() < 0.3)
        settled = right or draw.random() < 0.75
        if draw.random() < 0.94:
            made.append(h.Answer(name, first, first if tries == 1 else value_of(question, settled, draw), tries))
    return made


def value_of(question: Any, right: bool, draw: Random) -> Any:
    """A right or a wrong answer of its kind."""
    kind = question["kind"]
    if kind == "number":
        return question["answer"] if right else question["answer"] + (question.get("tolerance", 0) + 1) * draw.choice((-2, 1, 3))
    if kind in ("one", "several"):
        good = [one["id"] for one in question["options"] if one["right"]]
        bad = [one["id"] for one in question["options"] if not one["right"]]
        if kind == "several":
            return good if right else [*good[: max(1, len(good) - 1)], *bad[:1]]
        tempting = TEMPTING.get(question["id"])
        return good[0] if right else tempting if tempting in bad and draw.random() < 0.75 else draw.choice(bad)
    ids = [one["id"] for one in question.get("pairs") or question["items"]]
    turned = list(ids)
    if not right:
        place = draw.randrange(len(ids) - 1)
        turned[place], turned[place + 1] = turned[place + 1], turned[place]
    return dict(zip(ids, turned, strict=True)) if kind == "match" else turned


def _map(at: int, draw: Random) -> dict[str, Any]:
    count = 31 if at == 11 else draw.randrange(5, 13)
    people = [
        {"id": f"p{n}", "name": f"Person {n}", "power": draw.randrange(11), "interest": draw.randrange(11), "attitude": draw.randrange(-6, 9)}
        if draw.random() < 0.8 else {"id": f"p{n}", "name": f"Person {n}", "power": draw.randrange(11)}
        for n in range(count)
    ]  # fmt: skip
    links = [{"from": f"p{n}", "to": "p0", "strength": 2} for n in range(1, draw.randrange(2, 6))]
    return {"people": people, "links": links, "plan": [{"person": "p0"}] * draw.randrange(4)}


def _story(at: int, draw: Random) -> dict[str, Any]:
    lengths = {"personal": (60, 420), "urgency": (80, 260), "strategy": (150, 520), "call": (30, 160)}
    words = {part: draw.randrange(*ends) for part, ends in lengths.items()}
    if at == 13:
        words["strategy"] = 2900
    return {"story": {part: "word " * n for part, n in words.items()}, "pace": {"rate": 120}, "runs": [{"seconds": 600}] * draw.randrange(4)}


def _walk(_at: int, draw: Random) -> dict[str, Any]:
    mood = draw.randrange(-1, 2)
    steps = [{"feeling": max(-2, min(2, mood + draw.randrange(-2, 2))), "effort": draw.randrange(1, 8), "done": True} for _step in range(12)]
    return {"walks": {"transfer": steps}, "steps": [{"what": "step"}] * draw.randrange(0, 9)}


WORKS = {"key-stakeholder": _map, "cx-story": _story, "walk-the-journey": _walk}
