"""Reports by headline, their bylines, and the day of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.evaluate.graph import Graph, alike, norm
from kg.evaluate.tally import Tallies, matched


def score_articles(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """Reports by likeness of headline; one without a headline is not asked for."""
    said, wanted = graph.of("Article"), gold["articles"]
    pairs = matched(said, wanted, lambda a, b: alike(a.get("title"), b.get("title")), floor=0.6)
    used, answered = {pair.said for pair in pairs}, {pair.gold for pair in pairs}
    tallies["article, by headline"].add(
        len(pairs),
        invented=(node.get("title") for number, node in enumerate(said) if number not in used),
        missed=(item["title"] for number, item in enumerate(wanted) if item.get("title") and number not in answered),
    )
    for pair in pairs:
        _score_byline(graph, said[pair.said]["id"], wanted[pair.gold], tallies=tallies)
    _score_day(graph, gold, tallies)


def _score_byline(graph: Graph, article: str, gold: Mapping[str, Any], *, tallies: Tallies) -> None:
    said = {norm(who["name"]) for who, where in graph.pairs("WROTE") if where["id"] == article}
    wanted = {norm(name) for name in gold["byline"]}
    tallies["byline"].add(len(said & wanted), invented=said - wanted, missed=wanted - said)


def _score_day(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """One report with the day that gold gives, as precisely as gold gives it, is enough."""
    wanted = gold.get("publication_date")
    if wanted:
        said = {str(node.get("date") or "")[: len(wanted)] for node in graph.of("Article")}
        missed = () if wanted in said else (f"{wanted}, have {sorted(said)}",)
        tallies["publication date"].add(int(wanted in said), missed=missed)
