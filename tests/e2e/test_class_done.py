"""A class from the first answer to the class map, in real browsers: hand in, read, and every number is what it must be.

Six learners answer chapter 1 and do exercises 1, 10 and 13. `CX_CLASS=30` lets thirty answer the questions of all three chapters too, which takes
some ten minutes.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from axe_run import CROSSWISE, violations, violations_everywhere
from book_served import Served
from class_played import ASSIGNMENT, Learner, bare, frame, margin, options, play, questions, state
from class_worked import LABELS, TITLES, apart, numbers_apart
from group_made import HOSTILE, hostile_files
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PATH = "back/class-map.html"
MANY = int(os.environ.get("CX_CLASS", "6"))
CHAPTERS = ["key-stakeholder"] if MANY <= 6 else ["key-stakeholder", "cx-story", "walk-the-journey"]
SHOWN = """() => {
  const own = (one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("").trim();
  const text = (one, where) => one.querySelector(where)?.textContent.trim() ?? "";
  return {
    lead: text(document, ".cm-next .cx-b-lead"),
    next: [...document.querySelectorAll(".cm-next li")].map((one) => [text(one, "small"), text(one, "b"), text(one, "p")]),
    objectives: [...document.querySelectorAll(".cm-objectives li")].map((one) => [text(one, ".cm-state"), text(one, "b"), text(one, "small")]),
    questions: [...document.querySelectorAll(".cm-question")].map((one) => ({
      prompt: text(one, "summary span"), said: text(one, "summary small"), end: text(one, ".cx-hint"),
      options: [...one.querySelectorAll(".cm-options li")].map((li) => [own(li.querySelector("span")), own(li.querySelector("em"))]),
    })),
    did: [...document.querySelectorAll(".cm-did li")].map((one) => one.textContent),
    spreads: Object.fromEntries([...document.querySelectorAll(".cm-spreads section li")].map((one) => [text(one, "b"), text(one, "small")])),
    outliers: [...document.querySelectorAll(".cm-outliers li")].map((one) => [text(one, "b"), text(one, "span")]),
    people: [...document.querySelectorAll(".cm-people > ul > li")].map((one) => [
      ...[...one.querySelectorAll(":scope > b, :scope > span")].map(own), one.querySelector(".cm-late") ? "late" : "",
    ]),
    files: [...document.querySelectorAll(".cm-files li")].map((one) => [text(one, "b"), text(one, "span")]),
  };
}"""


def bring(page: Page, files: list[tuple[str, bytes]]) -> None:
    """Choose files, and wait until they have been worked out."""
    chosen: Any = [{"name": name, "mimeType": "application/json", "buffer": data} for name, data in files]
    page.locator(".cm-ways input[type=file]").first.set_input_files(chosen)
    expect(page.locator(".cm-standing")).to_be_visible(timeout=60_000)


def shown(page: Page) -> dict[str, Any]:
    """Everything that stands on the class map, all of it opened."""
    for name in (re.compile("^Show all .* questions"), re.compile("^Show more")):
        while (more := page.get_by_role("button", name=name)).count():
            more.first.click()
            page.wait_for_timeout(100)
    page.evaluate("() => document.querySelectorAll('.cm-question').forEach((one) => { one.open = true; })")
    expect(page.locator(".cm-question:not(:has(.cm-options))")).to_have_count(0)
    found: dict[str, Any] = page.evaluate(SHOWN)
    return found


def numbers(text: str) -> list[float]:
    """The numbers in a sentence."""
    return [float(one.replace("\u2212", "-").replace(",", "")) for one in re.findall(r"[\u2212-]?\d[\d,]*(?:\.\d+)?", text)]


def check_objectives(data: pd.DataFrame, found: dict[str, Any], texts: dict[str, str]) -> None:
    """Each learner once, with the share of right first answers."""
    shares = data.groupby(["objective", "who"])["right"].mean().groupby("objective").agg(["mean", "size"])
    assert {text for _state, text, _says in found["objectives"]} == set(texts.values())
    states: dict[str, int] = {}
    for said, text, says in found["objectives"]:
        name = next(key for key, value in texts.items() if value == text)
        mean, n = float(shares.loc[name, "mean"]), int(shares.loc[name, "size"])
        low, high = margin(mean, n)
        assert said == state(mean, n), text
        assert [round(one) for one in numbers(says)] == ([round(100 * one) for one in (mean, low, high)] + [n] if said != "Too early"
                                                         else [n] + [round(100 * one) for one in (mean, low, high)]), says  # fmt: skip
        states[said] = states.get(said, 0) + 1
    words = {"Understood": "understood by most", "Not certain": "not certain yet", "Divided": "on which the group is divided",
             "Not yet": "not yet understood", "Too early": "for which it is too early to say"}  # fmt: skip
    assert f"Of {len(texts)} objectives: " + ", ".join(f"{states[one]} {text}" for one, text in words.items() if one in states) + "." in found["lead"]


def check_questions(data: pd.DataFrame, found: dict[str, Any]) -> None:
    """First answers by option, misconceptions first; and what came of trying again."""
    asked = {bare(one["prompt"]): one for chapter in CHAPTERS for one in questions(chapter)}
    assert len(found["questions"]) == data["question"].nunique()
    for one in found["questions"]:
        mine = data[data["question"] == asked[one["prompt"]]["id"]]
        assert one["said"] == f"{mine['right'].sum()} of {len(mine)} right at first"
        assert {text: int(n) for text, n in one["options"]} == options(asked[one["prompt"]], mine["first"])
        tries = f"{round(float(mine['tries'].mean()) * 10) / 10:g}"
        assert one["end"] == f"{mine['last'].sum()} of {len(mine)} were right in the end. Tries on average: {tries}."
        wrong = [int(n) for text, n in one["options"][:-1]]
        assert wrong == sorted(wrong, reverse=True), "misconceptions first, the most frequent on top"
    for kind, prompt, reason in found["next"]:
        if prompt not in asked:
            continue
        mine = data[data["question"] == asked[prompt]["id"]]
        counts = {"Worth a vote": mine["right"].sum(), "A first hint": mine["right"].sum(), "Stayed wrong": (~mine["last"]).sum()}
        n, every = numbers(reason)[:2]
        assert every == len(mine) and n == counts.get(kind, max(options(asked[prompt], mine[~mine["right"]]["first"]).values())), reason


def check_works(data: pd.DataFrame, found: dict[str, Any], handed: dict[str, int], everybody: int) -> None:
    """The numbers of the three exercises, how many handed each in, and who stands apart."""
    assert found["did"] == [f"{title} {handed[slug]} of {everybody} handed it in" for slug, title in TITLES.items()]
    assert found["spreads"].keys() == {label for column, label in LABELS.items() if data[column].notna().any()}
    for column, label in LABELS.items():
        if label in found["spreads"]:
            # As many digits are said as count: three.
            known = data[column].dropna()
            wanted = spread(known) if known.nunique() > 1 else [*([len(known)] if len(known) > 1 else []), known.iloc[0]]
            assert numbers(found["spreads"][label]) == pytest.approx(wanted, abs=max(0.006 if abs(one) < 10 else 0.06 for one in wanted)), label
    far = apart(data)
    assert len(found["outliers"]) == min(12, len(far))
    left = [{f"{LABELS[column]}: {figure(data.loc[who, column])}, where the middle one says {figure(data[column].median())}."
             for column in columns} for who, columns in far.items()]  # fmt: skip
    for _learner, says in found["outliers"]:
        fits = next((one for one in left if any(words in says for words in one)), None)
        assert fits, f"nobody stands apart so: {says}"
        left.remove(fits)


def spread(column: pd.Series) -> list[float]:
    """How many there are, the ends of the middle half, the middle, and both ends."""
    low, middle, high = column.quantile([0.25, 0.5, 0.75])
    return [float(one) for one in (column.count(), low, high, middle, column.min(), column.max())]


def figure(value: float) -> str:
    """With the three digits that count, as the page writes a number."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f}".rstrip("0").rstrip(".").replace("-", "\u2212") if digits else f"{value:.0f}"


def check_people(learners: list[Learner], found: dict[str, Any], late: set[int]) -> None:
    """Who did what, and who was late; those who gave a name under it."""
    def row(one: Learner) -> tuple[str, str, str]:
        works = ", ".join(sorted(TITLES[slug] for slug in one.works))
        return works, f"{sum(_right(one))} of {len(one.answers)} right at first, tries: {sum(tries for *_rest, tries in one.answers)}", \
            "late" if one.number in late else ""

    def seen(cells: list[str]) -> tuple[str, str, str]:
        return ", ".join(sorted(cells[2].split(", "))), cells[3], cells[4]

    assert sorted(map(seen, found["people"])) == sorted(map(row, learners))
    named = {cells[0]: seen(cells) for cells in found["people"] if cells[0].startswith("Anna")}
    assert named == {one.name: row(one) for one in learners if one.name}


def due_by(page: Page, moment: str) -> None:
    """Enter when it was due, by the instructor's own clock, and wait until somebody is late."""
    local = datetime.fromisoformat(moment).astimezone(ZoneInfo("Europe/Amsterdam"))
    page.get_by_label("Due (later ones count, and are marked)").fill(local.strftime("%Y-%m-%dT%H:%M:%S").removesuffix(":00"))
    expect(page.locator(".cm-files li").filter(has_text="after the due date").first).to_be_visible()


def _right(learner: Learner) -> list[bool]:
    return frame([learner])["right"].tolist()


def test_a_class_hands_in_and_every_number_of_its_map_is_right(reader: Callable[..., Page], site: Served, tmp_path: Path) -> None:
    learners = [play(reader, site.url, number, CHAPTERS) for number in range(MANY)]
    for one in learners:
        text = one.files[-1].decode()
        assert "CANARY" not in text and "blind-spots" not in text
        document = json.loads(text)
        assert document["assignment"] == ASSIGNMENT and document["learner"].get("name", "") == one.name
        assert {each["question"] for each in document["answers"]} == {question["id"] for _chapter, question, *_rest in one.answers}
        assert {each["exercise"] for each in document["exercises"]} == set(one.works), "what was done and not ticked is not in it"
    assert len({json.loads(one.files[-1])["learner"]["id"] for one in learners}) == len(learners)

    page = reader(PATH)
    files = [(f"{one.number}-{at}.json", data) for one in learners for at, data in enumerate(one.files)] + [("copy.json", learners[0].files[0])]
    bring(page, files)
    on_time = learners[: MANY - MANY // 6]
    due_by(page, on_time[-1].made)
    late = {one.number for one in learners[len(on_time) :]}
    found = shown(page)
    data = frame(learners)
    assert found["lead"].startswith(f"{len(learners)} learners have handed in.")
    pages = {one["slug"]: one for one in json.loads((Path(__file__).parents[2] / "cxcourse/data/course.json").read_text("utf-8"))["chapters"]}
    check_objectives(data, found, {f"{slug}/{name}": text for slug in CHAPTERS for name, text in pages[slug]["objectives"].items()})
    check_questions(data, found)
    works = numbers_apart([one.drawn for one in learners], [one.told for one in learners], [one.walked for one in learners])
    check_works(works, found, {slug: sum(slug in one.works for one in learners) for slug in TITLES}, MANY)
    check_people(learners, found, late)
    told = dict(found["files"])
    assert told.pop("copy.json") == "The same hand-in is there already, so it counts once."
    assert {name for name, words in told.items() if "newer version" in words} == {f"{one.number}-0.json" for one in learners if len(one.files) > 1}
    newest = {f"{one.number}-{len(one.files) - 1}.json" for one in learners if one.number in late}
    assert {name for name, words in told.items() if "after the due date" in words} == newest
    assert len(told) == len(late) + sum(len(one.files) - 1 for one in learners)
    assert violations_everywhere(page, CROSSWISE) == []

    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("button", name="Pseudonyms instead of names").click()
    expect(page.locator(".cm-people > ul > li b").first).to_have_text(re.compile("^Learner [A-Z2-7]{4}-[A-Z2-7]{4}$"))
    before = [row[0] for row in shown(page)["people"]]
    with page.expect_download(timeout=60_000) as saved:
        page.get_by_role("button", name=re.compile("^Spreadsheet")).click()
    book = pd.read_excel(saved.value.path(), sheet_name=["Who did what", "Spreads"])
    who, spreads = book["Who did what"], book["Spreads"].set_index("Number")
    for column, label in LABELS.items():
        if label in spreads.index:
            got = spreads.loc[label, ["Works", "Lower quartile", "Upper quartile", "Median", "Lowest", "Highest"]].astype(float).tolist()
            assert got == pytest.approx(spread(works[column]), abs=1e-9), label
    assert sorted(who["Learner"]) == sorted(before)
    assert who["Questions answered"].sum() == len(data) and who["Right at first"].sum() == data["right"].sum()
    page.reload()
    expect(page.get_by_role("button", name="Look at an example class")).to_be_visible()
    assert page.locator(".cm-standing").count() == 0, "nothing of it was kept"
    bring(page, files[::-1])  # names that were turned off stay off, and a learner is called as before
    expect(page.locator(".cm-people > ul > li b").first).to_have_text(before[0])
    assert [row[0] for row in shown(page)["people"]] == before


def test_bad_files_are_listed_with_a_sentence_and_harm_nothing(reader: Callable[..., Page]) -> None:
    page = reader(PATH)
    head = {"course": "leading-customer-experience", "kind": "hand-in", "format": 1, "assignment": "", "made": "2026-11-22T09:00Z", "exercises": []}
    people = [{**head, "answers": [], "learner": {"id": f"{at:032x}", "name": name}} for at, name in enumerate(HOSTILE)]
    named = [(f"{at}.json", json.dumps(one).encode()) for at, one in enumerate(people)]
    bad = [*hostile_files().items()]
    expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=60_000)
    bring(page, [*bad, *named, ("x.zip", b"PK\x03\x04 no archive"), ("<img src=x onerror=cxTripped=1>.json", b"{}")])
    expect(page.get_by_text("x.zip is no ZIP that can be opened.")).to_be_visible()
    found = shown(page)
    told = dict(found["files"])
    assert {name for name, _data in bad} <= set(told), "none is dropped in silence"
    assert all(len(words) > 20 and words.endswith(".") for words in told.values())
    assert "larger than 2 MB" in told["too large"] and told["<img src=x onerror=cxTripped=1>.json"] == "This is not a file from this course."
    assert page.evaluate("() => 'cxTripped' in window") is False and page.locator(".cm-people script, .cm-people img, .cm-files img").count() == 0
    page.get_by_role("button", name="Start again").click()
    expect(page.get_by_role("button", name="Look at an example class")).to_be_visible()


def test_the_example_shows_a_whole_map_and_what_others_may_see(reader: Callable[..., Page]) -> None:
    page = reader(PATH, width=320)
    page.get_by_role("button", name="Look at an example class").click()
    expect(page.locator(".cm-next .cx-b-lead")).to_contain_text("24 learners have handed in.", timeout=60_000)
    assert page.evaluate("() => document.scrollingElement.scrollWidth") <= 320
    asked = page.locator(".cm-next li").filter(has=page.get_by_role("link", name="Put it to the vote")).first
    with page.context.expect_page() as opened:
        asked.get_by_role("link").click()
    expect(opened.value.locator(".cx-vote")).to_have_attribute("data-phase", "first")
    expect(opened.value.get_by_role("heading", level=1)).to_contain_text(asked.locator("b").inner_text().replace("'", "’"))
    opened.value.close()
    page.get_by_label("Search a name").fill("demir")
    expect(page.locator(".cm-people > ul > li")).to_have_count(1)
    assert violations(page) == []
    page.get_by_role("button", name="View to share").click()
    expect(page.get_by_text("A view to share names nobody.")).to_be_visible()
    assert "Aylin" not in page.locator(".cx-kit").inner_text()


def test_a_hand_in_is_as_good_on_a_phone(reader: Callable[..., Page], site: Served) -> None:
    page = reader("chapters/01-key-stakeholder.html", width=320, color_scheme="dark", permissions=["clipboard-read", "clipboard-write"])
    form = page.locator("[id='key-stakeholder-q1']")
    form.locator("input[value='top']").check()
    form.get_by_role("button", name="Check").click()
    page.locator("#cx-save[data-state=saved]").wait_for(state="attached")  # out of sight on a phone
    page.goto(f"{site.url}back/hand-in.html#assignment=two%20words")
    message = page.get_by_role("group", name="Message")
    expect(message).to_contain_text("The link names an assignment that cannot be read.", timeout=60_000)
    message.get_by_role("button", name="Close the message").click()
    page.get_by_role("checkbox", name=re.compile("^Answer to 1 of 8")).check()
    expect(page.locator(".cx-panel-look")).to_contain_text("The people at the top have not made it theirs")
    assert page.evaluate("() => document.scrollingElement.scrollWidth") <= 320
    assert violations(page) == []
    page.get_by_role("button", name="Copy it as a short text").click()
    expect(page.locator(".hi-next")).to_contain_text("The text is copied.")
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert text.startswith("cx-hand-in:") and len(text) <= 2000
    other = reader(PATH)
    other.get_by_text("Paste short texts from a chat or a mail").click()
    other.get_by_label("All of it, with whatever stands between the texts").fill(f"Hello! {text} Bye")
    other.get_by_role("button", name="Read these texts").click()
    expect(other.locator(".cm-next .cx-b-lead")).to_contain_text("1 learner has handed in.", timeout=60_000)
