"""A text with marks: the editor that stories, letters and agendas are written in, with hints that never get in the way."""

from __future__ import annotations

from collections.abc import Sequence

from cxcourse.widgets.kit_spec import Spec, spec_of

LINES = ("wavy", "dotted", "dashed", "double", "solid")


def mark_kind(kind: str, label: str, line: str = "solid") -> Spec:
    """What marks of one `kind` are called in the list, and the underline that sets them apart: wavy, dotted, dashed, double or solid."""
    if line not in LINES:
        raise ValueError(line)
    return {"kind": kind, "label": label, "line": line}


def marked(
    bind: str,
    view: str,
    label: str,
    *,
    kinds: Sequence[Spec],
    waved: str | None = None,
    field: str | None = None,
    hint: str | None = None,
    placeholder: str | None = None,
    rows: int = 8,
    max_length: int = 60_000,
    language: str | None = None,
    empty: str | None = None,
    show: int = 6,
    quiet: bool = False,
    first: str | None = None,
) -> Spec:
    """A text editor with underlined stretches and a numbered list of them: why, the question that mends it, "Use ..." and "Wave away".

    Reads and writes: `bind` is a text trait, or a dict trait {field: text} when `field` is given. `view` is the key of what
    `cxcourse.models.text_marks.for_view(text, marks)` returned; with `field`, a dict of those by field (`by_element`). `waved` is a dict
    trait {mark key: the words as shown}: what the reader waved away; the model leaves those keys out (`without`), the control offers to
    bring them back. `kinds` are made with `mark_kind`, in the order of the legend. `language` is a view key holding en, nl or de, which
    tells a screen reader and the spelling checker. `empty` stands there when nothing is marked; `show` is how many hints are open at
    once; `quiet` leaves the list out (marks only). `first` is a text trait that, while empty, takes the text as it was pasted, or as
    it stood before the first "Use ...": for before and after.

    Typing never waits: marks come with the view after a pause; until then those that an edit did not touch move along, and those that it
    touched are hidden. Marks belong to the text whose fingerprint they carry, so that late answers never mark the wrong words.
    """
    return spec_of(
        "marked", bind=bind, view=view, label=label, kinds=list(kinds), waved=waved, field=field, hint=hint, placeholder=placeholder, rows=rows,
        max=max_length, language=language, empty=empty, show=show, quiet=quiet or None, first=first,
    )  # fmt: skip
