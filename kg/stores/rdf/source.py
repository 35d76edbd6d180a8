"""Where an export takes nodes and edges from: a graph in memory, or a database, page by page.

Both give nodes by label and id, and edges by relationship, label and id of their source, then target and key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

import networkx

from kg.stores.table import Table
from kg.vocabulary import vocabulary

PAGE = 2000
"""Nodes that are held at a time, with the edges that begin at them."""
Said = Mapping[str, Any]
Edge = tuple[str, str, str, Said]


class Source(Protocol):
    """A graph to be read in pages."""

    def nodes(self, label: str) -> Iterator[Said]:
        """The nodes of a label."""

    def edges(self, relation: str) -> Iterator[list[Edge]]:
        """The edges of a relationship, page by page."""

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""


class View(Protocol):
    """What can be asked in Cypher: a view of the embedded database."""

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """The rows a query gives."""


class InMemory:
    """A NetworkX graph as a source."""

    def __init__(self, graph: networkx.MultiDiGraph) -> None:
        """Read from `graph`."""
        self._graph = graph

    def nodes(self, label: str) -> Iterator[Said]:
        """The nodes of a label."""
        return iter(sorted((said for _, said in self._graph.nodes(data=True) if said["label"] == label), key=_id))

    def edges(self, relation: str) -> Iterator[list[Edge]]:
        """The edges of a relationship, as many at a time as the database would give."""
        for label in vocabulary().relations[relation].sources:
            for page in _pages(said["id"] for said in self.nodes(label)):
                edges = self._graph.out_edges(page, keys=True, data=True)
                yield sorted((edge for edge in edges if edge[3]["label"] == relation), key=_place)

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""
        return {name: self._graph.nodes[name].get("text", "") for name in names if name in self._graph}


class InDatabase:
    """An embedded database as a source; what is held does not grow with the graph."""

    def __init__(self, view: View) -> None:
        """Read through an open view."""
        self._view = view

    def nodes(self, label: str) -> Iterator[Said]:
        """The nodes of a label."""
        wanted = ", ".join(f"n.`{name}` AS `{name}`" for name in vocabulary().labels[label].properties)
        for table in self._pages(label, wanted):
            yield from _rows(table)

    def edges(self, relation: str) -> Iterator[list[Edge]]:
        """The edges of a relationship, page by page of their sources."""
        kind = vocabulary().relations[relation]
        wanted = ", ".join(f"r.`{name}` AS `{name}`" for name in ("key", *kind.properties))
        for label in kind.sources:
            pattern = f"MATCH (a:`{label}`)-[r:`{relation}`]->(b)"
            if not self._view.query(f"{pattern} RETURN count(*)").rows[0][0]:
                continue
            asked = f"{pattern} WHERE a.id >= $first AND a.id <= $last RETURN a.id AS `from`, b.id AS `to`, {wanted}"
            for table in self._pages(label, "n.id AS id"):
                ends = {"first": table.rows[0][0], "last": table.rows[-1][0]}
                rows = _rows(self._view.query(asked, ends))
                yield sorted(((row.pop("from"), row.pop("to"), row.pop("key"), row) for row in rows), key=_place)

    def _pages(self, label: str, wanted: str) -> Iterator[Table]:
        last = ""
        asked = f"MATCH (n:`{label}`) WHERE n.id > $last RETURN {wanted} ORDER BY id LIMIT {PAGE}"
        while (table := self._view.query(asked, {"last": last})).rows:
            yield table
            last = table.rows[-1][table.columns.index("id")]

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""
        asked = "MATCH (a:Article) WHERE a.id IN $names RETURN a.id, a.text"
        return {name: text or "" for name, text in self._view.query(asked, {"names": sorted(names)}).rows}


def _rows(table: Table) -> Iterator[dict[str, Any]]:
    for row in table.rows:
        yield {name: value for name, value in zip(table.columns, row, strict=True) if value is not None}


def _pages(names: Iterable[str]) -> Iterator[list[str]]:
    listed = list(names)
    return (listed[at : at + PAGE] for at in range(0, len(listed), PAGE))


def _id(said: Said) -> str:
    return str(said["id"])


def _place(edge: Edge) -> tuple[str, str, str]:
    return edge[:3]
