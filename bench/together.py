"""What the larger exercises cost in the page: hints on an hour's story, twelve members compared, the casebook opened, long use."""

from __future__ import annotations

import asyncio
import json
import random
from importlib import import_module
from statistics import median
from typing import Any

from playwright.async_api import BrowserContext, Page

from bench.browser import Server, blank, chromium, memory, profile
from bench.inpage import COUNT, PUT, _press, reach, with_people
from bench.people import work as map_of
from bench.settings import ROOT
from cxcourse.live.snapshot import parts
from cxcourse.models.cx_story import ELEMENTS
from cxcourse.models.journey import NEW
from cxcourse.models.saved_work import COURSE
from cxcourse.widgets.exercise import Exercise

WORDS = 8000  # an hour at a calm pace
MEMBERS = 12
STEPS = 60
PAUSES = 25
DIALOG = 2  # seconds that somebody takes to find twelve files in the dialog, in which the page may get ready
USE = 600  # changes between the two looks at the memory
#: Watch for long tasks of the page's own thread, from now on.
WATCH = """() => {
  window.long = [];
  new PerformanceObserver((list) => window.long.push(...list.getEntries())).observe({type: 'longtask'});
}"""
#: From the moment the file field is given its files to the frame in which the result stands.
TIMED = """() => {
  const step = document.querySelector('#cx-step-group');
  window.compared = new Promise((done) => {
    let start;
    step.addEventListener('change', (event) => { if (event.target.type === 'file') start = performance.now(); }, true);
    new MutationObserver(() => {
      if (start === undefined || !step.querySelector('.cx-b-lead')) return;
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    }).observe(step, {childList: true, subtree: true});
  });
}"""


async def measure(server: Server) -> dict[str, Any]:
    """Return all four figures: milliseconds, and bytes for the memory."""
    return {"hints": await hints(server), "compared": await compared(server), "casebook": await casebook(server), "use": await long_use(server)}


async def opened(context: BrowserContext, server: Server, number: str, slug: str, entry: dict[str, Any] | None) -> Page:
    """Open an exercise with a work in the casebook, or as it is, and wait until Python is alive."""
    page = await blank(context)
    address = server.url("site", f"exercises/{number}-{slug}.html")
    await page.goto(address, wait_until="networkidle")
    if entry is not None:
        await page.goto(server.url("site", "intro.html"))
        await page.evaluate(PUT, [slug, 1, entry])
        await page.evaluate("(slug) => localStorage.setItem(`leading-customer-experience:begun:${slug}`, '')", slug)
        await page.goto(address)
    await page.wait_for_selector(".cx-live[data-state=alive]", timeout=90_000)
    return page


def fresh(module: str) -> tuple[type[Exercise], dict[str, Any]]:
    """An exercise's class, and its work as nobody has touched it."""
    made = vars(import_module(module)).values()
    found = next(one for one in made if isinstance(one, type) and issubclass(one, Exercise) and one.slug and one.__module__ == module)
    return found, {name: found.class_traits()[name].default() for name in found.work_names()}


def story() -> dict[str, str]:
    """Eight thousand words in four boxes: sentences of the case's story in an order drawn once."""
    case = json.loads((ROOT / "cxcourse/data/cx-story.json").read_text("utf-8"))["case"]["story"]
    sentences = [one.strip() + "." for text in case.values() for one in text.split(".") if len(one.split()) > 3]
    draw = random.Random(8)
    boxes = {}
    for element in ELEMENTS:
        words = 0
        lines: list[str] = []
        while words < WORDS // len(ELEMENTS) and sum(map(len, lines)) < 19_000:
            lines.append(draw.choice(sentences))
            words += len(lines[-1].split())
        boxes[element] = " ".join(lines)
    return boxes


async def hints(server: Server) -> dict[str, Any]:
    """Type a letter and wait for the marks, again and again; then type fast and look for long tasks."""
    _found, entry = fresh("cxcourse.widgets.cx_story")
    text = story()
    async with profile() as folder, chromium(folder) as context:
        page = await opened(context, server, "10", "cx-story", {**entry, "story": text})
        area = page.locator(".cx-live textarea:visible").first
        await area.focus()
        await page.keyboard.press("Control+End")
        await _typed(page, 5)
        await page.evaluate("() => performance.clearMeasures('cx:answer')")
        await _typed(page, PAUSES)
        found = await page.evaluate("() => performance.getEntriesByName('cx:answer').map((e) => e.duration)")
        await page.evaluate(WATCH)
        await page.keyboard.type("Nobody had asked her what she needed that morning, and so nobody knew.", delay=60)
        await asyncio.sleep(1.5)
        tasks = await page.evaluate("() => window.long.map((e) => e.duration)")
    return {"words": sum(len(one.split()) for one in text.values()), "milliseconds": found, "long": tasks}


async def _typed(page: Page, count: int) -> None:
    for _ in range(count):
        before = await page.evaluate(COUNT)
        await page.keyboard.type("a")
        await page.wait_for_function(f"n => ({COUNT})() > n", arg=before, timeout=30_000)
        await asyncio.sleep(0.3)


def members(slug: str) -> list[dict[str, Any]]:
    """Twelve members' files of one exercise, as the page would be given them."""
    files = []
    for n in range(MEMBERS):
        draw = random.Random(n)
        if slug == "key-stakeholder":
            _schema, entry = map_of(60)
            for one in entry["people"]:
                one.update(power=draw.randint(0, 10), interest=draw.randint(0, 10), attitude=draw.randint(-10, 10))
        else:
            _found, entry = fresh("cxcourse.widgets.walk_the_journey")
            entry["steps"] = [
                {**NEW, "id": f"s{i}", "name": f"Step {i + 1}", "feeling": draw.randint(-2, 2), "effort": draw.randint(1, 7)} for i in range(STEPS)
            ]
        document = {"course": COURSE, "exercise": slug, "schema": 1, "work": entry, "member": {"id": f"{n:016x}", "name": f"Member {n + 1}"}}
        files.append({"name": f"member-{n + 1}.json", "mimeType": "application/json", "buffer": json.dumps(document).encode()})
    return files


async def compared(server: Server) -> dict[str, float]:
    """Choose twelve files and wait for the picture, for the map and for the journey."""
    found = {}
    for number, slug in (("01", "key-stakeholder"), ("13", "walk-the-journey")):
        rounds = []
        for _ in range(3):
            async with profile() as folder, chromium(folder) as context:
                page = await opened(context, server, number, slug, None)
                await page.evaluate("() => document.querySelector('#cx-step-group').scrollIntoView()")
                field = page.locator("#cx-step-group input[type=file]")
                await field.wait_for(state="attached", timeout=30_000)
                await asyncio.sleep(1)
                await page.evaluate(TIMED)
                async with page.expect_file_chooser() as chooser:
                    await page.locator("#cx-step-group").get_by_role("button", name="Choose files").click()
                await asyncio.sleep(DIALOG)
                await (await chooser.value).set_files(members(slug))  # type: ignore[arg-type]
                rounds.append(float(await page.evaluate("() => window.compared")))
        found[slug] = median(rounds)
    return found


async def casebook(server: Server) -> dict[str, Any]:
    """Open the casebook with the case in every exercise: from the page's script to the list on screen."""
    works = {}
    for module in parts.exercises(ROOT):
        made, entry = fresh(module)
        if made.case is not None and list((ROOT / "exercises").glob(f"*-{made.slug}.md")):
            works[made.slug] = {**entry, **made().load_case()["work"]}
    times = []
    async with profile() as folder, chromium(folder) as context:
        page = await blank(context)
        await page.goto(server.url("site", "exercises/01-key-stakeholder.html"), wait_until="networkidle")
        await page.goto(server.url("site", "intro.html"))
        for slug, entry in works.items():
            await page.evaluate(PUT, [slug, 1, entry])
        for _ in range(5):
            await page.goto(server.url("site", "back/casebook.html"))
            await page.wait_for_function("() => performance.getEntriesByName('cx:casebook').length > 0", timeout=30_000)
            times.append(float(await page.evaluate(
                "() => performance.getEntriesByName('cx:casebook')[0].startTime - performance.getEntriesByType('navigation')[0].domInteractive"
            )))  # fmt: skip
    return {"exercises": len(works), "milliseconds": times}


async def long_use(server: Server) -> dict[str, float]:
    """The memory of the exercise's page after some use, and after much more."""
    async with profile() as folder, chromium(folder) as context:
        page = await with_people(context, server, 60)
        await reach(page)
        looks = []
        for _ in range(2):
            await _press(page, USE // 2 if not looks else USE, patience=5_000)
            session = await context.new_cdp_session(page)
            await session.send("HeapProfiler.collectGarbage")
            await asyncio.sleep(3)
            looks.append(float(memory(folder)["renderers"]))
    return {"changes": USE, "before": looks[0], "after": looks[1]}
