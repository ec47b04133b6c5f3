"""From raw measurements to a table: medians, spread, and each bar of the course held against its figure."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench import builds, classmap
from bench.settings import ALL, LITE, OURS, PLAIN, PYSCRIPT_PAGE, RESULTS

Raw = dict[str, Any]


@dataclass(frozen=True)
class Bar:
    """One figure that must be reached: at most ``limit``, in ``unit``; ``value`` is None when it was not measured."""

    name: str
    value: float | None
    limit: float
    unit: str
    note: str = ""

    @property
    def verdict(self) -> str:
        """``reached``, ``MISSED`` or ``not measured``."""
        if self.value is None:
            return "not measured"
        return "reached" if self.value <= self.limit else "MISSED"


def numbers(raw: Raw, peer: str, kind: str, key: str) -> list[float]:
    """Return one figure of all visits of a peer and a kind."""
    return [v[key] for v in raw.get("boot", []) if v["peer"] == peer and v["kind"] == kind]


def mid(values: Iterable[float]) -> float | None:
    """Return the median, or None of nothing."""
    found = list(values)
    return median(found) if found else None


def percentile(values: list[float], percent: int) -> float:
    """Return the given percentile of at least two values (inclusive method)."""
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def ratio(raw: Raw, kind: str, key: str, other: str) -> tuple[float | None, str]:
    """Return our median over another's, and in words what stands behind it: both medians and the range of the rounds' own ratios."""
    mine, theirs = numbers(raw, OURS.key, kind, key), numbers(raw, other, kind, key)
    if not mine or not theirs:
        return None, ""
    each = [a / b for a, b in zip(mine, theirs, strict=False)]
    note = f"{median(mine):.2f} s against {median(theirs):.2f} s; by round {min(each):.3f} to {max(each):.3f}"
    return median(mine) / median(theirs), note


def bars(raw: Raw) -> list[Bar]:
    """Return every bar with what was measured."""
    found = []
    for name, kind, key, other, limit in (
        ("Python's answer, cold, against JupyterLite", "cold", "answer", LITE, 1 / 8),
        ("Python's answer, warm, against JupyterLite", "warm", "answer", LITE, 1 / 10),
        ("Python's answer, slow line, cold, against JupyterLite", "slow", "answer", LITE, 1 / 3),
        ("Python's answer, slow line, cold, against PyScript", "slow", "answer", PYSCRIPT_PAGE, 1.0),
        ("First touch, cold, against plain JavaScript", "cold", "touch", PLAIN, 3.0),
        ("First touch, warm, against plain JavaScript", "warm", "touch", PLAIN, 3.0),
    ):
        value, note = ratio(raw, kind, key, other.key)
        found.append(Bar(name, value, limit, "times", note))
    found.append(Bar("Key presses taken and lost during the boot", mid_max(raw, "lost"), 0, "presses"))
    heavy = mid(numbers(raw, OURS.key, "cold", "gzip"))
    note = f"from a host with gzip only: {heavy / 1e6:.2f} MB" if heavy else ""
    found.append(Bar("Bytes until Python answers, first visit", scaled(mid(numbers(raw, OURS.key, "cold", "wire")), 1e6), 8.0, "MB", note))
    found.append(Bar("Bytes until Python answers, next visit", scaled(mid(numbers(raw, OURS.key, "warm", "wire")), 1e6), 0.0, "MB"))
    found += start_bars(raw.get("starts", {}))
    times = raw.get("answer", {}).get("milliseconds", [])
    enough = len(times) >= 100
    note = f"{len(times)} changes, {raw.get('answer', {}).get('stakeholders', 0)} stakeholders" if times else ""
    found.append(Bar("Change to result, median", median(times) if enough else None, 15.0, "ms", note))
    found.append(Bar("Change to result, 95th percentile", percentile(times, 95) if enough else None, 40.0, "ms", note))
    found += together(raw.get("together", {}))
    pages = raw.get("pages", {})
    note = f"stock page of the same chapter: {pages['stock']['wire'] / 1e3:.0f} kB (its own origin only)" if "stock" in pages else ""
    found.append(Bar("Chapter page without an exercise", scaled(pages.get("ours", {}).get("wire"), 1e3), 250.0, "kB", note))
    found.append(growth_bar(raw))
    found += class_page_bars(raw.get("class", {}))
    found += class_bars(raw.get("classmap", {}))
    return found


def start_bars(told: Raw) -> list[Bar]:
    """The bars of the eighteen starts: what the cold and the warm answer may take, against JupyterLite's 17.1 s and 15.2 s of 22 November 2026."""
    found = []
    for kind, limit in (("cold", 17.1 / 8), ("warm", 15.2 / 10)):
        alive = {slug: mid([one["alive"] for one in by[kind]]) or 0.0 for slug, by in told.items()}
        slowest = max(alive, key=lambda slug: alive[slug], default="")
        note = f"{slowest}; the quickest {min(alive.values()):.2f} s" if alive else ""
        found.append(Bar(f"Slowest of eighteen starts, {kind}", alive.get(slowest), limit, "s", note))
    return found


def class_page_bars(told: Raw) -> list[Bar]:
    """The bars of the class map in the page."""
    ways = {"files": "one by one", "zip": "in one ZIP"}
    note = f"longest task of the page's thread {max(told['longest']):.0f} ms" if told else ""
    return [Bar(f"5,000 hand-ins in the page, {word}", scaled(mid(told.get(way, [])), 1e3), 5.0, "s", note) for way, word in ways.items()]


def class_bars(told: Raw) -> list[Bar]:
    """The bars of the class map: a hundred thousand hand-ins, and growth."""
    found = []
    large = told.get("pandas", {}).get("100000", {})
    note = f"{large['busy']:.0f} s of core time in all" if "busy" in large else ""
    found.append(Bar("Class map of 100,000 hand-ins", large.get("seconds"), 60.0, "s", note))
    found.append(Bar("Its memory, all processes", scaled(large.get("memory"), 2**30), 2.0, "GiB"))
    grown, note = classmap.growth(told.get("pandas", {}))
    found.append(Bar("Cost of one more hand-in, large class against small", grown, 1.25, "times", note))
    return found


def together(raw: Raw) -> list[Bar]:
    """The bars of the larger exercises."""
    told, use = raw.get("hints", {}), raw.get("use", {})
    note = f"{told.get('words', 0)} words, {len(told.get('milliseconds', []))} pauses" if told else ""
    book = raw.get("casebook", {})
    filled = f"{book.get('exercises', 0)} exercises" if book else ""
    longest = max(told.get("long", []), default=0.0) if told else None
    grown = 100 * (use["after"] / use["before"] - 1) if use else None
    return [
        Bar("Hints on an hour's story after a pause, median", mid(told.get("milliseconds", [])), 150.0, "ms", note),
        Bar("Longest task while typing in it", longest, 50.0, "ms", "0: none over 50 ms" if told else ""),
        *(
            Bar(f"Twelve members compared and drawn: {slug}", value, 500.0, "ms", "60 people or steps each")
            for slug, value in raw.get("compared", {}).items()
        ),
        Bar("Casebook opened, all exercises filled", mid(book.get("milliseconds", [])), 300.0, "ms", filled),
        Bar("Memory grown by long use", grown, 10.0, "percent", f"{use['changes']} changes more" if use else ""),
    ]


def growth_bar(raw: Raw) -> Bar:
    """Linear growth: a chapter between the two largest sizes may cost a quarter more than one between the two smaller ones."""
    seconds = raw.get("build", {}).get("growth", {}).get("seconds", {})
    sizes = sorted(map(int, seconds))[-3:]
    name = "Cost of one more chapter, large book against small"
    if len(sizes) < 3:
        return Bar(name, None, 1.25, "times")
    small, large = builds.slope(seconds, sizes[0], sizes[1]), builds.slope(seconds, sizes[1], sizes[2])
    note = f"{small:.3f} s a chapter from {sizes[0]} to {sizes[1]} copies, {large:.3f} s from {sizes[1]} to {sizes[2]}"
    return Bar(name, large / small if small > 0 else None, 1.25, "times", note)


def mid_max(raw: Raw, key: str) -> float | None:
    """Return the worst of our visits."""
    values = [v[key] for v in raw.get("boot", []) if v["peer"] == OURS.key]
    return max(values) if values else None


def scaled(value: float | None, by: float) -> float | None:
    """Return ``value / by``, or None of None."""
    return None if value is None else value / by


def spread(values: list[float], form: Callable[[float], str]) -> str:
    """Return "median (least to most)"."""
    return f"{form(median(values))} ({form(min(values))} to {form(max(values))})" if values else "–"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table, its columns aligned so that it reads well in a terminal too."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    lines = ["| " + " | ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) + " |" for row in [head, *rows]]
    return "\n".join([lines[0], "|" + "|".join("-" * (w + 2) for w in widths) + "|", *lines[1:]])


def seconds(value: float) -> str:
    """Format seconds."""
    return f"{value:.2f}"


def megabytes(value: float) -> str:
    """Format bytes as MB (10^6), or as kB when there are few."""
    return f"{value / 1e6:.2f} MB" if value >= 1e6 else f"{value / 1e3:.1f} kB"


def boot_tables(raw: Raw) -> list[str]:
    """Return the tables of all peers."""
    rows, weights = [], []
    for peer in ALL:
        if not numbers(raw, peer.key, "cold", "answer"):
            continue
        rows.append([peer.title, *(spread(numbers(raw, peer.key, k, m), seconds)
                                   for k, m in (("cold", "touch"), ("cold", "answer"), ("warm", "answer"), ("slow", "answer")))])  # fmt: skip
        weights.append([peer.title, *(spread(numbers(raw, peer.key, k, m), megabytes)
                                      for k, m in (("cold", "wire"), ("cold", "gzip"), ("warm", "wire"), ("cold", "memory")))])  # fmt: skip
    return [
        "Seconds from the start of the navigation; medians, and least to most.\n",
        table(["page", "first touch, cold", "Python's answer, cold", "answer, warm", "answer, slow line, cold"], rows),
        "\nOn the wire until the answer (heads and bodies), and memory of the page's process after it.\n",
        table(["page", "first visit, brotli", "first visit, gzip", "next visit", "memory"], weights),
    ]


def other_tables(raw: Raw) -> list[str]:
    """Return the tables of the pages and the builds, as far as they were measured."""
    found = []
    if times := raw.get("answer", {}).get("milliseconds"):
        held = raw["answer"]["memory"]["renderers"]
        found.append(
            f"\nExercise with {raw['answer']['stakeholders']} stakeholders: change to drawn result {median(times):.1f} ms median, "
            f"{percentile(times, 95):.1f} ms 95th percentile, {max(times):.1f} ms worst of {len(times)}; memory {megabytes(held)}.\n"
        )
    if pages := raw.get("pages"):
        rows = [[k, megabytes(v["wire"]), megabytes(v["gzip"]), megabytes(v["unpacked"]), str(v["requests"])] for k, v in pages.items()]
        found += ["\nChapter 1, first visit.\n", table(["page", "brotli", "gzip", "unpacked", "requests"], rows)]
    if told := raw.get("classmap"):
        runs = [(name, size, one) for name in ("pandas", "dask") for size, one in told.get(name, {}).items()]
        sizes = [[name, size, seconds(one["seconds"]), seconds(one.get("busy", 0.0)), megabytes(one["memory"])] for name, size, one in runs]
        head = ["engine", "hand-ins", "seconds", "core seconds", "memory"]
        found += ["\nClass map, from the start of the command to the written report.\n", table(head, sizes)]
    if build := raw.get("build"):
        rows = [[k, spread([r["full"] for r in build[k]], seconds), spread([r["rebuild"] for r in build[k]], seconds)] for k in ("ours", "stock")]
        found += ["\nBuild of the book, seconds.\n", table(["build", "full", "one word changed"], rows)]
        grown = [[k, seconds(v)] for k, v in build["growth"]["seconds"].items()]
        found += ["\nFull build of ours with further copies of chapter 1.\n", table(["copies", "seconds"], grown)]
    return found


def markdown(raw: Raw) -> str:
    """Return the whole report."""
    verdicts = [[b.name, "–" if b.value is None else f"{b.value:.3g}", f"at most {b.limit:.3g}", b.unit, b.verdict, b.note] for b in bars(raw)]
    machine = ", ".join(f"{k} {v}" for k, v in raw["machine"].items())
    versions = ", ".join(f"{k} {v}" for k, v in raw["versions"].items())
    parts = [
        f"# Benchmark of {raw['date']}\n\n{machine}.\n{versions}.\n",
        table(["figure", "measured", "bar", "unit", "verdict", "behind it"], verdicts), "",
        *(boot_tables(raw) if raw.get("boot") else []), *other_tables(raw),
        "\nHow each figure is taken stands in `bench/README.md`.\n",
    ]  # fmt: skip
    return "\n".join(parts)


def write(raw: Raw) -> Path:
    """Write the report as Markdown and JSON into ``bench/results`` and return the Markdown file."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    name = raw["date"].replace(":", "").replace(" ", "-")
    path = RESULTS / f"{name}.md"
    path.write_text(markdown(raw), encoding="utf-8")
    full = raw | {"bars": [asdict(b) | {"verdict": b.verdict} for b in bars(raw)]}
    path.with_suffix(".json").write_text(json.dumps(full, indent=1) + "\n", encoding="utf-8")
    return path
