"""The tables of a graph that is in memory, and of one in a workspace's database, which is read as it is sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import product
from typing import Any

import networkx

from kg.stores.ladybug import View
from kg.stores.neo4j.tables import Table
from kg.vocabulary import Kind, vocabulary


def tables_of_graph(graph: networkx.MultiDiGraph) -> list[Table]:
    """The tables of a graph in memory, nodes first."""
    nodes: dict[str, list[Any]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[Any]] = defaultdict(list)
    labels = dict(graph.nodes(data="label"))
    for node, said in graph.nodes(data=True):
        nodes[said["label"]].append({**said, "id": node})
    for source, target, key, said in graph.edges(keys=True, data=True):
        row = {**said, "from": source, "to": target, "key": key}
        edges[said["label"], labels[source], labels[target]].append(row)
    return [
        *(Table(label, partial(iter, rows)) for label, rows in nodes.items()),
        *(Table(name, partial(iter, rows), (source, target)) for (name, source, target), rows in edges.items()),
    ]


def tables_of_view(view: View) -> list[Table]:
    """The tables of a workspace's graph, nodes first; rows are read when they are asked for."""
    known = vocabulary()
    found = [Table(kind.name, partial(_nodes, view, kind)) for kind in known.labels.values()]
    for kind in known.relations.values():
        for ends in product(kind.sources, kind.targets):
            if view.query(f"{_pattern(kind, ends)} RETURN r.key LIMIT 1").rows:
                found.append(Table(kind.name, partial(_edges, view, kind, ends), ends))
    return found


def _nodes(view: View, kind: Kind) -> Iterator[dict[str, Any]]:
    return view.stream(f"MATCH (n:`{kind.name}`) RETURN {_wanted('n', kind)}")


def _edges(view: View, kind: Kind, ends: tuple[str, str]) -> Iterator[dict[str, Any]]:
    asked = f"a.id AS `from`, b.id AS `to`, r.key AS `key`, {_wanted('r', kind)}"
    return view.stream(f"{_pattern(kind, ends)} RETURN {asked}")


def _pattern(kind: Kind, ends: tuple[str, str]) -> str:
    return f"MATCH (a:`{ends[0]}`)-[r:`{kind.name}`]->(b:`{ends[1]}`)"


def _wanted(name: str, kind: Kind) -> str:
    return ", ".join(f"{name}.`{column}` AS `{column}`" for column in kind.properties)
