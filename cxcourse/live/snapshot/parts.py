"""Which of the course's modules every exercise needs, and which only one: the first are in the memory snapshot, the others travel apart.

With all exercises in it the snapshot would grow with each one, and every reader would fetch eighteen to do one.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

PACKAGE = "cxcourse"
ROOTS = ("cxcourse.live.kernel", "cxcourse.widgets.kit")
COMMON_FROM = 4  # a module that so many exercises use is in the snapshot
DATA = re.compile(r"data/[\w-]+\.json")


def exercises(root: Path, attribute: str = "slug") -> list[str]:
    """The modules that define an exercise (a class with a slug of its own, or with another attribute that says yes), in order of name."""
    found = []
    for path in sorted((root / PACKAGE / "widgets").glob("[a-z]*.py")):
        bodies = [node.body for node in _tree(path).body if isinstance(node, ast.ClassDef)]
        if any(_says(attribute, line) for body in bodies for line in body):
            found.append(f"{PACKAGE}.widgets.{path.stem}")
    return found


def _says(attribute: str, line: ast.stmt) -> bool:
    if not isinstance(line, ast.Assign) or not isinstance(line.value, ast.Constant):
        return False
    return bool(line.value.value) and any(isinstance(target, ast.Name) and target.id == attribute for target in line.targets)


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def file_of(root: Path, module: str) -> Path | None:
    """Where a module stands below `root`, the folder that holds the package; None when it is no module of the course."""
    plain = root.joinpath(*module.split("."))
    for path in (plain.with_suffix(".py"), plain / "__init__.py"):
        if path.is_file():
            return path
    return None


def _imported(root: Path, module: str) -> set[str]:
    """The course's modules that a module imports anywhere in it, and the packages around it."""
    found = {module.rpartition(".")[0]}
    for node in ast.walk(_tree(file_of(root, module) or root)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name.partition(".")[0] == PACKAGE and file_of(root, name)}


def needed(root: Path, module: str) -> set[str]:
    """A module of the course and all others of the course that it needs."""
    found: set[str] = set()
    todo = [module]
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += _imported(root, one)
    return found


def standard(root: Path) -> list[str]:
    """The modules of the standard library that any exercise imports as soon as it is imported itself.

    They must be in the memory: for one that is not, the browser would fetch the whole library.
    """
    found: set[str] = set()
    for module in set[str]().union(*(needed(root, name) for name in exercises(root))):
        for node in _tree(file_of(root, module) or root).body:
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
    return sorted(name for name in found if name.partition(".")[0] in sys.stdlib_module_names and name != "__future__")


def divide(root: Path) -> tuple[list[str], dict[str, list[str]]]:
    """Modules for the snapshot, and for each exercise that is not in it the files that it needs besides.

    Args:
        root: the folder that holds the package.

    Returns:
        names of modules, and ``{module of the exercise: [path below root, ...]}``, all in alphabetical order.
    """
    wants = {module: needed(root, module) for module in exercises(root)}
    used = Counter(name for names in wants.values() for name in names)
    roots = [*ROOTS, *exercises(root, "in_memory")]
    common = set[str]().union(*(needed(root, name) for name in roots), *(needed(root, name) for name, times in used.items() if times >= COMMON_FROM))
    apart = {module: sorted(names - common) for module, names in wants.items() if module not in common}
    return sorted(common), {module: sorted(set(files_of(root, names))) for module, names in apart.items()}


def files_of(root: Path, modules: Iterable[str]) -> list[str]:
    """The files of modules, and the data that they name, as paths below `root`."""
    found = []
    for module in modules:
        path = file_of(root, module)
        if path is None:
            continue
        found.append(path.relative_to(root).as_posix())
        texts = (node.value for node in ast.walk(_tree(path)) if isinstance(node, ast.Constant) and isinstance(node.value, str))
        names = {f"{PACKAGE}/{name}" for text in texts for name in DATA.findall(text)}
        found += [name for name in names if (root / name).is_file()]
    return found
