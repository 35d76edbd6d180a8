"""The graph as one JSON value that the page can carry: rows instead of objects, each sentence once.

`nodes` are rows of `NODES`, `lines` rows of `LINES` with nodes by number and sentences as `[quote, start, end, end
of the line, …]`: where the words stand that name its source (0) and its target (1). `front/stored.js` has the same
columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import networkx

from kg.errors import OptionError
from kg.explore.letters import syllables
from kg.explore.pieces import Json, first_post, properties
from kg.model import Label, Relation, parse_evidence

LARGEST = 20_000
"""Entities that one file holds at most: beyond that a browser needs the application behind it."""
QUOTES = 3
NODES = ("id", "label", "name", "aliases", "kind", "start", "end", "first_seen", "last_seen", "mentions")
LINES = ("start", "end", "status", "first_seen", "last_seen", "count", "derived", "rule", "confidence")
NOT_DRAWN = {Relation.MENTIONED_IN, Relation.WROTE}
Graph: TypeAlias = networkx.MultiDiGraph
Spans: TypeAlias = Mapping[tuple[str, str], list[tuple[int, int]]]


def snapshot(graph: Graph) -> Json:
    """What the page carries; equal graphs give equal values. Raise OptionError for a graph of too many entities."""
    chosen = [one for one, label in sorted(graph.nodes(data="label")) if label != Label.ARTICLE]
    if len(chosen) > LARGEST:
        raise OptionError(
            f"{len(chosen):,} entities are more than one page can hold ({LARGEST:,})",
            where="html",
            mend="choose a neighbourhood with --around NAME, or open the graph with kg explore",
        )
    numbers = {one: number for number, one in enumerate(chosen)}
    quotes = _Quotes(graph)
    spans = _spans(graph)
    lines = [_line(said, numbers=numbers, quotes=quotes, spans=spans) for said in _drawn(graph)]
    named = [_named(graph, one, quotes) for one in chosen]
    return {
        "nodes": [[graph.nodes[one].get(column) or 0 for column in NODES] for one in chosen],
        "props": [_rest(graph.nodes[one]) for one in chosen],
        "posts": _posts(graph, numbers),
        "lines": lines,
        "named": named,
        "quotes": quotes.rows,
        "articles": quotes.articles,
        "reports": _reports(graph),
        "sounds": _sounds(graph.nodes[one] for one in chosen),
    }


def around(graph: Graph, starts: Iterable[str], steps: int) -> Graph:
    """The part of a graph that lies within so many steps of some entities, with the reports it stands in."""
    seen = set(starts)
    front = set(seen)
    for _ in range(steps):
        near = {other for one in front for other in (*graph.successors(one), *graph.predecessors(one))}
        front = {one for one in near - seen if graph.nodes[one]["label"] != Label.ARTICLE}
        seen |= front
    reports = {other for one in seen for other in graph.successors(one) if graph.nodes[other]["label"] == Label.ARTICLE}
    cited = {
        parse_evidence(where).article
        for *_, said in graph.subgraph(seen).edges(data=True)
        for where in said["evidence"][:QUOTES]
    }
    return graph.subgraph(seen | reports | cited)


class _Quotes:
    """Sentences and reports by number, each once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._numbers: dict[str, int] = {}
        self._reports: dict[str, int] = {}
        self.rows: list[list[Any]] = []
        self.articles: list[list[Any]] = []

    def number(self, where: str) -> int:
        if where not in self._numbers:
            place = parse_evidence(where)
            said = self._graph.nodes[place.article]
            if place.article not in self._reports:
                self._reports[place.article] = len(self.articles)
                self.articles.append([said["name"], said.get("date", 0), said.get("source", "")])
            self._numbers[where] = len(self.rows)
            self.rows.append([self._reports[place.article], said["text"][place.start : place.end]])
        return self._numbers[where]


def _drawn(graph: Graph) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    for source, target, key, said in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        if said["label"] not in NOT_DRAWN:
            yield source, target, key, said


def _line(
    edge: tuple[str, str, str, Mapping[str, Any]], *, numbers: Mapping[str, int], quotes: _Quotes, spans: Spans
) -> list[Any]:
    source, target, key, said = edge
    cited = []
    for where in said["evidence"][:QUOTES]:
        place = parse_evidence(where)
        row = [quotes.number(where)]
        for who, end in enumerate((source, target)):
            for first, last in spans.get((end, place.article), ()):
                if place.start <= first and last <= place.end:
                    row += [first - place.start, last - place.start, who]
        cited.append(row)
    known = [said.get(column) or 0 for column in LINES]
    return [numbers[source], numbers[target], said["label"], key, *known, len(said["evidence"]), cited]


def _spans(graph: Graph) -> Spans:
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for one, article, said in graph.edges(data=True):
        if said["label"] == Relation.MENTIONED_IN:
            found[one, article].append((said["start"], said["end"]))
    return found


def _named(graph: Graph, one: str, quotes: _Quotes) -> list[Any]:
    """How many sentences name an entity, and the latest two of them with the words."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, _, said in graph.out_edges(one, data=True):
        if said["label"] == Relation.MENTIONED_IN:
            for where in said["evidence"]:
                places[where].append((said["start"], said["end"]))
    latest = sorted(places, reverse=True)[:2]
    rows = []
    for where in latest:
        begin = parse_evidence(where).start
        row = [quotes.number(where)]
        for first, last in sorted(places[where]):
            row += [first - begin, last - begin, 0]
        rows.append(row)
    return [len(places), rows]


def _rest(said: Mapping[str, Any]) -> Json:
    return {name: value for name, value in properties(said).items() if name not in NODES}


def _posts(graph: Graph, numbers: Mapping[str, int]) -> dict[int, str]:
    posts: dict[str, list[Json]] = defaultdict(list)
    for person, post, said in graph.edges(data=True):
        if said["label"] == Relation.HOLDS:
            held = {"status": said.get("status"), "derived": said.get("derived"), "last": said.get("last_seen")}
            posts[person].append({**held, "n": said["count"], "id": post, "name": graph.nodes[post]["name"]})
    return {numbers[person]: name for person, held in sorted(posts.items()) if (name := first_post(held))}


def _reports(graph: Graph) -> dict[str, int]:
    """How many reports there are of each month."""
    days = sorted(said.get("date") or "" for _, said in graph.nodes(data=True) if said["label"] == Label.ARTICLE)
    counts: dict[str, int] = defaultdict(int)
    for day in days:
        if len(day) >= len("2023-05") and not day.startswith("-"):
            counts[day[:7]] += 1
    return dict(counts)


def _sounds(nodes: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    chars = {char for said in nodes for form in (said["name"], *said.get("aliases", ())) for char in form}
    return {char: " ".join(found) for char in sorted(chars) if not char.isascii() and (found := syllables(char))}
