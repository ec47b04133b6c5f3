"""The class map of many files: pandas in one process, and the same functions on the workers of a Dask cluster.

Files are read in blocks. A block becomes a few narrow pandas frames that stay where they were made: in this process, or on the worker. Only
heads (whose hand-in, made when) travel to the one place where `settle` decides who counts; then each block is counted by grouping, and the
counts are added. No row moves from one worker to another, so the cost grows with the files and with nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from cxcourse.models.answer_key import KEY
from cxcourse.models.classmap import MOST_IN_PAGE, Arrival, Outcome, Person, Row, Settings, Summary, arrive_all, merge, person, settle, steadily
from cxcourse.models.classmap_figures import APART, Apart, Centre, apart, centres_of, joined
from cxcourse.models.saved_work import MOST_BYTES

SIZE = 1000  # files in a block

Progress = Callable[[int, int], None]


@dataclass
class Block:
    """What some files hold: heads, people (place to counts), and frames with the place of the hand-in in the column ``at``."""

    heads: list[Arrival] = field(default_factory=list)
    people: dict[int, Person] = field(default_factory=dict)
    answers: Any = None  # at, question, right, last, tries
    picks: Any = None  # at, question, code
    numbers: Any = None  # at, exercise, number, value
    did: Any = None  # at, exercise


class Result(NamedTuple):
    """All that `classmap_reading.read` needs. `people` is empty when there are more than a page can list."""

    total: Summary
    outcomes: list[Outcome]
    people: list[Person]
    outliers: list[Apart]


def found(folder: Path) -> list[Path]:
    """All files in a folder and below, in the order of their names; hidden ones are the system's own and do not count."""
    parts = ((path.relative_to(folder), path) for path in folder.rglob("*") if path.is_file())
    return [path for name, path in sorted(parts, key=lambda pair: pair[0].as_posix()) if not any(part.startswith(".") for part in name.parts)]


def read_block(folder: Path, paths: Sequence[Path]) -> Block:
    """Read some files into a block; a file that cannot be read has a head that says so."""
    with steadily():
        return _read_block(folder, paths)


def _read_block(folder: Path, paths: Sequence[Path]) -> Block:
    block = Block()
    answers: list[tuple[Any, ...]] = []
    picks: list[tuple[Any, ...]] = []
    numbers: list[tuple[Any, ...]] = []
    did: list[tuple[Any, ...]] = []
    for path in paths:
        for head, row in arrive_all(path.relative_to(folder).as_posix(), _bytes(path)):
            at = len(block.heads)
            block.heads.append(head)
            if row is not None:
                block.people[at] = person(row)
                answers += [(at, one.question, one.right, one.last, one.tries) for one in row.answers]
                picks += [(at, one.question, code) for one in row.answers for code in one.codes]
                numbers += [(at, *one) for one in row.numbers]
                did += [(at, one) for one in row.did]
    block.answers = _frame(answers, at="int32", question="category", right="bool", last="bool", tries="int16")
    block.picks = _frame(picks, at="int32", question="category", code="category")
    block.numbers = _frame(numbers, at="int32", exercise="category", number="category", value="float64")
    block.did = _frame(did, at="int32", exercise="category")
    return block


def _bytes(path: Path) -> bytes:
    """The file, or as much of it as shows that it is too large."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _frame(rows: list[tuple[Any, ...]], **columns: str) -> Any:
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def heads_of(block: Block) -> list[Arrival]:
    """What of a block has to be known to decide who counts."""
    return block.heads


def count_block(block: Block, places: Sequence[int]) -> Summary:
    """The summary of those hand-ins of a block that stand at `places`: what `classmap.of_rows` counts, by grouping."""
    counted = [block.people[at] for at in places]
    total: Summary = {("learners",): len(counted), ("named",): sum(bool(one.name) for one in counted)}
    for at in places:
        what = ("assignment", block.heads[at].assignment)
        total[what] = total.get(what, 0) + 1
    answers, picks, numbers, did = (frame[frame["at"].isin(places)] for frame in (block.answers, block.picks, block.numbers, block.did))
    by = answers.groupby("question", observed=True)
    for name, series in {"asked": by.size(), "right": by["right"].sum(), "last": by["last"].sum(), "tries": by["tries"].sum()}.items():
        total |= {(name, question): int(n) for question, n in series.items()}
    told = answers.assign(objective=answers["question"].map(KEY.objective_of))
    goals = told.groupby(["at", "objective"], observed=True)["right"].agg(["sum", "size"])
    for (objective, right, asked), n in goals.reset_index().groupby(["objective", "sum", "size"], observed=True).size().items():
        total["goal", objective, int(right), int(asked)] = int(n)
    total |= {("pick", question, code): int(n) for (question, code), n in picks.groupby(["question", "code"], observed=True).size().items()}
    values = numbers.groupby(["exercise", "number", "value"], observed=True).size()
    total |= {("value", exercise, number, float(value)): int(n) for (exercise, number, value), n in values.items()}
    total |= {("did", exercise): int(n) for exercise, n in did.groupby("exercise", observed=True).size().items()}
    return {what: n for what, n in total.items() if n}


def apart_block(block: Block, places: Sequence[int], centres: dict[tuple[str, str], Centre]) -> list[Apart]:
    """Who stands apart among those at `places`; only numbers that may are looked at one by one."""
    numbers = block.numbers[block.numbers["at"].isin(places)]
    rows: dict[int, list[tuple[str, str, float]]] = {}
    for (exercise, number), some in numbers.groupby(["exercise", "number"], observed=True):
        if (exercise, number) in centres:
            middle, reach = centres[exercise, number]
            far = some[(some["value"] - middle).abs() > APART * reach * (1 - 1e-9)]
            for at, value in zip(far["at"], far["value"], strict=True):
                rows.setdefault(int(at), []).append((exercise, number, float(value)))
    return apart((Row(block.people[at].learner, "", "", "", (), (), tuple(given), ()) for at, given in rows.items()), centres)


def people_of(block: Block, places: Sequence[int]) -> list[Person]:
    """Those at `places`."""
    return [block.people[at] for at in places]


class Here:
    """Runs the functions above in this process."""

    def run(self, task: Callable[..., Any], calls: Sequence[tuple[Any, ...]], *, keep: bool = False, seen: Progress | None = None) -> list[Any]:
        """Results of `task` for each of `calls`, in their order."""
        made = []
        for at, call in enumerate(calls, start=1):
            made.append(task(*call))
            if seen:
                seen(at, len(calls))
        return made


class There:
    """Runs them on a Dask cluster; blocks (`keep`) stay on the workers and are passed on as promises."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def run(self, task: Callable[..., Any], calls: Sequence[tuple[Any, ...]], *, keep: bool = False, seen: Progress | None = None) -> list[Any]:
        """As `Here.run`; with `keep` the results are promises."""
        from dask.distributed import as_completed  # noqa: PLC0415 (an extra, not needed by the book)

        promised = [self._client.submit(task, *call, pure=False) for call in calls]
        for at, _one in enumerate(as_completed(promised), start=1):
            if seen:
                seen(at, len(calls))
        return promised if keep else list(self._client.gather(promised))


def gathered(folder: Path, settings: Settings, engine: Here | There | None = None, *, size: int = SIZE, seen: Progress | None = None) -> Result:
    """Everything in a folder, read, settled and counted. `seen` is told how many blocks of how many have been read."""
    engine = engine or Here()
    paths = found(folder)
    blocks = engine.run(read_block, [(folder, paths[at : at + size]) for at in range(0, len(paths), size)], keep=True, seen=seen)
    heads = engine.run(heads_of, [(block,) for block in blocks])
    arrivals = [head for some in heads for head in some]
    chosen, outcomes = settle(arrivals, settings)
    calls = list(_places(blocks, heads, chosen))
    total: Summary = {}
    for part in engine.run(count_block, calls):
        total = merge(total, part)
    centres = centres_of(total)
    outliers = joined(engine.run(apart_block, [(*call, centres) for call in calls]))
    few = len(chosen) <= MOST_IN_PAGE
    people = [one for some in engine.run(people_of, calls) for one in some] if few else []
    return Result(total, outcomes, people, outliers)


def _places(blocks: Sequence[Any], heads: Sequence[Sequence[Arrival]], chosen: set[int]) -> Iterator[tuple[Any, list[int]]]:
    """Each block with the places in it that count."""
    begin = 0
    for block, some in zip(blocks, heads, strict=True):
        yield block, [at - begin for at in range(begin, begin + len(some)) if at in chosen]
        begin += len(some)
