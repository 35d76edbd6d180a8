"""Where an export takes nodes and edges from: a graph in memory, or a database, page by page.

Both give nodes by label and id, and edges by relationship, label and id of their source, then target and key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Protocol

import networkx

from kg.vocabulary import vocabulary

PAGE = 2000
"""Nodes that are held at a time."""
EDGES = 10_000
"""Edges that are held at a time, about: they are asked for by ranges of sources, each with about so many."""
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

    def columns(self, cypher: str, parameters: Mapping[str, object] | None = None) -> dict[str, list[Any]]:
        """The columns that a query gives."""


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
        asked = f"MATCH (n:`{label}`) WHERE n.id > $last RETURN {wanted} ORDER BY n.id LIMIT {PAGE}"
        last = ""
        while (columns := self._view.columns(asked, {"last": last}))["id"]:
            yield from _rows(columns)
            last = columns["id"][-1]

    def edges(self, relation: str) -> Iterator[list[Edge]]:
        """The edges of a relationship, page by page of their sources."""
        kind = vocabulary().relations[relation]
        wanted = ", ".join(f"r.`{name}` AS `{name}`" for name in ("key", *kind.properties))
        for label in kind.sources:
            pattern = f"MATCH (a:`{label}`)-[r:`{relation}`]->(b)"
            asked = f"{pattern} WHERE a.id > $after AND a.id <= $last RETURN a.id AS `from`, b.id AS `to`, {wanted}"
            (count,) = self._view.columns(f"{pattern} RETURN count(*) AS count")["count"]
            for after, last in pairwise(self._borders(label, count // EDGES)) if count else ():
                rows = _rows(self._view.columns(asked, {"after": after, "last": last}))
                page = [(row.pop("from"), row.pop("to"), row.pop("key"), {"label": relation, **row}) for row in rows]
                yield sorted(page, key=_place)

    def _borders(self, label: str, cuts: int) -> Iterator[str]:
        """Ids that cut the nodes of a label into equal parts, from before the first to behind the last."""
        asked = f"MATCH (n:`{label}`) RETURN n.id AS id ORDER BY id SKIP $skip LIMIT 1"
        (count,) = self._view.columns(f"MATCH (n:`{label}`) RETURN count(*) AS count")["count"]
        yield ""
        for cut in range(1, cuts + 1):
            yield from self._view.columns(asked, {"skip": count * cut // (cuts + 1)})["id"]
        yield LAST

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""
        asked = "MATCH (a:Article) WHERE a.id IN $names RETURN a.id AS id, a.text AS text"
        columns = self._view.columns(asked, {"names": sorted(names)})
        return {name: text or "" for name, text in zip(columns["id"], columns["text"], strict=True)}


LAST = "\U0010ffff"
"""Behind every id."""


def _rows(columns: Mapping[str, Sequence[Any]]) -> Iterator[dict[str, Any]]:
    names = list(columns)
    for row in zip(*columns.values(), strict=True):
        yield {name: value for name, value in zip(names, row, strict=True) if value is not None}


def _pages(names: Iterable[str]) -> Iterator[list[str]]:
    listed = list(names)
    return (listed[at : at + PAGE] for at in range(0, len(listed), PAGE))


def _id(said: Said) -> str:
    return str(said["id"])


def _place(edge: Edge) -> tuple[str, str, str]:
    return edge[:3]
