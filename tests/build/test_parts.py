"""What is in the memory snapshot and what travels with one exercise make up that exercise: nothing is missing, nothing travels twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cxcourse.live.snapshot import parts

ROOT = Path(__file__).parents[2]
COMMON, APART = parts.divide(ROOT)
MAKE = "import importlib, sys; found = importlib.import_module(sys.argv[1]); print(found.__file__)"


@pytest.mark.parametrize("module", sorted(APART))
def test_an_exercise_can_be_imported_from_memory_and_its_part_alone(module: str, tmp_path: Path) -> None:
    shared = [path.relative_to(ROOT) for name in COMMON if (path := parts.file_of(ROOT, name))]
    data = [Path(name) for name in parts.files_of(ROOT, COMMON) if name.endswith(".json")]
    for name in [*shared, *data, *map(Path, APART[module])]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    # -P and -S would hide the installed packages; the copy comes first instead, and what is imported must be the copy.
    env = {**os.environ, "PYTHONPATH": str(tmp_path), "CXCOURSE_BOOK": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    told = subprocess.run([sys.executable, "-c", MAKE, module], capture_output=True, text=True, check=False, cwd=tmp_path, env=env)
    assert told.returncode == 0, told.stderr[-800:]
    assert Path(told.stdout.strip()).is_relative_to(tmp_path)


def test_the_first_exercise_is_in_memory_and_every_exercise_is_somewhere() -> None:
    assert "cxcourse.widgets.key_stakeholder" in COMMON
    assert {*APART, *COMMON} >= set(parts.exercises(ROOT))
    pages = "\n".join(path.read_text(encoding="utf-8") for folder in ("exercises", "back") for path in (ROOT / folder).glob("*.md"))
    assert [name for name in parts.exercises(ROOT) if f"from {name} import" not in pages] == []


def test_what_is_in_memory_does_not_travel_again() -> None:
    in_memory = {str(path.relative_to(ROOT)) for name in COMMON if (path := parts.file_of(ROOT, name))}
    for module, names in APART.items():
        assert not in_memory & set(names), module


def test_no_exercise_needs_more_of_the_standard_library_than_is_in_memory() -> None:
    wanted = set(parts.standard(ROOT))
    assert {"json", "re", "dataclasses"} <= wanted
    for module in parts.exercises(ROOT):
        for name in parts.needed(ROOT, module):
            text = (parts.file_of(ROOT, name) or ROOT).read_text(encoding="utf-8")
            for line in text.splitlines():
                # Only what stands at the margin is imported at once.
                if line.startswith("import ") and (top := line.split()[1]) in sys.stdlib_module_names:
                    assert top in wanted, f"{name} imports {top}"
