"""Write the labelled stories, by which the hints on a reader's story are measured.

    python data/story_hints/generate.py

The stories stand in `texts_*.py`, one file for each language and part. A story begins with `# name`, has four elements, and then damaged
elements: each stands in the place of the sound one and makes one more story. Labels stand in square brackets. No chance is involved.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.tables import Field, Page, Table, write  # noqa: E402 (the folder above, wherever this is run)

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "nl", "de")
SPLITS: dict[str, tuple[str, ...]] = {"dev": ("dev", "more", "third"), "unseen": ("unseen",)}  # the files of each part
ELEMENTS = ("personal", "urgency", "strategy", "call")
ANYWHERE = ("jargon", "abstract", "obvious")
# Which issues can be asked of which element; elsewhere the question has no sense, and the cell stays empty.
ISSUES: dict[str, tuple[str, ...]] = {
    "jargon": ELEMENTS,
    "abstract": ELEMENTS,
    "obvious": ELEMENTS,
    "anyone": ("personal", "urgency", "strategy"),
    "numbers": ("urgency", "strategy"),
    "no_i": ("personal",),
    "no_moment": ("personal",),
    "who": ("call",),
    "what": ("call",),
    "when": ("call",),
}
_ITEM = re.compile(r"(- )?(personal|urgency|strategy|call)(?: \[([a-z_, ]*)\])?: (.+)")


def lines_of(language: str, part: str) -> list[str]:
    """The source's lines, each put together again where it was broken."""
    spec = importlib.util.spec_from_file_location("texts", HERE / f"texts_{language}_{part}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"texts_{language}_{part}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [line for line in re.sub(r"\n    +", " ", str(module.TEXTS)).split("\n") if line.strip()]


def rows_of(language: str, split: str) -> list[dict[str, Any]]:
    """One row for each element's text: sound ones once, damaged ones as numbered versions of their story."""
    rows: list[dict[str, Any]] = []
    story, version = "", 0
    for line in [line for part in SPLITS[split] for line in lines_of(language, part)]:
        if line.startswith("# "):
            story, version = f"{language}-{line[2:].strip()}", 0
            continue
        match = _ITEM.fullmatch(line)
        if not match:
            raise ValueError(f"{language} {split}: cannot read {line[:60]!r}")
        damaged, element, labels, text = match.groups()
        version += bool(damaged)
        marked = {one.strip() for one in (labels or "").split(",") if one.strip()}
        unknown = {one for one in marked if element not in ISSUES.get(one, ())}
        if unknown or bool(damaged) != bool(marked):
            raise ValueError(f"{story} {element}: labels {sorted(marked)} do not fit")
        answers = {issue: ("yes" if issue in marked else "no") if element in where else None for issue, where in ISSUES.items()}
        rows.append(
            {"story": story, "version": version if damaged else 0, "language": language, "split": split, "element": element, "text": text} | answers
        )
    return rows


def parts() -> list[Table | Page]:
    """The one table."""
    rows = [row for language in LANGUAGES for split in SPLITS for row in rows_of(language, split)]
    about = {
        "jargon": "Is there a trade word in it?",
        "abstract": "Is there wording that nobody can picture, as in a policy paper?",
        "obvious": "Does it say what nobody could deny?",
        "anyone": "Could it stand in the story of any organisation, word for word?",
        "numbers": "Are there many figures, and no human being?",
        "no_i": "Is the teller missing?",
        "no_moment": "Is a scene missing: somewhere, somebody, something said or done?",
        "who": "Is it left open who shall act?",
        "what": "Is it left open what shall be done, so that one could see it?",
        "when": "Is it left open by when?",
    }
    fields = [
        Field("story", "Name of the story, its language first"),
        Field("version", "0: the element of the sound story; 1 and up: a story in which this element stands in its place", "integer", 0, 20),
        Field("language", "Language", values=LANGUAGES),
        Field("split", "May rules be written from it (dev), or is it only scored (unseen)?", values=tuple(SPLITS)),
        Field("element", "Element of the story", values=ELEMENTS),
        Field("text", "The element's text"),
        *(Field(issue, about[issue], values=("yes", "no"), required=False) for issue in ISSUES),
    ]
    title = "Labelled elements of invented stories in three languages"
    return [Table("story_hints/elements.csv", title, fields, rows, key=("story", "version", "element"))]


if __name__ == "__main__":
    write(parts())
