"""Build build/assets: the memory snapshot, then the bundles that know its files. Quick when nothing has changed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from cxcourse.live.snapshot import __main__ as snapshot
from cxcourse.live.snapshot.node import node

ROOT = Path(__file__).parents[1]
SOURCES = (
    "cxcourse/**/*.js",
    "cxcourse/**/*.jsx",
    "cxcourse/**/*.css",
    "cxcourse/**/*.svg",
    "build_tools/bundle.mjs",
    "cxcourse/data/course.json",
    "build_tools/notices.py",
    "requirements.txt",
    "package-lock.json",
    "build/live/files.json",
)


def fingerprint() -> str:
    """Of everything that the bundles are made of."""
    paths = sorted(path for pattern in SOURCES for path in ROOT.glob(pattern) if "/static/dist/" not in path.as_posix())
    sums = (f"{path.relative_to(ROOT)} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in paths)
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()


def main() -> int:
    """Exit code of the bundler."""
    snapshot.build()
    kept = ROOT / "build" / "assets.mark"
    mark = fingerprint()
    if kept.exists() and kept.read_text() == mark and (snapshot.ASSETS / "manifest.json").exists():
        return 0
    code = subprocess.run([*node(), "build_tools/bundle.mjs"], cwd=ROOT, check=False).returncode
    # After the bundles, which empty the folder first.
    code = code or subprocess.run([sys.executable, "build_tools/notices.py"], cwd=ROOT, check=False).returncode
    if code == 0:
        kept.write_text(mark)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
