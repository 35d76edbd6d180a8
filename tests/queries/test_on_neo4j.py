"""Each named question gives the same rows, in the same order, on Ladybug and on Neo4j."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx
import pytest

from benchmarks.graphs import made
from kg.graph import assemble
from kg.link import link
from kg.queries import questions
from kg.stores import View, ladybug, neo4j
from tests.neo4j.at_hand import OURS, AtHand
from tests.queries.story import pages

pytestmark = pytest.mark.neo4j
Views = tuple[networkx.MultiDiGraph, View, View]


def story() -> networkx.MultiDiGraph:
    return assemble(pages(), link(pages()))


@pytest.fixture(scope="module", params=["story", "generated"])
def views(
    request: pytest.FixtureRequest, neo4j_server: AtHand, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Views]:
    graph = story() if request.param == "story" else made(400, 2_000, seed=3)
    file: Path = tmp_path_factory.mktemp("both") / "graph.lbdb"
    ladybug.write(graph, file)
    neo4j.write(graph, neo4j_server.address)
    with ladybug.opened(file) as here, neo4j.opened(neo4j_server.address) as there:
        yield graph, here, there
    neo4j_server.run(OURS)


def names(graph: networkx.MultiDiGraph, label: str) -> list[str]:
    """The names of a label, those that most is told of first."""
    found = [node for node, kind in graph.nodes(data="label") if kind == label]
    return [graph.nodes[node]["name"] for node in sorted(found, key=lambda node: (-graph.degree(node), node))]


def values_for(graph: networkx.MultiDiGraph, parameter: str) -> list[str]:
    people, bodies, posts = (names(graph, label) for label in ("Person", "Organization", "Post"))
    return {
        "name": [*people[:3], posts[0]],
        "from": people[:1] * 4,
        "to": people[1:5],
        "body": bodies[:4],
        "post": posts[:4],
        "event": names(graph, "Event")[:4],
        "project": names(graph, "Project")[:4],
        "day": ["2023", "2022-02-01", "2024-05", "2019-12-31"],
    }.get(parameter, [])


def ordered(value: Any) -> Any:
    """A value in which the order of lists says nothing: what is collected comes in any."""
    return sorted(map(ordered, value), key=repr) if isinstance(value, list) else value


@pytest.mark.parametrize("name", sorted(questions()))
def test_equal_rows_in_equal_order(name: str, views: Views) -> None:
    graph, here, there = views
    asked = questions()[name]
    wanted = [parameter for parameter in asked.parameters if values_for(graph, parameter)]
    for number in range(4 if wanted else 1):
        known = {parameter: values_for(graph, parameter) for parameter in wanted}
        given = {parameter: values[number % len(values)] for parameter, values in known.items()}
        one, other = here.query(asked.cypher, given), there.query(asked.cypher, given)
        assert one.columns == other.columns
        assert [ordered(list(row)) for row in one.rows] == [ordered(list(row)) for row in other.rows], given
