"""GEXF and GraphML open in Gephi as they are: nothing complained of, nothing dropped, names, colours and days kept."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from kg.stores import gexf, graphml
from tests.explore.news import DAI, KE, OLD_TOWN, PUSH, SECRETARY, news
from tests.stores.gephi.opened import opened


@pytest.mark.parametrize("store", [gexf, graphml])
def test_gephi_opens_an_export_whole(store: ModuleType, tmp_path: Path) -> None:
    graph = news()
    path = tmp_path / f"graph.{store.__name__.rpartition('.')[2]}"
    store.write(graph, path)
    found = opened(path)
    assert found["issue"] == [] and found["nodes"] == [str(len(graph))]
    assert found["weight"] == [str(sum(count for *_, count in graph.edges(data="count")))]
    assert sorted(found["label"]) == sorted(str(name) for _, name in graph.nodes(data="name"))
    assert found["colors"] == [str(len({label for _, label in graph.nodes(data="label")}))]


def test_gephi_keeps_kinds_of_edges_apart_and_knows_when_each_was(tmp_path: Path) -> None:
    graph = news()
    gexf.write(graph, tmp_path / "graph.gexf")
    found = opened(tmp_path / "graph.gexf")
    apart = {(source, target, label) for source, target, label in graph.edges(data="label")}
    assert found["edges"] == [str(len(apart))]
    assert f"{PUSH} 2031-03-01 2031-03-01" in found["node days"]
    assert f"{KE} HOLDS {SECRETARY} 2029-01-01 2031-04-30" in found["edge days"]
    assert f"{DAI} LED {OLD_TOWN} 2031-05-10 2031-05-11" in found["edge days"]
