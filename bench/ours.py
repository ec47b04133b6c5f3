"""Build the course's own page with the ten scales: the whole book, by its ordinary build, with one more exercise in it.

Nothing about it is special. The exercise's class is put among the others (so that the memory snapshot knows it, as it knows them), its page
is a notebook like theirs, and snapshot, bundles and book are built from there. JupyterLite is given the very same class and front end.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from bench import builds
from bench.settings import PAGES, ROOT, WORK

#: The kit's front end as built for a local Jupyter, kept for JupyterLite.
KIT = WORK / "kit"
MODULE = "cxcourse/widgets/ten_scales.py"
PAGE = "exercises/99-ten-scales"


def inputs() -> list[Path]:
    """Return every file that the book is made of."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    names = [n for n in listed.stdout.splitlines() if not n.startswith(("bench/", "tests/", "docs/"))]
    return [ROOT / "bench" / "tenscales.py", *(ROOT / n for n in names)]


def build(output: Path) -> None:
    """Build the book with the ten scales into ``output``.

    Raises:
        SystemExit: when a step fails, with its last lines.
    """
    from cxcourse.live.snapshot.node import node

    with builds.workshop(stock=False, own_assets=True) as folder:
        shutil.copyfile(ROOT / "bench" / "tenscales.py", folder / MODULE)
        shutil.copyfile(PAGES / "ten-scales.md", folder / f"{PAGE}.md")
        toc = yaml.safe_load((folder / "_toc.yml").read_text(encoding="utf-8"))
        part = toc["parts"][-1] if "parts" in toc else toc
        part.setdefault("chapters", []).append({"file": PAGE})
        (folder / "_toc.yml").write_text(yaml.safe_dump(toc, sort_keys=False), encoding="utf-8")
        _run(folder, sys.executable, "-m", "cxcourse.live.snapshot")
        _run(folder, *node(), "build_tools/bundle.mjs")
        builds.build(folder, stock=False)
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(folder / "_build" / "html", output)
        shutil.rmtree(KIT, ignore_errors=True)
        shutil.copytree(folder / "cxcourse" / "widgets" / "static" / "dist", KIT)


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(
        command, cwd=folder, env=os.environ | {"PYTHONPATH": str(folder)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-3000:]}")
