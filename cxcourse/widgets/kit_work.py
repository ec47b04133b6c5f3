"""Controls on work: lists of records and what is made of them. See `cxcourse.widgets.kit`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.widgets.kit_spec import Spec, options_of, spec_of


def title(bind: str, label: str, placeholder: str) -> Spec:
    """The name of the whole, in large letters; a text trait."""
    return spec_of("title", bind=bind, label=label, placeholder=placeholder)


def start(when: str, *, heading: str, body: str, first: str | None = None, examples: Sequence[Spec] = ()) -> Spec:
    """What stands there while the work trait `when` (a list, a dict of values, a text) is empty: a heading, and example works to look at.

    `first` is the label of a button that leads to the first record or field.
    """
    return spec_of("start", bind=when, heading=heading, body=body, first=first, examples=list(examples))


def example(id: str, label: str, done: str, work: dict[str, Any]) -> Spec:
    """A ready work that can be opened without Python. `done` says so when it is."""
    return {"id": id, "label": label, "done": done, "work": work}


def examples() -> Spec:
    """The buttons of the start's examples once more, for when work is there already."""
    return spec_of("examples")


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
    hint: str | None = None,
    heading: str | None = None,
    under: str = "role",
    blank: str | None = None,
    marks: bool = True,
    told: str | None = None,
) -> Spec:
    """A list of records with an editor for each.

    `noun` is singular and plural; `name` the field that names a record; `new` a fresh record (its id is made in the page); `summary`
    the (field, label, signed) shown in a row; `add` the label and placeholder of the quick add; `references` the other lists whose
    fields point at ids, cleaned when a record goes; `square` (field, value) of those with a square mark. `hint` says why one opens a
    record, `heading` what stands in the first column, `under` which field is shown small below the name, `blank` what stands there while
    nothing of the summary is known; without `marks` rows are numbered instead of showing initials.
    `told` is a key of the view with words by record id; they stand in the row in place of the first of the summary.
    """
    return spec_of(
        "records", bind=bind, noun=list(noun), name=name, groups=list(groups), new=new, summary=list(summary), add=list(add),
        references=[{"bind": other, "fields": list(fields)} for other, fields in references], limit=limit,
        square=list(square) if square else None, hint=hint, heading=heading, under=under, blank=blank, marks=marks, told=told,
    )  # fmt: skip


def shown(field: str, label: str, *, signed: bool = False, words: Mapping[str, str] | None = None) -> Spec:
    """A number in the row of a record; or with `words` (value to label) what was chosen."""
    return {"field": field, "label": label, "signed": signed, "words": dict(words) if words else None}


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
    return spec_of(
        "board", bind=bind, name=name, label=label, x=x, y=y, quadrants=[list(pair) for pair in quadrants], stance=stance, links=links,
        square=list(square) if square else None, split=list(split) if split else None, top=top, diamonds=diamonds,
        versions=list(versions) if versions else None,
        title=title,
    )  # fmt: skip


def links(bind: str, records: str, *, name: str, verb: str, strengths: Sequence[tuple[int, str]], intro: str, diamonds: Spec) -> Spec:
    """Who acts on whom: pairs of records with a strength, read as "A `verb` B"."""
    return spec_of("links", bind=bind, records=records, name=name, verb=verb, strengths=options_of(strengths), intro=intro, diamonds=diamonds)


def weights(bind: str, label: str, sliders: Sequence[Spec], defaults: dict[str, Any]) -> Spec:
    """Sliders (scales) over the fields of one dict, with a way back to `defaults`."""
    return spec_of("weights", bind=bind, label=label, sliders=list(sliders), defaults=defaults)


def versions(
    bind: str, *, keeps: Sequence[str], moved: str, records: str, suggestions: Sequence[str], noun: tuple[str, str], map: tuple[str, str],
    limit: int = 24,
) -> Spec:  # fmt: skip
    """Dated copies of the traits in `keeps`, and what moved since: `moved` is the view key {version id: comparison}.

    `map` is (panel id, label) of the step that shows the comparison as a picture.
    """
    return spec_of(
        "versions", bind=bind, keeps=list(keeps), moved=moved, records=records, suggestions=list(suggestions), noun=list(noun), map=list(map),
        limit=limit,
    )  # fmt: skip


def plan(bind: str, records: str, *, name: str, person: str, fields: Sequence[Spec], ranking: str, suggestions: str, top: int) -> Spec:
    """One card a record: what to do next, with suggestions from the view that are taken or left."""
    return spec_of(
        "plan", bind=bind, records=records, name=name, person=person, fields=list(fields), ranking=ranking, suggestions=suggestions, top=top
    )  # fmt: skip
