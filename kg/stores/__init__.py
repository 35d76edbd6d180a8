"""Stores: the graph in a database or in files.

Each store is a module with `write(graph, path)` and `read(path)`: what goes in comes out.
"""

from __future__ import annotations

from kg.stores import gexf, graphml, ladybug, node_link, rdf, tables
from kg.stores.table import Table

EXPORTS = {
    "json": node_link,
    "graphml": graphml,
    "gexf": gexf,
    "csv": tables,
    "ttl": rdf,
}
"""The formats of `kg export`, by name."""

__all__ = ["EXPORTS", "Table", "gexf", "graphml", "ladybug", "node_link", "rdf", "tables"]
