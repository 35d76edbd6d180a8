"""Where an export takes nodes and edges from: a graph in memory, or a database, page by page.

Both give nodes by label and id, and edges by relationship, label and id of their source, then target and key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Protocol

import networkx

from kg.model import Label
from kg.stores.columns import as_table
from kg.stores.rdf.columns import Page, cut, in_order, pages_of
from kg.vocabulary import vocabulary

PAGE = 4_000
"""Nodes or edges of a page: each costs some hundred calls of Arrow, and 8 MB or so of lines."""
EDGES = 16_000
"""Edges that are asked for at a time: each question goes through all nodes of a label."""
TEXT = 3_000_000
"""Characters of articles that are asked for at a time: the database has 64 MB to put an answer together in."""
BORDERS = 5_000
"""Ids of a label that are known at a time, to ask for what lies between two of them."""
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
        self._view, self._known, self._rooms = view, dict[str, list[str]](), dict[str, int]()

    def nodes(self, label: str) -> Iterator[Page]:
        """The nodes of a label."""
        wanted = ", ".join(f"n.`{name}` AS `{name}`" for name in vocabulary().labels[label].properties)
        asked = f"MATCH (n:`{label}`) WHERE n.id > $after AND n.id <= $last RETURN {wanted} ORDER BY n.id"
        for after, last in self._stretches(label, self._count(f"MATCH (:`{label}`)") // self._room(label)):
            yield from cut(pages_of(self._view.arrow(asked, {"after": after, "last": last})), PAGE)

    def edges(self, relation: str) -> Iterator[tuple[str, Page]]:
        """The edges of a relationship, page by page of their sources."""
        kind = vocabulary().relations[relation]
        wanted = ", ".join(f"r.`{name}` AS `{name}`" for name in ("key", *kind.properties))
        for label in kind.sources:
            pattern = f"MATCH (a:`{label}`)-[r:`{relation}`]->(b)"
            asked = f"{pattern} WHERE a.id > $after AND a.id <= $last RETURN a.id AS `from`, b.id AS `to`, {wanted}"
            count = self._count(pattern)
            for after, last in self._stretches(label, count // EDGES) if count else ():
                edges = in_order(pages_of(self._view.arrow(asked, {"after": after, "last": last})), *ENDS)
                yield from ((label, page) for page in cut(edges, PAGE))

    def _stretches(self, label: str, cuts: int) -> Iterable[tuple[str, str]]:
        """The ids of a label cut into parts, about equal: each from behind its first border up to its second."""
        known = self._sample(label) if cuts else []
        borders = [known[len(known) * border // (cuts + 1)] for border in range(1, cuts + 1)]
        return pairwise(["", *dict.fromkeys(borders), LAST])

    def _room(self, label: str) -> int:
        """How many nodes of a label may be asked for at a time."""
        if "text" not in vocabulary().labels[label].properties:
            return PAGE
        if label not in self._rooms:
            (length,) = self._view.arrow(f"MATCH (n:`{label}`) RETURN avg(size(n.text))").column(0).to_pylist()
            self._rooms[label] = max(1, min(PAGE, int(TEXT / (length or 1))))
        return self._rooms[label]

    def _sample(self, label: str) -> list[str]:
        """Some ids of a label in order, taken evenly as the nodes lie in the database."""
        if label not in self._known:
            every = 1 + self._count(f"MATCH (:`{label}`)") // BORDERS
            asked = f"MATCH (n:`{label}`) WHERE offset(id(n)) % {every} = 0 RETURN n.id AS id ORDER BY id"
            self._known[label] = self._view.arrow(asked).column(0).to_pylist()
        return self._known[label]

    def _count(self, pattern: str) -> int:
        """How often there is such a thing."""
        count: int = self._view.arrow(f"{pattern} RETURN count(*)").column(0)[0].as_py()
        return count

    def articles(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of articles by id."""
        asked = "UNWIND $names AS name MATCH (a:Article {id: name}) RETURN a.id AS id, a.text AS text"
        wanted, found, room = sorted(names), dict[str, str | None](), self._room(Label.ARTICLE)
        for at in range(0, len(wanted), room):
            answer = self._view.arrow(asked, {"names": wanted[at : at + room]})
            found.update(zip(*(column.to_pylist() for column in answer.columns), strict=True))
        return {name: text or "" for name, text in found.items()}


LAST = "\U0010ffff"
"""Behind every id."""
