"""Where things are, which versions are compared, and the bars that a figure must reach.

Every path is derived from the repository's root, so that the benchmark runs from any clone. What differs from one machine to the
next (the browser, the folder of the built site) can be set by an environment variable.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from build_tools.chromium import installed

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "bench" / "pages"
RESULTS = ROOT / "bench" / "results"
WORK = ROOT / "build" / "bench"
PEERS = WORK / "peers"
PACKED = WORK / "packed"

PYODIDE = "314.0.7"
PYSCRIPT = "0.7.31"
LITE_CORE = "0.8.6"
LITE_KERNEL = "0.8.6"
ANYWIDGET = "0.11.0"
IPYWIDGETS = "8.1.9"

SLIDERS = 10
LINE_MBIT = 30.0
LINE_LATENCY_MS = 30.0


def site() -> Path:
    """Return the folder of our book for what is measured inside it (``BENCH_SITE``, else the one built for the boot)."""
    return Path(os.environ.get("BENCH_SITE", PEERS / "ours"))


@cache
def chromium() -> str:
    """Return the path of the Chromium to measure with, the one that the browser tests use.

    Raises:
        SystemExit: when there is none; the message says what to do.
    """
    if path := installed():
        return path
    raise SystemExit("There is no Chromium to measure with: run `make browser`, or name one with CHROMIUM=/path/to/chromium.")


@dataclass(frozen=True)
class Peer:
    """One page that does the exercise's work.

    Attributes:
        key: short name, also the folder's name under ``build/bench/peers``.
        title: the name a reader of the table sees.
        page: path and query of the page below the peer's root.
        sliders: JavaScript expression giving the list of its ten controls (``input`` elements).
        total: JavaScript expression giving the element whose text is the total.
        python: whether Python computes the total.
    """

    key: str
    title: str
    page: str
    sliders: str
    total: str
    python: bool = True

    @property
    def root(self) -> Path:
        """The folder that the peer is served from."""
        return PEERS / self.key


#: What the REPL runs when it opens: the same class, with the kit's front end handed to it as a local Jupyter would.
LITE_CODE = """\
import piplite
await piplite.install("cxcourse-bench")
from cxcourse.widgets import exercise
from cxcourse.widgets.ten_scales import TenScales
TenScales(_esm=(exercise.DIST / "kit.js").read_text(), _css=(exercise.DIST / "kit.css").read_text())
"""
_CONTROLS = "document.querySelectorAll('input[type=range]')"
# The kit's sentence with the total, wherever the kit puts it.
_SENTENCE = "[...document.querySelectorAll('p, li, span, div, output')].find(e => !e.childElementCount && /^Total: \\d/.test(e.textContent))"

PLAIN = Peer("plain", "Plain JavaScript", "index.html", _CONTROLS, "document.querySelector('#total')", python=False)
PYSCRIPT_PAGE = Peer("pyscript", "PyScript, plain page", "index.html", _CONTROLS, "document.querySelector('#total')")
LITE = Peer("jupyterlite", "JupyterLite, same widgets", f"repl/index.html?kernel=python&code={quote(LITE_CODE)}", _CONTROLS, _SENTENCE)
OURS = Peer("ours", "This course", "exercises/99-ten-scales.html", _CONTROLS, _SENTENCE)
ALL = (PLAIN, PYSCRIPT_PAGE, LITE, OURS)
