"""Write the sentences with labelled trade words, by which the jargon translator is measured.

    python data/jargon_texts/generate.py

The sentences stand in `texts_*.py`, trade words in double brackets. No chance is involved.
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


def lines_of(part: str) -> list[str]:
    """The source's lines, each put together again where it was broken."""
    spec = importlib.util.spec_from_file_location("texts", HERE / f"texts_{part}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"texts_{part}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [line for line in re.sub(r"\n    +", " ", str(module.TEXTS)).split("\n") if line.strip()]


def read(split: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The sentences without their brackets, and the places of the trade words."""
    texts: list[dict[str, Any]] = []
    terms: list[dict[str, Any]] = []
    language = ""
    numbers = dict.fromkeys(LANGUAGES, 0)
    for line in [line for part in SPLITS[split] for line in lines_of(part)]:
        if line.startswith("# "):
            language = line[2:].strip()
            continue
        numbers[language] += 1
        number = numbers[language]
        name = f"{language}-{split}-{number:02d}"
        plain = ""
        for index, piece in enumerate(re.split(r"\[\[|\]\]", line.removeprefix("- "))):
            if index % 2:
                terms.append({"text": name, "start": len(plain), "end": len(plain) + len(piece), "term": piece})
            plain += piece
        texts.append({"text": name, "language": language, "split": split, "sentence": plain})
    return texts, terms


def parts() -> list[Table | Page]:
    """Sentences, and the trade words in them."""
    made = [read(split) for split in SPLITS]
    texts = [row for some, _terms in made for row in some]
    terms = [row for _texts, some in made for row in some]
    return [
        Table(
            "jargon_texts/texts.csv", "Sentences in three languages, with and without trade words",
            [
                Field("text", "Name of the sentence", unique=True),
                Field("language", "Language", values=LANGUAGES),
                Field("split", "May word lists be written from it (dev), or is it only scored (unseen)?", values=tuple(SPLITS)),
                Field("sentence", "The sentence"),
            ],
            texts, key="text",
        ),
        Table(
            "jargon_texts/terms.csv", "The trade words in those sentences",
            [
                Field("text", "Name of the sentence"),
                Field("start", "Place of the first letter, the first of the sentence being 0", "integer", 0),
                Field("end", "Place after the last letter", "integer", 1),
                Field("term", "The trade word as it stands there"),
            ],
            terms, key=("text", "start"), refers=(("text", "jargon-texts-texts", "text"),),
        ),
    ]  # fmt: skip


if __name__ == "__main__":
    write(parts())
