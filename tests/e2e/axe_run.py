"""axe-core on a page as it stands: every rule of WCAG 2.0 to 2.2 A and AA, and of best practice; no part of the page is left out."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const rules = { "label-content-name-mismatch": { enabled: true }, "target-size": { enabled: true } };
  const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] });
  const said = (node) => `${node.target} (${node.any[0]?.message ?? node.all[0]?.message ?? ""})`;
  return violations.map(({ id, nodes }) => `${id} [${nodes.length}]: ${nodes.slice(0, 3).map(said).join("; ")}`);
}"""
SETTLED = "() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))"


@cache
def _source() -> str:
    return AXE.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe finds now, one line a rule."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())
    page.evaluate(SETTLED)
    # A bar that sticks covers whatever happens to lie under it; from the top of the page nothing does.
    page.evaluate("() => scrollTo({top: 0, behavior: 'instant'})")
    found: list[str] = page.evaluate(RUN)
    return found


EVERYWHERE = tuple(product((320, 1280), ("light", "dark")))
CROSSWISE = ((320, "dark"), (1280, "light"))  # each width and each theme once


def violations_everywhere(page: Page, ways: tuple[tuple[int, str], ...] = EVERYWHERE) -> list[str]:
    """What axe finds on a phone and on a wide screen, in the light and in the dark."""
    found = []
    for width, colours in ways:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        found += [f"{width} px, {colours}: {one}" for one in violations(page)]
    return found
