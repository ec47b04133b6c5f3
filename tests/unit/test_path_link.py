"""What a path in the page must share with the planner in Python: the name of a plan, and the zones in which it may stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from test_assignment import PLANS

from cxcourse.models import assignment_link
from cxcourse.models.assignment import Assignment
from cxcourse.models.calendar_zones import ZONES
from cxcourse.models.handin import ASSIGNMENT

PAGE = (Path(__file__).parents[2] / "cxcourse/book/page/path_link.js").read_text(encoding="utf-8")

# `identity` of path_link.js gives the same: tests/e2e/test_path_done.py reads one of them in the page.
NAMES = {
    ("Autumn course", "2027-03-01"): "autumn-course-2027-03-01-eb9bf369",
    ("Führung & Kunden: Grüße", "2027-01-11"): "f-hrung-kunden-gr-e-2027-01-11-edcdac96",
    ("客户体验", ""): "path-3b50501c",
    ("", ""): "path-0f0c6cdd",
    ("!!! " + "a" * 60, "2027-01-11"): "a" * 40 + "-2027-01-11-f0641168",
}


@pytest.mark.parametrize(("title", "start"), NAMES)
def test_a_plan_has_a_name_that_can_be_read(title: str, start: str) -> None:
    assert assignment_link.identity(Assignment(title, start=start)) == NAMES[title, start]


def test_the_digits_are_those_of_fnv_1a() -> None:
    # By hand: from the published value for no bytes at all, 811c9dc5, one step over a line break, 0a, with the published prime.
    step = (0x811C9DC5 ^ 0x0A) * 0x01000193 % 2**32
    assert assignment_link.identity(Assignment()) == f"path-{step:08x}"


@given(PLANS)
def test_the_name_of_any_plan_fits_a_hand_in_and_stays_when_its_chapters_change(plan: Assignment) -> None:
    name = assignment_link.identity(plan)
    assert ASSIGNMENT.fullmatch(name)
    assert name == assignment_link.identity(Assignment(plan.title, "other words", start=plan.start))


def test_the_page_knows_the_same_zones() -> None:
    found = re.search(r"export const ZONES = \[(.*?)\];", PAGE, re.DOTALL)
    assert found
    assert re.findall(r'"([^"]+)"', found[1]) == sorted(ZONES)
