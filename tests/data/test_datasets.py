"""Every dataset: made again byte for byte, described as it is, with a passport that names every column."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from making.__main__ import ORDER, descriptor, parts_of
from making.dice import Dice, rounded, split, within
from making.tables import Field, Table, files_of

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
PACKAGE = ROOT / "datapackage.json"
OTHERS = ("making", "questions", "stakeholders")  # the shared code, the self-check questions, and what has tests of its own


def resources() -> list[dict[str, Any]]:
    return list(json.loads(PACKAGE.read_text(encoding="utf-8"))["resources"])


def rows_of(path: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO((ROOT / path).read_bytes().decode("utf-8-sig"), newline="")))


def fault(cell: str, field: dict[str, Any]) -> str:
    """What is wrong with a cell by its column's description; empty: nothing."""
    limits, kind = field.get("constraints", {}), field["type"]
    if not cell:
        return "missing" if limits.get("required") else ""
    if kind == "date" and date.fromisoformat(cell).isoformat() != cell:
        return "not a day"
    if kind == "yearmonth" and not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", cell):
        return "not a month"
    if kind in ("integer", "number"):
        value = int(cell) if kind == "integer" else float(cell)
        if not limits.get("minimum", value) <= value <= limits.get("maximum", value):
            return "out of range"
    if cell not in limits.get("enum", [cell]):
        return "not one of the values"
    return "" if cell == cell.strip() else "spaces around it"


def test_there_are_thirteen_datasets_beside_the_stakeholders() -> None:
    folders = {path.name for path in DATA.iterdir() if path.is_dir() and not path.name.startswith(("_", "."))}
    assert folders - set(OTHERS) == set(ORDER)
    assert len(ORDER) == 13


@pytest.mark.parametrize("folder", ORDER)
def test_a_generator_makes_its_files_again_byte_for_byte(folder: str) -> None:
    made = files_of(parts_of(folder))
    assert made
    for path, content in made.items():
        assert path.read_bytes() == content, f"{path.name}: run `cd data && python -m making`"
    stray = {path for path in (DATA / folder).iterdir() if path.is_file() and path.suffix != ".py"} - set(made)
    assert {path.name for path in stray} == {"README.md"}


def test_the_descriptor_is_up_to_date_and_names_every_file() -> None:
    assert PACKAGE.read_bytes() == descriptor(json.loads(PACKAGE.read_bytes()))
    named = {one["path"] for one in resources()}
    there = {
        path.relative_to(ROOT).as_posix()
        for path in DATA.rglob("*")
        if path.suffix in (".csv", ".md", ".json", ".xlsx") and path.name != "README.md" and path.relative_to(DATA).parts[0] != "questions"
    }
    assert named == there
    assert len({one["name"] for one in resources()}) == len(named)


def test_every_cell_fits_its_column() -> None:
    tables = [one for one in resources() if one["path"].endswith(".csv")]
    cells = 0
    for one in tables:
        fields = one["schema"]["fields"]
        header, *rows = rows_of(one["path"])
        assert header == [field["name"] for field in fields], one["path"]
        for row in rows:
            for cell, field in zip(row, fields, strict=True):
                cells += 1
                found = fault(cell, field)
                assert not found, f"{one['path']}: {field['name']} = {cell!r} is {found}"
    assert cells > 70_000


def test_a_cell_that_does_not_fit_is_found() -> None:
    rating = Field("rating", "A rating", "integer", 1, 10).schema()
    assert [fault(cell, rating) for cell in ("", "11", "7")] == ["missing", "out of range", ""]
    assert fault("2026-13", Field("month", "A month", "yearmonth").schema()) == "not a month"
    assert fault("Dutch", Field("language", "Language", values=("nl", "de")).schema()) == "not one of the values"
    with pytest.raises(ValueError, match="other columns"):
        Table("x/x.csv", "X", [Field("a", "A")], [{"b": 1}]).to_csv()


def test_keys_are_unique_and_references_lead_somewhere() -> None:
    by_name = {one["name"]: one for one in resources() if "schema" in one}
    checked = 0
    for one in by_name.values():
        header, *rows = rows_of(one["path"])
        key = one["schema"].get("primaryKey", [])
        at = [header.index(name) for name in ([key] if isinstance(key, str) else key)]
        if at:
            assert len({tuple(row[i] for i in at) for row in rows}) == len(rows), one["name"]
        for link in one["schema"].get("foreignKeys", []):
            other = by_name[link["reference"]["resource"]]
            there, *theirs = rows_of(other["path"])
            known = {row[there.index(link["reference"]["fields"])] for row in theirs}
            assert {row[header.index(link["fields"])] for row in rows} <= known, (one["name"], link)
            checked += 1
    assert checked >= 8


@pytest.mark.parametrize("folder", ORDER)
def test_the_passport_names_every_file_column_seed_and_licence(folder: str) -> None:
    passport = (DATA / folder / "README.md").read_text(encoding="utf-8")
    for one in resources():
        if one["path"].startswith(f"data/{folder}/"):
            assert f"`{Path(one['path']).name}`" in passport
            for field in one.get("schema", {}).get("fields", []):
                assert f"`{field['name']}`" in passport, field["name"]
                if field["name"] in ("step", "category", "theme", "cause", "action"):
                    assert all(f"`{value}`" in passport for value in field.get("constraints", {}).get("enum", [])), field["name"]
    source = (DATA / folder / "generate.py").read_text(encoding="utf-8")
    seed = re.search(r"^SEED = (\d+)$", source, re.MULTILINE)
    assert (f"seed {seed[1]}" if seed else "no seed") in passport
    assert all(word in passport for word in ("invented", "CC BY 4.0", f"python data/{folder}/generate.py"))


def test_generators_use_no_chance_or_sum_that_differs_between_machines() -> None:
    for path in [*DATA.glob("*/*.py")]:
        if path.parent.name == "stakeholders":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        modules |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not modules & {"numpy", "pandas", "statistics", "time", "uuid"}, path
        assert "random" not in modules or path.name == "dice.py", path
        calls = {node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
        assert not calls & {"gauss", "shuffle", "sample", "choices", "normalvariate", "today", "now"}, path


def test_the_dice_fall_the_same_everywhere_and_as_they_say() -> None:
    dice = Dice(1)
    assert [dice.whole(1, 6) for _ in range(8)] == [1, 6, 5, 2, 3, 3, 4, 5]
    drawn = [dice.normal(5, 2) for _ in range(4000)]
    mean = sum(drawn) / len(drawn)
    assert mean == pytest.approx(5, abs=0.1)
    assert (sum((one - mean) ** 2 for one in drawn) / len(drawn)) ** 0.5 == pytest.approx(2, abs=0.1)
    assert sorted(dice.mixed(range(20))) == list(range(20))
    picks = [dice.pick({"a": 3.0, "b": 1.0}) for _ in range(2000)]
    assert picks.count("a") / 2000 == pytest.approx(0.75, abs=0.04)
    assert [rounded(one) for one in (0.5, 1.5, 2.5, -0.5)] == [1, 2, 3, 0]
    assert [within(one, 1, 10) for one in (-3, 5.5, 99)] == [1, 6, 10]
    assert split(10, [1, 1, 1]) == [4, 3, 3]
    assert sum(split(2400, [0.3, 0.17, 0.53])) == 2400
