"""Five thousand hand-ins brought to the page Class map: how long until the map stands, and whether the page can be used meanwhile."""

from __future__ import annotations

import asyncio
import shutil
import zipfile
from pathlib import Path
from typing import Any

from bench import handins
from bench.browser import Server, blank, chromium, profile
from bench.settings import WORK
from bench.together import DIALOG, WATCH

COUNT = 5_000
ROUNDS = 3
#: Milliseconds from the moment the page has the files to the frame with the map, as the page itself marks them; and of the longest task since.
#: What the browser does before, when it makes five thousand files of a choice, is not the page's.
TOOK = """() => {
  const at = (name) => performance.getEntriesByName(`cx:class-${name}`).at(-1).startTime;
  const tasks = window.long.filter((one) => one.startTime >= at("begin")).map((one) => one.duration);
  return [at("end") - at("begin"), Math.max(0, ...tasks)];
}"""


async def measure(server: Server) -> dict[str, Any]:
    """Return ``{"count", "files": [...], "zip": [...], "longest": [...]}``: milliseconds of each round, and of the longest task in it."""
    folder = WORK / "handins" / "page"
    shutil.rmtree(folder, ignore_errors=True)
    handins.write(folder, COUNT)
    paths = sorted(folder.rglob("*.json"))
    packed = folder / "all.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, path.name)
    found: dict[str, Any] = {"count": len(paths), "files": [], "zip": [], "longest": []}
    for _ in range(ROUNDS):
        for way, chosen in (("files", paths), ("zip", [packed])):
            took, longest = await once(server, chosen)
            found[way].append(took)
            found["longest"].append(longest)
    shutil.rmtree(folder)
    return found


async def once(server: Server, paths: list[Path]) -> tuple[float, float]:
    """Choose the files as somebody does, who needs a moment to find them; the time counts from then."""
    async with profile() as folder, chromium(folder) as context:
        page = await blank(context)
        await page.goto(server.url("site", "back/class-map.html"), wait_until="networkidle")
        await page.wait_for_selector(".cx-live[data-state=alive]", timeout=90_000)
        async with page.expect_file_chooser() as chooser:
            await page.get_by_role("button", name="Choose files").click()
        await asyncio.sleep(DIALOG)
        await page.evaluate(WATCH)
        await (await chooser.value).set_files(paths)
        await page.wait_for_selector(".cm-standing", timeout=180_000)
        took, longest = await page.evaluate(TOOK)
        return float(took), float(longest)
