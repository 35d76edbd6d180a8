"""The spells of a person in a post: where one ends and the next begins, and whose coming ended it.

Absence from the news ends nothing. A spell ends where a text says so, or where somebody else is shown later in a post
that one person holds at a time; the second is a conclusion, and `derived` says from which day and by whom.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from kg.data import table
from kg.graph.agreeing import Articles, day_of, in_time
from kg.model import Edge, EntityKey, Fact, NodeId, Relation

SURE = 0.8
"""A successor must be told at least this surely: a wrong one would end a spell that goes on."""


@cache
def _single() -> frozenset[str]:
    return frozenset(row["title"] for row in table("single_seats"))


def seats_of(post: EntityKey) -> int | None:
    """1 where a body gives the post to one person at a time, `…人民政府/市长`; else None."""
    body, _, title = post.partition(":")[2].rpartition("/")
    return 1 if body and title in _single() else None


def spells(facts: Sequence[Fact], articles: Articles) -> list[list[Fact]]:
    """Cut what is said of a person and a post into spells: one begins where a later report shows an ended one anew."""
    found: list[list[Fact]] = []
    for _, group in groupby(in_time(facts, articles), key=lambda fact: day_of(fact, articles)):
        today = list(group)
        begins = not found or (_ended(found[-1][-1]) and not any(_ended(fact) for fact in today))
        if begins:
            found.append([])
        found[-1] += sorted(today, key=_ended)
    return found


def status_of(spell: Sequence[Fact], articles: Articles) -> str:
    """What the latest report of a spell says of it."""
    latest = max(day_of(fact, articles) for fact in spell)
    told = {str(fact.properties.get("status", "unknown")) for fact in spell if day_of(fact, articles) == latest}
    return next((status for status in ("ended", "current") if status in told), "unknown")


def _ended(fact: Fact) -> bool:
    return fact.properties.get("status") == "ended"


def concluded(edges: Iterable[Edge], single: set[NodeId]) -> Iterator[Edge]:
    """The edges, with spells in the posts of `single` ended where somebody else came after them.

    The reports of the two must not overlap: who is shown again after the other came is no predecessor.
    """
    by_post: dict[NodeId, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.relation is Relation.HOLDS and edge.target in single:
            by_post[edge.target].append(edge)
        else:
            yield edge
    for holders in by_post.values():
        begun = sorted((_begin(edge), edge.source) for edge in holders if _is_shown(edge))
        yield from (_ended_by(edge, begun) for edge in holders)


def _is_shown(edge: Edge) -> bool:
    """原市长 shows nobody coming into the post, unless the text says when."""
    told = edge.properties.get("status") != "ended" or "start" in edge.properties
    return bool(told and edge.confidence >= SURE and _begin(edge))


def _begin(edge: Edge) -> str:
    return str(edge.properties.get("start") or edge.first_seen or "")


def _ended_by(edge: Edge, begun: Sequence[tuple[str, NodeId]]) -> Edge:
    if edge.properties.get("status") == "ended" or edge.last_seen is None:
        return edge
    later = [(day, who) for day, who in begun if who != edge.source and day > edge.last_seen]
    if not later:
        return edge
    day, who = later[0]
    return replace(edge, properties={**edge.properties, "status": "ended", "derived": f"{day} {who}"})
