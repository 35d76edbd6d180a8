"""What must hold before a graph is published: what breaks a rule is left out, and becomes an Issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import networkx

from kg.model import Issue, Label, Relation, parse_evidence
from kg.vocabulary import Kind, vocabulary


def check(graph: networkx.MultiDiGraph) -> tuple[networkx.MultiDiGraph, tuple[Issue, ...]]:
    """The graph without what breaks a rule, and an Issue for each node or edge that was left out."""
    sound = graph.copy()
    issues = []
    for node, said in graph.nodes(data=True):
        if why := next(_node_faults(said), None):
            sound.remove_node(node)
            issues.append(Issue("unsound node", str(node), str(said.get("name", "")), why))
    for source, target, key, said in graph.edges(keys=True, data=True):
        if why := next(_edge_faults(graph, source, target, said), None):
            issues.append(Issue("unsound edge", str(source), f"{key} {target}", why))
            if sound.has_edge(source, target, key):
                sound.remove_edge(source, target, key)
    issues += _second_bodies(sound)
    return sound, tuple(sorted(issues))


def _node_faults(said: dict[str, Any]) -> Iterator[str]:
    kind = vocabulary().labels.get(said.get("label", ""))
    if kind is None:
        yield "a fact names it and no mention does" if not said else f"{said.get('label')!r} is no label"
        return
    yield from _property_faults(said, kind)
    if not said.get("name"):
        yield "it has no name"


def _edge_faults(graph: networkx.MultiDiGraph, source: str, target: str, said: dict[str, Any]) -> Iterator[str]:
    kind = vocabulary().relations.get(said.get("label", ""))
    if kind is None:
        yield f"{said.get('label')!r} is no relationship"
        return
    ends = graph.nodes[source].get("label"), graph.nodes[target].get("label")
    if ends[0] not in kind.sources or ends[1] not in kind.targets:
        yield f"{kind.name} does not lead from {ends[0]} to {ends[1]}"
    if kind.name == Relation.PART_OF and ends[0] != ends[1]:
        yield f"{ends[0]} cannot be part of {ends[1]}"
    if source == target:
        yield "both ends are one node"
    yield from _property_faults(said, kind)
    yield from _evidence_faults(graph, said)
    if "start" in said and "end" in said and said["start"] > said["end"]:
        yield f"it ends ({said['end']}) before it starts ({said['start']})"


def _property_faults(said: dict[str, Any], kind: Kind) -> Iterator[str]:
    for name, value in said.items():
        if name != "label" and name not in kind.properties:
            yield f"{kind.name} has no property {name}"
        elif name in kind.values and value not in kind.values[name]:
            yield f"{value!r} is no {name} of {kind.name}"


def _evidence_faults(graph: networkx.MultiDiGraph, said: dict[str, Any]) -> Iterator[str]:
    if not said.get("evidence"):
        yield "it has no evidence"
    for written in said.get("evidence", ()):
        evidence = parse_evidence(written)
        text = graph.nodes.get(evidence.article, {}).get("text", "")
        if not text[evidence.start : evidence.end].strip():
            yield f"there is no text at {written}"


def _second_bodies(graph: networkx.MultiDiGraph) -> Iterator[Issue]:
    """A post belongs to one body: the surest and most often told stays, the others are taken out of the graph."""
    posts = [node for node, label in graph.nodes(data="label") if label == Label.POST]
    for post in posts:
        bodies = [
            (-said["confidence"], -said["count"], target, key)
            for _, target, key, said in graph.out_edges(post, keys=True, data=True)
            if said["label"] == Relation.AT
        ]
        for _, _, target, key in sorted(bodies)[1:]:
            graph.remove_edge(post, target, key)
            yield Issue("second body of a post", str(post), str(target), "a post belongs to one body")
