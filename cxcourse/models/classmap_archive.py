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

_HEAD = struct.Struct("<4s2xHH16xHH")  # of a member: sign, flags, method, lengths of its name and of what follows
_IN_UTF8 = 0x800
_ORDINARY = _IN_UTF8 | 0b1110  # how hard it was pressed, and whether its sizes stand behind it; nothing else

Member = tuple[str, bytes | None, str]  # name, content or None, and why there is none


class Archive:
    """The files in a ZIP.

    Raises:
        Problem: when it cannot be opened, or holds more than a page may unpack.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name, self._data = name, data
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
            content = _plainly(self._data, one)
            if content is None:
                try:
                    with self._zip.open(one) as file:
                        content = file.read(MOST_BYTES + 1)
                except BROKEN:
                    yield name, None, _("This file came out of the ZIP damaged.")
                    continue
            yield name, content, ""


def _plainly(data: bytes, one: zipfile.ZipInfo) -> bytes | None:
    """What `zipfile` would unpack of an ordinary member, in a third of its time; None of one that is anything but ordinary and whole."""
    begin = one.header_offset + _HEAD.size
    if one.flag_bits & ~_ORDINARY or one.compress_type != zipfile.ZIP_DEFLATED or not _HEAD.size <= begin <= len(data):
        return None
    sign, flags, method, named, more = _HEAD.unpack_from(data, one.header_offset)
    end = begin + named + more + one.compress_size
    # Parts that lie over each other are how bombs are made: a member must end where the archive says that it does.
    if sign != b"PK\x03\x04" or method != one.compress_type or end > (getattr(one, "_end_offset", None) or len(data)):
        return None
    unpack = zlib.decompressobj(-15)
    try:
        if data[begin : begin + named].decode("utf-8" if flags & _IN_UTF8 else "cp437") != one.orig_filename:
            return None
        content = unpack.decompress(data[begin + named + more : end], MOST_BYTES + 1)
    except (zlib.error, ValueError):
        return None
    return content if unpack.eof and len(content) == one.file_size and zlib.crc32(content) == one.CRC else None


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in name.replace("\\", "/").split("/"))
