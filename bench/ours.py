"""Build the course's own page with the ten scales: the whole book, by its ordinary build, with one more exercise in it.

Nothing about it is special. The exercise's class is put among the others (so that the memory snapshot knows it, as it knows them), its page
is a notebook like theirs, and snapshot, bundles and book are built from there. JupyterLite is given the very same class and front end.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import yaml

from bench import builds
from bench.settings import PAGES, ROOT, WORK
from bench.tools import run

#: The kit's front end as built for a local Jupyter, kept for JupyterLite.
KIT = WORK / "kit"
MODULE = "cxcourse/widgets/ten_scales.py"
PAGE = "exercises/99-ten-scales"


def inputs() -> list[Path]:
    """Return every file that the book is made of."""
    return [ROOT / "bench" / "tenscales.py", *(ROOT / name for name in builds.sources())]


def build(output: Path) -> None:
    """Build the book with the ten scales into ``output``.

    Raises:
        SystemExit: when a step fails, with its last lines.
    """
    with builds.workshop(stock=False, own_assets=True) as folder:
        shutil.copyfile(ROOT / "bench" / "tenscales.py", folder / MODULE)
        shutil.copyfile(PAGES / "ten-scales.md", folder / f"{PAGE}.md")
        toc = yaml.safe_load((folder / "_toc.yml").read_text(encoding="utf-8"))
        part = toc["parts"][-1] if "parts" in toc else toc
        part.setdefault("chapters", []).append({"file": PAGE})
        (folder / "_toc.yml").write_text(yaml.safe_dump(toc, sort_keys=False), encoding="utf-8")
        run(sys.executable, "build_tools/assets.py", cwd=folder, env={"PYTHONPATH": str(folder)})
        builds.build(folder, stock=False)
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(folder / "_build" / "html", output)
        shutil.rmtree(KIT, ignore_errors=True)
        shutil.copytree(folder / "cxcourse" / "widgets" / "static" / "dist", KIT)
