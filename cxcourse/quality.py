"""How good are the hints on a text? Measured on labelled texts that nobody looked at while the rules were written.

    python -m cxcourse.quality            print the table: precision, recall and F1 for each issue, element and language
    python -m cxcourse.quality --write    also write `cxcourse/data/text-quality.json`: what readers are shown, and what is held back

Works on the repository's `data/story_hints` and `data/jargon_texts`; their passports say how they were made.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cxcourse.models.jargon import jargon
from cxcourse.models.story_signs import ISSUES, issues_of

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "cxcourse" / "data" / "text-quality.json"
LANGUAGES = ("en", "nl", "de")
SPLITS = ("dev", "unseen")
ELEMENTS = ("personal", "urgency", "strategy", "call")
SHOWN_FROM = 0.65  # a hint with a lower F1 on unseen texts is not shown to readers


@dataclass(frozen=True)
class Score:
    """Counts of one detector: rightly marked, wrongly marked, missed."""

    hit: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        """Of what was marked, the share that was right, 0 to 1."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else float(not self.missed)

    @property
    def recall(self) -> float:
        """Of what there was to mark, the share that was found, 0 to 1."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, 0 to 1."""
        both = 2 * self.hit + self.false + self.missed
        return 2 * self.hit / both if both else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.hit + other.hit, self.false + other.false, self.missed + other.missed)


def rows_of(path: str) -> list[dict[str, str]]:
    """The rows of a table in `data/`."""
    return list(csv.DictReader(io.StringIO((ROOT / "data" / path).read_bytes().decode("utf-8-sig"), newline="")))


def judged() -> list[dict[str, Any]]:
    """Every labelled element with what the detectors say: ``{"row", "said": set of issues}``."""
    return [{"row": row, "said": set(issues_of(row["text"], row["element"], row["language"]))} for row in rows_of("story_hints/elements.csv")]


def counted(rows: Iterable[dict[str, Any]], issues: Iterable[str]) -> Score:
    """The counts over some elements and issues; an issue that cannot be asked of an element does not count there."""
    hit = false = missed = 0
    wanted = list(issues)
    for one in rows:
        for issue in wanted:
            truth, said = one["row"][issue], issue in one["said"]
            hit += said and truth == "yes"
            false += said and truth == "no"
            missed += not said and truth == "yes"
    return Score(hit, false, missed)


def story_table() -> list[dict[str, Any]]:
    """One row for each language, part, and issue or element, with the macro F1 over the issues last."""
    everything = judged()
    table = []
    for language in LANGUAGES:
        for split in SPLITS:
            here = [one for one in everything if one["row"]["language"] == language and one["row"]["split"] == split]
            by_issue = {issue: counted(here, [issue]) for issue in ISSUES}
            table += [_line(language, split, "issue", issue, score) for issue, score in by_issue.items()]
            for element in ELEMENTS:
                mine = [one for one in here if one["row"]["element"] == element]
                table.append(_line(language, split, "element", element, counted(mine, ISSUES)))
            macro = sum(score.f1 for score in by_issue.values()) / len(by_issue)
            table.append({"language": language, "split": split, "what": "macro", "name": "macro F1", "f1": round(macro, 4)})
    return table


def _line(language: str, split: str, what: str, name: str, score: Score) -> dict[str, Any]:
    return {
        "language": language, "split": split, "what": what, "name": name, "precision": round(score.precision, 4), "recall": round(score.recall, 4),
        "f1": round(score.f1, 4), "hit": score.hit, "false": score.false, "missed": score.missed,
    }  # fmt: skip


def jargon_score(language: str, split: str) -> Score:
    """Trade words: a mark is right if it overlaps a labelled one; a labelled one is found if marks cover half of its letters."""
    labelled: dict[str, list[tuple[int, int]]] = {}
    for row in rows_of("jargon_texts/terms.csv"):
        labelled.setdefault(row["text"], []).append((int(row["start"]), int(row["end"])))
    total = Score(0, 0, 0)
    for row in rows_of("jargon_texts/texts.csv"):
        if row["language"] == language and row["split"] == split:
            total += _spans(labelled.get(row["text"], []), [(mark.start, mark.end) for mark in jargon(row["sentence"], language)])
    return total


def _spans(truth: list[tuple[int, int]], said: list[tuple[int, int]]) -> Score:
    found = sum(2 * sum(max(0, min(end, stop) - max(start, begin)) for begin, stop in said) >= end - start for start, end in truth)
    false = sum(not any(begin < end and start < stop for start, end in truth) for begin, stop in said)
    return Score(found, false, len(truth) - found)


def jargon_table() -> list[dict[str, Any]]:
    """One row for each language and part."""
    return [_line(language, split, "jargon", "trade words", jargon_score(language, split)) for language in LANGUAGES for split in SPLITS]


def kept() -> dict[str, Any]:
    """What the book and the exercises read: all figures, and for each language the issues that readers are shown."""
    stories, terms = story_table(), jargon_table()
    good = [row for row in stories if row["split"] == "unseen" and row["what"] == "issue" and row["f1"] >= SHOWN_FROM]
    shown = {language: [row["name"] for row in good if row["language"] == language] for language in LANGUAGES}
    return {"shown_from": SHOWN_FROM, "shown": shown, "stories": stories, "jargon": terms}


def written(content: dict[str, Any]) -> str:
    """The file's text: one figure row a line, so that a change can be read."""
    lines = [f' "{key}": [\n  ' + ",\n  ".join(json.dumps(row) for row in content[key]) + "\n ]" for key in ("stories", "jargon")]
    head = [f' "{key}": {json.dumps(content[key])}' for key in ("shown_from", "shown")]
    return "{\n" + ",\n".join(head + lines) + "\n}\n"


def printed(rows: list[dict[str, Any]], split: str) -> str:
    """A table for the terminal."""
    lines = [f"{split:8} {'':14}" + "".join(f"{language:>24}" for language in LANGUAGES)]
    for name in dict.fromkeys(row["name"] for row in rows):
        cells = []
        for language in LANGUAGES:
            row = next(one for one in rows if (one["language"], one["split"], one["name"]) == (language, split, name))
            part = f"{row['precision']:.2f} {row['recall']:.2f} " if "precision" in row else ""
            counts = f" ({row['hit']}/{row['false']}/{row['missed']})" if "hit" in row else ""
            cells.append(f"{part}{row['f1']:.2f}{counts}")
        lines.append(f"{'':8} {name:14}" + "".join(f"{cell:>24}" for cell in cells))
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print the tables; with `--dev` only the part that may be looked at while rules are written."""
    splits = SPLITS[:1] if "--dev" in arguments else SPLITS
    print("precision recall F1 (hits/false/missed)")
    for split in splits:
        print(printed(story_table(), split))
        print(printed(jargon_table(), split))
    if "--write" in arguments:
        KEPT.write_text(written(kept()), encoding="utf-8")
        print(f"written: {KEPT.relative_to(ROOT)}")


if __name__ == "__main__":
    main(sys.argv[1:])
