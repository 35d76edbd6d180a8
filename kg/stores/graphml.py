"""The graph as GraphML, for Cytoscape, yEd, igraph and others, with days, colours and sizes; lists are JSON arrays."""

from __future__ import annotations

from pathlib import Path

import networkx

from kg.model import Label
from kg.stores.flat import flattened, unflattened
from kg.stores.looks import COLORS, Spell, edge_spells, node_spells, sizes

NAMES = {"id": "node_id", "label": "kind_of"}
"""GraphML keeps `id` for itself; Gephi shows `label`, Cytoscape `name`, and a node's own is its name."""
LOOKS = ("label", "edge_id", "r", "g", "b", "color", "size", "weight", "first_day", "last_day")
"""What is added for the eye: Gephi reads r, g, b and size, Cytoscape maps the columns color and size.

An edge's id must be its own: of edges with the same id, as keys would be, Gephi takes one and drops the others.
"""


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the GraphML, valid by its schema, which has no place for most of our ids: `node_id` holds them."""
    dressed = _dressed(graph)
    numbered = networkx.relabel_nodes(dressed, {node: f"n{number}" for number, node in enumerate(dressed)})
    networkx.write_graphml_xml(numbered, path, edge_id_from_attribute="edge_id")


def _dressed(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    dressed, size = flattened(graph, NAMES), sizes(graph)
    for node, said in graph.nodes(data=True):
        red, green, blue = COLORS[Label(said["label"])]
        looks = {
            "label": dressed.nodes[node]["name"],
            "r": red,
            "g": green,
            "b": blue,
            "color": f"#{red:02x}{green:02x}{blue:02x}",
            "size": size[node],
        }
        dressed.nodes[node].update(looks, **_days(node_spells(said)))
    for number, (source, target, key, said) in enumerate(graph.edges(keys=True, data=True)):
        days = _days(edge_spells(graph, (source, target), said))
        looks = {"label": said["label"], "edge_id": f"e{number}", "edge_key": key, "weight": float(said["count"])}
        dressed.edges[source, target, key].update(looks, **days)
    return dressed


def _days(spells: list[Spell]) -> dict[str, str]:
    """The days of a spell; a day that is not known is left out."""
    days = zip(("first_day", "last_day"), spells[0] if spells else (None, None), strict=True)
    return {name: day for name, day in days if day is not None}


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    known = networkx.read_graphml(path, force_multigraph=True)
    graph = networkx.MultiDiGraph()
    ids = dict(known.nodes(data="node_id"))
    for node, said in known.nodes(data=True):
        graph.add_node(ids[node], **_undressed(said))
    for source, target, said in known.edges(data=True):
        graph.add_edge(ids[source], ids[target], key=said.pop("edge_key"), **_undressed(said))
    return unflattened(graph, NAMES)


def _undressed(said: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in said.items() if name not in LOOKS}
