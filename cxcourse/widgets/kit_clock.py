"""The clock of the kit: counts down or up over one step or several, with the pace as a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from cxcourse.widgets.kit_spec import Spec, spec_of


def clock_step(label: str, seconds: float, *, hint: str | None = None) -> Spec:
    """One step of a clock: what is done in it, for how many seconds (more than 0), and a line that stands there meanwhile."""
    return {"label": label, "seconds": seconds} if hint is None else {"label": label, "seconds": seconds, "hint": hint}


def clock(
    label: str,
    *,
    steps: Sequence[Spec] = (),
    view: str | None = None,
    bind: str | None = None,
    mode: Literal["down", "up"] = "down",
    advance: Literal["hand", "auto"] = "hand",
    more: int = 0,
    sound: bool = True,
    note: str | None = None,
    empty: str | None = None,
) -> Spec:
    """A clock over `steps` (see `clock_step`), or over the list of such steps in `view`.

    With `advance` "hand" the reader says when the next step begins and sees whether they are ahead or behind; with "auto" a step ends when
    its time is over. `mode` says whether the large figures count the time left or the time gone. `more` is the number of seconds that a
    button adds to the present step (0: no such button). `bind` is a work trait, a list, that gets {id, date, seconds, parts} for each run
    that came to its end (the newest 24). `sound` offers a soft tone, off until it is switched on. `empty` stands there while there are no
    steps.
    """
    return spec_of(
        "clock", label=label, steps=list(steps), view=view, bind=bind, mode=mode, advance=advance, more=more, sound=sound, note=note, empty=empty
    )
