"""The graph as GEXF, for Gephi: days as spells, colours and sizes; lists are JSON arrays in text."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import networkx
from networkx.readwrite.gexf import GEXFWriter

from kg.model import Label
from kg.stores.flat import flattened, unflattened
from kg.stores.looks import COLORS, edge_spells, node_spells, sizes

NAMES = {"id": "node_id", "label": "kind_of", "start": "began", "end": "ended", "name": "label"}
"""Gephi shows `label`, and takes `id`, `start` and `end` for itself."""
LOOKS = ("viz", "spells", "weight")
"""What is added for Gephi, and says nothing that is not said elsewhere."""
TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the GEXF, without the day of writing: equal graphs give equal bytes.

    Gephi makes one of all edges from one node to another unless each says its kind.
    """
    written, writer = BytesIO(), GEXFWriter()
    writer.add_graph(_dressed(graph))
    for edge in writer.xml.iter("edge"):
        edge.set("kind", edge.get("label"))
    writer.write(written)
    path.write_bytes(TODAY.sub(b"", written.getvalue()))


def _dressed(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    dressed, size = flattened(graph, NAMES), sizes(graph)
    for node, said in graph.nodes(data=True):
        red, green, blue = COLORS[Label(said["label"])]
        looks = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}, "size": size[node]}
        dressed.nodes[node].update(viz=looks, spells=node_spells(said))
    for source, target, key, said in graph.edges(keys=True, data=True):
        spells = edge_spells(graph, (source, target), said)
        looks = {"label": said["label"], "weight": float(said["count"]), "spells": spells}
        dressed.edges[source, target, key].update(looks)
    return dressed


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    graph = networkx.MultiDiGraph(networkx.read_gexf(path))
    for _, said in graph.nodes(data=True):
        _undress(said, LOOKS)
    for _, _, said in graph.edges(data=True):
        _undress(said, (*LOOKS, "id", "label"))
    return unflattened(graph, NAMES)


def _undress(said: dict[str, object], names: tuple[str, ...]) -> None:
    for name in names:
        said.pop(name, None)
