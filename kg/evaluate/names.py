"""Bodies and places: found under any of their names, and called by the full one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.evaluate.graph import Graph, Node, names, norm
from kg.evaluate.tally import Tallies, count_matches, matched


def score_organizations(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """Bodies; a second node of one body counts as invented."""
    _score(graph.of("Organization"), gold["organizations"], kind="organisation", tallies=tallies)


def score_places(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """Places; a second node of one place counts as invented."""
    _score(graph.of("Place"), gold["places"], kind="place", tallies=tallies)


def _score(nodes: list[Node], gold: list[Mapping[str, Any]], *, kind: str, tallies: Tallies) -> None:
    pairs = matched(nodes, gold, _weight, floor=0.5)
    required = [not item.get("optional") for item in gold]
    said, wanted = [node["name"] for node in nodes], [item["name"] for item in gold]
    count_matches(tallies[kind], pairs, said, gold=wanted, required=required)
    for pair in pairs:
        ours, theirs = said[pair.said], wanted[pair.gold]
        tallies[f"{kind}, full name"].judge(norm(ours) == norm(theirs), f"{ours} for {theirs}")


def _weight(node: Node, gold: Mapping[str, Any]) -> float:
    if not names(node) & {norm(name) for name in (gold["name"], *gold["surfaces"])}:
        return 0.0
    return 1.0 if norm(gold["name"]) in names(node) else 0.9
