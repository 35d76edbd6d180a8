"""The graph as GraphML, for yEd, igraph and others; lists are JSON arrays in text."""

from __future__ import annotations

from pathlib import Path

import networkx

from kg.stores.flat import flattened, unflattened

NAMES = {"id": "node_id"}
"""GraphML keeps `id` for itself."""


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the GraphML."""
    networkx.write_graphml_xml(flattened(graph, NAMES), path, named_key_ids=True)


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    return unflattened(networkx.read_graphml(path, force_multigraph=True), NAMES)
