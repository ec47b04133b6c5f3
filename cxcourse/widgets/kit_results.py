"""Controls on the view and on files. See `cxcourse.widgets.kit`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.widgets.kit_spec import Spec, options_of, spec_of
from cxcourse.widgets.workfile import COURSE


def ranking(view: str, records: str, *, name: str, heading: str, coming: str, parts: Sequence[tuple[str, str]], show: int = 8) -> Spec:
    """Records in order of weight, with reasons; `parts` are (key, label) of what the score is made of; `coming` says that it is on its way."""
    return spec_of("ranking", view=view, records=records, name=name, heading=heading, coming=coming, parts=options_of(parts), show=show)


def notes(view: str, *, heading: str | None = None, show: int = 3) -> Spec:
    """Sentences from the view, the first `show` of them at once."""
    return spec_of("notes", view=view, heading=heading, show=show)


def blocks(view: str, *, empty: str | None = None) -> Spec:
    """The blocks in `view` (see `cxcourse.models.blocks`); the sentence `empty` while there are none."""
    return spec_of("blocks", view=view, empty=empty)


def buttons(actions: Sequence[tuple[str, str, Mapping[str, Any] | None, str | None]], *, label: str | None = None) -> Spec:
    """A row of buttons, each (key, label, patch or None, action or None).

    A patch sets work traits; an action answers {"work": patch, "said": sentence}. Either can be undone. `label` names the row.
    """
    made = [{"key": key, "label": text, "patch": dict(patch) if patch else None, "action": action} for key, text, patch, action in actions]
    return spec_of("buttons", actions=made, label=label)


def take_away(
    name: str,
    *,
    pictures: Sequence[tuple[str, ...] | tuple[str, str, str, str | None]] = (),
    files: Sequence[tuple[str, str, str]] = (),
    work: Mapping[str, Any] | None,
    sheet: Mapping[str, Any],
) -> Spec:
    """Export buttons.

    Args:
        name: what the reader takes away, when the work has no title.
        pictures: (png or svg, label, hint) of the board, or with a fourth entry of a chart: the view key that holds it (or blocks with it).
        files: (action, label, hint).
        work: {label, hint}: the whole work as a file, written in the page so that it can be had when nothing else works; None for a page
            whose work is nothing to take away.
        sheet: the printed page: {label, hint, view}, where `view` is the key of its blocks; with `kept` False it is not kept in the casebook.
    """
    drawn = "view" in sheet or any(len(one) > 3 and one[3] for one in pictures)
    return spec_of(
        "take_away", parts_used=["results"] if drawn else None, name=name, files=[list(one) for one in files],
        pictures=[[*one, None][:4] for one in pictures], work={"course": COURSE, **work} if work else None, sheet=dict(sheet),
    )  # fmt: skip


def bring(
    label: str,
    *,
    table: str | None = None,
    work: str = "import_work",
    hint: str,
    columns: str | None = None,
    noun: tuple[str, str] | None = None,
    records: str | None = None,
    links: str | None = None,
    accept: str | None = None,
) -> Spec:
    """Open a file: `work` is the action for a saved work, `table` the action for CSV or XLSX, shown before anything changes.

    The table's action takes `name` and `data` and answers {"n", "names", "problems": [{"row", "text"}], "columns", "add", "replace"}, where
    "add" (or None) and "replace" are patches of work traits; it is asked again when the work has changed in between. `noun` (singular,
    plural) says what was read; `accept` lists the endings of files when they are others than those of tables. With `records`
    (and `links`) it answers {"people", "links", ...} instead, put in place by the page.
    """
    return spec_of(
        "bring", label=label, table=table, work=work, records=records, links=links, columns=columns, hint=hint, noun=list(noun) if noun else None,
        accept=accept,
    )  # fmt: skip
