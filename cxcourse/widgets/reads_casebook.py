"""For an exercise that reads all of the reader's work, and not only that of exercises it names in `uses`."""

from __future__ import annotations

from typing import Any

import traitlets


class ReadsCasebook(traitlets.HasTraits):  # type: ignore[misc]
    """Mixed in before `Exercise`: the page puts ``{"entries": [...], "answers": [...], "learner": random digits}`` into the trait `casebook`
    before Python computes, and again whenever something changes. It is passed on as it was saved: `compute` must expect any shape. It is
    no work of this exercise, so it is never saved with it."""

    casebook = traitlets.Dict().tag(sync=True, echo_update=False)

    @traitlets.observe("casebook")  # type: ignore[untyped-decorator]
    def _on_casebook(self, change: Any) -> None:
        self._on_work(change)
