"""A ZIP of hand-ins, as learning systems give it to an instructor, read part by part and believed in nothing.

Folders, hidden files and what a Mac adds are passed over. A member of more than 2 MB, an encrypted or damaged one is named with a sentence;
what is read at once is never more than one member, so that a bomb unpacks to 2 MB and no further.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from cxcourse.i18n import _
from cxcourse.models.classmap import MOST_IN_PAGE
from cxcourse.models.problem import Problem
from cxcourse.models.saved_work import MOST_BYTES

MOST_PACKED = 64 * 1024 * 1024
MOST_UNPACKED = 512 * 1024 * 1024  # of all members together, as the archive itself says
BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError, zlib.error, struct.error, MemoryError)

Member = tuple[str, bytes | None, str]  # name, content or None, and why there is none


class Archive:
    """The files in a ZIP.

    Raises:
        Problem: when it cannot be opened, or holds more than a page may unpack.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        if len(data) > MOST_PACKED:
            raise Problem(_("{name} is larger than 64 MB. Unpack it and choose the folder instead.").format(name=name))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except BROKEN as error:
            raise Problem(_("{name} is no ZIP that can be opened. Unpack it and choose the folder instead.").format(name=name)) from error
        self._members = [one for one in members if not one.is_dir() and not _hidden(one.filename)]
        if len(self._members) > 2 * MOST_IN_PAGE or sum(one.file_size for one in self._members) > MOST_UNPACKED:
            raise Problem(_("{name} holds more than this page can unpack. Unpack it and choose the folder instead.").format(name=name))

    def __len__(self) -> int:
        return len(self._members)

    def read(self, at: int, count: int) -> Iterator[Member]:
        """The members from place `at` on; never raises."""
        for one in self._members[at : at + count]:
            name = f"{self.name}/{one.filename}"
            if one.file_size > MOST_BYTES:
                yield name, None, _("This file is larger than 2 MB, so it was not opened.")
                continue
            if one.flag_bits & 1:
                yield name, None, _("This file is locked with a password, so it was not opened.")
                continue
            try:
                with self._zip.open(one) as file:
                    data = file.read(MOST_BYTES + 1)
            except BROKEN:
                yield name, None, _("This file came out of the ZIP damaged.")
                continue
            yield name, data, ""


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in name.replace("\\", "/").split("/"))
