"""Build a JupyterLite site that shows the course's own widgets, wholly self-hosted.

The site is what a careful course team would publish: the same Pyodide from npm, the kernel's packages beside it with a lock file that
names only what is there, the widgets' packages in the site's own index (piplite), the front ends of ipywidgets and anywidget prebuilt, and
no way out to a public index. It is opened in the lightest of JupyterLite's apps, the REPL, whose address carries the code to run: the
notebook app takes longer to start and would wait for a click.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

from bench.ours import KIT
from bench.settings import ANYWIDGET, IPYWIDGETS, LITE_CORE, LITE_KERNEL, ROOT, WORK
from bench.tools import run

#: The kernel loads these from Pyodide's own package folder; with what they need.
KERNEL_NEEDS = ("micropip", "packaging", "ipython", "jedi", "traitlets", "typing-extensions")
#: The widgets' packages, which the site's own index serves. Pyodide's set has none of them.
WIDGETS_NEED = (f"ipywidgets=={IPYWIDGETS}", f"anywidget=={ANYWIDGET}", "comm", "jupyterlab-widgets", "psygnal")
#: Parts of the course that a browser needs; the book's own build stays out.
COURSE_PARTS = ("models", "widgets", "casebook")


def environment() -> Path:
    """Return the Python of a virtual environment that holds JupyterLite, made on first use."""
    folder = WORK / "lite-env"
    python = folder / "bin" / "python"
    wanted = f"{LITE_CORE} {LITE_KERNEL} {IPYWIDGETS} {ANYWIDGET}"
    stamp = folder / "bench.txt"
    if not stamp.exists() or stamp.read_text() != wanted:
        run(sys.executable, "-m", "venv", "--clear", folder)
        run(
            python, "-m", "pip", "install", "-q", f"jupyterlite-core=={LITE_CORE}", f"jupyterlite-pyodide-kernel=={LITE_KERNEL}",
            f"ipywidgets=={IPYWIDGETS}", f"anywidget=={ANYWIDGET}", "jupyter-server",
        )  # fmt: skip
        stamp.write_text(wanted)
    return python


def inputs() -> list[Path]:
    """Return the course's files that end up in the site: its Python, then the exercise, and the kit's script and style."""
    found = [ROOT / "cxcourse" / "__init__.py", ROOT / "cxcourse" / "i18n.py"]
    for part in COURSE_PARTS:
        found += sorted(p for p in (ROOT / "cxcourse" / part).rglob("*.py"))
    return [*found, ROOT / "bench" / "tenscales.py", *(KIT / name for name in ("kit.js", "kit.css"))]


def course_wheel(folder: Path) -> Path:
    """Write the course's browser part and the benchmark's exercise as one wheel into ``folder``."""
    *course, exercise, script, style = inputs()
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in course}
    files["cxcourse/widgets/ten_scales.py"] = exercise.read_bytes()
    files |= {f"cxcourse/widgets/static/dist/{path.name}": path.read_bytes() for path in (script, style)}
    info = "cxcourse_bench-1.0.0.dist-info"
    files[f"{info}/METADATA"] = b"Metadata-Version: 2.1\nName: cxcourse-bench\nVersion: 1.0.0\nRequires-Dist: ipywidgets\nRequires-Dist: anywidget\n"
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: bench\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in files.items()] + [f"{info}/RECORD,,"]
    files[f"{info}/RECORD"] = "\n".join(record).encode()
    target = folder / "cxcourse_bench-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, data in files.items():
            wheel.writestr(name, data)
    return target


def closure(packages: dict[str, dict[str, Any]], names: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """Return the lock entries of ``names`` and of all that they depend on."""
    found: dict[str, dict[str, Any]] = {}
    waiting = list(names)
    while waiting:
        # The lock's keys are normalised names, its `depends` are not always.
        name = waiting.pop().lower().replace("_", "-")
        if name not in found:
            found[name] = packages[name]
            waiting += packages[name]["depends"]
    return found


def pyodide_folder(python: Path, package: Path, names: tuple[str, ...], target: Path) -> None:
    """Fill ``target`` with Pyodide, the kernel's packages from PyPI, and a lock file that names exactly those."""
    target.mkdir(parents=True)
    for name in names:
        shutil.copyfile(package / name, target / name)
    lock = json.loads((package / "pyodide-lock.json").read_text())
    lock["packages"] = closure(lock["packages"], KERNEL_NEEDS)
    wanted = [f"{name}=={entry['version']}" for name, entry in lock["packages"].items()]
    wheels = WORK / "lite-wheels" / "kernel"
    _download(python, wanted, wheels)
    for name, entry in lock["packages"].items():
        stem = f"{name.replace('-', '_')}-{entry['version']}-"
        [wheel] = [w for w in wheels.glob("*.whl") if w.name.lower().replace("-", "_").startswith(stem.replace("-", "_"))]
        shutil.copyfile(wheel, target / wheel.name)
        entry |= {"file_name": wheel.name, "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest()}
    (target / "pyodide-lock.json").write_text(json.dumps(lock))


def build(output: Path, pyodide: Path, names: tuple[str, ...]) -> None:
    """Build the site into ``output`` with the Pyodide package at ``pyodide``, of which a browser needs the files ``names``."""
    python = environment()
    source = WORK / "lite-source"
    shutil.rmtree(source, ignore_errors=True)
    pyodide_folder(python, pyodide, names, source / "static" / "pyodide")
    wheels = WORK / "lite-wheels" / "widgets"
    _download(python, list(WIDGETS_NEED), wheels)
    (source / "pypi").mkdir()
    for wheel in wheels.glob("*.whl"):
        shutil.copyfile(wheel, source / "pypi" / wheel.name)
    course_wheel(source / "pypi")
    config = {"jupyter-lite-schema-version": 0, "jupyter-config-data": {
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": {"disablePyPIFallback": True}},
    }}  # fmt: skip
    (source / "jupyter-lite.json").write_text(json.dumps(config))
    run(
        python, "-m", "jupyterlite_core", "build", "--lite-dir", source, "--output-dir", output, "--apps", "repl",
        "--no-sourcemaps", "--no-unused-shared-packages", "--force", cwd=source,
    )  # fmt: skip


def _download(python: Path, wanted: list[str], folder: Path) -> None:
    """Fetch pure wheels by name and version, for the Python that Pyodide runs."""
    shutil.rmtree(folder, ignore_errors=True)
    run(
        python, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "--python-version", "3.14", "--platform", "any",
        "--implementation", "py", "--abi", "none", "-d", folder, *wanted,
    )  # fmt: skip


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
