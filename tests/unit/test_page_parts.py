"""Which parts of the kit a page asks for, from the exercise's panels to the page's head."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from cxcourse.book import fetched
from cxcourse.live.page_output import PART_OF, PARTS, container, parts
from cxcourse.widgets import kit
from cxcourse.widgets.kit_group import compare

KIT = Path(__file__).parents[2] / "cxcourse/widgets/static/kit"
MANIFEST: dict[str, Any] = {
    "live.js": {"file": "live-1.js", "needs": ["shared-1.js", "shared-2.js"]}, "part-form.js": {"file": "shared-3.js", "needs": ["shared-1.js"]},
    "part-form.css": "part-form-1.css", "part-group.css": "part-group-1.css", "page.js": "page-1.js",
}  # fmt: skip


def page(panels: list[dict[str, Any]]) -> str:
    state = {"_slug": "a-slug", "panels": panels, "_anywidget_id": "cxcourse.widgets.a_slug.A"}
    return container("exercises/a", "cx-a", {"cx-a": {"state": state}})


def test_every_part_has_its_file_and_every_kind_one_part() -> None:
    told = (KIT / "controls.js").read_text(encoding="utf-8")
    for part, kinds in PARTS.items():
        text = (KIT / f"part-{part}.js").read_text(encoding="utf-8")
        assert f'import("./part-{part}.js")' in told and "./core.js" in text
        drawn = re.search(r"controls = \{(.*?)\}", text, re.DOTALL)
        assert drawn
        named = set(re.findall(r"(\w+):", drawn[1]))
        assert named <= set(kinds), f"parts.json lists no {named - set(kinds)} for {part}"
        assert all(kind in text for kind in kinds)
    assert sum(map(len, PARTS.values())) == len(PART_OF)


def test_parts_are_found_wherever_a_control_stands() -> None:
    field = kit.number("n", "Number")
    panels = [kit.panel("a", "A", [kit.tabs(kit.part("p", "P", [kit.records("list", noun=("a", "b"), name="n", groups=[kit.group("g", [field])],
                                                                             new={}, summary=[], add=("a", "b"))]))])]  # fmt: skip
    assert parts(panels) == {"records", "form"}
    sheet = kit.take_away("x", work={"label": "", "hint": ""}, sheet={"label": "", "hint": "", "view": "page"})
    assert parts([sheet]) == {"results"}
    assert parts(None) == parts("text") == parts([{"kind": 5}]) == set()


def test_what_may_come_late_is_only_styled() -> None:
    panels = [kit.panel("a", "A", [kit.form("brief", []), compare()])]
    assert parts(panels) == {"form"} and parts(panels, late=True) == {"group", "results"}
    body = page(panels)
    assert fetched.parts_on(body) == ["part-form", "a_slug"] and fetched.late_on(body) == ["part-group", "part-results"]
    assert fetched.styles(MANIFEST, [*fetched.parts_on(body), *fetched.late_on(body)]) == ["part-form.css", "part-group.css"]
    assert fetched.modules(MANIFEST, ["page", "live", *fetched.parts_on(body)]) == [
        "page-1.js",
        "live-1.js",
        "shared-1.js",
        "shared-2.js",
        "shared-3.js",
    ]
    assert fetched.parts_on("<p>none</p>") == []


def test_the_state_is_json_in_the_page() -> None:
    found = re.search(r'class="cx-live-state">(.*?)</script>', page([]), re.DOTALL)
    assert found and json.loads(found[1])["class"] == "A"
