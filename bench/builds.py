"""How long the book takes to build: ours against a stock Jupyter Book of the same files, and how ours grows.

All builds happen in folders of their own, so that neither the working tree nor its caches are touched. The browser's parts (bundles and
snapshot) are taken as they stand in ``build/``; what they cost is in no chapter.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from bench.settings import ROOT, WORK
from bench.tools import run

CHAPTER = "chapters/01-key-stakeholder.md"
SLUG = "key-stakeholder"
STOCK = WORK / "stock"
GROWTH = (0, 20, 100, 300)
#: A stock book: a title, the bibliography that the text cites, the same pages, and nothing else that is not the default.
STOCK_CONFIG = {
    "title": "Leading Customer Experience", "bibtex_bibfiles": ["references.bib"], "only_build_toc_files": True,
    "exclude_patterns": ["_build", "build", "data", "cxcourse", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
}  # fmt: skip


def sources() -> list[str]:
    """Return the paths of all files that the book is made of: what git knows or would take, without tests, notes and this benchmark."""
    listed = run("git", "ls-files", "-co", "--exclude-standard", cwd=ROOT).splitlines()
    notes = ("docs/architecture.md", "docs/templates/")
    return [
        name
        for name in listed
        if not name.startswith(("bench/", "tests/", *notes)) and (ROOT / name).is_file()
    ]


@contextlib.contextmanager
def workshop(*, stock: bool, copies: int = 0, own_assets: bool = False) -> Iterator[Path]:
    """A copy of the book's sources in a temporary folder, with ``copies`` more chapters, to be built as ours or as a stock book.

    With ``own_assets`` its snapshot and bundles are its own to build; else it uses those of the working tree.
    """
    folder = Path(tempfile.mkdtemp(prefix="bench-book-"))
    try:
        for name in sources():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
        if not stock:
            (folder / "node_modules").symlink_to(ROOT / "node_modules")
            _assets(folder, own_assets)
        multiply(folder, copies)
        if stock:
            (folder / "_config.yml").write_text(yaml.safe_dump(STOCK_CONFIG))
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _assets(folder: Path, own: bool) -> None:
    """Give a workshop the working tree's snapshot and bundles, or only what is slow to make and always the same."""
    for name in ("live", "assets"):
        (folder / "build" / name).mkdir(parents=True)
        for part in (ROOT / "build" / name).glob("wasm-*.gz" if own else "*"):
            (folder / "build" / name / part.name).symlink_to(part)


def multiply(folder: Path, copies: int) -> None:
    """Add ``copies`` of chapter 1 to the book in ``folder``, each with questions of its own, and name them in the table of contents."""
    text = (folder / CHAPTER).read_text(encoding="utf-8")
    questions = (folder / f"data/questions/01-{SLUG}.yml").read_text(encoding="utf-8")
    names = []
    for number in range(1, copies + 1):
        slug = f"{SLUG}-c{number}"
        names.append(f"chapters/02-{slug}")
        # Question ids begin with the chapter's slug, and no two pages may place the same one.
        (folder / f"{names[-1]}.md").write_text(text.replace(f"{SLUG}-q", f"{slug}-q"), encoding="utf-8")
        own = questions.replace(f"{SLUG}-q", f"{slug}-q").replace(f"chapter: {SLUG}", f"chapter: {slug}")
        (folder / f"data/questions/02-{slug}.yml").write_text(own, encoding="utf-8")
    toc = yaml.safe_load((folder / "_toc.yml").read_text(encoding="utf-8"))
    more = [{"file": name} for name in names]
    if more and "parts" in toc:
        toc["parts"].append({"caption": "Copies", "chapters": more})
    elif more:
        toc.setdefault("chapters", []).extend(more)
    (folder / "_toc.yml").write_text(yaml.safe_dump(toc, sort_keys=False), encoding="utf-8")


def build(folder: Path, *, stock: bool) -> float:
    """Build the book in ``folder`` and return how long it took, in seconds.

    Raises:
        SystemExit: when the build fails, with its last lines.
    """
    # Ours is built by its own script, strict checks included; the stock book by the command that its manual names.
    stock_command = (Path(sys.executable).with_name("jupyter-book"), "build", ".")
    command = stock_command if stock else (sys.executable, "build_tools/book.py")
    start = time.perf_counter()
    run(*command, cwd=folder, env={"PYTHONPATH": str(folder)})
    return time.perf_counter() - start


def change_a_word(folder: Path) -> None:
    """Replace one word of chapter 1, after its title."""
    path = folder / CHAPTER
    head, title, body = re.split(r"(?m)^(# .*)$", path.read_text(encoding="utf-8"), maxsplit=1)
    path.write_text(head + title + re.sub(r"\bthe\b", "this", body, count=1), encoding="utf-8")


def full_and_rebuild(*, stock: bool) -> dict[str, float]:
    """Return the seconds of a full build and of the build after one word of the chapter has changed.

    Raises:
        SystemExit: when the rebuilt page is the same as before, as then nothing was measured.
    """
    with workshop(stock=stock) as folder:
        full = build(folder, stock=stock)
        page = folder / "_build" / "html" / Path(CHAPTER).with_suffix(".html")
        before = page.read_bytes()
        change_a_word(folder)
        again = build(folder, stock=stock)
        if page.read_bytes() == before:
            raise SystemExit("The changed word did not reach the page.")
        if stock:
            shutil.rmtree(STOCK, ignore_errors=True)
            shutil.copytree(folder / "_build" / "html", STOCK)
        return {"full": full, "rebuild": again, "pages": len(list((folder / "_build" / "html").rglob("*.html")))}


def stock_site() -> Path:
    """Return the folder of the stock book, built when it is missing."""
    if not STOCK.exists():
        full_and_rebuild(stock=True)
    return STOCK


def growth(sizes: tuple[int, ...] = GROWTH) -> dict[str, Any]:
    """Return the seconds of a full build of ours with each number of further chapters."""
    found = {}
    for copies in sizes:
        with workshop(stock=False, copies=copies) as folder:
            found[copies] = build(folder, stock=False)
            built = len(list((folder / "_build" / "html" / "chapters").glob("*.html")))
            if built < copies:
                raise SystemExit(f"Only {built} chapters were built of {copies} copies.")
        print(f"full build with {copies} further chapters: {found[copies]:.1f} s", flush=True)
    return {"seconds": {str(k): v for k, v in found.items()}}


def measure(rounds: int, sizes: tuple[int, ...] = GROWTH) -> dict[str, Any]:
    """Build ours and the stock book in turns, ``rounds`` times, then ours at every size."""
    found: dict[str, list[dict[str, float]]] = {"ours": [], "stock": []}
    for number in range(rounds):
        for key in ("ours", "stock") if number % 2 == 0 else ("stock", "ours"):
            found[key].append(full_and_rebuild(stock=key == "stock"))
            print(f"build {key}: full {found[key][-1]['full']:.1f} s, one word {found[key][-1]['rebuild']:.1f} s", flush=True)
    return {**found, "growth": growth(sizes)}


def slope(seconds: dict[str, float], low: int, high: int) -> float:
    """Return the seconds that one more chapter costs between two sizes of the book."""
    return (seconds[str(high)] - seconds[str(low)]) / (high - low)


def middle(runs: list[dict[str, float]], key: str) -> float:
    """Return the median of one figure over all rounds."""
    return median(run[key] for run in runs)
