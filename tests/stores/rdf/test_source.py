"""A database read piece by piece gives all of the graph, in one order."""

from __future__ import annotations

import io
from itertools import chain
from pathlib import Path

import networkx
import pytest

from kg.stores import ladybug
from kg.stores.rdf import asking, export, source
from kg.stores.rdf.ahead import ahead
from kg.stores.rdf.source import InDatabase, InMemory
from tests.stores.conftest import ARTICLE, said, told
from tests.stores.rdf.conftest import OPTIONS, made_up


@pytest.fixture
def crowd(monkeypatch: pytest.MonkeyPatch) -> networkx.MultiDiGraph:
    """Many people and reports, where few are read at a time."""
    for name, size in {"PAGE": 7, "EDGES": 11, "TEXT": 60, "BORDERS": 5}.items():
        monkeypatch.setattr(source, name, size)
    graph = made_up()
    text = graph.nodes[ARTICLE]["text"]
    for number in range(60):
        person, article = f"person:柯{number:02}", f"article:2031-03-06/报道{number:02}"
        graph.add_node(person, **said("Person", id=person, name=f"柯{number:02}"))
        graph.add_node(article, label="Article", id=article, name="报道", aliases=[], mentions=0, text=text * 2)
        for key in ("MENTIONED_IN/0-2", "MENTIONED_IN/3-5"):
            graph.add_edge(person, article, key=key, **{**told("MENTIONED_IN"), "evidence": [f"{article}#3-9"]})
    return graph


def test_a_database_read_in_pieces_says_what_the_graph_in_memory_says(
    crowd: networkx.MultiDiGraph, tmp_path: Path
) -> None:
    ladybug.write(crowd, tmp_path / "graph.lbdb")
    one, other = io.BytesIO(), io.BytesIO()
    with ladybug.opened(tmp_path / "graph.lbdb", streamed=True) as view:
        export(view, one, "nq", options=OPTIONS)
    export(crowd, other, "nq", options=OPTIONS)
    assert sorted(one.getvalue().splitlines()) == sorted(other.getvalue().splitlines())


def test_pages_of_a_database_are_small_and_follow_one_another(crowd: networkx.MultiDiGraph, tmp_path: Path) -> None:
    ladybug.write(crowd, tmp_path / "graph.lbdb")
    with ladybug.opened(tmp_path / "graph.lbdb", streamed=True) as view:
        for label in ("Person", "Article"):
            pages = [page["id"].to_pylist() for page in InDatabase(view).nodes(label)]
            assert len(pages) > 8
            assert max(map(len, pages)) <= source.PAGE
            assert list(chain(*pages)) == list(
                chain(*(page["id"].to_pylist() for page in InMemory(crowd).nodes(label)))
            )


def test_a_store_for_sparql_loaded_in_parts_holds_all_quads(
    crowd: networkx.MultiDiGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    counts = []
    for folder, size in ((tmp_path / "whole", asking.PART), (tmp_path / "parts", 1000)):
        folder.mkdir()
        monkeypatch.setattr(asking, "PART", size)
        ladybug.write(crowd, folder / "graph.lbdb")
        with asking.opened(folder / "graph.lbdb") as quads:
            counts.append(quads.query(asked).rows[0][0])
    assert counts[0] == counts[1] > 1000


def test_what_is_made_ahead_comes_in_order_and_its_failure_where_it_happened() -> None:
    given = []
    with pytest.raises(ZeroDivisionError):
        for value in ahead(6 // (3 - number) for number in range(5)):
            given.append(value)
    assert given == [2, 3, 6]
    assert list(ahead([])) == []
