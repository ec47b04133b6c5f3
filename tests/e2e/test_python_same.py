"""The Python in the browser gives what CPython gives, on fifty works of every exercise, and makes the same files of them (standards B3).

Both sides sum floats that are shown as they are with `math.fsum`: `sum` itself gives other last digits since Python 3.12, and the browser's
Python is newer than many a reader's own.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from book_served import Served, changed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect
from stakeholders_made import people, weights
from stakeholders_made import works as maps
from watched import Watch
from works_made import Work, class_of, others, works

from cxcourse.models.answer_key import KEY
from cxcourse.models.problem import Problem
from cxcourse.widgets import blind_spots
from cxcourse.widgets.kit import Exercise, File

pytestmark = pytest.mark.browser

MANY = 50
MAP = "key-stakeholder"
WITH_FILES = 16  # of every sixteenth work all files are made too


class Today(date):
    """The day on both sides, as some things age."""

    @classmethod
    def today(cls) -> Today:
        return cls(2026, 11, 22)


CLOCK = b"{ const now = Date.UTC(2026, 10, 22, 12); Date.now = () => now; }\n"

# A second widget of the page's own exercise, in the page's own Python. Nobody draws it, so nothing else writes to it, and an answer has
# the number of its question: a view is never one that is still on its way.
LISTEN = """([module, name]) => {
  const last = {};
  let hear = () => {};
  cxPython.on("message", ({ comm_id: id, data, buffers }) => {
    if (id !== "cx-same") return;
    Object.assign(last, data.state ?? {}); // a view that is as it was before does not travel again
    hear(data, buffers);
  });
  const answer = (data, is) => new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("no answer")), 30000);
    hear = (data, buffers) => {
      if (!is(data)) return;
      clearTimeout(limit);
      resolve({ ...data.content, files: buffers.map((one) => btoa(Array.from(one, (byte) => String.fromCharCode(byte)).join(""))) });
    };
    cxPython.send("cx-same", data);
  });
  let asked = 0;
  window.cxView = async (state) => {
    await answer({ method: "update", state: { ...state, asked: ++asked }, buffer_paths: [] }, ({ state }) => state?.answered === asked);
    return last.view;
  };
  window.cxCall = async (name) => {
    const call = { method: "custom", content: { type: "call", id: 1, name } };
    const { ok, value, error, files } = await answer(call, ({ content }) => content?.type === "result");
    return ok ? [value, files] : error;
  };
  cxPython.start(module, name, "cx-same");
  return answer({ method: "request_state" }, ({ state }) => "panels" in (state ?? {})).then(() => {});
}"""
# Begun here and waited for later: meanwhile CPython does the same.
RUN = """([states, actions, every]) => {
  window.cxAll = (async () => {
    const out = [];
    for (const [at, state] of JSON.parse(states).entries()) {
      const one = { view: await cxView(state), files: {} };
      if (at % every === 0) for (const name of actions) one.files[name] = await cxCall(name);
      out.push(one);
    }
    return JSON.stringify(out);
  })();
}"""
REDRAW = """async (state) => {
  await cxView(JSON.parse(state));
  for (;;) {
    const answer = await cxCall("redraw");
    if (typeof answer === "string" || answer[0].work) return JSON.stringify(answer);
  }
}"""

OpenPage = Callable[[str], Page]


@pytest.fixture(scope="module")
def one_reader(browser: Browser, book: object) -> Iterator[tuple[Page, str, Watch]]:
    """One reader who goes from page to page, so that what all pages need is fetched once; Python has our day."""
    watch, served = Watch(), Served(rules=[(r"/worker-\w+\.js$", changed(lambda body: CLOCK + body))])
    context = browser.new_context(timezone_id="Europe/Amsterdam")
    watch.over(context)
    yield context.new_page(), served.url, watch
    context.close()
    served.close()


@pytest.fixture
def asked(one_reader: tuple[Page, str, Watch], monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenPage]:
    """The page of an exercise with Python alive, and a widget that answers."""
    page, url, watch = one_reader
    monkeypatch.setattr(blind_spots, "date", Today)

    def open_page(slug: str) -> Page:
        page.goto(f"{url}{KEY.exercises[slug]['page']}.html")
        expect(page.locator(".cx-live[data-state=alive]")).to_be_attached(timeout=30_000)
        made = class_of(slug)
        page.evaluate(LISTEN, [made.__module__, made.__name__])
        return page

    yield open_page
    assert watch.unexpected == []


@st.composite
def whole_maps(draw: st.DrawFn) -> Work:
    """Works of exercise 01 with weights, and some with an earlier version."""
    work = draw(maps(most=14))
    work["weights"] = draw(weights)
    if draw(st.booleans()):
        work["versions"] = [{"id": "v1", "name": "Before", "date": "2026-02-01", "people": draw(people(most=10)), "links": [], "weights": {}}]
    return work


def states_of(slug: str) -> list[Work]:
    """What the page sends: works, and what the same reader has in other exercises."""
    if slug != MAP:
        return [{**work, "others": others(slug, at)} for at, work in enumerate(works(slug, MANY))]
    found: list[Work] = []

    @settings(max_examples=MANY, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(whole_maps())
    def keep(work: Work) -> None:
        found.append({**work, "others": {}})

    keep()
    return found[:MANY]


def called(widget: Exercise, name: str) -> Any:
    """What a page gets for an action of CPython's widget."""
    try:
        value = widget.call(name)
    except Problem as problem:
        return str(problem)
    if isinstance(value, File):
        return [{"name": value.name, "mime": value.mime}, [base64.b64encode(value.data).decode()]]
    return [value, []]


def differences(one: Any, other: Any, path: str = "") -> list[str]:
    """Where two values of JSON are not the same."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return [found for key in one for found in differences(one[key], other[key], f"{path}.{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [found for key, pair in enumerate(zip(one, other, strict=True)) for found in differences(*pair, f"{path}[{key}]")]
    return [] if one == other else [f"{path}: {one!r} in the browser, {other!r} here"]


def put(widget: Exercise, state: Work) -> None:
    """The state of a page in CPython's widget."""
    widget.others = state["others"]
    widget.set_work({name: value for name, value in state.items() if name != "others"})


@pytest.mark.parametrize("slug", list(KEY.exercises))
def test_fifty_works_have_the_same_view_and_the_same_files(asked: OpenPage, slug: str, caplog: pytest.LogCaptureFixture) -> None:
    page, widget, states = asked(slug), class_of(slug)(), states_of(slug)
    actions = [name for name in dir(widget) if name.startswith("export_")]
    page.evaluate(RUN, [json.dumps(states), actions, WITH_FILES])
    here = []
    for at, state in enumerate(states):
        put(widget, state)
        here.append({"view": widget.view, "files": {name: called(widget, name) for name in actions} if at % WITH_FILES == 0 else {}})
    there = json.loads(page.evaluate("() => cxAll"))
    assert len(there) == MANY
    assert len({json.dumps(one["view"]) for one in there}) >= MANY / 2, "the works say different things"
    assert not caplog.records, "a view could not be worked out"
    assert differences(there, json.loads(json.dumps(here))) == []


@pytest.mark.parametrize("drivers", [2, 6])
def test_new_surveys_are_drawn_the_same(asked: OpenPage, drivers: int) -> None:
    slug = "three-pitfalls"
    page, widget = asked(slug), class_of(slug)()
    case = states_of(slug)[0]
    state = {**case, "setup": {**case["setup"], "drivers": case["setup"]["drivers"][-drivers:]}}
    page.evaluate("(state) => { window.cxAll = (" + REDRAW + ")(state); }", json.dumps(state))
    put(widget, state)
    answer = called(widget, "redraw")
    while "work" not in answer[0]:
        answer = called(widget, "redraw")
    assert len(answer[0]["work"]["result"]["drivers"]) == drivers
    assert differences(json.loads(page.evaluate("() => cxAll")), json.loads(json.dumps(answer))) == []
