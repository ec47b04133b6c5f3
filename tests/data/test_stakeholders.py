"""The case company's stakeholders: made again byte for byte, described as they are, and telling the story the chapter tells."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cxcourse.models.key_stakeholder_view import compare_versions, compute
from cxcourse.models.stakeholder_files import from_file, work_from_files
from cxcourse.models.stakeholder_markdown import to_markdown

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "stakeholders"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("stakeholders_generate", FOLDER / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def case() -> dict[str, Any]:
    return dict(json.loads((FOLDER / "case.json").read_text(encoding="utf-8")))


def test_the_script_makes_every_file_again_byte_for_byte(generator: ModuleType) -> None:
    made = generator.files()
    assert len(made) == 5
    for path, data in made.items():
        assert path.read_bytes() == data, path.name


def test_the_csv_files_bring_back_the_same_people_and_links(case: dict[str, Any]) -> None:
    before, after = case["versions"]
    for name, version in (("stakeholders.csv", before), ("stakeholders-after.csv", after)):
        found = from_file((FOLDER / name).read_bytes(), name)
        assert found["problems"] == []
        assert found["people"] == version["people"]
        key = lambda link: (link["from"], link["to"])  # noqa: E731
        assert sorted(found["links"], key=key) == sorted(version["links"], key=key)
    rows = list(csv.DictReader(io.StringIO((FOLDER / "influence.csv").read_text(encoding="utf-8-sig"))))
    assert [{**row, "strength": int(row["strength"])} for row in rows] == before["links"]


def test_the_files_alone_make_a_whole_work(case: dict[str, Any]) -> None:
    work = work_from_files((FOLDER / "stakeholders.csv").read_bytes(), "stakeholders.csv", title=case["title"])
    assert work.keys() == case.keys()
    assert work["weights"] == case["weights"]
    assert compute(work)["ranking"] == compute(case)["ranking"]


def test_there_are_24_then_and_24_now_and_three_of_whom_too_little_is_known(case: dict[str, Any]) -> None:
    view = compute(case)
    assert view["problems"] == []
    assert [len(version["people"]) for version in case["versions"]] == [24, 24]
    assert sorted(row["id"] for row in view["ranking"] if row["thin"]) == ["lars-henning", "supervisory-board", "works-council"]
    assert all(count for count in view["counts"]["classes"].values()), "every class occurs, for teaching"


def test_the_loudest_and_the_most_powerful_are_not_the_key_stakeholder(case: dict[str, Any]) -> None:
    rank = {row["id"]: row["rank"] for row in compute(case)["ranking"]}
    people = {one["id"]: one for one in case["people"]}
    assert [who for who, place in rank.items() if place == 1] == ["ilse-brandt"]
    assert max(people, key=lambda who: people[who]["interest"] or 0) == "hugo-terpstra"
    assert max(people, key=lambda who: people[who]["power"] or 0) == "maarten-vreeland"
    assert rank["hugo-terpstra"] > 10
    assert rank["maarten-vreeland"] > 3


def test_one_person_of_little_power_joins_the_two_offices(case: dict[str, Any]) -> None:
    first = compute(case)["bridges"][0]
    assert (first["id"], first["hidden"]) == ("yusuf-demir", True)
    assert first["share"] > 0.5


def test_the_reorganisation_puts_somebody_else_first(case: dict[str, Any]) -> None:
    found = compare_versions(case, "v-now", "v-after")
    first = found["people"][0]
    assert (first["id"], first["rank_before"], first["rank_after"]) == ("stefan-reuter", 4, 1)
    assert {one["id"] for one in found["newcomers"]} == {"mirjam-adler", "joost-hamming"}
    assert {one["id"] for one in found["leavers"]} == {"ilse-brandt", "tobias-engel"}
    assert compute(case)["moved"]["v-after"]["summary"] == found["summary"].replace("your map now", "Now")


def test_the_document_of_the_case_fits_two_pages(case: dict[str, Any]) -> None:
    words = [word for word in to_markdown(case).split() if word not in ("|", "---")]
    assert 500 < len(words) < 1100


def test_the_descriptor_names_the_files_and_their_columns_as_they_are() -> None:
    package = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    resources = [one for one in package["resources"] if one["path"].startswith("data/stakeholders/")]
    assert {Path(one["path"]).name for one in resources} == {path.name for path in FOLDER.iterdir() if path.suffix in (".csv", ".json")}
    tables = [one for one in resources if one["path"].endswith(".csv")]
    assert len(tables) == 3
    for one in tables:
        rows = list(csv.reader(io.StringIO((ROOT / one["path"]).read_bytes().decode("utf-8-sig"), newline="")))
        fields = one["schema"]["fields"]
        assert rows[0] == [field["name"] for field in fields]
        for row in rows[1:]:
            for cell, field in zip(row, fields, strict=True):
                assert_fits(cell, field)


def assert_fits(cell: str, field: dict[str, Any]) -> None:
    limits = field.get("constraints", {})
    if not cell:
        assert not limits.get("required"), field["name"]
    elif field["type"] == "integer":
        assert limits["minimum"] <= int(cell) <= limits["maximum"]
    elif field["type"] == "boolean":
        assert cell in (*field["trueValues"], *field["falseValues"])
    elif "enum" in limits:
        assert cell in limits["enum"]


def test_the_passport_names_every_field() -> None:
    passport = (FOLDER / "README.md").read_text(encoding="utf-8")
    header = (FOLDER / "stakeholders.csv").read_text(encoding="utf-8-sig").splitlines()[0].replace('"', "").split(",")
    assert len(header) == 14
    assert all(f"`{name}`" in passport for name in header)
    assert all(word in passport for word in ("invented", "seed 1409", "CC BY 4.0"))
