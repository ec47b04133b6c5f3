"""Fit the weights by which story hints judge a passage, from the part of `data/story_hints` that rules may be written from.

    python build_tools/story_weights.py            write cxcourse/data/story-weights.json
    python build_tools/story_weights.py --try      only print how well it would do on stories left out one by one

For each issue a logistic score of a few counts (`FEATURES`), fitted with a penalty on large weights; which counts an issue may use is said
here, because a weight that no reader could understand is worse than a slightly lower figure. The unseen part is never read.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
TARGET = ROOT / "cxcourse" / "data" / "story-weights.json"
USES: dict[str, tuple[str, ...]] = {
    "abstract": ("abstract", "nouned", "long", "scene", "people", "they", "numbers", "quotes", "me", "obvious", "speech"),
    "obvious": (
        "obvious",
        "everyone",
        "universal",
        "virtue",
        "planning",
        "sayings",
        "gnomic",
        "specific",
        "abstract",
        "me",
        "attitude",
        "calls_out",
        "past",
    ),
    "anyone": ("specific", "generic", "names", "numbers", "scene", "time", "obvious", "people", "quotes", "past", "abstract", "they", "season"),
    "numbers": ("numbers", "percent", "someone", "they", "speech", "people", "me", "past", "scene", "names"),
    "no_i": ("me",),
    "no_moment": ("quotes", "scene", "speech", "touch", "past", "they", "people", "time", "generic", "feel", "abstract", "specific", "me_past"),
    "who": ("calls_out", "role", "you", "asks", "orders", "passive", "everyone", "names", "me"),
    "what": ("deed", "orders", "attitude", "generic", "obvious", "scene", "numbers", "abstract", "specific"),
    "when": ("by_when", "time"),
}
PENALTY = 0.03


def fit(values: np.ndarray, truth: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    """Weights and bias of a logistic score; positives and negatives weigh the same in sum. Newton's method, a fixed number of steps."""
    rows, width = values.shape
    design = np.hstack([values, np.ones((rows, 1))])
    share = np.where(truth == 1, 0.5 / max(1, truth.sum()), 0.5 / max(1, (1 - truth).sum()))
    ridge = penalty * np.eye(width + 1)
    ridge[-1, -1] = 1e-6
    weights = np.zeros(width + 1)
    for _step in range(60):
        said = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (share * (said - truth)) + ridge @ weights
        bend = (design * (share * said * (1 - said))[:, None]).T @ design + ridge
        weights = weights - np.linalg.solve(bend, slope)
    return weights[:-1], float(weights[-1])


def cut(scores: np.ndarray, truth: np.ndarray) -> float:
    """The threshold with the best F1, in the middle of its gap."""
    best, at = -1.0, 0.5
    order = np.unique(scores)
    for low, high in zip(np.r_[0.0, order], np.r_[order, 1.0], strict=True):
        middle = (low + high) / 2
        said = scores >= middle
        hit = float((said & (truth == 1)).sum())
        f1 = 2 * hit / max(1.0, said.sum() + truth.sum())
        if f1 > best + 1e-9 or (abs(f1 - best) < 1e-9 and abs(middle - 0.5) < abs(at - 0.5)):
            best, at = f1, middle
    return float(at)


def examples(issue: str) -> tuple[np.ndarray, np.ndarray, list[str], list[str]]:
    """Counts, truth, story and language of every dev element of which the issue can be asked."""
    from cxcourse.models.story_signs import FEATURES, features  # noqa: PLC0415 (the weights may have to be made first)
    from cxcourse.quality import rows_of  # noqa: PLC0415

    rows = [row for row in rows_of("story_hints/elements.csv") if row["split"] == "dev" and row[issue]]
    at = [FEATURES.index(name) for name in USES[issue]]
    values = np.array([[features(row["text"], row["language"])[one] for one in at] for row in rows])
    return values, np.array([float(row[issue] == "yes") for row in rows]), [row["story"] for row in rows], [row["language"] for row in rows]


def left_out(values: np.ndarray, truth: np.ndarray, stories: list[str]) -> np.ndarray:
    """The score of every element by weights fitted without its own story."""
    names = np.array(stories)
    scores = np.zeros(len(truth))
    for story in dict.fromkeys(stories):
        mine = names == story
        weights, bias = fit(values[~mine], truth[~mine], PENALTY)
        scores[mine] = 1 / (1 + np.exp(-np.clip(values[mine] @ weights + bias, -30, 30)))
    return scores


def main(arguments: list[str]) -> None:
    """Fit every issue, say how well it does on stories left out, and write the weights."""
    made: dict[str, Any] = {}
    for issue, names in USES.items():
        values, truth, stories, languages = examples(issue)
        scores = left_out(values, truth, stories)
        at = cut(scores, truth)
        by_language = []
        for language in ("en", "nl", "de"):
            mine = np.array(languages) == language
            said, true = scores[mine] >= at, truth[mine] == 1
            by_language.append(f"{language} {2 * (said & true).sum() / max(1, said.sum() + true.sum()):.2f}")
        weights, bias = fit(values, truth, PENALTY)
        print(f"{issue:10} {'  '.join(by_language)}  from {at:.2f}  " + " ".join(f"{n}{w:+.1f}" for n, w in zip(names, weights, strict=True)))
        rounded = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
        made[issue] = {"bias": round(bias, 4), "from": round(at, 4), "weights": rounded}
    if "--try" not in arguments:
        TARGET.write_text("{\n" + ",\n".join(f' "{key}": {json.dumps(value)}' for key, value in made.items()) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
