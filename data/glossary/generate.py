"""Write the glossary: seventy terms of the field and two of the course's own, in three languages, with a plain word for each.

    python data/glossary/generate.py

The text stands in `glossary_terms.py`. The book draws its glossary page, and the definitions that show in the text, from the file
made here; the exercise that finds jargon reads the plain words.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from glossary_terms import TEXT  # noqa: E402 (this folder)
from making.tables import Field, Page, Table, write  # noqa: E402 (the folder above, wherever this is run)

ABOUT = {
    "term": "The term in English, as the chapters use it",
    "also": "Other English names of the same, parted by ` / `; empty: none",
    "term_nl": "The term in Dutch",
    "term_de": "The term in German",
    "definition": "What it means, in one or two sentences",
    "plain": "How to say it to somebody outside the field",
    "plain_nl": "The same in Dutch",
    "plain_de": "The same in German",
    "jargon": "Would a director outside the field stumble over it? The course's own judgement",
    "chapter": "The chapter that teaches it, by its slug",
}


def rows() -> list[dict[str, str | None]]:
    """The entries in the order of the text, each with a stable id."""
    lines = TEXT.strip().split("\n")
    out: list[dict[str, str | None]] = []
    for at, (names, definition, plain) in enumerate(zip(lines[::3], lines[1::3], lines[2::3], strict=True), 1):
        english, dutch, german, jargon, chapter = names.split(" | ")
        term, _slash, also = english.partition(" / ")
        simple = dict(zip(("plain", "plain_nl", "plain_de"), plain.strip().split(" | "), strict=True))
        out.append({"id": f"g{at:02d}", "term": term, "also": also or None, "term_nl": dutch, "term_de": german, "definition": definition.strip(),
                    **simple, "jargon": jargon, "chapter": chapter})
    return out


def parts() -> list[Table | Page]:
    """The one table."""
    fields = [
        Field("id", "Stable name of the entry", unique=True),
        *(Field(name, about, required=name != "also", unique=name == "term", values=("yes", "some", "no") if name == "jargon" else ())
          for name, about in ABOUT.items()),
    ]  # fmt: skip
    return [Table("glossary/glossary.csv", "Glossary of the course in English, Dutch and German", fields, rows(), key="id")]


if __name__ == "__main__":
    write(parts())
