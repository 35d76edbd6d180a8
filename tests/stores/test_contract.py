"""One contract for all stores: what goes in comes out, and equal graphs give equal bytes."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import networkx
import pytest

from kg.stores import EXPORTS, ladybug

STORES = [pytest.param(ladybug, id="ladybug"), *(pytest.param(store, id=name) for name, store in EXPORTS.items())]
TEXTS = [pytest.param(store, id=name) for name, store in EXPORTS.items()]


def content(graph: networkx.MultiDiGraph) -> tuple[list[object], list[object]]:
    nodes = sorted((node, sorted(said.items())) for node, said in graph.nodes(data=True))
    edges = sorted((*edge, sorted(said.items())) for *edge, said in graph.edges(keys=True, data=True))
    return list(nodes), list(edges)


@pytest.mark.parametrize("store", STORES)
def test_what_goes_in_comes_out(store: ModuleType, graph: networkx.MultiDiGraph, tmp_path: Path) -> None:
    store.write(graph, tmp_path / "graph")
    assert content(store.read(tmp_path / "graph")) == content(graph)


@pytest.mark.parametrize("store", STORES)
def test_a_graph_without_nodes_is_stored_too(store: ModuleType, tmp_path: Path) -> None:
    store.write(networkx.MultiDiGraph(), tmp_path / "graph")
    assert content(store.read(tmp_path / "graph")) == ([], [])


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
