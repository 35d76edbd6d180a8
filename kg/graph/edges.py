"""Mentions and facts as edges: one edge of all facts that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.graph.agreeing import Articles, agreed, seen
from kg.graph.evidence import sentence_of
from kg.graph.spells import spells, status_of
from kg.model import Edge, Evidence, Fact, Identities, Mention, NodeId, Properties, Relation


def mention_edges(said: Mapping[NodeId, Sequence[Mention]], articles: Articles) -> Iterator[Edge]:
    """One edge for each stretch of a report that names an entity."""
    for node, mentions in said.items():
        places = {(mention.article, mention.start, mention.end): mention for mention in mentions}
        for (article, start, end), mention in places.items():
            first, last = seen([article], articles)
            yield Edge(
                source=node,
                target=NodeId(article),
                relation=Relation.MENTIONED_IN,
                key=f"{Relation.MENTIONED_IN}/{start}-{end}",
                evidence=(sentence_of(articles[article], mention),),
                rule=mention.rule,
                confidence=mention.confidence,
                count=1,
                first_seen=first,
                last_seen=last,
                properties={"surface": mention.surface, "start": start, "end": end},
            )


def fact_edges(facts: Iterable[Fact], identities: Identities, articles: Articles) -> Iterator[Edge]:
    """One edge for the facts between two nodes that say the same, and of a post one for each spell."""
    bundles = defaultdict(list)
    for fact in facts:
        subject = identities.nodes[fact.article, fact.subject]
        target = (
            NodeId(fact.article) if fact.relation is Relation.WROTE else identities.nodes[fact.article, fact.object]
        )
        bundles[subject, target, fact.relation].append(fact)
    for (subject, target, relation), bundle in bundles.items():
        if relation is Relation.HOLDS:
            for number, spell in enumerate(spells(bundle, articles), 1):
                yield _edge(subject, target, spell, articles=articles, spell=number)
        else:
            yield _edge(subject, target, bundle, articles=articles)


def _edge(source: NodeId, target: NodeId, facts: Sequence[Fact], *, articles: Articles, spell: int = 0) -> Edge:
    """One edge of all facts that say the same; rule and confidence are those of the surest of them."""
    best = min(facts, key=lambda fact: (-fact.confidence, fact.rule))
    evidence = sorted({Evidence(fact.article, *span) for fact in facts for span in fact.evidence})
    first, last = seen((fact.article for fact in facts), articles)
    own: Properties = agreed(facts, articles)
    if spell:
        own = {**own, "spell": spell, "status": status_of(facts, articles)}
    return Edge(
        source=source,
        target=target,
        relation=best.relation,
        key=f"{best.relation}/{spell}" if spell else str(best.relation),
        evidence=tuple(evidence),
        rule=best.rule,
        confidence=best.confidence,
        count=len({(fact.article, fact.evidence) for fact in facts}),
        first_seen=first,
        last_seen=last,
        properties=own,
    )
