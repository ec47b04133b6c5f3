"""In the built book every idea of a chapter points to a section that is there, and the maintainers' table leads to it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
ID = re.compile(r"([A-Z])(\d+)(?:-\1?(\d+))?")


def planned() -> dict[str, set[str]]:
    """Which ids each chapter is held to, by its page."""
    table = yaml.safe_load((ROOT / "tests/content/coverage.yml").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for row in table["chapters"]:
        ids = {f"{m[1]}{n}" for m in ID.finditer(row["covers"]) for n in range(int(m[2]), int(m[3] or m[2]) + 1)}
        found[f"chapters/{row['number']}-{row['slug']}"] = ids
    return found


def test_every_idea_of_a_built_chapter_points_to_a_section_that_is_there(book: Path) -> None:
    covered = json.loads((book.parent / "coverage.json").read_text(encoding="utf-8"))
    built = {page: ids for page, ids in planned().items() if (book / f"{page}.html").exists()}
    assert built
    assert set(covered) == set(built)
    for page, ids in built.items():
        assert set(covered[page]) == ids, page
        html = (book / f"{page}.html").read_text(encoding="utf-8")
        missing = {section for section in covered[page].values() if f'id="{section}"' not in html}
        assert not missing, f"{page}: {missing}"


def test_the_maintainers_table_links_each_of_them(book: Path) -> None:
    covered = json.loads((book.parent / "coverage.json").read_text(encoding="utf-8"))
    page = (book / "back/coverage.html").read_text(encoding="utf-8")
    rows = dict(re.findall(r'<tr><th scope="row">([ST]\d+)</th><td>.*?</td><td>(.*?)</td></tr>', page))
    assert len(rows) == 181
    # an idea that two chapters teach is linked at one of them
    for one, cell in rows.items():
        homes = {f"../{name}.html#{ids[one]}" for name, ids in covered.items() if one in ids}
        links = set(re.findall(r'href="([^"]+)"', cell))
        assert links <= homes, one
        assert bool(links) == bool(homes), one
