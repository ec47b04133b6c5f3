# Run once in Node, before the snapshot is taken: imports what all exercises need, then leaves as little garbage as may be.
# The builder puts the names of these modules into WARM (see parts.py).
import codecs
import importlib
import sys

sys.path.insert(0, "/packages")
sys.dont_write_bytecode = True
WARM: list[str] = []

import anywidget  # noqa: E402, F401

from cxcourse.live import kernel  # noqa: E402

kernel.install()


def rehearse(module: object) -> None:
    """Answer once with each exercise of a module, on its case where it has one: what is made at first use is in the memory then."""
    from cxcourse.widgets.exercise import Exercise

    for found in list(vars(module).values()):
        if isinstance(found, type) and issubclass(found, Exercise) and found.slug and found.__module__ == module.__name__:
            widget = found()
            if widget.case is not None:
                widget.set_state({**widget.load_case()["work"], "asked": 1})
            widget.close()


for name in WARM:
    rehearse(importlib.import_module(name))
for name in ("utf-8-sig", "cp1252", "utf-16"):  # what readers' files are written in; looked up by name, hence imported by nobody
    codecs.lookup(name)


def tidy() -> None:
    """Drop caches that would only take room in the download, and everything that is garbage."""
    import functools
    import gc
    import linecache
    import re
    import typing
    import zipimport

    re.purge()
    linecache.clearcache()
    for clear in typing._cleanups:
        clear()
    for cached in [o for o in gc.get_objects() if isinstance(o, functools._lru_cache_wrapper)]:
        cached.cache_clear()
    zipimport._zip_directory_cache.clear()
    sys.path_importer_cache.clear()
    sys._clear_internal_caches()
    for _ in range(3):
        gc.collect()
    gc.freeze()


tidy()
del tidy, rehearse, WARM
