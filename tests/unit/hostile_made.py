"""Values of any shape, as a file from anybody may hold them, and what a model owes to every one of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import strategies as st

from cxcourse.models.blocks import markdown
from cxcourse.models.comparing import Member
from cxcourse.models.problem import Problem

Work = dict[str, Any]


def anything(*keys: str, known: Iterable[Any] = (), finite: bool = False, leaves: int = 12) -> st.SearchStrategy[Any]:
    """JSON values of any shape.

    Args:
        keys: what dictionaries call their parts, beside names that nobody knows; none for the latter alone.
        known: values that the model looks for.
        finite: no NaN and no infinity among the numbers.
        leaves: about how many values one may hold.
    """
    numbers = st.integers() | st.floats(allow_nan=not finite, allow_infinity=not finite)
    leaf = st.none() | st.booleans() | numbers | st.text(max_size=12)
    names = st.text(max_size=8)
    if known := list(known):
        leaf |= st.sampled_from(known)
    if keys:
        names = st.sampled_from(keys) | names
    return st.recursive(leaf, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=5), max_leaves=leaves)


def any_work(*parts: str, keys: Iterable[str] = (), known: Iterable[Any] = ()) -> st.SearchStrategy[Work]:
    """Works with some of these parts, each of any shape."""
    return st.dictionaries(st.sampled_from(parts), anything(*keys, known=known), max_size=len(parts))


def settled(tidied: Callable[[Any], Work], work: Any) -> Work:
    """The tidied work, which can be saved and is left as it is when it is tidied once more."""
    kept = tidied(work)
    assert tidied(kept) == kept
    assert json.loads(json.dumps(kept, allow_nan=False)) == kept
    return kept


def seen(view: Work, *sheets: str) -> Work:
    """The view, which can be sent to the page, and whose blocks under `sheets` can be put into words."""
    json.dumps(view, allow_nan=False)
    for name in sheets:
        assert isinstance(markdown(view[name], "A title"), str)
    return view


def or_one_sentence(made: Callable[[], Any]) -> Any:
    """What comes out, or None when the model refused in one sentence. Whatever else it raises is a fault."""
    try:
        return made()
    except Problem as problem:
        assert str(problem).endswith(".")
        assert "\n" not in str(problem)
        return None


def answered(work: Work, other: Work, compute: Callable[[Any], Work], tidied: Callable[[Any], Work], compare: Callable[[Any], Any]) -> Work | None:
    """The view of a work that may have any shape, or None when it was refused; it can be tidied then, and laid beside another one."""
    view = or_one_sentence(lambda: compute(work))
    if view is not None:
        seen(view)
        settled(tidied, work)
    or_one_sentence(lambda: compare([Member("A", work, True), Member("B", other)]))
    return view
