"""Gather the pure-Python packages of the browser path into one folder and one reproducible zip.

The sources are those installed in this environment, so that the browser runs the very code the build ran.
Compiled extensions, tests, stubs and IPython stay behind.
"""

from __future__ import annotations

import importlib.util
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

from cxcourse.live.snapshot.stand_ins import STAND_INS

PACKAGES = ("traitlets", "comm", "ipywidgets", "anywidget", "psygnal", "networkx", "cxcourse")

# Of networkx an exercise needs graphs and betweenness, of ipywidgets the base classes. Their __init__ files import all their hundreds
# of modules; cut at these lines they import what is needed, and every other module can still be imported by its own name.
CUT_BEFORE = {
    "ipywidgets/widgets/__init__.py": "from .widget_core",
    "networkx/__init__.py": "from networkx import convert_matrix",
    "networkx/algorithms/__init__.py": "from networkx.algorithms",
    "networkx/algorithms/centrality/__init__.py": "from .betweenness import",
    "networkx/algorithms/shortest_paths/__init__.py": "from networkx.algorithms",
}
KEEP_OF_NETWORKX = (
    "networkx/*.py",
    "networkx/classes/*.py",
    "networkx/utils/*.py",
    "networkx/algorithms/__init__.py",
    "networkx/algorithms/centrality/__init__.py",
    "networkx/algorithms/centrality/betweenness*.py",
    "networkx/algorithms/shortest_paths/*.py",
)
# The build's own side of the course is of no use in a browser.
LEAVE_OF_COURSE = ("cxcourse/book/", "cxcourse/charts/", "cxcourse/live/snapshot/", "cxcourse/serve.py")
EPOCH = (1980, 1, 1, 0, 0, 0)


def _wanted(name: str) -> bool:
    path = Path(name)
    if "tests" in path.parts or "__pycache__" in path.parts:
        return False
    if name.startswith("networkx/"):
        return any(path.match(pattern) and len(path.parts) == len(Path(pattern).parts) for pattern in KEEP_OF_NETWORKX)
    if name.startswith("cxcourse/"):
        return not name.startswith(LEAVE_OF_COURSE) and path.suffix in (".py", ".json", ".csv")
    return path.suffix == ".py"


def _source_of(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"{package} is not installed in this environment")
    return Path(spec.origin).parent


def _trimmed(name: str, text: str) -> str:
    marker = CUT_BEFORE.get(name)
    if marker is None:
        return text
    if marker not in text:
        raise RuntimeError(f"{name} no longer has the line {marker!r}: look at CUT_BEFORE")
    return text.split(marker, maxsplit=1)[0]


def _versions() -> dict[str, str]:
    """anywidget reads its version from installed metadata, which the browser lacks: write down what it read here."""
    from anywidget import _version  # noqa: PLC0415 - only the builder has it

    lines = (f"{name} = {getattr(_version, name)!r}\n" for name in ("__version__", "_ANYWIDGET_SEMVER_VERSION"))
    return {"anywidget/_version.py": "".join(lines)}


def copy(target: Path, packages: Iterable[str]) -> list[str]:
    """Copy the wanted files of `packages` into the empty folder `target`; return their names, sorted."""
    if target.exists():
        shutil.rmtree(target)
    names: list[str] = []
    for package in packages:
        root = _source_of(package)
        for source in sorted(root.rglob("*")):
            name = f"{package}/{source.relative_to(root).as_posix()}"
            if source.is_file() and _wanted(name):
                _write(target / name, _trimmed(name, source.read_text("utf-8")))
                names.append(name)
    return sorted(names)


def gather(target: Path) -> list[str]:
    """Copy everything that the browser path needs into `target`; return the names, sorted."""
    names = set(copy(target, PACKAGES))
    for name, text in (STAND_INS | _versions()).items():
        _write(target / name, text)
        names.add(name)
    return sorted(names)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def pack(folder: Path, names: list[str], archive: Path) -> None:
    """Zip `names` of `folder` with fixed times, so that the same sources give the same bytes."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in names:
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            out.writestr(info, (folder / name).read_bytes())
