"""The Python in the browser gives what CPython gives, on generated maps (standards B3)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from map_used import Map
from stakeholders_made import people, weights, works

from cxcourse.models.key_stakeholder_view import compute

pytestmark = pytest.mark.browser

# The page's own way to Python: an update of the work, and the view that comes back with the same number. A view that is as it was
# before does not travel again.
LISTEN = """() => {
  const last = (window.cxLast = {});
  cxPython.on("message", ({ data }) => data.method === "update" && Object.assign(last, data.state));
}"""
ASK = """([work, asked]) => new Promise((resolve, reject) => {
  const limit = setTimeout(() => reject(new Error("no answer")), 20000);
  const look = ({ data }) => {
    if (data.state?.answered !== asked) return;
    clearTimeout(limit);
    resolve(JSON.stringify(cxLast.view));
  };
  cxPython.on("message", look);
  cxPython.send("cx-key-stakeholder", { method: "update", state: { ...JSON.parse(work), asked }, buffer_paths: [] });
})"""


@st.composite
def whole_works(draw: st.DrawFn) -> dict[str, Any]:
    """Works with weights, and some with an earlier version."""
    work = draw(works(most=14))
    work["weights"] = draw(weights)
    if draw(st.booleans()):
        work["versions"] = [{"id": "v1", "name": "Before", "date": "2026-02-01", "people": draw(people(most=10)), "links": [], "weights": {}}]
    return work


def test_fifty_maps_have_the_same_view_in_the_browser_as_in_cpython(stakeholder_map: Callable[..., Map]) -> None:
    page = stakeholder_map().page
    page.evaluate(LISTEN)
    seen = 0

    @settings(max_examples=50, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(whole_works())
    def same(work: dict[str, Any]) -> None:
        nonlocal seen
        seen += 1
        answer = json.loads(page.evaluate(ASK, [json.dumps(work), 1000 + seen]))
        assert answer == json.loads(json.dumps(compute(work)))

    same()
    assert seen >= 50
