"""Tables with their description: one place says what a column means, the CSV file and the data package both follow."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[1]
ROOT = DATA.parent


@dataclass(frozen=True)
class Field:
    """One column. `decimals` is how many a number is written with; 0 makes it a whole number."""

    name: str
    about: str
    kind: str = "string"  # string, integer, number, date, yearmonth
    low: float | None = None
    high: float | None = None
    values: tuple[str, ...] = ()
    required: bool = True
    unique: bool = False
    decimals: int = 0

    def schema(self) -> dict[str, Any]:
        """The column as Table Schema wants it."""
        limits: dict[str, Any] = {}
        if self.required:
            limits["required"] = True
        if self.unique:
            limits["unique"] = True
        if self.low is not None:
            limits["minimum"] = self.low
        if self.high is not None:
            limits["maximum"] = self.high
        if self.values:
            limits["enum"] = list(self.values)
        out: dict[str, Any] = {"name": self.name, "type": self.kind, "description": self.about}
        return out | ({"constraints": limits} if limits else {})

    def written(self, value: Any) -> str:
        """A value as it stands in the file; None becomes an empty cell."""
        if value is None:
            return ""
        return f"{value:.{self.decimals}f}" if self.kind == "number" else str(value)


@dataclass(frozen=True)
class Table:
    """One CSV file below `data/`: where it is, what it is called, its columns and rows."""

    path: str
    title: str
    fields: Sequence[Field]
    rows: Iterable[dict[str, Any]]
    key: str | tuple[str, ...] = ""
    refers: tuple[tuple[str, str, str], ...] = field(default=())  # column, resource (own folder), column there

    @property
    def name(self) -> str:
        """The resource's name in the data package: the folder and the file."""
        folder, file = self.path.split("/")
        stem = file.removesuffix(".csv")
        return (folder if stem == folder else f"{folder}-{stem}").replace("_", "-").lower()

    def to_csv(self) -> bytes:
        """UTF-8 with a byte order mark and CR LF, as spreadsheets like it."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([one.name for one in self.fields])
        for row in self.rows:
            if row.keys() != {one.name for one in self.fields}:
                raise ValueError(f"{self.path}: a row has other columns than the table: {sorted(row)}")
            writer.writerow([one.written(row[one.name]) for one in self.fields])
        return b"\xef\xbb\xbf" + out.getvalue().encode()

    def resource(self) -> dict[str, Any]:
        """The file as the data package describes it."""
        schema: dict[str, Any] = {"fields": [one.schema() for one in self.fields]}
        if self.key:
            schema["primaryKey"] = list(self.key) if isinstance(self.key, tuple) else self.key
        if self.refers:
            schema["foreignKeys"] = [{"fields": mine, "reference": {"resource": other, "fields": theirs}} for mine, other, theirs in self.refers]
        return {
            "name": self.name,
            "path": f"data/{self.path}",
            "title": self.title,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "profile": "tabular-data-resource",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
            "schema": schema | {"missingValues": [""]},
        }


@dataclass(frozen=True)
class Page:
    """One Markdown file below `data/`."""

    path: str
    title: str
    text: str

    def resource(self) -> dict[str, Any]:
        """The file as the data package describes it."""
        return {
            "name": self.path.removesuffix(".md").replace("/", "-").replace("_", "-").lower(),
            "path": f"data/{self.path}",
            "title": self.title,
            "format": "md",
            "mediatype": "text/markdown",
            "encoding": "utf-8",
        }


def files_of(parts: Sequence[Table | Page]) -> dict[Path, bytes]:
    """Every file of a dataset with its bytes."""
    return {DATA / one.path: one.to_csv() if isinstance(one, Table) else one.text.encode() for one in parts}


def write(parts: Sequence[Table | Page]) -> None:
    """Write a dataset's files and say so."""
    for path, content in files_of(parts).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(path.relative_to(ROOT), len(content), "bytes")


def read(path: str) -> list[dict[str, str]]:
    """The rows of another dataset's file, for a dataset that must agree with it."""
    text = (DATA / path).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))
