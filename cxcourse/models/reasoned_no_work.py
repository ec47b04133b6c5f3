"""The work of exercise 04 read as untrusted input: which talks were led and how, and the reader's own lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cxcourse.models.reasoned_no import INTERESTS, TALKS, walk

MOST_RUNS, MOST_LINES = 10, 20
LINE_TEXTS = {"request": 300, "after": 300, "line": 600, "second": 600, "upstairs": 400, "place": 200}


def tidied(work: Any) -> dict[str, Any]:
    """Work of the shape that the page relies on; what cannot be read becomes its default, talks that are not known are left out."""
    given = _mapping(work)
    talks = _mapping(given.get("talks"))
    here = given.get("talk")
    kept = {key: _talk(key, talks[key]) for key in TALKS if isinstance(talks.get(key), Mapping)}
    return {
        "talk": here if isinstance(here, str) and here in TALKS else "",
        "talks": kept,
        "lines": _lines(given.get("lines")),
    }


def _talk(key: str, one: Mapping[str, Any]) -> dict[str, Any]:
    talk = TALKS[key]
    led = [walk(talk, run) for run in _list(one.get("runs")) if isinstance(run, list)]
    path = _list(one.get("path"))
    guess = one.get("guess")
    return {
        "path": walk(talk, path).path,
        "guess": guess if isinstance(guess, str) and guess in INTERESTS else None,
        "runs": [done.path for done in led if done.end][-MOST_RUNS:],
    }


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _lines(value: Any) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    taken: set[str] = set()
    for one in _list(value):
        if not isinstance(one, Mapping) or len(made) == MOST_LINES:
            continue
        key = one.get("id")
        while not isinstance(key, str) or not key or len(key) > 80 or key in taken:
            key = f"l{len(taken) + 1}" if not isinstance(key, str) or not key or len(key) > 80 else f"{key[:60]}-{len(taken) + 1}"
        taken.add(key)
        texts = {name: value[:most] if isinstance(value := one.get(name), str) else "" for name, most in LINE_TEXTS.items()}
        made.append({**{k: v for k, v in one.items() if isinstance(k, str)}, "id": key, **texts})
    return made
