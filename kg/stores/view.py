"""What can be asked of a graph, whatever database holds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import networkx

from kg.stores.table import Table


class View(Protocol):
    """A graph that is open for reading.

    Values are plain: text, numbers, lists, and dicts for nodes and relationships, whose label is `_LABEL`.
    """

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """The rows a Cypher query gives; raise QueryError for one that the database refuses, writing included."""

    def graph(self) -> networkx.MultiDiGraph:
        """The whole graph, as it was written, nodes and edges in the order of their ids."""
