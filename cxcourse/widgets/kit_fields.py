"""Fields, and the two controls that are made of nothing else: a form and ratings. See `cxcourse.widgets.kit`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cxcourse.widgets.kit_spec import Spec, options_of, spec_of

# What another exercise of the reader holds, offered here: {"exercise": slug, "trait": name, "field": key of a record or of the dict}.
Offers = Mapping[str, str]


def text(
    field: str, label: str, *, max_length: int = 120, hint: str | None = None, suggestions: Sequence[str] = (), offers: Offers | None = None,
    placeholder: str | None = None,
) -> Spec:  # fmt: skip
    """One line of text."""
    return spec_of(
        "text", field=field, label=label, max=max_length, hint=hint, suggestions=list(suggestions) or None, offers=_offers(offers),
        placeholder=placeholder,
    )  # fmt: skip


def textarea(
    field: str, label: str, *, max_length: int = 2000, hint: str | None = None, rows: int = 2, offers: Offers | None = None,
    placeholder: str | None = None,
) -> Spec:  # fmt: skip
    """A few lines of text; grows with what is written."""
    return spec_of(
        "textarea", field=field, label=label, max=max_length, hint=hint, rows=rows, offers=_offers(offers), placeholder=placeholder
    )  # fmt: skip


def number(
    field: str, label: str, *, min: float | None = None, max: float | None = None, step: float = 1, unit: str | None = None, hint: str | None = None
) -> Spec:  # fmt: skip
    """A typed number between `min` and `max` (in `unit`), or None. Arrow keys move it by `step`; one with decimals keeps as many digits."""
    return spec_of("number", field=field, label=label, min=min, max=max, step=step, unit=unit, hint=hint)


def select(
    field: str, label: str, options: Sequence[tuple[Any, str]], *, unknown: str | None = None, hint: str | None = None,
    offers: Offers | None = None,
) -> Spec:  # fmt: skip
    """One of many, as the browser's own list: for more than five options. `unknown` is the label of None."""
    return spec_of("select", field=field, label=label, options=options_of(options), unknown=unknown, hint=hint, offers=_offers(offers))


def several(field: str, label: str, options: Sequence[tuple[Any, str]], *, hint: str | None = None, limit: int | None = None) -> Spec:
    """Boxes of which any may be ticked, at most `limit`; the value is the list of those ticked, in the order of `options`."""
    return spec_of("several", field=field, label=label, options=options_of(options), hint=hint, limit=limit)


def lines(
    field: str, label: str, *, max_length: int = 200, limit: int = 20, hint: str | None = None, add: str | None = None
) -> Spec:  # fmt: skip
    """A list of short texts in an order: added by a line and Enter, moved and removed by buttons. `add` is the label of that line."""
    return spec_of("lines", field=field, label=label, max=max_length, limit=limit, hint=hint, add=add)


def date(field: str, label: str) -> Spec:
    """A day, kept as an ISO date."""
    return spec_of("date", field=field, label=label)


def scale(field: str, label: str, low: str, high: str, *, min: int = 0, max: int = 10, signed: bool = False, hint: str | None = None) -> Spec:
    """A whole number by slider and by typing, or `None` while the reader does not know. `signed` shows a plus before what is above 0."""
    return spec_of("scale", field=field, label=label, low=low, high=high, min=min, max=max, signed=signed, hint=hint)


def choice(field: str, label: str, options: Sequence[tuple[Any, str]], *, unknown: str | None = None, hint: str | None = None) -> Spec:
    """One of a few: `options` are (value, label); `unknown`, when given, is the label of `None`."""
    return spec_of("choice", field=field, label=label, options=options_of(options), unknown=unknown, hint=hint)


def yes_no(field: str, label: str, *, yes: str, no: str, unknown: str, hint: str | None = None) -> Spec:
    """True, False, or `None` for not sure."""
    return choice(field, label, [(True, yes), (False, no)], unknown=unknown, hint=hint)


def check(field: str, label: str) -> Spec:
    """A box that is ticked or not."""
    return spec_of("check", field=field, label=label)


def group(title: str, fields: Sequence[Spec], *, hint: str | None = None) -> Spec:
    """Fields that belong together, under one name."""
    return {"title": title, "fields": list(fields), "hint": hint}


def form(bind: str, groups: Sequence[Spec]) -> Spec:
    """Fields on the keys of the one dict trait `bind`; `groups` are `group`s, or fields that need no group."""
    return spec_of("form", bind=bind, groups=[one if "fields" in one else {"title": None, "fields": [one], "hint": None} for one in groups])


def ratings(
    bind: str,
    items: Sequence[tuple[str, str, str | None]],
    *,
    levels: Sequence[tuple[Any, str]] | None = None,
    low: str | None = None,
    high: str | None = None,
    min: int = 0,
    max: int = 10,
    unknown: str | None = None,
    columns: int | None = None,
    label: str | None = None,
) -> Spec:
    """One answer for each item, kept in the dict trait `bind` as {item id: value or None}.

    Args:
        bind: the work trait.
        items: (id, label, hint or None).
        levels: two to seven (value, label): a row of radio buttons for each item; a short label reads best. Without, a scale.
        low: words at the low end of the scale (or of the levels).
        high: words at the high end.
        min: the lowest number of the scale.
        max: the highest.
        unknown: label of an answer "not known" (None); with `levels` an own place in the row. An answer can be taken back in any case.
        columns: how many items stand side by side where there is room; 1 when left out.
        label: what all the answers are about, for those who hear the page.
    """
    return spec_of(
        "ratings", bind=bind, items=[{"id": id, "label": text, "hint": hint} for id, text, hint in items],
        levels=options_of(levels) if levels else None, low=low, high=high, min=min, max=max, unknown=unknown, columns=columns, label=label,
    )  # fmt: skip


def _offers(offers: Offers | None) -> Spec | None:
    return dict(offers) if offers else None
