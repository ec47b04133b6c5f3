"""How a line of the mirror is read: its gap, its spread, what it is called, and how many listeners would have to mark otherwise.

The limits (a gap of 1.5, marks 3 apart, 2.5 and 3.5 on the scale of five) are the course's own rule of thumb; the page says so. With
fewer than three marks nothing is read. Own marks and those of others go together only weakly (Heidemeier and Moser 2009), so a gap is
a question and no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cxcourse.i18n import _
from cxcourse.models.blind_spots import FEWEST, LEVELS, NONE, SPOTS, Counts, Work
from cxcourse.models.statistics_plain import spread

GAP, APART, LOW, HIGH = 1.5, 3, 2.5, 3.5
MOST_STEPS = 3  # listeners; what takes more than these is called sturdy
NAMES = ("quarrel", "blind", "hidden", "weakness", "strength", "even")


@dataclass(frozen=True)
class Reading:
    """One line of the mirror.

    Attributes:
        spot: which line; own: the speaker's mark or None; counts: the listeners' marks that may be shown.
        n: how many; median, low, high: None while there are fewer than three.
        gap: own mark less the listeners' median, or None.
        names: what the line is called, of `NAMES`, a quarrel first; () while it cannot be read.
        steps: how many listeners would have to mark otherwise until the first name goes; None for more than `MOST_STEPS`.
    """

    spot: str
    own: int | None
    counts: Counts
    n: int
    median: float | None = None
    low: float | None = None
    high: float | None = None
    lower: float | None = None
    upper: float | None = None
    gap: float | None = None
    names: tuple[str, ...] = ()
    steps: int | None = None

    @property
    def name(self) -> str:
        """The first name, or ""."""
        return self.names[0] if self.names else ""


def marks_of(counts: Sequence[int]) -> list[int]:
    """Counts as marks in order: two ones and a five are 1, 1, 5."""
    return [level for level, n in zip(LEVELS, counts, strict=True) for _once in range(n)]


def shown_counts(work: Work) -> tuple[Counts, ...]:
    """What may be shown: paper slips once a line has three of them, those from files once three are in. Apart, as the reader knows the first."""
    paper = tuple(row if sum(row) >= FEWEST else NONE for row in work.counts)
    files = work.held.counts if work.held.n >= FEWEST else (NONE,) * len(SPOTS)
    return tuple(_sum(a, b) for a, b in zip(paper, files, strict=True))


def _sum(a: Counts, b: Counts) -> Counts:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]


def waiting(work: Work) -> int:
    """How many listeners have marked whose marks are not shown yet."""
    paper = max((sum(row) for row in work.counts), default=0)
    return (paper if paper < FEWEST else 0) + (work.held.n if work.held.n < FEWEST else 0)


def listeners(work: Work) -> int:
    """How many listeners' marks are shown: the most that one line has, 0 while no line has three."""
    return max((n for row in shown_counts(work) if (n := sum(row)) >= FEWEST), default=0)


def readings(work: Work) -> list[Reading]:
    """The six lines."""
    return [read(spot, own, counts) for spot, own, counts in zip(SPOTS, work.own, shown_counts(work), strict=True)]


@lru_cache(maxsize=64)  # the six lines of one mirror, and those of a group
def read(spot: str, own: int | None, counts: Counts) -> Reading:
    """One line.

    Example: the speaker's 4 against 1, 2, 2, 2, 2, 3, 3, 3.
        >>> one = read("simple", 4, (1, 4, 3, 0, 0))
        >>> one.median, one.gap, one.names, one.steps
        (2.0, 2.0, ('blind',), 2)
    """
    n = sum(counts)
    lies = spread(marks_of(counts))
    if lies is None or n < FEWEST:
        return Reading(spot, own, NONE, n)
    names = called(own, counts)
    gap = None if own is None else own - lies.median
    steps = _steps(own, counts, names[0]) if names else None
    return Reading(spot, own, counts, n, lies.median, lies.low, lies.high, lies.lower, lies.upper, gap, names, steps)


def called(own: int | None, counts: Sequence[int]) -> tuple[str, ...]:
    """The names of a line, a quarrel first; without an own mark only a quarrel can be seen."""
    lies = spread(marks_of(counts))
    if lies is None:
        return ()
    found = ["quarrel"] if lies.reach >= APART else []
    if own is not None:
        gap = own - lies.median
        if gap >= GAP:
            found.append("blind")
        elif gap <= -GAP:
            found.append("hidden")
        elif max(own, lies.median) <= LOW:
            found.append("weakness")
        elif min(own, lies.median) >= HIGH and lies.reach < APART:
            found.append("strength")
        elif not found:
            found.append("even")
    return tuple(found)


def _steps(own: int | None, counts: Counts, name: str) -> int | None:
    """The fewest listeners who would have to mark otherwise until `name` is gone: every way is tried, one listener after the other."""
    seen = {counts}
    edge: set[Counts] = {counts}
    for step in range(1, MOST_STEPS + 1):
        edge = {other for one in edge for other in _changed(one)} - seen
        if any(name not in called(own, other) for other in edge):
            return step
        seen |= edge
    return None


def _changed(counts: Counts) -> Iterator[Counts]:
    for out in range(5):
        for into in range(5):
            if counts[out] and out != into:
                row = list(counts)
                row[out] -= 1
                row[into] += 1
                yield row[0], row[1], row[2], row[3], row[4]


def name_said(name: str) -> str:
    """What a line is called."""
    said = {
        "quarrel": _("A quarrel"), "blind": _("A blind spot"), "hidden": _("A hidden strength"), "weakness": _("A known weakness"),
        "strength": _("A strength"), "even": _("No gap to speak of"),
    }  # fmt: skip
    return said.get(name, _("Not to be read yet"))


def question(name: str) -> str:
    """What to ask about a line of this name."""
    asks = {
        "quarrel": _("What did the two camps hear? The middle would hide it."),
        "blind": _("In which sentence did it show?"),
        "hidden": _("What did you do there? Can you do more of it?"),
        "weakness": _("You knew. So what keeps you from mending it?"),
        "strength": _("Who could learn it from you?"),
        "even": _("You and they see about the same. Half a point is nothing."),
    }
    return asks.get(name, "")


def sturdy(reading: Reading) -> str:
    """In a sentence, how much the name of a line hangs on single listeners."""
    if not reading.names:
        return ""
    if reading.steps is None:
        return _("It would take more than three of the {n} to mark otherwise before this changes.").format(n=reading.n)
    if reading.steps == 1:
        return _("It hangs on one listener: one other mark among the {n}, and it is gone.").format(n=reading.n)
    return _("{k} of the {n} would have to mark otherwise before this changes.").format(k=[_("Two"), _("Three")][reading.steps - 2], n=reading.n)
