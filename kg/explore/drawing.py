"""What of a graph is drawn, and where: reports and mentions are left out, they are the evidence behind the lines."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import networkx

from kg.model import Label, parse_evidence

MOST = 1500
"""Nodes that are drawn at most, the best connected first: beyond that a picture tells nothing."""
QUOTES = 3
"""Sentences that are shown of a line."""
STEPS = 150


@dataclass(frozen=True, slots=True)
class Dot:
    """A node as it is drawn."""

    name: str
    label: str
    says: str
    x: float
    y: float
    degree: int


@dataclass(frozen=True, slots=True)
class Line:
    """A relationship as it is drawn, from dot to dot by their numbers, with sentences by theirs."""

    source: int
    target: int
    relation: str
    says: str
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn; `quotes` are the sentences and where they stand; `left_out` counts nodes with no place."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    quotes: tuple[tuple[str, str], ...]
    left_out: int


def draw(graph: networkx.MultiDiGraph) -> Drawing:
    """The drawing of a graph; equal graphs give equal drawings."""
    entities = [node for node, label in graph.nodes(data="label") if label != Label.ARTICLE]
    related = graph.subgraph(entities)
    degrees = {node: degree for node, degree in related.degree() if degree}
    chosen = sorted(degrees, key=lambda node: (-degrees[node], node))[:MOST]
    drawn = related.subgraph(chosen)
    places, numbers = _places(drawn), {node: number for number, node in enumerate(chosen)}
    quotes: dict[tuple[str, str], int] = {}
    lines = tuple(
        Line(
            numbers[source],
            numbers[target],
            said["label"],
            _own(said),
            tuple(quotes.setdefault(_quote(graph, place), len(quotes)) for place in said["evidence"][:QUOTES]),
        )
        for source, target, said in sorted(drawn.edges(data=True), key=lambda edge: (*edge[:2], edge[2]["label"]))
    )
    dots = tuple(_dot(graph, node, places[node], degrees[node]) for node in chosen)
    return Drawing(dots, lines, tuple(quotes), len(entities) - len(chosen))


def _dot(graph: networkx.MultiDiGraph, node: str, place: tuple[float, float], degree: int) -> Dot:
    said = graph.nodes[node]
    return Dot(said["name"], said["label"], _own(said), round(place[0], 3), round(place[1], 3), degree)


def _own(said: dict[str, object]) -> str:
    """The own properties in words."""
    common = {"id", "label", "name", "mentions", "evidence", "rule", "count", "confidence", "spell", "order"}
    told = ((name, value) for name, value in said.items() if name not in common and value != [])
    return ", ".join(f"{name} {'、'.join(value) if isinstance(value, list) else value}" for name, value in told)


def _quote(graph: networkx.MultiDiGraph, place: str) -> tuple[str, str]:
    evidence = parse_evidence(place)
    article = graph.nodes[evidence.article]
    sentence = " ".join(article["text"][evidence.start : evidence.end].split())
    return sentence, f"《{article['name']}》 {article.get('date', 'undated')}, {article['source']}"


def _places(graph: networkx.MultiDiGraph) -> dict[str, tuple[float, float]]:
    """Where each node is drawn: each connected part by itself, the parts packed in rows, the largest first."""
    simple = networkx.Graph()
    simple.add_nodes_from(sorted(graph.nodes))
    simple.add_edges_from(sorted((source, target) for source, target in graph.edges()))
    parts = sorted(
        (sorted(part) for part in networkx.connected_components(simple)), key=lambda part: (-len(part), part)
    )
    return dict(_packed([_part(simple.subgraph(part).copy()) for part in parts]))


def _part(graph: networkx.Graph) -> dict[str, tuple[float, float]]:
    """A connected part in a square of its own, as wide as the root of its size."""
    ordered = networkx.Graph()
    ordered.add_nodes_from(sorted(graph.nodes))
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges))
    found = networkx.forceatlas2_layout(ordered, max_iter=STEPS, seed=1, strong_gravity=True, gravity=0.5)
    side = math.sqrt(len(ordered))
    xs, ys = [place[0] for place in found.values()], [place[1] for place in found.values()]
    span = max(max(xs) - min(xs), max(ys) - min(ys)) or 1.0
    return {node: ((x - min(xs)) / span * side, (y - min(ys)) / span * side) for node, (x, y) in sorted(found.items())}


def _packed(parts: list[dict[str, tuple[float, float]]]) -> Iterator[tuple[str, tuple[float, float]]]:
    width = 1.6 * math.sqrt(sum(len(part) + 2 * math.sqrt(len(part)) + 1 for part in parts))
    left = top = height = 0.0
    for part in parts:
        side = math.sqrt(len(part)) + 1
        if left and left + side > width:
            left, top, height = 0.0, top + height, 0.0
        for node, (x, y) in part.items():
            yield node, (left + x, -(top + y))
        left, height = left + side, max(height, side)
