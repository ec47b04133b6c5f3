"""Hidden bridges: who stands between others, worked out by hand on small networks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from stakeholders_made import person, work, works

from cxcourse.models.bridges import betweenness, bridges
from cxcourse.models.stakeholder_parsing import parse


def found(links: list[Any], **power: int) -> list[Any]:
    ids = sorted({end for link in links for end in link[:2]})
    return bridges(parse(work(*(person(i, power=power.get(i, 3)) for i in ids), links=links))[0])


def test_a_chain_of_five_has_its_middle_as_the_main_bridge() -> None:
    # a > b > c > d > e: through c run a-d, a-e, b-d, b-e (4 of 10 pairs); through b and d three each.
    rows = found([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")])
    assert [(b.person.id, b.ways, b.share) for b in rows] == [("c", 4, 0.4), ("b", 3, 0.3), ("d", 3, 0.3)]


def test_influence_has_a_direction() -> None:
    # Nobody's influence passes through b when both links end there.
    assert found([("a", "b"), ("c", "b"), ("d", "b")]) == []


def test_strong_links_are_short_ways() -> None:
    # From a to d: by b two strong links (2/3 + 2/3 steps), by c two weak ones. Only b is on the shortest way.
    rows = found([("a", "b", 3), ("b", "d", 3), ("a", "c", 1), ("c", "d", 1)])
    assert [b.person.id for b in rows] == ["b"]


def test_two_ways_of_equal_length_are_shared() -> None:
    # 1/1 = 1/2 + 1/2 only if whole numbers are used; thirds would not add up in floating point.
    ways, _pairs = betweenness((("a", "b", 2), ("a", "c", 1), ("b", "c", 2)))
    assert ways["b"] == 0.5
    ways, _pairs = betweenness((("a", "b", 3), ("a", "d", 1), ("b", "c", 3), ("c", "d", 3)))
    assert (ways["b"], ways["c"]) == (1.5, 1.5)


def test_fewer_than_three_links_say_nothing() -> None:
    assert found([("a", "b"), ("b", "c")]) == []


def test_power_decides_whether_a_bridge_is_hidden() -> None:
    rows = found([("a", "b"), ("b", "c"), ("c", "d")], b=9, c=2)
    assert [(b.person.id, b.hidden) for b in rows] == [("b", False), ("c", True)]
    assert rows[1].text.endswith("Nobody would guess it from a power of 2 out of 10.")


def test_power_not_known_is_said() -> None:
    the_map, _f = parse(work(person("a"), person("b"), person("c"), person("d"), links=[("a", "b"), ("b", "c"), ("c", "d")]))
    assert all("not known yet" in b.text and b.hidden for b in bridges(the_map))


def test_the_example_in_the_text_names_people_without_a_link_of_their_own() -> None:
    rows = found([("a", "b"), ("b", "c"), ("a", "c"), ("d", "b")])
    assert (rows[0].person.id, rows[0].sources, rows[0].targets) == ("b", ("d",), ("c",))
    assert "What reaches C from D, for one, goes that way." in rows[0].text


@pytest.mark.parametrize("change", [{"power": 1}, {"name": "Other"}, {"interest": 10}])
def test_a_changed_number_does_not_compute_the_network_again(change: dict[str, Any]) -> None:
    links = [("a", "b"), ("b", "c"), ("c", "d")]
    everybody = [person(i, power=3) for i in "abcd"]
    bridges(parse(work(*everybody, links=links))[0])
    before = betweenness.cache_info().misses
    bridges(parse(work({**everybody[0], **change}, *everybody[1:], links=links))[0])
    assert betweenness.cache_info().misses == before


@given(works(most=10))
def test_shares_are_shares_and_the_order_of_links_does_not_matter(value: dict[str, Any]) -> None:
    rows = bridges(parse(value)[0])
    assert all(0 < b.share <= 1 for b in rows)
    assert [b.share for b in rows] == sorted((b.share for b in rows), reverse=True)
    assert rows == bridges(parse({**value, "links": value["links"][::-1]})[0])
