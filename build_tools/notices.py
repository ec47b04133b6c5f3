"""Write licences.txt into the assets: the notices that others' work on the site asks us to pass on, from the packages themselves."""

from __future__ import annotations

import json
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

from cxcourse.live.snapshot.__main__ import ASSETS, EXTRAS
from cxcourse.live.snapshot.packages import PACKAGES

ROOT = Path(__file__).parents[1]
NAME = "licences.txt"
# What the bundles are made of; esbuild and the tools of the tests leave nothing of theirs behind.
BROWSER = ("@fontsource-variable/fraunces", "@fontsource-variable/inter", "preact", "zstddec")
# Of these the built site has the search and style sheets.
OF_THE_BUILD = ("Sphinx", "myst-nb", "Pygments")
# Whose distribution has another name than its module.
DISTRIBUTIONS = {"dateutil": "python-dateutil"}
HEAD = """\
Leading Customer Experience: work of others that this site carries, with its licences.
What is where, and under which licence: docs/third-party.md in the course's repository.
"""
PYODIDE = """\
Licensed under the Mozilla Public License, version 2.0: https://mozilla.org/MPL/2.0/
The source of this version, which is unmodified: https://github.com/pyodide/pyodide/tree/{version}
"""
PYTHON = "Licensed under the PSF License Agreement: https://docs.python.org/3/license.html\n\n{copyright}\n"


def of_python(name: str) -> tuple[str, str]:
    """Title and licence text of an installed package. Raises FileNotFoundError when it has none."""
    package: Distribution = distribution(DISTRIBUTIONS.get(name, name))
    files = [file for file in package.files or [] if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")) and ".dist-info" in str(file)]
    if not files:
        raise FileNotFoundError(f"{name} brings no licence text: look where it keeps it")
    return f"{name} {package.version}", "\n\n".join(file.locate().read_text(encoding="utf-8") for file in sorted(files, key=str))  # type: ignore[attr-defined]


def of_browser(name: str) -> tuple[str, str]:
    """Title and licence text of a package in node_modules."""
    folder = ROOT / "node_modules" / name
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    return f"{name.removeprefix('@fontsource-variable/')} {version}", (folder / "LICENSE").read_text(encoding="utf-8")


def notices() -> str:
    """The whole text."""
    pyodide = json.loads((ROOT / "node_modules/pyodide/package.json").read_text(encoding="utf-8"))["version"]
    python = [name for name in (*PACKAGES, *(module for modules in EXTRAS.values() for module in modules), *OF_THE_BUILD) if name != "cxcourse"]
    parts = [(f"Pyodide {pyodide}", PYODIDE.format(version=pyodide)), ("Python", PYTHON.format(copyright=sys.copyright))]
    parts += [of_browser(name) for name in BROWSER] + [of_python(name) for name in python]
    lists = json.loads((ROOT / "cxcourse/data/stiff-words.json").read_text(encoding="utf-8"))
    parts.append(("retext-simplify: words of cxcourse/data/stiff-words.json", lists["licence_en"]))
    return HEAD + "".join(f"\n\n{'=' * 80}\n{title}\n{'=' * 80}\n\n{text.strip()}\n" for title, text in parts)


def write(folder: Path = ASSETS) -> None:
    """Put the file in place."""
    (folder / NAME).write_text(notices(), encoding="utf-8")


if __name__ == "__main__":
    write()
