"""`python -m cxcourse.classmap FOLDER --out report.html`: the class map of a folder of hand-ins, for many more than a page can hold.

It reads every file in the folder and below, says what became of each, and writes one HTML file that can be mailed: no script, no request. Two
processes share the reading; with `--dask` workers of a Dask cluster share all of the work. `docs/classmap.md` says how the numbers are made.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cxcourse.classmap_frames import Beside, Here, Progress, There, gathered
from cxcourse.classmap_report import html
from cxcourse.i18n import _
from cxcourse.models import classmap_tables
from cxcourse.models.answer_key import KEY
from cxcourse.models.classmap import Settings
from cxcourse.models.classmap_reading import read
from cxcourse.models.classmap_shared import SECRET, new_secret, pseudonyms, shared
from cxcourse.models.handin import ASSIGNMENT, MADE

HOME = Path.home() / ".leading-customer-experience" / "pseudonyms"
LOCAL = "local"


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m cxcourse.classmap", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the hand-ins, and folders in it")
    parser.add_argument("--out", type=Path, default=Path("class-map.html"), help="the report (default class-map.html)")
    parser.add_argument("--csv", type=Path, metavar="FOLDER", help="also write every part as a CSV file into this folder")
    parser.add_argument("--xlsx", type=Path, metavar="FILE", help="also write all parts as one workbook")
    parser.add_argument("--assignment", default="", help="count hand-ins for this assignment only")
    parser.add_argument("--due", default="", help="when it was due, in UTC: 2026-10-12T18:00Z; later ones count and are marked")
    parser.add_argument("--shared", action="store_true", help="for others to see: no people, and no number under five")
    parser.add_argument("--names", action="store_true", help="show the names that learners gave, and no pseudonyms")
    parser.add_argument("--secret", type=Path, default=HOME, help="the file with the secret of this machine's pseudonyms, made when it is not there")
    parser.add_argument("--dask", nargs="?", const=LOCAL, metavar="ADDRESS", help="use workers on this machine, or the cluster at ADDRESS")
    parser.add_argument("--workers", type=int, default=2, help="how many processes read, or Dask workers on this machine (default 2)")
    parser.add_argument("--quiet", action="store_true", help="say nothing while it works")
    options = parser.parse_args(given)
    if not options.folder.is_dir():
        parser.error(_("There is no folder {name}.").format(name=options.folder))
    if options.due and not MADE.fullmatch(options.due):
        parser.error(_("A due date looks like 2026-10-12T18:00Z."))
    if not ASSIGNMENT.fullmatch(options.assignment):
        parser.error(_("An assignment's id has letters, digits, points and hyphens only."))
    return options


def secret_in(path: Path) -> str:
    """The secret in a file that only its owner may read; a new one when there is none.

    Raises:
        SystemExit: when the file holds something else, which is never overwritten.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(new_secret() + "\n", encoding="ascii")
    secret = path.read_text(encoding="utf-8", errors="replace").strip()
    if not SECRET.fullmatch(secret):
        raise SystemExit(_("{path} is no secret for pseudonyms. Name another file with --secret, or move it away.").format(path=path))
    return secret


@contextmanager
def engine(dask: str | None, workers: int) -> Iterator[Here | There]:
    """What the work runs on.

    Raises:
        SystemExit: when Dask is asked for and not installed.
    """
    if dask is None:
        yield Beside(workers)
        return
    try:
        from dask.distributed import Client, LocalCluster  # noqa: PLC0415 (an extra, not needed by the book)
    except ImportError:
        raise SystemExit(_("Dask is not installed. Install the course with its extra “classmap”, or leave out --dask.")) from None
    if dask != LOCAL:
        with Client(dask) as client:
            yield There(client)
        return
    # What goes wrong on a worker is raised here; workers that say goodbye late on a busy machine would only print about it.
    local: Any = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL)
    with local as cluster, Client(cluster) as client:
        yield There(client)


def _shown(quiet: bool) -> Progress:
    def seen(done: int, of: int) -> None:
        if not quiet:
            sys.stderr.write("\r" + _("{done} of {of} blocks read").format(done=done, of=of) + ("\n" if done == of else ""))

    return seen


def main(given: list[str] | None = None) -> int:
    """Read, count, write; 0, or 1 when no hand-in counts."""
    options = arguments(given)
    with engine(options.dask, options.workers) as on:
        result = gathered(options.folder.resolve(), Settings(options.assignment, options.due), on, seen=_shown(options.quiet))
    called = None if options.names or options.shared else pseudonyms(secret_in(options.secret))
    view = read(result.total, outcomes=result.outcomes, people=result.people, outliers=result.outliers, called=called)
    if options.shared:
        view = shared(view, {name: [one["id"] for one in question.get("options", ())] for name, question in KEY.questions.items()})
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(html(view), encoding="utf-8")
    if options.csv:
        options.csv.mkdir(parents=True, exist_ok=True)
        for name, data in classmap_tables.to_csv(view).items():
            (options.csv / name).write_bytes(data)
    if options.xlsx:
        options.xlsx.parent.mkdir(parents=True, exist_ok=True)
        options.xlsx.write_bytes(classmap_tables.to_xlsx(view))
    if not options.quiet:
        print(view["lead"])
        print(_("Written: {name}").format(name=options.out))
    return 0 if result.total else 1


if __name__ == "__main__":
    raise SystemExit(main())
