"""The chain of a place up to its province, through all places that the corpus knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.graph.agreeing import Articles, day_of, seen
from kg.graph.evidence import sentence_of
from kg.model import Edge, Label, Mention, NodeId, Relation


def chain_edges(said: Mapping[NodeId, Sequence[Mention]], articles: Articles) -> Iterator[Edge]:
    """PART_OF from each place to the nearest one above it in its path, which another report may have named.

    The evidence is where the place itself is first named: its path says the rest.
    """
    by_path = {_path(mentions[0]): node for node, mentions in said.items() if mentions[0].kind == Label.PLACE}
    for path, node in by_path.items():
        above = next((by_path[wider] for wider in _above(path) if wider in by_path), None)
        if above is not None:
            yield _edge(node, above, said[node], articles)


def _path(mention: Mention) -> str:
    return mention.entity.partition(":")[2]


def _above(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _edge(node: NodeId, above: NodeId, mentions: Sequence[Mention], articles: Articles) -> Edge:
    first, last = seen((mention.article for mention in mentions), articles)
    named = min(mentions, key=lambda mention: (day_of(mention, articles), mention.article, mention.start))
    return Edge(
        source=node,
        target=above,
        relation=Relation.PART_OF,
        key=str(Relation.PART_OF),
        evidence=(sentence_of(articles[named.article], named),),
        rule="path_of_the_gazetteer",
        confidence=0.9,
        count=1,
        first_seen=first,
        last_seen=last,
    )
