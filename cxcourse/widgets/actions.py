"""What an exercise's actions are made of: the mark on a method, and the file it may return."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

Method = TypeVar("Method", bound=Callable[..., Any])


@dataclass(frozen=True)
class File:
    """What an action returns when the reader should get a file: `name` with its ending, its `mime` type, and the bytes."""

    name: str
    mime: str
    data: bytes


def action(method: Method) -> Method:
    """Let the page call this method: JSON arguments by keyword, an uploaded file as the keyword `data` (bytes).

    It returns a JSON value or a `File`, and raises `Problem` (or a `ValueError` that is meant to be read) with one plain sentence.
    """
    method._cx_action = True  # type: ignore[attr-defined]
    return method
