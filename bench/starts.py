"""How soon each of the eighteen exercises stands and has its Python: on a first visit to the course, and on the next.

A page is opened and left alone. It marks the frame in which its controls stand, and the moment in which Python has looked at the work.
"""

from __future__ import annotations

from typing import Any

from bench.browser import Server, blank, chromium, profile
from cxcourse.models.answer_key import KEY

MARKS = """() => Object.fromEntries(["drawn", "alive"].map((name) => [name, performance.getEntriesByName(`cx:${name}`)[0].startTime / 1000]))"""


async def measure(server: Server, rounds: int) -> dict[str, Any]:
    """Return ``{slug: {"cold": [{"drawn", "alive", "wire"}], "warm": [...]}}``: seconds since the navigation, and bytes on the wire."""
    found: dict[str, Any] = {slug: {"cold": [], "warm": []} for slug in KEY.exercises}
    for _ in range(rounds):
        for slug, about in KEY.exercises.items():
            async with profile() as folder:
                for kind in ("cold", "warm"):
                    async with chromium(folder) as context:
                        page = await blank(context)
                        server.reset()
                        await page.goto(server.url("site", f"{about['page']}.html"))
                        await page.wait_for_selector(".cx-live[data-state=alive]", timeout=90_000)
                        marks = await page.evaluate(MARKS)
                        found[slug][kind].append({**marks, "wire": sum(hit["head"] + hit["body"] for hit in server.hits())})
                        await page.wait_for_timeout(1500)  # what is kept for the next visit is kept by then
    return found
