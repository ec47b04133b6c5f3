"""From navigation to the first touch and to Python's answer, for every peer, in the same rounds.

A visit is the same for all. The page is opened; as soon as its ten controls are there and the first is enabled, a real key press goes to
it, and one more goes to the next control every tenth of a second until the total on screen is one that the controls have shown since.
That moment is Python's answer. The first touch is the first key press that moved a control and was not lost: when the visit ends, as
many steps as were dropped are taken from the front.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from bench import settings
from bench.browser import Hit, Server, blank, chromium, memory, probe, profile
from bench.settings import LITE, OURS, PYSCRIPT_PAGE, Peer

EVERY = 0.1
PATIENCE = 120.0


@dataclass
class Visit:
    """One measured visit; times in seconds since the navigation began, sizes in bytes on the wire until the answer.

    Attributes:
        peer: key of the page visited.
        kind: ``cold`` (new profile), ``warm`` (second visit, browser started again) or ``slow`` (cold, on the slow line).
        touch: the first key press that a control took and kept.
        answer: the total on screen answered a key press.
        lost: key presses that a control took and forgot again.
        wire: bytes, heads and bodies, in the encodings that the browser took.
        gzip: what the bodies would have been from a host that offers gzip only, with the same heads.
        requests: answers sent.
        memory: proportional memory of the browser's renderer processes when the visit ends.
    """

    peer: str
    kind: str
    touch: float
    answer: float
    lost: int
    wire: int
    gzip: int
    requests: int
    memory: int


async def visit(page: Page, server: Server, peer: Peer, kind: str, folder: Path) -> Visit:
    """Open a peer's page and press keys until Python answers.

    Raises:
        TimeoutError: when there is no answer within two minutes.
    """
    ready, answered = asyncio.Event(), asyncio.Event()
    await page.expose_binding("cxReady", lambda _: ready.set())
    await page.expose_binding("cxAnswered", lambda _: answered.set())
    await page.add_init_script(probe(peer))
    server.reset(slow=kind == "slow")
    await page.goto(server.url(peer.key, peer.page), wait_until="commit")
    presses = 0
    async with asyncio.timeout(PATIENCE):
        await ready.wait()
        while not answered.is_set():
            if presses:
                await page.evaluate("n => window.cxBench.focus(n)", presses)
            # Up through all ten controls, ten steps each, then down again: the total never repeats while it rises.
            await page.keyboard.press("ArrowRight" if presses // 100 % 2 == 0 else "ArrowLeft")
            presses += 1
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(answered.wait(), EVERY)
    hits = [hit for hit in server.hits() if hit["port"] == server.ports[peer.key]]
    # The last press may still be on its way: what was lost is counted when nothing moves any more.
    await asyncio.sleep(0.5)
    found = await page.evaluate("() => ({touches: cxBench.touches, answered: cxBench.answered, gained: cxBench.sum() - cxBench.start})")
    # Each press that is taken adds one; only a visit of more than a hundred presses comes back down.
    lost = max(0, len(found["touches"]) - found["gained"]) if presses <= 90 else 0
    return Visit(
        peer=peer.key, kind=kind, lost=lost, requests=len(hits),
        touch=found["touches"][min(lost, len(found["touches"]) - 1)] / 1000, answer=found["answered"] / 1000,
        wire=sum(hit["head"] + hit["body"] for hit in hits),
        gzip=sum(hit["head"] + gzipped(hit) for hit in hits), memory=memory(folder)["renderers"],
    )  # fmt: skip


def gzipped(hit: Hit) -> int:
    """Return what the body would have weighed from a host with gzip only (a 304 has no body in either)."""
    if not hit["body"]:
        return 0
    sizes: dict[str, int] = hit["sizes"]
    return sizes.get("gzip") or sizes.get("identity") or int(hit["body"])


async def pair(server: Server, peer: Peer) -> list[Visit]:
    """A cold visit with a new profile, and a warm one after the browser was closed and started again."""
    found = []
    async with profile() as folder:
        for kind in ("cold", "warm"):
            async with chromium(folder) as context:
                found.append(await visit(await blank(context), server, peer, kind, folder))
                # A reader stays for a while; the browser writes its cache and compiled code to disk.
                await asyncio.sleep(2.0)
    return found


async def slow(server: Server, peer: Peer) -> list[Visit]:
    """A cold visit on the slow line."""
    async with profile() as folder, chromium(folder) as context:
        return [await visit(await blank(context), server, peer, "slow", folder)]


async def prime(server: Server, peer: Peer) -> None:
    """Visit a page once, unmeasured, so that the host and the machine's disk have all of it at hand.

    Raises:
        SystemExit: when the page gives no answer; the message names a picture of it.
    """
    async with profile() as folder, chromium(folder) as context:
        page = await blank(context)
        try:
            await visit(page, server, peer, "prime", folder)
        except TimeoutError:
            shot = settings.WORK / f"failed-{peer.key}.png"
            await page.screenshot(path=shot)
            raise SystemExit(f"{peer.title} gave no answer within {PATIENCE:.0f} s. Picture: {shot}") from None


async def rounds(server: Server, peers: list[Peer], count: int) -> list[dict[str, Any]]:
    """Measure ``count`` rounds; within a round every peer has its turn, and the order moves on from round to round."""
    for peer in peers:
        await prime(server, peer)
    found: list[Visit] = []
    for number in range(count):
        turn = number % len(peers)
        for peer in peers[turn:] + peers[:turn]:
            now = await pair(server, peer)
            if peer in (OURS, LITE, PYSCRIPT_PAGE):
                now += await slow(server, peer)
            found += now
            print(f"round {number + 1}  {peer.title:26}" + "  ".join(f"{v.kind} {v.touch:.2f}/{v.answer:.2f} s" for v in now), flush=True)
    return [asdict(v) for v in found]


def folders(peers: list[Peer]) -> dict[str, Path]:
    """Return the folder of each peer by its key."""
    return {peer.key: peer.root for peer in peers}
