"""Readings and identities become one `networkx.MultiDiGraph`, with evidence on everything.

Nodes carry `id`, `label` and the properties of their label, edges `label` and those of their relationship, as
`schema/vocabulary.json` has them; what is unknown is left out. Nodes and edges are added in the order of their ids,
so that equal readings give an equal graph in whatever order they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any, TypeAlias, TypeVar

import networkx

from kg.graph.chains import chain_edges
from kg.graph.edges import fact_edges, mention_edges
from kg.graph.nodes import nodes
from kg.graph.spells import concluded
from kg.memory import paused_collector
from kg.model import Edge, Identities, Label, Mention, Node, NodeId, Reading
from kg.vocabulary import vocabulary

T = TypeVar("T")
Graph: TypeAlias = networkx.MultiDiGraph


@paused_collector()
def assemble(readings: Iterable[Reading], identities: Identities) -> Graph:
    """The graph of all readings."""
    ordered = sorted(readings, key=lambda reading: reading.source)
    articles = {article.id: article for reading in reversed(ordered) for article in reading.articles}
    mentions = _unique(mention for reading in ordered for mention in reading.mentions if mention.kind in set(Label))
    facts = _unique(fact for reading in ordered for fact in reading.facts)
    said = _by_node(mentions, identities)
    graph = networkx.MultiDiGraph()
    for node in sorted(nodes(said, articles), key=lambda node: node.id):
        graph.add_node(node.id, **_node_attributes(node))
    single = {node for node, seats in graph.nodes(data="seats") if seats == 1}
    told = concluded(fact_edges(facts, identities, articles), single)
    for edge in _in_order(chain(mention_edges(said, articles), chain_edges(said, articles), told)):
        graph.add_edge(edge.source, edge.target, key=edge.key, **_edge_attributes(edge))
    return graph


def _in_order(edges: Iterable[Edge]) -> list[Edge]:
    """The edges in order, one a key: what a report says of two ends stands above what their paths say."""
    by_key = {(edge.source, edge.target, edge.key): edge for edge in edges}
    return [by_key[key] for key in sorted(by_key)]


def _unique(items: Iterable[T]) -> list[T]:
    """One of each: a report that two pages print alike says nothing twice."""
    return list({repr(item): item for item in items}.values())


def _by_node(mentions: Iterable[Mention], identities: Identities) -> dict[NodeId, list[Mention]]:
    said = defaultdict(list)
    for mention in mentions:
        said[identities.nodes[mention.article, mention.entity]].append(mention)
    return said


def _node_attributes(node: Node) -> dict[str, Any]:
    common = {
        "id": node.id,
        "name": node.name,
        "aliases": node.aliases,
        "mentions": node.mentions,
        "first_seen": node.first_seen,
        "last_seen": node.last_seen,
    }
    kind = vocabulary().labels[node.label]
    return {"label": str(node.label), **_typed({**node.properties, **common}, kind.properties)}


def _edge_attributes(edge: Edge) -> dict[str, Any]:
    common = {
        "evidence": tuple(str(evidence) for evidence in edge.evidence),
        "rule": edge.rule,
        "confidence": edge.confidence,
        "count": edge.count,
        "first_seen": edge.first_seen,
        "last_seen": edge.last_seen,
    }
    kind = vocabulary().relations[edge.relation]
    return {"label": str(edge.relation), **_typed({**edge.properties, **common}, kind.properties)}


TYPES: dict[str, Callable[[Any], Any]] = {
    "string": str,
    "date": str,
    "integer": int,
    "number": float,
    "strings": lambda values: [str(value) for value in values],
}


def _typed(said: Mapping[str, Any], types: Mapping[str, str]) -> dict[str, Any]:
    """What the vocabulary knows of `said`, in its order and types; what is unknown is left out."""
    return {name: TYPES[kind](said[name]) for name, kind in types.items() if said.get(name) is not None}
