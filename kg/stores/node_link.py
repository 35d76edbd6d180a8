"""The graph as NetworkX node-link JSON, one node or edge a line; equal graphs give equal bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the JSON."""
    path.write_text(text(graph), encoding="utf-8")


def text(graph: networkx.MultiDiGraph) -> str:
    """The JSON; `networkx.node_link_graph(json.loads(text), edges="edges")` reads it."""
    said = networkx.node_link_data(graph, edges="edges")
    nodes, edges = _lines(said["nodes"]), _lines(said["edges"])
    return f'{{"directed": true, "multigraph": true, "graph": {{}},\n"nodes": [{nodes}],\n"edges": [{edges}]}}\n'


def _lines(items: list[dict[str, Any]]) -> str:
    return "".join(f"{',' if number else ''}\n{_line(item)}" for number, item in enumerate(items))


def _line(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False, sort_keys=True)


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    said = json.loads(path.read_text(encoding="utf-8"))
    graph: networkx.MultiDiGraph = networkx.node_link_graph(said, edges="edges")
    for node, attributes in graph.nodes(data=True):
        attributes["id"] = node
    return graph
