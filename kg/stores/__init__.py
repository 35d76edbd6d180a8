"""Stores: the graph in a database or in files.

Each store has `write(graph, path)` and `read(path)`: what goes in comes out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import networkx

from kg.stores import gexf, graphml, ladybug, neo4j, node_link, rdf, tables
from kg.stores.table import Table
from kg.stores.view import View


class Store(Protocol):
    """A format that the graph is written in and read from."""

    def write(self, graph: networkx.MultiDiGraph, path: Path) -> None:
        """Write the graph."""

    def read(self, path: Path) -> networkx.MultiDiGraph:
        """The graph that `write` wrote."""


EXPORTS: dict[str, Store] = {
    "json": node_link,
    "graphml": graphml,
    "gexf": gexf,
    "csv": tables,
    **rdf.STORES,
}
"""The formats of `kg export`, by name."""

__all__ = ["EXPORTS", "Store", "Table", "View", "gexf", "graphml", "ladybug", "neo4j", "node_link", "rdf", "tables"]
