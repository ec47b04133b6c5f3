"""Build the book strictly, and never from something stale.

Jupyter Book remembers executed notebooks by their own text alone, and after a build that failed on a warning the next one passes. So the
memory is dropped when the package or the data have changed, and the read pages are dropped when a build fails.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
# What pages can depend on besides themselves.
SOURCES = ("cxcourse/**/*.py", "data/**/*", "cxcourse/data/**/*", "chapters/_*", "requirements.txt", "_config.yml", "references.bib")
CELL = re.compile(r"^(`{3,}|:{3,}|~{3,})(\{code-cell\}.*?)^\1", re.MULTILINE | re.DOTALL)
LEFT = ("_build", "build", "docs", "node_modules")


def fingerprint(root: Path) -> str:
    """Of the package, the data and the configuration."""
    paths = sorted({path for pattern in SOURCES for path in root.glob(pattern) if path.is_file() and "__pycache__" not in path.parts})
    return hashlib.sha256("".join(f"{p.relative_to(root)}{hashlib.sha256(p.read_bytes()).hexdigest()}" for p in paths).encode()).hexdigest()


def notebooks(root: Path) -> str:
    """Of the code in the pages: while it stays as it is, nothing has to be executed again."""
    paths = sorted(path for pattern in ("*.md", "*/*.md") for path in root.glob(pattern) if path.parent.name not in LEFT)
    code = {str(path.relative_to(root)): CELL.findall(path.read_text(encoding="utf-8")) for path in paths}
    return hashlib.sha256(json.dumps(code).encode()).hexdigest()


def build(root: Path = ROOT) -> int:
    """Build the book whose sources are in `root`; returns the exit code."""
    out = root / "_build"
    mark, kept = fingerprint(root), out / "sources.mark"
    code, ran = notebooks(root), out / "notebooks.mark"
    if not kept.exists() or kept.read_text() != mark:
        for name in (".jupyter_cache", ".doctrees", "html"):
            shutil.rmtree(out / name, ignore_errors=True)
        ran.unlink(missing_ok=True)
    ahead = [sys.executable, str(Path(__file__).with_name("execute.py")), str(root)]
    book = [str(Path(sys.executable).with_name("jupyter-book")), "build", str(root), "-n", "-W", "--keep-going", "-q"]
    environment = os.environ | {"CXCOURSE_BOOK": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    for command in (book,) if ran.exists() and ran.read_text() == code else (ahead, book):
        told = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if told.returncode:
            break
    if told.returncode:
        shutil.rmtree(out / ".doctrees", ignore_errors=True)
        ran.unlink(missing_ok=True)
        print("The book could not be built.\n" + (told.stdout + told.stderr)[-6000:], file=sys.stderr)
        return 1
    out.mkdir(exist_ok=True)
    kept.write_text(mark)
    ran.write_text(code)
    return 0


if __name__ == "__main__":
    raise SystemExit(build(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT))
