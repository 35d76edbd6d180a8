"""The graph in Neo4j: loading, asking, and files for its bulk import.

Nodes have one label, relationships a key that tells spells and mentions apart, and both all that the vocabulary knows
of them. Beside every date stand native days (see `days`), and on everything a mark (`tables.MARK`), by which kg knows
its own among what others keep in the same database.
"""

from __future__ import annotations

import networkx

from kg.stores.neo4j import bulk
from kg.stores.neo4j.address import Address, is_address, parse_address, with_given
from kg.stores.neo4j.loading import Options, Outcome, Progress, Tally, load
from kg.stores.neo4j.schema import NAMES, statements
from kg.stores.neo4j.sources import tables_of_graph, tables_of_view
from kg.stores.neo4j.view import View, opened

__all__ = [
    "NAMES",
    "Address",
    "Options",
    "Outcome",
    "Progress",
    "Tally",
    "View",
    "bulk",
    "is_address",
    "load",
    "opened",
    "parse_address",
    "read",
    "statements",
    "tables_of_graph",
    "tables_of_view",
    "with_given",
    "write",
]


def write(graph: networkx.MultiDiGraph, place: Address) -> None:
    """Bring the database to what a graph in memory says, and nothing else of kg's."""
    load(tables_of_graph(graph), place, Options(prune=True))


def read(place: Address) -> networkx.MultiDiGraph:
    """The graph that was written."""
    with opened(place) as view:
        return view.graph()
