"""The datasets as the tests read them: from the files, as a reader would."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
sys.path.insert(0, str(DATA))  # so that `making`, which the generators share, can be imported


class Tables:
    """Reads a dataset's file once."""

    def __init__(self) -> None:
        self._read: dict[str, pd.DataFrame] = {}

    def __call__(self, path: str) -> pd.DataFrame:
        if path not in self._read:
            self._read[path] = pd.read_csv(DATA / path)
        return self._read[path].copy()


@pytest.fixture(scope="session")
def table() -> Tables:
    return Tables()
