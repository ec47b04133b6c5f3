"""Whatever is wrong with a host or a file: Python starts in another way, or the page says in a sentence that it cannot, and goes on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from book_served import Rule, Served, changed, missing, one_byte_off, typed
from map_used import Map
from playwright.sync_api import expect
from watched import Watch

pytestmark = pytest.mark.browser

OpenMap = Callable[..., Map]
ASIDE = r"console warning: The snapshot could not be restored"
GAVE_UP = r"console (warning|error): (wasm instantiation failed!|Aborted|CompileError)"
WITHOUT_WASM = changed(lambda body: body.replace(b" 'wasm-unsafe-eval'", b""))

STILL_STARTS: dict[str, tuple[str, Rule, str]] = {
    "every file has a MIME type that tells nothing": (r"\.bin$", typed("text/plain"), "^$"),
    "the snapshot is missing": (r"snapshot\.bin$", missing, f"{ASIDE}|404"),
    "the snapshot has one wrong byte": (r"snapshot\.bin$", changed(one_byte_off), ASIDE),
    "the snapshot ends too early": (r"snapshot\.bin$", changed(lambda body: body[: len(body) // 2]), ASIDE),
    "the snapshot is another page": (r"snapshot\.bin$", changed(lambda _body: b"<!DOCTYPE html><title>Log in</title>"), ASIDE),
}
CANNOT_START: dict[str, tuple[str, Rule, str]] = {
    "the wasm has one wrong byte": (r"wasm\.bin$", changed(one_byte_off), f"{ASIDE}|{GAVE_UP}|wasm is damaged"),
    "the wasm is missing": (r"wasm\.bin$", missing, f"{ASIDE}|{GAVE_UP}|404"),
    "the worker is missing": (r"worker-.*\.js$", missing, "404|worker|Failed to fetch"),
    "the policy does not allow wasm": (
        r"key-stakeholder\.html$",
        WITHOUT_WASM,
        f"{ASIDE}|{GAVE_UP}|wasm-unsafe-eval|WebAssembly|policy: script-src wasm-eval",
    ),
    "snapshot and packages are missing": (r"(snapshot|packages-\w+)\.bin$", missing, f"{ASIDE}|404"),
}


@pytest.mark.parametrize("what", STILL_STARTS)
def test_python_starts_although(stakeholder_map: OpenMap, serve: Callable[..., Served], watch: Watch, what: str) -> None:
    pattern, rule, told = STILL_STARTS[what]
    watch.expect(told)
    one = stakeholder_map(alive=False, at=serve(rules=[(pattern, rule)])).drawn()
    one.add("Anna", "Bert")
    one.number("Bert", "power", "9")
    one.alive(seconds=90)  # from its packages Python needs several seconds of computing
    assert one.ranking == ["Bert", "Anna"]
    assert one.take("Table")[1].count(b"\r\n") == 3


@pytest.mark.parametrize("what", CANNOT_START)
def test_within_thirty_seconds_the_page_says_that_python_cannot_start_and_still_works_when(
    stakeholder_map: OpenMap, serve: Callable[..., Served], watch: Watch, what: str
) -> None:
    pattern, rule, told = CANNOT_START[what]
    watch.expect(told)
    one = stakeholder_map(alive=False, at=serve(rules=[(pattern, rule)])).drawn()
    one.add("Anna")
    alert = one.page.locator(".cx-live-failed")
    expect(alert).to_be_visible(timeout=30_000)
    words = alert.inner_text()
    assert re.search(r"could not start", words)
    assert re.search(r"print this page", words)
    assert not re.search(r"\[object|undefined|Traceback|TypeError", words), words
    assert one.page.locator("progress").count() == 0
    expect(one.page.locator(".cx-pulse")).to_have_count(0)
    one.add("Bert")
    one.number("Bert", "power", "9")
    one.saved()
    assert one.names == ["Anna", "Bert"]
    assert one.take("Drawing")[1].startswith(b"<?xml")
    one.page.reload()
    expect(one.rows).to_have_count(2)
