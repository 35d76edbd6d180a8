"""Projects with their investment, and reported figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.evaluate.graph import Graph, Node, alike, names, norm
from kg.evaluate.tally import Tallies, count_matches, matched

YUAN = {"亿元": 1e8, "万元": 1e4, "元": 1.0, "CNY": 1.0}


def score_projects(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """Projects by likeness of name, and their investment where gold has one."""
    said, wanted = graph.of("Project"), gold["projects"]
    pairs = matched(said, wanted, _likeness, floor=0.7)
    required = [not item.get("optional") for item in wanted]
    told, missing = [node["name"] for node in said], [item["name"] for item in wanted]
    count_matches(tallies["project"], pairs, told, gold=missing, required=required)
    for pair in pairs:
        money = wanted[pair.gold].get("investment")
        if money:
            value, ours = money["value"] * YUAN[money["unit"]], float(said[pair.said].get("investment") or 0)
            tallies["project's investment"].judge(abs(ours - value) <= 0.001 * value, wanted[pair.gold]["name"])


def _likeness(node: Node, gold: Mapping[str, Any]) -> float:
    return max(alike(name, gold["name"]) for name in names(node) or {""})


def score_indicators(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """Figures by value and unit, in the base unit: 1.2万人次 is 12000 人次."""
    said = [
        (float(node["value"]), norm(node.get("unit")))
        for node in graph.of("Indicator")
        if node.get("value") is not None
    ]
    amounts = [item for item in gold["amounts"] if isinstance(item["value"], int | float)]
    wanted = [(float(item["value"]), norm(item["unit"])) for item in amounts]
    pairs = matched(said, wanted, lambda a, b: float(_same_figure(a, b)), floor=0.5)
    required = [not item.get("optional") for item in amounts]
    count_matches(tallies["indicator"], pairs, said, gold=wanted, required=required)


def _same_figure(one: tuple[float, str], other: tuple[float, str]) -> bool:
    units = {one[1], other[1]}
    same_unit = len(units) == 1 or units <= {"CNY", "元"} or "" in units
    return same_unit and abs(one[0] - other[0]) <= 1e-6 * max(1.0, abs(other[0]))
