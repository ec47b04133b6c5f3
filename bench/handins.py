"""Believable hand-ins, the same for the same seed: for the tests of the class map and for its benchmark.

A learner has an ability, a question a difficulty and one wrong answer that is more tempting than the others; whether the first answer is right
follows from both (a logistic curve). Works are as long as real ones. Nobody in them exists.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY

CHAPTERS = ("key-stakeholder", "cx-story", "walk-the-journey")
WORDS = ("letter", "Monday", "caller", "queue", "promise", "kitchen", "answer", "budget", "colleague", "because", "nobody", "the", "a", "we")
PHRASES = tuple(" ".join(random.Random(at).choices(WORDS, k=40)) for at in range(50))
FOLDER = 1000  # files in one folder, so that no file system is slowed down by them


def value_for(question: dict[str, Any], right: bool, draw: random.Random) -> Any:
    """A right or a wrong answer, in the form in which the casebook keeps it."""
    kind = question["kind"]
    if kind == "number":
        return question["answer"] if right else question["answer"] + draw.choice((-1, 1)) * (question.get("tolerance", 0) + 1 + draw.randrange(9))
    if kind in ("one", "several"):
        good = [one["id"] for one in question["options"] if one["right"]]
        bad = [one["id"] for one in question["options"] if not one["right"]]
        if kind == "one":
            return good[0] if right else bad[0 if draw.random() < 0.6 else draw.randrange(len(bad))]
        if right:
            return good
        return [*good[1:], bad[0]] if bad and draw.random() < 0.7 else good[: max(1, len(good) - 1)] if len(good) > 1 else [*good, *bad[:1]]
    ids = [one["id"] for one in question.get("pairs") or question["items"]]
    turned = ids if right else [ids[1], ids[0], *ids[2:]]
    return dict(zip(ids, turned, strict=True)) if kind == "match" else turned


def answers_of(chapters: Sequence[str], ability: float, draw: random.Random) -> list[dict[str, Any]]:
    """Records of the casebook for all questions of some chapters; one in ten is skipped."""
    made = []
    for chapter in chapters:
        for at, question in enumerate(KEY.chapter_of[chapter]["questions"]):
            if draw.random() < 0.1:
                continue
            right = draw.random() < 1 / (1 + math.exp(-(ability - (at % 5 - 2) * 0.8)))
            first = {"value": value_for(question, right, draw), "right": right, "at": "2026-10-01T09:00:00.000Z"}
            tries = 1 if right else 1 + draw.randrange(3)
            settled = right or (tries > 1 and draw.random() < 0.8)
            last = {"value": value_for(question, settled, draw), "right": settled, "at": "2026-10-01T09:05:00.000Z"}
            made.append({"question": question["id"], "first": first, "last": first if tries == 1 else last, "tries": tries})
    return made


def work_for(exercise: str, draw: random.Random) -> dict[str, Any]:
    """A work as people leave it behind."""
    if exercise == "key-stakeholder":
        people = [
            {"id": f"p{at}", "kind": "person", "name": f"Person {at}", "role": draw.choice(WORDS), "power": draw.randrange(11),
             "interest": draw.randrange(11) if draw.random() < 0.9 else None, "attitude": draw.randrange(-10, 11), "legitimacy": draw.random() < 0.6,
             "urgency": draw.random() < 0.3, "now": "neutral", "needed": "supportive", "drives": draw.choice(PHRASES)[:90], "form": "a talk"}
            for at in range(draw.randrange(3, 14) if draw.random() < 0.98 else 48)
        ]  # fmt: skip
        links = [{"from": one["id"], "to": "p0", "strength": 2} for one in people[1 : draw.randrange(2, 9)]]
        return {"title": "A map", "people": people, "links": links, "plan": [{"person": "p0", "need": "time"}], "versions": [], "weights": {}}
    if exercise == "cx-story":
        story = {element: " ".join(draw.choices(PHRASES, k=draw.randrange(2, 9))) for element in ("personal", "urgency", "strategy", "call")}
        count = draw.randrange(4)
        runs = [{"id": f"r{at}", "seconds": 500 + draw.randrange(200), "date": "2026-10-05", "parts": [], "words": 900} for at in range(count)]
        scores = [{"id": "s1", "own": True, "story": "", "by": "A listener", "version": "", "levels": {"call": draw.randrange(1, 6), "simple": 3}}]
        return {"title": "A story", "story": story, "pace": {"rate": draw.randrange(100, 150, 5), "target": 10}, "runs": runs, "scores": scores}
    steps = [
        {"feeling": draw.randrange(-2, 3), "effort": draw.randrange(1, 8), "expected": "an answer", "why": draw.choice(PHRASES)[:60], "done": True}
        for _step in range(12)
    ]
    return {"title": "", "current": "transfer", "walks": {"transfer": steps}, "redesigns": {}, "steps": [], "first": {}, "guesses": {}}


def handin(number: int, seed: int = 1, *, chapters: Sequence[str] = CHAPTERS, assignment: str = "autumn", version: int = 0) -> h.HandIn:
    """The hand-in of learner `number`; a later `version` is the same learner with one exercise more and a later time."""
    draw = random.Random(f"{seed}/{number}")
    learner, ability = f"{draw.getrandbits(128):032x}", draw.gauss(0.4, 1.0)
    name = f"Learner {number}" if draw.random() < 0.5 else ""
    exercises = [one for one in chapters if draw.random() < 0.8]
    records = {
        "entries": [{"exercise": one, "schema": 1, "work": work_for(one, draw), "saved": "2026-10-06T08:00:00.000Z"} for one in exercises],
        "answers": answers_of(chapters, ability, draw),
    }
    ticked = exercises if version else exercises[:2]
    made = f"2026-10-{7 + version + draw.randrange(5):02d}T{draw.randrange(24):02d}:{draw.randrange(60):02d}:00.000Z"
    asked = [one["question"] for one in records["answers"]]
    return h.make(records, exercises=ticked, questions=asked, learner=learner, made=made, name=name, assignment=assignment)


def files(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """`count` files with their names: of a hundred, two are older versions, one is there twice, one is somebody's shopping list."""
    for at in range(count):
        name = f"{at // FOLDER:03d}/hand-in-{at:06d}.json"
        turn = at % 100
        if turn == 97:
            yield name, b'{"milk": 2}\n'
        elif turn == 98:
            yield name, h.write(handin(at - 1 - 1, seed))
        else:
            yield name, h.write(handin(at - 10 if turn in (41, 73) else at, seed, version=1 if turn in (41, 73) else 0))


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write them into `folder`."""
    for name, data in files(count, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
