"""Execute the book's notebooks side by side, before the book is built.

Jupyter Book runs one notebook after the other, and most of a run is a kernel starting. Here they run on all cores, into the cache that the
build then reads. A notebook that fails is left for the build, which says what is wrong with it.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.executors.utils import single_nb_execution
from myst_nb.core.config import NbParserConfig
from myst_nb.core.read import create_nb_reader
from myst_parser.config.main import MdParserConfig
from nbformat import NotebookNode


def pages(toc: object) -> list[str]:
    """Every page named in a table of contents, in its order."""
    if isinstance(toc, list):
        return [page for item in toc for page in pages(item)]
    if isinstance(toc, dict):
        here = [str(toc[key]) for key in ("root", "file") if key in toc]
        return here + [page for value in toc.values() for page in pages(value)]
    return []


def read(path: Path, extensions: list[str]) -> NotebookNode | None:
    """The notebook in a MyST page, or None when the page is plain text."""
    text = path.read_text("utf-8")
    reader = create_nb_reader(str(path), MdParserConfig(enable_extensions=set(extensions)), NbParserConfig(), text)
    return reader.read(text) if reader else None


def execute(root: Path) -> int:
    """Run what the cache of the book in `root` does not hold yet; returns how many notebooks were run."""
    config = yaml.safe_load((root / "_config.yml").read_text("utf-8"))
    extensions = config.get("parse", {}).get("myst_enable_extensions", [])
    timeout = config.get("execute", {}).get("timeout", 120)
    cache = get_cache(str(root / "_build" / ".jupyter_cache"))
    waiting: list[tuple[Path, NotebookNode]] = []
    for page in pages(yaml.safe_load((root / "_toc.yml").read_text("utf-8"))):
        path = root / f"{page}.md"
        notebook = read(path, extensions) if path.is_file() else None
        if notebook is None:
            continue
        try:
            cache.match_cache_notebook(notebook)
        except KeyError:
            waiting.append((path, notebook))

    def run(one: tuple[Path, NotebookNode]) -> object:
        return single_nb_execution(one[1], cwd=str(one[0].parent), allow_errors=False, timeout=timeout, meta_override=True)

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for (path, notebook), result in zip(waiting, pool.map(run, waiting), strict=True):
            if result.err is None:  # type: ignore[attr-defined]
                bundle = CacheBundleIn(notebook, str(path), data={"execution_seconds": result.time})  # type: ignore[attr-defined]
                cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
    return len(waiting)


if __name__ == "__main__":
    execute(Path(sys.argv[1]))
