"""Interface strings: every sentence a person sees passes through `_`, in Python as in the page."""

from __future__ import annotations

import gettext

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(catalogue: gettext.NullTranslations) -> None:
    """Switch to `catalogue`; English (the msgids themselves) until then."""
    global _catalogue  # noqa: PLW0603 - one language at a time, for the whole process
    _catalogue = catalogue


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of the sentence that fits the count `n`."""
    return _catalogue.ngettext(one, many, n)
