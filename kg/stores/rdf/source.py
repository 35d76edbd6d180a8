"""Where an export takes nodes and edges from: a graph in memory, or a database, page by page.

Both give nodes by label and id, and edges by relationship, label and id of their source, then target and key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Protocol

import networkx

from kg.stores.columns import as_table
from kg.stores.rdf.columns import Page, cut, in_order, pages_of
from kg.vocabulary import vocabulary

PAGE = 5_000
"""Nodes or edges of a page: each costs some hundred calls of Arrow, and 10 MB or so of lines."""
NODES, EDGES = 5_000, 10_000
"""Nodes and edges that are asked for at a time: each question goes through all of a table."""
ENDS = {"from": "string", "to": "string", "key": "string"}


class Source(Protocol):
    """A graph to be read in pages of columns, one column a property."""

    def nodes(self, label: str) -> Iterator[Page]:
        """The nodes of a label."""

    def edges(self, relation: str) -> Iterator[tuple[str, Page]]:
        """The edges of a relationship, with the label of their sources; `from`, `to` and `key` are columns too."""

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""


class View(Protocol):
    """What can be asked in Cypher: a view of the embedded database."""

    def arrow(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Any:
        """What a query gives, as a table of Arrow."""


class InMemory:
    """A NetworkX graph as a source."""

    def __init__(self, graph: networkx.MultiDiGraph) -> None:
        """Read from `graph`."""
        self._graph = graph

    def nodes(self, label: str) -> Iterator[Page]:
        """The nodes of a label."""
        types = vocabulary().labels[label].properties
        for page in self._pages(label):
            yield pages_of(as_table([self._graph.nodes[name] for name in page], types))

    def edges(self, relation: str) -> Iterator[tuple[str, Page]]:
        """The edges of a relationship, as many at a time as the database would give."""
        kind = vocabulary().relations[relation]
        for label in kind.sources:
            for page in self._pages(label):
                found = self._graph.out_edges(page, keys=True, data=True)
                rows = [{**said, "from": s, "to": t, "key": k} for s, t, k, said in found if said["label"] == relation]
                edges = in_order(pages_of(as_table(rows, {**ENDS, **kind.properties})), *ENDS)
                yield from ((label, page) for page in cut(edges, PAGE))

    def _pages(self, label: str) -> Iterator[list[str]]:
        names = sorted(name for name, of in self._graph.nodes(data="label") if of == label)
        return (names[at : at + PAGE] for at in range(0, len(names), PAGE))

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""
        return {name: self._graph.nodes[name].get("text", "") for name in names if name in self._graph}


class InDatabase:
    """An embedded database as a source; what is held does not grow with the graph."""

    def __init__(self, view: View) -> None:
        """Read through an open view."""
        self._view = view

    def nodes(self, label: str) -> Iterator[Page]:
        """The nodes of a label."""
        wanted = ", ".join(f"n.`{name}` AS `{name}`" for name in vocabulary().labels[label].properties)
        asked = f"MATCH (n:`{label}`) WHERE n.id > $last RETURN {wanted} ORDER BY n.id LIMIT {NODES}"
        last = ""
        while len(found := self._view.arrow(asked, {"last": last})):
            yield from cut(pages_of(found), PAGE)
            last = found["id"][-1].as_py()

    def edges(self, relation: str) -> Iterator[tuple[str, Page]]:
        """The edges of a relationship, page by page of their sources."""
        kind = vocabulary().relations[relation]
        wanted = ", ".join(f"r.`{name}` AS `{name}`" for name in ("key", *kind.properties))
        for label in kind.sources:
            pattern = f"MATCH (a:`{label}`)-[r:`{relation}`]->(b)"
            asked = f"{pattern} WHERE a.id > $after AND a.id <= $last RETURN a.id AS `from`, b.id AS `to`, {wanted}"
            (count,) = self._values(f"{pattern} RETURN count(*)")
            for after, last in pairwise(self._borders(label, count // EDGES)) if count else ():
                edges = in_order(pages_of(self._view.arrow(asked, {"after": after, "last": last})), *ENDS)
                yield from ((label, page) for page in cut(edges, PAGE))

    def _borders(self, label: str, cuts: int) -> Iterator[str]:
        """Ids that cut the nodes of a label into equal parts, from before the first to behind the last."""
        asked = f"MATCH (n:`{label}`) RETURN n.id AS id ORDER BY id SKIP $skip LIMIT 1"
        (count,) = self._values(f"MATCH (n:`{label}`) RETURN count(*)")
        yield ""
        for border in range(1, cuts + 1):
            yield from self._values(asked, skip=count * border // (cuts + 1))
        yield LAST

    def _values(self, cypher: str, **parameters: object) -> list[Any]:
        """The one column of an answer."""
        values: list[Any] = self._view.arrow(cypher, parameters).column(0).to_pylist()
        return values

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""
        asked = "UNWIND $names AS name MATCH (a:Article {id: name}) RETURN a.id AS id, a.text AS text"
        found = self._view.arrow(asked, {"names": sorted(names)})
        return {name: text or "" for name, text in zip(*(column.to_pylist() for column in found.columns), strict=True)}


LAST = "\U0010ffff"
"""Behind every id."""
