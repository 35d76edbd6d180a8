"""The graph as GEXF, for Gephi; lists are JSON arrays in text."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import networkx

from kg.stores.flat import flattened, unflattened

NAMES = {"id": "node_id", "label": "kind_of", "start": "began", "end": "ended", "name": "label"}
"""Gephi shows `label`, and takes `id`, `start` and `end` for itself."""
TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the GEXF, without the day of writing: equal graphs give equal bytes."""
    written = BytesIO()
    networkx.write_gexf(flattened(graph, NAMES), written)
    path.write_bytes(TODAY.sub(b"", written.getvalue()))


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    graph = networkx.MultiDiGraph(networkx.read_gexf(path))
    for _, _, said in graph.edges(data=True):
        said.pop("id", None)
    return unflattened(graph, NAMES)
