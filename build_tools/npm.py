"""Install the packages of package-lock.json, exactly, with no scripts of theirs run."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from cxcourse.live.snapshot.node import environment, npm

ROOT = Path(__file__).parents[1]

if __name__ == "__main__":
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    raise SystemExit(subprocess.run([*npm(), "ci", *quiet], cwd=ROOT, env=os.environ | environment(), check=False).returncode)
