"""Measure the course against its peers: ``python -m bench`` prints a table and writes it to ``bench/results``."""

from __future__ import annotations

import argparse
import asyncio
import importlib.metadata
import os
import platform
import re
import time
from pathlib import Path
from typing import Any

from bench import boot, builds, class_page, classmap, files, inpage, peers, report, settings, starts, together
from bench.browser import serving, settle
from bench.tools import run

PARTS = ("boot", "starts", "answer", "together", "class", "pages", "build", "classmap")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="measure these parts only")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the boot, and of starts and builds (at most three of these)")
    parser.add_argument("--peers", nargs="+", choices=[p.key for p in settings.ALL], default=[p.key for p in settings.ALL])
    parser.add_argument("--copies", nargs="+", type=int, default=list(builds.GROWTH), help="sizes of the book for its growth")
    parser.add_argument("--handins", nargs="+", type=int, default=list(classmap.SIZES), help="sizes of the class for the class map")
    parser.add_argument("--no-write", action="store_true", help="print only: for a quick look that is no record")
    parser.add_argument("--no-wait", action="store_true", help="start even when the machine is busy")
    return parser.parse_args()


def machine() -> dict[str, str]:
    """Return what the figures were taken on."""
    cpu = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {"processor": cpu, "cores": str(os.cpu_count()), "memory": f"{memory:.0f} GiB", "system": platform.platform(terse=True),
            "load before": Path("/proc/loadavg").read_text().split()[0]}  # fmt: skip


def versions() -> dict[str, str]:
    """Return what was compared."""
    found = re.search(r"\d+(\.\d+){2,}", run(settings.chromium(), "--version"))
    number = found.group() if found else "?"
    commit = run("git", "rev-parse", "--short", "HEAD", cwd=settings.ROOT).strip()
    return {
        "Chromium": number, "Pyodide": settings.PYODIDE, "PyScript": settings.PYSCRIPT, "JupyterLite": settings.LITE_CORE,
        "anywidget": settings.ANYWIDGET, "ipywidgets": settings.IPYWIDGETS, "Python": platform.python_version(),
        "jupyter-book": importlib.metadata.version("jupyter-book"), "commit": commit,
    }  # fmt: skip


async def browse(options: argparse.Namespace, raw: dict[str, Any]) -> None:
    """Measure everything that needs a browser."""
    chosen = [p for p in settings.ALL if p.key in options.peers]
    folders = boot.folders(chosen if "boot" in options.only else [])
    if {"starts", "answer", "together", "class", "pages"} & set(options.only):
        folders["site"] = settings.site()
    if "pages" in options.only:
        folders["stock"] = builds.stock_site()
    print(f"compressing {len(folders)} sites as their host would", flush=True)
    files.pack(list(folders.values()))
    if not options.no_wait:
        settle(120)
    with serving(folders) as server:
        if "boot" in options.only:
            raw["boot"] = await boot.rounds(server, chosen, options.rounds)
        if "starts" in options.only:
            raw["starts"] = await starts.measure(server, min(options.rounds, 3))
        if "answer" in options.only:
            raw["answer"] = await inpage.answers(server)
        if "together" in options.only:
            raw["together"] = await together.measure(server)
        if "class" in options.only:
            raw["class"] = await class_page.measure(server)
        if "pages" in options.only:
            raw["pages"] = await inpage.chapter(server, stock=True)


def main() -> None:
    """Build the peers, measure, print, write."""
    options = arguments()
    raw: dict[str, Any] = {"date": time.strftime("%Y-%m-%d %H:%M"), "rounds": options.rounds, "machine": machine(), "versions": versions()}
    if set(options.only) - {"build", "classmap"}:
        # JupyterLite shows the front end of our own build, and the other parts look into that build.
        peers.build(wanted=[*options.peers, "ours"] if "boot" in options.only else ["ours"])
        asyncio.run(browse(options, raw))
    if "build" in options.only:
        raw["build"] = builds.measure(min(options.rounds, 3), tuple(options.copies))
    if "classmap" in options.only:
        raw["classmap"] = classmap.measure(tuple(options.handins))
    print(report.markdown(raw))
    if not options.no_write:
        print(f"Written to {report.write(raw).relative_to(settings.ROOT)}")


if __name__ == "__main__":
    main()
