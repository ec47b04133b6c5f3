"""A class whose every answer is known: it plays in real browsers, and what its class map must say is worked out here, apart, with pandas.

Nothing of the course's own counting is used: questions come from their YAML files, and whether an answer is right is decided below.
"""

from __future__ import annotations

import json
import math
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import yaml
from class_worked import TITLES, Drawn, Told, Walked, draw, tell, walk
from playwright.sync_api import Locator, Page, expect

ROOT = Path(__file__).parents[2]
ASSIGNMENT = "spring-2027"
PAGES = {"key-stakeholder": "01-key-stakeholder", "cx-story": "10-cx-story", "walk-the-journey": "13-walk-the-journey"}
CANARY = """async () => {
  const asked = indexedDB.open("leading-customer-experience");
  const db = await new Promise((resolve, reject) => { asked.onsuccess = () => resolve(asked.result); asked.onerror = reject; });
  const tx = db.transaction(["entries", "answers", "meta"], "readwrite");
  const tried = { value: "CANARY-ANSWER", right: true, at: "2026-10-01T09:00:00.000Z" };
  tx.objectStore("entries").put({ exercise: "blind-spots", schema: 1, work: { title: "CANARY-WORK" }, saved: tried.at, rev: 1 });
  tx.objectStore("answers").put({ question: "blind-spots-q1", first: tried, last: tried, tries: 1, saved: tried.at });
  tx.objectStore("meta").put({ key: "seat:blind-spots", value: { name: "CANARY-SEAT" } });
  await new Promise((resolve, reject) => { tx.oncomplete = resolve; tx.onerror = reject; });
  db.close();
}"""


def questions(chapter: str) -> list[dict[str, Any]]:
    """A chapter's questions as they were written."""
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / f"data/questions/{PAGES[chapter]}.yml").read_text(encoding="utf-8"))["questions"]
    return found


def bare(text: str) -> str:
    """Without marks of emphasis, on one line."""
    return re.sub(r"\s+", " ", text.replace("*", "")).strip()


def right(question: dict[str, Any], value: Any) -> bool:
    """Whether an answer is right."""
    if question["kind"] == "number":
        return abs(value - question["answer"]) <= question.get("tolerance", 0)
    good = [one["id"] for one in question.get("options", []) if one["right"]]
    if question["kind"] == "one":
        return [value] == good
    if question["kind"] == "several":
        return set(value) == set(good)
    if question["kind"] == "match":
        return all(left == chosen for left, chosen in value.items())
    return list(value) == [one["id"] for one in question["items"]]


def an_answer(question: dict[str, Any], correct: bool, draw: random.Random) -> Any:
    """A right or a wrong answer."""
    good = [one["id"] for one in question.get("options", []) if one["right"]]
    bad = [one["id"] for one in question.get("options", []) if not one["right"]]
    if question["kind"] == "number":
        return question["answer"] + (0 if correct else draw.choice((-7, 11)))
    if question["kind"] == "one":
        return good[0] if correct else draw.choice(bad)
    if question["kind"] == "several":
        return good if correct else sorted([*good[1:], draw.choice(bad)])
    ids = [one["id"] for one in question.get("pairs") or question["items"]]
    turned = ids if correct else [ids[1], ids[0], *ids[2:]]
    return dict(zip(ids, turned, strict=True)) if question["kind"] == "match" else turned


@dataclass
class Learner:
    """What one of the class did: answers as (chapter, question, first, last, tries), the three works as far as they were handed in, and the files."""

    number: int
    name: str
    answers: list[tuple[str, dict[str, Any], Any, Any, int]] = field(default_factory=list)
    drawn: Drawn | None = None
    told: Told | None = None
    walked: Walked | None = None
    files: list[bytes] = field(default_factory=list)

    @property
    def works(self) -> dict[str, Drawn | Told | Walked]:
        """Exercise to work, of those that were handed in."""
        made = {"key-stakeholder": self.drawn, "cx-story": self.told, "walk-the-journey": self.walked}
        return {slug: work for slug, work in made.items() if work}

    @property
    def made(self) -> str:
        """When the newest hand-in was made, an ISO time in UTC."""
        return str(json.loads(self.files[-1])["made"])


def give(form: Locator, question: dict[str, Any], value: Any) -> None:
    """Answer a question on its page."""
    kind = question["kind"]
    if kind in ("one", "several"):
        while kind == "several" and form.locator("input:checked").count():
            form.locator("input:checked").first.uncheck()
        for one in [value] if kind == "one" else value:
            form.locator(f"input[value='{one}']").check()
    elif kind == "match":
        for left, chosen in value.items():
            form.locator(f".cx-option[data-id='{left}'] select").select_option(chosen)
    elif kind == "number":
        form.get_by_role("textbox").fill(str(value))
    else:
        for place, wanted in enumerate(value):
            while [one.get_attribute("data-id") for one in form.locator(".cx-option").all()].index(wanted) > place:
                form.locator(f".cx-option[data-id='{wanted}'] [data-move='-1']").click()
    form.get_by_role("button", name="Check").click()
    expect(form.locator(".cx-verdict")).to_have_attribute("data-right", "yes" if right(question, value) else "no")


def play(reader: Callable[..., Page], url: str, number: int, chapters: list[str]) -> Learner:
    """One learner in a browser of their own: answers, draws a map, tells a story, walks, hands in. Of six one leaves the story out, one the walk, one
    walks and keeps it to themselves, and one hands in twice; every other one gives no name."""
    chance, turn = random.Random(f"class/{number}"), number % 6
    learner = Learner(number, f"Anna {number}" if number % 2 else "")
    page = reader(None)
    for chapter in chapters:
        page.goto(f"{url}chapters/{PAGES[chapter]}.html")
        for question in questions(chapter):
            if chance.random() < 0.1:
                continue
            form = page.locator(f"[id='{question['id']}']")
            first = an_answer(question, chance.random() < 0.55, chance)
            give(form, question, first)
            last, tries = first, 1
            while not right(question, last) and tries < 3 and chance.random() < 0.6:
                last, tries = an_answer(question, chance.random() < 0.6, chance), tries + 1
                give(form, question, last)
            learner.answers.append((chapter, question, first, last, tries))
        page.locator("#cx-save[data-state=saved]").wait_for()
    page.evaluate(CANARY)
    exercises = f"{url}exercises/{{}}.html"
    if turn != 2:
        page.goto(exercises.format(PAGES["walk-the-journey"]))
        walked = walk(page, number)
        learner.walked = walked if turn != 5 else None
    page.goto(exercises.format(PAGES["key-stakeholder"]))
    learner.drawn = draw(page, number)
    if turn != 3:
        page.goto(exercises.format(PAGES["cx-story"]))
        learner.told = tell(page, number)
    learner.files = hand_in(page, url, learner, chapters, twice=turn == 4)
    return learner


def hand_in(page: Page, url: str, learner: Learner, chapters: list[str], twice: bool) -> list[bytes]:
    """Through the page, from the assignment's link; the files as they were saved, `twice` first without the exercises."""
    page.goto(f"{url}back/hand-in.html#assignment={ASSIGNMENT}")
    boxes = page.get_by_role("checkbox")
    expect(boxes.first).to_be_visible(timeout=60_000)
    assert not any(box.is_checked() for box in boxes.all()), "nothing is ticked by itself"
    for chapter in chapters:
        title = re.compile(f"^{int(PAGES[chapter][:2])} ")
        page.locator(".hi-chapters li").filter(has=page.locator("legend", has_text=title)).get_by_role("checkbox", name=re.compile("^Answer")).check()
    if learner.name:
        page.get_by_label("Your name, or none").fill(learner.name)
    files = [saved_now(page)] if twice else []
    for slug in learner.works:
        page.get_by_role("checkbox", name=TITLES[slug]).check()
    look = page.locator(".cx-panel-look")
    expect(look).to_contain_text(f"“{learner.name}”" if learner.name else "It carries no name.")
    expect(look).to_contain_text(ASSIGNMENT)
    if twice:
        # The newer one is told by its second.
        page.wait_for_function("made => Date.now() >= Date.parse(made) + 1000", arg=json.loads(files[0])["made"])
    return [*files, saved_now(page)]


def saved_now(page: Page) -> bytes:
    """The hand-in that the page saves."""
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the hand-in as a file").click()
    assert saved.value.suggested_filename.startswith(f"hand-in-{ASSIGNMENT}-")
    return Path(saved.value.path()).read_bytes()


def frame(learners: list[Learner]) -> pd.DataFrame:
    """One line for each answer."""
    rows = [
        {"who": one.number, "question": question["id"], "objective": f"{chapter}/{question['objective']}", "first": json.dumps(first),
         "right": right(question, first), "last": right(question, last), "tries": tries}
        for one in learners for chapter, question, first, last, tries in one.answers
    ]  # fmt: skip
    return pd.DataFrame(rows)


def options(question: dict[str, Any], firsts: pd.Series) -> dict[str, int]:
    """The words of each first answer, and how many chose it; for other kinds than "one" what went wrong and what was all right."""
    values = firsts.map(json.loads)
    kind = question["kind"]
    if kind == "one":
        return {bare(one["text"]): int((values == one["id"]).sum()) for one in question["options"]}
    if kind == "number":
        off = values.astype(float) - question["answer"]
        near, unit = question.get("tolerance", 0), f"{question['answer']:,} {question.get('unit', '')}".strip()
        return {f"Lower than {unit}": int((off < -near).sum()), f"Higher than {unit}": int((off > near).sum()), unit: int((off.abs() <= near).sum())}
    told: dict[str, int] = {}
    texts = {one["id"]: bare(one.get("text") or one.get("match")) for key in ("options", "pairs", "extra", "items") for one in question.get(key, [])}
    items = {one["id"]: bare(one["item"]) for one in question.get("pairs", [])}
    for value in values:
        wrong: list[str] = []
        if kind == "several":
            good = {one["id"] for one in question["options"] if one["right"]}
            wrong = [f"Ticked, though it does not fit: {texts[one]}" for one in set(value) - good]
            wrong += [f"Not ticked, though it fits: {texts[one]}" for one in good - set(value)]
        elif kind == "match":
            wrong = [f"{items[left]} → {texts[chosen]}" for left, chosen in value.items() if left != chosen]
        else:
            wrong = [f"In another place: {texts[one]}" for one, fits in zip(value, question["items"], strict=True) if one != fits["id"]]
        for words in wrong or ["All of it right"]:
            told[words] = told.get(words, 0) + 1
    return told | {"All of it right": told.get("All of it right", 0)}


def margin(share: float, n: int) -> tuple[float, float]:
    """The ends of the score interval, as the roots of its quadratic equation."""
    z = 1.959964
    a, b, c = n + z * z, -(2 * n * share + z * z), n * share * share
    root = math.sqrt(b * b - 4 * a * c)
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def state(share: float, n: int) -> str:
    """What may be said of an objective."""
    low, high = margin(share, n)
    if n < 5 or high - low > 0.5:
        return "Too early"
    return "Understood" if low > 0.5 else "Not yet" if high < 0.5 else "Divided" if 1 / 3 <= share <= 2 / 3 else "Not certain"
