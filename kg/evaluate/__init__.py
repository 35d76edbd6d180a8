"""How good a graph is: precision, recall and F1 of each kind of fact against gold made by hand.

The graph is that of one page. What gold marks optional is neither rewarded nor punished.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kg.evaluate.articles import score_articles
from kg.evaluate.events import score_events
from kg.evaluate.figures import score_indicators, score_projects
from kg.evaluate.graph import Graph, parse_graph
from kg.evaluate.names import score_organizations, score_places
from kg.evaluate.people import score_people, score_posts
from kg.evaluate.tally import Tallies, Tally

__all__ = ["MEASURES", "Graph", "Tally", "parse_graph", "score"]

MEASURES: tuple[Callable[[Graph, dict[str, Any], Tallies], None], ...] = (
    score_people,
    score_posts,
    score_organizations,
    score_places,
    score_events,
    score_projects,
    score_indicators,
    score_articles,
)
"""In the order in which their figures are shown."""


def score(pairs: Iterable[tuple[Graph, dict[str, Any]]]) -> dict[str, Tally]:
    """The tallies by kind of fact, summed over all pairs of a page's graph and its gold."""
    tallies = Tallies()
    for graph, gold in pairs:
        for measure in MEASURES:
            measure(graph, gold, tallies)
    return dict(tallies)
