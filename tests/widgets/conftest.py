"""Widgets without a browser: their comms are recorded instead of sent."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterator
from typing import Any

import comm
import pytest
from comm.base_comm import BaseComm

from cxcourse.widgets.kit import Exercise


class Wire:
    """What the widget has sent, in order; and the page's half of the protocol."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.buffers: list[list[bytes]] = []

    def clear(self) -> None:
        self.sent.clear()
        self.buffers.clear()

    @property
    def states(self) -> list[dict[str, Any]]:
        """The states of all updates since `clear`."""
        return [data["state"] for data in self.sent if data.get("method") == "update"]

    @property
    def replies(self) -> list[dict[str, Any]]:
        return [data["content"] for data in self.sent if data.get("method") == "custom"]

    def receive(self, widget: Any, state: dict[str, Any]) -> None:
        """One message of the page that sets traits, as JSON would bring it."""
        data = {"method": "update", "state": json.loads(json.dumps(state)), "buffer_paths": []}
        widget._handle_msg({"content": {"data": data}, "buffers": []})

    def call(self, widget: Any, name: Any, args: Any = None, data: bytes | None = None) -> dict[str, Any]:
        """Call an action as the page does, and return its one reply."""
        before = len(self.replies)
        content = {"type": "call", "id": 7, "name": name, "args": args if args is not None else {}}
        buffers = [] if data is None else [memoryview(data)]
        widget._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": buffers})
        replies = self.replies[before:]
        assert len(replies) == 1, replies
        assert replies[0]["type"] == "result" and replies[0]["id"] == 7
        return replies[0]


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    """A recorded wire, with the front end's files left to the book."""
    record = Wire()

    class Recorded(BaseComm):
        def publish_msg(self, msg_type: str, data: Any = None, metadata: Any = None, buffers: Any = None, **keys: Any) -> None:
            if msg_type == "comm_msg":
                record.sent.append(data)
                record.buffers.append([bytes(part) for part in buffers or []])

        def close(self, *args: Any, **keys: Any) -> None:
            """Nothing to close: the manager never knew this comm."""

    monkeypatch.setenv("CXCOURSE_BOOK", "1")
    monkeypatch.setattr(comm, "create_comm", Recorded)
    yield record


@pytest.fixture
def exercise() -> Callable[[str], Exercise]:
    """Makes the exercise with a slug, as a page has it."""

    def make(slug: str) -> Exercise:
        module = importlib.import_module(f"cxcourse.widgets.{slug.replace('-', '_')}")
        return next(value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Exercise) and value.slug == slug)()

    return make
