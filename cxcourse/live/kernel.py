"""The Python end of the worker: widgets whose comms travel as JSON strings between this interpreter and the page.

The module is imported before the memory snapshot is taken, so nothing here may hold a JavaScript object until `connect`.
It knows no exercise: `start` is told which class to build.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import json
import logging
import random
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import comm
from comm.base_comm import BaseComm, BuffersType, CommManager, MaybeDict

Send = Callable[[str, "Sequence[Any]"], None]

logger = logging.getLogger(__name__)


class Link:
    """Where outgoing messages go: the function of the page's side, once there is one."""

    send: Send | None = None


class WorkerComm(BaseComm):  # type: ignore[misc]
    """A comm whose messages are JSON strings handed to the page."""

    def publish_msg(
        self,
        msg_type: str,
        data: MaybeDict = None,
        metadata: MaybeDict = None,
        buffers: BuffersType = None,
        **keys: Any,
    ) -> None:
        """Hand one message to the page; `comm_open` stays here, as the page has drawn the same model already."""
        if Link.send is None or msg_type == "comm_open":
            return
        text = json.dumps(
            {"type": msg_type, "comm_id": self.comm_id, "data": data or {}}, separators=(",", ":"), allow_nan=False
        )
        Link.send(text, list(buffers or []))


manager = CommManager()


def install() -> None:
    """Make every widget created from now on speak through `WorkerComm`."""

    def create_comm(*args: Any, **kwargs: Any) -> WorkerComm:
        made = WorkerComm(*args, **kwargs)
        manager.register_comm(made)
        return made

    comm.create_comm = create_comm
    comm.get_comm_manager = lambda: manager


class OnDemand:
    """Finds a module that is not in the memory by fetching the archive that has it, at the moment it is imported.

    The standard library is one archive; `extras` maps a top-level module to the archive that carries it. `fetch` takes the
    archive's name and returns its bytes, waiting for them, which a worker may do.
    """

    stdlib = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"

    def __init__(self, fetch: Callable[[str], bytes], extras: dict[str, str]) -> None:
        self.fetch, self.extras = fetch, extras
        self.mounted: set[str] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Part of the import system; None when no archive has the module or all have been looked at."""
        top = fullname.partition(".")[0]
        archive = self.extras.get(top) or ("stdlib" if top in sys.stdlib_module_names else None)
        if archive is None or archive in self.mounted:
            return None
        self.mounted.add(archive)
        place = Path(self.stdlib if archive == "stdlib" else f"/extras/{archive}.zip")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(self.fetch(archive))
        if str(place) not in sys.path:
            sys.path.append(str(place))
        # Paths looked at in vain before are remembered as empty, and so is the archive in whose place this one came.
        importlib.invalidate_caches()
        for known in [entry for entry in sys.path_importer_cache if entry.startswith(str(place))]:
            del sys.path_importer_cache[known]
        return importlib.machinery.PathFinder.find_spec(fullname, path, target)


def connect(send: Send, fetch: Callable[[str], bytes] | None = None, extras: str = "{}") -> None:
    """Called first thing after a restore: set the way out, where missing modules come from, and the random state that the
    snapshot froze. `extras` is JSON: top-level module to archive name.
    """
    Link.send = send
    random.seed()
    if fetch is not None:
        sys.meta_path.append(OnDemand(fetch, json.loads(extras)))


def look_again() -> None:
    """Forget which files were not there: some have come."""
    importlib.invalidate_caches()


_alive: dict[str, Any] = {}


def start(module: str, name: str, model_id: str) -> None:
    """Build the exercise `module.name` under the model id that the page already shows."""
    made = getattr(importlib.import_module(module), name)
    _alive[model_id] = made(model_id=model_id)


def receive(text: str, buffers: Sequence[Any] = ()) -> None:
    """Take one message from the page: `{"comm_id", "data"}` as in the Jupyter protocol's `comm_msg`.

    An error is printed for the log and told to the page; it never ends the worker.
    """
    message = json.loads(text)
    target = manager.comms.get(message["comm_id"])
    if target is None:
        logger.warning("a message for %s, which is not open", message["comm_id"])
        return
    content = {"comm_id": message["comm_id"], "data": message["data"]}
    try:
        target.handle_msg({"content": content, "buffers": [_bytes(one) for one in buffers], "metadata": {}})
    except Exception:
        traceback.print_exc(file=sys.stderr)
        target.send({"method": "custom", "content": {"type": "fault"}})


def _bytes(buffer: Any) -> bytes:
    """The content of a buffer that the page sent: a proxy of JavaScript's, which `bytes` itself does not take."""
    return bytes(buffer.to_bytes() if hasattr(buffer, "to_bytes") else buffer)
