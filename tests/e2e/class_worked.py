"""What a class does in exercises 1, 10 and 13 with known inputs, and the numbers its map must show for them, worked out apart with pandas."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

import pandas as pd
from map_used import Map
from playwright.sync_api import Page, expect

TITLES = {"key-stakeholder": "Stakeholder map", "cx-story": "CX Story workshop", "walk-the-journey": "Journey walk-through"}
BOXES = {"You": "personal", "Why now": "urgency", "The road": "strategy", "The deed": "call"}
WALKS = {"coffee": ("Five coffees, one name", 12), "print": ("A quarter of an order", 14)}
SENTENCES = ["I stood at the desk and she looked at me.", "Forty-one letters, and no answer.", "Grüße aus Köln \N{EN DASH} by hand.", "Call her."]
CALM = 120  # words a minute, unless a teller says otherwise
HARD = 4  # of 7, as chapter 13 has it
LABELS = {
    "people": "People on the map", "links": "Lines of influence", "open": "Share of people with something still open, %",
    "opponents": "People who are against", "planned": "People in the plan",
    "minutes": "Length of the story, minutes", "personal": "Share that is the personal story, %", "elements": "Elements written, of 4",
    "rehearsals": "Rehearsals", "heard": "Mean level that listeners gave, 1 to 5",
    "walks": "Walks begun", "feeling": "Mean feeling on the walks, \N{MINUS SIGN}2 to 2", "end": "Feeling at the last step, \N{MINUS SIGN}2 to 2",
    "hard": "Share of steps that were hard work, %", "steps": "Steps of the own journey",
}  # fmt: skip


@dataclass
class Drawn:
    """A stakeholder map: how many people there are, of how many everything is known, how many are against; lines and people in the plan."""

    people: int
    known: int = 0
    against: int = 0
    links: int = 0
    planned: int = 0


@dataclass
class Told:
    """A CX Story: the text of each box, words a minute, rehearsals, and the levels that listeners gave."""

    boxes: dict[str, str]
    rate: int = CALM
    rehearsals: int = 0
    heard: list[int] = field(default_factory=list)


@dataclass
class Walked:
    """Journeys: walk to (feeling, effort) of each step that was walked, and steps of the own journey."""

    walks: dict[str, list[tuple[int, int]]]
    steps: int = 0


def draw(page: Page, number: int) -> Drawn:
    """The stakeholder map: who is in it, where they stand, who influences whom, and for some a plan."""
    drawn = Map(page).drawn()
    names = [f"Person {n}" for n in range(2 + number % 5)]
    made = Drawn(len(names), known=1 + number % 2)
    drawn.add(*names)
    for name in names[: made.known]:
        for scale, value in (("power", "7"), ("interest", "5"), ("attitude", "-3" if name == "Person 0" else "2")):
            drawn.number(name, scale, value)
    made.against = 1
    if number % 3 == 1:
        page.get_by_role("tab", name="Who influences whom").click()
        for other in names[1:]:
            page.get_by_label("Who", exact=True).select_option(label="Person 0")
            page.get_by_label("influences whom", exact=True).select_option(label=other)
            page.locator(".cx-link-form").get_by_role("button", name="Add").click()
            made.links += 1
    if number % 6 == 4:
        drawn.alive().answered()
        page.get_by_role("button", name=re.compile("^Draft a plan")).click()
        entries = page.get_by_role("group", name=re.compile("^Plan for "))
        expect(entries.first).to_be_visible()
        made.planned = entries.count()
    drawn.saved()
    return made


def tell(page: Page, number: int) -> Told:
    """A CX Story: boxes written, for some their own pace, a rehearsal, or what two listeners gave."""
    chance = random.Random(f"story/{number}")
    written = dict(list(BOXES.items())[: 2 + number % 3])
    made = Told({element: " ".join(chance.choices(SENTENCES, k=chance.randint(2, 14))) for element in written.values()})
    for name, element in written.items():
        page.get_by_role("tab", name=re.compile(name)).click()
        page.locator(".cx-story-box textarea").fill(made.boxes[element])
    if number % 2:
        made.rate = 90 + 5 * (number % 13)
        page.get_by_label("Your speaking rate").fill(str(made.rate))
    if number % 6 == 1:
        made.rehearsals = rehearse(page)
    for listener in ("Ines", "Tom") if number % 6 in (0, 5) else ():
        made.heard += score(page, listener, chance)
    Map(page).saved()
    return made


def rehearse(page: Page) -> int:
    """Aloud, for forty seconds by the clock of the page."""
    page.clock.install()
    page.get_by_role("button", name="Rehearse it").click()
    stage = page.get_by_role("dialog", name="Rehearsal")
    stage.get_by_role("button", name="Start").click()
    page.clock.fast_forward(40_000)
    expect(stage.get_by_role("timer")).to_have_text(re.compile("^0:4"))
    close = stage.get_by_role("button", name="Close")
    while not close.is_visible():
        page.keyboard.press("PageDown")
    expect(stage).to_contain_text("It is kept with your rehearsals.")
    close.click()
    return 1


def score(page: Page, listener: str, chance: random.Random) -> list[int]:
    """A listener's levels for the first criteria, as the teller enters them."""
    step = page.locator("#cx-step-score")
    step.get_by_role("tab", name="Score a story").click()
    step.get_by_role("button", name="Score my story").click()
    step.get_by_text("Who scores, and which version").click()
    step.get_by_label("Scored by").fill(listener)
    levels = [chance.randint(1, 5) for _ in range(chance.randint(1, 3))]
    for level in levels:
        step.get_by_role("radio", name=re.compile(f"^{level}")).check()
        step.get_by_role("button", name="Next", exact=True).click()
    return levels


def walk(page: Page, number: int) -> Walked:
    """A journey, for some to its end, for some a second one, and the first steps of their own."""
    chance = random.Random(f"walk/{number}")
    made = Walked({}, steps=number % 4)
    plan = {"coffee": 12 if number % 6 == 0 else chance.randint(2, 8)} | ({"print": chance.randint(1, 5)} if number % 3 == 2 else {})
    for at, (name, length) in enumerate(plan.items()):
        if at:
            page.get_by_role("button", name="Choose another walk").click()
        title, whole = WALKS[name]
        page.get_by_role("button", name=title).click()
        made.walks[name] = [(chance.randint(-2, 2), chance.randint(1, 7)) for _ in range(length)]
        for n, (feeling, effort) in enumerate(made.walks[name], start=1):
            expect(page.locator(".w-words h3")).to_contain_text(f"Step {n} of {whole}")
            page.locator(".w-feel label").nth(feeling + 2).click()
            page.locator(".w-effort label").nth(effort - 1).click()
            page.locator(".w-ways .cx-button-primary").click()
    quick = page.get_by_label("Add a step")
    for n in range(made.steps):
        quick.fill(f"reads letter {n}")
        quick.press("Enter")
    Map(page).saved()
    return made


def numbers_apart(drawn: list[Drawn | None], told: list[Told | None], walked: list[Walked | None]) -> pd.DataFrame:
    """One line for each learner, one column for each number of the map; what is missing was not handed in or says nothing."""
    who = range(len(drawn))
    maps = pd.DataFrame([vars(one) if one else {} for one in drawn], index=who)
    numbers = pd.DataFrame({"people": maps["people"], "links": maps["links"], "open": 100 * (maps["people"] - maps["known"]) / maps["people"],
                            "opponents": maps["against"], "planned": maps["planned"]})  # fmt: skip

    boxes = pd.DataFrame([{"who": at, "box": box, "text": text} for at, one in enumerate(told) if one for box, text in one.boxes.items()])
    words = boxes.assign(words=boxes["text"].str.split().str.len()).pivot(index="who", columns="box", values="words").reindex(who)
    rest = pd.DataFrame([{"rate": one.rate, "rehearsals": one.rehearsals} if one else {} for one in told], index=who)
    heard = pd.DataFrame([{"who": at, "level": level} for at, one in enumerate(told) if one for level in one.heard], columns=["who", "level"])
    every = words.sum(axis=1, min_count=1)
    numbers = numbers.assign(minutes=every / rest["rate"], personal=100 * words["personal"] / every, rehearsals=rest["rehearsals"],
                             elements=words.count(axis=1).where(every.notna()), heard=heard.groupby("who")["level"].mean().reindex(who))  # fmt: skip

    steps = pd.DataFrame([{"who": at, "walk": name, "n": n, "feeling": feeling, "effort": effort}
                          for at, one in enumerate(walked) if one for name, pairs in one.walks.items()
                          for n, (feeling, effort) in enumerate(pairs)])  # fmt: skip
    each = steps.groupby("who")
    ends = steps.sort_values("n").groupby(["who", "walk"])["feeling"].last().groupby("who").mean()
    own = pd.Series([one.steps or None if one else None for one in walked], index=who, dtype=float)
    hard = 100 * steps["effort"].ge(HARD).groupby(steps["who"]).mean()
    numbers = numbers.assign(walks=each["walk"].nunique(), feeling=each["feeling"].mean(), end=ends, hard=hard, steps=own).astype(float)
    # pandas' own rounding multiplies first, and so turns 1.075 into 1.08.
    return numbers.map(lambda value: round(value, 2))


def apart(numbers: pd.DataFrame) -> dict[int, list[str]]:
    """Who stands apart (a modified z-score above 3.5 among eight works or more): learner to the number that is farthest, or to those that are."""
    far = {}
    for name, column in numbers.items():
        off = (column - column.median()).abs()
        reach = off.median() / 0.6745 or off.mean() * 1.253314
        if column.count() >= 8 and reach:
            far[name] = (off / reach).round(6)
    sizes = pd.DataFrame(far, index=numbers.index, dtype=float)
    sizes = sizes[(sizes > 3.5).any(axis=1)]
    return {int(who): [str(name) for name, size in row.items() if size == row.max()] for who, row in sizes.iterrows()}
