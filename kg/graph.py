"""Readings and identities become one `networkx.MultiDiGraph`, with evidence on everything.

Nodes carry `id`, `label` and the properties of their label, edges `label` and those of their relationship, as
`schema/vocabulary.json` has them; what is unknown is left out. Nodes and edges are added in the order of their ids,
so that equal readings give an equal graph in whatever order they came.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias, TypeVar

import networkx

from kg.model import (
    Article,
    ArticleId,
    Edge,
    Evidence,
    Fact,
    Identities,
    Label,
    Mention,
    Node,
    NodeId,
    Properties,
    Reading,
    Relation,
    Value,
)
from kg.vocabulary import vocabulary

T = TypeVar("T")
Said = TypeVar("Said", Mention, Fact)
Graph: TypeAlias = networkx.MultiDiGraph
Articles = Mapping[ArticleId, Article]

LATEST_WINS = {"status", "investment", "capacity"}
"""Properties of which a later report knows better; of all others the most frequent value is taken."""
SENTENCE_END = re.compile(r"[。！？!?\n]")


def assemble(readings: Iterable[Reading], identities: Identities) -> Graph:
    """The graph of all readings."""
    ordered = sorted(readings, key=lambda reading: reading.source)
    articles = {article.id: article for reading in reversed(ordered) for article in reading.articles}
    mentions = _unique(mention for reading in ordered for mention in reading.mentions if mention.kind in set(Label))
    facts = _unique(fact for reading in ordered for fact in reading.facts)
    said = _by_node(mentions, identities)
    graph = networkx.MultiDiGraph()
    for node in sorted(_nodes(said, articles), key=lambda node: node.id):
        graph.add_node(node.id, **_node_attributes(node))
    edges = [*_mention_edges(said, articles), *_fact_edges(facts, identities, articles)]
    for edge in sorted(edges, key=lambda edge: (edge.source, edge.target, edge.key)):
        graph.add_edge(edge.source, edge.target, key=edge.key, **_edge_attributes(edge))
    return graph


def _unique(items: Iterable[T]) -> list[T]:
    """One of each: a report that two pages print alike says nothing twice."""
    return list({repr(item): item for item in items}.values())


def _by_node(mentions: Iterable[Mention], identities: Identities) -> dict[NodeId, list[Mention]]:
    said = defaultdict(list)
    for mention in mentions:
        said[identities.nodes[mention.article, mention.entity]].append(mention)
    return said


def _nodes(said: Mapping[NodeId, Sequence[Mention]], articles: Articles) -> Iterator[Node]:
    yield from (_article_node(article) for article in articles.values())
    yield from (_entity_node(node, mentions, articles) for node, mentions in said.items())


def _article_node(article: Article) -> Node:
    name = article.title or article.kicker or article.text[article.body :].strip().split("\n")[0][:24]
    own = {name: getattr(article, name) for name in ("title", "date", "source", "section", "text")}
    day = _known(article.date)
    return Node(NodeId(article.id), Label.ARTICLE, name, (), 0, day, day, own)


def _entity_node(node: NodeId, mentions: Sequence[Mention], articles: Articles) -> Node:
    name = _most_frequent(mention.name for mention in mentions)
    written = {str(mention.properties.get("written") or mention.surface) for mention in mentions}
    written |= {mention.name for mention in mentions}
    first, last = _seen((mention.article for mention in mentions), articles)
    return Node(
        id=node,
        label=Label(_most_frequent(mention.kind for mention in mentions)),
        name=name,
        aliases=tuple(sorted(written - {name})),
        mentions=len({(mention.article, mention.start, mention.end) for mention in mentions}),
        first_seen=first,
        last_seen=last,
        properties=_agreed(mentions, articles),
    )


def _mention_edges(said: Mapping[NodeId, Sequence[Mention]], articles: Articles) -> Iterator[Edge]:
    for node, mentions in said.items():
        places = {(mention.article, mention.start, mention.end): mention for mention in mentions}
        for (article, start, end), mention in places.items():
            first, last = _seen([article], articles)
            yield Edge(
                source=node,
                target=NodeId(article),
                relation=Relation.MENTIONED_IN,
                key=f"{Relation.MENTIONED_IN}/{start}-{end}",
                evidence=(_sentence_around(articles[article], start, end),),
                rule=mention.rule,
                confidence=mention.confidence,
                count=1,
                first_seen=first,
                last_seen=last,
                properties={"surface": mention.surface, "start": start, "end": end},
            )


def _sentence_around(article: Article, start: int, end: int) -> Evidence:
    ends = [found.end() for found in SENTENCE_END.finditer(article.text)]
    begin = max((at for at in ends if at <= start), default=0)
    close = min((at for at in ends if at >= end), default=len(article.text))
    return Evidence(article.id, begin, close)


def _fact_edges(facts: Iterable[Fact], identities: Identities, articles: Articles) -> Iterator[Edge]:
    bundles = defaultdict(list)
    for fact in facts:
        subject = identities.nodes[fact.article, fact.subject]
        target = (
            NodeId(fact.article) if fact.relation is Relation.WROTE else identities.nodes[fact.article, fact.object]
        )
        bundles[subject, target, fact.relation].append(fact)
    for (subject, target, relation), bundle in bundles.items():
        if relation is Relation.HOLDS:
            for number, spell in enumerate(_spells(bundle, articles), 1):
                yield _edge(subject, target, spell, articles=articles, spell=number)
        else:
            yield _edge(subject, target, bundle, articles=articles)


def _edge(source: NodeId, target: NodeId, facts: Sequence[Fact], *, articles: Articles, spell: int = 0) -> Edge:
    """One edge of all facts that say the same; rule and confidence are those of the surest of them."""
    best = min(facts, key=lambda fact: (-fact.confidence, fact.rule))
    evidence = sorted({Evidence(fact.article, *span) for fact in facts for span in fact.evidence})
    first, last = _seen((fact.article for fact in facts), articles)
    relation = best.relation
    own: Properties = _agreed(facts, articles)
    if spell:
        own = {**own, "spell": spell, "status": _status(facts, articles)}
    return Edge(
        source=source,
        target=target,
        relation=relation,
        key=f"{relation}/{spell}" if spell else str(relation),
        evidence=tuple(evidence),
        rule=best.rule,
        confidence=best.confidence,
        count=len({(fact.article, fact.evidence) for fact in facts}),
        first_seen=first,
        last_seen=last,
        properties=own,
    )


def _spells(facts: Sequence[Fact], articles: Articles) -> list[list[Fact]]:
    """Cut what is said of a person and a post into spells: one begins where a later report shows an ended one anew."""
    spells: list[list[Fact]] = []
    for _, group in groupby(_in_time(facts, articles), key=lambda fact: _day(fact, articles)):
        today = list(group)
        begins = not spells or (_ended(spells[-1][-1]) and not any(_ended(fact) for fact in today))
        if begins:
            spells.append([])
        spells[-1] += sorted(today, key=_ended)
    return spells


def _status(spell: Sequence[Fact], articles: Articles) -> str:
    latest = max(_day(fact, articles) for fact in spell)
    told = {str(fact.properties.get("status", "unknown")) for fact in spell if _day(fact, articles) == latest}
    return next((status for status in ("ended", "current") if status in told), "unknown")


def _ended(fact: Fact) -> bool:
    return fact.properties.get("status") == "ended"


def _agreed(said: Sequence[Said], articles: Articles) -> dict[str, Value]:
    """One value a property out of all that was said."""
    values: dict[str, list[Value]] = defaultdict(list)
    for item in _in_time(said, articles):
        for name, value in item.properties.items():
            if value not in ("", ()):
                values[name].append(value)
    return {name: found[-1] if name in LATEST_WINS else _most_frequent(found) for name, found in values.items()}


def _in_time(said: Sequence[Said], articles: Articles) -> list[Said]:
    return sorted(said, key=lambda item: (_day(item, articles), repr(item)))


def _day(item: Mention | Fact, articles: Articles) -> str:
    article = articles[item.article]
    return _known(article.date) or _known(article.dateline) or ""


def _seen(where: Iterable[ArticleId], articles: Articles) -> tuple[str | None, str | None]:
    days = [day for article in where if (day := _known(articles[article].date))]
    return (min(days), max(days)) if days else (None, None)


def _known(date: str | None) -> str | None:
    """The date, unless its year is unknown (`--05-06`): such days cannot be put in order."""
    return None if date is None or date.startswith("-") else date


def _most_frequent(values: Iterable[T]) -> T:
    """The value that stands most often; of several the longest, then the first in order, so that any order agrees."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], -len(str(value)), str(value)))


def _node_attributes(node: Node) -> dict[str, Any]:
    common = {
        "id": node.id,
        "name": node.name,
        "aliases": node.aliases,
        "mentions": node.mentions,
        "first_seen": node.first_seen,
        "last_seen": node.last_seen,
    }
    kind = vocabulary().labels[node.label]
    return {"label": str(node.label), **_typed({**node.properties, **common}, kind.properties)}


def _edge_attributes(edge: Edge) -> dict[str, Any]:
    common = {
        "evidence": tuple(str(evidence) for evidence in edge.evidence),
        "rule": edge.rule,
        "confidence": edge.confidence,
        "count": edge.count,
        "first_seen": edge.first_seen,
        "last_seen": edge.last_seen,
    }
    kind = vocabulary().relations[edge.relation]
    return {"label": str(edge.relation), **_typed({**edge.properties, **common}, kind.properties)}


TYPES: dict[str, Callable[[Any], Any]] = {
    "string": str,
    "date": str,
    "integer": int,
    "number": float,
    "strings": lambda values: [str(value) for value in values],
}


def _typed(said: Mapping[str, Any], types: Mapping[str, str]) -> dict[str, Any]:
    """What the vocabulary knows of `said`, in its order and types; what is unknown is left out."""
    return {name: TYPES[kind](said[name]) for name, kind in types.items() if said.get(name) is not None}
