"""How a graph looks in other programs: a colour a label, a size by relationships, the days when something was so."""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import networkx

from kg.model import Label, Relation

COLORS = {
    Label.PERSON: (178, 58, 78),
    Label.POST: (237, 174, 73),
    Label.ORGANIZATION: (0, 121, 140),
    Label.PLACE: (102, 161, 130),
    Label.EVENT: (91, 94, 166),
    Label.PROJECT: (141, 106, 159),
    Label.INDICATOR: (140, 140, 140),
    Label.ARTICLE: (200, 200, 200),
}
DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
EVIDENCE_ONLY = {Relation.MENTIONED_IN, Relation.WROTE}


class Spell(NamedTuple):
    """The first and the last day of something, where known."""

    start: str | None
    end: str | None


def sizes(graph: networkx.MultiDiGraph) -> dict[str, float]:
    """A diameter for each node: its area grows with its relationships, reports left out."""
    degrees = dict.fromkeys(graph.nodes, 0)
    for source, target, relation in graph.edges(data="label"):
        if relation not in EVIDENCE_ONLY:
            degrees[source] += 1
            degrees[target] += 1
    return {node: round(8 + 4 * math.sqrt(degree), 1) for node, degree in degrees.items()}


def node_spells(said: dict[str, Any]) -> list[Spell]:
    """When a node was: events have days, all else is as long as the graph."""
    return list(_known(said.get("start"), said.get("end") or said.get("start"))) if said["label"] == Label.EVENT else []


def edge_spells(graph: networkx.MultiDiGraph, edge: tuple[str, str], said: dict[str, Any]) -> list[Spell]:
    """When a relationship was: a post by its spell, what has to do with an event by the event's days."""
    if said["label"] == Relation.HOLDS:
        return list(_known(said.get("start"), said.get("end")))
    if said["label"] == Relation.MENTIONED_IN:
        return []
    return next((found for end in edge if (found := node_spells(graph.nodes[end]))), [])


def _known(start: str | None, end: str | None) -> Iterator[Spell]:
    spell = Spell(first_day(start), last_day(end))
    if any(spell):
        yield spell


def first_day(date: str | None) -> str | None:
    """The first day of a date as precise as the text; None without a year.

    >>> first_day("2023-05"), first_day("--05-06")
    ('2023-05-01', None)
    """
    found = DAY.fullmatch(date or "")
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}" if found else None


def last_day(date: str | None) -> str | None:
    """The last day of a date as precise as the text; None without a year.

    >>> last_day("2024-02"), last_day("2023")
    ('2024-02-29', '2023-12-31')
    """
    found = DAY.fullmatch(date or "")
    if not found:
        return None
    month = found[2] or "12"
    return f"{found[1]}-{month}-{found[3] or calendar.monthrange(int(found[1]), int(month))[1]}"
