"""Hand-ins as they come into the page, one file after the other, and the class map of them all.

Nothing is computed twice and nothing depends on the order of files: each is read once, and who counts is settled over all of them when the
class map is asked for. The page holds a `Gathering` in memory only; the casebook never sees it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from cxcourse.i18n import _
from cxcourse.models import handin as h
from cxcourse.models.answer_key import KEY, Key
from cxcourse.models.classmap import (
    MOST_IN_PAGE,
    Arrival,
    Outcome,
    Person,
    Row,
    Settings,
    Summary,
    Tally,
    arrive_all,
    of_rows,
    person,
    settle,
    steadily,
)
from cxcourse.models.classmap_figures import Apart, apart, centres_of
from cxcourse.models.classmap_reading import read
from cxcourse.models.problem import Problem

View = dict[str, Any]
Called = Callable[[str, str], str]


class Settled(NamedTuple):
    """Who counts, in sums and one by one; names do not matter for it."""

    total: Summary
    outcomes: list[Outcome]
    people: list[Person]
    outliers: list[Apart]


class Gathering:
    """What has come so far; at most 5,000 files and texts, what is beyond them is counted and not read."""

    def __init__(self, key: Key = KEY) -> None:
        self.key = key
        self.arrivals: list[Arrival] = []
        self.rows: list[Row | None] = []
        self.beyond = 0
        self._kinds: Counter[str] = Counter()
        self._learners: set[str] = set()
        self._settled: tuple[tuple[int, Settings], Settled] | None = None
        self._tally = Tally(key)  # of all rows, whether they count or not

    def add(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Read some files; never raises."""
        with steadily():
            for source, data in files:
                if len(self.arrivals) >= MOST_IN_PAGE:
                    self.beyond += 1
                    continue
                for arrival, row in arrive_all(source, data, self.key)[: MOST_IN_PAGE - len(self.arrivals)]:
                    self._keep(arrival, row)

    def refuse(self, source: str, text: str, kind: str = "damaged") -> None:
        """Note a file that was not even opened, with the sentence that says why."""
        if len(self.arrivals) >= MOST_IN_PAGE:
            self.beyond += 1
        else:
            self._keep(Arrival(source, kind, text), None)

    def paste(self, pasted: str) -> int:
        """Read the short texts in something pasted; how many there were.

        Raises:
            Problem: when there is none.
        """
        texts = h.texts_in(pasted)
        if not texts:
            words = _("There is no whole hand-in in this text. One begins with {begin} and ends with a full stop.")
            raise Problem(words.format(begin=h.BEGINS))
        before = len(self.arrivals)
        self.add((_("Pasted text {n}").format(n=before + at), text.encode()) for at, text in enumerate(texts, start=1))
        return len(texts)

    def so_far(self) -> View:
        """Counts on the way: ``files`` read, ``learners`` seen, ``refused`` by kind, and ``beyond`` that were too many."""
        return {"files": len(self.arrivals), "learners": len(self._learners), "refused": sum(self._kinds.values()), "beyond": self.beyond}

    def assignments(self) -> list[tuple[str, int]]:
        """The assignments that the hand-ins name, with how many files name each, the most frequent first."""
        found = Counter(one.assignment for one in self.arrivals if not one.kind and one.assignment)
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

    def view(self, settings: Settings = Settings(), called: Called | None = None) -> View:  # noqa: B008 - frozen
        """The class map of all that has come (see `classmap_reading.read`). With `called` files have numbers, as their names may hold a learner's."""
        # Names and views change with a click; who counts, and the sums, only with the files and the settings.
        asked = (len(self.arrivals), settings)
        if self._settled is None or self._settled[0] != asked:
            with steadily():
                chosen, outcomes = settle(self.arrivals, settings)
                rows = [row for at, row in enumerate(self.rows) if row and at in chosen]
                rest = [row for at, row in enumerate(self.rows) if row and at not in chosen]
                # Sums are made while files come; what does not count is mostly little, and taken off again.
                total = without(self._tally.total(), of_rows(rest, self.key)) if len(rest) < len(rows) else of_rows(rows, self.key)
            found = Settled(total, outcomes, [person(row) for row in rows], apart(rows, centres_of(total)))
            self._settled = (asked, found)
        found = self._settled[1]
        outcomes = [one._replace(source=self._numbered(at, called)) for at, one in enumerate(found.outcomes)] if called else found.outcomes
        return read(found.total, outcomes=outcomes, people=found.people, outliers=found.outliers, called=called, key=self.key)

    def _numbered(self, at: int, called: Called) -> str:
        learner = self.arrivals[at].learner
        return _("File {n} ({who})").format(n=at + 1, who=called(learner, "")) if learner else _("File {n}").format(n=at + 1)

    def _keep(self, arrival: Arrival, row: Row | None) -> None:
        self.arrivals.append(arrival)
        self.rows.append(row)
        if row:
            self._tally.add(row)
        if arrival.kind:
            self._kinds[arrival.kind] += 1
        else:
            self._learners.add(arrival.learner)


def without(total: Summary, part: Summary) -> Summary:
    """`total` less a part of it: what `merge` would have given without that part."""
    made = dict(total)
    for what, n in part.items():
        made[what] -= n
        if not made[what]:
            del made[what]
    return made
