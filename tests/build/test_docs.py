"""What the documents say is so: links lead somewhere, commands exist, every dependency has its purpose, every licence its text."""

from __future__ import annotations

import json
import re
import struct
import tomllib
from pathlib import Path

import pytest

from build_tools.notices import notices

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "bench" / "README.md", ROOT / "cxcourse" / "book" / "README.md"])
DOCUMENTS.remove(ROOT / "intro.md")  # a page of the book, which the build checks
each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
# Folders that a path in a document may begin with, when it is one of this repository.
FOLDERS = ("cxcourse/", "build_tools/", "docs/", "tests/", "bench/", "data/", "chapters/", "exercises/", "back/", "locale/")


def prose(path: Path) -> str:
    """A document without its blocks of code."""
    return re.sub(r"^(`{3,}|~{3,}).*?^\1\s*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(path: Path) -> set[str]:
    """The names by which a link finds a heading."""
    headings = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def table_after(path: Path, *heads: str) -> set[str]:
    """First cells of the tables whose heads are these."""
    found: set[str] = set()
    for head in heads:
        table = re.search(rf"^\| {head} \|.*\n\|[-| ]+\n((?:\|.*\n)+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert table, head
        found |= {row.split("|")[1].strip() for row in table[1].splitlines()}
    return found


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[ ]", line, maxsplit=1)[0] for line in requirements}


def test_the_documents_are_there() -> None:
    here = {path.relative_to(ROOT).as_posix() for path in DOCUMENTS}
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE-TEXT.md"} <= here
    assert {f"docs/{name}.md" for name in ("architecture", "hosting", "live-runtime", "casebook-format", "third-party")} <= here


@each_document
def test_a_link_within_the_repository_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(prose(path)):
        if re.match(r"[a-z]+:", target):
            continue
        file, _hash, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@each_document
def test_a_path_that_is_named_exists(path: Path) -> None:
    for name in re.findall(r"`([\w./-]+)`", prose(path)):
        if name.startswith(FOLDERS) and not re.search(r"NN|slug|name|YYYY|case/|results|widgets/static/dist", name):
            assert (ROOT / name).exists(), name


@each_document
def test_a_make_target_that_is_named_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert targets
    assert set(re.findall(r"(?:`|^    )(?:\w+=\d+ )?make ([a-z]+)", prose(path), re.MULTILINE)) <= targets


def test_contributing_names_every_direct_dependency_and_no_other() -> None:
    contributing = ROOT / "CONTRIBUTING.md"
    assert table_after(contributing, "Python", "tests only") == names([*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]])
    assert table_after(contributing, "browser") == set(PACKAGES)


def test_what_the_site_carries_is_listed_with_its_licence() -> None:
    from cxcourse.live.snapshot.__main__ import EXTRAS
    from cxcourse.live.snapshot.packages import PACKAGES as GATHERED

    listed = (ROOT / "docs" / "third-party.md").read_text(encoding="utf-8")
    fonts = [name.rsplit("/", 1)[1] for name in PACKAGES if "fontsource" in name]
    shipped = {*GATHERED, *(module for modules in EXTRAS.values() for module in modules), *fonts, "preact", "pyodide"} - {"cxcourse"}
    assert len(shipped) > 8
    assert {name for name in shipped if not re.search(rf"\b{name}\b", listed, re.IGNORECASE)} == set()


@pytest.mark.parametrize("name", ["pyodide", "preact", "zstddec", "@fontsource-variable/inter", "@fontsource-variable/fraunces"])
def test_a_browser_package_still_has_the_licence_that_the_list_gives(name: str) -> None:
    licence = json.loads((ROOT / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["license"]
    rows = (ROOT / "docs/third-party.md").read_text(encoding="utf-8").splitlines()
    sign = f"[{name.rsplit('/', 1)[-1]}]"
    assert licence.replace(" AND ", " and ") in next(row for row in rows if sign in row.lower())


def test_the_site_passes_on_the_notices_of_what_it_carries() -> None:
    text = notices()
    assert text.count("=" * 80) >= 30
    for words in ("SIL Open Font License", "Mozilla Public License", "PSF License", "Jason Miller", "NetworkX Developers", "Project Jupyter"):
        assert words.lower() in text.lower()


def test_code_and_text_have_their_licences() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("BSD 3-Clause License")
    assert "2026, The contributors of Leading Customer Experience" in licence
    assert PROJECT["license"] == json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["license"] == "BSD-3-Clause"
    assert "CC-BY-4.0" in (ROOT / "LICENSE-TEXT.md").read_text(encoding="utf-8")


def test_the_policy_in_the_hosting_page_is_the_one_in_the_pages() -> None:
    told = re.search(r"^    Content-Security-Policy: (.*)$", (ROOT / "docs/hosting.md").read_text(encoding="utf-8"), re.MULTILINE)
    written = re.search(r'Content-Security-Policy" content="([^"]*)"', (ROOT / "cxcourse/book/theme/layout.html").read_text(encoding="utf-8"))
    assert told
    assert written
    assert told[1] == f"{written[1]}; frame-ancestors 'self'"


def test_the_format_page_says_what_the_store_does() -> None:
    page = (ROOT / "docs/casebook-format.md").read_text(encoding="utf-8")
    store = "".join((ROOT / f"cxcourse/casebook/{name}.js").read_text(encoding="utf-8") for name in ("casebook", "copies"))
    database = (ROOT / "cxcourse/casebook/database.js").read_text(encoding="utf-8")
    number = {name: int(value) for name, value in re.findall(r"const (\w+) = (\d+);", store + database)}
    assert f"version {number['FORMAT']}" in page.splitlines()[0]
    assert f"version `{number['VERSION']}`" in page
    assert f"{number['DELAY']} ms after the last change, and at the latest {number['LONGEST']} ms" in page
    assert number["KEPT"] == 10
    assert "newest ten" in page
    stores = re.search(r"STORES = \{(.*?)\}", database)
    assert stores
    for name, key in re.findall(r'(\w+): "(\w+)"', stores[1]):
        assert re.search(rf"^\| `{name}` \| `{key}`", page, re.MULTILINE)


def test_the_screenshot_is_a_small_picture_of_a_wide_page() -> None:
    picture = (ROOT / "docs/screenshot.png").read_bytes()
    assert picture[1:4] == b"PNG"
    width, height = struct.unpack(">II", picture[16:24])
    assert width >= 1000
    assert height >= 600
    assert len(picture) < 300_000
