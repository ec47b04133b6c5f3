"""A Chromium with a profile on disk, and what the harness asks of it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import BrowserContext, Page, async_playwright

from bench import settings
from bench.settings import Peer

Hit = dict[str, Any]

#: No updates, no synchronisation: nothing of the browser's own in the measurement, nothing that leaves the machine.
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--metrics-recording-only",
]  # fmt: skip


@dataclass
class Server:
    """The static host in a process of its own, so that it does not compete with the harness for one interpreter."""

    ports: dict[str, int]
    control: int

    def url(self, key: str, page: str = "") -> str:
        """Return the address of a page of the folder ``key``."""
        return f"http://127.0.0.1:{self.ports[key]}/{page}"

    def reset(self, *, slow: bool = False, **options: object) -> None:
        """Empty the log and set the line: the slow one of the issue, or none."""
        line = {"mbit": settings.LINE_MBIT, "latency_ms": settings.LINE_LATENCY_MS} if slow else {}
        self._call(json.dumps(line | options).encode())

    def hits(self) -> list[Hit]:
        """Return what was answered since the last reset."""
        hits: list[Hit] = self._call(None)
        return hits

    def _call(self, body: bytes | None) -> Any:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.control}/", data=body, timeout=30) as answer:
            return json.load(answer)


@contextlib.contextmanager
def serving(folders: dict[str, Path]) -> Iterator[Server]:
    """Serve each folder on a port of its own while the block runs."""
    taken = [socket.create_server(("127.0.0.1", 0)) for _ in range(len(folders) + 1)]
    ports = [s.getsockname()[1] for s in taken]
    for held in taken:
        held.close()
    names = [f"{folder}:{port}" for folder, port in zip(folders.values(), ports, strict=False)]
    command = [sys.executable, "-m", "bench.server", *names, "--control", str(ports[-1])]
    process = subprocess.Popen(command, cwd=settings.ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        for _ in range(len(folders) + 1):
            if not process.stdout.readline():
                raise SystemExit("The static host did not start.")
        yield Server(dict(zip(folders, ports, strict=False)), ports[-1])
    finally:
        process.terminate()
        process.wait()


@contextlib.asynccontextmanager
async def profile() -> AsyncIterator[Path]:
    """A browser profile on disk, empty at first: private contexts would cache neither wasm nor the snapshot."""
    folder = Path(tempfile.mkdtemp(prefix="bench-profile-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.asynccontextmanager
async def chromium(folder: Path) -> AsyncIterator[BrowserContext]:
    """Run the browser on a profile; it has come to rest when the block starts."""
    async with async_playwright() as play:
        context = await play.chromium.launch_persistent_context(
            folder, executable_path=settings.chromium(), args=ARGUMENTS, viewport={"width": 1280, "height": 900}
        )
        try:
            await asyncio.sleep(1.0)
            yield context
        finally:
            await context.close()


async def blank(context: BrowserContext) -> Page:
    """Return the context's first page, empty."""
    return context.pages[0] if context.pages else await context.new_page()


def probe(peer: Peer) -> str:
    """Return the watching script for a peer's page."""
    text = (Path(__file__).parent / "probe.js").read_text()
    return text.replace("SLIDERS ??", f"{peer.sliders} ??").replace("(TOTAL)", f"({peer.total})").replace("COUNT", str(settings.SLIDERS))


def memory(folder: Path) -> dict[str, int]:
    """Return the proportional memory (bytes) of the browser on a profile: its renderers, and all its processes.

    The figure is Linux's proportional set size, which shares common pages fairly and counts workers and WebAssembly, as a heap figure
    from the page does not.
    """
    parents: dict[int, int] = {}
    commands: dict[int, str] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                commands[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
    roots = {pid for pid, command in commands.items() if f"--user-data-dir={folder}" in command}
    family = set(roots)
    while grown := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= grown
    found = {"renderers": 0, "all": 0}
    for pid in family:
        with contextlib.suppress(OSError, StopIteration):
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            size = int(next(line for line in lines if line.startswith("Pss:")).split()[1]) * 1024
            found["all"] += size
            if "--type=renderer" in commands[pid]:
                found["renderers"] += size
    return found


def settle(seconds: float) -> None:
    """Wait until the machine is quiet enough (one-minute load below one), at most ``seconds``."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and float(Path("/proc/loadavg").read_text().split()[0]) > 1.0:
        time.sleep(2)
