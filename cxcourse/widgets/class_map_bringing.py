"""How hand-ins come into the class map: in batches of files, out of a ZIP, as pasted texts, or as the invented class."""

from __future__ import annotations

import gc
from functools import cache
from typing import Any

import traitlets

from cxcourse.i18n import _
from cxcourse.models import classmap_example
from cxcourse.models.classmap_archive import Archive
from cxcourse.models.classmap_gathering import Gathering
from cxcourse.models.classmap_shared import new_secret
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import MOST_BYTES
from cxcourse.models.tidying import list_of, text_of
from cxcourse.widgets.actions import action

View = dict[str, Any]


@cache
def _invented() -> list[tuple[str, bytes]]:
    return classmap_example.files()


class Seen:
    """What this page holds while it is open."""

    def __init__(self) -> None:
        self.gathering = Gathering()
        self.archives: dict[str, Archive] = {}
        self.reading = self.example = self.hides_names = self.shared = False
        self.secret = new_secret()


class Bringing(traitlets.HasTraits):  # type: ignore[misc]
    """Mixed in before `Exercise`, whose `_answer` it uses."""

    @property
    def _seen(self) -> Seen:
        if not hasattr(self, "_held"):
            self._held = Seen()
        return self._held

    def _put(self, gathering: Gathering, *, example: bool) -> None:
        self._seen.gathering, self._seen.example, self._seen.archives = gathering, example, {}

    @action
    def begin(self) -> View:
        """Files are about to come: nothing is shown until `finish`."""
        gc.disable()  # what is read makes no cycles, and it grows with every file: to search it again and again costs a fifth of the time
        self._seen.reading = True
        if self._seen.example:
            self._put(Gathering(), example=False)
        return self._seen.gathering.so_far()

    @action
    def warm(self) -> View:
        """Read the invented class and forget it: what runs in a browser is quick only once it has run often (see `useWarmUp` in the page)."""
        Gathering().add(_invented())
        return {}

    @action
    def add(self, files: Any, data: bytes = b"") -> View:
        """Some files, one after the other in `data`; `files` are [name, size], size -1 for one that was too large to be sent, -2 for one that
        could not be read."""
        place, found = 0, []
        for one in list_of(files):
            name, size = (*list_of(one), "", -2)[:2]
            shown = text_of(name, 300) or _("a file without a name")
            if type(size) is not int or size < 0:
                large, unread = _("This file is larger than 2 MB, so it was not opened."), _("The browser could not read this file. Try again.")
                self._seen.gathering.refuse(shown, large if size == -1 else unread)
                continue
            found.append((shown, data[place : place + size]))
            place += size
        self._seen.gathering.add(found)
        return self._seen.gathering.so_far()

    @action
    def open_zip(self, name: str, key: str, data: bytes) -> View:
        """Open a ZIP under a `key` of the page's; its files come with `more`. ``{"n": how many}``"""
        self._seen.archives[text_of(key, 40)] = found = Archive(text_of(name, 200), data)
        return {"n": len(found)}

    @action
    def more(self, key: str, at: int, count: int) -> View:
        """Read some of a ZIP's files."""
        archive = self._seen.archives.get(text_of(key, 40))
        if archive is None or type(at) is not int or type(count) is not int or not 0 < count <= MOST_BYTES:
            raise Problem(_("This ZIP is not open any more. Add it again."))
        found = []
        for name, content, why in archive.read(max(0, at), count):
            if content is None:
                self._seen.gathering.refuse(name, why)
            else:
                found.append((name, content))
        self._seen.gathering.add(found)
        return self._seen.gathering.so_far()

    @action
    def paste(self, text: str) -> View:
        """Short texts out of a chat or mail, with whatever stands between them."""
        if self._seen.example:
            self._put(Gathering(), example=False)
        return {"n": self._seen.gathering.paste(text if isinstance(text, str) else ""), **self.finish()}

    @action
    def example(self) -> View:
        """An invented class in place of what is there."""
        gathering = Gathering()
        gathering.add(_invented())
        self._put(gathering, example=True)
        return self.finish()

    @action
    def finish(self) -> View:
        """All has come: work it out and show it. ``{"learners", "files"}``"""
        gc.enable()
        self._seen.reading = False
        self._seen.archives = {}
        self._answer()
        return self._seen.gathering.so_far()

    @action
    def clear(self) -> View:
        """Forget all hand-ins."""
        self._put(Gathering(), example=False)
        return self.finish()
