"""The class map of many hand-ins: seconds, peak memory of all processes together, and whether the cost grows in proportion.

Measured is the command as an organisation runs it, from its start to the written report, on believable hand-ins of some 12 kB each: with two
processes that read, and with two Dask workers where Dask is installed. The time that all processes had a core is told besides: on a machine
that is shared, it is what can be compared. Hand-ins are written below `build/bench` first, outside the measured time.
"""

from __future__ import annotations

import importlib.util
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench import handins
from bench.settings import ROOT, WORK

SIZES = (1_000, 10_000, 100_000)
EVERY = 0.25  # seconds between two looks at the memory


def measure(sizes: tuple[int, ...] = SIZES) -> dict[str, Any]:
    """Return seconds, core seconds and peak memory (bytes) by engine and size: ``{"pandas": {"1000": {...}}, "dask": {...}}``."""
    engines = {"pandas": [], "dask": ["--dask"]} if importlib.util.find_spec("distributed") else {"pandas": []}
    found: dict[str, Any] = {name: {} for name in engines}
    for size in sizes:
        folder = WORK / "handins" / str(size)
        shutil.rmtree(folder, ignore_errors=True)
        print(f"class map: writing {size} hand-ins", flush=True)
        handins.write(folder, size)
        for name, more in engines.items():
            out = WORK / f"class-map-{name}-{size}.html"
            found[name][str(size)] = run([str(folder), "--out", str(out), "--secret", str(WORK / "secret"), "--quiet", *more])
        shutil.rmtree(folder)
    return found


def run(given: list[str]) -> dict[str, float]:
    """Run the command and watch it: ``{"seconds", "busy", "memory"}``, core time and memory (at its worst moment) of all its processes."""
    begun, before = time.perf_counter(), _busy()
    with subprocess.Popen([sys.executable, "-m", "cxcourse.classmap", *given], cwd=ROOT, stdout=subprocess.DEVNULL) as child:
        worst = 0
        while child.poll() is None:
            worst = max(worst, held(child.pid))
            time.sleep(EVERY)
    if child.returncode:
        raise SystemExit(f"The class map of {given[0]} ended with {child.returncode}.")
    return {"seconds": time.perf_counter() - begun, "busy": _busy() - before, "memory": float(worst)}


def _busy() -> float:
    """Seconds for which processes below this one that have ended had a core."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def held(process: int) -> int:
    """Bytes held by a process and all below it; pages that several share are counted once (the proportional set size)."""
    total, todo = 0, [process]
    while todo:
        one = Path("/proc") / str(todo.pop())
        try:
            line = next(line for line in (one / "smaps_rollup").read_text().splitlines() if line.startswith("Pss:"))
            total += int(line.split()[1]) * 1024
            for task in (one / "task").iterdir():
                todo += map(int, (task / "children").read_text().split())
        except (OSError, StopIteration):  # it has ended since
            continue
    return total


def growth(by_size: dict[str, dict[str, float]]) -> tuple[float | None, str]:
    """How much more core time one hand-in costs in a large folder than in a small one (1 is linear), and the words that say from what."""
    sizes = sorted(map(int, by_size))[-3:]
    if len(sizes) < 3:
        return None, ""
    busy = [by_size[str(size)].get("busy", by_size[str(size)]["seconds"]) for size in sizes]
    cost = [1000 * (busy[at + 1] - busy[at]) / (sizes[at + 1] - sizes[at]) for at in (0, 1)]
    note = f"{cost[0]:.2f} ms a hand-in from {sizes[0]} to {sizes[1]}, {cost[1]:.2f} ms from {sizes[1]} to {sizes[2]}"
    return (cost[1] / cost[0] if cost[0] > 0 else None), note
