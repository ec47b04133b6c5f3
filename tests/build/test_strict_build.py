"""The command that builds the book fails on what must not be published, every time, and gives the same bytes for the same sources."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from book_made import ASSETS

from build_tools.book import ROOT, build

HEADER = """---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
    format_version: 0.13
kernelspec:
  display_name: Python 3
  language: python
  name: python3
---

"""
RAISES = HEADER + "# A page that computes\n\n```{code-cell}\n:tags: [remove-cell]\n1 / 0\n```\n"
TEMPLATES = {
    "chapters/01-your-slug.md": "chapter.md",
    "exercises/01-your-slug.md": "exercise.md",
    "data/questions/01-your-slug.yml": "questions.yml",
}


def tiny(root: Path, pages: dict[str, str], toc: list[str] | None = None) -> Path:
    """A book in `root` with the course's own configuration: a start page, and `pages`, which `toc` names unless told otherwise."""
    listed = "".join(f"  - file: {name}\n" for name in toc or [name.removesuffix(".md") for name in pages if name.endswith(".md")])
    files = {"intro.md": "# The start\n\nWelcome.\n", "_toc.yml": f"format: jb-book\nroot: intro\nchapters:\n{listed}"} | pages
    files |= {"build/assets/manifest.json": json.dumps({name: f"h-{name}" for name in ASSETS})} | {f"build/assets/h-{name}": "" for name in ASSETS}
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in ("_config.yml", "references.bib"):
        shutil.copy(ROOT / name, root / name)
    return root


def templates(root: Path) -> Path:
    """A book made of the templates alone, and of the pages that they refer to."""
    pages = {name: (ROOT / "docs" / "templates" / source).read_text(encoding="utf-8") for name, source in TEMPLATES.items()}
    referred = ("back/glossary.md", "back/sources.md", "data/glossary/glossary.csv")
    return tiny(root, pages | {name: (ROOT / name).read_text(encoding="utf-8") for name in referred})


def published(root: Path) -> dict[str, str]:
    """Each file of the built site, with the hash of its bytes."""
    site = root / "_build" / "html"
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The templates, built once."""
    root = templates(tmp_path_factory.mktemp("first"))
    assert build(root) == 0
    return root


def test_the_templates_build_as_they_stand(first: Path) -> None:
    chapter = (first / "_build/html/chapters/01-your-slug.html").read_text(encoding="utf-8")
    exercise = (first / "_build/html/exercises/01-your-slug.html").read_text(encoding="utf-8")
    assert "brings 31 calls" in chapter  # the cell ran, and its number stands in the text
    assert chapter.count('class="cx-question"') == 3
    assert "Calls after each letter" in exercise


def test_a_site_can_go_to_a_plain_host_as_it_is(first: Path) -> None:
    """Hosts that run a site generator leave out folders with an underscore, unless this file says that nothing is to be generated."""
    site = first / "_build/html"
    assert (site / "_static").is_dir()
    assert (site / ".nojekyll").exists()


def test_a_second_build_elsewhere_gives_the_same_bytes(first: Path, tmp_path: Path) -> None:
    second = tmp_path / "another" / "place"
    shutil.copytree(first, second, ignore=shutil.ignore_patterns("_build"))
    os.utime(second / "intro.md", (1_000_000_000, 1_000_000_000))
    assert build(second) == 0
    one, other = published(first), published(second)
    assert len(one) > 15
    assert {name for name in one | other if one.get(name) != other.get(name)} == set()


def test_a_cell_that_raises_fails_the_build_and_fails_it_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = tiny(tmp_path, {"chapters/01-sums.md": RAISES})
    for _time in range(2):
        assert build(root) != 0
        told = capfd.readouterr().err
        assert "ZeroDivisionError" in told
        assert "01-sums" in told


def test_a_warning_fails_the_build_and_fails_it_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = tiny(tmp_path, {"chapters/01-words.md": "# Words\n\nSee {term}`a word that nobody explained`.\n"})
    for _time in range(2):
        assert build(root) != 0
        assert "a word that nobody explained" in capfd.readouterr().err


def test_an_inline_script_fails_the_build(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = tiny(tmp_path, {"chapters/01-words.md": "# Words\n\n<script>window.seen = 1</script>\n"})
    assert build(root) != 0
    assert "an inline script stands on line" in capfd.readouterr().err


def test_a_page_that_the_course_list_names_must_be_there(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = tiny(tmp_path, {"chapters/01-words.md": "# Words\n\nSome.\n"}, toc=["chapters/01-words", "chapters/02-more"])
    assert build(root) != 0
    assert "02-more" in capfd.readouterr().err


def test_a_page_that_the_course_list_does_not_name_is_not_published(tmp_path: Path) -> None:
    pages = {"chapters/01-words.md": "# Words\n\nSome.\n", "chapters/02-more.md": "# More\n\nUnfinished.\n"}
    root = tiny(tmp_path, pages, toc=["chapters/01-words"])
    assert build(root) == 0
    names = set(published(root))
    assert "chapters/01-words.html" in names
    assert "chapters/02-more.html" not in names
    assert "unfinish" not in (root / "_build/html/searchindex.js").read_text(encoding="utf-8")
