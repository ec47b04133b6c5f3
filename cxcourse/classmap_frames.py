"""The class map of many files: pandas here, its reading shared out to the cores of this machine, or all of it to the workers of a Dask cluster.

Files are read in blocks. A block becomes two narrow pandas frames of whole numbers, and a short list of the different answers that they point
to. On a cluster frames stay on the worker that made them; only heads (whose hand-in, made when) travel to the one place where `settle` decides
who counts. Then each block is counted by grouping, and the counts are added. No row moves from one worker to another, so the cost grows with the
files and with nothing else.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from cxcourse.i18n import _
from cxcourse.models import classmap as c
from cxcourse.models.answer_key import KEY
from cxcourse.models.classmap import Arrival, Given, Outcome, Person, Row, Settings, Summary
from cxcourse.models.classmap_figures import APART, Apart, Centre, apart, centres_of, joined
from cxcourse.models.saved_work import MOST_BYTES

SIZE = 1000  # files in a block
FEW = 64 * 1024  # bytes that are asked for at once: nearly every hand-in is shorter

Progress = Callable[[int, int], None]


@dataclass
class Block:
    """What some files hold. Frames point into the lists: ``at`` to the place of the hand-in, ``given`` and ``what`` to what is told there."""

    heads: list[Arrival] = field(default_factory=list)
    people: dict[int, Person] = field(default_factory=dict)  # by the place of the hand-in
    given: list[Given] = field(default_factory=list)  # the different answers
    what: list[tuple[str, str]] = field(default_factory=list)  # exercise and number
    answers: Any = None  # at, given
    numbers: Any = None  # at, what, value


class Result(NamedTuple):
    """All that `classmap_reading.read` needs. `people` is empty when there are more than a page can list."""

    total: Summary
    outcomes: list[Outcome]
    people: list[Person]
    outliers: list[Apart]


def found(folder: Path) -> list[str]:
    """All files in a folder and below by their names in it, in order; hidden ones are the system's own and do not count, nor do links to folders."""
    names: list[str] = []
    todo = [""]
    while todo:
        below = todo.pop()
        try:
            with os.scandir(folder / below) as entries:
                for one in entries:
                    if one.name.startswith("."):
                        continue
                    if one.is_dir(follow_symlinks=False):
                        todo.append(f"{below}{one.name}/")
                    elif one.is_file():
                        names.append(below + one.name)
        except PermissionError:
            continue
    return sorted(names)


def read_block(folder: Path, names: Sequence[str]) -> Block:
    """Read some files into a block; a file that cannot be read has a head that says so."""
    block = Block()
    given: dict[Given, int] = {}
    what: dict[tuple[str, str], int] = {}
    answers: tuple[list[int], list[int]] = ([], [])
    numbers: tuple[list[int], list[int], list[float]] = ([], [], [])
    with c.steadily():
        for name in names:
            for head, row in _arrived(folder, name):
                at = len(block.heads)
                block.heads.append(head)
                if row is None:
                    continue
                block.people[at] = c.person(row)
                answers[0].extend([at] * len(row.answers))
                answers[1].extend([given.setdefault(one, len(given)) for one in row.answers])
                for exercise, number, value in row.numbers:
                    numbers[0].append(at)
                    numbers[1].append(what.setdefault((exercise, number), len(what)))
                    numbers[2].append(value)
    block.given, block.what = list(given), list(what)
    block.answers = pd.DataFrame({"at": np.array(answers[0], "int32"), "given": np.array(answers[1], "int32")})
    block.numbers = pd.DataFrame(
        {"at": np.array(numbers[0], "int32"), "what": np.array(numbers[1], "int16"), "value": np.array(numbers[2], "float64")}
    )
    return block


def _arrived(folder: Path, name: str) -> list[tuple[Arrival, Row | None]]:
    try:
        return c.arrive_all(name, _bytes(os.path.join(folder, name)))  # noqa: PTH118 - a path object for each takes as long as to read it
    except OSError:
        return [(Arrival(name, "damaged", _("This file could not be opened here. Look whether you may read it.")), None)]


def _bytes(path: str) -> bytes:
    """The file, or as much of it as shows that it is too large."""
    data = b""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - see above
        while len(data) <= MOST_BYTES and (more := file.read(FEW)):
            data += more
    return data


def heads_of(block: Block) -> list[Arrival]:
    """What of a block has to be known to decide who counts."""
    return block.heads


def _of(frame: Any, block: Block, places: Sequence[int]) -> Any:
    """The rows of those hand-ins that stand at `places`."""
    wanted = np.zeros(len(block.heads), bool)
    wanted[list(places)] = True
    return frame[wanted[frame["at"].to_numpy()]]


def count_block(block: Block, places: Sequence[int]) -> Summary:
    """The summary of those hand-ins of a block that stand at `places`: what `classmap.of_rows` counts, by grouping."""
    people = [block.people[at] for at in places]
    total: Counter[tuple[Any, ...]] = Counter({("learners",): len(people), ("named",): sum(bool(one.name) for one in people)})
    total.update(("assignment", block.heads[at].assignment) for at in places)
    total.update(("did", exercise) for one in people for exercise in one.did)
    answers = _of(block.answers, block, places)
    for given, n in answers["given"].value_counts().items():
        one = block.given[given]
        for what in c.counts_of(one):
            total[what] += n
        total["tries", one.question] += n * one.tries
    names = {name: code for code, name in enumerate(KEY.objectives)}
    objective = np.array([names[KEY.objective_of[one.question]] for one in block.given], "int32")
    right = np.array([one.right for one in block.given], "int32")
    told = answers.assign(objective=objective[answers["given"]], right=right[answers["given"]])
    goals = told.groupby(["at", "objective"])["right"].agg(["sum", "size"])
    called = list(names)
    for (code, rights, asked), n in goals.groupby(["objective", "sum", "size"]).size().items():
        total["goal", called[code], rights, asked] += n
    for (code, value), n in _of(block.numbers, block, places).groupby(["what", "value"]).size().items():
        total["value", *block.what[code], value] += n
    return {tuple(map(_plain, what)): int(n) for what, n in total.items() if n}


def _plain(part: Any) -> Any:
    """A number of a frame as one of Python."""
    return part.item() if isinstance(part, np.generic) else part


def apart_block(block: Block, places: Sequence[int], centres: dict[tuple[str, str], Centre]) -> list[Apart]:
    """Who stands apart among those at `places`; only numbers that may are looked at one by one."""
    rows: dict[int, list[tuple[str, str, float]]] = {}
    for code, some in _of(block.numbers, block, places).groupby("what"):
        what = block.what[code]
        if what in centres:
            middle, reach = centres[what]
            far = some[(some["value"] - middle).abs() > APART * reach * (1 - 1e-9)]
            for at, value in zip(far["at"], far["value"], strict=True):
                rows.setdefault(int(at), []).append((*what, float(value)))
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


class Beside(Here):
    """Reads blocks in several processes of this machine, side by side, and does the rest here: reading is nearly all of the work."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def run(self, task: Callable[..., Any], calls: Sequence[tuple[Any, ...]], *, keep: bool = False, seen: Progress | None = None) -> list[Any]:
        """As `Here.run`."""
        if not keep or min(len(calls), self._workers) < 2:
            return super().run(task, calls, keep=keep, seen=seen)
        with ProcessPoolExecutor(min(len(calls), self._workers)) as pool:
            promised = [pool.submit(task, *call) for call in calls]
            for at, _one in enumerate(as_completed(promised), start=1):
                if seen:
                    seen(at, len(calls))
            return [one.result() for one in promised]


class There:
    """Runs them on a Dask cluster; blocks (`keep`) stay on the workers and are passed on as promises."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def run(self, task: Callable[..., Any], calls: Sequence[tuple[Any, ...]], *, keep: bool = False, seen: Progress | None = None) -> list[Any]:
        """As `Here.run`; with `keep` the results are promises."""
        from dask.distributed import as_completed as landed  # noqa: PLC0415 (an extra, not needed by the book)

        promised = [self._client.submit(task, *call, pure=False) for call in calls]
        for at, _one in enumerate(landed(promised), start=1):
            if seen:
                seen(at, len(calls))
        return promised if keep else list(self._client.gather(promised))


def gathered(folder: Path, settings: Settings, engine: Here | There | None = None, *, size: int = SIZE, seen: Progress | None = None) -> Result:
    """Everything in a folder, read, settled and counted. `seen` is told how many blocks of how many have been read."""
    with c.steadily():
        return _gathered(folder, settings, engine or Here(), size, seen)


def _gathered(folder: Path, settings: Settings, engine: Here | There, size: int, seen: Progress | None) -> Result:
    names = found(folder)
    blocks = engine.run(read_block, [(folder, names[at : at + size]) for at in range(0, len(names), size)], keep=True, seen=seen)
    heads = engine.run(heads_of, [(block,) for block in blocks])
    arrivals = [head for some in heads for head in some]
    chosen, outcomes = c.settle(arrivals, settings)
    calls = list(_places(blocks, heads, chosen))
    total: Summary = {}
    for part in engine.run(count_block, calls):
        total = c.merge(total, part)
    centres = centres_of(total)
    outliers = joined(engine.run(apart_block, [(*call, centres) for call in calls]))
    few = len(chosen) <= c.MOST_IN_PAGE
    people = [one for some in engine.run(people_of, calls) for one in some] if few else []
    return Result(total, outcomes, people, outliers)


def _places(blocks: Sequence[Any], heads: Sequence[Sequence[Arrival]], chosen: set[int]) -> Iterator[tuple[Any, list[int]]]:
    """Each block with the places in it that count."""
    begin = 0
    for block, some in zip(blocks, heads, strict=True):
        yield block, [at - begin for at in range(begin, begin + len(some)) if at in chosen]
        begin += len(some)
