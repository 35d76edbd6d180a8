"""One contract for all stores: what goes in comes out, and equal graphs give equal bytes."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import networkx
import pytest

from kg.errors import QueryError
from kg.stores import EXPORTS, ladybug, neo4j

DATABASES = [pytest.param(ladybug, id="ladybug"), pytest.param(neo4j, id="neo4j", marks=pytest.mark.neo4j)]
STORES = [*DATABASES, *(pytest.param(store, id=name) for name, store in EXPORTS.items())]
TEXTS = [pytest.param(store, id=name) for name, store in EXPORTS.items()]


def content(graph: networkx.MultiDiGraph) -> tuple[list[object], list[object]]:
    nodes = sorted((node, sorted(said.items())) for node, said in graph.nodes(data=True))
    edges = sorted((*edge, sorted(said.items())) for *edge, said in graph.edges(keys=True, data=True))
    return list(nodes), list(edges)


@pytest.fixture
def place(store: ModuleType, request: pytest.FixtureRequest, tmp_path: Path) -> Path | neo4j.Address:
    """Where a store keeps a graph: a file, or the database of a server."""
    if store is not neo4j:
        return tmp_path / "graph"
    address: neo4j.Address = request.getfixturevalue("database").address
    return address


@pytest.mark.parametrize("store", STORES)
def test_what_goes_in_comes_out(store: ModuleType, graph: networkx.MultiDiGraph, place: Path) -> None:
    store.write(graph, place)
    assert content(store.read(place)) == content(graph)


def test_a_graph_with_more_text_than_is_copied_at_a_time_is_stored_whole(
    graph: networkx.MultiDiGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ladybug, "PART", 10)
    ladybug.write(graph, tmp_path / "graph")
    assert content(ladybug.read(tmp_path / "graph")) == content(graph)


@pytest.mark.parametrize("store", STORES)
def test_a_graph_without_nodes_is_stored_too(store: ModuleType, place: Path) -> None:
    store.write(networkx.MultiDiGraph(), place)
    assert content(store.read(place)) == ([], [])


@pytest.mark.parametrize("store", DATABASES)
def test_a_database_shows_nodes_and_relationships_as_they_were_written(
    store: ModuleType, graph: networkx.MultiDiGraph, place: Path
) -> None:
    store.write(graph, place)
    with store.opened(place) as view:
        asked = "MATCH (p:Person)-[h:HOLDS]->(x:Post) RETURN p, h, x.name, x.aliases AS others ORDER BY h.key"
        table = view.query(asked)
    person, post = "person:柯远山@云岭市", "post:中共云岭市委员会/书记"
    shown = [{**graph.nodes[person], "_LABEL": "Person"}] * 2
    assert table.columns == ("p", "h", "x.name", "others")
    assert [{"label": "Person", **row[0]} for row in table.rows] == shown
    for number, (_, said, name, others) in enumerate(table.rows, 1):
        wanted = graph.edges[person, post, f"HOLDS/{number}"]
        assert {"label": "HOLDS", **said} == {**wanted, "_LABEL": "HOLDS", "key": f"HOLDS/{number}"}
        assert (name, others) == ("云岭市委书记", [])


@pytest.mark.parametrize("store", DATABASES)
@pytest.mark.parametrize("cypher", ["MATCH (n) DETACH DELETE n", "RETURN 1; RETURN 2", "MATCH", "RETURN $unknown"])
def test_a_database_refuses_to_write_and_what_it_cannot_read(
    store: ModuleType, cypher: str, graph: networkx.MultiDiGraph, place: Path
) -> None:
    store.write(graph, place)
    with store.opened(place) as view:
        with pytest.raises(QueryError) as refused:
            view.query(cypher)
        assert "\n" not in str(refused.value)
        assert view.query("MATCH (n) RETURN count(n) AS many").rows == ((len(graph),),)


@pytest.mark.parametrize("store", TEXTS)
def test_equal_graphs_give_equal_bytes(store: ModuleType, graph: networkx.MultiDiGraph, tmp_path: Path) -> None:
    for name in ("one", "two"):
        store.write(graph, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("store", TEXTS)
def test_a_database_gives_the_same_file_as_the_graph_it_holds(
    store: ModuleType, graph: networkx.MultiDiGraph, tmp_path: Path
) -> None:
    ladybug.write(graph, tmp_path / "graph.lbdb")
    store.write(graph, tmp_path / "one")
    store.write(ladybug.read(tmp_path / "graph.lbdb"), tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
