"""Run a command, and stop with its own words when it fails."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


def run(*command: object, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """Run a command, with ``env`` added to the environment, and return what it printed.

    Raises:
        SystemExit: when it fails, with its last lines.
    """
    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=cwd, env=os.environ | dict(env or {}), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\n{done.stdout[-3000:]}")
    return done.stdout
