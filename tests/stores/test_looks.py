"""What other programs make of an export: days, colours, sizes, names."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from kg.stores import gexf, graphml
from kg.stores.looks import first_day, last_day
from tests.explore.news import CITY, DAI, KE, OLD_TOWN, PUSH, SECRETARY, news

GEXF = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2031-03-01", "2031-03-01", "2031-03-01"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("--05-06", None, None),
        (None, None, None),
    ],
)
def test_dates_as_precise_as_the_text_become_days(date: str | None, first: str | None, last: str | None) -> None:
    assert (first_day(date), last_day(date)) == (first, last)


def parts(tmp_path: Path) -> tuple[ElementTree.Element, dict[str | None, ElementTree.Element]]:
    gexf.write(news(), tmp_path / "graph.gexf")
    root = ElementTree.parse(tmp_path / "graph.gexf").getroot()
    return root, {node.get("id"): node for node in root.iter(f"{GEXF}node")}


def spells(part: ElementTree.Element) -> list[tuple[str | None, str | None]]:
    return [(spell.get("start"), spell.get("end")) for spell in part.iter(f"{GEXF}spell")]


def test_events_and_terms_of_office_are_spells_in_gexf(tmp_path: Path) -> None:
    root, nodes = parts(tmp_path)
    edges = {(edge.get("source"), edge.get("target")): edge for edge in root.iter(f"{GEXF}edge")}
    assert spells(nodes[OLD_TOWN]) == [("2031-05-10", "2031-05-11")] and spells(nodes[KE]) == []
    assert spells(edges[KE, SECRETARY]) == [("2029-01-01", "2031-04-30")]
    assert spells(edges[DAI, OLD_TOWN]) == [("2031-05-10", "2031-05-11")]
    graph = root.find(f"{GEXF}graph")
    assert graph is not None and (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")


def test_gexf_has_names_colours_and_sizes(tmp_path: Path) -> None:
    root, nodes = parts(tmp_path)
    colors = {node: dict(nodes[node].find(f"{VIZ}color").items()) for node in (KE, DAI, CITY)}  # type: ignore[union-attr]
    size = {node: float(nodes[node].find(f"{VIZ}size").get("value") or 0) for node in (DAI, KE)}  # type: ignore[union-attr]
    assert colors[KE] == colors[DAI] != colors[CITY]
    assert size[DAI] > size[KE]
    assert nodes[KE].get("label") == "柯远山"
    assert {edge.get("label") for edge in root.iter(f"{GEXF}edge")} >= {"HOLDS", "CHAIRED"}


def test_graphml_has_days_colours_and_sizes(tmp_path: Path) -> None:
    graphml.write(news(), tmp_path / "graph.graphml")
    known = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    graph = networkx.relabel_nodes(known, dict(known.nodes(data="node_id")))
    assert (graph.nodes[PUSH]["first_day"], graph.nodes[PUSH]["last_day"]) == ("2031-03-01", "2031-03-01")
    (held,) = graph.get_edge_data(KE, SECRETARY).values()
    assert (held["first_day"], held["last_day"]) == ("2029-01-01", "2031-04-30")
    assert graph.nodes[KE]["color"].startswith("#") and graph.nodes[DAI]["size"] > graph.nodes[KE]["size"]


def test_ids_in_graphml_are_names_in_xml_and_each_its_own(tmp_path: Path) -> None:
    graphml.write(news(), tmp_path / "graph.graphml")
    root = ElementTree.parse(tmp_path / "graph.graphml").getroot()
    for tag in ("key", "node", "edge"):
        ids = [str(part.get("id")) for part in root.iter(f"{{http://graphml.graphdrawing.org/xmlns}}{tag}")]
        assert len(ids) == len(set(ids)) > 1
        assert all(re.fullmatch(r"[\w.:-]+", one) for one in ids)
