"""The graph to be judged, read from NetworkX node-link data."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Node = Mapping[str, Any]
PUNCTUATION = str.maketrans("（）“”‘’·,:", "()\"\"''•，：")


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes by id, and the ends of edges by label."""

    nodes: dict[str, Node]
    ends: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def of(self, label: str) -> list[Node]:
        """The nodes of a label."""
        return [node for node in self.nodes.values() if node.get("label") == label]

    def pairs(self, label: str) -> Iterator[tuple[Node, Node]]:
        """Start and end of each edge of a label."""
        return ((self.nodes[source], self.nodes[target]) for source, target in self.ends.get(label, ()))

    def targets(self, label: str, source: str) -> list[Node]:
        """Where the edges of a label lead from a node, each end once."""
        found = dict.fromkeys(end for start, end in self.ends.get(label, ()) if start == source)
        return [self.nodes[end] for end in found]


def parse_graph(data: Mapping[str, Any]) -> Graph:
    """Read node-link data."""
    graph = Graph({node["id"]: node for node in data["nodes"]})
    for edge in data["edges"]:
        graph.ends[edge["label"]].append((edge["source"], edge["target"]))
    return graph


def norm(text: object) -> str:
    """A name without blanks and with one kind of punctuation."""
    return re.sub(r"\s+", "", str(text or "")).translate(PUNCTUATION)


def names(node: Node) -> set[str]:
    """Name and aliases of a node."""
    return {norm(name) for name in (node.get("name"), *(node.get("aliases") or ())) if name}


def alike(one: object, other: object) -> float:
    """How alike two names are: 1 where equal, else the share of characters in common runs."""
    a, b = norm(one), norm(other)
    if not a or not b:
        return 0.0
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / (len(a) + len(b))
