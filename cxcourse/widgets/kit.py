"""The house controls as plain dicts: an exercise lists them in `make_panels`, the page draws them.

Every function returns one specification. `bind` names a work trait, `view` a key of the view, `field` a key of a record. All labels
come from the caller, already translated. What a control does with its keys is written in `static/kit/`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cxcourse.models.problem import Problem
from cxcourse.widgets.exercise import Exercise, File, action
from cxcourse.widgets.kit_clock import clock, clock_step

__all__ = ["Exercise", "File", "Problem", "action", "clock", "clock_step"]

Spec = dict[str, Any]


def _spec(kind: str, **keys: Any) -> Spec:
    return {"kind": kind, **{key: value for key, value in keys.items() if value is not None}}


# -- structure --------------------------------------------------------------------------------------------------------------


def panel(
    id: str,
    title: str,
    controls: Sequence[Spec],
    *,
    intro: str | None = None,
    short: str | None = None,
    needs: Spec | None = None,
    pair: str | None = None,
    level: int = 2,
) -> Spec:
    """One step of the exercise. `needs` (see `needs`) says when it opens; neighbours with one `pair` stand side by side when wide."""
    return _spec("panel", id=id, title=title, intro=intro, short=short, controls=list(controls), needs=needs, pair=pair, level=level)


def needs(bind: str, text: str, at_least: int = 1) -> Spec:
    """A panel's condition: the list `bind` holds `at_least` this many; until then the calm sentence `text` stands there."""
    return {"bind": bind, "min": at_least, "text": text}


def tabs(*parts: Spec) -> Spec:
    """Parts (see `part`) as ARIA tabs; stacked one under the other where the page is narrow."""
    return _spec("tabs", parts=list(parts))


def part(id: str, label: str, controls: Sequence[Spec], *, needs: Spec | None = None) -> Spec:
    """One tab; it is there when what it `needs` is there."""
    return {"id": id, "label": label, "controls": list(controls), "needs": needs}


def fold(label: str, controls: Sequence[Spec]) -> Spec:
    """Controls that stand behind a line that opens with a click."""
    return _spec("fold", label=label, controls=list(controls))


def custom(name: str, **keys: Any) -> Spec:
    """A control of this exercise alone, registered in JavaScript under `name`."""
    return _spec("custom", name=name, **keys)


# -- fields -------------------------------------------------------------------------------------------------------------------


def text(field: str, label: str, *, max_length: int = 120, hint: str | None = None, suggestions: Sequence[str] = ()) -> Spec:
    """One line of text."""
    return _spec("text", field=field, label=label, max=max_length, hint=hint, suggestions=list(suggestions) or None)


def textarea(field: str, label: str, *, max_length: int = 2000, hint: str | None = None, rows: int = 2) -> Spec:
    """A few lines of text; grows with what is written."""
    return _spec("textarea", field=field, label=label, max=max_length, hint=hint, rows=rows)


def date(field: str, label: str) -> Spec:
    """A day, kept as an ISO date."""
    return _spec("date", field=field, label=label)


def scale(
    field: str, label: str, low: str, high: str, *, min: int = 0, max: int = 10, signed: bool = False, hint: str | None = None
) -> Spec:
    """A whole number by slider and by typing, or `None` while the reader does not know. `signed` shows a plus before what is above 0."""
    return _spec("scale", field=field, label=label, low=low, high=high, min=min, max=max, signed=signed, hint=hint)


def choice(
    field: str, label: str, options: Sequence[tuple[Any, str]], *, unknown: str | None = None, hint: str | None = None
) -> Spec:
    """One of a few: `options` are (value, label); `unknown`, when given, is the label of `None`."""
    return _spec("choice", field=field, label=label, options=_options(options), unknown=unknown, hint=hint)


def yes_no(field: str, label: str, *, yes: str, no: str, unknown: str, hint: str | None = None) -> Spec:
    """True, False, or `None` for not sure."""
    return choice(field, label, [(True, yes), (False, no)], unknown=unknown, hint=hint)


def check(field: str, label: str) -> Spec:
    """A box that is ticked or not."""
    return _spec("check", field=field, label=label)


def group(title: str, fields: Sequence[Spec], *, hint: str | None = None) -> Spec:
    """Fields that belong together, under one name."""
    return {"title": title, "fields": list(fields), "hint": hint}


def _options(options: Sequence[tuple[Any, str]]) -> list[Spec]:
    return [{"value": value, "label": label} for value, label in options]


# -- controls on work -----------------------------------------------------------------------------------------------------------


def title(bind: str, label: str, placeholder: str) -> Spec:
    """The name of the whole, in large letters; a text trait."""
    return _spec("title", bind=bind, label=label, placeholder=placeholder)


def start(bind: str, *, heading: str, body: str, first: str, examples: Sequence[Spec] = ()) -> Spec:
    """What stands there while the list `bind` is empty: a heading, a button for the first record, and example works to look at."""
    return _spec("start", bind=bind, heading=heading, body=body, first=first, examples=list(examples))


def example(id: str, label: str, done: str, work: dict[str, Any]) -> Spec:
    """A ready work that can be opened without Python. `done` says so when it is."""
    return {"id": id, "label": label, "done": done, "work": work}


def examples() -> Spec:
    """The buttons of the start's examples once more, for when work is there already."""
    return _spec("examples")


def records(
    bind: str,
    *,
    noun: tuple[str, str],
    name: str,
    groups: Sequence[Spec],
    new: dict[str, Any],
    summary: Sequence[Spec],
    add: tuple[str, str],
    references: Sequence[tuple[str, Sequence[str]]] = (),
    square: tuple[str, Any] | None = None,
    limit: int = 60,
) -> Spec:
    """A list of records with an editor for each.

    `noun` is singular and plural; `name` the field that names a record; `new` a fresh record (its id is made in the page); `summary`
    the (field, label, signed) shown in a row; `add` the label and placeholder of the quick add; `references` the other lists whose
    fields point at ids, cleaned when a record goes; `square` (field, value) of those with a square mark.
    """
    return _spec(
        "records", bind=bind, noun=list(noun), name=name, groups=list(groups), new=new, summary=list(summary), add=list(add),
        references=[{"bind": other, "fields": list(fields)} for other, fields in references], limit=limit,
        square=list(square) if square else None,
    )  # fmt: skip


def shown(field: str, label: str, *, signed: bool = False) -> Spec:
    """A number in the row of a record."""
    return {"field": field, "label": label, "signed": signed}


def axis(field: str, label: str, low: str, high: str, *, min: int = 0, max: int = 10) -> Spec:
    """One side of a board."""
    return {"field": field, "label": label, "low": low, "high": high, "min": min, "max": max}


def board(
    bind: str,
    *,
    name: str,
    label: str,
    x: Spec,
    y: Spec,
    quadrants: Sequence[tuple[str, str]],
    stance: Spec | None = None,
    links: Spec | None = None,
    square: tuple[str, Any, str] | None = None,
    split: tuple[str, str] | None = None,
    top: Spec | None = None,
    diamonds: Spec | None = None,
    versions: tuple[str, str] | None = None,
    title: str | None = None,
) -> Spec:
    """Records as tokens on two axes, moved by pointer, keys or numbers.

    `quadrants` are (name, advice) for top left, top right, bottom left, bottom right. `stance` is a signed scale shown as ring and
    number; `links` {bind, label}: arrows; `square` (field, value, label) drawn as squares; `split` (work trait, field) where high begins;
    `top` {view, label}: ranking whose first is filled; `diamonds` {view, label}: ids marked; `versions` (trait of kept
    versions, view key of comparisons).
    """
    return _spec(
        "board", bind=bind, name=name, label=label, x=x, y=y, quadrants=[list(pair) for pair in quadrants], stance=stance, links=links,
        square=list(square) if square else None, split=list(split) if split else None, top=top, diamonds=diamonds,
        versions=list(versions) if versions else None,
        title=title,
    )  # fmt: skip


def links(bind: str, records: str, *, name: str, verb: str, strengths: Sequence[tuple[int, str]], intro: str, diamonds: Spec) -> Spec:
    """Who acts on whom: pairs of records with a strength, read as "A `verb` B"."""
    return _spec("links", bind=bind, records=records, name=name, verb=verb, strengths=_options(strengths), intro=intro, diamonds=diamonds)


def weights(bind: str, label: str, sliders: Sequence[Spec], defaults: dict[str, Any]) -> Spec:
    """Sliders (scales) over the fields of one dict, with a way back to `defaults`."""
    return _spec("weights", bind=bind, label=label, sliders=list(sliders), defaults=defaults)


def versions(
    bind: str, *, keeps: Sequence[str], moved: str, records: str, suggestions: Sequence[str], noun: tuple[str, str], map: tuple[str, str],
    limit: int = 24,
) -> Spec:  # fmt: skip
    """Dated copies of the traits in `keeps`, and what moved since: `moved` is the view key {version id: comparison}.

    `map` is (panel id, label) of the step that shows the comparison as a picture.
    """
    return _spec(
        "versions", bind=bind, keeps=list(keeps), moved=moved, records=records, suggestions=list(suggestions), noun=list(noun), map=list(map),
        limit=limit,
    )  # fmt: skip


def plan(bind: str, records: str, *, name: str, person: str, fields: Sequence[Spec], ranking: str, suggestions: str, top: int) -> Spec:
    """One card a record: what to do next, with suggestions from the view that are taken or left."""
    return _spec(
        "plan", bind=bind, records=records, name=name, person=person, fields=list(fields), ranking=ranking, suggestions=suggestions, top=top
    )  # fmt: skip


# -- controls on the view and on files -------------------------------------------------------------------------------------------


def ranking(view: str, records: str, *, name: str, heading: str, coming: str, parts: Sequence[tuple[str, str]], show: int = 8) -> Spec:
    """Records in order of weight, with reasons; `parts` are (key, label) of what the score is made of; `coming` says that it is on its way."""
    return _spec("ranking", view=view, records=records, name=name, heading=heading, coming=coming, parts=_options(parts), show=show)


def notes(view: str, *, heading: str | None = None, show: int = 3) -> Spec:
    """Sentences from the view, the first `show` of them at once."""
    return _spec("notes", view=view, heading=heading, show=show)


def take_away(
    name: str, *, pictures: Sequence[tuple[str, str, str]] = (), files: Sequence[tuple[str, str, str]] = (), work: Spec, sheet: Spec
) -> Spec:  # fmt: skip
    """Export buttons. `pictures` are (png|svg, label, hint) of the board, `files` (action, label, hint).

    `work` {label, hint, course} is the reader's whole work as a file, written in the page so that it can be had when nothing else works;
    `sheet` is the printed page.
    """
    return _spec("take_away", name=name, pictures=[list(p) for p in pictures], files=[list(f) for f in files], work=work, sheet=sheet)


def bring(label: str, *, table: str, work: str, records: str, links: str, columns: str, hint: str) -> Spec:
    """Open a file: `table` is the action for CSV or XLSX with a preview, `work` the action for a saved work."""
    return _spec("bring", label=label, table=table, work=work, records=records, links=links, columns=columns, hint=hint)
