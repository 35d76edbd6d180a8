"""The graph as GraphML, for Cytoscape, yEd, igraph and others, with days, colours and sizes; lists are JSON arrays."""

from __future__ import annotations

from pathlib import Path

import networkx

from kg.model import Label
from kg.stores.flat import flattened, unflattened
from kg.stores.looks import COLORS, Spell, edge_spells, node_spells, sizes

NAMES = {"id": "node_id"}
"""GraphML keeps `id` for itself."""
LOOKS = ("r", "g", "b", "color", "size", "weight", "first_day", "last_day")
"""What is added for the eye: Gephi reads r, g, b and size, Cytoscape maps the columns color and size."""


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the GraphML."""
    networkx.write_graphml_xml(_dressed(graph), path, named_key_ids=True)


def _dressed(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    dressed, size = flattened(graph, NAMES), sizes(graph)
    for node, said in graph.nodes(data=True):
        red, green, blue = COLORS[Label(said["label"])]
        looks = {"r": red, "g": green, "b": blue, "color": f"#{red:02x}{green:02x}{blue:02x}", "size": size[node]}
        dressed.nodes[node].update(looks, **_days(node_spells(said)))
    for source, target, key, said in graph.edges(keys=True, data=True):
        spells = edge_spells(graph, (source, target), said)
        dressed.edges[source, target, key].update(weight=float(said["count"]), **_days(spells))
    return dressed


def _days(spells: list[Spell]) -> dict[str, str]:
    """The days of a spell; a day that is not known is left out."""
    days = zip(("first_day", "last_day"), spells[0] if spells else (None, None), strict=True)
    return {name: day for name, day in days if day is not None}


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    graph = networkx.read_graphml(path, force_multigraph=True)
    for said in (*(said for _, said in graph.nodes(data=True)), *(said for *_, said in graph.edges(data=True))):
        for name in LOOKS:
            said.pop(name, None)
    return unflattened(graph, NAMES)
